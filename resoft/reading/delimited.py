"""How are CSV and TSV read? By pyarrow, which is imported when one is opened."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from resoft.reading.arrow import ArrowTable, Batch, arrow_numbers
from resoft.reading.columns import refuse_text
from resoft.reading.dialect import (
    LINES,
    Dialect,
    first_lines,
    has_decimal_comma,
    is_number,
    opened,
    options_for,
)
from resoft.reading.errors import InputError
from resoft.reading.table import Array, Table, damaged, reading
from resoft.support.arrays import MIB

BLOCK_BYTES = MIB  # of a text file in memory at once
ROWS_PER_BLOCK = 16  # at the least, judged by the length of the header


class DelimitedText(ArrowTable):
    """CSV or TSV, compressed or not; types are found from all rows, not from the first few."""

    def __init__(self, file: Path, dialect: Dialect, delimiter: str) -> None:
        self._file, self._dialect = file, dialect
        self._delimiter = dialect.delimiter or delimiter
        self.decimal = dialect.decimal
        self._numbers: dict[str, Array] = {}
        self._parsed: dict[str, Any] = {}
        with opened(file, dialect) as stream, io.TextIOWrapper(
            io.BufferedReader(stream), encoding="utf-8-sig", newline=""
        ) as lines:  # fmt: skip
            rows = csv.reader(lines, delimiter=self._delimiter)
            self.names = tuple(next((row for row in rows if row), ()))
        if not self.names:
            raise InputError(f"{str(file)!r} has no header: its first row must name the columns")

    def only(self, wanted: Sequence[str], exact: Sequence[str] = ()) -> Table:
        """Parses those columns: as numbers, or where that fails, as what they are."""
        from pyarrow import ArrowInvalid

        with reading(self._file):
            try:
                with self._batches(wanted, exact) as batches:
                    self._numbers, self._parsed = _joined(wanted, exact, batches)
            except ArrowInvalid:
                self._parsed = self._inferred(wanted, exact)
        return self

    def blocks(self, wanted: Sequence[str], exact: Sequence[str] = ()) -> Iterator[Table]:
        """As they are parsed; whole where a column holds no numbers, which is then told."""
        from pyarrow import ArrowInvalid

        begun = False
        try:
            with self._batches(wanted, exact) as batches:
                for batch in batches:
                    yield Batch(batch)
                    begun = True
        except ArrowInvalid as error:
            whole = self.only(wanted, exact)
            if not begun:
                yield whole
                return
            refuse_text(whole, [name for name in wanted if name not in exact])
            raise damaged(self._file, error) from error

    def way_out(self, names: Sequence[str]) -> str:
        """By the look of the first lines, and of the columns' entries."""
        if guessed := self._guessed():
            return f"its first lines look like a table that is read with {guessed}"
        columns = [list(self.cells(name)) for name in names if name in self._parsed]
        if not columns:
            return ""
        if self.decimal == "." and all(map(has_decimal_comma, columns)):
            return "a comma before the fraction of a number is read with --decimal ,"
        if all(map(self._begins_with_units, columns)):
            rows = self._dialect.skip_after_header + 1
            return f"row 1 seems to hold units: --skip-after-header {rows} leaves it out"
        return ""

    def _begins_with_units(self, cells: Sequence[object]) -> bool:
        numbers = [is_number(cell, self.decimal) for cell in cells]
        return len(numbers) > 1 and not numbers[0] and all(numbers[1:])

    def holds(self, name: str) -> str | None:
        """By the type that suits every row."""
        return None if name in self._numbers else super().holds(name)

    def take(self, name: str) -> Array:
        """The parsed column, which is freed once it is converted."""
        if name in self._numbers:
            return self._numbers.pop(name)
        return arrow_numbers(self._parsed.pop(name))

    def _column(self, name: str) -> Any:
        return self._parsed[name]

    @contextmanager
    def _batches(self, wanted: Sequence[str], exact: Sequence[str]) -> Iterator[Iterable[Any]]:
        """Rows by blocks, all but the exact columns read as numbers."""
        from pyarrow import csv as arrow_csv

        types = {name: "string" if name in exact else "float64" for name in wanted}
        with (
            opened(self._file, self._dialect) as stream,
            arrow_csv.open_csv(stream, *self._options(types)) as batches,
        ):
            yield batches

    def _inferred(self, wanted: Sequence[str], exact: Sequence[str]) -> dict[str, Any]:
        """Every column in the type that suits its rows; the exact ones as text."""
        from pyarrow import ArrowInvalid
        from pyarrow import csv as arrow_csv

        types = {name: "string" if name in exact else None for name in wanted}
        try:
            with opened(self._file, self._dialect) as stream:
                table = arrow_csv.read_csv(stream, *self._options(types))
        except ArrowInvalid as error:
            if guessed := self._guessed():
                way_out = f"its first lines look like a table that is read with {guessed}"
                raise damaged(self._file, error, way_out) from error
            raise
        return dict(zip(table.column_names, table.columns, strict=True))

    def _options(self, types: Mapping[str, str | None]) -> tuple[Any, Any, Any]:
        """To read columns as those types, None for the one that suits."""
        from pyarrow import csv as arrow_csv

        header = sum(len(name) + 1 for name in self.names)
        read = arrow_csv.ReadOptions(
            block_size=max(BLOCK_BYTES, ROWS_PER_BLOCK * header),
            skip_rows_after_names=self._dialect.skip_after_header,
        )
        parse = arrow_csv.ParseOptions(delimiter=self._delimiter, newlines_in_values=True)
        convert = arrow_csv.ConvertOptions(
            include_columns=list(types),
            column_types={name: kind for name, kind in types.items() if kind is not None},
            decimal_point=self.decimal,
        )
        return read, parse, convert

    def _guessed(self) -> str:
        lines = first_lines(self._file, self._dialect, LINES)
        return options_for(lines, self._dialect, self._delimiter)


def _joined(
    wanted: Sequence[str], exact: Sequence[str], batches: Iterable[Any]
) -> tuple[dict[str, Array], dict[str, Any]]:
    """Columns of numbers in arrays that grow, so that no batch is kept; the exact ones as read."""
    import pyarrow as pa

    columns = {name: np.empty(0) for name in wanted if name not in exact}
    kept: dict[str, list[Any]] = {name: [] for name in wanted if name in exact}
    n = 0
    for batch in batches:
        end = n + batch.num_rows
        for name, part in zip(wanted, batch.columns, strict=True):
            if name in kept:
                kept[name].append(part)
                continue
            if columns[name].size < end:
                shorter = columns[name]
                columns[name] = np.empty(max(end, 2 * n))
                columns[name][:n] = shorter[:n]
            columns[name][n:end] = part.to_numpy(zero_copy_only=False)
        n = end
    text = {name: pa.chunked_array(parts, pa.string()) for name, parts in kept.items()}
    return {name: column[:n] for name, column in columns.items()}, text
