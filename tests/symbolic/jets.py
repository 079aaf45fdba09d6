"""Is a formula with derivatives true in numbers? To 60 digits, by nested dual numbers.

A formula is evaluated on its tree, row by row, at random arrays.  A derivative along a direction
is the coefficient of an eps with eps**2 = 0, one eps for each level of nesting.  Nothing here
comes from the calculus, the ledger or the reference except the names of the nodes.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import mpmath as mp
import sympy as sp

from symbolic.calculus import (
    Along,
    Axis,
    AxisMax,
    AxisSum,
    Entry,
    arc_kernel,
    logistic,
    softplus,
)
from symbolic.claim import Identity

DIGITS = 60
#: Two sides differ above the first share of their terms and agree below the second.
DIFFERENT, EQUAL = mp.mpf(10) ** -25, mp.mpf(10) ** -40
#: What is closer to 0 is taken for 0: no divisor, no argument of a logarithm or a root.
NOTHING = mp.mpf(10) ** -30
#: The number of rows and the share of negative entries, for one point after another.
POINTS = ((2, 0.0), (3, 0.5), (1, 0.5), (2, 1.0), (4, 0.5), (5, 0.5), (3, 0.8))

Number = Any  # a multi-precision number or a dual one
Place = Mapping[Axis, int]


class Undefined(ValueError):
    """A part of a formula is no real number at a point."""


@dataclass(frozen=True)
class Dual:
    """value + slope eps with eps**2 = 0; both may hold the eps of lower levels."""

    level: int
    value: Number
    slope: Number

    def __add__(self, other: Number) -> Number:
        (a, da), (b, db), level = _aligned(self, other)
        return Dual(level, a + b, da + db)

    def __mul__(self, other: Number) -> Number:
        (a, da), (b, db), level = _aligned(self, other)
        return Dual(level, a * b, a * db + da * b)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self) -> Number:
        return Dual(self.level, -self.value, -self.slope)


def _aligned(a: Number, b: Number) -> tuple[tuple[Number, Number], tuple[Number, Number], int]:
    level = max(x.level for x in (a, b) if isinstance(x, Dual))
    return _parts(a, level), _parts(b, level), level


def _parts(x: Number, level: int) -> tuple[Number, Number]:
    same = isinstance(x, Dual) and x.level == level
    return (x.value, x.slope) if same else (x, mp.mpf(0))


def real(x: Number) -> Any:
    return real(x.value) if isinstance(x, Dual) else x


def _power(x: Number, exponent: Any) -> Number:
    """Return x to a constant real power."""
    if isinstance(x, Dual):
        slope = exponent * _power(x.value, exponent - 1) * x.slope
        return Dual(x.level, _power(x.value, exponent), slope)
    whole = exponent == int(exponent)
    if (abs(x) < NOTHING and exponent < 0) or (x < NOTHING and not whole):
        raise Undefined
    return x ** int(exponent) if whole else x**exponent


def _inverse(x: Number) -> Number:
    return _power(x, mp.mpf(-1))


def _logarithm(x: Any) -> Any:
    if x < NOTHING:
        raise Undefined
    return mp.log(x)


def _exponential(x: Any) -> Any:
    if x > 500:
        raise Undefined
    return mp.exp(x)


def _share(x: Any) -> Any:
    """Return a cosine, which rounding may have made larger than 1."""
    if abs(x) > 1 + NOTHING:
        raise Undefined
    return max(mp.mpf(-1), min(mp.mpf(1), x))


def _root_of_rest(x: Number) -> Number:
    return _power(1 + -(x * x), mp.mpf("-0.5"))


def _sign(x: Any) -> Any:
    if abs(x) < NOTHING:
        raise Undefined
    return mp.sign(x)


def _apply(head: type[sp.Basic], x: Number) -> Number:
    """Return head(x): f(a + b eps) = f(a) + f'(a) b eps."""
    function, derivative = FUNCTIONS[head]
    if isinstance(x, Dual):
        return Dual(x.level, _apply(head, x.value), derivative(x.value) * x.slope)
    return function(x)


