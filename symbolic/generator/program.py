"""Which lines compute a loss and its structure? One straight-line program for each function.

Only function calls that would be repeated get a name of their own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, axes_of
from symbolic.calculus.entries import outermost_sums
from symbolic.derive.structure import Structure
from symbolic.generator.digits import joined_sums
from symbolic.generator.exponents import needs_shifts, opened
from symbolic.generator.heads import decay, two_sided
from symbolic.generator.schedule import Line, Scheduler, find_scaling_of
from symbolic.generator.stable import M_SYMBOL, SCALE


@dataclass(frozen=True)
class Function:
    """A generated function: the shift it needs, its lines, and the values it returns."""

    shift: tuple[sp.Expr, ...]
    uses_scale: bool
    lines: tuple[Line, ...]
    outputs: tuple[sp.Expr, ...]


def balanced(structure: Structure) -> Structure:
    """Scale the columns of P, and of V, so that a sum of exponentials is in neither."""
    if not needs_shifts(structure.loss) or find_scaling_of(structure.loss) is not None:
        return structure
    scheduler = Scheduler(structure, None)
    sizes = [scheduler.size(p) for p in structure.P]
    P = tuple(p / size for p, size in zip(structure.P, sizes, strict=True))
    scale = sp.diag(*sizes)
    M = scale * structure.M * scale
    jacobian = structure.jacobian
    if jacobian is not None:
        g, U, V = jacobian
        lengths = [scheduler.size(v) for v in V]
        pairs = [(u * size, v / size) for u, v, size in zip(U, V, lengths, strict=True)]
        jacobian = (g, tuple(u for u, _ in pairs), tuple(v for _, v in pairs))
    return replace(structure, P=P, M=M, jacobian=jacobian)


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
    scaling = find_scaling_of(loss, scaled_for)
    scheduler = Scheduler(structure, scaling)
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


def _with_sums_inside(scheduler: Scheduler, expr: sp.Expr) -> sp.Expr:
    expr = joined_sums(expr if scheduler.exponents is None else opened(expr))
    for quantity in sorted(expr.atoms(Quantity), key=scheduler.order):
        scheduler.define(quantity)
    sums = {
        total: scheduler.shifted(total) or AxisSum(scheduler.formula(total.summand), total.axis)
        for total in outermost_sums(expr)
    }
    expr = expr.xreplace(sums)
    return scheduler.written(expr)


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
