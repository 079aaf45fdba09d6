"""How is a statement written in plain text, so that an engine without SymPy can read it?

One S-expression says all of it.

    (identity LEFT RIGHT (where (ENTRY VALUE) ...))
    (inequality LEFT RIGHT REGION)        (semidefinite FORM DIRECTION REGION)
    REGION: (where ...) (box (ENTRY LOW HIGH) ...) (conditions FORMULA ...)
            (sizes ((AXIS LENGTH) ...) ...)   no length is left out; ``(sizes)`` means every one

An entry is ``(entry "z" ("rows" "n"))``, with ``positive`` behind its axes where it is; an axis is
``("rows" "n")``, its name and that of its length.  Named quantities stand as their definitions.
A certificate is a formula of its own, see `certificate_text`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, Quantity
from symbolic.calculus.functions import TABLE
from symbolic.declare.claim import Claim, Identity, Inequality, Semidefinite
from symbolic.declare.facts import Fact

Bound = Inequality | Semidefinite


class Unwritten(ValueError):
    """A formula has a part that has no words in the text; the message says which."""


def text_of(statement: Identity | Bound) -> str:
    """Return the text of a statement.

    Raises:
        Unwritten: a part of it has no words in the text.
    """
    return _Writer().statement(statement)


def certificate_text(statement: Bound, certificate: sp.Expr) -> str:
    """Return ``(certified STATEMENT CERTIFICATE (claims (ID STATEMENT CERTIFICATE) ...))``.

    In a certificate ``(given FORMULA)`` is what is known to be >= 0, and
    ``(by ID FORMULA (where (ENTRY VALUE) ...))`` is right - left of another claim with values put
    in.  The claims that it uses stand behind it, each before those that use it; one that carries
    no certificate says ``()``.

    Raises:
        Unwritten: a part of it has no words in the text.
    """
    claims: dict[str, tuple[Claim, str]] = {}
    written = _Certified(claims=claims).pair(statement, certificate)
    return f"(certified {written} (claims {' '.join(text for _, text in claims.values())}))"


@dataclass
class _Writer:
    #: what each name was written for: two symbols of one name would become one
    named: dict[str, sp.Symbol] = field(default_factory=dict)
    written: dict[sp.Basic, str] = field(default_factory=dict)

    def statement(self, statement: Identity | Bound) -> str:
        where = self.values("where", statement.where)
        if isinstance(statement, Identity):
            return f"(identity {self.of(statement.left)} {self.of(statement.right)} {where})"
        if isinstance(statement, Semidefinite):
            head = f"semidefinite {self.of(statement.form)} {self.of(statement.direction)}"
        else:
            head = f"inequality {self.of(statement.left)} {self.of(statement.right)}"
        return f"({head} {where} {self._region(statement)})"

    def values(self, head: str, values: Mapping[Entry, sp.Expr]) -> str:
        pairs = (f"({self.of(e)} {self.of(sp.sympify(v))})" for e, v in values.items())
        return f"({' '.join([head, *pairs])})"

    def _region(self, statement: Bound) -> str:
        box = (
            f"({self.of(entry)} {' '.join(self.of(sp.sympify(end)) for end in ends)})"
            for entry, ends in statement.box.items()
        )
        conditions = map(self.of, statement.conditions)
        sizes = (
            f"({' '.join(f'({_axis(axis)} {int(k)})' for axis, k in lengths.items())})"
            for lengths in statement.sizes or ()
        )
        parts = {"box": box, "conditions": conditions, "sizes": sizes}
        return " ".join(f"({' '.join([head, *each])})" for head, each in parts.items())

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
        if expr in (sp.oo, -sp.oo):
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


@dataclass
class _Certified(_Writer):
    """Facts keep their reasons; the claims that they name are written once."""

    claims: dict[str, tuple[Claim, str]] = field(default_factory=dict)

    def pair(self, statement: Bound, certificate: sp.Expr | None) -> str:
        words = "()" if certificate is None else self.of(sp.sympify(certificate))
        return f"{self.statement(statement)} {words}"

    def _of(self, expr: sp.Basic) -> str:
        if not isinstance(expr, Fact):
            return super()._of(expr)
        formula = self.of(expr.definition)
        if expr.reason is None:
            return f"(given {formula})"
        self._claim(expr.reason)
        return f"(by {json.dumps(expr.reason.id)} {formula} {self.values('where', expr.values)})"

    def _claim(self, claim: Claim) -> None:
        if claim.id in self.claims:
            if self.claims[claim.id][0].statement is not claim.statement:
                msg = f"two claims are called {claim.id}"
                raise Unwritten(msg)
            return
        assert isinstance(claim.statement, Inequality | Semidefinite)
        inner = _Certified(claims=self.claims)
        pair = inner.pair(claim.statement, claim.statement.certificate)
        self.claims[claim.id] = claim, f"({json.dumps(claim.id)} {pair})"


def _axis(axis: Axis) -> str:
    return f"({json.dumps(axis.name)} {json.dumps(axis.size.name)})"


_HEADS: dict[type[sp.Basic], str] = {
    sp.Add: "+",
    sp.Mul: "*",
    sp.Pow: "^",
    Along: "D",
    type(sp.pi): "pi",
    type(sp.E): "e",
    **{row.head: row.name for row in TABLE},
}
