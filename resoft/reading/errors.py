"""How is a mistake in the input worded?"""

from __future__ import annotations

import csv
import difflib
import io
import shlex
from collections.abc import Callable, Iterable, Sequence

SHOWN = 8  # names in a message; more would bury what went wrong
CELL, CAUSE = 40, 120  # characters of a cell, and of another library's message


class InputError(ValueError):
    """The input was wrong: one line with what was wrong, what was given, and the way out."""


def one_line(text: object, width: int | None = None) -> str:
    """The text on one line, cut to that many characters."""
    line = " ".join(str(text).split())
    return line if width is None or len(line) <= width else line[: width - 4] + " ..."


def listed(names: Iterable[object], told: Callable[[str], str] = repr) -> str:
    """'a', 'b' and 3 more."""
    quoted = [told(str(name)) for name in names]
    if len(quoted) <= SHOWN:
        return ", ".join(quoted)
    return f"{', '.join(quoted[:SHOWN])} and {len(quoted) - SHOWN} more"


def closest(name: str, known: Sequence[str]) -> str:
    """The known names that look most like that one, as the end of a sentence."""
    folded = {other.casefold().strip(): other for other in known}
    alike = difflib.get_close_matches(name.casefold().strip(), folded)
    if alike:
        return f"the closest are {listed(folded[key] for key in alike)}"
    return f"there are {listed(known)}"


def option(name: str, columns: Iterable[str]) -> str:
    """--exclude a,b as a shell takes it, whatever the columns are called."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(columns)
    value = shlex.quote(text.getvalue())
    return f"{name}={value}" if value.startswith("-") else f"{name} {value}"
