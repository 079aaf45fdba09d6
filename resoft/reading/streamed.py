"""How is data larger than memory fitted? A is read from its source anew for each pass."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np

from resoft.data.blocks import as_dense, block_rows, pieces
from resoft.data.checksum import checksum
from resoft.data.rows import Rows
from resoft.data.steps import Pass
from resoft.data.threads import PARTS, cores, in_parallel, ranges
from resoft.reading.errors import InputError, option
from resoft.reading.sources import Source, ahead
from resoft.support.arrays import Array, Index


@dataclass(frozen=True)
class Shaping:
    """Column j of A is (column - means[j]) / scales[j]; the intercept is a last column of ones."""

    means: Array
    scales: Array
    standardised: bool = False
    intercept: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether A is what was read."""
        return not (self.standardised or self.intercept)

    def applied(self, block: Any) -> Any:
        """The rows of A, in float64."""
        if self.is_plain:
            return block if block.dtype == np.float64 else block.astype(np.float64)
        shaped = np.empty((block.shape[0], self.means.size))
        features = shaped[:, : block.shape[1]]
        if self.standardised:
            np.subtract(block, self.means[: block.shape[1]], out=features)
            features /= self.scales[: block.shape[1]]
        else:
            features[:] = block
        if self.intercept:
            shaped[:, -1] = 1.0
        return shaped


WORTH_THREADS = 2**17  # entries of a block from which a second thread pays


class Streamed(Rows):
    """A (n, d) that is read from its source, first row to last, for each pass.

    `target` and `weights` are the columns that were asked for by name, `names` those of A.
    `readings` counts how often the source was read; `passes` counts besides, scaled, the passes
    over a part of the rows that a fit keeps in memory. `heard` is told (rows read, n) of a pass.
    """

    heard: Callable[[int, int], object] | None = None
    target: Array | None = None
    weights: Array | None = None
    share_scale: float = 1.0
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __init__(
        self, source: Source, shaping: Shaping, rows_of_a_block: int, bounded: bool = False
    ) -> None:
        self.source, self.shaping = source, shaping
        self._shape = source.rows, shaping.means.size
        self.names = (*source.names, "intercept") if shaping.intercept else source.names
        self.block_rows, self.bounded = rows_of_a_block, bounded
        self.readings = 0

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d)."""
        return self._shape

    @property
    def is_sparse(self) -> bool:
        """Whether the source gives CSR blocks."""
        return self.source.is_sparse

    @property
    def kind(self) -> str:
        """How the rows lie in the source, which decides about the last bits of a pass."""
        return self.source.kind

    @property
    def columns(self) -> str:
        """Which ones they are and in which order, by a checksum where these are many names."""
        text = ", ".join(self.names)
        return text if len(text) <= 40 else checksum(np.frombuffer(text.encode(), np.uint8))

    @property
    def digest(self) -> str:
        """Of all rows as they are read and of how they become those of A; the first reading finds
        it.
        """
        if self.source.digest is None:
            self.check()
        shaping = self.shaping
        shaped = np.concatenate([shaping.means, shaping.scales])
        return f"{self.source.digest} {checksum(shaped)} {shaping.standardised}"

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks, for a rising index."""
        step = block_rows(self._shape[1])
        for first, raw in self._reading(last=int(index[-1]) + 1 if index.size else 0):
            begin, end = np.searchsorted(index, [first, first + raw.shape[0]])
            for at in pieces(slice(int(begin), int(end)), step):
                yield at, as_dense(self.shaping.applied(raw[index[at] - first]))

    def _cost(self, index: Index) -> int:
        """The source is read up to the last row."""
        return int(index[-1]) + 1 if index.size else 0

    def _run(self, asked: Pass) -> list[Any]:
        lanes = [asked.start() for _ in range(PARTS)]
        for first, raw in self._reading():
            self._share(asked, lanes, first, raw)
        return reduce(asked.merge, lanes)

    def _share(self, asked: Pass, lanes: list[Any], first: int, raw: Any) -> None:
        """A block's rows in ranges that the block decides, each added to a lane of its own."""
        parts = ranges(raw.shape[0], 1 if _entries(raw) < WORTH_THREADS else PARTS)
        step, waiting = self._step(asked.entries, raw), list(enumerate(parts))[::-1]

        def run(_: slice) -> None:
            with np.errstate(all="ignore"):  # each thread has its own
                while waiting:
                    try:
                        k, part = waiting.pop()
                    except IndexError:  # another thread was faster
                        return
                    for rows in pieces(part, step):
                        block = self.shaping.applied(raw[rows])
                        asked.add(lanes[k], _moved(rows, first), block)

        in_parallel(run, parts[: cores()])

    def _step(self, entries: int | None, raw: Any) -> int:
        """Rows of a piece: as asked for, and small where it has to be converted."""
        if entries is None and (self.shaping.is_plain and raw.dtype == np.float64):
            return max(1, int(raw.shape[0]))
        return block_rows(max(1, _entries(raw) // max(1, raw.shape[0])), entries or block_rows(1))

    def _reading(self, last: int | None = None) -> Iterator[tuple[int, Any]]:
        """(first row, block) of one reading of the source, up to a row where one is given."""
        n = self._shape[0]
        self.readings += 1
        read = self.source.blocks(self.block_rows)
        alone = self.block_rows >= n and not self.source.fixed_blocks
        coming = read if alone else ahead(read)
        done = 0
        try:
            for raw in coming:
                first, done = done, done + raw.shape[0]
                self._check_block(raw, done)
                if raw.shape[0]:
                    yield first, raw
                if self.heard is not None:
                    self.heard(done, n)
                if last is not None and done >= last:
                    break
        finally:
            if isinstance(coming, Generator):
                coming.close()  # ends the thread that reads, wherever the pass was left
        self.source.check_unchanged()
        if done < n and (last is None or done < last):
            raise InputError(
                f"the source gave {done} rows this time and {n} before: "
                "each reading must give the same rows in the same order"
            )

    def _check_block(self, raw: Any, done: int) -> None:
        n = self._shape[0]
        if done > n:
            raise InputError(
                f"the source gave more than {n} rows: each reading must give the same rows "
                "in the same order, as many as `rows` says"
            )
        if not (self.bounded and self.source.fixed_blocks):
            return
        if raw.shape[0] > self.block_rows and not self.is_sparse:
            raise InputError(
                f"a block of {raw.shape[0]} rows is too large for the given memory: "
                f"make blocks of {self.block_rows} rows or fewer, or raise it"
            )

    def _refuse(self, peaks: Array) -> None:
        """In words of the column's name, and of a row of the data."""
        column = int(np.flatnonzero(~np.isfinite(peaks))[0])
        row, value = self._first_not_finite(column)
        name, kind = self.names[column], "a missing" if np.isnan(value) else "an infinite"
        raise InputError(
            f"column {name!r} has {kind} value in data row {row + 1}: "
            f"fill or remove such rows, or leave it out with {option('--exclude', [name])}"
        )


def counted(source: Source) -> int:
    """Find the number of rows where only a reading tells it; how many readings that took."""
    readings = int(source.rows < 0)
    if readings:
        source.rows = sum(block.shape[0] for block in source.blocks(0))
    if not source.rows:
        raise InputError("the source holds no rows: nothing can be fitted")
    return readings


def _entries(raw: Any) -> int:
    return int(raw.size if isinstance(raw, np.ndarray) else raw.nnz)


def _moved(rows: slice, by: int) -> slice:
    return slice(rows.start + by, rows.stop + by)
