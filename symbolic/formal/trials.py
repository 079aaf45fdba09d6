"""What does code of many trials compute? Losses of several arguments, and maps, read as lines.

Every array has an axis of trials before all others.  A function begins with `_arrays`, which hands
on what it is given, each array for all trials; a compiled one stands behind a public one, which
hands its arrays on in order.  No line mixes trials, so that a theorem is about one of them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from symbolic.formal import arrays, loops
from symbolic.formal.array_functions import returned_as
from symbolic.formal.array_values import Table, Value
from symbolic.formal.beside import File
from symbolic.formal.declared import Declared, lengths_of, read_declaration
from symbolic.formal.definitions import RESERVED_WORDS
from symbolic.formal.kinds import TRIAL, Kind, of_trials
from symbolic.formal.lines import Function, Line, Unread, Variable, entry, parts
from symbolic.formal.surroundings import (
    check_surroundings,
    constant,
    is_usual,
    without_docstring,
)
from symbolic.independent.reading import raw

#: What stands behind a star, and which arrays these are: directions h, k and cotangents g.
BUNDLES = {
    "directions": ("ARGUMENTS", "h_"),
    "second_directions": ("ARGUMENTS", "k_"),
    "cotangents": ("OUTPUTS", "g_"),
}
#: What each public function takes behind the arguments.
TAKES: Mapping[str, tuple[str, ...]] = {
    "value": (),
    "gradient": (),
    "evaluate": (),
    "hessian_product": ("directions",),
    "jacobian_product": ("directions",),
    "pullback": ("cotangents",),
    "second_derivative": ("directions", "second_directions"),
}


def of_arguments(declaration: str) -> bool:
    """Say whether a text declares a map, or a loss of several arguments."""
    (head, *given) = raw(declaration)[-1]
    return head == "map" or any(part[0] == "arguments" for part in given if part)


@dataclass(frozen=True)
class Contract:
    """What a file says of its arrays: those of each group, with their lengths."""

    kind: Kind
    declared: Declared
    groups: Mapping[str, tuple[Variable, ...]]

    def bundle(self, name: str) -> tuple[Variable, ...]:
        """Return the arrays behind a star."""
        group, prefix = BUNDLES[name]
        return tuple(Variable(prefix + v.name, v.lengths) for v in self.groups[group])

    @property
    def arguments(self) -> tuple[Variable, ...]:
        """The arrays that every function takes first: what moves, then the data."""
        return (*self.groups["ARGUMENTS"], *self.groups.get("DATA", ()))


def read(declaration: str, text: str) -> File:
    """Read the declaration of a map, or of a loss of several arguments, and its emitted file.

    Raises:
        Unread: the declaration is not read, or the file tells its arrays otherwise.
    """
    lengths = lengths_of(declaration)
    letters = {length: f"i_{length}" for length in lengths}
    declared = read_declaration(declaration, letters, in_order=True)
    moving = {v.name: v for v in declared.function.variables}
    order = _inner_last(lengths, declared.function.lines)
    kind = of_trials(order, [moving[name] for name in declared.arguments])
    tree = ast.parse(text)
    check_surroundings(text, tree)
    contract = _contract(tree, kind, declared)
    _check_names(text, kind)
    functions, left = dict[str, Function](), dict[str, str]()
    nodes = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    compiled = constant(tree, "TARGET") == "numba"
    for name in TAKES:
        if name in nodes:
            try:
                one = _compiled if compiled else _of_arrays
                functions[name] = _checked(one(nodes[name], nodes, contract))
            except Unread as error:
                left[name] = str(error)
    return File(kind, declared, functions, left)


def _inner_last(lengths: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """Put lengths behind those over which what is summed along them is summed again.

    The library takes sums in the order of the lengths: in this one a sum that stands inside of
    another stays there, and sums over other indices of one length do not meet.
    """
    known, around = dict[str, set[str]](), {length: set[str]() for length in lengths}
    for line in lines:
        known[line.name] = set()
        for part in parts(line.value):
            known[line.name] |= known.get(part.name, set()) if part.head == "entry" else set()
            if part.index is not None:
                known[line.name].add(part.index[1])
                for each in parts(part.args[0]):
                    inner = {each.index[1]} if each.index else known.get(each.name, set())
                    for length in inner - {part.index[1]}:
                        around[length].add(part.index[1])
    return sorted(lengths, key=lambda length: len(around[length]))


def _contract(tree: ast.Module, kind: Kind, declared: Declared) -> Contract:
    """Return what the file says of its arrays, which must be what is declared.

    Raises:
        Unread: it is something else.
    """
    known = {v.name: v for v in declared.function.variables if v.name not in declared.parameters}
    moving = tuple(known[name] for name in declared.arguments)
    groups: dict[str, tuple[Variable, ...]] = {"ARGUMENTS": moving}
    if declared.outputs:
        groups["OUTPUTS"] = declared.outputs
        wanted = {*known} - {*declared.arguments}
        if wanted:
            raise Unread(f"the map has entries that are no arguments: {', '.join(sorted(wanted))}")
    else:
        data = constant(tree, "DATA")
        order = [*data] if isinstance(data, dict) else []
        if {*order} != {*known} - {*declared.arguments}:
            raise Unread(f"the file has the data {order}")
        groups["DATA"] = tuple(known[name] for name in order)
    for group, variables in groups.items():
        told, wanted_ = constant(tree, group), [(v.name, v.lengths) for v in variables]
        if not isinstance(told, dict) or [*told.items()] != wanted_:
            raise Unread(f"{group} is not what is declared: {dict(wanted_)}")
    return Contract(kind, declared, groups)


def _check_names(text: str, kind: Kind) -> None:
    """See that the letters of indices, and lengths, are no names of the file's or of Coq's.

    Raises:
        Unread: one is.
    """
    for length in kind.shape:
        if length in RESERVED_WORDS or not length.isidentifier():
            raise Unread(f"an axis has the length {length}, which means something in Coq")


def _checked(function: Function) -> Function:
    """See that a function mixes no trials, and that no name hides one that theorems have.

    Raises:
        Unread: it does.
    """
    letter, length = TRIAL
    for line in function.lines:
        for part in parts(line.value):
            if (part.index or ("", ""))[1] == length or (part.head, part.name) == ("size", length):
                raise Unread(f"line {line.number}: {line.name} mixes trials")
            if part.head == "entry" and part.at and part.at[0] != letter:
                raise Unread(f"line {line.number}: {line.name} is not of its own trial")
    return function


# --- what functions take ---------------------------------------------------------------------


def _signature(node: ast.FunctionDef, contract: Contract) -> dict[str, str]:
    """See that a public function takes its arguments in order; return its settings.

    Raises:
        Unread: it takes others, or others where none are given.
    """
    given = node.args
    names = [each.arg for each in given.args]
    wanted = [v.name for v in contract.arguments] + [*TAKES[node.name]]
    usual = contract.declared.parameters
    settings = {
        each.arg: ast.unparse(default) if default else ""
        for each, default in zip(given.kwonlyargs, given.kw_defaults, strict=True)
    }
    if names != wanted or given.posonlyargs or given.vararg or given.kwarg or given.defaults:
        raise Unread(f"line {node.lineno}: {node.name} takes {', '.join(names)}")
    for name, shown in settings.items():
        if name not in usual or not is_usual(shown, usual[name]):
            raise Unread(
                f"line {node.lineno}: {node.name} has {name} = {shown} where none is given"
            )
    return settings


def _handed(call: ast.Call, node: ast.FunctionDef, contract: Contract) -> list[Variable]:
    """Return the arrays that a call of `_arrays` hands on, in their order.

    Raises:
        Unread: it is another call, or its arrays are not those of the groups that it names.
    """
    match call:
        case ast.Call(ast.Name("_arrays"), [ast.List(groups), *args], []):
            names = [group.id for group in groups if isinstance(group, ast.Name)]
        case _:
            raise Unread(f"line {call.lineno}: {ast.unparse(call)[:100]}: no call of _arrays")
    own = {v.name: v for v in contract.arguments}
    found: list[Variable] = []
    for arg in args:
        match arg:
            case ast.Name(name) if name in own:
                found.append(own[name])
            case ast.Starred(ast.Name(name)) if name in TAKES[node.name]:
                found += contract.bundle(name)
            case _:
                raise Unread(f"line {call.lineno}: {ast.unparse(arg)} is no array of {node.name}")
    if len(names) < len(groups) or not {*names} <= {*contract.groups}:
        raise Unread(f"line {call.lineno}: arrays of other groups")
    wanted = [v.lengths for name in names for v in contract.groups[name]]
    if wanted != [v.lengths for v in found]:
        raise Unread(f"line {call.lineno}: {node.name} hands on arrays of other lengths")
    return found


def _value(variable: Variable, kind: Kind) -> Value:
    """Return an array as the code has it: for all trials."""
    axes = tuple((kind.letters[length], length) for length in kind.of_trials(variable.lengths))
    return Value(entry(variable.name, *(letter for letter, _ in axes)), axes)


def _variables(
    handed: Sequence[Variable], settings: Sequence[str], kind: Kind
) -> tuple[Variable, ...]:
    """Return what a function's lines are written in.

    Raises:
        Unread: two arrays have one name.
    """
    own = tuple(Variable(v.name, kind.of_trials(v.lengths)) for v in handed)
    found = (*own, *(Variable(name, ()) for name in settings))
    names = [each.name for each in found]
    if len({*names}) < len(names):
        raise Unread(f"two arrays of one name: {', '.join(names)}")
    return found


# --- whole arrays ----------------------------------------------------------------------------


@dataclass
class _Arrays(arrays.Reader):
    """Reads whole arrays, of all trials, behind a call of `_arrays`."""

    node: ast.FunctionDef | None = None
    contract: Contract | None = None
    handed: list[Variable] = field(default_factory=list)

    def assign(self, target: ast.expr, value: ast.expr, statement: ast.stmt) -> None:
        """Read one assignment; the first is of what `_arrays` hands on."""
        match target, value:
            case ast.Tuple(targets), ast.Call(ast.Name("_arrays")) if not self.handed:
                assert self.node is not None
                assert self.contract is not None
                self.handed = _handed(value, self.node, self.contract)
                names = [each.id for each in targets if isinstance(each, ast.Name)]
                if len({*names}) < len(targets) or len(names) != len(self.handed):
                    raise self.refused(statement, "arrays under other names")
                if self.lines or {*names} & {*self.names}:
                    raise self.refused(statement, "arrays under names that are taken")
                for name, variable in zip(names, self.handed, strict=True):
                    self.names[name] = _value(variable, self.contract.kind)
                    self.taken |= {name, variable.name}
            case _:
                super().assign(target, value, statement)


def _of_arrays(
    node: ast.FunctionDef, nodes: Mapping[str, ast.FunctionDef], contract: Contract
) -> Function:
    """Read a function of whole arrays."""
    settings = _signature(node, contract)
    reader = _Arrays(contract.kind.letters, "", node=node, contract=contract)
    for name in settings:
        reader.names[name] = Value(entry(name))
        reader.taken.add(name)
    last = reader.body(node.body)
    found = [returned_as(reader, each) for each in _elements(last, node)]
    names, shapes = zip(*found, strict=True)
    if any(isinstance(each, list | Table) for each in reader.names.values()):
        raise Unread(f"line {node.lineno}: {node.name} holds tables")
    variables = _variables(reader.handed, [*settings], contract.kind)
    return Function(node.name, variables, tuple(reader.lines), names, shapes)


def _elements(last: ast.Return | None, node: ast.FunctionDef) -> list[ast.expr]:
    if last is None or last.value is None:
        raise Unread(f"line {node.lineno}: {node.name} returns nothing")
    return last.value.elts if isinstance(last.value, ast.Tuple) else [last.value]


# --- loops -----------------------------------------------------------------------------------


def _compiled(
    node: ast.FunctionDef, nodes: Mapping[str, ast.FunctionDef], contract: Contract
) -> Function:
    """Read a public function, and the compiled one to which it hands its arrays on."""
    settings = _signature(node, contract)
    match without_docstring(node.body):
        case [ast.Return(ast.Call(ast.Name(name), [ast.Starred(ast.Call() as call), *others], []))]:
            inner = nodes.get(name)
        case _:
            raise Unread(f"line {node.lineno}: {node.name} does more than to hand on its arrays")
    if inner is None or name != f"_{node.name}":
        raise Unread(f"line {node.lineno}: {node.name} hands its arrays on to {name}")
    handed, floats = _handed(call, node, contract), [*_floats(others, settings)]
    variables = _variables(handed, floats, contract.kind)
    given = inner.args
    names = [each.arg for each in given.args]
    if names != [v.name for v in variables] or given.kwonlyargs or given.vararg or given.defaults:
        raise Unread(f"line {inner.lineno}: {inner.name} takes {', '.join(names)}")
    reader = loops.Reader(contract.kind.letters, "")
    reader.names |= {name: Value(entry(name)) for name in floats}
    reader.names |= {each.name: _value(each, contract.kind) for each in handed}
    last = reader.body(inner.body)
    found = [loops.returned_as(reader, each) for each in _elements(last, inner)]
    own, shapes = zip(*found, strict=True)
    return Function(node.name, variables, tuple(reader.lines), own, shapes)


def _floats(others: Sequence[ast.expr], settings: Mapping[str, str]) -> Iterator[str]:
    """Yield the settings that are handed on, as doubles."""
    for other in others:
        match other:
            case ast.Call(ast.Name("float"), [ast.Name(name)], []) if name in settings:
                yield name
            case _:
                raise Unread(f"line {other.lineno}: {ast.unparse(other)} is handed on")
