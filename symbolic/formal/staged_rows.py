"""What do compiled functions of stages do with a segment? A reader of Numba's text.

A compiled function loops over segments, and within over the entries of each.  It is read for one of
them, whose number stands nowhere but as an index (`loops` reads what is done with its entries), and
run as the fixed drivers run it.  They may cut a long segment into blocks: so what a stage hands
back must be added up along the segment, or be the largest.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal.array_values import Given, Held, Value
from symbolic.formal.lines import Real, Unread
from symbolic.formal.loop_values import Room
from symbolic.formal.loops import Reader
from symbolic.formal.staged import NOTHING, Calls, same_line
from symbolic.formal.surroundings import without_docstring

#: What is known of a segment: its largest values, and its sums.
Known = tuple[list[Value], list[Value]]
_DRIVERS = frozenset({"_turned", "_many", "_told", "_stages", "_stage", "_entries"})


@dataclass(frozen=True)
class Data:
    """The arrays that compiled functions are run over, each of which may be None."""

    arrays: tuple[Held, ...]


@dataclass
class Rows(Calls):
    """Reads functions of Numba's file, and the compiled ones that drivers run for them."""

    #: how many largest values and sums there are after each stage, by the constants' names
    counts: Mapping[str, object] = field(default_factory=dict)

    def handed(self, node: ast.expr) -> bool:
        """Say whether an expression hands on what there is already, and makes no line."""
        match node:
            case ast.Call(ast.Name(name)) if name in _DRIVERS:
                return True
            case ast.Subscript(ast.Call(ast.Name(name))) if name in _DRIVERS:
                return True
            case ast.Name("_NOTHING"):
                return True
        return super().handed(node)

    def meaning(self, node: ast.expr) -> Held:
        """Read an expression: what a driver returns, too."""
        match node:
            case ast.Name("_NOTHING") if "_NOTHING" not in self.names:
                return Given(([], []))
            case ast.Subscript(ast.Name() as name, ast.Slice(None, ast.UnaryOp(ast.USub(), end))):
                arrays, k = self.data_of(name).arrays, self.whole(end)
                if k is not None and 0 < k < len(arrays):
                    return Given(Data(arrays[:-k]))
            case ast.Call(ast.Name("_turned"), [lengths, *arrays], []):
                self.fills(lengths)
                return Given(Data(tuple(map(self.meaning, arrays))))
            case ast.Call(ast.Name("_many"), [data, tops, sums], []) if self.data_of(data):
                return Given((self.meaning(tops), self.meaning(sums)))
            case ast.Call(ast.Name("_told"), [_, known], []):
                return Given(self.known_of(known))
            case ast.Call(ast.Name("_stages"), [row, rows, begin, end, _, data, known, *given], []):
                one, other = self.whole(begin), self.whole(end)
                if one is not None and other is not None and one < other:
                    run, found = self.run_of(row, data, given), self.known_of(known)
                    for k in range(one, other):
                        found = run.stage(self.counts_of(rows), k, found)
                    return Given(found)
            case ast.Call(ast.Name("_stage"), [row, rows, place, _, data, known, *given], []):
                before, k = self.known_of(known), self.whole(place)
                if k is not None:
                    new = self.run_of(row, data, given).stage(self.counts_of(rows), k, before)
                    largest, added = (a[len(b) :] for a, b in zip(new, before, strict=True))
                    return largest or added
            case ast.Call(ast.Name("_entries"), [row, places, _, data, lengths, known, *given], []):
                self.fills(lengths)
                count = self.whole(places)
                if count is not None:
                    return self.run_of(row, data, given).entries_of(count, self.known_of(known))
        return super().meaning(node)

    def data_of(self, node: ast.expr) -> Data:
        """Return the arrays that a compiled function is run over."""
        held = self.meaning(node)
        if not isinstance(held, Given) or not isinstance(held.value, Data):
            raise self.refused(node)
        return held.value

    def known_of(self, node: ast.expr) -> Known:
        """Return what is known of a segment."""
        held = self.meaning(node)
        match held:
            case Given((list() as tops, list() as sums)):
                return tops, sums
        raise self.refused(node)

    def are_weights(self, held: Held | None) -> bool:
        """Say whether an array is the loss' weights."""
        return isinstance(held, Value) and held.real.name == self.weights

    def counts_of(self, node: ast.expr) -> Sequence[tuple[int, int]]:
        """Return how many numbers of a segment there are after each stage."""
        name = node.id if isinstance(node, ast.Name) else ""
        found = self.counts.get(name)
        if not isinstance(found, tuple) or name in self.names or not all(map(_is_pair, found)):
            raise self.refused(node)
        return found

    def run_of(self, row: ast.expr, data: ast.expr, given: Sequence[ast.expr]) -> Run:
        """Return what runs a compiled function, which takes settings as numbers."""
        return Run(self, row, self.data_of(data).arrays, [self.value(node) for node in given])


