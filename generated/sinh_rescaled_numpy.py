# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 10fe6ab90017f12537ad0c42facf48bcc9d7f21665628e6ad142b82b421f7883
"""The loss 'sinh_rescaled' (arXiv 2305.00660), stage by stage, for numpy.

For one segment, with z and b (m,), and the sums taken over its m entries:

    u = sinh(z)
    alpha = sum(u)
    c = u - alpha*b
    f = u/alpha
    v = cosh(z)
    L = sum(c**2)/2

Its gradient in z is r; its Hessian in z is diag(D) + P M P^T:

    r = v*(c - sum(b*c))
    D = u*(c - sum(b*c)) + v**2
    P = [v, b*v]
    M = [[sum(b**2), -1], [-1, 0]]

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

LOSS = "sinh_rescaled"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: what can vanish in a denominator; is a number that is added to all of z harmless, is L
#: the cross-entropy of softmax, and is there |x|, max or min in it
POLE: str | None = "alpha"
SHIFTED = False
CROSS_ENTROPY = False
KINKS = False
#: phi, the mode and t's name, where u = phi(z) + t*z is u/alpha, u - alpha*b or u less b
FORM: tuple[str, str, str | None] | None = ("sinh", "rescaled", None)
STAGES = ("sums1", "sums2")
FITTED_STAGES = ("fitted_tops", "fitted_sums1")
NEEDS = {"head": 2, "middle": 1, "pole": 1, "gradient": 2, "curvature": 2, "jacobian": 0, "pole_terms": 1, "fitted": 2}
#: whether `block` and `combine` give value and gradient in x out of one reading of A
ONE_PASS = True
#: a centre holds the factors of the residual's parts
CENTRE = 1
SHIFTS = 0
#: atoms without and with weights
ATOMS = (3, 3)
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
    u = np.sinh(z)
    if 1 <= end and len(sums) < 3:
        sums = [_sum(u, lengths), _dot(b, b, lengths), _ridge(w, z, lengths)]
    if end == 1 and not keep:
        return tops, sums, None
    alpha = sums[0]
    c = u - alpha * b
    if 2 <= end and len(sums) < 5:
        sums = [*sums, _dot(c, c, lengths), _dot(b, c, lengths)]
    return tops, sums, (u, c)


def sums1(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    return np.array(_known(z, b, w, lengths, tops, sums, 1, False)[1])


def sums2(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    return np.array(_known(z, b, w, lengths, tops, sums, 2, False)[1][3:])


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    wzwz = sums[2]
    cc = sums[3]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (2, 2, S)."""
    bb = sums[1]
    M = np.zeros((2, 2, *sums.shape[1:]))
    M[0, 0] = bb
    M[0, 1] = -1.0
    M[1, 0] = -1.0
    return M


def pole(tops: Array, sums: Array) -> Array:
    """Return the scalar whose zero is the pole (S,), up to a positive factor."""
    alpha = sums[0]
    return alpha


