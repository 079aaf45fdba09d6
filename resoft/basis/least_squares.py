"""Which y brings Q y nearest to given rows? Q is orthonormal, or nearly, so few products tell."""

from __future__ import annotations

import numpy as np

from resoft.basis.coordinates import Coordinates
from resoft.data.vectors import Vector
from resoft.linalg.krylov import MOST_PRODUCTS, Krylov
from resoft.support.arrays import ROUNDING, Array
from resoft.support.mechanism import mechanism

DONE = ROUNDING  # error, relative to the rows


def nearest(coordinates: Coordinates, v: Vector, done: float = DONE) -> Array:
    """The y (r,) that minimises ||Q y - v||, for v (n,). A pass a product."""
    return _correction(coordinates, v, coordinates.pullback(v), done)


@mechanism("refined projections", lambda _, v, y: y)
def refined(coordinates: Coordinates, v: Vector, y: Array) -> Array:
    """The same from a y that is already near: its residual is formed in the rows first."""
    residual = coordinates.pullback(v - coordinates.forward(y))
    return y + _correction(coordinates, v, residual, DONE)


def _correction(coordinates: Coordinates, v: Vector, residual: Array, done: float) -> Array:
    """The e (r,) with Q^T Q e = residual, to `done` times the rows v."""
    ones, goal = v.rows.constant(1.0), done * v.norm()
    size = float(np.linalg.norm(residual))
    if not size > goal:  # Q^T Q is near the identity: the residual is about the error
        return np.zeros_like(residual)
    model = Krylov(lambda e: (coordinates.curved(e, ones)[0], None), goal / size, MOST_PRODUCTS)
    return model.solve(-residual, np.inf, 0.0).p
