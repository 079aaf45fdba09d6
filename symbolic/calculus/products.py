"""How is a formula taken apart into sums of products, of which some parts do not vary?"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus.entries import Axis, AxisSum, axes_of


def summed(expr: sp.Expr, axis: Axis) -> sp.Expr:
    """Sum over an axis, with factors that are the same everywhere along it in front."""
    result = sp.Integer(0)
    for term in sp.Add.make_args(distributed(expr)):
        constant, varying = split(term, axis)
        result += constant * (AxisSum(varying, axis) if varying != 1 else axis.size)
    return result


def split(term: sp.Expr, *axes: Axis) -> tuple[sp.Expr, sp.Expr]:
    """Split a product into the factors that are the same along axes and those that vary."""
    parts: dict[bool, list[sp.Expr]] = {True: [], False: []}
    for factor in sp.Mul.make_args(term):
        parts[axes_of(factor).isdisjoint(axes)].append(factor)
    return sp.Mul(*parts[True]), sp.Mul(*parts[False])


def distributed(expr: sp.Expr) -> sp.Expr:
    """Multiply products of sums out, but nothing inside a denominator or a function."""
    if isinstance(expr, sp.Add):
        return sp.Add(*(distributed(term) for term in expr.args))
    if isinstance(expr, sp.Mul):
        product = [sp.Integer(1)]
        for factor in expr.args:
            terms = sp.Add.make_args(distributed(factor))
            product = [left * right for left in product for right in terms]
        return sp.Add(*product)
    base, power = expr.as_base_exp()
    if isinstance(base, sp.Add) and power.is_Integer and power > 0:
        return distributed(sp.Mul(*[base] * int(power), evaluate=False))
    return expr
