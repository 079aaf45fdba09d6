"""What does a text file look like, where it cannot be read as it was asked to be?

Nothing is decided here: a guess becomes the end of a message, in options that work as printed.
"""

from __future__ import annotations

import csv
import re
import shlex
from collections import Counter
from collections.abc import Sequence
from typing import cast

from resoft.reading.dialect import SPOKEN, Dialect

DELIMITERS = (",", ";", "\t", "|", " ")
COMMENTS = ("#", "%", "//", "!")
LINES = 30  # that are looked at
DECIMAL_COMMA = re.compile(r"\s*[+-]?\d{1,3}(\.\d{3})*,\d+\s*|\s*[+-]?\d+,\d+([eE][+-]?\d+)?\s*")


def options_for(lines: Sequence[str], dialect: Dialect, delimiter: str) -> str:
    """The options with which these first lines look like a table, '' where there are none to add.

    ``delimiter`` is the one that they were read with.
    """
    places = [k for k, line in enumerate(lines) if line.strip()]
    written = [lines[k] for k in places]
    chosen, options = _looks_like(written, delimiter), []
    if dialect.comment is None and (chosen is None or chosen[1] > 0):
        for sign in filter(lambda sign: any(line.startswith(sign) for line in written), COMMENTS):
            kept = [line for line in written if not line.startswith(sign)]
            found = _looks_like(kept, delimiter)
            if found is not None and found[1] == 0:
                chosen, written, options = found, kept, [f"--comment {shlex.quote(sign)}"]
                break
    if chosen is None:
        return ""
    sign, header = chosen
    if sign != delimiter:
        options.insert(0, f"--delimiter {shlex.quote(_spoken(sign))}")
    if header and dialect.comment is None:  # lines of comments are missing from the count
        options.append(f"--skip-rows {dialect.skip_rows + places[header]}")
    cells = [cell for line in written[header + 1 :] for cell in _fields(line, sign)]
    if sign != "," and dialect.decimal == "." and has_decimal_comma(cells):
        options.append("--decimal ,")
    return " ".join(options)


def has_decimal_comma(cells: Sequence[object]) -> bool:
    """Whether some of these entries are numbers with a comma before the fraction."""
    return any(isinstance(cell, str) and DECIMAL_COMMA.fullmatch(cell) for cell in cells)


def _looks_like(lines: Sequence[str], delimiter: str) -> tuple[str, int] | None:
    """The delimiter that gives most lines the same number of fields, and the header's line."""
    best: tuple[tuple[int, bool], str, int] | None = None
    for sign in (delimiter, *(each for each in DELIMITERS if each != delimiter)):
        counts = [len(_fields(line, sign)) for line in lines]
        width, times = Counter(counts).most_common(1)[0] if counts else (0, 0)
        header = counts.index(width) if counts else 0
        alike = counts[header:].count(width)
        if width < 2 or times < 2 or alike < len(counts) - header:
            continue
        # a comma within numbers may split lines alike, too: names have none
        named = not any(is_number(name) for name in _fields(lines[header], sign))
        rank = (-header, named)
        if best is None or rank > best[0]:
            best = (rank, sign, header)
    return None if best is None else best[1:]


def _fields(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def is_number(cell: object, decimal: str = ".") -> bool:
    """Whether an entry is a number or is missing, which makes no column text."""
    if cell is None or cell == "":
        return True
    if isinstance(cell, str) and decimal != ".":
        cell = cell.replace(decimal, ".")
    try:
        float(cast("str", cell))
    except (TypeError, ValueError):
        return False
    return True


def _spoken(sign: str) -> str:
    return next((name for name, meant in SPOKEN.items() if meant == sign), sign)
