# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 98da4cba5fa834482bb5deb9382412211f23a74f7a8b43878e77b29b7ad92965
"""The loss 'unified_plain', stage by stage, for numpy.

For one segment, with z and b (m,), and the sums taken over its m entries:

    u = t*z + exp(z)
    c = u - b
    v = t + exp(z)
    q = exp(z)
    L = sum(c**2)/2

Its gradient in z is r; its Hessian in z is diag(D) + P M P^T:

    r = c*v
    D = c*q + v**2

Arrays are (m, S): the m entries of a segment first, S segments beside one another, each by
itself: n rows that one loss couples are (n, 1), the K logits of a row (K, rows), groups (m,
groups). Where they are not of one length, lengths (S,) says how many entries each has: its
first ones; what stands behind them changes nothing, and is 0 in what is returned. Segments may
be empty. With weights w of entries (m, S) the ridge 1/2 ||diag(w) z||^2 is added; weights s of
segments (S,) multiply.

A stage takes what is known of the segments and returns more: `tops` the largest values,
`sums1`, `sums2`, ... sums over the entries, all of them rows of tops (p, S) and sums (q, S). So
a long segment may be read in blocks: compare their largest values, and add up their sums. NEEDS
says how many a function takes. Where sums overflow without them, largest values shift
exponents: any others are right, too.
`entries1`, ... return what is kept of the entries, so that it is not computed anew: whoever has
it hands it over.

`block`, `combine` and `judge` let a caller read A once. For each block of rows `block` gives
the atoms a (k, m) that r is made of, and sums; the caller adds up the sums, the products a A
(k, d) and a a^T (k, k), and keeps the largest `top`. `combine` gives L and gamma, and gamma[:k]
times the products a A is the gradient in x. `judge` gives a centre: handed over at the next x,
differences are formed row by row around it, which keeps the digits near a fit; any centre is
right. The loss of digits says how much larger the terms are than what they add up to, for L and
for r; where it is large, or infinite, take `value_and_gradient` of z. The sum of r**2 comes
with it.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "unified_plain"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {"t": 1.0}
LEAST_SQUARES = True
RANK = 0
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all entries of a segment changes nothing
SHIFTED = False
#: whether L is the cross-entropy of softmax, which is convex
CROSS_ENTROPY = False
#: in order, and how many of them the functions need
STAGES = ("sums1",)
NEEDS = {"head": 1, "middle": 0, "gradient": 0, "curvature": 0, "jacobian": 0, "fitted": 0}
#: whether `block`, `combine` and `judge` give value and gradient in x out of one
#: reading of A
ONE_PASS = True
#: a centre holds the factors of the residual's parts
CENTRE = 0
#: atoms without and with weights
ATOMS = (1, 1)
SUMS = 2


def _own(x: Array, lengths: Array | None) -> Array:
    """Return x (..., m, S), and 0 behind the end of a segment, whatever stands there."""
    return x if lengths is None else np.where(np.arange(x.shape[-2])[:, None] < lengths, x, 0.0)


def _dot(x: Array, y: Array, lengths: Array | None) -> Array:
    """Return the sum of products over each segment (S,)."""
    if lengths is not None:
        return np.add.reduce(_own(x * y, lengths), axis=0)
    return np.dot(x[:, 0], y) if x.shape[1] == 1 else np.einsum("ms,ms->s", x, y)


def _total(x: Array, s: Array | None, z: Array, lengths: Array | None) -> float:
    """Return the sum of s x over all segments; one without entries adds nothing."""
    if len(z) == 0:
        return 0.0
    x = x if lengths is None else np.where(lengths > 0, x, 0.0)
    return float(np.add.reduce(x if s is None else s * x))


def _judged(
    found: tuple[float, Array, Array], gram: Array, new: Array, top: float, m: float, shifts: int
) -> tuple[Array, float, float]:
    """Return a centre that is finite, the loss of digits, and the sum of r**2.

    m and top are the shifts of this pass and of the next one, if a centre holds `shifts` of them.
    """
    L, terms, gamma = found
    if not np.isfinite(np.sum(new)):
        new = np.zeros(new.size)
        new[:shifts] = top if np.isfinite(top) else 0.0
    gamma = gamma[: len(gram)]
    size = np.dot(np.abs(gamma), np.sqrt(np.diag(gram)))
    square = np.dot(gamma, np.dot(gram, gamma))
    lost = np.inf
    if np.isfinite(L + square) and L != 0.0 and 0.0 < square and abs(top - m) <= 300.0:
        lost = max(np.sum(np.abs(terms)) / abs(L), size / np.sqrt(square))
    return new, float(lost), float(square)


def entries1(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, *, t: float = 1.0) -> Any:
    """Return what is kept of each entry, (m, S)."""
    exp_z = np.exp(z)
    u = exp_z + t * z
    c = u - b
    return exp_z, u, c


def sums1(
    z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None, *, t: float = 1.0
) -> Array:
    """Return sums over each segment (2, S)."""
    _, _, c = entries1(z, b, tops, sums, t=t) if kept is None else kept
    cc = _dot(c, c, lengths)
    wzwz = np.zeros(z.shape[1])
    if w is not None:
        wz = w * z
        wzwz = _dot(wz, wz, lengths)
    return np.array([cc, wzwz])


def head(tops: Array, sums: Array, *, t: float = 1.0) -> Array:
    """Return L (S,)."""
    cc = sums[0]
    wzwz = sums[1]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array, *, t: float = 1.0) -> Array:
    """Return M (0, 0, S)."""
    M = np.zeros((0, 0, tops.shape[1]))
    return M


def gradient(
    z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None, *, t: float = 1.0
) -> Array:
    """Return r (m, S)."""
    exp_z, _, c = entries1(z, b, tops, sums, t=t) if kept is None else kept
    v = exp_z + t
    r = c * v
    if w is not None:
        wz = w * z
        wwz = w * wz
        r = r + wwz
    return _own(r, lengths)


def curvature(
    z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None, *, t: float = 1.0
) -> tuple[Array, Array]:
    """Return D (m, S) and P (0, m, S)."""
    exp_z, _, c = entries1(z, b, tops, sums, t=t) if kept is None else kept
    v = exp_z + t
    q = exp_z
    D = c * q + v**2
    P = np.zeros((0, *z.shape))
    if w is not None:
        ww = w**2
        D = D + ww
    return _own(D, lengths), _own(P, lengths)


def jacobian(
    z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None, *, t: float = 1.0
) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    exp_z, _, _ = entries1(z, b, tops, sums, t=t) if kept is None else kept
    v = exp_z + t
    U = np.zeros((0, *z.shape))
    V = np.zeros((0, *z.shape))
    return _own(v, lengths), _own(U, lengths), _own(V, lengths)


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None, *, t: float = 1.0) -> Array:
    """Return what the fit brings near b (m, S)."""
    _, u, _ = entries1(z, b, tops, sums, t=t) if kept is None else kept
    return _own(u, lengths)


def projected(
    z: Array, direction: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None, *, t: float = 1.0
) -> Array:
    """Return P^T direction (0, S), sums over each segment."""
    _, P = curvature(z, b, None, tops, sums, kept, lengths, t=t)
    return np.einsum("kms,ms->ks", P, _own(direction, lengths))


def product(
    z: Array, direction: Array, b: Array, w: Array | None, tops: Array, sums: Array, across: Array, kept: Any = None, lengths: Any = None, *, t: float = 1.0
) -> Array:
    """Return (diag(D) + P M P^T) direction (m, S), where across is `projected`."""
    D, P = curvature(z, b, w, tops, sums, kept, lengths, t=t)
    return _own(D * _own(direction, lengths), lengths)


def stages(z: Array, b: Array, w: Array | None = None, lengths: Any = None, *, t: float = 1.0) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    most = np.zeros((0, z.shape[1]))
    found = np.zeros((0, z.shape[1]))
    kept = entries1(z, b, most, found, t=t)
    found = sums1(z, b, w, most, found, kept, lengths, t=t)
    return most, found, kept


def fit(z: Array, lengths: Any = None, *, t: float = 1.0) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    most = np.zeros((0, z.shape[1]))
    found = np.zeros((0, z.shape[1]))
    kept = entries1(z, z, most, found, t=t)
    return fitted(z, z, most, found, kept, lengths, t=t)


def value(z: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None, *, t: float = 1.0) -> float:
    """Return the sum of s L over all segments."""
    most, found, _ = stages(z, b, w, lengths, t=t)
    L = head(most, found, t=t)
    return _total(L, s, z, lengths)


def value_and_gradient(
    z: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None, *, t: float = 1.0
) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    exp_z = np.exp(z)
    u = exp_z + t * z
    c = u - b
    cc = _dot(c, c, lengths)
    v = exp_z + t
    L = 0.5 * cc
    r = c * v
    if w is not None:
        wz = w * z
        wzwz = _dot(wz, wz, lengths)
        wwz = w * wz
        r = r + wwz
        L = L + 0.5 * wzwz
    r = _own(r, lengths)
    return _total(L, s, z, lengths), r if s is None else s * r


def hessian_product(
    z: Array, direction: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None, *, t: float = 1.0
) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    most, found, kept = stages(z, b, w, lengths, t=t)
    D, P = curvature(z, b, w, most, found, kept, lengths, t=t)
    h = _own(D * _own(direction, lengths), lengths)
    return h if s is None else s * h


def block(
    z: Array, b: Array, w: Array | None, centre: Array, *, t: float = 1.0
) -> tuple[Array, Array, float]:
    """Return the sums (2,) over some rows, their atoms (k, m), and top."""
    exp_z = np.exp(z)
    u = exp_z + t * z
    c = u - b
    v = exp_z + t
    atoms = [c * v]
    wzwz = 0.0
    if w is not None:
        wz = w * z
        wzwz = np.dot(wz, wz)
        atoms[0] = atoms[0] + w * wz
    top = 0.0
    sums = np.array([np.dot(c, c), wzwz])
    return sums, np.stack(atoms), float(top)


def combine(
    sums: Array, n: int, centre: Array, *, t: float = 1.0
) -> tuple[float, Array, Array]:
    """Return L, its terms, and gamma: r is gamma[:k] @ atoms."""
    del t  # this function does not depend on it
    cc = sums[0]
    wzwz = sums[1]
    term1 = 0.5 * cc
    term2 = 0.5 * wzwz
    L = term1 + term2
    terms = np.array([term1, term2])
    gamma = np.array([1.0])
    return float(L), terms, gamma


def judge(
    sums: Array, gram: Array, n: int, top: float, centre: Array, *, t: float = 1.0
) -> tuple[Array, float, float]:
    """Return the centre for the next pass, the loss of digits, and the sum of r**2."""
    new = np.array([])
    return _judged(combine(sums, n, centre, t=t), gram, new, 0.0, 0.0, 0)
