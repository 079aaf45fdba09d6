"""What does a formula over rows come to, rigorously? Its values as exact fractions or as balls.

A number is a fraction (`fmpq`) as long as it is known exactly, and otherwise a ball (`arb`) that
surely holds it. A ball may be a point with its rounding, or a whole interval.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeAlias

import sympy as sp
from flint import arb, fmpq

from symbolic.calculus import AxisSum, Entry, Quantity, logistic, softplus
from symbolic.declare.loss import rows

Number: TypeAlias = fmpq | arb
Exact: TypeAlias = int | float | Fraction | sp.Rational | fmpq
Given: TypeAlias = Exact | tuple[Exact, Exact]
Values: TypeAlias = Number | list[Number]


class Open(ValueError):
    """Balls do not decide: a denominator or an argument may leave its domain."""


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


def number(given: Given, exact: bool) -> Number:
    """A fraction where ``exact``, otherwise a ball; a pair stands for an interval.

    Raises:
        ValueError: it is no finite number, or the ends of the interval are in the wrong order.
    """
    if not isinstance(given, tuple):
        value = fraction(given)
        return value if exact else arb(value)
    low, high = (fraction(end) for end in given)
    if low > high:
        msg = f"the interval ({low}, {high}) ends before it begins"
        raise ValueError(msg)
    return number(low, exact) if low == high else arb(low).union(arb(high))


def sign(x: Number) -> int | None:
    """1, 0 or -1; None where the ball holds numbers of different sign."""
    if x > 0:
        return 1
    if x < 0:
        return -1
    return 0 if x == 0 else None


def size(x: Number) -> float:
    """A lower bound of the absolute value, for the choice of pivots alone."""
    ball = arb(x) if isinstance(x, fmpq) else x
    return float(ball.abs_lower())


class Rows:
    """The values of formulas at entries with a number for each of n rows, or one for all."""

    def __init__(self, at: dict[Entry, Values], n: int) -> None:
        self.n = n
        self.known: dict[sp.Basic, Values] = dict(at)

    def of(self, expr: sp.Basic) -> Values:
        """The value of the formula: a list (n,) where it varies over the rows.

        Raises:
            Open: a denominator may vanish, or a function's argument may leave its domain.
        """
        if expr not in self.known:
            self.known[expr] = self._of(expr)
        return self.known[expr]

    def each(self, expr: sp.Basic) -> list[Number]:
        """The n values of a formula, also where they are the same in every row."""
        value = self.of(sp.sympify(expr))
        return value if isinstance(value, list) else [value] * self.n

    def _of(self, expr: sp.Basic) -> Values:
        if isinstance(expr, AxisSum):
            summand = self.of(expr.summand)
            return sum(summand, fmpq(0)) if isinstance(summand, list) else self.n * summand
        if isinstance(expr, Quantity):
            return self.of(expr.definition)
        if expr == rows.size:
            return fmpq(self.n)
        if isinstance(expr, sp.Rational):
            return fraction(expr)
        if expr in _CONSTANTS:
            return _CONSTANTS[expr]()
        if isinstance(expr, (sp.Add, sp.Mul)):
            parts = [self.of(arg) for arg in expr.args]
            total = parts[0]
            for part in parts[1:]:
                total = _paired(_PLUS if isinstance(expr, sp.Add) else _TIMES, total, part)
            return total
        if isinstance(expr, sp.Pow):
            return self._power(expr)
        function = _FUNCTIONS.get(type(expr))
        if function is None:
            msg = f"{expr} has no enclosure: {type(expr).__name__} is not among the known functions"
            raise ValueError(msg)
        return _mapped(function, self.of(expr.args[0]))

    def _power(self, expr: sp.Pow) -> Values:
        base, exponent = self.of(expr.base), expr.exp
        if exponent.is_Rational:
            return _mapped(lambda x: _power(x, exponent, expr.base), base)
        powers = self.of(exponent)
        return _paired(lambda x, y: _exp(y * _log(x)), base, powers)


def _mapped(function: Callable[[Number], Number], x: Values) -> Values:
    return [function(each) for each in x] if isinstance(x, list) else function(x)


def _paired(function: Callable[[Number, Number], Number], x: Values, y: Values) -> Values:
    if isinstance(x, list):
        if isinstance(y, list):
            return [function(left, right) for left, right in zip(x, y, strict=True)]
        return [function(left, y) for left in x]
    return [function(x, right) for right in y] if isinstance(y, list) else function(x, y)


def _PLUS(x: Number, y: Number) -> Number:
    return x + y


def _TIMES(x: Number, y: Number) -> Number:
    return fmpq(0) if x == 0 or y == 0 else x * y


def _monotone(function: Callable[[arb], arb], x: arb) -> arb:
    """A monotone function of a ball, from its ends: no term of the function occurs twice."""
    if x.is_exact():
        return function(x)
    one, other = function(x.lower()), function(x.upper())
    hull = one.union(other)
    if hull >= 0 or not (one >= 0 and other >= 0):
        return hull
    return _from_zero(hull.upper())  # the radius of a ball is rounded up, and must not pass 0


def _from_zero(high: arb) -> arb:
    """A ball that begins at exactly 0 and reaches ``high`` at least."""
    half = arb(0).union(high).rad()
    return arb(arb(half, half).rad(), half)


def magnitude(x: arb) -> arb:
    """The absolute values of a ball; where it holds 0 the result begins at exactly 0."""
    return _from_zero(x.abs_upper()) if x.contains(0) else abs(x)


def _power(x: Number, exponent: sp.Rational, base: sp.Basic) -> Number:
    p, q = int(exponent.p), int(exponent.q)
    if p < 0 and sign(x) in (0, None):
        msg = f"{base} stands in a denominator and is 0" if x == 0 else f"{base} may be 0"
        raise Open(msg)
    if q > 1 and not x >= 0:
        msg = f"{base} may be negative under a root"
        raise Open(msg)
    if p < 0:
        return _reciprocal(_power(x, -exponent, base))
    if isinstance(x, fmpq):
        if q == 1:
            return x**p
        root = _exact_root(x, q)
        if root is not None:
            return root**p
        x = arb(x)
    if q == 1 and p % 2 == 0:
        x = magnitude(x)
    return _monotone(lambda end: _raised(end.root(q) if q > 1 else end, p), x)


def _raised(x: arb, p: int) -> arb:
    result = arb(1)
    for bit in bin(p)[2:]:
        result = result * result * x if bit == "1" else result * result
    return result


def _reciprocal(x: Number) -> Number:
    return 1 / x if isinstance(x, fmpq) else _monotone(lambda end: 1 / end, x)


def _exact_root(x: fmpq, q: int) -> fmpq | None:
    found = []
    for part in (int(x.p), int(x.q)):
        root, whole = sp.integer_nthroot(part, q)
        if not whole:
            return None
        found.append(int(root))
    return fmpq(*found)


def _function(
    at: int, exactly: fmpq, ball: Callable[[arb], arb], even: bool = False
) -> Callable[[Number], Number]:
    """A function that is monotone (``even``: in the absolute value), with one rational value."""

    def apply(x: Number) -> Number:
        if x == at:
            return exactly
        x = arb(x) if isinstance(x, fmpq) else x
        return _monotone(ball, magnitude(x) if even else x)

    return apply


def _wave(exactly: int, ball: Callable[[arb], arb]) -> Callable[[Number], Number]:
    return lambda x: fmpq(exactly) if x == 0 else ball(arb(x) if isinstance(x, fmpq) else x)


def _log(x: Number) -> Number:
    if not x > 0:
        msg = "the argument of a logarithm may not be positive"
        raise Open(msg)
    return _function(1, fmpq(0), lambda end: end.log())(x)


def _softplus(x: Number) -> Number:
    return _monotone(lambda end: end.exp().log1p(), arb(x) if isinstance(x, fmpq) else x)


_exp = _function(0, fmpq(1), lambda x: x.exp())
_FUNCTIONS: dict[type[sp.Basic], Callable[[Number], Number]] = {
    sp.exp: _exp,
    sp.log: _log,
    sp.sin: _wave(0, lambda x: x.sin()),
    sp.cos: _wave(1, lambda x: x.cos()),
    sp.sinh: _function(0, fmpq(0), lambda x: x.sinh()),
    sp.cosh: _function(0, fmpq(1), lambda x: x.cosh(), even=True),
    sp.tanh: _function(0, fmpq(0), lambda x: x.tanh()),
    sp.sech: _function(0, fmpq(1), lambda x: x.sech(), even=True),
    sp.atan: _function(0, fmpq(0), lambda x: x.atan()),
    sp.asinh: _function(0, fmpq(0), lambda x: x.asinh()),
    softplus: _softplus,
    logistic: _function(0, fmpq(1, 2), lambda x: 1 / (1 + (-x).exp())),
}
_CONSTANTS: dict[sp.Basic, Callable[[], arb]] = {sp.pi: arb.pi, sp.E: arb.const_e}


def as_given(values: Sequence[Given], exact: bool) -> Values:
    """A row entry from what was given."""
    return [number(value, exact) for value in values]
