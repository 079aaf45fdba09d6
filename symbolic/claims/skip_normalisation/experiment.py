"""What do random matrices, and a network of the explicit class, do in numbers?

Nothing is worked out before a claim is decided.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

#: 8 sqrt(6) / 3, the limit of the condition number.
LIMIT = 8 * np.sqrt(6.0) / 3


def conditions_of_random_matrices() -> list[float]:
    """How far the mean condition number of I + A is from its limit, for n = 40, 160, 640."""
    chance = np.random.default_rng(0)
    errors = []
    for n, draws in ((40, 32), (160, 16), (640, 8)):
        found = []
        for _ in range(draws):
            A = 2 * (chance.random((n, n)) - 0.5) / np.sqrt(n)
            values = np.linalg.svd(np.eye(n) + A, compute_uv=False)
            found.append(values[0] / values[-1])
        errors.append(float(abs(LIMIT - np.mean(found))))
    return errors


def costs_of_the_class(skip: float = 1.0) -> list[float]:
    """The cross-entropy of a network of the class after 20, 200, 2000 steps of descent."""
    chance = np.random.default_rng(0)
    X = chance.standard_normal((8, 5))
    T = np.eye(6)[:, chance.integers(0, 6, 5)]
    theta = [0.5 * chance.standard_normal((6, 8 if layer == 0 else 6)) for layer in range(5)]
    costs = []
    for t in range(1, 2001):
        theta = step(theta, X, T, 1 / 20, skip)
        if t in (20, 200, 2000):
            costs.append(cost(outputs(theta, X, skip)[-1], T))
    return costs


def outputs(theta: list[Array], X: Array, skip: float) -> list[Array]:
    """The outputs of all layers: W X, then skip Z + W tanh(Z) / (2 sqrt(1 + ||W||^2))."""
    found = [theta[0] @ X]
    for W in theta[1:]:
        Z = found[-1]
        found.append(skip * Z + W @ np.tanh(Z) / (2 * np.sqrt(1 + (W**2).sum())))
    return found


def cost(U: Array, T: Array) -> float:
    """The cross-entropy of logits U with the classes T, a column each."""
    return float((np.log(np.exp(U - U.max(0)).sum(0)) + U.max(0) - (U * T).sum(0)).sum())


def step(theta: list[Array], X: Array, T: Array, eta: float, skip: float) -> list[Array]:
    """One step of gradient descent, by the pullbacks of the layers."""
    found = outputs(theta, X, skip)
    E = np.exp(found[-1] - found[-1].max(0))
    G = E / E.sum(0) - T
    gradients = []
    for W, Z in zip(theta[:0:-1], found[-2::-1], strict=True):
        size, H = np.sqrt(1 + (W**2).sum()), np.tanh(Z)
        slope = G @ H.T
        gradients.append(slope / (2 * size) - (slope * W).sum() * W / (2 * size**3))
        G = skip * G + (1 - H**2) * (W.T @ G) / (2 * size)
    gradients.append(G @ X.T)
    return [W - eta * D for W, D in zip(theta, reversed(gradients), strict=True)]
