"""How does a fit use a journal? The matrix answers a pass from it where the pass is known."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np

from resoft._cached import cached_property
from resoft._journal import Journal
from resoft._matrix import Array, Index, Matrix, Work, block_rows

DIGEST = 16  # bytes


class Recorded(Matrix):
    """A matrix whose passes are written down, each with a digest of what it was asked.

    A fit is the same computation each time it is run on the same data with the same options: on
    resuming it is run again, with the passes of the earlier run read from the file. `passes` counts
    those, too, so that the history of a fit does not depend on interruptions.
    """

    in_blocks = False  # a record holds what a pass gave, not what was computed on the way

    def __init__(self, inner: Matrix, journal: Journal) -> None:
        self.inner, self.journal, self.bounded = inner, journal, inner.bounded
        self.passes = inner.passes

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d)."""
        return self.inner.shape

    @property
    def is_sparse(self) -> bool:
        """Whether the blocks are sparse."""
        return self.inner.is_sparse

    def times(self, x: Array) -> Array:
        """A x for x (d,) or (d, k)."""
        return self._one("times", (x,), lambda: self.inner.times(x))

    def transpose_times(self, r: Array) -> Array:
        """A^T r for r (n,) or (n, k)."""
        return self._one("transpose_times", (r,), lambda: self.inner.transpose_times(r))

    def curved(self, v: Array, D: Array) -> tuple[Array, Array]:
        """A^T (D o q) and q = A v, in one pass."""
        g, q = self._recorded("curved", (v, D), lambda: list(self.inner.curved(v, D)))
        return g, q

    def summed(
        self,
        shapes: list[tuple[int, ...]],
        add: Callable[[list[Array], slice, Any], None],
        entries: int | None = None,
    ) -> list[Array]:
        """Arrays of those shapes to which `add` has added each block's part; one pass."""
        asked = (add.__qualname__, tuple(shapes), _captured(add))
        return self._recorded("summed", asked, lambda: self.inner.summed(shapes, add, entries))

    @cached_property
    def squares(self) -> Array:
        """sum_i A_ij^2 for each column j."""
        return self._one("squares", (), lambda: self.inner.squares)

    def row_squares(self, scale: Array) -> Array:
        """sum_j (A_ij scale_j)^2 for each row i."""
        return self._one("row_squares", (scale,), lambda: self.inner.row_squares(scale))

    @cached_property
    def peaks(self) -> Array:
        """max_i |A_ij| for each column j."""
        return self._one("peaks", (), lambda: self.inner.peaks)

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks; each block is a record."""
        digest = _digest((index,))
        step = block_rows(self.shape[1])
        live: Iterator[Array] | None = None
        for k, first in enumerate(range(0, index.size, step)):
            at = slice(first, min(first + step, index.size))
            known = None if live is not None else self.journal.next("gathered", f"{digest} {k}")
            if known is not None:
                self.passes += known[0]["passes"]
                yield at, known[1][0]
                continue
            if live is None:
                live = self._gathered_from(index, step, k)
            before = self.inner.passes
            block = next(live)
            described = {"op": "gathered", "digest": f"{digest} {k}"}
            self._append(described, [block], self.inner.passes - before)
            yield at, block

    def row_blocks(self) -> Iterator[tuple[slice, Array]]:
        """(rows, A[rows]) top to bottom: read again, as a record would be as large as A."""
        self.passes += 1
        yield from self.inner.row_blocks()

    def blocks(self, entries: int) -> Iterator[tuple[slice, Any]]:
        """(rows, A[rows]) top to bottom, in float64; not counted as a pass."""
        return self.inner.blocks(entries)

    def _pass(self, start: Callable[[], Work], entries: int | None) -> None:
        self.inner._pass(start, entries)

    def _gathered_from(self, index: Index, step: int, k: int) -> Iterator[Array]:
        """The blocks of `step` rows from the k-th on, however the matrix itself cuts them."""
        block, filled, wanted = np.empty((0, 0)), 0, k * step
        for at, rows in self.inner.gathered(index):
            rows = rows[max(0, wanted - at.start) :]
            while rows.shape[0]:
                if not filled:
                    block = np.empty((min(step, index.size - wanted), self.shape[1]))
                size = min(rows.shape[0], block.shape[0] - filled)
                block[filled : filled + size] = rows[:size]
                rows, filled, wanted = rows[size:], filled + size, wanted + size
                if filled == block.shape[0]:
                    yield block
                    filled = 0

    def _one(self, op: str, asked: tuple[Any, ...], make: Callable[[], Array]) -> Array:
        return self._recorded(op, asked, lambda: [make()])[0]

    def _recorded(
        self, op: str, asked: tuple[Any, ...], make: Callable[[], list[Array]]
    ) -> list[Array]:
        """What the journal holds of that pass; otherwise the pass, which is written down."""
        described = {"op": op, "digest": _digest(asked)}
        known = self.journal.next(op, described["digest"])
        if known is not None:
            self.passes += known[0]["passes"]
            return known[1]
        before = self.inner.passes
        arrays = [_contiguous(array) for array in make()]
        self._append(described, arrays, self.inner.passes - before)
        return arrays

    def _append(self, described: dict[str, str], arrays: list[Array], passes: int) -> None:
        self.passes += passes
        self.journal.append({**described, "passes": passes}, arrays)


def _contiguous(array: Array) -> Array:
    """In one of the orders that a record keeps, for the same rounding after resuming."""
    flags = array.flags
    return array if flags.c_contiguous or flags.f_contiguous else np.ascontiguousarray(array)


def _captured(function: Callable[..., Any]) -> tuple[Any, ...]:
    """The values that a pass' function works with."""
    if isinstance(function, partial):
        return (_captured(function.func), function.args)
    cells = getattr(function, "__closure__", None) or ()
    return tuple(cell.cell_contents for cell in cells)


def _digest(values: tuple[Any, ...]) -> str:
    """Of arrays, numbers and texts; what is neither follows from what was asked before."""
    hashed = hashlib.blake2b(digest_size=DIGEST)
    _feed(hashed, values)
    return hashed.hexdigest()


def _feed(hashed: Any, value: Any) -> None:
    if isinstance(value, np.ndarray):
        hashed.update(f"{value.dtype.str}{value.shape}".encode())
        order = value.T if value.flags.f_contiguous else value
        hashed.update(np.ascontiguousarray(order).reshape(-1).view(np.uint8).data)
    elif isinstance(value, (tuple, list)):
        for each in value:
            _feed(hashed, each)
    elif isinstance(value, (str, int, float, type(None), np.generic)):
        hashed.update(f"{value!r};".encode())
