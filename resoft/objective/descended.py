"""What does a descent ask of an objective? Vector and matrix parameters alike answer this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeAlias

from resoft.data.vectors import Vector
from resoft.linalg.trust_region import Step
from resoft.support.arrays import Array

#: A point with y (r,), z along the rows, the value, g (r,), a sign and what rounding is lost by.
AnyPoint: TypeAlias = Any


class Descended(Protocol):
    """A loss in coordinates y (r,) whose rows z move in proportion to y: an `Objective`, or a
    `LayerObjective`, where y is a matrix and z (n, C).
    """

    @property
    def lands(self) -> bool:
        """Whether `at` takes one pass, no more than the rows of a step do."""
        ...

    @property
    def is_judged(self) -> bool:
        """Whether what is returned is computed once more by who asks for the descent."""
        ...

    @property
    def least_squares(self) -> bool:
        """Whether the loss is a sum of squares, of rows."""
        ...

    @property
    def smallest(self) -> float:
        """The loss beside which no decrease is judged."""
        ...

    def at(self, y: Array, columns: bool = False) -> AnyPoint | None:
        """The point at y; None where the loss is undefined."""
        ...

    def from_rows(self, y: Array, z: Vector, columns: bool = False) -> AnyPoint | None:
        """The same, given its rows."""
        ...

    def forward(self, p: Array) -> Vector:
        """The rows of p; a pass."""
        ...

    def along(
        self, point: AnyPoint, p: Array | None, q: Vector, lengths: Iterable[float]
    ) -> Iterator[float]:
        """The loss at y + t p for each length t, given the rows q of p; no pass."""
        ...

    def length(self, step: Step) -> float:
        """How far a step moves the rows."""
        ...

    def rounding(self, point: AnyPoint) -> float:
        """The rounding error of the loss."""
        ...

    def gradient_noise(self, point: AnyPoint) -> float:
        """That of an entry of g."""
        ...

    def curvature_noise(self, point: AnyPoint, q: Vector) -> float:
        """That of the curvature along q."""
        ...
