"""How can a bound be made wrong? In its sides, its region, its sizes and its names."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import sympy as sp

from symbolic.calculus import AxisSum, Entry
from symbolic.claim import Semidefinite
from symbolic.loss import rows
from tests.symbolic.mutate import MUTATIONS, Change, Pool, places, put
from tests.symbolic.witness import Bound, entries_of

Q = sp.Rational
n = rows.size


def _inner(formula: sp.Expr, change: Callable[[sp.Expr], sp.Expr | None]) -> Iterator[sp.Expr]:
    """Yield the formula with one of its parts changed."""
    for path, part in places(formula):
        new = change(part)
        if new is not None and new != part:
            yield put(formula, path, new)


def _sides(bound: Bound, change: Callable[[sp.Expr], sp.Expr | None]) -> Iterator[Bound | None]:
    names = ("form",) if isinstance(bound, Semidefinite) else ("left", "right")
    for name in names:
        for new in _inner(getattr(bound, name), change):
            yield other(bound, **{name: new})


def other(bound: Bound, **fields: object) -> Bound | None:
    """Return the bound with other fields; None where it is refused when it is written."""
    try:
        return replace(bound, **fields)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None


def _one_for(what: sp.Expr, instead: sp.Expr) -> Callable[[sp.Expr], sp.Expr | None]:
    return lambda part: instead if part == what else None


def _reversed(bound: Bound) -> Iterator[Bound | None]:
    if isinstance(bound, Semidefinite):
        yield other(bound, form=-bound.form)
    else:
        yield other(bound, left=bound.right, right=bound.left)


def _constant(bound: Bound) -> Iterator[Bound | None]:
    """Scale by so much, or leave out so little."""
    if isinstance(bound, Semidefinite):
        for part in (Q(1, 100), Q(1, 10), sp.Integer(1)):
            yield other(bound, form=bound.form - part * AxisSum(bound.direction**2, rows))
        return
    for factor in (Q(99, 100), Q(1, 2), -sp.Integer(1)):
        yield other(bound, right=factor * bound.right)
    for part in (Q(1, 1000), sp.Integer(1)):
        yield other(bound, right=bound.right - part)
        yield other(bound, left=bound.left + part)


def _length(bound: Bound) -> Iterator[Bound | None]:
    """Put something else in the place of a length, or a length into a summand."""
    others = (sp.Integer(1), sp.Integer(4), n - 1, sp.sqrt(n), n / 2, 1 / n)
    for instead in others:
        yield from _sides(bound, _one_for(n, instead))

    def mean(part: sp.Expr) -> sp.Expr | None:
        return AxisSum(part.summand / n, rows) if isinstance(part, AxisSum) else None

    yield from _sides(bound, mean)
    yield from _sides(bound, lambda part: part * n if isinstance(part, AxisSum) else None)


def _square(bound: Bound) -> Iterator[Bound | None]:
    """Lose a square, or move it out of a sum."""
    yield from _sides(bound, lambda part: part.base if part.is_Pow and part.exp == 2 else None)
    yield from _sides(
        bound,
        lambda part: (
            AxisSum(part.summand.base, rows) ** 2
            if isinstance(part, AxisSum) and part.summand.is_Pow and part.summand.exp == 2
            else None
        ),
    )


def _condition(bound: Bound) -> Iterator[Bound | None]:
    """Drop or weaken a condition."""
    for k, condition in enumerate(bound.conditions):
        rest = (*bound.conditions[:k], *bound.conditions[k + 1 :])
        yield other(bound, conditions=rest)
        for more in (Q(1, 10), sp.Integer(2)):
            yield other(bound, conditions=(*rest, condition + more))
        yield other(bound, conditions=(*rest, -condition))


def _box(bound: Bound) -> Iterator[Bound | None]:
    """Drop or widen a box."""
    for entry, (low, high) in bound.box.items():
        rest = {e: ends for e, ends in bound.box.items() if e != entry}
        yield other(bound, box=rest)
        for more in (Q(1, 10), sp.Integer(2), sp.Integer(10)):
            yield other(bound, box={**rest, entry: (low - more, high)})
            yield other(bound, box={**rest, entry: (low, high + more)})


def _sizes(bound: Bound) -> Iterator[Bound | None]:
    if bound.sizes is not None:
        yield other(bound, sizes=None)
        yield other(bound, sizes=({rows: 4},))


def _names(bound: Bound) -> Iterator[Bound | None]:
    """Put an entry that is called nearly alike in one place of an entry, or in one side."""
    for entry in entries_of(bound):
        first = "1" if len(entry.axes) == 1 else "1_1"
        alike = (
            Entry(f"{entry.name}{first}" if entry.axes else f"{entry.name}0"),
            Entry(entry.name, entry.axes, positive=not entry.is_positive),
            Entry(entry.name, () if entry.axes else [rows]),
        )
        for instead in alike:
            yield from _sides(bound, _one_for(entry, instead))


def _where(bound: Bound) -> Iterator[Bound | None]:
    for entry, value in bound.where.items():
        for instead in (2 * value, value + Q(1, 10)):
            yield other(bound, where={**bound.where, entry: instead})
        yield other(bound, where={e: v for e, v in bound.where.items() if e != entry})


def _as_identities(bound: Bound) -> Iterator[Bound | None]:
    """Change a part as the sides of identities are changed."""
    if isinstance(bound, Semidefinite):
        return
    chance = random.Random(str(bound))
    pool = Pool(tuple(entries_of(bound)) or (Entry("other"),))
    for change in MUTATIONS.values():
        yield from _sides(bound, partial(_changed, change, pool, chance))


def _changed(change: Change, pool: Pool, chance: random.Random, part: sp.Expr) -> sp.Expr | None:
    return change(part, pool, chance)


KINDS: dict[str, Callable[[Bound], Iterator[Bound | None]]] = {
    "reversed": _reversed,
    "constant": _constant,
    "length": _length,
    "square": _square,
    "condition": _condition,
    "box": _box,
    "sizes": _sizes,
    "names": _names,
    "where": _where,
    "as identities": _as_identities,
}
