"""Does a bound surely fail at one point? In exact fractions where these suffice, else in balls."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import numpy as np
from flint import arb, fmpq

from symbolic.independent.equations import Equations
from symbolic.independent.numbers import BALLS, exact, is_real, precision
from symbolic.independent.parse import Bound, Entry
from symbolic.independent.points import Columns, Ends
from symbolic.independent.program import Lengths, Program

Matrix = Any  # of floats, or of exact numbers and balls

#: Bits for a point at which the sides are too close for fewer.
MANY_BITS = 1000


@dataclass
class Exactly:
    """A bound at exact points."""

    bound: Bound
    _known: dict[str, dict[Entry, tuple[Any, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """List the steps of sides and conditions, and of the ends of the box."""
        bound = self.bound
        self._program = Program([bound.left, bound.right, *bound.conditions])
        self._ends = Program([end for ends in bound.box.values() for end in ends if end])

    def _box(self, lengths: Lengths) -> dict[Entry, tuple[Any, Any]]:
        """Return the ends of the box, None where there is none."""
        key = str(lengths)
        if key not in self._known:
            values = iter(self._ends.run(BALLS, {}, lengths))
            self._known[key] = {
                entry.array: (
                    None if low is None else next(values).item(),
                    None if high is None else next(values).item(),
                )
                for entry, (low, high) in self.bound.box.items()
            }
        return self._known[key]

    def float_ends(self, lengths: Lengths) -> Ends:
        """Return the ends of the box in floats."""
        return {
            entry: (
                -np.inf if low is None else _float(low),
                np.inf if high is None else _float(high),
            )
            for entry, (low, high) in self._box(lengths).items()
        }

    def at(self, columns: Columns, point: Matrix) -> tuple[bool, str]:
        """Say whether the sides can be compared at a point, and what is wrong there."""
        if not np.isfinite(point).all():
            return False, ""
        exact_point = self._exact(columns, point)
        found = self._at(columns, exact_point)
        if found is None:
            with precision(MANY_BITS):
                found = self._at(columns, exact_point)
        return found or (True, "")  # too close to tell, and no contradiction

    def _exact(self, columns: Columns, point: Matrix) -> Matrix:
        """Return a point as fractions; floats at an end of the box are that end."""
        values = np.array([exact(Fraction(float(x))) for x in point], dtype=object)
        for entry, ends in self._box(columns.lengths).items():
            own = columns.blocks.get(entry, slice(0, 0))
            for k in range(own.start, own.stop):
                for end in ends:
                    if isinstance(end, fmpq) and _float(end) == point[k]:
                        values[k] = end
        equations = Equations(self.bound.conditions, columns)
        return equations.solved_exactly(values[None])

    def _at(self, columns: Columns, point: Matrix) -> tuple[bool, str] | None:
        """Return what `at` says; None where more bits may say more."""
        if not self._allowed(columns, point):
            return False, ""
        arrays = columns.arrays(point)
        values = self._program.run(BALLS, arrays, columns.lengths)
        left, right = np.broadcast_arrays(*values[:2])
        if not all(bool(value >= 0) for each in values[2:] for value in each.flat):
            return False, ""
        compared, close = False, False
        for one, other in zip(left.flat, right.flat, strict=True):
            if not (is_real(one) and is_real(other)):
                continue
            compared = True
            if one > other:
                return True, _told(columns, point, one, other)
            close |= not one <= other
        return None if close else (compared, "")

    def _allowed(self, columns: Columns, point: Matrix) -> bool:
        """Say whether a point is surely in the box, and positive where it has to be."""
        box = self._box(columns.lengths)
        for entry, own in columns.blocks.items():
            low, high = box.get(entry, (None, None))
            for value in point[0, own]:
                above = low is None or value >= low
                below = high is None or value <= high
                if not (is_real(value) and above and below and (value > 0 or not entry.positive)):
                    return False
        return True


def _float(value: Any) -> float:
    """Return the nearest float; infinity where a number is beyond them."""
    return float(arb(value).mid() if isinstance(value, fmpq) else value.mid())


def _told(columns: Columns, point: Matrix, left: Any, right: Any) -> str:
    parts = [f"{size} = {length}" for size, length in columns.lengths.items()]
    for entry, own in columns.blocks.items():
        values = ", ".join(map(_short, point[0, own]))
        parts.append(f"{entry.name} = ({values})" if entry.axes else f"{entry.name} = {values}")
    return f"{'; '.join(parts)}: {_short(left)} against {_short(right)}"


def _short(value: Any) -> str:
    text = str(value)
    return text if isinstance(value, fmpq) and len(text) < 20 else arb(value).str(8, radius=False)
