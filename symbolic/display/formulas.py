"""How do structures and claims look in a terminal, in LaTeX, in a notebook and as data?"""

from __future__ import annotations

import re
from typing import Any

import sympy as sp
from sympy.printing.conventions import split_super_sub
from sympy.printing.latex import LatexPrinter, translate
from sympy.printing.precedence import PRECEDENCE

from symbolic.calculus.entries import AxisMax, AxisSum, Entry, Quantity
from symbolic.declare.claim import Claim, Convergence, Identity, Inequality, Semidefinite, Statement
from symbolic.declare.finding import Finding
from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss
from symbolic.declare.map import Map
from symbolic.declare.perturbation import Perturbation, Place, SingularValue
from symbolic.derive.blocks import BlockStructure
from symbolic.derive.maps import MapStructure
from symbolic.derive.structure import Structure
from symbolic.display import blocks, maps
from symbolic.display.breaking import broken
from symbolic.generator.text.spelling import plain_text

#: What means something in LaTeX text, and what is written for it.
_TEXT = {ord(mark): f"\\{mark}" for mark in "{}$%&#_"} | {ord("\\"): "\u2216", ord("~"): "\u223c"}

#: What a structure is shown in, beside the names that a loss gives.
_LETTERS = ("n", "L", "r", "D", "P", "M", "g", "U", "V")

Formulas = list[tuple[str, Any]]


def _letters(loss: Loss) -> dict[str, str]:
    """Return the letters that structures are shown in; a name that the loss gives keeps its own."""
    found = {letter: letter for letter in _LETTERS}
    for letter in _LETTERS:
        while found[letter] in loss.names:
            found[letter] += "_"
    return found


def _told(words: str, loss: Loss) -> str:
    """Write words and formulas in text with the letters of this loss."""
    letters = _letters(loss)
    return re.sub(r"\b[nLrDPMgUV]\b", lambda match: letters[match[0]], words)


def _sized(formula: Any, loss: Loss) -> Any:
    """Write the number of rows by its letter."""
    if isinstance(formula, list):
        return [_sized(each, loss) for each in formula]
    size = loss.axis.size
    return sp.sympify(formula).xreplace({size: sp.Symbol(_letters(loss).get(size.name, size.name))})


def formulas(structure: Structure | BlockStructure) -> tuple[Formulas, Formulas]:
    """Return the named quantities with the loss, and the derivatives, as (name, formula) pairs."""
    loss = structure.loss
    named: Formulas = [(q.name, q.definition) for q in [*loss.quantities, *structure.derivatives]]
    if isinstance(structure, BlockStructure):
        named.append(("L", loss.value))
        parts = (named, blocks.derivatives_of(structure))
        one, two = ([(n, blocks.shown(structure, f)) for n, f in part] for part in parts)
        return one, two
    derived: Formulas = [("r", structure.r), ("D", structure.D)]
    if structure.rank:
        derived += [("P", list(structure.P)), ("M", structure.M.tolist())]
    if structure.jacobian is not None:
        g, U, V = structure.jacobian
        derived += [("g", g), *([("U", list(U)), ("V", list(V))] if U else [])]
    letters = _letters(loss)
    named.append((letters["L"], loss.value))
    one, two = ([(name, _sized(of, loss)) for name, of in part] for part in (named, derived))
    return one, [(letters[name], of) for name, of in two]


def as_text(structure: Structure | BlockStructure | MapStructure) -> str:
    """Return the structure as a page of plain text."""
    if isinstance(structure, MapStructure):
        return maps.as_text(structure, plain_text)
    if isinstance(structure, BlockStructure):
        return _blocks_as_text(structure)
    named, derived = formulas(structure)
    loss = structure.loss
    setting, gradient, hessian, sizes = _words(structure)
    lines = [f"{loss.name}  {loss.source}".rstrip(), "", f"  {_told(setting, loss)}"]
    lines += [f"  {name} = {plain_text(formula)}" for name, formula in named]
    told = [f"gradient  {gradient}", f"Hessian   {hessian}, rank {structure.rank}"]
    if structure.jacobian is not None:
        told += [f"residual's Jacobian in {loss.argument}   diag(g) + U V^T"]
    lines += ["", *(f"  {_told(words, loss)}" for words in told)]
    lines += ["", *(f"  {name} = {plain_text(formula)}" for name, formula in derived)]
    where = ", wherever there is a derivative" if loss.has_kinks else ""
    return "\n".join([*lines, "", f"  proved for {_told(sizes, loss)}{where}", ""])


