"""What do expressions of whole arrays mean, entry by entry? Those of NumPy's and numexpr's text.

Values are broadcast by the names of their lengths.  Whatever is not known is refused, with its
line.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from symbolic.formal.lines import (
    FUNCTIONS,
    OF_TWO,
    Index,
    Line,
    Real,
    Unread,
    at_index,
    entry,
    number,
)

_OPERATORS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


@dataclass(frozen=True)
class Value:
    """An array: one entry, and the indices at which it stands; an axis of length 1 is None."""

    real: Real
    axes: tuple[Index | None, ...] = ()


@dataclass(frozen=True)
class Table:
    """Arrays or numbers side by side: the names of its lines, by their places."""

    places: dict[tuple[int, ...], str]
    value: Value


@dataclass(frozen=True)
class Given:
    """What a text hands on beside arrays: None, a flag, a whole number, or several of anything."""

    value: Any


#: What a name may stand for; a list holds arrays, or numbers, one by one.
Held = Value | Table | list[Value] | Given


@dataclass
class Expressions:
    """Reads expressions, in the names that a function has given to arrays."""

    #: the letter that stands for the index of a length
    letters: Mapping[str, str]
    #: the argument that may be None
    weights: str
    names: dict[str, Held] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    #: the tables that were made, which stay where their name is assigned again
    tables: dict[str, Table] = field(default_factory=dict)
    chosen: bool = False
    at: int = 0

    def refused(self, node: ast.AST, why: str = "") -> Unread:
        """Return the error that tells which line is not read."""
        text = ast.unparse(node)
        line = getattr(node, "lineno", self.at)
        return Unread(f"line {line}: {text[:100]}: {why or 'this is not in the grammar'}")

    def place(self, node: ast.expr) -> tuple[int, ...]:
        """Return the indices of a place, but for a leading whole axis."""
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        kept = [part for part in parts if not isinstance(part, ast.Slice)]
        whole = [p for p in parts if isinstance(p, ast.Slice)]
        if any((p.lower, p.upper, p.step) != (None, None, None) for p in whole):
            raise self.refused(node)
        if [*whole, *kept] != parts:
            raise self.refused(node)
        places = []
        for part in kept:
            if not (isinstance(part, ast.Constant) and type(part.value) is int):
                raise self.refused(node)
            places.append(part.value)
        return tuple(places)

    def length(self, node: ast.expr) -> Index:
        """Return the axis that an expression such as z.size or u.shape[0] tells."""
        match node:
            case ast.Attribute(ast.Name(name), "size"):
                held = self.names.get(name)
                if isinstance(held, Value) and len(held.axes) == 1 and held.axes[0]:
                    return held.axes[0]
            case ast.Subscript(ast.Attribute(ast.Name(name), "shape"), ast.Constant(int(k))):
                held = self.names.get(name)
                if isinstance(held, Value) and k < len(held.axes) and (axis := held.axes[k]):
                    return axis
        raise self.refused(node)

    def value(self, node: ast.expr) -> Value:
        """Read an expression."""
        match node:
            case ast.Constant(bool()):
                raise self.refused(node)
            case ast.Constant(int() | float()):
                return Value(number(ast.unparse(node)))
            case ast.Name(name):
                return self.named(node, name)
            case ast.UnaryOp(ast.USub(), operand):
                value = self.value(operand)
                return replace(value, real=Real("negative", (value.real,)))
            case ast.BinOp(left, ast.Pow(), ast.Constant(int(power))) if power >= 0:
                value = self.value(left)
                return replace(value, real=Real("^", (value.real, number(str(power)))))
            case ast.BinOp(left, operator, right) if type(operator) in _OPERATORS:
                return self.entrywise(_OPERATORS[type(operator)], [left, right])
            case ast.Subscript(ast.Name(name), place):
                return self.taken_from(node, name, place)
            case ast.Subscript(ast.Attribute(ast.Name(), "shape"), ast.Constant()):
                return Value(Real("size", name=self.length(node)[1]))
            case ast.Call(function, args, keywords):
                return self.called(node, function, args, keywords)
        raise self.refused(node)

    def named(self, node: ast.expr, name: str) -> Value:
        """Return what a name stands for."""
        held = self.names.get(name)
        if not isinstance(held, Value):
            raise self.refused(node, f"{name} is not defined")
        return held

    def taken_from(self, node: ast.expr, name: str, place: ast.expr) -> Value:
        """Read an entry of a vector, sums[0]; of a list; or an axis of length 1, s[:, None]."""
        held = self.names.get(name)
        if isinstance(held, Value) and isinstance(place, ast.Tuple):
            return self.lengthened(held, place, node)
        (k, *others) = self.place(place) or (-1,)
        if others:
            raise self.refused(node)
        if isinstance(held, list) and 0 <= k < len(held):
            return held[k]
        if isinstance(held, Value) and len(held.axes) == 1 and held.axes[0]:
            length = held.axes[0][1]
            if length.isdigit() and 0 <= k < int(length):
                return Value(entry(held.real.name, str(k)))
        raise self.refused(node)

    def lengthened(self, value: Value, place: ast.Tuple, node: ast.expr) -> Value:
        """Read v[:, None]: the axes as they are, and new ones of length 1."""
        axes, old = [], list(value.axes)
        for part in place.elts:
            match part:
                case ast.Slice(None, None, None) if old:
                    axes.append(old.pop(0))
                case ast.Constant(None):
                    axes.append(None)
                case _:
                    raise self.refused(node)
        if old:
            raise self.refused(node)
        return replace(value, axes=tuple(axes))

    def called(
        self,
        node: ast.Call,
        function: ast.expr,
        args: Sequence[ast.expr],
        keywords: Sequence[ast.keyword],
    ) -> Value:
        """Read a call."""
        match function, args, keywords:
            case ast.Name("max"), [left, right], []:
                return self.entrywise("greater", [left, right])
            case ast.Name("float"), [inner], []:
                value = self.value(inner)
                if not value.axes:
                    return value
            case ast.Attribute(ast.Name("np"), ("max" | "sum") as name), _, _:
                head = "largest" if name == "max" else "sum"
                return self.folded(head, node, args, keywords)
            case ast.Attribute(ast.Name("np"), "dot"), [left, right], []:
                return self.product(self.value(left), self.value(right), node)
            case ast.Attribute(ast.Name("np"), "einsum"), [ast.Constant(str(text)), *others], []:
                return self.einsum(text, [self.value(other) for other in others], node)
            case ast.Attribute(ast.Name("np"), "where"), [test, yes, no], []:
                return self.where(test, yes, no)
            case ast.Attribute(ast.Name("np"), name), [inner], [] if name in FUNCTIONS:
                return self.entrywise(name, [inner])
            case ast.Name("_exp"), [inner], []:
                return self.entrywise("exp", [inner])
            case ast.Attribute(ast.Name("np"), name), [left, right], [] if name in OF_TWO:
                return self.entrywise(name, [left, right])
            case ast.Attribute(ast.Name("np"), "zeros"), [ast.Tuple(sizes)], []:
                return Value(number("0"), tuple(map(self.length, sizes)))
            case ast.Attribute(ast.Name("ne"), "evaluate"), [ast.Constant(str(text)), given], []:
                return self.evaluated(node, text, given)
        raise self.refused(node)

    def where(self, test: ast.expr, yes: ast.expr, no: ast.expr) -> Value:
        """Read a choice by the sign of something: test > 0."""
        match test:
            case ast.Compare(left, [ast.Gt()], [ast.Constant(0.0)]):
                return self.entrywise("where", [left, yes, no])
        raise self.refused(test)

    def evaluated(self, node: ast.Call, text: str, given: ast.expr) -> Value:
        """Read numexpr's words: an expression, entry by entry, in the names that it is given."""
        names: dict[str, Held] = {}
        match given:
            case ast.Dict(keys, values):
                for key, value in zip(keys, values, strict=True):
                    if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
                        raise self.refused(node)
                    names[key.value] = self.value(value)
            case _:
                raise self.refused(node)
        if {*names} & _WORDS:
            raise self.refused(node, "a name that is a function's")
        tree = ast.parse(text, mode="eval").body
        inner = _Numexpr(self.letters, "", names=names, at=self.at)
        return inner.value(tree)

    def folded(
        self,
        head: str,
        node: ast.Call,
        args: Sequence[ast.expr],
        keywords: Sequence[ast.keyword],
    ) -> Value:
        """Read a sum or a largest entry: of all, or along one axis."""
        if len(args) != 1:
            raise self.refused(node)
        value = self.value(args[0])
        told = {each.arg: each.value for each in keywords}
        if not {*told} <= {"axis"}:
            raise self.refused(node)
        match told.get("axis"):
            case None:
                over = list(range(len(value.axes)))
            case ast.Constant(int(axis)) if axis < len(value.axes):
                over = [axis]
            case _:
                raise self.refused(node)
        real, axes = value.real, list(value.axes)
        for k in reversed(over):
            if axes[k] is not None:
                real = Real(head, (real,), index=axes[k])
            del axes[k]
        return Value(real, tuple(axes))

    def product(self, left: Value, right: Value, node: ast.AST) -> Value:
        """Read the product of two vectors."""
        last = left.axes[-1] if left.axes else None
        first = right.axes[0] if right.axes else None
        if len(right.axes) != 1 or last is None or first is None or last[1] != first[1]:
            raise self.refused(node, "no product of these shapes")
        of = at_index(right.real, first[0], last[0])
        real = Real("sum", (Real("*", (left.real, of)),), index=last)
        return Value(real, left.axes[:-1])

    def einsum(self, text: str, values: Sequence[Value], node: ast.AST) -> Value:
        """Read a sum of products, told by letters: "nck,nc->nk"."""
        left, arrow, out = text.partition("->")
        given = left.split(",")
        if (
            not arrow
            or len(given) != len(values)
            or any(
                len({*word}) < len(word) or len(word) != len(value.axes)
                for word, value in zip(given, values, strict=False)
            )
        ):
            raise self.refused(node)
        index: dict[str, Index] = {}
        reals = []
        for word, value in zip(given, values, strict=True):
            real = value.real
            renamed = {}
            for letter, axis in zip(word, value.axes, strict=True):
                if axis is None or index.setdefault(letter, axis)[1] != axis[1]:
                    raise self.refused(node, "lengths that do not agree")
                renamed[axis[0]] = index[letter][0]
            for old in renamed:
                real = at_index(real, old, f"?{old}")
            for old, new in renamed.items():
                real = at_index(real, f"?{old}", new)
            reals.append(real)
        letters = [axis[0] for axis in index.values()]
        if len({*letters}) < len(letters) or not {*out} <= {*index} or len({*out}) < len(out):
            raise self.refused(node, "two indices of one name")
        found = reals[0]
        for real in reals[1:]:
            found = Real("*", (found, real))
        for letter in [letter for letter in index if letter not in out]:
            found = Real("sum", (found,), index=index[letter])
        return Value(found, tuple(index[letter] for letter in out))

    def entrywise(self, head: str, nodes: Sequence[ast.expr]) -> Value:
        """Read an operation that is done entry by entry."""
        reals, axes = self.spread([self.value(node) for node in nodes])
        return Value(Real(head, tuple(reals)), axes)

    def spread(self, values: Sequence[Value]) -> tuple[list[Real], tuple[Index | None, ...]]:
        """Bring values to one shape, as NumPy broadcasts: from the last axis on."""
        count = max(len(value.axes) for value in values)
        shapes = [(None,) * (count - len(v.axes)) + v.axes for v in values]
        axes: list[Index | None] = []
        for along in zip(*shapes, strict=True):
            told = {axis for axis in along if axis is not None}
            if len(told) > 1:
                raise Unread(f"line {self.at}: shapes that do not fit: {sorted(told)}")
            axes.append(told.pop() if told else None)
        letters = [axis[0] for axis in axes if axis]
        if len({*letters}) < len(letters):
            raise Unread(f"line {self.at}: two axes of one length")
        return [value.real for value in values], tuple(axes)


