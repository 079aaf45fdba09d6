"""What does a function of whole arrays return? Arguments, lines, and the names of its results."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from symbolic.formal.array_values import Table, Value
from symbolic.formal.arrays import Reader
from symbolic.formal.lines import Function, Unread, Variable, entry


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
