"""Interval arithmetic over boxes, for bisection: mpmath's iv."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sympy as sp
from mpmath import iv

from symbolic.enclose.enclosure import Arithmetic, Enclosure

#: Bits of the end points.
BITS = 64

Interval = Any


@contextmanager
def precision() -> Iterator[None]:
    """Work with end points of `BITS` bits for the time of a block."""
    before, iv.prec = iv.prec, BITS
    try:
        yield
    finally:
        iv.prec = before


def hull(low: sp.Expr, high: sp.Expr) -> Interval:
    """Return an interval that contains [low, high], whose ends are exact numbers."""
    first, last = Enclosure((), (low, high), INTERVALS)(())
    return iv.mpf([first.a, last.b])


def _exact(value: sp.Rational) -> Interval:
    return iv.mpf(int(value.p)) / int(value.q) if value.q != 1 else iv.mpf(int(value.p))


def _whole_power(base: Interval, exponent: int) -> Interval:
    if exponent < 0:
        return 1 / _whole_power(base, -exponent)
    return base**exponent


def _root(base: Interval, order: int) -> Interval:
    base = _nonnegative(base)
    if order == 2:
        return iv.sqrt(base)
    ends = [_root_of_end(iv.mpf(end), order) for end in (base.a, base.b)]
    return iv.mpf([ends[0].a, ends[1].b])


def _root_of_end(end: Interval, order: int) -> Interval:
    return end if end == 0 or end == iv.inf else iv.exp(iv.log(end) / order)


def _power(base: Interval, exponent: Interval) -> Interval:
    if not base.a > 0:  # a whole power of it has a value, too
        msg = "a power of what may be 0 or negative"
        raise ValueError(msg)
    return iv.exp(iv.log(base) * exponent)


def _nonnegative(x: Interval) -> Interval:
    return iv.mpf([max(x.a, 0), x.b])


def _increasing(function: Callable[[Interval], Interval]) -> Callable[[Interval], Interval]:
    """Apply an increasing function to both end points."""
    return lambda x: iv.mpf([function(iv.mpf(x.a)).a, function(iv.mpf(x.b)).b])


def _even(function: Callable[[Interval], Interval]) -> Callable[[Interval], Interval]:
    """Apply a function of |x| that is monotone in it."""

    def apply(x: Interval) -> Interval:
        size = abs(x)
        ends = [function(iv.mpf(size.a)), function(iv.mpf(size.b))]
        return iv.mpf([min(e.a for e in ends), max(e.b for e in ends)])

    return apply


def _asinh_of_size(x: Interval) -> Interval:
    return iv.log(x + iv.sqrt(x * x + 1))


def _asinh(x: Interval) -> Interval:
    return _asinh_of_size(x) if x.a >= 0 else -_asinh_of_size(-x)


def _tanh(x: Interval) -> Interval:
    return 1 - 2 / (iv.exp(2 * x) + 1)


def _largest(*values: Interval) -> Interval:
    return iv.mpf([max(v.a for v in values), max(v.b for v in values)])


def _sign(x: Interval) -> Interval:
    low = -1 if x.a < 0 else (1 if x.a > 0 else 0)
    high = 1 if x.b > 0 else (-1 if x.b < 0 else 0)
    return iv.mpf([low, high])


INTERVALS = Arithmetic(
    number=_exact,
    ends=lambda x: (x.a, x.b),
    whole_power=_whole_power,
    power=_power,
    root=_root,
    functions={
        sp.exp: iv.exp,
        sp.log: lambda x: iv.log(_nonnegative(x)),
        sp.sin: iv.sin,
        sp.cos: iv.cos,
        sp.sinh: _increasing(lambda x: (iv.exp(x) - iv.exp(-x)) / 2),
        sp.cosh: _even(lambda x: (iv.exp(x) + iv.exp(-x)) / 2),
        sp.sech: _even(lambda x: 2 / (iv.exp(x) + iv.exp(-x))),
        sp.tanh: _increasing(_tanh),
        sp.asinh: _increasing(_asinh),
        sp.Abs: abs,
        sp.sign: _sign,
        sp.Max: _largest,
        sp.Min: lambda *values: -_largest(*(-value for value in values)),
    },
    constants={sp.E: lambda: iv.exp(iv.mpf(1)), sp.pi: lambda: +iv.pi},
    bounded=False,
)
