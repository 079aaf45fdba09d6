"""Where is a printed statement looked at? At points, moved to where its hypotheses hold."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from symbolic.formal.duals import Number, Undefined, precise, real
from symbolic.formal.read_back import (
    NUMBERS,
    Later,
    Relation,
    Scope,
    Spectrum,
    Statement,
    Value,
)

#: Points are moved in so many steps, by such factors.
STEPS, FACTORS = 200, (0.0, 0.03, 0.3, 0.8, 1.3, 3.0, 30.0, 1e4, -1.0)
#: Lengths at which a statement is looked at.
LENGTHS = (2, 3, 1)
#: What is 0 among the eigenvalues of a matrix, beside the largest.
ROUNDING = 1e-13
#: How far two sides may be apart, relative to what they are made of.
CLOSE = 1e-7


def point(statement: Statement, chance: random.Random, number: int) -> dict[str, Value]:
    """Return lengths, indices and arrays for a statement's binders."""
    below = {
        each.head: each.chain[0][1]
        for each in statement.hypotheses
        if each.chain[0][0] == "<" and statement.binders.get(each.head) == "nat"
    }
    scope: dict[str, Value] = {NUMBERS: float}
    longest = LENGTHS[number % len(LENGTHS)]
    for name, kind in statement.binders.items():
        if kind == "nat" and name not in below:
            scope[name] = longest if number % 2 else chance.choice(LENGTHS)
    for name, length in below.items():
        scope[name] = chance.randrange(length(scope))
    small = chance.choice((0.1, 1.0, 1.0, 3.0))
    signs = chance.choice(((1,), (1, -1), (1, -1)))
    for name, kind in statement.binders.items():
        if kind != "nat":
            scope[name] = _array(kind.count("nat"), small, signs, chance)
    for name, value in statement.definitions:
        scope[name] = Later(value, scope)
    for spectrum in statement.spectra:
        scope[spectrum.sequence] = Sequence(spectrum, scope)
    for each in statement.hypotheses:
        if each.chain[0][0] == "=" and statement.binders.get(each.head, "nat") != "nat":
            scope[each.head] = Told(each, scope) if each.bound else Later(each.chain[0][1], scope)
    return scope


def move(statement: Statement, scope: dict[str, Value], chance: random.Random) -> None:
    """Scale numbers and arrays, in place, while that brings a point nearer to an instance."""
    free = [
        name
        for name, kind in statement.binders.items()
        if kind != "nat" and not isinstance(scope[name], Later | Told | Sequence)
    ]
    least = _missing(statement, scope)
    for _ in range(STEPS if free else 0):
        if least == 0:
            return
        name = chance.choice(free)
        before, scope[name] = scope[name], _scaled(scope[name], chance.choice(FACTORS))
        found = _missing(statement, scope)
        if found < least:
            least = found
        else:
            scope[name] = before
            _forget(statement, scope)


def _scaled(value: Value, factor: float) -> Value:
    return (lambda *place: factor * value(*place)) if callable(value) else factor * value


def _missing(statement: Statement, scope: Scope) -> float:
    """Return how far a point is from where the hypotheses hold, as a sum of logarithms."""
    _forget(statement, scope)
    try:
        return sum(
            math.log1p(abs(one - other))
            for each in statement.hypotheses
            for place in _places(each, scope)
            for true, one, other in _links(each, place)
            if not true
        )
    except Undefined:
        return math.inf


def _forget(statement: Statement, scope: Scope) -> None:
    """Let singular values be worked out again."""
    for spectrum in statement.spectra:
        scope[spectrum.sequence].values.clear()


def with_more_digits(statement: Statement, scope: dict[str, Value]) -> dict[str, Value]:
    """Return a point, in place, at which a difference of large numbers keeps its digits."""
    scope[NUMBERS] = precise
    for name, kind in statement.binders.items():
        value = scope[name]
        if kind != "nat" and not isinstance(value, Later | Told | Sequence):
            scope[name] = _precise(value) if callable(value) else precise(value)
    return scope


def _precise(array: Callable[..., float]) -> Value:
    return lambda *place: precise(array(*place))


@dataclass
class Sequence:
    """The singular values of a matrix, the largest first; those after the last are 0."""

    told: Spectrum
    scope: Scope
    values: list[float] = field(default_factory=list)

    def __call__(self, place: float) -> float:
        """Return the number at a place."""
        if not self.values:
            self.values = self.worked_out()
        return self.values[int(place)] if place < len(self.values) else 0.0

    def worked_out(self) -> list[float]:
        """Return the roots of the eigenvalues of the form's matrix."""
        count, form = self.scope[self.told.length], self.told.form(self.scope)

        def at(*ones: int) -> float:
            return float(form(lambda k: float(ones.count(int(k)))))

        alone = [at(k) for k in range(count)]
        matrix = np.array(
            [[(at(i, j) - alone[i] - alone[j]) / 2 for j in range(count)] for i in range(count)]
        )
        squares = np.linalg.eigvalsh(matrix)[::-1]
        squares[squares < ROUNDING * max(1.0, float(squares[0]))] = 0.0
        return [float(each) for each in np.sqrt(squares)]


@dataclass
class Told:
    """An array that a hypothesis says the values of."""

    told: Relation
    scope: Scope

    def __call__(self, *place: int) -> Number:
        """Return the entry at a place."""
        indices = dict(zip((name for name, _ in self.told.bound), place, strict=True))
        found: Number = self.told.chain[0][1]({**self.scope, **indices})
        return found


def holds(relation: Relation, scope: Scope) -> bool:
    """Say whether a relation is true, for all its indices.

    Raises:
        Undefined: a part of it has no value.
    """
    return all(true for place in _places(relation, scope) for true, _, _ in _links(relation, place))


def _places(relation: Relation, scope: Scope) -> Iterator[Scope]:
    """Yield a point with each of the indices for which a relation is said."""
    names = [name for name, _ in relation.bound]
    ranges = (range(scope[length]) for _, length in relation.bound)
    for place in itertools.product(*ranges):
        yield {**scope, **dict(zip(names, place, strict=True))}


def _links(relation: Relation, scope: Scope) -> Iterator[tuple[bool, float, float]]:
    """Yield of each two sides of a chain whether they are as it says, and both."""
    one = real(relation.first(scope))
    for word, side in relation.chain:
        other = real(side(scope))
        if not (math.isfinite(one) and math.isfinite(other)):
            raise Undefined("numbers that are too large")
        yield _RELATIONS[word](one, other, CLOSE * (1 + abs(one) + abs(other))), one, other
        one = other


_RELATIONS: Mapping[str, Callable[[float, float, float], bool]] = {
    "=": lambda one, other, close: abs(one - other) <= close,
    "<>": lambda one, other, close: abs(one - other) > close,
    "<=": lambda one, other, close: one <= other + close,
    "<": lambda one, other, close: one < other,
}


def _array(indices: int, size: float, signs: tuple[int, ...], chance: random.Random) -> Value:
    values: dict[tuple[int, ...], float] = {}

    def at(*place: int) -> float:
        if place not in values:
            values[place] = size * chance.choice(signs) * chance.randint(1, 40) / 20
        return values[place]

    return at if indices else at()
