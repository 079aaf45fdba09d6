"""What is an interval of real numbers, and what do sums, products and powers make of it?

An end is an exact fraction (`fmpq`) as long as that is short, and otherwise a ball (`arb`) that
surely holds it: rounding stays in the balls, so an end that is exactly 0 stays 0.  A number is an
interval whose two ends are one object.  An end of plus or minus infinity means: no bound.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from typing import TypeAlias

import sympy as sp
from flint import arb, fmpq

Number: TypeAlias = fmpq | arb
Exact: TypeAlias = int | float | Fraction | sp.Rational | fmpq

#: Bits of numerator or denominator above which a fraction becomes a ball.
LONG = 1024
ZERO, ONE, INFINITY = fmpq(0), fmpq(1), arb("inf")


@dataclass(slots=True, eq=False)
class Interval:
    """All numbers from one end to the other; low <= high holds for the ends that are meant."""

    low: Number
    high: Number

    @property
    def is_point(self) -> bool:
        """Say whether it holds one number alone."""
        return self.low is self.high

    @property
    def is_bounded(self) -> bool:
        """Say whether both ends are finite."""
        return all(isinstance(end, fmpq) or end.is_finite() for end in (self.low, self.high))

    @property
    def number(self) -> Number:
        """The fraction that it is, or a ball around it."""
        return self.low if self.is_point else arb(self.low).union(arb(self.high))

    def around(self) -> tuple[fmpq | None, fmpq | None]:
        """Return exact fractions, the first not above it, the other not below; None: no bound."""
        return _exactly(_bottom(self.low)), _exactly(_top(self.high))

    def by_ends(self, function: Callable[[Number], Number]) -> Interval:
        """Apply an increasing function."""
        low = function(self.low)
        return Interval(low, low if self.is_point else function(self.high))

    def within(self, other: Interval) -> Interval:
        """Return what surely holds the part that lies in ``other``, whose ends are exact."""
        first, last = other.low, other.high
        low, high = self.low, self.high
        low = low if first <= low <= last else least(last, most(first, _bottom(low)))
        high = high if first <= high <= last else least(last, most(first, _top(high)))
        return Interval(low, high)

    def __add__(self, other: Interval) -> Interval:
        low = self.low + other.low
        return Interval(low, low if self.is_point and other.is_point else self.high + other.high)

    def __neg__(self) -> Interval:
        low = -self.high
        return Interval(low, low if self.is_point else -self.low)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.is_point and other.is_point:
            return point(times(self.low, other.low))
        if self.low >= 0 and other.low >= 0:
            return Interval(times(self.low, other.low), times(self.high, other.high))
        ends = [times(x, y) for x in (self.low, self.high) for y in (other.low, other.high)]
        return Interval(reduce(least, ends), reduce(most, ends))

    def __truediv__(self, other: Interval) -> Interval:
        return self * other.reciprocal()

    def __abs__(self) -> Interval:
        if self.low >= 0:
            return self
        return -self if self.high <= 0 else Interval(ZERO, most(-self.low, self.high))

    def reciprocal(self) -> Interval:
        """Return 1 / x for the x other than 0."""
        if self.low > 0 or self.high < 0:
            return (-self).by_ends(lambda end: -1 / end)
        if self.low == 0 and self.high > 0:
            return Interval(1 / self.high, INFINITY)
        if self.high == 0 and self.low < 0:
            return Interval(-INFINITY, 1 / self.low)
        return REAL

    def power(self, exponent: int) -> Interval:
        """Return x**exponent."""
        if exponent < 0:
            return self.power(-exponent).reciprocal()
        base = self if exponent % 2 else abs(self)
        return base.by_ends(lambda end: _raised(end, exponent))

    def root(self, order: int) -> Interval:
        """Return the root of the x >= 0."""
        return self.within(NONNEGATIVE).by_ends(lambda end: _root(end, order))


REAL = Interval(-INFINITY, INFINITY)
NONNEGATIVE = Interval(ZERO, INFINITY)


def point(number: Number) -> Interval:
    """Return one number as an interval."""
    return Interval(number, number)


def between(low: Exact, high: Exact) -> Interval:
    """Return the interval between two exact numbers.

    Raises:
        ValueError: one is no finite rational number, or they are in the wrong order.
    """
    ends = fraction(low), fraction(high)
    if ends[0] > ends[1]:
        msg = f"the interval ({ends[0]}, {ends[1]}) ends before it begins"
        raise ValueError(msg)
    return Interval(*ends) if ends[0] < ends[1] else point(ends[0])


def fraction(given: Exact) -> fmpq:
    """The number itself; a float stands for its exact binary value.

    Raises:
        ValueError: it is no finite rational number.
    """
    if isinstance(given, fmpq):
        return given
    if isinstance(given, sp.Rational):
        return fmpq(int(given.p), int(given.q))
    try:
        value = Fraction(given)
    except (TypeError, ValueError, OverflowError) as error:
        msg = f"expected an exact finite number, got {given!r}"
        raise ValueError(msg) from error
    return fmpq(value.numerator, value.denominator)


def times(x: Number, y: Number) -> Number:
    """Multiply two ends; 0 times an end without bound is 0, for no number is infinite."""
    if x == 0 or y == 0:
        return ZERO
    return _short(x * y)


def least(x: Number, y: Number) -> Number:
    """Return the smaller end, exactly where that can be told."""
    return x if x <= y else y if y <= x else arb(x).min(arb(y))


def most(x: Number, y: Number) -> Number:
    """Return the larger end, exactly where that can be told."""
    return x if x >= y else y if y >= x else arb(x).max(arb(y))


def as_fraction(ball: arb) -> Number:
    """Return the fraction that an exact ball is, where it is short."""
    exactly = _exactly(ball)
    return ball if exactly is None else _short(exactly)


def _exactly(end: Number) -> fmpq | None:
    """Return an exact end as a fraction, unless that would be very long."""
    if isinstance(end, fmpq):
        return end
    if not (end.is_exact() and end.is_finite()):
        return None
    mantissa, exponent = (int(part) for part in end.man_exp())
    if abs(exponent) > 8 * LONG:
        return None
    return fmpq(mantissa << max(exponent, 0), 1 << max(-exponent, 0))


def _short(x: Number) -> Number:
    return arb(x) if isinstance(x, fmpq) and x.height_bits() > LONG else x


def _bottom(end: Number) -> Number:
    return end if isinstance(end, fmpq) else end.lower()


def _top(end: Number) -> Number:
    return end if isinstance(end, fmpq) else end.upper()


def _raised(x: Number, exponent: int) -> Number:
    if isinstance(x, fmpq) and x.height_bits() * exponent <= LONG:
        return x**exponent
    result, ball = arb(1), arb(x)
    for bit in bin(exponent)[2:]:  # flint's own power of a ball around 0 is not finite
        result = result * result * ball if bit == "1" else result * result
    return result


def _root(x: Number, order: int) -> Number:
    """The root of an end that is >= 0; exact where it can be."""
    if x == 0:
        return ZERO
    if isinstance(x, fmpq):
        (over, whole), (under, whole_too) = (
            sp.integer_nthroot(int(part), order) for part in (x.p, x.q)
        )
        if whole and whole_too:
            return fmpq(int(over), int(under))
    ball = arb(x)
    return ball.sqrt() if order == 2 else ball.root(order)
