"""Does a certificate prove a bound for every size? Checked from its text alone.

right - left must have the certificate's canonical form, the certificate must be made of what cannot
be negative, and it must have a value wherever the bound has one.  A claim that it uses is checked
in the same way, and stands for right - left of its own with the values put in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from symbolic.independent.canonical import is_zero
from symbolic.independent.derive import evaluate, plus, putting, times
from symbolic.independent.parse import Bound, Entry, Node, NotCovered, number, renamed
from symbolic.independent.reading import Raw, Reader, fields, only, refusing
from symbolic.independent.signs import Domain, positive, sign_is

Known = dict[str, "Certified"]


def problem_of(text: str) -> str:
    """Return what is wrong with a certificate, or ''.

    Raises:
        NotCovered: a part of it has no canonical form here.
    """
    reader = _FactReader()
    with refusing():
        claims, body = reader.opened(text)
        for claim in claims:
            _, parts = fields(claim)
            reader.claims[json.loads(only(parts["id"]))] = reader.certified(claim)
        certified = reader.certified(body)
    return certified.problem


@dataclass(frozen=True)
class Instance:
    """A claim with values in the place of its entries."""

    claim: Certified
    values: dict[Entry, Node]

    @cached_property
    def put(self) -> Callable[[Node], Node]:
        """Return what puts the values in."""
        return putting(self.values)


@dataclass
class _FactReader(Reader):
    """Reads facts too; the one of a claim holds what the claim itself says."""

    claims: Known = field(default_factory=dict)
    instances: dict[Node, Instance] = field(default_factory=dict)

    def certified(self, text: Raw) -> Certified:
        """Return a bound, or that of a claim, with its certificate."""
        bound = self.statement(text)
        if not isinstance(bound, Bound):
            raise NotCovered("a certificate is one of a bound")
        head, parts = fields(text)
        if head == "claim":
            _, parts = fields(only(parts["statement"]))
        shown = parts.get("certificate")
        return Certified(bound, self.of(only(shown)) if shown is not None else None, self.instances)

    def of(self, text: Raw) -> Node:
        """Return the formula of a text in brackets, or a fact."""
        match text:
            case ["given", formula]:
                return self.one("given", (self.of(formula),))
            case ["by", name, _, *values]:
                return self._by(json.loads(name), self.values({"where": values}))
        return super().of(text)

    def _by(self, name: str, values: dict[Entry, Node]) -> Node:
        key = ("by", name, tuple(values.items()))
        if key not in self.nodes:
            instance = Instance(self.claims[name], values)
            self.nodes[key] = Node("by", (instance.put(instance.claim.difference),))
            self.instances[self.nodes[key]] = instance
        return self.nodes[key]


@dataclass
class Certified:
    """A bound with the formula that is to show it."""

    bound: Bound
    certificate: Node | None
    instances: dict[Node, Instance]
    _facts: dict[Node, bool] = field(default_factory=dict)

    @cached_property
    def evaluated(self) -> Bound:
        """The bound with derivatives taken and values put in."""
        return evaluate(self.bound)

    @cached_property
    def difference(self) -> Node:
        """What the bound says is not negative."""
        return plus(self.evaluated.right, times(number(-1), self.evaluated.left))

    @cached_property
    def granted(self) -> list[Node]:
        """What is not negative where the bound is meant, before values are put in."""
        return list(_region(self.bound))

    @cached_property
    def problem(self) -> str:
        """What is wrong with the proof, or ''."""
        if self.bound.dropped:
            return self.bound.dropped
        if self.certificate is None:
            return self._plain()
        if not sign_is(self.certificate, 1, self._holds):
            return "a part of the certificate is not known to be >= 0"
        putting_in = putting(self.bound.where)

        def put(formula: Node) -> Node:
            return putting_in(_plainly(formula))

        # a value may cancel what the statement divides by: then it is defined at more points
        sides = () if self.bound.where else (self.evaluated.left, self.evaluated.right)
        everywhere = not (self.granted or self.bound.where)
        domain = Domain(sides, everywhere, self._holds, put)
        for formula in (self.certificate, *self.bound.where.values()):
            if (part := domain.undefined_part(formula)) is not None:
                return f"the certificate's part {_shown(part)} may not be defined everywhere"
        if not is_zero(self.difference, put(self.certificate)):
            return "the certificate is not seen to be right - left"
        return ""

    def _plain(self) -> str:
        """Look for a proof where no certificate is given."""
        left, right = self.evaluated.left, self.evaluated.right
        if sign_is(right, 1, self._holds) and sign_is(left, -1, self._holds):
            return ""
        if sign_is(self.difference, 1, self._holds):
            return ""
        return "" if _same(left, right) else "no certificate"

    def _holds(self, fact: Node) -> bool:
        if fact not in self._facts:
            instance = self.instances.get(fact)
            formula = fact.args[0]
            self._facts[fact] = (
                self._is_given(formula) or self._is_built_in(formula)
                if instance is None
                else self._is_instance(instance)
            )
        return self._facts[fact]

    def _is_given(self, formula: Node) -> bool:
        if formula in self.granted:
            return True
        return any(_same(formula, each) for known in self.granted for each in _at(known, formula))

    def _is_built_in(self, formula: Node) -> bool:
        """Say whether a formula is one of the inequalities that need no reason."""
        return formula.head == "+" and any(
            _same(formula, each) for part in formula.args for each in self._built_in(part)
        )

    def _built_in(self, part: Node) -> Iterator[Node]:
        match part:
            case Node(head="exp", args=(x,)):
                yield plus(part, number(-1), times(number(-1), x))
            case Node(head="abs", args=(x,)):
                yield plus(part, x)
                yield plus(part, times(number(-1), x))
            case Node(head="max", args=(x,)):
                yield plus(part, times(number(-1), x))
            case Node(head="sum", args=(x,), label=axis) if axis in x.axes:
                if sign_is(x, 1, self._holds):
                    yield plus(part, times(number(-1), x))

    def _is_instance(self, instance: Instance) -> bool:
        claim, values = instance.claim, instance.values
        if claim.bound.sizes or claim.problem:
            return False
        if any(entry.positive and not positive(value) for entry, value in values.items()):
            return False
        needed = map(instance.put, _region(claim.evaluated))
        return all(self._is_given(each) or sign_is(each, 1, self._holds) for each in needed)


def _region(bound: Bound) -> Iterator[Node]:
    """Yield what is >= 0 where a bound is meant."""
    yield from bound.conditions
    for entry, (low, high) in bound.box.items():
        own = Node("entry", (), entry)
        if low is not None:
            yield plus(own, times(number(-1), low))
        if high is not None:
            yield plus(high, times(number(-1), own))


def _at(known: Node, formula: Node) -> Iterator[Node]:
    """Yield what is known, which holds at all indices, at those of a formula."""
    own = sorted(known.axes)
    for axes in product(formula.axes, repeat=len(own)):
        if [size for _, size in axes] == [size for _, size in own]:
            yield renamed(known, dict(zip(own, axes, strict=True)))


def _same(one: Node, other: Node) -> bool:
    """Say whether two formulas have one canonical form."""
    put = putting({})
    try:
        return one.arrays == other.arrays and is_zero(put(one), put(other))
    except NotCovered:
        return False


def _plainly(node: Node) -> Node:
    """Return a certificate's formula without the reasons of its parts."""
    if node.head in ("given", "by"):
        return _plainly(node.args[0])
    args = tuple(map(_plainly, node.args))
    return (
        node
        if all(a is b for a, b in zip(args, node.args, strict=True))
        else Node(node.head, args, node.label)
    )


def _shown(node: Node) -> str:
    if not node.args:
        label = node.label
        return (
            label.name
            if isinstance(label, Entry)
            else str(label if label is not None else node.head)
        )
    text = f"{node.head}({', '.join(map(_shown, node.args))})"
    return text if len(text) < 60 else f"{text[:57]}..."
