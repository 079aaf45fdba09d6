"""How is the sum of all but one exponential written, as in 1 - p, where that one dominates?

S - e has no digits left where e is nearly all of S.  So S is added up in two parts: what belongs to
the largest exponents, each 1 as S is shifted or scaled, and the others, which may be very small.
Then S - e is (top - e) + below, of which nothing cancels: top is a whole number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import sympy as sp

from symbolic.calculus import Axis, axes_of
from symbolic.generator.plan.names import free
from symbolic.generator.plan.program import Line
from symbolic.generator.stable.heads import shrunk, two_sided


def others_of(
    lines: Mapping[str, Line], formulas: list[sp.Expr], axis: Axis, taken: set[str]
) -> tuple[dict[str, Line], list[sp.Expr]]:
    """Return lines and formulas in which S - e, of a sum S of shifted e, keeps its digits."""
    for name, line in list(lines.items()):
        exponent = _exponent(line.value, lines) if line.reduce == "sum" else None
        if exponent is None or axis not in axes_of(line.value):
            continue
        below, top, lead, rest = (
            free(word, taken | lines.keys()) for word in ("below", "top", "lead", "others")
        )
        others = Line(rest, sp.Integer(0), tuple(axes_of(line.value))).entry
        values = [*(each.value for each in lines.values()), *formulas]
        put = {
            node: found
            for value in values
            for node in value.atoms(sp.Add)
            if (found := _complement(node, name, line.value, others)) is not None
        }
        if not put:
            continue
        parts = [
            Line(below, two_sided(-exponent, line.value, sp.Integer(0)), line.axes, "sum"),
            Line(top, two_sided(-exponent, sp.Integer(0), line.value), line.axes, "sum"),
        ]
        parts.append(Line(name, parts[0].entry + parts[1].entry, line.axes))
        parts.append(Line(lead, parts[1].entry - line.value, others.axes))
        parts.append(Line(rest, parts[0].entry + parts[3].entry, others.axes))
        made: dict[str, Line] = {}
        for key, each in lines.items():
            new = parts if key == name else [replace(each, value=each.value.xreplace(put))]
            made |= {part.name: part for part in new}
        lines, formulas = made, [formula.xreplace(put) for formula in formulas]
    return dict(lines), formulas


def _exponent(value: sp.Expr, lines: Mapping[str, Line]) -> sp.Expr | None:
    """Return p of exp(p), by whichever name."""
    if value.is_Symbol and value.name in lines:
        value = lines[value.name].value
    return sp.expand(value.args[0]) if isinstance(value, sp.exp | shrunk) else None


def _complement(node: sp.Add, name: str, e: sp.Expr, others: sp.Expr) -> sp.Expr | None:
    """Write k S - k e, or k - k e / S, by the sum of the others."""
    S = next((s for s in node.free_symbols if s.name == name), None)
    one = sp.Dummy()  # SymPy leaves exp(z - m) exp(m - z) as it is
    known = node.xreplace({e: one})
    for term in known.args if S is not None and known.has(one) else ():
        for unit in (S, sp.Integer(1)):
            k = -term * S / unit / one
            if not k.has(S, one) and k * unit in known.args:
                rest = (known - term - k * unit).xreplace({one: e})
                return rest + k * unit * others / S
    return None
