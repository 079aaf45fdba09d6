"""Losses, samples and dumb oracles for the tests of inference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from symbolic.loss import Abs, Loss, Max, b, define, exp, logistic, softplus, total, z

Array = NDArray[np.float64]

c = define("c", z - b)
LINEAR = Loss("linear", total(c**2) / 2, prediction=z)
POISSON = Loss("poisson", total(exp(z) - b * z), prediction=exp(z))
LABELS = Loss("labels", total(softplus(z) - b * z), prediction=logistic(z))
#: Its slope jumps; those of the others do not: the expectiles' bends, and the last holds b.
CROOKED = Loss("crooked", total(Abs(z - b - 3) + (z - b) ** 2), prediction=z)
EXPECTILE = Loss("expectile", total((z - b) ** 2 + Max(z - b, 0) ** 2) / 2, prediction=z)
SCALED = Loss("scaled", total((b * z - 1) ** 2) / 2, prediction=1 / z)

N = 120
RNG = np.random.default_rng(0)
X = RNG.normal(size=(N, 2))
ONES = np.ones(N)
A = np.column_stack([X, ONES])
W = np.array([[0.0, 0.0, 0.0], [0.8, -0.5, 0.3], [-0.6, 0.9, -0.2]])
CLASSES = np.argmax(A @ W.T + RNG.gumbel(size=(N, 3)), axis=1)
COUNTS = RNG.poisson(np.exp(A @ [0.4, -0.3, 0.8])).astype(float)
POSITIVE = np.exp(A @ [0.3, -0.2, 0.7]) + 0.3 * RNG.normal(size=N)
NUMBERS = A @ [0.5, -0.4, 1.0] + RNG.normal(size=N)
CLUSTERS = RNG.integers(0, 25, N)


def hessian(value: Callable[[Array], float], x: Array, h: float = 1e-3) -> Array:
    """Second differences, of fourth order, entry by entry."""
    d, E = x.size, np.eye(x.size)

    def slope(i: int, at: Array) -> float:
        near, far = (value(at + k * h * E[i]) - value(at - k * h * E[i]) for k in (1, 2))
        return (8 * near - far) / (12 * h)

    H = np.empty((d, d))
    for i in range(d):
        for j in range(d):
            near, far = (slope(i, x + k * h * E[j]) - slope(i, x - k * h * E[j]) for k in (1, 2))
            H[i, j] = (8 * near - far) / (12 * h)
    return (H + H.T) / 2


def multinomial(theta: Array, T: Array, s: Any = 1.0, penalty: float = 0.0) -> float:
    """Minus the log-likelihood of classes against the first, theta (2, 3), and a penalty on W with
    1^T W = 0, intercepts left out.
    """
    W = np.vstack([np.zeros(3), theta.reshape(2, 3)])
    u = A @ W.T
    W = W - W.mean(axis=0)
    loss = np.sum(s * np.sum(T * (np.log(np.exp(u).sum(axis=1, keepdims=True)) - u), axis=1))
    return float(loss + penalty / 2 * np.sum(W[:, :2] ** 2))
