"""How do gradients change along a direction? Formula by formula, without a matrix of second ones.

A Hessian times a direction is the derivative of the gradient along it: every quantity has a change
of its own, named after it, and every sum the sum of its terms' changes.  So the work is that of
the gradient, and nothing is larger than what the loss itself holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity, axes_of
from symbolic.calculus.derivative import partial
from symbolic.calculus.entries import outermost_sums
from symbolic.calculus.products import split
from symbolic.derive.terms import tidy


@dataclass
class Tangents:
    """Changes of formulas along a direction of each argument."""

    directions: Mapping[Entry, sp.Expr]
    #: gives the change of a quantity a name
    named: Callable[[str], str]
    #: the change of each quantity that has been asked for
    changes: dict[Quantity, sp.Expr] = field(default_factory=dict)

    def of(self, expr: sp.Expr) -> sp.Expr:
        """Return how a formula changes."""
        if isinstance(expr, Quantity):
            return self._of_quantity(expr)
        if isinstance(expr, Entry):
            return self.directions.get(expr, sp.S.Zero)
        if isinstance(expr, AxisSum):
            return summed(self.of(expr.summand), expr)
        sums = {total: sp.Dummy(real=True) for total in outermost_sums(expr)}
        outer = expr.xreplace(sums)
        back = {stand_in: total for total, stand_in in sums.items()}
        parts = [s for s in outer.free_symbols if s in back or isinstance(s, Entry)]
        terms = []
        for part in sorted(parts, key=lambda each: sp.default_sort_key(back.get(each, each))):
            change = self.of(back.get(part, part))
            if change != 0:
                terms.append(partial(outer, part).xreplace(back) * change)
        return tidy(sp.Add(*terms))

    def _of_quantity(self, quantity: Quantity) -> sp.Expr:
        if quantity not in self.changes:
            change = self.of(quantity.definition)
            if change.is_Atom or (-change).is_Atom:
                self.changes[quantity] = change
            else:
                self.changes[quantity] = Quantity(self.named(f"{quantity.name}_dot"), change)
        return self.changes[quantity]


def summed(change: sp.Expr, total: AxisSum) -> sp.Expr:
    """Sum a change as a sum is taken, with what is the same for all terms in front."""
    if total.axis not in axes_of(change):
        return total.axis.size * change
    constant, varying = split(change, total.axis)
    return constant * AxisSum(varying, total.axis)
