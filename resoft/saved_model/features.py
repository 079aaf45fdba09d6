"""Which columns of A do a table's rows have to a model, and which rows have none?

The columns of a block of rows are taken by name, one at a time, so that A need not be formed:
beside a block there are only the logits of all rows in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from resoft.reading.arrays import SparseFile
from resoft.reading.columns import refuse_text
from resoft.reading.encoding import Encoding
from resoft.reading.errors import InputError, closest, listed
from resoft.reading.labels import NO_ENTRY, UNSEEN, codes_among
from resoft.reading.table import Distinct, Table
from resoft.saved_model.fitted import Fitted, Sums
from resoft.support.arrays import Array, Index

Unseen = Literal["refuse", "missing"]
#: What is wrong with rows; of entries that the fit has not seen, the column and the last words.
What = str | tuple[str, str]
EMPTY = "--unseen missing leaves the predictions of such rows empty"


class Gaps:
    """Rows without a prediction, and sentences on why; `settle` refuses them where none may be."""

    def __init__(self, allowed: bool) -> None:
        self.allowed = allowed
        self.rows: NDArray[np.bool_] | None = None
        self.notes: list[str] = []
        self._found: dict[What, list[Index]] = {}
        self._unseen: dict[What, dict[object, None]] = {}

    def add(self, bad: NDArray[np.bool_], what: What, first: int = 0) -> None:
        """Of a block that begins with that row, these rows, and what is wrong with them."""
        at = np.flatnonzero(bad)
        if at.size:
            self._found.setdefault(what, []).append(at + first)

    def add_codes(
        self, name: str, column: Distinct, codes: Index, known: tuple[str, ...], first: int = 0
    ) -> None:
        """Those of rows without one of the known levels."""
        self.add(codes == NO_ENTRY, f"column {name!r} has a missing entry", first)
        new = codes == UNSEEN
        if np.any(new):
            what = f", which the fit has not seen (it knows {listed(known)}),"
            found = (column.values[k] for k in np.unique(column.rows[new]))
            self._unseen.setdefault((name, what), {}).update(dict.fromkeys(found))
            self.add(new, (name, what), first)

    def settle(self, n: int) -> None:
        """Mark the rows, of n in all, and say why.

        Raises:
            InputError: there are some, and none may be.
        """
        for what, parts in self._found.items():
            at = np.concatenate(parts)
            if isinstance(what, tuple):
                values, (name, end) = self._unseen[what], what
                what = f"column {name!r} has {listed(values)}{end}"
            which = f"{what} in {at.size} of {n} rows, the first is data row {at[0] + 1}"
            if not self.allowed:
                raise InputError(f"{which}: {EMPTY}, or mend them")
            self.rows = np.zeros(n, dtype=bool) if self.rows is None else self.rows
            self.rows[at] = True
            self.notes.append(f"{which}: no prediction there")


def check_columns(model: Fitted, table: Table, sums: Sums | None = None) -> None:
    """Raise where the table lacks a column that the model needs."""
    groups = [] if sums is None or sums.column is None else [sums.column]
    absent = [name for name in (*model.encoding.features, *groups) if name not in table.names]
    if absent:
        hint = table.way_out(())
        raise InputError(
            f"the table has no column{'s' if len(absent) > 1 else ''} {listed(absent)}, which the "
            f"model was fitted to: {closest(absent[0], table.names)}"
            + (f"; {hint}" if hint else "")
        )


@dataclass(frozen=True)
class _Part:
    """A column of the table as columns of A: numbers (n,), or codes (n,) of levels, of which those
    `kept` have a column.
    """

    columns: slice
    entries: Any
    kept: Index | None = None

    def times(self, X: Array) -> Array:
        """The part's columns of A times those of X (C, p): (n, C)."""
        x = X[:, self.columns].T
        if self.kept is None:
            return np.asarray(np.multiply.outer(self.entries, x[0]))
        by_level = np.zeros((int(max(self.entries.max(initial=0), self.kept.max())) + 1, len(X)))
        by_level[self.kept] = x
        return np.asarray(by_level[self.entries])

    def dense(self) -> Array:
        """The part's columns of A (n, k)."""
        column = np.asarray(self.entries)[:, None]
        return column if self.kept is None else np.equal(column, self.kept).astype(np.float64)


