"""How do the functions of a formula become symbols, of which the formula is a rational one?

A symbol stands for one function of a canonical argument.  What functions have to do with each
other is used up on the way: exp of sums and multiples, log of positive factors, sin^2 = 1 - cos^2,
|s|^2 = s^2, the powers of radicals.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable
from dataclasses import dataclass, field
from math import lcm

import sympy as sp

from symbolic.calculus.entries import (
    Axis,
    AxisMax,
    Entry,
    Undecidable,
    axes_of,
    renamed,
)
from symbolic.calculus.factors import factors
from symbolic.calculus.functions import FREE_FUNCTIONS, addition, positive, without_squares

#: The functions f(-x) = -f(x) that become symbols.
_ODD = (sp.tan, sp.asin, sp.atan, sp.asinh, sp.erf, sp.tanh)


@dataclass
class Symbols(ABC):
    """The table of the symbols that stand for functions and for sums.

    A symbol is an array: that of exp(z_j) is that of exp(z_k) at another index.
    """

    symbols: dict[sp.Expr, Entry] = field(default_factory=dict)
    meanings: dict[Entry, sp.Expr] = field(default_factory=dict)
    radicals: dict[Entry, tuple[int, sp.Expr]] = field(default_factory=dict)
    #: the orders of its indices at which a symbol is the same
    symmetries: dict[Hashable, list[tuple[int, ...]]] = field(default_factory=dict)
    #: exp(s), and sin and cos of s, are written with powers of exp(s / k), sin(s / k), ...
    divisions: dict[tuple[type[sp.Function], sp.Expr], int] = field(default_factory=dict)

    @abstractmethod
    def _named_anew(self, meaning: sp.Expr) -> list[tuple[sp.Expr, dict[Axis, Axis]]]:
        """Return the same with other names of indices, least first, and its own names by them."""

    @abstractmethod
    def _atoms(self, expr: sp.Expr) -> sp.Expr:
        """Replace all functions by their symbols."""

    @abstractmethod
    def _argument(self, expr: sp.Expr) -> sp.Expr:
        """Reduce the argument of a function, sums included, to its canonical form."""

    @abstractmethod
    def _quotient(self, expr: sp.Expr) -> sp.Expr:
        """Bring a rational expression in symbols over one reduced denominator."""

    def restore(self, expr: sp.Expr) -> sp.Expr:
        """Put functions and sums back in place of their symbols."""
        while found := [s for s in expr.free_symbols if s in self.meanings]:
            expr = expr.xreplace({s: self.meanings[s] for s in found})
        return expr

    def _symbol(self, meaning: sp.Expr, positive: bool = False) -> Entry:
        """Return the symbol that stands for ``meaning``, which is canonical already."""
        if meaning.has(sp.zoo, sp.nan, sp.oo):
            msg = f"a function is taken outside its domain: {meaning}"
            raise Undecidable(msg)
        if meaning.is_Rational:
            return meaning
        if meaning in self.symbols:
            return self.symbols[meaning]
        (home, names), *others = self._named_anew(meaning)
        axes = sorted(names, key=lambda axis: axis.name)
        if home not in self.symbols:
            symbol = Entry(f"<{home}|{len(self.symbols)}>", axes, positive)
            self.symbols[home] = symbol
            self.meanings[symbol] = home
            order = {names[axis]: k for k, axis in enumerate(symbol.axes)}
            self.symmetries[symbol.array] = [
                tuple(order[same[axis]] for axis in symbol.axes) for _, same in others
            ]
        symbol = self.symbols[home]
        return self._at(symbol, tuple(names[axis] for axis in symbol.axes))

    def _at(self, symbol: Entry, axes: tuple[Axis, ...]) -> Entry:
        """Return an entry, or a symbol with what it stands for, at other indices."""
        if symbol not in self.meanings:
            return symbol.at(axes)
        ways = [tuple(axes[k] for k in order) for order in self.symmetries[symbol.array]]
        there = symbol.at(min([axes, *ways], key=lambda way: [axis.name for axis in way]))
        if there not in self.meanings:
            moved = dict(zip(symbol.axes, axes, strict=True))
            self.meanings[there] = renamed(self.meanings[symbol], moved, self._at)
            if symbol in self.radicals:
                order, base = self.radicals[symbol]
                self.radicals[there] = order, renamed(base, moved, self._at)
        return there

    def _function(self, head: type[sp.Function], argument: sp.Expr) -> sp.Expr:
        if head is sp.log:
            return self._logarithm(argument)
        if head is sp.Abs:
            return self._modulus(argument)
        if head in (sp.sin, sp.cos):
            return self._angle(head, argument)
        if head in _ODD:
            return self._odd(head, argument)
        return self._free(head(argument))

    def _odd(self, head: type[sp.Function], argument: sp.Expr) -> sp.Expr:
        """Take a sign out: SymPy leaves atan((x - y) / z) and atan((y - x) / z) two functions."""
        above, _ = sp.fraction(argument)
        if not sp.expand(above).could_extract_minus_sign():
            return self._free(head(argument))
        return -self._free(head(self._quotient(-argument)))

    def _free(self, value: sp.Expr) -> sp.Expr:
        """Make a function of a canonical argument a symbol, after SymPy took out a sign or so."""
        return self._symbol(value) if isinstance(value, FREE_FUNCTIONS) else self._atoms(value)

    def _largest(self, argument: sp.Expr, axis: Axis) -> sp.Expr:
        """Make a largest component a free symbol, but for what is added and a positive number."""
        still = moving = sp.Integer(0)
        for term in sp.Add.make_args(sp.expand(argument)):
            if axis in axes_of(term):
                moving += term
            else:
                still += term
        if moving == 0:
            return argument
        number, moving = moving.as_content_primitive()
        if number < 0:
            number, moving = -number, -moving
        return still + number * self._symbol(AxisMax(moving, axis))

    def _divided(self, head: type[sp.Function], term: sp.Expr) -> tuple[int, sp.Expr]:
        """Write a term of an argument as m * s, the same s for all rational multiples."""
        coefficient, rest = term.as_coeff_Mul()
        if not coefficient.is_Rational:
            msg = f"cannot decide formulas with {head.__name__}({term})"
            raise Undecidable(msg)
        whole = lcm(self.divisions.get((head, rest), 1), int(coefficient.q))
        if whole > 1:
            self.divisions[head, rest] = whole
        return int(coefficient * whole), rest / whole

    def _exponential(self, exponent: sp.Expr) -> sp.Expr:
        """Split exp(p/q s + r) into powers of one symbol for each s."""
        product = sp.Integer(1)
        for term in sp.Add.make_args(sp.expand(self._argument(exponent))):
            multiple, rest = self._divided(sp.exp, term)
            meaning = self.meanings.get(rest)
            if isinstance(meaning, sp.log):
                product *= meaning.args[0] ** multiple
            else:
                product *= self._symbol(sp.exp(rest), positive=True) ** multiple
        return product

    def _angle(self, head: type[sp.Function], argument: sp.Expr) -> sp.Expr:
        """Write sin and cos of sums and multiples by those of the parts; sin^2 = 1 - cos^2."""
        parts = [self._divided(sp.sin, term) for term in sp.Add.make_args(sp.expand(argument))]
        angles = [(multiple, sp.Dummy(real=True)) for multiple, _ in parts]
        meant = {angle: rest for (_, angle), (_, rest) in zip(angles, parts, strict=True)}
        value = addition(head, angles)
        if value is None:
            sign = -1 if argument.could_extract_minus_sign() else 1
            angle = sp.Dummy(real=True)
            meant = {angle: sign * argument}
            value = head(sign * angle)
        for angle, rest in meant.items():
            sine, cosine = self._symbol(sp.sin(rest)), self._symbol(sp.cos(rest))
            if isinstance(self.meanings.get(sine), sp.sin):
                self.radicals[sine] = (2, 1 - cosine**2)
            value = value.xreplace({sp.sin(angle): sine, sp.cos(angle): cosine})
        return value

    def _modulus(self, argument: sp.Expr) -> sp.Expr:
        """Split |N / D| into the moduli of factors, each with |s|^2 = s^2."""
        value = sp.Integer(1)
        for part, sign in zip(sp.fraction(argument), (1, -1), strict=True):
            coefficient, found = factors(part)
            value *= abs(coefficient) ** sign
            for base, power in found:
                value *= (
                    base ** (power - power % 2) * self._factor_modulus(base, power % 2)
                ) ** sign
        return value

    def _factor_modulus(self, base: sp.Expr, power: int) -> sp.Expr:
        if power == 0:
            return sp.Integer(1)
        base = -base if base.could_extract_minus_sign() else base
        for certain in (base, -base):
            if all(term.is_nonnegative for term in sp.Add.make_args(certain)):
                return certain
        modulus = self._symbol(sp.Abs(base, evaluate=False))
        self.radicals[modulus] = (2, base**2)
        return modulus

    def _power(self, base: sp.Expr, exponent: sp.Expr) -> sp.Expr:
        if exponent.is_Integer:
            return self._whole_power(self._atoms(base), exponent)
        if exponent.is_Rational:
            return self._root(self._argument(base), exponent)
        # base**(k + p + m q) = base**k * base**p * (base**q)**m, the parts as free symbols
        argument = self._argument(base)
        whole, rest = sp.expand(self._argument(exponent)).as_coeff_Add()
        meaning = self.meanings.get(argument)
        if isinstance(meaning, sp.exp):
            return self._exponential(meaning.args[0] * (whole + rest))
        value = self._power(base, whole)
        for term in sp.Add.make_args(rest):
            multiple, part = self._divided(sp.Pow, term)
            power = argument**part
            if isinstance(power, sp.Pow) and power.base == argument:
                value *= self._symbol(power) ** multiple
            else:
                value *= self._atoms(power) ** multiple
        return value

    def _whole_power(self, value: sp.Expr, exponent: int) -> sp.Expr:
        """Return a power; a sine or a modulus goes into no denominator, where its square hides."""
        if exponent > 0:
            return value**exponent
        product = sp.Integer(1)
        for factor in sp.Mul.make_args(value):
            if isinstance(self.meanings.get(factor), sp.sin | sp.Abs):
                _, square = self.radicals[factor]
                product *= factor ** (exponent % 2) * square ** ((exponent - exponent % 2) / 2)
            else:
                product *= factor**exponent
        return product

    def _root(self, argument: sp.Expr, exponent: sp.Rational) -> sp.Expr:
        if argument == 0:
            if exponent < 0:
                msg = "a denominator vanishes identically"
                raise Undecidable(msg)
            return argument
        value = sp.Integer(1)
        if exponent.q == 2:
            squares, rest = without_squares(argument)
            if squares:  # sqrt(s^2 r) = |s| sqrt(r)
                argument = self._quotient(rest)
                moduli = (self._modulus(base) ** power for base, power in squares)
                value = sp.Mul(*moduli) ** int(exponent.p)
            for base, power in self._certain_factors(argument):
                argument = self._quotient(argument / base**power)
                whole, half = base ** (power // 2), self._root(base, exponent) ** (power % 2)
                value *= whole ** int(exponent.p) * half
        if argument == 1:
            return value
        root = self._symbol(sp.Pow(argument, sp.Rational(1, exponent.q), evaluate=False))
        self.radicals[root] = (int(exponent.q), argument)
        return value * root ** int(exponent.p)

    def _certain_factors(self, radicand: sp.Expr) -> list[tuple[sp.Expr, int]]:
        """Return the primes, positive entries and lengths that get roots of their own.

        sqrt(N s) = sqrt(N) sqrt(s), whatever the sign of s, so that all products have one form.
        """
        found: list[tuple[sp.Expr, int]] = []
        for part, sign in zip(sp.fraction(radicand), (1, -1), strict=True):
            number, bases = factors(part)
            primes = sp.factorrat(abs(number), limit=1000).items()
            named = [(b, p) for b, p in bases if b.is_positive and self._is_named(b)]
            found += [(sp.sympify(b), sign * p) for b, p in (*primes, *named) if b != 1]
        return [] if found == [(radicand, 1)] else found

    def _is_named(self, base: sp.Expr) -> bool:
        return isinstance(base, sp.Symbol) and base not in self.meanings

    def _logarithm(self, argument: sp.Expr) -> sp.Expr:
        """Split log of a product whose factors are all positive; otherwise keep it whole."""
        split: list[tuple[sp.Expr, int]] = []
        for part, sign in zip(sp.fraction(argument), (1, -1), strict=True):
            coefficient, found = factors(part)
            split += [(coefficient, sign), *((base, sign * power) for base, power in found)]
        if not all(positive(base) for base, _ in split):
            return self._inverse_sinh(argument) or self._symbol(sp.log(argument))
        total = sp.Integer(0)
        for base, power in split:
            meaning = self.meanings.get(base)
            if isinstance(meaning, sp.exp):
                total += power * self._atoms(meaning.args[0])
            elif base.is_Rational:
                total += power * self._logarithm_of_number(base)
            else:
                total += power * self._logarithm_of_factor(base)
        return total

    def _logarithm_of_number(self, number: sp.Rational) -> sp.Expr:
        primes = sp.factorrat(number, limit=1000).items()
        return sp.Add(*(power * self._symbol(sp.log(prime)) for prime, power in primes))

    def _logarithm_of_factor(self, base: sp.Expr) -> sp.Expr:
        return self._inverse_sinh(base) or self._symbol(sp.log(base))

    def _inverse_sinh(self, argument: sp.Expr) -> sp.Expr | None:
        """Return asinh(s) for log(s + sqrt(1 + s^2)), None for what is no such argument."""
        for root, (order, square) in self.radicals.items():
            rest = sp.expand(argument - root)
            if order == 2 and not rest.has(root) and sp.expand(square - rest**2) == 1:
                return self._free(sp.asinh(rest))
        return None
