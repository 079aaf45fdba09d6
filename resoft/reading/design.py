"""Which columns make A, b and w, and are they fit to be fitted?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from resoft.reading.arrays import SparseFile
from resoft.reading.columns import feature_names, note_on_row_numbers, refuse_text, split_names
from resoft.reading.dialect import Dialect
from resoft.reading.encoding import INTERCEPT, Encoding, Levels, encode, note_on_levels
from resoft.reading.errors import InputError, listed, option
from resoft.reading.labels import (
    Codes,
    check_complete,
    labels_of,
    levels_of,
    note_on_blanks,
    notes_on_missing,
)
from resoft.reading.table import Array, Table
from resoft.reading.tables import AS_USUAL, open_table

OTHER_TARGET = "name another --target"


@dataclass(frozen=True)
class Grouping:
    """The column of the rows' groups, their labels (G,), each row's (n,), and their totals (G,)."""

    column: str
    labels: tuple[str, ...]
    index: Codes
    totals: Array


@dataclass(frozen=True)
class Design:
    """A (n, d) as `encoding` says, b (n,), and w (n,) or None.

    b is the target divided by share_scale, or with `groups` by the total of the row's group.
    A is dense, or CSR where the file holds a sparse matrix. `left_out` names columns of row numbers
    that nobody asked for; `notes` say in sentences what was left out or may surprise. Where the
    target was read as labels, b counts the `classes` from 0, or it is (n, C) where each class had
    a column of its own.
    """

    A: Any
    b: Array
    w: Array | None
    targets: tuple[str, ...]
    encoding: Encoding
    share_scale: float
    left_out: tuple[str, ...]
    classes: tuple[str, ...] = ()
    groups: Grouping | None = None
    notes: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Of A's columns."""
        return self.encoding.names

    @property
    def means(self) -> Array:
        """What was taken off A's columns (d,)."""
        return self.encoding.means

    @property
    def scales(self) -> Array:
        """What A's columns were divided by (d,)."""
        return self.encoding.scales


def read_design(
    path: str | Path,
    target: str,
    *,
    features: Sequence[str] | None = None,
    exclude: Sequence[str] = (),
    categorical: Sequence[str] = (),
    weight_column: str | None = None,
    group_column: str | None = None,
    shares: bool = False,
    standardise: bool = False,
    intercept: bool = False,
    absorbed: bool = False,
    labels: bool = False,
    dialect: Dialect = AS_USUAL,
) -> Design:
    """A and b from the named columns of that file; without `features`, from all but the target.
    Text, and the `categorical` columns, become zeros and ones for their levels. With `labels`,
    every distinct value of the target, a number or text, is a class, or each of several columns
    'a,b,c' is one. `absorbed` says
    that the loss takes no account of a constant in A x, `dialect` how a text file is written, where
    its ending does not.
    """
    table = open_table(path, dialect)
    targets = _targets(table, target, labels)
    beside = [name for name in (weight_column, group_column) if name is not None]
    used, left_out = feature_names(table, [*targets, *beside], features, exclude)
    if intercept and INTERCEPT in used:
        raise InputError(
            f"the table has a column {INTERCEPT!r} already: leave out --intercept, or rename it"
        )
    _check_categorical(categorical, used)
    exact = [*categorical, *([] if group_column is None else [group_column])]
    exact += targets if labels and len(targets) == 1 else []
    table = table.only([*targets, *beside, *used], exact)
    # text is refused before the rest is read, as a table that is read in the wrong way has text
    if features is not None and not labels:
        refuse_text(table, targets, OTHER_TARGET)
    coded = encode(table, used, categorical, intercept, absorbed)

    b, classes = _target(table, targets, labels)
    n = len(b)
    if n == 0:
        raise InputError(f"{str(path)!r} has a header but no rows: nothing can be fitted")
    w = None
    if weight_column is not None:
        w = complete_column(table, weight_column, "name another column of weights", n)
    grouping = None if group_column is None else _grouping(table, group_column, n)
    share_scale = _divided(targets, b, labels, grouping) if shares else 1.0
    if isinstance(table, SparseFile):
        A, means, scales = _sparse(table, used, standardise, intercept)
    else:
        A, means, scales = _filled(table, used, coded, n, standardise, intercept)
    categories = {name: levels for name, (levels, _) in coded.items()}
    notes = [note_on_row_numbers(left_out)] if left_out else []
    notes += note_on_levels(categories, categorical)
    told = {name: levels.levels for name, (levels, _) in coded.items()}
    notes += notes_on_missing(told | ({target: classes} if classes else {}))
    notes += [note for note in (*table.notes, note_on_blanks(classes)) if note]
    return Design(
        A=A,
        b=b,
        w=w,
        targets=tuple(targets),
        encoding=Encoding(tuple(used), intercept, means, scales, categories),
        share_scale=share_scale,
        left_out=tuple(left_out),
        classes=classes,
        groups=grouping,
        notes=tuple(notes),
    )


