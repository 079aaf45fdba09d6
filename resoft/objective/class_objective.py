"""What is a layer's loss to a descent? One of a vector: the weights, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from resoft.data.vectors import Vector
from resoft.linalg.trust_region import Step
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import EPS, ROUGHLY, Array

KEPT_DIGITS = 1e-2  # of the largest logits since they came from X, below which they are added up
ROUNDING = 16 * EPS
PART = ROUGHLY  # of the loss at even odds, beside which rounding in a smaller one is judged


@dataclass(eq=False)
class LayerObjective:
    """A layer's problem; y is W^T, the intercept below, row by row.

    Logits are added up from step to step, and computed from X again where that has cost digits.
    """

    problem: LayerProblem
    largest: float = 0.0  # logits since then
    lands: ClassVar[bool] = True
    squares: ClassVar[None] = None
    is_judged: ClassVar[bool] = True

    @property
    def smallest(self) -> float:
        """The loss beside which no decrease is judged."""
        return EPS**2 * self.problem.mass

    def theta(self, y: Array) -> Array:
        """The matrix (p, C) that a vector stands for."""
        return y.reshape(self.problem.p, self.problem.C)

    def at(self, y: Array, columns: bool = False) -> Point | None:
        """The point at y; None where the loss is not finite. One pass."""
        del columns
        point = self.problem.point(self.theta(y))
        self.largest = point.z.largest()
        return _finite(point)

    def from_rows(self, y: Array, z: Vector, columns: bool = False) -> Point | None:
        """The same where the logits were added up; one pass."""
        size = z.largest()
        self.largest = max(self.largest, size)
        if not size > KEPT_DIGITS * self.largest:
            return self.at(y, columns)
        return _finite(self.problem.point(self.theta(y), z))

    def along(self, point: Point, p: Array, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """The loss at y + t p for each length t, with the logits q of p."""
        direction = self.theta(p)
        for t in lengths:
            value = self.problem.value_at(point.theta + t * direction, point.z + t * q)
            yield value if np.isfinite(value) else np.inf

    def forward(self, p: Array) -> Vector:
        """The logits of p."""
        return self.problem.logits(self.theta(p))

    def length(self, step: Step) -> float:
        """Nothing: steps that move logits without end are for an observer to see."""
        del step
        return 0.0

    def rounding(self, point: Point) -> float:
        """What rounding makes of the loss, about."""
        return ROUNDING * max(abs(point.value), PART * self.problem.mass)

    def gradient_noise(self, point: Point) -> float:
        """The steps themselves tell what of them is noise."""
        del point
        return 0.0

    def curvature_noise(self, point: Point, q: Vector) -> float:
        """As little as is told by the loss."""
        del q
        return EPS * abs(point.value)


def _finite(point: Point) -> Point | None:
    finite = np.isfinite(point.value) and np.all(np.isfinite(point.g))
    return point if finite else None
