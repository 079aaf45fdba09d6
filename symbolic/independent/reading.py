"""What does a text say? A parser of its own, which knows one version of the text and no SymPy."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from symbolic.independent.parse import (
    FUNCTIONS,
    Axis,
    Bound,
    Entry,
    Node,
    NotCovered,
    Statement,
    by_length,
    number,
)

_BOUND = {"box", "conditions", "sizes", "where", "certificate"}
_WORDS = {"reference", "provenance", "expected", "conditions", "note"}
#: What is said of each kind; anything else might mean something that is not known here.
FIELDS = {
    "identity": {"left", "right", "where"},
    "inequality": {"left", "right", *_BOUND},
    "semidefinite": {"form", "direction", "constant", *_BOUND},
    "perturbation": {"left", "right", "singular", "conditions", "lemmas", "certificate"},
    "claim": {"id", "statement", *_WORDS},
}

#: What the brackets of a text hold, before it is known what it means: words, and lists of such.
Raw = Any
#: The one version of the text that is known here.
VERSION = "1"

_TOKEN = re.compile(r'[()]|"(?:[^"\\]|\\.)*"|[^\s()"]+|"')


def parse(text: str) -> Statement:
    """Read a statement, or that of a claim (the text is told in `symbolic.declare.text`).

    Raises:
        NotCovered: the text holds something that has no meaning here.
    """
    reader = Reader()
    with refusing():
        return reader.statement(reader.opened(text)[1])


@contextmanager
def refusing() -> Iterator[None]:
    """Refuse a text that is malformed, whichever of its parts is lacking.

    Raises:
        NotCovered: it is.
    """
    try:
        yield
    except NotCovered:
        raise
    except (KeyError, IndexError, TypeError, ValueError, ZeroDivisionError) as error:
        raise NotCovered(f"the text is malformed: {type(error).__name__} {error}") from error


def raw(text: str) -> Raw:
    """Return what stands in the brackets of a text."""
    stack: list[list[Raw]] = [[]]
    for token in _TOKEN.findall(text):
        if token == "(":
            stack.append([])
        elif token == ")" and len(stack) > 1:
            last = stack.pop()
            stack[-1].append(last)
        else:
            stack[-1].append(token)
    if len(stack) != 1 or len(stack[0]) != 1:
        raise NotCovered("the brackets of the text do not fit together")
    return stack[0][0]


@dataclass
class Reader:
    """Reads formulas in the names that a text declares; equal formulas become one node."""

    axes: dict[str, Axis] = field(default_factory=dict)
    symbols: dict[str, Node] = field(default_factory=dict)
    nodes: dict[Any, Node] = field(default_factory=dict)

    def opened(self, text: str) -> tuple[list[Raw], Raw]:
        """Learn the names that a text declares; return its claims and its body."""
        match raw(text):
            case ["resoft", version, *sections, body] if version == VERSION:
                claims: list[Raw] = []
                for head, *rows in sections:
                    if head == "claims":
                        claims += rows
                    else:
                        self._declare(head, rows)
                return claims, body
        raise NotCovered(f"no text of version {VERSION}")

    def _declare(self, section: str, rows: list[Raw]) -> None:
        for label, *rest in rows:
            # what it is called in the text alone: no two things share that
            name = _name(label if isinstance(label, str) else label[0])
            if name in (self.axes if section == "axes" else self.symbols):
                raise NotCovered(f"{name} is declared twice")
            match section, rest:
                case "axes", [size]:
                    self.axes[name] = name, _name(size)
                case (("entries" | "positive"), axes):
                    self.symbols[name] = self._declared(name, axes, section == "positive")
                case "parameters", [_]:
                    self.symbols[name] = self._declared(name, [], False)
                case "definitions", [definition]:
                    self.symbols[name] = self.of(definition)
                case _:
                    raise NotCovered(f"no meaning for the {section} {name}")

    def _declared(self, name: str, axes: list[Raw], positive: bool) -> Node:
        found = by_length(tuple(map(self.axis, axes)))
        return self.one("entry", (), Entry(name, found, positive))

    def one(self, head: str, args: tuple[Node, ...] = (), label: Any = None) -> Node:
        """Return the one node of a formula."""
        key = (head, args, label)
        if key not in self.nodes:
            self.nodes[key] = Node(head, args, label)
        return self.nodes[key]

    def statement(self, text: Raw) -> Statement:
        """Return the statement of a text in brackets."""
        head, parts = fields(text)
        if head == "claim":
            return self.statement(only(parts["statement"]))
        if head == "identity":
            return Statement(*self._sides(parts, "left", "right"), self.values(parts))
        if head == "inequality":
            sides = self._sides(parts, "left", "right")
            return Bound(*sides, self.values(parts), **self._region(parts))
        if head == "semidefinite":
            form, direction = self._sides(parts, "form", "direction")
            known = self._region(parts)
            return Bound(number(0), form, self.values(parts), **known, direction=_entry(direction))
        raise NotCovered(f"no statement: {head}")

    def _sides(self, parts: dict[str, list[Raw]], one: str, other: str) -> tuple[Node, Node]:
        return self.of(only(parts[one])), self.of(only(parts[other]))

    def values(self, parts: dict[str, list[Raw]]) -> dict[Entry, Node]:
        """Return the values that take entries' places."""
        values: dict[Entry, Node] = {}
        for raw_entry, raw_value in parts.get("where", []):
            entry, value = _new(_entry(self.of(raw_entry)), values), self.of(raw_value)
            if not value.axes <= {*entry.axes}:
                raise NotCovered(f"a value of {entry.name} varies where it does not")
            values[entry] = value
        return values

    def _region(self, parts: dict[str, list[Raw]]) -> dict[str, Any]:
        box: dict[Entry, tuple[Node, Node]] = {}
        for raw_entry, low, high in parts.get("box", []):
            entry = _new(_entry(self.of(raw_entry)), box)
            box[entry] = self.of(low), self.of(high)
        return {
            "box": box,
            "conditions": tuple(map(self.of, parts.get("conditions", []))),
            "sizes": tuple(map(self._lengths, parts.get("sizes", []))),
        }

    def _lengths(self, text: Raw) -> dict[str, int]:
        """Return the lengths by their symbols; axes that share a symbol are equally long."""
        found: dict[str, int] = {}
        for axis, length in text:
            _, size = self.axis(axis)
            if found.setdefault(size, int(length)) != int(length) or int(length) < 1:
                raise NotCovered(f"the lengths {text} are none")
        return found

    def of(self, text: Raw) -> Node:
        """Return the formula of a text in brackets."""
        match text:
            case str() if re.fullmatch(r"-?\d+(/\d+)?", text):
                return self.one("number", (), Fraction(text))
            case str() if _name(text) in self.symbols:
                return self.symbols[_name(text)]
            case ["size", str() as name]:
                return self.one("size", (), _name(name))
            case ["sum" | "max" as head, axis, inner]:
                return self.one(str(head), (self.of(inner),), self.axis(axis))
            case ["at", entry, *axes]:
                told = self.of(entry).label
                if not isinstance(told, Entry):
                    raise NotCovered(f"{entry} at other indices")
                return self.one("entry", (), told.at(tuple(map(self.axis, axes))))
            case ["D", inner, entry, direction]:
                return self.one("D", (self.of(inner), self.of(direction)), _entry(self.of(entry)))
            case ["+" | "*" | "largest" | "least" as head, *args]:
                return self.one(str(head), tuple(map(self.of, args)))
            case ["^", base, exponent]:
                return self.one("^", (self.of(base), self.of(exponent)))
            case ["kept", [*inner]]:
                return self.of(inner)
            case [("pi" | "e") as head]:
                return self.one(str(head))
            case [str() as head, argument] if head in FUNCTIONS:
                return self.one(head, (self.of(argument),))
        raise NotCovered(f"no meaning for {text}")

    def axis(self, text: Raw) -> Axis:
        """Return an axis by what the text calls it."""
        if isinstance(text, str) and _name(text) in self.axes:
            return self.axes[_name(text)]
        raise NotCovered(f"no axis: {text}")


def fields(text: Raw) -> tuple[str, dict[str, list[Raw]]]:
    """Return the kind of a text in brackets, and its fields by their names."""
    head, *parts = text
    known = FIELDS[head]
    found: dict[str, list[Raw]] = {}
    for name, *rest in parts:
        if name not in known or name in found:
            raise NotCovered(f"no meaning for the field {name} of the {head}")
        found[name] = rest
    return head, found


def only(parts: list[Raw]) -> Raw:
    """Return the one thing that a field holds."""
    (part,) = parts
    return part


def _name(token: str) -> str:
    return str(json.loads(token)) if token.startswith('"') else token


def _entry(node: Node) -> Entry:
    if isinstance(node.label, Entry) and node.head == "entry":
        return node.label.whole()
    raise NotCovered(f"{node.head} is no entry")


def _new(entry: Entry, known: Iterable[Entry]) -> Entry:
    if any(entry.array == other.array for other in known):
        raise NotCovered(f"{entry.name} has two values")
    return entry