#: Each function, and its derivative on numbers of both kinds.
FUNCTIONS: dict[Any, tuple[Callable[[Any], Any], Callable[[Number], Number]]] = {
    sp.exp: (_exponential, lambda x: _apply(sp.exp, x)),
    sp.log: (_logarithm, _inverse),
    sp.sin: (mp.sin, lambda x: _apply(sp.cos, x)),
    sp.cos: (mp.cos, lambda x: -_apply(sp.sin, x)),
    sp.tan: (mp.tan, lambda x: 1 + _power(_apply(sp.tan, x), mp.mpf(2))),
    sp.sinh: (mp.sinh, lambda x: _apply(sp.cosh, x)),
    sp.cosh: (mp.cosh, lambda x: _apply(sp.sinh, x)),
    sp.tanh: (mp.tanh, lambda x: 1 + -_power(_apply(sp.tanh, x), mp.mpf(2))),
    sp.sech: (mp.sech, lambda x: -_apply(sp.sech, x) * _apply(sp.tanh, x)),
    sp.atan: (mp.atan, lambda x: _inverse(1 + x * x)),
    sp.asin: (lambda x: mp.asin(_share(x)), _root_of_rest),
    sp.acos: (lambda x: mp.acos(_share(x)), lambda x: -_root_of_rest(x)),
    arc_kernel: (
        lambda x: (mp.pi - mp.acos(_share(x))) * x + mp.sin(mp.acos(_share(x))),
        lambda x: mp.pi + -_apply(sp.acos, x),
    ),
    sp.asinh: (mp.asinh, lambda x: _power(1 + x * x, mp.mpf("-0.5"))),
    sp.erf: (mp.erf, lambda x: 2 / mp.sqrt(mp.pi) * _apply(sp.exp, -(x * x))),
    sp.Abs: (abs, lambda x: _apply(sp.sign, x)),
    sp.sign: (_sign, lambda x: mp.mpf(0)),
    softplus: (lambda x: mp.log(1 + _exponential(x)), lambda x: _apply(logistic, x)),
    logistic: (
        lambda x: 1 / (1 + _exponential(-x)),
        lambda x: _apply(logistic, x) * _apply(logistic, -x),
    ),
}


@cache
def varies_along(expr: sp.Basic) -> tuple[Axis, ...]:
    """Return the axes, by name, along which ``expr`` varies."""
    if hasattr(expr, "definition"):
        found = set(varies_along(expr.definition))
    elif isinstance(expr, Entry):
        found = set(expr.axes)
    elif isinstance(expr, Along):
        inner, entry, direction = expr.args
        found = set(varies_along(inner)) | set(varies_along(direction)) - set(entry.axes)
    elif isinstance(expr, AxisSum | AxisMax):
        found = set(varies_along(expr.args[0])) - {expr.args[1]}
    else:
        found = set().union(*(varies_along(arg) for arg in expr.args)) - {expr}
    return tuple(sorted(found, key=lambda axis: axis.name))


