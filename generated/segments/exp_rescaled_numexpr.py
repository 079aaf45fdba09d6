# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 1dec4b1f022e4e8b063bf2a3b94a95db86d1c9919034dbc67e55e0835a376d95
"""The loss 'exp_rescaled' (arXiv 2305.00660), stage by stage, for numexpr.

For one segment, with z and b (m,), and the sums taken over its m entries:

    u = exp(z)
    alpha = sum(u)
    c = u - alpha*b
    f = u/alpha
    L = sum(c**2)/2

Its gradient in z is r; its Hessian in z is diag(D) + P M P^T:

    r = u*(c - sum(b*c))
    D = u*(c + u - sum(b*c))
    P = [u, b*u]
    M = [[sum(b**2), -1], [-1, 0]]

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
"""

from typing import Any

import numexpr as ne
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "exp_rescaled"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all entries of a segment changes nothing
SHIFTED = False
#: whether L is the cross-entropy of softmax, which is convex
CROSS_ENTROPY = False
#: in order, and how many of them the functions need
STAGES = ("sums1", "sums2")
FITTED_STAGES = ("fitted_tops", "fitted_sums1")
NEEDS = {"head": 2, "middle": 1, "gradient": 2, "curvature": 2, "jacobian": 1, "fitted": 2}


def _own(x: Array, lengths: Array | None) -> Array:
    """Return x (..., m, S), and 0 behind the end of a segment, whatever stands there."""
    return x if lengths is None else np.where(np.arange(x.shape[-2])[:, None] < lengths, x, 0.0)


def _top(x: Array, lengths: Array | None) -> Array:
    """Return the largest of each segment (S,); of no entries, 0."""
    if len(x) == 0:
        return np.zeros(x.shape[1])
    if lengths is None:
        return np.maximum.reduce(x, axis=0)
    own = np.where(np.arange(len(x))[:, None] < lengths, x, -np.inf)
    return np.where(lengths > 0, np.maximum.reduce(own, axis=0), 0.0)


def _sum(x: Array, lengths: Array | None) -> Array:
    """Return the sum over each segment (S,)."""
    return np.add.reduce(_own(x, lengths), axis=0)


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


def _evaluate(formula: str, values: dict[str, Any]) -> Any:
    """Return what numexpr gives; of no entries, an array of the shape that NumPy gives."""
    found = ne.evaluate(formula, values)
    return found if found.size else np.zeros(np.broadcast(*values.values()).shape)


