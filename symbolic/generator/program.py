"""Which lines compute a loss and its structure? One straight-line program for each function.

The paper's quantities keep their names, a line each; only function calls that would be repeated
get a name of their own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, axes_of
from symbolic.calculus.entries import outermost_sums
from symbolic.generator.spelling import dot
from symbolic.generator.stable import (
    M_SYMBOL,
    SCALE,
    Scaling,
    decay,
    find_scaling,
    stable,
    two_sided,
)
from symbolic.structure import Structure

#: Names of the code itself that neither a sum nor a repeated call may take.
_TAKEN = {"z", "b", "w", "L", "r", "D", "P", "M", "g", "U", "V", "m", "scale", "direction", "wz"}
_TAKEN |= {f"{column}{k}" for column in "puv" for k in range(1, 20)} | {"np", "ne"}
_TAKEN |= {"i", "n", "lo", "hi", "a", "S", "math", "top", "terms", "gamma", "centre", "weighted"}
_TAKEN |= {"wzwz", "result", "atoms", "sums", "gram", "grown", "lost", "new", "size", "square"}


@dataclass(frozen=True)
class Line:
    """``name = value``; a row line computes n numbers, the others one."""

    name: str
    value: sp.Expr
    row: bool


@dataclass(frozen=True)
class Function:
    """A generated function: the shift it needs, its lines, and the values it returns."""

    shift: tuple[sp.Expr, ...]
    uses_scale: bool
    lines: tuple[Line, ...]
    outputs: tuple[sp.Expr, ...]


@dataclass
class _Scheduler:
    """Collects the lines that a list of output formulas needs, each after what it uses."""

    structure: Structure
    scaling: Scaling | None
    lines: dict[str, Line] = field(default_factory=dict)
    sums: dict[AxisSum, sp.Symbol] = field(default_factory=dict)

    @property
    def taken(self) -> set[str]:
        """The names that a sum or a repeated call may not take."""
        return taken_names(self.structure)

    def formula(self, expr: sp.Expr) -> sp.Expr:
        """Schedule what ``expr`` needs and return it in the lines' names."""
        for quantity in sorted(expr.atoms(Quantity), key=self.order):
            self.define(quantity)
        replaced = {total: self._sum(total) for total in outermost_sums(expr)}
        return stable(expr.xreplace(replaced))

    def order(self, quantity: Quantity) -> tuple[int, str]:
        """Return the place of a quantity among the loss' own and the derivatives."""
        known = [*self.structure.loss.quantities, *self.structure.derivatives]
        place = known.index(quantity) if quantity in known else len(known)
        return place, quantity.name

    def define(self, quantity: Quantity) -> None:
        """Schedule the line of a named quantity, once."""
        if quantity.name in self.lines:
            return
        definition = quantity.definition
        if self.scaling is not None and self._is_scaled(quantity):
            value = self.scaling.apply(definition)
        elif isinstance(definition, AxisSum):
            value = AxisSum(self.formula(definition.summand), definition.axis)
        else:
            value = self.formula(definition)
        row = self.structure.loss.axis in quantity.axes
        self.lines[quantity.name] = Line(quantity.name, value, row)

    def _is_scaled(self, quantity: Quantity) -> bool:
        if self.scaling is None:
            return False
        origin = {d.name: q for q, d in self.structure.origin.items()}
        while quantity.name in origin:
            quantity = origin[quantity.name]
        return quantity in self.scaling.quantities

    def _sum(self, total: AxisSum) -> sp.Symbol:
        """Give a sum a line of its own: <c, f> is called cf."""
        if total not in self.sums:
            value = AxisSum(self.formula(total.summand), total.axis)
            names = dot(value.summand)
            name = "".join(names) if names else f"s{len(self.sums) + 1}"
            while name in self.lines or name in self.taken:
                name += "_"
            self.sums[total] = Entry(name, axes_of(total))
            self.lines[name] = Line(name, value, row=False)
        return self.sums[total]


def taken_names(structure: Structure) -> set[str]:
    """Return the names of a loss' quantities and of the code itself."""
    derivatives = {quantity.name for quantity in structure.derivatives}
    return _TAKEN | derivatives | set(structure.loss.names) | structure.avoided


