"""What do loops over rows, or over samples and classes, compute? A reader of Numba's text.

A loop runs over all entries along one length.  What it assigns is a line with the index of the
loop; what it adds up, or keeps the largest of, is a line after the loop.  A name that is assigned
inside a loop is not seen after it, so nothing is read that an earlier round left behind.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from symbolic.formal.array_values import Value
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
)
from symbolic.formal.surroundings import RESERVED

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
    zeros: bool
    places: dict[tuple[int, ...], Value] = field(default_factory=dict)
    #: the rounds of loops that a place belongs to, though it is not told by their index
    rounds: dict[tuple[int, ...], frozenset[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Results:
    """What a call returned."""

    values: tuple[Value | Room, ...]


Held = Value | Running | Room


@dataclass
class Reader:
    """Reads the body of one function, statement by statement."""

    letters: Mapping[str, str]
    #: the argument that holds the weights
    weights: str
    known: Mapping[str, Function]
    names: dict[str, Held] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    lengths: dict[str, Index] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    #: the variables of the loops that run: their names, indices, and which round it is
    loops: list[tuple[str, Index, int]] = field(default_factory=list)
    rounds: int = 0
    #: the loops whose rounds may run side by side
    parallel: set[int] = field(default_factory=set)
    at: int = 0

    def refused(self, node: ast.AST, why: str = "") -> Unread:
        """Return the error that tells which line is not read."""
        line = getattr(node, "lineno", self.at)
        text = ast.unparse(node).split("\n")[0]
        return Unread(f"line {line}: {text[:100]}: {why or 'this is not in the grammar'}")

    # --- statements ----------------------------------------------------------------------

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

    def shape(self, node: ast.expr) -> tuple[Index | int, ...]:
        """Return the axes that a shape tells."""
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        return tuple(
            part.value
            if isinstance(part, ast.Constant) and type(part.value) is int
            else self.index(part)
            for part in parts
        )

    def index(self, node: ast.expr) -> Index:
        """Return the index of a length: n, z.size, u.shape[1]."""
        match node:
            case ast.Name(name) if name in self.lengths:
                return self.lengths[name]
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

    # --- expressions ---------------------------------------------------------------------

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
            case ast.Call(ast.Name("float"), [inner], []) if not self.loops:
                value = self.value(inner)
                if not value.axes:
                    return value
            case ast.Subscript(ast.Call() as call, ast.Constant(int(k))) if not self.loops:
                found = self.results(call).values[k]
                if isinstance(found, Value):
                    return found
            case ast.Call(ast.Name(name)) if name in self.known and not self.loops:
                values = self.results(node).values
                if len(values) == 1 and isinstance(values[0], Value):
                    return values[0]
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

    # --- calls ---------------------------------------------------------------------------

    def results(self, call: ast.Call) -> Results:
        """Return what another function of the file returns, given this one's own arguments."""
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name not in self.known or call.keywords or self.loops:
            raise self.refused(call)
        function = self.known[name]
        if len(call.args) != len(function.variables):
            raise self.refused(call, "another number of arguments")
        unweighted = False
        for argument, variable in zip(call.args, function.variables, strict=True):
            match argument:
                case ast.Name("_NONE") if variable.name == self.weights:
                    unweighted = True
                case ast.Name(own) | ast.Call(ast.Name("float"), [ast.Name(own)], []):
                    self.same(own, variable.name, call)
                case ast.Call(ast.Name("_weights"), [ast.Name(), ast.Name(own)], []):
                    self.same(own, variable.name, call)
                case _:
                    raise self.refused(call)
        return Results(
            tuple(self.result(function, k, unweighted) for k in range(len(function.returned)))
        )

    def same(self, own: str, name: str, node: ast.AST) -> None:
        """See that an argument is handed on as it came, under its own name."""
        held = self.names.get(own)
        if own != name or not isinstance(held, Value) or held.real.name != own:
            raise self.refused(node, f"{own} is given as {name}")

    def result(self, function: Function, k: int, unweighted: bool) -> Value | Room:
        """Return one of the results of a function."""
        name, shape = function.returned[k], function.shapes[k]
        if name not in function.tables:
            line = function.line(name)
            letters = tuple(letter for letter, _ in line.indices)
            real = Real("result", (), f"{function.name}.{name}", letters, unweighted=unweighted)
            return Value(real, line.indices)
        axes = tuple(int(s) if s.isdigit() else (self.letters[s], s) for s in shape)
        room = Room(axes, zeros=True)
        for place, own in function.tables[name].items():
            line = function.line(own)
            letters = tuple(letter for letter, _ in line.indices)
            real = Real("result", (), f"{function.name}.{own}", letters, unweighted=unweighted)
            room.places[place] = Value(real, line.indices)
            room.rounds[place] = frozenset()
        return room


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
