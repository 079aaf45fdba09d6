"""Which columns are features, by the names that were given?"""

from __future__ import annotations

import csv
from collections.abc import Sequence

from resoft.reading.errors import InputError, closest, listed
from resoft.reading.sources import Source
from resoft.reading.table import Table


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
            raise InputError(f"there is no column {name!r}: {closest(name, table.names)}")
    roles = [*others, *(features or ())]
    twice = next((name for name in roles if roles.count(name) > 1), None)
    if twice is not None:
        raise InputError(
            f"column {twice!r} is asked for twice: a column is the target, the weights or a feature"
        )
    skipped = {*exclude, *others}
    wanted = [name for name in features or table.names if name not in skipped]
    left_out = [name for name in wanted if features is None and name in table.unnamed]
    used = [name for name in wanted if name not in left_out]
    if not used:
        beside = f" beside the target {others[0]!r}" if others else ""
        raise InputError(
            f"no feature is left{beside} among the columns "
            f"{listed(table.names)}: give the table a column of numbers, or exclude less"
        )
    return used, left_out


def refuse_text(table: Table | Source, names: Sequence[str]) -> None:
    """All columns that are no numbers at once, where none was asked for by name."""
    bad = {name: what for name in names if (what := table.holds(name)) is not None}
    if len(bad) > 1:
        kinds = ", ".join(dict.fromkeys(bad.values()))
        raise InputError(
            f"columns {listed(bad)} hold {kinds}, not numbers: leave them out with "
            f"--exclude {','.join(bad)}, or name the columns to use with --features"
        )
