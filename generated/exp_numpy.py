# Written by `resoft generate`; edit the loss, not this file.
# body sha256: e6545394d94a6ba70abf056748e0755e4b45dd595e0c74c75d0ae101798328b4
"""The loss 'exp' (arXiv 2303.15725), stage by stage, for numpy.

For one segment, with z and b (m,), and the sums taken over its m entries:

    u = exp(z)
    c = u - b
    L = sum(c**2)/2

Its gradient in z is r; its Hessian in z is diag(D) + P M P^T:

    r = c*u
    D = u*(c + u)

Arrays are (m, S), S segments beside one another, or (m,), one alone, which has no S in what
follows. lengths (S,) says how many of its entries, the first ones, a segment has; others change
nothing. Weights w of entries add the ridge 1/2 ||diag(w) z||^2, weights s of segments (S,)
multiply. A stage adds to what is known of segments: largest values tops (p, S), which shift
exponents (any others are right, too), or sums (q, S). So a long one may be read in blocks:
compare their tops, add up their sums. NEEDS says how many stages a function takes. `stages`
returns last what others would compute anew.

`block` and `combine` let a caller read A once. For each block of rows `block` gives atoms a (k,
m) and sums; add up the sums and the products a A (k, d), and keep the largest `top`. `combine`
gives L and gamma: gamma[:k] times the products a A is the gradient in x. What it gives last is
a centre for the next x, around which differences keep their digits (any finite one is right).
Digits are lost where the |terms| add up to much more than |L|, or the |gamma[j]| ||a_j|| to
much more than ||r||, whose square is gamma[:k] a a^T gamma[:k], or where `top` is 300 away from
the shift: take `value_and_gradient` of z there.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "exp"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 0
#: what can vanish in a denominator; is a number that is added to all of z harmless, is L
#: the cross-entropy of softmax, and is there |x|, max or min in it
POLE: str | None = None
SHIFTED = False
CROSS_ENTROPY = False
KINKS = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("exp", "plain", None)
STAGES = ("sums1",)
NEEDS = {"head": 1, "middle": 0, "gradient": 0, "curvature": 0, "jacobian": 0, "fitted": 0}
#: whether `block` and `combine` give value and gradient in x out of one reading of A
ONE_PASS = True
#: a centre holds the factors of the residual's parts
CENTRE = 0
SHIFTS = 0
#: atoms without and with weights
ATOMS = (1, 1)
SUMS = 2


def _own(x: Array, lengths: Array | None) -> Array:
    """Return x (..., m, S), and 0 behind the end of a segment, whatever stands there."""
    return x if lengths is None else np.where(np.arange(x.shape[-2])[:, None] < lengths, x, 0.0)


def _sum(x: Array, lengths: Array | None) -> Any:
    """Return the sum over each segment (S,)."""
    return np.add.reduce(x if lengths is None else _own(x, lengths), axis=0)


def _dot(x: Array, y: Array, lengths: Array | None) -> Any:
    """Return the sum of products over each segment (S,)."""
    if x.ndim == 1 or lengths is not None:
        return np.dot(x, y) if x.ndim == 1 else _sum(x * y, lengths)
    return np.dot(x[:, 0], y) if x.shape[1] == 1 else np.einsum("ms,ms->s", x, y)


def _ridge(w: Array | None, z: Array, lengths: Array | None) -> Any:
    """Return ||diag(w) z||^2 of each segment (S,)."""
    wz = None if w is None else w * z
    return np.zeros(z.shape[1:]) if wz is None else _dot(wz, wz, lengths)


def _total(x: Any, s: Any, z: Array, lengths: Array | None) -> float:
    """Return the sum of s x over all segments; one without entries adds nothing."""
    if len(z) == 0:
        return 0.0
    x = x if lengths is None else np.where(lengths > 0, x, 0.0)
    x = x if s is None else s * x
    return float(x if z.ndim == 1 else np.add.reduce(x))


def _known(
    z: Array, b: Array, w: Array | None, lengths: Any, tops: Any, sums: Any, end: int, keep: bool
) -> Any:
    """Run so many stages, but those whose numbers are given; return what is kept, too."""
    u = np.exp(z)
    c = u - b
    if 1 <= end and len(sums) < 2:
        sums = [_dot(c, c, lengths), _ridge(w, z, lengths)]
    return tops, sums, (u, c)


def sums1(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    return np.array(_known(z, b, w, lengths, tops, sums, 1, False)[1])


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    cc = sums[0]
    wzwz = sums[1]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (0, 0, S)."""
    M = np.zeros((0, 0, *sums.shape[1:]))
    return M


def gradient(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    u, c = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    r = c * u
    if w is not None:
        r = r + w**2 * z
    return _own(r, lengths)


def curvature(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (0, m, S)."""
    u, c = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    D = u * (c + u)
    P = np.zeros((0, *z.shape))
    if w is not None:
        D = D + w**2
    return _own(D, lengths), _own(P, lengths)


def jacobian(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    u, _ = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    U = np.zeros((0, *z.shape))
    V = np.zeros((0, *z.shape))
    return _own(u, lengths), _own(U, lengths), _own(V, lengths)


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near b (m, S)."""
    u, _ = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    return _own(u, lengths)


def stages(z: Array, b: Array, w: Any = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    tops, sums, kept = _known(z, b, w, lengths, [], [], 1, True)
    return np.zeros((0, *z.shape[1:])), np.array(sums), kept


def fit(z: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    tops, sums, kept = _known(z, z, None, lengths, [], [], 0, True)
    return fitted(z, z, tops, sums, kept, lengths)


def value(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    tops, sums, _ = _known(z, b, w, lengths, [], [], 1, False)
    return _total(head(tops, sums), s, z, lengths)


def value_and_gradient(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    tops, sums, kept = _known(z, b, w, lengths, [], [], 1, True)
    r = gradient(z, b, w, tops, sums, kept, lengths)
    return _total(head(tops, sums), s, z, lengths), r if s is None else s * r


def hessian_product(z: Array, direction: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    tops, sums, kept = _known(z, b, None, lengths, [], [], 0, True)
    u, c = kept
    D = u * (c + u)
    product = D * direction
    if w is not None:
        product = direction * w**2 + product
    product = _own(product, lengths)
    return product if s is None else s * product


def block(z: Array, b: Array, w: Array | None, centre: Array) -> tuple[Array, Array, float]:
    """Return the sums (2,) over some rows, their atoms (k, m), and top."""
    u = np.exp(z)
    c = u - b
    atoms = [c * u]
    wzwz = 0.0
    if w is not None:
        wz = w * z
        wzwz = np.dot(wz, wz)
        atoms[0] = atoms[0] + w * wz
    top = 0.0
    sums = np.array([np.dot(c, c), wzwz])
    return sums, np.stack(atoms), float(top)


def combine(
    sums: Array, n: int, top: float, centre: Array
) -> tuple[float, Array, Array, Array]:
    """Return L, its terms, gamma (r is gamma[:k] @ atoms), and the next centre."""
    cc = sums[0]
    wzwz = sums[1]
    term1 = 0.5 * cc
    term2 = 0.5 * wzwz
    L = term1 + term2
    terms = np.array([term1, term2])
    gamma = np.array([1.0])
    new = np.zeros((0,))
    return float(L), terms, gamma, new
