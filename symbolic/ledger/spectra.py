"""What are the sides of a statement on singular values, at matrices? In floats, and in balls.

Floats say where to look.  What is sure is worked out in fractions: the eigenvalues of A^T A are
isolated roots of its exact characteristic polynomial, and their order is theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

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
    def matrices(self) -> dict[Matrix, list[list[sp.Expr]]]:
        """The rows of each matrix."""
        return {matrix: list(self._rows(matrix)) for matrix in self.statement.matrices}

    def _rows(self, matrix: Matrix) -> Iterator[list[sp.Expr]]:
        columns = [component(matrix.vector, at) for at in places([matrix.axis], self.lengths)]
        for part in matrix.product:
            for at in places(sorted(axes_of(part), key=str), self.lengths):
                row = sp.expand(self._written(part, at))
                yield [sp.diff(row, column) for column in columns]

    @cached_property
    def symbols(self) -> list[sp.Symbol]:
        """What a point gives numbers to: everything but singular values."""
        formulas = [entry for rows in self.matrices.values() for row in rows for entry in row]
        formulas += [side for pair in self.sides for side in pair] + self.conditions
        known = {symbol for symbol, _, _ in self.values}
        found = {symbol for formula in formulas for symbol in formula.free_symbols} - known
        return sorted(found, key=lambda symbol: symbol.name)

    # --- floats -----------------------------------------------------------------------------

    @cached_property
    def _entries(self) -> Callable[[Array], Array]:
        told = [entry for rows in self.matrices.values() for row in rows for entry in row]
        return vectorised(self.symbols, told)

    @cached_property
    def _outcomes(self) -> Callable[[Array], Array]:
        names = [*self.symbols, *(symbol for symbol, _, _ in self.values)]
        return vectorised(names, [*(s for pair in self.sides for s in pair), *self.conditions])

    def judged(self, points: Array) -> tuple[Array, Array, Array]:
        """Return left and right (m, components) at points (m, s), and the least condition (m,)."""
        m, n = len(points), self.lengths[self.statement.matrices[0].axis]
        entries, at, found = self._entries(points), 0, {}
        for matrix, rows in self.matrices.items():
            size = len(rows) * n
            whole = entries[:, at : at + size].reshape(m, len(rows), n)
            whole[~np.isfinite(whole).all(axis=(1, 2))] = 0.0
            padded = np.zeros((m, n))
            told = np.linalg.svd(whole, compute_uv=False)
            padded[:, : told.shape[1]] = told
            found[matrix], at = padded, at + size
        columns = [
            found[value.matrix][:, k] if k < n else np.zeros(m) for _, value, k in self.values
        ]
        out = self._outcomes(np.column_stack([points, *columns]))
        count = 2 * len(self.sides)
        sides, conditions = out[:, :count], out[:, count:]
        least = conditions.min(axis=1) if conditions.shape[1] else np.zeros(m)
        positive = [k for k, symbol in enumerate(self.symbols) if symbol.is_positive]
        least[(points[:, positive] <= 0).any(axis=1)] = -1.0
        return sides[:, 0::2], sides[:, 1::2], least

    # --- balls ------------------------------------------------------------------------------

    def counterexample(self, at: Point) -> Counterexample | None:
        """Return what breaks the statement for sure at an exact point, or None."""
        with ctx.workprec(BITS):
            known = self._enclosed(at)
            if known is None:
                return None
            names = [*self.symbols, *(symbol for symbol, _, _ in self.values)]
            values = [*(point(fraction(value)) for value in at), *known]
            for left, right in self.sides:
                found = Program(names, (left, right, *self.conditions))(values)
                if found.domain is not Domain.EVERYWHERE:
                    continue
                balls = [_ball(value) for value in found.values]
                if all(ball >= 0 for ball in balls[2:]) and balls[0] > balls[1]:
                    return self._told(at, known, balls)
        return None

    def _enclosed(self, at: Point) -> list[Interval] | None:
        """Return intervals around the singular values at a point."""
        if any(s.is_positive and not value > 0 for s, value in zip(self.symbols, at, strict=True)):
            return None
        found: dict[Matrix, list[Interval]] = {}
        for matrix, rows in self.matrices.items():
            told = [entry for row in rows for entry in row]
            values = self._fractions(told, at)
            if values is None:
                return None
            found[matrix] = singular_values(values, len(rows), len(rows[0]))
        zero = point(fmpq(0))
        return [
            found[value.matrix][k] if k < len(found[value.matrix]) else zero
            for _, value, k in self.values
        ]

    def _fractions(self, formulas: list[sp.Expr], at: Point) -> list[fmpq] | None:
        put = dict(zip(self.symbols, at, strict=True))
        values = [formula.xreplace(put) for formula in formulas]
        return [fraction(v) for v in values] if all(v.is_Rational for v in values) else None

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
    roots = [(root.real, count) for root, count in whole.complex_roots() if not root.contains(0)]
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
