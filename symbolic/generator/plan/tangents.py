"""How do gradients change along a direction? Formula by formula, without a matrix of second ones.

A Hessian times a direction is the derivative of the gradient along it: every quantity has a change
of its own, named after it, and every sum the sum of its terms' changes.  So the work is that of
the gradient, and nothing is larger than what the loss itself holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity, axes_of
from symbolic.calculus.derivative import partial
from symbolic.calculus.entries import outermost_sums, renamed
from symbolic.calculus.products import split
from symbolic.derive.terms import tidy

#: What stands behind the name of a quantity in that of its change, along one direction and another.
MARKS = ("_dot", "_way")


@dataclass
class Tangents:
    """Changes of formulas along a direction of each argument."""

    directions: Mapping[Entry, sp.Expr]
    #: gives the change of a quantity a name
    named: Callable[[str], str]
    #: what stands behind the name of a quantity in that of its change
    mark: str = MARKS[0]
    #: the change of each quantity that has been asked for
    changes: dict[Quantity, sp.Expr] = field(default_factory=dict)

    def of(self, expr: sp.Expr) -> sp.Expr:
        """Return how a formula changes."""
        if isinstance(expr, Quantity):
            return self._of_quantity(expr)
        if isinstance(expr, Entry):
            return self._of_entry(expr)
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

    def _of_entry(self, entry: Entry) -> sp.Expr:
        for argument, way in self.directions.items():
            if argument.array == entry.array:
                return renamed(way, dict(zip(argument.axes, entry.axes, strict=True)))
        return sp.S.Zero

    def _of_quantity(self, quantity: Quantity) -> sp.Expr:
        if quantity not in self.changes:
            change = in_names(self.of(quantity.definition), [quantity])
            if change.is_Atom or (-change).is_Atom:
                self.changes[quantity] = change
            else:
                self.changes[quantity] = Quantity(self.named(f"{quantity.name}{self.mark}"), change)
        return self.changes[quantity]


def in_names(expr: sp.Expr, names: Iterable[Entry]) -> sp.Expr:
    """Write powers of named roots by the names: 1 / sqrt(q) is 1 / s."""
    for name in names:
        root = name.definition if isinstance(name, Quantity) else name
        if root.is_Pow and root.exp.is_Rational and not root.exp.is_Integer:
            powers = [node for node in expr.atoms(sp.Pow) if node.base == root.base]
            orders = {node: node.exp / root.exp for node in powers}
            expr = expr.xreplace({n: name**k for n, k in orders.items() if k.is_Integer})
    return expr


def summed(change: sp.Expr, total: AxisSum) -> sp.Expr:
    """Sum a change as a sum is taken, with what is the same for all terms in front."""
    if total.axis not in axes_of(change):
        return total.axis.size * change
    constant, varying = split(change, total.axis)
    return constant * AxisSum(varying, total.axis)
