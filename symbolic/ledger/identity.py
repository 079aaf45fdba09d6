"""Is an identity true? Proof by the calculus, refutation by the reference; never a guess.

It is proved where the canonical form of left - right is literally 0 *and* the component-wise
reference finds no difference.  It is refuted by a point at which ball arithmetic keeps the two
sides apart.  Where engine and reference contradict each other, the verdict is undecided.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator

import sympy as sp

from symbolic.calculus import Axis, Undecidable, evaluate, is_zero
from symbolic.calculus.entries import axes_in
from symbolic.declare.claim import Claim, Identity, Verdict
from symbolic.declare.finding import Finding, Proof
from symbolic.enclose.program import NotCovered, values_at
from symbolic.ledger.components import Components, Point, all_lengths, every_size, of_statement

#: Points at which the reference examines a proved identity, out of so many where it may be
#: defined, and points that try to refute another.
CHECKS, CHOICE, TRIALS = 3, 60, 60
#: Bits for points at which two sides agree at first; so many such points are looked at again.
MANY_BITS, CLOSE = 4000, 8
_SMALL = tuple(map(sp.Rational, (0, 1, -1, 2, "1/2", -2, "-1/2", 3)))


def decide_identity(claim: Claim, statement: Identity) -> Finding:
    """Return the finding for an identity."""
    proof, remark = _proof(statement)
    axes = axes_in(statement.left, statement.right, *statement.where.values())
    if proof is None:
        point, sides, seen, problem = _refuted(claim, statement, axes)
        if point is not None and sides is not None:
            found = sides.counterexample(point)
            return Finding(claim, Verdict.REFUTED, counterexample=found, trials=seen)
        remark = remark or problem or "no proof and no counterexample found"
        return Finding(claim, Verdict.UNDECIDED, remark=remark, trials=seen)
    if problem := _contradiction(claim, statement, axes):
        return Finding(claim, Verdict.UNDECIDED, remark=f"the calculus proves it, but {problem}")
    return Finding(claim, Verdict.PROVED, scope=every_size(axes), proof=proof)


def _proof(statement: Identity) -> tuple[Proof | None, str]:
    """Return a proof or the reason why there is none."""
    try:
        values = {entry: evaluate(value) for entry, value in statement.where.items()}
        sides = [evaluate(side).xreplace(values) for side in (statement.left, statement.right)]
        if is_zero(sides[0] - sides[1]):
            operations = sum(int(sp.count_ops(side)) for side in sides)
            return Proof("canonical form", operations, "operations"), ""
    except Undecidable as error:
        return None, str(error)
    return None, ""


def _contradiction(claim: Claim, statement: Identity, axes: list[Axis]) -> str:
    """Return what the reference has against a proved identity, at points of no special kind."""
    for length in (2, 3, 4):  # 1 / (n - 2) has no value at n = 2
        lengths = dict.fromkeys(axes, length)
        sides = of_statement(statement.left, statement.right, lengths, statement.where)
        if not sides.meaningless:
            break
    chance = random.Random(f"{claim.id} check")
    try:
        points = itertools.islice(_generic_points(sides.symbols, chance), CHOICE)
        point, seen = _difference(sides, points, enough=CHECKS)
    except NotCovered as error:
        return f"the reference cannot look at it: {error}"
    if point is not None:
        return f"the reference contradicts: {sides.counterexample(point)}"
    return "" if seen else "no point was found at which both sides are defined"


def _refuted(
    claim: Claim, statement: Identity, axes: list[Axis]
) -> tuple[Point | None, Components | None, int, str]:
    """Look for a counterexample, small lengths first."""
    seen, problem = 0, ""
    one = len({axis.size for axis in axes}) == 1
    for lengths in all_lengths(axes, (1, 2, 3, 4, 5) if one else (1, 2, 3)):
        sides = of_statement(statement.left, statement.right, lengths, statement.where)
        points = _points(sides.symbols, random.Random(f"{claim.id} {lengths}"))
        try:
            point, defined = _difference(sides, itertools.islice(points, TRIALS), TRIALS, CLOSE)
        except NotCovered as error:
            problem = str(error)
            continue
        seen += defined
        if point is not None:
            return point, sides, seen, ""
    return None, None, seen, problem


def _difference(
    sides: Components, points: Iterable[Point], enough: int, close: int = 0
) -> tuple[Point | None, int]:
    """Look for a point at which the sides surely differ; count those where both are defined.

    ``enough`` defined points end the search; ``close`` of them are looked at with many bits.
    """
    if sides.meaningless:
        return None, 0
    defined = 0
    for point in points:
        values = values_at(sides.enclosure, point)
        if values is None:
            continue
        defined += 1
        if not values[0].overlaps(values[1]):
            return point, defined
        if defined <= close and sides.differ(point, MANY_BITS):
            return point, defined
        if defined >= enough:
            break
    return None, defined


def _generic_points(symbols: list[sp.Symbol], chance: random.Random) -> Iterator[Point]:
    """Yield points without end, none of them special."""
    while True:
        values = [sp.Rational(chance.randrange(-33, 34), 17) for _ in symbols]
        yield tuple(
            abs(value) + sp.Rational(1, 17) if symbol.is_positive else value
            for symbol, value in zip(symbols, values, strict=True)
        )


def _points(symbols: list[sp.Symbol], chance: random.Random) -> Iterator[Point]:
    """Yield points without end: first zeros and ones with z = 0, where exp(z) = 1 is exact."""
    free = [k for k, symbol in enumerate(symbols) if not symbol.name.startswith("z")]
    patterns = itertools.product((0, 1), repeat=min(len(free), 7))
    for pattern in sorted(patterns, key=sum)[: TRIALS // 2]:
        point = [sp.Integer(symbol.is_positive or 0) for symbol in symbols]
        for k, value in zip(free, pattern, strict=False):
            point[k] = sp.Integer(max(value, point[k]))
        yield tuple(point)
    for attempt in itertools.count():
        choices = _SMALL[: 3 + attempt // 8]
        values = [sp.Rational(chance.choice(choices)) for _ in symbols]
        yield tuple(
            abs(value) + 1 if symbol.is_positive and value <= 0 else value
            for symbol, value in zip(symbols, values, strict=True)
        )
