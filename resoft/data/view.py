"""How are rows read that differ a little from those that lie somewhere? Block by block, changed on
the way: scaled, less an offset, or with a column of ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy import sparse

from resoft._matrix import Array, Index
from resoft.data.blocks import as_dense
from resoft.data.rows import Rows
from resoft.data.steps import Pass


class View(Rows):
    """(A - 1 offset^T) diag(scale), and a column of ones where asked for; A is read in place, and
    counts the readings. Sparse rows stay so where they are scaled alone.
    """

    def __init__(
        self, given: Rows, *, offset: Array | None = None, scale: Array | None = None,
        ones: bool = False,
    ) -> None:  # fmt: skip
        self.given, self.offset, self.scale, self.ones = given, offset, scale, ones
        self.bounded, self.name = given.bounded, given.name
        self.rows_at_hand, self.checked = given.rows_at_hand, given.checked

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
        return n, d + self.ones

    @property
    def is_sparse(self) -> bool:
        """Whether the blocks are sparse."""
        return self.given.is_sparse and self.offset is None and not self.ones

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, rows) of a rising index."""
        for at, block in self.given.gathered(index):
            yield at, self.changed(block)

    def _cost(self, index: Index) -> int:
        return self.given._cost(index)

    def _run(self, asked: Pass) -> list[Any]:
        return self.given._run(_Changed(asked, self))

    def changed(self, block: Any) -> Any:
        """A block of A's rows as they are here."""
        if self.offset is not None:
            block = as_dense(block) - self.offset
        if self.scale is not None:
            scaling: Any = self.scale if isinstance(block, np.ndarray) else None
            block = block * scaling if scaling is not None else block @ _diagonal(self.scale)
        if self.ones:
            block = np.column_stack([as_dense(block), np.ones(block.shape[0])])
        return block


class _Changed(Pass):
    """The same pass, over rows that are changed before anything is asked of them."""

    def __init__(self, asked: Pass, view: View) -> None:
        self.__dict__.update(asked.__dict__)
        self.view = view

    def add(self, totals: list[Any], rows: slice, block: Any) -> None:
        """Add a block A[rows], changed."""
        super().add(totals, rows, self.view.changed(block))


def _diagonal(scale: Array) -> Any:
    return sparse.diags_array(scale, format="csr")
