"""What do loops over the entries of arrays compute? A reader of Numba's text.

A loop runs over all entries along one length.  What it assigns is a line with the index of the
loop; what it adds up, or keeps the largest of, is a line after the loop.  A name that is assigned
inside a loop is not seen after it, so nothing is read that an earlier round left behind.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from symbolic.formal.array_values import Value
from symbolic.formal.lines import Index, Line, Real, Unread, entry, number
from symbolic.formal.loop_values import Expressions, Held, Room, Running
from symbolic.formal.surroundings import RESERVED


class Reader(Expressions):
    """Reads the body of one function, statement by statement."""

    def body(self, statements: Sequence[ast.stmt]) -> ast.Return | None:
        """Read statements; return the last, where it returns."""
        for statement in statements:
            self.at = statement.lineno
            match statement:
                case ast.Expr(ast.Constant(str())):
                    pass
                case ast.Assign([ast.Name(name)], value):
                    self.assign(name, value)
                case ast.Assign([ast.Subscript(ast.Name(name), place)], value):
                    self.put(name, place, value, statement)
                case ast.AugAssign(ast.Name(name), ast.Add(), value):
                    self.gather(name, "sum", self.value(value), statement)
                case ast.For(ast.Name(name), over, body, []):
                    self.loop(name, over, body)
                case ast.Return() if statement is statements[-1] and not self.loops:
                    return statement
                case _:
                    raise self.refused(statement)
        return None

    def assign(self, name: str, value: ast.expr) -> None:
        """Read one assignment to a name."""
        match value:
            case ast.Compare() if self.asks(value):
                self.free(name, value)
                self.flags.add(name)
            case ast.Call(ast.Attribute(ast.Name("np"), "empty"), [shape], []):
                self.free(name, value)
                self.names[name] = Room(self.shape(shape))
            case ast.Call(ast.Name("max"), [ast.Name(own), other], []) if (
                own == name and isinstance(self.names.get(name), Running)
            ):
                self.gather(name, "largest", self.value(other), value)
            case _ if (start := _start(value)) is not None and self.starts(name):
                self.names[name] = Running(start, len(self.loops))
            case _:
                self.free(name, value)
                self.names[name] = self.define(name, self.value(value))

    def starts(self, name: str) -> bool:
        """Say whether a name may become a running number: it is nothing yet."""
        loops = {loop for loop, _, _ in self.loops}
        return name not in {*self.names, *self.flags, *loops}

    def free(self, name: str, node: ast.AST) -> None:
        """See that a name is not assigned twice where both are seen."""
        if not self.starts(name):
            raise self.refused(node, f"{name} is assigned again")

    def define(self, name: str, value: Value) -> Value:
        """Add a line; the same line, met again in another loop, is the one that is there."""
        own = name
        while any(line.name == own for line in self.lines):
            if Line(own, value.axes, value.real, 0) == _unnumbered(self.line(own)):  # type: ignore[arg-type]
                return self.seen(own, value)
            own += "'"
        if name in RESERVED:
            raise Unread(f"line {self.at}: {name} means something already")
        self.lines.append(Line(own, value.axes, value.real, self.at))  # type: ignore[arg-type]
        return self.seen(own, value)

    def line(self, name: str) -> Line:
        """Return the line of a name."""
        return next(line for line in self.lines if line.name == name)

    def seen(self, name: str, value: Value) -> Value:
        """Return a line as others see it."""
        letters = [axis[0] for axis in value.axes if axis]
        return Value(entry(name, *letters), value.axes)

    # --- loops ---------------------------------------------------------------------------

    def loop(self, name: str, over: ast.expr, body: Sequence[ast.stmt]) -> None:
        """Read a loop over all entries along one length."""
        match over:
            case ast.Call(ast.Name("range"), [length], []):
                index = self.index(length)
            case _:
                raise self.refused(over)
        if index in [each for _, each, _ in self.loops]:
            raise self.refused(over, "two loops over one length")
        self.free(name, over)
        if name in [each for each, _, _ in self.loops]:
            raise self.refused(over, "two loops with one variable")
        self.rounds += 1
        mark = self.rounds
        before = dict(self.names)
        self.loops.append((name, index, mark))
        self.body(body)
        self.loops.pop()
        self.leave(before, mark, index)

    def leave(self, before: Mapping[str, Held], mark: int, index: Index) -> None:
        """Make lines of what a loop added up, and forget what it assigned."""
        for own, held in list(self.names.items()):
            if own not in before:
                del self.names[own]
            elif isinstance(held, Running) and held.loop == mark:
                self.finish(own, held, index)

    def finish(self, name: str, held: Running, index: Index) -> None:
        """Make a line of what a loop added up."""
        if held.added is None:
            raise Unread(f"line {self.at}: nothing is added to {name}")
        real = Real(held.head, (held.added,), index=index)
        if held.head == "largest" and held.start != "-inf":
            real = Real("greater", (number(held.start), real))
        del self.names[name]
        axes = tuple(each for _, each, _ in self.loops)
        self.names[name] = self.define(name, Value(real, axes))

    def gather(self, name: str, head: str, value: Value, node: ast.AST) -> None:
        """Read what a round of a loop adds to a number."""
        held = self.names.get(name)
        if not isinstance(held, Running) or held.added is not None:
            raise self.refused(node, f"{name} is no number that one statement adds to")
        starts = ("0.0",) if head == "sum" else ("0.0", "-inf")
        if held.depth != len(self.loops) - 1 or held.start not in starts:
            raise self.refused(node, f"{name} starts elsewhere, or at another number")
        held.head, held.added, held.loop = head, value.real, self.loops[-1][2]

    # --- places --------------------------------------------------------------------------

    def put(self, name: str, place: ast.expr, value: ast.expr, statement: ast.stmt) -> None:
        """Read an assignment to an entry of a room."""
        room = self.names.get(name)
        if not isinstance(room, Room):
            raise self.refused(statement)
        at, letters = self.place(room.axes, place)
        loops = [each for _, each, _ in self.loops]
        if at in room.places and not room.rounds[at]:
            raise self.refused(statement, "a place that is filled twice")
        unsaid = frozenset(mark for _, index, mark in self.loops if index[0] not in letters)
        running = {mark for _, _, mark in self.loops}
        if at in room.places and room.rounds[at] <= running and not unsaid <= room.rounds[at]:
            raise self.refused(statement, "a place that a round leaves to the next")
        own = "_".join([name, *map(str, at)])
        found = self.value(value)
        if not {*found.axes} <= {*loops}:
            raise self.refused(statement)
        real = found.real
        room.places[at] = self.define(own, Value(real, tuple(loops)))
        room.rounds[at] = unsaid

    def shape(self, node: ast.expr) -> tuple[Index | int, ...]:
        """Return the axes that a shape tells."""
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        return tuple(
            part.value
            if isinstance(part, ast.Constant) and type(part.value) is int
            else self.index(part)
            for part in parts
        )


def _start(node: ast.expr) -> str | None:
    """Return where a running number starts: at 0, or below all numbers."""
    match node:
        case ast.Constant(float(value)) if value == 0.0:
            return "0.0"
        case ast.UnaryOp(ast.USub(), ast.Attribute(ast.Name("np"), "inf")):
            return "-inf"
    return None


def _unnumbered(line: Line) -> Line:
    return Line(line.name, line.indices, line.value, 0)


def returned_as(reader: Reader, node: ast.expr) -> tuple[str, tuple[str, ...]]:
    """Return the name and the shape of what is returned: an array that is full.

    Raises:
        Unread: it is something else.
    """
    held = reader.names.get(node.id) if isinstance(node, ast.Name) else None
    if not isinstance(held, Room):
        raise reader.refused(node)
    shape = tuple(axis[1] for axis in held.axes if not isinstance(axis, int))
    if len(shape) < len(held.axes) or [*held.places] != [()]:
        raise reader.refused(node, "a place that nothing fills, or arrays side by side")
    if held.rounds[()]:
        raise reader.refused(node, "it holds one round of a loop alone")
    return held.places[()].real.name, shape
