"""Is a formula that was read one that was declared, or a derivative of it? For every length.

Numbers in components, with SymPy's own `diff`, refuse what is wrong.  The calculus then decides for
all lengths at once, on each side of the conditions that a trial has once; where it cannot, or where
conditions differ from place to place, components of some lengths are compared as rational
functions, on every side of every condition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, permutations, product
from typing import Any

import mpmath as mp
import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Undecidable, axes_of, is_zero
from symbolic.calculus.arc import arc_kernel, by_angle
from symbolic.calculus.entries import axes_in, outermost_sums
from symbolic.calculus.functions import by_modulus
from symbolic.derive.layers import Layers, changed, vanishes
from symbolic.derive.reference import Component, component, equal, plain_functions, written_out
from symbolic.generator.proof.numbers import DIGITS, Point, close, number_of, spread
from symbolic.generator.stable.heads import MEANINGS, Series, angle, two_sided
from symbolic.generator.stable.taylor import X

#: Marks directions; no name in a text has a dot.
DIRECTION, OTHER, COTANGENT, SECOND = "direction.", "other.", "cotangent.", "second."
#: Where numbers are looked for at which a formula exists.
_RANGES = ((-1, 2), (1, 3), (-3, -1), (3, 5), (0, 1))
#: What is smaller is taken for 0; how far the sides of a condition are from where it is 0, and how
#: much may change between them for other reasons.
_ZERO, _STEP, _SMOOTH = mp.mpf(10) ** -15, mp.mpf(10) ** -9, mp.mpf(10) ** -5
#: Conditions whose sides are all looked at; a formula with more is not proved.
_MOST = 6


def _by_arccosine(y: sp.Expr, x: sp.Expr) -> sp.Expr:
    """Write an angle by the arc cosine, on both sides of the x-axis."""
    phi = sp.acos(x / sp.sqrt(x**2 + y**2))
    return two_sided(-y, -phi, phi)


_MEANINGS: dict[type[sp.Basic], Any] = {
    **MEANINGS,
    sp.Max: by_modulus,
    sp.Min: lambda *x: -by_modulus(*(-y for y in x)),
}


#: How entries and layers change, one change after another.
Steps = Sequence[Mapping[Entry, sp.Expr]]


@dataclass(frozen=True)
class Meant:
    """What something must be: a formula, or its derivatives.

    Args:
        formula: in entries alone.
        argument: None for the formula itself; else its derivative in each place of this.
        along: of that, the change where entries move along directions; one change after another.
        opened: the formula in the layers of a composition, where it has some.
    """

    formula: sp.Expr
    argument: Entry | None = None
    along: tuple[Mapping[Entry, Entry], ...] = ()
    opened: sp.Expr | None = None

    @property
    def axes(self) -> tuple[Axis, ...]:
        """Along what it varies."""
        return self.argument.axes if self.argument is not None else tuple(axes_of(self.formula))

    def less(self, read: sp.Expr, layers: Layers, steps: Steps) -> sp.Expr:
        """Return what must vanish: the difference, along a direction of the argument."""
        exact, whole = self.formula if self.opened is None else self.opened, read
        if self.argument is not None:
            way = Entry(f"{SECOND}{self.argument.name}", self.argument.axes)
            whole = read * way
            for axis in self.argument.axes:
                whole = AxisSum(whole, axis)
            exact = changed(exact, layers.ways({self.argument: way}))
        for moved in steps or map(layers.ways, self.along):
            exact = changed(exact, moved)
        return whole - exact


NO_LAYERS = Layers((), {})


def direction(entry: Entry, mark: str = DIRECTION) -> Entry:
    """Return what an entry moves along."""
    return Entry(f"{mark}{entry.name}", entry.axes)


def directions(entries: Sequence[Entry], mark: str = DIRECTION) -> dict[Entry, Entry]:
    """Return what each entry moves along."""
    return {entry: direction(entry, mark) for entry in entries}


def differs(
    read: sp.Expr,
    meant: Meant,
    layered: sp.Expr | None = None,
    layers: Layers = NO_LAYERS,
    steps: Steps = (),
) -> str | None:
    """Return why a formula is not proved to be what is meant, or None where it is.

    ``layered`` is the same formula in the layers of a composition, which are known to be right, as
    are their changes in the ``steps`` along which it is meant to be a change.
    """
    read = meaning(read)
    plain = replace(meant, formula=meaning(meant.formula), opened=None)
    if layers.definitions:  # a composition: few components say what is wrong, and soon
        small = _in_components(read, plain, 1)
        if (reason := _told_apart(small)) is not None:
            return reason
    if layered is not None and is_same_for_every_length(layered, meant, layers, steps):
        return None
    components = _in_components(read, plain, 2)
    if (reason := _told_apart(components)) is not None:
        return reason
    if is_same_for_every_length(read, plain):
        return None
    read = read.replace(angle, _by_arccosine)
    components = _in_components(read, plain, 2)
    return None if all(each.are_same() for each in components) else "it is not proved"


def _in_components(read: sp.Expr, meant: Meant, least: int) -> list[_Components]:
    """Return both for lengths of ``least`` and one more, each axis once the longer one."""
    axes = axes_in(read, meant.formula)
    sizes = [{axis: least + (k + shift) % 2 for k, axis in enumerate(axes)} for shift in (0, 1)]
    return [_Components(read, meant, each) for each in sizes]


def _told_apart(components: Sequence[_Components]) -> str | None:
    if not all(each.may_be_same() for each in components):
        return "numbers tell it apart"
    if not components[0].has_limits():
        return "where a condition is 0, it is not between both sides"
    return None


def meaning(expr: sp.Expr) -> sp.Expr:
    """Write what only emitted text has by functions that have a derivative."""
    expr = expr.replace(
        lambda node: isinstance(node, Series), lambda node: node.told.xreplace({X: node.args[0]})
    )
    for head, told in _MEANINGS.items():
        expr = expr.replace(head, told)
    return expr


# --- all lengths at once --------------------------------------------------------------------------


def is_same_for_every_length(
    read: sp.Expr, meant: Meant, layers: Layers = NO_LAYERS, steps: Steps = ()
) -> bool:
    """Decide by the calculus, on each side of every condition that a trial has once."""
    read = meaning(read).replace(angle, _by_arccosine)
    sides = list(islice(_sides(read), 2**_MOST + 1))
    if len(sides) > 2**_MOST:
        return False
    try:
        for side, known in sides:
            gap = meaning(
                meant.less(_without_sides(side).replace(two_sided, _by_sign), layers, steps)
            ).xreplace(known)
            gap = gap.replace(sp.sign, lambda x: x / sp.Abs(x))
            if not (vanishes(gap) or (layers.inside and vanishes(layers.closed(gap)))):
                return False
        return True
    except (Undecidable, ArithmeticError, RecursionError):
        return False


def _without_sides(expr: sp.Expr) -> sp.Expr:
    """Write by one side what is, entry by entry, the same function on both sides of 0.

    As exp(-2 |x|) / (1 + exp(-2 |x|))^2 is, and so is a choice between two forms of a function.
    """
    if not expr.has(two_sided, sp.Abs):
        return expr
    if isinstance(expr, AxisSum):
        return AxisSum(_without_sides(expr.summand), expr.axis)
    sums = {total: sp.Dummy(real=True) for total in outermost_sums(expr)}
    outer = expr.xreplace(sums)
    keys = {n.args[0] for n in outer.atoms(two_sided, sp.Abs)}
    first = min(keys, key=sp.default_sort_key, default=None)
    if first is not None and all(_same_sign(key, first) for key in keys):
        positive, negative = (_decided(outer, {first: sign}) for sign in (1, -1))
        if is_zero(positive - negative):
            outer = positive
    back = {stand_in: _without_sides(total) for total, stand_in in sums.items()}
    if outer.has(two_sided, sp.Abs) and outer.args:
        return outer.func(*(_without_sides(arg.xreplace(back)) for arg in outer.args))
    return outer.xreplace(back)


def _by_sign(x: sp.Expr, positive: sp.Expr, negative: sp.Expr) -> sp.Expr:
    """Write a choice, where x is not 0, by x / |x|."""
    return (positive + negative) / 2 + (positive - negative) / 2 * x / sp.Abs(x)


def _sides(expr: sp.Expr) -> Iterator[tuple[sp.Expr, dict[sp.Expr, sp.Expr]]]:
    """Yield a formula on each side of its conditions, and which |x| are known there."""
    inner = [n for n in expr.atoms(two_sided) if not n.args[0].has(two_sided)]
    inner = [n for n in inner if not axes_of(n.args[0])]
    if not inner:
        yield expr, {}
        return
    condition = min(inner, key=sp.default_sort_key).args[0]
    for sign in _signs(condition):
        chosen = {
            n: n.args[1 if sign * same > 0 else 2]
            for n in inner
            for same in [_same_sign(n.args[0], condition)]
            if same
        }
        size = {
            node: sign * same * node.args[0]
            for node in expr.atoms(sp.Abs)
            if (same := _same_sign(node.args[0], condition))
        }
        for side, known in _sides(expr.xreplace(chosen).xreplace(size)):
            yield side, {**size, **known}


def _signs(x: sp.Expr) -> tuple[int, ...]:
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


def _same_sign(one: sp.Expr, other: sp.Expr) -> int:
    """Return 1 or -1 where one is a multiple of another, by its sign; else 0."""
    one, other = (each.primitive()[1] for each in (one, other))
    return 1 if one == other else -1 if one == -other else 0


# --- components -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Components:
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
            if not any(_same_sign(each, key) for key in keys):
                keys.append(each)
        if len(keys) > _MOST:
            return False
        sides = product(*map(_signs, keys))
        return all(
            equal(*(_decided(side, dict(zip(keys, signs, strict=True))) for side in (read, exact)))
            for signs in sides
        )


def _plain(expr: sp.Expr) -> sp.Expr:
    """Write functions by those that every library has, and slopes beside kinks alone."""
    expr = expr.replace(arc_kernel, by_angle).replace(sp.DiracDelta, lambda *_: sp.S.Zero)
    return plain_functions(expr)


def _decided(expr: sp.Expr, signs: dict[sp.Expr, int]) -> sp.Expr:
    """Return a formula where quantities have known signs."""

    def sign(x: sp.Expr) -> int:
        return next(s * same for key, s in signs.items() if (same := _same_sign(x, key)))

    if not expr.args:
        return expr
    if isinstance(expr, two_sided):
        return _decided(expr.args[1 if sign(expr.args[0]) > 0 else 2], signs)
    parts = [_decided(arg, signs) for arg in expr.args]
    if isinstance(expr, sp.Abs | sp.sign):
        known = sp.Integer(sign(expr.args[0]))
        return known * parts[0] if isinstance(expr, sp.Abs) else known
    if isinstance(expr, sp.acos):
        return sp.pi / 2 - sp.asin(parts[0])
    return expr.func(*parts)


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
