"""Has a printed statement an instance, and is it true there? Its own text is read back to see.

What is read is the statement as it stands in a file for Coq, not the claim that it came from; what
is known here of Coq's words is a parser of the few that are printed, and dual numbers.  A theorem
whose hypotheses contradict each other has no instance.
"""

from __future__ import annotations

import itertools
import math
import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from symbolic.formal.duals import (
    Dual,
    Number,
    Undefined,
    add,
    call,
    extreme,
    inverse,
    multiply,
    power,
    precise,
    real,
    split,
)
from symbolic.formal.statement import FUNCTIONS

#: Points that are tried, and how many instances are enough.
TRIES, ENOUGH = 300, 2
#: Behind so many tries points are moved to where the hypotheses hold, in steps, by such factors.
MOVED_BEHIND, STEPS, FACTORS = 240, 200, (0.0, 0.03, 0.3, 0.8, 1.3, 3.0, 30.0, 1e4, -1.0)
#: Lengths at which a statement is looked at.
LENGTHS = (2, 3, 1)
#: What is 0 among the eigenvalues of a matrix, beside the largest.
ROUNDING = 1e-13
#: By which name a scope tells what numbers are made of.
NUMBERS = ""
#: How far two sides may be apart, relative to what they are made of.
CLOSE = 1e-7

_TOKEN = re.compile(r"\s*(?:([A-Za-z_][A-Za-z0-9_']*)|(\d+)|(:=|=>|->|<>|<=|%nat|.))")
Value = Any  # a number, or a function of indices or of arrays
Scope = Mapping[str, Value]
#: What a piece of text says: a value in a scope.
Said = Callable[[Scope], Value]


class Unreadable(ValueError):
    """A statement holds something that is not known here."""


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
        binders = dict(self.binders())
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
        return Spectrum(length, form, self.take())

    def binders(self) -> Iterator[tuple[str, str]]:
        while self.got("("):
            names = []
            while self.next != ":":
                names.append(self.take())
            self.take(":")
            kind = []
            while not self.got(")"):
                kind.append(self.take())
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
                found = self.compared()
                self.take(")")
                if self.got("%nat"):
                    return found
            except Unreadable:
                pass
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
        if head in _FUNCTIONS:
            self.take()
            inner = self.atom()
            return lambda s: call(head, inner(s))
        function, arguments = self.atom(), list[Said]()
        while self.next == "(" or (re.match(r"[A-Za-z_]", self.next) and self.next not in _WORDS):
            arguments.append(self.atom())
        if not arguments:
            return function
        return lambda s: function(s)(*(each(s) for each in arguments))

    def atom(self) -> Said:
        token = self.take()
        if token == "(":
            found = self.function() if self.next == "fun" else self.expression()
            self.take(")")
            self.got("%nat")
            return found
        if token.isdigit():
            return lambda s: s[NUMBERS](int(token))
        if token == "PI":
            return lambda s: multiply(s[NUMBERS](4), call("atan", s[NUMBERS](1)))
        if not re.match(r"[A-Za-z_]", token) or token in _WORDS:
            raise Unreadable(f"no number: {token}")
        return lambda s: s[token].value if isinstance(s[token], _Later) else s[token]

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


_FUNCTIONS = frozenset([*FUNCTIONS.values(), "sqrt"])
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


# --- points ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Seen:
    """How many instances a statement has among points tried, and one at which it is false."""

    instances: int
    tried: int
    counterexample: str = ""


def look(text: str) -> Seen:
    """Look at a printed statement at points, until it has enough instances.

    Raises:
        Unreadable: it holds something that is not known here.
    """
    statement = read_back(text)
    chance = random.Random(text)
    instances = tried = 0
    for tried in range(1, TRIES + 1):
        scope = point(statement, chance, tried)
        if tried > MOVED_BEHIND:
            move(statement, scope, chance)
        try:
            if not all(holds(each, scope) for each in statement.hypotheses):
                continue
            true = holds(statement.conclusion, scope) or holds(
                statement.conclusion, with_more_digits(statement, scope)
            )
        except Undefined:
            continue
        instances += 1
        if not true:
            return Seen(instances, tried, _shown(statement, scope))
        if instances == ENOUGH:
            break
    return Seen(instances, tried)


def point(statement: Statement, chance: random.Random, number: int) -> dict[str, Value]:
    """Return lengths, indices and arrays for a statement's binders."""
    below = {
        each.head: each.chain[0][1]
        for each in statement.hypotheses
        if each.chain[0][0] == "<" and statement.binders.get(each.head) == "nat"
    }
    scope: dict[str, Value] = {NUMBERS: float}
    longest = LENGTHS[number % len(LENGTHS)]
    for name, kind in statement.binders.items():
        if kind == "nat" and name not in below:
            scope[name] = longest if number % 2 else chance.choice(LENGTHS)
    for name, length in below.items():
        scope[name] = chance.randrange(length(scope))
    small = chance.choice((0.1, 1.0, 1.0, 3.0))
    signs = chance.choice(((1,), (1, -1), (1, -1)))
    for name, kind in statement.binders.items():
        if kind != "nat":
            scope[name] = _array(kind.count("nat"), small, signs, chance)
    for name, value in statement.definitions:
        scope[name] = _Later(value, scope)
    for spectrum in statement.spectra:
        scope[spectrum.sequence] = _Sequence(spectrum, scope)
    for each in statement.hypotheses:
        if each.chain[0][0] == "=" and statement.binders.get(each.head, "nat") != "nat":
            scope[each.head] = _Told(each, scope) if each.bound else _Later(each.chain[0][1], scope)
    return scope


