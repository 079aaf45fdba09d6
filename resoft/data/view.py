"""How are rows read that differ a little from those that lie somewhere? Block by block, changed on
the way: scaled, less an offset, or with a column of ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from resoft.data.blocks import as_dense
from resoft.data.rows import Rows
from resoft.data.steps import Pass, Result, Step
from resoft.support.arrays import Array, Index

OF_VECTORS = ("map", "hold", "constant", "at", "draw", "_fetched")


@dataclass(frozen=True, eq=False)
class Change:
    """What is made of a block: (A - 1 offset^T) diag(scale), and a column of ones where asked for.
    Sparse rows stay so where they are scaled alone.
    """

    offset: Array | None = None
    scale: Array | None = None
    ones: bool = False

    def __call__(self, block: Any) -> Any:
        """The block, changed."""
        if self.offset is not None:
            block = as_dense(block) - self.offset
        if self.scale is not None:
            is_dense = isinstance(block, np.ndarray)
            scale: Any = self.scale if is_dense else sparse.diags_array(self.scale, format="csr")
            block = block * scale if is_dense else block @ scale
        if self.ones:
            block = np.column_stack([as_dense(block), np.ones(block.shape[0])])
        return block


class View(Rows):
    """Changed rows of A, which is read in place, and counts the readings."""

    def __init__(
        self, given: Rows, *, offset: Array | None = None, scale: Array | None = None,
        ones: bool = False,
    ) -> None:  # fmt: skip
        self.given, self.change = given, Change(offset, scale, ones)
        self.bounded, self.name = given.bounded, given.name
        self.rows_at_hand, self.vectors_here = given.rows_at_hand, given.vectors_here
        for name in OF_VECTORS:  # which lie where the rows do that are viewed
            setattr(self, name, getattr(given, name))

    @property
    def passes(self) -> int:  # type: ignore[override]
        """How often A was read."""
        return self.given.passes

    def _count(self, rows: int | None = None) -> None:
        self.given._count(rows)

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d), or (n, d + 1) with the ones."""
        n, d = self.given.shape
        return n, d + self.change.ones

    @property
    def is_sparse(self) -> bool:
        """Whether the blocks are sparse."""
        return self.given.is_sparse and self.change.offset is None and not self.change.ones

    def check(self) -> None:
        """A is finite; what is made of it may overflow."""
        self.given.check()
        self.checked = True

    def _read_first(self, steps: tuple[Step, ...]) -> list[Result]:
        self.check()
        return self._read(steps)

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, rows) of a rising index."""
        for at, block in self.given.gathered(index):
            yield at, as_dense(self.change(block))

    def _cost(self, index: Index) -> int:
        return self.given._cost(index)

    def _run(self, asked: Pass) -> list[Any]:
        return self.given._run(_Changed(asked, self.change))


class _Changed(Pass):
    """The same pass, over rows that are changed before anything is asked of them."""

    changes: tuple[Change, ...] = ()  # in turn; of a view of a view the inner one first

    def __init__(self, asked: Pass, *changes: Change) -> None:
        self.__dict__.update(asked.__dict__)
        own = asked.changes if isinstance(asked, _Changed) else ()
        self.changes = (*changes, *own)

    def add(self, totals: list[Any], rows: slice, block: Any) -> None:
        """Add a block A[rows], changed."""
        for change in self.changes:
            block = change(block)
        super().add(totals, rows, block)

    def cut(self, rows: slice) -> Pass:
        """The same asked of some rows alone."""
        return _Changed(super().cut(rows), *self.changes)