def _is_pair(each: object) -> bool:
    return isinstance(each, tuple) and len(each) == 2 and all(type(k) is int for k in each)


@dataclass
class Run:
    """Runs one compiled function over one segment."""

    rows: Rows
    row: ast.expr
    arrays: Sequence[Held]
    settings: Sequence[Held]

    def stage(self, counts: Sequence[tuple[int, int]], k: int, known: Known) -> Known:
        """Return what is known after a stage, which keeps what was known before."""
        if not 0 <= k < len(counts):
            raise self.rows.refused(self.row, f"there is no stage {k}")
        rooms = [Room((count,)) for count in counts[k]]
        self.read(known, {"tops": rooms[0], "sums": rooms[1]}, k)
        found: Known = ([*known[0]], [*known[1]])
        for room, held, head in zip(rooms, found, ("largest", "sum"), strict=True):
            new = range(len(held), room.axes[0] if isinstance(room.axes[0], int) else 0)
            if sorted(room.places) != [(place,) for place in new]:
                raise self.rows.refused(self.row, f"stage {k} hands back other numbers")
            held += [self.gathered(room.places[(place,)], head) for place in new]
        return found

    def gathered(self, value: Value, head: str) -> Value:
        """See that a number is added up along the segment, or the largest, and no less than 0."""
        line = next((x for x in self.rows.lines if x.name == value.real.name), None)
        while line is not None and line.value.head == "entry":
            name = line.value.name
            line = next((x for x in self.rows.lines if x.name == name), None)
        real = Real("") if line is None else line.value
        real = real.args[1] if (real.head, head) == ("greater", "largest") else real
        if real.head != head:
            raise self.rows.refused(self.row, "blocks of a segment do not add up to it")
        return value

    def entries_of(self, count: int, known: Known) -> list[Value]:
        """Return numbers of each entry, so many, all of which are filled."""
        room = Room((count, self.rows.along))
        self.read(known, {"out": room}, None)
        if len(room.places) != count or any(room.rounds.values()):
            raise self.rows.refused(self.row, "a place that nothing fills")
        return [room.places[(place,)] for place in range(count)]

    def read(self, known: Known, rooms: Mapping[str, Room], stage: int | None) -> None:
        """Read what is done with the segment, in one stage or in all of a function."""
        name = self.row.id if isinstance(self.row, ast.Name) else ""
        if name not in self.rows.functions or name in self.rows.names:
            raise self.rows.refused(self.row)
        node = self.rows.functions[name]
        self.rows.called_.add(name)
        given = [argument.arg for argument in node.args.args]
        count = len(self.arrays)
        whole = 3 + count + (3 if stage is None else 4) + len(self.settings)
        if len({*given}) != whole or len(given) != whole or node.args.kwonlyargs or not count:
            raise Unread(f"line {node.lineno}: {name} takes {given}")
        first, last, lengths, *others = given
        own, (tops, sums, *others) = others[:count], others[count:]
        out = others.pop(0) if stage is None else ""
        alone = Alone(own, lengths, {"tops": tops, "sums": sums}, out, name.removeprefix("_"))
        body = alone.body(node, (first, last), dict(zip(own, self.arrays, strict=True)))
        if alone.weights not in (NOTHING, None) and not self.rows.are_weights(alone.weights):
            raise self.rows.refused(self.row, "the weights are something else")
        if stage is not None:
            begin, end, *others = others
            body = self.of_stage(body, stage, begin, end)
        reader = OneSegment(self.rows.letters, self.rows.weights, lines=self.rows.lines)
        reader.arguments = {*self.rows.taken} - {x.name for x in self.rows.lines}
        reader.flags = {alone.flag} if alone.weighted else set()
        for each, held in [
            *zip(own, self.arrays, strict=True),
            *zip(others, self.settings, strict=True),
        ]:
            if isinstance(held, Value) and (alone.weighted or not self.rows.are_weights(held)):
                reader.names[each] = held
        for kind, held in (("tops", known[0]), ("sums", known[1])):
            reader.names |= {f"{kind}.{k}": value for k, value in enumerate(held)}
        reader.names |= {alone.rooms[kind]: room for kind, room in rooms.items()}
        if reader.body([alone.visit(copy.deepcopy(each)) for each in body]) is not None:
            raise Unread(f"line {node.lineno}: {name} returns something")
        self.rows.taken |= {line.name for line in self.rows.lines}

    def of_stage(
        self, body: Sequence[ast.stmt], stage: int, begin: str, end: str
    ) -> Sequence[ast.stmt]:
        """Return the statements of one stage: of those from begin to end - 1 each is done."""
        found: Sequence[ast.stmt] = ()
        for k, statement in enumerate(body):
            match statement:
                case ast.If(test, inner, []) if (
                    ast.unparse(test) == f"{begin} <= {k} and {k} < {end}"
                ):
                    found = inner if k == stage else found
                case _:
                    raise self.rows.refused(statement)
        return found


