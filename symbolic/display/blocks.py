"""How are the derivatives of a loss with arguments of its own named, and put in words?

The gradient in v is r_v; the second derivatives in v and a are D_vv on a diagonal, K_va otherwise,
and P_v M_va P_a^T where they are of low rank.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

import sympy as sp

from symbolic.calculus import AxisSum, Entry
from symbolic.calculus.axes import index_of
from symbolic.calculus.entries import axes_in
from symbolic.calculus.indices import Homes
from symbolic.declare.loss import Loss
from symbolic.derive.blocks import BlockStructure, Part

Formulas = list[tuple[str, Any]]
Pair = tuple[Entry, Entry]


@dataclass(frozen=True)
class Names:
    """The names of a structure's derivatives, none of which the loss has given."""

    gradient: dict[Entry, str]
    parts: dict[Part, str]
    columns: dict[Entry, str]
    middles: dict[Pair, str]


def names_of(structure: BlockStructure) -> Names:
    """Name the derivatives: r_M, and d_M on the diagonal of M; D_vv, K_va, and P_v, M_va."""
    loss = structure.loss
    taken = {*loss.names, *(entry.name for entry in loss.entries), "L"}

    def named(letter: str, *of: Entry) -> str:
        names = [argument.name for argument in of]
        name = f"{letter}_{('' if all(len(each) == 1 for each in names) else '_').join(names)}"
        others = (f"{name}_{k}" for k in count(2))
        taken.add(found := next(each for each in chain([name], others) if each not in taken))
        return found

    gradient = {
        place: named("r" if place in loss.arguments else "d", place) for place in structure.gradient
    }
    parts = {
        part: named("D" if part.first == part.second else "K", *pair)
        for pair, block in structure.blocks.items()
        for part in block.parts
    }
    columns = {a: named("P", a) for a, columns in structure.columns.items() if columns}
    middles = {pair: named("M", *pair) for pair, block in structure.blocks.items() if block.M}
    return Names(gradient, parts, columns, middles)


def derivatives_of(structure: BlockStructure) -> Formulas:
    """Return the derivatives, as (name, formula) pairs."""
    names = names_of(structure)
    found: Formulas = [(names.gradient[place], r) for place, r in structure.gradient.items()]
    found += [(name, part.coefficient) for part, name in names.parts.items()]
    found += [(name, list(structure.columns[a])) for a, name in names.columns.items()]
    found += [(name, structure.blocks[p].M.tolist()) for p, name in names.middles.items()]
    return found


def setting_of(loss: Loss) -> str:
    """Return what the loss is about: its arguments and data, with their axes."""
    arrays = {argument.array for argument in loss.arguments}
    data = [entry for entry in loss.entries if entry.array not in arrays]
    words = [f"arguments {', '.join(map(with_axes, loss.arguments))}"]
    words += [f"data {', '.join(map(with_axes, data))}"] if data else []
    return "; ".join(words)


def with_axes(entry: Entry) -> str:
    """Return an entry's name with the lengths of its axes."""
    sizes = " x ".join(axis.size.name for axis in entry.axes)
    return f"{entry.name} ({sizes or 'a number'})"


def sizes_of(loss: Loss) -> str:
    """Return for which lengths the derivatives are proved."""
    sizes = sorted({axis.size.name for axis in axes_in(loss.expanded())})
    named = [", ".join(sizes[:-1])] * (len(sizes) > 1) + sizes[-1:]
    return f"every {' and '.join(named)}" if sizes else "all numbers"


def gradient_words(structure: BlockStructure, argument: Entry) -> str:
    """Return the gradient in one argument, in words such as ``r_M + diag(d_M)``."""
    words = []
    for place, name in names_of(structure).gradient.items():
        if place == argument:
            words.append(name)
        elif place.array == argument.array:
            two = len(place.axes) == 2
            words.append(f"diag({name})" if two else _summed(name, (f"{place.name}'", place)))
    return " + ".join(words) or "0"


