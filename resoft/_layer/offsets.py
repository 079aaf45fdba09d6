"""How are columns read that lie far from zero, such as times and serial numbers? With the offset
taken off, where there is an intercept to hold it: else their differences would drown in rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from resoft._held import Held
from resoft._matrix import Array, Index, Matrix, Work
from resoft._mechanism import mechanism, nothing

FAR = 2.0**10  # size of an offset, beside the spread, from which on it is taken off
LOOKED_AT = 256  # rows that tell a column's offset and spread
WIDE = 2**22  # entries of these


class Shifted(Matrix):
    """X - 1 offset^T, block by block; X is read in place, and counts the readings."""

    def __init__(self, given: Matrix, offset: Array) -> None:
        self.given, self.offset = given, offset

    @property
    def passes(self) -> int:
        """How often X was read."""
        return self.given.passes

    @passes.setter
    def passes(self, count: int) -> None:
        self.given.passes = count

    @property
    def shape(self) -> tuple[int, int]:
        """(N, D)."""
        return self.given.shape

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, rows) of a rising index."""
        for at, block in self.given.gathered(index):
            yield at, block - self.offset

    def blocks(self, entries: int) -> Iterator[tuple[slice, Any]]:
        """(rows, block) top to bottom."""
        for rows, block in self.given.blocks(entries):
            yield rows, block - self.offset

    def _pass(self, start: Callable[[], Work], entries: int | None) -> None:
        def shifted() -> Work:
            work = start()
            return lambda rows, block: work(rows, block - self.offset)

        self.given._pass(shifted, entries)


@mechanism("layer: offsets taken off", nothing)
def offsets(matrix: Matrix) -> Array | None:
    """The columns' offsets (D,), 0 where one is not far beside the spread; None where all are.

    A sparse X is left as it is: its zeros are not far from zero.
    """
    N, D = matrix.shape
    if matrix.is_sparse:
        return None
    count = max(2, min(N, LOOKED_AT, WIDE // D))
    if isinstance(matrix, Held):
        some = matrix.rows(np.unique(np.linspace(0, N - 1, count).astype(np.intp)))
    else:  # to gather rows of a stream would read it whole
        some = next(iter(matrix.blocks(count * D)))[1][:count]
    middle, spread = np.median(some, axis=0), np.ptp(some, axis=0)
    far = np.abs(middle) > FAR * np.where(spread > 0, spread, 1.0)
    return np.where(far, middle, 0.0) if np.any(far) else None
