"""How are columns in memory read? Those of a data frame, or of a mapping of names to arrays."""

from __future__ import annotations

import numbers
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resoft.reading.errors import InputError
from resoft.reading.table import ArrayTable, Distinct


class Frame(ArrayTable):
    """pandas', polars' or pyarrow's columns, or a dictionary's; None, NaN and NA are missing."""

    def __init__(self, data: Any) -> None:
        names = getattr(data, "column_names", None)  # pyarrow's
        names = getattr(data, "columns", None) if names is None else names
        names = getattr(data, "keys", list)() if names is None else names
        self._keys = {str(key): key for key in names}
        self._data = data
        self.names = tuple(self._keys)
        if not self.names:
            raise InputError(
                f"cannot read columns from {type(data).__name__}: give a file, a data frame, or a "
                "dictionary of columns"
            )

    def distinct(self, name: str) -> Distinct:
        """In the order of their first rows."""
        place: dict[object, int] = {}
        rows = [
            -1 if _is_missing(cell) else place.setdefault(cell, len(place))
            for cell in self._column(name).tolist()
        ]
        return Distinct(np.array(rows, dtype=np.intp), tuple(place))

    def _column(self, name: str) -> NDArray[Any]:
        column = np.asarray(self._data[self._keys[name]])
        if column.ndim != 1:
            raise InputError(f"column {name!r} has shape {column.shape}, not one axis")
        if column.dtype.kind != "O":
            return column
        missing = np.array([_is_missing(cell) for cell in column.tolist()], dtype=bool)
        if all(isinstance(cell, numbers.Real) for cell in column[~missing].tolist()):
            found = np.full(column.size, np.nan)
            found[~missing] = column[~missing].astype(np.float64)
            return found
        return column


def _is_missing(cell: Any) -> bool:
    """Whether an entry is None, NaN, or pandas' NA."""
    try:
        return cell is None or bool(cell != cell)
    except TypeError:  # NA is neither equal to itself nor not
        return True
