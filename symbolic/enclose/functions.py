"""What is known of each function of real numbers: its values on an interval, and its domain?

The one table of them for proofs.  A row of `TABLE` names the function, what encloses its values
(most are monotone: `increasing(ball)`, by python-flint's function of a ball), where it is defined
(`symbolic.enclose.domains`), whether no value of it is <= 0, and what its graph is like.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import reduce

import sympy as sp
from flint import arb, fmpq

from symbolic.calculus import arc_kernel, logistic, softplus
from symbolic.enclose.domains import (
    Domain,
    Rule,
    everywhere,
    from_to,
    inside_one,
    nonzero,
    positive,
)
from symbolic.enclose.intervals import (
    INFINITY,
    NONNEGATIVE,
    ONE,
    REAL,
    ZERO,
    Interval,
    Number,
    as_fraction,
    least,
    most,
)

Ball = Callable[[arb], arb]
Enclosed = Callable[..., Interval]


class Graph(Enum):
    """What a function is like wherever it is defined."""

    SMOOTH = "every derivative inside of the domain, continuous at its ends"
    KINKED = "continuous"
    JUMPING = "not continuous"


@dataclass(frozen=True)
class Function:
    """A function's row: ``values`` encloses all its values at arguments in given intervals."""

    values: Enclosed
    domain: Rule = everywhere
    positive: bool = False
    graph: Graph = Graph.SMOOTH
    any_number_of_arguments: bool = False

    @property
    def total(self) -> bool:
        """Say whether it is defined for every real number."""
        return self.domain is everywhere


def increasing(
    ball: Ball, image: Interval = REAL, on: Interval = REAL, falling: bool = False
) -> Enclosed:
    """Enclose a function that is monotone ``on`` its domain, with values in ``image``.

    Where ``ball`` is not finite, the end of ``image`` is a bound.
    """

    def values(x: Interval) -> Interval:
        x = x.within(on)
        found = x.by_ends(lambda end: _value(ball, end))
        low, high = (found.high, found.low) if falling else (found.low, found.high)
        low, high = low if _is_finite(low) else image.low, high if _is_finite(high) else image.high
        return Interval(low, high).within(image)

    return values


def decreasing(ball: Ball, image: Interval = REAL, on: Interval = REAL) -> Enclosed:
    """Enclose a function that falls on its domain."""
    return increasing(ball, image, on, falling=True)


def _even(function: Enclosed) -> Enclosed:
    """Enclose a function of |x|."""
    return lambda x: function(abs(x))


def _with_a_pole_at_0(function: Enclosed) -> Enclosed:
    """Enclose a function that is monotone on either side of 0."""
    return lambda x: function(x) if x.low >= 0 or x.high <= 0 else REAL


def _is_finite(x: Number) -> bool:
    return isinstance(x, fmpq) or x.is_finite()


def _value(ball: Ball, x: Number) -> Number:
    return as_fraction(ball(arb(x))) if isinstance(x, fmpq) else ball(x)


def _meets(x: Interval, offset: fmpq, period: Callable[[], arb]) -> bool:
    """Say whether x may hold (offset + k) * period for a whole number k."""
    if not x.is_bounded:
        return True
    first, last = (arb(end) / period() - offset for end in (x.low, x.high))
    return not first.lower().ceil() > last.upper().floor()


def _wave(ball: Ball, highest: fmpq) -> Enclosed:
    """Enclose a sine whose value is 1 at (highest + k) * 2 pi."""

    def values(x: Interval) -> Interval:
        if x.is_point:
            low = high = _value(ball, x.low)
        else:
            ends = [_value(ball, end) if _is_finite(end) else ZERO for end in (x.low, x.high)]
            low = -ONE if _meets(x, highest + fmpq(1, 2), _turn) else least(*ends)
            high = ONE if _meets(x, highest, _turn) else most(*ends)
        return Interval(low, high).within(_UNIT)

    return values


def _turn() -> arb:
    return 2 * arb.pi()


def _between_poles(x: Interval) -> Domain:
    return Domain.PARTLY if _meets(x, fmpq(1, 2), arb.pi) else Domain.EVERYWHERE


