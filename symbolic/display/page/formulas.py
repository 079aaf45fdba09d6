"""How is a statement set on the page? Relations in lines that fit, conditions, definitions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.dom.minidom import Element, Node, Text

import sympy as sp
from markupsafe import Markup

from symbolic.calculus import Axis, Entry, Quantity
from symbolic.calculus.entries import quantities_of
from symbolic.declare.claim import Convergence, Identity, Semidefinite, Statement
from symbolic.declare.facts import Fact
from symbolic.declare.perturbation import Perturbation, Place, SingularValue
from symbolic.display.mathml import TIMES, FormulaPrinter, printer_for

#: About so many letters fit into a line, and so many on the left of a relation.
LINE, SHORT = 56.0, 24.0
#: What a screen reader hears of a formula is cut there.
SPOKEN = 1500
CONDITION = "a condition of the claim"
OF_A_LEMMA = "the order of singular values, or an instance of a lemma"
LESS, EQUAL, GREATER = "\u2264", "=", "\u2265"
_INVISIBLE = {TIMES, "\u2061"}


@dataclass(frozen=True)
class Formula:
    """Markup of a formula, and how many times wider than a line it is."""

    markup: Markup
    wide: float = 1.0


@dataclass(frozen=True)
class Lemma:
    """A fact that a certificate uses: its name there, what it says, and why it holds."""

    formula: Formula
    reason: str
    values: tuple[Formula, ...]


def formulas_of(statement: Statement) -> list[sp.Expr]:
    """Return all formulas of a statement; of a certificate, its facts' definitions too."""
    if isinstance(statement, Convergence):
        return []
    sides = [statement.form] if isinstance(statement, Semidefinite) else []
    sides = sides or [statement.left, statement.right]  # type: ignore[union-attr]
    found = [*sides, *statement.where, *map(sp.sympify, statement.where.values())]
    if not isinstance(statement, Identity):
        found += [*statement.conditions, *statement.box]
        found += [sp.sympify(end) for ends in statement.box.values() for end in ends]
        found += [f for f in (statement.certificate,) if f is not None]
    if isinstance(statement, Semidefinite):
        found += [f for f in (statement.constant,) if f is not None]
    if isinstance(statement, Perturbation):
        found += [*statement.singular, *statement.matrices_told()]
    return found


def named_in(statement: Statement) -> list[Quantity]:
    """Return the named quantities of a statement, each after those it is made of."""
    found: dict[Quantity, None] = {}
    for formula in formulas_of(statement):
        for quantity in quantities_of(formula):
            if not isinstance(quantity, Fact):
                found.setdefault(quantity)
    return list(found)


def display(statement: Statement) -> Formula | None:
    """Return what a statement says as a formula, where it is one."""
    if isinstance(statement, Convergence):
        return None
    printer = printer_for(*formulas_of(statement))
    if isinstance(statement, Semidefinite):
        return relation(printer, statement.form, GREATER, sp.Integer(0))
    sign = EQUAL if isinstance(statement, Identity) else LESS
    return relation(printer, statement.left, sign, statement.right)


def conditions(statement: Statement) -> list[Formula]:
    """Return box, conditions and values of a statement as formulas."""
    if isinstance(statement, Convergence):
        return []
    printer = printer_for(*formulas_of(statement))
    found = [relation(printer, e, EQUAL, value) for e, value in statement.where.items()]
    if isinstance(statement, Perturbation):
        found += [_singular(printer, *each) for each in statement.singular.items()]
    if not isinstance(statement, Identity):
        for entry, (low, high) in statement.box.items():
            found.append(_chain(printer, [low, entry, high], LESS))
        found += [relation(printer, c, GREATER, sp.Integer(0)) for c in statement.conditions]
    return found


