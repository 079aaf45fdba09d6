"""How can an identity be made wrong? One place at a time.

A place is any part of either side, inside derivatives and inside the definitions of named
quantities too; what is changed there depends on the claim's id alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Along, AxisMax, AxisSum, Entry, Quantity
from symbolic.claim import Claim, Identity
from tests.symbolic.jets import varies_along

Path = tuple[int, ...]


def parts(expr: sp.Expr) -> tuple[sp.Expr, ...]:
    """Return the formulas that ``expr`` is made of: no axis, no entry that moves."""
    if isinstance(expr, Quantity):
        return (expr.definition,)
    if isinstance(expr, Along):
        return expr.args[0], expr.args[2]
    return expr.args[:1] if isinstance(expr, AxisSum | AxisMax) else expr.args


def rebuilt(expr: sp.Expr, new: list[sp.Expr]) -> sp.Expr:
    """Return ``expr`` with other parts; a changed definition stands where its name stood."""
    if isinstance(expr, Quantity):
        return new[0]
    if isinstance(expr, Along):
        return Along(new[0], expr.args[1], new[1])
    axis = expr.args[1:] if isinstance(expr, AxisSum | AxisMax) else ()
    return expr.func(*new, *axis)


def places(expr: sp.Expr, path: Path = ()) -> Iterator[tuple[Path, sp.Expr]]:
    """Yield each part of ``expr`` with the way to it."""
    yield path, expr
    for k, part in enumerate(parts(expr)):
        yield from places(part, (*path, k))


def put(expr: sp.Expr, path: Path, part: sp.Expr) -> sp.Expr:
    """Put ``part`` in at the end of ``path``."""
    if not path:
        return part
    new = list(parts(expr))
    new[path[0]] = put(new[path[0]], path[1:], part)
    return rebuilt(expr, new)


@dataclass(frozen=True)
class Pool:
    """The entries and named quantities of a claim, to put in each other's place."""

    found: tuple[Entry, ...]

    @staticmethod
    def of(statement: Identity) -> Pool:
        """Collect what the statement names, definitions included."""
        named: dict[Entry, None] = {}
        for side in (statement.left, statement.right):
            for _, part in places(side):
                if isinstance(part, Entry):
                    named.setdefault(part)
        return Pool(tuple(sorted(named, key=lambda entry: (entry.name, str(entry.axes)))))

    def like(self, entry: Entry) -> list[Entry]:
        """Return a new entry of the same axes, and the names that are not made of this one."""
        others = [each for each in self.found if each.axes == entry.axes and each != entry]
        apart = (each for each in others if all(part != entry for _, part in places(each)))
        return [Entry("other", entry.axes), *apart]

    def scalar(self) -> sp.Expr:
        """Return something that varies along no axis."""
        for entry in self.found:
            if entry.axes:
                summed: sp.Expr = entry
                for axis in entry.axes:
                    summed = AxisSum(summed, axis)
                return summed
        return self.found[0]


Change = Callable[[sp.Expr, Pool, random.Random], sp.Expr | None]


def some_argument(expr: sp.Expr, chance: random.Random) -> tuple[sp.Expr, sp.Expr]:
    """Return one argument of a sum or product, and what is left without it."""
    k = chance.randrange(len(expr.args))
    return expr.args[k], expr.func(*expr.args[:k], *expr.args[k + 1 :])


def _sign(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, sp.Add):
        return -expr
    term, rest = some_argument(expr, chance)
    return rest - term


def _dropped(head: type[sp.Expr]) -> Change:
    def change(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
        return some_argument(expr, chance)[1] if isinstance(expr, head) else None

    return change


def _swapped(expr: sp.Expr, pool: Pool, chance: random.Random) -> sp.Expr | None:
    others = pool.like(expr) if isinstance(expr, Entry) else []
    return chance.choice(others) if others else None


def _index(expr: sp.Expr, pool: Pool, chance: random.Random) -> sp.Expr | None:
    return None if isinstance(expr, Quantity) else _swapped(expr, pool, chance)


def _exponent(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    base, exponent = expr.as_base_exp()
    return base ** (exponent + chance.choice([1, -1]))


def _product_of_sums(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, AxisSum) or not isinstance(expr.summand, sp.Mul):
        return None
    factor, rest = some_argument(expr.summand, chance)
    return AxisSum(factor, expr.axis) * AxisSum(rest, expr.axis)


def _sum_of_product(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, sp.Mul):
        return None
    sums = [factor for factor in expr.args if isinstance(factor, AxisSum)]
    if len(sums) < 2 or sums[0].axis != sums[1].axis:
        return None
    merged = AxisSum(sums[0].summand * sums[1].summand, sums[0].axis)
    return merged * sp.Mul(*(factor for factor in expr.args if factor not in sums[:2]))


def _no_sum(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    return expr.summand if isinstance(expr, AxisSum) else None


def _more_sum(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    axes = varies_along(expr)
    return AxisSum(expr, chance.choice(axes)) if axes else None


def _direction(expr: sp.Expr, pool: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, Along):
        return None
    inner, entry, direction = expr.args
    others = [2 * direction, -direction, direction**2, *pool.like(entry)]
    moved = chance.choice([each for each in others if each != direction])
    return Along(inner, entry, moved)


def _moving(expr: sp.Expr, pool: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, Along):
        return None
    inner, entry, direction = expr.args
    others = [each for each in pool.like(entry) if not isinstance(each, Quantity)]
    return chance.choice([Along(inner, chance.choice(others), direction), inner])


MUTATIONS: dict[str, Change] = {
    "sign": _sign,
    "twice": lambda expr, pool, chance: 2 * expr,
    "half": lambda expr, pool, chance: expr / 2,
    "three halves": lambda expr, pool, chance: 3 * expr / 2,
    "index": _index,
    "dropped term": _dropped(sp.Add),
    "dropped factor": _dropped(sp.Mul),
    "swapped entry": _swapped,
    "exponent": _exponent,
    "product of sums": _product_of_sums,
    "sum of a product": _sum_of_product,
    "sum dropped": _no_sum,
    "sum added": _more_sum,
    "direction": _direction,
    "entry that moves": _moving,
    "constant added": lambda expr, pool, chance: expr + 1,
}


@dataclass(frozen=True)
class Changed:
    """A claim's statement after one change, and the kind of the change."""

    kind: str
    statement: Identity


def changed(claim: Claim, changes: dict[str, Change], count: int) -> list[Changed]:
    """Return ``count`` different changes of a claim, spread over kinds and places."""
    statement = claim.statement
    assert isinstance(statement, Identity)
    chance = random.Random(claim.id)
    pool = Pool.of(statement)
    everywhere = [
        (side, path, part)
        for side in ("left", "right")
        for path, part in places(getattr(statement, side))
    ]
    seen = {(statement.left, statement.right)}
    found: list[Changed] = []
    for kind in chance.sample(list(changes), len(changes)) * 6:
        for side, path, part in chance.sample(everywhere, len(everywhere)):
            new = changes[kind](part, pool, chance)
            if new is None or new == part:
                continue
            other = replace(statement, **{side: put(getattr(statement, side), path, new)})
            if (other.left, other.right) not in seen and not _is_broken(other):
                seen.add((other.left, other.right))
                found.append(Changed(kind, other))
                break
        if len(found) == count:
            break
    return found


def _is_broken(statement: Identity) -> bool:
    return any(side.has(sp.zoo, sp.nan, sp.oo) for side in (statement.left, statement.right))
