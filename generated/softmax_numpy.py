# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 4a1033a11774db2a2825d1ce65945c3bf91e0a7fc2a2b70d1977cc4b96772919
"""The loss 'softmax' (arXiv 2304.10411), stage by stage, for numpy.

For one segment, with z and b (m,), and the sums taken over its m entries:

    u = exp(z)
    alpha = sum(u)
    f = u/alpha
    c = f - b
    L = sum(c**2)/2

Its gradient in z is r; its Hessian in z is diag(D) + P M P^T:

    r = u*(c - sum(c*f))/alpha
    D = u*(c + u/alpha - sum(c*f))/alpha
    P = [u, u*(c + f)]
    M = [[(sum(f**2) + 2*sum(c*f))/alpha**2, -1/alpha**2], [-1/alpha**2, 0]]

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

LOSS = "softmax"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: what can vanish in a denominator; is a number that is added to all of z harmless, is L
#: the cross-entropy of softmax, and is there |x|, max or min in it
POLE: str | None = None
SHIFTED = True
CROSS_ENTROPY = False
KINKS = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("exp", "normalised", None)
STAGES = ("tops", "sums1", "sums2")
NEEDS = {"head": 3, "middle": 3, "gradient": 3, "curvature": 3, "jacobian": 2, "fitted": 2}
#: whether `block` and `combine` give value and gradient in x out of one reading of A
ONE_PASS = True
#: a centre holds the shift m and the factors of the residual's parts
CENTRE = 2
SHIFTS = 1
#: atoms without and with weights
ATOMS = (3, 4)
SUMS = 5


def _own(x: Array, lengths: Array | None) -> Array:
    """Return x (..., m, S), and 0 behind the end of a segment, whatever stands there."""
    return x if lengths is None else np.where(np.arange(x.shape[-2])[:, None] < lengths, x, 0.0)


def _top(x: Array, lengths: Array | None) -> Any:
    """Return the largest of each segment (S,); of no entries, 0."""
    if len(x) == 0:
        return np.zeros(x.shape[1:])
    if lengths is None:
        return np.maximum.reduce(x, axis=0)
    own = np.where(np.arange(len(x))[:, None] < lengths, x, -np.inf)
    return np.where(lengths > 0, np.maximum.reduce(own, axis=0), 0.0)


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
    if 1 <= end and len(tops) < 1:
        tops = [_top(z, lengths)]
    if end == 1 and not keep:
        return tops, sums, None
    m = tops[0]
    u = np.exp(z - m)
    if 2 <= end and len(sums) < 2:
        sums = [_sum(u, lengths), _ridge(w, z, lengths)]
    if end == 2 and not keep:
        return tops, sums, None
    alpha = sums[0]
    f = u / alpha
    c = f - b
    if 3 <= end and len(sums) < 5:
        sums = [*sums, _dot(c, c, lengths), _dot(c, f, lengths), _dot(f, f, lengths)]
    return tops, sums, (u, f, c)


def tops(z: Array, b: Array, lengths: Any = None) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    return np.array(_known(z, b, None, lengths, [], [], 1, False)[0])


def sums1(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    return np.array(_known(z, b, w, lengths, tops, sums, 2, False)[1])


def sums2(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    return np.array(_known(z, b, w, lengths, tops, sums, 3, False)[1][2:])


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    wzwz = sums[1]
    cc = sums[2]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (2, 2, S)."""
    alpha = sums[0]
    cf = sums[3]
    ff = sums[4]
    M = np.zeros((2, 2, *sums.shape[1:]))
    M[0, 0] = (2.0 * cf + ff) / alpha**2
    M[0, 1] = -1.0 / alpha**2
    M[1, 0] = -1.0 / alpha**2
    return M


