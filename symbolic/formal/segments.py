"""Which functions of a file of stages are there theorems about, and as what are they read?

Public functions are read as they stand.  Stages are read as callers run them: one after the other
at any numbers `tops`, nothing kept, and by `stages`, with what it kept.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from symbolic.formal.array_functions import read_function
from symbolic.formal.array_values import Given, Held, Table, Value
from symbolic.formal.beside import Said
from symbolic.formal.declared import Declared
from symbolic.formal.kinds import Kind
from symbolic.formal.lines import Function, Line, Unread, Variable, entry, parts
from symbolic.formal.passes import read_atoms
from symbolic.formal.staged import NOTHING, Calls
from symbolic.formal.surroundings import constant
from symbolic.generator.text.segments import FIXED

#: How the names of theorems end: on stages run by their callers, and by `stages`.
ANY, OWN = "_for_any_shift", "_from_stages"
#: What ends what is known of a segment.
ENDS = ("head", "gradient", "curvature", "jacobian", "fitted", "pole", "pole_terms")


@dataclass
class Segments:
    """Reads the functions of a file of stages."""

    kind: Kind
    declared: Declared
    tree: ast.Module
    #: makes a reader of the functions of a target
    reads: Callable[..., Calls]

    def __post_init__(self) -> None:
        """Find the functions, and the names of the arguments."""
        nodes = {x.name: x for x in self.tree.body if isinstance(x, ast.FunctionDef)}
        self.nodes = {name: node for name, node in nodes.items() if name not in FIXED}
        self.functions: dict[str, Function] = {}
        self.left: dict[str, str] = {}
        others = [
            v.name
            for v in self.declared.function.variables
            if v.name not in (self.kind.argument, self.kind.weights, *self.declared.parameters)
        ]
        if len(others) != 1:
            raise Unread(f"a loss of segments has one array beside its argument: {others}")
        self.data = (self.kind.argument, others[0], self.kind.weights)

    def said(self) -> Iterator[Said]:
        """Yield what is said of what; why nothing is said stands in ``left``."""
        for name in ("value", "value_and_gradient", "hessian_product", "fit"):
            if name in self.nodes:
                yield from self.tried(name, getattr(self, name))
        stages, fitted = (self.stage_names(x) for x in ("STAGES", "FITTED_STAGES"))
        ends = [name for name in ENDS if name != "fitted" or not fitted]
        yield from self.tried("head", lambda: self.at_any_shift("shifted", stages, ends))
        if fitted:
            alone = ["fitted"]
            yield from self.tried("fitted", lambda: self.at_any_shift("fitted", fitted, alone))
        yield from self.tried("stages", lambda: self.after_stages(ends))
        for name in ("block", "combine", "_atoms", "_finish"):
            if name in self.nodes:
                yield from self.tried(name, lambda name=name: self.of_blocks(name))  # type: ignore[misc]

    def tried(self, name: str, read: Callable[[], Iterator[Said]]) -> Iterator[Said]:
        """Yield what is said, or write down why nothing is."""
        try:
            found = [*read()]
        except Unread as error:
            self.left[name] = str(error)
        else:
            for each in found:
                self.functions.setdefault(each.function.name, each.function)
            yield from found

    def stage_names(self, constant_: str) -> Sequence[str]:
        """Return the names of stages, which a constant tells."""
        names = constant(self.tree, constant_)
        if names is None and constant_ == "FITTED_STAGES":
            return ()
        if not isinstance(names, tuple) or not all(isinstance(each, str) for each in names):
            raise Unread(f"{constant_} does not tell stages")
        return names

    # --- whole functions -----------------------------------------------------------------

    def value(self) -> Iterator[Said]:
        """Read `value`."""
        reading = self.begin("value")
        yield reading.of("value", reading.call("value", *self.data))

    def value_and_gradient(self) -> Iterator[Said]:
        """Read `value_and_gradient`."""
        reading = self.begin("value_and_gradient")
        found = reading.several("value_and_gradient", *self.data)
        yield reading.of("value_and_gradient", *found)

    def hessian_product(self) -> Iterator[Said]:
        """Read `hessian_product`."""
        reading, (z, b, w) = self.begin("hessian_product", "direction"), self.data
        yield reading.of("hessian_product", reading.call("hessian_product", z, "direction", b, w))

    def fit(self) -> Iterator[Said]:
        """Read `fit`."""
        reading = self.begin("fit")
        yield reading.of("fit", reading.call("fit", self.data[0]), key="fitted")

    def of_blocks(self, name: str) -> Iterator[Said]:
        """Read what is done with blocks of rows."""
        shapes = {v.name: v.lengths for v in self.declared.function.variables}
        shapes |= dict.fromkeys((*self.kind.shape, "top"), ())
        private = "_" * name.startswith("_")
        for each in ("SUMS", "CENTRE"):
            shapes[each.lower()] = (str(constant(self.tree, private + each)),)
        shapes["given"] = (str(len(self.declared.parameters)),)
        node, letters = self.nodes[name], self.kind.letters
        if name == "_atoms":
            found = read_atoms(node, shapes, letters)
        else:
            found = read_function(node, shapes, letters, *[self.kind.weights] * (not private))
        if name in ("combine", "_finish"):
            found = without_centre(found)
        yield Said(name, found, name)

    # --- stages --------------------------------------------------------------------------

    def at_any_shift(self, name: str, stages: Sequence[str], ends: Sequence[str]) -> Iterator[Said]:
        """Read stages one after the other, at any numbers `tops`."""
        reading, (z, b, w) = self.begin(name), self.data
        first = [stage for stage in stages if stage.endswith("tops")]
        if [*first, *stages[len(first) :]] != [*stages] or len(first) > 1:
            raise Unread(f"stages in the order {stages}")
        tops: list[Value] = []
        for stage in first:
            told = self.begin(name).call(stage, z, b)
            tops = reading.any_numbers("tops", len(listed(told)))
        sums: list[Value] = []
        for stage in stages[len(first) :]:
            sums = [*sums, *listed(reading.call(stage, z, b, w, tops, sums))]
        yield from self.ends(reading, (tops, sums, NOTHING), ANY, ends)

    def after_stages(self, ends: Sequence[str]) -> Iterator[Said]:
        """Read what `stages` returns, and what others make of it."""
        reading = self.begin("stages")
        tops, sums, kept = reading.several("stages", *self.data)
        yield from self.ends(reading, (listed(tops), listed(sums), kept), OWN, ends)

    def ends(
        self,
        reading: Reading,
        known: tuple[Held, Held, Held],
        suffix: str,
        names: Sequence[str],
    ) -> Iterator[Said]:
        """Read what functions make of what is known of a segment, each by itself."""
        found, before = list[Said](), {*reading.reader.called_}
        for name in (name for name in names if name in self.nodes):
            reading.reader.called_ = {*before}
            mark, tables = len(reading.reader.lines), dict(reading.reader.tables)
            try:
                values = self.made(reading, name, known)
                key = {"head": "value", "jacobian": "residual_jacobian"}.get(name, name)
                of = name if suffix == ANY else "stages"
                found.append(reading.of(of, *values, key=key))
            except Unread as error:
                del reading.reader.lines[mark:]
                reading.reader.tables = tables
                self.left.setdefault(name, str(error))
        if found:  # all lines are there now
            whole = replace(found[-1].function, lines=tuple(reading.reader.lines))
            self.functions[whole.name] = whole
        for said in found:
            own = replace(said.function, lines=needed(whole, said.function.returned))
            yield replace(said, function=own, suffix=suffix)

    def made(self, reading: Reading, name: str, known: tuple[Held, Held, Held]) -> tuple[Held, ...]:
        """Read what one function makes of what is known."""
        z, b, w = self.data
        match name:
            case "head" | "pole":
                return (reading.call(name, *known[:2]),)
            case "curvature":
                D, P = reading.several(name, z, b, w, *known)
                return D, reading.columns("P", P), reading.call("middle", *known[:2])
            case "jacobian":
                g, U, V = reading.several(name, z, b, *known)
                return g, reading.columns("U", U), reading.columns("V", V)
            case "gradient":
                return (reading.call(name, z, b, w, *known),)
        return (reading.call(name, z, b, *known),)

    def begin(self, module: str, *more: str) -> Reading:
        """Begin to read functions, as one module of lines."""
        (index,) = self.kind.indices
        reader = self.reads(self.kind.letters, self.kind.weights, functions=self.nodes, along=index)
        return Reading(module, reader, self.declared.parameters, (*self.data, *more))


def without_centre(function: Function) -> Function:
    """Leave out the next centre, of which nothing is said: any is right.

    Raises:
        Unread: it does not return L, terms, gamma and a centre.
    """
    if len(function.returned) != 4:
        raise Unread(f"{function.name} does not return L, terms, gamma and a centre")
    *own, new = function.returned
    tables = {name: places for name, places in function.tables.items() if name != new}
    told = {"returned": tuple(own), "shapes": function.shapes[:3], "tables": tables}
    return replace(function, lines=needed(function, own), **told)  # type: ignore[arg-type]


def needed(function: Function, names: Iterable[str]) -> tuple[Line, ...]:
    """Return the lines that some of them, and tables of them, rest on."""
    lines = {line.name: line for line in function.lines}
    left, found = [*names], set[str]()
    while left:
        name = left.pop()
        left += function.tables.get(name, {}).values()
        if name in lines and name not in found:
            found.add(name)
            left += [part.name for part in parts(lines[name].value) if part.head == "entry"]
    return tuple(line for line in function.lines if line.name in found)


def listed(held: Held) -> list[Value]:
    """Return numbers of a segment, one by one.

    Raises:
        Unread: they are something else.
    """
    if not isinstance(held, list) or any(value.axes for value in held):
        raise Unread("what is known of a segment is no list of numbers")
    return held


@dataclass
class Reading:
    """Some functions that are read together, as one module of lines."""

    module: str
    reader: Calls
    parameters: Mapping[str, str]
    #: the arrays that they are given
    arrays: Sequence[str]

    def __post_init__(self) -> None:
        """Give names to the arguments."""
        index = self.reader.along
        self.variables = [Variable(name, (index[1],)) for name in self.arrays]
        self.variables += [Variable(name, ()) for name in self.parameters]
        self.given: dict[str, Held] = {
            name: Value(entry(name, index[0]), (index,)) for name in self.arrays
        }
        self.settings: dict[str, Held] = {name: Value(entry(name)) for name in self.parameters}
        self.reader.taken |= {*self.arrays, *self.parameters}

    def any_numbers(self, name: str, count: int) -> list[Value]:
        """Return an argument that is so many numbers."""
        self.variables.append(Variable(name, (str(count),)))
        self.reader.taken.add(name)
        return [Value(entry(name, str(k))) for k in range(count)]

    def call(self, name: str, *values: str | Held) -> Held:
        """Read a function for some arguments, and all settings."""
        given = [self.given[each] if isinstance(each, str) else each for each in values]
        return self.reader.call(name, *given, **self.settings)

    def several(self, name: str, *values: str | Held) -> tuple[Held, ...]:
        """Read a function that returns several things."""
        held = self.call(name, *values)
        if not isinstance(held, Given) or not isinstance(held.value, tuple):
            raise Unread(f"{name} returns one thing alone")
        return held.value

    def columns(self, name: str, held: Held) -> Table:
        """Return arrays side by side as a table with a last axis of their number."""
        if not isinstance(held, list):
            raise Unread(f"{name} is no list of arrays")
        places = dict[tuple[int, ...], str]()
        for k, column in enumerate(held):
            if column.axes != (self.reader.along,):
                raise Unread(f"{name} holds arrays of several shapes")
            self.reader.names.pop(f"{name}_{k}", None)
            self.reader.define(f"{name}_{k}", column)
            places[(k,)] = self.reader.lines[-1].name
        axes = (self.reader.along, ("l", str(len(held))))
        table = Table(places, Value(entry(name, self.reader.along[0], "l"), axes))
        self.reader.tables[name] = table
        return table

    def of(self, function: str, *values: Held, key: str = "") -> Said:
        """Return what is said of what was read, as ``function`` of the file returns it."""
        found = [self.returned(value) for value in values]
        names, shapes = zip(*found, strict=True)
        tables = {name: dict(table.places) for name, table in self.reader.tables.items()}
        lines = tuple(self.reader.lines)
        whole = Function(self.module, tuple(self.variables), lines, names, shapes, tables)
        return Said(key or function, whole, function, calls=frozenset(self.reader.called_))

    def returned(self, held: Held) -> tuple[str, tuple[str, ...]]:
        """Return the name and the shape of what is returned."""
        if isinstance(held, Table):
            shape = tuple(axis[1] for axis in held.value.axes if axis)
            return held.value.real.name, shape
        if not isinstance(held, Value) or None in held.axes:
            raise Unread("what is returned is no array")
        if held.real.head != "entry" or held.real.name not in {x.name for x in self.reader.lines}:
            held = self.reader.define("returned", held)
        return held.real.name, tuple(axis[1] for axis in held.axes if axis)
