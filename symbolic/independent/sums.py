"""What is the sum of a fraction over an axis, for every length of the axis?

A summand is N / (W U), with U free of the axis and W the denominator that the sums over the axis
share.  N = Q W + R in the generators that vary, R without multiples of W's first term.  The
monomials of Q and those of R over W are linearly independent functions, and the sum of each is a
generator of its own: [m] or [m / W], and the length for [1].
"""

from __future__ import annotations

from dataclasses import dataclass, field

from symbolic.independent.fractions import Fraction, Monomial, Polynomial, Ring
from symbolic.independent.functions import Grown
from symbolic.independent.parse import Axis

Factors = dict[str, tuple[Polynomial, int]]


@dataclass
class Sums:
    """Sums of fractions of one ring, with what was learned about their denominators."""

    ring: Ring
    #: irreducible factors and their powers, for each axis and depth of the sums in them
    shared: dict[tuple[Axis, int], Factors] = field(default_factory=dict)

    def over(self, axis: Axis, summand: Fraction) -> Fraction:
        """Return the sum of ``summand`` over ``axis``.

        Raises:
            Grown: the sums over the axis need a larger denominator than was known.
        """
        summand = self.ring.reduced(summand)
        coefficient, factors = summand.bottom.factor()
        varying = [(f, int(k)) for f, k in factors if axis in self.ring.axes(f)]
        free = self.ring.context.constant(coefficient)
        for factor, times in factors:
            if axis not in self.ring.axes(factor):
                free *= factor ** int(times)
        whole = self._common(axis, varying)
        top = self.ring.reduced_polynomial(summand.top * (whole / self._product(varying)))
        quotient, rest = self._divided(axis, self.ring.collect(top, axis), whole)
        one = self.ring.context.constant(1)
        parts = [
            times * self._sum(axis, monomial, divisor)
            for found, divisor in ((quotient, one), (rest, whole))
            for monomial, times in found.items()
        ]
        return self.ring.total(parts) * Fraction.of(one, free)

    def _product(self, factors: list[tuple[Polynomial, int]]) -> Polynomial:
        result = self.ring.context.constant(1)
        for factor, times in factors:
            result *= factor**times
        return result

    def _common(self, axis: Axis, varying: list[tuple[Polynomial, int]]) -> Polynomial:
        """Return the shared denominator, which has all the factors."""
        if not varying:
            return self.ring.context.constant(1)
        depth = max(self.ring.depth(factor) for factor, _ in varying)
        grown = False
        for factor, times in varying:
            own = self.ring.depth(factor)
            known = self.shared.setdefault((axis, own), {})
            if known.get(str(factor), (factor, 0))[1] < times:
                known[str(factor)] = (factor, times)
                grown = True
        if grown:
            raise Grown
        levels = [f for (a, d), f in self.shared.items() if a == axis and d <= depth]
        return self._product([each for factors in levels for each in factors.values()])

    def _divided(
        self, axis: Axis, terms: dict[Monomial, Polynomial], whole: Polynomial
    ) -> tuple[dict[Monomial, Fraction], dict[Monomial, Fraction]]:
        """Return the quotient and the rest of a division by the shared denominator."""
        one = self.ring.context.constant(1)
        left = {m: Fraction(c, one) for m, c in terms.items()}
        if whole.is_constant():
            return left, {}
        divisor = {m: Fraction(c, one) for m, c in self.ring.collect(whole, axis).items()}
        first = max(divisor, key=_order)
        leading = divisor.pop(first)
        quotient: dict[Monomial, Fraction] = {}
        rest: dict[Monomial, Fraction] = {}
        while left:
            monomial = max(left, key=_order)
            coefficient = left.pop(monomial)
            if coefficient.top.is_zero():
                continue
            times = _quotient(monomial, first)
            if times is None:
                rest[monomial] = coefficient
                continue
            quotient[times] = scaled = coefficient * leading**-1
            for other, factor in divisor.items():
                place = _times(times, other)
                change = -(scaled * factor)
                left[place] = left[place] + change if place in left else change
        return quotient, rest

    def _sum(self, axis: Axis, monomial: Monomial, divisor: Polynomial) -> Fraction:
        """Return the sum of a product of generators over a denominator."""
        if divisor.is_one() and not monomial:
            return self.ring.size(axis[1])
        if (exchanged := self._exchanged(axis, monomial, divisor)) is not None:
            return exchanged
        top = self.ring.product(monomial)
        parts = Fraction.of(top, divisor)
        generator = self.ring.generator(
            ("sum", axis, parts.key),
            self.ring.axes(top, divisor) - {axis},
            positive=self.ring.is_positive(top) and self.ring.is_positive(divisor),
            depth=1 + self.ring.depth(top, divisor),
            meaning=("sum", axis, parts),
        )
        return self.ring.fraction(generator)

    def _exchanged(self, axis: Axis, monomial: Monomial, divisor: Polynomial) -> Fraction | None:
        """Sum over the axis whose name comes first innermost, where both orders are possible."""
        inner = [k for k, _ in monomial if self._summed(k) is not None]
        if len(inner) != 1 or (inner[0], 1) not in monomial:
            return None
        found = self._summed(inner[0])
        assert found is not None
        other, summand = found
        rest = self.ring.product(each for each in monomial if each[0] != inner[0])
        if other <= axis or other in self.ring.axes(rest, divisor):
            return None
        return self.over(other, self.over(axis, summand * Fraction.of(rest, divisor)))

    def _summed(self, number: int) -> tuple[Axis, Fraction] | None:
        match self.ring.generators[number].meaning:
            case ("sum", axis, summand):
                return axis, summand
        return None


def _order(monomial: Monomial) -> tuple[int, ...]:
    """Order monomials as the lexicographic order of their powers does."""
    size = monomial[-1][0] + 1 if monomial else 0
    powers = [0] * size
    for k, power in monomial:
        powers[k] = power
    return tuple(powers)


def _quotient(monomial: Monomial, divisor: Monomial) -> Monomial | None:
    powers = dict(monomial)
    for k, power in divisor:
        powers[k] = powers.get(k, 0) - power
        if powers[k] < 0:
            return None
    return tuple(sorted((k, power) for k, power in powers.items() if power))


def _times(one: Monomial, other: Monomial) -> Monomial:
    powers = dict(one)
    for k, power in other:
        powers[k] = powers.get(k, 0) + power
    return tuple(sorted(powers.items()))
