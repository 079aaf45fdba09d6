"""A bound at fixed lengths: what is searched, how a violation is certified, what is bisected."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import sympy as sp

from symbolic.claim import Inequality, Semidefinite, StatementError
from symbolic.finding import Counterexample, Proof
from symbolic.ledger.bisection import Task, boxes_needed
from symbolic.ledger.components import Interval, Lengths, Point, of_statement, places
from symbolic.ledger.search import Array, Terrain, certified, vectorised
from symbolic.reference import component

_TINY = 1e-280


class Case(ABC):
    """One size of a bound."""

    lengths: Lengths
    terrain: Terrain

    @abstractmethod
    def counterexample(self, point: Array) -> Counterexample | None:
        """Return a certified counterexample near ``point``."""

    @abstractmethod
    def proof(self) -> Proof | None:
        """Return a proof of the bound at these lengths."""

    @abstractmethod
    def ratio(self, point: Array) -> float | None:
        """Return how much of the claimed bound is reached at ``point``."""


class ScalarCase(Case):
    """left <= right, in components."""

    def __init__(self, statement: Inequality, lengths: Lengths) -> None:
        """Write the inequality out."""
        self.lengths = lengths
        self.parts = of_statement(
            statement.left, statement.right, lengths, statement.where, statement
        )
        symbols, conditions = self.parts.symbols, self.parts.conditions
        self._sides = vectorised(symbols, (self.parts.left, self.parts.right))
        self.terrain = Terrain(
            symbols,
            [self.parts.bounds.get(symbol) for symbol in symbols],
            self._badness,
            vectorised(symbols, conditions),
        )

    def _badness(self, points: Array) -> Array:
        left, right = self._sides(points).T
        return _relative(left - right, np.abs(left) + np.abs(right))

    def counterexample(self, point: Array) -> Counterexample | None:
        """Return a certified counterexample near ``point``."""
        parts = self.parts
        if parts.meaningless:
            return None

        def bad(at: Point) -> bool:
            return parts.meets_conditions(at) and parts.violated(at)

        found = certified(point, bad, parts.symbols)
        return None if found is None else parts.counterexample(found)

    def proof(self) -> Proof | None:
        """Return a proof by squares, or by bisection where a box bounds all symbols."""
        parts = self.parts
        if parts.meaningless:
            return None
        gap = parts.right - parts.left
        if (squares := _squares(gap, parts.symbols)) is not None:
            return squares
        return _bisected(Task(parts.symbols, sp.Matrix([[gap]]), parts.conditions), parts.bounds)

    def ratio(self, point: Array) -> float | None:
        """Return left / right."""
        left, right = self._sides(point[None])[0]
        return float(left / right) if right > 0 else None


class QuadraticCase(Case):
    """A quadratic form in a direction, as a symmetric matrix at fixed lengths."""

    def __init__(self, statement: Semidefinite, lengths: Lengths) -> None:
        """Write the form out and read its matrix off.

        Raises:
            StatementError: the form is not quadratic in the direction.
        """
        self.lengths = lengths
        zero = sp.Integer(0)
        self.parts = of_statement(zero, statement.form, lengths, statement.where, statement)
        direction = statement.direction
        components = [component(direction, place) for place in places(direction.axes, lengths)]
        self.direction = [s for s in components if s in self.parts.symbols]
        self.rest = [s for s in self.parts.symbols if s not in components]
        self.matrix = _matrix(self.parts.right, self.direction, statement)
        self._entries = vectorised(self.rest, list(self.matrix))
        self._constant = self._constant_of(statement)
        self.terrain = Terrain(
            self.rest,
            [self.parts.bounds.get(symbol) for symbol in self.rest],
            self._badness,
            vectorised(self.rest, self.parts.conditions),
        )

    def _constant_of(self, statement: Semidefinite) -> Any:
        if statement.constant is None:
            return None
        parts = of_statement(sp.Integer(0), statement.constant, self.lengths, statement.where)
        return vectorised(self.rest, [parts.right])

    def _matrices(self, points: Array) -> Array:
        size = len(self.direction)
        return self._entries(points).reshape(len(points), size, size)

    def _badness(self, points: Array) -> Array:
        if not self.direction:  # the form vanishes
            return np.full(len(points), -1.0)
        matrices = self._matrices(points)
        badness = np.full(len(points), np.nan)
        finite = np.isfinite(matrices).all(axis=(1, 2))
        eigenvalues = np.linalg.eigvalsh(matrices[finite])
        badness[finite] = _relative(-eigenvalues[:, 0], np.abs(eigenvalues).max(axis=1))
        return badness

    def counterexample(self, point: Array) -> Counterexample | None:
        """Return a certified point and direction in which the form is negative."""
        if self.parts.meaningless or not self.direction:
            return None
        matrix = self._matrices(point[None])[0]
        if not np.isfinite(matrix).all():
            return None
        vector = np.linalg.eigh(matrix)[1][:, 0]
        vector = vector / vector[np.argmax(np.abs(vector))]
        values = dict(zip(self.rest, point, strict=True))
        values.update(zip(self.direction, vector, strict=True))
        parts = self.parts

        def bad(at: Point) -> bool:
            return parts.meets_conditions(at) and parts.violated(at)

        together = np.array([values[symbol] for symbol in parts.symbols])
        found = certified(together, bad, parts.symbols)
        return None if found is None else parts.counterexample(found)

    def proof(self) -> Proof | None:
        """Return a proof by bisection; the direction is free and no part of the box."""
        parts = self.parts
        if parts.meaningless:
            return None
        if not self.direction:
            return Proof("the form vanishes", 0, "operations")
        return _bisected(Task(self.rest, self.matrix, parts.conditions), parts.bounds)

    def ratio(self, point: Array) -> float | None:
        """Return (constant - smallest eigenvalue) / constant, where a constant is claimed."""
        if self._constant is None or not self.direction:
            return None
        constant = float(self._constant(point[None])[0, 0])
        matrix = self._matrices(point[None])[0]
        if not constant > 0 or not np.isfinite(matrix).all():
            return None
        return float((constant - np.linalg.eigvalsh(matrix)[0]) / constant)


def case_of(statement: Inequality | Semidefinite, lengths: Lengths) -> Case:
    """Return the bound at fixed lengths."""
    if isinstance(statement, Semidefinite):
        return QuadraticCase(statement, lengths)
    return ScalarCase(statement, lengths)


def _relative(excess: Any, size: Any) -> Array:
    """Divide by the size; where both sides vanish the bound holds and nothing is to be learnt."""
    with np.errstate(all="ignore"):
        return np.where(size > _TINY, excess / size, np.where(np.isnan(size), np.nan, -1.0))


def _bisected(task: Task, bounds: Mapping[sp.Symbol, Interval]) -> Proof | None:
    """Bisect the box of all symbols; what the box leaves free cannot be bisected."""
    if not bounds.keys() >= set(task.symbols):
        return None
    boxes = boxes_needed(task, [bounds[symbol] for symbol in task.symbols])
    return None if boxes is None else Proof("interval arithmetic", boxes, "boxes")


def _squares(gap: sp.Expr, symbols: Sequence[sp.Symbol]) -> Proof | None:
    """Prove a quadratic polynomial to be a sum of squares, with exact numbers."""
    if not gap.is_polynomial(*symbols):
        return None
    polynomial = sp.Poly(gap, *symbols, sp.Dummy(), domain="EX") if symbols else None
    if polynomial is None or polynomial.total_degree() != 2:
        return None
    one = sp.Dummy()
    whole = sp.expand(one**2 * gap.xreplace({s: s / one for s in symbols}))
    matrix = sp.hessian(whole, [*symbols, one])
    if not all(entry.is_Rational for entry in matrix) or not matrix.is_positive_semidefinite:
        return None
    return Proof("sum of squares", matrix.rows, "variables")


def _matrix(form: sp.Expr, direction: list[sp.Symbol], statement: Semidefinite) -> sp.Matrix:
    matrix = sp.hessian(form, direction) / 2 if direction else sp.zeros(0, 0)
    nothing = dict.fromkeys(direction, sp.Integer(0))
    ends = [form.xreplace(nothing), *(sp.diff(form, s).xreplace(nothing) for s in direction)]
    if matrix.free_symbols & set(direction) or any(end != 0 for end in map(sp.simplify, ends)):
        msg = f"{statement.form} is not a quadratic form in {statement.direction}"
        raise StatementError(msg)
    return matrix
