"""How does a table look in a terminal? Without lines, numbers to the right, texts to the left."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table


def plain_table(
    texts: Iterable[str],
    numbers: Iterable[str],
    last: Iterable[str] = (),
    title: str | None = None,
) -> Table:
    """A table of these columns: texts, numbers, and texts again."""
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for names, right in ((texts, False), (numbers, True), (last, False)):
        for name in names:
            table.add_column(name, justify="right" if right else "left")
    return table
