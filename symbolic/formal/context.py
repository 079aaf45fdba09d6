"""What may a proof use? The terms of a statement, and what is known of their signs.

A proof begins with what the numbers in terms mean; what is known is kept as terms with proofs, for
the record of hypotheses in formal/Conditions.v.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from symbolic.formal import steps
from symbolic.formal.given import Given
from symbolic.formal.hypotheses import Assumed
from symbolic.formal.identity import context, derive, elsewhere, hypotheses, scope_of
from symbolic.formal.minimal import Derived
from symbolic.formal.named import Read
from symbolic.formal.spectral import Spectral
from symbolic.formal.statement import Condition, Scope, Theorem, Writer
from symbolic.formal.term import Terms
from symbolic.independent.parse import Axis, Entry, Node, NotCovered, renamed


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
        if steps.is_step(node):
            return steps.shown(node, self).value
        label = node.label
        if node.head == "entry" and isinstance(label, Entry) and label.array in self.formulas:
            return self.of(self.at(label))
        return super()._of(node)

    def _power(self, base: Node, exponent: Fraction) -> str:
        if exponent == 2 and (angle := half_angle(base)) is not None:
            return f"(Mul (Inv (Num 2)) {self.versine(angle)})"
        return super()._power(base, exponent)

    def array(self, array: Entry) -> int:
        """Return an array's number.

        Raises:
            NotCovered: it is a formula, which moves in a derivative.
        """
        if array in self.formulas:
            raise NotCovered(
                "its certificate puts a formula in the place of an array that moves in a derivative"
            )
        return super().array(array)

    def versine(self, angle: Node) -> str:
        """Return the term of 1 - cos of an angle."""
        return f"(Add (Num 1) (Opp (Cos {self.of(angle)})))"

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


def half_angle(node: Node) -> Node | None:
    """Return x where a formula is sin(x / 2), whose square is (1 - cos x) / 2."""
    match node:
        case Node(head="sin", args=(Node(head="*", args=(Node(label=half), angle)),)):
            return angle if half == Fraction(1, 2) else None
    return None


@dataclass
class Context:
    """A statement's terms, the lines of its proof, and what they have shown so far."""

    found: Read
    stated: Theorem
    terms: CertificateTerms
    scope: Scope
    #: what the statement assumes beside what it declares
    conditions: list[Condition]
    lines: list[str] = field(default_factory=list)
    known: Given = field(default_factory=Given)
    #: the arrays that stand in a premise's place, for each premise
    instances: dict[Node, dict[Entry, Entry]] = field(default_factory=dict)
    count: int = 0
    #: names in the proof of arrays that lemmas choose
    chosen: dict[Entry, str] = field(default_factory=dict)

    def fresh(self, letter: str) -> str:
        """Return a name that nothing has."""
        self.count += 1
        return f"{letter}{self.count}__"

    def hold(self) -> tuple[str, str]:
        """Write what is known as a record; return its name, and that of the proof that it holds."""
        g, proof = self.fresh("g"), self.fresh("G")
        self.known.values.update(self.told().values)
        self.lines.append(f"pose ({g} := ({self.known.text})%nat).")
        self.lines.append(f"assert ({proof} : holds {g} len__ r__) by exact {self.known.proof}.")
        return g, proof

    def told(self) -> Given:
        """Return what the statement's hypotheses say of the terms that there are by now."""
        names = names_of(self.stated, self.found)
        return hypotheses(self.terms, self.found, self.conditions, names)

    def derive(self, derived: list[Derived]) -> None:
        """Show what follows from what is known."""
        self.lines += derive(self.terms, self.known, derived, self.told)

    def know_elsewhere(self) -> None:
        """Take what is assumed at all indices that terms have by now."""
        names = names_of(self.stated, self.found)
        told = elsewhere(self.terms, self.found, self.conditions, names)
        for one, more in zip(self.known.lists, told.lists, strict=True):
            one.update(more)

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
        told = context(self.terms, self.scope)
        if self.chosen:
            told = [line for each in told for line in self._chosen(each)]
        return "\n".join(f"  {line}" for line in [begun, *told, *self.lines])

    def _chosen(self, line: str) -> list[str]:
        """Let the meaning of arrays depend on those that lemmas choose."""
        if not line.startswith("pose (r__ := "):
            return [line]
        vectors = " ".join(self.chosen.values())
        meaning = line.removeprefix("pose (r__ := ").removesuffix(" : arrays).")
        zeros = " (fun _ => 0)" * len(self.chosen)
        return [
            f"pose (arr__ := fun {vectors} : nat -> R => ({meaning} : arrays)).",
            f"pose (r__ := arr__{zeros}).",
        ]


def opened(found: Read, stated: Theorem, needed: Assumed) -> Context:
    """Begin a proof with what the statement's hypotheses say, and what follows from them."""
    terms, told = CertificateTerms(Writer(found)), needed.conditions
    context = Context(found, stated, terms, scope_of(found), told)
    context.known = context.told()
    context.derive(needed.derived)
    return context


def names_of(stated: Theorem, found: Read) -> list[str]:
    """Return the names of a statement's hypotheses, without those that tell singular values."""
    count = len(stated.hypotheses)
    if isinstance(found.statement, Spectral):
        count -= found.statement.count
    return [f"H{k}__" for k in range(count)]
