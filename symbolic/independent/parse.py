"""What does the text of an identity say? A tree of nodes that know what they depend on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

#: The name of an axis and the name of its length.
Axis = tuple[str, str]


class NotCovered(ValueError):
    """The engine does not cover a part of an identity; the message says which."""


@dataclass(frozen=True)
class Entry:
    """One generic entry of an array, as its text names it."""

    name: str
    axes: frozenset[Axis]
    positive: bool


@dataclass(frozen=True, eq=False)
class Node:
    """A formula: a head, the formulas it is made of and what else it says.

    ``label`` is the axis of a sum, the number, the entry, or the name of a length.
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


FUNCTIONS = frozenset(
    [
        *("exp", "log", "sin", "cos", "tan", "atan", "asinh", "erf", "abs"),
        *("sinh", "cosh", "tanh", "sech", "csch", "coth", "softplus", "logistic"),
    ]
)

#: What the brackets of a text hold, before it is known what it means.
Raw = str | list["Raw"]


def parse(text: str) -> Statement:
    """Read an identity.

    Raises:
        NotCovered: the text holds something that has no meaning here.
    """
    match _raw(text):
        case ["identity", left, right, ["where", *pairs]]:
            reader = _Reader()
            where: dict[Entry, Node] = {}
            for pair in pairs:
                entry, value = map(reader.of, pair)
                if not isinstance(entry.label, Entry) or not value.axes <= entry.axes:
                    msg = f"a value of {entry.label} varies where it does not"
                    raise NotCovered(msg)
                where[entry.label] = value
            return Statement(reader.of(left), reader.of(right), where)
    msg = "no identity"
    raise NotCovered(msg)


def _raw(text: str) -> Raw:
    stack: list[list[Raw]] = [[]]
    for token in re.findall(r'\(|\)|"(?:[^"\\]|\\.)*"|[^\s()"]+', text):
        if token == "(":
            stack.append([])
        elif token == ")":
            last = stack.pop()
            stack[-1].append(last)
        else:
            stack[-1].append(token)
    (whole,) = stack[0]
    return whole


@dataclass
class _Reader:
    """Equal parts become one node, so that later work on them is done once."""

    known: dict[str, Node] = field(default_factory=dict)

    def of(self, raw: Raw) -> Node:
        key = repr(raw)
        if key not in self.known:
            self.known[key] = self._of(raw)
        return self.known[key]

    def _of(self, raw: Raw) -> Node:
        match raw:
            case str():
                return number(Fraction(raw))
            case ["entry", str() as name, *rest]:
                return Node("entry", (), _entry(name, rest))
            case ["size", str() as name]:
                return Node("size", (), json.loads(name))
            case ["sum" | "max" as head, axis, inner]:
                return Node(str(head), (self.of(inner),), _axis(axis))
            case ["D", inner, entry, direction]:
                moving = self.of(entry).label
                return Node("D", (self.of(inner), self.of(direction)), moving)
            case ["+" | "*" as head, *args]:
                return Node(str(head), tuple(self._all(args)))
            case ["^", base, exponent]:
                return Node("^", (self.of(base), self.of(exponent)))
            case [("pi" | "e") as head]:
                return Node(str(head))
            case [str() as head, argument] if head in FUNCTIONS:
                return Node(head, (self.of(argument),))
        msg = f"no meaning for {raw}"
        raise NotCovered(msg)

    def _all(self, args: list[Raw]) -> Iterator[Node]:
        return (self.of(arg) for arg in args)


def _entry(name: str, rest: list[Raw]) -> Entry:
    axes = frozenset(_axis(axis) for axis in rest if axis != "positive")
    return Entry(json.loads(name), axes, "positive" in rest)


def _axis(raw: Raw) -> Axis:
    match raw:
        case [str() as name, str() as size]:
            return json.loads(name), json.loads(size)
    msg = f"no axis: {raw}"
    raise NotCovered(msg)