def function(
    structure: Structure,
    outputs: list[sp.Expr],
    value: sp.Expr | None = None,
    scaled_for: sp.Expr | None = None,
) -> Function:
    """Schedule a function that returns ``outputs``, and ``value`` first where it is given.

    ``scaled_for`` is the formula that must not change under the scaling (default: the loss).

    The value's own sums stay in its formula: residuals are formed, then squared and added.
    """
    loss = structure.loss
    scaling = None if loss.is_shifted() else find_scaling(loss, scaled_for)
    scheduler = _Scheduler(structure, scaling)
    formulas = [] if value is None else [_with_sums_inside(scheduler, value)]
    formulas += [scheduler.formula(expr) for expr in outputs]
    known = list(scheduler.lines.values())
    if loss.outer:
        known, formulas = _name_scalar_calls(known, formulas, scheduler.taken, loss.axis)
    lines, formulas = _share_calls(known, formulas, scheduler.taken, loss.axis)
    everything = [line.value for line in lines] + formulas
    used = {symbol for formula in everything for symbol in formula.free_symbols}
    shifted = scheduler.scaling is not None and bool({M_SYMBOL, SCALE} & used)
    shift = scheduler.scaling.exponents if scheduler.scaling and shifted else ()
    return Function(shift, SCALE in used, tuple(lines), tuple(formulas))


def _with_sums_inside(scheduler: _Scheduler, expr: sp.Expr) -> sp.Expr:
    for quantity in sorted(expr.atoms(Quantity), key=scheduler.order):
        scheduler.define(quantity)
    sums = {
        total: AxisSum(scheduler.formula(total.summand), total.axis)
        for total in outermost_sums(expr)
    }
    return expr.xreplace(sums)


def _share_calls(
    lines: list[Line], formulas: list[sp.Expr], taken: set[str], axis: Axis
) -> tuple[list[Line], list[sp.Expr]]:
    """Give function calls that occur more than once among the row formulas a name."""
    values = [line.value for line in lines] + formulas
    for call in _repeated(values):
        name = _call_name(call, taken | {line.name for line in lines})
        symbol = Entry(name, axes_of(call))
        first = next((k for k, line in enumerate(lines) if line.value.has(call)), len(lines))
        lines = [Line(line.name, line.value.xreplace({call: symbol}), line.row) for line in lines]
        lines.insert(first, Line(name, call, row=axis in axes_of(call)))
        formulas = [formula.xreplace({call: symbol}) for formula in formulas]
    return lines, formulas


def _name_scalar_calls(
    lines: list[Line], formulas: list[sp.Expr], taken: set[str], axis: Axis
) -> tuple[list[Line], list[sp.Expr]]:
    """Name calls that are the same along the axis, such as log(S), so that each is made once."""
    calls: list[sp.Expr] = []
    for value in [line.value for line in lines] + formulas:
        for node in sp.preorder_traversal(value):
            once = isinstance(node, sp.Function) and axis not in axes_of(node)
            if once and axes_of(node) and node not in calls:
                calls.append(node)
    for call in calls:
        name = _call_name(call, taken | {line.name for line in lines})
        symbol = Entry(name, axes_of(call))
        used = [k for k, line in enumerate(lines) if line.value.has(call)]
        lines = [Line(line.name, line.value.xreplace({call: symbol}), line.row) for line in lines]
        lines.insert(min(used, default=len(lines)), Line(name, call, row=False))
        formulas = [formula.xreplace({call: symbol}) for formula in formulas]
    return lines, formulas


def _repeated(values: list[sp.Expr]) -> list[sp.Expr]:
    counts: Counter[sp.Expr] = Counter()
    for value in values:
        for node in sp.preorder_traversal(value):
            if isinstance(node, sp.Function) and not isinstance(node, sp.Abs | two_sided):
                counts[node] += 1
    repeated = [call for call, count in counts.items() if count > 1 and axes_of(call)]
    return sorted(repeated, key=lambda call: (-sp.count_ops(call), str(call)))


def _call_name(call: sp.Expr, taken: set[str]) -> str:
    if isinstance(call, decay):
        name = "e"
    else:
        argument = call.args[0].subs(M_SYMBOL, 0)
        words = ["abs"] * argument.has(sp.Abs) + ["minus"] * argument.could_extract_minus_sign()
        words += sorted(s.name for s in argument.free_symbols)
        name = "_".join([type(call).__name__, *words])
    while name in taken:
        name += "_"
    return name