def _tangent(x: Interval) -> Interval:
    return increasing(arb.tan)(x) if _between_poles(x) is Domain.EVERYWHERE else REAL


def _lambert_domain(x: Interval) -> Domain:
    return from_to(-(arb(-1).exp()), INFINITY)(x)


def _arc_kernel(c: arb) -> arb:
    return (arb.pi() - c.acos()) * c + ((1 - c) * (1 + c)).sqrt()


def _sign(x: Interval) -> Interval:
    low = ONE if x.low > 0 else ZERO if x.low >= 0 else -ONE
    high = -ONE if x.high < 0 else ZERO if x.high <= 0 else ONE
    return Interval(low, low if low == high else high)


def _largest(*parts: Interval) -> Interval:
    low = reduce(most, (part.low for part in parts))
    known = all(part.is_point for part in parts)
    return Interval(low, low if known else reduce(most, (part.high for part in parts)))


def _smallest(*parts: Interval) -> Interval:
    return -_largest(*(-part for part in parts))


_UNIT, _POSITIVE = Interval(-ONE, ONE), Interval(ONE, INFINITY)
_UP_TO_PI = Interval(ZERO, fmpq(22, 7))  # and no further
_SHARE, _UP_TO_ONE = Interval(ZERO, ONE), from_to(-ONE, ONE)

TABLE: dict[type[sp.Basic], Function] = {
    sp.exp: Function(increasing(arb.exp, NONNEGATIVE), positive=True),
    sp.log: Function(increasing(arb.log, on=NONNEGATIVE), positive),
    sp.sin: Function(_wave(arb.sin, fmpq(1, 4))),
    sp.cos: Function(_wave(arb.cos, fmpq(0))),
    sp.tan: Function(_tangent, _between_poles),
    sp.sinh: Function(increasing(arb.sinh)),
    sp.cosh: Function(_even(increasing(arb.cosh, _POSITIVE)), positive=True),
    sp.tanh: Function(increasing(arb.tanh, _UNIT)),
    sp.sech: Function(_even(decreasing(arb.sech, _SHARE)), positive=True),
    sp.csch: Function(_with_a_pole_at_0(decreasing(arb.csch)), nonzero),
    sp.coth: Function(_with_a_pole_at_0(decreasing(arb.coth)), nonzero),
    sp.atan: Function(increasing(arb.atan)),
    sp.asin: Function(increasing(arb.asin, on=_UNIT), _UP_TO_ONE),
    sp.acos: Function(decreasing(arb.acos, NONNEGATIVE, _UNIT), _UP_TO_ONE),
    sp.asinh: Function(increasing(arb.asinh)),
    sp.acosh: Function(increasing(arb.acosh, NONNEGATIVE, _POSITIVE), from_to(ONE, INFINITY)),
    sp.atanh: Function(increasing(arb.atanh, on=_UNIT), inside_one),
    sp.erf: Function(increasing(arb.erf, _UNIT)),
    sp.LambertW: Function(increasing(arb.lambertw, Interval(-ONE, INFINITY)), _lambert_domain),
    softplus: Function(increasing(lambda x: x.exp().log1p(), NONNEGATIVE), positive=True),
    logistic: Function(increasing(lambda x: 1 / (1 + (-x).exp()), _SHARE), positive=True),
    arc_kernel: Function(increasing(_arc_kernel, _UP_TO_PI, _UNIT), _UP_TO_ONE),
    sp.Abs: Function(abs, graph=Graph.KINKED),
    sp.Max: Function(_largest, graph=Graph.KINKED, any_number_of_arguments=True),
    sp.Min: Function(_smallest, graph=Graph.KINKED, any_number_of_arguments=True),
    sp.sign: Function(_sign, graph=Graph.JUMPING),
}


def graph_of(formula: sp.Expr) -> Graph:
    """Return what the graph of a formula surely is like; a function without a row may jump."""
    heads = {part.func for part in formula.atoms(sp.Function, sp.Max, sp.Min)}
    graphs = [TABLE[head].graph if head in TABLE else Graph.JUMPING for head in heads]
    return max(graphs, default=Graph.SMOOTH, key=list(Graph).index)
