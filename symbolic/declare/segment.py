"""Which entries does a loss couple? All rows; or those along another axis, such as the classes."""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.declare.formula import sum_over

rows = Axis("rows", "n")
z = Entry("z", [rows])
b = Entry("b", [rows])
w = Entry("w", [rows])


def total(summand: sp.Expr) -> sp.Expr:
    """Sum over the rows, <summand, 1_n>; ``total(1)`` is n."""
    return sum_over(rows, summand)


@dataclass(frozen=True)
class Segment:
    """The entries that a loss couples: those along ``axis``, for each index of ``outer`` alone."""

    axis: Axis
    #: what the loss is derived for, and the data beside it
    argument: Entry
    data: Entry
    #: the function of a loss file that sums over the axis
    summing: str
    #: the axes along which the loss may vary
    outer: frozenset[Axis] = frozenset()


ROWS = Segment(rows, z, b, "total")