def _filled(
    table: Table,
    used: Sequence[str],
    coded: dict[str, tuple[Levels, Codes]],
    n: int,
    standardise: bool,
    intercept: bool,
) -> tuple[Array, Array, Array]:
    """A with its means and scales, filled and standardised column by column, in Fortran order.

    The table lets go of each column that A has: beside the growing A only the columns to come are
    in memory. Columns of levels stay zeros and ones.
    """
    d = sum(len(coded[name][0].kept) if name in coded else 1 for name in used) + intercept
    A, means, scales = np.empty((n, d), order="F"), np.zeros(d), np.ones(d)
    j = 0
    for name in used:
        way_out = f"leave it out with {option('--exclude', [name])}"
        if name in coded:
            levels, codes = coded[name]
            _check_length(name, codes.shape, n, way_out)
            for level in levels.kept:
                A[:, j] = codes == levels.levels.index(level)
                j += 1
            continue
        A[:, j] = complete_column(table, name, way_out, n)
        if standardise:
            means[j], scales[j] = _standardised(name, A[:, j])
        j += 1
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


def _targets(table: Table, target: str, labels: bool) -> list[str]:
    """One column, or of classes several, separated by commas, where none has the whole name."""
    if not labels or target in table.names or "," not in target:
        return [target]
    return list(split_names(target))


def _check_categorical(categorical: Sequence[str], used: Sequence[str]) -> None:
    for name in categorical:
        if name not in used:
            raise InputError(
                f"--categorical names {name!r}, which is no feature: there are {listed(used)}"
            )


def _target(table: Table, names: list[str], labels: bool) -> tuple[Array, tuple[str, ...]]:
    """The column of numbers, or of classes and their names, or classes' columns side by side."""
    if len(names) > 1:
        first = complete_column(table, names[0], OTHER_TARGET)
        others = [complete_column(table, name, OTHER_TARGET, first.size) for name in names[1:]]
        return np.column_stack([first, *others]), tuple(names)
    if labels:
        return labels_of(names[0], table.distinct(names[0]), OTHER_TARGET)
    return complete_column(table, names[0], OTHER_TARGET), ()


def _grouping(table: Table, name: str, n: int) -> Grouping:
    way_out = "name another column with --groups"
    index, labels = levels_of(name, table.distinct(name), way_out)
    _check_length(name, index.shape, n, way_out)
    there, index = np.unique(index, return_inverse=True)  # a categorical column may list others
    return Grouping(name, tuple([labels[k] for k in there]), index, np.ones(there.size))


def _divided(targets: list[str], b: Array, labels: bool, groups: Grouping | None) -> float:
    """The sum of b, by which it is divided in place; with groups each has its own, and of several
    columns each row.
    """
    if labels and b.ndim == 1:
        raise InputError("--shares divides numbers by their sum, and the target holds labels")
    if b.ndim == 2:
        _divide_rows(targets, b)
        return 1.0
    if groups is None:
        return divide_by_sum(targets[0], b)
    ends = np.cumsum(np.bincount(groups.index))[:-1]
    of_groups = np.split(np.argsort(groups.index, kind="stable"), ends)
    for g, rows in enumerate(of_groups):
        part = b[rows]
        groups.totals[g] = divide_by_sum(targets[0], part, f" in group {groups.labels[g]!r}")
        b[rows] = part
    return 1.0


def _divide_rows(targets: list[str], b: Array) -> None:
    sums = b.sum(axis=1)
    bad = np.flatnonzero(~((sums > 0) & np.isfinite(sums)))
    if bad.size:
        raise InputError(
            f"the targets {listed(targets)} sum to {sums[bad[0]]:g} in data row {bad[0] + 1}, so "
            "they cannot be turned into shares: remove such rows, or leave out --shares"
        )
    b /= sums[:, None]


def complete_column(table: Table, name: str, way_out: str, rows: int | None = None) -> Array:
    """The column, of that many rows, complete and finite."""
    refuse_text(table, [name], way_out)
    column = table.take(name)
    _check_length(name, column.shape, rows, way_out)
    check_complete(name, np.isnan(column), np.isinf(column), way_out)
    return column


def _check_length(name: str, shape: tuple[int, ...], rows: int | None, way_out: str) -> None:
    if len(shape) != 1 or (rows is not None and shape[0] != rows):
        raise InputError(
            f"column {name!r} has shape {shape}, but the target has {rows} rows: {way_out}"
        )


def _standardised(name: str, column: Array) -> tuple[float, float]:
    """Mean and standard deviation; the column is centred and scaled in place."""
    check_varied(name, column.min(), column.max())
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


def check_varied(name: str, least: float, most: float) -> None:
    """Raise where a column is to be standardised that is the same in every row."""
    if least == most:
        raise InputError(
            f"column {name!r} is {least:g} in every row, so it cannot be standardised: "
            f"leave it out with {option('--exclude', [name])} (--intercept adds a column of ones)"
        )


def divide_by_sum(target: str, b: Array, where: str = "") -> float:
    """The sum of b, by which b is divided in place; `where` says which rows these are."""
    total = float(b.sum())
    noise = b.size * np.finfo(float).eps * float(np.abs(b).sum())
    if not total > noise or not np.isfinite(total):
        raise InputError(
            f"the target {target!r} sums to {total:g}{where}, so it cannot be turned into shares: "
            "leave out --shares, or give a target whose sum is positive beyond rounding"
        )
    b /= total
    return total
