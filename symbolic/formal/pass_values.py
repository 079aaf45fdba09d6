"""Which number or index is an expression within loops over A? Those of Numba's text, in Coq.

Indices are natural numbers: a difference is read where it is seen not to be below 0.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal.definitions import decimal, identifier
from symbolic.formal.lines import Unread

#: What a name stands for: an index, a number, or an array of numbers or of indices, with its depth.
INDEX, NUMBER = ("nat", 0), ("R", 0)
Kind = tuple[str, int]
#: The arrays that functions change, in the order in which they are handed on.
CHANGED = ("rows", "z", "a", "S", "G")
#: Names of lengths, which nothing else may have.
LENGTHS = frozenset({"n", "d", "threads", "weighted"})
_OPERATORS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.FloorDiv: "/"}


@dataclass(frozen=True)
class Program:
    """A function: what it takes, which lengths it is written in, and which arrays it changes."""

    name: str
    takes: Mapping[str, Kind]
    lengths: tuple[str, ...]
    changes: tuple[str, ...]
    text: str

    @property
    def head(self) -> str:
        """The name, applied to its lengths."""
        return " ".join([self.name, *self.lengths])


def arrow(kind: Kind) -> str:
    """Write the type of a name."""
    return "nat -> " * kind[1] + kind[0]


@dataclass
class Expressions:
    """Writes expressions in Coq, in the names of one function."""

    #: the lengths along the axes of arrays, in Coq
    sizes: Mapping[str, Sequence[str]]
    known: Mapping[str, Program]
    #: whole numbers that the file names
    constants: Mapping[str, int]
    names: dict[str, Kind] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    running: list[str] = field(default_factory=list)
    #: where counters began, which only grow, or ends of what begins there
    starts: dict[str, str] = field(default_factory=dict)

    def refused(self, node: ast.AST, why: str = "this is not in the grammar") -> Unread:
        """Return the error that tells which line is not read."""
        text = ast.unparse(node).split("\n")[0]
        return Unread(f"line {getattr(node, 'lineno', 0)}: {text[:100]}: {why}")

    # --- expressions ---------------------------------------------------------------------

    def length(self, node: ast.expr) -> str | None:
        """Return the length that x.size or A.shape[1] is, if it is one."""
        match node:
            case ast.Attribute(ast.Name(array), "size") if len(self.sizes.get(array, ())) == 1:
                found = self.sizes[array][0]
            case ast.Subscript(ast.Attribute(ast.Name(array), "shape"), ast.Constant(int(k))) if (
                array in self.sizes and 0 <= k < len(self.sizes[array])
            ):
                found = self.sizes[array][k]
            case _:
                return None
        self.used |= {found} & LENGTHS
        return found

    def index(self, node: ast.expr) -> str:
        """Write a natural number."""
        match node:
            case ast.Constant(int(k)) if type(k) is int and k >= 0:
                return str(k)
            case ast.Name(name) if name in self.constants and name not in self.names:
                return str(self.constants[name])
            case ast.Name(name) if self.names.get(name) == INDEX:
                return identifier(name)
            case ast.BinOp(left, operator, right) if type(operator) in _OPERATORS:
                if isinstance(operator, ast.Sub) and not self.positive(left, right):
                    raise self.refused(node, "it may be below 0")
                sign = _OPERATORS[type(operator)]
                return f"({self.index(left)} {sign} {self.index(right)})"
            case ast.Call(ast.Name("max" | "min" as name), [left, right], []):
                return f"(Nat.{name} {self.index(left)} {self.index(right)})"
            case ast.Subscript(ast.Name(name), place) if self.names.get(name) == ("nat", 1):
                return f"({identifier(name)} {self.index(place)})"
        if (found := self.length(node)) is not None:
            return found
        raise self.refused(node, "no index")

    def positive(self, left: ast.expr, right: ast.expr) -> bool:
        """Say whether a difference is seen not to be below 0: of a counter and where it began."""
        match left, right:
            case ast.Name(name), ast.Name(start):
                return self.starts.get(name) == start
            case ast.BinOp(_, ast.Add(), ast.Name("threads")), ast.Constant(1):
                return True  # there is a thread
            case _, ast.Constant(1):
                length = self.length(left) or ""
                return length.isdigit() and length != "0"
        return False

    def is_index(self, node: ast.expr) -> bool:
        """Say whether an expression is a natural number, or would be one if it were read."""
        kinds = {self.names.get(name) for name in names_in(node)}
        try:
            self.index(node)
        except Unread:
            return kinds == {INDEX}
        return True

    def number(self, node: ast.expr, level: int = 0) -> str:
        """Write a real number; ``level`` says which operators need brackets."""
        match node:
            case ast.Constant(float(value)):
                return decimal(repr(value))
            case ast.Name(name) if self.names.get(name) == NUMBER:
                return identifier(name)
            case ast.BinOp(left, (ast.Add() | ast.Sub() | ast.Mult()) as operator, right):
                sign, own = _OPERATORS[type(operator)], 2 if isinstance(operator, ast.Mult) else 1
                text = f"{self.number(left, own)} {sign} {self.number(right, own + 1)}"
                return f"({text})" if own < level else text
            case ast.Subscript(ast.Name(name), place) if self.names.get(name, NUMBER)[0] == "R":
                at = self.places(place)
                if len(at) == self.names.get(name, NUMBER)[1]:
                    text = " ".join([identifier(name), *at])
                    return f"({text})" if level > 3 else text
        raise self.refused(node, "no number")

    def places(self, node: ast.expr) -> list[str]:
        """Write the indices of a place."""
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        return [as_index(self.index(part)) for part in parts]

    def whole(self, node: ast.expr, counters: Sequence[str]) -> bool:
        """Say whether an expression is a whole number, of either sign."""
        match node:
            case ast.Constant(value):
                return type(value) is int
            case ast.Name(name):
                return self.names.get(name) == INDEX or name in counters
            case ast.BinOp(left, ast.Add() | ast.Sub() | ast.Mult(), right):
                return self.whole(left, counters) and self.whole(right, counters)
        return self.length(node) is not None


def as_index(text: str) -> str:
    """Write an index where a real number may stand."""
    return text if text.isidentifier() else f"{text}%nat"


def names_in(node: ast.AST) -> list[str]:
    """Return the names that stand in an expression."""
    return [part.id for part in ast.walk(node) if isinstance(part, ast.Name)]
