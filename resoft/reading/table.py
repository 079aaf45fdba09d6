"""What does every kind of table offer?"""

from __future__ import annotations

import csv
import re
import zipfile
import zlib
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resoft.reading.errors import CAUSE, InputError, one_line

Array = NDArray[np.float64]

NUMBERS = "fiub"  # kinds of dtypes
#: What arrays of the other kinds hold.
KINDS = {
    "U": "text",
    "S": "text",
    "T": "text",
    "O": "text",
    "M": "dates",
    "m": "time spans",
    "c": "complex numbers",
}

#: What programs call a column of row numbers whose header is empty: nothing, or as pandas reads it.
ROW_NUMBERS = re.compile(r"|Unnamed: \d+(\.\d+)?|__index_level_\d+__")


@dataclass(frozen=True)
class Distinct:
    """The different entries of a column, as they are in the file; rows[i] says which one row i has.

    Where an entry is missing, rows[i] is -1.
    """

    rows: NDArray[np.intp]
    values: Sequence[object]


class Table(ABC):
    """Columns by name. What a missing entry is in the file, is NaN here."""

    names: tuple[str, ...]
    decimal: str = "."  # before the fractions of numbers that are written as text
    notes: tuple[str, ...] = ()  # what was left out of the file, each a sentence

    def only(self, wanted: Sequence[str], exact: Sequence[str] = ()) -> Table:
        """The table of which no other columns will be asked for, `exact` by `distinct` alone."""
        return self

    def blocks(self, wanted: Sequence[str], exact: Sequence[str] = ()) -> Iterator[Table]:
        """Those columns in blocks of rows, each a table; in one where the file has none."""
        yield self.only(wanted, exact)

    def way_out(self, names: Sequence[str]) -> str:
        """What else may help where those columns are no numbers, or are no columns: options."""
        return ""

    @abstractmethod
    def holds(self, name: str) -> str | None:
        """What the column holds where these are no numbers, say 'text'; else None."""

    @abstractmethod
    def cells(self, name: str) -> Iterator[object]:
        """The column's entries one by one, as they are in the file; None where one is missing."""

    @abstractmethod
    def distinct(self, name: str) -> Distinct:
        """The column's different entries, exactly as they are in the file."""

    @abstractmethod
    def take(self, name: str) -> Array:
        """The column of numbers (n,), read now; the table lets go of it."""


class ArrayTable(Table):
    """Columns that are arrays, had one at a time."""

    @abstractmethod
    def _column(self, name: str) -> NDArray[Any]:
        """The column (n,), read now."""

    def _dtype(self, name: str) -> np.dtype[Any]:
        return self._column(name).dtype

    def holds(self, name: str) -> str | None:
        """By the dtype."""
        dtype = self._dtype(name)
        return None if dtype.kind in NUMBERS else KINDS.get(dtype.kind, f"{dtype} entries")

    def cells(self, name: str) -> Iterator[object]:
        """From this column's array."""
        return iter(self._column(name).tolist())

    def distinct(self, name: str) -> Distinct:
        """Of this column's array."""
        values, rows = np.unique(self._column(name), return_inverse=True)
        return Distinct(rows.ravel(), values.tolist())

    def take(self, name: str) -> Array:
        """A float64 copy of this column."""
        return np.array(self._column(name), dtype=np.float64)


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """Whatever a reader says about a damaged file becomes one line."""
    try:
        yield
    except InputError:
        raise
    except DAMAGE as error:
        raise damaged(file, error) from error


def damaged(file: Path, error: Any, way_out: str = "") -> InputError:
    """The line that says so."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else error
    otherwise = "check that the file is complete and of the kind that its name says"
    if isinstance(error, UnicodeError):
        otherwise = "save it in UTF-8"
    return InputError(
        f"cannot read {str(file)!r}: {one_line(reason, CAUSE) or type(error).__name__}; "
        f"{way_out or otherwise}"
    )


# What gzip, zipfile, csv, NumPy and pyarrow raise where the bytes are not what they should be.
DAMAGE = (
    OSError,
    EOFError,
    ValueError,
    KeyError,
    NotImplementedError,
    zlib.error,
    zipfile.BadZipFile,
    csv.Error,
)
