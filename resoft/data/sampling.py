"""Which rows stand for all? Each by a chance of its own, or a number of them that are all alike.

The random number of a row follows from the seed and the row alone. So a draw depends neither on
the blocks in which rows are read nor on how many threads or machines read them: each can decide
about its own rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from resoft.support.arrays import BARELY, Array, Index

Numbers = NDArray[np.uint32]
Seed = int | Sequence[int]

LEVELS = np.iinfo(np.uint32).max + 1.0  # values that a random number takes
EACH_COUNT = 8  # numbers of 32 bits that Philox makes of one value of its counter
EVENLY = BARELY  # share drawn whatever the sizes: too low, or 0, for some rows that count
ROUNDS = 2  # in which what sure rows leave is shared out: a third changes chances by little
FAILURE = 0.01  # probability with which one sample may miss the error that it was sized for
MARGIN = 8.0  # standard deviations by which the rows looked at are more than those wanted


@dataclass(frozen=True)
class Draw:
    """Rows drawn, rising, and the weights with which a sum over them is unbiased for all rows: one
    over the chance. `expected` is how many of them were, without those that were sure.
    """

    index: Index
    weight: Array
    expected: float

    def balanced(self) -> Array:
        """Weights with which the chances, summed over the rows drawn, give their sum over all rows
        exactly: as many rows were drawn as it happened, and that alone would be seen as a loss
        that is larger or smaller. The bias is one over their number at most (Hajek's estimator).
        """
        uncertain = self.weight > 1.0
        drawn = int(np.count_nonzero(uncertain))
        return np.where(uncertain, self.weight * (self.expected / max(1, drawn)), self.weight)


def numbers(seed: Seed, count: int, first: int = 0) -> Numbers:
    """For each of `count` rows, from row `first` on, an integer below 2^32 that the seed and the
    row alone decide: a generator that works by a counter (Philox, Salmon et al. 2011).
    """
    generator = np.random.Philox(np.random.SeedSequence(seed))
    steps, before = divmod(first, EACH_COUNT)
    generator.advance(steps)
    words = generator.random_raw((before + count + 1) // 2)
    return np.asarray(words).view(np.uint32)[before : before + count]


def draw(chances: Array, u: Numbers) -> Draw:
    """The rows whose number is below their chance (n,), which is at most 1: each by itself."""
    index = np.flatnonzero(u < chances * LEVELS)
    taken = chances[index]
    weight = LEVELS / np.ceil(taken * LEVELS)
    return Draw(index, weight, float(chances.sum() - taken[weight == 1.0].sum()))


def alike(n: int, size: int, seed: Seed) -> Index:
    """So many of n rows, rising, each set of that size equally likely: those with the smallest
    numbers; all where there are no more.
    """
    if size >= n:
        return np.arange(n, dtype=np.intp)
    u = numbers(seed, n)
    few = np.flatnonzero(u < (size + MARGIN * (np.sqrt(size) + 1)) / n * LEVELS)
    if few.size < size:
        few = np.arange(n)
    return np.sort(few[np.argpartition(u[few], size - 1)[:size]])


def spectral_size(r: int, epsilon: float) -> int:
    """Rows with which a sum of r x r matrices, drawn by their leverage scores, is off by a factor
    of 1 +- epsilon in every direction: m = 3 epsilon^-2 r ln(2 r / delta), by the matrix Chernoff
    bound for independent rows.
    """
    r = max(1, r)
    # 3: as the bound has it
    return int(np.ceil(3 / epsilon**2 * r * np.log(2 * r / FAILURE)))


def inclusion(sizes: Array, expected: float) -> Array:
    """Chances (n,) in proportion to the sizes, but for an even share, and at most 1; about
    `expected` in sum.
    """
    n, largest = sizes.size, float(np.max(sizes))
    if not 0 < largest < np.inf:
        return np.full(n, min(1.0, expected / n))
    chances = sizes / largest
    chances *= (1 - EVENLY) * expected / float(chances.sum())
    chances += EVENLY * expected / n
    for _ in range(ROUNDS):
        sure = np.flatnonzero(chances >= 1)
        left = float(chances.sum() - chances[sure].sum())
        if sure.size == 0 or not 0 < left < expected - sure.size:
            break
        chances *= (expected - sure.size) / left
    return np.minimum(chances, 1.0, out=chances)
