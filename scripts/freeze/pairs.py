"""How many times as long does one tree take as another? Interleaved pairs, and an interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

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


def ratio_of(case: str, ratios: list[float]) -> Ratio:
    """The interval is exact whatever the ratios' distribution: ranks by the binomial one."""
    ordered, n = sorted(ratios), len(ratios)
    rank = int(binom.ppf((1 - CONFIDENCE) / 2, n, 0.5))
    return Ratio(case, median(ordered), ordered[max(rank - 1, 0)], ordered[min(n - rank, n - 1)])


def paired(
    before: Tree, after: Tree, suite: str, names: list[str], pairs: int, clock: str
) -> Iterator[Ratio]:
    """Each case run by both in turn; a run of either first, which is not counted."""
    for name in names:
        for tree in (before, after):
            tree.measured(suite, name)
        ratios = []
        for turn in range(pairs):
            order = (before, after) if turn % 2 else (after, before)
            took = {tree: tree.measured(suite, name)[clock] for tree in order}
            ratios.append(took[after] / took[before])
        yield ratio_of(name, ratios)
