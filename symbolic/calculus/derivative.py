"""How does a formula change when an entry moves along a direction?

Differentiation is along generic directions and never by coordinates: the direction z' of z is
again a free entry, so that one derivation holds for every size (z' = A h for z = A x).  An array
moves at all its places: with M_kj, so does M_jk, along the direction's transpose.

Where a formula has a kink, such as |s| at s = 0, the derivative is meant wherever there is one:
that of |s| is s' s / |s|, which has no value at s = 0 either.
"""

from __future__ import annotations

from collections.abc import Callable

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
            sums over; inside that sum it would be another component's direction.  Or a sign, which
            jumps, depends on the entry.
    """
    if not occurrences(expr, entry):
        return sp.Integer(0)
    if expr.has(AxisMax):
        msg = f"a largest component has no derivative everywhere: {expr}"
        raise Undecidable(msg)
    if any(occurrences(jump, entry) for jump in expr.atoms(sp.sign)):
        msg = f"a sign has no derivative where it jumps: {expr}"
        raise Undecidable(msg)
    sums = {total: sp.Dummy(real=True) for total in outermost_sums(expr)}
    outer = expr.xreplace(sums)
    change = sp.Integer(0)
    for place in occurrences(outer, entry):
        moved = renamed(direction, dict(zip(entry.axes, place.axes, strict=True)))
        change += partial(outer, place, _quotient) * moved
    for total, stand_in in sums.items():
        if occurrences(total, entry) and total.axis in axes_of(direction) - set(entry.axes):
            msg = f"the direction {direction} varies along {total.axis}, which {total} sums over"
            raise Undecidable(msg)
        inner = along(total.summand, entry, direction)
        change += partial(outer, stand_in, _quotient) * AxisSum(inner, total.axis)
    return change.xreplace({stand_in: total for total, stand_in in sums.items()})


class _side(sp.Function):
    """The slope of an absolute value: the same on either side of its kink."""

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        return sp.S.Zero


class _modulus(sp.Function):
    def fdiff(self, argindex: int = 1) -> sp.Expr:
        return _side(self.args[0])


class _largest(sp.Function):
    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """Return 1 where this argument is above all others, 0 where it is not."""
        own, *others = self.args[argindex - 1 :] + self.args[: argindex - 1]
        return sp.Mul(*((1 + self._above(own, other)) / 2 for other in others))

    def _above(self, own: sp.Expr, other: sp.Expr) -> sp.Expr:
        return _signed(own - other)


class _least(_largest):
    def _above(self, own: sp.Expr, other: sp.Expr) -> sp.Expr:
        return _signed(other - own)


def _signed(difference: sp.Expr) -> sp.Expr:
    difference = sp.expand(difference)
    negative = difference.could_extract_minus_sign()
    return -_side(-difference) if negative else _side(difference)


def _quotient(s: sp.Expr) -> sp.Expr:
    return s / sp.Abs(s)


#: What stands for functions with kinks, whose derivatives SymPy would write as distributions.
_KINKED = {sp.Abs: _modulus, sp.Max: _largest, sp.Min: _least, sp.sign: _side}


def partial(
    expr: sp.Expr, symbol: sp.Symbol, side: Callable[[sp.Expr], sp.Expr] = sp.sign
) -> sp.Expr:
    """Differentiate by a symbol, wherever there is a derivative; ``side`` writes that of |s|."""
    stand_ins = {head: name for head, name in _KINKED.items() if expr.has(head)}
    for head, name in stand_ins.items():
        expr = expr.replace(head, name)
    change = sp.diff(expr, symbol)
    for head, name in stand_ins.items():
        change = change.replace(name, head)
    return change.replace(_side, side) if stand_ins else change


def beside_kinks(expr: sp.Expr) -> sp.Expr:
    """Write signs as `along` does, where they are slopes: with no value at the kink of |s|."""
    return expand_names(expr).replace(sp.sign, _quotient)


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
