"""What does a descent ask of an objective, be its parameter a vector or a matrix?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.linalg.trust_region import Step
from resoft.objective.loss import Loss
from resoft.support.arrays import Array


@dataclass(frozen=True, eq=False)
class Point:
    """Coordinates y (r,), their rows z (n,), the loss, and its gradient g (r,) in y.

    A matrix of parameters is y row by row, and z (n, C); `theta` and `gradient` are the matrices.
    """

    y: Array
    z: Vector
    value: float
    g: Array
    norm: float = 0.0  # of the gradient in z, where the rounding of g is judged by it
    sign: int = 0  # of the normalising sum; 0 where the loss has none
    pulled: Any = None  # for products, where asked for: Q^T P; D, P and M of a matrix' rows
    lost: float = 1.0  # factor of rounding in value and gradient
    fresh: bool = False  # whether z was computed from y alone, not added up on the way there
    in_x: Array | None = None  # A^T r (d,) at x = T y, where z is A x as it was read

    @property
    def theta(self) -> Array:
        """y with as many columns as z has (r / C, C)."""
        return self.like(self.y)

    @property
    def gradient(self) -> Array:
        """g, in the same shape."""
        return self.like(self.g)

    def like(self, v: Array) -> Array:
        """Any v (r,) so."""
        return v.reshape(-1, *self.z.shape[1:])


def finite(point: Point) -> Point | None:
    """The point, where its loss and gradient are numbers."""
    return point if np.isfinite(point.value) and np.all(np.isfinite(point.g)) else None


class Descended(Protocol):
    """A loss in coordinates y (r,) whose rows z move in proportion to y: an `Objective`, or a
    `LayerProblem`, where y is a matrix and z (n, C).
    """

    @property
    def kernels(self) -> Kernels:
        """What the loss is, of entries."""
        ...

    @property
    def lands(self) -> bool:
        """Whether `at` takes one pass, no more than the rows of a step do."""
        ...

    @property
    def is_judged(self) -> bool:
        """Whether what is returned is computed once more by who asks for the descent."""
        ...

    @property
    def squares(self) -> Loss | None:
        """The loss along the rows, where it is a sum of squares; else None."""
        ...

    @property
    def smallest(self) -> float:
        """The loss beside which no decrease is judged."""
        ...

    def at(self, y: Array, columns: bool = False) -> Point | None:
        """The point at y; None where the loss is undefined."""
        ...

    def from_rows(
        self, y: Array, z: Vector, columns: bool = False, fresh: bool = False
    ) -> Point | None:
        """The same, given its rows: added up, or computed from y alone."""
        ...

    def forward(self, p: Array) -> Vector:
        """The rows of p; a pass."""
        ...

    def along(self, point: Point, p: Array, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """The loss at y + t p for each length t, given the rows q of p; no pass."""
        ...

    def length(self, step: Step) -> float:
        """How far a step moves the rows."""
        ...

    def distance(self, y: Array, other: Array) -> float:
        """Root mean square distance of the rows of two points, about."""
        ...

    def rounding(self, point: Point) -> float:
        """The rounding error of the loss."""
        ...

    def gradient_noise(self, point: Point) -> float:
        """That of an entry of g."""
        ...

    def curvature_noise(self, point: Point, q: Vector) -> float:
        """That of the curvature along q."""
        ...
