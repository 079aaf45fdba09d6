"""What is the linear share model? min ||Q y - b||^2 subject to <Q y, 1> = 1."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.basis.coordinates import Coordinates
from resoft.basis.least_squares import nearest, refined
from resoft.data.vectors import Vector
from resoft.support.arrays import BARELY, EPS, Array

KEPT = BARELY  # by which rounding may move the sum of shares before they are made to sum to one


@dataclass(frozen=True)
class Share:
    """f = Q y (n,) with <f, 1> = 1, y (r,), and loss = 1/2 ||f - b||^2."""

    y: Array
    f: Vector
    loss: float


def fit_share(coordinates: Coordinates, b: Vector) -> Share | None:
    """The share model in orthonormal coordinates, refined once; None where no Q y sums to one.

    y = y_b + lambda e, with Q y_b nearest to b, Q e nearest to 1 and lambda from <Q y, 1> = 1.
    """
    if not coordinates.exact or coordinates.rank == 0:
        return None
    ones = b.rows.constant(1.0)
    e, free = nearest(coordinates, ones), nearest(coordinates, b)
    for _ in range(2):  # T is orthonormal to rounding times cond(A) only
        e, free = refined(coordinates, ones, e), refined(coordinates, b, free)
    rows = coordinates.forward(np.column_stack([free, e]))
    sums = b.rows.reduced(_sums, rows)
    whole = float(sums[1])  # ||Q e||^2
    if whole <= EPS * b.size:
        return None
    lift = (1 - float(sums[0])) / whole
    f = b.rows.made(_lifted, rows, lift)
    size = f.total()
    if not abs(size - 1) <= KEPT:
        return None  # b is so large that the one is lost in it
    f = f / size
    return Share((free + lift * e) / size, f, 0.5 * float(b.rows.reduced(_apart, f, b)))


def _sums(rows: Array) -> Array:
    return np.array([column.sum() for column in rows.T])


def _lifted(rows: Array, lift: float) -> Array:
    return np.asarray(rows[:, 0] + lift * rows[:, 1])


def _apart(f: Array, b: Array) -> Array:
    return np.asarray(np.sum((f - b) ** 2))
