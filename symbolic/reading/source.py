"""Where in a text is what could not be read? Every part keeps its place in what the user wrote."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from symbolic.declare.formula import LossError

#: Characters of a text in a message.
SHOWN = 40
#: What is longer is no formula and no paper.
LONGEST = 500_000


class ReadingError(LossError):
    """A text cannot be read; the message says where, which part, and what is near to it."""


@dataclass(frozen=True)
class Source:
    """A text, with the place of each of its characters in what the user wrote.

    A macro that is replaced by its meaning keeps the place at which it was used.
    """

    text: str
    whole: str
    origins: tuple[int, ...]
    name: str

    @classmethod
    def of(cls, text: str, name: str) -> Source:
        """Return what the user wrote, as it stands."""
        if len(text) > LONGEST:
            raise ReadingError(f"{name} has {len(text)} characters; {LONGEST} are read at most")
        return cls(text, text, tuple(range(len(text))), name)

    def part(self, start: int, end: int) -> Source:
        """Return the part between two places."""
        return Source(self.text[start:end], self.whole, self.origins[start:end], self.name)

    def replaced(self, start: int, end: int, other: Source) -> Source:
        """Return the text with another one, which stands at the same place, between two places."""
        text = self.text[:start] + other.text + self.text[end:]
        places = (*self.origins[:start], *other.origins, *self.origins[end:])
        return Source(text, self.whole, places, self.name)

    def spread(self, text: str, at: int) -> Source:
        """Return a text of which every character stands at one place of this one."""
        return Source(text, self.whole, (self.origins[at],) * len(text), self.name)

    def place(self, at: int) -> str:
        """Return a place in words."""
        if at < len(self.origins):
            start = self.origins[at]
        else:
            start = self.origins[-1] + 1 if self.origins else 0
        line = self.whole.count("\n", 0, start) + 1
        character = start - self.whole.rfind("\n", 0, start)
        several = "\n" in self.whole.rstrip()
        return f"{self.name}, " + (f"line {line}, " if several else "") + f"character {character}"

    def refusal(self, at: int, end: int, why: str) -> ReadingError:
        """Return the error for the part between two places."""
        return ReadingError(f"{self.place(at)}: {cut(self.text[at:end])} {why}")


def cut(text: str) -> str:
    """Return a part of a text for a message: on one line, printable, not too long."""
    line = "".join(c if c.isprintable() else "?" for c in " ".join(text.split()))
    return line if len(line) <= SHOWN else f"{line[:SHOWN]} ..."


def nearest(word: str, known: Iterable[str], before: str = "") -> str:
    """Return a hint at the known word that is most like the one given, '' where none is."""
    choices = sorted(set(known))
    folded = {each.lower(): each for each in choices}
    close = difflib.get_close_matches(word, choices, n=1) or difflib.get_close_matches(
        word.lower(), list(folded), n=1
    )
    return f": did you mean {before}{folded.get(close[0], close[0])}?" if close else ""
