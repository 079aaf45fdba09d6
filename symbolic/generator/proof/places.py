"""What does a text give exactly where a sign changes? It is run on numbers there.

A proof assumes that no quantity whose sign a text asks about is 0.  Where one is, each entry that
a function returns must lie between those on both sides, or be near the one side that exists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import isfinite, nan
from typing import Any

import mpmath as mp
import sympy as sp

from symbolic.calculus import Entry
from symbolic.derive.reference import component
from symbolic.generator.proof.components import Reference, places
from symbolic.generator.proof.execution import Execution
from symbolic.generator.proof.numbers import DIGITS, Point, number_of
from symbolic.generator.proof.signs import Place, Signs

#: How far the sides of a kink are from it, and how much may change between them for other reasons:
#: beside 0 a root does so within the first of them.  Their cubes are not taken for 0.
_STEPS, _SMOOTH = (mp.mpf(10) ** -9, mp.mpf(10) ** -11), 1e-5
#: What is smaller is taken for 0: less than the cube of a step, more than what rounding leaves.
_ZERO = 1e-36

Numbers = dict[Any, Any]
Outputs = dict[str, list[Any]]


class _Exact(Signs):
    """Signs of numbers, of which one may be 0."""

    def of(self, place: Place, value: sp.Expr) -> int:
        """Return 1, 0 or -1."""
        number = _real(value)
        return 0 if abs(number) < _ZERO else 1 if number > 0 else -1

    def is_zero(self, value: sp.Expr) -> bool:
        """Say whether a number is 0."""
        return abs(_real(value)) < _ZERO


def on_numbers(reference: Reference, numbers: Numbers) -> Execution:
    """Return what runs programs on numbers."""
    known = {symbol: sp.Float(number, DIGITS) for symbol, number in numbers.items()}
    signs = _Exact(Point({}))
    return Execution(reference, None, signs, lambda *_: False, numbers=known)


def _real(value: sp.Expr) -> float:
    """Return a number, not one where a formula has none."""
    number = value if value.is_Float else sp.N(value, DIGITS)
    return float(number) if number.is_Float or number.is_Rational else nan


def kinks(reference: Reference, base: Numbers, keys: Sequence[sp.Expr]) -> Iterator[Numbers]:
    """Yield numbers at which one of the quantities whose signs are asked for is 0."""
    loss, sizes = reference.loss, reference.sizes
    for key in keys:
        entries = {each for each in key.free_symbols if isinstance(each, Entry)}
        for place in places(loss.argument.axes, sizes):
            here = key.xreplace({each: component(each, place) for each in entries})
            opened = reference.opened(here, frozenset())
            for moving in (component(loss.argument, place), component(loss.data, place)):
                if moving in opened.free_symbols:
                    yield from _roots(opened, moving, base)
                    break


def _roots(expr: sp.Expr, moving: sp.Symbol, base: Numbers) -> Iterator[Numbers]:
    def function(x: Any) -> Any:
        found = number_of(Point({**base, moving: x}), expr)
        return mp.nan if found is None else found

    try:
        with mp.workdps(DIGITS):
            root = mp.findroot(function, base[moving], tol=mp.mpf(10) ** -60)
    except (ArithmeticError, ValueError):
        return
    if isinstance(root, mp.mpf):
        yield {**base, moving: root}


def not_between(
    reference: Reference,
    at: Numbers,
    base: Numbers,
    run: Callable[[Execution], Outputs],
    no_value: bool,
) -> str | None:
    """Return the output that is not between those on both sides of a kink, or None.

    ``no_value``: whether it may have no value there.
    """
    (moved,) = (symbol for symbol in at if at[symbol] is not base[symbol])
    here = run(on_numbers(reference, at))
    found = None
    for step in _STEPS if no_value else _STEPS[:1]:
        with mp.workdps(DIGITS):
            sides = [{**at, moved: at[moved] + sign * step} for sign in (-1, 1)]
        both = [run(on_numbers(reference, each)) for each in sides]
        found = next((name for name in here if not _is_between(name, here, both, no_value)), None)
        if found is None:
            break
    return found


def _is_between(name: str, here: Outputs, sides: Sequence[Outputs], no_value: bool) -> bool:
    """Say whether an output's entries are between those on both sides, as far as they exist."""
    for each in zip(here[name], *(side[name] for side in sides), strict=True):
        value, *both = map(_real, each)
        finite = [side for side in both if isfinite(side)]
        room = _SMOOTH * (1 + max(map(abs, finite), default=0))
        if no_value and not isfinite(value):
            continue
        if finite and not min(finite) - room <= value <= max(finite) + room:
            return False
    return True
