"""How are maps made of maps? Composed, beside each other, around a branch, under other names.

What joins two maps is a name: an output of one is the argument of that name of the other, and
arguments of one name are the same.  So copies are relabelled first:

    first = relabelled(affine, "first", {"W": "U", outputs: hidden})
    hidden_layer = compose("layer", relabelled(tanh, "tanh", {"z": "y", units: hidden}), first)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NoReturn

import sympy as sp

from symbolic.calculus import Axis, Entry, Quantity
from symbolic.calculus.entries import axes_in
from symbolic.declare.formula import LossError, Parameter, define
from symbolic.declare.map import Map


def compose(name: str, outer: Map, inner: Map, source: str = "") -> Map:
    """Return outer(inner): what inner returns is what outer takes under the same name.

    Raises:
        LossError: outer takes nothing that inner returns, or takes it along other axes.
    """
    joined = [output for output in inner.outputs if output.name in _names(outer.arguments)]
    if not joined:
        given, wanted = (", ".join(_names(each)) for each in (inner.outputs, outer.arguments))
        _refuse(name, f"'{outer.name}' takes {wanted}, and '{inner.name}' returns {given}")
    values: dict[Entry, sp.Expr] = {}
    for output in joined:
        taken = next(each for each in outer.arguments if each.name == output.name)
        if taken != output:
            _refuse(name, f"{_shape(taken)} is taken, and {_shape(output)} is returned")
        value = inner.outputs[output]
        values[taken] = value if isinstance(value, Quantity) else define(output.name, value)
    outputs = {each: _put(value, values) for each, value in outer.outputs.items()}
    rest = [each for each in outer.arguments if each not in values]
    return Map(name, outputs, _merged(name, inner.arguments, rest), source or outer.source)


def concatenate(name: str, *parts: Map | Entry, source: str = "") -> Map:
    """Return the outputs of all parts, each over its own axes; an entry is handed through.

    z is returned as z_kept: [z; h(z)] is ``concatenate("dense", z, h)``.

    Raises:
        LossError: two outputs have one name.
    """
    outputs: dict[Entry, sp.Expr] = {}
    for part in parts:
        mine = {Entry(f"{part.name}_kept", part.axes): part} if isinstance(part, Entry) else part
        for output, value in (mine if isinstance(mine, dict) else mine.outputs).items():
            if output.name in _names(outputs):
                _refuse(name, f"two of its parts return {output.name}: relabel one")
            outputs[output] = value
    given = [[part] if isinstance(part, Entry) else part.arguments for part in parts]
    return Map(name, outputs, _merged(name, *given), source)


def skip(
    name: str,
    branch: Map,
    weight: sp.Expr = sp.S.One,
    around: Entry | None = None,
    source: str = "",
) -> Map:
    """Return weight * z + branch(z, ...), z being ``around`` or the branch's first argument.

    Raises:
        LossError: the branch returns several things, or along other axes than those of z.
    """
    z = branch.arguments[0] if around is None else around
    if len(branch.outputs) != 1:
        _refuse(name, f"the branch '{branch.name}' returns {len(branch.outputs)} things, not one")
    ((output, value),) = branch.outputs.items()
    if output.axes != z.axes:
        _refuse(name, f"{_shape(z)} goes around, and the branch returns {_shape(output)}")
    arguments = _merged(name, [z], branch.arguments, weight.atoms(Entry))
    return Map(name, {output: weight * z + value}, arguments, source or branch.source)


def relabelled(declared: Map, name: str, others: Mapping[str | Axis, str | Axis]) -> Map:
    """Return a map with other names: of outputs, arguments, quantities, parameters, and axes.

    Raises:
        LossError: the map has no such name, or no such axis.
    """
    formulas = list(declared.outputs.values())
    axes = {axis: _moved(axis, others) for axis in axes_in(*formulas)}
    own = [*declared.outputs, *declared.arguments, *declared.quantities, *declared.parameters]
    for each in others:
        if each not in axes and each not in _names(own):
            _refuse(name, f"'{declared.name}' has no {each}")

    def named(entry: Entry) -> sp.Expr:
        word = str(others.get(entry.name, entry.name))
        if isinstance(entry, Quantity):
            return Quantity(word, rebuilt(entry.definition, named, axes))
        if isinstance(entry, Parameter):
            return Parameter(word, entry.default)
        places = [axes.get(axis, axis) for axis in entry.axes]
        return Entry(word, places, bool(entry.is_positive), repeated=True)

    outputs = {named(each): rebuilt(f, named, axes) for each, f in declared.outputs.items()}
    return Map(name, outputs, [named(each) for each in declared.arguments], declared.source)


def _put(expr: sp.Expr, values: Mapping[Entry, sp.Expr]) -> sp.Expr:
    """Put formulas in the place of arguments, at all their indices."""
    arrays = {argument.array: (argument, value) for argument, value in values.items()}

    def put(entry: Entry) -> sp.Expr:
        if isinstance(entry, Quantity):
            return Quantity(entry.name, rebuilt(entry.definition, put, {}))
        if entry.array not in arrays:
            return entry
        argument, value = arrays[entry.array]
        return value if entry == argument else value.at(entry.axes)

    return rebuilt(expr, put, {})


def rebuilt(
    expr: sp.Basic, entry_of: Callable[[Entry], sp.Expr], axes: Mapping[Axis, Axis]
) -> sp.Basic:
    """Write a formula with other entries and axes."""
    if isinstance(expr, Entry):
        return entry_of(expr)
    if isinstance(expr, Axis):
        return axes.get(expr, expr)
    if isinstance(expr, sp.Symbol):
        return {axis.size: new.size for axis, new in axes.items()}.get(expr, expr)
    if not expr.args:
        return expr
    return expr.func(*(rebuilt(arg, entry_of, axes) for arg in expr.args))


def _moved(axis: Axis, others: Mapping[str | Axis, str | Axis]) -> Axis:
    """Return what an axis becomes; a twin becomes a twin."""
    if axis in others or not axis.name.endswith("'"):
        found = others.get(axis, axis)
        assert isinstance(found, Axis)
        return found
    return _moved(Axis(axis.name[:-1], axis.size.name), others).twin()


def _merged(name: str, *groups: object) -> list[Entry]:
    """Return arguments in order, each once; parameters are none."""
    found: dict[str, Entry] = {}
    for entry in (e for group in groups for e in group):  # type: ignore[attr-defined]
        if isinstance(entry, Parameter):
            continue
        if (known := found.setdefault(entry.name, entry)) != entry:
            _refuse(name, f"{_shape(known)} and {_shape(entry)} have one name: relabel one")
    return list(found.values())


def _names(entries: object) -> list[str]:
    return [entry.name for entry in entries]  # type: ignore[attr-defined]


def _shape(entry: Entry) -> str:
    return f"{entry.name} ({' x '.join(axis.size.name for axis in entry.axes) or 'a number'})"


def _refuse(name: str, reason: str) -> NoReturn:
    msg = f"map '{name}': {reason}"
    raise LossError(msg)
