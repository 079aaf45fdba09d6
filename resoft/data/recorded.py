"""How does a fit use a journal? A reading is answered from it where it is known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from resoft.data.asked import digest
from resoft.data.blocks import block_rows
from resoft.data.journal import Journal
from resoft.data.rows import Rows
from resoft.data.steps import Pass, Result, Step
from resoft.support.arrays import Array, Index


class Recorded(Rows):
    """Rows whose readings are written down, each with a digest of the steps that it answers.

    A fit is the same computation each time it is run on the same data with the same options: on
    resuming it is run again, with the readings of the earlier run taken from the file. `passes`
    counts those, too, so that the history of a fit does not depend on interruptions.
    """

    def __init__(self, inner: Rows, journal: Journal) -> None:
        self.inner, self.journal = inner, journal
        self._squares = inner.squares  # of the reading that finds what is not finite
        self.bounded, self.name, self.checked = inner.bounded, inner.name, True
        self.rows_at_hand, self.passes = inner.rows_at_hand, inner.passes

    @property
    def shape(self) -> tuple[int, int]:
        """(n, d)."""
        return self.inner.shape

    @property
    def is_sparse(self) -> bool:
        """Whether the blocks are sparse."""
        return self.inner.is_sparse

    @property
    def entries(self) -> int:
        """How many numbers A holds."""
        return self.inner.entries

    @property
    def one_pass_pays(self) -> bool:  # type: ignore[override]
        """As without a record."""
        return self.inner.one_pass_pays

    @property
    def runs_fused(self) -> bool:  # type: ignore[override]
        """As without a record."""
        return self.inner.runs_fused

    def transposed(self) -> Rows | None:
        """A^T, whose readings are written down, too, and counted here."""
        inner = self.inner.transposed()
        return None if inner is None else _RecordedTransposed(self, inner)

    def _read(self, steps: tuple[Step, ...]) -> list[Result]:
        steps = tuple([step.on_arrays()._replace(stays=False) for step in steps])  # for the file
        asked = digest(steps)
        known = self.journal.next("read", asked)
        if known is not None:
            self._counted(known[0]["passes"])
            arrays = iter(known[1])
            return [Result(*_unpacked(form, arrays)) for form in known[0]["form"]]
        before = self.inner.passes
        kept: list[Array] = []
        found = self.inner.read(*steps)
        form = [_packed(_fields(result), kept) for result in found]
        passes = self.inner.passes - before
        self._counted(passes)
        self.journal.append({"op": "read", "digest": asked, "form": form, "passes": passes}, kept)
        arrays = iter(kept)
        return [Result(*_unpacked(each, arrays)) for each in form]

    def _counted(self, passes: int) -> None:
        self.passes += passes

    @contextmanager
    def unseen(self) -> Iterator[Rows]:
        """The rows themselves."""
        with self.inner.unseen() as rows:
            yield rows

    def _run(self, asked: Pass) -> list[Any]:
        return self.inner._run(asked)

    # --- single rows ----------------------------------------------------------------------------

    def _cost(self, index: Index) -> int:
        return self.inner._cost(index)

    def _taken(self, index: Index) -> Any:
        """Rows at hand are not worth a record."""
        return self.inner._taken(index) if self.rows_at_hand else super()._taken(index)

    def gathered(self, index: Index) -> Iterator[tuple[slice, Array]]:
        """(positions, A[index[positions]]) as dense float64 blocks; each block is a record."""
        asked, step = digest(index), block_rows(self.shape[1])
        live: Iterator[Array] | None = None
        for k, first in enumerate(range(0, index.size, step)):
            at = slice(first, min(first + step, index.size))
            known = None if live is not None else self.journal.next("gathered", f"{asked} {k}")
            if known is not None:
                yield at, known[1][0]
                continue
            if live is None:
                live = self._gathered_from(index, step, k)
            block = next(live)
            self.journal.append({"op": "gathered", "digest": f"{asked} {k}"}, [block])
            yield at, block

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


class _RecordedTransposed(Recorded):
    """A^T of recorded rows."""

    def __init__(self, given: Recorded, inner: Rows) -> None:
        super().__init__(inner, given.journal)
        self.given = given

    def _counted(self, passes: int) -> None:
        self.given.passes += passes


def _fields(result: Result) -> tuple[Any, ...]:
    found = result
    return found.z, found.along, found.products, found.parts, found.vectors, found.whole


def _packed(value: Any, kept: list[Array]) -> Any:
    """How a nest of tuples, arrays and numbers is put together; the arrays go to `kept`."""
    if value is None:
        return None
    if isinstance(value, (tuple, list)):
        return [_packed(each, kept) for each in value]
    kept.append(_contiguous(np.asarray(value, dtype=np.float64)))
    return "array" if isinstance(value, np.ndarray) else "number"


def _unpacked(form: Any, arrays: Iterator[Array]) -> Any:
    if form is None:
        return None
    if isinstance(form, list):
        return tuple([_unpacked(each, arrays) for each in form])
    array = next(arrays)
    return array if form == "array" else float(array)


def _contiguous(array: Array) -> Array:
    """In one of the orders that a record keeps, for the same rounding after resuming."""
    flags = array.flags
    return array if flags.c_contiguous or flags.f_contiguous else np.ascontiguousarray(array)
