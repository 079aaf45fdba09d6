"""What do whole-array operations compute, entry by entry? A reader of NumPy's and numexpr's text.

A small grammar over Python's own ``ast``: names are assigned once a line, values are broadcast
by the names of their lengths, ``if w is not None:`` makes a line that is chosen.  Whatever is
not known is refused, with its line.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from symbolic.formal.lines import (
    FUNCTIONS,
    OF_TWO,
    Function,
    Index,
    Line,
    Real,
    Unread,
    at_index,
    entry,
    number,
)
from symbolic.formal.surroundings import RESERVED

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


@dataclass
class Reader:
    """Reads the body of one function, line by line."""

    #: the letter that stands for the index of a length
    letters: Mapping[str, str]
    #: the argument that may be None
    weights: str
    #: other functions of the file that may be called, already read
    known: Mapping[str, Function] = field(default_factory=dict)
    names: dict[str, Value | Table | list[Value]] = field(default_factory=dict)
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

    # --- statements ----------------------------------------------------------------------

    def body(self, statements: Sequence[ast.stmt]) -> ast.Return | None:
        """Read statements; return the last, where it returns."""
        for statement in statements:
            self.at = statement.lineno
            match statement:
                case ast.Expr(ast.Constant(str())):
                    pass
                case ast.Delete(targets) if all(isinstance(x, ast.Name) for x in targets):
                    pass
                case ast.Assign([target], value):
                    self.assign(target, value, statement)
                case ast.If(test, body, []) if self.given(test) and not self.chosen:
                    self.branch(body)
                case ast.Expr(ast.Call(ast.Attribute(ast.Name(name), "append"), [value], [])):
                    self.append(name, value, statement)
                case ast.Return() if statement is statements[-1] and not self.chosen:
                    return statement
                case _:
                    raise self.refused(statement)
        return None

    def given(self, test: ast.expr) -> bool:
        """Say whether a test asks if there are weights."""
        match test:
            case ast.Compare(ast.Name(name), [ast.IsNot()], [ast.Constant(None)]):
                return name == self.weights
        return False

    def branch(self, body: Sequence[ast.stmt]) -> None:
        """Read what is done with weights; names that are new there are not seen afterwards."""
        before = dict(self.names)
        self.chosen = True
        self.body(body)
        self.chosen = False
        self.names = {name: value for name, value in self.names.items() if name in before}

    def assign(self, target: ast.expr, value: ast.expr, statement: ast.stmt) -> None:
        """Read one assignment."""
        match target, value:
            case ast.Name(name), _ if name == self.weights:
                raise self.refused(statement, "the weights are something else then")
            case ast.Name(name), ast.List(items) if not self.chosen:
                self.names[name] = []
                for item in items:
                    self.append(name, item, statement)
            case ast.Name(name), _ if (table := self.table(name, value)) is not None:
                if self.chosen or name in self.names:
                    raise self.refused(statement)
                self.names[name] = self.tables[name] = table
            case ast.Name(name), _:
                self.names[name] = self.define(name, self.value(value))
            case ast.Subscript(ast.Name(name), place), _:
                self.put(name, place, value, statement)
            case _:
                raise self.refused(statement)

    def define(self, name: str, value: Value) -> Value:
        """Add a line; a name that is defined again gets a prime, where weights choose it."""
        old = self.names.get(name)
        old = old.value if isinstance(old, Table) else old
        if self.chosen and isinstance(old, Value):
            real, axes = self.spread([value, old])
            value = Value(Real("weighted", tuple(real)), axes)
        own = name
        while own in self.taken or own in self.tables:
            own += "'"
        self.taken.add(own)
        indices = tuple(axis for axis in value.axes if axis is not None)
        if name in RESERVED:
            raise Unread(f"line {self.at}: {name} means something already")
        self.lines.append(Line(own, indices, value.real, self.at))
        return replace(value, real=entry(own, *(letter for letter, _ in indices)))

    def append(self, name: str, value: ast.expr, statement: ast.stmt) -> None:
        """Read one more of a list of arrays; what weights add is 0 without them."""
        held = self.names.get(name)
        if not isinstance(held, list):
            raise self.refused(statement)
        new = self.value(value)
        if self.chosen:
            new = replace(new, real=Real("weighted", (new.real, number("0"))))
        held.append(self.define(f"{name}_{len(held)}", new))

    def put(self, name: str, place: ast.expr, value: ast.expr, statement: ast.stmt) -> None:
        """Read an assignment to an entry of a table, or to one of a list of arrays."""
        held, at = self.names.get(name), self.place(place)
        match held, at:
            case Table(), _ if self.free_in(held, at):
                own = "_".join([name, *map(str, at)])
                held.places[at] = own
                self.define(own, self.fitting(held, self.value(value), statement))
            case list(), (k,) if k < len(held) and self.chosen:
                own = f"{name}_{k}"
                self.names[own] = held[k]
                held[k] = self.define(own, self.value(value))
                del self.names[own]
            case _:
                raise self.refused(statement)

    def fitting(self, table: Table, value: Value, statement: ast.stmt) -> Value:
        """Bring what is put into a table to the shape that it has there."""
        lead = tuple(axis for axis in table.value.axes if axis and not axis[1].isdigit())
        if value.axes not in ((), lead):
            raise self.refused(statement, "an entry of another shape")
        return replace(value, axes=lead)

    def free_in(self, table: Table, at: tuple[int, ...]) -> bool:
        """Say whether an entry of a table may be put there: inside, once, and not by weights."""
        sizes = [int(a[1]) for a in table.value.axes if a and a[1].isdigit()]
        inside = len(at) == len(sizes) and all(k < size for k, size in zip(at, sizes, strict=True))
        return inside and at not in table.places and not self.chosen

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

    # --- tables --------------------------------------------------------------------------

    def table(self, name: str, node: ast.expr) -> Table | None:
        """Read arrays or numbers that are put side by side, where an expression does that."""
        match node:
            case ast.Attribute(ast.Call(ast.Attribute(ast.Name("np"), "stack"), [items], []), "T"):
                columns = [self.value(item) for item in self.items(items)]
                return self.columns(name, columns, node)
            case ast.Call(
                ast.Attribute(ast.Name("np"), "stack"),
                [items],
                [ast.keyword("axis", ast.UnaryOp(ast.USub(), ast.Constant(1)))],
            ):
                columns = [self.value(item) for item in self.items(items)]
                return self.columns(name, columns, node)
            case ast.Call(ast.Attribute(ast.Name("np"), "array"), [ast.List(items)], []):
                numbers = [self.value(item) for item in items]
                if any(each.axes for each in numbers):
                    raise self.refused(node)
                return self.columns(name, numbers, node)
            case ast.Call(ast.Attribute(ast.Name("np"), "zeros"), [ast.Tuple(sizes)], []):
                return self.zeros(name, sizes, node)
        return None

    def items(self, node: ast.expr) -> Sequence[ast.expr]:
        """Return what stands in a list."""
        if not isinstance(node, ast.List):
            raise self.refused(node)
        return node.elts

    def columns(self, name: str, columns: Sequence[Value], node: ast.expr) -> Table:
        """Put arrays of one shape side by side, along a last axis of their number."""
        shapes = {each.axes for each in columns}
        if len(shapes) != 1:
            raise self.refused(node, "arrays of several shapes")
        places: dict[tuple[int, ...], str] = {}
        for k, column in enumerate(columns):
            self.names.pop(f"{name}_{k}", None)
            self.define(f"{name}_{k}", column)
            places[(k,)] = self.lines[-1].name
        axes = (*columns[0].axes, ("l", str(len(columns))))
        return Table(places, Value(entry(name, *(axis[0] for axis in axes if axis)), axes))

    def zeros(self, name: str, sizes: Sequence[ast.expr], node: ast.expr) -> Table:
        """Read a table without entries: (k, k), (n, 0), or one such for each sample."""
        last = [each for each in sizes if isinstance(each, ast.Constant)]
        lead = [each for each in sizes if not isinstance(each, ast.Constant)]
        small = [each.value for each in last]
        if [*lead, *last] != sizes or not all(type(each) is int for each in small):
            raise self.refused(node)
        letters = ["l", "l'"]
        axes = (*(self.length(s) for s in lead), *zip(letters, map(str, small), strict=False))
        if len(axes) != len(sizes) or len(small) > 2:
            raise self.refused(node)
        return Table({}, Value(entry(name, *(axis[0] for axis in axes)), axes))

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

    # --- expressions ---------------------------------------------------------------------

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
            case ast.BinOp(left, ast.MatMult(), right):
                return self.product(self.value(left), self.value(right), node)
            case ast.BinOp(left, operator, right) if type(operator) in _OPERATORS:
                return self.entrywise(_OPERATORS[type(operator)], [left, right])
            case ast.Attribute(inner, "T"):
                value = self.value(inner)
                return replace(value, axes=value.axes[::-1])
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
        if isinstance(held, Table):
            return held.value
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
            case ast.Attribute(ast.Name("np"), "ravel"), [inner], []:
                value = self.value(inner)
                if [axis for axis in value.axes if axis] == list(value.axes[:1]):
                    return replace(value, axes=value.axes[:1])
            case ast.Attribute(ast.Name("np"), "where"), [test, yes, no], []:
                return self.where(test, yes, no)
            case ast.Attribute(ast.Name("np"), name), [inner], [] if name in FUNCTIONS:
                return self.entrywise(name, [inner])
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
        names: dict[str, Value | Table | list[Value]] = {}
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
        """Read a sum or a largest entry: of all, or along one axis, kept with length 1 or not."""
        if len(args) != 1:
            raise self.refused(node)
        value = self.value(args[0])
        told = {each.arg: each.value for each in keywords}
        if not {*told} <= {"axis", "keepdims"}:
            raise self.refused(node)
        match told.get("axis"), told.get("keepdims"):
            case None, None:
                over, kept = list(range(len(value.axes))), False
            case ast.Constant(int(axis)), None if axis < len(value.axes):
                over, kept = [axis], False
            case ast.Constant(int(axis)), ast.Constant(True) if axis < len(value.axes):
                over, kept = [axis], True
            case _:
                raise self.refused(node)
        real, axes = value.real, list(value.axes)
        for k in reversed(over):
            if axes[k] is not None:
                real = Real(head, (real,), index=axes[k])
            axes[k : k + 1] = [None] if kept else []
        return Value(real, tuple(axes))

    def product(self, left: Value, right: Value, node: ast.AST) -> Value:
        """Read the product of two vectors, or of a matrix and a vector."""
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


class _Numexpr(Reader):
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
