# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 2835352b9f061f0322cd6ec9be1cb68402a888cc46f2e26efc0ddf83516b6039
"""The layer loss 'cross_entropy' (arXiv 1903.12600): value, gradient and curvature for numexpr.

For one sample, with logits u = W x and targets t (C,), sums over the C classes:

    e = exp(u)
    S = sum(e)
    y = e/S
    L = sum(t*(log(S) - u))

Its gradient in u is r, its Hessian in u is diag(D) + P M P^T:

    r = y*sum(t) - t
    D = y*sum(t)
    P = [y]
    M = [[-sum(t)]]

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

LOSS = "cross_entropy"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
LAYER = True
RANK = 1
#: whether a number that is added to all logits of a sample changes nothing
SHIFTED = True
#: whether L is the cross-entropy of softmax(u), which is convex
CROSS_ENTROPY = True


def value(u: Array, t: Array, s: Array | None = None) -> float:
    """Return L."""
    u = u - np.max(u, axis=1, keepdims=True)
    e = ne.evaluate("exp(u)", {"u": u})
    S = np.sum(e, axis=1, keepdims=True)
    log_S = np.log(S)
    L = np.sum(ne.evaluate("t * (log_S - u)", {"log_S": log_S, "t": t, "u": u}), axis=1, keepdims=True)
    L = np.sum(L if s is None else s[:, None] * L)
    return float(L)


def value_and_gradient(u: Array, t: Array, s: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n, C), weights included; the gradient in W is r^T X."""
    u = u - np.max(u, axis=1, keepdims=True)
    e = ne.evaluate("exp(u)", {"u": u})
    S = np.sum(e, axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    s1 = np.sum(t, axis=1, keepdims=True)
    log_S = np.log(S)
    L = np.sum(ne.evaluate("t * (log_S - u)", {"log_S": log_S, "t": t, "u": u}), axis=1, keepdims=True)
    L = np.sum(L if s is None else s[:, None] * L)
    r = ne.evaluate("s1 * y - t", {"s1": s1, "t": t, "y": y})
    return float(L), r if s is None else s[:, None] * r


def curvature(u: Array, t: Array, s: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n, C), P (n, C, 1), M (n, 1, 1): weighted Hessians diag(D) + P M P^T in u."""
    u = u - np.max(u, axis=1, keepdims=True)
    e = ne.evaluate("exp(u)", {"u": u})
    S = np.sum(e, axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    s1 = np.sum(t, axis=1, keepdims=True)
    D = ne.evaluate("s1 * y", {"s1": s1, "y": y})
    P = np.empty((*u.shape, 1))
    P[:, :, 0] = y
    M = np.empty((u.shape[0], 1, 1))
    M[:, 0, 0] = np.ravel(-s1)
    if s is not None:
        D = s[:, None] * D
        M = s[:, None, None] * M
    return D, P, M


def hessian_product(u: Array, direction: Array, t: Array, s: Array | None = None) -> Any:
    """Return (diag(D) + P M P^T) direction (n, C), for a direction W' x of each sample."""
    D, P, M = curvature(u, t, s)
    inner = np.einsum("nck,nc->nk", P, direction)
    inner = np.einsum("nkl,nl->nk", M, inner)
    return D * direction + np.einsum("nck,nk->nc", P, inner)


def fitted(u: Array) -> Array:
    """Return what the fit brings near t (n, C)."""
    u = u - np.max(u, axis=1, keepdims=True)
    e = ne.evaluate("exp(u)", {"u": u})
    S = np.sum(e, axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    result = y
    return result