def _singular(printer: FormulaPrinter, entry: Entry, value: SingularValue) -> Formula:
    """Return which singular value an entry is, of the matrix that takes h to its product."""
    matrix = value.matrix
    place = {Place.FIRST: "1", Place.EACH: "i", Place.LAST: str(matrix.axis.size)}[value.place]
    index = place + (f" + {value.shift}" if value.shift != 0 else "")
    name = printer.node("msub", printer.leaf("mi", "\u03c3"), printer.leaf("mtext", index))
    nodes = [printer._print(entry), printer.leaf("mo", EQUAL), name, printer.leaf("mo", "(")]
    nodes += [printer._print(matrix.vector), printer.leaf("mo", "\u21a6")]
    for part in matrix.product:
        nodes += [printer._print(part), printer.leaf("mo", ",")]
    nodes[-1] = printer.leaf("mo", ")")
    product = ", ".join(map(str, matrix.product))
    spoken = f"{entry} is the singular value {index} of {matrix.vector} to {product}"
    return Formula(_math(nodes, spoken), max(1.0, sum(map(width, nodes)) / LINE))


def definition(quantity: Quantity) -> Formula:
    """Return a named quantity's definition, such as f = u / alpha."""
    return relation(
        printer_for(quantity, quantity.definition), quantity, EQUAL, quantity.definition
    )


def inline(expr: sp.Expr) -> Markup:
    """Return a formula for the running text."""
    return _math([printer_for(expr)._print(expr)], str(expr), block=False)


def name_of(entry: Entry, position: dict[Axis, int] | None = None) -> Markup:
    """Return the name of an array, or of one of its components."""
    printer = FormulaPrinter()
    printer.scope = {axis: str(place) for axis, place in (position or {}).items()}
    return _math([printer._print(entry)], entry.name, block=False)


def certificate(statement: Statement) -> tuple[Formula, list[Lemma]] | None:
    """Return the certificate of an inequality, with the facts that it is made of."""
    formula = getattr(statement, "certificate", None)
    if formula is None:
        return None
    facts = sorted(formula.atoms(Fact), key=lambda fact: (str(fact.reason), fact.name))
    labels = {fact: f"F_{k}" for k, fact in enumerate(facts, start=1)}
    printer = printer_for(*formulas_of(statement), labels=labels)
    what = "form" if isinstance(statement, Semidefinite) else "right \u2212 left"
    shown = _lines(
        printer, [printer.leaf("mtext", what)], EQUAL, printer.terms(formula), f"{what} = {formula}"
    )
    return shown, [_lemma(printer, fact, _reason(fact, statement)) for fact in facts]


def _reason(fact: Fact, statement: Statement) -> str:
    """Return the claim behind a fact, or whether the statement itself grants it."""
    if fact.reason is not None:
        return fact.reason.id
    box = getattr(statement, "box", {})
    ends = [side for e, (low, high) in box.items() for side in (e - low, high - e)]
    if fact.definition in (*getattr(statement, "conditions", ()), *ends):
        return CONDITION
    return OF_A_LEMMA if isinstance(statement, Perturbation) else ""


def _lemma(printer: FormulaPrinter, fact: Fact, reason: str) -> Lemma:
    head = [printer._print(fact), printer.leaf("mo", EQUAL)]
    terms = printer.terms(fact.definition)
    formula = _lines(printer, head, "", terms, f"{fact.definition} >= 0", ending=GREATER)
    values = tuple(relation(printer, e, EQUAL, value) for e, value in fact.values.items())
    return Lemma(formula, reason, values)


# --- lines ----------------------------------------------------------------------------------


def relation(printer: FormulaPrinter, left: sp.Expr, sign: str, right: sp.Expr) -> Formula:
    """Return left sign right, in as many lines as it takes."""
    left, right = sp.sympify(left), sp.sympify(right)
    heads = [
        node
        for k, (minus, term) in enumerate(printer.terms(left))
        for node in printer.signed(minus, term, first=not k)
    ]
    plain = {LESS: "<=", GREATER: ">="}.get(sign, sign)
    return _lines(printer, heads, sign, printer.terms(right), f"{left} {plain} {right}")


