"""Ball arithmetic at exact points, for certificates: python-flint's arb."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import flint
import sympy as sp

from symbolic.enclose.domains import Domain, Undefined
from symbolic.enclose.enclosure import Arithmetic, Enclosure

#: Bits of a certificate.
BITS = 192

Ball = Any


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Work with ``bits`` bits for the time of a block."""
    before, flint.ctx.prec = flint.ctx.prec, bits
    try:
        yield
    finally:
        flint.ctx.prec = before


def values_at(
    enclosure: Enclosure, point: Sequence[sp.Rational], bits: int = BITS
) -> list[Ball] | None:
    """Return the formulas' values at an exact point, None where one may be undefined there."""
    try:
        with precision(bits):
            values, domain = enclosure.at([_exact(value) for value in point], point)
    except Undefined:
        return None
    return values if domain is Domain.EVERYWHERE else None


def _exact(value: sp.Rational) -> Ball:
    return flint.arb(flint.fmpq(int(value.p), int(value.q)))


_UNKNOWN = flint.arb("nan")


def _whole_power(base: Ball, exponent: int) -> Ball:
    if exponent < 0:
        return _UNKNOWN if base.contains(0) else 1 / _whole_power(base, -exponent)
    if exponent % 2 == 0:  # flint's own power of a ball around 0 is not finite
        low, high = base.abs_lower(), base.abs_upper()
        return (
            low.union(high) if exponent == 2 and low == high == 0 else _raised(low, high, exponent)
        )
    return _raised(base.lower(), base.upper(), exponent)


def _raised(low: Ball, high: Ball, exponent: int) -> Ball:
    """Return a ball around the powers of [low, high], where the power is monotone."""
    ends = []
    for end in (low, high):
        power = flint.arb(1)
        for _ in range(exponent):
            power = power * end
        ends.append(power)
    return ends[0].union(ends[1])


def _root(base: Ball, order: int) -> Ball:
    base = base.nonnegative_part()
    if order == 2:
        return base.sqrt()
    low, high = (end if end == 0 else end.root(order) for end in (base.lower(), base.upper()))
    return low.union(high)


def _monotone(function: Callable[[Ball], Ball], x: Ball, low: int, high: int | None = None) -> Ball:
    """Apply a monotone function to the part of a ball that is in its domain."""
    ends = x.lower().max(low), x.upper()
    return function(ends[0]).union(function(ends[1] if high is None else ends[1].min(high)))


def _power(base: Ball, exponent: Ball) -> Ball:
    if exponent.is_exact() and exponent.is_integer():
        return _whole_power(base, int(exponent.unique_fmpz()))
    return (base.log() * exponent).exp() if base > 0 else _UNKNOWN


def _sign(x: Ball) -> Ball:
    if x == 0:  # an exact 0
        return flint.arb(0)
    return flint.arb(1) if x > 0 else flint.arb(-1) if x < 0 else flint.arb(0, 1)


def _largest(*values: Ball) -> Ball:
    largest = values[0]
    for value in values[1:]:
        largest = largest.max(value)
    return largest


BALLS = Arithmetic(
    number=_exact,
    ends=lambda x: (x.lower(), x.upper()),
    whole_power=_whole_power,
    power=_power,
    root=_root,
    functions={
        sp.exp: lambda x: x.exp(),
        sp.log: lambda x: x.log(),
        sp.sin: lambda x: x.sin(),
        sp.cos: lambda x: x.cos(),
        sp.tan: lambda x: x.tan(),
        sp.sinh: lambda x: x.sinh(),
        sp.cosh: lambda x: x.cosh(),
        sp.tanh: lambda x: x.tanh(),
        sp.sech: lambda x: x.sech(),
        sp.coth: lambda x: x.coth(),
        sp.csch: lambda x: x.csch(),
        sp.atan: lambda x: x.atan(),
        sp.asin: lambda x: _monotone(flint.arb.asin, x, -1, 1),
        sp.acos: lambda x: _monotone(flint.arb.acos, x, -1, 1),
        sp.asinh: lambda x: x.asinh(),
        sp.acosh: lambda x: _monotone(flint.arb.acosh, x, 1),
        sp.atanh: lambda x: x.atanh(),
        sp.erf: lambda x: x.erf(),
        sp.LambertW: lambda x: x.lambertw(),
        sp.Abs: abs,
        sp.sign: _sign,
        sp.Max: _largest,
        sp.Min: lambda *values: -_largest(*(-value for value in values)),
    },
    constants={sp.E: lambda: flint.arb(1).exp(), sp.pi: flint.arb.pi},
    bounded=True,
)
