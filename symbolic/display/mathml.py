"""How does a formula look on a page? Presentation MathML, with the index of every component.

An entry that varies along rows gets the index of the sum around it, or the free index k; in a
direction, and where z itself is meant, an entry stands for its whole array and has none.
"""

from __future__ import annotations

import html
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from xml.dom.minidom import Document, Element

import sympy as sp
from sympy.printing.conventions import split_super_sub
from sympy.printing.mathml import MathMLPresentationPrinter
from sympy.printing.pretty.pretty_symbology import greek_unicode

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, axes_of
from symbolic.calculus.entries import index_of
from symbolic.declare.facts import Fact

TIMES, APPLY, MINUS, THIN = "\u2062", "\u2061", "\u2212", "0.17em"
#: Letters that count along an axis where its own letter is taken.
LETTERS = {"rows": "klrm", "columns": "jiqm", "classes": "ceab"}
SPARE = "lrmpqijk"
#: An exponent with more operations than that is no exponent: exp(...) is written on the line.
TALL = 6


class FormulaPrinter(MathMLPresentationPrinter):
    """Prints formulas of the calculus; ``scope`` gives each axis its index, "" for none."""

    def __init__(
        self,
        axes: Iterable[Axis] = (),
        taken: Collection[str] = (),
        labels: Mapping[Fact, str] | None = None,
    ) -> None:
        """Print formulas that vary along ``axes``, with indices that are not ``taken``."""
        super().__init__()
        # SymPy writes names into the page as they are; here text stays text
        self.dom.createTextNode = lambda data: Document.createTextNode(
            self.dom, html.unescape(str(data))
        )
        self.taken = frozenset(taken)
        self.labels = labels or {}
        self.scope: dict[Axis, str] = {}
        for axis in sorted(axes, key=lambda axis: axis.name):
            self.scope[axis] = self._letter(axis)

    def node(self, tag: str, *children: Element, **attributes: str) -> Element:
        """Return an element with these children."""
        element = self.dom.createElement(tag)
        for name, value in attributes.items():
            element.setAttribute(name, value)
        for child in children:
            element.appendChild(child)
        return element

    def leaf(self, tag: str, text: str, **attributes: str) -> Element:
        """Return an element with this text."""
        element = self.node(tag, **attributes)
        element.appendChild(Document.createTextNode(self.dom, text))
        return element

    def row(self, *children: Element) -> Element:
        """Return the children side by side."""
        return children[0] if len(children) == 1 else self.node("mrow", *children)

    def fenced(self, inner: Element, left: str = "(", right: str = ")") -> Element:
        """Return ``inner`` in brackets that grow with it."""
        opening = self.leaf("mo", left, form="prefix", fence="true", stretchy="true")
        closing = self.leaf("mo", right, form="postfix", fence="true", stretchy="true")
        return self.node("mrow", opening, inner, closing)

    @contextmanager
    def indexed(self, change: Mapping[Axis, str]) -> Iterator[None]:
        """Give axes other indices for a while."""
        before, self.scope = self.scope, {**self.scope, **change}
        yield
        self.scope = before

    def _letter(self, axis: Axis) -> str:
        letters = index_of(axis)[:1] + LETTERS.get(axis.name, "") + SPARE
        used = self.taken | set(self.scope.values())
        return next((letter for letter in letters if letter not in used), letters[0] + "\u2032")

    def _print_Symbol(self, sym: sp.Symbol, style: str = "plain") -> Element:
        return self._named(sym.name, [self.scope.get(a, "") for a in _rows_first(sym)])

    def _print_Fact(self, fact: Fact) -> Element:
        if fact in self.labels:
            return self._named(self.labels[fact], [self.scope.get(a, "") for a in fact.axes])
        return self.fenced(self._print(fact.definition))

    def _named(self, name: str, indices: Iterable[str], power: Element | None = None) -> Element:
        stem, raised, lowered = split_super_sub(name)
        below = [*(index for index in indices if index), *lowered]
        lower = [self._letters(part) for part in below]
        upper = [self._letters(part) for part in raised] + ([power] if power is not None else [])
        base = self._letters(stem)
        if lower and upper:
            return self.node("msubsup", base, self.row(*lower), self.row(*upper))
        if lower:
            return self.node("msub", base, self.row(*lower))
        return self.node("msup", base, self.row(*upper)) if upper else base

    def _letters(self, name: str) -> Element:
        if name.isdigit():
            return self.leaf("mn", name)
        return self.leaf("mi", greek_unicode.get(name, name))

    def _print_Rational(self, e: sp.Rational) -> Element:
        if e < 0:
            return self.row(self.leaf("mo", MINUS, form="prefix"), self._print_Rational(-e))
        if e.q == 1:
            return self.leaf("mn", str(e.p))
        return self.node("mfrac", self.leaf("mn", str(e.p)), self.leaf("mn", str(e.q)))

    _print_Integer = _print_Rational

    def _print_Exp1(self, e: Any) -> Element:
        return self.leaf("mi", "e", mathvariant="normal")

    def emptyPrinter(self, expr: Any) -> Element:
        """Show what has no form of its own as text."""
        return self.leaf("mtext", str(expr))

    _print_Basic = emptyPrinter

    # --- sums and products ------------------------------------------------------------------

    def terms(self, expr: sp.Expr) -> list[tuple[bool, Element]]:
        """Return the terms of a sum, whether each is subtracted; one that is not comes first."""
        found = [(_is_negative(term), term) for term in self._as_ordered_terms(expr)]
        lead = next((pair for pair in found if not pair[0]), found[0])
        found = [lead, *(pair for pair in found if pair is not lead)]
        return [(minus, self._print(-term if minus else term)) for minus, term in found]

    def signed(self, minus: bool, term: Element, first: bool) -> list[Element]:
        """Return a term with its sign."""
        if first and not minus:
            return [term]
        sign = self.leaf("mo", MINUS if minus else "+", form="prefix" if first else "infix")
        return [sign, term]

    def _print_Add(self, expr: sp.Expr, order: Any = None) -> Element:
        parts = [self.signed(*pair, first=not k) for k, pair in enumerate(self.terms(expr))]
        return self.node("mrow", *(each for part in parts for each in part))

    def _print_Mul(self, expr: sp.Expr) -> Element:
        if _is_negative(expr):
            return self.row(self.leaf("mo", MINUS, form="prefix"), self._print(-expr))
        coefficient, rest = expr.as_coeff_Mul()
        upper, lower = _numerator_and_denominator(rest)
        if not lower:
            if coefficient is not sp.S.One:
                upper = [coefficient, *upper]
            return self._product(upper)
        upper = [sp.Integer(coefficient.p), *upper] if coefficient.p != 1 else upper
        lower = [sp.Integer(coefficient.q), *lower] if coefficient.q != 1 else lower
        return self.node("mfrac", self._product(upper), self._product(lower))

    def _product(self, factors: list[sp.Expr]) -> Element:
        if not factors:
            return self.leaf("mn", "1")
        if len(factors) == 1:
            return self._print(factors[0])
        reach = [factor for factor in factors if isinstance(factor, AxisSum | AxisMax)]
        ordered = [factor for factor in factors if factor not in reach] + reach
        shown: list[Element] = []
        for factor in ordered:
            open_end = factor in reach and len(reach) > 1
            if shown:
                shown.append(self.leaf("mo", TIMES))
            if shown and isinstance(factor, Along | sp.Function):
                shown.append(self.node("mspace", width=THIN))
            shown.append(self._bracketed(factor, open_end))
        return self.node("mrow", *shown)

    def _bracketed(self, expr: sp.Expr, always: bool = False) -> Element:
        printed = self._print(expr)
        return self.fenced(printed) if always or expr.is_Add or _is_negative(expr) else printed

    def _print_Pow(self, e: sp.Expr) -> Element:
        base, power = e.as_base_exp()
        if base is sp.E:
            return self._print_exp(sp.exp(power, evaluate=False))
        if power.is_Rational and power < 0:
            return self._print_Mul(e)
        if power == sp.Rational(1, 2):
            return self.node("msqrt", self._print(base))
        raised = self._exponent(power)
        if isinstance(base, sp.Symbol) and not isinstance(base, Fact):
            indices = [self.scope.get(axis, "") for axis in _rows_first(base)]
            return self._named(base.name, indices, raised)
        plain = (base.is_Integer and base >= 0) or isinstance(base, sp.Abs | Fact)
        shown = self._print(base) if plain else self.fenced(self._print(base))
        return self.node("msup", shown, raised)

    def _exponent(self, power: sp.Expr) -> Element:
        if not power.is_Rational or power.is_Integer:
            return self._print(power)
        slash = self.leaf("mo", "/", lspace="0em", rspace="0em")
        return self.node(
            "mrow", self.leaf("mn", str(power.p)), slash, self.leaf("mn", str(power.q))
        )

    # --- functions and operators ------------------------------------------------------------

    def _print_exp(self, expr: sp.Expr) -> Element:
        argument = expr.args[0]
        if argument.has(AxisSum, AxisMax, Along, sp.exp) or sp.count_ops(argument) > TALL:
            return self._applied("exp", expr.args)
        return self.node("msup", self._print_Exp1(None), self._print(argument))

    def _print_Function(self, e: sp.Expr) -> Element:
        return self._applied(self.mathml_tag(e), e.args)

    def _print_Max(self, e: sp.Expr) -> Element:
        return self._applied("max", sorted(e.args, key=sp.default_sort_key))

    def _applied(self, name: str, arguments: Iterable[sp.Expr]) -> Element:
        shown: list[Element] = []
        for argument in arguments:
            shown += [self._print(argument), self.leaf("mo", ",")]
        inner = self.fenced(self.row(*shown[:-1]))
        return self.node("mrow", self.leaf("mi", name), self.leaf("mo", APPLY), inner)

    def _print_Abs(self, expr: sp.Expr, exp: Any = None) -> Element:
        return self.fenced(self._print(expr.args[0]), "|", "|")

    def _print_AxisSum(self, expr: AxisSum) -> Element:
        return self._over(self.leaf("mo", "\u2211"), expr.summand, expr.axis)

    def _print_AxisMax(self, expr: AxisMax) -> Element:
        sign = self.leaf("mo", "max", movablelimits="true", form="prefix", rspace=THIN)
        return self._over(sign, expr.args[0], expr.axis)

    def _over(self, sign: Element, inner: sp.Expr, axis: Axis) -> Element:
        letter = self._letter(axis)
        with self.indexed({axis: letter}):
            body = self._bracketed(inner)
        return self.node("mrow", self.node("munder", sign, self.leaf("mi", letter)), body)

    def _print_Along(self, expr: Along) -> Element:
        inner, entry, directions = expr, expr.args[1], list[sp.Expr]()
        while isinstance(inner, Along) and inner.args[1] == entry:
            directions.insert(0, inner.args[2])
            inner = inner.args[0]
        D = self.leaf("mi", "D", mathvariant="normal")
        with self.indexed(dict.fromkeys(entry.axes, "")):
            where: list[Element] = []
            for direction in directions:
                where += [self._print(direction), self.leaf("mo", ",")]
            at = self._print(entry)
        order = self.leaf("mn", str(len(directions)))
        sign = self.node("msub", D, at)
        if len(directions) > 1:
            sign = self.node("msubsup", D, at, order)
        name = isinstance(inner, sp.Symbol) and not isinstance(inner, Fact)
        shown = self._print(inner) if name else self.fenced(self._print(inner))
        gap = self.node("mspace", width=THIN if name else "0em")
        tail = self.fenced(self.row(*where[:-1]), "[", "]")
        return self.node("mrow", sign, gap, shown, self.node("mspace", width=THIN), tail)


