"""How is a table of results written, as CSV, TSV or Parquet, and how are facts shown, of which the
largest?
"""

from __future__ import annotations

import csv
import importlib
import math
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TextIO

import numpy as np
from rich.table import Table
from rich.text import Text

from resoft.cli.files import whole_file
from resoft.support.arrays import Array, Index

TABLE_ENDINGS = (".csv", ".tsv", ".parquet")
ROWS = 2**14  # that are turned into text at once

Columns = Mapping[str, Any]  # each of them a sequence of one length


def facts(values: Mapping[str, str]) -> Table:
    """A line for each name and what is said of it, where something is."""
    table = Table.grid(padding=(0, 2))
    for name, value in values.items():
        if value:
            table.add_row(Text(name), Text(value))
    return table


def largest(sizes: Array, most: int) -> Index:
    """The places of the largest, in their order; all where there are no more."""
    return np.sort(np.argsort(-sizes, kind="stable")[:most])


def write_table(columns: Columns, path: str) -> None:
    """The columns in their order, by the ending of the file's name."""
    ending = Path(path).suffix.lower()
    with whole_file(path) as file:
        if ending == ".parquet":
            _write_parquet(columns, file)
            return
        with file.open("w", encoding="utf-8", newline="") as stream:
            write_csv(columns, stream, "\t" if ending == ".tsv" else ",")


def write_csv(columns: Columns, stream: TextIO | None = None, delimiter: str = ",") -> None:
    """A row of names, then the rows: numbers with all their digits, missing ones empty."""
    lines = csv.writer(stream or sys.stdout, delimiter=delimiter, lineterminator="\n")
    lines.writerow(columns)
    n = len(next(iter(columns.values())))
    for first in range(0, n, ROWS):
        parts = [_texts(column[first : first + ROWS]) for column in columns.values()]
        lines.writerows(zip(*parts, strict=True))


def _texts(part: Any) -> Iterable[Any]:
    """Python's own numbers, which `csv` writes by their shortest decimals."""
    values = part.tolist() if isinstance(part, np.ndarray) else part
    return ["" if _is_missing(value) else value for value in values]


def _is_missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def _write_parquet(columns: Columns, file: Path) -> None:
    pa = importlib.import_module("pyarrow")
    parquet = importlib.import_module("pyarrow.parquet")
    arrays = {name: pa.array(column, from_pandas=True) for name, column in columns.items()}
    parquet.write_table(pa.table(arrays), file)
