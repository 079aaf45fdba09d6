"""Which polynomial is a function of one number near 0? And does a formula of it keep its digits?

Coefficients are Cauchy's integrals around two circles, in many digits: a function that has no
series at 0 gives two answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import sympy as sp
from flint import acb, arb, ctx, fmpq

from symbolic.calculus import Entry, logistic, softplus
from symbolic.declare.loss import rows
from symbolic.generator.stable.heads import (
    MEANINGS,
    Series,
    decay,
    decay_minus_one,
    exp_minus_one,
    log_one_plus,
    shrunk,
    two_sided,
)

#: The number that functions are of.
X = Entry("x", (rows,))
#: Bits of numbers, points on a circle, and the radii of both circles.
_BITS, _POINTS, _CIRCLES = 500, 128, (0.375, 0.25)
#: From where on the series is taken, the largest first, with at most so many coefficients.
_RADII, _MOST = (1.0, 0.5, 0.25), 44
#: A zero of higher order is left alone.
_HIGHEST = 8
#: What is 0 of a coefficient, where it is told from another one, and what a series leaves out.
_ZERO, _SAME, _LEFT = arb(2) ** -100, arb(2) ** -150, 2.0**-55
#: Places near 0 where a formula is looked at, and what it may lose there.
_PLACES, _LOST = (1e-12, 1e-9, 1e-7, 1e-5, 1e-3, 0.02, 0.1, 0.24, 0.3), 1e-13

_BALLS: dict[type, Callable[[acb], acb]] = {
    **{getattr(sp, name): getattr(acb, name) for name in ("exp", "log", "sin", "cos", "tan")},
    **{getattr(sp, name): getattr(acb, name) for name in ("sinh", "cosh", "tanh", "asinh", "erf")},
    **{getattr(sp, name): getattr(acb, name) for name in ("atan", "asin", "acos", "sech")},
    sp.Abs: lambda x: (x * x).sqrt(),
    softplus: lambda x: (1 + x.exp()).log(),
    logistic: lambda x: 1 / (1 + (-x).exp()),
}
_DOUBLES: dict[type, Callable[[Any], Any]] = {
    **{getattr(sp, name): getattr(np, name) for name in ("exp", "log", "sin", "cos", "tan")},
    **{getattr(sp, name): getattr(np, name) for name in ("sinh", "cosh", "tanh")},
    **{getattr(sp, f"a{name}"): getattr(np, f"arc{name}") for name in ("tan", "sin", "cos")},
    sp.asinh: np.arcsinh,
    sp.Abs: np.abs,
    shrunk: np.exp,
    exp_minus_one: np.expm1,
    log_one_plus: np.log1p,
    decay: lambda x: np.exp(-np.abs(x)),
    decay_minus_one: lambda x: np.expm1(-np.abs(x)),
    softplus: lambda x: np.logaddexp(0.0, x),
}


@dataclass(frozen=True)
class Polynomial:
    """The first terms of a series, c_0 x^k + c_1 x^(k+step) + ..., for |x| < radius."""

    order: int
    step: int
    coefficients: tuple[float, ...]
    radius: float


@contextmanager
def many_bits(bits: int = _BITS) -> Iterator[None]:
    """Compute in balls of so many bits."""
    before, ctx.prec = ctx.prec, bits
    try:
        yield
    finally:
        ctx.prec = before


def ball_of(expr: sp.Expr, at: Mapping[sp.Expr, acb]) -> acb:
    """Return a complex ball for a formula of numbers.

    Raises:
        TypeError: a function is none of numbers.
    """
    if expr in at:
        return at[expr]
    if expr.is_Rational:
        return acb(arb(fmpq(int(expr.p), int(expr.q))))
    if expr is sp.pi:
        return acb(arb.pi())
    if expr is sp.E:
        return acb(1).exp()
    if isinstance(expr, two_sided):
        raise TypeError("a condition")
    if type(expr) in _BALLS:
        return _BALLS[type(expr)](ball_of(expr.args[0], at))
    if type(expr) in MEANINGS:
        return ball_of(MEANINGS[type(expr)](expr.args[0]), at)
    if isinstance(expr, Series):
        return ball_of(expr.told.xreplace({X: expr.args[0]}), at)
    if expr.is_Pow:
        base = ball_of(expr.base, at)
        if expr.exp.is_Integer:
            return base ** int(expr.exp)
        return base.sqrt() if expr.exp == sp.Rational(1, 2) else base ** ball_of(expr.exp, at)
    parts = [ball_of(arg, at) for arg in expr.args]
    if expr.is_Add:
        return sum(parts, acb(0))
    if expr.is_Mul:
        found = acb(1)
        for part in parts:
            found *= part
        return found
    raise TypeError(f"no function of numbers: {type(expr).__name__}")


def in_doubles(expr: sp.Expr, x: float) -> Any:
    """Return what doubles give for a formula of one number, printed as it stands."""
    if expr == X:
        return np.float64(x)
    if expr.is_number:
        return np.float64(expr)
    if isinstance(expr, two_sided):
        condition, positive, negative = expr.args
        return in_doubles(positive if in_doubles(condition, x) > 0 else negative, x)
    if type(expr) in _DOUBLES:
        return _DOUBLES[type(expr)](in_doubles(expr.args[0], x))
    if isinstance(expr, Series) or type(expr) in MEANINGS:  # which are exact
        return _exactly(expr.func(X), in_doubles(expr.args[0], x))
    parts = [in_doubles(arg, x) for arg in expr.args]
    if expr.is_Add:
        return sum(parts[1:], parts[0])
    if expr.is_Mul:
        return np.prod(parts)
    if expr.is_Pow:
        return parts[0] ** parts[1]
    raise TypeError(f"no function of numbers: {type(expr).__name__}")


def _exactly(expr: sp.Expr, x: float) -> float:
    with many_bits():
        return np.float64(float(ball_of(expr, {X: acb(float(x))}).real.mid()))


def loses_digits(written: sp.Expr, exact: sp.Expr, both_sides: bool) -> bool:
    """Say whether a formula loses digits near 0, beside what it is meant to be."""
    for place in _PLACES:
        for x in (place, -place) if both_sides else (place,):
            right = _exactly(exact, x)
            with np.errstate(all="ignore"):
                found = in_doubles(written, x)
            if not abs(found - right) <= _LOST * abs(right):
                return True
    return False


@cache
def polynomial_of(exact: sp.Expr) -> Polynomial | None:
    """Return the first terms of a function's series at 0; None where it has none of use."""
    with many_bits():
        try:
            found = _coefficients(exact, acb(_CIRCLES[0]), _POINTS // 2)
            again = _coefficients(exact, acb(_CIRCLES[1]), _HIGHEST)
            beside = ball_of(exact, {X: acb(0.25)}).real - sum(
                c * 0.25**k for k, c in enumerate(found)
            )
        except (TypeError, ArithmeticError, ValueError):
            return None
        gaps = [
            (c - d) * arb(0.25) ** k for k, (c, d) in enumerate(zip(found, again, strict=False))
        ]
        if not all(abs(gap) < _SAME for gap in gaps) or not abs(beside) < arb(2) ** -60:
            return None  # a kink, or a pole
        numbers = [float(c.mid()) if not abs(c) < _ZERO else 0.0 for c in found]
    order = next((k for k, c in enumerate(numbers) if c), _HIGHEST + 1)
    if order > _HIGHEST:
        return None
    step = 1 if any(numbers[order + 1 :: 2]) else 2
    for radius in _RADII:
        sizes = [abs(c) * radius**k for k, c in enumerate(numbers)]
        count = next(n for n in range(len(numbers) + 1) if sum(sizes[n:]) <= _LEFT * sizes[order])
        if count <= _MOST and _is_steady(numbers, order, radius):
            return Polynomial(
                order, step, tuple(numbers[order : max(count, order + 1) : step]), radius
            )
    return None


def _coefficients(exact: sp.Expr, radius: acb, count: int) -> list[arb]:
    """Return the first coefficients of a series, by values on a circle."""
    turns = [(acb(2 * k) / _POINTS).exp_pi_i() for k in range(_POINTS)]
    values = [ball_of(exact, {X: radius * turn}) for turn in turns]
    found = []
    for k in range(count):
        total = sum((v * turns[-j * k % _POINTS] for j, v in enumerate(values)), acb(0))
        if not total.is_finite():
            raise ArithmeticError("a pole on the circle")
        found.append((total / (_POINTS * radius**k)).real)
    return found


def _is_steady(coefficients: list[float], order: int, radius: float) -> bool:
    """Say whether the first term leads everywhere, so that the series itself keeps its digits."""
    whole = sum(abs(c) * radius**k for k, c in enumerate(coefficients))
    least = min(
        abs(sum(c * x**k for k, c in enumerate(coefficients))) / abs(x) ** order
        for x in (sign * radius * part for sign in (1, -1) for part in (0.25, 0.5, 0.75, 1.0))
    )
    return least * radius**order > whole / 16