def printer_for(*formulas: sp.Basic, labels: Mapping[Fact, str] | None = None) -> FormulaPrinter:
    """Return a printer whose indices are no letters of these formulas."""
    axes: set[Axis] = set()
    taken = {"n", "d", "K", "D", "e"}
    for formula in formulas:
        axes |= axes_of(formula)
        for symbol in formula.atoms(sp.Symbol) - formula.atoms(Axis, Fact):
            stem, raised, lowered = split_super_sub(symbol.name)
            taken |= {stem, *raised, *lowered}
    return FormulaPrinter(axes, taken, labels)


def _rows_first(symbol: sp.Symbol) -> list[Axis]:
    """The axes of an entry in the order of its indices: the row, then the column."""
    axes = symbol.axes if isinstance(symbol, Entry) else ()
    return sorted(axes, key=lambda axis: (axis.name != "rows", axis.name))


def _is_negative(expr: sp.Expr) -> bool:
    return bool(expr.as_coeff_Mul()[0].is_negative)


def _numerator_and_denominator(expr: sp.Expr) -> tuple[list[sp.Expr], list[sp.Expr]]:
    upper, lower = [], []
    for factor in expr.as_ordered_factors():
        base, power = factor.as_base_exp()
        if base is not sp.E and power.is_Rational and power < 0:
            lower.append(sp.Pow(base, -power))
        elif factor is not sp.S.One:
            upper.append(factor)
    return upper, lower