def gradient(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    bc = sums[4]
    _, c = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    v = np.cosh(z)
    r = v * (c - bc)
    if w is not None:
        r = r + w**2 * z
    return _own(r, lengths)


def curvature(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    bc = sums[4]
    u, c = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    v = np.cosh(z)
    D = u * (c - bc) + v**2
    p2 = b * v
    P = np.stack([v, p2])
    if w is not None:
        D = D + w**2
    return _own(D, lengths), _own(P, lengths)


def jacobian(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    v = np.cosh(z)
    u1 = -b
    U = np.stack([u1])
    V = np.stack([v])
    return _own(v, lengths), _own(U, lengths), _own(V, lengths)


def pole_terms(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return the terms (m, S) of `pole`."""
    u, _ = _known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    return _own(u, lengths)


def _fitted_known(
    z: Array, b: Array, w: Array | None, lengths: Any, tops: Any, sums: Any, end: int, keep: bool
) -> Any:
    """Run so many stages, but those whose numbers are given; return what is kept, too."""
    if 1 <= end and len(tops) < 1:
        tops = [_top(np.abs(z), lengths)]
    if end == 1 and not keep:
        return tops, sums, None
    m = tops[0]
    exp_abs_z = np.exp(np.abs(z) - m)
    decay_minus_one_z = np.expm1(-2.0 * np.abs(z))
    u = np.where(z > 0.0, -0.5 * decay_minus_one_z * exp_abs_z, 0.5 * decay_minus_one_z * exp_abs_z)
    if 2 <= end and len(sums) < 1:
        sums = [_sum(u, lengths)]
    return tops, sums, (u,)


def fitted_tops(z: Array, b: Array, lengths: Any = None) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    return np.array(_fitted_known(z, b, None, lengths, [], [], 1, False)[0])


def fitted_sums1(z: Array, b: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (1, S)."""
    return np.array(_fitted_known(z, b, w, lengths, tops, sums, 2, False)[1])


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near b (m, S)."""
    alpha = sums[0]
    (u,) = _fitted_known(z, b, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    f = u / alpha
    return _own(f, lengths)


def stages(z: Array, b: Array, w: Any = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    tops, sums, kept = _known(z, b, w, lengths, [], [], 2, True)
    return np.zeros((0, *z.shape[1:])), np.array(sums), kept


def fit(z: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    tops, sums, kept = _fitted_known(z, z, None, lengths, [], [], 2, True)
    return fitted(z, z, tops, sums, kept, lengths)


def value(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    tops, sums, kept = _known(z, b, w, lengths, [], [], 1, True)
    wzwz = sums[2]
    _, c = kept
    cc = _dot(c, c, lengths)
    L = 0.5 * cc + 0.5 * wzwz
    return _total(L, s, z, lengths)


def value_and_gradient(z: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    tops, sums, kept = _known(z, b, w, lengths, [], [], 2, True)
    r = gradient(z, b, w, tops, sums, kept, lengths)
    return _total(head(tops, sums), s, z, lengths), r if s is None else s * r


def hessian_product(z: Array, direction: Array, b: Array, w: Any = None, s: Any = None, lengths: Any = None) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    tops, sums, kept = _known(z, b, None, lengths, [], [], 1, True)
    bb = sums[1]
    u, c = kept
    v = np.cosh(z)
    p2 = b * v
    bc = _dot(b, c, lengths)
    Ph1 = _dot(direction, v, lengths)
    Ph2 = _dot(direction, p2, lengths)
    D = u * (c - bc) + v**2
    MPh1 = Ph1 * bb - Ph2
    MPh2 = -Ph1
    product = D * direction + MPh1 * v + MPh2 * p2
    if w is not None:
        product = direction * w**2 + product
    product = _own(product, lengths)
    return product if s is None else s * product


def block(z: Array, b: Array, w: Array | None, centre: Array) -> tuple[Array, Array, float]:
    """Return the sums (5,) over some rows, their atoms (k, m), and top."""
    centre1 = centre[0]
    v = np.cosh(z)
    u = np.sinh(z)
    c0 = b * centre1 + u
    atoms = [c0 * v, v, b * v]
    wzwz = 0.0
    if w is not None:
        wz = w * z
        wzwz = np.dot(wz, wz)
        atoms[0] = atoms[0] + w * wz
    top = 0.0
    sums = np.array([np.dot(b, b), np.dot(c0, c0), np.sum(u), np.dot(b, c0), wzwz])
    return sums, np.stack(atoms), float(top)


def combine(
    sums: Array, n: int, top: float, centre: Array
) -> tuple[float, Array, Array, Array]:
    """Return L, its terms, gamma (r is gamma[:k] @ atoms), and the next centre."""
    bb = sums[0]
    c0c0 = sums[1]
    alpha = sums[2]
    bc0 = sums[3]
    wzwz = sums[4]
    centre1 = centre[0]
    phi1 = -alpha
    delta1 = phi1 - centre1
    term1 = 0.5 * c0c0
    term2 = bc0 * delta1
    term3 = 0.5 * bb * delta1**2
    term4 = 0.5 * wzwz
    L = term1 + term2 + term3 + term4
    terms = np.array([term1, term2, term3, term4])
    gamma = np.array([1.0, -bb * delta1 - bc0, delta1])
    new = np.array([-alpha])
    return float(L), terms, gamma, new
