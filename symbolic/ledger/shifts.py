"""Which entries cannot pass a number? They are told by what is >= 0, so that terms show a sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, logistic, softplus
from symbolic.declare.claim import Inequality, Semidefinite

Bound = Inequality | Semidefinite


def with_signs(statement: Bound, formula: sp.Expr) -> Iterator[sp.Expr]:
    """Write entries that cannot fall below a number, or rise above one, by what is >= 0.

    x >= low is x = low + y with y >= 0; then every term of the formula may show its sign.  That
    is looked at for y > 0, and y = 0 is the limit: there is none where a formula jumps.  The
    conditions alone may show it where a box, which changes entries too, would hide it.
    """
    if not _is_continuous(formula):
        return
    bounds = [g for e, (low, high) in statement.box.items() for g in (e - low, high - e)]
    tried: list[dict[sp.Expr, sp.Expr]] = []
    for known in (statement.conditions, (*statement.conditions, *bounds)):
        shifts = _shifts(known)
        if (
            not shifts
            or shifts in tried
            or formula.has(*(e for e in shifts if e in statement.where))
        ):
            continue
        tried.append(shifts)
        yield sp.expand(formula.xreplace(shifts).replace(AxisSum, _expanded_sum))


def _shifts(known: Sequence[sp.Expr]) -> dict[sp.Expr, sp.Expr]:
    shifts: dict[sp.Expr, sp.Expr] = {}
    for bound in known:
        rest, term = sp.expand(bound).as_coeff_Add()
        sign, entry = term.as_coeff_Mul()
        if isinstance(entry, Entry) and not isinstance(entry, Quantity) and entry not in shifts:
            excess = Entry(f"{entry.name}+", entry.axes, positive=True)
            shifts[entry] = (excess - rest) / sign
    return shifts


#: Functions that are continuous wherever they are defined, as roots and quotients are.
_CONTINUOUS = (
    *(sp.exp, sp.log, sp.sin, sp.cos, sp.tan, sp.sinh, sp.cosh, sp.tanh, sp.sech, sp.csch),
    *(sp.coth, sp.atan, sp.asinh, sp.erf, sp.Abs, sp.Max, sp.Min, softplus, logistic),
)


def _is_continuous(formula: sp.Expr) -> bool:
    functions = formula.atoms(sp.Function)
    powers = all(p.exp.is_Rational or p.base.is_positive for p in formula.atoms(sp.Pow))
    return powers and all(isinstance(function, _CONTINUOUS) for function in functions)


def _expanded_sum(summand: sp.Expr, axis: Axis) -> sp.Expr:
    return AxisSum(sp.expand(summand), axis)
