"""What does a function of whole arrays return? Arguments, lines, and the names of its results."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from symbolic.formal.array_values import Table, Value
from symbolic.formal.arrays import Reader
from symbolic.formal.lines import Function, Real, Unread, Variable, entry
from symbolic.formal.surroundings import without_docstring


def read_function(
    node: ast.FunctionDef,
    shapes: Mapping[str, tuple[str, ...]],
    letters: Mapping[str, str],
    weights: str = "w",
) -> Function:
    """Read one function of a file.

    ``shapes`` has the lengths of each argument that may occur, () for a number; ``letters``
    has the letter of the index of each length, and ``weights`` is the argument that may be None.

    Raises:
        Unread: the function holds what is not in the grammar.
    """
    reader = Reader(letters, weights)
    variables = []
    for argument in [*node.args.args, *node.args.kwonlyargs]:
        name = argument.arg
        if name not in shapes:
            raise Unread(f"line {node.lineno}: the argument {name} of {node.name} is not known")
        lengths = shapes[name]
        axes = tuple((letters.get(length, "l"), length) for length in lengths)
        reader.names[name] = Value(entry(name, *(letter for letter, _ in axes)), axes)
        reader.taken.add(name)
        variables.append(Variable(name, lengths))
    last = reader.body(node.body)
    if last is None or last.value is None:
        raise Unread(f"line {node.lineno}: {node.name} returns nothing")
    elements = last.value.elts if isinstance(last.value, ast.Tuple) else [last.value]
    found = [returned_as(reader, element) for element in elements]
    returned, shape = zip(*found, strict=True)
    tables = {name: dict(table.places) for name, table in reader.tables.items()}
    for name, held in reader.names.items():
        if isinstance(held, list):
            tables[name] = {(k,): value.real.name for k, value in enumerate(held)}
    return Function(node.name, tuple(variables), tuple(reader.lines), returned, shape, tables)


def read_product(
    node: ast.FunctionDef,
    helper: ast.FunctionDef,
    curvature: Function,
    shapes: Mapping[str, tuple[str, ...]],
    letters: Mapping[str, str],
) -> Function:
    """Read ``return _product(*curvature(z, ...), direction)``: the helper at curvature's results.

    Raises:
        Unread: it is another call, or the helper holds what is not in the grammar.
    """
    given = [argument.arg for argument in [*node.args.args, *node.args.kwonlyargs]]
    match without_docstring(node.body):
        case [
            ast.Return(
                ast.Call(
                    ast.Name(called),
                    [ast.Starred(ast.Call(ast.Name(of), args, keywords)), ast.Name("direction")],
                    [],
                )
            )
        ] if (called, of) == (helper.name, curvature.name):
            handed = [ast.unparse(arg) for arg in args]
            handed += [f"{k.arg}" for k in keywords if ast.unparse(k.value) == k.arg]
        case _:
            raise Unread(f"line {node.lineno}: {node.name} is no product with curvature's results")
    own = [v.name for v in curvature.variables]
    if handed != own or len(args) + len(keywords) != len(own) or not {*own} <= {*given}:
        raise Unread(f"line {node.lineno}: curvature is given {handed}, and takes {own}")
    reader = Reader(letters, "")
    reader.at = node.lineno
    names = [argument.arg for argument in helper.args.args]
    if names[3:] != ["direction"] or len(curvature.returned) != 3:
        raise Unread(f"line {helper.lineno}: {helper.name} takes {names}")
    axes = tuple((letters[length], length) for length in shapes["direction"])
    reader.names["direction"] = Value(entry("direction", *(x for x, _ in axes)), axes)
    for name, result, shape in zip(names, curvature.returned, curvature.shapes, strict=False):
        reader.names[name] = _result(reader, curvature, name, result, shape)
    last = reader.body(helper.body)
    if last is None or last.value is None:
        raise Unread(f"line {helper.lineno}: {helper.name} returns nothing")
    returned, lengths = returned_as(reader, last.value)
    tables = {n: dict(h.places) for n, h in reader.names.items() if isinstance(h, Table)}
    variables = tuple(Variable(name, shapes[name]) for name in given)
    lines = tuple(reader.lines)
    return Function(node.name, variables, lines, (returned,), (lengths,), tables)


def _result(
    reader: Reader, function: Function, name: str, result: str, shape: tuple[str, ...]
) -> Value | Table:
    """Return what another function returned, under a name of this one."""

    def line(own: str, of: str) -> Value:
        there = function.line(of)
        letters = tuple(letter for letter, _ in there.indices)
        real = Real("result", (), f"{function.name}.{of}", letters)
        return reader.define(own, Value(real, there.indices))

    if result not in function.tables:
        return line(name, result)
    places = {}
    for place, of in function.tables[result].items():
        line("_".join([name, *map(str, place)]), of)
        places[place] = reader.lines[-1].name
    letters = iter(["l", "l'"])
    axes = tuple((next(letters) if s.isdigit() else reader.letters[s], s) for s in shape)
    return Table(places, Value(entry(name, *(letter for letter, _ in axes)), axes))


def returned_as(reader: Reader, node: ast.expr) -> tuple[str, tuple[str, ...]]:
    """Return the name and the shape of what is returned; an expression gets a line of its own."""
    match node:
        case ast.Call(ast.Attribute(ast.Name("np"), "stack"), [ast.Name(name)], []):
            held = reader.names.get(name)
            if isinstance(held, list) and len({value.axes for value in held}) == 1:
                return name, (str(len(held)), *_lengths(held[0]))
        case ast.Name(name) if isinstance(held := reader.names.get(name), Table):
            return name, _lengths(held.value)
    reader.at = node.lineno
    value = reader.value(node)
    if value.real.head != "entry" or value.real.name not in {x.name for x in reader.lines}:
        value = reader.define("returned", value)
    return value.real.name, _lengths(value)


def _lengths(value: Value) -> tuple[str, ...]:
    if None in value.axes:
        raise Unread("an axis of length 1 is returned")
    return tuple(axis[1] for axis in value.axes if axis)
