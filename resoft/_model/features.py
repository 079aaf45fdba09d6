"""Which columns of A do a table's rows have to a model, and which rows have none?

The columns are taken by name, one at a time, so that A need not be formed: beside the table there
are only the logits of its rows in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from resoft._matrix import Array, Index
from resoft.reading.columns import refuse_text
from resoft.reading.encoding import Encoding
from resoft.reading.errors import InputError, closest, listed
from resoft.reading.labels import NO_ENTRY, UNSEEN, codes_among
from resoft.reading.sparse_npz import SparseFile
from resoft.reading.table import Distinct, Table

if TYPE_CHECKING:
    from resoft._model.model import Model, Sums

Unseen = Literal["refuse", "missing"]
EMPTY = "--unseen missing leaves the predictions of such rows empty"


class Gaps:
    """Rows without a prediction, and sentences on why; where none may be, the first is raised."""

    def __init__(self, allowed: bool) -> None:
        self.allowed = allowed
        self.rows: NDArray[np.bool_] | None = None
        self.notes: list[str] = []

    def add(self, bad: NDArray[np.bool_], what: str) -> None:
        """These rows, and what is wrong with them."""
        at = np.flatnonzero(bad)
        if not at.size:
            return
        rows = f"{at.size} of {bad.size} rows" if at.size > 1 else f"1 of {bad.size} rows"
        which = f"{what} in {rows}, the first is data row {at[0] + 1}"
        if not self.allowed:
            raise InputError(f"{which}: {EMPTY}, or mend them")
        self.rows = bad if self.rows is None else self.rows | bad
        self.notes.append(f"{which}: no prediction there")

    def add_codes(self, name: str, column: Distinct, codes: Index, known: tuple[str, ...]) -> None:
        """Those of rows without one of the known levels."""
        self.add(codes == NO_ENTRY, f"column {name!r} has a missing entry")
        new = codes == UNSEEN
        if np.any(new):
            values = [column.values[k] for k in np.unique(column.rows[new])]
            self.add(
                new,
                f"column {name!r} has {listed(values)}, which the fit has not seen (it knows "
                f"{listed(known)})",
            )


def needed_columns(model: Model, table: Table, sums: Sums | None = None) -> Table:
    """The table of the columns that the model needs, levels and groups as they are written.

    Raises:
        InputError: it lacks one.
    """
    groups = [] if sums is None or sums.column is None else [sums.column]
    needed = list(dict.fromkeys([*model.encoding.features, *groups]))
    absent = [name for name in needed if name not in set(table.names)]
    if absent:
        hint = table.way_out(())
        raise InputError(
            f"the table has no column{'s' if len(absent) > 1 else ''} {listed(absent)}, which the "
            f"model was fitted to: {closest(absent[0], table.names)}"
            + (f"; {hint}" if hint else "")
        )
    return table.only(needed, [*model.encoding.categories, *groups])


@dataclass(frozen=True)
class _Part:
    """A column of the table as columns of A: numbers (n,), or codes (n,) of levels."""

    columns: slice
    numbers: Array | None = None
    codes: Index | None = None
    kept: Index | None = None  # the codes that have a column

    def times(self, X: Array) -> Array:
        """The part's columns of A times those of X (C, p): (n, C)."""
        x = X[:, self.columns].T
        if self.numbers is not None:
            return np.asarray(np.multiply.outer(self.numbers, x[0]))
        assert self.codes is not None
        assert self.kept is not None
        by_level = np.zeros((int(max(self.codes.max(initial=0), self.kept.max())) + 1, len(X)))
        by_level[self.kept] = x
        return np.asarray(by_level[self.codes])

    def dense(self) -> Array:
        """The part's columns of A (n, k)."""
        if self.numbers is not None:
            return self.numbers[:, None]
        assert self.codes is not None
        return np.equal(self.codes[:, None], self.kept).astype(np.float64)


def _parts(code: Encoding, table: Table, gaps: Gaps) -> Iterator[_Part]:
    """The features one by one; rows with gaps hold any numbers."""
    j, n = 0, None  # columns so far, and rows
    for name in code.features:
        levels = code.categories.get(name)
        k = 1 if levels is None else len(levels.kept)
        at = slice(j, j + k)
        if levels is None:
            column = _numbers(table, name, float(code.means[j]), gaps)
            part, rows = _Part(at, numbers=(column - code.means[j]) / code.scales[j]), column.size
        else:
            entries = table.distinct(name)
            codes = codes_among(entries, levels.levels)
            gaps.add_codes(name, entries, codes, levels.levels)
            kept = np.array([levels.levels.index(level) for level in levels.kept], dtype=np.intp)
            part, rows = _Part(at, codes=np.maximum(codes, 0), kept=kept), codes.size
        if n is not None and rows != n:
            raise InputError(f"column {name!r} has {rows} rows, another {n}")
        n = rows
        j += k
        yield part
    if not n:
        raise InputError("the table has a header but no rows: there is nothing to predict")


def _numbers(table: Table, name: str, instead: float, gaps: Gaps) -> Array:
    refuse_text(table, [name], "give the table that the model is for")
    column = table.take(name)
    gaps.add(np.isnan(column), f"column {name!r} has a missing entry")
    gaps.add(np.isinf(column), f"column {name!r} has an infinite entry")
    column[~np.isfinite(column)] = instead
    return column


def logits(model: Model, table: Table, gaps: Gaps) -> Array:
    """z (n, 1), or u (n, C)."""
    code, X = model.encoding, np.atleast_2d(model.x)
    constant = X[:, -1] if code.intercept else np.zeros(len(X))
    if isinstance(table, SparseFile) and not code.categories:  # all columns at once
        d = len(code.features)
        inner = X[:, :d] / code.scales[:d]
        moved = constant - inner @ code.means[:d]
        return np.asarray(table.matrix(code.features) @ inner.T + moved)
    total: Any = constant
    for part in _parts(code, table, gaps):
        total = total + part.times(X)
    return np.asarray(total)


def model_matrix(model: Model, table: Table, unseen: Unseen = "refuse") -> Any:
    """A (n, p) of the table's rows, as the fit encoded and scaled them; CSR where the table is
    sparse and stays so.

    Raises:
        ValueError: the table lacks a column, or a row has a gap that is not allowed.
    """
    code, table = model.encoding, needed_columns(model, table)
    if isinstance(table, SparseFile) and not (np.any(code.means != 0) or np.any(code.scales != 1)):
        A: Any = table.matrix(code.features)
        ones = sparse.csr_array(np.ones((A.shape[0], 1)))
        return sparse.hstack([A, ones], format="csr") if code.intercept else A
    gaps = Gaps(unseen == "missing")
    A = np.hstack([part.dense() for part in _parts(code, table, gaps)])
    if gaps.rows is not None:
        A[gaps.rows] = np.nan
    return np.column_stack([A, np.ones(len(A))]) if code.intercept else A
