"""Which columns make A, b and w, and are they fit to be fitted?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from resoft.reading.columns import feature_names, note_on_row_numbers, refuse_text
from resoft.reading.dialect import Dialect
from resoft.reading.errors import InputError, option
from resoft.reading.labels import labels_of, note_on_blanks
from resoft.reading.sparse_npz import SparseFile
from resoft.reading.table import Array, Table
from resoft.reading.tables import AS_USUAL, open_table

INTERCEPT = "intercept"


@dataclass(frozen=True)
class Design:
    """A (n, d) with its column names, b (n,), and w (n,) or None.

    Column j of A is (column - means[j]) / scales[j]; b is the target divided by share_scale.
    A is dense, or CSR where the file holds a sparse matrix. `left_out` names columns of row numbers
    that nobody asked for; `notes` say in sentences what was left out or may surprise. Where the
    target was read as labels, b counts the `classes` from 0.
    """

    A: Any
    b: Array
    w: Array | None
    names: tuple[str, ...]
    means: Array
    scales: Array
    share_scale: float
    left_out: tuple[str, ...]
    classes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_design(
    path: str | Path,
    target: str,
    *,
    features: Sequence[str] | None = None,
    exclude: Sequence[str] = (),
    weight_column: str | None = None,
    shares: bool = False,
    standardise: bool = False,
    intercept: bool = False,
    labels: bool = False,
    dialect: Dialect = AS_USUAL,
) -> Design:
    """A and b from the named columns of that file; without `features`, from all but the target.
    With `labels`, every distinct value of the target, a number or text, is a class. `dialect` says
    how a text file is written, where its ending does not.
    """
    table = open_table(path, dialect)
    others = [target] if weight_column is None else [target, weight_column]
    used, left_out = feature_names(table, others, features, exclude)
    if intercept and INTERCEPT in used:
        raise InputError(
            f"the table has a column {INTERCEPT!r} already: leave out --intercept, or rename it"
        )
    table = table.only([*others, *used], target if labels else None)
    if features is None:
        refuse_text(table, used)

    b, classes = _target(table, target, labels)
    if b.size == 0:
        raise InputError(f"{str(path)!r} has a header but no rows: nothing can be fitted")
    w = None
    if weight_column is not None:
        w = _taken(table, weight_column, "name another --weight-column", b.size)
    if isinstance(table, SparseFile):
        A, means, scales = _sparse(table, used, standardise, intercept)
    else:
        A, means, scales = _filled(table, used, b.size, standardise, intercept)
    notes = [note_on_row_numbers(left_out)] if left_out else []
    notes += [note for note in (*table.notes, note_on_blanks(classes)) if note]
    return Design(
        A=A,
        b=b,
        w=w,
        names=(*used, INTERCEPT) if intercept else tuple(used),
        means=means,
        scales=scales,
        share_scale=divide_by_sum(target, b) if shares else 1.0,
        left_out=tuple(left_out),
        classes=classes,
        notes=tuple(notes),
    )


def _filled(
    table: Table, used: Sequence[str], n: int, standardise: bool, intercept: bool
) -> tuple[Array, Array, Array]:
    """A with its means and scales, filled and standardised column by column, in Fortran order.

    The table lets go of each column that A has: beside the growing A only the columns to come are
    in memory.
    """
    d = len(used) + intercept
    A, means, scales = np.empty((n, d), order="F"), np.zeros(d), np.ones(d)
    for j, name in enumerate(used):
        A[:, j] = _taken(table, name, f"leave it out with {option('--exclude', [name])}", n)
        if standardise:
            means[j], scales[j] = _standardised(name, A[:, j])
    if intercept:
        A[:, -1] = 1.0
    return A, means, scales


def _sparse(
    table: SparseFile, used: Sequence[str], standardise: bool, intercept: bool
) -> tuple[Any, Array, Array]:
    """A as it lies, without a zero written out."""
    if standardise:
        raise InputError(
            "a sparse matrix would be dense once it is standardised: leave out --standardise"
        )
    A = table.matrix(used)
    if intercept:
        A = sparse.hstack([A, sparse.csr_array(np.ones((A.shape[0], 1)))], format="csr")
    return A, np.zeros(A.shape[1]), np.ones(A.shape[1])


def _target(table: Table, name: str, labels: bool) -> tuple[Array, tuple[str, ...]]:
    """The column of numbers, or of classes and their names."""
    way_out = "name another --target"
    if labels:
        return labels_of(name, table.distinct(name), way_out)
    return _taken(table, name, way_out), ()


def _taken(table: Table, name: str, way_out: str, rows: int | None = None) -> Array:
    """The column, of that many rows, complete and finite."""
    refuse_text(table, [name], way_out)
    column = table.take(name)
    if column.ndim != 1 or (rows is not None and column.size != rows):
        raise InputError(
            f"column {name!r} has shape {column.shape}, but the target has {rows} rows: {way_out}"
        )
    check_complete(name, column, way_out)
    return column


def check_complete(name: str, column: Array, way_out: str) -> None:
    """Raise where an entry is missing or infinite."""
    finite = np.isfinite(column)
    if finite.all():
        return
    missing = np.flatnonzero(np.isnan(column))
    infinite = np.flatnonzero(np.isinf(column))
    bad, kind = (missing, "missing") if missing.size else (infinite, "infinite")
    raise InputError(
        f"column {name!r} has {bad.size} {kind} value{'s' if bad.size > 1 else ''} in "
        f"{column.size} rows, the first in data row {bad[0] + 1}: "
        f"fill or remove such rows, or {way_out}"
    )


def _standardised(name: str, column: Array) -> tuple[float, float]:
    """Mean and standard deviation; the column is centred and scaled in place."""
    if column.min() == column.max():
        raise InputError(
            f"column {name!r} is {column[0]:g} in every row, so it cannot be standardised: "
            f"leave it out with {option('--exclude', [name])} (--intercept adds a column of ones)"
        )
    with np.errstate(over="ignore", invalid="ignore"):
        mean = float(column.mean())
        column -= mean
        peak = float(np.abs(column).max())
        column /= peak  # so that the squares neither overflow nor vanish
        spread = float(np.sqrt(np.mean(column * column)))
    if not (np.isfinite(mean) and np.isfinite(peak) and peak > 0):
        raise InputError(
            f"column {name!r} is too wide or too narrow to be standardised: change its unit"
        )
    column /= spread
    return mean, peak * spread


def divide_by_sum(target: str, b: Array) -> float:
    """The sum of b, by which b is divided in place."""
    total = float(b.sum())
    noise = b.size * np.finfo(float).eps * float(np.abs(b).sum())
    if not total > noise or not np.isfinite(total):
        raise InputError(
            f"the target {target!r} sums to {total:g}, so it cannot be turned into shares: "
            "leave out --shares, or give a target whose sum is positive beyond rounding"
        )
    b /= total
    return total
