"""How are rational formulas brought over one denominator without any factoring?

A denominator is kept as powers of the factors that the formula itself shows, so that adding
needs no greatest common divisor and nothing is factored: that is what makes proofs quick.
"""

from __future__ import annotations

from collections import Counter

import sympy as sp
from sympy.polys.rings import PolyElement, PolyRing

from symbolic.calculus.sizes import check_degree, check_power, check_product

Factors = dict[sp.Expr, int]


def over_factors(expr: sp.Expr) -> tuple[sp.Expr, Factors]:
    """Write a rational formula as an expanded numerator over powers of factors.

    Factors that divide the numerator are cancelled; the numerator is 0 where the formula is.

    Raises:
        ZeroDivisionError: a denominator vanishes identically.
        Undecidable: the numerator would be too long.
    """
    symbols = sorted(expr.free_symbols, key=sp.default_sort_key)
    if not symbols:
        if not expr.is_Rational:
            msg = f"not a rational number: {expr}"
            raise sp.PolynomialError(msg)
        return expr, {}
    ring = PolyRing(symbols, sp.QQ, sp.lex)
    numerator, powers = _Fractions(ring).of(expr)
    if numerator == 0:
        return sp.Integer(0), {}
    factors: Factors = {}
    for factor, power in powers.items():
        numerator, left = _cancelled(numerator, factor, power)
        if left:
            factors[factor.as_expr()] = left
    return numerator.as_expr(), factors


def _cancelled(numerator: PolyElement, factor: PolyElement, power: int) -> tuple[PolyElement, int]:
    """Divide by a factor as often as it divides; return what is left, of its power too."""
    if len(factor) == 1:  # a symbol
        (own,) = factor.monoms()
        lowest = [min(powers) for powers in zip(*numerator.monoms(), strict=True)]
        often = min(power, *(low // d for low, d in zip(lowest, own, strict=True) if d))
        common = tuple(d * often for d in own)
        return numerator.quo_term((common, numerator.ring.domain.one)), power - often
    while power:
        check_degree(n - d for n, d in zip(numerator.degrees(), factor.degrees(), strict=True))
        quotient, rest = divmod(numerator, factor)
        if rest != 0:
            break
        numerator, power = quotient, power - 1
    return numerator, power


class _Fractions:
    """Arithmetic of numerators with denominators kept as powers of monic factors."""

    def __init__(self, ring: PolyRing) -> None:
        self.ring = ring

    def of(self, expr: sp.Expr) -> tuple[PolyElement, Counter[PolyElement]]:
        """Return the numerator and the powers of the denominator's factors."""
        if isinstance(expr, sp.Add):
            return self._sum([self.of(term) for term in expr.args])
        if isinstance(expr, sp.Mul):
            numerator, powers = self.ring.one, Counter[PolyElement]()
            for part in expr.args:
                over, under = self.of(part)
                numerator = _product(numerator, over)
                powers.update(under)
            return numerator, powers
        if isinstance(expr, sp.Pow):
            over, under = self.of(expr.base)
            exponent = int(expr.exp)
            if exponent >= 0:
                return _power(over, exponent), Counter({f: p * exponent for f, p in under.items()})
            return self._inverse(over, under, -exponent)
        return self.ring.from_expr(expr), Counter()

    def _sum(
        self, parts: list[tuple[PolyElement, Counter[PolyElement]]]
    ) -> tuple[PolyElement, Counter[PolyElement]]:
        common = Counter[PolyElement]()
        for _, powers in parts:
            common |= powers
        total = self.ring.zero
        for numerator, powers in parts:
            for factor, power in (common - powers).items():
                numerator = _product(numerator, _power(factor, power))
            total += numerator
        return total, common

    def _inverse(
        self, over: PolyElement, under: Counter[PolyElement], exponent: int
    ) -> tuple[PolyElement, Counter[PolyElement]]:
        if over == 0:
            msg = "a denominator vanishes identically"
            raise ZeroDivisionError(msg)
        numerator = self.ring.one
        for factor, power in under.items():
            numerator = _product(numerator, _power(factor, power * exponent))
        # the monomial and the rest are separate factors, so that equal ones are recognised
        lowest = tuple(min(powers) for powers in zip(*over.monoms(), strict=True))
        powers = Counter(
            {g: e * exponent for g, e in zip(self.ring.gens, lowest, strict=True) if e}
        )
        rest = over.quo_term((lowest, self.ring.domain.one))
        if rest.monic() != 1:
            powers[rest.monic()] += exponent
        return numerator / rest.LC**exponent, powers


def _product(one: PolyElement, other: PolyElement) -> PolyElement:
    check_product(len(one), len(other))
    return one * other


def _power(base: PolyElement, exponent: int) -> PolyElement:
    check_power(len(base), exponent)
    return base**exponent
