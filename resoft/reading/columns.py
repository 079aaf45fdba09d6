"""Which columns are features, by the names that were given, and what if they hold no numbers?"""

from __future__ import annotations

import csv
from collections.abc import Sequence

from resoft.reading.dialect import is_number
from resoft.reading.errors import CELL, InputError, closest, listed, one_line, option
from resoft.reading.sources import Source
from resoft.reading.table import ROW_NUMBERS, Table


def split_names(text: str) -> tuple[str, ...]:
    """The names in 'a,b,c'; one that holds a comma stands in double quotes."""
    names = tuple(next(csv.reader([text], skipinitialspace=True), ()))
    if not all(names) or not names:
        raise InputError(f"expected column names separated by commas, got {text!r}")
    return names


def feature_names(
    table: Table | Source,
    others: Sequence[str],
    features: Sequence[str] | None,
    exclude: Sequence[str],
) -> tuple[list[str], list[str]]:
    """The features, and the columns of row numbers that are none."""
    known = set(table.names)
    for name in (*others, *(features or ()), *exclude):
        if name not in known:
            hint = table.way_out(()) if isinstance(table, Table) else ""
            raise InputError(
                f"there is no column {name!r}: {closest(name, table.names)}"
                + (f"; {hint}" if hint else "")
            )
    roles = [*others, *(features or ())]
    twice = next((name for name in roles if roles.count(name) > 1), None)
    if twice is not None:
        raise InputError(
            f"column {twice!r} is asked for twice: a column is the target, the weights or a feature"
        )
    skipped = {*exclude, *others}
    wanted = [name for name in features or table.names if name not in skipped]
    left_out = [name for name in wanted if features is None and ROW_NUMBERS.fullmatch(name)]
    used = [name for name in wanted if name not in left_out]
    if not used:
        beside = f" beside the target {others[0]!r}" if others else ""
        raise InputError(
            f"no feature is left{beside} among the columns "
            f"{listed(table.names)}: give the table a column of numbers, or exclude less"
        )
    return used, left_out


def note_on_row_numbers(left_out: Sequence[str]) -> str:
    """A sentence on columns that nobody asked for and that are no features by their names."""
    which = "which holds" if len(left_out) == 1 else "which hold"
    return f"left out {listed(left_out)}, {which} row numbers (by the name; --features takes any)"


def refuse_text(table: Table, names: Sequence[str], way_out: str | None = None) -> None:
    """All of these columns that are no numbers at once, with the first entry that is none.

    Where there is no `way_out`, it is to leave them out, if that leaves a feature.
    """
    bad = {name: what for name in names if (what := table.holds(name)) is not None}
    if not bad:
        return
    first = {name: _first_text(table, name) for name in bad}
    kinds = ", ".join(dict.fromkeys(bad.values()))
    if way_out is None and len(bad) < len(names):
        way_out = f"leave {'it' if len(bad) == 1 else 'them'} out with {option('--exclude', bad)}"
    raise InputError(
        f"column{'s' if len(bad) > 1 else ''} {listed(bad)} hold{'s' if len(bad) == 1 else ''} "
        f"{kinds}{_shown(first)}, not numbers: "
        + (table.way_out(list(bad)) or _turned(way_out, len(bad)))
    )


def _turned(way_out: str | None, count: int) -> str:
    turn = f"turn {'it' if count == 1 else 'them'} into numbers"
    return turn if way_out is None else f"{turn}, or {way_out}"


def _shown(first: dict[str, tuple[int, object] | None]) -> str:
    """Where the first text stands: it may be a single slip in a column of numbers."""
    name, found = next(((n, f) for n, f in first.items() if f is not None), ("", None))
    if found is None:
        return ""
    row, cell = found
    where = f" of {name!r}" if len(first) > 1 else ""
    return f" ({one_line(cell, CELL)!r} in row {row}{where})"


def _first_text(table: Table, name: str) -> tuple[int, object] | None:
    for row, cell in enumerate(table.cells(name), start=1):
        if not is_number(cell, table.decimal):
            return row, cell
    return None
