"""What does a bound's text say of its proof? A certificate, and the claims that it rests on.

Nothing here is trusted: what is read wrongly makes a proof that the kernel refuses.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from symbolic.formal.named import Read, read
from symbolic.formal.spectral import read_spectral
from symbolic.independent.parse import Bound, Entry, Node, NotCovered, Statement
from symbolic.independent.reading import Raw, Reader, fields, only, raw, refusing


@dataclass(frozen=True)
class Premise:
    """A claim with values in the place of its entries: its name, what it says, the values."""

    id: str
    bound: Bound
    values: Mapping[Entry, Node]


@dataclass
class CertificateReader(Reader):
    """Reads formulas with facts: what is given, and what other claims say."""

    bounds: dict[str, Bound] = field(default_factory=dict)
    #: facts that are claims', by the nodes that stand for them
    premises: dict[Node, Premise] = field(default_factory=dict)

    def statement(self, text: Raw) -> Statement:
        """Return the statement of a text in brackets, one on singular values too."""
        return read_spectral(self, text) if text[0] == "perturbation" else super().statement(text)

    def of(self, text: Raw) -> Node:
        """Return the formula of a text in brackets, or a fact."""
        match text:
            case ["given", formula]:
                return self.one("given", (self.of(formula),))
            case ["by", name, _, *values]:
                # a value may vary where its entry does not: the fact is told at each index
                told = {self.of(entry).label: self.of(value) for entry, value in values}
                put = {key: value for key, value in told.items() if isinstance(key, Entry)}
                return self._by(json.loads(name), put)
            case ["step", str() as rule, *parts]:
                return self._step(rule, parts)
        return super().of(text)

    def _step(self, rule: str, parts: list[Raw]) -> Node:
        """Return what a step shows; the indices that it names come last."""
        at = [self.axes[json.loads(p) if p[:1] == '"' else p] for p in parts if self._is_axis(p)]
        formulas = tuple(self.of(part) for part in parts if not self._is_axis(part))
        if rule == "given":
            return self.one("given", formulas)
        return self.one("step", formulas, json.dumps([rule, *at]))

    def _is_axis(self, part: Raw) -> bool:
        return (
            isinstance(part, str) and (json.loads(part) if part[:1] == '"' else part) in self.axes
        )

    def _by(self, name: str, values: dict[Entry, Node]) -> Node:
        bound = self.bounds[name]
        key = name, tuple((entry, id(value)) for entry, value in values.items())
        node = self.one("by", (bound.right, bound.left), json.dumps(repr(key)))
        self.premises.setdefault(node, Premise(name, bound, values))
        return node


@dataclass(frozen=True)
class Certified:
    """A bound as it is read, with what shows it."""

    read: Read
    certificate: Node | None
    premises: Mapping[Node, Premise]
    #: what is known of singular values: a lemma's name and its formulas
    lemmas: tuple[tuple[str, tuple[Node, ...]], ...] = ()

    @property
    def bound(self) -> Bound:
        """The bound itself."""
        assert isinstance(self.read.statement, Bound)
        return self.read.statement


def read_certified(text: str) -> Certified:
    """Read a bound and its certificate from the text of the claim, or of its statement.

    Raises:
        NotCovered: the text holds something that has no meaning here.
    """
    reader = CertificateReader()
    with refusing():
        found = read(text, reader)
        _, _, *sections, body = raw(text)
        for claim in [each for head, *rows in sections if head == "claims" for each in rows]:
            _, parts = fields(claim)
            bound = reader.statement(claim)
            if not isinstance(bound, Bound):
                raise NotCovered("a certificate rests on bounds")
            reader.bounds[json.loads(only(parts["id"]))] = bound
        head, parts = fields(body)
        if head == "claim":
            _, parts = fields(only(parts["statement"]))
        shown = parts.get("certificate")
        certificate = reader.of(only(shown)) if shown is not None else None
        lemmas = [
            (str(word), tuple(map(reader.of, told))) for word, *told in parts.get("lemmas", [])
        ]
    return Certified(found, certificate, reader.premises, tuple(lemmas))


def premises(text: str) -> dict[str, str]:
    """Return the claims that a text's certificate rests on, each after its own, as their texts."""
    with refusing():
        head, version, *sections, _ = raw(text)
        before = [section for section in sections if section[0] != "claims"]
        claims = [claim for section in sections if section[0] == "claims" for claim in section[1:]]
        found = dict[str, str]()
        for place, claim in enumerate(claims):
            _, parts = fields(claim)
            rest = [["claims", *claims[:place]]] if place else []
            own = [head, version, *before, *rest, only(parts["statement"])]
            found[json.loads(only(parts["id"]))] = _shown(own)
    return found


def _shown(text: Raw) -> str:
    return text if isinstance(text, str) else f"({' '.join(map(_shown, text))})"


def moved_to(node: Node, arrays: Mapping[Entry, Entry], done: dict[Node, Node]) -> Node:
    """Return a formula of other arrays, at the same places."""
    if node not in done:
        label = node.label
        if isinstance(label, Entry) and label.array in arrays:
            new = arrays[label.array]
            label = replace(label, name=new.name, positive=new.positive)
        args = tuple(moved_to(arg, arrays, done) for arg in node.args)
        same = label is node.label and all(a is b for a, b in zip(args, node.args, strict=True))
        done[node] = node if same else Node(node.head, args, label)
    return done[node]
