# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 8a89dc4cce3419c076dd7802dff7df33319b56da1d9a04c00fc9d0e61124bb2e
"""The loss 'squared_softmax', stage by stage, for numexpr.

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

Arrays are (m, S): the m entries of a segment first, S segments beside one another, each by
itself: n rows that one loss couples are (n, 1), the K logits of a row (K, rows), groups (m,
groups). Where they are not of one length, lengths (S,) says how many entries each has: its
first ones; what stands behind them changes nothing, and is 0 in what is returned. Segments may
be empty. With weights w of entries (m, S) the ridge 1/2 ||diag(w) u||^2 is added; weights s of
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

LOSS = "squared_softmax"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
LEAST_SQUARES = True
RANK = 2
#: the scalar that stands in a denominator and can vanish, if there is one
POLE: str | None = None
#: whether a number that is added to all entries of a segment changes nothing
SHIFTED = True
#: whether L is the cross-entropy of softmax, which is convex
CROSS_ENTROPY = False
#: in order, and how many of them the functions need
STAGES = ("tops", "sums1", "sums2")
NEEDS = {"head": 3, "middle": 3, "gradient": 3, "curvature": 3, "jacobian": 2, "fitted": 2}


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


def tops(u: Array, t: Array, lengths: Any = None) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    m = _top(u, lengths)
    return np.array([m])


def entries1(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    m = tops[0]
    shifted = _evaluate("u - m", {"m": m, "u": u})
    e = _evaluate("exp(shifted)", {"shifted": shifted})
    return (e,)


def sums1(u: Array, t: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    (e,) = entries1(u, t, tops, sums) if kept is None else kept
    S = _sum(e, lengths)
    wzwz = np.zeros(u.shape[1])
    if w is not None:
        wz = _evaluate("u * w", {"u": u, "w": w})
        wzwz = _dot(wz, wz, lengths)
    return np.array([S, wzwz])


def entries2(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    S = sums[0]
    (e,) = entries1(u, t, tops, sums) if kept is None else kept
    y = _evaluate("e / S", {"S": S, "e": e})
    c = _evaluate("y - t", {"t": t, "y": y})
    return e, y, c


def sums2(u: Array, t: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    _, y, c = entries2(u, t, tops, sums) if kept is None else kept
    cc = _dot(c, c, lengths)
    cy = _dot(c, y, lengths)
    yy = _dot(y, y, lengths)
    return np.array([cc, cy, yy])


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
    M = np.zeros((2, 2, tops.shape[1]))
    M[0, 0] = 2.0 * cy + yy
    M[0, 1] = -1.0
    M[1, 0] = -1.0
    return M


def gradient(u: Array, t: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return r (m, S)."""
    cy = sums[3]
    _, y, c = entries2(u, t, tops, sums) if kept is None else kept
    r = _evaluate("y * (c - cy)", {"c": c, "cy": cy, "y": y})
    if w is not None:
        wz = _evaluate("u * w", {"u": u, "w": w})
        wwz = _evaluate("w * wz", {"w": w, "wz": wz})
        r = _evaluate("r + wwz", {"r": r, "wwz": wwz})
    return _own(r, lengths)


def curvature(
    u: Array, t: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None, lengths: Any = None
) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    cy = sums[3]
    _, y, c = entries2(u, t, tops, sums) if kept is None else kept
    D = _evaluate("y * (c + y - cy)", {"c": c, "cy": cy, "y": y})
    p2 = _evaluate("y * (c + y)", {"c": c, "y": y})
    P = np.stack([y, p2])
    if w is not None:
        ww = _evaluate("w**2", {"w": w})
        D = _evaluate("D + ww", {"D": D, "ww": ww})
    return _own(D, lengths), _own(P, lengths)


