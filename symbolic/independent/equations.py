"""Which conditions are equations, and how does a point meet them?

c >= 0 and -c >= 0 together leave a thin set, which no point meets by chance: a component on which
c depends linearly is set so that c is 0.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from symbolic.independent.floats import FLOATS
from symbolic.independent.numbers import BALLS
from symbolic.independent.parse import Node
from symbolic.independent.points import Columns
from symbolic.independent.program import Program

Matrix = Any  # of floats
CLOSE = 1e-9


@dataclass
class Equations:
    """The equations among conditions at some lengths, each with the component that meets it."""

    conditions: Sequence[Node]
    columns: Columns
    #: the condition, its component along the axes, and the column of the points
    found: list[tuple[int, int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Look for equations at random points."""
        self._program = Program(self.conditions)
        if len(self.conditions) < 2 or not self.columns.low.size:
            return
        points = np.random.default_rng(0).uniform(0.5, 2, (5, len(self.columns.low)))
        values = self._values(points)
        for k, value in enumerate(values):
            for other in values[:k]:
                if value.shape == other.shape and np.abs(value + other).max() <= CLOSE:
                    for place in range(value.shape[1]):
                        self._take(k, place, points)

    def _values(self, points: Matrix) -> list[Matrix]:
        arrays = self.columns.arrays(points)
        values = self._program.run(FLOATS, arrays, self.columns.lengths)
        return [np.broadcast_to(v.reshape(len(v), -1), (len(points), v[0].size)) for v in values]

    def _take(self, condition: int, place: int, points: Matrix) -> None:
        """Find a column on which a condition depends linearly, from the last one on."""
        used = {column for _, _, column in self.found}
        for column in reversed(range(points.shape[1])):
            if column in used:
                continue
            at = []
            for value in (0.0, 1.0, 2.0):
                moved = points.copy()
                moved[:, column] = value
                at.append(self._values(moved)[condition][:, place])
            bend = np.abs(at[2] - 2 * at[1] + at[0])
            if np.all(bend <= CLOSE) and np.all(np.abs(at[1] - at[0]) > CLOSE):
                self.found.append((condition, place, column))
                return

    def solved(self, points: Matrix) -> Matrix:
        """Return points that meet the equations, in floats."""
        return self._solved(points, self._values) if self.found else points

    def solved_exactly(self, point: Matrix) -> Matrix:
        """Return a point that meets the equations in exact numbers, where it is rational."""

        def values(at: Matrix) -> list[Matrix]:
            found = self._program.run(BALLS, self.columns.arrays(at), self.columns.lengths)
            return [value.reshape(1, -1) for value in found]

        return self._solved(point, values) if self.found else point

    def _solved(self, points: Matrix, values: Callable[[Matrix], list[Matrix]]) -> Matrix:
        points = points.copy()
        for condition, place, column in self.found:
            at = []
            for value in (0, 1):
                points[:, column] = points[:, column] * 0 + value
                at.append(values(points)[condition][:, place])
            points[:, column] = at[0] / (at[0] - at[1])
        return points
