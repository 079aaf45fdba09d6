"""How do changes of a map's outputs lead back to its arguments? Formula by formula, from the end.

The pullback J^T g is made as the map is, backwards: every quantity has an adjoint, the change of
<g, f> with that quantity, and hands it on to what it is made of.  So the work is that of the map,
and no matrix is formed that is larger than what the map itself holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, axes_of
from symbolic.calculus.derivative import partial
from symbolic.calculus.entries import outermost_sums, renamed
from symbolic.declare.formula import Parameter
from symbolic.declare.loss import LossError
from symbolic.derive.terms import tidy
from symbolic.generator.plan.tangents import in_names, summed


@dataclass
class Adjoints:
    """Adjoints of arguments and quantities, as they are added up."""

    #: gives the adjoint of a quantity a name
    named: Callable[[str], str]
    found: dict[Entry, list[sp.Expr]] = field(default_factory=lambda: defaultdict(list))

    def of(
        self,
        outputs: Mapping[Entry, sp.Expr],
        cotangents: Mapping[Entry, Entry],
        quantities: Sequence[Quantity],
        arguments: Sequence[Entry],
    ) -> list[sp.Expr]:
        """Return the adjoint of each argument; ``quantities`` stand after those they are made of.

        Raises:
            LossError: an array stands at its diagonal.
        """
        known: list[Entry] = [*quantities, *arguments]
        for output, formula in outputs.items():
            self._hand(formula, cotangents[output], known)
        for quantity in reversed(quantities):
            if (adjoint := self._total(quantity)) != 0:
                self._hand(quantity.definition, self._named(quantity, adjoint), known)
        return [self._total(argument) for argument in arguments]

    def _total(self, entry: Entry) -> sp.Expr:
        return tidy(sp.Add(*self.found[entry]))

    def _named(self, quantity: Quantity, adjoint: sp.Expr) -> sp.Expr:
        if adjoint.is_Atom or (-adjoint).is_Atom:
            return adjoint
        return Quantity(self.named(f"{quantity.name}_bar"), adjoint)

    def _hand(self, expr: sp.Expr, adjoint: sp.Expr, known: Sequence[Entry]) -> None:
        """Hand the adjoint of a formula on to what the formula is made of."""
        if isinstance(expr, Entry):
            self._add(expr, adjoint, known)
            return
        if isinstance(expr, AxisSum):
            self._hand(expr.summand, adjoint, known)
            return
        sums = {total: sp.Dummy(real=True) for total in outermost_sums(expr)}
        outer = expr.xreplace(sums)
        back = {stand_in: total for total, stand_in in sums.items()}
        parts = [s for s in outer.free_symbols if s in back or isinstance(s, Entry)]
        for part in sorted(parts, key=lambda each: sp.default_sort_key(back.get(each, each))):
            inner = back.get(part, part)
            if not isinstance(inner, Parameter):
                share = in_names(partial(outer, part).xreplace(back), known) * adjoint
                for axis in sorted(axes_of(share) - axes_of(inner), key=lambda a: a.name):
                    share = summed(share, AxisSum(share, axis))
                self._hand(inner, share, known)

    def _add(self, entry: Entry, adjoint: sp.Expr, known: Sequence[Entry]) -> None:
        if len({*entry.axes}) < len(entry.axes):
            msg = f"{entry} is an array's diagonal, of which no code is written"
            raise LossError(msg)
        for own in known:
            axes: tuple[Axis, ...] | None = entry.axes
            if isinstance(own, Quantity):
                axes = own.indices_in(entry) if isinstance(entry, Quantity) else None
            elif own.array != entry.array:
                axes = None
            if axes is not None:
                moved = dict(zip(axes, own.axes, strict=True))
                self.found[own].append(renamed(adjoint, moved))
