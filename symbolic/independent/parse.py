"""What does the text of a statement say? Trees of nodes that know what they depend on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

#: The name of an axis and the name of its length.
Axis = tuple[str, str]


class NotCovered(ValueError):
    """The engine does not cover a part of a statement; the message says which."""


@dataclass(frozen=True)
class Entry:
    """One generic entry of an array, as its text names it."""

    name: str
    axes: frozenset[Axis]
    positive: bool


@dataclass(frozen=True, eq=False)
class Node:
    """A formula: a head, the formulas it is made of and what else it says.

    ``label`` is the axis of a sum, the number, the entry, or the name of a length or of a claim.
    """

    head: str
    args: tuple[Node, ...] = ()
    label: Axis | Fraction | Entry | str | None = None
    axes: frozenset[Axis] = field(init=False)
    entries: frozenset[Entry] = field(init=False)

    def __post_init__(self) -> None:
        """Work out along which axes the formula varies, and which entries it has."""
        axes = frozenset[Axis]().union(*(arg.axes for arg in self.args))
        entries = frozenset[Entry]().union(*(arg.entries for arg in self.args))
        if isinstance(self.label, Entry) and self.head == "entry":
            axes, entries = self.label.axes, frozenset({self.label})
        elif self.head in ("sum", "max"):
            axes = axes - {self.label}
        elif isinstance(self.label, Entry):
            axes = self.args[0].axes | (self.args[1].axes - self.label.axes)
        object.__setattr__(self, "axes", axes)
        object.__setattr__(self, "entries", entries)


def number(value: int | Fraction) -> Node:
    """Return a rational number as a formula."""
    return Node("number", (), Fraction(value))


@dataclass(frozen=True)
class Statement:
    """left = right with values in the place of entries."""

    left: Node
    right: Node
    where: dict[Entry, Node]


@dataclass(frozen=True)
class Bound(Statement):
    """left <= right where the box and the conditions hold; a form is 0 <= right.

    An end of the box that is None is no bound; no lengths means every length.
    """

    box: dict[Entry, tuple[Node | None, Node | None]]
    conditions: tuple[Node, ...]
    sizes: tuple[dict[str, int], ...]
    direction: Entry | None = None


FUNCTIONS = frozenset(
    [
        *("exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "asinh", "erf", "abs", "sign"),
        "LambertW",
        *("sinh", "cosh", "tanh", "sech", "csch", "coth", "softplus", "logistic"),
    ]
)

#: What the brackets of a text hold, before it is known what it means: words, and lists of such.
Raw = Any


def parse(text: str) -> Statement:
    """Read a statement.

    Raises:
        NotCovered: the text holds something that has no meaning here.
    """
    return Reader().statement(raw(text))


def raw(text: str) -> Raw:
    """Return what stands in the brackets of a text."""
    stack: list[list[Raw]] = [[]]
    for token in re.findall(r'\(|\)|"(?:[^"\\]|\\.)*"|[^\s()"]+', text):
        if token == "(":
            stack.append([])
        elif token == ")":
            last = stack.pop()
            stack[-1].append(last)
        else:
            stack[-1].append(token)
    return stack[0][0]


@dataclass
class Reader:
    """Equal texts become one node."""

    known: dict[str, Node] = field(default_factory=dict)

    def statement(self, text: Raw) -> Statement:
        """Return the statement of a text in brackets."""
        match text:
            case ["identity", left, right, where]:
                return Statement(self.of(left), self.of(right), self.values(where))
            case ["inequality", left, right, where, *region]:
                sides = self.of(left), self.of(right), self.values(where)
                return Bound(*sides, **self._region(region))
            case ["semidefinite", form, direction, where, *region]:
                sides = number(0), self.of(form), self.values(where)
                return Bound(*sides, **self._region(region), direction=self._entry(direction))
        msg = "no statement"
        raise NotCovered(msg)

    def values(self, text: Raw) -> dict[Entry, Node]:
        """Return the values that take entries' places."""
        values: dict[Entry, Node] = {}
        for raw_entry, raw_value in text[1:]:
            entry, value = self._entry(raw_entry), self.of(raw_value)
            if not value.axes <= entry.axes:
                msg = f"a value of {entry.name} varies where it does not"
                raise NotCovered(msg)
            values[entry] = value
        return values

    def _region(self, parts: Raw) -> dict[str, Any]:
        match parts:
            case [["box", *box], ["conditions", *conditions], ["sizes", *sizes]]:
                ends = {
                    self._entry(entry): (self._end(low, "-oo"), self._end(high, "oo"))
                    for entry, low, high in box
                }
                return {
                    "box": ends,
                    "conditions": tuple(map(self.of, conditions)),
                    "sizes": tuple(map(_lengths, sizes)),
                }
        msg = "no region"
        raise NotCovered(msg)

    def _end(self, text: Raw, nothing: str) -> Node | None:
        return None if text == nothing else self.of(text)

    def _entry(self, text: Raw) -> Entry:
        node = self.of(text)
        if isinstance(node.label, Entry) and node.head == "entry":
            return node.label
        msg = f"{text} is no entry"
        raise NotCovered(msg)

    def of(self, text: Raw) -> Node:
        """Return the formula of a text in brackets."""
        key = str(text)
        if key not in self.known:
            self.known[key] = self._of(text)
        return self.known[key]

    def _of(self, text: Raw) -> Node:
        match text:
            case str() if re.fullmatch(r"-?\d+(/\d+)?", text):
                return number(Fraction(text))
            case ["entry", str() as name, *rest]:
                return Node("entry", (), _entry(name, rest))
            case ["size", str() as name]:
                return Node("size", (), json.loads(name))
            case ["sum" | "max" as head, axis, inner]:
                return Node(str(head), (self.of(inner),), _axis(axis))
            case ["D", inner, entry, direction]:
                return Node("D", (self.of(inner), self.of(direction)), self._entry(entry))
            case ["+" | "*" | "largest" | "least" as head, *args]:
                return Node(str(head), tuple(self._all(args)))
            case ["^", base, exponent]:
                return Node("^", (self.of(base), self.of(exponent)))
            case [("pi" | "e") as head]:
                return Node(str(head))
            case [str() as head, argument] if head in FUNCTIONS:
                return Node(head, (self.of(argument),))
        msg = f"no meaning for {text}"
        raise NotCovered(msg)

    def _all(self, args: list[Raw]) -> Iterator[Node]:
        return (self.of(arg) for arg in args)


def _entry(name: str, rest: list[Raw]) -> Entry:
    axes = frozenset(_axis(axis) for axis in rest if axis != "positive")
    return Entry(json.loads(name), axes, "positive" in rest)


def _axis(text: Raw) -> Axis:
    match text:
        case [str() as name, str() as size]:
            return json.loads(name), json.loads(size)
    msg = f"no axis: {text}"
    raise NotCovered(msg)


def _lengths(text: Raw) -> dict[str, int]:
    """Return the lengths by their symbols; axes that share a symbol are equally long."""
    found: dict[str, int] = {}
    for axis, length in text:
        _, size = _axis(axis)
        if found.setdefault(size, int(length)) != int(length) or int(length) < 1:
            msg = f"the lengths {text} are none"
            raise NotCovered(msg)
    return found
