"""Are two formulas in components the same function? In as few symbols as it takes.

What a quantity stands for is put in only where the equality needs it: which these are is found on
numbers, where a quantity that stays free has any number; the equality itself is then proved.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Entry
from symbolic.derive.reference import component, equal
from symbolic.generator.proof.components import Reference, places
from symbolic.generator.proof.numbers import Point, Unknown, close, number_of, spread


@dataclass
class Comparison:
    """Compares formulas with the reference's symbols in them."""

    reference: Reference
    #: the numbers of all symbols, where signs are those of the numbers
    point: Point | None
    #: the numbers of what is no quantity, wherever signs are
    base: dict[sp.Symbol, object]
    _kept: list[frozenset[Entry]] = field(default_factory=list)

    def same(self, left: sp.Expr, right: sp.Expr) -> bool:
        """Say whether two formulas are proved to be the same."""
        left, right = sp.sympify(left), sp.sympify(right)
        if left == right:
            return True
        numbers = [number_of(self.point, side) for side in (left, right)]
        if None not in numbers and not close(*numbers):
            return False
        kept = self._free(left, right)
        sides = [self.reference.opened(side, kept) for side in (left, right)]
        if equal(*sides):
            return True
        return bool(kept) and equal(*(self.reference.opened(s, frozenset()) for s in sides))

    def _free(self, left: sp.Expr, right: sp.Expr) -> frozenset[Entry]:
        """Return quantities that may have any value, as far as numbers tell."""
        entries = list(self.reference.entries)
        tried = [frozenset(entries), *self._kept]
        found = next((kept for kept in tried if self._holds(left, right, kept)), None)
        if found is None:
            found = frozenset()
            for entry in entries:
                if self._holds(left, right, found | {entry}):
                    found |= {entry}
            self._kept.insert(0, found)
        return found

    def _holds(self, left: sp.Expr, right: sp.Expr, kept: frozenset[Entry]) -> bool:
        symbols = {
            symbol: entry
            for entry in self.reference.entries
            for symbol in (component(entry, p) for p in places(entry.axes, self.reference.sizes))
        }
        point = Point({**self.base, **spread(symbols, 1, 3, seed=7)})
        for symbol, entry in symbols.items():
            if entry not in kept:
                del point.values[symbol]
                found = number_of(point, self.reference.definitions[symbol])
                if found is None:
                    return False
                point.values[symbol] = found
        try:
            return close(point(left), point(right))
        except Unknown:
            return False
