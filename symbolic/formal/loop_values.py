"""What do expressions within loops mean, in the rounds that run? Those of Numba's text."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal.array_values import Value
from symbolic.formal.lines import (
    FUNCTIONS,
    OF_MATH,
    Index,
    Line,
    Real,
    Unread,
    entry,
    number,
)

_OPERATORS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


@dataclass
class Running:
    """A number that a loop will add to, or keep the largest of."""

    start: str  # "0.0" or "-inf"
    depth: int
    head: str = ""
    added: Real | None = None
    loop: int = -1


@dataclass
class Room:
    """An array that loops fill: its axes, literal lengths being numbers, and what stands there."""

    axes: tuple[Index | int, ...]
    places: dict[tuple[int, ...], Value] = field(default_factory=dict)
    #: the rounds of loops that a place belongs to, though it is not told by their index
    rounds: dict[tuple[int, ...], frozenset[int]] = field(default_factory=dict)


Held = Value | Running | Room


@dataclass
class Expressions:
    """Reads expressions, in the names that a function has given to numbers and rooms."""

    letters: Mapping[str, str]
    #: the argument that holds the weights
    weights: str
    names: dict[str, Held] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)
    #: the variables of the loops that run: their names, indices, and which round it is
    loops: list[tuple[str, Index, int]] = field(default_factory=list)
    rounds: int = 0
    at: int = 0

    def refused(self, node: ast.AST, why: str = "") -> Unread:
        """Return the error that tells which line is not read."""
        line = getattr(node, "lineno", self.at)
        text = ast.unparse(node).split("\n")[0]
        return Unread(f"line {line}: {text[:100]}: {why or 'this is not in the grammar'}")

    def place(
        self, axes: Sequence[Index | int], node: ast.expr
    ) -> tuple[tuple[int, ...], list[str]]:
        """Return the numbers of a place, and the letters of its other indices."""
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        if len(parts) != len(axes):
            raise self.refused(node, "another number of indices")
        places, letters = [], []
        for axis, part in zip(axes, parts, strict=True):
            match axis, part:
                case int(), ast.Constant(int(k)) if type(k) is int and 0 <= k < axis:
                    places.append(k)
                case (letter, _), ast.Name(name) if (name, axis) in [x[:2] for x in self.loops]:
                    letters.append(letter)
                case _:
                    raise self.refused(node, "an index of another length")
        return tuple(places), letters

    def index(self, node: ast.expr) -> Index:
        """Return the index of a length: z.size, u.shape[1]."""
        match node:
            case ast.Attribute(ast.Name(array), "size") if len(axes := self.axes(array)) == 1:
                return axes[0]
            case ast.Subscript(ast.Attribute(ast.Name(array), "shape"), ast.Constant(int(k))):
                if k < len(axes := self.axes(array)):
                    return axes[k]
        raise self.refused(node, "no length")

    def axes(self, name: str) -> tuple[Index, ...]:
        """Return the axes of an argument."""
        held = self.names.get(name)
        if not isinstance(held, Value) or held.real != entry(name, *held.real.at):
            return ()
        return tuple(axis for axis in held.axes if axis)

    def value(self, node: ast.expr) -> Value:
        """Read an expression: a number, in the rounds of the loops that run."""
        match node:
            case ast.Constant(bool()):
                raise self.refused(node)
            case ast.Constant(int() | float()):
                return Value(number(ast.unparse(node)))
            case ast.Name(name):
                held = self.names.get(name)
                if isinstance(held, Value):
                    return self.here(held, node)
            case ast.UnaryOp(ast.USub(), operand):
                return self.made("negative", operand)
            case ast.BinOp(left, ast.Pow(), ast.Constant(int(power))) if power >= 0:
                value = self.value(left)
                return Value(Real("^", (value.real, number(str(power)))), value.axes)
            case ast.BinOp(left, operator, right) if type(operator) in _OPERATORS:
                return self.made(_OPERATORS[type(operator)], left, right)
            case ast.IfExp(test, yes, no) if self.asks(test):
                return self.made("weighted", yes, no)
            case ast.IfExp(ast.Compare(left, [ast.Gt()], [ast.Constant(0.0)]), yes, no):
                return self.made("where", left, yes, no)
            case ast.Subscript(ast.Name(name), place):
                return self.entry(name, place, node)
            case ast.Call(ast.Name("max"), [left, right], []):
                return self.made("greater", left, right)
            case ast.Call(ast.Name("_exp"), [inner], []):
                return self.made("exp", inner)
            case ast.Call(ast.Name("abs"), [inner], []):
                return self.made("abs", inner)
            case ast.Call(ast.Attribute(ast.Name("math"), name), [inner], []):
                name = OF_MATH.get(name, name)
                if name in FUNCTIONS:
                    return self.made(name, inner)
            case ast.Call(ast.Attribute(ast.Name("math"), "atan2"), [y, x], []):
                return self.made("arctan2", y, x)
            case ast.Subscript(ast.Attribute(ast.Name(), "shape"), ast.Constant()):
                return Value(Real("size", name=self.index(node)[1]))
        raise self.refused(node)

    def made(self, head: str, *nodes: ast.expr) -> Value:
        """Read an operation on numbers."""
        values = [self.value(node) for node in nodes]
        axes = {axis for value in values for axis in value.axes}
        ordered = tuple(each for _, each, _ in self.loops if each in axes)
        return Value(Real(head, tuple(value.real for value in values)), ordered)

    def here(self, value: Value, node: ast.AST) -> Value:
        """See that a value is a number in the rounds of the loops that run."""
        if not {*value.axes} <= {each for _, each, _ in self.loops}:
            raise self.refused(node, "an array where a number belongs")
        return value

    def entry(self, name: str, place: ast.expr, node: ast.AST) -> Value:
        """Read an entry of an argument or of a room."""
        held = self.names.get(name)
        if isinstance(held, Value) and held.axes:
            axes = tuple(int(a[1]) if a and a[1].isdigit() else a for a in held.axes)
            at, letters = self.place(axes, place)  # type: ignore[arg-type]
            told = tuple(axis for axis in held.axes if axis and not axis[1].isdigit())
            return Value(entry(held.real.name, *letters, *map(str, at)), told)
        if isinstance(held, Room):
            at, _ = self.place(held.axes, place)
            running = {mark for _, _, mark in self.loops}
            if at in held.places and held.rounds[at] <= running:
                return self.here(held.places[at], node)
        raise self.refused(node, "nothing stands there yet")

    def asks(self, node: ast.expr) -> bool:
        """Say whether a test asks if there are weights: their array has entries then."""
        match node:
            case ast.Name(name):
                return name in self.flags
            case ast.Compare(
                ast.Attribute(ast.Name(name), "size"), [ast.NotEq()], [ast.Constant(0)]
            ):
                return name == self.weights
        return False
