"""Are a formula that was read and what it must be the same for some lengths, place by place?

Numbers tell most wrong ones at once, where a condition is 0 as well; the others are compared as
rational functions, on every side of every condition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations, product
from typing import Any

import mpmath as mp
import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.calculus.arc import arc_kernel, by_angle
from symbolic.derive.reference import Component, component, equal, plain_functions, written_out
from symbolic.generator.proof.meant import Meant
from symbolic.generator.proof.numbers import DIGITS, Point, close, number_of, spread
from symbolic.generator.stable.heads import two_sided

#: Where numbers are looked for at which a formula exists.
_RANGES = ((-1, 2), (1, 3), (-3, -1), (3, 5), (0, 1))
#: What is smaller is taken for 0; how far the sides of a condition are from where it is 0, and how
#: much may change between them for other reasons.
_ZERO, _STEP, _SMOOTH = mp.mpf(10) ** -15, mp.mpf(10) ** -9, mp.mpf(10) ** -5
#: Conditions whose sides are all looked at; a formula with more is not proved.
MOST = 6


@dataclass(frozen=True)
class Components:
    """What was read, and what is meant, for fixed lengths."""

    read: sp.Expr
    meant: Meant
    sizes: dict[Axis, int]

    def places(self, axes: Sequence[Axis]) -> list[dict[Axis, int]]:
        """Return all places along axes."""
        ranges = (range(1, self.sizes[axis] + 1) for axis in axes)
        return [dict(zip(axes, each, strict=True)) for each in product(*ranges)]

    @cached_property
    def pairs(self) -> list[tuple[sp.Expr, sp.Expr]]:
        """What was read at each place, and what it must be."""
        argument, found = self.meant.argument, []
        whole = written_out(self.meant.formula, self.sizes) if argument is not None else sp.S.Zero
        for place in self.places(self.meant.axes):
            exact = (
                written_out(self.meant.formula, self.sizes, place)
                if argument is None
                else sp.diff(whole, component(argument, place))
            )
            for moved in self.meant.along:
                exact = self._changed(exact, moved)
            told = written_out(self.read, self.sizes, place), exact
            found.append(tuple(map(_plain, told)))
        return found

    def _changed(self, exact: sp.Expr, moved: Mapping[Entry, Entry]) -> sp.Expr:
        return sp.Add(
            *(
                sp.diff(exact, component(each, at)) * component(way, at)
                for each, way in moved.items()
                if all(axis in self.sizes for axis in each.axes)  # else nothing changes with it
                for at in self.places(each.axes)
            )
        )

    def may_be_same(self) -> bool:
        """Say whether no numbers tell them apart."""
        symbols = {s for pair in self.pairs for side in pair for s in side.free_symbols}
        ordered = sorted(symbols, key=lambda s: s.name)
        for (lowest, highest), seed in product(_RANGES, (1, 5)):
            at = Point(spread(ordered, lowest, highest, seed))
            for read, exact in self.pairs:
                number = number_of(at, exact)
                if number is None:
                    continue
                told = _number(read, at)
                if told is None or not close(told, number):
                    return False
        return True

    def has_limits(self) -> bool:
        """Say whether what was read is between both sides wherever a condition is 0."""
        asked = {n.args[0] for read, _ in self.pairs for n in read.atoms(two_sided)}
        conditions = {c.replace(sp.Abs, lambda x: x) for c in asked}
        ordered = sorted(conditions, key=sp.default_sort_key)
        symbols = {s for pair in self.pairs for side in pair for s in side.free_symbols}
        base = spread(sorted(symbols, key=lambda s: s.name), 1, 2)
        return all(
            self._is_between(numbers)
            for numbers in (*_parallel(base), *_roots(ordered, base))
            if any(_is_zero(_number(c, Point(numbers))) for c in ordered)
        )

    def _is_between(self, numbers: dict[Any, Any]) -> bool:
        with mp.workdps(DIGITS):
            ways = spread(numbers, -1, 1, seed=3)
            beside = [
                Point({s: x + sign * _STEP * ways[s] for s, x in numbers.items()})
                for sign in (1, -1)
            ]
        here = Point(numbers)
        for read, exact in self.pairs:
            sides = [number_of(at, exact) for at in beside]
            if None in sides:
                continue
            value = _number(read, here)
            room = _SMOOTH * (1 + max(map(abs, sides)))
            if value is None or not min(sides) - room <= value <= max(sides) + room:
                return False
        return True

    def are_same(self) -> bool:
        """Decide whether they are the same functions, on each side of every condition."""
        return all(self._is_same(*pair) for pair in self.pairs)

    def _is_same(self, read: sp.Expr, exact: sp.Expr) -> bool:
        if read == exact:
            return True
        asked = {
            n.args[0] for side in (read, exact) for n in side.atoms(two_sided, sp.Abs, sp.sign)
        }
        keys: list[sp.Expr] = []
        for each in sorted(asked, key=sp.default_sort_key):
            if not any(same_sign(each, key) for key in keys):
                keys.append(each)
        if len(keys) > MOST:
            return False
        sides = product(*map(signs_of, keys))
        return all(
            equal(*(decided(side, dict(zip(keys, signs, strict=True))) for side in (read, exact)))
            for signs in sides
        )


def _plain(expr: sp.Expr) -> sp.Expr:
    """Write functions by those that every library has, and slopes beside kinks alone."""
    expr = expr.replace(arc_kernel, by_angle).replace(sp.DiracDelta, lambda *_: sp.S.Zero)
    return plain_functions(expr)


def _parallel(base: dict[Any, Any]) -> Iterator[dict[Any, Any]]:
    """Yield numbers at which two arrays are parallel, or opposite."""
    arrays: dict[Entry, dict[tuple[int, ...], sp.Symbol]] = {}
    for symbol in base:
        if isinstance(symbol, Component) and symbol.place:
            arrays.setdefault(symbol.entry, {})[symbol.place] = symbol
    for one, other in permutations(arrays, 2):
        if arrays[one].keys() == arrays[other].keys() and one.axes == other.axes:
            for sign in (1, -1):
                moved = {arrays[one][at]: sign * base[s] * 3 / 2 for at, s in arrays[other].items()}
                yield {**base, **moved}


def _roots(conditions: Sequence[sp.Expr], base: dict[Any, Any]) -> Iterator[dict[Any, Any]]:
    """Yield numbers at which a condition is 0 along one symbol."""
    for condition in conditions:
        for moving in sorted(condition.free_symbols, key=lambda s: s.name):

            def function(x: Any, moving: sp.Symbol = moving, of: sp.Expr = condition) -> Any:
                found = _number(of, Point({**base, moving: x}))
                return mp.nan if found is None else found

            try:
                with mp.workdps(DIGITS):
                    root = mp.findroot(function, base[moving], tol=mp.mpf(10) ** -50)
            except (ArithmeticError, ValueError):
                continue
            if isinstance(root, mp.mpf):
                yield {**base, moving: root}


def _number(expr: sp.Expr, at: Point) -> Any:
    """Return the number of a formula, whose conditions are those of numbers."""
    return number_of(at, _on_numbers(expr, at))


def _is_zero(number: Any) -> bool:
    return number is not None and bool(abs(number) < _ZERO)


def _on_numbers(expr: sp.Expr, at: Point) -> sp.Expr:
    """Return a formula where conditions are those of numbers."""
    if not expr.has(two_sided):
        return expr
    if isinstance(expr, two_sided):
        number = _number(expr.args[0], at)
        chosen = expr.args[1 if number is not None and number > _ZERO else 2]
        return _on_numbers(chosen, at)
    return expr.func(*(_on_numbers(arg, at) for arg in expr.args))


def decided(expr: sp.Expr, signs: dict[sp.Expr, int]) -> sp.Expr:
    """Return a formula where quantities have known signs."""

    def sign(x: sp.Expr) -> int:
        return next(s * same for key, s in signs.items() if (same := same_sign(x, key)))

    if not expr.args:
        return expr
    if isinstance(expr, two_sided):
        return decided(expr.args[1 if sign(expr.args[0]) > 0 else 2], signs)
    parts = [decided(arg, signs) for arg in expr.args]
    if isinstance(expr, sp.Abs | sp.sign):
        known = sp.Integer(sign(expr.args[0]))
        return known * parts[0] if isinstance(expr, sp.Abs) else known
    if isinstance(expr, sp.acos):
        return sp.pi / 2 - sp.asin(parts[0])
    return expr.func(*parts)


def signs_of(x: sp.Expr) -> tuple[int, ...]:
    """Return which signs a quantity may have, beside 0."""
    if _never_negative(x):
        return (1,)
    return (-1,) if _never_negative(-x) else (1, -1)


def _never_negative(x: sp.Expr) -> bool:
    """Say whether a formula is surely no less than 0 wherever it is defined."""
    if x.is_nonnegative:
        return True
    if isinstance(x, sp.Mul):
        return all(map(_never_negative, x.args))
    return isinstance(x, sp.Pow) and x.exp.is_Rational and (x.exp.q % 2 == 0 or x.exp.p % 2 == 0)


def same_sign(one: sp.Expr, other: sp.Expr) -> int:
    """Return 1 or -1 where one is a multiple of another, by its sign; else 0."""
    one, other = (each.primitive()[1] for each in (one, other))
    return 1 if one == other else -1 if one == -other else 0
