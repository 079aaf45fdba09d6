"""What does one experiment hand back, how is it shown, and how does it come to be whole files?"""

from __future__ import annotations

import csv
import io
import os
import string
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.table import Table

from resoft.reproduce.kept import Kept
from resoft.support.tables import plain_table

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Row = Mapping[str, object]
#: Of a table: a name in the rows, which stands above, too, or what does and a name or a template,
#: such as "{low:.3f} to {high:.3f}".
Column = str | tuple[str, str]


def silent(_: str) -> None:
    """Show nothing."""


@dataclass(frozen=True)
class Plan:
    """The options of a run, and what an interrupted one has left."""

    seed: int = 0
    tell: Callable[[str], object] = silent
    kept: Kept = field(default_factory=Kept)


@dataclass(frozen=True)
class Part:
    """The rows of NAME.csv, the figures by name, and the tables for the terminal."""

    name: str
    rows: list[Row]
    figures: Mapping[str, Callable[[], Figure]] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()


def table_of(
    title: str,
    rows: Iterable[Row],
    texts: Sequence[Column],
    numbers: Sequence[Column],
    last: Sequence[Column] = (),
) -> Table:
    """A line a row."""
    named = [[(each, each) if isinstance(each, str) else each for each in columns]
             for columns in (texts, numbers, last)]  # fmt: skip
    left, right, end = ([head for head, _ in columns] for columns in named)
    table = plain_table(left, right, end, title)
    for row in rows:
        table.add_row(*(_cell(row, cell) for columns in named for _, cell in columns))
    return table


def wide_table(
    title: str,
    keys: Sequence[str],
    heads: Sequence[str],
    rows: Sequence[Row],
    cell: Callable[[Row], str],
) -> Table:
    """A line for as many rows as there are heads, a cell for each; keys are what they share."""
    table = plain_table(keys, heads, title=title)
    for first in range(0, len(rows), len(heads)):
        line = rows[first : first + len(heads)]
        table.add_row(*(shown(line[0][key]) for key in keys), *map(cell, line))
    return table


def _cell(row: Row, template: str) -> str:
    return _Cells().vformat(template, (), row) if "{" in template else shown(row[template])


class _Cells(string.Formatter):
    def format_field(self, value: Any, spec: str) -> str:
        """What a row has not is left empty."""
        return "" if value == "" else str(format(value, spec))


def shown(cell: object) -> str:
    """A cell's text, numbers to six digits."""
    return f"{cell:.6g}" if isinstance(cell, float) else str(cell)


def write(part: Part, folder: Path) -> list[Path]:
    """Write the part's files; an interrupt leaves each of them old or new, never a piece of it."""
    path = folder / f"{part.name}.csv"
    text = as_csv(part.rows)
    _replace(path, lambda place: place.write_text(text, encoding="utf-8"))
    return [path, *_drawn(part, folder)]


def as_csv(rows: list[Row]) -> str:
    """The rows below their names; what a row has not is left empty, floats keep all digits."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _drawn(part: Part, folder: Path) -> list[Path]:
    from resoft.plots.figures import ENDINGS, save

    written = []
    for name, draw in part.figures.items():
        figure = draw()
        for ending in ENDINGS:
            path = folder / f"{name}{ending}"
            _replace(path, partial(save, figure))
            written.append(path)
    return written


def _replace(path: Path, write_to: Callable[[Path], object]) -> None:
    """Write beside the file, then take its place: a file with its name is always whole."""
    beside = path.with_name(f".{path.stem}.partial{path.suffix}")
    try:
        write_to(beside)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
