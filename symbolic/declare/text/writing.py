"""How is a claim, a statement, a loss or a map written? Names are declared at first use."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sympy as sp

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, Quantity
from symbolic.calculus.entries import is_length
from symbolic.declare.claim import Claim
from symbolic.declare.facts import Fact, Step
from symbolic.declare.loss import Parameter
from symbolic.declare.perturbation import Lemma, SingularValue
from symbolic.declare.text.brackets import DEEPEST, TextError, group, name, quoted
from symbolic.declare.text.heads import CONSTANTS, KINDS, LEMMAS, SECTIONS, VERSION, WORDS

_LINE = "\n  "


class Unwritten(ValueError):
    """A formula has a part that has no words in the text; the message says which."""


def text_of(thing: Any) -> str:
    """Return the text of a claim, a statement, a loss or a map; `read` makes the same object of it.

    Raises:
        Unwritten: a part of it has no words in the text.
    """
    writer = _Writer()
    try:
        body = writer.thing(thing)
        text = f"(resoft {VERSION}\n{writer.declared()} {body})"
        group(text)
    except (RecursionError, TextError):
        raise Unwritten(f"formulas are nested more than {DEEPEST} deep") from None
    return text


@dataclass
class _Writer:
    #: what is declared, a section's rows after each other
    sections: dict[str, list[str]] = field(default_factory=lambda: {s: [] for s in SECTIONS})
    labels: dict[Hashable, str] = field(default_factory=dict)
    used: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    #: an entry as it was declared
    arrays: dict[Hashable, Entry] = field(default_factory=dict)
    reasons: dict[str, Claim] = field(default_factory=dict)
    written: dict[sp.Basic, str] = field(default_factory=dict)

    def declared(self) -> str:
        """Return the sections that something was declared in, a row a line."""
        return "".join(
            f" ({_LINE.join([section, *rows])})\n"
            for section, rows in self.sections.items()
            if rows
        )

    def thing(self, thing: Any) -> str:
        """Write what is one of the kinds."""
        kind = next((kind for kind in KINDS if kind.type is type(thing)), None)
        if kind is None:
            raise Unwritten(
                f"no words for {type(thing).__name__}: a claim, a statement, a loss or a map has"
            )
        parts = [kind.word]
        for each, sort in kind.sorts.items():
            value = thing.worked_out() if each == "errors" else getattr(thing, each)
            if each not in kind.defaults or value != kind.defaults[each]:
                parts.append(" ".join([f"({each}", *_SORTS[sort](self, value)]) + ")")
        return f"({' '.join(parts)})"

    # --- formulas ---------------------------------------------------------------------------

    def formula(self, expr: sp.Basic) -> str:
        """Write a formula, each of its parts once."""
        if expr not in self.written:
            self.written[expr] = self._formula(expr)
        return self.written[expr]

    def _formula(self, expr: sp.Basic) -> str:
        if isinstance(expr, sp.Symbol):
            return self._symbol(expr)
        if expr.is_Rational:
            return str(expr)
        if expr.is_Float:
            sign, mantissa, exponent, _ = expr._mpf_
            return f"(float {(-1) ** sign * int(mantissa)} {exponent} {expr._prec})"
        for word, constant in CONSTANTS.items():
            if expr == constant:
                return f"({word})"
        if isinstance(expr, AxisSum | AxisMax):
            head = "sum" if isinstance(expr, AxisSum) else "max"
            return f"({head} {self.axis(expr.axis)} {self.formula(expr.args[0])})"
        if isinstance(expr, Step):
            told = (self.axis(e) if isinstance(e, Axis) else self.formula(e) for e in expr.args[1:])
            return f"({' '.join(['step', expr.rule, *told])})"
        if not isinstance(expr, Along) and expr.func not in WORDS:
            raise Unwritten(f"no words for {type(expr).__name__}: {expr}")
        text = f"({' '.join([WORDS.get(expr.func, 'D'), *map(self.formula, expr.args)])})"
        return text if expr.func(*expr.args) == expr else f"(kept {text})"

    def _symbol(self, symbol: sp.Symbol) -> str:
        if isinstance(symbol, Fact):
            return self._fact(symbol)
        if type(symbol) is Quantity:
            definition = symbol.definition
            return self._label(
                "definitions", symbol, lambda: [self.formula(definition)], symbol.name
            )
        if type(symbol) is Parameter:
            return self._label("parameters", symbol, lambda: [str(symbol.default)], symbol.name)
        if type(symbol) is Entry:
            return self._entry(symbol)
        if is_length(symbol):
            return f"(size {name(symbol.name)})"
        raise Unwritten(f"{symbol} is neither an entry nor the length of an axis")

    def _entry(self, entry: Entry) -> str:
        """Write an occurrence: the name alone where the indices are those of the declaration."""
        sizes = tuple(sorted(axis.size.name for axis in entry.axes))
        section = "positive" if entry.is_positive else "entries"
        key = (section, entry.name, sizes)
        declared = self.arrays.setdefault(key, entry)
        label = self._label(section, key, lambda: map(self.axis, declared.axes), entry.name)
        if declared.axes == entry.axes:
            return label
        return f"({' '.join(['at', label, *map(self.axis, entry.axes)])})"

    def axis(self, axis: Axis) -> str:
        """Write an axis, which is declared with its length."""
        return self._label("axes", axis, lambda: [name(axis.size.name)], axis.name)

    def _label(
        self, section: str, key: Hashable, rest: Callable[[], Iterable[str]], given: str
    ) -> str:
        """Return what something is called; the first time it is declared, after its own parts."""
        if key not in self.labels:
            row = [*rest()]
            label = self._free(section, given)
            self.labels[key] = label
            head = label if label == name(given) else f"({label} {name(given)})"
            self.sections[section].append(f"({' '.join([head, *row])})")
        return self.labels[key]

    def _free(self, section: str, given: str) -> str:
        """Return a label that no other axis, or nothing else than axes, has."""
        used = self.used[section == "axes"]
        numbered = (f"{given}#{count}" for count in itertools.count(2))
        label = next(each for each in itertools.chain([given], numbered) if each not in used)
        used.add(label)
        return name(label)

    # --- facts, and the claims that they rest on ----------------------------------------------

    def _fact(self, fact: Fact) -> str:
        formula = self.formula(fact.definition)
        if fact.reason is None:
            return f"(given {formula})"
        self._reason(fact.reason)
        return f"({' '.join(['by', quoted(fact.reason.id), formula, *self.values(fact.values)])})"

    def _reason(self, claim: Claim) -> None:
        if claim.id not in self.reasons:
            self.reasons[claim.id] = claim
            self.sections["claims"].append(self.thing(claim))
        elif self.reasons[claim.id] != claim:
            raise Unwritten(f"two claims are called {claim.id}")

    # --- fields -------------------------------------------------------------------------------

    def values(self, values: Mapping[Entry, Any]) -> Iterable[str]:
        """Write what entries have: a value, or the ends of an interval."""
        for entry, value in values.items():
            ends = value if isinstance(value, tuple) else (value,)
            yield f"({' '.join([self.formula(entry), *self.formulas(ends)])})"

    def formulas(self, formulas: Iterable[Any]) -> Iterable[str]:
        """Write formulas after each other."""
        return (self.formula(sp.sympify(each)) for each in formulas)

    def sizes(self, sizes: Iterable[Mapping[Axis, int]]) -> Iterable[str]:
        """Write lengths of axes."""
        for lengths in sizes:
            pairs = (f"({self.axis(axis)} {int(k)})" for axis, k in lengths.items())
            yield f"({' '.join(pairs)})"

    def singular(self, values: Mapping[Entry, SingularValue]) -> Iterable[str]:
        """Write which singular values entries are: place, shift, vector, parts of the product."""
        for entry, value in values.items():
            matrix = value.matrix
            told = self.formulas((value.shift, matrix.vector, *matrix.product))
            yield f"({' '.join([self.formula(entry), value.place.value, *told])})"

    def lemmas(self, lemmas: Iterable[Lemma]) -> Iterable[str]:
        """Write instances of lemmas, each as its name and its formulas."""
        for lemma in lemmas:
            word = next(word for word, kind in LEMMAS.items() if kind is type(lemma))
            yield f"({' '.join([word, *self.formulas(vars(lemma).values())])})"


_SORTS: Mapping[str, Callable[[_Writer, Any], Iterable[str]]] = {
    "text": lambda _, value: [quoted(value)],
    "choice": lambda _, value: [value.name.lower()],
    "kind": lambda writer, value: [writer.thing(value)],
    "formula": lambda writer, value: [writer.formula(sp.sympify(value))],
    "formulas": _Writer.formulas,
    "values": _Writer.values,
    "box": _Writer.values,
    "sizes": _Writer.sizes,
    "singular": _Writer.singular,
    "lemmas": _Writer.lemmas,
}
