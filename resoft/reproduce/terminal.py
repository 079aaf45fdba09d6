"""How do the experiments' tables look in a terminal?"""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table


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


def shown(cell: object) -> str:
    """A cell's text, numbers to six digits."""
    return f"{cell:.6g}" if isinstance(cell, float) else str(cell)
