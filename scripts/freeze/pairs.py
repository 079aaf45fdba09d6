"""How many times as long does one tree take as another? Interleaved pairs, and an interval.

Each pair draws rows by a seed of its own: two trees that draw otherwise would else be compared by
one draw's luck.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isnan, nan
from statistics import mean, median

from scipy.stats import binom

from scripts.freeze.tree import Tree

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Ratio:
    """The median over pairs of after / before, and the interval that holds it by its order."""

    case: str
    median: float
    low: float
    high: float
    readings: tuple[float, float] | None = None  # of A in the mean, before and after


def ratio_of(case: str, ratios: list[float], readings: tuple[float, float] | None = None) -> Ratio:
    """The interval is exact whatever the ratios' distribution: ranks by the binomial one."""
    ordered, n = sorted(ratios), len(ratios)
    rank = int(binom.ppf((1 - CONFIDENCE) / 2, n, 0.5))
    low, high = ordered[max(rank - 1, 0)], ordered[min(n - rank, n - 1)]
    return Ratio(case, median(ordered), low, high, readings)


def paired(
    before: Tree, after: Tree, suite: str, names: list[str], pairs: int, clock: str
) -> Iterator[Ratio]:
    """Each case run by both in turn; a run of either first, which is not counted."""
    for name in names:
        for tree in (before, after):
            tree.measured(suite, name)
        ratios, readings = [], []
        for turn in range(pairs):
            order = (before, after) if turn % 2 else (after, before)
            found = {tree: tree.measured(suite, name, seed=turn) for tree in order}
            ratios.append(found[after][clock] / found[before][clock])
            readings.append([found[tree].get("readings", nan) for tree in (before, after)])
        old, new = map(mean, zip(*readings, strict=True))
        yield ratio_of(name, ratios, None if isnan(old + new) else (old, new))
