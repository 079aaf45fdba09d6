"""How is what was read written down as Python? By a table of words: no text of the reader's own.

Formulas, names and numbers come from the calculus alone; what was read stands in comments.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, Quantity
from symbolic.calculus.functions import TABLE
from symbolic.declare.formula import LossError

_SUM, _PRODUCT, _UNARY, _POWER, _ATOM = range(5)
#: Functions by the names that files of losses and claims import.
_WORDS = {
    row.head: {"LambertW": "LambertW"}.get(row.head.__name__, row.head.__name__) for row in TABLE
}
#: Characters of a line of a file.
WIDTH = 96


@dataclass
class Writer:
    """Writes formulas; ``names`` are the arrays, axes and lengths that the file has names for."""

    names: Mapping[sp.Basic, str]
    #: the function that sums over an axis, where the file has one
    sums: Mapping[Axis, str] = field(default_factory=dict)
    #: the entry that D moves, where the file has a D
    moving: Entry | None = None
    #: functions and the like that the formulas use, to be imported
    used: set[str] = field(default_factory=set)

    def text(self, expr: sp.Expr, level: int = _SUM) -> str:
        """Write a formula, in brackets where its precedence is below ``level``."""
        text, own = self._written(sp.sympify(expr))
        return f"({text})" if own < level else text

    def name(self, symbol: sp.Basic) -> str:
        """Return the file's name for an array, an axis or a length.

        Raises:
            LossError: it has none.
        """
        found = self.names.get(symbol)
        if found is None and isinstance(symbol, Axis):
            return self._twin(symbol)
        if found is None and isinstance(symbol, Entry):
            return self._elsewhere(symbol)
        if found is None:
            raise LossError(f"{symbol} has no name that could be written")
        self.used.add(found.split(".")[0])
        return checked(found) if "." not in found else found

    def _twin(self, axis: Axis) -> str:
        if not axis.name.endswith("'"):
            raise LossError(f"the index {axis} has no name that could be written")
        before = Axis(axis.name[:-1], axis.size.name)
        return f"{self.name(before)}.twin()"

    def _elsewhere(self, entry: Entry) -> str:
        """Write an array at other indices than its own."""
        for known in self.names:
            if not isinstance(known, Entry):
                continue
            same = known.array == entry.array
            if isinstance(known, Quantity) and isinstance(entry, Quantity):
                same = known.name == entry.name and known.is_elsewhere(entry)
            if same:
                return f"{self.name(known)}[{', '.join(map(self.name, entry.axes))}]"
        raise LossError(f"{entry} has no name that could be written")

    def _written(self, expr: sp.Expr) -> tuple[str, int]:
        if isinstance(expr, sp.Symbol):
            return self.name(expr), _ATOM
        if expr.is_Rational:
            return self._number(expr)
        if expr in (sp.pi, sp.E):
            return self._word("pi" if expr == sp.pi else "E"), _ATOM
        if isinstance(expr, sp.Add):
            return self._sum(expr), _SUM
        if isinstance(expr, sp.Mul):
            return self._product(expr)
        if isinstance(expr, AxisSum | AxisMax):
            return self._over_axis(expr), _ATOM
        if isinstance(expr, Along):
            return self._along(expr), _ATOM
        if isinstance(expr, sp.exp):
            return f"{self._word('exp')}({self.text(expr.args[0])})", _ATOM
        if isinstance(expr, sp.Pow):
            return self._power(expr)
        if type(expr) in _WORDS:
            given = ", ".join(self.text(arg) for arg in sorted(expr.args, key=sp.default_sort_key))
            return f"{self._word(_WORDS[type(expr)])}({given})", _ATOM
        raise LossError(f"{expr} has no form that could be written")

    def _word(self, word: str) -> str:
        self.used.add(word)
        return word

    def _number(self, value: sp.Rational) -> tuple[str, int]:
        if value.q == 1:
            return str(int(value.p)), _UNARY if value < 0 else _ATOM
        return f"{self._word('Rational')}({int(value.p)}, {int(value.q)})", _ATOM

    def _sum(self, expr: sp.Add) -> str:
        terms = sorted(expr.as_ordered_terms(), key=lambda term: term.could_extract_minus_sign())
        text = self.text(terms[0], _PRODUCT)
        for term in terms[1:]:
            minus = term.could_extract_minus_sign()
            text += f" {'-' if minus else '+'} {self.text(-term if minus else term, _PRODUCT)}"
        return text

    def _product(self, expr: sp.Mul) -> tuple[str, int]:
        if expr.could_extract_minus_sign() and not isinstance(-expr, sp.Add):
            return f"-{self.text(-expr, _UNARY)}", _PRODUCT
        over: list[sp.Expr] = []
        under: list[sp.Expr] = []
        for factor in expr.as_ordered_factors():
            base, power = factor.as_base_exp()
            if factor.is_Rational:
                over += [sp.Integer(factor.p)] if factor.p != 1 else []
                under += [sp.Integer(factor.q)] if factor.q != 1 else []
            elif power.is_Rational and power < 0 and not isinstance(factor, sp.exp):
                under.append(base**-power)
            else:
                over.append(factor)
        if not over:
            value = " * ".join(self.text(factor, _POWER) for factor in under)
            return (f"1 / ({value})" if len(under) > 1 else f"1 / {value}"), _PRODUCT
        if all(factor.is_Integer for factor in over):
            under, over = [f for f in under if not f.is_Integer], [expr.as_coeff_Mul()[0]]
        text = " * ".join(self.text(factor, _UNARY) for factor in over)
        if not under:
            return text, _PRODUCT
        below = " * ".join(self.text(factor, _POWER) for factor in under)
        return f"{text} / {f'({below})' if len(under) > 1 else below}", _PRODUCT

    def _power(self, expr: sp.Pow) -> tuple[str, int]:
        base, power = expr.as_base_exp()
        if power.is_Rational and power < 0:
            return f"1 / {self.text(base**-power, _POWER)}", _PRODUCT
        if power == sp.Rational(1, 2):
            return f"{self._word('sqrt')}({self.text(base)})", _ATOM
        return f"{self.text(base, _ATOM)}**{self.text(power, _ATOM)}", _POWER

    def _over_axis(self, expr: AxisSum | AxisMax) -> str:
        inner = self.text(expr.args[0])
        if isinstance(expr, AxisMax):
            return f"{self._word('AxisMax')}({inner}, {self.name(expr.axis)})"
        if expr.axis in self.sums:
            return f"{self._word(self.sums[expr.axis])}({inner})"
        return f"{self._word('sum_over')}({self.name(expr.axis)}, {inner})"

    def _along(self, expr: Along) -> str:
        inner, entry, direction = expr.args
        if entry == self.moving:
            ways = [direction]
            while isinstance(inner, Along) and inner.args[1] == entry:
                ways.insert(0, inner.args[2])
                inner = inner.args[0]
            return f"{self._word('D')}({', '.join(map(self.text, (inner, *ways)))})"
        given = ", ".join([self.text(inner), self.text(entry), self.text(direction)])
        return f"{self._word('Along')}({given})"


def checked(name: str) -> str:
    """Return a name that Python takes, and that is no word of its own.

    Raises:
        LossError: it is none.
    """
    if not (name.isascii() and name.isidentifier()) or keyword.iskeyword(name) or "__" in name:
        raise LossError(f"{name!r} is no name that could be written")
    return name


def quoted(text: str) -> str:
    """Return a text as Python writes it, between double quotes, in printable ASCII."""
    inner = ascii(text)[1:-1].replace('"', '\\"').replace("\\'", "'")
    return f'"{inner}"'


def comment(text: str, before: str = "") -> list[str]:
    """Return a text as comments, a line each; nothing in it can end one."""
    lines = text.splitlines() or [""]
    plain = ("".join(c if c.isprintable() else "?" for c in line) for line in lines)
    return [f"# {before}{line}".rstrip() for line in plain]


def one_blank_line(text: str) -> str:
    """Return a text without blank lines behind one another."""
    return re.sub(r"\n{3,}", "\n\n", text)


def wrapped(opening: str, parts: Iterable[str], closing: str, indent: int = 0) -> list[str]:
    """Return a call or a list on one line where it fits, otherwise a line a part."""
    parts = list(parts)
    space = " " * indent
    line = f"{space}{opening}{', '.join(parts)}{closing}"
    if len(line) <= WIDTH and "\n" not in line:
        return [line]
    return [f"{space}{opening}", *(f"{space}    {part}," for part in parts), f"{space}{closing}"]
