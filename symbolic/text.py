"""How is an identity written in plain text, so that an engine without SymPy can read it?

One S-expression, ``(identity left right (where (entry value) ...))``.  An entry is
``(entry "z" ("rows" "n"))``, an axis is ``("rows" "n")`` (its name and that of its length) and
named quantities stand as their definitions.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, Quantity, logistic, softplus
from symbolic.claim import Identity


class Unwritten(ValueError):
    """A formula has a part that has no words in the text; the message says which."""


def text_of(statement: Identity) -> str:
    """Return the text of an identity.

    Raises:
        Unwritten: a part of it has no words in the text.
    """
    writer = _Writer()
    where = ((entry, sp.sympify(value)) for entry, value in statement.where.items())
    values = [f"({writer.of(entry)} {writer.of(value)})" for entry, value in where]
    left, right = writer.of(statement.left), writer.of(statement.right)
    return f"(identity {left} {right} ({' '.join(['where', *values])}))"


@dataclass
class _Writer:
    #: what each name was written for: two symbols of one name would become one
    named: dict[str, sp.Symbol] = field(default_factory=dict)
    written: dict[sp.Basic, str] = field(default_factory=dict)

    def of(self, expr: sp.Basic) -> str:
        if expr not in self.written:
            self.written[expr] = self._of(expr)
        return self.written[expr]

    def _of(self, expr: sp.Basic) -> str:
        if isinstance(expr, Quantity):
            return self.of(expr.definition)
        if isinstance(expr, sp.Symbol):
            return self._symbol(expr)
        if isinstance(expr, sp.Rational):
            return str(expr)
        if isinstance(expr, AxisSum | AxisMax):
            head = "sum" if isinstance(expr, AxisSum) else "max"
            return f"({head} {_axis(expr.axis)} {self.of(expr.args[0])})"
        if expr.func not in _HEADS:
            msg = f"no words for {type(expr).__name__}: {expr}"
            raise Unwritten(msg)
        return f"({' '.join([_HEADS[expr.func], *map(self.of, expr.args)])})"

    def _symbol(self, symbol: sp.Symbol) -> str:
        if isinstance(symbol, Entry):
            parts = ["entry", json.dumps(symbol.name), *map(_axis, symbol.axes)]
            text = f"({' '.join([*parts, *(['positive'] if symbol.is_positive else [])])})"
        elif symbol.is_integer and symbol.is_positive and not isinstance(symbol, Axis):
            text = f"(size {json.dumps(symbol.name)})"
        else:
            msg = f"{symbol} is neither an entry nor the length of an axis"
            raise Unwritten(msg)
        if self.named.setdefault(text, symbol) != symbol:
            msg = f"two symbols are called {symbol}"
            raise Unwritten(msg)
        return text


def _axis(axis: Axis) -> str:
    return f"({json.dumps(axis.name)} {json.dumps(axis.size.name)})"


_FUNCTIONS = (
    *(sp.exp, sp.log, sp.sin, sp.cos, sp.tan, sp.atan, sp.asinh, sp.erf),
    *(sp.sinh, sp.cosh, sp.tanh, sp.sech, sp.csch, sp.coth, softplus, logistic),
)
_HEADS: dict[type[sp.Basic], str] = {
    sp.Add: "+",
    sp.Mul: "*",
    sp.Pow: "^",
    Along: "D",
    sp.Abs: "abs",
    type(sp.pi): "pi",
    type(sp.E): "e",
    **{function: function.__name__ for function in _FUNCTIONS},
}
