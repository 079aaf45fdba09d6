"""What are the sides of a statement on singular values, at matrices? In floats, and in balls.

Floats say where to look.  What is sure is worked out in fractions: the eigenvalues of A^T A are
isolated roots of its exact characteristic polynomial, and their order is theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import sympy as sp
from flint import arb, ctx, fmpq, fmpq_mat

from symbolic.calculus import Axis, axes_of
from symbolic.calculus.entries import axes_in
from symbolic.declare.finding import Counterexample
from symbolic.declare.perturbation import Matrix, Perturbation, Place, SingularValue
from symbolic.derive.reference import component, plain_functions, written_out
from symbolic.enclose.domains import Domain
from symbolic.enclose.intervals import Interval, fraction, point
from symbolic.enclose.program import Program
from symbolic.ledger.components import Lengths, Point, places
from symbolic.ledger.floats import Array, vectorised

#: Bits of the balls around singular values, and of those around sides that are close.
BITS = 200


@dataclass(frozen=True)
class Spectra:
    """A statement written out for given lengths."""

    statement: Perturbation
    lengths: Lengths

    @cached_property
    def places(self) -> list[dict[Axis, int]]:
        """The components of the sides, of which each must hold."""
        axes = axes_of(self.statement.left) | axes_of(self.statement.right)
        return list(places(sorted(axes, key=str), self.lengths))

    @cached_property
    def values(self) -> list[tuple[sp.Symbol, SingularValue, int]]:
        """Each singular value's symbol, which it is, and its index from 0."""
        return list(_components(self.statement, self.lengths))

    def _written(self, formula: sp.Expr, place: Mapping[Axis, int]) -> sp.Expr:
        first = dict.fromkeys(self.lengths, 1)
        return plain_functions(written_out(formula, dict(self.lengths), {**first, **place}))

    @cached_property
    def sides(self) -> list[tuple[sp.Expr, sp.Expr]]:
        """The sides in components."""
        told = self.statement
        return [(self._written(told.left, at), self._written(told.right, at)) for at in self.places]

    @cached_property
    def conditions(self) -> list[sp.Expr]:
        """The conditions in components."""
        told = [
            self._written(condition, at)
            for condition in self.statement.conditions
            for at in places(sorted(axes_of(condition), key=str), self.lengths)
        ]
        return list(dict.fromkeys(told))

    @cached_property
    def products(self) -> dict[Matrix, list[sp.Expr]]:
        """Each matrix times the vector, in components."""
        return {
            matrix: [
                self._written(part, at)
                for part in matrix.product
                for at in places(sorted(axes_of(part), key=str), self.lengths)
            ]
            for matrix in self.statement.matrices
        }

    @cached_property
    def _vector(self) -> list[sp.Symbol]:
        (axis,) = self.statement.vector.axes
        return [component(self.statement.vector, at) for at in places([axis], self.lengths)]

    @cached_property
    def symbols(self) -> list[sp.Symbol]:
        """What a point gives numbers to: everything but singular values."""
        formulas = [row for rows in self.products.values() for row in rows]
        formulas += [side for pair in self.sides for side in pair] + self.conditions
        known = {*self._vector, *(symbol for symbol, _, _ in self.values)}
        found = {symbol for formula in formulas for symbol in formula.free_symbols} - known
        return sorted(found, key=lambda symbol: symbol.name)

    # --- floats -----------------------------------------------------------------------------

    @cached_property
    def _rows(self) -> Callable[[Array], Array]:
        told = [row for rows in self.products.values() for row in rows]
        return vectorised([*self.symbols, *self._vector], told)

    def _matrices(self, points: Array) -> Iterator[tuple[Matrix, Array]]:
        """Yield each matrix at points, (m, rows, n): its products with unit vectors."""
        columns = [
            self._rows(np.hstack([points, np.broadcast_to(unit, (len(points), len(unit)))]))
            for unit in np.eye(len(self._vector))
        ]
        entries, start = np.stack(columns, axis=2), 0
        for matrix, rows in self.products.items():
            whole = entries[:, start : start + len(rows)]
            whole[~np.isfinite(whole).all(axis=(1, 2))] = 0.0
            yield matrix, whole
            start += len(rows)

    @cached_property
    def _names(self) -> list[sp.Symbol]:
        return [*self.symbols, *(symbol for symbol, _, _ in self.values)]

    @cached_property
    def _outcomes(self) -> Callable[[Array], Array]:
        told = [formula for pair in self.sides for formula in (*pair, sum(map(_magnitude, pair)))]
        return vectorised(self._names, [*told, *self.conditions])

    def judged(self, points: Array) -> tuple[Array, Array, Array, Array]:
        """Return left, right and the size of their terms (m, components) at points (m, s).

        The last is the least condition (m,).
        """
        m, n, found = len(points), len(self._vector), {}
        for matrix, whole in self._matrices(points):
            told = np.linalg.svd(whole, compute_uv=False)
            found[matrix] = np.zeros((m, n))
            found[matrix][:, : told.shape[1]] = told
        columns = [
            found[value.matrix][:, k] if k < n else np.zeros(m) for _, value, k in self.values
        ]
        out = self._outcomes(np.column_stack([points, *columns]))
        count = 3 * len(self.sides)
        sides, conditions = out[:, :count], out[:, count:]
        least = conditions.min(axis=1) if conditions.shape[1] else np.zeros(m)
        positive = [k for k, symbol in enumerate(self.symbols) if symbol.is_positive]
        least[(points[:, positive] <= 0).any(axis=1)] = -1.0
        return sides[:, 0::3], sides[:, 1::3], sides[:, 2::3], least

    # --- balls ------------------------------------------------------------------------------

    @cached_property
    def _exact_rows(self) -> Program:
        told = [row for rows in self.products.values() for row in rows]
        return Program([*self.symbols, *self._vector], told)

    @cached_property
    def _exact_sides(self) -> list[Program]:
        return [Program(self._names, (*pair, *self.conditions)) for pair in self.sides]

    def counterexample(self, at: Point) -> Counterexample | None:
        """Return what breaks the statement for sure at an exact point, or None."""
        if any(s.is_positive and not value > 0 for s, value in zip(self.symbols, at, strict=True)):
            return None
        with ctx.workprec(BITS):
            values = [point(fraction(value)) for value in at]
            known = self._enclosed(values)
            for program in self._exact_sides if known is not None else ():
                found = program([*values, *(known or ())])
                if found.domain is not Domain.EVERYWHERE:
                    continue
                balls = [_ball(value) for value in found.values]
                if all(ball >= 0 for ball in balls[2:]) and balls[0] > balls[1]:
                    return self._told(at, known or [], balls)
        return None

    def _enclosed(self, at: list[Interval]) -> list[Interval] | None:
        """Return intervals around the singular values at a point; None where it has none."""
        columns = []
        for k in range(len(self._vector)):
            unit = [point(fmpq(int(k == c))) for c in range(len(self._vector))]
            told = self._exact_rows([*at, *unit])
            exact = [value.low for value in told.values if value.is_point]
            columns.append([value for value in exact if isinstance(value, fmpq)])
            if told.domain is not Domain.EVERYWHERE or len(columns[-1]) < len(told.values):
                return None
        found: dict[Matrix, list[Interval]] = {}
        start = 0
        for matrix, rows in self.products.items():
            whole = [column[start + r] for r in range(len(rows)) for column in columns]
            found[matrix] = singular_values(whole, len(rows), len(columns))
            start += len(rows)
        zero = point(fmpq(0))
        return [
            found[value.matrix][k] if k < len(found[value.matrix]) else zero
            for _, value, k in self.values
        ]

    def _told(self, at: Point, known: list[Interval], balls: list[arb]) -> Counterexample:
        point_told = {s.name: str(value) for s, value in zip(self.symbols, at, strict=True)}
        for (symbol, _, _), value in zip(self.values, known, strict=True):
            point_told[symbol.name] = _shown(_ball(value))
        sizes = {axis.size.name: length for axis, length in self.lengths.items()}
        return Counterexample(sizes, point_told, _shown(balls[0]), _shown(balls[1]))