def _blocks_as_text(structure: BlockStructure) -> str:
    """Return the derivatives by arguments and by pairs of them."""
    loss = structure.loss
    named, derived = (
        [f"  {name} = {plain_text(blocks.with_indices(formula))}" for name, formula in part]
        for part in formulas(structure)
    )
    lines = [f"{loss.name}  {loss.source}".rstrip(), "", f"  {blocks.setting_of(loss)}", *named, ""]
    for argument in loss.arguments:
        words = blocks.gradient_words(structure, argument)
        lines.append(f"  gradient in {argument.name}   {words}")
    for one, two in structure.blocks:
        words = blocks.block_words(structure, (one, two))
        lines.append(f"  second derivative in {one.name}, {two.name}   {words}")
    return "\n".join([*lines, "", *derived, "", f"  proved for {blocks.sizes_of(loss)}", ""])


def _words(structure: Structure) -> tuple[str, str, str, str]:
    """Return what the formulas are about: the setting, gradient, Hessian and the sizes."""
    if isinstance(structure.loss, Layer):
        setting = "one sample: u = W x, sums over the C classes; the whole loss is sum_n s_n L_n"
        hessian = "in W: sum_n s_n (x_n x_n^T) kron (diag(D) + P M P^T)"
        return setting, "in W: sum_n s_n r_n x_n^T", hessian, "every N, D and C"
    setting, hessian = "z = A x, sums over the n rows", "A^T (diag(D) + P M P^T) A"
    return setting, "A^T r", hessian, "every n and d"


def setting_of(structure: Structure | BlockStructure | MapStructure) -> tuple[str, str]:
    """Return what a structure is about, and for which lengths it is proved, in words."""
    if isinstance(structure, MapStructure):
        return maps.setting(structure), maps.sizes(structure)
    if isinstance(structure, BlockStructure):
        return blocks.setting_of(structure.loss), blocks.sizes_of(structure.loss)
    setting, _, _, sizes = _words(structure)
    return _told(setting, structure.loss), _told(sizes, structure.loss)


def definition_line(quantity: Quantity) -> str:
    """Return a named quantity's definition as a line of an aligned formula."""
    return rf"{_latex_name(quantity.name)} &= {_latex(quantity.definition)}"


def as_latex(structure: Structure | BlockStructure | MapStructure) -> str:
    """Return the structure as an `align*` environment."""
    lines = [row for line in lines_of(structure) for row in broken(line)]
    return "\\begin{align*}\n" + " \\\\\n".join(lines) + "\n\\end{align*}\n"


def as_notebook(
    shown: Loss | Map | Structure | BlockStructure | MapStructure | Statement | Claim | Finding,
) -> str:
    """Return what a notebook typesets: MathJax takes `aligned` within dollar signs."""
    lines = " \\\\\n".join(lines_of(shown))
    return f"$\\displaystyle \\begin{{aligned}}\n{lines}\n\\end{{aligned}}$"


def as_json(structure: Structure | BlockStructure | MapStructure) -> dict[str, Any]:
    """Return the structure as data; formulas are SymPy's text."""
    if isinstance(structure, MapStructure):
        return maps.as_data(structure, _plain)
    named, derived = formulas(structure)
    loss = structure.loss
    told = {
        "loss": loss.name,
        "source": loss.source,
        "parameters": {p.name: float(p.default) for p in loss.parameters},
    }
    if isinstance(structure, BlockStructure):
        return told | blocks.as_data(structure, named, derived, _plain)
    return told | {
        "quantities": {name: plain_text(formula) for name, formula in named},
        "rank": structure.rank,
        "least_squares": structure.jacobian is not None,
        **{name.rstrip("_"): _plain(formula) for name, formula in derived},
        "proved": _told(_words(structure)[-1], loss),
    }


