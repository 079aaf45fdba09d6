"""Which columns of a table become which columns of A? Numbers as they are, text by its levels.

A column of text becomes a column of zeros and ones for each of its levels. One level, the
reference, has none where the columns would else add up to that of the intercept, or to a constant
that the loss does not tell from none: every text column then; otherwise all but the first, which
keeps all its levels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from resoft.reading.columns import refuse_text
from resoft.reading.dialect import has_decimal_comma, is_number
from resoft.reading.errors import InputError, listed, option
from resoft.reading.labels import Codes, levels_of, most_levels
from resoft.reading.table import Array, Distinct, Table

INTERCEPT = "intercept"


@dataclass(frozen=True)
class Levels:
    """A column's levels in their order, and the one that has no column of its own, if any."""

    levels: tuple[str, ...]
    reference: str | None = None

    @property
    def kept(self) -> tuple[str, ...]:
        """The levels that have a column."""
        return tuple(level for level in self.levels if level != self.reference)


@dataclass(frozen=True)
class Encoding:
    """The table's columns that make A (n, p), in A's order; those of `categories` by levels.

    Column j of A is (column - means[j]) / scales[j]. The intercept comes last.
    """

    features: tuple[str, ...]
    intercept: bool
    means: Array
    scales: Array
    categories: Mapping[str, Levels] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Of A's columns (p,): those of the table, column=level, and the intercept's."""
        return names_of(self.features, self.categories, self.intercept)


def names_of(
    features: Sequence[str], categories: Mapping[str, Levels], intercept: bool
) -> tuple[str, ...]:
    """What the columns of A are called."""
    names = []
    for name in features:
        kept = categories[name].kept if name in categories else None
        names += [name] if kept is None else [f"{name}={level}" for level in kept]
    return (*names, INTERCEPT) if intercept else tuple(names)


def encode(
    table: Table,
    used: Sequence[str],
    categorical: Collection[str],
    intercept: bool,
    absorbed: bool = False,
) -> dict[str, tuple[Levels, Codes]]:
    """The levels, and the rows' codes among them, of the features that hold text, and of those
    that `categorical` names, whatever they hold. `absorbed`: a constant added to A x changes
    nothing.

    Raises:
        InputError: a column holds something else, or text that is no name of a level.
    """
    strange = {name: table.holds(name) for name in used if name not in categorical}
    text = {name: table.distinct(name) for name, what in strange.items() if what == "text"}
    wrong = [
        name
        for name, what in strange.items()
        if (not _is_levels(table, text[name]) if name in text else what is not None)
    ]
    if wrong:
        refuse_text(table, wrong, _way_out(wrong, text, len(wrong) < len(used)))
    found: dict[str, tuple[Levels, Codes]] = {}
    for name in used:
        if name in categorical or name in text:
            way_out = f"leave it out with {option('--exclude', [name])}"
            column = text[name] if name in text else table.distinct(name)
            codes, levels = levels_of(name, column, way_out)
            _check_varied(name, levels, way_out)
            reference = levels[0] if intercept or absorbed or found else None
            found[name] = Levels(levels, reference), codes
    _check_names(used, {name: levels for name, (levels, _) in found.items()}, intercept)
    return found


def note_on_levels(categories: Mapping[str, Levels], asked: Collection[str]) -> list[str]:
    """A sentence on each column of text that was encoded without being asked for."""
    return [
        f"column {name!r} holds text: a column of zeros and ones for each level "
        f"{listed(levels.kept)}"
        + ("" if levels.reference is None else f", beside the reference {levels.reference!r}")
        for name, levels in categories.items()
        if name not in asked
    ]


def _is_levels(table: Table, column: Distinct) -> bool:
    """Whether text looks like names of levels: not like numbers with a slip, a table that is read
    in the wrong way, or names of the rows.
    """
    rows = column.rows.size
    counts = np.bincount(column.rows[column.rows >= 0], minlength=len(column.values))
    numeric = [
        is_number(value, table.decimal) and bool(str(value).strip()) for value in column.values
    ]
    if 2 * int(counts[numeric].sum()) > rows or len(column.values) > most_levels(rows):
        return False
    if table.decimal == "." and has_decimal_comma(column.values):
        return False
    return (rows == 0 or len(column.values) < rows) and not table.way_out(())


def _way_out(wrong: Sequence[str], text: Mapping[str, Distinct], beside: bool) -> str:
    """What to do with columns that are neither numbers nor, by their look, levels."""
    them, whose = ("it", "its") if len(wrong) == 1 else ("them", "their")
    left_out = f"leave {them} out with {option('--exclude', wrong)}"
    count = len(text[wrong[0]].values) if len(wrong) == 1 and wrong[0] in text else 1
    different = f"{count} different " if count > 1 else ""
    levels = f"take {whose} {different}entries as levels with {option('--categorical', wrong)}"
    return f"{left_out}, or {levels}" if beside else levels


def _check_varied(name: str, levels: Sequence[str], way_out: str) -> None:
    if len(levels) == 1:
        raise InputError(
            f"column {name!r} is {levels[0]!r} in every row, so its levels tell nothing: {way_out}"
        )


def _check_names(used: Sequence[str], categories: Mapping[str, Levels], intercept: bool) -> None:
    times = Counter(names_of(used, categories, intercept))
    twice = [name for name, count in times.items() if count > 1]
    if twice:
        raise InputError(
            f"{listed(twice)} would be two columns of A, one of them a level: rename that column"
        )
