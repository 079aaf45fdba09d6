"""A bound at fixed lengths: what is searched, how a violation is certified, what is bisected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, TypeAlias

import numpy as np
import sympy as sp

from symbolic.calculus import evaluate
from symbolic.declare.claim import Inequality, Semidefinite, StatementError
from symbolic.declare.finding import Counterexample, Proof
from symbolic.derive.reference import component
from symbolic.enclose.program import NotCovered, values_at
from symbolic.ledger.bisection import Task, cover
from symbolic.ledger.components import (
    Components,
    Interval,
    Lengths,
    of_statement,
    places,
    size_names,
)
from symbolic.ledger.floats import Array, vectorised
from symbolic.ledger.polynomials import by_squares
from symbolic.ledger.search import Terrain, certified

Bound = Inequality | Semidefinite

_TINY = 1e-280
#: Up to so many rows in all the reference, whose derivatives grow fast, looks at a counterexample.
SMALL = 4


class _Case:
    """One size of a bound.

    Search and bisection run on the calculus' derivatives, which are short; a counterexample must
    stand up to the reference's own as well.
    """

    terrain: Terrain

    def __init__(self, statement: Bound, lengths: Lengths) -> None:
        """Write the bound out at these lengths.

        Raises:
            NotCovered: the bound has no value at these lengths, as 1 / (n - 1) has none at n = 1.
        """
        self.lengths = lengths
        self._stated = statement
        self.parts = _written(_evaluated(statement), lengths)
        if self.parts.meaningless:
            msg = f"the claim has no value at {size_names(lengths) or 'any point'}"
            raise NotCovered(msg)
        self._surely_bad = cache(self.parts.breaks)  # points of few digits come up again

    def counterexample(self, point: Array) -> Counterexample | None:
        """Return a certified counterexample near ``point``."""
        parts = self.parts
        found = certified(point, self._surely_bad, parts.symbols)
        if found is None:
            return None
        shown = parts.counterexample(found)
        if sum(self.lengths.values()) > SMALL:
            return shown
        reference = _written(self._stated, self.lengths)
        values = dict(zip(parts.symbols, found, strict=True))
        missing = {s: sp.Integer(bool(s.is_positive)) for s in reference.symbols}
        if reference.breaks(tuple((missing | values)[s] for s in reference.symbols)):
            return shown
        msg = f"calculus and reference contradict each other at {shown}"
        raise ArithmeticError(msg)


class ScalarCase(_Case):
    """left <= right, in components."""

    def __init__(self, statement: Inequality, lengths: Lengths) -> None:
        """Write the inequality out."""
        super().__init__(statement, lengths)
        symbols = self.parts.symbols
        self._sides = vectorised(symbols, (self.parts.left, self.parts.right))
        self.terrain = _terrain(symbols, self.parts, self._badness, self._breaks)

    def _breaks(self, point: Array) -> bool:
        exact = tuple(sp.Rational(float(x)) for x in point)
        return not self.parts.meaningless and self.parts.breaks(exact)

    def _badness(self, points: Array) -> Array:
        left, right = self._sides(points).T
        return _relative(left - right, np.abs(left) + np.abs(right))

    def proof(self) -> Proof | None:
        """Return a proof by squares, or by bisection where a box bounds all symbols."""
        parts = self.parts
        gap = parts.right - parts.left
        if sp.expand(gap) == 0:
            return Proof("both sides are equal", 0, "operations")
        if (squares := _squares(gap, parts.symbols)) is not None:
            return squares
        return _bisected(Task(parts.symbols, sp.Matrix([[gap]]), parts.conditions), parts.bounds)

    def ratio(self, point: Array) -> float | None:
        """Return left / right, by balls: floating point may be all rounding near 0 / 0."""
        if not np.isfinite(point).all():
            return None
        values = values_at(self.parts.enclosure, [sp.Rational(float(x)) for x in point])
        if values is None or not values[1] > 0:
            return None
        return float((values[0] / values[1]).mid())


class QuadraticCase(_Case):
    """A quadratic form in a direction, as a symmetric matrix at fixed lengths."""

    def __init__(self, statement: Semidefinite, lengths: Lengths) -> None:
        """Write the form out and read its matrix off.

        Raises:
            StatementError: the form is not quadratic in the direction.
        """
        super().__init__(statement, lengths)
        axes = statement.direction.axes
        components = [component(statement.direction, place) for place in places(axes, lengths)]
        self.direction = [s for s in components if s in self.parts.symbols]
        self.rest = [s for s in self.parts.symbols if s not in components]
        self.matrix = _matrix(self.parts.right, self.direction, statement)
        self._entries = vectorised(self.rest, list(self.matrix))
        self._ratios = self._ratios_of(statement)
        self.terrain = _terrain(self.rest, self.parts, self._badness)

    def _ratios_of(self, statement: Semidefinite) -> Callable[[Array], Array] | None:
        """Return how much of a claimed constant the rest of the form uses, as a function."""
        if statement.constant is None or not self.direction:
            return None
        zero, claimed = sp.Integer(0), evaluate(statement.constant)
        constant = of_statement(zero, claimed, self.lengths, statement.where).right
        size = len(self.direction)
        bounded = constant * sp.eye(size) - self.matrix  # here, not in numbers: it cancels
        values = vectorised(self.rest, [constant, *bounded])

        def ratios(points: Array) -> Array:
            found = values(points)
            found[~(np.isfinite(found).all(axis=1) & (found[:, 0] > 0))] = np.nan
            out = np.full(len(points), np.nan)
            good = np.isfinite(found[:, 0])
            matrices = found[good, 1:].reshape(-1, size, size)
            out[good] = np.linalg.eigvalsh(matrices)[:, -1] / found[good, 0]
            return out

        return ratios

    def _matrices(self, points: Array) -> Array:
        size = len(self.direction)
        return self._entries(points).reshape(len(points), size, size)

    def _badness(self, points: Array) -> Array:
        if not self.direction:  # the form vanishes
            return np.full(len(points), -1.0)
        if self._ratios is not None:  # ever more of a constant, however large it is
            return np.log(np.maximum(self._ratios(points), _TINY))
        matrices = self._matrices(points)
        badness = np.full(len(points), np.nan)
        finite = np.isfinite(matrices).all(axis=(1, 2))
        eigenvalues = np.linalg.eigvalsh(matrices[finite])
        badness[finite] = _relative(-eigenvalues[:, 0], np.abs(eigenvalues).max(axis=1))
        return badness

    def counterexample(self, point: Array) -> Counterexample | None:
        """Return a certified point and direction in which the form is negative."""
        matrix = self._matrices(point[None])[0]
        if not self.direction or not np.isfinite(matrix).all():
            return None
        vector = np.linalg.eigh(matrix)[1][:, 0]
        vector = vector / vector[np.argmax(np.abs(vector))]
        values = dict(zip(self.rest, point, strict=True))
        values.update(zip(self.direction, vector, strict=True))
        return super().counterexample(np.array([values[symbol] for symbol in self.parts.symbols]))

    def proof(self) -> Proof | None:
        """Return a proof by bisection; the direction is free and no part of the box."""
        parts = self.parts
        if not self.direction:
            return Proof("the form vanishes", 0, "operations")
        return _bisected(Task(self.rest, self.matrix, parts.conditions), parts.bounds)

    def ratio(self, point: Array) -> float | None:
        """Return how much of the claimed constant is used, where one is claimed."""
        if self._ratios is None:
            return None
        ratio = float(self._ratios(point[None])[0])
        return ratio if np.isfinite(ratio) else None


Case: TypeAlias = ScalarCase | QuadraticCase


def case_of(statement: Bound, lengths: Lengths) -> Case:
    """Return the bound at fixed lengths."""
    if isinstance(statement, Semidefinite):
        return QuadraticCase(statement, lengths)
    return ScalarCase(statement, lengths)


def _evaluated(statement: Bound) -> Bound:
    """Carry out the derivatives by the calculus."""
    conditions = tuple(map(evaluate, statement.conditions))
    if isinstance(statement, Semidefinite):
        return replace(statement, form=evaluate(statement.form), conditions=conditions)
    left, right = evaluate(statement.left), evaluate(statement.right)
    return replace(statement, left=left, right=right, conditions=conditions)


def _written(statement: Bound, lengths: Lengths) -> Components:
    sides = (sp.Integer(0), statement.form) if isinstance(statement, Semidefinite) else None
    sides = sides or (statement.left, statement.right)  # type: ignore[union-attr]
    return of_statement(*sides, lengths, statement.where, statement)


def _terrain(
    symbols: list[sp.Symbol],
    parts: Components,
    badness: Callable[[Array], Array],
    breaks: Callable[[Array], bool] | None = None,
) -> Terrain:
    bounds = [parts.bounds.get(symbol) for symbol in symbols]
    return Terrain(symbols, bounds, badness, vectorised(symbols, parts.conditions), breaks)


def _relative(excess: Any, size: Any) -> Array:
    """Divide by the size; where both sides vanish the bound holds and nothing is to be learnt."""
    with np.errstate(all="ignore"):
        return np.where(size > _TINY, excess / size, np.where(np.isnan(size), np.nan, -1.0))


def _bisected(task: Task, bounds: Mapping[sp.Symbol, Interval]) -> Proof | None:
    """Bisect the box of all symbols; what the box leaves free cannot be bisected."""
    if not bounds.keys() >= set(task.symbols):
        return None
    found = cover(task, [bounds[symbol] for symbol in task.symbols])
    if found is None:
        return None
    within = "" if found.whole else "where both sides are defined"
    return Proof("interval arithmetic", found.boxes, "boxes", within=within)


def _squares(gap: sp.Expr, symbols: Sequence[sp.Symbol]) -> Proof | None:
    """Prove a quadratic polynomial to be a sum of squares, with exact numbers."""
    if not symbols or not gap.is_polynomial(*symbols) or by_squares(gap, symbols) is None:
        return None
    return Proof("sum of squares", len(symbols) + 1, "variables")


def _matrix(form: sp.Expr, direction: list[sp.Symbol], statement: Semidefinite) -> sp.Matrix:
    """Return the matrix of a form; half of it is worked out and mirrored."""
    size = len(direction)
    slopes = [sp.diff(form, symbol) for symbol in direction]
    matrix = sp.zeros(size, size)
    for i in range(size):
        for j in range(i, size):
            matrix[i, j] = matrix[j, i] = sp.diff(slopes[i], direction[j]) / 2
    nothing = dict.fromkeys(direction, sp.Integer(0))
    ends = [part.xreplace(nothing) for part in (form, *slopes)]
    if matrix.free_symbols & set(direction) or any(end != 0 for end in map(sp.expand, ends)):
        msg = f"{statement.form} is not a quadratic form in {statement.direction}"
        raise StatementError(msg)
    return matrix
