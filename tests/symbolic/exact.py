"""What is a formula's value, to 50 digits and more? Two evaluators that share no code with resoft.

`over_rows` evaluates a formula of losses on arrays of any length; `checked` evaluates a formula in
components and tells where it is not a real number, and how large its terms were.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any

import mpmath as mp
import numpy as np
import sympy as sp

from symbolic.calculus import AxisSum, Entry, logistic, softplus
from symbolic.loss import rows

#: Every exact value is worked out with so many digits.
DIGITS = 60

_HEADS: dict[type[sp.Basic], Callable[[Any], Any]] = {
    sp.exp: mp.exp,
    sp.log: mp.log,
    sp.sin: mp.sin,
    sp.cos: mp.cos,
    sp.tan: mp.tan,
    sp.sinh: mp.sinh,
    sp.cosh: mp.cosh,
    sp.tanh: mp.tanh,
    sp.sech: mp.sech,
    sp.atan: mp.atan,
    sp.asinh: mp.asinh,
    sp.erf: mp.erf,
    sp.Abs: abs,
    softplus: lambda x: mp.log(1 + mp.exp(x)),
    logistic: lambda x: 1 / (1 + mp.exp(-x)),
}


def number(value: Any) -> Any:
    """A rational, SymPy's or NumPy's number as a multi-precision one, exactly."""
    if isinstance(value, sp.Rational):
        return mp.mpf(int(value.p)) / int(value.q)
    return mp.mpf(value) if isinstance(value, mp.mpf) else mp.mpf(float(value))


def numbers(values: Any) -> Any:
    """An array of multi-precision numbers."""
    return np.array([number(value) for value in values], dtype=object)


def over_rows(expr: sp.Expr, at: dict[Entry, Any], n: int) -> Any:
    """Evaluate ``expr``: an array (n,) where it varies over rows, otherwise one number."""
    if expr in at:
        return at[expr]
    if isinstance(expr, AxisSum):
        summand = over_rows(expr.summand, at, n)
        return summand.sum() if isinstance(summand, np.ndarray) else n * summand
    if hasattr(expr, "definition"):
        at[expr] = over_rows(expr.definition, at, n)
        return at[expr]
    if expr == rows.size:
        return mp.mpf(n)
    if expr.is_Rational:
        return number(expr)
    args = [over_rows(arg, at, n) for arg in expr.args]
    if isinstance(expr, sp.Add):
        return reduce(lambda left, right: left + right, args)
    if isinstance(expr, sp.Mul):
        return reduce(lambda left, right: left * right, args)
    if isinstance(expr, sp.Pow):
        return args[0] ** args[1]
    head = _HEADS[type(expr)]
    whole = args[0]
    return np.frompyfunc(head, 1, 1)(whole) if isinstance(whole, np.ndarray) else head(whole)


def checked(expr: sp.Expr, at: dict[sp.Symbol, Any]) -> tuple[Any, Any] | None:
    """Evaluate a formula in components: its value and the size of its terms.

    None where a part of it is no real number, or where it is too large to judge.
    """
    if expr.is_Symbol:
        return at[expr], abs(at[expr])
    if expr.is_Rational or expr in (sp.E, sp.pi):
        value = number(expr) if expr.is_Rational else +{sp.E: mp.e, sp.pi: mp.pi}[expr]
        return value, abs(value)
    pairs = []
    for arg in expr.args:
        pair = checked(arg, at)
        if pair is None:
            return None
        pairs.append(pair)
    values, sizes = zip(*pairs, strict=True)
    if isinstance(expr, sp.Add):
        return mp.fsum(values), mp.fsum(sizes)
    if isinstance(expr, sp.Mul):
        return mp.fprod(values), mp.fprod(sizes)
    if isinstance(expr, sp.Pow):
        return _power(values, sizes, bool(expr.exp.is_Integer))
    if (isinstance(expr, sp.log) and values[0] <= 0) or abs(values[0]) > 1e4:
        return None
    value = _HEADS[type(expr)](values[0])
    return value, (abs(value) + sizes[0]) * (1 + abs(value))


def _power(values: Any, sizes: Any, whole: bool) -> tuple[Any, Any] | None:
    base, exponent = values
    if base == 0 or abs(exponent) > 60 or (base < 0 and not whole):
        return None
    value = base**exponent
    return value, abs(value) * max(1, sizes[0] / abs(base)) ** 2 + sizes[1]
