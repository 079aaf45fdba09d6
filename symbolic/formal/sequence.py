"""What do proofs know of singular values? Where each stands in its sequence, and their order.

The arrays of a statement depend on vectors here, which the proofs of lemmas choose.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from symbolic.formal.bounds import Proof
from symbolic.formal.spectral import Spectral, Value
from symbolic.independent.parse import Entry, Node, NotCovered, number

#: From terms to the statement's own numbers.
NUMBERS = "opened; unfold r__, arr__, len__; cbn"


@dataclass
class SequenceProof(Proof):
    """A proof on singular values: what its hypotheses say of them, at each place."""

    @property
    def statement(self) -> Spectral:
        """The statement."""
        statement = self.certified.bound
        assert isinstance(statement, Spectral)
        return statement

    def name_arrays(self) -> None:
        """Let the arrays depend on vectors: the proofs of lemmas choose them."""
        writer = self.context.terms.writer
        for array, name in ((self.vector.array, "h__"), (self.other.array, "g__")):
            self.context.chosen[array] = name
            writer.names[array] = name
            self.context.terms.array(array)

    @property
    def vector(self) -> Entry:
        """The vector by which matrices are told."""
        assert self.statement.vector is not None
        return self.statement.vector

    @property
    def other(self) -> Entry:
        """Another vector."""
        return replace(self.vector, name=f"{self.vector.name}/2")

    def _hypothesis(self, matrix: tuple[Node, ...]) -> str:
        """Return the name of the hypothesis that tells a matrix' singular values."""
        return f"H{self._place(matrix)}__"

    def _place(self, matrix: tuple[Node, ...]) -> int:
        at = len(self.context.stated.hypotheses) - self.statement.count
        for each in self.statement.matrices:
            if each == matrix:
                return at
            at += len(self._entries(each)) + 1
        raise AssertionError

    def _entries(self, matrix: tuple[Node, ...]) -> list[Value]:
        return self.statement.apart(matrix)

    def _index(self, value: Value) -> str:
        """Return where in its sequence a value is, at a place t__."""
        length = f"len__ {self.context.terms.length(self.statement.axis[1])}%nat"
        terms = self.context.terms
        if value.place == "last":
            return f"({length} - 1)%nat"
        base = "0" if value.place == "first" else f"t__ {terms.axis(value.entry.axes[0])}%nat"
        shifts = self._shifts(value.shift)
        return f"({' + '.join([base, *shifts])})%nat"

    def _shifts(self, node: Node) -> list[str]:
        if node.head == "number" and isinstance(node.label, Fraction):
            return [str(int(node.label))] if node.label else []
        if node.head == "size":
            return [f"len__ {self.context.terms.length(str(node.label))}%nat"]
        return [text for arg in node.args for text in self._shifts(arg)]

    def _equal(self, value: Value) -> str:
        """Return the proof that an entry is what the sequence holds at its index, at t__."""
        if value not in self._entries(value.matrix):
            return "eq_refl"
        at = self._place(value.matrix) + 1 + self._entries(value.matrix).index(value)
        axes = [self.context.terms.axis(axis) for axis in value.entry.axes]
        places = "".join(f" (t__ {a}%nat)" for a in axes) + "".join(f" (J__ {a}%nat)" for a in axes)
        return f"(H{at}__{places})"

    # --- facts -----------------------------------------------------------------------------------

    def order(self) -> None:
        """Keep that singular values are not negative, and that they fall."""
        terms = self.context.terms
        for value in self.statement.values:
            node = Node("entry", (), value.entry)
            holds = f"values_nonneg _ _ _ {self._hypothesis(value.matrix)} {self._index(value)}"
            self._fact_of(terms.of(node), f"{self._at(value)}; exact ({holds})")
        for one in self.statement.values:
            for other in self.statement.values:
                if one is not other and one.matrix == other.matrix and _before(one, other):
                    self._falls(one, other)

    def _falls(self, one: Value, other: Value) -> None:
        first, later = (Node("entry", (), each.entry) for each in (one, other))
        term = self.context.terms.difference(first, later)
        at = f"{self._index(one)} {self._index(other)}"
        use = f"values_fall _ _ _ {self._hypothesis(one.matrix)} {at}"
        axes = [self.context.terms.axis(a) for a in {*one.entry.axes, *other.entry.axes}]
        told = [f"assert (J{k}__ := J__ {axis}%nat)" for k, axis in enumerate(axes)]
        length = self.context.terms.length(self.statement.axis[1])
        told += [f"assert (J__0 := L__ {length}%nat)", "apply gap", self._at(one, other)]
        steps = "; ".join([*told, f"apply ({use})", "unfold len__ in *; cbn in *; lia"])
        self._fact_of(term, steps)

    def _fact_of(self, term: str, steps: str) -> None:
        """Show a fact by tactics, at every place, and keep it."""
        context = self.context
        name = context.fresh("F")
        context.lines.append(
            f"assert ({name} : forall t__, within len__ t__ -> 0 <= eval len__ {term}%nat r__ t__)."
        )
        context.lines.append(f"{{ intros t__ J__. {steps}. }}")
        context.known.nonnegative[term] = name

    def _at(self, *values: Value) -> str:
        """Return the tactic that goes from terms to the numbers of the statement's sequences."""
        equal = [self._equal(value) for value in values]
        steps = [f"rewrite {each}" for each in equal if each != "eq_refl"]
        return "; ".join([NUMBERS, *steps])

    def _value(self, node: Node) -> Value:
        for value in self.statement.values:
            if node.head == "entry" and node.label == value.entry:
                return value
        raise NotCovered("a lemma on what is no singular value")


def sum_of(parts: list[Node]) -> Node:
    """Return a sum of formulas, of none 0."""
    if not parts:
        return number(0)
    return parts[0] if len(parts) == 1 else Node("+", tuple(parts))


def _before(one: Value, other: Value) -> bool:
    rank = {"first": 0, "each": 1, "last": 2}
    plain = one.shift.label == 0 == other.shift.label
    return plain and rank[one.place] < rank[other.place]
