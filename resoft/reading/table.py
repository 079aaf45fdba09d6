"""What does every kind of table offer?"""

from __future__ import annotations

import csv
import zipfile
import zlib
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from resoft.reading.errors import InputError, one_line

Array = NDArray[np.float64]


class Table(ABC):
    """Columns by name. What a missing entry is in the file, is NaN here."""

    names: tuple[str, ...]
    unnamed: frozenset[str] = frozenset()  # row numbers that another program wrote along

    def only(self, wanted: Sequence[str]) -> Table:
        """The table of which no other columns will be asked for."""
        return self

    @abstractmethod
    def holds(self, name: str) -> str | None:
        """What the column holds where these are no numbers, say 'text'; else None."""

    @abstractmethod
    def cells(self, name: str) -> Iterator[object]:
        """The column's entries one by one, as they are in the file; None where one is missing."""

    @abstractmethod
    def take(self, name: str) -> Array:
        """The column of numbers (n,), read now; the table lets go of it."""


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """Whatever a reader says about a damaged file becomes one line."""
    try:
        yield
    except InputError:
        raise
    except DAMAGE as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise InputError(
            f"cannot read {str(file)!r}: {one_line(reason, 200) or type(error).__name__}; "
            "check that the file is complete and of the kind that its name says"
        ) from error


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
