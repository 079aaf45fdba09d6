"""What do the data leave open, and which x is the shortest of those that are as good?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from resoft.basis.choose import spanned, unit_columns
from resoft.basis.coordinates import Coordinates, Orthonormal, Spanned
from resoft.basis.least_squares import nearest
from resoft.data.vectors import Vector
from resoft.linalg.trust_region import DenseModel, Model
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import CLOSELY, HALF_EPS, ROUNDING, ULPS, Array, Index
from resoft.support.mechanism import mechanism, none_of_them

TAKES_PART = CLOSELY  # of a column in a direction of unit length, of a direction in a space
MOST_FLAT = 20  # directions without curvature that are looked along, a pass each
LENGTHS = (-10.0, -1.0, 1.0, 10.0)  # root mean square moves of the rows along which the loss stays


@dataclass(frozen=True)
class Open:
    """Directions X (d, k) along which the loss stays as it is, and the columns that take part in
    these or in others of the kind, which are too many to be held.
    """

    X: Array
    columns: Index


def open_directions(objective: Objective, point: Point, model: Model | None, settled: bool) -> Open:
    """What A leaves open and, at a point that settled, what the loss does: a constant added to all
    of z, for one.
    """
    coordinates = objective.coordinates
    scale = unit_columns(coordinates.matrix).scale
    scale = scale / np.max(scale)
    W = _invariant(objective, point, model) if settled else []
    free = np.array([_sized(coordinates.to_x(w)) for w in W]).reshape(-1, scale.size).T
    taking = _takes_part(free / scale[:, None])
    if isinstance(coordinates, Spanned):
        return Open(free, np.flatnonzero(taking | (coordinates.leverages() < 1 - TAKES_PART)))
    if isinstance(coordinates, Orthonormal):
        taking |= _takes_part(coordinates.null)
        free = np.column_stack([scale[:, None] * coordinates.null, free])
    return Open(free, np.flatnonzero(taking))


@mechanism("shortest x", lambda _, x, *rest: x)
def shortest(coordinates: Coordinates, x: Array, z: Vector, X: Array) -> Array:
    """The shortest of x plus what lies in the span of X, and in the null space of A."""
    if isinstance(coordinates, Spanned):
        x = _evenly(coordinates, x, z)
    if not X.shape[1]:
        return x
    X = np.column_stack([_sized(direction) for direction in X.T])
    short = x - X @ np.linalg.lstsq(X, x, rcond=None)[0]
    return np.where(np.abs(short) <= ROUNDING * np.abs(x), 0.0, short)


@mechanism("shortest x in even columns", lambda _, x, *rest: x)
def _evenly(coordinates: Spanned, x: Array, z: Vector) -> Array:
    """The shortest x with A x = z where the coordinates weigh columns by their norms; x itself
    where A has a lower rank without that.
    """
    by_columns, scale = coordinates.matrix.transposed(), coordinates.scale
    if np.all(scale == scale[0]) or by_columns is None:
        return x
    even = spanned(coordinates.matrix, by_columns, np.full_like(scale, np.min(scale)))
    return even.to_x(even.pullback(z)) if even.rank == coordinates.rank else x


def _sized(x: Array) -> Array:
    """Its largest entry 1 or -1: squares of others may be no numbers."""
    size = float(np.max(np.abs(x))) if x.size else 0.0
    return np.asarray(x / size) if size > 0 else x


def _takes_part(X: Array) -> Any:
    """Which columns take part in directions that are given in columns of unit norm (d,)."""
    if not X.shape[1]:
        return np.zeros(X.shape[0], dtype=bool)
    return np.asarray(np.max(np.abs(X) / np.linalg.norm(X, axis=0), axis=1) > TAKES_PART)


@mechanism("directions that keep the loss", none_of_them)
def _invariant(objective: Objective, point: Point, model: Model | None) -> list[Array]:
    """Orthonormal y (r,) along which the loss stays the same, however far."""
    found = _staying(objective, point, flat_directions(model))
    if len(found) > 1:
        together = np.sum(found, axis=0) / np.sqrt(len(found))
        found = found if _stays(objective, point, together) else found[:1]
    return found or _staying(objective, point, _level(objective, point))


def flat_directions(model: Model | None) -> Iterator[Array]:
    """The directions in which the Hessian is flat, where it was formed and these are few."""
    if isinstance(model, DenseModel):
        flat = model.flat()
        if flat.shape[1] <= MOST_FLAT:
            yield from flat.T


def _level(objective: Objective, point: Point) -> Iterator[Array]:
    """The y that moves all rows alike, where the loss does not mind: softmax for one."""
    ones = objective.matrix.constant(1.0)
    if _stays_along(objective, point, ones):
        y = nearest(objective.coordinates, ones)
        apart = ones - objective.coordinates.forward(y)
        if apart.norm() <= TAKES_PART * np.sqrt(ones.size):
            yield y


def _staying(objective: Objective, point: Point, candidates: Iterator[Array]) -> list[Array]:
    """Of the candidates, made orthonormal, those along which the loss stays the same."""
    found: list[Array] = []
    for y in candidates:
        length = float(np.linalg.norm(y))
        for known in found:
            y = y - float(known @ y) * known
        left = float(np.linalg.norm(y))
        if left > TAKES_PART * length and _stays(objective, point, y / left):
            found.append(y / left)
    return found


def _stays(objective: Objective, point: Point, y: Array) -> bool:
    """Whether the loss is the same along Q y; a pass."""
    return _stays_along(objective, point, np.sqrt(point.z.size) * objective.coordinates.forward(y))


def _stays_along(objective: Objective, point: Point, q: Vector) -> bool:
    values, far = [], 2 * point.z.largest()
    lengths = (*LENGTHS, -far, far)  # beyond 0: a plateau may lie where the rows are large
    for t, value in zip(lengths, objective.values_along(point.z, q, lengths), strict=True):
        if not abs(value - point.value) <= HALF_EPS * abs(point.value):
            return False  # most losses are told by one look
        values.append((t, value))
    known = objective.rounding(point)
    for t, value in values:
        there = replace(point, z=point.z + t * q, value=value)
        if not abs(value - point.value) <= ULPS * (known + objective.rounding(there)):
            return False
    return True
