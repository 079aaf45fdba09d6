"""In which interval does a formula's value surely lie, and where is it defined?

Formulas are compiled once to steps on intervals; equal parts run once.  A formula is defined where
all its parts are: sign(sqrt(x)) has no value for x < 0.  The interval holds the values wherever
there is one, and the `Domain` beside it says whether that is everywhere.

An entry that varies along an axis has a list of intervals, one a row, and sums run over it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add, mul
from typing import Any, TypeAlias

import sympy as sp
from flint import arb, ctx

from symbolic.calculus import AxisMax, AxisSum, Entry, Quantity, axes_of
from symbolic.enclose.domains import Domain, Rule, everywhere, from_to, nonzero
from symbolic.enclose.functions import TABLE
from symbolic.enclose.intervals import INFINITY, REAL, ZERO, Interval, fraction, point

#: Bits of a number at a point.
BITS = 192

#: One interval, or one for each row.
Value: TypeAlias = Interval | list[Interval]


class NotCovered(ValueError):
    """A formula has a function without an enclosure; the message names it."""


@dataclass(frozen=True)
class Found:
    """Enclosures of formulas, and on how much of the box all of them are defined.

    ``undefined`` is the first part that may have no value; where it has none there are no values.
    """

    values: list[Any]
    domain: Domain
    undefined: sp.Expr | None = None


@dataclass(frozen=True)
class _Step:
    """One operation on the values at ``places``; ``rule`` says where it is defined."""

    expr: sp.Expr
    function: Callable[..., Interval]
    rule: Rule
    places: tuple[int, ...]
    by_rows: bool

    def run(self, found: Sequence[Value]) -> tuple[Value, Domain]:
        parts = [found[k] for k in self.places]
        if not self.by_rows:
            return self.function(*parts), self.rule(*parts)
        length = max(len(part) for part in parts if isinstance(part, list))
        each = [part if isinstance(part, list) else [part] * length for part in parts]
        rows = list(zip(*each, strict=True))
        return [self.function(*row) for row in rows], max(self.rule(*row) for row in rows)


class Program:
    """Formulas as functions of intervals."""

    def __init__(self, symbols: Sequence[sp.Symbol], formulas: Sequence[sp.Expr]) -> None:
        """Compile ``formulas``, whose free symbols are among ``symbols``.

        Raises:
            NotCovered: a function has no enclosure, or sums are over different axes.
        """
        self.symbols = tuple(symbols)
        self._index: dict[sp.Expr, int] = {symbol: k for k, symbol in enumerate(symbols)}
        self._rows = {k for k, s in enumerate(symbols) if isinstance(s, Entry) and s.axes}
        self._steps: list[_Step] = []
        self._results = [self._place(sp.sympify(formula)) for formula in formulas]

    def __call__(self, values: Sequence[Value]) -> Found:
        """Enclose the formulas for all symbols in ``values``, with the bits of flint's context."""
        found, domain, undefined = list(values), Domain.EVERYWHERE, None
        for step in self._steps:
            value, where = step.run(found)
            if undefined is None and where is not Domain.EVERYWHERE:
                undefined = step.expr
            domain = max(domain, where)
            if where is Domain.NOWHERE:
                return Found([], domain, step.expr)
            found.append(value)
        return Found([found[k] for k in self._results], domain, undefined)

    def _place(self, expr: sp.Expr) -> int:
        """Return where the value of ``expr`` stands, after adding the steps towards it."""
        if expr not in self._index:
            if isinstance(expr, Quantity):
                place = self._place(expr.definition)
            else:
                function, parts, rule = self._operation(expr)
                if any(len(axes_of(part)) > 1 for part in parts):
                    msg = f"interval arithmetic has no arrays of two axes: {expr}"
                    raise NotCovered(msg)
                places = tuple(map(self._place, parts))
                by_rows = bool(self._rows.intersection(places)) and bool(axes_of(expr))
                self._steps.append(_Step(expr, function, rule, places, by_rows))
                place = len(self.symbols) + len(self._steps) - 1
                self._rows |= {place} if by_rows else set()
            self._index[expr] = place
        return self._index[expr]

    def _operation(self, expr: sp.Expr) -> tuple[Callable[..., Any], Sequence[sp.Expr], Rule]:
        if expr.is_Rational:
            number = point(fraction(expr))
            return lambda: number, (), everywhere
        if expr in _CONSTANTS:
            return lambda: point(_CONSTANTS[expr]()), (), everywhere
        if isinstance(expr, sp.Add):
            return lambda *terms: reduce(add, terms), expr.args, everywhere
        if isinstance(expr, sp.Mul):
            return lambda *factors: reduce(mul, factors), expr.args, everywhere
        if isinstance(expr, sp.Pow):
            return self._power(expr.base, expr.exp)
        if isinstance(expr, AxisSum) and not expr.has(AxisMax):
            return self._sum(expr)
        row = TABLE.get(expr.func)
        if row is None or (len(expr.args) > 1 and not row.any_number_of_arguments):
            msg = f"interval arithmetic has no {expr.func.__name__}: {expr}"
            raise NotCovered(msg)
        return row.values, expr.args, row.domain

    def _sum(self, expr: AxisSum) -> tuple[Callable[..., Any], Sequence[sp.Expr], Rule]:
        if expr.axis in axes_of(expr.summand):
            return lambda rows: reduce(add, rows, point(ZERO)), (expr.summand,), everywhere
        return mul, (expr.summand, expr.axis.size), everywhere

    def _power(
        self, base: sp.Expr, exponent: sp.Expr
    ) -> tuple[Callable[..., Any], Sequence[sp.Expr], Rule]:
        if exponent.is_Integer:
            rule = nonzero if exponent < 0 else everywhere
            return lambda x: x.power(int(exponent)), (base,), rule
        if exponent.is_Rational and exponent.p == 1:
            return lambda x: x.root(int(exponent.q)), (base,), _nonnegative
        if exponent.is_Rational:
            root = sp.Pow(base, sp.Rational(1, exponent.q), evaluate=False)
            return self._power(root, sp.Integer(exponent.p))
        return _general_power, (base, exponent), _general_domain


