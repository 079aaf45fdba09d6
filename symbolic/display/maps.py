"""How are the derivatives of a map named, and put in words?

The Jacobian of y in v is D_yv on a diagonal, K_yv otherwise, and P_yv M_yv Q_yv^T where it is of
low rank; the pullback of g in v is r_v; the second derivative is that of <g, f>, by pairs of
arguments.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from symbolic.calculus import Axis, Entry
from symbolic.calculus.axes import index_of
from symbolic.derive.blocks import Part, inner
from symbolic.derive.maps import MapStructure
from symbolic.display import blocks

Formulas = list[tuple[str, Any]]


@dataclass(frozen=True)
class Shown:
    """One derivative: what it is called, in words, and the formulas that the words use."""

    title: str
    words: str
    rank: int
    formulas: Formulas


def jacobians(structure: MapStructure) -> list[Shown]:
    """Return the Jacobian of each output in each argument that changes it."""
    found = [
        _shown(structure, (g, v), f"{output.name} in {v.name}", (output.name, v.name), False)
        for output, g in structure.cotangents.items()
        for v in structure.map.arguments
    ]
    return [each for each in found if each.words != "0"]


def second_derivatives(structure: MapStructure) -> list[Shown]:
    """Return the second derivative of <g, f> for each pair of arguments where there is one."""
    pairs = [p for p in structure.blocks.blocks if p[0] not in structure.cotangents.values()]
    found = [
        _shown(structure, pair, f"{pair[0].name}, {pair[1].name}", _names(pair), True)
        for pair in pairs
    ]
    return [each for each in found if each.words != "0"]


def pullbacks(structure: MapStructure) -> Formulas:
    """Return J^T g in each argument."""
    return [(f"r_{v.name}", structure.pullback(v)) for v in structure.map.arguments]


def _names(pair: tuple[Entry, Entry]) -> tuple[str, str]:
    return pair[0].name, pair[1].name


def _shown(
    structure: MapStructure,
    pair: tuple[Entry, Entry],
    title: str,
    names: tuple[str, str],
    both: bool,
) -> Shown:
    """Name the parts of one block; ``both``: it is a form of two directions."""
    block = structure.blocks.blocks[pair]
    tail = ("" if all(len(name) == 1 for name in names) else "_").join(names)
    words: list[str] = []
    formulas: Formulas = []
    for part in block.parts:
        diagonal = part.first.axes == part.second.axes
        letter = f"{'D' if diagonal else 'K'}_{tail}"
        taken = [name for name, _ in formulas]
        letter = next(n for n in (letter, f"{letter}_2", f"{letter}_3") if n not in taken)
        formulas.append((letter, part.coefficient))
        words.append(_part_words(structure, letter, part, names, both))
    rows = [j for j in range(block.M.rows) if any(block.M[j, k] != 0 for k in range(block.M.cols))]
    columns = [k for k in range(block.M.cols) if any(block.M[j, k] != 0 for j in rows)]
    if rows:
        left, right = (structure.blocks.columns[argument] for argument in pair)
        names_ = [f"P_{tail}", f"M_{tail}", f"P_{tail}" if pair[0] == pair[1] else f"Q_{tail}"]
        middle = block.M.extract(rows, columns)
        words.append(f"{names_[0]} {names_[1]} {names_[2]}^T")
        formulas.append((names_[0], [left[j] for j in rows]))
        formulas.append((names_[1], middle.tolist()))
        if pair[0] != pair[1]:
            formulas.append((names_[2], [right[k] for k in columns]))
    return Shown(title, " + ".join(words) or "0", len(rows), formulas)


def _part_words(
    structure: MapStructure, name: str, part: Part, of: tuple[str, str], both: bool
) -> str:
    loss = structure.blocks.loss
    first, second = inner(loss, part.first), inner(loss, part.second)
    if part.first.axes == part.second.axes:
        return f"diag({name})" if part.first.axes else name
    places = [f"{of[1]}'[{_indices(part.second.axes)}]"]
    summed = [axis for axis in second if axis not in first]
    if both:
        places = [f"{of[0]}'[{_indices(part.first.axes)}]"]
        places += [f"{of[1]}''[{_indices(part.second.axes)}]"]
        summed = list(dict.fromkeys((*first, *second)))
    words = " ".join([name, *places])
    return f"sum_{{{_indices(summed)}}} {words}" if summed else words


def _indices(axes: Any) -> str:
    return ", ".join(map(index_of, axes))


# --- all of it ------------------------------------------------------------------------------------


def named(structure: MapStructure) -> Formulas:
    """Return the named quantities, with their derivatives that got a name, and the outputs."""
    quantities = [*structure.map.quantities, *structure.blocks.derivatives]
    found: Formulas = [(q.name, q.definition) for q in quantities]
    return found + [(entry.name, value) for entry, value in structure.map.outputs.items()]


def setting(structure: MapStructure) -> str:
    """Return what goes in and out, with the lengths of the axes, and which axes stay free."""
    words = "; ".join(
        f"{kind} {', '.join(blocks.with_axes(entry) for entry in entries)}"
        for kind, entries in (
            ("arguments", structure.map.arguments),
            ("outputs", structure.map.outputs),
            ("cotangents", structure.cotangents.values()),
        )
    )
    free = sorted(index_of(axis) for axis in structure.free)
    return f"{words}; for each {' and '.join(free)} alone" if free else words


def sizes(structure: MapStructure) -> str:
    """Return for which lengths all is proved."""
    return blocks.sizes_of(structure.blocks.loss)


def as_text(structure: MapStructure, plain: Callable[[Any], str]) -> str:
    """Return the structure as a page of plain text."""

    def lines(formulas: Formulas) -> list[str]:
        return [f"    {name} = {plain(_with(structure, f))}" for name, f in formulas]

    declared = structure.map
    found = [f"{declared.name}  {declared.source}".rstrip(), "", f"  {setting(structure)}"]
    found += lines(named(structure))
    for title, shown in (
        ("Jacobian of", jacobians(structure)),
        ("second derivative of <g, f> in", second_derivatives(structure)),
    ):
        for each in shown:
            rank = f", rank {each.rank} beside" if each.rank else ""
            found += ["", f"  {title} {each.title}   {each.words}{rank}", *lines(each.formulas)]
        if title.startswith("J"):
            found += ["", "  pullback J^T g", *lines(pullbacks(structure))]
    if not second_derivatives(structure):
        found += ["", "  second derivative   0"]
    kinks = ", wherever there is a derivative" if structure.blocks.loss.has_kinks else ""
    return "\n".join([*found, "", f"  proved for {sizes(structure)}{kinks}", ""])


def as_data(structure: MapStructure, plain: Callable[[Any], Any]) -> dict[str, Any]:
    """Return what a program reads."""

    def data(formulas: Formulas) -> dict[str, Any]:
        return {name: plain(_with(structure, formula)) for name, formula in formulas}

    def each(shown: list[Shown]) -> list[dict[str, Any]]:
        return [{"of": x.title, "is": x.words, "rank": x.rank, **data(x.formulas)} for x in shown]

    declared = structure.map
    return {
        "map": declared.name,
        "source": declared.source,
        "parameters": {p.name: float(p.default) for p in declared.parameters},
        "arguments": {e.name: _lengths(e.axes) for e in declared.arguments},
        "outputs": {e.name: _lengths(e.axes) for e in declared.outputs},
        "cotangents": {e.name: g.name for e, g in structure.cotangents.items()},
        "quantities": data(named(structure)),
        "jacobian": each(jacobians(structure)),
        "pullback": {
            v.name: plain(_with(structure, structure.pullback(v))) for v in declared.arguments
        },
        "second": each(second_derivatives(structure)),
        "proved": sizes(structure),
    }


def formulas_of(structure: MapStructure) -> Formulas:
    """Return all formulas, for LaTeX."""
    shown = [*jacobians(structure), *second_derivatives(structure)]
    return [*named(structure), *pullbacks(structure), *(f for each in shown for f in each.formulas)]


def latex_lines(structure: MapStructure, name: Callable[[str], str]) -> list[str]:
    """Return an equation for each Jacobian, pullback and second derivative."""
    lines = []
    for each in jacobians(structure):
        output, argument = each.title.split(" in ")
        left = rf"\frac{{\partial {name(output)}}}{{\partial {name(argument)}}}"
        lines.append(rf"{left} &= {blocks.as_latex(each.words, name)}")
    for each in second_derivatives(structure):
        below = " ".join(map(name, each.title.split(", ")))
        words = blocks.as_latex(each.words, name)
        lines.append(rf"\nabla^2_{{{below}}} \langle g, f \rangle &= {words}")
    return lines


def _with(structure: MapStructure, formula: Any) -> Any:
    return blocks.with_indices(blocks.shown(structure.blocks, formula))


def _lengths(axes: tuple[Axis, ...]) -> list[str]:
    return [axis.size.name for axis in axes]
