"""Which formulas are losses? Functions of entries and of sums over an axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity, expand_names
from symbolic.calculus.entries import is_length
from symbolic.calculus.functions import TABLE
from symbolic.declare.formula import LossError, Parameter, shown
from symbolic.declare.segment import Segment

#: The functions that a loss may be made of; each has a derivative and a spelling in code.
FUNCTIONS = tuple(row.head for row in TABLE if row.in_losses)
_OPERATIONS: Any = (sp.Mul, *FUNCTIONS)


@dataclass(frozen=True)
class Family:
    """What a loss may be made of: a segment's entries, or any, and the lengths of its axes."""

    name: str
    segment: Segment | None
    lengths: Sequence[sp.Symbol]

    def check(self, expr: sp.Basic, term: sp.Basic | None = None) -> None:
        """Walk down ``expr``; ``term`` is the smallest sum term around what is looked at."""
        if isinstance(expr, sp.Add):
            for each in expr.args:
                self.check(each, each)
            return
        term = expr if term is None else term
        if isinstance(expr, sp.Symbol):
            if not (isinstance(expr, Quantity | Parameter) or self._is_known(expr)):
                own = self.segment
                known = f"{own.argument}, {own.data}" if own else "an entry, a length"
                more = f"uses {expr}, which is neither {known} nor a parameter"
                self.refuse(f"the term {shown(term)} {more}")
        elif isinstance(expr, AxisSum):
            if self.segment is not None and expr.axis != self.segment.axis:
                wanted = f"this one sums over {self.segment.axis}"
                self.refuse(f"the term {shown(expr)} sums over {expr.axis}, and {wanted}")
            self.check(expr.summand)
        elif isinstance(expr, sp.Pow):
            self.check(expr.base, term)
            if expr.exp.is_negative and sp.expand(expand_names(expr.base)) == 0:
                self.refuse(f"the term {shown(term)} divides by {shown(expr.base)}, which is 0")
            if not expr.exp.is_Rational:
                self.check(expr.exp, term)
        elif isinstance(expr, _OPERATIONS):
            for each in expr.args:
                self.check(each, term)
        elif expr in (sp.zoo, sp.nan, sp.oo, -sp.oo):
            self.refuse(f"the term {shown(term)} is no number: something in it is divided by 0")
        elif not (expr.is_Rational or expr in (sp.pi, sp.E)):
            kind = type(expr).__name__
            mixed = self.segment.axis if self.segment else "components"
            hint = " (write numbers as exact fractions)" if expr.is_Float else ""
            self.refuse(
                f"the term {shown(term)} contains {shown(expr)} ({kind}), which mixes "
                f"{mixed} or has no derivative rule here{hint}",
            )

    def _is_known(self, symbol: sp.Symbol) -> bool:
        """Say whether a symbol means something: data, a length, and what is derived for."""
        if self.segment is not None:
            return symbol in (self.segment.argument, self.segment.data, self.segment.axis.size)
        return isinstance(symbol, Entry) or (is_length(symbol) and symbol in self.lengths)

    def refuse(self, reason: str) -> NoReturn:
        """Raise what says why a loss is none."""
        msg = f"loss '{self.name}' is outside the family: {reason}"
        raise LossError(msg)
