"""Which rows of A does a loss couple? Those of a segment: of a group, or all of them.

What a layout has to say is the number of each row's segment. All else follows from that.
"""

from __future__ import annotations

import numbers
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from resoft.support.arrays import IN_CORE, Index
from resoft.support.cached import cached_property


@dataclass(frozen=True)
class Bucket:
    """Segments of one length m, by number (S,), and their rows (m, S), a segment a column."""

    segments: Index
    rows: Index


class Layout(ABC):
    """Disjoint segments of n rows, numbered from 0 on; one without rows has no part in the loss.

    Nothing is held but O(n) numbers. Segments of one length lie beside one another, so that as many
    calls are made as there are lengths, at most sqrt(2 n), and one for each `IN_CORE` entries.
    """

    @property
    @abstractmethod
    def code(self) -> Index:
        """The number of each row's segment (n,), the same each time it is asked."""

    @property
    def count(self) -> int:
        """G, the number of segments; to be said where the last ones have no rows."""
        return int(np.max(self.code)) + 1 if self.code.size else 0

    @cached_property
    def sizes(self) -> Index:
        """The length of each segment (G,)."""
        return np.bincount(self.code, minlength=self.count)

    @cached_property
    def buckets(self) -> tuple[Bucket, ...]:
        """All segments; the order follows from the layout alone, and so do the bits of sums."""
        return tuple(self._bucketed())

    def _bucketed(self) -> Iterator[Bucket]:
        order = np.argsort(self.code, kind="stable")
        first = np.cumsum(self.sizes) - self.sizes
        for m in np.unique(self.sizes[self.sizes > 0]):
            alike = np.flatnonzero(self.sizes == m)
            step = max(1, IN_CORE // int(m))
            for start in range(0, alike.size, step):
                segments = alike[start : start + step]
                yield Bucket(segments, order[first[segments] + np.arange(m)[:, None]])

    def rows_of(self, segments: Index, most: int | None = None) -> Index:
        """The rows of some segments, rising; the first `most` of each, where that is given."""
        chosen = np.zeros(self.count, dtype=bool)
        chosen[segments] = True
        code = self.code
        rows = np.flatnonzero(chosen[code])
        if most is None:
            return rows
        rows = rows[np.argsort(code[rows], kind="stable")]
        sizes = np.bincount(code[rows])
        place = np.arange(rows.size) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return np.sort(rows[place < most])

    def dense(self) -> tuple[Layout, Index | None]:
        """The same without segments that have no rows, and the numbers here of those left; itself
        and None where all have some, and the code indexes as it is.
        """
        code = self.code
        if code.dtype == np.intp and self.count <= code.size and np.all(self.sizes):
            return self, None
        return self.part(np.arange(code.size))

    def part(self, rows: Index) -> tuple[Layout, Index]:
        """The layout of some rows alone, and the numbers here of its segments."""
        segments, code = np.unique(self.code[rows], return_inverse=True)
        return Numbered(code), segments


@dataclass(frozen=True, eq=False)
class Numbered(Layout):
    """Segments by the numbers (n,) themselves."""

    numbers: Index

    @property
    def code(self) -> Index:
        """Those numbers."""
        return self.numbers


def checked(layout: Layout, n: int) -> Layout:
    """The same, which numbers the segments of n rows.

    Raises:
        ValueError: it does not.
    """
    code = layout.code
    if not isinstance(code, np.ndarray) or code.shape != (n,) or code.dtype.kind not in "iu":
        given = f"{code.dtype} {code.shape}" if isinstance(code, np.ndarray) else repr(code)
        raise ValueError(
            f"the code of a layout must be an array of {n} whole numbers, one for each row of A, "
            f"got {given}"
        )
    count: object = layout.count
    if isinstance(count, bool) or not isinstance(count, numbers.Integral):
        raise ValueError(f"the count of a layout must be a whole number, got {count!r}")
    outside = np.flatnonzero((code < 0) | (code >= layout.count))
    if outside.size:
        raise ValueError(
            f"the code of a layout must lie between 0 and its count, {layout.count}, got "
            f"{code[outside[0]]} in row {outside[0]}"
        )
    return layout
