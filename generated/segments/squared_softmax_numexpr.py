# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 0149d8afe76fd42f0a2ce121ab5a88156f08748ae14b3845870cafc045ebcca2
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
itself: n rows that one loss couples are (n, 1), the K logits of a row (K, rows), groups of one
length (m, groups). Segments may be empty. With weights w of entries (m, S) the ridge 1/2
||diag(w) u||^2 is added; weights s of segments (S,) multiply.

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


def _top(x: Array) -> Array:
    """Return the largest of each segment (S,); of no entries, 0."""
    return np.maximum.reduce(x, axis=0) if len(x) else np.zeros(x.shape[1])


def _dot(x: Array, y: Array) -> Array:
    """Return the sum of products over each segment (S,)."""
    return np.dot(x[:, 0], y) if x.shape[1] == 1 else np.einsum("ms,ms->s", x, y)


def tops(u: Array, t: Array) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    m = _top(u)
    return np.array([m])


def entries1(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    m = tops[0]
    shifted = ne.evaluate("u - m", {"m": m, "u": u})
    e = ne.evaluate("exp(shifted)", {"shifted": shifted})
    return (e,)


def sums1(u: Array, t: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    (e,) = entries1(u, t, tops, sums) if kept is None else kept
    S = np.add.reduce(e, axis=0)
    wzwz = np.zeros(u.shape[1])
    if w is not None:
        wz = ne.evaluate("u * w", {"u": u, "w": w})
        wzwz = _dot(wz, wz)
    return np.array([S, wzwz])


def entries2(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    S = sums[0]
    (e,) = entries1(u, t, tops, sums) if kept is None else kept
    y = ne.evaluate("e / S", {"S": S, "e": e})
    c = ne.evaluate("y - t", {"t": t, "y": y})
    return e, y, c


def sums2(u: Array, t: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    _, y, c = entries2(u, t, tops, sums) if kept is None else kept
    cc = _dot(c, c)
    cy = _dot(c, y)
    yy = _dot(y, y)
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


def gradient(u: Array, t: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None) -> Array:
    """Return r (m, S)."""
    cy = sums[3]
    _, y, c = entries2(u, t, tops, sums) if kept is None else kept
    r = ne.evaluate("y * (c - cy)", {"c": c, "cy": cy, "y": y})
    if w is not None:
        wz = ne.evaluate("u * w", {"u": u, "w": w})
        wwz = ne.evaluate("w * wz", {"w": w, "wz": wz})
        r = ne.evaluate("r + wwz", {"r": r, "wwz": wwz})
    return r


def curvature(u: Array, t: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    cy = sums[3]
    _, y, c = entries2(u, t, tops, sums) if kept is None else kept
    D = ne.evaluate("y * (c + y - cy)", {"c": c, "cy": cy, "y": y})
    p2 = ne.evaluate("y * (c + y)", {"c": c, "y": y})
    P = np.stack([y, p2])
    if w is not None:
        ww = ne.evaluate("w**2", {"w": w})
        D = ne.evaluate("D + ww", {"D": D, "ww": ww})
    return D, P


def jacobian(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    S = sums[0]
    e, y, _ = entries2(u, t, tops, sums) if kept is None else kept
    g = ne.evaluate("e / S", {"S": S, "e": e})
    u1 = ne.evaluate("-y", {"y": y})
    U = np.stack([u1])
    V = np.stack([y])
    return g, U, V


def fitted(u: Array, t: Array, tops: Array, sums: Array, kept: Any = None) -> Array:
    """Return what the fit brings near t (m, S)."""
    _, y, _ = entries2(u, t, tops, sums) if kept is None else kept
    return y


def stages(u: Array, t: Array, w: Array | None = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    found = np.zeros((0, u.shape[1]))
    most = tops(u, t)
    kept = entries1(u, t, most, found)
    found = sums1(u, t, w, most, found, kept)
    kept = entries2(u, t, most, found, kept)
    found = np.concatenate([found, sums2(u, t, w, most, found, kept)])
    return most, found, kept


def fit(u: Array) -> Array:
    """Return what the fit brings near t, of all segments (m, S)."""
    found = np.zeros((0, u.shape[1]))
    most = tops(u, u)
    kept = entries1(u, u, most, found)
    found = sums1(u, u, None, most, found, kept)
    kept = entries2(u, u, most, found, kept)
    return fitted(u, u, most, found, kept)


def value(u: Array, t: Array, w: Array | None = None, s: Array | None = None) -> float:
    """Return the sum of s L over all segments."""
    most, found, _ = stages(u, t, w)
    L = head(most, found)
    return float(np.sum(L if s is None else s * L))


def value_and_gradient(u: Array, t: Array, w: Array | None = None, s: Array | None = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    most, found, kept = stages(u, t, w)
    L = head(most, found)
    r = gradient(u, t, w, most, found, kept)
    return float(np.sum(L if s is None else s * L)), r if s is None else s * r
