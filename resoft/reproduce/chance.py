"""May a number that was written down earlier come from the law that was drawn from here?

For quantiles no law is assumed. Of m further draws the j-th smallest lies above exactly K of N
draws, where K is beta-binomial (N, j, m + 1 - j), whichever continuous law they share: the ranks in
which K lies but for a given probability are the interval for what an earlier run of m draws can
have found. For means it is Student's.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from scipy import stats

from resoft.support.arrays import Array

AGREES, DIFFERS = "agrees", "differs"
#: Of a table: how likely at least one cell of it is to differ by chance.
FALSE_ALARM = 0.01
RESAMPLES = 400
LOW = 0.1  # quantiles that are told of what was drawn
HIGH = 1 - LOW


@dataclass(frozen=True)
class Written(ABC):
    """A number as it was written down, of how many draws, the cells of its table."""

    text: str
    draws: int
    cells: int

    @abstractmethod
    def interval(self, found: Array) -> tuple[float, float]:
        """Where that number of so many further draws like those found lies, but for chance."""

    def agreement(self, found: Array) -> str:
        """Whether it lies there."""
        low, high = self.interval(found)
        return AGREES if low <= float(self.text) <= high else DIFFERS


@dataclass(frozen=True)
class Earlier(Written):
    """A quantile."""

    quantile: float = 0.5

    def interval(self, found: Array) -> tuple[float, float]:
        """Where the quantile of so many further draws like those found lies, but for chance.

        The probability is shared out over the cells (Bonferroni). A quantile between two of the
        draws is bounded by both. The digits that were not written widen it.
        """
        ordered = np.sort(found)
        chance = FALSE_ALARM / self.cells / 2
        place = self.quantile * (self.draws - 1)
        below, above = math.floor(place) + 1, math.ceil(place) + 1
        low = int(_rank(ordered.size, below, self.draws).ppf(chance))
        high = int(_rank(ordered.size, above, self.draws).isf(chance)) + 1
        digit = half_digit(self.text)
        return (
            -math.inf if low < 1 else float(ordered[low - 1]) - digit,
            math.inf if high > ordered.size else float(ordered[high - 1]) + digit,
        )


class EarlierMean(Written):
    """A mean."""

    def interval(self, found: Array) -> tuple[float, float]:
        """Where the mean of so many further draws like those found lies, but for chance."""
        N = found.size
        width = float(stats.t.isf(FALSE_ALARM / self.cells / 2, N - 1)) * float(found.std(ddof=1))
        reach = width * math.sqrt(1 / N + 1 / self.draws) + half_digit(self.text)
        return float(found.mean()) - reach, float(found.mean()) + reach


def _rank(N: int, j: int, m: int) -> Any:
    """How many of N draws are below the j-th smallest of m further ones."""
    return stats.betabinom(N, j, m + 1 - j)


def half_digit(text: str) -> float:
    """Half a unit of the last digit written; 0 where the number is infinite."""
    exponent = Decimal(text).as_tuple().exponent
    return 0.5 * 10.0**exponent if isinstance(exponent, int) else 0.0


def bootstrap_error(found: Array, rng: np.random.Generator, quantile: float = 0.5) -> float:
    """The quantile's standard deviation over resamples; NaN where some draws are infinite."""
    if not np.isfinite(found).all():
        return math.nan
    drawn = rng.choice(found, (RESAMPLES, found.size))
    return float(np.quantile(drawn, quantile, axis=1).std(ddof=1))
