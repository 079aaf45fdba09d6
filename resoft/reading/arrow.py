"""How are CSV, TSV, Parquet and Feather read? By pyarrow, which is imported when one is opened."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, cast

import numpy as np

from resoft.reading.errors import InputError
from resoft.reading.table import Array, Table, reading

BLOCK_BYTES = 2**20  # of a text file in memory at once
ROWS_PER_BLOCK = 16  # at the least, judged by the length of the header


class DelimitedText(Table):
    """CSV or TSV, compressed or not; types are found from all rows, not from the first few."""

    def __init__(self, file: Path, delimiter: str) -> None:
        self._file = file
        self._delimiter = delimiter
        self._numbers: dict[str, Array] = {}
        self._parsed: dict[str, Any] = {}
        opened = gzip.open if file.name.lower().endswith(".gz") else open
        with cast("IO[str]", opened(file, "rt", encoding="utf-8-sig", newline="")) as lines:
            rows = csv.reader(lines, delimiter=delimiter)
            self.names = tuple(next((row for row in rows if row), ()))
        if not self.names:
            raise InputError(f"{str(file)!r} has no header: its first row must name the columns")
        self.unnamed = frozenset({""} & set(self.names))

    def only(self, wanted: Sequence[str]) -> Table:
        """Parses those columns: as numbers, or where that fails, as what they are."""
        from pyarrow import ArrowInvalid
        from pyarrow import csv as arrow_csv

        header = sum(len(name) + 1 for name in self.names)
        read = arrow_csv.ReadOptions(block_size=max(BLOCK_BYTES, ROWS_PER_BLOCK * header))
        parse = arrow_csv.ParseOptions(delimiter=self._delimiter, newlines_in_values=True)
        with reading(self._file):
            try:
                convert = arrow_csv.ConvertOptions(
                    include_columns=list(wanted), column_types=dict.fromkeys(wanted, "float64")
                )
                with arrow_csv.open_csv(self._file, read, parse, convert) as batches:
                    self._numbers = _joined(wanted, batches)
            except ArrowInvalid:
                convert = arrow_csv.ConvertOptions(include_columns=list(wanted))
                table = arrow_csv.read_csv(self._file, read, parse, convert)
                self._parsed = dict(zip(table.column_names, table.columns, strict=True))
        return self

    def holds(self, name: str) -> str | None:
        """By the type that suits every row."""
        return None if name in self._numbers else arrow_kind(self._parsed[name].type)

    def cells(self, name: str) -> Iterator[object]:
        """From the parsed column."""
        return _arrow_cells(self._parsed[name])

    def take(self, name: str) -> Array:
        """The parsed column, which is freed once it is converted."""
        if name in self._numbers:
            return self._numbers.pop(name)
        return arrow_numbers(self._parsed.pop(name))


class ColumnarFile(Table):
    """Parquet or Feather: one column is in memory at a time."""

    def __init__(self, file: Path, schema: Any, read: Callable[[list[str]], Any]) -> None:
        self._file = file
        self._types = dict(zip(schema.names, schema.types, strict=True))
        self._read = read
        self.names = tuple(schema.names)
        self.unnamed = frozenset(n for n in self.names if n.startswith("__index_level_"))

    def holds(self, name: str) -> str | None:
        """By the file's schema."""
        return arrow_kind(self._types[name])

    def cells(self, name: str) -> Iterator[object]:
        """From this column alone."""
        with reading(self._file):
            return _arrow_cells(self._read([name]).column(name))

    def take(self, name: str) -> Array:
        """Reads this column alone."""
        with reading(self._file):
            return arrow_numbers(self._read([name]).column(name))


def open_csv(file: Path) -> Table:
    """Values separated by commas."""
    return DelimitedText(file, ",")


def open_tsv(file: Path) -> Table:
    """Values separated by tabs."""
    return DelimitedText(file, "\t")


def open_parquet(file: Path) -> Table:
    """The schema is read, no column yet."""
    from pyarrow import parquet

    opened = parquet.ParquetFile(file)
    return ColumnarFile(file, opened.schema_arrow, opened.read)


def open_feather(file: Path) -> Table:
    """The schema is read, no column yet."""
    import pyarrow as pa
    from pyarrow import feather

    with pa.memory_map(str(file)) as mapped:
        schema = pa.ipc.open_file(mapped).schema
    return ColumnarFile(file, schema, lambda names: feather.read_table(file, columns=names))


def arrow_kind(kind: Any) -> str | None:
    """What a type holds where these are no numbers."""
    from pyarrow import types

    if types.is_dictionary(kind):
        return arrow_kind(kind.value_type)
    if types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind):
        return None
    if types.is_boolean(kind) or types.is_null(kind):
        return None
    if types.is_duration(kind) or types.is_interval(kind):
        return "time spans"
    if types.is_temporal(kind):
        return "times" if types.is_time(kind) else "dates"
    if types.is_nested(kind):
        return f"{kind} entries"
    return "text"


def _joined(names: Sequence[str], batches: Iterable[Any]) -> dict[str, Array]:
    """The batches' columns, each in one array that grows: each can be freed by itself later."""
    columns = {name: np.empty(0) for name in names}
    n = 0
    for batch in batches:
        end = n + batch.num_rows
        for name, part in zip(names, batch.columns, strict=True):
            if columns[name].size < end:
                shorter = columns[name]
                columns[name] = np.empty(max(end, 2 * n))
                columns[name][:n] = shorter[:n]
            columns[name][n:end] = part.to_numpy(zero_copy_only=False)
        n = end
    return {name: column[:n] for name, column in columns.items()}


def _arrow_cells(column: Any) -> Iterator[object]:
    return (cell.as_py() for chunk in column.chunks for cell in chunk)


def arrow_numbers(column: Any) -> Array:
    """A float64 copy of a column, NaN where an entry is missing."""
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_null(column.type):
        return np.full(len(column), np.nan)
    numbers = column.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False)
    return np.require(numbers, dtype=np.float64, requirements="W")
