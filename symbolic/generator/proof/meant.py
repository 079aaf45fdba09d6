"""What must a formula of a text be? One that was declared, or its changes along directions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, axes_of
from symbolic.derive.layers import Layers, changed

#: Marks directions; no name in a text has a dot.
DIRECTION, OTHER, COTANGENT, SECOND = "direction.", "other.", "cotangent.", "second."
#: How entries and layers change, one change after another.
Steps = Sequence[Mapping[Entry, sp.Expr]]


@dataclass(frozen=True)
class Meant:
    """What something must be: a formula, or its derivatives.

    Args:
        formula: in entries alone.
        argument: None for the formula itself; else its derivative in each place of this.
        along: of that, the change where entries move along directions; one change after another.
        opened: the formula in the layers of a composition, where it has some.
    """

    formula: sp.Expr
    argument: Entry | None = None
    along: tuple[Mapping[Entry, Entry], ...] = ()
    opened: sp.Expr | None = None

    @property
    def axes(self) -> tuple[Axis, ...]:
        """Along what it varies."""
        return self.argument.axes if self.argument is not None else tuple(axes_of(self.formula))

    def less(self, read: sp.Expr, layers: Layers, steps: Steps) -> sp.Expr:
        """Return what must vanish: the difference, along a direction of the argument."""
        exact, whole = self.formula if self.opened is None else self.opened, read
        if self.argument is not None:
            way = Entry(f"{SECOND}{self.argument.name}", self.argument.axes)
            whole = read * way
            for axis in self.argument.axes:
                whole = AxisSum(whole, axis)
            exact = changed(exact, layers.ways({self.argument: way}))
        for moved in steps or map(layers.ways, self.along):
            exact = changed(exact, moved)
        return whole - exact


NO_LAYERS = Layers((), {})


def direction(entry: Entry, mark: str = DIRECTION) -> Entry:
    """Return what an entry moves along."""
    return Entry(f"{mark}{entry.name}", entry.axes)


def directions(entries: Sequence[Entry], mark: str = DIRECTION) -> dict[Entry, Entry]:
    """Return what each entry moves along."""
    return {entry: direction(entry, mark) for entry in entries}