def jacobian(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    S = sums[0]
    e, y, _ = entries2(u, t, tops, sums) if kept is None else kept
    g = _evaluate("e / S", {"S": S, "e": e})
    u1 = _evaluate("-y", {"y": y})
    U = np.stack([u1])
    V = np.stack([y])
    return _own(g, lengths), _own(U, lengths), _own(V, lengths)


def fitted(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return what the fit brings near t (m, S)."""
    _, y, _ = entries2(u, t, tops, sums) if kept is None else kept
    return _own(y, lengths)


def projected(u: Array, direction: Array, t: Array, tops: Array, sums: Array, kept: Any = None, lengths: Any = None) -> Array:
    """Return P^T direction (2, S), sums over each segment."""
    _, P = curvature(u, t, None, tops, sums, kept, lengths)
    return np.einsum("kms,ms->ks", P, _own(direction, lengths))


def product(
    u: Array, direction: Array, t: Array, w: Array | None, tops: Array, sums: Array, across: Array, kept: Any = None, lengths: Any = None
) -> Array:
    """Return (diag(D) + P M P^T) direction (m, S), where across is `projected`."""
    D, P = curvature(u, t, w, tops, sums, kept, lengths)
    across = np.einsum("kls,ls->ks", middle(tops, sums), across)
    return _own(D * _own(direction, lengths) + np.einsum("kms,ks->ms", P, across), lengths)


def stages(u: Array, t: Array, w: Array | None = None, lengths: Any = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    found = np.zeros((0, u.shape[1]))
    most = tops(u, t, lengths)
    kept = entries1(u, t, most, found)
    found = sums1(u, t, w, most, found, kept, lengths)
    kept = entries2(u, t, most, found, kept)
    found = np.concatenate([found, sums2(u, t, w, most, found, kept, lengths)])
    return most, found, kept


def fit(u: Array, lengths: Any = None) -> Array:
    """Return what the fit brings near t, of all segments (m, S)."""
    found = np.zeros((0, u.shape[1]))
    most = tops(u, u, lengths)
    kept = entries1(u, u, most, found)
    found = sums1(u, u, None, most, found, kept, lengths)
    kept = entries2(u, u, most, found, kept)
    return fitted(u, u, most, found, kept, lengths)


def value(u: Array, t: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None) -> float:
    """Return the sum of s L over all segments."""
    most, found, _ = stages(u, t, w, lengths)
    L = head(most, found)
    return _total(L, s, u, lengths)


def value_and_gradient(
    u: Array, t: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None
) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    m = _top(u, lengths)
    shifted = _evaluate("u - m", {"m": m, "u": u})
    e = _evaluate("exp(shifted)", {"shifted": shifted})
    S = _sum(e, lengths)
    y = _evaluate("e / S", {"S": S, "e": e})
    c = _evaluate("y - t", {"t": t, "y": y})
    cc = _dot(c, c, lengths)
    cy = _dot(c, y, lengths)
    L = 0.5 * cc
    r = _evaluate("y * (c - cy)", {"c": c, "cy": cy, "y": y})
    if w is not None:
        wz = _evaluate("u * w", {"u": u, "w": w})
        wzwz = _dot(wz, wz, lengths)
        wwz = _evaluate("w * wz", {"w": w, "wz": wz})
        r = _evaluate("r + wwz", {"r": r, "wwz": wwz})
        L = L + 0.5 * wzwz
    r = _own(r, lengths)
    return _total(L, s, u, lengths), r if s is None else s * r


def hessian_product(
    u: Array, direction: Array, t: Array, w: Array | None = None, s: Array | None = None, lengths: Any = None
) -> Array:
    """Return the product of the Hessian in z of the sum of s L with direction (m, S)."""
    most, found, kept = stages(u, t, w, lengths)
    D, P = curvature(u, t, w, most, found, kept, lengths)
    across = np.einsum("kms,ms->ks", P, _own(direction, lengths))
    across = np.einsum("kls,ls->ks", middle(most, found), across)
    h = _own(D * _own(direction, lengths) + np.einsum("kms,ks->ms", P, across), lengths)
    return h if s is None else s * h
