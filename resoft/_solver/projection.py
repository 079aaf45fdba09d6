"""Which y brings Q y nearest to given rows? Conjugate gradients; Q is orthonormal, or nearly."""

from __future__ import annotations

import numpy as np

from resoft._matrix import Array
from resoft._mechanism import mechanism
from resoft._solver.coordinates import Coordinates

MOST = 40  # steps: Q^T Q is the identity, or near it, so few are taken
DONE = 1e-13  # residual of the normal equations, relative to the rows


def nearest(coordinates: Coordinates, v: Array, done: float = DONE) -> Array:
    """The y (r,) that minimises ||Q y - v||, for v (n,). A pass a step."""
    return _corrected(coordinates, v, coordinates.pullback(v), np.zeros(coordinates.rank), done)


@mechanism("refined projections", lambda _, v, y: y)
def refined(coordinates: Coordinates, v: Array, y: Array) -> Array:
    """The same from a y that is already near: its residual is formed in the rows first."""
    return _corrected(coordinates, v, coordinates.pullback(v - coordinates.forward(y)), y, DONE)


def _corrected(coordinates: Coordinates, v: Array, residual: Array, y: Array, done: float) -> Array:
    ones = np.ones(v.size)
    goal = (done * float(np.linalg.norm(v))) ** 2
    direction, square = residual, float(residual @ residual)
    for _ in range(MOST):
        if not square > goal:
            break
        bent, _ = coordinates.curved(direction, ones)
        step = square / float(direction @ bent)
        y, residual = y + step * direction, residual - step * bent
        left = float(residual @ residual)
        direction, square = residual + left / square * direction, left
    return y
