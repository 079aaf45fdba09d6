# Written by `resoft generate`; edit the loss, not this file.
# body sha256: cbfda63e55c25303d09b1b7f67bdaf548480f2dadb4d1956b39247f17187b781
"""The loss 'softmax' (arXiv 2304.10411), stage by stage, for numexpr.

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

Arrays are (m, S): the m entries of a segment first, S segments beside one another, each by
itself: n rows that one loss couples are (n, 1), the K logits of a row (K, rows), groups of one
length (m, groups). Segments may be empty. With weights w of entries (m, S) the ridge 1/2
||diag(w) z||^2 is added; weights s of segments (S,) multiply.

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

LOSS = "softmax"
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


def tops(z: Array, b: Array) -> Array:
    """Return the largest exponents of each segment (1, S)."""
    m = _top(z)
    return np.array([m])


def entries1(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    m = tops[0]
    u = ne.evaluate("exp(z - m)", {"m": m, "z": z})
    return (u,)


def sums1(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None) -> Array:
    """Return sums over each segment (2, S)."""
    (u,) = entries1(z, b, tops, sums) if kept is None else kept
    alpha = np.add.reduce(u, axis=0)
    wzwz = np.zeros(z.shape[1])
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wzwz = _dot(wz, wz)
    return np.array([alpha, wzwz])


def entries2(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None) -> Any:
    """Return what is kept of each entry, (m, S)."""
    alpha = sums[0]
    (u,) = entries1(z, b, tops, sums) if kept is None else kept
    f = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    c = ne.evaluate("f - b", {"b": b, "f": f})
    return u, f, c


def sums2(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None) -> Array:
    """Return sums over each segment (3, S)."""
    _, f, c = entries2(z, b, tops, sums) if kept is None else kept
    cc = _dot(c, c)
    cf = _dot(c, f)
    ff = _dot(f, f)
    return np.array([cc, cf, ff])


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
    M = np.zeros((2, 2, tops.shape[1]))
    M[0, 0] = (2.0 * cf + ff) / alpha**2
    M[0, 1] = -1.0 / alpha**2
    M[1, 0] = -1.0 / alpha**2
    return M


def gradient(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None) -> Array:
    """Return r (m, S)."""
    alpha = sums[0]
    cf = sums[3]
    u, _, c = entries2(z, b, tops, sums) if kept is None else kept
    r = ne.evaluate(
        "u * (c - cf) / alpha",
        {"alpha": alpha, "c": c, "cf": cf, "u": u},
    )
    if w is not None:
        wz = ne.evaluate("w * z", {"w": w, "z": z})
        wwz = ne.evaluate("w * wz", {"w": w, "wz": wz})
        r = ne.evaluate("r + wwz", {"r": r, "wwz": wwz})
    return r


def curvature(z: Array, b: Array, w: Array | None, tops: Array, sums: Array, kept: Any = None) -> tuple[Array, Array]:
    """Return D (m, S) and P (2, m, S)."""
    alpha = sums[0]
    cf = sums[3]
    u, f, c = entries2(z, b, tops, sums) if kept is None else kept
    D = ne.evaluate(
        "u * (c + u / alpha - cf) / alpha",
        {"alpha": alpha, "c": c, "cf": cf, "u": u},
    )
    p2 = ne.evaluate("u * (c + f)", {"c": c, "f": f, "u": u})
    P = np.stack([u, p2])
    if w is not None:
        ww = ne.evaluate("w**2", {"w": w})
        D = ne.evaluate("D + ww", {"D": D, "ww": ww})
    return D, P


def jacobian(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None) -> tuple[Array, Array, Array]:
    """Return g (m, S), U and V (j, m, S): dc/dz = diag(g) + sum_j U_j V_j^T."""
    alpha = sums[0]
    u, f, _ = entries2(z, b, tops, sums) if kept is None else kept
    g = ne.evaluate("u / alpha", {"alpha": alpha, "u": u})
    u1 = ne.evaluate("-f / alpha", {"alpha": alpha, "f": f})
    U = np.stack([u1])
    V = np.stack([u])
    return g, U, V


def fitted(z: Array, b: Array, tops: Array, sums: Array, kept: Any = None) -> Array:
    """Return what the fit brings near b (m, S)."""
    _, f, _ = entries2(z, b, tops, sums) if kept is None else kept
    return f


def stages(z: Array, b: Array, w: Array | None = None) -> tuple[Array, Array, Any]:
    """Return tops, sums and what is kept, at the end."""
    found = np.zeros((0, z.shape[1]))
    most = tops(z, b)
    kept = entries1(z, b, most, found)
    found = sums1(z, b, w, most, found, kept)
    kept = entries2(z, b, most, found, kept)
    found = np.concatenate([found, sums2(z, b, w, most, found, kept)])
    return most, found, kept


def fit(z: Array) -> Array:
    """Return what the fit brings near b, of all segments (m, S)."""
    found = np.zeros((0, z.shape[1]))
    most = tops(z, z)
    kept = entries1(z, z, most, found)
    found = sums1(z, z, None, most, found, kept)
    kept = entries2(z, z, most, found, kept)
    return fitted(z, z, most, found, kept)


def value(z: Array, b: Array, w: Array | None = None, s: Array | None = None) -> float:
    """Return the sum of s L over all segments."""
    most, found, _ = stages(z, b, w)
    L = head(most, found)
    return float(np.sum(L if s is None else s * L))


def value_and_gradient(z: Array, b: Array, w: Array | None = None, s: Array | None = None) -> tuple[float, Array]:
    """Return the sum of s L over all segments, and its gradient s r in z (m, S)."""
    most, found, kept = stages(z, b, w)
    L = head(most, found)
    r = gradient(z, b, w, most, found, kept)
    return float(np.sum(L if s is None else s * L)), r if s is None else s * r
