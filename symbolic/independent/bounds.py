"""Does a bound fail somewhere? A second search, by a second evaluator, from the claim's text alone.

Small lengths are written out.  Floats choose points at which the bound seems to fail, or is nearest
to it; whether it fails is decided there in exact numbers and balls, with every condition met and
every part of the sides defined for sure.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import Any

import numpy as np

from symbolic.independent import points as drawn
from symbolic.independent.derive import evaluate, plus, times
from symbolic.independent.equations import Equations
from symbolic.independent.exactly import Exactly
from symbolic.independent.floats import FLOATS
from symbolic.independent.numbers import BITS, precision
from symbolic.independent.parse import Bound, Node, NotCovered
from symbolic.independent.points import Columns
from symbolic.independent.program import Lengths, Program

Matrix = Any  # of floats

#: What floats cannot tell from 0, relative to the terms: of the sides, of a condition.
ROUNDING, MET = 1e-9, 1e-12
#: Points beside which others are drawn, half of them the best of a few each; values of a form from
#: which directions are worked out, and components of a direction.
BEST, GROUP, DIRECTIONS, WIDEST = 40, 8, 1200, 10
#: The sum of the lengths of several axes.
TOGETHER = 7
#: More rounds where no point meets the conditions yet.
SEARCHES = 12


@dataclass(frozen=True)
class Effort:
    """How much is tried: lengths, points a round, rounds, and what the arithmetic may cost."""

    lengths: tuple[int, ...] = (1, 2, 3, 5, 8, 30)
    points: int = 3000
    rounds: int = 8
    #: steps times components, at each lengths: in floats, and in balls
    floats: int = 3_000_000
    balls: int = 60_000


@dataclass
class Trial:
    """What came out: at how many points the sides were compared for sure, and where it fails."""

    compared: int = 0
    lengths: list[str] = field(default_factory=list)
    contradiction: str = ""


def search(bound: Bound, effort: Effort) -> Trial:
    """Look for a point at which left > right for sure.

    Raises:
        NotCovered: a part of the statement has no numbers here.
    """
    if bound.dropped:
        raise NotCovered(bound.dropped)
    searching, trial = _Search(evaluate(bound), effort), Trial()
    with precision(BITS), np.errstate(all="ignore"):
        for lengths in searching.all_lengths():
            if searching.at(lengths, trial):
                trial.lengths.append(_told(lengths))
            if trial.contradiction:
                break
    return trial


def _told(lengths: Lengths) -> str:
    return ", ".join(f"{size} = {length}" for size, length in lengths.items())


class _Search:
    def __init__(self, bound: Bound, effort: Effort) -> None:
        self.bound, self.effort = bound, effort
        self.conditions = len(bound.conditions)
        sides = [bound.left, bound.right]
        size = plus(*map(_magnitude, sides))
        known = [*bound.conditions, *map(_magnitude, bound.conditions)]
        self.program = Program([*sides, size, *known])
        self.exactly = Exactly(bound)

    def all_lengths(self) -> Iterator[Lengths]:
        """Yield the lengths that are written out, small ones first."""
        names = self.program.sizes
        if self.bound.sizes:
            for sizes in self.bound.sizes:
                yield {name: sizes.get(name, 1) for name in names}
            return
        one = len(names) < 2
        choices = self.effort.lengths if one else self.effort.lengths[:4]
        every = product(choices, repeat=len(names))
        few = (each for each in every if one or sum(each) <= TOGETHER)
        for each in sorted(few, key=lambda lengths: (sum(lengths), lengths)):
            yield dict(zip(names, each, strict=True))

    def at(self, lengths: Lengths, trial: Trial) -> bool:
        """Search at some lengths; say whether there was room for it."""
        cost = len(self.program) * prod(lengths.values())
        count = min(self.effort.points, self.effort.floats // (cost * self.effort.rounds))
        suspects = min(12, self.effort.balls // cost)
        small = all(length <= 2 for length in lengths.values())
        if min(count, 10 * suspects) < 20 and not (small or self.bound.sizes):
            return False
        chance = np.random.default_rng(zlib.crc32(_told(lengths).encode()))
        ends = self.exactly.float_ends(lengths)
        columns = Columns(self.program, lengths, ends)
        points = self._points(columns, max(count, 20), chance)
        for point in self._suspects(columns, points, max(suspects, 2)):
            compared, contradiction = self.exactly.at(columns, point)
            trial.compared += compared
            if contradiction:
                trial.contradiction = contradiction
                break
        return True

    def _points(self, columns: Columns, count: int, chance: np.random.Generator) -> Matrix:
        """Return all points that were drawn, those beside the worst ones included."""
        if not columns.low.size:
            return np.zeros((1, 0))
        equations = Equations(self.bound.conditions, columns)
        found = equations.solved(drawn.first(columns, count, chance))
        for turn in range(self.effort.rounds + SEARCHES):
            rank = self._judged(columns, found)
            if turn >= self.effort.rounds and rank.max() > -10:
                break  # more are needed only to meet the conditions
            order = np.argsort(-rank, kind="stable")
            groups = chance.integers(0, len(order), (BEST // 2, GROUP)).min(axis=1)
            best = found[order[np.concatenate([np.arange(min(BEST // 2, len(order))), groups])]]
            reach = 0.5 ** (turn % self.effort.rounds)
            near = drawn.beside(columns, best, count - count // 4, reach, chance)
            fresh = drawn.first(columns, count // 8, chance)
            new = np.vstack([near, fresh, *self._directions(columns, found[order])])
            found = np.vstack([found[order[: 2 * count]], equations.solved(new)])
        return found

    def _judged(self, columns: Columns, points: Matrix) -> Matrix:
        """Return how bad points are: above 0 the bound fails, below -10 a condition does."""
        values = self.program.run(FLOATS, columns.arrays(points), columns.lengths)
        left, right, size = _flat(values[:3], len(points))
        known = values[3:]
        badness = np.where(size > 0, (left - right) / size, 0.0)
        badness = np.where(np.isnan(badness), -5.0, badness).max(axis=1)
        short = np.zeros(len(points))
        for pair in zip(known[: self.conditions], known[self.conditions :], strict=True):
            value, scale = _flat(pair, len(points))
            met = (value >= 0) | (np.isfinite(scale) & (value >= -MET * scale))
            lack = np.where(met, 0.0, -value / (1 + scale))
            short += np.where(np.isfinite(lack), lack, 1e6).sum(axis=1)
        return np.where(short > 0, -10 - short, badness)

    def _suspects(self, columns: Columns, points: Matrix, count: int) -> Matrix:
        """Return the points that balls look at: the worst, and some that floats say nothing of."""
        rank = self._judged(columns, points)
        order = np.argsort(-rank, kind="stable")
        order = order[rank[order] > -10]
        bad = order[rank[order] > -ROUNDING]
        clear = bad[rank[bad] > ROUNDING]
        simple = np.argsort(_digits(points[clear]), kind="stable")[:count]
        bad = np.concatenate([clear[simple], bad])
        silent = order[rank[order] == -5.0]
        rest = order[(rank[order] <= -ROUNDING) & (rank[order] > -5.0)]
        spread = rest[:: max(1, len(rest) // 2)][:2]
        return points[np.concatenate([bad[:count], silent[: max(2, count // 4)], spread])]

    def _directions(self, columns: Columns, ranked: Matrix) -> list[Matrix]:
        """Return points with the direction along which a form is smallest, in floats."""
        direction = self.bound.direction
        if direction is None or direction.array not in columns.blocks:
            return []
        own = columns.blocks[direction.array]
        many = own.stop - own.start
        if many > WIDEST:
            return []
        basis = np.eye(many)
        pairs = [(i, j) for i in range(many) for j in range(i + 1)]
        moves = np.array([basis[i] if i == j else basis[i] + basis[j] for i, j in pairs])
        best = ranked[: max(10, DIRECTIONS // len(pairs))]
        points = np.repeat(best, len(pairs), axis=0)
        points[:, own] = np.tile(moves, (len(best), 1))
        form = self.program.run(FLOATS, columns.arrays(points), columns.lengths)[1]
        values = form.reshape(len(best), len(pairs))
        matrices = np.zeros((len(best), many, many))
        for k, (i, j) in enumerate(pairs):
            matrices[:, i, j] = matrices[:, j, i] = values[:, k]
        whole = np.isfinite(matrices).all(axis=(1, 2))
        diagonal = np.einsum("kii->ki", matrices).copy()
        matrices -= diagonal[:, :, None] + diagonal[:, None, :]
        matrices /= 2
        np.einsum("kii->ki", matrices)[:] = diagonal
        vectors = np.linalg.eigh(matrices[whole])[1][:, :, 0]
        new = best[whole].copy()
        new[:, own] = vectors / np.abs(vectors).max(axis=1, keepdims=True)
        return [new]


def _digits(points: Matrix) -> Matrix:
    """Return how long points are to write down, roughly: halves are short, zeros shortest."""
    halves = 2 * points == np.round(2 * points)
    return np.where(halves, np.minimum(np.abs(points), 100), 1000).sum(axis=1)


def _flat(values: Sequence[Matrix], count: int) -> list[Matrix]:
    """Return arrays as one row a point, each with the components of all."""
    whole = np.broadcast_arrays(*values, np.empty((count, *(1,) * (values[0].ndim - 1))))
    return [value.reshape(count, -1) for value in whole[:-1]]


def _magnitude(node: Node) -> Node:
    """Return the sum of the sizes of a formula's terms, on which its rounding depends."""
    if node.head == "+":
        return plus(*map(_magnitude, node.args))
    if node.head == "sum":
        return Node("sum", (_magnitude(node.args[0]),), node.label)
    if node.head == "*":
        return times(*map(_magnitude, node.args))
    return node if node.head == "exp" else Node("abs", (node,))
