"""How is a polynomial seen to be >= 0? Written as a sum of products of what cannot be negative.

Symbols keep to intervals.  What is returned is equal to the polynomial; it is made of squares, of
symbols that are not negative, and of x - low and high - x, as the caller writes them.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import mpmath
import sympy as sp

from symbolic.calculus.factors import factors
from symbolic.ledger.polynomials import Ranges

#: From a symbol, an end of its interval and 1 or -1: x - end, or end - x, as what is >= 0.
Beyond = Callable[[sp.Symbol, sp.Expr, int], sp.Expr]
#: Ways of counting symbols from ends of their intervals that are tried, the degree up to which a
#: polynomial on an interval is written by both ends, and binary digits of squares' coefficients.
WAYS, BOTH_ENDS, DIGITS = 243, 12, 60


def shown(f: sp.Expr, ranges: Ranges, beyond: Beyond) -> sp.Expr | None:
    """Return a polynomial as what cannot be negative, or None where that is not seen."""
    if f.is_Rational:
        return f if f >= 0 else None
    number, split = factors(f)
    sign, product = (1 if number > 0 else -1), abs(number)
    for base, power in split:
        product *= base ** (power - power % 2)
        if power % 2:
            for own in (1, -1):
                if (found := _factor(sp.expand(own * base), ranges, beyond)) is not None:
                    sign, product = own * sign, product * found
                    break
            else:
                return _factor(sp.expand(f), ranges, beyond)
    return product if sign > 0 else None


def _factor(f: sp.Expr, ranges: Ranges, beyond: Beyond) -> sp.Expr | None:
    symbols = sorted(f.free_symbols, key=sp.default_sort_key)
    ways = [_by_squares(f, symbols), _by_terms(f, symbols, ranges, beyond)]
    found = next((way for way in ways if way is not None), None)
    if found is None and len(symbols) == 1:
        found = _between(f, symbols[0], ranges, beyond) or _by_roots(sp.Poly(f, *symbols))
    return found


def _by_terms(
    f: sp.Expr, symbols: list[sp.Symbol], ranges: Ranges, beyond: Beyond
) -> sp.Expr | None:
    """Count symbols from ends of their intervals, so that each term has a sign."""
    for places in itertools.islice(itertools.product(*(_ends(s, ranges) for s in symbols)), WAYS):
        moved, back, free = {}, {}, set[sp.Symbol]()
        for symbol, (end, sign) in zip(symbols, places, strict=True):
            if sign == 0:
                free.add(symbol)
                continue
            step = sp.Dummy(real=True)
            moved[symbol] = end + sign * step
            back[step] = beyond(symbol, end, sign)
        counted = sp.expand(f.xreplace(moved))
        if all(_has_sign(term, free) for term in sp.Add.make_args(counted)):
            return counted.xreplace(back)
    return None


def _ends(symbol: sp.Symbol, ranges: Ranges) -> Iterator[tuple[sp.Expr, int]]:
    """Yield the ends that a symbol may be counted from, 0 first; and itself, of either sign."""
    known = ranges[symbol]
    if known.low.is_Rational and known.low > 0:
        yield sp.Integer(0), 1
    for end in sorted({*known.finite_ends}, key=abs):
        yield end, 1 if end == known.low else -1
    yield sp.Integer(0), 0


def _has_sign(term: sp.Expr, free: set[sp.Symbol]) -> bool:
    number, rest = term.as_coeff_mul()
    powers = (factor.as_base_exp() for factor in rest)
    return bool(number >= 0) and all(power % 2 == 0 for base, power in powers if base in free)


def _by_squares(f: sp.Expr, symbols: list[sp.Symbol]) -> sp.Expr | None:
    """Complete the squares of a quadratic polynomial."""
    polynomial = sp.Poly(f, *symbols)
    if polynomial.total_degree() != 2:
        return None
    found, rest = sp.Integer(0), f
    while rest.free_symbols:
        square = next((s for s in symbols if sp.Poly(rest, s).degree() == 2), None)
        if square is None:
            return None
        c, b, a = (sp.Poly(rest, square).coeff_monomial(square**k) for k in (0, 1, 2))
        if not (a.is_Rational and a > 0):
            return None
        found += a * (square + b / (2 * a)) ** 2
        rest = sp.expand(c - b**2 / (4 * a))
    return found + rest if rest >= 0 else None


def _between(f: sp.Expr, symbol: sp.Symbol, ranges: Ranges, beyond: Beyond) -> sp.Expr | None:
    """Write a polynomial on an interval by products of the distances from both its ends."""
    low, high = ranges[symbol].low, ranges[symbol].high
    if not (low.is_Rational and high.is_Rational and low < high):
        return None
    u, v = sp.Dummy(), sp.Dummy()  # x - low and high - x, over high - low
    least = sp.degree(f, symbol)
    for degree in range(least, BOTH_ENDS + 1):
        terms = sp.Integer(0)
        for (k,), number in sp.Poly(f, symbol).terms():
            terms += number * (low * v + high * u) ** k * (u + v) ** (degree - k)
        terms = sp.expand(terms)
        if all(term.as_coeff_Mul()[0] >= 0 for term in sp.Add.make_args(terms)):
            ends = {u: beyond(symbol, low, 1), v: beyond(symbol, high, -1)}
            return terms.xreplace({k: e / (high - low) for k, e in ends.items()})
    return None


def _by_roots(f: sp.Poly) -> sp.Expr | None:
    """Write a polynomial without real roots as squares: |p|^2, of half of its complex roots.

    Its rounded coefficients are made good by squares of powers, of which some are set aside.
    """
    if f.degree() % 2 or f.LC() < 0 or f.count_roots():
        return None
    (x,) = f.gens
    half = f.degree() // 2
    for digits in range(4, DIGITS, 8):
        aside = sp.Rational(1, 2**digits) * sum(x ** (2 * k) for k in range(half + 1))
        lower = sp.Poly(f.as_expr() - aside, x)
        if lower.count_roots():
            continue
        with mpmath.workdps(60):
            coefficients = [mpmath.mpf(int(c.p)) / int(c.q) for c in lower.all_coeffs()]
            roots = mpmath.polyroots(coefficients, maxsteps=200, extraprec=200)
            product = [mpmath.mpc(1)]
            for root in (r for r in roots if r.imag > 0):
                product = [
                    (product[k] if k < len(product) else 0) - (root * product[k - 1] if k else 0)
                    for k in range(len(product) + 1)
                ]
            scale = 2 ** (digits + 24)
            parts = [
                sp.Poly([sp.Rational(int(mpmath.nint(part(c) * scale)), scale) for c in product], x)
                for part in (mpmath.re, mpmath.im)
            ]
        squares = lower.LC() * sp.Add(*(part.as_expr() ** 2 for part in parts))
        rest = _small(f - sp.Poly(squares, x), x, half)
        if rest is not None:
            return squares + rest
    return None


def _small(rest: sp.Poly, x: sp.Symbol, half: int) -> sp.Expr | None:
    """Write what is left of a polynomial as squares: an odd power by its neighbours."""
    even = {k: rest.coeff_monomial(x ** (2 * k)) for k in range(half + 1)}
    squares = sp.Integer(0)
    for k in range(half):
        c = rest.coeff_monomial(x ** (2 * k + 1))
        if c != 0:
            squares += abs(c) / 2 * (x**k + sp.sign(c) * x ** (k + 1)) ** 2
            even[k] -= abs(c) / 2
            even[k + 1] -= abs(c) / 2
    if any(number < 0 for number in even.values()) or rest.degree() > 2 * half:
        return None
    return squares + sum(number * x ** (2 * k) for k, number in even.items())