def _components(
    statement: Perturbation, lengths: Lengths
) -> Iterator[tuple[sp.Symbol, SingularValue, int]]:
    n = lengths[statement.matrices[0].axis]
    sizes = {axis.size: length for axis, length in lengths.items()}
    for entry, value in statement.singular.items():
        start = n - 1 if value.place is Place.LAST else 0
        shift = int(value.shift.xreplace({s: sp.Integer(k) for s, k in sizes.items()}))
        for at in places(entry.axes, lengths):
            yield component(entry, at), value, start + shift + sum(k - 1 for k in at.values())


def _magnitude(formula: sp.Expr) -> sp.Expr:
    """Return the sum of the sizes of a formula's terms, on which its rounding depends."""
    if isinstance(formula, sp.Add | sp.Mul):
        return formula.func(*map(_magnitude, formula.args))
    if isinstance(formula, sp.Pow) and formula.exp.is_Integer and formula.exp > 0:
        return _magnitude(formula.base) ** formula.exp
    return sp.Abs(formula)


def axes_of_statement(statement: Perturbation) -> list[Axis]:
    """Return the axes that the statement is about."""
    told = [statement.left, statement.right, *statement.conditions, *statement.matrices_told()]
    told += [value.shift for value in statement.singular.values()]
    return axes_in(*told, *statement.singular)


def singular_values(entries: list[fmpq], rows: int, columns: int) -> list[Interval]:
    """Return the roots of the eigenvalues of A^T A, the largest first, for exact entries."""
    matrix = fmpq_mat(rows, columns, entries)
    polynomial = (matrix.transpose() * matrix).charpoly()
    zeros = next(k for k in range(columns + 1) if polynomial[k] != 0)
    whole = polynomial.numer()
    isolated: list[Any] = whole.complex_roots()
    roots = [(root.real, count) for root, count in isolated if not root.contains(0)]
    roots.sort(key=lambda root: -float(root[0].mid()))
    if not all(one[0] > other[0] > 0 for one, other in pairwise(roots)):
        raise ArithmeticError("two roots of the characteristic polynomial are not told apart")
    found = [root.sqrt() for root, count in roots for _ in range(count)]
    exact = [_exactly(ball, polynomial) for ball in found]
    values = [point(value) for value in exact] + [point(fmpq(0))] * zeros
    if len(values) != columns:
        raise ArithmeticError("a root of the characteristic polynomial is not told from 0")
    return values


def _exactly(root: arb, polynomial: object) -> fmpq | arb:
    """Return a fraction where the square of a short one is the eigenvalue."""
    for bottom in range(1, 13):
        top = (root * bottom).unique_fmpz()
        if top is not None and polynomial(fmpq(top, bottom) ** 2) == 0:  # type: ignore[operator]
            return fmpq(top, bottom)
    return root


def _ball(value: Interval) -> arb:
    return arb(value.number)


def _shown(value: arb) -> str:
    whole = value.unique_fmpz()
    if value.is_exact() and whole is not None:
        return str(whole)
    return value.str(8, radius=False)
