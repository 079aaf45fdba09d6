"""How are CSV and TSV read? By pyarrow, which is imported when one is opened."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from resoft.reading.arrow import ArrowTable, arrow_cells, arrow_distinct, arrow_kind, arrow_numbers
from resoft.reading.columns import refuse_text
from resoft.reading.dialect import Dialect, first_lines, opened
from resoft.reading.errors import InputError
from resoft.reading.guess import LINES, has_decimal_comma, is_number, options_for
from resoft.reading.table import Array, Distinct, Table, damaged, reading

BLOCK_BYTES = 2**20  # of a text file in memory at once
ROWS_PER_BLOCK = 16  # at the least, judged by the length of the header


class DelimitedText(Table):
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

        text = [name for name in wanted if name in exact]
        numbers = [name for name in wanted if name not in text]
        with reading(self._file):
            try:
                columns = self._columns(numbers, text)
            except ArrowInvalid:
                self._parsed = self._inferred(wanted, text)
            else:
                self._numbers = {name: columns[name] for name in numbers}
                self._parsed = {name: columns[name] for name in text}
        return self

    def blocks(self, wanted: Sequence[str], exact: Sequence[str] = ()) -> Iterator[Table]:
        """As they are parsed; whole where a column holds no numbers, which is then told."""
        import pyarrow as pa
        from pyarrow import csv as arrow_csv

        text = [name for name in wanted if name in exact]
        numbers = [name for name in wanted if name not in text]
        convert = self._convert(numbers, text, dict.fromkeys(numbers, "float64"))
        begun = False
        try:
            with (
                opened(self._file, self._dialect) as stream,
                arrow_csv.open_csv(stream, *self._options(), convert) as batches,
            ):
                for batch in batches:
                    yield ArrowTable(pa.Table.from_batches([batch]))
                    begun = True
        except pa.ArrowInvalid as error:
            whole = self.only(wanted, exact)
            if not begun:
                yield whole
                return
            refuse_text(whole, numbers)
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
        return None if name in self._numbers else arrow_kind(self._parsed[name].type)

    def cells(self, name: str) -> Iterator[object]:
        """From the parsed column."""
        return arrow_cells(self._parsed[name])

    def distinct(self, name: str) -> Distinct:
        """From the column that was kept as text."""
        return arrow_distinct(self._parsed[name])

    def take(self, name: str) -> Array:
        """The parsed column, which is freed once it is converted."""
        if name in self._numbers:
            return self._numbers.pop(name)
        return arrow_numbers(self._parsed.pop(name))

    def _columns(self, numbers: Sequence[str], text: Sequence[str]) -> dict[str, Any]:
        """Numbers as arrays, text as it is, without ever holding the table twice."""
        from pyarrow import csv as arrow_csv

        convert = self._convert(numbers, text, dict.fromkeys(numbers, "float64"))
        with (
            opened(self._file, self._dialect) as stream,
            arrow_csv.open_csv(stream, *self._options(), convert) as batches,
        ):
            return _joined(numbers, text, batches)

    def _inferred(self, wanted: Sequence[str], text: Sequence[str]) -> dict[str, Any]:
        """Every column in the type that suits its rows."""
        from pyarrow import ArrowInvalid
        from pyarrow import csv as arrow_csv

        numbers = [name for name in wanted if name not in text]
        try:
            with opened(self._file, self._dialect) as stream:
                table = arrow_csv.read_csv(
                    stream, *self._options(), self._convert(numbers, text, {})
                )
        except ArrowInvalid as error:
            if guessed := self._guessed():
                way_out = f"its first lines look like a table that is read with {guessed}"
                raise damaged(self._file, error, way_out) from error
            raise
        return dict(zip(table.column_names, table.columns, strict=True))

    def _options(self) -> tuple[Any, Any]:
        from pyarrow import csv as arrow_csv

        header = sum(len(name) + 1 for name in self.names)
        read = arrow_csv.ReadOptions(
            block_size=max(BLOCK_BYTES, ROWS_PER_BLOCK * header),
            skip_rows_after_names=self._dialect.skip_after_header,
        )
        parse = arrow_csv.ParseOptions(delimiter=self._delimiter, newlines_in_values=True)
        return read, parse

    def _convert(self, numbers: Sequence[str], text: Sequence[str], types: dict[str, Any]) -> Any:
        from pyarrow import csv as arrow_csv

        return arrow_csv.ConvertOptions(
            include_columns=[*numbers, *text],
            column_types={**types, **dict.fromkeys(text, "string")},
            decimal_point=self.decimal,
        )

    def _guessed(self) -> str:
        lines = first_lines(self._file, self._dialect, LINES)
        return options_for(lines, self._dialect, self._delimiter)


def open_csv(file: Path, dialect: Dialect) -> Table:
    """Values separated by commas, where the dialect does not say otherwise."""
    return DelimitedText(file, dialect, ",")


def open_tsv(file: Path, dialect: Dialect) -> Table:
    """Values separated by tabs, where the dialect does not say otherwise."""
    return DelimitedText(file, dialect, "\t")


def _joined(numbers: Sequence[str], text: Sequence[str], batches: Iterable[Any]) -> dict[str, Any]:
    """Columns of numbers in arrays that grow, so that no batch is kept; columns of text as read."""
    import pyarrow as pa

    columns = {name: np.empty(0) for name in numbers}
    kept: dict[str, list[Any]] = {name: [] for name in text}
    n = 0
    for batch in batches:
        end = n + batch.num_rows
        for name, part in zip([*numbers, *text], batch.columns, strict=True):
            if name in kept:
                kept[name].append(part)
                continue
            if columns[name].size < end:
                shorter = columns[name]
                columns[name] = np.empty(max(end, 2 * n))
                columns[name][:n] = shorter[:n]
            columns[name][n:end] = part.to_numpy(zero_copy_only=False)
        n = end
    joined = {name: pa.chunked_array(parts, pa.string()) for name, parts in kept.items()}
    return {**{name: column[:n] for name, column in columns.items()}, **joined}