def entries1(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    u = _evaluate("exp(z)", {"z": z})
    return (u,)


def sums1(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    (u,) = entries1(z, b, tops, sums) if kept is None else kept
    alpha = _sum(u, lengths)
    bb = _dot(b, b, lengths)
    wzwz = np.zeros(z.shape[1])
    if w is not None:
        wz = _evaluate("w * z", {"w": w, "z": z})
        wzwz = _dot(wz, wz, lengths)
    return np.array([alpha, bb, wzwz])


def entries2(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    alpha = sums[0]
    (u,) = entries1(z, b, tops, sums) if kept is None else kept
    c = _evaluate("u - alpha * b", {"alpha": alpha, "b": b, "u": u})
    return u, c


def sums2(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    _, c = entries2(z, b, tops, sums) if kept is None else kept
    cc = _dot(c, c, lengths)
    bc = _dot(b, c, lengths)
    return np.array([cc, bc])


def head(tops: Array, sums: Array) -> Array:
    """Return L (S,)."""
    wzwz = sums[2]
    cc = sums[3]
    L = 0.5 * cc + 0.5 * wzwz
    return L


def middle(tops: Array, sums: Array) -> Array:
    """Return M (2, 2, S)."""
    bb = sums[1]
    M = np.zeros((2, 2, tops.shape[1]))
    M[0, 0] = bb
    M[0, 1] = -1.0
    M[1, 0] = -1.0
    return M


def gradient(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    bc = sums[4]
    u, c = entries2(z, b, tops, sums) if kept is None else kept
    r = _evaluate("u * (c - bc)", {"bc": bc, "c": c, "u": u})
    if w is not None:
        wz = _evaluate("w * z", {"w": w, "z": z})
        wwz = _evaluate("w * wz", {"w": w, "wz": wz})
        r = _evaluate("r + wwz", {"r": r, "wwz": wwz})
    return _own(r, lengths)


def curvature(
    z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None
) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    bc = sums[4]
    u, c = entries2(z, b, tops, sums) if kept is None else kept
    D = _evaluate("u * (c + u - bc)", {"bc": bc, "c": c, "u": u})
    p2 = _evaluate("b * u", {"b": b, "u": u})
    P = np.stack([u, p2])
    if w is not None:
        ww = _evaluate("w**2", {"w": w})
        D = _evaluate("D + ww", {"D": D, "ww": ww})
    return _own(D, lengths), _own(P, lengths)


def jacobian(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    u, _ = entries2(z, b, tops, sums) if kept is None else kept
    u1 = _evaluate("-b", {"b": b})
    U = np.stack([u1])
    V = np.stack([u])
    return _own(u, lengths), _own(U, lengths), _own(V, lengths)


def fitted_tops(z: Array, b: Array, lengths: Any = None) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    m = _top(z, lengths)
    return np.array([m])


def fitted_entries1(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    m = tops[0]
    u = _evaluate("exp(z - m)", {"m": m, "z": z})
    return (u,)


def fitted_sums1(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (1, S)."""
    (u,) = fitted_entries1(z, b, tops, sums) if kept is None else kept
    alpha = _sum(u, lengths)
    return np.array([alpha])


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near b (m, S)."""
    alpha = sums[0]
    (u,) = fitted_entries1(z, b, tops, sums) if kept is None else kept
    f = _evaluate("u / alpha", {"alpha": alpha, "u": u})
    return _own(f, lengths)


def projected(z: Array, direction: Array, b: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return P^T direction (2, S), sums over each segment."""
    _, P = curvature(z, b, None, tops, sums, kept, lengths)
    return np.einsum("kms,ms->ks", P, _own(direction, lengths))


def product(
    z: Array, direction: Array, b: Array, w: Array | None, tops: Array, sums: Array, across: Array, kept: Any = None, lengths: Any = None
) -> Array:
    """Return (diag(D) + P M P^T) direction (m, S), where across is `projected`."""
    D, P = curvature(z, b, w, tops, sums, kept, lengths)
    across = np.einsum("kls,ls->ks", middle(tops, sums), across)
    return _own(D * _own(direction, lengths) + np.einsum("kms,ks->ms", P, across), lengths)


def stages(z: Array, b: Array, w: Array | None = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    most = np.zeros((0, z.shape[1]))
    found = np.zeros((0, z.shape[1]))
    kept = entries1(z, b, most, found)
    found = sums1(z, b, w, most, found, kept, lengths)
    kept = entries2(z, b, most, found, kept)
    found = np.concatenate([found, sums2(z, b, w, most, found, kept, lengths)])
    return most, found, kept


def fit(z: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    found = np.zeros((0, z.shape[1]))
    most = fitted_tops(z, z, lengths)
    kept = fitted_entries1(z, z, most, found)
    found = fitted_sums1(z, z, None, most, found, kept, lengths)
    return fitted(z, z, most, found, kept, lengths)


def value(z: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    most, found, _ = stages(z, b, w, lengths)
    L = head(most, found)
    return _total(L, s, z, lengths)


def value_and_gradient(
    z: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None
) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    u = _evaluate("exp(z)", {"z": z})
    alpha = _sum(u, lengths)
    c = _evaluate("u - alpha * b", {"alpha": alpha, "b": b, "u": u})
    cc = _dot(c, c, lengths)
    bc = _dot(b, c, lengths)
    L = 0.5 * cc
    r = _evaluate("u * (c - bc)", {"bc": bc, "c": c, "u": u})
    if w is not None:
        wz = _evaluate("w * z", {"w": w, "z": z})
        wzwz = _dot(wz, wz, lengths)
        wwz = _evaluate("w * wz", {"w": w, "wz": wz})
        r = _evaluate("r + wwz", {"r": r, "wwz": wwz})
        L = L + 0.5 * wzwz
    r = _own(r, lengths)
    return _total(L, s, z, lengths), r if s is None else s * r


def hessian_product(
    z: Array, direction: Array, b: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None
) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    most, found, kept = stages(z, b, w, lengths)
    D, P = curvature(z, b, w, most, found, kept, lengths)
    across = np.einsum("kms,ms->ks", P, _own(direction, lengths))
    across = np.einsum("kls,ls->ks", middle(most, found), across)
    h = _own(D * _own(direction, lengths) + np.einsum("kms,ks->ms", P, across), lengths)
    return h if s is None else s * h
