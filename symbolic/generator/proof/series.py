"""Is a function that is taken by its series near 0 the same on both sides of where that ends?

    def _name_near_0(x): [s = x * x], p = ..., return one form where |x| < radius, another elsewhere

The form for x near 0 must be a polynomial, and the other one what it is the series of.  They are
compared in many digits: at Chebyshev's places, more of them than twice the degree, so that a
polynomial with wrong coefficients shows somewhere; and at numbers so small that a term of lower
order would show, however small it is.  What is compared is the text, not what it was printed from.
"""

from __future__ import annotations

from functools import cache
from math import cos, pi
from typing import Any

import mpmath as mp
import sympy as sp

from symbolic.generator.proof.numbers import Point, Unknown
from symbolic.generator.proof.values import Unreadable
from symbolic.generator.proof.vocabulary import choice
from symbolic.generator.stable.heads import Series
from symbolic.generator.stable.series import series_of
from symbolic.generator.stable.taylor import X

#: Places on either side of 0, and the numbers beside it; what rounding of coefficients may change.
_PLACES, _TINY, _CLOSE = 64, (mp.mpf(10) ** -20, mp.mpf(10) ** -300), mp.mpf(2) ** -48
#: A polynomial of a higher degree, or with a zero of higher order, is refused.
_DEGREE, _ORDER = 56, 8
#: Divisors may vanish at 0 to such an order.
_MORE = 6


@cache
def series_read(name: str, read: sp.Expr) -> type[Series]:
    """Return what a function of x means that was read, if both of its forms are one function.

    Raises:
        Unreadable: it has no such forms, or numbers tell them apart.
    """
    condition, near, elsewhere = _forms(name, read)
    polynomial = sp.Poly(near, X)
    order = min(power for (power,) in polynomial.monoms())
    if polynomial.degree() > _DEGREE or order > _ORDER or not 0 < condition <= 1:
        raise Unreadable(f"{name} is no series near 0")
    radius = mp.mpf(int(condition.p)) / int(condition.q)
    places = [radius * mp.mpf(cos(pi * (2 * k + 1) / (4 * _PLACES))) for k in range(_PLACES)]
    sides = _Sides(polynomial, elsewhere)
    for x in (*places, *_TINY):
        with mp.workdps(60 + (0 if x in places else (order + _MORE) * -int(mp.log10(x)))):
            if not (sides.agree(x) and sides.agree(-x)):
                raise Unreadable(f"{name} is not the series of what it is elsewhere, at {float(x)}")
    return series_of(elsewhere)


def _forms(name: str, read: sp.Expr) -> tuple[sp.Rational, sp.Expr, sp.Expr]:
    """Return the radius, and both forms."""
    if isinstance(read, choice) and len(read.args) == 3:
        condition, near, elsewhere = read.args
        size = isinstance(condition, sp.StrictLessThan) and condition.lhs == sp.Abs(X)
        alone = near.free_symbols == elsewhere.free_symbols == {X} and near.is_polynomial(X)
        if size and condition.rhs.is_Rational and alone:
            return condition.rhs, near, elsewhere
    raise Unreadable(f"{name} has not the two forms of a series")


class _Sides:
    """Both forms on numbers."""

    def __init__(self, polynomial: sp.Poly, elsewhere: sp.Expr) -> None:
        self.coefficients = [mp.mpf(int(c.p)) / int(c.q) for c in polynomial.all_coeffs()]
        self.elsewhere = elsewhere

    def agree(self, x: Any) -> bool:
        """Say whether both forms have one value at x, in the digits that are set."""
        near = mp.polyval(self.coefficients, x)
        try:
            found = Point({X: x}, mp.mp.dps)(self.elsewhere)
        except (Unknown, ValueError, ZeroDivisionError):
            return False
        return bool(abs(near - found) <= _CLOSE * abs(found))
