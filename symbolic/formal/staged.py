"""What do the functions of a file of stages compute? A reader that puts in what they call.

A function of stages hands arrays, lists of numbers and flags to others of its file.  Here each call
is read where it stands, with what it is given, and tests of what is known are decided; what remains
are lines, as those of any function of whole arrays (`arrays`).  The segment is one that fills its
arrays: lengths are None, and everything is done along the entries, or entry by entry.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from symbolic.formal.array_values import Given, Held, Table, Value
from symbolic.formal.arrays import Reader
from symbolic.formal.lines import Index, Line, Real, Unread, entry, number
from symbolic.formal.surroundings import RESERVED, without_docstring
from symbolic.generator.text.segments import FIXED

#: Tests of whole numbers, such as how many stages there are to run.
_TESTS = {ast.Lt: "__lt__", ast.LtE: "__le__", ast.Eq: "__eq__"}
NOTHING = Given(None)


def same_line(name: str, value: Value, lines: Sequence[Line]) -> Value | None:
    """Return the line of a name that a value is, where lines hand that on to one another."""
    real: Real | None = value.real
    while real is not None and real.head == "entry":
        if real.name == name and any(line.name == name for line in lines):
            return replace(value, real=real)
        real = next((line.value for line in lines if line.name == real.name), None)
    return None


@dataclass
class Calls(Reader):
    """Reads functions of one file, and those that they call."""

    functions: Mapping[str, ast.FunctionDef] = field(default_factory=dict)
    #: the index along a segment
    along: Index = ("i", "n")
    #: the functions that were read
    called_: set[str] = field(default_factory=set)
    #: those that are being read
    inside: list[str] = field(default_factory=list)

    def call(self, name: str, *given: Held, **settings: Held) -> Held:
        """Read a function of the file for some arguments."""
        if name not in self.functions:
            raise Unread(f"there is no {name}")
        if name in self.inside or self.chosen:
            raise Unread(f"line {self.at}: {name} is called from within, or with weights alone")
        node = self.functions[name]
        bound = self.bound(node, given, settings)
        self.called_.add(name)
        self.inside.append(name)
        names, self.names = self.names, bound
        try:
            found = self.run(without_docstring(node.body))
        finally:
            self.names = names
            self.inside.pop()
        if found is None:
            raise Unread(f"line {node.lineno}: {name} returns nothing")
        return found

    def bound(
        self, node: ast.FunctionDef, given: Sequence[Held], settings: Mapping[str, Held]
    ) -> dict[str, Held]:
        """Return what the arguments of a function are; what may be left out is None."""
        names = [argument.arg for argument in node.args.args]
        found = dict(zip(names, given, strict=False))
        own = [argument.arg for argument in node.args.kwonlyargs]
        if len(given) > len(names) or not {*settings} <= {*own, *names} - {*found}:
            raise Unread(f"line {self.at}: {node.name} is given other arguments than it takes")
        found |= settings
        for name, default in zip(reversed(names), reversed(node.args.defaults), strict=False):
            if isinstance(default, ast.Constant) and default.value is None:
                found.setdefault(name, NOTHING)
        if {*found} != {*names, *own}:
            missing = ", ".join(sorted({*names, *own} - {*found}))
            raise Unread(f"line {self.at}: {node.name} is not given {missing}")
        return found

    # --- statements ----------------------------------------------------------------------

    def run(self, statements: Sequence[ast.stmt]) -> Held | None:
        """Read statements; return what they return, None where they return nothing."""
        for statement in statements:
            self.at = statement.lineno
            match statement:
                case ast.If(test, body, []) if (decided := self.decided(test)) is not None:
                    if decided and (found := self.run(body)) is not None:
                        return found
                case ast.Return(ast.expr() as value):
                    return self.meaning(value)
                case ast.Assign([ast.Tuple(targets)], value):
                    self.unpacked(targets, self.meaning(value), statement)
                case ast.Assign([ast.Name(name)], value) if self.handed(value):
                    self.bind(name, self.meaning(value), statement)
                case ast.Return():
                    raise self.refused(statement)
                case _:
                    self.body([statement])
        return None

    def bind(self, name: str, held: Held, node: ast.stmt) -> None:
        """Give a name to what a call returned, or to a list of numbers, each a line."""
        if name == self.weights or name in RESERVED or name in FIXED:
            raise self.refused(node, f"{name} is something else then")
        if isinstance(held, list) and isinstance(node, ast.Assign):
            held = [self.seen_as(f"{name}_{k}", value) for k, value in enumerate(held)]
        self.names[name] = held

    def seen_as(self, name: str, value: Value) -> Value:
        """Return a value as a line has it, a new one where no line does."""
        named = value.real.head == "entry"
        return value if named else self.define(name, value)

    def define(self, name: str, value: Value) -> Value:
        """Add a line, which has no name of a fixed part."""
        if name in FIXED:
            raise Unread(f"line {self.at}: {name} means something already")
        same = None if self.chosen else same_line(name, value, self.lines)
        return same or super().define(name, value)

    def unpacked(self, targets: Sequence[ast.expr], held: Held, node: ast.stmt) -> None:
        """Read several names for what is side by side."""
        parts = held.value if isinstance(held, Given) else None
        if not isinstance(parts, tuple) or len(parts) != len(targets):
            raise self.refused(node, "another number of results")
        for target, part in zip(targets, parts, strict=True):
            if not isinstance(target, ast.Name):
                raise self.refused(node)
            if target.id != "_":
                self.bind(target.id, part, node)

    def handed(self, node: ast.expr) -> bool:
        """Say whether an expression hands on what there is already, and makes no line."""
        match node:
            case ast.Call(ast.Name(name)):
                return name in self.functions or name == "_own"
            case ast.List() | ast.Tuple() | ast.Constant(None | bool() | int()):
                return True
            case ast.IfExp(test):
                return self.decided(test) is not None
            case ast.Call(ast.Attribute(ast.Name("np"), "stack" | "array")):
                return True
            case ast.Call(ast.Attribute(ast.Name("np"), "zeros"), [ast.Tuple(sizes)], []):
                return len(sizes) == 2 and isinstance(sizes[1], ast.Starred)
        return False

    # --- tests ---------------------------------------------------------------------------

    def given(self, test: ast.expr) -> bool:
        """Say whether a test asks if there are weights, which are the argument's."""
        held = self.names.get(self.weights)
        return super().given(test) and isinstance(held, Value) and held.real.name == self.weights

    def decided(self, test: ast.expr) -> bool | None:
        """Decide a test of what is known; None where it asks for something else."""
        match test:
            case ast.Name(name) if isinstance(held := self.names.get(name), Given):
                return held.value if isinstance(held.value, bool) else None
            case ast.UnaryOp(ast.Not(), inner):
                found = self.decided(inner)
                return None if found is None else not found
            case ast.BoolOp(ast.And(), values):
                every = [self.decided(each) for each in values]
                return False if False in every else None if None in every else True
            case ast.Compare(ast.Name(name), [ast.Is() | ast.IsNot() as operator], [none]) if (
                isinstance(none, ast.Constant) and none.value is None
            ):
                held = self.names.get(name)
                if held is None or (isinstance(held, Value) and held.real.name == self.weights):
                    return None
                return (held == NOTHING) is isinstance(operator, ast.Is)
            case ast.Compare(left, [operator], [right]) if type(operator) in _TESTS:
                one, other = self.whole(left), self.whole(right)
                if one is not None and other is not None:
                    return bool(getattr(one, _TESTS[type(operator)])(other))
        return None

    def whole(self, node: ast.expr) -> int | None:
        """Return a whole number that is known: one that is given, or how many numbers there are."""
        match node:
            case ast.Constant(int(k)) if type(k) is int:
                return k
            case ast.Name(name) if isinstance(held := self.names.get(name), Given):
                return held.value if type(held.value) is int else None
            case ast.Call(ast.Name("len"), [ast.Name(name)], []) if isinstance(
                many := self.names.get(name), list
            ):
                return len(many)
        return None

    # --- what is handed on ---------------------------------------------------------------

    def meaning(self, node: ast.expr) -> Held:
        """Read an expression: a value, or what holds several, or what is known of a test."""
        match node:
            case ast.Constant(None | bool() | int() as value):
                return Given(value)
            case ast.Name(name) if (held := self.names.get(name)) is not None:
                return held
            case ast.Tuple(parts):
                return Given(tuple(held for each in parts for held in self.spread_out(each)))
            case ast.List(items):
                return [value for item in items for value in self.several(item)]
            case ast.IfExp(test, yes, no) if (decided := self.decided(test)) is not None:
                return self.meaning(yes if decided else no)
            case ast.Subscript(inner, place) if isinstance(inner, ast.Call | ast.Subscript):
                return self.part(self.meaning(inner), place, node)
            case ast.Subscript(ast.Name() as inner, ast.Slice() as place):
                return self.part(self.meaning(inner), place, node)
            case ast.Call(ast.Attribute(ast.Name("np"), "array" | "stack"), [inner], []):
                held = self.meaning(inner)
                if isinstance(held, list):
                    return held
            case ast.Call(ast.Attribute(ast.Name("np"), "zeros"), [ast.Tuple(sizes)], []):
                match sizes:
                    case [ast.Constant(0), ast.Starred(rest)] if self.of_a_segment(rest):
                        return []
            case ast.Call(ast.Name("_own"), [inner, lengths], []):
                self.fills(lengths)
                return self.meaning(inner)
            case ast.Call(ast.Name(name), args, keywords) if name in self.functions:
                return self.inlined(name, args, keywords, node)
        return self.value(node)

    def inlined(
        self,
        name: str,
        args: Sequence[ast.expr],
        keywords: Sequence[ast.keyword],
        node: ast.expr,
    ) -> Held:
        """Read a call of a function of the file."""
        if name in self.names:
            raise self.refused(node, f"{name} is something else here")
        settings = {str(each.arg): self.meaning(each.value) for each in keywords}
        at, given = self.at, [held for each in args for held in self.spread_out(each)]
        found = self.call(name, *given, **settings)
        self.at = at
        return found

    def spread_out(self, node: ast.expr) -> Sequence[Held]:
        """Read one thing, or all that are side by side."""
        if not isinstance(node, ast.Starred):
            return [self.meaning(node)]
        held = self.meaning(node.value)
        if not isinstance(held, Given) or not isinstance(held.value, tuple):
            raise self.refused(node)
        return held.value

    def several(self, item: ast.expr) -> list[Value]:
        """Read one of a list, or all of another list in it."""
        if not isinstance(item, ast.Starred):
            return [self.value(item)]
        held = self.meaning(item.value)
        if not isinstance(held, list):
            raise self.refused(item)
        return held

    def part(self, held: Held, place: ast.expr, node: ast.expr) -> Held:
        """Read a part of what is side by side: one, or some that follow one another."""
        parts = held.value if isinstance(held, Given) else held
        match place:
            case ast.Constant(int(k)) if isinstance(parts, tuple | list) and 0 <= k < len(parts):
                return parts[k]
            case ast.Slice(ast.Constant(int(k)), end, None) if isinstance(held, list):
                last = len(held) if end is None else self.whole(end)
                if last is not None and 0 <= k <= last <= len(held):
                    return held[k:last]
        raise self.refused(node)

    def of_a_segment(self, node: ast.expr) -> bool:
        """Say whether a shape is that of entries, or of what a segment has once."""
        match node:
            case ast.Attribute(ast.Name(name), "shape"):
                held = self.names.get(name)
                return isinstance(held, Value) and held.axes == (self.along,)
        return self.once(node)

    def once(self, node: ast.expr) -> bool:
        """Say whether a shape is that of what a segment has once: nothing, of one alone."""
        match node:
            case ast.Subscript(
                ast.Attribute(ast.Name(name), "shape"), ast.Slice(ast.Constant(1), None, None)
            ):
                held = self.names.get(name)
                return isinstance(held, list) or (
                    isinstance(held, Value) and held.axes == (self.along,)
                )
        return False

    def fills(self, lengths: ast.expr) -> None:
        """See that no lengths are given: the segment fills its arrays."""
        if self.meaning(lengths) != NOTHING:
            raise self.refused(lengths, "a segment that ends before its array")

    # --- values --------------------------------------------------------------------------

    def called(
        self,
        node: ast.Call,
        function: ast.expr,
        args: Sequence[ast.expr],
        keywords: Sequence[ast.keyword],
    ) -> Value:
        """Read a call: of a fixed part, whose text is known, or of a function of the file."""
        match function, args:
            case ast.Name("_evaluate"), [ast.Constant(str(text)), given] if not keywords:
                return self.evaluated(node, text, given)
            case ast.Name("_own" | "_total"), _ if not keywords:
                held = self.meaning(node) if function.id == "_own" else self.totalled(args)
                if isinstance(held, Value):
                    return held
            case ast.Name(name), [*values, lengths] if name in FIXED and not keywords:
                self.fills(lengths)
                return self.fixed(name, values, node)
            case ast.Attribute(ast.Name("np"), "maximum"), [left, right] if not keywords:
                return self.entrywise("greater", [left, right])
            case ast.Attribute(ast.Name("np"), "zeros" | "full" as made), [shape, *rest]:
                value = Value(number("0")) if made == "zeros" else self.value(*rest)
                if not value.axes and not keywords and self.of_a_segment(shape):
                    return value if self.once(shape) else replace(value, axes=(self.along,))
            case ast.Name(name), _ if name in self.functions:
                held = self.inlined(name, args, keywords, node)
                if isinstance(held, Value):
                    return held
        return super().called(node, function, args, keywords)

    def fixed(self, name: str, values: Sequence[ast.expr], node: ast.expr) -> Value:
        """Read a fixed part that is done along a segment."""
        match name, values:
            case "_top" | "_sum", [x]:
                return Value(self.added("largest" if name == "_top" else "sum", self.entries(x)))
            case "_dot", [x, y]:
                return Value(self.added("sum", Real("*", (self.entries(x), self.entries(y)))))
            case "_ridge", [w, z]:
                if self.meaning(w) == NOTHING:
                    return Value(number("0"))
                wz = Real("*", (self.entries(w), self.entries(z)))
                if wz.args[0] == entry(self.weights, self.along[0]):
                    square = self.added("sum", Real("*", (wz, wz)))
                    return Value(Real("weighted", (square, number("0"))))
            case "_count", [x]:
                self.entries(x)
                return Value(Real("size", name=self.along[1]))
        raise self.refused(node)

    def entries(self, node: ast.expr) -> Real:
        """Read a number for each entry of the segment."""
        value = self.value(node)
        if value.axes != (self.along,):
            raise self.refused(node, "not a number for each entry")
        return value.real

    def added(self, head: str, real: Real) -> Real:
        """Add up along the segment, or look for the largest."""
        return Real(head, (real,), index=self.along)

    def totalled(self, args: Sequence[ast.expr]) -> Value | None:
        """Read the sum over all segments, of one alone that has no weight of its own."""
        x, s, z, lengths = args
        self.fills(lengths)
        self.entries(z)
        value = self.value(x)
        return value if self.meaning(s) == NOTHING and not value.axes else None

    def zeros(self, name: str, sizes: Sequence[ast.expr], node: ast.expr) -> Table:
        """Read a table of numbers of each segment."""
        *few, last = sizes
        if isinstance(last, ast.Starred) and self.once(last.value):
            sizes = few
        return super().zeros(name, sizes, node)
