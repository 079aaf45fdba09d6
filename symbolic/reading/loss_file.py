"""What is a loss that was read, as a file of its own? One that every command takes."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.calculus.entries import axes_in
from symbolic.declare import layer
from symbolic.declare.loss import Loss, b, rows, w, z
from symbolic.reading.losses import Reading
from symbolic.reading.python import Writer, checked, comment, one_blank_line, quoted, wrapped

#: Lines of what was read that a file repeats.
LINES = 60
_FROM = {"rows": "symbolic.loss", "classes": "symbolic.layer", "own": "symbolic.loss"}
_MAKES = {"rows": "Loss", "classes": "Layer", "own": "Loss"}
_SYMPY = ("Rational", "E", "sign", "sech")


def loss_file(reading: Reading) -> str:
    """Return the text of a file that declares the loss; run, it gives the same loss.

    Raises:
        LossError: a part of it has no name that could be written.
    """
    loss = reading.loss
    writer = Writer(_names(loss, reading.kind), _sums(reading.kind))
    body = [*_axes(loss, writer, reading.kind), *_parameters(loss, writer)]
    for quantity in loss.quantities:
        name = checked(quantity.name)
        body += wrapped(f"{name} = define(", [quoted(name), writer.text(quantity.definition)], ")")
    body += ["", *_declaration(loss, reading.kind, writer)]
    head = [*_head(reading), *_imports(loss, reading.kind, writer)]
    return one_blank_line("\n".join([*head, "", *body, ""]))


def _names(loss: Loss, kind: str) -> dict[sp.Basic, str]:
    own: dict[sp.Basic, str] = {each: each.name for each in (*loss.quantities, *loss.parameters)}
    if kind == "rows":
        return own | {rows: "rows", z: "z", b: "b", w: "w", rows.size: "rows.size"}
    if kind == "classes":
        size = layer.classes.size
        return own | {layer.classes: "classes", layer.u: "u", layer.t: "t", size: "classes.size"}
    found = axes_in(loss.expanded())
    own |= {axis: f"axis_{axis.name}" for axis in found if not axis.name.endswith("'")}
    own |= {axis.size: f"axis_{axis.name}.size" for axis in found if not axis.name.endswith("'")}
    return own | {entry: entry.name for entry in _entries(loss)}


def _entries(loss: Loss) -> list[Entry]:
    given = {entry.array: entry for entry in loss.arguments}
    return [given.get(entry.array, entry) for entry in loss.entries]


def _sums(kind: str) -> dict[Axis, str]:
    return {"rows": {rows: "total"}, "classes": {layer.classes: "each"}}.get(kind, {})


def _axes(loss: Loss, writer: Writer, kind: str) -> list[str]:
    if kind != "own":
        return []
    lines = []
    for axis in axes_in(loss.expanded()):
        if axis.name.endswith("'"):
            continue
        name = checked(writer.names[axis])
        lines.append(f"{name} = Axis({quoted(axis.name)}, {quoted(axis.size.name)})")
    for entry in _entries(loss):
        axes = ", ".join(map(writer.name, entry.axes))
        lines.append(f"{checked(entry.name)} = Entry({quoted(entry.name)}, [{axes}])")
    return lines


def _parameters(loss: Loss, writer: Writer) -> list[str]:
    return [
        f"{checked(p.name)} = parameter({quoted(p.name)}, {writer.text(p.default)})"
        for p in loss.parameters
    ]


def _declaration(loss: Loss, kind: str, writer: Writer) -> list[str]:
    parts = [quoted(loss.name), writer.text(loss.value)]
    if loss.prediction is not None:
        parts.append(f"prediction={writer.text(loss.prediction)}")
    if kind == "own":
        parts.append(f"arguments=[{', '.join(checked(each.name) for each in loss.arguments)}]")
    return wrapped(f"LOSS = {_MAKES[kind]}(", parts, ")")


def _head(reading: Reading) -> list[str]:
    lines = [f'"""The loss {reading.loss.name}, written by `resoft declare`."""', ""]
    text = reading.text.strip()
    told = comment("\n".join(text.splitlines()[:LINES]), "    ")
    more = ["#     ..."] if len(text.splitlines()) > LINES else []
    lines += ["# It was read from:", "#", *told, *more, "#"]
    for note in reading.notes:
        lines += comment(f"{note}.")
    return [line for line in lines if line != "#"] + [""]


def _imports(loss: Loss, kind: str, writer: Writer) -> list[str]:
    used = {word for word in writer.used if word not in loss.names}
    used |= {_MAKES[kind]}
    used |= {"define"} if loss.quantities else set()
    used |= {"parameter"} if loss.parameters else set()
    own = {axis.name for axis in axes_in(loss.expanded())}
    used -= {f"axis_{name}" for name in own}
    if kind == "own":
        used = (used | {"Axis", "Entry"}) - {entry.name for entry in loss.entries}
    of_sympy = sorted(used & {*_SYMPY})
    lines = [f"from sympy import {', '.join(of_sympy)}", ""] if of_sympy else []
    ours = sorted(used - {*of_sympy}, key=lambda word: (word[0].islower(), word))
    return (
        [*lines, *wrapped(f"from {_FROM[kind]} import ", ours, "")]
        if len(ours) < 12
        else [
            *lines,
            *wrapped(f"from {_FROM[kind]} import (", ours, ")"),
        ]
    )