def gradient(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    alpha = sums[0]
    cf = sums[3]
    u, _, c = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    r = u * (c - cf) / alpha
    if w is not None:
        r = r + w**2 * z
    return _own(r, lengths)


def curvature(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    alpha = sums[0]
    cf = sums[3]
    u, f, c = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    D = u * (c + u / alpha - cf) / alpha
    p2 = u * (c + f)
    P = np.stack([u, p2])
    if w is not None:
        D = D + w**2
    return _own(D, lengths), _own(P, lengths)


def jacobian(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    alpha = sums[0]
    u, f, _ = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    g = u / alpha
    u1 = -f / alpha
    U = np.stack([u1])
    V = np.stack([u])
    return _own(g, lengths), _own(U, lengths), _own(V, lengths)


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near b (m, S)."""
    _, f, _ = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    return _own(f, lengths)


def stages(z: Array, b: Array, w: Any = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    tops, sums, kept = _known(z, b, w, lengths, [], [], 3, True)
    return np.array(tops), np.array(sums), kept


def fit(z: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    tops, sums, kept = _known(z, z, None, lengths, [], [], 2, True)
    return fitted(z, z, tops, sums, kept, lengths)


def value(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    tops, sums, kept = _known(z, b, w, lengths, [], [], 2, True)
    wzwz = sums[1]
    _, _, c = kept
    cc = _dot(c, c, lengths)
    L = 0.5 * cc + 0.5 * wzwz
    return _total(L, s, z, lengths)


def value_and_gradient(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    tops, sums, kept = _known(z, b, w, lengths, [], [], 3, True)
    r = gradient(z, b, w, tops, sums, kept, lengths)
    return _total(head(tops, sums), s, z, lengths), r if s is None else s * r


def hessian_product(z: Array, direction: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    tops, sums, kept = _known(z, b, None, lengths, [], [], 2, True)
    alpha = sums[0]
    u, f, c = kept
    p2 = u * (c + f)
    cf = _dot(c, f, lengths)
    ff = _dot(f, f, lengths)
    Ph1 = _dot(direction, u, lengths)
    Ph2 = _dot(direction, p2, lengths)
    D = u * (c + u / alpha - cf) / alpha
    M11 = (2.0 * cf + ff) / alpha**2
    M21 = -1.0 / alpha**2
    MPh1 = M11 * Ph1 + M21 * Ph2
    MPh2 = M21 * Ph1
    product = D * direction + MPh1 * u + MPh2 * p2
    if w is not None:
        product = direction * w**2 + product
    product = _own(product, lengths)
    return product if s is None else s * product


def block(z: Array, b: Array, w: Array | None, centre: Array) -> tuple[Array, Array, float]:
    """Return the sums (5,) over some rows, their atoms (k, m), and top."""
    m = centre[0]
    centre1 = centre[1]
    u = np.exp(z - m)
    c0 = centre1 * u - b
    atoms = [u**2, c0 * u, u]
    wzwz = 0.0
    if w is not None:
        wz = w * z
        wzwz = np.dot(wz, wz)
        atoms.append(w * wz)
    top = np.max(z)
    sums = np.array([np.dot(c0, c0), np.dot(u, u), np.sum(u), np.dot(c0, u), wzwz])
    return sums, np.stack(atoms), float(top)


def combine(
    sums: Array, n: int, top: float, centre: Array
) -> tuple[float, Array, Array, Array]:
    """Return L, its terms, gamma (r is gamma[:k] @ atoms), and the next centre."""
    c0c0 = sums[0]
    uu = sums[1]
    alpha = sums[2]
    c0u = sums[3]
    wzwz = sums[4]
    m = centre[0]
    centre1 = centre[1]
    phi1 = 1.0 / alpha
    delta1 = phi1 - centre1
    term1 = 0.5 * c0c0
    term2 = c0u * delta1
    term3 = 0.5 * delta1**2 * uu
    term4 = 0.5 * wzwz
    grown = np.exp(m - top)
    L = term1 + term2 + term3 + term4
    terms = np.array([term1, term2, term3, term4])
    gamma = np.array([delta1 / alpha, 1.0 / alpha, -c0u / alpha**2 - delta1 * uu / alpha**2, 1.0])
    new = np.array([top, 1.0 / alpha / grown])
    return float(L), terms, gamma, new