def _parts(code: Encoding, table: Table, gaps: Gaps, first: int) -> Iterator[_Part]:
    """The features of a block of rows, one by one; rows with gaps hold any numbers."""
    j, n = 0, None  # columns so far, and rows
    for name in code.features:
        levels = code.categories.get(name)
        k = 1 if levels is None else len(levels.kept)
        at = slice(j, j + k)
        if levels is None:
            column = _numbers(table, name, float(code.means[j]), gaps, first)
            part = _Part(at, (column - code.means[j]) / code.scales[j])
        else:
            entries = table.distinct(name)
            codes = codes_among(entries, levels.levels)
            gaps.add_codes(name, entries, codes, levels.levels, first)
            kept = np.array([levels.levels.index(level) for level in levels.kept], dtype=np.intp)
            part = _Part(at, np.maximum(codes, 0), kept)
        if n not in (None, part.entries.size):
            raise InputError(f"column {name!r} has {part.entries.size} rows, another {n}")
        n = part.entries.size
        j += k
        yield part


def _numbers(table: Table, name: str, instead: float, gaps: Gaps, first: int) -> Array:
    refuse_text(table, [name], "give the table that the model is for")
    column = table.take(name)
    gaps.add(np.isnan(column), f"column {name!r} has a missing entry", first)
    gaps.add(np.isinf(column), f"column {name!r} has an infinite entry", first)
    column[~np.isfinite(column)] = instead
    return column


def _by_blocks(
    code: Encoding, table: Table, gaps: Gaps, made: Callable[[Iterator[_Part]], Array]
) -> Array:
    """What is made of the features of all rows, block by block; the gaps are settled."""
    found: list[Array] = []
    n = 0
    for block in table.blocks(code.features, tuple(code.categories)):
        found.append(made(_parts(code, block, gaps, n)))
        n += len(found[-1])
    if not n:
        raise InputError("the table has a header but no rows: there is nothing to predict")
    gaps.settle(n)
    return np.concatenate(found)


def logits(model: Fitted, table: Table, gaps: Gaps) -> Array:
    """z (n, 1), or u (n, C)."""
    code, X = model.encoding, np.atleast_2d(model.x)
    constant = X[:, -1] if code.intercept else np.zeros(len(X))
    if isinstance(table, SparseFile) and not code.categories:  # all columns at once
        d = len(code.features)
        inner = X[:, :d] / code.scales[:d]
        u = np.asarray(table.matrix(code.features) @ inner.T)
        gaps.settle(len(u))
        return u + (constant - inner @ code.means[:d])

    def added(parts: Iterator[_Part]) -> Array:
        u: Any = constant
        for part in parts:
            u = u + part.times(X)
        return np.asarray(u)

    return _by_blocks(code, table, gaps, added)


def model_matrix(model: Fitted, table: Table) -> Any:
    """A (n, p) of the table's rows, as the fit encoded and scaled them; CSR where the table is
    sparse and stays so.

    Raises:
        ValueError: the table lacks a column, or a row has a gap.
    """
    code = model.encoding
    check_columns(model, table)
    if isinstance(table, SparseFile) and not (np.any(code.means != 0) or np.any(code.scales != 1)):
        A = table.matrix(code.features)
        ones = sparse.csr_array(np.ones((A.shape[0], 1)))
        return sparse.hstack([A, ones], format="csr") if code.intercept else A
    gaps = Gaps(allowed=False)
    A = _by_blocks(code, table, gaps, lambda parts: np.hstack([part.dense() for part in parts]))
    return np.column_stack([A, np.ones(len(A))]) if code.intercept else A
