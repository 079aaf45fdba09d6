"""What is a formula worth for sure? Fractions as long as it is one, balls after that.

A number is an exact fraction or a ball around the value; nan says that a part of the formula is
no real number there, or not surely one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from functools import partial
from typing import Any

import numpy as np
from flint import arb, ctx, fmpq

from symbolic.independent.program import Arithmetic

#: Bits of the balls; a fraction of more digits becomes one.
BITS, LONG = 128, 4000

Number = Any  # an fmpq or an arb: flint ships no types
NAN = arb("nan")


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Work with ``bits`` bits for the time of a block."""
    before, ctx.prec = ctx.prec, bits
    try:
        yield
    finally:
        ctx.prec = before


def exact(value: Fraction) -> Number:
    """Return a fraction as flint's."""
    return fmpq(value.numerator, value.denominator)


def is_real(value: Number) -> bool:
    """Say whether a value is surely a real number."""
    return isinstance(value, fmpq) or bool(value.is_finite())


def _ball(value: Number) -> Number:
    return arb(value) if isinstance(value, fmpq) else value


def _whole_power(base: Number, exponent: int) -> Number:
    if exponent < 0:
        if isinstance(base, fmpq):
            return NAN if base == 0 else _whole_power(1 / base, -exponent)
        return NAN if base.contains(0) else 1 / _whole_power(base, -exponent)
    if isinstance(base, fmpq):
        if exponent * max(base.p.bit_length(), base.q.bit_length()) < LONG:
            return base**exponent
        base = arb(base)
    result = arb(1)
    for bit in bin(exponent)[2:]:  # flint's own power of a ball around 0 is not finite
        result = result * result * base if bit == "1" else result * result
    return result


def _power(base: Number, exponent: Number) -> Number:
    if isinstance(exponent, fmpq):
        if exponent.q == 1:
            return _whole_power(base, int(exponent.p))
        if isinstance(base, fmpq):
            if base == 0:
                return fmpq(0) if exponent > 0 else NAN
            if base > 0 and exponent.q == 2:
                return _whole_power(_square_root(base), int(exponent.p))
    base = _ball(base)
    return base ** _ball(exponent) if base > 0 else NAN


def _square_root(value: Number) -> Number:
    top, bottom = value.p.isqrt(), value.q.isqrt()
    if top * top == value.p and bottom * bottom == value.q:
        return fmpq(top, bottom)
    return arb(value).sqrt()


def _inside(name: str, at_zero: int | None = None) -> Callable[[Number], Number]:
    """Return a function that is exact at 0, where its value there is given."""

    def function(x: Number) -> Number:
        if at_zero is not None and isinstance(x, fmpq) and x == 0:
            return fmpq(at_zero)
        return getattr(_ball(x), name)()

    return function


def _log(x: Number) -> Number:
    if isinstance(x, fmpq) and x == 1:
        return fmpq(0)
    return _ball(x).log() if x > 0 else NAN


def _lambert(x: Number) -> Number:
    return _ball(x).lambertw() if x >= 0 else NAN


def _sign(x: Number) -> Number:
    if x == 0:
        return fmpq(0)
    return fmpq(1) if x > 0 else fmpq(-1) if x < 0 else NAN


def _abs(x: Number) -> Number:
    return x if x >= 0 else -x if x <= 0 else abs(x)


def _softplus(x: Number) -> Number:
    return (1 + _ball(x).exp()).log()


def _logistic(x: Number) -> Number:
    if isinstance(x, fmpq) and x == 0:
        return fmpq(1, 2)
    return 1 / (1 + (-_ball(x)).exp())


def _arc_kernel(x: Number) -> Number:
    c = _ball(x)
    if not (c >= -1 and c <= 1):
        return NAN
    return c * (arb.pi() - c.acos()) + (1 - c * c).sqrt()


def _larger(one: Number, other: Number) -> Number:
    if not (is_real(one) and is_real(other)):
        return NAN
    if one >= other:
        return one
    return other if other >= one else _ball(one).max(_ball(other))


def _smaller(one: Number, other: Number) -> Number:
    return -_larger(-one, -other)


_AT_ZERO = {
    **{"exp": 1, "cos": 1, "cosh": 1, "sech": 1, "csch": None, "coth": None, "acos": None},
    **dict.fromkeys(["sin", "tan", "asin", "atan", "asinh", "erf", "sinh", "tanh"], 0),
}
_OWN = {
    **{"log": _log, "LambertW": _lambert, "sign": _sign, "abs": _abs},
    **{"softplus": _softplus, "logistic": _logistic, "arc_kernel": _arc_kernel},
}
_whole = partial(np.frompyfunc, nout=1)

BALLS = Arithmetic(
    number=exact,
    power=_whole(_power, 2),
    largest=_whole(_larger, 2),
    least=_whole(_smaller, 2),
    functions={
        **{name: _whole(_inside(name, value), 1) for name, value in _AT_ZERO.items()},
        **{name: _whole(function, 1) for name, function in _OWN.items()},
    },
    constants={"pi": arb.pi, "e": lambda: arb(1).exp()},
    dtype=object,
)
