"""What does a printed statement say? Its text is read back, as values at a point.

What is read is the statement as it stands in a file for Coq, not the claim that it came from; what
is known here of Coq's words is a parser of the few that are printed, and dual numbers.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from symbolic.formal.duals import (
    FUNCTIONS,
    Dual,
    Number,
    add,
    call,
    extreme,
    inverse,
    multiply,
    power,
    split,
)

#: By which name a scope tells what numbers are made of.
NUMBERS = ""

_TOKEN = re.compile(r"\s*(?:([A-Za-z_][A-Za-z0-9_']*)|(\d+)|(:=|=>|->|<>|<=|%nat|.))")
Value = Any  # a number, or a function of indices or of arrays
Scope = Mapping[str, Value]
#: What a piece of text says: a value in a scope.
Said = Callable[[Scope], Value]


class Unreadable(ValueError):
    """A statement holds something that is not known here."""


@dataclass
class Later:
    """A definition, which is worked out when it is used."""

    said: Said
    scope: Scope

    @property
    def value(self) -> Value:
        """What it says in its scope."""
        return self.said(self.scope)


@dataclass(frozen=True)
class Relation:
    """A chain of sides, such as -1 < x < 1; ``bound`` are the indices for which it is said."""

    first: Said
    chain: tuple[tuple[str, Said], ...]
    #: indices and the lengths that they are below
    bound: tuple[tuple[str, str], ...] = ()
    #: the word that it begins with: an array, where it tells one
    head: str = ""


@dataclass(frozen=True)
class Spectrum:
    """A sequence of singular values: of how many columns, and ||A h||^2 for a vector h."""

    length: str
    form: Said
    sequence: str


@dataclass(frozen=True)
class Statement:
    """A theorem as it was read back."""

    binders: Mapping[str, str]
    definitions: tuple[tuple[str, Said], ...]
    hypotheses: tuple[Relation, ...]
    conclusion: Relation
    spectra: tuple[Spectrum, ...] = ()


@dataclass
class _Reader:
    tokens: list[str]
    at: int = 0
    #: the types of what the theorem binds
    kinds: Mapping[str, str] = field(default_factory=dict)
    #: whether natural numbers are compared or added, which are no real numbers
    natural: bool = False

    @property
    def next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, *wanted: str) -> str:
        token = self.next
        if wanted and token not in wanted:
            found = " ".join(self.tokens[self.at : self.at + 8])
            msg = f"{' or '.join(wanted)} is missing before: {found}"
            raise Unreadable(msg)
        self.at += 1
        return token

    def got(self, *wanted: str) -> bool:
        if self.next in wanted:
            self.at += 1
            return True
        return False

    # --- statements -----------------------------------------------------------------------------

    def theorem(self) -> Statement:
        self.take("Theorem")
        self.take()
        self.kinds = binders = dict(self.binders())
        self.take(":")
        definitions, hypotheses = list[tuple[str, Said]](), list[Relation]()
        spectra = list[Spectrum]()
        while self.next == "let":
            definitions.append(self.definition())
        while True:
            if self.next == "singular_values":
                spectra.append(self.spectrum())
                self.take("->")
                continue
            relation = self.relation()
            if not self.got("->"):
                break
            hypotheses.append(relation)
        if self.next:
            raise Unreadable(f"more than a statement: {self.next}")
        return Statement(binders, tuple(definitions), tuple(hypotheses), relation, tuple(spectra))

    def spectrum(self) -> Spectrum:
        """Which sequence holds the singular values of a matrix, told by ||A h||^2."""
        self.take("singular_values")
        length = self.take()
        self.take("(")
        self.take("fun")
        vector = self.take()
        for token in (":", "nat", "->", "R", "=>"):
            self.take(token)
        form = _function([vector], self.expression())
        self.take(")")
        sequence = self.take()
        if (self.kinds.get(length), self.kinds.get(sequence)) != ("nat", "nat -> R"):
            raise Unreadable(f"{sequence} is no sequence of {length} numbers")
        return Spectrum(length, form, sequence)

    def binders(self) -> Iterator[tuple[str, str]]:
        while self.got("("):
            names = []
            while self.next != ":":
                names.append(self.take())
            self.take(":")
            kind = []
            while not self.got(")"):
                kind.append(self.take())
            if not names or not re.fullmatch(r"nat|(nat -> )*R", " ".join(kind)):
                raise Unreadable(f"{' '.join(names)} : {' '.join(kind)}")
            for name in names:
                yield name, " ".join(kind)

    def definition(self) -> tuple[str, Said]:
        self.take("let")
        name = self.take()
        arguments = [each for each, _ in self.binders()]
        self.take(":=")
        body = self.expression()
        self.take("in")
        return name, _function(arguments, body) if arguments else body

    def relation(self) -> Relation:
        """A hypothesis or a conclusion, in brackets or not, for all indices or not."""
        start = self.at
        if self.got("("):
            if self.got("forall"):
                found = self.for_all()
                self.take(")")
                return found
            try:
                self.natural = True
                found = self.compared()
                self.take(")")
                if self.got("%nat"):
                    return found
            except Unreadable:
                pass
            finally:
                self.natural = False
            self.at = start
        return self.compared()

    def for_all(self) -> Relation:
        names = []
        while not self.got(","):
            names.append(self.take())
        bound = []
        for _ in names:
            self.take("(")
            name = self.take(*names)
            self.take("<")
            bound.append((name, self.take()))
            self.take(")")
            self.take("%nat")
            self.take("->")
        inner = self.compared()
        return replace(inner, bound=tuple(bound))

    def compared(self) -> Relation:
        if self.next == "is_derive":
            self.take()
            self.take("(")
            slope = self.derivative()
            self.take(")")
            self.take("0")
            return Relation(slope, (("=", self.atom()),))
        head, first = self.next, self.expression()
        chain = [(self.take("<", "<=", "=", "<>"), self.expression())]
        while self.next in ("<", "<="):
            chain.append((self.take(), self.expression()))
        return Relation(first, tuple(chain), (), head)

    # --- formulas -------------------------------------------------------------------------------

    def expression(self) -> Said:
        value = self.term()
        while self.next in ("+", "-"):
            minus, other = self.take() == "-", self.term()
            value = _sum(value, other, minus)
        return value

    def term(self) -> Said:
        value = self.factor()
        while self.next in ("*", "/"):
            over, other = self.take() == "/", self.factor()
            value = _product(value, other, over)
        return value

    def factor(self) -> Said:
        if self.got("-"):
            inner = self.factor()
            return lambda s: multiply(-1.0, inner(s))
        if self.got("/"):
            below = self.factor()
            return lambda s: inverse(below(s))
        base = self.application()
        if self.got("^"):
            exponent = int(self.take())
            return lambda s: power(base(s), exponent)
        return base

    def application(self) -> Said:
        head = self.next
        if head in ("sum", "largest"):
            return self.along(self.take() == "sum")
        if head == "Derive":
            self.take()
            self.take("(")
            found = self.derivative()
            self.take(")")
            self.take("0")
            return found
        if head in ("Rmax", "Rmin"):
            self.take()
            one, other = self.atom(), self.atom()
            return lambda s: extreme(one(s), other(s), head == "Rmax")
        if head == "INR":
            self.take()
            length = self.take()
            return lambda s: s[NUMBERS](s[length])
        if head in FUNCTIONS:
            self.take()
            inner = self.atom()
            return lambda s: call(head, inner(s))
        function, arguments = self.atom(), list[Said]()
        of_indices = self.kinds.get(head, "").startswith("nat ->")
        while self.next == "(" or (re.match(r"[A-Za-z_]", self.next) and self.next not in _WORDS):
            bracket = self.natural = self.next == "(" and of_indices
            arguments.append(self.atom())
            self.natural = False
            if bracket:
                self.take("%nat")
        if not arguments:
            if self.kinds.get(head) == "nat" and not self.natural:
                raise Unreadable(f"{head} is no real number")
            return function
        return lambda s: function(s)(*(each(s) for each in arguments))

    def atom(self) -> Said:
        token = self.take()
        if token == "(":
            found = self.function() if self.next == "fun" else self.expression()
            self.take(")")
            return found
        if token.isdigit():
            return lambda s: s[NUMBERS](int(token))
        if token == "PI":
            return lambda s: multiply(s[NUMBERS](4), call("atan", s[NUMBERS](1)))
        if not re.match(r"[A-Za-z_]", token) or token in _WORDS:
            raise Unreadable(f"no number: {token}")
        return lambda s: s[token].value if isinstance(s[token], Later) else s[token]

    def function(self) -> Said:
        self.take("fun")
        names = []
        while not self.got("=>"):
            names.append(self.take())
        return _function(names, self.expression())

    def along(self, added: bool) -> Said:
        self.take("(")
        inner = self.function()
        self.take(")")
        length = self.take()

        def value(s: Scope) -> Number:
            parts = [inner(s)(k) for k in range(s[length])]
            found = parts[0]
            for part in parts[1:]:
                found = add(found, part) if added else extreme(found, part, True)
            return found

        return value

    def derivative(self) -> Said:
        inner = self.function()

        def value(s: Scope) -> Number:
            tag = next(_TAGS)
            return split(inner(s)(Dual(tag, 0.0, 1.0)), tag)[1]

        return value


_WORDS = frozenset(["let", "in", "fun", "forall", "is_derive", "Theorem"])
#: A derivative inside another one is begun later.
_TAGS = itertools.count(1)


def _function(names: list[str], body: Said) -> Said:
    return lambda s: lambda *values: body({**s, **dict(zip(names, values, strict=True))})


def _sum(one: Said, other: Said, minus: bool) -> Said:
    if minus:
        return lambda s: add(one(s), multiply(-1.0, other(s)))
    return lambda s: add(one(s), other(s))


def _product(one: Said, other: Said, over: bool) -> Said:
    if over:
        return lambda s: multiply(one(s), inverse(other(s)))
    return lambda s: multiply(one(s), other(s))


def read_back(text: str) -> Statement:
    """Read a printed statement.

    Raises:
        Unreadable: it holds something that is not known here.
    """
    found = [next(filter(None, match.groups())) for match in _TOKEN.finditer(text.strip())]
    return _Reader(found).theorem()
