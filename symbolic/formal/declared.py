"""What does the declaration of a loss say, line by line? Its versioned text, read as `lines` are.

The text is that of `symbolic.declare.text`; its definitions are lines in their order, and the
value is the last, L.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from symbolic.formal.lines import (
    FUNCTIONS,
    OF_MATH,
    Function,
    Index,
    Line,
    Real,
    Unread,
    Variable,
    entry,
    number,
    parts,
)
from symbolic.independent.reading import raw


@dataclass(frozen=True)
class Declared:
    """A loss as it is declared: its lines, and what they are for."""

    function: Function
    #: what the fit brings near the data: the name of a line
    prediction: str | None
    #: c of a loss that is the sum of c^2 / 2
    residual: str | None
    #: its settings, in their order, each with its value where none is given
    parameters: Mapping[str, str]
    #: what moves, where it is told: the arguments of a map, or of a loss of several
    arguments: tuple[str, ...] = ()
    #: what a map returns, in order; of a loss it is nothing
    outputs: tuple[Variable, ...] = ()


@dataclass
class _Reader:
    letters: Mapping[str, str]
    #: whether indices are brought to the order of the letters
    sorted: bool
    lengths: dict[str, str] = field(default_factory=dict)
    names: dict[str, tuple[Index, ...]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def index(self, axis: str) -> Index:
        if axis not in self.lengths:
            raise Unread(f"the text has no axis {axis}")
        length = self.lengths[axis]
        if length not in self.letters:
            raise Unread(f"the text has an axis of length {length}")
        return self.letters[length], length

    def define(self, name: str, text: Any) -> None:
        value = self.of(text)
        indices = self.free(value)
        if name in self.names:
            raise Unread(f"the text defines {name} twice")
        self.names[name] = indices
        self.lines.append(Line(name, indices, value, 0))

    def named(self, name: str, *texts: Any) -> str | None:
        """Return the line that a text is, a new one of that name where none is; None of no text."""
        for text in texts:
            if any(line.name == text for line in self.lines):
                return str(text)
            self.define(name, text)
            return name
        return None

    def result(self, name: str, text: Any) -> None:
        """Define what a map returns: it has the indices that it is declared with."""
        value, indices = self.of(text), self.names[name]
        if not {*self.free(value)} <= {*indices}:
            raise Unread(f"the text gives {name} other indices than it declares")
        self.lines.append(Line(name, indices, value, 0))

    def free(self, value: Real) -> tuple[Index, ...]:
        """Return the indices that an expression has, in the order of the declared axes."""
        inner: set[str] = {*value.at} if value.head == "entry" else set()
        for arg in value.args:
            inner |= {letter for letter, _ in self.free(arg)}
        inner -= {value.index[0]} if value.index else set()
        return self.ordered(
            self.index(axis) for axis in self.lengths if self.index(axis)[0] in inner
        )

    def ordered(self, indices: Iterable[Index]) -> tuple[Index, ...]:
        """Bring indices to the order that the code has them in: that of the letters."""
        if not self.sorted:
            return tuple(dict.fromkeys(indices))
        letters = [*self.letters.values()]
        return tuple(sorted(indices, key=lambda index: letters.index(index[0])))

    def of(self, text: Any) -> Real:
        match text:
            case str() if re.fullmatch(r"-?\d+", text):
                return _signed(text)
            case str() if re.fullmatch(r"-?\d+/\d+", text):
                above, below = text.split("/")
                return Real("/", (_signed(above), number(below)))
            case str() if text in self.names:
                return entry(text, *(letter for letter, _ in self.names[text]))
            case ["pi"]:
                return Real("pi")
            case ["size", str() as length] if length in self.letters:
                return Real("size", name=length)
            case ["sum", str() as axis, inner]:
                return Real("sum", (self.of(inner),), index=self.index(axis))
            case ["+" | "*" | "largest" | "least" as head, first, *others]:
                found = self.of(first)
                for other in others:
                    found = Real(_BINARY.get(head, head), (found, self.of(other)))
                return found
            case ["^", base, str() as power] if re.fullmatch(r"\d+", power):
                return Real("^", (self.of(base), number(power)))
            case ["^", base, "-1"]:
                return Real("/", (number("1"), self.of(base)))
            case ["^", base, "1/2"]:
                return Real("sqrt", (self.of(base),))
            case [str() as head, inner] if head in FUNCTIONS or head in _UNARY:
                return Real(_UNARY.get(head, head), (self.of(inner),))
        raise Unread(f"the text holds {text}")


_BINARY = {"largest": "greater", "least": "smaller"}
_UNARY = {**OF_MATH, **{name: name for name in ("arc_kernel", "softplus", "logistic")}}


def _signed(text: str) -> Real:
    return Real("negative", (number(text[1:]),)) if text.startswith("-") else number(text)


def lengths_of(text: str) -> tuple[str, ...]:
    """Return the lengths of the axes of a text, in their order.

    Raises:
        Unread: two axes have one length.
    """
    sections = raw(text)[2:-1]
    found = [length for head, *rows in sections if head == "axes" for _, length in rows]
    if len({*found}) < len(found) or not all(isinstance(each, str) for each in found):
        raise Unread(f"two axes have one length: {', '.join(map(str, found))}")
    return tuple(found)


def read_declaration(text: str, letters: Mapping[str, str], in_order: bool = False) -> Declared:
    """Read the text of a loss, of a layer or of a map.

    Indices are sorted as the letters are, or have the order in which axes are told (``in_order``).

    Raises:
        Unread: it holds what has no meaning here.
    """
    match raw(text):
        case ["resoft", "1", *sections, [("loss" | "layer" | "map"), *given]]:
            body = {name: rest for name, *rest in given}
        case _:
            raise Unread("no text of a loss or a map, of version 1")
    reader = _Reader(letters, not in_order)
    results = dict[str, Variable]()
    wanted = {name for name, _ in body.get("outputs", [])}
    arrays, parameters = dict[str, Variable](), dict[str, str]()
    for head, *rows in sections:
        for name, *rest in rows:
            match head, rest:
                case "axes", [length]:
                    reader.lengths[name] = length
                case "entries", axes:
                    reader.names[name] = reader.ordered(map(reader.index, axes))
                    lengths = tuple(length for _, length in reader.names[name])
                    (results if name in wanted else arrays)[name] = Variable(name, lengths)
                case "parameters", [usual]:
                    reader.names[name] = ()
                    parameters[name] = str(usual)
                    arrays[name] = Variable(name, ())
                case "definitions", [definition]:
                    reader.define(name, definition)
                case _:
                    raise Unread(f"the text has a section {head}")
    for name, value in body.get("outputs", []):
        reader.result(name, value)
    if "value" in body:
        reader.define("L", body["value"][0])
    prediction = reader.named("prediction", *body.get("prediction", []))
    outputs = tuple(results[name] for name, _ in body.get("outputs", []))
    returned, shapes = tuple(o.name for o in outputs), tuple(o.lengths for o in outputs)
    variables, lines = tuple(arrays.values()), tuple(reader.lines)
    function = Function("declared", variables, lines, returned or ("L",), shapes or ((),))
    residual = None if outputs else _residual(function.line("L").value)
    residual = residual if residual in {line.name for line in lines} else None
    arguments = tuple(map(str, body.get("arguments", [])))
    return Declared(function, prediction, residual, parameters, arguments, outputs)


def _residual(value: Real) -> str | None:
    """Return the name of c where a value is half the sum of c^2."""
    half = Real("/", (number("1"), number("2")))
    match value:
        case Real("*", (factor, Real("sum", (Real("^", (Real("entry") as c, two)),)))):
            if factor == half and two == number("2"):
                return c.name
    return None


def names_of(real: Real) -> set[str]:
    """Return the names that an expression has."""
    return {part.name for part in parts(real) if part.head == "entry"}
