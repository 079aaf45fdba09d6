# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 19db27d00d57b27ffeee3214ef115f9a186867d36d2d5c956fbb4ec9d5c94440
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
    m = np.max(u, axis=1, keepdims=True)
    shifted = ne.evaluate("u - m", {"m": m, "u": u})
    e = ne.evaluate("exp(shifted)", {"shifted": shifted})
    S = np.sum(e, axis=1, keepdims=True)
    log_S = np.log(S)
    s1 = np.sum(ne.evaluate(
        "t * (log_S - shifted)",
        {"log_S": log_S, "shifted": shifted, "t": t},
    ), axis=1, keepdims=True)
    L = s1
    if s is not None:
        L = L * s[:, None]
    return float(np.sum(L))


def value_and_gradient(u: Array, t: Array, s: Array | None = None) -> tuple[float, Array]:
    """Return L and r (n, C), weights included; the gradient in W is r^T X."""
    m = np.max(u, axis=1, keepdims=True)
    shifted = ne.evaluate("u - m", {"m": m, "u": u})
    e = ne.evaluate("exp(shifted)", {"shifted": shifted})
    S = np.sum(e, axis=1, keepdims=True)
    log_S = np.log(S)
    s1 = np.sum(ne.evaluate(
        "t * (log_S - shifted)",
        {"log_S": log_S, "shifted": shifted, "t": t},
    ), axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    s2 = np.sum(t, axis=1, keepdims=True)
    L = s1
    r = ne.evaluate("s2 * y - t", {"s2": s2, "t": t, "y": y})
    if s is not None:
        L = L * s[:, None]
        r = ne.evaluate("r * s", {"r": r, "s": s[:, None]})
    return float(np.sum(L)), r


def curvature(u: Array, t: Array, s: Array | None = None) -> tuple[Array, Array, Array]:
    """Return D (n, C), P (n, C, 1), M (n, 1, 1): weighted Hessians diag(D) + P M P^T in u."""
    m = np.max(u, axis=1, keepdims=True)
    shifted = ne.evaluate("u - m", {"m": m, "u": u})
    e = ne.evaluate("exp(shifted)", {"shifted": shifted})
    S = np.sum(e, axis=1, keepdims=True)
    y = ne.evaluate("e / S", {"S": S, "e": e})
    s1 = np.sum(t, axis=1, keepdims=True)
    D = ne.evaluate("s1 * y", {"s1": s1, "y": y})
    P = np.stack([y], axis=-1)
    M = np.zeros((u.shape[0], 1, 1))
    M[:, 0, 0] = np.ravel(-s1)
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
