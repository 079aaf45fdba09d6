"""How are numbers centred so that few digits are lost? Twice: what is left of a mean is taken away.

A mean of large numbers is rounded, and all differences from it are wrong by as much; their own
mean is that error, nearly, and is 0 in exact numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.combine import rebuilt


def centred_twice(
    formulas: Mapping[Entry, sp.Expr], named: Callable[[str], str]
) -> dict[Entry, sp.Expr]:
    """Write quantities that are x less its named mean as centred twice; all else as it is."""
    known: dict[Quantity, sp.Expr] = {}

    def written(entry: Entry) -> sp.Expr:
        if not isinstance(entry, Quantity):
            return entry
        if entry not in known:
            definition = rebuilt(entry.definition, written, {})
            known[entry] = Quantity(entry.name, _again(definition, entry.name, named))
        return known[entry]

    return {entry: rebuilt(value, written, {}) for entry, value in formulas.items()}


def _again(definition: sp.Expr, name: str, named: Callable[[str], str]) -> sp.Expr:
    for term in sp.Add.make_args(definition):
        mean = -term
        for total in outermost_sums(mean.definition) if isinstance(mean, Quantity) else ():
            size, rest = total.axis.size, definition - term
            if mean.definition * size == total and total.summand == rest:
                near = Quantity(named(f"{name}_near"), definition)
                return near - AxisSum(near, total.axis) / size
    return definition
