"""How is a matrix in memory read? In place, by all cores, in ranges of rows that A decides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

import numpy as np
from scipy import sparse

from resoft.data.blocks import IN_CACHE, SHORT_CALLS, as_dense, block_rows, compiled, pieces
from resoft.data.checksum import RowsChecksum
from resoft.data.native import loop_for
from resoft.data.rows import Rows
from resoft.data.steps import Fused, Pass, held
from resoft.data.threads import in_order, ranges
from resoft.support.arrays import MIB, Array, Index, check_real_dtype
from resoft.support.forks import threads_work
from resoft.support.inputs import as_array

WORTH_THREADS = SHORT_CALLS  # entries from which a second thread pays
RANGE = 4 * WORTH_THREADS  # entries of a range of rows: many small ones wait for the interpreter
MOST_RANGES = 32  # more than there are cores to share them
COLUMNWISE = 64  # times as many rows at once where each block costs a scan of all columns
TOTALS = 4  # times as large as its totals must a range be, lest adding these up costs time
MANY_ROWS = 2**15  # whose vectors are large enough to be given back to the system when freed
KEPT = 28 * MIB  # bytes; glibc's allocator learns from arrays of less than 32 MiB


@cache
def keep_freed() -> None:
    """Let the allocator keep what is freed, where it learns that from a first large array: else
    the vectors of each evaluation, and the blocks of each Hessian, fault their pages in anew, which
    can take longer than the rest.
    """
    np.empty(KEPT, dtype=np.uint8)


class InMemory(Rows):
    """A dense or compressed sparse matrix, as it lies: CSR and CSC stay as they are, dtypes other
    than float64 are converted block by block. With Numba, loops of our own where they are faster.
    """

    rows_at_hand = True
    shape: tuple[int, int] = (0, 0)
    is_sparse: bool = False
    entries: int = 0
    large: bool = False

    def __init__(
        self,
        data: Any,
        bounded: bool = False,
        checked: bool = True,
        name: str = "A",
        in_cache: int = IN_CACHE,
    ) -> None:
        self.data, self.bounded, self.checked, self.name = data, bounded, checked, name
        n, d = data.shape
        self.shape = int(n), int(d)
        self.is_sparse = bool(sparse.issparse(data))
        self._by_columns = self.is_sparse and data.format == "csc"  # its rows cost a scan of all
        self.entries = int(data.nnz) if self.is_sparse else int(n) * int(d)
        self.large = self.entries > in_cache
        self._at_once = not self.large and not self.is_sparse and data.dtype == np.float64

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

    @property
    def one_pass_pays(self) -> bool:  # type: ignore[override]
        """Whether one pass by blocks costs less than two: to spread several vectors over the
        columns of a sparse matrix takes longer than to read it again, and so do calls on blocks
        that are small or lie by columns.
        """
        return not self.is_sparse and self.large and bool(self.data.flags.c_contiguous)

    @property
    def runs_fused(self) -> bool:  # type: ignore[override]
        """Whether compiled code reads A as it lies, dense in either order or CSR."""
        if self.data.dtype not in (np.float64, np.float32) or not threads_work():
            return False
        if self.is_sparse:
            return not self._by_columns
        return bool(self.data.flags.c_contiguous or self.data.flags.f_contiguous)

    def transposed(self) -> Rows:
        """A^T, whose readings are A's."""
        return _Transposed(self)

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks."""
        for at in pieces(slice(0, index.size), block_rows(self.shape[1])):
            block = self.data[index[at]]
            block = block.toarray() if self.is_sparse else block
            yield at, np.asarray(block, dtype=np.float64)

    def _taken(self, index: Index) -> Any:
        return self.data[index]

    def _fused(self, fused: Fused) -> Any:
        arguments = [held(argument) for argument in fused.arguments]
        if self.is_sparse:
            data = self.data
            return fused.csr(data.data, data.indices, data.indptr, *arguments)
        return fused.dense(self.data, *arguments)

    def _run(self, asked: Pass) -> list[Any]:
        loops: list[Any] = []
        if self._native and type(asked) is Pass:  # what is changed on the way goes by blocks
            loops = [loop_for(step, self.is_sparse) for step in asked.steps]
        if loops and None not in loops:
            work = partial(self._natively, asked, loops)
        else:
            work = partial(self._by_blocks, asked)
        return in_order(work, self._ranges(asked), asked.merge)

    def _by_blocks(self, asked: Pass, part: slice) -> list[Any]:
        """The totals of a range, block by block."""
        totals = asked.start()
        with np.errstate(all="ignore"):  # each thread has its own
            for rows, block in self.cut(part, asked.entries):
                asked.add(totals, rows, block)
        return totals

    def _natively(self, asked: Pass, loops: list[Any], part: slice) -> list[Any]:
        """The same by compiled loops, one for each step, which read A as it lies."""
        each = zip(loops, asked.steps, asked.along, strict=True)
        return [loop(self.data, step, along, part) for loop, step, along in each]

    @property
    def _native(self) -> bool:
        """Whether compiled loops read A as it lies, and A is large enough to wait for them."""
        if not self.large or self.bounded or self._by_columns:
            return False
        if self.data.dtype not in (np.float64, np.float32):
            return False
        in_order = self.is_sparse or bool(self.data.flags.c_contiguous)
        return in_order and compiled() is not None

    def _ranges(self, asked: Pass) -> list[slice]:
        n = self.shape[0]
        if self.entries < WORTH_THREADS or self._by_columns:
            return [slice(0, n)]
        most = min(-(-self.entries // RANGE), self.entries // (TOTALS * asked.width), MOST_RANGES)
        return ranges(n, 1 << max(1, most.bit_length() - 1))  # which most machines share evenly

    def cut(self, part: slice, entries: int | None) -> Iterator[tuple[slice, Any]]:
        """The blocks of a range, in float64, of nearly equal length: a short one costs as much."""
        step = rows = part.stop - part.start
        if self._at_once:
            yield part, self.data[part]
            return
        as_is = self.data.dtype == np.float64
        if entries is not None or not (self.is_sparse or as_is):
            step = -(-rows // -(-rows // self._step(entries or block_rows(1))))
        for piece in pieces(part, step):
            block = self._rows(piece)
            yield piece, block if as_is else block.astype(np.float64)

    def _step(self, entries: int) -> int:
        n, d = self.shape
        if not self.is_sparse:
            return block_rows(d, entries)
        factor = COLUMNWISE if self._by_columns else 1
        return factor * block_rows(max(1, self.entries // n), entries)

    def _rows(self, rows: slice) -> Any:
        if not self.is_sparse:
            return self.data[rows]
        n, d = self.shape
        if self._by_columns:
            return self.data if rows == slice(0, n) else self.data[rows]
        first, last = self.data.indptr[rows.start], self.data.indptr[rows.stop]
        held = self.data.data[first:last], self.data.indices[first:last]
        starts = self.data.indptr[rows.start : rows.stop + 1] - first
        block = sparse.csr_array((rows.stop - rows.start, d), dtype=self.data.dtype)
        block.data, block.indices, block.indptr = *held, starts  # the constructor would copy them
        return block


class _Transposed(InMemory):
    """A^T over the same memory."""

    def __init__(self, given: InMemory) -> None:
        super().__init__(given.data.T, given.bounded, given.checked, given.name)
        self.given = given

    @property
    def passes(self) -> int:  # type: ignore[override]
        """How often A was read."""
        return self.given.passes

    def _count(self, rows: int | None = None) -> None:
        self.given._count(rows)


class Subset(InMemory):
    """Some rows of others, in memory: each reading counts as much of theirs as it reads."""

    def __init__(self, given: Rows, index: Index) -> None:
        super().__init__(as_dense(given.take(index, look=True).data), given.bounded)
        self.given = given

    @property
    def passes(self) -> int:  # type: ignore[override]
        """How often all rows were read."""
        return self.given.passes

    def _count(self, rows: int | None = None) -> None:
        self.given._count(self.shape[0] if rows is None else rows)


def as_matrix(A: object, name: str = "A") -> Rows:
    """A as rows, which users know by that name: two axes, numeric; that it is finite, the first
    reading sees.
    """
    if isinstance(A, Rows):
        return A
    data = _sparse_form(A) if sparse.issparse(A) else as_array(name, A)
    if data.ndim != 2:
        hint = f"; write {name}[:, None] for one column" if data.ndim == 1 else ""
        raise ValueError(f"{name} must have two axes (rows, columns), got shape {data.shape}{hint}")
    if data.shape[0] == 0 or data.shape[1] == 0:
        reason = f"must have at least one row and one column, got shape {data.shape}"
        raise ValueError(f"{name} {reason}")
    check_real_dtype(name, data.dtype)
    matrix = InMemory(data, checked=False, name=name)
    if data.shape[0] >= MANY_ROWS or matrix.large:
        keep_freed()
    return matrix


def _sparse_form(A: Any) -> Any:
    if A.ndim != 2:
        return A
    if A.format == "csc":
        return sparse.csc_array(A)
    return sparse.csr_array(A)
