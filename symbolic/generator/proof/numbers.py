"""What is a formula in components at one point? It tells most wrong formulas at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import add, mul
from typing import Any

import mpmath as mp
import sympy as sp

from symbolic.calculus import arc_kernel, logistic, softplus
from symbolic.generator.stable.heads import (
    angle,
    decay,
    decay_minus_one,
    exp_minus_one,
    exp_remainder,
    log_one_plus,
    two_sided,
)

DIGITS = 40
#: Numbers that differ by more than this are not the same.
CLOSE = mp.mpf(10) ** -18

_FUNCTIONS: dict[type, Callable[..., Any]] = {
    sp.Add: lambda *terms: reduce(add, terms),
    sp.Mul: lambda *factors: reduce(mul, factors),
    sp.Pow: lambda base, power: base**power,
    sp.Abs: abs,
    sp.atan: mp.atan,
    sp.acos: mp.acos,
    sp.asin: mp.asin,
    sp.asinh: mp.asinh,
    angle: mp.atan2,
    exp_minus_one: mp.expm1,
    log_one_plus: mp.log1p,
    exp_remainder: lambda x: mp.expm1(x) - x,
    decay: lambda x: mp.exp(-abs(x)),
    decay_minus_one: lambda x: mp.expm1(-abs(x)),
    softplus: lambda x: mp.log1p(mp.exp(x)),
    logistic: lambda x: 1 / (1 + mp.exp(-x)),
    arc_kernel: lambda x: (mp.pi - mp.acos(x)) * x + mp.sqrt(1 - x * x),
    **{getattr(sp, name): getattr(mp, name) for name in ("exp", "log", "sin", "cos", "tan")},
    **{getattr(sp, name): getattr(mp, name) for name in ("sinh", "cosh", "tanh", "sech", "csch")},
    **{getattr(sp, name): getattr(mp, name) for name in ("coth", "erf", "erfc", "sign")},
}


class Unknown(ArithmeticError):
    """A formula has no real number at a point, or a function that has no numbers here."""


class Point:
    """Numbers for symbols, and so for formulas of them."""

    def __init__(self, values: dict[sp.Symbol, Any], digits: int = DIGITS) -> None:
        self.values: dict[sp.Basic, Any] = dict(values)
        self.digits = digits

    def __call__(self, expr: sp.Expr) -> Any:
        """Return the number of a formula.

        Raises:
            Unknown: it has none.
        """
        with mp.workdps(self.digits):
            found = self._at(expr)
        if not isinstance(found, mp.mpf) or not mp.isfinite(found):
            raise Unknown(str(expr))
        return found

    def _at(self, expr: sp.Basic) -> Any:
        if expr in self.values:
            return self.values[expr]
        if expr.is_Rational:
            return mp.mpf(int(expr.p)) / int(expr.q)
        if expr.is_NumberSymbol:
            found = expr._to_mpmath(mp.mp.prec)
        elif isinstance(expr, two_sided):
            found = self._at(expr.args[1 if self._at(expr.args[0]) > 0 else 2])
        elif type(expr) in _FUNCTIONS:
            found = _FUNCTIONS[type(expr)](*(self._at(arg) for arg in expr.args))
        else:
            raise Unknown(str(expr))
        self.values[expr] = found
        return found


def number_of(point: Point | None, expr: sp.Expr) -> Any:
    """Return the number of a formula at a point, or None where it has none."""
    try:
        return None if point is None else point(expr)
    except (ArithmeticError, TypeError, ValueError):
        return None


def close(left: Any, right: Any) -> bool:
    """Say whether two numbers are the same but for rounding."""
    with mp.workdps(DIGITS):
        return bool(abs(left - right) <= CLOSE * (1 + abs(left) + abs(right)))


def spread(
    symbols: Iterable[sp.Symbol], lowest: int, highest: int, seed: int = 1
) -> dict[Any, Any]:
    """Return a number of 64ths between two bounds for each symbol, all of them different."""
    with mp.workdps(DIGITS):
        numbers: dict[sp.Symbol, Any] = {}
        for k, symbol in enumerate(symbols):
            place = (k + seed) * 0.6180339887498949 % 1  # golden ratio: spread evenly
            numbers[symbol] = mp.mpf(round((lowest + (highest - lowest) * place) * 64)) / 64
        return numbers
