"""Which formulas differ in the names of their indices alone? Each gets its names in one order.

Every length has a list of axes, its homes: those of the formula by name, then twins of the last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import permutations, product
from math import factorial, prod

import sympy as sp

from symbolic.calculus.axes import Axis
from symbolic.calculus.entries import AxisMax, AxisSum, Entry, axes_in, axes_of, renamed

#: More ways of naming the indices of one sum are not tried; equal sums may then look unequal.
MOST = 120


class Homes:
    """The axes of each length, in their order."""

    def __init__(self, expr: sp.Expr) -> None:
        """Begin with the axes of a formula."""
        self.axes: dict[sp.Symbol, list[Axis]] = defaultdict(list)
        for axis in axes_in(expr):
            self.axes[axis.size].append(axis)
        #: whether there is a length of which the formula has more than one axis
        self.twins = any(len(homes) > 1 for homes in self.axes.values())
        #: whether there may come more: by arrays such as X[i, p] a sum over p stands in another
        #: one, sum_p h sum_i X sum_p(X v)
        self.several = self.twins or any(len(entry.axes) > 1 for entry in expr.atoms(Entry))

    def first(self, size: sp.Symbol, count: int) -> list[Axis]:
        """Return the first axes of a length."""
        homes = self.axes[size]
        while len(homes) < count:
            homes.append(homes[-1].twin())
        return homes[:count]

    def bound(self, expr: sp.Basic) -> sp.Basic:
        """Let every sum run over the first axis that does not stand free in it."""
        if not (self.twins and expr.args):
            return expr
        if not isinstance(expr, AxisSum | AxisMax):
            return expr.func(*map(self.bound, expr.args))
        body, axis = expr.args
        free = axes_of(body) - {axis}
        homes = self.first(axis.size, len(free) + 1)
        home = next(each for each in homes if each not in free)
        return expr.func(self.bound(renamed(body, {axis: home})), home)

    def namings(
        self, free: Collection[Axis], bound: Collection[Axis]
    ) -> Iterator[dict[Axis, Axis]]:
        """Yield the ways of naming indices, the free ones of each length first.

        Where they are too many, there is one.
        """
        sizes = [axis.size for axis in (*free, *bound)]
        few = prod(factorial(sizes.count(size)) for size in {*sizes}) <= MOST
        choices: list[list[dict[Axis, Axis]]] = []
        for size in dict.fromkeys(sizes):
            mine, own = ([a for a in axes if a.size == size] for axes in (free, bound))
            homes = self.first(size, len(mine) + len(own))
            for named, names in ((mine, homes[: len(mine)]), (own, homes[len(mine) :])):
                orders = permutations(names) if few else [names]
                choices.append([dict(zip(named, order, strict=True)) for order in orders])
        for parts in product(*choices):
            yield {old: new for part in parts for old, new in part.items()}
