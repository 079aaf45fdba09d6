"""How does a formula change on a box? Enclosures of its slopes, and its mean value form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add

import sympy as sp

from symbolic.enclose.domains import Domain
from symbolic.enclose.functions import Graph, graph_of
from symbolic.enclose.intervals import ZERO, Interval, least, most, point
from symbolic.enclose.program import NotCovered, Program

#: Second derivatives are used for so few symbols and short slopes.
FEW, SHORT = 4, 600


class Slopes:
    """The partial derivatives of one formula, sharpened by the second ones where these are few."""

    def __init__(self, symbols: Sequence[sp.Symbol], formula: sp.Expr) -> None:
        """Differentiate, as far as SymPy's derivatives have enclosures."""
        gradient = [sp.diff(formula, symbol) for symbol in symbols]
        self._gradient = _program(symbols, gradient)
        # a derivative at an end of a root's domain is missed only where the formula is continuous;
        # where two branches meet no derivative that SymPy gives can be relied on
        self._least = Domain.EDGE if graph_of(formula) is Graph.SMOOTH else Domain.EVERYWHERE
        self._second = None
        if len(symbols) <= FEW and sum(map(sp.count_ops, gradient)) <= SHORT:
            second = [sp.diff(slope, symbol) for slope in gradient for symbol in symbols]
            self._second = _program(symbols, second)

    def on(self, box: Sequence[Interval]) -> list[Interval] | None:
        """Return enclosures of the slopes, for a formula that is defined on the whole box.

        None where a slope may be missing inside.
        """
        if self._gradient is None:
            return None
        found = self._gradient(box)
        if found.domain > self._least:
            return None
        return found.values if self._second is None else self._sharper(box, found.values)

    def _sharper(self, box: Sequence[Interval], slopes: list[Interval]) -> list[Interval]:
        """Enclose the slopes again, from the lowest and the highest corner of the box."""
        assert self._gradient is not None
        assert self._second is not None
        bends, count = self._second(box), len(box)
        if bends.domain is not Domain.EVERYWHERE:
            return slopes
        for corner in ([point(s.low) for s in box], [point(s.high) for s in box]):
            at_corner = self._gradient(corner)
            if at_corner.domain is not Domain.EVERYWHERE:
                continue
            rows = [bends.values[k * count : (k + 1) * count] for k in range(count)]
            others = [
                value + change(row, box, corner)
                for value, row in zip(at_corner.values, rows, strict=True)
            ]
            slopes = [_both(one, other) for one, other in zip(slopes, others, strict=True)]
        return slopes


def change(
    slopes: Sequence[Interval], box: Sequence[Interval], start: Sequence[Interval]
) -> Interval:
    """Enclose how much a formula with these slopes changes on the way from a point of the box."""
    steps = [slope * (side - end) for slope, side, end in zip(slopes, box, start, strict=True)]
    return reduce(add, steps, point(ZERO))


def _both(one: Interval, other: Interval) -> Interval:
    low, high = most(one.low, other.low), least(one.high, other.high)
    return Interval(low, high) if low <= high else one


def _program(symbols: Sequence[sp.Symbol], formulas: Sequence[sp.Expr]) -> Program | None:
    try:
        return Program(symbols, formulas)
    except NotCovered:  # the derivative of a largest value, say
        return None
