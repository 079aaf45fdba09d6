"""How does a formula change when an entry moves along a direction?

Differentiation is along generic directions and never by coordinates: the direction z' of z is
again a free entry, so that one derivation holds for every size (z' = A h for z = A x).  An array
moves at all its places: with M_kj, so does M_jk, along the direction's transpose.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus.entries import (
    Along,
    AxisMax,
    AxisSum,
    Entry,
    Undecidable,
    axes_of,
    expand_names,
    occurrences,
    outermost_sums,
    renamed,
)


def along(expr: sp.Expr, entry: Entry, direction: sp.Expr) -> sp.Expr:
    """Differentiate ``expr``, free of named quantities, for ``entry`` -> entry + eps direction.

    Raises:
        Undecidable: the direction varies along an axis that the entry lacks and that ``expr``
            sums over; inside that sum it would be another component's direction.
    """
    if not occurrences(expr, entry):
        return sp.Integer(0)
    if expr.has(AxisMax):
        msg = f"a largest component has no derivative everywhere: {expr}"
        raise Undecidable(msg)
    sums = {total: sp.Dummy(real=True) for total in outermost_sums(expr)}
    outer = expr.xreplace(sums)
    change = sp.Integer(0)
    for place in occurrences(outer, entry):
        moved = renamed(direction, dict(zip(entry.axes, place.axes, strict=True)))
        change += sp.diff(outer, place) * moved
    for total, stand_in in sums.items():
        if occurrences(total, entry) and total.axis in axes_of(direction) - set(entry.axes):
            msg = f"the direction {direction} varies along {total.axis}, which {total} sums over"
            raise Undecidable(msg)
        inner = along(total.summand, entry, direction)
        change += sp.diff(outer, stand_in) * AxisSum(inner, total.axis)
    if change.has(sp.DiracDelta):
        msg = f"a sign has no derivative where it jumps: {expr}"
        raise Undecidable(msg)
    return change.xreplace({stand_in: total for total, stand_in in sums.items()})


def evaluate(expr: sp.Expr) -> sp.Expr:
    """Expand the named quantities and carry out every ``Along`` in ``expr``, innermost first."""
    return _evaluate(expand_names(expr))


def _evaluate(expr: sp.Expr) -> sp.Expr:
    if not expr.has(Along):
        return expr
    args = [_evaluate(arg) for arg in expr.args]
    if isinstance(expr, Along):
        return along(*args)
    return expr.func(*args)
