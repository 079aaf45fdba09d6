"""Where is a formula in LaTeX broken that is too long for a line? At + and - in no bracket."""

from __future__ import annotations

import re

#: Letters of a line of a formula.
WIDE = 78


def broken(line: str) -> list[str]:
    """Break a formula at those + and - that stand in no bracket, where it is too long."""
    if width(line) <= WIDE:
        return [line]
    rows: list[str] = []
    for part in _parts(line):
        if rows and width(rows[-1] + part) <= WIDE:
            rows[-1] += part
        else:
            rows.append(rf"&\quad {part.lstrip()}" if rows else part)
    return rows


def _parts(line: str) -> list[str]:
    """Split a formula before each + and - that stands in no bracket."""
    parts, depth, start = [], 0, 0
    for match in re.finditer(r"\\(left|right|begin|end)\b|\\[{}]|[{}]| (?=[-+] )", line):
        word = match[0]
        if word in ("{", "\\left", "\\begin"):
            depth += 1
        elif word in ("}", "\\right", "\\end"):
            depth -= 1
        elif word == " " and depth == 0 and match.start() > start:
            parts.append(line[start : match.start()])
            start = match.start()
    return [*parts, line[start:]]


def width(line: str) -> int:
    """Guess how many letters wide a formula is."""
    line = re.sub(
        r"\\(left|right|quad|displaystyle|begin|end|text|operatorname|mathrm)\b", "", line
    )
    line = re.sub(r"\\[A-Za-z]+", "x", line)
    return len(re.sub(r"[{}&_^\s\\]", "", line))
