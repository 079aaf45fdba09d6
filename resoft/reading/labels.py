"""Which class does each row belong to? Every distinct value of a column is a class."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from resoft.reading.errors import InputError
from resoft.reading.table import Array

FEW = 10  # classes that no column is too short for
MOST_FRACTIONS = 50  # classes whose names are not whole numbers
PER_ROOT = 2  # classes for each square root of the number of rows

Labels = tuple[Array, tuple[str, ...]]


def labels_of_numbers(name: str, column: Array) -> Labels:
    """The rows' classes, counted from 0, and the classes' names in the order of the numbers.

    Raises:
        InputError: the numbers look like a measurement.
    """
    values, codes = np.unique(column, return_inverse=True)
    whole = bool(np.all(values == np.round(values)))
    many = values.size > MOST_FRACTIONS or 2 * values.size > column.size
    if not whole and values.size > FEW and many:
        raise _measured(name, values.size, column.size)
    _check_count(name, values.size, column.size)
    names = (f"{value:.0f}" if whole else repr(float(value)) for value in values)
    return codes.astype(np.float64), tuple(names)


def labels_of_text(name: str, cells: Iterable[object], way_out: str) -> Labels:
    """The rows' classes, counted from 0, and the classes' names in alphabetical order.

    Raises:
        InputError: an entry is missing, or there are nearly as many classes as rows.
    """
    entries = [_text(cell) for cell in cells]
    missing = [row for row, entry in enumerate(entries, start=1) if not entry]
    if missing:
        raise InputError(
            f"column {name!r} has {len(missing)} missing value{'s' if len(missing) > 1 else ''} in "
            f"{len(entries)} rows, the first in data row {missing[0]}: fill or remove such rows, "
            f"or {way_out}"
        )
    names = sorted(set(entries))
    _check_count(name, len(names), len(entries))
    codes = {entry: float(code) for code, entry in enumerate(names)}
    return np.array([codes[entry] for entry in entries]), tuple(names)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return cell.decode(errors="replace") if isinstance(cell, bytes) else str(cell)


def _check_count(name: str, classes: int, rows: int) -> None:
    if classes > max(FEW, PER_ROOT * rows**0.5):
        raise _measured(name, classes, rows)


def _measured(name: str, classes: int, rows: int) -> InputError:
    return InputError(
        f"column {name!r} has {classes} different values in {rows} rows, which looks like a "
        "measurement, not like classes: group the values, or name another --target"
    )
