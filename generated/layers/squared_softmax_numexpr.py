# Written by `resoft generate`; edit the loss, not this file.
# body sha256: bf42e42e0199630db8aad4162651b3759d67429a76a08489ab4a84a94cd8e1ef
"""The layer loss 'squared_softmax': value, gradient and curvature for numexpr.

For one sample, with logits u = W x and targets t (C,), sums over the C classes:

    e = exp(u)
    S = sum(e)
    y = e/S
    c = y - t
    L = sum(c**2)/2

Its gradient in u is r, its Hessian in u is diag(D) + P M P^T:

    r = y*(c - sum(c*y))
    D = y*(c + y - sum(c*y))
    P = [y, y*(c + y)]
    M = [[sum(y**2) + 2*sum(c*y), -1], [-1, 0]]

The functions take n samples, logits u and targets t (n, C) and weights s (n,) or None; L is the
weighted sum over the samples.

The loss is proved not to change when a number is added to all logits of a sample: the code
takes the largest away, so nothing overflows.
"""

from typing import Any

import numexpr as ne
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "squared_softmax"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
LAYER = True
RANK = 2
#: whether a number that is added to all logits of a sample changes nothing
SHIFTED = True
#: whether L is the cross-entropy of softmax(u), which is convex
CROSS_ENTROPY = False


def value(u: Array, t: Array, s: Array | None = None) -> float:
    """Return L."""
    m = np.max(u, axis=1, keepdims=True)
    shifted = ne.evaluate("u - m", {"m": m, "u": u})
    e = ne.evaluate("exp(shifted)", {"shifted": shifted})
    S = np.sum(e, axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    c = ne.evaluate("y - t", {"t": t, "y": y})
    cc = np.sum(ne.evaluate("c**2", {"c": c}), axis=1, keepdims=True)
    L = 0.5 * cc
    if s is not None:
        L = L * s[:, None]
    return float(np.sum(L))


def value_and_gradient(u: Array, t: Array, s: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n, C), weights included; the gradient in W is r^T X."""
    m = np.max(u, axis=1, keepdims=True)
    shifted = ne.evaluate("u - m", {"m": m, "u": u})
    e = ne.evaluate("exp(shifted)", {"shifted": shifted})
    S = np.sum(e, axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    c = ne.evaluate("y - t", {"t": t, "y": y})
    cc = np.sum(ne.evaluate("c**2", {"c": c}), axis=1, keepdims=True)
    cy = np.sum(ne.evaluate("c * y", {"c": c, "y": y}), axis=1, keepdims=True)
    L = 0.5 * cc
    r = ne.evaluate("y * (c - cy)", {"c": c, "cy": cy, "y": y})
    if s is not None:
        L = L * s[:, None]
        r = ne.evaluate("r * s", {"r": r, "s": s[:, None]})
    return float(np.sum(L)), r


def curvature(u: Array, t: Array, s: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n, C), P (n, C, 2), M (n, 2, 2): weighted Hessians diag(D) + P M P^T in u."""
    m = np.max(u, axis=1, keepdims=True)
    shifted = ne.evaluate("u - m", {"m": m, "u": u})
    e = ne.evaluate("exp(shifted)", {"shifted": shifted})
    S = np.sum(e, axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    c = ne.evaluate("y - t", {"t": t, "y": y})
    cy = np.sum(ne.evaluate("c * y", {"c": c, "y": y}), axis=1, keepdims=True)
    yy = np.sum(ne.evaluate("y**2", {"y": y}), axis=1, keepdims=True)
    D = ne.evaluate("y * (c + y - cy)", {"c": c, "cy": cy, "y": y})
    p2 = ne.evaluate("y * (c + y)", {"c": c, "y": y})
    P = np.stack([y, p2], axis=-1)
    M = np.zeros((u.shape[0], 2, 2))
    M[:, 0, 0] = np.ravel(2.0 * cy + yy)
    M[:, 0, 1] = -1.0
    M[:, 1, 0] = -1.0
    if s is not None:
        D = ne.evaluate("D * s", {"D": D, "s": s[:, None]})
        M = M * s[:, None, None]
    return D, P, M


def _product(D: Array, P: Array, M: Array, direction: Array) -> Any:
    """Return (diag(D) + P M P^T) direction, for each sample."""
    inner = np.einsum("nkl,nl->nk", M, np.einsum("nck,nc->nk", P, direction))
    return D * direction + np.einsum("nck,nk->nc", P, inner)


def hessian_product(u: Array, direction: Array, t: Array, s: Array | None = None) -> Any:
    """Return (diag(D) + P M P^T) direction (n, C), for a direction W' x of each sample."""
    return _product(*curvature(u, t, s), direction)


def fitted(u: Array) -> Array:
    """Return what the fit brings near t (n, C)."""
    m = np.max(u, axis=1, keepdims=True)
    shifted = ne.evaluate("u - m", {"m": m, "u": u})
    e = ne.evaluate("exp(shifted)", {"shifted": shifted})
    S = np.sum(e, axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    result = y
    return result
