"""Which class, level or group does each row have? Every distinct entry of a column, as written."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resoft.reading.errors import InputError, listed
from resoft.reading.table import Array, Distinct

FEW = 10  # classes that no column is too short for
MOST_FRACTIONS = 50  # classes whose names are not whole numbers
PER_ROOT = 2  # classes for each square root of the number of rows

#: A number that can be written in one way only, but for its fraction: 01 is a code, not 1.
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
#: What stands for a missing entry in a column of numbers; in a column of text, NA may be Namibia.
MISSING = frozenset({"na", "nan", "null", "n/a", "#n/a", "none", "-nan", "#na", "<na>"})
#: Codes of rows without an entry, and of those with an entry that is none of the known levels.
NO_ENTRY, UNSEEN = -1, -2

Key = Fraction | str
Codes = NDArray[np.intp]
Labels = tuple[Array, tuple[str, ...]]


def labels_of(name: str, column: Distinct, way_out: str) -> Labels:
    """The rows' classes, counted from 0, and the classes' names.

    Raises:
        InputError: an entry is missing or not finite, or the column looks like a measurement.
    """
    codes, order = _sorted_keys(name, column, way_out)
    classes, rows = len(order), column.rows.size
    fractions = any(isinstance(key, Fraction) and key.denominator > 1 for key in order)
    many = classes > FEW and (classes > MOST_FRACTIONS or 2 * classes > rows)
    if (fractions and many) or classes > most_levels(rows):
        raise InputError(
            f"column {name!r} has {classes} different values in {rows} rows, which looks like a "
            "measurement, not like classes: group the values, or name another --target"
        )
    return codes.astype(np.float64), tuple(map(_name, order))


def levels_of(name: str, column: Distinct, way_out: str) -> tuple[Codes, tuple[str, ...]]:
    """The same of a column that may have as many levels as it likes.

    Numbers that are equal are one level, however they are written (1 and 1.0), and stand in their
    order; whatever is no number throughout is text, compared as it stands, with its blanks and
    zeros, in alphabetical order.

    Raises:
        InputError: an entry is missing or not finite.
    """
    codes, order = _sorted_keys(name, column, way_out)
    return codes, tuple(map(_name, order))


def codes_among(column: Distinct, levels: Sequence[str]) -> Codes:
    """Which of those levels, as `levels_of` names them, each row has; else NO_ENTRY or UNSEEN."""
    place = {level: k for k, level in enumerate(levels)}
    numeric = all(map(NUMBER.fullmatch, levels))

    def code(value: object) -> int:
        text = _text(value)
        if not text.strip() or (numeric and text.strip().casefold() in MISSING):
            return NO_ENTRY
        if numeric and NUMBER.fullmatch(text):
            text = _name(Fraction(Decimal(text)))
        return place.get(text, UNSEEN)

    codes = [code(value) for value in column.values]
    return np.array([*codes, NO_ENTRY], dtype=np.intp)[column.rows]  # -1 is the last


def most_levels(rows: int) -> float:
    """From so many different entries on, a column of that many rows looks like no classes."""
    return max(float(FEW), PER_ROOT * math.sqrt(rows))


def note_on_blanks(classes: Sequence[str]) -> str | None:
    """A sentence where classes begin or end with blanks: nobody would see it."""
    padded = [name for name in classes if name != name.strip()]
    if not padded:
        return None
    return f"labels that begin or end with a blank are read as they are: {listed(padded)}"


def notes_on_missing(levels: Mapping[str, Sequence[str]]) -> list[str]:
    """A sentence on each column with text that elsewhere says that an entry is missing."""
    meant = {name: [s for s in told if s.casefold() in MISSING] for name, told in levels.items()}
    return [
        f"column {name!r} has {listed(words)} as a level of its own, which is no missing entry: "
        "leave such entries empty if they are missing"
        for name, words in meant.items()
        if words
    ]


def _sorted_keys(name: str, column: Distinct, way_out: str) -> tuple[Codes, list[Key]]:
    """Each row's place among the column's distinct entries, and these in their order."""
    texts = [_text(value) for value in column.values]
    words = {text for text in texts if text.strip().casefold() not in MISSING and text.strip()}
    numeric = bool(words) and all(map(NUMBER.fullmatch, words))
    absent = [not t.strip() or (numeric and t not in words) for t in texts]
    infinite = [isinstance(value, float) and math.isinf(value) for value in column.values]
    gone, endless = np.array([*absent, True]), np.array([*infinite, False])  # -1 is the last
    check_complete(name, gone[column.rows], endless[column.rows], way_out)
    keys: list[Key] = [Fraction(Decimal(t)) if numeric else t for t in texts]
    order = sorted(set(keys))
    place = {key: k for k, key in enumerate(order)}
    return np.array([place[key] for key in keys], dtype=np.intp)[column.rows], order


def _text(value: object) -> str:
    """The entry as its file would write it; '' where it is missing."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    if isinstance(value, float):
        return _name(Fraction(value)) if math.isfinite(value) else str(value)
    return str(value)


def _name(key: Key) -> str:
    """A number is named by its shortest decimal, where float64 holds it, else by all its digits."""
    if isinstance(key, str):
        return key
    if key.denominator == 1:
        return str(key.numerator)
    short = repr(float(key))
    if Fraction(Decimal(short)) == key or Fraction(float(key)) == key:
        return short
    return str(Decimal(key.numerator) / Decimal(key.denominator))


def check_complete(name: str, missing: Any, infinite: Any, way_out: str) -> None:
    """Raise where an entry is missing or infinite, as these say of each row."""
    for kind, bad in (("missing", missing), ("infinite", infinite)):
        rows = np.flatnonzero(bad)
        if rows.size:
            raise InputError(
                f"column {name!r} has {rows.size} {kind} value{'s' if rows.size > 1 else ''} in "
                f"{bad.size} rows, the first in data row {rows[0] + 1}: "
                f"fill or remove such rows, or {way_out}"
            )
