"""Is what a page shows what was printed? Numbers to their last digit, those printed in full to the
seventh, times not at all.
"""

from __future__ import annotations

import re
from itertools import pairwise

NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?", re.IGNORECASE)
#: Numbers below this in size are rounding errors, of which no digit says anything.
ROUNDING = 1e-9
#: A number of so many digits is a float printed in full, as in a file: its last ones are rounding
#: errors, and those before them follow from where an iteration ended. What is compared of it.
FULL, AGREED = 13, 1e-7
#: `0.02 seconds`, `3 s`, and a row `seconds  0.02`.
TIME = re.compile(r"[\d.]+(?= (?:s|ms|seconds?)\b)|(?<=seconds)(\s+)[\d.]+")
#: A table's last column holds times where its head says so.
COLUMN = re.compile(r"\s\d+\.\d{2,3}$")
LEFT_OUT = "..."


def as_shown(printed: str) -> str:
    """Return what a page shows of what was printed: no spaces at the ends of lines."""
    lines = [line.rstrip() for line in printed.splitlines()]
    return "".join(f"{line}\n" for line in lines).strip("\n") + "\n" * bool(any(lines))


def same(shown: str, printed: str) -> bool:
    """Whether each line that is shown was printed, in order, and nothing else but at `...`."""
    parts: list[list[str]] = [[]]
    for line in _plain(shown):
        if line.strip() == LEFT_OUT:
            parts.append([])
        else:
            parts[-1].append(line)
    left = _plain(printed)
    if len(parts) == 1:
        return _equal(parts[0], left)
    first, *middle, last = parts
    if len(first) + len(last) > len(left) or not _equal(first, left[: len(first)]):
        return False
    left, end = left[len(first) :], left[len(left) - len(last) :]
    if not _equal(last, end):
        return False
    for part in middle:
        places = range(len(left) - len(part) + 1)
        place = next((k for k in places if _equal(part, left[k : k + len(part)])), None)
        if place is None:
            return False
        left = left[place + len(part) :]
    return len(left) >= len(last)


def _equal(ones: list[str], others: list[str]) -> bool:
    return len(ones) == len(others) and all(map(_alike, ones, others))


def _alike(one: str, other: str) -> bool:
    """Whether two lines say the same: word by word, numbers but for their last digit."""
    words, others = (NUMBER.sub("#", line).split() for line in (one, other))
    numbers, found = ([match.group() for match in NUMBER.finditer(line)] for line in (one, other))
    return words == others and all(map(_close, numbers, found))


def _close(one: str, other: str) -> bool:
    if one == other:
        return True
    if re.fullmatch(r"[-+]?\d+", one) or re.fullmatch(r"[-+]?\d+", other):
        return False
    a, b = float(one), float(other)
    if max(_digits(one), _digits(other)) >= FULL and abs(a - b) <= AGREED * abs(b):
        return True
    return abs(a - b) <= 1.01 * max(_last_digit(one), _last_digit(other)) or (
        abs(a) < ROUNDING and abs(b) < ROUNDING
    )


def _digits(number: str) -> int:
    """Return how many there are from the first that is not 0."""
    digits = number.lower().partition("e")[0]
    return len(digits.lstrip("+-").replace(".", "").lstrip("0"))


def _last_digit(number: str) -> float:
    """Return the unit of the last digit: of 1.25e-3 it is 1e-5."""
    digits, _, power = number.lower().partition("e")
    return float(10.0 ** (int(power or 0) - len(digits.partition(".")[2])))


def _plain(text: str) -> list[str]:
    """Return the lines without times."""
    lines = [TIME.sub("TIME", line.rstrip()) for line in text.strip("\n").splitlines()]
    timed, plain = False, []
    for before, line in pairwise(["", *lines]):
        timed = line.endswith(" seconds") or (timed and bool(before))
        plain.append(COLUMN.sub(" TIME", line) if timed else line)
    return plain
