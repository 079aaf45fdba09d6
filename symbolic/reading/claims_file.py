"""What is a claims file that was started from a paper's LaTeX? One that `resoft verify` decides."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Axis, AxisMax, Entry, Quantity
from symbolic.calculus.entries import axes_in, quantities_of
from symbolic.declare.claim import Identity, Inequality, Semidefinite, Statement
from symbolic.declare.loss import rows, z
from symbolic.reading.claims import Paper, Started, quantities
from symbolic.reading.python import WIDTH, Writer, checked, comment, one_blank_line, quoted, wrapped

#: Where each word that a file uses is imported from.
_HOMES = {
    "sympy": "E LambertW Rational sech csch coth sign",
    "symbolic.calculus": "Along Axis AxisMax Entry",
    "symbolic.claim": "Claim D Identity Inequality Provenance Semidefinite",
    "symbolic.loss": "Abs Max Min acos arc_kernel asin asinh atan b cos cosh define erf exp log "
    "logistic pi rows sin sinh softplus sqrt sum_over tan tanh total w z",
}


def claims_file(paper: Paper) -> str:
    """Return the text of a claims file: definitions, claims, and what was not read as comments.

    Raises:
        LossError: a part has no name that could be written.
    """
    statements = [each.statement for each in paper.started]
    formulas = [formula for statement in statements for formula in _formulas(statement)]
    named = _quantities(paper, formulas)
    every = [*formulas, *(quantity.definition for quantity in named)]
    writer = Writer(_names(every, named), {rows: "total"}, moving=z)
    lines = [line for entry in _declared(every) for line in _entry(entry, writer)]
    for quantity in named:
        parts = [quoted(quantity.name), writer.text(quantity.definition)]
        lines += wrapped(f"{checked(quantity.name)} = define(", parts, ")")
    members = [line for each in paper.claims for line in _member(each, writer, paper)]
    body = [*lines, "", "CLAIMS = [", *members, "]"]
    head = [
        f'"""The claims of {_plain(paper.name)}, started by `resoft claims`.',
        "",
        "What the words around an equation ask for was not read: add it as conditions.",
        '"""',
        "",
    ]
    return one_blank_line("\n".join([*head, *_imports(writer, [*lines, *members]), "", *body, ""]))