def lines_of(
    shown: Loss | Map | Structure | BlockStructure | MapStructure | Statement | Claim | Finding,
) -> list[str]:
    """Return the lines of an aligned formula, each with one &."""
    if isinstance(shown, Map):
        named = [(q.name, q.definition) for q in shown.quantities]
        named += [(entry.name, value) for entry, value in shown.outputs.items()]
        return [rf"{_latex_name(name)} &= {_latex(formula)}" for name, formula in named]
    if isinstance(shown, MapStructure):
        named = maps.formulas_of(shown)
        lines = [rf"{_latex_name(name)} &= {_latex(formula)}" for name, formula in named]
        return lines + maps.latex_lines(shown, _latex_name)
    if isinstance(shown, Finding):
        evidence = [rf"& {_text(shown.evidence)}"] if shown.evidence else []
        verdict = shown.verdict.value
        if not shown.as_expected:
            verdict += f" (expected {shown.claim.expected.value})"
        return [*lines_of(shown.claim), rf"& {_text(verdict)}", *evidence]
    if isinstance(shown, Claim):
        told = [text for text in (shown.conditions, shown.note) if text]
        return [
            rf"& {_text(shown.id)}",
            *lines_of(shown.statement),
            *(f"& {_text(t)}" for t in told),
        ]
    if isinstance(shown, Loss):
        named = [(q.name, q.definition) for q in shown.quantities]
        return [
            rf"{_latex_name(name)} &= {_latex(of)}" for name, of in [*named, ("L", shown.value)]
        ]
    if isinstance(shown, Structure | BlockStructure):
        named, derived = formulas(shown)
        lines = [rf"{_latex_name(name)} &= {_latex(formula)}" for name, formula in named + derived]
        if isinstance(shown, BlockStructure):
            return lines + blocks.latex_lines(shown, _latex_name)
        if isinstance(shown.loss, Layer):
            whole = [
                r"\nabla_W \sum_n s_n L_n &= \sum_n s_n r_n x_n^{\top}",
                r"\nabla_W^2 \sum_n s_n L_n &= \sum_n s_n \left(x_n x_n^{\top}\right) "
                r"\otimes \left(\operatorname{diag}(D) + P M P^{\top}\right)",
            ]
        else:
            whole = [
                r"\nabla L &= A^{\top} r",
                r"\nabla^2 L &= A^{\top}\left(\operatorname{diag}(D) + P M P^{\top}\right) A",
            ]
        return [*lines, *(_told(line, shown.loss) for line in whole)]
    return _stated(shown)


def _stated(statement: Statement) -> list[str]:
    """Return a statement's lines: what it says, then where."""
    if isinstance(statement, Convergence):
        return [rf"& {_text(statement.setting)}"]
    if isinstance(statement, Semidefinite):
        ending = rf"\quad {_text('for every')}\ {_latex(statement.direction)}"
        lines = [rf"{_latex(statement.form)} &\geq 0 {ending}"]
    else:
        sign = "=" if isinstance(statement, Identity) else r"\leq"
        lines = [rf"{_latex(statement.left)} &{sign} {_latex(statement.right)}"]
    lines += [f"{_latex(entry)} &= {_latex(value)}" for entry, value in statement.where.items()]
    if isinstance(statement, Perturbation):
        lines += [_singular(entry, value) for entry, value in statement.singular.items()]
    if isinstance(statement, Inequality | Semidefinite | Perturbation):
        for entry, (low, high) in statement.box.items():
            lines.append(rf"{_latex(entry)} &\in \left[{_latex(low)}, {_latex(high)}\right]")
        lines += [rf"{_latex(formula)} &\geq 0" for formula in statement.conditions]
    return lines


def _singular(entry: Entry, value: SingularValue) -> str:
    """Return which singular value an entry is, of the matrix that takes h to its product."""
    place = {Place.FIRST: "1", Place.EACH: "i", Place.LAST: _latex(value.matrix.axis.size)}
    index = place[value.place] + (f" + {_latex(value.shift)}" if value.shift != 0 else "")
    product = r",\ ".join(map(_latex, value.matrix.product))
    vector = _latex(value.matrix.vector)
    return rf"{_latex(entry)} &= \sigma_{{{index}}}\left({vector} \mapsto {product}\right)"


def _text(words: str) -> str:
    return rf"\text{{{words.translate(_TEXT)}}}"


def _plain(formula: Any) -> Any:
    return [_plain(each) for each in formula] if isinstance(formula, list) else plain_text(formula)


class _Typesetter(LatexPrinter):
    """A sum to a power stands in brackets, a name of several letters apart from its neighbours."""

    def _deal_with_super_sub(self, string: str, style: str = "plain") -> str:
        stem, raised, lowered = split_super_sub(string)
        word = translate(stem)
        if word == stem and len(stem) > 1 and stem.isalpha():
            word = rf"\operatorname{{{stem}}}"
        marks = [r"\star" if each == "star" else translate(each) for each in lowered]
        above = f"^{{{' '.join(map(translate, raised))}}}" if raised else ""
        below = f"_{{{' '.join(marks)}}}" if marks else ""
        return f"{word}{above}{below}"

    def parenthesize(self, item: Any, level: int, **options: bool) -> str:
        text = super().parenthesize(item, level, **options)
        loose = isinstance(item, AxisSum | AxisMax) and level > PRECEDENCE["Mul"]
        return str(self._add_parens(text) if loose else text)


def _latex(formula: Any) -> str:
    return str(_Typesetter().doprint(sp.Matrix(formula) if _is_table(formula) else formula))


def _is_table(formula: Any) -> bool:
    return isinstance(formula, list) and bool(formula) and isinstance(formula[0], list)


def _latex_name(name: str) -> str:
    return str(_Typesetter().doprint(Quantity(name, sp.Integer(0))))