def block_words(structure: BlockStructure, pair: Pair) -> str:
    """Return one pair's second derivatives, such as ``diag(D_vv) + P_v M_vv P_v^T``.

    What is neither a number, a vector nor a matrix is written as a sum over both directions.
    """
    names = names_of(structure)
    words = [_part_words(names.parts[part], part) for part in structure.blocks[pair].parts]
    if pair in names.middles:
        left, right = (names.columns[argument] for argument in pair)
        words.append(f"{left} {names.middles[pair]} {right}^T")
    return " + ".join(words) or "0"


def _part_words(name: str, part: Part) -> str:
    if max(len(part.first.axes), len(part.second.axes)) > 1:
        ways = ((f"{part.first.name}'", part.first), (f"{part.second.name}''", part.second))
        return _summed(name, *ways)
    return f"diag({name})" if part.first == part.second and part.first.axes else name


def _summed(name: str, *ways: tuple[str, Entry]) -> str:
    axes = dict.fromkeys(axis for _, place in ways for axis in place.axes)
    indices = ", ".join(map(index_of, axes))
    factors = [f"{way}[{', '.join(map(index_of, place.axes))}]" for way, place in ways]
    return f"sum_{{{indices}}} {' '.join([name, *factors])}"


class _Indexed(Entry):
    """An entry that shows its indices."""

    def _is_indexed(self) -> bool:
        return True


def shown(structure: BlockStructure, formula: Any) -> Any:
    """Write a formula with all its indices, where a length has more than one."""
    if isinstance(formula, list):
        return [shown(structure, each) for each in formula]
    formula = sp.sympify(formula)
    twins = Homes(structure.loss.expanded()).twins
    entries = [e for e in formula.atoms(Entry) if e.axes and twins]
    return formula.xreplace({e: _Indexed(e.name, e.axes, repeated=True) for e in entries})


def with_indices(formula: Any) -> Any:
    """Write sums with the index that they run over: sum_k(...)."""
    if isinstance(formula, list):
        return [with_indices(each) for each in formula]
    return sp.sympify(formula).replace(
        AxisSum, lambda summand, axis: sp.Function(f"sum_{index_of(axis)}")(summand)
    )


def as_data(
    structure: BlockStructure, named: Formulas, derived: Formulas, plain: Callable[[Any], Any]
) -> dict[str, Any]:
    """Return what a program reads: the derivatives, and which of them stands where."""
    loss = structure.loss
    return {
        "arguments": {a.name: [axis.size.name for axis in a.axes] for a in loss.arguments},
        "quantities": {name: plain(with_indices(formula)) for name, formula in named},
        "gradient": {a.name: gradient_words(structure, a) for a in loss.arguments},
        "second": [
            {"first": one.name, "second": two.name, "is": block_words(structure, (one, two))}
            for one, two in structure.blocks
        ],
        **{name: plain(with_indices(formula)) for name, formula in derived},
        "proved": sizes_of(loss),
    }


def latex_lines(structure: BlockStructure, name: Callable[[str], str]) -> list[str]:
    """Return an equation for each gradient and each block of second derivatives."""
    lines = []
    for a in structure.loss.arguments:
        words = as_latex(gradient_words(structure, a), name)
        lines.append(rf"\nabla_{{{name(a.name)}}} L &= {words}")
    for one, two in structure.blocks:
        below, words = f"{name(one.name)} {name(two.name)}", block_words(structure, (one, two))
        lines.append(rf"\nabla^2_{{{below}}} L &= {as_latex(words, name)}")
    return lines


def as_latex(words: str, name: Callable[[str], str]) -> str:
    """Typeset such words as ``diag(D_vv) + P_v M_va P_a^T``."""
    found = re.sub(r"\bdiag\(([^)]*)\)", r"\\operatorname{diag}\\left(\1\\right)", words)
    found = re.sub(r"\b[A-Za-z]+_\w+", lambda match: name(match[0]), found)
    found = found.replace("sum_{", r"\sum_{").replace("^T", r"^{\top}")
    return re.sub(r"\[([^]]*)\]", r"_{\1}", found)
