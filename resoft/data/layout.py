"""Which rows of A does a loss couple? Those of a segment: of a group, or all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from resoft.support.arrays import Index
from resoft.support.cached import cached_property

TOGETHER = 2**16  # entries that are computed at a time: a dozen arrays of them stay in the cache


@dataclass(frozen=True)
class Bucket:
    """Segments of one length m, by number (S,), and their rows (m, S), a segment a column."""

    segments: Index
    rows: Index


@dataclass(frozen=True, eq=False)
class Layout:
    """Disjoint segments of n rows: `code` (n,) is the number of each row's, from 0 on without gaps.

    Nothing is held but O(n) numbers. Segments of one length lie beside one another, so that as many
    calls are made as there are lengths, at most sqrt(2 n), and one for each `TOGETHER` entries.
    """

    code: Index

    @cached_property
    def sizes(self) -> Index:
        """The length of each segment (G,)."""
        return np.bincount(self.code)

    @property
    def n(self) -> int:
        """Number of rows."""
        return int(self.code.size)

    @property
    def count(self) -> int:
        """G, the number of segments."""
        return int(self.sizes.size)

    @cached_property
    def buckets(self) -> tuple[Bucket, ...]:
        """All segments; the order follows from the layout alone, and so do the bits of sums."""
        return tuple(self._bucketed())

    def _bucketed(self) -> Iterator[Bucket]:
        order = np.argsort(self.code, kind="stable")
        first = np.cumsum(self.sizes) - self.sizes
        for m in np.unique(self.sizes):
            alike = np.flatnonzero(self.sizes == m)
            step = max(1, TOGETHER // int(m))
            for start in range(0, alike.size, step):
                segments = alike[start : start + step]
                yield Bucket(segments, order[first[segments] + np.arange(m)[:, None]])

    def rows_of(self, segments: Index, most: int | None = None) -> Index:
        """The rows of some segments, rising; the first `most` of each, where that is given."""
        chosen = np.zeros(self.count, dtype=bool)
        chosen[segments] = True
        rows = np.flatnonzero(chosen[self.code])
        if most is None:
            return rows
        rows = rows[np.argsort(self.code[rows], kind="stable")]
        sizes = np.bincount(self.code[rows])
        place = np.arange(rows.size) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return np.sort(rows[place < most])

    def part(self, rows: Index) -> tuple[Layout, Index]:
        """The layout of some rows alone, and the numbers here of its segments."""
        segments, code = np.unique(self.code[rows], return_inverse=True)
        return Layout(code), segments
