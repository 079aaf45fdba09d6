"""How is a matrix in memory read? In place, by all cores, each its own range of rows."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import numpy as np
from scipy import sparse

from resoft._cached import cached_property
from resoft._checksum import RowsChecksum
from resoft._compiling import load_module
from resoft._forks import compiler_works
from resoft._inputs import as_array
from resoft._matrix import Array, Index, Matrix, Work, block_rows, check_real_dtype
from resoft._threads import cores, in_parallel, ranges

WORTH_THREADS = 2**19  # entries from which a second thread pays
IN_CACHE = 2**21  # entries that stay in the cores' shared cache: BLAS reads them there twice
MANY_ROWS = 2**15  # whose vectors are large enough to be given back to the system when freed
KEPT = 28 * 2**20  # bytes; glibc's allocator learns from arrays of less than 32 MiB


@cache
def keep_freed() -> None:
    """Let the allocator keep what is freed, where it learns that from a first large array: else
    the vectors of each evaluation fault their pages in anew, which can take longer than the rest.
    """
    np.empty(KEPT, dtype=np.uint8)


def compiled() -> Any:
    """The module of compiled loops, None where Numba is missing or cannot compile."""
    return _loops() if compiler_works() else None


@cache
def _loops() -> Any:
    if importlib.util.find_spec("numba") is None:
        return None
    return load_module("resoft._compiled")


class Held(Matrix):
    """A dense or compressed sparse matrix, as it lies: CSR and CSC stay as they are, dtypes other
    than float64 are converted block by block. With Numba, loops of our own where they are faster.
    """

    def __init__(self, data: Any, bounded: bool = False) -> None:
        self.data, self.bounded = data, bounded

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
    def kind(self) -> str:
        """How the entries lie, which decides about the last bits of a pass."""
        if self.is_sparse:
            return f"{self.data.dtype.str} {self.data.format}"
        return f"{self.data.dtype.str} {'C' if self.data.flags.c_contiguous else 'F'}"

    @property
    def digest(self) -> str:
        """Of all entries."""
        rows = RowsChecksum()
        by_columns = isinstance(self.data, np.ndarray) and self.data.flags.f_contiguous
        rows.add(self.data.T if by_columns else self.data)
        return rows.text()

    def times(self, x: Array) -> Array:
        """A x for x (d,) or (d, k)."""
        if not (self._compiled_rows and self.is_sparse and x.ndim == 1):
            return super().times(x)
        z = np.empty(self.shape[0])
        self._ranged(lambda rows: compiled().sparse_times(*self._parts(rows), x, z[rows]))
        return z

    def transpose_times(self, r: Array) -> Array:
        """A^T r for r (n,) or (n, k)."""
        if not self._compiled_rows or (r.ndim == 1 and not self.is_sparse):
            return super().transpose_times(r)
        d = self.shape[1]

        def work(rows: slice) -> Array:
            if not self.is_sparse:
                G = np.zeros((r.shape[1], d))
                compiled().add_transposed(self.data[rows], r[rows], G)
                return G.T
            G = np.zeros((d, *r.shape[1:]))
            add = compiled().add_sparse_back if r.ndim == 1 else compiled().add_sparse_transposed
            add(*self._parts(rows), r[rows], G)
            return G

        return np.asarray(sum(self._ranged(work)))

    def curved(self, v: Array, D: Array) -> tuple[Array, Array]:
        """A^T (D o q) and q = A v, in one pass, for v (d,) or (d, k) and D (n,)."""
        if not self._compiled_rows or v.ndim > 1:
            return super().curved(v, D)
        q = np.empty(self.shape[0])

        def work(rows: slice) -> Array:
            g = np.zeros(v.size)
            if self.is_sparse:
                compiled().add_sparse_curved(*self._parts(rows), v, D[rows], q[rows], g)
            else:
                compiled().add_curved(self.data[rows], v, D[rows], q[rows], g)
            return g

        return np.asarray(sum(self._ranged(work))), q

    @cached_property
    def squares(self) -> Array:
        """sum_i A_ij^2 for each column j; not finite where the column is not. One pass, once."""
        if not self._compiled_rows or self.is_sparse:
            return super().squares

        def work(rows: slice) -> Array:
            total = np.zeros(self.shape[1])
            compiled().add_squares(self.data[rows], total)
            return total

        with np.errstate(all="ignore"):
            return np.asarray(sum(self._ranged(work)))

    def _ranged(self, work: Callable[[slice], Any]) -> list[Any]:
        """One pass by a compiled loop on each core."""
        self.passes += 1
        return in_parallel(work, self._ranges())

    def _parts(self, rows: slice) -> tuple[Any, Any, Any]:
        """What the compiled loops read of a CSR matrix."""
        return self.data.data, self.data.indices, self.data.indptr[rows.start : rows.stop + 1]

    @property
    def _compiled_rows(self) -> bool:
        """Whether compiled loops read A as it lies, and A is large enough to wait for them."""
        if self.data.dtype not in (np.float64, np.float32) or self._by_columns:
            return False
        large = self._size > IN_CACHE
        in_order = self.is_sparse or bool(self.data.flags.c_contiguous)
        return large and in_order and not self.bounded and compiled() is not None

    @property
    def in_rows(self) -> bool:
        """Whether compiled code reads A as it lies, dense in either order or CSR."""
        if self.is_sparse:
            return not self._by_columns and self.data.dtype in (np.float64, np.float32)
        flags = self.data.flags
        contiguous = bool(flags.c_contiguous or flags.f_contiguous)
        return contiguous and self.data.dtype in (np.float64, np.float32)

    @property
    def in_blocks(self) -> bool:  # type: ignore[override]
        """Whether one pass costs less than two: to spread several vectors over the columns of a
        sparse matrix takes longer than to read it again, and so do calls on blocks that are small
        or lie by columns.
        """
        return not self.is_sparse and self._size > IN_CACHE and bool(self.data.flags.c_contiguous)

    @property
    def _size(self) -> int:
        n, d = self.shape
        return int(self.data.nnz) if self.is_sparse else n * d

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

        if self._size <= IN_CACHE and not self.is_sparse:
            entries = None

        def run(part: slice) -> None:
            with np.errstate(all="ignore"):  # each thread has its own
                for rows, block in self._cut(part, entries):
                    works[part.start](rows, block)

        in_parallel(run, parts)

    def _ranges(self) -> list[slice]:
        alone = self._size < WORTH_THREADS or self._by_columns
        return [slice(0, self.shape[0])] if alone else ranges(self.shape[0], cores())

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
        block = sparse.csr_array((rows.stop - rows.start, d), dtype=self.data.dtype)
        block.data, block.indices, block.indptr = *held, starts  # the constructor would copy them
        return block


def as_matrix(A: object, name: str = "A") -> Matrix:
    """A checked Matrix over A, which users know by that name: two axes, numeric, finite."""
    if isinstance(A, Matrix):
        return A
    data = _sparse_form(A) if sparse.issparse(A) else as_array(name, A)
    if data.ndim != 2:
        hint = f"; write {name}[:, None] for one column" if data.ndim == 1 else ""
        raise ValueError(f"{name} must have two axes (rows, columns), got shape {data.shape}{hint}")
    if data.shape[0] == 0 or data.shape[1] == 0:
        reason = f"must have at least one row and one column, got shape {data.shape}"
        raise ValueError(f"{name} {reason}")
    check_real_dtype(name, data.dtype)
    matrix = Held(data)
    if matrix.shape[0] >= MANY_ROWS:
        keep_freed()
    check_finite(matrix, name)
    return matrix


def check_finite(matrix: Matrix, name: str = "A") -> None:
    """Raise where an entry is NaN or infinite."""
    if np.all(np.isfinite(matrix.squares)):
        return
    bad = np.flatnonzero(~np.isfinite(matrix.peaks))
    if bad.size:
        raise ValueError(_where_not_finite(matrix, int(bad[0]), name))


def _sparse_form(A: Any) -> Any:
    if A.ndim != 2:
        return A
    if A.format == "csc":
        return sparse.csc_array(A)
    return sparse.csr_array(A)


def _where_not_finite(matrix: Matrix, column: int, name: str) -> str:
    for rows, block in matrix.row_blocks():
        bad = np.flatnonzero(~np.isfinite(block[:, column]))
        if bad.size:
            row, value = rows.start + int(bad[0]), block[bad[0], column]
            break
    return (
        f"{name} must be finite, got {value} in row {row}, column {column}; "
        "remove or fill such rows first"
    )
