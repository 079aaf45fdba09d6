"""How do the experiments' tables look in a terminal?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.table import Table

from resoft.reproduce.part import Row


def plain_table(
    title: str, texts: Sequence[str], numbers: Sequence[str], last: Sequence[str] = ()
) -> Table:
    """A table without lines: texts to the left, numbers to the right, texts again."""
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for name in texts:
        table.add_column(name)
    for name in numbers:
        table.add_column(name, justify="right")
    for name in last:
        table.add_column(name)
    return table


def fill(table: Table, rows: Iterable[Row], names: Sequence[str] = ()) -> None:
    """A line a row: its values of those names, or all of them."""
    for row in rows:
        table.add_row(*(shown(row[name]) for name in names or row))


def shown(cell: object) -> str:
    """A cell's text, numbers to six digits."""
    return f"{cell:.6g}" if isinstance(cell, float) else str(cell)
