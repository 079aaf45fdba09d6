"""At which points may a bound fail? Simple, tied and large ones, then those beside the worst.

A batch of points is a matrix: a row a point, a column a component of an entry.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from symbolic.independent.parse import Entry
from symbolic.independent.program import Lengths, Program

Matrix = Any  # of floats
Ends = dict[Entry, tuple[float, float]]

#: Components that are kept equal where they are.
TIES = 12

_SIMPLE = np.array([0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 3.0, -3.0])


@dataclass
class Columns:
    """Where the components of each entry stand in a point, and between which ends."""

    program: Program
    lengths: Lengths
    ends: Ends
    blocks: dict[Entry, slice] = field(init=False)
    low: Matrix = field(init=False)
    high: Matrix = field(init=False)
    positive: Matrix = field(init=False)

    def __post_init__(self) -> None:
        """Give each entry its columns."""
        self.blocks, start = {}, 0
        entries = self.program.entries
        for entry in entries:
            many = int(np.prod(self.program.shape(entry, self.lengths)))
            self.blocks[entry] = slice(start, start + many)
            start += many
        self.low, self.high = np.full(start, -np.inf), np.full(start, np.inf)
        self.positive = np.zeros(start, bool)
        for entry in entries:
            own = self.blocks[entry]
            self.low[own], self.high[own] = self.ends.get(entry, (-np.inf, np.inf))
            self.positive[own] = entry.positive

    def arrays(self, points: Matrix) -> dict[Entry, Matrix]:
        """Return the entries' arrays at the points."""
        return {
            entry: points[:, own].reshape(len(points), *self.program.shape(entry, self.lengths))
            for entry, own in self.blocks.items()
        }

    def inside(self, points: Matrix) -> Matrix:
        """Move points into the box, and what is positive above 0."""
        wrong = self.positive & (points <= 0)
        points = np.where(wrong, np.where(points == 0, 1.0, -points), points)
        return np.clip(points, self.low, self.high)


def first(columns: Columns, count: int, chance: np.random.Generator) -> Matrix:
    """Return points of many kinds."""
    many = len(columns.low)
    simple = _simple(count, many, chance)
    sizes = 2.0 ** chance.uniform(-6, 6, (count, 1)) * 2.0 ** chance.uniform(-3, 3, (count, many))
    random = chance.standard_normal((count, many)) * sizes
    far = chance.random(count) < 0.15
    random[far] *= 2.0 ** chance.uniform(0, 34, (int(far.sum()), 1))
    _fill_box(columns, random, chance)
    points = np.vstack([simple, _rounded(random, chance)])
    return columns.inside(_tied(columns, points, chance))


def _simple(count: int, many: int, chance: np.random.Generator) -> Matrix:
    """Return small numbers, at first mostly zeros; one component may stand out from the rest."""
    reach = 2 + (np.arange(count) * (len(_SIMPLE) - 1) // max(1, count))
    points = _SIMPLE[(chance.random((count, many)) * reach[:, None]).astype(int)]
    points[: count // 2][chance.random((count // 2, many)) < 0.4] = 0
    alike = chance.random(count) < 0.3
    points[alike] = points[alike, :1]
    points[np.arange(count), chance.integers(0, max(1, many), count)] = chance.choice(
        _SIMPLE, count
    )
    points[0] = 0
    return points


def _fill_box(columns: Columns, points: Matrix, chance: np.random.Generator) -> None:
    """Spread points over the box, a part of them at its corners and near its ends."""
    low, high = columns.low, columns.high
    for k in np.flatnonzero(np.isfinite(low) & np.isfinite(high)):
        share = chance.random(len(points))
        edge = chance.random(len(points))
        share = np.where(edge < 0.1, 0.0, np.where(edge > 0.9, 1.0, share))
        near = (edge > 0.1) & (edge < 0.2)
        share = np.where(near, share ** (1 + 20 * edge), share)
        points[:, k] = low[k] + share * (high[k] - low[k])
    for k in np.flatnonzero(np.isfinite(low) & ~np.isfinite(high)):
        points[:, k] = low[k] + np.abs(points[:, k])
    for k in np.flatnonzero(~np.isfinite(low) & np.isfinite(high)):
        points[:, k] = high[k] - np.abs(points[:, k])


def _rounded(points: Matrix, chance: np.random.Generator) -> Matrix:
    """Keep a few digits only, so that sums of components stay exact; of some points all."""
    power = 2.0 ** (np.floor(np.log2(np.maximum(np.abs(points), 1e-300))) - 8)
    short = np.round(points / power) * power
    return np.where(chance.random((len(points), 1)) < 0.7, short, points)


def _tied(columns: Columns, points: Matrix, chance: np.random.Generator) -> Matrix:
    """Make entries equal, or opposite, to each other in some points, and all rows of an entry."""
    blocks = list(columns.blocks.values())
    for own in blocks:
        alike = chance.random(len(points)) < 0.12
        points[alike, own] = points[alike, own.start : own.start + 1]
    for own in blocks:
        for other in blocks:
            width, wider = own.stop - own.start, other.stop - other.start
            if own is other or wider not in (1, width):
                continue
            which = chance.random(len(points)) < 0.12
            sign = np.where(chance.random(int(which.sum())) < 0.7, 1.0, -1.0)[:, None]
            points[which, own] = sign * points[which, other]
    return points


def beside(
    columns: Columns, best: Matrix, count: int, reach: float, chance: np.random.Generator
) -> Matrix:
    """Return points near the best ones, by moves of all lengths up to ``reach``."""
    many = len(columns.low)
    start = best[chance.integers(0, len(best), count)]
    size = np.maximum(np.abs(start), 2.0 ** chance.uniform(-10, 2, (count, 1)))
    steps = chance.standard_normal((count, many)) * size
    steps *= reach * 2.0 ** -chance.uniform(0, 12, (count, 1))
    steps[chance.random((count, many)) < 0.5 * chance.random((count, 1))] = 0
    _stay_tied(start, steps, chance.random(count) < 0.5)
    other = best[chance.integers(0, len(best), count)]
    mixed = chance.random((count, many)) < 0.3 * (chance.random((count, 1)) < 0.3)
    moved = np.where(mixed, other, start + steps)
    scaled = chance.random(count) < 0.15
    moved[scaled] = start[scaled] * 2.0 ** chance.uniform(-2, 2, (int(scaled.sum()), 1))
    for own in columns.blocks.values():  # one entry alone
        scaled = chance.random(count) < 0.1
        moved[scaled, own] *= 2.0 ** chance.uniform(-8, 8, (int(scaled.sum()), 1))
    plain = (chance.random((count, many)) < 0.2) & (chance.random((count, 1)) < 0.2)
    moved = np.where(plain, chance.choice(_SIMPLE, (count, many)), moved)
    whole = chance.random(count) < 0.1
    moved[whole] = np.round(moved[whole], 1)
    tied = chance.random(count) < 0.15
    moved[tied] = _tied(columns, moved[tied], chance)
    return columns.inside(_rounded(moved, chance))


def _stay_tied(start: Matrix, steps: Matrix, which: Matrix) -> None:
    """Let equal numbers stay equal in some points: a bound may fail on that line alone."""
    many = min(start.shape[1], TIES)
    for k in range(1, many):
        for j in range(k):
            equal = which & (start[:, j] == start[:, k])
            steps[equal, k] = steps[equal, j]
