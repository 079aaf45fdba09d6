"""Which y brings Q y nearest to given rows? Conjugate gradients; Q is orthonormal, or nearly."""

from __future__ import annotations

import numpy as np

from resoft._matrix import Array
from resoft._solver.coordinates import Coordinates

MOST = 40  # steps: Q^T Q is the identity, or near it, so few are taken
DONE = 1e-14  # residual of the normal equations, relative to the first


def nearest(coordinates: Coordinates, v: Array) -> Array:
    """The y (r,) that minimises ||Q y - v||, for v (n,). A pass a step."""
    return _corrected(coordinates, coordinates.pullback(v), np.zeros(coordinates.rank))


def refined(coordinates: Coordinates, v: Array, y: Array) -> Array:
    """The same from a y that is already near: its residual is formed in the rows first."""
    return _corrected(coordinates, coordinates.pullback(v - coordinates.forward(y)), y)


def _corrected(coordinates: Coordinates, residual: Array, y: Array) -> Array:
    if not np.any(residual):
        return y
    ones = np.ones(coordinates.forward(y).shape[0])
    direction, square = residual, float(residual @ residual)
    goal = DONE**2 * square
    for _ in range(MOST):
        bent, _ = coordinates.curved(direction, ones)
        step = square / float(direction @ bent)
        y, residual = y + step * direction, residual - step * bent
        left = float(residual @ residual)
        if not left > goal:
            break
        direction, square = residual + left / square * direction, left
    return y
