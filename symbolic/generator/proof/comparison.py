"""Are two formulas in components the same function? In as few symbols as it takes.

What a quantity stands for is put in only where the equality needs it: which these are is found on
numbers, where a quantity that stays free has any number; the equality itself is then proved.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Entry
from symbolic.derive.reference import equal
from symbolic.generator.proof.components import Reference
from symbolic.generator.proof.numbers import Point, close, number_of, spread

Kept = frozenset[Entry]


@dataclass
class Comparison:
    """Compares formulas with the reference's symbols in them."""

    reference: Reference
    #: the numbers of all symbols, where signs are those of the numbers
    point: Point | None
    #: the numbers of what is no quantity, wherever signs are
    base: dict[sp.Symbol, object]
    _tried: list[Kept] = field(default_factory=list)
    _points: dict[Kept, Point | None] = field(default_factory=dict)
    _known: dict[tuple[sp.Expr, sp.Expr], bool] = field(default_factory=dict)

    def same(self, left: sp.Expr, right: sp.Expr, of: Entry | None = None) -> bool:
        """Say whether two formulas are proved to be the same; ``of``: a quantity on the right."""
        left, right = sp.sympify(left), sp.sympify(right)
        if left == right:
            return True
        if (left, right) not in self._known:
            self._known[left, right] = self.may_be_same(left, right) and self._proved(
                left, right, of
            )
        return self._known[left, right]

    def may_be_same(self, left: sp.Expr, right: sp.Expr) -> bool:
        """Say whether no numbers tell two formulas apart."""
        numbers = [number_of(self.point, side) for side in (left, right)]
        return None in numbers or close(*numbers)

    def _proved(self, left: sp.Expr, right: sp.Expr, of: Entry | None) -> bool:
        kept = self._free(left, right, of)
        if equal(*(self.reference.opened(side, kept) for side in (left, right))):
            return True
        return bool(kept) and equal(*(self.reference.opened(s, frozenset()) for s in (left, right)))

    def _free(self, left: sp.Expr, right: sp.Expr, of: Entry | None) -> Kept:
        """Return quantities that may have any value, as far as numbers tell."""
        entries = frozenset(self.reference.entries)
        tried = [entries - {of}, *self._tried]
        found = next((kept for kept in tried if self._holds(left, right, kept)), None)
        if found is None:
            found = frozenset()
            for entry in self.reference.entries:
                if self._holds(left, right, found | {entry}):
                    found |= {entry}
            self._tried.insert(0, found)
        return found

    def _holds(self, left: sp.Expr, right: sp.Expr, kept: Kept) -> bool:
        if kept not in self._points:
            self._points[kept] = self._point(kept)
        numbers = [number_of(self._points[kept], side) for side in (left, right)]
        return None not in numbers and close(*numbers)

    def _point(self, kept: Kept) -> Point | None:
        """Return numbers for all symbols: any for those that are kept."""
        definitions = self.reference.definitions
        free = [symbol for symbol in definitions if symbol.entry in kept]
        point = Point({**self.base, **spread(free, 1, 3, seed=7)})
        for symbol, definition in definitions.items():
            if symbol.entry not in kept:
                point.values[symbol] = number_of(point, definition)
        return None if None in point.values.values() else point
