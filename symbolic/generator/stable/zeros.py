"""How is a product written whose one factor can be 0 where another one overflows?

The value exists there: (1 - b) exp(z) is 0 at b = 1, however large z is.  So the product stands
under a condition, and is 0 where data make it so.  Nothing here is trusted: the emitted text is
proved, on both sides and where the data are that number.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from symbolic.calculus import AxisSum, Quantity, axes_of, expand_names
from symbolic.generator.stable.heads import decay, exp_minus_one, exp_remainder, two_sided

#: Functions that are finite where what stands in them is not.
_BOUNDED = (AxisSum, sp.tanh, sp.atan, sp.erf, sp.sech)
_GROWING = (sp.exp, sp.sinh, sp.cosh, exp_minus_one, exp_remainder)


def without_overflow(
    expr: sp.Expr, argument: sp.Symbol, is_kept: Callable[[sp.Expr], bool]
) -> sp.Expr:
    """Write products of data and what may overflow so that they are 0 where the data are.

    Args:
        expr: a formula that is written so that it keeps its digits.
        argument: what a coefficient may not hold.
        is_kept: says of an exponent, or a quantity, that it is known not to overflow.
    """

    def grows(node: sp.Expr) -> bool:
        if isinstance(node, _GROWING):
            x = expand_names(node.args[0])
            return x.has(argument) and not _is_bounded_above(x) and not is_kept(x)
        if isinstance(node, Quantity):
            return (
                not is_kept(node)
                and not axes_of(node).isdisjoint(argument.axes)
                and (grows(node.definition))
            )
        if isinstance(node, _BOUNDED):
            return False
        if node.is_Pow and node.exp.is_negative:
            return isinstance(node.base, decay)
        return any(map(grows, node.args))

    def guarded(node: sp.Expr) -> sp.Expr:
        if not node.args or isinstance(node, Quantity | AxisSum) or not grows(node):
            return node
        node = node.func(*map(guarded, node.args))
        found = [_of_data(f, argument) for f in node.args] if node.is_Mul else []
        data = sp.Mul(*filter(None, found))
        if data == 1 or not any(map(grows, node.args)) or _vanishes_in_exponents(node, data):
            return node
        return two_sided(sp.Abs(data), _where_nonzero(node, data), sp.Integer(0))

    return guarded(expr)


def _is_bounded_above(x: sp.Expr) -> bool:
    """Say whether an exponent is surely not large: it is negative, or z - exp(z)."""
    steep = [term for term in sp.Add.make_args(x) if term.has(*_GROWING)]
    return bool(x.is_nonpositive) or (bool(steep) and all(t.is_negative for t in steep))


def _of_data(factor: sp.Expr, argument: sp.Symbol) -> sp.Expr | None:
    """Return what makes a factor 0, where that is data alone."""
    base, power = factor.as_base_exp()
    if not (power.is_positive and axes_of(base)) or base.is_positive:
        return None
    return None if expand_names(base).has(argument, AxisSum, *_GROWING) else base


def _vanishes_in_exponents(product: sp.Expr, data: sp.Expr) -> bool:
    """Say whether what may overflow does not where the data are 0: b exp(b z)."""
    heads = product.atoms(*_GROWING)
    return data.is_Symbol and all(
        expand_names(head.args[0]).xreplace({data: sp.Integer(0)}) == 0 for head in heads
    )


def _where_nonzero(expr: sp.Expr, data: sp.Expr) -> sp.Expr:
    """Write a formula where data are not 0."""
    condition = sp.Abs(data)
    known = {n: n.args[1] for n in expr.atoms(two_sided) if n.args[0] == condition}
    return expr.xreplace(known)
