"""How is the data matrix read without ever being copied whole?"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resoft._cached import cached_property

Array = NDArray[np.float64]
Index = NDArray[np.intp]
#: What a pass does with A[rows]: work(rows, block), block dense or sparse, in float64.
Work = Callable[[slice, Any], None]
#: What `carried` asks for: (rows, z[rows]) -> vectors (k, m), and a block's parts of the sums.
Make = Callable[[slice, Array], tuple[Array, list[Array]]]

BLOCK_ENTRIES = 2**16  # half a MiB of float64: read twice, a block is still in the core's cache
GRAM_ENTRIES = 2**18  # a block and its scaled twin, large enough for a matrix product
LEAST_ROWS = 64  # of a block
THIN = 8  # columns


class Matrix(ABC):
    """A (n, d), read in place, by row blocks; `passes` counts how often it was read.

    A pass hands each block to a function; what that computes for the rows goes where the rows
    are, what it adds up goes into one accumulator for each thread.
    """

    passes: int = 0
    in_blocks: bool = True  # whether one pass of `carried` costs less than two others
    bounded: bool = False  # whether memory is: a compiler takes 80 MiB, more than many a fit

    @property
    @abstractmethod
    def shape(self) -> tuple[int, int]:
        """(n, d)."""

    @property
    def is_sparse(self) -> bool:
        """Whether the blocks are sparse."""
        return False

    @abstractmethod
    def _pass(self, start: Callable[[], Work], entries: int | None) -> None:
        """One reading of A. `start` is called once for each thread, in their order, for the
        function that gets its blocks, top to bottom, of about that many entries (None: as they
        come best).
        """

    @abstractmethod
    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks, for a rising index."""

    def rows(self, index: Index) -> Array:
        """A[index], dense, for a rising index."""
        out = np.empty((index.size, self.shape[1]))
        for at, block in self.gathered(index):
            out[at] = block
        return out

    def times(self, x: Array) -> Array:
        """A x for x (d,) or (d, k)."""
        z = np.empty((self.shape[0], *x.shape[1:]))

        def work(rows: slice, block: Any) -> None:
            _product(block, x, z[rows])

        self._read(lambda: work)
        return z

    def transpose_times(self, r: Array) -> Array:
        """A^T r for r (n,) or (n, k)."""
        if r.ndim == 1 or self.is_sparse:

            def add(total: Array, rows: slice, block: Any) -> None:
                total += dot(block.T, r[rows])

            return self._sum((self.shape[1], *r.shape[1:]), add)

        def add_each(total: Array, rows: slice, block: Any) -> None:
            """From the cache a product with each column is faster than one with a thin matrix."""
            for column, part in zip(total, r[rows].T, strict=True):
                column += dot(block.T, part)

        def add_all(total: Array, rows: slice, block: Any) -> None:
            total += dot(r[rows].T, block)

        shape = (r.shape[1], self.shape[1])
        thin = r.shape[1] <= THIN
        return self._sum(shape, add_each if thin else add_all, BLOCK_ENTRIES if thin else None).T

    def curved(self, v: Array, D: Array) -> tuple[Array, Array]:
        """A^T (D o q) and q = A v, in one pass, for v (d,) or (d, k) and D (n,)."""
        q = np.empty((self.shape[0], *v.shape[1:]))
        weights = D if v.ndim == 1 else D[:, None]

        def add(total: Array, rows: slice, block: Any) -> None:
            _product(block, v, q[rows])
            total += dot(block.T, weights[rows] * q[rows])

        return self._sum(v.shape, add, BLOCK_ENTRIES), q

    def carried(
        self, x: Array, k: int, shapes: list[tuple[int, ...]], make: Make, entries: int
    ) -> tuple[Array, Array, list[Array]]:
        """z = A x (n,), V A (k, d) for V (k, n) and sums, in one pass: of a block's rows of z
        `make` computes those of V, and what they add to the sums of the given shapes.
        """
        z, d = np.empty(self.shape[0]), self.shape[1]

        def add(totals: list[Array], rows: slice, block: Any) -> None:
            self._forward(rows, block, x, z[rows])
            vectors, sums = make(rows, z[rows])
            self._back(rows, block, vectors, totals[0])
            for total, part in zip(totals[1:], sums, strict=True):
                total += part

        VA, *sums = self.summed([(d, k) if self.is_sparse else (k, d), *shapes], add, entries)
        return z, VA.T if self.is_sparse else VA, sums

    def _forward(self, rows: slice, block: Any, x: Array, out: Array) -> None:
        """A[rows] x."""
        _product(block, x, out)

    def _back(self, rows: slice, block: Any, vectors: Array, total: Array) -> None:
        """Add V A[rows] for V (k, m); its transpose where A is sparse."""
        total += block.T @ vectors.T if self.is_sparse else dot(vectors, block)

    def row_blocks(self) -> Iterator[tuple[slice, Array]]:
        """(rows, A[rows]) as dense float64 blocks, top to bottom; one pass."""
        self.passes += 1
        for rows, block in self.blocks(BLOCK_ENTRIES):
            yield rows, block.toarray() if self.is_sparse else block

    @abstractmethod
    def blocks(self, entries: int) -> Iterator[tuple[slice, Any]]:
        """(rows, A[rows]) top to bottom, in float64, for one thread; not counted as a pass."""

    @cached_property
    def squares(self) -> Array:
        """sum_i A_ij^2 for each column j; not finite where the column is not. One pass, once."""

        def add(total: Array, rows: slice, block: Any) -> None:
            if self.is_sparse and block.format == "csc":
                total += np.asarray(block.power(2).sum(axis=0)).ravel()
            elif self.is_sparse:
                total += np.bincount(block.indices, np.square(block.data), total.size)
            else:
                total += np.ones(block.shape[0]) @ np.square(block)

        return self._sum((self.shape[1],), add, BLOCK_ENTRIES)

    def row_squares(self, scale: Array) -> Array:
        """sum_j (A_ij scale_j)^2 for each row i (n,); one pass."""
        squares, out = np.square(scale), np.empty(self.shape[0])

        def work(rows: slice, block: Any) -> None:
            out[rows] = (block.power(2) if self.is_sparse else np.square(block)) @ squares

        self._read(lambda: work, BLOCK_ENTRIES)
        return out

    @cached_property
    def peaks(self) -> Array:
        """max_i |A_ij| for each column j; NaN where one holds NaN. One pass, the first time."""
        totals: list[Array] = []

        def start() -> Work:
            peaks = np.zeros(self.shape[1])
            totals.append(peaks)

            def work(rows: slice, block: Any) -> None:
                for extreme in (block.max(axis=0), -block.min(axis=0)):
                    dense = extreme.toarray().ravel() if self.is_sparse else np.asarray(extreme)
                    np.maximum(peaks, dense, out=peaks)  # keeps NaN

            return work

        self._read(start, BLOCK_ENTRIES)
        return np.asarray(np.maximum.reduce(totals))

    def summed(
        self,
        shapes: list[tuple[int, ...]],
        add: Callable[[list[Array], slice, Any], None],
        entries: int | None = None,
    ) -> list[Array]:
        """Arrays of those shapes to which `add` has added each block's part; one pass."""
        totals: list[list[Array]] = []

        def start() -> Work:
            mine = [np.zeros(shape) for shape in shapes]
            totals.append(mine)
            return lambda rows, block: add(mine, rows, block)

        self._read(start, entries)
        return [sum(parts[1:], parts[0]) for parts in zip(*totals, strict=True)]

    def _sum(
        self,
        shape: tuple[int, ...],
        add: Callable[[Array, slice, Any], None],
        entries: int | None = None,
    ) -> Array:
        return self.summed([shape], lambda t, rows, block: add(t[0], rows, block), entries)[0]

    def _read(self, start: Callable[[], Work], entries: int | None = None) -> None:
        self.passes += 1
        with np.errstate(all="ignore"):
            self._pass(start, entries)


