"""Is a bound false at a point? To 60 digits, at points that are tried one by one.

The dumbest way there is: formulas are evaluated on their trees (see `tests.symbolic.jets`) at
arrays that are given.  It shares no code with the ledger or with the second engine.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import Any

import mpmath as mp
import sympy as sp

from symbolic.calculus import Entry, Quantity
from symbolic.claim import Inequality, Semidefinite
from tests.symbolic.jets import DIGITS, Place, Point, Undefined, real, varies_along

Bound = Inequality | Semidefinite

#: left - right above this share of the sides is a violation; a condition holds above minus that.
MARGIN = mp.mpf(10) ** -30
SIMPLE = tuple(map(Fraction, ("0", "1", "-1", "2", "-2", "1/2", "-1/2", "3", "-3", "10", "-10")))
LENGTHS, POINTS = (1, 2, 3, 6), 14


@dataclass
class Arrays(Point):
    """Arrays that are given, each as a function of the place."""

    values: dict[Entry, dict[tuple[int, ...], Fraction]] = field(default_factory=dict)

    def entry(self, entry: Entry, place: Place) -> Any:
        if entry in self.where:
            return Arrays(self.n, 0.0, values=self.values).of(self.where[entry], place)
        value = self.values[entry][tuple(place[axis] for axis in entry.axes)]
        return mp.mpf(value.numerator) / value.denominator


def false_at(statement: Bound, point: Arrays) -> bool:
    """Say whether a bound fails at a point by more than rounding."""
    with mp.workdps(DIGITS):
        if not _met(statement, point):
            return False
        left, right = _sides(statement)
        axes = tuple(sorted({*varies_along(left), *varies_along(right)}, key=str))
        for place in point.places(axes):
            try:
                one, other = real(point.of(left, place)), real(point.of(right, place))
            except Undefined:
                continue
            if one - other > MARGIN * (1 + abs(one) + abs(other)):
                return True
    return False


def witness(statement: Bound, seed: str) -> Arrays | None:
    """Return a point at which a bound is false, of few."""
    return next((p for p in _points(statement, seed) if false_at(statement, p)), None)


def _sides(statement: Bound) -> tuple[sp.Expr, sp.Expr]:
    if isinstance(statement, Semidefinite):
        return sp.Integer(0), statement.form
    return statement.left, statement.right


def _met(statement: Bound, point: Arrays) -> bool:
    for entry, ends in statement.box.items():
        low, high = map(_fraction, ends)
        assert point.values is not None
        if not all(low <= value <= high for value in point.values[entry].values()):
            return False
    for condition in statement.conditions:
        for place in point.places(varies_along(condition)):
            try:
                if not real(point.of(condition, place)) >= -MARGIN:
                    return False
            except Undefined:
                return False
    return True


def entries_of(statement: Bound) -> list[Entry]:
    """Return the entries that a statement speaks of, definitions included."""
    formulas = [*_sides(statement), *statement.conditions, *statement.where.values()]
    found: set[Entry] = set(statement.box)
    while formulas:
        formula = formulas.pop()
        for entry in formula.atoms(Entry):
            if isinstance(entry, Quantity):
                formulas.append(entry.definition)
            elif entry not in found:
                found.add(entry)
    return sorted(found, key=lambda entry: (entry.name, str(entry.axes)))


def _points(statement: Bound, seed: str) -> Iterator[Arrays]:
    chance = random.Random(seed)
    entries = entries_of(statement)
    for number in range(POINTS):
        for n in LENGTHS:
            point = Arrays(n, 0.0, statement.where, values={})
            if statement.sizes is None or _is_meant(statement, point):
                alike = chance.random() < 0.4
                for entry in entries:
                    draw = partial(_number, statement, entry, number, chance)
                    point.values[entry] = _array(point, entry, draw, alike)
                yield point


def _is_meant(statement: Bound, point: Arrays) -> bool:
    sizes = statement.sizes or ()
    return any(all(point.length(a) == k for a, k in lengths.items()) for lengths in sizes)


def _array(
    point: Arrays, entry: Entry, draw: Callable[[], Fraction], alike: bool
) -> dict[tuple[int, ...], Fraction]:
    same = draw()
    places = (tuple(place[axis] for axis in entry.axes) for place in point.places(entry.axes))
    return {place: same if alike else draw() for place in places}


def _number(statement: Bound, entry: Entry, number: int, chance: random.Random) -> Fraction:
    if entry in statement.box:
        low, high = map(_fraction, statement.box[entry])
        return low + (high - low) * Fraction(chance.choice([0, 1, 2, 3, 4]), 4)
    value = chance.choice(SIMPLE[: 3 + number])
    if number % 4 == 3:
        value = value * chance.choice([1, 7, 100]) + Fraction(chance.randrange(-50, 50), 17)
    return abs(value) or Fraction(1) if entry.is_positive else value


def _fraction(end: Any) -> Fraction:
    return Fraction(str(sp.Rational(end)))