_WORDS = frozenset({*FUNCTIONS, *OF_TWO, "where"})


class _Numexpr(Expressions):
    """Reads the words of numexpr: functions stand without np., and nothing is added up."""

    def value(self, node: ast.expr) -> Value:
        """Read an expression; a setting of numexpr's says how whole numbers are divided."""
        match node:
            case ast.Constant(int()):
                raise self.refused(node, "a whole number, as numexpr takes it")
            case ast.BinOp(left, ast.Div(), right):
                if all(_whole(self.value(side).real) for side in (left, right)):
                    raise self.refused(node, "a division of whole numbers")
        return super().value(node)

    def called(
        self,
        node: ast.Call,
        function: ast.expr,
        args: Sequence[ast.expr],
        keywords: Sequence[ast.keyword],
    ) -> Value:
        """Read a call of a function of one number, or a choice."""
        match function, args, keywords:
            case ast.Name("where"), [test, yes, no], []:
                return self.where(test, yes, no)
            case ast.Name(name), [inner], [] if name in FUNCTIONS:
                return self.entrywise(name, [inner])
            case ast.Name(name), [left, right], [] if name in OF_TWO - {"logaddexp"}:
                return self.entrywise(name, [left, right])
        raise self.refused(node)


def _whole(real: Real) -> bool:
    """Say whether an expression is a whole number for numexpr: one that is made of lengths."""
    if real.head in ("+", "-", "*", "/", "negative", "^"):
        return all(_whole(arg) for arg in real.args[: 1 if real.head == "^" else 2])
    return real.head == "size"
