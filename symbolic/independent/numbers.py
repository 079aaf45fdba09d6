"""Do two formulas differ at a point? Ball arithmetic at random arrays keeps them apart."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product
from typing import Any

from flint import arb, ctx, fmpq

from symbolic.independent.parse import Axis, Entry, Node, NotCovered

#: Bits of the numbers; the number of rows and the share of negative entries at each point.
BITS = 300
POINTS = ((2, 0.0), (3, 0.5), (1, 0.5), (2, 1.0), (4, 0.2), (5, 0.5))
Place = dict[Axis, int]


class Undefined(ValueError):
    """A part of a formula is no real number at a point, or not surely one."""


def differ(left: Node, right: Node) -> bool:
    """Say whether two formulas are surely different somewhere."""
    before, ctx.prec = ctx.prec, BITS
    try:
        return any(_differ_at(_Point(rows, share), left, right) for rows, share in POINTS)
    finally:
        ctx.prec = before


def _differ_at(point: _Point, left: Node, right: Node) -> bool:
    for place in point.places(left.axes | right.axes):
        try:
            one, other = point.of(left, place), point.of(right, place)
        except Undefined:
            continue
        if not one.overlaps(other):
            return True
    return False


@dataclass
class _Point:
    """Random arrays of small lengths."""

    rows: int
    negative: float
    known: dict[Any, Any] = field(default_factory=dict)

    def length(self, size: str) -> int:
        return self.rows if size == "n" else 1 + self.rows % 3

    def places(self, axes: frozenset[Axis]) -> Iterator[Place]:
        ordered = sorted(axes)
        for place in product(*(range(self.length(size)) for _, size in ordered)):
            yield dict(zip(ordered, place, strict=True))

    def of(self, node: Node, place: Place) -> Any:
        """Evaluate a formula at one position of the axes along which it varies."""
        key = (node, *(place[axis] for axis in sorted(node.axes)))
        if key not in self.known:
            value = self._of(node, place)
            if not value.is_finite():
                raise Undefined
            self.known[key] = value
        return self.known[key]

    def _of(self, node: Node, place: Place) -> Any:
        match node.label:
            case Fraction():
                return _ball(node.label)
            case Entry():
                return self._entry(node.label, place)
            case str():
                return arb(self.length(node.label))
            case (_, size) as axis:
                inner = node.args[0]
                rows = [self.of(inner, {**place, axis: k}) for k in range(self.length(size))]
                return _total(rows) if node.head == "sum" else _largest(rows)
        if node.head == "^" and isinstance(node.args[1].label, Fraction):
            return _power(self.of(node.args[0], place), node.args[1].label)
        args = [self.of(arg, place) for arg in node.args]
        return _applied(node.head, args)

    def _entry(self, entry: Entry, place: Place) -> Any:
        at = [(*axis, place[axis]) for axis in sorted(entry.axes)]
        chance = random.Random(repr((entry.name, entry.positive, at, self.rows, self.negative)))
        value = _ball(Fraction(chance.randrange(3000, 18000), 10007))
        below = not entry.positive and chance.random() < self.negative
        return -value if below else value


def _applied(head: str, args: list[Any]) -> Any:
    match head:
        case "+":
            return _total(args)
        case "*":
            result = arb(1)
            for factor in args:
                result *= factor
            return result
        case "^":
            return (args[1] * _logarithm(args[0])).exp()
        case "pi":
            return arb.pi()
        case "e":
            return arb(1).exp()
        case "abs":
            return abs(args[0])
        case "log":
            return _logarithm(args[0])
        case "logistic":
            return 1 / (1 + (-args[0]).exp())
        case "softplus":
            return (1 + args[0].exp()).log()
    if head not in _FUNCTIONS:
        msg = f"no numbers for {head}"
        raise NotCovered(msg)
    return getattr(args[0], head)()


_FUNCTIONS = frozenset(
    [
        *("exp", "sin", "cos", "tan", "atan", "asinh", "erf"),
        *("sinh", "cosh", "tanh", "sech", "csch", "coth"),
    ]
)


def _ball(value: Fraction) -> Any:
    return arb(fmpq(value.numerator, value.denominator))


def _total(values: list[Any]) -> Any:
    return sum(values, arb(0))


def _largest(values: list[Any]) -> Any:
    result = values[0]
    for value in values[1:]:
        result = result.max(value)
    return result


def _logarithm(value: Any) -> Any:
    if not value > 0:
        raise Undefined
    return value.log()


def _power(value: Any, exponent: Fraction) -> Any:
    if exponent.denominator == 1:
        if exponent < 0 and value.contains(0):
            raise Undefined
        return value ** int(exponent)
    if not value > 0:
        raise Undefined
    return value ** _ball(exponent)
