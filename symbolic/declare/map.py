"""What is a map? Named outputs as formulas of named entries, each stated once.

A map file gives what goes in, and what comes out by the name that it has in code:

    x, y = Entry("x"), Entry("y")
    radius = define("radius", sqrt(x**2 + y**2))
    MAP = Map("polar", {Entry("r"): radius, Entry("phi"): 2 * atan(y / (x + radius))}, [x, y])

Code evaluates it for many trials at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

import sympy as sp

from symbolic.calculus import Axis, Entry, Quantity, axes_of
from symbolic.calculus.axes import fresh
from symbolic.calculus.entries import quantities_of
from symbolic.declare.formula import LossError, Parameter, formula, shown, stable_heads, sum_over
from symbolic.declare.loss import Loss
from symbolic.declare.notebook import in_notebook


@dataclass(frozen=True)
class Map:
    """Outputs as formulas of entries, for every length of their axes.

    Args:
        name: lower-case letters, digits and underscores.
        outputs: the formula of each output; an output varies along the axes of its entry.
        arguments: the entries that it takes, in the order of the code; parameters, which all
            trials share, are none of them.
        source: where it was stated.

    Raises:
        LossError: an output is no formula of the arguments; the message names it.
    """

    name: str
    outputs: Mapping[Entry, sp.Expr] = field(hash=False)
    arguments: Sequence[Entry] = ()
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no function of the arguments."""
        if not isinstance(self.outputs, Mapping) or not self.outputs:
            self._refuse("its outputs must be a dictionary of entries and formulas")
        for entry in (*self.outputs, *self.arguments):
            if not isinstance(entry, Entry) or isinstance(entry, Quantity | Parameter):
                self._refuse(f"an output and an argument must be an entry, not {shown(entry)}")
        outputs = {
            entry: stable_heads(formula(value, f"map '{self.name}': its output {entry}"))
            for entry, value in self.outputs.items()
        }
        object.__setattr__(self, "outputs", outputs)
        object.__setattr__(self, "arguments", tuple(self.arguments))
        for entry, value in outputs.items():
            self._check(entry, value)
        given = {e.array: e for value in outputs.values() for e in _plain(value)}
        for argument in self.arguments:
            if argument.array not in given:
                self._refuse(f"it has the argument {argument}, with which nothing changes")
        arrays = [argument.array for argument in self.arguments]
        if left := sorted((e for a, e in given.items() if a not in arrays), key=str):
            self._refuse(f"it uses {left[0]}, which is none of its arguments")
        self._check_names()

    @property
    def quantities(self) -> list[Quantity]:
        """The named quantities, each after those it is made of."""
        found: list[Quantity] = []
        for each in (q for value in self.outputs.values() for q in quantities_of(value)):
            if not any(known.is_elsewhere(each) for known in found):
                found.append(each)
        return found

    @property
    def parameters(self) -> list[Parameter]:
        """The numbers that all trials share, by name."""
        formulas = [*self.outputs.values(), *(q.definition for q in self.quantities)]
        used = {p for each in formulas for p in each.atoms(Parameter)}
        return sorted(used, key=lambda entry: entry.name)

    _repr_latex_ = in_notebook

    def _check(self, entry: Entry, value: sp.Expr) -> None:
        """Refuse an output that is outside the family of losses, or varies otherwise."""
        if axes_of(value) != {*entry.axes}:
            axes = ", ".join(axis.name for axis in entry.axes) or "no axis"
            self._refuse(f"its output {entry} = {shown(value)} does not vary along {axes} alone")
        whole, standing = value, _plain(value)
        for axis in entry.axes:
            whole = sum_over(axis, whole)
        if not standing:
            self._refuse(f"its output {entry} = {shown(value)} changes with nothing")
        try:
            Loss(self.name, whole, arguments=standing)
        except LossError as error:
            raise LossError(str(error).replace("loss '", "map '", 1)) from error

    def _check_names(self) -> None:
        own = [*self.outputs, *self.arguments, *self.quantities, *self.parameters]
        names = [each.name for each in own]
        for name in names:
            if names.count(name) > 1:
                self._refuse(f"two things in it are called {name}: name one of them otherwise")

    def _refuse(self, reason: str) -> NoReturn:
        msg = f"map '{self.name}': {reason}"
        raise LossError(msg)


def _plain(value: sp.Expr) -> list[Entry]:
    """Return the entries that a formula is made of, each array once; no names, no parameters."""
    inner = [q.definition for q in quantities_of(value)]
    found = {e for each in [value, *inner] for e in each.atoms(Entry)}
    plain = (e for e in found if not isinstance(e, Quantity | Parameter))
    by_name = sorted(plain, key=lambda entry: (entry.name, str(entry.axes)))
    return list({entry.array: _everywhere(entry) for entry in by_name}.values())


def _everywhere(entry: Entry) -> Entry:
    """Return an array at indices that differ from one another, as an argument has them."""
    axes: list[Axis] = []
    for axis in entry.axes:
        axes.append(fresh(axis, axes))
    return entry.at(tuple(axes))
