"""Is a polynomial >= 0 where each of its symbols keeps to an interval? Exact numbers alone.

What is not seen at once is reduced: each reduction names polynomials that are enough.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import prod

import sympy as sp

from symbolic.calculus.factors import factors
from symbolic.enclose.congruence import congruence
from symbolic.enclose.intervals import fraction

#: Symbols whose interval's ends are tried as the new 0 at once, and changes tried in all.
SHIFTED, CHANGES = 4, 27
#: Terms of a polynomial, before they are brought together, from which on none is shifted.
EXPANDED = 600
#: Symbols of a quadratic polynomial whose squares are completed.
SQUARES = 12
#: The degree above which a polynomial is not factored.
FACTORED = 24


@dataclass(frozen=True)
class Range:
    """An interval of numbers: rational ends or infinite ones, which may be left out."""

    low: sp.Expr = -sp.oo
    high: sp.Expr = sp.oo
    open_low: bool = False
    open_high: bool = False

    @property
    def sign(self) -> int:
        """1 where no number is negative, -1 where none is positive, otherwise 0."""
        return 1 if self.low >= 0 else -1 if self.high <= 0 else 0

    @property
    def without_zero(self) -> bool:
        """Say whether 0 surely lies outside."""
        above = self.low > 0 or (self.low == 0 and self.open_low)
        return bool(above or self.high < 0 or (self.high == 0 and self.open_high))

    @property
    def finite_ends(self) -> list[sp.Rational]:
        """The ends that are numbers."""
        return [end for end in (self.low, self.high) if end.is_Rational]


REAL, POSITIVE = Range(), Range(sp.Integer(0), open_low=True)
NONNEGATIVE, COUNT = Range(sp.Integer(0)), Range(sp.Integer(1))
Ranges = Mapping[sp.Symbol, Range]
#: What has to be >= 0 for the polynomial in question to be.
Needed = list[sp.Expr]


def sign_of(f: sp.Expr, ranges: Ranges) -> tuple[int, bool] | None:
    """Return 1 or -1 where ``f`` is seen to be >= 0 or <= 0, and whether it never is 0."""
    for sign in (1, -1):
        strict = _seen(sign * f, ranges)
        if strict is not None:
            return sign, strict
    return None


def _seen(f: sp.Expr, ranges: Ranges) -> bool | None:
    """Return whether f > 0 for sure, where f >= 0 is seen; None where it is not."""
    f = sp.expand(f)
    strict = _by_terms(f, ranges)
    symbols = sorted(f.free_symbols, key=sp.default_sort_key)
    if strict is None and len(symbols) == 1 and sp.degree(f, symbols[0]) <= FACTORED:
        return _on_interval(sp.Poly(f, symbols[0]), ranges[symbols[0]])
    if strict is None and len(symbols) <= SQUARES:
        strict = by_squares(f, symbols)
    return strict if strict is not None else _by_shifts(f, symbols, ranges)


def _by_terms(f: sp.Expr, ranges: Ranges) -> bool | None:
    strict = False
    for term in sp.Add.make_args(f):
        coefficient, factors = term.as_coeff_mul()
        sign, away = sp.sign(coefficient), True
        for factor in factors:
            base, power = factor.as_base_exp()
            if base not in ranges or not power.is_Integer:
                return None
            if power % 2:
                sign *= ranges[base].sign
            away = away and ranges[base].without_zero
        if sign < 0 or (sign == 0 and coefficient != 0):
            return None
        strict = strict or bool(sign > 0 and away)
    return strict


def by_squares(f: sp.Expr, symbols: Sequence[sp.Symbol]) -> bool | None:
    """Complete the squares of a quadratic polynomial; the number left is its least value."""
    polynomial = sp.Poly(f, *symbols)
    if polynomial.total_degree() != 2:
        return None
    one = sp.Dummy()
    matrix = sp.hessian(sp.Poly(polynomial.homogenize(one)).as_expr(), [*symbols, one])
    if not all(entry.is_Rational for entry in matrix):
        return None
    rows = [[fraction(entry) for entry in matrix[k, :]] for k in range(matrix.rows)]
    whole, without_one = congruence(rows), congruence([row[:-1] for row in rows[:-1]])
    return None if whole.negative else whole.positive > without_one.positive


def _by_shifts(f: sp.Expr, symbols: list[sp.Symbol], ranges: Ranges) -> bool | None:
    """Count some symbols from an end of their interval, so that terms may show their sign."""
    movable = [s for s in symbols if any(end != 0 for end in ranges[s].finite_ends)]
    if not movable or len(movable) > SHIFTED:
        return None
    powers = sp.Poly(f, *movable).monoms()
    if sum(prod(power + 1 for power in each) for each in powers) > EXPANDED:
        return None
    choices = [[None, *ranges[s].finite_ends] for s in movable]
    for ends in itertools.islice(itertools.product(*choices), 1, CHANGES):
        moved, changed = f, dict(ranges)
        for symbol, end in zip(movable, ends, strict=True):
            if end is not None:
                moved, changed[symbol] = (
                    moved.xreplace({symbol: symbol + end}),
                    _from(ranges[symbol], end),
                )
        strict = _by_terms(sp.expand(moved), changed)
        if strict is not None:
            return strict
    return None


def _from(range_: Range, end: sp.Rational) -> Range:
    return Range(range_.low - end, range_.high - end, range_.open_low, range_.open_high)


def _on_interval(f: sp.Poly, range_: Range) -> bool | None:
    """Decide a polynomial of one symbol by the number of its real roots."""
    low, high = (end if end.is_finite else None for end in (range_.low, range_.high))
    strict = True
    for factor, power in f.factor_list()[1]:
        ends = [end for end in (low, high) if end is not None and factor.eval(end) == 0]
        inside = factor.count_roots(low, high) - len(set(ends))
        if inside and power % 2:
            return None
        attained = (low in ends and not range_.open_low) or (high in ends and not range_.open_high)
        strict = strict and not inside and not attained
    return strict if f.eval(_inner(f, low, high)) >= 0 else None


def _inner(f: sp.Poly, low: sp.Rational | None, high: sp.Rational | None) -> sp.Rational:
    """Return a number inside the interval that is no root."""
    for k in itertools.count(1):
        share = sp.Rational(k, k + 1)
        if low is not None and high is not None:
            point = low + share * (high - low)
        else:
            point = (
                share if low is None is high else low + share if low is not None else high - share
            )
        if f.eval(point) != 0 or low == high:
            return point
    raise AssertionError


def reductions(f: sp.Expr, ranges: Ranges, numbers: Set[sp.Symbol]) -> Iterator[Needed]:
    """Yield lists of polynomials; f >= 0 where all those of one list are.

    ``numbers`` are symbols that stand for a number such as pi.
    """
    for symbol in sorted(f.free_symbols - numbers, key=sp.default_sort_key):
        terms = sp.Poly(f, symbol)
        if terms.degree() > 2:
            continue
        a, b, c = (terms.coeff_monomial(symbol**k) for k in (2, 1, 0))
        ends = ranges[symbol].finite_ends
        if len(ends) == 2:  # least at an end of the interval, for it bends down
            yield [-a, *(f.xreplace({symbol: end}) for end in ends)]
        elif a == 0 and ends:
            inward = b if ranges[symbol].high == sp.oo else -b
            yield [inward, f.xreplace({symbol: ends[0]})]
        if a != 0:
            yield [a, c, 4 * a * c - b**2]


def odd_part(f: sp.Expr) -> list[sp.Expr]:
    """Return factors whose product has the sign of the polynomial f; squares are left out."""
    if f.is_Rational:
        return [sp.sign(f)]
    polynomial = sp.Poly(f)
    if polynomial.total_degree() > FACTORED:
        return [sp.Integer(1), f]
    number, split = factors(f)
    sign = sp.Integer(-1 if number < 0 else 1)
    return [sign, *(base for base, power in split if power % 2)]
