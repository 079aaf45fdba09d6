"""How is the data matrix read without ever being copied whole?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Array = NDArray[np.float64]
Index = NDArray[np.intp]

BLOCK_ENTRIES = 2**17  # 1 MiB of float64: a block and its scaled twin stay in the cache
LEAST_ROWS = 128  # of a block, so that a wide one still makes a matrix product


@dataclass
class Matrix:
    """A (n, d), dense or sparse, read in place; `passes` counts how often it was read.

    Dense float64 is used as it lies. Other dtypes are converted block by block. CSR and CSC stay
    as they are; every other sparse format is converted once to CSR.
    """

    data: Any
    passes: int = field(default=0, compare=False)

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d)."""
        n, d = self.data.shape
        return int(n), int(d)

    @property
    def is_sparse(self) -> bool:
        """Whether A is held in a compressed sparse format."""
        return bool(sparse.issparse(self.data))

    @property
    def _in_place(self) -> bool:
        """Whether the library routines read A without converting it first."""
        if self.data.dtype != np.float64:
            return False
        if self.is_sparse:
            return True
        return bool(self.data.flags.c_contiguous or self.data.flags.f_contiguous)

    def block_rows(self, width: int | None = None) -> int:
        """Rows in one block, so that a block of that width holds a few MB."""
        return max(LEAST_ROWS, BLOCK_ENTRIES // max(1, width or self.shape[1]))

    def times(self, x: Array) -> Array:
        """A x for x (d,) or (d, k)."""
        self.passes += 1
        with np.errstate(all="ignore"):
            if self._in_place:
                return np.asarray(self.data @ x)
            z = np.empty((self.shape[0], *x.shape[1:]))
            for rows, block in self._blocks():
                z[rows] = block @ x
            return z

    def transpose_times(self, r: Array) -> Array:
        """A^T r for r (n,) or (n, k)."""
        self.passes += 1
        with np.errstate(all="ignore"):
            if self._in_place:
                return np.asarray(self.data.T @ r)
            g = np.zeros((self.shape[1], *r.shape[1:]))
            for rows, block in self._blocks():
                g += block.T @ r[rows]
            return g

    def row_blocks(self) -> Iterator[tuple[slice, Array]]:
        """(rows, A[rows]) as dense float64 blocks, top to bottom; one pass."""
        self.passes += 1
        for rows, block in self._blocks():
            yield rows, block.toarray() if self.is_sparse else block

    def sparse_blocks(self) -> Iterator[tuple[slice, Any]]:
        """(rows, A[rows]) as sparse float64 blocks; one pass."""
        self.passes += 1
        each = max(1, self.data.nnz // self.shape[0]) if self.is_sparse else self.shape[1]
        yield from self._blocks(self.block_rows(each))

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks."""
        step = self.block_rows()
        for first in range(0, index.size, step):
            rows = slice(first, min(first + step, index.size))
            block = self.data[index[rows]]
            block = block.toarray() if self.is_sparse else block
            yield rows, np.asarray(block, dtype=np.float64)

    def column_peaks(self) -> Array:
        """max_i |A_ij| for each column j; NaN where a column holds NaN. One pass."""
        peaks = np.zeros(self.shape[1])
        self.passes += 1
        for _, block in self._blocks():
            part: Any = abs(block).max(axis=0)
            dense = part.toarray().ravel() if self.is_sparse else np.asarray(part)
            peaks = np.maximum(peaks, dense)  # keeps NaN
        return peaks

    def _blocks(self, step: int | None = None) -> Iterator[tuple[slice, Any]]:
        n = self.shape[0]
        step = step or (self._sparse_step() if self.is_sparse else self.block_rows())
        for first in range(0, n, step):
            rows = slice(first, min(first + step, n))
            block = self.data[rows]
            yield rows, block if block.dtype == np.float64 else block.astype(np.float64)

    def _sparse_step(self) -> int:
        """Rows to a block: CSC slices cost a scan of A each, so their blocks are larger."""
        factor = 8 if self.data.format == "csc" else 1
        return factor * self.block_rows()


def as_matrix(A: object) -> Matrix:
    """A checked Matrix over A: two axes, numeric, finite."""
    data = _sparse_form(A) if sparse.issparse(A) else np.asarray(A)
    if data.ndim != 2:
        hint = "; write A[:, None] for one column" if data.ndim == 1 else ""
        raise ValueError(f"A must have two axes (rows, columns), got shape {data.shape}{hint}")
    if data.shape[0] == 0 or data.shape[1] == 0:
        raise ValueError(f"A must have at least one row and one column, got shape {data.shape}")
    check_real_dtype("A", data.dtype)
    matrix = Matrix(data)
    peaks = matrix.column_peaks()
    if not np.all(np.isfinite(peaks)):
        raise ValueError(_where_not_finite(matrix, int(np.flatnonzero(~np.isfinite(peaks))[0])))
    return matrix


def check_real_dtype(name: str, dtype: np.dtype[Any]) -> None:
    """Raise where the entries are no real numbers."""
    if dtype.kind not in "fiub":
        raise ValueError(
            f"{name} must hold real numbers, got dtype {dtype}; convert it with "
            f"{name}.astype(float) or encode its text columns first"
        )


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
