"""How does a derived structure look in a terminal, in LaTeX and as data?"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.calculus.entries import Quantity
from symbolic.generator.spelling import plain_text
from symbolic.structure import Structure

Formulas = list[tuple[str, Any]]


def formulas(structure: Structure) -> tuple[Formulas, Formulas]:
    """Return the named quantities with the loss, and the derivatives, as (name, formula) pairs."""
    loss = structure.loss
    named: Formulas = [(q.name, q.definition) for q in [*loss.quantities, *structure.derivatives]]
    named.append(("L", loss.value))
    derived: Formulas = [("r", structure.r), ("D", structure.D)]
    if structure.rank:
        derived += [("P", list(structure.P)), ("M", structure.M.tolist())]
    if structure.jacobian is not None:
        g, U, V = structure.jacobian
        derived += [("g", g), *([("U", list(U)), ("V", list(V))] if U else [])]
    return named, derived


def as_text(structure: Structure) -> str:
    """Return the structure as a page of plain text."""
    named, derived = formulas(structure)
    loss = structure.loss
    lines = [f"{loss.name}  {loss.source}".rstrip(), "", "  z = A x, sums over the n rows"]
    lines += [f"  {name} = {plain_text(formula)}" for name, formula in named]
    lines += [
        "",
        "  gradient  A^T r",
        f"  Hessian   A^T (diag(D) + P M P^T) A, rank {structure.rank}",
    ]
    if structure.jacobian is not None:
        lines += ["  residual's Jacobian in z   diag(g) + U V^T"]
    lines += ["", *(f"  {name} = {plain_text(formula)}" for name, formula in derived)]
    return "\n".join([*lines, "", "  proved for every n and d", ""])


def as_latex(structure: Structure) -> str:
    """Return the structure as an `align*` environment."""
    named, derived = formulas(structure)
    lines = [rf"{_latex_name(name)} &= {_latex(formula)}" for name, formula in named + derived]
    head = [
        r"\nabla L &= A^{\top} r",
        r"\nabla^2 L &= A^{\top}\left(\operatorname{diag}(D) + P M P^{\top}\right) A",
    ]
    return "\\begin{align*}\n" + " \\\\\n".join(lines + head) + "\n\\end{align*}\n"


def as_json(structure: Structure) -> dict[str, Any]:
    """Return the structure as data; formulas are SymPy's text."""
    named, derived = formulas(structure)
    loss = structure.loss
    return {
        "loss": loss.name,
        "source": loss.source,
        "parameters": {p.name: float(p.default) for p in loss.parameters},
        "quantities": {name: plain_text(formula) for name, formula in named},
        "rank": structure.rank,
        "least_squares": structure.jacobian is not None,
        **{name: _plain(formula) for name, formula in derived},
        "proved": "every n and d",
    }


def _plain(formula: Any) -> Any:
    return [_plain(each) for each in formula] if isinstance(formula, list) else plain_text(formula)


def _latex(formula: Any) -> str:
    return str(sp.latex(sp.Matrix(formula) if _is_table(formula) else formula))


def _is_table(formula: Any) -> bool:
    return isinstance(formula, list) and bool(formula) and isinstance(formula[0], list)


def _latex_name(name: str) -> str:
    return str(sp.latex(Quantity(name, sp.Integer(0))))
