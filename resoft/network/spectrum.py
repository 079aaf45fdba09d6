"""Which singular values has a block diagonal matrix, and between which bounds do they lie?

Small blocks are decomposed whole: every value is enclosed, by Weyl's inequality and the
decomposition's own errors, which are computed. Of large ones the largest and smallest values that
Golub-Kahan's bidiagonalisation finds are given, each with a residual: a singular value lies within.
All bounds are of the products as double precision evaluates them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from resoft.linalg.costs import DECOMPOSED
from resoft.network.krylov import extremes
from resoft.network.layer import Array
from resoft.network.operators import Blocks
from resoft.support.arrays import ABOVE, BARELY, EPS, HELD, ROUNDING, ROUNDINGS
from resoft.support.cached import cached_property

DENSE_ENTRIES = 2**25
DENSE_WORK = 2e12  # multiplications up to which a block is decomposed: one of 4096 x 4096
ONCE = BARELY  # the share of it that blocks are worth which do not stand for many equal ones


class Interval(NamedTuple):
    """From lower to upper, both included; upper may be infinite."""

    lower: float
    upper: float


@dataclass(frozen=True)
class Spectrum:
    """Singular values, the largest first.

    Attributes:
        rows, columns: of the whole matrix.
        values, lower, upper: a singular value lies between lower and upper. Where the spectrum is
            complete, the i-th one does.
        times: how often each is there.
        complete: are these all? Otherwise they are the ends that were found.
        largest, smallest: enclosures of the extremes of all min(rows, columns) values.
        rank_at_most: a bound that no rounding can break.
        method: how the values were found, in words.
    """

    rows: int
    columns: int
    values: Array
    lower: Array
    upper: Array
    times: Array
    complete: bool
    largest: Interval
    smallest: Interval
    rank_at_most: int
    method: str

    @property
    def size(self) -> int:
        """How many singular values the matrix has."""
        return min(self.rows, self.columns)

    @cached_property
    def rank(self) -> tuple[int, int]:
        """Between which numbers the rank lies."""
        at_least = int(self.times[self.lower > 0].sum()) if self.complete else 0
        if not self.complete and self.largest.lower > 0:
            at_least = 1
        if self.smallest.lower > 0:
            at_least = self.size
        at_most = int(self.times[self.upper > 0].sum()) if self.complete else self.rank_at_most
        return at_least, min(at_most, self.rank_at_most)

    @property
    def condition(self) -> Interval:
        """The largest value over the smallest of all min(rows, columns), infinite where it is 0."""
        return ratio(self.largest, self.smallest)

    @property
    def condition_on_range(self) -> Interval:
        """The same over the smallest that is not 0; open above where rounding hides the rank.

        It is 1 where all values are 0.
        """
        at_least, at_most = self.rank
        if at_most == 0:
            return Interval(1.0, 1.0)
        if at_least == self.size:
            return self.condition
        positive = self.lower > 0
        if not positive.any():
            return Interval(1.0, math.inf)
        bound = float(self.upper[positive].min())
        if not self.complete or at_least < at_most:
            return Interval(max(self.largest.lower / bound, 1.0), math.inf)
        return ratio(self.largest, Interval(float(self.lower[positive].min()), bound))

    @property
    def apparent(self) -> tuple[int, float] | None:
        """Rank and condition number on the range as they look, nothing proved.

        Counted are values above the width of the largest one's bounds; None of ends alone.
        """
        if not self.complete or not self.values.size or not self.values[0]:
            return None
        seen = self.values > max(self.upper[0] - self.lower[0], ROUNDING * self.values[0])
        return int(self.times[seen].sum()), float(self.values[0] / self.values[seen].min())


def ratio(largest: Interval, smallest: Interval) -> Interval:
    """The condition number from its two ends; from 1 on."""
    low = largest.lower / smallest.upper if smallest.upper > 0 else math.inf
    high = largest.upper / smallest.lower if smallest.lower > 0 else math.inf
    return Interval(max(low, 1.0), max(high, 1.0))


def spectrum(operator: Blocks, limit: float = DENSE_WORK) -> Spectrum:
    """All values where the blocks are small enough, the ends otherwise."""
    each = operator.rows * operator.columns
    work = DECOMPOSED * operator.blocks * each * operator.short
    small = operator.blocks * each <= DENSE_ENTRIES and (
        work <= limit * (1 if operator.times > 1 else ONCE)
    )
    return _whole(operator) if small else _ends(operator)


def closed(rows: int, columns: int, form: tuple[Array, Array, Array, Array]) -> Spectrum:
    """Values that a formula gives."""
    return _ordered(rows, columns, *form, method="closed form")


def _whole(operator: Blocks) -> Spectrum:
    A = operator.dense()
    step = max(1, HELD // A[0].size) if A.size else 1
    parts = [enclosed(A[i : i + step]) for i in range(0, A.shape[0], step)]
    values, lower, upper = (np.concatenate(ends) for ends in zip(*parts, strict=True))
    times = np.full(values.size, operator.times)
    count = operator.blocks * operator.times
    how = "diagonal" if operator.rows == operator.columns == 1 else (
        f"{operator.blocks} block{'s' * (operator.blocks > 1)} of "
        f"{operator.rows} x {operator.columns}, decomposed"
    )  # fmt: skip
    return _ordered(count * operator.rows, count * operator.columns, values.ravel(),
                    lower.ravel(), upper.ravel(), times, method=how)  # fmt: skip


def _ordered(
    rows: int, columns: int, values: Array, lower: Array, upper: Array, times: Array, method: str
) -> Spectrum:
    """The largest first, equal ones as one; what a matrix of this shape lacks is cut at the end."""
    order = np.lexsort((upper, lower, values))[::-1]
    table = np.stack([values, lower, upper])[:, order]
    new = np.ones(order.size, dtype=bool)
    new[1:] = (table[:, 1:] != table[:, :-1]).any(axis=0)
    starts = np.flatnonzero(new)
    total = np.add.reduceat(times[order], starts) if order.size else times
    values, lower, upper = table[:, starts]
    rank = int(total[upper > 0].sum())
    top = Interval(float(lower.max(initial=0)), float(upper.max(initial=0)))
    low = Interval(float(lower.min(initial=math.inf)), float(upper.min(initial=math.inf)))
    return Spectrum(rows, columns, values, lower, upper, total, True, top,
                    low if values.size else Interval(0.0, 0.0), rank, method)  # fmt: skip


def enclosed(A: Array) -> tuple[Array, Array, Array]:
    """All singular values (blocks, min(rows, columns)) of a stack of matrices, and their bounds.

    With the computed U S V^T: |s_i(A) - s_i(U S V^T)| <= ||A - U S V^T||, and s_i(U S V^T) is s_i
    but for factors that ||U^T U - I|| and ||V^T V - I|| bound (Ostrowski). Rows or columns of
    zeros bound the rank exactly.
    """
    rows, columns = A.shape[1:]
    if rows == columns == 1:
        exact = np.abs(A[:, 0])
        return exact, exact, exact
    U, s, V = np.linalg.svd(A, full_matrices=False)
    short = s.shape[1]
    gamma = (max(rows, columns) + ROUNDINGS) * EPS
    grams = np.swapaxes(U, 1, 2) @ U, V @ np.swapaxes(V, 1, 2)
    skew = [_frobenius(gram - np.eye(short)) + gamma * short * ABOVE for gram in grams]
    norm = np.sqrt((s**2).sum(axis=1))
    error = _frobenius(A - (U * s[:, None]) @ V) * (1 + gamma)
    error += gamma * math.sqrt(short) * norm * ABOVE
    below, above = (
        np.sqrt(np.maximum(1 + sign * skew[0], 0) * np.maximum(1 + sign * skew[1], 0))
        for sign in (-1, 1)
    )
    lower = np.maximum(s * below[:, None] * (1 - EPS) - error[:, None], 0)
    upper = s * above[:, None] * (1 + EPS) + error[:, None]
    least = np.minimum((A != 0).any(axis=2).sum(axis=1), (A != 0).any(axis=1).sum(axis=1))
    nothing = np.arange(short) >= least[:, None]
    s, lower, upper = (np.where(nothing, 0, part) for part in (s, lower, upper))
    return s, lower, upper


def _frobenius(stack: Array) -> Array:
    return np.sqrt((stack**2).sum(axis=(1, 2)))


def _ends(operator: Blocks) -> Spectrum:
    found = extremes(operator)
    count = operator.blocks * operator.times
    rows, columns = count * operator.rows, count * operator.columns
    order = np.argsort(found.values, kind="stable")[::-1]
    values, lower, upper = found.values[order], found.lower[order], found.upper[order]
    slack = 1 - found.rounding
    return Spectrum(
        rows, columns, values, lower, upper, np.full(values.size, operator.times), False,
        Interval(float(values.max()) * slack, math.inf),
        Interval(0.0, float(values.min()) + found.rounding * float(values.max())),
        min(rows, columns),
        f"{found.steps} steps of Golub-Kahan in each of {operator.blocks} "
        f"block{'s' * (operator.blocks > 1)} of {operator.rows} x {operator.columns}: "
        "the ends that were found",
    )  # fmt: skip
