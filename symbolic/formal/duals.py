"""What are numbers that carry a derivative? Dual numbers over floats, nested for higher ones.

Where floats lose too many digits, numbers of `DIGITS` digits take their place, in all of a formula.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Union

import mpmath

Number = Union[float, "Dual"]


class Undefined(ArithmeticError):
    """A function has no value, or no derivative, at a point."""


@dataclass(frozen=True)
class Dual:
    """value + slope * step, where the square of the step is 0; later steps have larger tags."""

    tag: int
    value: Number
    slope: Number


def split(x: Number, tag: int) -> tuple[Number, Number]:
    """Return what a number is without a step, and what is multiplied by it."""
    return (x.value, x.slope) if isinstance(x, Dual) and x.tag == tag else (x, 0.0)


def _tag(*numbers: Number) -> int:
    return max((x.tag for x in numbers if isinstance(x, Dual)), default=0)


def add(x: Number, y: Number) -> Number:
    """Return x + y."""
    if not (tag := _tag(x, y)):
        return x + y  # type: ignore[operator]
    (a, da), (b, db) = split(x, tag), split(y, tag)
    return Dual(tag, add(a, b), add(da, db))


def multiply(x: Number, y: Number) -> Number:
    """Return x * y."""
    if not (tag := _tag(x, y)):
        return x * y  # type: ignore[operator]
    (a, da), (b, db) = split(x, tag), split(y, tag)
    return Dual(tag, multiply(a, b), add(multiply(da, b), multiply(a, db)))


def power(x: Number, n: int) -> Number:
    """Return x^n for a whole n >= 0."""
    return 1.0 if n == 0 else multiply(x, power(x, n - 1))


def inverse(x: Number) -> Number:
    """Return 1/x.

    Raises:
        Undefined: x is 0.
    """
    return call("inverse", x)


def call(name: str, x: Number) -> Number:
    """Return a function of a number.

    Raises:
        Undefined: it has no value there, or no derivative where one is asked for.
    """
    if not (tag := _tag(x)):
        return _value(name, x)
    a, da = split(x, tag)
    return Dual(tag, call(name, a), multiply(_SLOPES[name](a), da))


def real(x: Number) -> float:
    """Return a number without its steps."""
    return real(x.value) if isinstance(x, Dual) else x


def extreme(x: Number, y: Number, largest: bool) -> Number:
    """Return the larger or the smaller of two numbers.

    Raises:
        Undefined: both are equal, and a derivative is asked for.
    """
    if _tag(x, y) and real(x) == real(y):
        raise Undefined("the largest of equal numbers has no derivative")
    return x if (real(x) >= real(y)) == largest else y


#: Digits of numbers that are worked out again, and what no function is taken of then.
DIGITS, LARGE = 60, 1e4
_MANY = mpmath.MPContext()
_MANY.dps = DIGITS


def precise(x: float) -> Any:
    """Return a number with which all that follows is worked out with many digits."""
    return _MANY.mpf(x)


def _pi(x: Any) -> Any:
    return _MANY.mpf(_MANY.pi) if isinstance(x, _MANY.mpf) else math.pi


def _value(name: str, x: Any) -> Any:
    try:
        if not isinstance(x, _MANY.mpf):
            return _VALUES[name](x)
        if abs(x) > LARGE and name not in _ANYWHERE:
            raise OverflowError
        found = _PRECISE[name](x)
        if not isinstance(found, _MANY.mpf):  # a complex number
            raise ValueError
        return found
    except (ValueError, ZeroDivisionError, OverflowError):
        msg = f"{name} at {x}"
        raise Undefined(msg) from None


def _sign(x: float) -> float:
    return float((x > 0) - (x < 0))


def _root(x: float) -> float:
    return math.sqrt(x)


_VALUES: Mapping[str, Callable[[float], float]] = {
    "inverse": lambda x: 1 / x,
    "exp": math.exp,
    "ln": math.log,
    "sqrt": math.sqrt,
    "sin": math.sin,
    "tan": math.tan,
    "cos": math.cos,
    "atan": math.atan,
    "asin": math.asin,
    "acos": math.acos,
    "sinh": math.sinh,
    "arcsinh": math.asinh,
    "cosh": math.cosh,
    "tanh": math.tanh,
    "sign": _sign,
    "Rabs": abs,
    "softplus": lambda x: math.log1p(math.exp(x)),
    "logistic": lambda x: 1 / (1 + math.exp(-x)),
    "arc_kernel": lambda x: math.sqrt(1 - x * x) + x * (math.pi - math.acos(x)),
}


#: The functions of one number, by their words in Coq.
FUNCTIONS = frozenset(_VALUES) - {"inverse"}
#: Functions that are taken of numbers of any size.
_ANYWHERE = frozenset(["inverse", "ln", "sqrt", "sign", "Rabs", "atan"])
_PRECISE: Mapping[str, Callable[[Any], Any]] = {
    **{
        name: getattr(_MANY, name)
        for name in ("exp", "ln", "sqrt", "sin", "cos", "atan", "asin", "acos", "sinh", "cosh")
    },
    "tan": _MANY.tan,
    "tanh": _MANY.tanh,
    "arcsinh": _MANY.asinh,
    "inverse": lambda x: 1 / x,
    "sign": lambda x: _MANY.mpf(_sign(x)),
    "Rabs": abs,
    "softplus": lambda x: _MANY.ln(1 + _MANY.exp(x)),
    "logistic": lambda x: 1 / (1 + _MANY.exp(-x)),
    "arc_kernel": lambda x: _MANY.sqrt(1 - x * x) + x * (_MANY.pi - _MANY.acos(x)),
}


def _minus(x: Number) -> Number:
    return multiply(-1.0, x)


def _beside(x: Number) -> Number:
    """Return 1 / sqrt(1 - x^2)."""
    return inverse(call("sqrt", add(1.0, _minus(power(x, 2)))))


def _sign_where_told(x: Number) -> Number:
    if real(x) == 0:
        raise Undefined("the absolute value has no derivative at 0")
    return _sign(real(x))


_SLOPES: Mapping[str, Callable[[Number], Number]] = {
    "inverse": lambda x: _minus(power(inverse(x), 2)),
    "exp": lambda x: call("exp", x),
    "ln": inverse,
    "sqrt": lambda x: multiply(0.5, inverse(call("sqrt", x))),
    "sin": lambda x: call("cos", x),
    "cos": lambda x: _minus(call("sin", x)),
    "tan": lambda x: add(1.0, power(call("tan", x), 2)),
    "arcsinh": lambda x: inverse(call("sqrt", add(1.0, power(x, 2)))),
    "atan": lambda x: inverse(add(1.0, power(x, 2))),
    "asin": _beside,
    "acos": lambda x: _minus(_beside(x)),
    "sinh": lambda x: call("cosh", x),
    "cosh": lambda x: call("sinh", x),
    "tanh": lambda x: add(1.0, _minus(power(call("tanh", x), 2))),
    "sign": lambda x: multiply(0.0, _sign_where_told(x)),
    "Rabs": _sign_where_told,
    "softplus": lambda x: call("logistic", x),
    "logistic": lambda x: multiply(call("logistic", x), call("logistic", _minus(x))),
    "arc_kernel": lambda x: add(_pi(real(x)), _minus(call("acos", x))),
}