@dataclass
class OneSegment(Reader):
    """Reads what is done with one segment."""

    #: names of what is given, which no line may have
    arguments: set[str] = field(default_factory=set)

    def define(self, name: str, value: Value) -> Value:
        """Add a line, which has no argument's name."""
        if name in self.arguments:
            raise Unread(f"line {self.at}: {name} is an argument")
        return same_line(name, value, self.lines) or super().define(name, value)


@dataclass
class Alone(ast.NodeTransformer):
    """Takes the number of the segment out of indices: one segment is alone then."""

    #: the arrays, z first; their lengths; what is known; what is filled for each entry, or ''
    arrays: Sequence[str]
    lengths: str
    known: Mapping[str, str]
    out: str
    #: how lines of what is filled are called
    called: str
    number: str = ""
    #: what tells whether there are weights, and which these are: None where nothing asks
    flag: str = ""
    weights: Held | None = None

    @property
    def weighted(self) -> bool:
        """Whether there may be weights, and something asks for them."""
        return self.weights not in (NOTHING, None)

    @property
    def rooms(self) -> dict[str, str]:
        """The names of what is filled."""
        return {**{kind: kind for kind in self.known}, "out": self.called}

    def body(
        self, node: ast.FunctionDef, over: tuple[str, str], given: Mapping[str, Held]
    ) -> Sequence[ast.stmt]:
        """Return what is done with each segment, after a look at whether there are weights."""
        statements = without_docstring(node.body)
        match statements:
            case [
                ast.Assign(
                    [ast.Name(flag)],
                    ast.Compare(
                        ast.Attribute(ast.Name(asked), "size"), [ast.NotEq()], [ast.Constant(0)]
                    ),
                ),
                *rest,
            ] if asked in given:
                self.flag, self.weights, statements = flag, given[asked], rest
        match statements:
            case [ast.For(ast.Name(number), ast.Call(ast.Name("range"), between, []), inner, [])]:
                taken = {argument.arg for argument in node.args.args} | {number, self.flag}
                stored = {
                    part.id
                    for each in inner
                    for part in ast.walk(each)
                    if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
                }
                if tuple(map(ast.unparse, between)) == over and not stored & taken:
                    self.number = number
                    return inner
        raise Unread(f"line {node.lineno}: {node.name} is no loop over segments")

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        """Return an entry of the segment, or a number of it."""
        found: ast.expr | None = None
        match node.value, node.slice:
            case ast.Name(name), ast.Tuple([ast.Name(j), ast.Name(i)]) if (
                name in self.arrays and j == self.number
            ):
                found = ast.Subscript(node.value, ast.Name(i, ast.Load()), node.ctx)
            case ast.Name(self.lengths), ast.Name(self.number):
                found = ast.Attribute(ast.Name(self.arrays[0], ast.Load()), "size", ast.Load())
            case ast.Name(name), ast.Tuple([ast.Constant(int(k)) as place, ast.Name(self.number)]):
                kinds = [kind for kind, own in self.known.items() if own == name]
                if kinds and isinstance(node.ctx, ast.Load):
                    found = ast.Name(f"{kinds[0]}.{k}", ast.Load())
                elif kinds:
                    found = ast.Subscript(ast.Name(kinds[0], ast.Load()), place, node.ctx)
            case ast.Name(self.out), ast.Tuple(
                [ast.Constant() as place, ast.Name(self.number), ast.Name() as i]
            ):
                at = ast.Tuple([place, i], ast.Load())
                found = ast.Subscript(ast.Name(self.called, ast.Load()), at, node.ctx)
        if found is None:
            raise Unread(f"line {node.lineno}: {ast.unparse(node)} is not of one segment")
        return ast.fix_missing_locations(ast.copy_location(found, node))

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """Refuse what is asked of an array of all segments, such as its size."""
        if not (isinstance(node.value, ast.Name) and node.value.id in ("np", "math")):
            raise Unread(f"line {node.lineno}: {ast.unparse(node)} is not of one segment")
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        """Return what stands there without weights, where there are none: 0, no sum that begins."""
        if self.weighted or not self.flag or ast.unparse(node.test) != self.flag:
            return self.generic_visit(node)
        if ast.unparse(node.orelse) != "0.0":
            raise Unread(f"line {node.lineno}: {ast.unparse(node)} without weights")
        return ast.copy_location(ast.Constant(0), node)
