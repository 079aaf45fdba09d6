# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 4849806cf22baa61f4915b5aaf6574799f57fcf56a447e548f878989d9857791
"""The loss 'squared_softmax', stage by stage, for numpy.

For one segment, with u and t (m,), and the sums taken over its m entries:

    e = exp(u)
    S = sum(e)
    y = e/S
    c = y - t
    L = sum(c**2)/2

Its gradient in u is r; its Hessian in u is diag(D) + P M P^T:

    r = y*(c - sum(c*y))
    D = y*(c + y - sum(c*y))
    P = [y, y*(c + y)]
    M = [[sum(y**2) + 2*sum(c*y), -1], [-1, 0]]

Arrays are (m, S), S segments beside one another, or (m,), one alone, which has no S in what
follows. lengths (S,) says how many of its entries, the first ones, a segment has; others change
nothing. Weights w of entries add the ridge 1/2 ||diag(w) u||^2, weights s of segments (S,)
multiply. A stage adds to what is known of segments: largest values tops (p, S), which shift
exponents (any others are right, too), or sums (q, S). So a long one may be read in blocks:
compare their tops, add up their sums. NEEDS says how many stages a function takes. `stages`
returns last what others would compute anew.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "squared_softmax"
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
    u: Array, t: Array, w: Array | None, lengths: Any, tops: Any, sums: Any, end: int, keep: bool
) -> Any:
    """Run so many stages, but those whose numbers are given; return what is kept, too."""
    if 1 <= end and len(tops) < 1:
        tops = [_top(u, lengths)]
    if end == 1 and not keep:
        return tops, sums, None
    m = tops[0]
    shifted = u - m
    e = np.exp(shifted)
    if 2 <= end and len(sums) < 2:
        sums = [_sum(e, lengths), _ridge(w, u, lengths)]
    if end == 2 and not keep:
        return tops, sums, None
    S = sums[0]
    y = e / S
    c = y - t
    if 3 <= end and len(sums) < 5:
        sums = [*sums, _dot(c, c, lengths), _dot(c, y, lengths), _dot(y, y, lengths)]
    return tops, sums, (e, y, c)


def tops(u: Array, t: Array, lengths: Any = None) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    return np.array(_known(u, t, None, lengths, [], [], 1, False)[0])


def sums1(u: Array, t: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    return np.array(_known(u, t, w, lengths, tops, sums, 2, False)[1])


def sums2(u: Array, t: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    return np.array(_known(u, t, w, lengths, tops, sums, 3, False)[1][2:])


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    wzwz = sums[1]
    cc = sums[2]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (2, 2, S)."""
    cy = sums[3]
    yy = sums[4]
    M = np.zeros((2, 2, *sums.shape[1:]))
    M[0, 0] = 2.0 * cy + yy
    M[0, 1] = -1.0
    M[1, 0] = -1.0
    return M


def gradient(u: Array, t: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    cy = sums[3]
    _, y, c = _known(u, t, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    r = y * (c - cy)
    if w is not None:
        r = r + u * w**2
    return _own(r, lengths)


def curvature(u: Array, t: Array, w: Any, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    cy = sums[3]
    _, y, c = _known(u, t, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    D = y * (c + y - cy)
    p2 = y * (c + y)
    P = np.stack([y, p2])
    if w is not None:
        D = D + w**2
    return _own(D, lengths), _own(P, lengths)


def jacobian(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    S = sums[0]
    e, y, _ = _known(u, t, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    g = e / S
    u1 = -y
    U = np.stack([u1])
    V = np.stack([y])
    return _own(g, lengths), _own(U, lengths), _own(V, lengths)


def fitted(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near t (m, S)."""
    _, y, _ = _known(u, t, None, lengths, tops, sums, 0, True)[2] if kept is None else kept
    return _own(y, lengths)


def stages(u: Array, t: Array, w: Any = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    tops, sums, kept = _known(u, t, w, lengths, [], [], 3, True)
    return np.array(tops), np.array(sums), kept


def fit(u: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near t, of all segments (m, S)."""
    tops, sums, kept = _known(u, u, None, lengths, [], [], 2, True)
    return fitted(u, u, tops, sums, kept, lengths)


def value(u: Array, t: Array, w: Any = None, s: Any = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    tops, sums, kept = _known(u, t, w, lengths, [], [], 2, True)
    wzwz = sums[1]
    _, _, c = kept
    cc = _dot(c, c, lengths)
    L = 0.5 * cc + 0.5 * wzwz
    return _total(L, s, u, lengths)


def value_and_gradient(u: Array, t: Array, w: Any = None, s: Any = None, lengths: Any = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    tops, sums, kept = _known(u, t, w, lengths, [], [], 3, True)
    r = gradient(u, t, w, tops, sums, kept, lengths)
    return _total(head(tops, sums), s, u, lengths), r if s is None else s * r


def hessian_product(u: Array, direction: Array, t: Array, w: Any = None, s: Any = None, lengths: Any = None) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    tops, sums, kept = _known(u, t, None, lengths, [], [], 2, True)
    _, y, c = kept
    p2 = y * (c + y)
    cy = _dot(c, y, lengths)
    yy = _dot(y, y, lengths)
    Ph1 = _dot(direction, y, lengths)
    Ph2 = _dot(direction, p2, lengths)
    D = y * (c + y - cy)
    M11 = 2.0 * cy + yy
    MPh1 = M11 * Ph1 - Ph2
    MPh2 = -Ph1
    product = D * direction + MPh1 * y + MPh2 * p2
    if w is not None:
        product = direction * w**2 + product
    product = _own(product, lengths)
    return product if s is None else s * product
