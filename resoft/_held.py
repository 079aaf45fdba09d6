"""How is a matrix in memory read? In place, by all cores, each its own range of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from scipy import sparse

from resoft._matrix import Array, Index, Matrix, Work, block_rows, check_real_dtype
from resoft._threads import cores, in_parallel, ranges

WORTH_THREADS = 2**16  # entries from which a second thread pays


class Held(Matrix):
    """A dense or compressed sparse matrix, as it lies: CSR and CSC stay as they are, dtypes other
    than float64 are converted block by block.
    """

    def __init__(self, data: Any) -> None:
        self.data = data

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d)."""
        n, d = self.data.shape
        return int(n), int(d)

    @property
    def is_sparse(self) -> bool:
        """Whether A is held in a compressed sparse format."""
        return bool(sparse.issparse(self.data))

    def blocks(self, entries: int) -> Iterator[tuple[slice, Any]]:
        """(rows, A[rows]) top to bottom, in float64, for one thread; not counted as a pass."""
        yield from self._cut(slice(0, self.shape[0]), entries)

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks."""
        step = block_rows(self.shape[1])
        for first in range(0, index.size, step):
            at = slice(first, min(first + step, index.size))
            block = self.data[index[at]]
            block = block.toarray() if self.is_sparse else block
            yield at, np.asarray(block, dtype=np.float64)

    def _pass(self, start: Callable[[], Work], entries: int | None) -> None:
        parts = self._ranges()
        works = dict(zip((part.start for part in parts), (start() for _ in parts), strict=True))

        def run(part: slice) -> None:
            with np.errstate(all="ignore"):  # each thread has its own
                for rows, block in self._cut(part, entries):
                    works[part.start](rows, block)

        in_parallel(run, parts)

    def _ranges(self) -> list[slice]:
        n, d = self.shape
        size = self.data.nnz if self.is_sparse else n * d
        alone = size < WORTH_THREADS or self._by_columns
        return [slice(0, n)] if alone else ranges(n, cores())

    @property
    def _by_columns(self) -> bool:
        """CSC: a range of its rows costs a scan of all."""
        return self.is_sparse and self.data.format == "csc"

    def _cut(self, part: slice, entries: int | None) -> Iterator[tuple[slice, Any]]:
        """The blocks of a range, in float64."""
        step = part.stop - part.start
        if entries is not None or (not self.is_sparse and self.data.dtype != np.float64):
            step = min(step, self._step(entries or block_rows(1)))
        for first in range(part.start, part.stop, step):
            rows = slice(first, min(first + step, part.stop))
            block = self._rows(rows)
            yield rows, block if block.dtype == np.float64 else block.astype(np.float64)

    def _step(self, entries: int) -> int:
        n, d = self.shape
        if not self.is_sparse:
            return block_rows(d, entries)
        factor = 64 if self._by_columns else 1
        return factor * block_rows(max(1, self.data.nnz // n), entries)

    def _rows(self, rows: slice) -> Any:
        n, d = self.shape
        if not self.is_sparse:
            return self.data[rows]
        if self._by_columns:
            return self.data if rows == slice(0, n) else self.data[rows]
        first, last = self.data.indptr[rows.start], self.data.indptr[rows.stop]
        held = self.data.data[first:last], self.data.indices[first:last]
        starts = self.data.indptr[rows.start : rows.stop + 1] - first
        return sparse.csr_array((*held, starts), shape=(rows.stop - rows.start, d))


def as_matrix(A: object) -> Matrix:
    """A checked Matrix over A: two axes, numeric, finite."""
    if isinstance(A, Matrix):
        return A
    data = _sparse_form(A) if sparse.issparse(A) else np.asarray(A)
    if data.ndim != 2:
        hint = "; write A[:, None] for one column" if data.ndim == 1 else ""
        raise ValueError(f"A must have two axes (rows, columns), got shape {data.shape}{hint}")
    if data.shape[0] == 0 or data.shape[1] == 0:
        raise ValueError(f"A must have at least one row and one column, got shape {data.shape}")
    check_real_dtype("A", data.dtype)
    matrix = Held(data)
    check_finite(matrix)
    return matrix


def check_finite(matrix: Matrix) -> None:
    """Raise where an entry is NaN or infinite."""
    bad = np.flatnonzero(~np.isfinite(matrix.peaks))
    if bad.size:
        raise ValueError(_where_not_finite(matrix, int(bad[0])))


def _sparse_form(A: Any) -> Any:
    if A.ndim != 2:
        return A
    if A.format == "csc":
        return sparse.csc_array(A)
    return sparse.csr_array(A)


def _where_not_finite(matrix: Matrix, column: int) -> str:
    for rows, block in matrix.row_blocks():
        bad = np.flatnonzero(~np.isfinite(block[:, column]))
        if bad.size:
            row, value = rows.start + int(bad[0]), block[bad[0], column]
            break
    return (
        f"A must be finite, got {value} in row {row}, column {column}; "
        "remove or fill such rows first"
    )
