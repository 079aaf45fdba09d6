"""What stands in the brackets of a text, and where? Words and groups, before they mean anything."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_TOKEN = re.compile(r'\s*(?:([()])|("(?:[^"\\]|\\.)*")|([^\s()"]+)|(\S))')
#: A name that needs no quotes.
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_']*")
#: Groups within groups; more would exhaust the stack on the way to a formula.
DEEPEST = 120
_SHOWN = 40


class TextError(ValueError):
    """A text is none that can be read; the message says where and why, in one line."""


@dataclass(frozen=True)
class Word:
    """A word of a text; a quoted one is a name or words of somebody's, never a head."""

    text: str
    quoted: bool
    at: int

    def __str__(self) -> str:
        """Return the word, cut where it is long."""
        return json.dumps(_cut(self.text)) if self.quoted else _cut(self.text)


@dataclass(frozen=True)
class Group:
    """What stands between two brackets."""

    parts: tuple[Part, ...]
    at: int

    def __str__(self) -> str:
        """Return how the group begins."""
        begin = " ".join(map(str, self.parts[:3]))
        return f"({_cut(begin)}{' ...' * (len(self.parts) > 3)})"

    @property
    def head(self) -> str:
        """The word that says what the group is; none is ''."""
        first = self.parts[0] if self.parts else None
        return first.text if isinstance(first, Word) and not first.quoted else ""


Part = Word | Group


def quoted(text: str) -> str:
    """Return a text in quotes, on one line."""
    return json.dumps(text)


def name(text: str) -> str:
    """Return a name, quoted where it has other characters than a word's."""
    return text if _PLAIN.fullmatch(text) else quoted(text)


def refusal(text: str, at: int, why: str) -> TextError:
    """Return the error that says why a text cannot be read, and where."""
    line = text.count("\n", 0, at) + 1
    place = at - text.rfind("\n", 0, at)
    return TextError(f"the text, line {line}, character {place}: {why}")


def group(text: str) -> Group:
    """Return the one group that a text is.

    Raises:
        TextError: its brackets or quotes do not fit together.
    """
    open_groups: list[tuple[int, list[Part]]] = [(0, [])]
    for found in _TOKEN.finditer(text.rstrip()):
        bracket, string, word, other = found.groups()
        at = found.start(found.lastindex or 0)
        if other:
            raise refusal(text, at, "a quotation mark that is never closed: close it")
        if bracket == "(":
            if len(open_groups) > DEEPEST:
                raise refusal(text, at, f"more than {DEEPEST} brackets within each other")
            open_groups.append((at, []))
        elif bracket == ")":
            start, parts = open_groups.pop()
            if not open_groups:
                raise refusal(text, at, "a bracket that was never opened: remove it")
            open_groups[-1][1].append(Group(tuple(parts), start))
        else:
            open_groups[-1][1].append(
                _string(text, string, at) if string else Word(word, False, at)
            )
    if len(open_groups) > 1:
        raise refusal(text, open_groups[-1][0], "a bracket that is never closed: close it")
    parts = open_groups[0][1]
    if len(parts) != 1 or not isinstance(parts[0], Group):
        at = parts[1].at if len(parts) > 1 else 0
        raise refusal(text, at, "a text is one group in brackets, (resoft 1 ...)")
    return parts[0]


def _string(text: str, string: str, at: int) -> Word:
    try:
        return Word(json.loads(string), True, at)
    except ValueError:
        raise refusal(text, at, f"{_cut(string)} is quoted as JSON is not") from None


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]} ..."
