"""What is the sum of a fraction over an axis, for every length of the axis?

A summand is N / (W U), with U free of the axis and W the denominator that the sums over the axis
share.  N = Q W + R in the generators that vary, R without multiples of W's first term.  The
monomials of Q and those of R over W are linearly independent functions, and the sum of each is a
generator of its own: [m] or [m / W], and the length for [1].

What an index is called means nothing.  The sums that are factors of a summand are drawn before it,
sum_i a_i sum_j b_ij = sum_ij a_i b_ij, and of all ways to name the indices of one length the one
whose text comes first is taken.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import count, permutations, product
from typing import Any

from symbolic.independent.fractions import Fraction, Generator, Monomial, Polynomial, Ring
from symbolic.independent.functions import Functions, Grown
from symbolic.independent.parse import Axis, by_length
from symbolic.independent.renaming import Renaming

Factors = dict[str, tuple[Polynomial, int]]
#: So many sums are drawn before a summand; of more each keeps to its factor.
TOGETHER = 5


@dataclass
class Sums:
    """Sums of fractions of one ring, with what was learned about their denominators."""

    ring: Ring
    functions: Functions
    #: irreducible factors and their powers, for each axis and depth of the sums in them
    shared: dict[tuple[Axis, int], Factors] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Let sums be made again at other indices."""
        self.renaming = Renaming(self.ring, self.functions, self.named)

    def start_again(self) -> None:
        """Forget what was worked out, not what was learned."""
        self.renaming.images.clear()

    def made(self, head: str, axis: Axis, inner: Fraction) -> Fraction:
        """Return the sum or the largest component along an axis."""
        return self.over(axis, inner) if head == "sum" else self.named(head, (axis,), inner)

    def over(self, axis: Axis, summand: Fraction) -> Fraction:
        """Return the sum of ``summand`` over ``axis``.

        Raises:
            Grown: the sums over the axis need a larger denominator than was known.
        """
        summand = self.ring.reduced(summand)
        own = _another(axis[1], self.ring.axes(summand.top, summand.bottom) - {axis})
        axis, summand = own, self.renaming.of(summand, {axis: own})
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
        axes = self.ring.axes(*(factor for factor, _ in varying))
        levels = [f for (a, d), f in self.shared.items() if a == axis and d <= depth]
        found = [each for factors in levels for each in factors.values()]
        return self._product([each for each in found if not self._elsewhere(each[0], axes)])

    def _elsewhere(self, factor: Polynomial, axes: frozenset[Axis]) -> bool:
        """Say whether a factor varies along an index for which there is another one here."""
        sizes = {size for _, size in axes}
        return any(size in sizes for _, size in self.ring.axes(factor) - axes)

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
        parts = Fraction.of(self.ring.product(monomial), divisor)
        inner = [(power, bound) for power, bound, _ in self._sums(parts)]
        bound, whole = self._drawn(parts)
        one = len(inner) == 1 and inner[0][0] == 1
        if not one or all(each[1] <= axis[1] for each in bound):
            return self.named("sum", (axis, *bound), whole)
        # the axis whose length comes first is summed over innermost, as in the other order
        for each in by_length((axis, *bound)):
            whole = self.over(each, whole)
        return whole

    def _sums(self, parts: Fraction) -> Iterator[tuple[int, tuple[Axis, ...], Fraction]]:
        """Yield the sums that a product has as factors: their powers, indices and summands."""
        for generator in self.ring.used(parts.top):
            if _is_sum(generator):
                _, bound, summand = generator.meaning
                yield int(parts.top.degrees()[generator.number]), bound, summand

    def _drawn(self, parts: Fraction) -> tuple[list[Axis], Fraction]:
        """Draw the sums of a product before it: return their indices, and what is summed."""
        sums = list(self._sums(parts))
        if sum(power * len(bound) for power, bound, _ in sums) >= TOGETHER:
            return [], parts
        found: list[Axis] = []
        whole, used = self._without_sums(parts), {*self.ring.axes(parts.top, parts.bottom)}
        for bound, summand in ((b, s) for power, b, s in sums for _ in range(power)):
            names = {}
            for axis in bound:
                names[axis] = _another(axis[1], used)
                used.add(names[axis])
            found += names.values()
            whole *= self.renaming.of(summand, names)
        return found, self.ring.reduced(whole)

    def _without_sums(self, parts: Fraction) -> Fraction:
        """Return the factors of a product that are no sums."""
        ((powers, coefficient),) = parts.top.to_dict().items()
        kept = [(k, power) for k, power in enumerate(powers) if power]
        rest = [each for each in kept if not _is_sum(self.ring.generators[each[0]])]
        return Fraction(coefficient * self.ring.product(rest), parts.bottom)

    def named(self, head: str, bound: tuple[Axis, ...], whole: Fraction) -> Fraction:
        """Return a sum, or a maximum, by that way to name its indices whose text is the first."""
        depth = self.ring.depth(whole.top, whole.bottom)
        # sums inside have a smaller depth, and so other names
        bound = by_length(bound)
        names = [(f"#{depth}.{k}", size) for k, (_, size) in enumerate(bound)]
        found: dict[Any, tuple[Any, Fraction]] = {}
        for order in _orders(names):
            way = self.renaming.of(whole, dict(zip(bound, order, strict=True)))
            if way.top.is_zero():
                return way
            scale = way.top.leading_coefficient() if head == "sum" else 1
            way = Fraction(way.top / scale, way.bottom)
            if found.setdefault(way.key, (scale, way))[0] != scale:
                return self.ring.number(0)  # the sum is a multiple of itself
        scale, whole = found[min(found)]
        generator = self.ring.generator(
            (head, *names, whole.key),
            self.ring.axes(whole.top, whole.bottom) - {*names},
            positive=self.ring.is_positive(whole.top) and self.ring.is_positive(whole.bottom),
            depth=1 + depth,
            meaning=(head, tuple(names), whole),
        )
        return Fraction(scale * self.ring.polynomial(generator), self.ring.context.constant(1))


def _is_sum(generator: Generator) -> bool:
    return isinstance(generator.meaning, tuple) and generator.meaning[0] == "sum"


def _another(size: str, used: Container[Axis]) -> Axis:
    """Return an index of a length that is not used, and that no sum which was made has."""
    return next((f"?{k}", size) for k in count() if (f"?{k}", size) not in used)


def _orders(names: list[Axis]) -> Iterator[tuple[Axis, ...]]:
    """Yield all orders of indices in which those of one length change places."""
    sizes = sorted({size for _, size in names})
    alike = [[name for name in names if name[1] == size] for size in sizes]
    for order in product(*map(permutations, alike)):
        yield tuple(name for part in order for name in part)


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
