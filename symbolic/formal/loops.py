"""What do loops over rows, or over samples and classes, compute? A reader of Numba's text.

A loop runs over all entries along one length.  What it assigns is a line with the index of the
loop; what it adds up, or keeps the largest of, is a line after the loop.  A name that is assigned
inside a loop is not seen after it, so nothing is read that an earlier round left behind.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from itertools import product

from symbolic.formal.array_values import Value
from symbolic.formal.lines import Function, Index, Line, Real, Unread, Variable, entry, number
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
                case ast.Assign([ast.Tuple(targets)], ast.Call() as call):
                    self.several(targets, call)
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
            case ast.Attribute(ast.Name(array), "size") if axes := self.axes(array):
                self.free(name, value)
                (self.lengths[name],) = axes
            case ast.Compare() if self.asks(value):
                self.free(name, value)
                self.flags.add(name)
            case ast.Call(ast.Attribute(ast.Name("np"), ("empty" | "zeros") as kind), [shape], []):
                self.free(name, value)
                self.names[name] = Room(self.shape(shape), kind == "zeros")
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
        return name not in {*self.names, *self.flags, *self.lengths, *loops}

    def free(self, name: str, node: ast.AST) -> None:
        """See that a name is not assigned twice where both are seen."""
        if not self.starts(name):
            raise self.refused(node, f"{name} is assigned again")

    def several(self, targets: Sequence[ast.expr], call: ast.Call) -> None:
        """Read names for what a call returns; `_arrays` returns its arguments as they are."""
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        if len(names) < len(targets):
            raise self.refused(call)
        match call:
            case ast.Call(ast.Name("_arrays"), args, []):
                given = [arg.id if isinstance(arg, ast.Name) else "" for arg in args]
                if given == names and all(isinstance(self.names.get(n), Value) for n in names):
                    return
                raise self.refused(call, "arrays under other names")
        values = self.results(call).values
        if len(values) != len(names):
            raise self.refused(call, "another number of results")
        for name, value in zip(names, values, strict=True):
            if name != "_":
                self.free(name, call)
                self.names[name] = value if isinstance(value, Room) else self.define(name, value)

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
            case ast.Call(ast.Name("range" | "prange" as kind), [length], []):
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
        self.parallel |= {mark} if kind == "prange" else set()
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
        if unsaid & self.parallel:
            raise self.refused(statement, "rounds of a parallel loop that share a place")
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


def read_function(
    node: ast.FunctionDef,
    shapes: Mapping[str, tuple[str, ...]],
    letters: Mapping[str, str],
    known: Mapping[str, Function],
    weights: str = "w",
) -> Function:
    """Read one function of a file; ``known`` are those that were read before.

    Raises:
        Unread: the function holds what is not in the grammar.
    """
    reader = Reader(letters, weights, known)
    variables = []
    for argument in [*node.args.args, *node.args.kwonlyargs]:
        name = argument.arg
        if name not in shapes:
            raise Unread(f"line {node.lineno}: the argument {name} of {node.name} is not known")
        axes = tuple((letters.get(length, "l"), length) for length in shapes[name])
        reader.names[name] = Value(entry(name, *(letter for letter, _ in axes)), axes)
        variables.append(Variable(name, shapes[name]))
    last = reader.body(node.body)
    if last is None or last.value is None:
        raise Unread(f"line {node.lineno}: {node.name} returns nothing")
    elements = last.value.elts if isinstance(last.value, ast.Tuple) else [last.value]
    tables: dict[str, Mapping[tuple[int, ...], str]] = {}
    found = [returned_as(reader, element, tables) for element in elements]
    names, shape = zip(*found, strict=True)
    return Function(node.name, tuple(variables), tuple(reader.lines), names, shape, tables)


def returned_as(
    reader: Reader, node: ast.expr, tables: dict[str, Mapping[tuple[int, ...], str]]
) -> tuple[str, tuple[str, ...]]:
    """Return the name and the shape of what is returned."""
    inner = node.value if isinstance(node, ast.Attribute) and node.attr == "T" else node
    held = reader.names.get(inner.id) if isinstance(inner, ast.Name) else None
    if isinstance(held, Room) and isinstance(inner, ast.Name):
        shape = tuple(str(a) if isinstance(a, int) else a[1] for a in held.axes)
        return _filled(reader, inner.id, held, tables), shape[::-1] if inner is not node else shape
    if inner is not node:
        raise reader.refused(node)
    if isinstance(held, Value) and held.axes:
        value = held
    else:
        value = reader.value(node) if not _whole(reader, node) else _called(reader, node)
    reader.at = node.lineno
    if value.real.head != "entry" or not any(x.name == value.real.name for x in reader.lines):
        value = reader.define("returned", value)
    return value.real.name, tuple(axis[1] for axis in value.axes if axis)


def _whole(reader: Reader, node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and (node.func.id in reader.known)
    )


def _called(reader: Reader, node: ast.expr) -> Value:
    assert isinstance(node, ast.Call)
    values = reader.results(node).values
    if len(values) != 1 or not isinstance(values[0], Value):
        raise reader.refused(node)
    return values[0]


def _filled(
    reader: Reader,
    name: str,
    room: Room,
    tables: dict[str, Mapping[tuple[int, ...], str]],
) -> str:
    """Return the name of a room that is full; one place alone is a line as any other."""
    sizes = [range(axis) for axis in room.axes if isinstance(axis, int)]
    for place in product(*sizes):
        if place not in room.places and not room.zeros:
            raise Unread(f"line {reader.at}: {name} has a place that nothing fills: {place}")
    if any(room.rounds[place] for place in room.places):
        raise Unread(f"line {reader.at}: {name} holds one round of a loop alone")
    if not sizes:
        return room.places[()].real.name
    places = {}
    for place, value in room.places.items():
        if value.real.head != "entry":
            value = reader.define("_".join([name, *map(str, place)]), value)
        places[place] = value.real.name
    tables[name] = places
    return name