def _plain(name: str) -> str:
    """Return a file's name as it may stand in a docstring."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_. ") else "_" for c in name)


def _formulas(statement: Statement) -> list[sp.Expr]:
    if isinstance(statement, Semidefinite):
        return [statement.form, statement.direction, *statement.conditions]
    assert isinstance(statement, Identity | Inequality)
    found = [statement.left, statement.right]
    return [*found, *(statement.conditions if isinstance(statement, Inequality) else ())]


def _quantities(paper: Paper, formulas: list[sp.Expr]) -> list[Quantity]:
    """Return the named quantities, each after those that it is made of."""
    found: dict[str, Quantity] = {}
    for formula in [*quantities(paper), *formulas]:
        for quantity in quantities_of(formula):
            found.setdefault(quantity.name, quantity)
    return list(found.values())


def _names(formulas: list[sp.Expr], named: list[Quantity]) -> dict[sp.Basic, str]:
    found: dict[sp.Basic, str] = {quantity: quantity.name for quantity in named}
    for axis in axes_in(*formulas):
        if not axis.name.endswith("'"):
            name = "rows" if axis == rows else axis.name
            found |= {axis: name, axis.size: f"{name}.size"}
    return found | {entry: entry.name for entry in _declared(formulas)}


def _declared(formulas: list[sp.Expr]) -> list[Axis | Entry]:
    """Return the axes and arrays of formulas, each once and at its own indices."""
    axes = [axis for axis in axes_in(*formulas) if not axis.name.endswith("'")]
    arrays: dict[object, Entry] = {}
    for formula in formulas:
        for entry in sorted(formula.atoms(Entry), key=sp.default_sort_key):
            if not isinstance(entry, Quantity):
                arrays.setdefault(entry.array, entry.at(_first_indices(entry)))
    return [*axes, *sorted(arrays.values(), key=lambda entry: entry.name)]


def _first_indices(entry: Entry) -> tuple[Axis, ...]:
    found: list[Axis] = []
    for axis in entry.axes:
        own = Axis(axis.name.rstrip("'"), axis.size.name)
        found.append(own.twin() if own in found else own)
    return tuple(found)


def _entry(entry: Axis | Entry, writer: Writer) -> list[str]:
    """Declare an axis or an array, but for those that every claims file can import."""
    if entry == rows or (isinstance(entry, Entry) and entry.axes == (rows,) and _imported(entry)):
        return []
    name = checked(entry.name)
    if isinstance(entry, Axis):
        return [f"{name} = Axis({quoted(name)}, {quoted(entry.size.name)})"]
    axes = ", ".join(map(writer.name, entry.axes))
    return [
        f"{name} = Entry({quoted(name)}, [{axes}])" if axes else f"{name} = Entry({quoted(name)})"
    ]


def _imported(entry: Entry) -> bool:
    return entry.name in ("z", "b", "w")


def _assuming(statement: Statement, paper: Paper) -> str:
    """Return what the text asks of the data in a statement.

    Smooth sides that are equal where an inequality holds are so around it.
    """
    formulas = _formulas(statement)
    formulas += [q.definition for formula in formulas for q in quantities_of(formula)]
    names = {entry.name for formula in formulas for entry in formula.atoms(Entry)}
    smooth = isinstance(statement, Identity) and not any(
        formula.has(sp.Abs, sp.Max, sp.Min, sp.sign, AxisMax)
        or any(not power.exp.is_integer for power in formula.atoms(sp.Pow) if power.base != sp.E)
        for formula in formulas
    )
    asked = [each for each in paper.assumed if each.names & names and not (smooth and each.room)]
    return ", ".join(dict.fromkeys(f"${each.latex}$" for each in asked))


def _member(each: object, writer: Writer, paper: Paper) -> list[str]:
    if isinstance(each, Started):
        statement = _statement(each.statement, writer)
        parts = [quoted(each.id), statement, quoted(each.reference), "Provenance.PAPER"]
        if asked := _assuming(each.statement, paper):
            parts.append(f"assuming={quoted(asked)}")
        call = wrapped("Claim(", parts, "),", 4)
        return [*(f"    {line}" for line in comment(each.latex)), *call]
    lines = comment(f"not read: {each.reason}")  # type: ignore[attr-defined]
    lines += comment(each.latex.strip(), "    ")  # type: ignore[attr-defined]
    return [f"    {line}" for line in lines]


def _statement(statement: Statement, writer: Writer) -> str:
    if isinstance(statement, Semidefinite):
        parts = [writer.text(statement.form), writer.name(statement.direction)]
    else:
        assert isinstance(statement, Identity | Inequality)
        parts = [writer.text(statement.left), writer.text(statement.right)]
    if not isinstance(statement, Identity) and statement.conditions:
        held = ", ".join(map(writer.text, statement.conditions))
        parts.append(f"conditions=({held},)")
    return f"{type(statement).__name__}({', '.join(parts)})"


def _imports(writer: Writer, lines: list[str]) -> list[str]:
    used = {*writer.used, "Claim", "Provenance"}
    text = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
    for word in ("Axis", "Entry", "Identity", "Inequality", "Semidefinite"):
        used |= {word} if f"{word}(" in text else set()
    used |= {"define"} if "= define(" in text else set()
    own = {line.split(" = ")[0] for line in lines if " = " in line and not line.startswith(" ")}
    found = []
    for home, words in _HOMES.items():
        if names := sorted(used & {*words.split()} - own):
            line = f"from {home} import {', '.join(names)}"
            found += [line] if len(line) <= WIDTH else wrapped(f"from {home} import (", names, ")")
    return found
