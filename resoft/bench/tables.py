"""How are the measurements shown in a terminal? A table for each suite, and a summary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.table import Table

from resoft.bench.rows import Row, by, by_group, summaries
from resoft.support.tables import plain_table

FLOORS = {"A @ x", "A.T @ A"}
UNITS = (*FLOORS, "resoft")  # what the figures in brackets count, where it is in the table
COUNTS = {"ablate": ("fits", "changed")}  # what n and d count there
SIGNS = {"at least": ">", "at most": "<", "exact": "", "none": ""}


def tables(rows: list[Row]) -> list[Table]:
    """Return a table for each suite and metric; a contestant is a column."""
    parts = by(lambda row: (row.suite, row.metric), rows)
    return [_table(f"{suite}: {metric}", part) for (suite, metric), part in parts.items()]


def _table(title: str, rows: list[Row]) -> Table:
    contestants = list(dict.fromkeys(name for row in rows for name in row.values))
    same_unit = rows[0].unit
    table = plain_table(
        ("case",),
        (*COUNTS.get(rows[0].suite, ("n", "d")), *contestants, "peer / resoft"),
        title=f"{title}, {same_unit}" if same_unit not in title else title,
    )
    for group in by_group(rows).values():
        first = group[0]
        values = {name: value for row in group for name, value in row.values.items()}
        table.add_row(
            first.case,
            f"{first.n:,}",
            str(first.d),
            *(_cell(name, values, first.details.get("missing", {})) for name in contestants),
            _ratio(group),
        )
    return table


def _cell(name: str, values: Mapping[str, float | None], missing: Mapping[str, str]) -> str:
    """Return the figure, and in brackets how many floors, or times resoft's figure, it takes."""
    if name not in values:
        return ""
    value = values[name]
    if value is None:
        return missing.get(name, "not reached")
    unit = next((values[each] for each in UNITS if each in values), None)
    if unit is None or name in UNITS:
        return f"{value:.3g}"
    return f"{value:.3g} ({value / unit:.1f})"


def _ratio(group: list[Row]) -> str:
    """Return the ratio that the summary takes; else the one of the first row."""
    found = summaries(group)
    if found and found[0].count:
        row = next(row for row in group if row.ratio == found[0].worst)
        named = f" ({row.peer})" if row.suite == "classify" else ""
        return f"{SIGNS[row.bound]}{row.ratio:.3g}{named}"
    ratio = group[0].ratio
    return "" if ratio is None else f"{ratio:.3g}"


def notes(rows: Iterable[Row]) -> list[str]:
    """Return what was remarked on the rows, each remark once."""
    return list(dict.fromkeys(f"{row.case}, {row.variant}: {row.note}" for row in rows if row.note))


def summary_table(rows: list[Row]) -> Table:
    """Return the middle and the worst ratio of each suite and metric."""
    table = plain_table(
        ("suite", "metric"),
        ("cases", "median peer / resoft", "worst"),
        ("its case",),
        "summary: resoft's best variant against the best peer",
    )
    for each in summaries(rows):
        table.add_row(
            each.suite,
            each.metric,
            str(each.count) + (f" (+{each.undecided} undecided)" if each.undecided else ""),
            f"{each.median:.3g}",
            f"{each.worst:.3g}",
            f"{each.case}, n = {each.n:,}",
        )
    return table
