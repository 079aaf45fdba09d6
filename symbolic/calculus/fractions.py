"""How are rational formulas brought over one denominator without any factoring?

A denominator is kept as powers of the factors that the formula itself shows, so that adding
needs no greatest common divisor and nothing is factored: that is what makes proofs quick.
"""

from __future__ import annotations

from collections import Counter

import sympy as sp
from sympy.polys.rings import PolyElement, PolyRing

Factors = dict[sp.Expr, int]


def over_factors(expr: sp.Expr) -> tuple[sp.Expr, Factors]:
    """Write a rational formula as an expanded numerator over powers of factors.

    Factors that divide the numerator are cancelled; the numerator is 0 where the formula is.

    Raises:
        ZeroDivisionError: a denominator vanishes identically.
    """
    symbols = sorted(expr.free_symbols, key=sp.default_sort_key)
    if not symbols:
        if not expr.is_Rational:
            msg = f"not a rational number: {expr}"
            raise sp.PolynomialError(msg)
        return expr, {}
    ring = PolyRing(symbols, sp.QQ, sp.lex)
    numerator, powers = _Fractions(ring).of(expr)
    factors: Factors = {}
    for factor, power in powers.items():
        while power:
            quotient, rest = divmod(numerator, factor)
            if rest != 0:
                break
            numerator, power = quotient, power - 1
        if power:
            factors[factor.as_expr()] = power
    return numerator.as_expr(), factors


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
                numerator = numerator * over
                powers.update(under)
            return numerator, powers
        if isinstance(expr, sp.Pow):
            over, under = self.of(expr.base)
            exponent = int(expr.exp)
            if exponent >= 0:
                return over**exponent, Counter({f: p * exponent for f, p in under.items()})
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
                numerator = numerator * factor**power
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
            numerator = numerator * factor ** (power * exponent)
        # the monomial and the rest are separate factors, so that equal ones are recognised
        lowest = tuple(min(powers) for powers in zip(*over.monoms(), strict=True))
        powers = Counter(
            {g: e * exponent for g, e in zip(self.ring.gens, lowest, strict=True) if e}
        )
        rest = over.quo_term((lowest, self.ring.domain.one))
        if rest.monic() != 1:
            powers[rest.monic()] += exponent
        return numerator / rest.LC**exponent, powers