_nonnegative = from_to(ZERO, INFINITY)
_CONSTANTS: dict[sp.Expr, Callable[[], arb]] = {sp.E: arb.const_e, sp.pi: arb.pi}


def _whole(exponent: Interval) -> int | None:
    low, high = exponent.around()
    known = exponent.is_point and low is not None and low == high and low.q == 1
    return int(low.p) if known and low is not None else None


def _general_power(base: Interval, exponent: Interval) -> Interval:
    if (whole := _whole(exponent)) is not None:
        return base.power(whole)
    if not base.low > 0:  # a whole power of it has a value, too
        return REAL
    return TABLE[sp.exp].values(TABLE[sp.log].values(base) * exponent)


def _general_domain(base: Interval, exponent: Interval) -> Domain:
    if (whole := _whole(exponent)) is not None:
        return nonzero(base) if whole < 0 else Domain.EVERYWHERE
    return Domain.EVERYWHERE if base.low > 0 else Domain.PARTLY


def values_at(
    program: Program, at: Sequence[sp.Rational] = (), bits: int = BITS
) -> list[arb] | None:
    """Return balls around the formulas' values at an exact point.

    None where one may be undefined there, or has no bound.
    """
    with ctx.workprec(bits):
        found = program([point(fraction(value)) for value in at])
        if found.domain is not Domain.EVERYWHERE:
            return None
        values = [arb(value.number) for value in found.values]
    return values if all(value.is_finite() for value in values) else None


def value_of(number: sp.Expr) -> Interval | None:
    """Return an interval around a formula without symbols; None where it may have no value."""
    try:
        found = Program((), (number,))
    except NotCovered:
        return None
    with ctx.workprec(BITS):
        value = found(())
    return value.values[0] if value.domain is Domain.EVERYWHERE else None