@dataclass
class Point:
    """Random arrays; ``where`` holds entries at the values of formulas, whatever moves."""

    n: int
    negative: float
    where: Mapping[Entry, sp.Expr] = field(default_factory=dict)
    level: int = 0
    known: dict[Any, Number] = field(default_factory=dict)

    def length(self, axis: Axis) -> int:
        """Return n for the axes of length n and another length for other axes."""
        return self.size(axis.size)

    def size(self, symbol: sp.Symbol) -> int:
        """Return the value of the symbol of a length: another one than n, and more than 1.

        Vectors of length 1 are all parallel, so that much is equal there that is not elsewhere.
        """
        return self.n if symbol.name == "n" else 2 if self.n == 3 else 1 + self.n % 3

    def places(self, axes: tuple[Axis, ...]) -> Iterator[dict[Axis, int]]:
        """Yield all positions along ``axes``."""
        for position in itertools.product(*(range(self.length(axis)) for axis in axes)):
            yield dict(zip(axes, position, strict=True))

    def entry(self, entry: Entry, place: Place) -> Number:
        """Return the number that stands at ``place`` of an array."""
        for told, value in self.where.items():
            if told.array == entry.array:
                free = Point(self.n, self.negative)
                return free.of(value, {**place, **_moved_to(told, entry, place)})
        # an index is not an array: M[j, i] in row 1, column 2 is M[i, j] in row 2, column 1
        at = [(axis.size.name, place[axis]) for axis in entry.axes]
        what = (type(entry).__name__, entry.name, entry.is_positive, at, self.n, self.negative)
        chance = random.Random(repr(what))
        value = mp.mpf(chance.randrange(3000, 18000)) / 10007
        below = not entry.is_positive and chance.random() < self.negative
        return -value if below else value

    def of(self, expr: sp.Expr, place: Place) -> Number:
        """Evaluate ``expr`` at one position of the axes along which it varies."""
        key = (expr, *(place[axis] for axis in varies_along(expr)))
        if key not in self.known:
            self.known[key] = self._of(expr, place)
        return self.known[key]

    def _of(self, expr: sp.Expr, place: Place) -> Number:
        if hasattr(expr, "definition"):
            return self.of(expr.definition, place)
        if isinstance(expr, Entry):
            return self.entry(expr, place)
        if isinstance(expr, sp.Symbol):
            return mp.mpf(self.size(expr))
        if expr.is_Rational:
            return mp.mpf(int(expr.p)) / int(expr.q)
        if expr in (sp.E, sp.pi):
            return +{sp.E: mp.e, sp.pi: mp.pi}[expr]
        if isinstance(expr, Along):
            inner, entry, direction = expr.args
            around = {axis: place[axis] for axis in varies_along(direction) if axis in place}
            moved = self.known.setdefault(
                ("moved", entry, direction, *sorted(map(str, around.items()))),
                _Moved(self, entry, direction, around),
            )
            return _parts(moved.of(inner, place), moved.level)[1]
        if isinstance(expr, AxisSum | AxisMax):
            axis = expr.args[1]
            rows = (self.of(expr.args[0], {**place, axis: k}) for k in range(self.length(axis)))
            return sum(rows, mp.mpf(0)) if isinstance(expr, AxisSum) else max(rows, key=real)
        if isinstance(expr, sp.Pow):
            return self._power(expr, place)
        args = [self.of(arg, place) for arg in expr.args]
        if isinstance(expr, sp.Max | sp.Min):
            return (max if isinstance(expr, sp.Max) else min)(args, key=real)
        if isinstance(expr, sp.Add):
            return sum(args[1:], args[0])
        if isinstance(expr, sp.Mul):
            product = args[0]
            for factor in args[1:]:
                product = product * factor
            return product
        return _apply(expr.func, *args)

    def _power(self, expr: sp.Expr, place: Place) -> Number:
        base, exponent = (self.of(arg, place) for arg in expr.args)
        if expr.exp.is_Rational or not isinstance(exponent, Dual):
            return _power(base, exponent)
        return _apply(sp.exp, exponent * _apply(sp.log, base))


def _moved_to(told: Entry, entry: Entry, place: Place) -> dict[Axis, int]:
    """Return where an array is told by its own axes that stands at other indices."""
    return {axis: place[at] for axis, at in zip(told.axes, entry.axes, strict=True)}


class _Moved(Point):
    """A point at which one entry moves along a direction, by an eps of its own level."""

    def __init__(self, start: Point, entry: Entry, direction: sp.Expr, around: Place) -> None:
        super().__init__(start.n, start.negative, start.where, start.level + 1)
        self.start, self.entry_moved, self.direction, self.around = start, entry, direction, around

    def entry(self, entry: Entry, place: Place) -> Number:
        value = self.start.entry(entry, place)
        if entry.array != self.entry_moved.array:
            return value
        own = _moved_to(self.entry_moved, entry, place)
        return Dual(self.level, value, self.start.of(self.direction, {**self.around, **own}))


class Judge:
    """Says what an identity is in numbers; points are kept for the next one of the claim."""

    def __init__(self, where: Mapping[Entry, sp.Expr]) -> None:
        self.points = [Point(n, negative, where) for n, negative in POINTS]

    def __call__(self, statement: Identity) -> str:
        """Return 'false', 'equal' or 'unclear'."""
        agreements = 0
        for point in self.points:
            with mp.workdps(DIGITS):
                found = self._at(point, statement)
            if found == "false":
                return found
            agreements += found == "equal"
        return "equal" if agreements >= 2 else "unclear"

    @staticmethod
    def _at(point: Point, statement: Identity) -> str:
        sides = (statement.left, statement.right)
        terms = [term for side in sides for term in sp.Add.make_args(side)]
        axes = sorted({axis for side in sides for axis in varies_along(side)}, key=str)
        verdict = "equal"
        for place in point.places(tuple(axes)):
            try:
                left, right = (real(point.of(side, place)) for side in sides)
                scale = mp.fsum([1, *(abs(real(point.of(term, place))) for term in terms)])
            except Undefined:
                verdict = "unclear"
                continue
            if abs(left - right) > DIFFERENT * scale:
                return "false"
            if abs(left - right) > EQUAL * scale:
                verdict = "unclear"
        return verdict
