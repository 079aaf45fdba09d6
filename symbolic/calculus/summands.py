"""How is what stands under a sum split into independent pieces, in one fixed order?"""

from __future__ import annotations

from collections import defaultdict

import sympy as sp

from symbolic.calculus.entries import Axis, AxisSum, axes_of
from symbolic.calculus.fractions import Factors
from symbolic.calculus.sizes import check_degree, check_power


def ordered(summand: sp.Expr, axis: Axis) -> sp.Expr:
    """Sum over ``axis`` with the order of two sums exchanged where a later axis stands inside."""
    if not any(s.axis.name > axis.name for s in summand.atoms(AxisSum)):
        return AxisSum(summand, axis)
    summand = summand.replace(_is_power_of_terms, _multiplied_out)
    # denominators stay as the factors they are
    summand = sp.expand(summand, frac=False, multinomial=False, power_base=False)
    later = {s for s in summand.atoms(AxisSum) if s.axis.name > axis.name}
    total = sp.Integer(0)
    for term in sp.Add.make_args(summand):
        factors = sp.Mul.make_args(term)
        # sums that do not vary along the axis come out: no exchange may depend on them
        still = [f for f in factors if f.has(AxisSum) and axis not in axes_of(f)]
        moving = [factor for factor in factors if factor not in still]
        total += sp.Mul(*still) * _exchanged(moving, later, axis)
    return total


def _is_power_of_terms(expr: sp.Expr) -> bool:
    return bool(expr.is_Pow and expr.base.is_Add and expr.exp.is_Integer and expr.exp > 0)


def _multiplied_out(power: sp.Expr) -> sp.Expr:
    check_power(len(power.base.args), int(power.exp))
    return sp.expand_multinomial(power)


def _exchanged(factors: list[sp.Expr], later: set[sp.Expr], axis: Axis) -> sp.Expr:
    """Sum the product of the factors, the sum of the last later axis in front, if it is alone."""
    inside = sorted((f for f in factors if f in later), key=lambda f: f.axis.name)
    if inside:
        last = inside.pop()
        rest = sp.Mul(*(factor for factor in factors if factor != last))
        # nothing that varies along the inner sum's axis may be moved into that sum
        alone = all(each.axis != last.axis for each in inside)
        if alone and last.axis not in axes_of(rest):
            return AxisSum(ordered(rest * last.summand, axis), last.axis)
    return AxisSum(sp.Mul(*factors), axis)


def product(factors: Factors) -> sp.Expr:
    """Multiply the powers of factors out."""
    for base, power in factors.items():
        check_power(len(sp.Add.make_args(base)), power)
    return sp.expand(sp.Mul(*(base**power for base, power in factors.items())))


def divided(numerator: sp.Expr, divisor: sp.Expr, axis: Axis) -> tuple[sp.Expr, sp.Expr]:
    """Return quotient and remainder in what varies along ``axis``, one pair for each numerator."""
    generators = varying_symbols(divisor, axis)
    if not generators or numerator == 0:
        return numerator, sp.Integer(0)
    generators = sorted({*generators, *varying_symbols(numerator, axis)}, key=sp.default_sort_key)
    for formula in (numerator, divisor):
        check_degree(int(power.exp) for power in formula.atoms(sp.Pow) if power.exp.is_Integer)
    (quotient,), remainder = sp.reduced(numerator, [divisor], *generators)
    return quotient, remainder


def varying_symbols(expr: sp.Expr, axis: Axis) -> list[sp.Symbol]:
    """Return the symbols that vary along ``axis``, in a fixed order."""
    varying = (symbol for symbol in expr.free_symbols if axis in axes_of(symbol))
    return sorted(varying, key=sp.default_sort_key)


def by_monomial(polynomial: sp.Expr, axis: Axis) -> dict[sp.Expr, sp.Expr]:
    """Collect the coefficients, constant along ``axis``, of the monomials that vary along it."""
    generators = varying_symbols(polynomial, axis)
    if not generators:
        return {sp.Integer(1): polynomial} if polynomial != 0 else {}
    varying = set(generators)
    collected: dict[sp.Expr, list[sp.Expr]] = defaultdict(list)
    for term in sp.Add.make_args(polynomial):
        factors = sp.Mul.make_args(term)
        moving = [factor for factor in factors if not varying.isdisjoint(factor.free_symbols)]
        if not all(_is_power_of_symbol(factor) for factor in moving):
            msg = f"{factors} is no product of powers along {axis}"
            raise sp.PolynomialError(msg)
        still = [factor for factor in factors if factor not in moving]
        collected[sp.Mul(*moving)].append(sp.Mul(*still))
    return {monomial: sp.Add(*coefficients) for monomial, coefficients in collected.items()}


def _is_power_of_symbol(factor: sp.Expr) -> bool:
    base, exponent = factor.as_base_exp()
    return base.is_Symbol and exponent.is_Integer and exponent > 0
