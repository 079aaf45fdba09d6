"""What are exponentials, logarithms, roots and other functions of fractions?

Each becomes a product of powers of generators by rules that hold wherever both sides are
defined; what no rule covers is a generator of its own, whose key is its argument.
"""

from __future__ import annotations

import math
from collections.abc import Hashable
from dataclasses import dataclass, field
from fractions import Fraction as Rational
from typing import Any

from flint import fmpz

from symbolic.independent.fractions import Fraction, Generator, Polynomial, Ring, rational
from symbolic.independent.parse import NotCovered

#: Larger powers of exponentials make polynomials that are too large.
LARGEST_POWER = 60


class Grown(Exception):
    """Something was learned that changes earlier results; all has to be done again."""


@dataclass
class Functions:
    """Functions of fractions of one ring."""

    ring: Ring
    #: the common denominator of all powers of an exponential or a base, by its key
    indices: dict[Hashable, int] = field(default_factory=dict)
    _asked: set[Hashable] = field(default_factory=set)

    def exponential(self, argument: Fraction) -> Fraction:
        """Return exp of a fraction: a product over the terms of its numerator."""
        result = self.ring.number(1)
        for powers, coefficient in argument.top.to_dict().items():
            top = self.ring.product((k, power) for k, power in enumerate(powers) if power)
            term = Fraction.of(top, argument.bottom)
            scale = rational(term.top.leading_coefficient())
            term = Fraction(term.top / term.top.leading_coefficient(), term.bottom)
            result *= self._exponential(term, scale * rational(coefficient))
        return self.ring.reduced(result)

    def _exponential(self, term: Fraction, times: Rational) -> Fraction:
        """Return exp(times * term), for a term that is one product over a denominator."""
        used = self.ring.used(term.top, term.bottom)
        if len(used) == 1 and term.bottom.is_one() and term.top.total_degree() == 1:
            meaning = used[0].meaning
            if isinstance(meaning, tuple) and meaning[0] == "log":
                return self.power(meaning[1], times)
        index = self._index(("exp", term.key), times)
        generator = self._generator(
            ("exp", term.key, index), (term,), positive=True, meaning=("exp", term, index)
        )
        return self._to(generator, times * index)

    def start_again(self) -> None:
        """Forget what was asked for, not what was learned."""
        self._asked.clear()

    def _index(self, key: Hashable, exponent: Rational) -> int:
        """Return the common denominator of a key's powers."""
        index = math.lcm(self.indices.get(key, 1), exponent.denominator)
        if index != self.indices.get(key) and key in self._asked:
            self.indices[key] = index
            raise Grown
        self.indices[key] = index
        self._asked.add(key)
        return index

    def _to(self, generator: Generator, exponent: Rational) -> Fraction:
        if exponent.denominator != 1 or abs(exponent) > LARGEST_POWER:
            msg = f"the power {exponent} is too large"
            raise NotCovered(msg)
        return self.ring.fraction(generator) ** int(exponent)

    def _generator(
        self, key: Hashable, parts: tuple[Fraction, ...], **properties: Any
    ) -> Generator:
        polynomials = [p for part in parts for p in (part.top, part.bottom)]
        axes, depth = self.ring.axes(*polynomials), self.ring.depth(*polynomials)
        return self.ring.generator(key, axes, depth=depth, **properties)

    def power(self, base: Fraction, exponent: Rational) -> Fraction:
        """Return a power with a rational exponent.

        What is surely positive, and squares, can be taken out of a root; the rest stays.
        """
        if exponent.denominator == 1:
            if abs(exponent) > LARGEST_POWER:
                msg = f"the power {exponent} is too large"
                raise NotCovered(msg)
            return self.ring.reduced(base ** int(exponent))
        if base.top.is_zero():
            return base if exponent > 0 else base**-1
        sign, constants, factors = self._factors(base)
        result, rest = self.ring.number(1), self.ring.number(sign).top
        for prime, times in constants:
            result *= self._root(self.ring.number(prime).top, exponent * times, positive=True)
        for factor, times in factors:
            if self.ring.is_positive(factor):
                result *= self._positive_power(factor, exponent * times)
                continue
            if squares := times // 2:
                result *= self._root(factor**2, exponent * squares, positive=False)
            if times % 2:
                rest *= factor
        if not rest.is_one():
            result *= self._root(rest, exponent, positive=False)
        return self.ring.reduced(result)

    def _positive_power(self, factor: Polynomial, exponent: Rational) -> Fraction:
        used = self.ring.used(factor)
        if len(used) == 1 and factor == self.ring.polynomial(used[0]):
            match used[0].meaning:
                case ("exp", term, index):
                    return self._exponential(term, exponent / index)
                case ("root", base, index):
                    return self._root(base, exponent / index, positive=True)
        return self._root(factor, exponent, positive=True)

    def _root(self, base: Polynomial, exponent: Rational, positive: bool) -> Fraction:
        """Return a power of a base that is not taken apart any more."""
        if base.is_constant() and base.leading_coefficient() < 0:
            msg = "a root of a negative number"
            raise NotCovered(msg)
        whole = Fraction(base, self.ring.number(1).top)
        if exponent.denominator == 1:
            return whole ** int(exponent)
        key = ("root", str(base))
        index = self._index(key, exponent)
        generator = self._generator(
            (*key, index),
            (whole,),
            positive=positive,
            root=(index, base),
            meaning=("root", base, index),
        )
        # a root stands in a numerator only: equal formulas would have two forms otherwise
        below = -math.floor(exponent) if exponent < 0 else 0
        return self._to(generator, (exponent + below) * index) * whole**-below

    def _factors(
        self, value: Fraction
    ) -> tuple[int, list[tuple[int, int]], list[tuple[Polynomial, int]]]:
        """Return the sign, the primes and the irreducible factors of a fraction."""
        constant, primes, factors = Rational(1), [], []
        for polynomial, direction in ((value.top, 1), (value.bottom, -1)):
            first, found = polynomial.factor()
            constant *= rational(first) ** direction
            factors += [(factor, int(times) * direction) for factor, times in found]
        for whole, direction in ((constant.numerator, 1), (constant.denominator, -1)):
            for prime, times in fmpz(abs(whole)).factor():
                primes.append((int(prime), int(times) * direction))
        return (1 if constant > 0 else -1), primes, factors

    def logarithm(self, argument: Fraction) -> Fraction:
        """Return log of a fraction: a sum over its factors where all but one are positive."""
        if argument.top.is_zero():
            msg = "the logarithm of 0"
            raise NotCovered(msg)
        sign, constants, factors = self._factors(argument)
        parts = [self._log(self.ring.number(p)) * self.ring.number(k) for p, k in constants]
        rest = self.ring.number(sign)
        for factor, times in factors:
            whole = Fraction(factor, self.ring.number(1).top)
            if self.ring.is_positive(factor):
                parts.append(self._positive_log(whole) * self.ring.number(times))
            else:
                rest *= whole**times
        if not (rest.top.is_one() and rest.bottom.is_one()):
            parts.append(self._log(rest))
        return self.ring.total(parts)

    def _positive_log(self, factor: Fraction) -> Fraction:
        used = self.ring.used(factor.top)
        if len(used) == 1 and factor.top == self.ring.polynomial(used[0]):
            match used[0].meaning:
                case ("exp", term, index):
                    return term * self.ring.number(Rational(1, index))
                case ("root", base, index):
                    inner = Fraction(base, self.ring.number(1).top)
                    return self._log(inner) * self.ring.number(Rational(1, index))
        return self._log(factor)

    def _log(self, argument: Fraction) -> Fraction:
        generator = self._generator(("log", argument.key), (argument,), meaning=("log", argument))
        return self.ring.fraction(generator)

    def other(self, head: str, argument: Fraction) -> Fraction:
        """Return cos, an odd function or LambertW, which is neither even nor odd, of a fraction.

        The arcsine of 1 is half of pi.
        """
        if argument.top.is_zero():
            return self.ring.number(int(head == "cos"))
        if head == "asin" and (argument.top**2 - argument.bottom**2).is_zero():
            half_pi = self.ring.fraction(self.ring.generator("pi", positive=True))
            return half_pi * argument * self.ring.number(Rational(1, 2))
        flipped = head != "LambertW" and argument.top.leading_coefficient() < 0
        sign = -1 if flipped else 1
        argument *= self.ring.number(sign)
        root = None
        if head == "sin":
            cosine = self.other("cos", argument).top
            root = (2, 1 - cosine**2)
        generator = self._generator(
            (head, argument.key), (argument,), root=root, meaning=(head, argument)
        )
        return self.ring.fraction(generator) * self.ring.number(1 if head == "cos" else sign)