def block_rows(width: int, entries: int = BLOCK_ENTRIES) -> int:
    """Rows in one block of that many entries."""
    return max(LEAST_ROWS, entries // max(1, width))


def dot(left: Any, right: Any) -> Any:
    """left @ right. Unlike `@`, np.dot lets the other threads run where the result is small; but
    it copies rows of a matrix that lies by columns.
    """
    return np.dot(left, right) if _in_one_piece(left) and _in_one_piece(right) else left @ right


def _in_one_piece(part: Any) -> bool:
    if not isinstance(part, np.ndarray):
        return False
    return part.ndim == 1 or bool(part.flags.c_contiguous or part.flags.f_contiguous)


def _product(block: Any, x: Array, out: Array) -> None:
    if not isinstance(block, np.ndarray):
        out[:] = block @ x
    elif _in_one_piece(block) and out.flags.c_contiguous:
        np.dot(block, x, out=out)
    else:
        np.matmul(block, x, out=out)


def check_real_dtype(name: str, dtype: np.dtype[Any]) -> None:
    """Raise where the entries are no real numbers."""
    if dtype.kind not in "fiub":
        raise ValueError(
            f"{name} must hold real numbers, got dtype {dtype}; convert it with "
            f"{name}.astype(float) or encode its text columns first"
        )
