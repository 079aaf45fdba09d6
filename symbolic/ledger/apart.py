"""What does a bound on sums say about single rows, none of them the same as another?

A product of sums over rows is a sum over pairs of distinct rows, and over single rows where both
are the same: total(p) total(q) = sum over i of p_i q_i + sum over i != j of p_i q_j.  So a
polynomial in sums is >= 0 for every number of rows where each of its kernels is: the summand for
one row, for two distinct rows, and so on.  The number of rows is the sum of 1.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import factorial

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, Undecidable, axes_of

#: Factors of a product of sums that is taken apart, and terms of the polynomial in sums.
DEGREE, TERMS = 3, 60


@dataclass
class Rows:
    """Entries of single rows, and what they were before."""

    origin: dict[Entry, tuple[Entry, Axis, int]] = field(default_factory=dict)
    rows: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def at(self, expr: sp.Expr, axis: Axis, row: int) -> sp.Expr:
        """Return ``expr`` at one row: its entries there vary along the axis no more."""
        if isinstance(expr, AxisSum | AxisMax):
            if expr.axis == axis:
                return expr
            return expr.func(self.at(expr.args[0], axis, row), expr.axis)
        if isinstance(expr, Entry) and axis in expr.axes:
            axes = [other for other in expr.axes if other != axis]
            return self._named(expr, axis, row, f"{expr.name}[{row}]", axes)
        return expr.func(*(self.at(arg, axis, row) for arg in expr.args)) if expr.args else expr

    def present(self, expr: sp.Expr, axis: Axis) -> list[int]:
        """Return the rows of the axis of which ``expr`` has entries."""
        told = [self.origin[entry] for entry in expr.free_symbols if entry in self.origin]
        return sorted({row for _, along, row in told if along == axis and row > 0})

    def own(self, expr: sp.Expr, axis: Axis) -> list[sp.Expr]:
        """Return what ``expr`` is at one row where that is the only one, and where others are.

        Sums are then the row's own part and a sum over the others, of which there is at least one.
        """
        row = next(self.rows)
        others = Axis(f"{axis.name}'{row}", f"{axis.size.name}'{row}")
        return [self._split(expr, axis, row, None), self._split(expr, axis, row, others)]

    def _split(self, expr: sp.Expr, axis: Axis, row: int, others: Axis | None) -> sp.Expr:
        if isinstance(expr, AxisMax) and expr.axis == axis:
            msg = f"a largest component is not taken apart: {expr}"
            raise Undecidable(msg)
        if isinstance(expr, AxisSum) and expr.axis == axis:
            alone = self._split(expr.summand, axis, row, others)
            if others is None:
                return alone
            return alone + AxisSum(self._moved(expr.summand, axis, row, others), others)
        if expr == axis.size:
            return sp.Integer(1) if others is None else 1 + others.size
        if isinstance(expr, AxisSum | AxisMax):
            return expr.func(self._split(expr.args[0], axis, row, others), expr.axis)
        if not expr.args:
            return self.at(expr, axis, row)
        return expr.func(*(self._split(arg, axis, row, others) for arg in expr.args))

    def _moved(self, expr: sp.Expr, axis: Axis, row: int, others: Axis) -> sp.Expr:
        """Return a summand at the other rows; the sums inside it are still over all."""
        if isinstance(expr, AxisSum | AxisMax) and expr.axis == axis:
            return self._split(expr, axis, row, others)
        if isinstance(expr, AxisSum | AxisMax):
            return expr.func(self._moved(expr.args[0], axis, row, others), expr.axis)
        if isinstance(expr, Entry) and axis in expr.axes:
            axes = [others if each == axis else each for each in expr.axes]
            return self._named(expr, axis, -row, f"{expr.name}'{row}", axes)
        if not expr.args:
            return self._split(expr, axis, row, others)
        return expr.func(*(self._moved(arg, axis, row, others) for arg in expr.args))

    def _named(self, entry: Entry, axis: Axis, row: int, name: str, axes: list[Axis]) -> Entry:
        new = Entry(name, axes, bool(entry.is_positive))
        self.origin[new] = (entry, axis, row)
        return new

    def kernels(self, polynomial: sp.Poly, summands: list[sp.Expr], axis: Axis) -> list[sp.Expr]:
        """Return what must be >= 0 for 0, 1, 2, ... distinct rows, symmetric in them.

        ``polynomial`` is one in sums over the axis, whose ``summands`` stand in their order.

        Raises:
            Undecidable: that would be too long.
        """
        if polynomial.total_degree() > DEGREE or len(polynomial.terms()) > TERMS:
            msg = "a polynomial in sums is too long to be taken apart"
            raise Undecidable(msg)
        names = [next(self.rows) for _ in range(polynomial.total_degree())]
        kernels: dict[int, list[sp.Expr]] = defaultdict(list)
        for powers, coefficient in polynomial.terms():
            factors = [s for s, power in zip(summands, powers, strict=True) for _ in range(power)]
            for blocks in _partitions(factors):
                kernels[len(blocks)].append(coefficient * self._symmetric(blocks, names, axis))
        return [sp.Add(*kernels[count]) for count in sorted(kernels)]

    def _symmetric(self, blocks: list[list[sp.Expr]], names: list[int], axis: Axis) -> sp.Expr:
        count = len(blocks)
        if count == 1:  # the row is one of those that sums elsewhere are over
            return sp.Mul(*blocks[0])
        ways = (
            sp.Mul(*(self.at(sp.Mul(*b), axis, k) for b, k in zip(blocks, order, strict=True)))
            for order in itertools.permutations(names[:count])
        )
        return sp.Add(*ways) / factorial(count)


def _partitions(factors: list[sp.Expr]) -> Iterator[list[list[sp.Expr]]]:
    """Yield the ways of saying which factors stand at the same row."""
    if not factors:
        yield []
        return
    first, rest = factors[0], factors[1:]
    for blocks in _partitions(rest):
        yield [[first], *blocks]
        for k, block in enumerate(blocks):
            yield [*blocks[:k], [first, *block], *blocks[k + 1 :]]


def varies(expr: sp.Expr) -> Axis | None:
    """Return an axis along which ``expr`` varies, if there is one."""
    return min(axes_of(expr), key=lambda axis: axis.name, default=None)
