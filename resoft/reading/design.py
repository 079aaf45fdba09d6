"""Which columns make A, b and w, and are they fit to be fitted?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np

from resoft.reading.columns import feature_names, refuse_text
from resoft.reading.errors import InputError, one_line
from resoft.reading.labels import labels_of_numbers, labels_of_text
from resoft.reading.table import Array, Table
from resoft.reading.tables import open_table

INTERCEPT = "intercept"


@dataclass(frozen=True)
class Design:
    """A (n, d) with its column names, b (n,), and w (n,) or None.

    Column j of A is (column - means[j]) / scales[j]; b is the target divided by share_scale.
    `left_out` names columns of row numbers that nobody asked for. Where the target was read as
    labels, b counts the `classes` from 0.
    """

    A: Array
    b: Array
    w: Array | None
    names: tuple[str, ...]
    means: Array
    scales: Array
    share_scale: float
    left_out: tuple[str, ...]
    classes: tuple[str, ...] = ()


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
) -> Design:
    """A and b from the named columns of that file; without `features`, from all but the target.
    With `labels`, every distinct value of the target, a number or text, is a class.

    A is filled and standardised column by column, in Fortran order, and the table lets go of each
    column that A has: beside the growing A only the columns to come are in memory.
    """
    table = open_table(path)
    others = [target] if weight_column is None else [target, weight_column]
    used, left_out = feature_names(table, others, features, exclude)
    if intercept and INTERCEPT in used:
        raise InputError(
            f"the table has a column {INTERCEPT!r} already: leave out --intercept, or rename it"
        )
    table = table.only([*others, *used])
    if features is None:
        refuse_text(table, used)

    b, classes = _target(table, target, labels)
    if b.size == 0:
        raise InputError(f"{str(path)!r} has a header but no rows: nothing can be fitted")
    w = None
    if weight_column is not None:
        w = _taken(table, weight_column, "name another --weight-column", b.size)
    d = len(used) + intercept
    A, means, scales = np.empty((b.size, d), order="F"), np.zeros(d), np.ones(d)
    for j, name in enumerate(used):
        A[:, j] = _taken(table, name, f"leave it out with --exclude {name}", b.size)
        if standardise:
            means[j], scales[j] = _standardised(name, A[:, j])
    if intercept:
        A[:, -1] = 1.0
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
    )


def _target(table: Table, name: str, labels: bool) -> tuple[Array, tuple[str, ...]]:
    """The column of numbers, or of classes and their names."""
    way_out = "name another --target"
    if labels and table.holds(name) is not None:
        return labels_of_text(name, table.cells(name), way_out)
    column = _taken(table, name, way_out)
    return labels_of_numbers(name, column) if labels else (column, ())


def _taken(table: Table, name: str, way_out: str, rows: int | None = None) -> Array:
    """The column, of that many rows, complete and finite."""
    what = table.holds(name)
    if what is not None:
        raise InputError(
            f"column {name!r} holds {what}{_example(table, name)}, not numbers: "
            f"turn it into numbers, or {way_out}"
        )
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


def _example(table: Table, name: str) -> str:
    """The first entry that is no number: it may be a single slip in a column of numbers."""
    for row, cell in enumerate(table.cells(name), start=1):
        if not _is_number(cell):
            return f" ({one_line(cell, 40)!r} in row {row})"
    return ""


def _is_number(cell: object) -> bool:
    if cell is None or cell == "":
        return True  # missing, which is not what made the column text
    try:
        float(cast("str", cell))
    except (TypeError, ValueError):
        return False
    return True


def _standardised(name: str, column: Array) -> tuple[float, float]:
    """Mean and standard deviation; the column is centred and scaled in place."""
    if column.min() == column.max():
        raise InputError(
            f"column {name!r} is {column[0]:g} in every row, so it cannot be standardised: "
            f"leave it out with --exclude {name} (--intercept adds a column of ones)"
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