def _lines(
    printer: FormulaPrinter,
    left: list[Element],
    sign: str,
    right: Sequence[tuple[bool, Element]],
    spoken: str,
    ending: str = "",
) -> Formula:
    """Set a relation: on one line, with its right side below itself, or both sides broken."""
    tail = [printer.leaf("mo", ending), printer.leaf("mn", "0")] if ending else []
    opening = [printer.leaf("mo", sign)] if sign else []
    parts = [printer.signed(*term, first=not k) for k, term in enumerate(right)]
    parts[-1] += tail
    total = sum(map(width, left)) + sum(width(node) for part in parts for node in part)
    if total <= LINE:
        nodes = [*left, *opening, *(node for part in parts for node in part)]
        return Formula(_math(nodes, spoken))
    if (reach := sum(map(width, left))) <= SHORT:
        rows = _packed(parts, LINE - reach)
        rows[0] = opening + rows[0]
        heads = [left, *([] for _ in rows[1:])]
    else:
        rows = _packed([[node] for node in left], LINE) if len(left) > 2 else [left]
        below = _packed(parts, LINE)
        below[0] = opening + below[0]
        rows, heads = rows + below, []
    return _table(printer, heads, rows, spoken)


def _table(
    printer: FormulaPrinter, heads: list[list[Element]], rows: list[list[Element]], spoken: str
) -> Formula:
    lines, widest = [], 0.0
    for k, row in enumerate(rows):
        if k and not heads:
            row = [printer.node("mspace", width="2em"), *row]
        cells = [printer.node("mtd", *row)]
        length = sum(map(width, row))
        if heads:
            cells.insert(0, printer.node("mtd", *heads[k]))
            length += sum(map(width, heads[0]))
        lines.append(printer.node("mtr", *cells))
        widest = max(widest, length)
    kind = "aligned" if heads else "stacked"
    table = printer.node("mtable", *lines, displaystyle="true", **{"class": kind})
    return Formula(_math([table], spoken), max(1.0, widest / LINE))


def _packed(parts: list[list[Element]], room: float) -> list[list[Element]]:
    """Fill lines with parts until the next would not fit."""
    rows: list[list[Element]] = [[]]
    used = 0.0
    for part in parts:
        length = sum(map(width, part))
        if rows[-1] and used + length > room:
            rows.append([])
            used = 0.0
        rows[-1] += part
        used += length
    return rows


def _chain(printer: FormulaPrinter, parts: Iterable[sp.Expr], sign: str) -> Formula:
    nodes: list[Element] = []
    parts = [sp.sympify(part) for part in parts]
    for part in parts:
        nodes += [printer._print(part), printer.leaf("mo", sign)]
    return Formula(_math(nodes[:-1], " <= ".join(map(str, parts))))


def _math(nodes: Sequence[Element], spoken: str, block: bool = True) -> Markup:
    printer = FormulaPrinter()
    element = printer.node("math", *nodes, alttext=spoken[:SPOKEN])
    if block:
        element.setAttribute("display", "block")
    return Markup(element.toxml())


def width(node: Node) -> float:
    """Guess how many letters wide a node is."""
    if isinstance(node, Text):
        return float(sum(letter not in _INVISIBLE for letter in node.data))
    if not isinstance(node, Element):
        return 0.0
    children = [width(child) for child in node.childNodes]
    if node.tagName == "mfrac":
        return max(children) + 0.4
    if node.tagName in ("munder", "mover"):
        return max(1.6 * children[0], 0.7 * children[1]) + 0.4
    if node.tagName in ("msub", "msup", "msubsup"):
        return children[0] + 0.7 * max(children[1:])
    space = {"mo": 0.9 if node.getAttribute("form") != "postfix" else 0.0, "msqrt": 1.2}
    if node.tagName == "mo" and (node.getAttribute("fence") or sum(children) == 0):
        return sum(children) * 0.8
    return sum(children) + space.get(node.tagName, 0.0)