def move(statement: Statement, scope: dict[str, Value], chance: random.Random) -> None:
    """Scale numbers and arrays, in place, while that brings a point nearer to an instance."""
    free = [
        name
        for name, kind in statement.binders.items()
        if kind != "nat" and not isinstance(scope[name], _Later | _Told | _Sequence)
    ]
    least = _missing(statement, scope)
    for _ in range(STEPS if free else 0):
        if least == 0:
            return
        name = chance.choice(free)
        before, scope[name] = scope[name], _scaled(scope[name], chance.choice(FACTORS))
        found = _missing(statement, scope)
        if found < least:
            least = found
        else:
            scope[name] = before
            _forget(statement, scope)


def _scaled(value: Value, factor: float) -> Value:
    return (lambda *place: factor * value(*place)) if callable(value) else factor * value


def _missing(statement: Statement, scope: Scope) -> float:
    """Return how far a point is from where the hypotheses hold, as a sum of logarithms."""
    _forget(statement, scope)
    try:
        return sum(
            math.log1p(abs(one - other))
            for each in statement.hypotheses
            for place in _places(each, scope)
            for true, one, other in _links(each, place)
            if not true
        )
    except Undefined:
        return math.inf


def _forget(statement: Statement, scope: Scope) -> None:
    """Let singular values be worked out again."""
    for spectrum in statement.spectra:
        scope[spectrum.sequence].values.clear()


def with_more_digits(statement: Statement, scope: dict[str, Value]) -> dict[str, Value]:
    """Return a point, in place, at which a difference of large numbers keeps its digits."""
    scope[NUMBERS] = precise
    for name, kind in statement.binders.items():
        value = scope[name]
        if kind != "nat" and not isinstance(value, _Later | _Told | _Sequence):
            scope[name] = _precise(value) if callable(value) else precise(value)
    return scope


def _precise(array: Callable[..., float]) -> Value:
    return lambda *place: precise(array(*place))


@dataclass
class _Later:
    """A definition, which is worked out when it is used."""

    said: Said
    scope: Scope

    @property
    def value(self) -> Value:
        return self.said(self.scope)


@dataclass
class _Sequence:
    """The singular values of a matrix, the largest first; those after the last are 0."""

    told: Spectrum
    scope: Scope
    values: list[float] = field(default_factory=list)

    def __call__(self, place: float) -> float:
        if not self.values:
            self.values = self.worked_out()
        return self.values[int(place)] if place < len(self.values) else 0.0

    def worked_out(self) -> list[float]:
        """Return the roots of the eigenvalues of the form's matrix."""
        count, form = self.scope[self.told.length], self.told.form(self.scope)

        def at(*ones: int) -> float:
            return float(form(lambda k: float(ones.count(int(k)))))

        alone = [at(k) for k in range(count)]
        matrix = np.array(
            [[(at(i, j) - alone[i] - alone[j]) / 2 for j in range(count)] for i in range(count)]
        )
        squares = np.linalg.eigvalsh(matrix)[::-1]
        squares[squares < ROUNDING * max(1.0, float(squares[0]))] = 0.0
        return [float(each) for each in np.sqrt(squares)]


@dataclass
class _Told:
    """An array that a hypothesis says the values of."""

    told: Relation
    scope: Scope

    def __call__(self, *place: int) -> Number:
        indices = dict(zip((name for name, _ in self.told.bound), place, strict=True))
        found: Number = self.told.chain[0][1]({**self.scope, **indices})
        return found


def holds(relation: Relation, scope: Scope) -> bool:
    """Say whether a relation is true, for all its indices.

    Raises:
        Undefined: a part of it has no value.
    """
    return all(true for place in _places(relation, scope) for true, _, _ in _links(relation, place))


def _places(relation: Relation, scope: Scope) -> Iterator[Scope]:
    """Yield a point with each of the indices for which a relation is said."""
    names = [name for name, _ in relation.bound]
    ranges = (range(scope[length]) for _, length in relation.bound)
    for place in itertools.product(*ranges):
        yield {**scope, **dict(zip(names, place, strict=True))}


def _links(relation: Relation, scope: Scope) -> Iterator[tuple[bool, float, float]]:
    """Yield of each two sides of a chain whether they are as it says, and both."""
    one = real(relation.first(scope))
    for word, side in relation.chain:
        other = real(side(scope))
        if not (math.isfinite(one) and math.isfinite(other)):
            raise Undefined("numbers that are too large")
        yield _RELATIONS[word](one, other, CLOSE * (1 + abs(one) + abs(other))), one, other
        one = other


_RELATIONS: Mapping[str, Callable[[float, float, float], bool]] = {
    "=": lambda one, other, close: abs(one - other) <= close,
    "<>": lambda one, other, close: abs(one - other) > close,
    "<=": lambda one, other, close: one <= other + close,
    "<": lambda one, other, close: one < other,
}


def _array(indices: int, size: float, signs: tuple[int, ...], chance: random.Random) -> Value:
    values: dict[tuple[int, ...], float] = {}

    def at(*place: int) -> float:
        if place not in values:
            values[place] = size * chance.choice(signs) * chance.randint(1, 40) / 20
        return values[place]

    return at if indices else at()


def _shown(statement: Statement, scope: Scope) -> str:
    lengths = {name: scope[name] for name, kind in statement.binders.items() if kind == "nat"}
    found = {name: scope[name] for name, kind in statement.binders.items() if kind == "R"}
    numbers = {
        name: f"{float(real(each.value if isinstance(each, _Later) else each)):g}"
        for name, each in found.items()
    }
    told = ", ".join(f"{name} = {value}" for name, value in {**lengths, **numbers}.items())
    sides = [statement.conclusion.first, *(side for _, side in statement.conclusion.chain)]
    return f"{' and '.join(f'{float(real(side(scope))):.9g}' for side in sides)} at {told}"
