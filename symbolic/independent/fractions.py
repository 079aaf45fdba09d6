"""What are quotients of polynomials in generators, some of which are roots of others?

Every generator has one fixed meaning, told by its key; what depends on a generator is told by
the generator: the axes along which it varies, whether it is surely positive.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction as Rational
from functools import cached_property
from typing import Any

from flint import Ordering, fmpq, fmpq_mpoly_ctx

from symbolic.independent.parse import Axis, Entry, NotCovered

Polynomial = Any  # flint's fmpq_mpoly, which has no type of its own to a checker
#: A product of powers of generators, by the number of the generator.
Monomial = tuple[tuple[int, int], ...]


class TooMany(Exception):
    """There are more generators than the ring has room for."""


@dataclass(frozen=True)
class Fraction:
    """top / bottom without a common factor; the first coefficient of bottom is 1."""

    top: Polynomial
    bottom: Polynomial

    @staticmethod
    def of(top: Polynomial, bottom: Polynomial) -> Fraction:
        """Cancel what is common.

        Raises:
            NotCovered: bottom is 0, so that the formula is defined nowhere.
        """
        if bottom.is_zero():
            msg = "a denominator vanishes everywhere"
            raise NotCovered(msg)
        if not bottom.is_constant():
            common = top.gcd(bottom)
            if not common.is_one():
                top, bottom = top / common, bottom / common
        first = bottom.leading_coefficient()
        return Fraction(top / first, bottom / first)

    def __add__(self, other: Fraction) -> Fraction:
        if self.bottom == other.bottom:
            return Fraction.of(self.top + other.top, self.bottom)
        common = self.bottom.gcd(other.bottom)
        mine, yours = self.bottom / common, other.bottom / common
        return Fraction.of(self.top * yours + other.top * mine, mine * other.bottom)

    def __neg__(self) -> Fraction:
        return Fraction(-self.top, self.bottom)

    def __mul__(self, other: Fraction) -> Fraction:
        return Fraction.of(self.top * other.top, self.bottom * other.bottom)

    def __pow__(self, exponent: int) -> Fraction:
        if exponent < 0:
            return Fraction.of(self.bottom**-exponent, self.top**-exponent)
        return Fraction(self.top**exponent, self.bottom**exponent)

    @cached_property
    def key(self) -> Hashable:
        """Return what is the same for equal fractions of one ring only."""
        return str(self.top), str(self.bottom)


@dataclass(frozen=True)
class Generator:
    """A number of its own: an entry, a root, an exponential, a sum over an axis, ...

    ``root``: the generator to the power root[0] is the polynomial root[1].  ``depth``: how many
    sums it holds inside each other.  ``meaning``: what else those who made it want to know.
    """

    number: int
    axes: frozenset[Axis]
    positive: bool = False
    depth: int = 0
    root: tuple[int, Polynomial] | None = None
    meaning: Any = None


@dataclass
class Ring:
    """Polynomials in at most ``room`` generators."""

    room: int
    generators: list[Generator] = field(default_factory=list)
    numbers: dict[Hashable, int] = field(default_factory=dict)

    @cached_property
    def context(self) -> Any:
        """Return the ring of the polynomials."""
        return fmpq_mpoly_ctx.get([f"x{k}" for k in range(self.room)], Ordering.lex)

    @cached_property
    def _symbols(self) -> list[Polynomial]:
        return list(self.context.gens())

    def number(self, value: int | Rational) -> Fraction:
        """Return a rational number."""
        value = Rational(value)
        constant = self.context.constant(fmpq(value.numerator, value.denominator))
        return Fraction(constant, self.context.constant(1))

    def generator(self, key: Hashable, axes: Iterable[Axis] = (), **properties: Any) -> Generator:
        """Return the generator of a key; the key alone says what it stands for.

        Raises:
            TooMany: there is no room for another one.
        """
        if key not in self.numbers:
            if len(self.generators) == self.room:
                raise TooMany
            new = Generator(len(self.generators), frozenset(axes), **properties)
            self.numbers[key] = new.number
            self.generators.append(new)
        return self.generators[self.numbers[key]]

    def size(self, name: str) -> Fraction:
        """Return the length of an axis."""
        return self.fraction(self.generator(("size", name), positive=True))

    def entry(self, entry: Entry) -> Fraction:
        """Return an entry at its indices."""
        properties = {"positive": entry.positive, "meaning": ("entry", entry)}
        return self.fraction(self.generator(("entry", entry), entry.axes, **properties))

    def polynomial(self, generator: Generator) -> Polynomial:
        """Return a generator as a polynomial."""
        return self._symbols[generator.number]

    def fraction(self, generator: Generator) -> Fraction:
        """Return a generator as a fraction."""
        return Fraction(self.polynomial(generator), self.context.constant(1))

    def used(self, *polynomials: Polynomial) -> list[Generator]:
        """Return the generators that polynomials have."""
        found: set[int] = set()
        for polynomial in polynomials:
            found |= {k for k, degree in enumerate(polynomial.degrees()) if degree > 0}
        return [self.generators[k] for k in sorted(found)]

    def axes(self, *polynomials: Polynomial) -> frozenset[Axis]:
        """Return the axes along which polynomials vary."""
        return frozenset[Axis]().union(*(g.axes for g in self.used(*polynomials)))

    def depth(self, *polynomials: Polynomial) -> int:
        """Return the largest depth of their generators."""
        return max((generator.depth for generator in self.used(*polynomials)), default=0)

    def is_positive(self, polynomial: Polynomial) -> bool:
        """Say whether a polynomial is surely positive: no term negative, one positive."""
        sure = False
        for powers, coefficient in polynomial.to_dict().items():
            odd = [k for k, power in enumerate(powers) if power and not self._positive(k)]
            if coefficient <= 0 or any(powers[k] % 2 for k in odd):
                return False
            sure |= not odd
        return sure

    def _positive(self, number: int) -> bool:
        return self.generators[number].positive

    def collect(self, polynomial: Polynomial, axis: Axis) -> dict[Monomial, Polynomial]:
        """Return the coefficient of each product of generators that vary along ``axis``."""
        varying = [g.number for g in self.used(polynomial) if axis in g.axes]
        found: dict[Monomial, dict[tuple[int, ...], Any]] = {}
        for powers, coefficient in polynomial.to_dict().items():
            monomial = tuple((k, powers[k]) for k in varying if powers[k])
            rest = list(powers)
            for k in varying:
                rest[k] = 0
            found.setdefault(monomial, {})[tuple(rest)] = coefficient
        return {m: self.context.from_dict(terms) for m, terms in found.items()}

    def product(self, powers: Iterable[tuple[int, int]]) -> Polynomial:
        """Return a product of powers of generators."""
        result = self.context.constant(1)
        for k, power in powers:
            result *= self._symbols[k] ** power
        return result

    def total(self, parts: Iterable[Fraction]) -> Fraction:
        """Add fractions, those of equal denominators first."""
        tops: dict[str, Fraction] = {}
        for part in parts:
            key = str(part.bottom)
            known = tops.get(key)
            tops[key] = Fraction(known.top + part.top, part.bottom) if known else part
        result = self.number(0)
        for part in tops.values():
            result += Fraction.of(part.top, part.bottom)
        return result

    def reduced(self, fraction: Fraction) -> Fraction:
        """Use that roots, raised to their index, are what they are roots of.

        A root that divides a denominator goes into the numerator: equal formulas would have two
        forms otherwise.
        """
        fraction = self._without_roots_below(fraction)
        top, bottom = self.reduced_polynomial(fraction.top), fraction.bottom
        lower = self.reduced_polynomial(bottom)
        return fraction if top is fraction.top and lower is bottom else Fraction.of(top, lower)

    def _without_roots_below(self, fraction: Fraction) -> Fraction:
        top, bottom = fraction.top, fraction.bottom
        for generator in self.used(bottom):
            least = min(powers[generator.number] for powers in bottom.to_dict())
            if generator.root is not None and least % generator.root[0]:
                missing = self.polynomial(generator) ** (-least % generator.root[0])
                top, bottom = top * missing, self.reduced_polynomial(bottom * missing)
        return fraction if bottom is fraction.bottom else Fraction.of(top, bottom)

    def reduced_polynomial(self, polynomial: Polynomial) -> Polynomial:
        """Use the roots in a polynomial."""
        while True:
            high = [
                g
                for g in self.used(polynomial)
                if g.root and polynomial.degrees()[g.number] >= g.root[0]
            ]
            if not high:
                return polynomial
            # a later root may be one of a formula that has an earlier one
            polynomial = self._lowered(polynomial, high[-1])

    def _lowered(self, polynomial: Polynomial, generator: Generator) -> Polynomial:
        assert generator.root is not None
        index, base = generator.root
        parts: dict[int, dict[tuple[int, ...], Any]] = {}
        for powers, coefficient in polynomial.to_dict().items():
            times, left = divmod(powers[generator.number], index)
            rest = list(powers)
            rest[generator.number] = left
            parts.setdefault(times, {})[tuple(rest)] = coefficient
        result = self.context.constant(0)
        for times, terms in parts.items():
            result += self.context.from_dict(terms) * base**times
        return result


def rational(value: Any) -> Rational:
    """Return flint's rational number as Python's."""
    return Rational(int(value.p), int(value.q))
