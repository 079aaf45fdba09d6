"""What may a proof use? The terms of a statement, and what is known of their signs.

A proof begins with what the numbers in terms mean; what is known is kept as terms with proofs, for
the record of hypotheses in formal/Conditions.v.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from symbolic.formal.definedness import BETWEEN, INSIDE, NOT_NEGATIVE, NOT_ZERO, POSITIVE
from symbolic.formal.identity import context, positives, scope_of, values
from symbolic.formal.statement import Condition, Read, Scope, Theorem, Writer
from symbolic.formal.term import Terms
from symbolic.independent.parse import Axis, Entry, Node, renamed


@dataclass
class CertificateTerms(Terms):
    """Terms that facts stand in, and arrays that are formulas, told by an entry each."""

    #: arrays that are formulas: what they are, at the indices of an entry
    formulas: dict[Entry, tuple[Entry, Node]] = field(default_factory=dict)

    def _of(self, node: Node) -> str:
        if node.head == "given":
            return self.of(node.args[0])
        if node.head == "by":
            return self.difference(*node.args)
        label = node.label
        if node.head == "entry" and isinstance(label, Entry) and label.array in self.formulas:
            return self.of(self.at(label))
        return super()._of(node)

    def at(self, place: Entry) -> Node:
        """Return the formula that an array is, at the indices of a place."""
        entry, formula = self.formulas[place.array]
        return renamed(formula, dict(zip(entry.axes, place.axes, strict=True)))

    def expanded(self, node: Node) -> Node:
        """Return a formula with formulas in the place of the arrays that stand for them."""
        label = node.label
        if node.head == "entry" and isinstance(label, Entry) and label.array in self.formulas:
            return self.at(label)
        args = tuple(map(self.expanded, node.args))
        same = all(a is b for a, b in zip(args, node.args, strict=True))
        return node if same else Node(node.head, args, node.label)

    def difference(self, right: Node, left: Node) -> str:
        """Return the term of right - left, as it is compared with 0."""
        if left.head == "number" and left.label == 0:
            return self.of(right)
        return f"(Add {self.of(right)} (Opp {self.of(left)}))"


@dataclass
class Context:
    """A statement's terms, the lines of its proof, and what they have shown so far."""

    found: Read
    stated: Theorem
    terms: CertificateTerms
    scope: Scope
    lines: list[str] = field(default_factory=list)
    zeros: dict[str, str] = field(default_factory=dict)
    positives: dict[str, str] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    #: the arrays that stand in a premise's place, for each premise
    instances: dict[Node, dict[Entry, Entry]] = field(default_factory=dict)
    count: int = 0

    def fresh(self, letter: str) -> str:
        """Return a name that nothing has."""
        self.count += 1
        return f"{letter}{self.count}__"

    def know(self, node: Node, relation: str, proof: str) -> None:
        """Keep what ``proof`` shows at all indices: a formula's sign."""
        term = self.terms.of(node)
        match relation:
            case _ if relation == NOT_ZERO:
                self.zeros.setdefault(term, proof)
            case _ if relation == POSITIVE:
                self.positives.setdefault(term, proof)
            case _ if relation == NOT_NEGATIVE:
                self.facts.setdefault(term, proof)
            case _ if relation in (BETWEEN, INSIDE):
                kept = self.facts if relation == BETWEEN else self.positives
                word = "within" if relation == BETWEEN else "inside"
                for side, other in (("above", f"(Opp {term})"), ("below", term)):
                    found = f"(fun t__ J__ => {word}_{side} _ ({proof} t__ J__))"
                    kept.setdefault(f"(Add (Num 1) {other})", found)

    def hold(self) -> tuple[str, str]:
        """Write what is known as a record; return its name, and that of the proof that it holds."""
        g, proof = self.fresh("g"), self.fresh("G")
        lists = [_listed(each) for each in (self.zeros, self.positives, self.facts, self.values)]
        self.lines.append(f"pose ({g} := Given {' '.join(lists)}).")
        proofs = [
            _conjoined(each.values())
            for each in (self.zeros, self.positives, self.facts, self.values)
        ]
        shown = f"conj {proofs[0]} (conj {proofs[1]} (conj {proofs[2]} {proofs[3]}))"
        self.lines.append(f"assert ({proof} : holds {g} len__ r__) by exact ({shown}).")
        return g, proof

    def at(self, name: str, axes: Iterable[Axis]) -> str:
        """Return what is known for indices below their lengths, at all places of a proof."""
        told = [self.terms.axis(axis) for axis in sorted(axes)]
        if not told:
            return f"(fun (t__ : indices) (J__ : within len__ t__) => {name})"
        indices = " ".join(f"(t__ {axis}%nat)" for axis in told)
        bounds = " ".join(f"(J__ {axis}%nat)" for axis in told)
        return f"(fun (t__ : indices) (J__ : within len__ t__) => {name} {indices} {bounds})"

    def below(self, name: str, axes: Iterable[Axis], place: str = "t__", bound: str = "J__") -> str:
        """Return what is known at all places as something for indices below their lengths."""
        told = [self.terms.axis(axis) for axis in sorted(axes)]
        for k, axis in enumerate(told):
            new = f"(upd {place} {axis}%nat i{k}__)"
            bound = f"(within_upd len__ {place} {axis}%nat i{k}__ {bound} I{k}__)"
            place = new
        binders = [f"i{k}__" for k in range(len(told))] + [f"I{k}__" for k in range(len(told))]
        found = f"({name} {place} {bound})"
        return f"(fun {' '.join(binders)} => {found})" if binders else found

    @property
    def text(self) -> str:
        """The whole proof: what the numbers in terms mean, then the lines."""
        names = " ".join(f"H{k}__" for k in range(len(self.stated.hypotheses)))
        begun = f"written_out. intros {names}." if names else "written_out."
        return "\n".join(f"  {line}" for line in [begun, *context(self.terms, self.scope), *self.lines])


def opened(found: Read, stated: Theorem, conditions: Iterable[Condition]) -> Context:
    """Begin a proof: name the hypotheses, say what the numbers mean, and keep what is assumed."""
    writer = Writer(found)
    terms, scope = CertificateTerms(writer), scope_of(found)
    begun = Context(found, stated, terms, scope)
    count = len(stated.hypotheses)
    first = len(writer.lengths) + len(scope.index)
    for k, condition in enumerate([*positives(writer), *conditions], first):
        node = condition.formula
        begun.know(node, condition.relation, begun.at(f"H{k}__", node.axes))
    first_value = count - len(found.statement.where)
    for k, (entry, value) in enumerate(found.statement.where.items(), first_value):
        begun.values |= values(terms, entry, value, f"H{k}__")
    return begun


def _listed(terms: Iterable[str]) -> str:
    return f"[{'; '.join(terms)}]%nat"


def _conjoined(proofs: Iterable[str]) -> str:
    text = "Logic.I"
    for proof in reversed([*proofs]):
        text = f"(conj {proof} {text})"
    return text
