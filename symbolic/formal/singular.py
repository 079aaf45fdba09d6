"""How is a bound of singular values proved? By lemmas of formal/SingularLemmas.v, then by signs.

Each lemma of the statement becomes a fact about numbers.  Where quadratic forms are compared, a
vector is chosen for which each singular value bounds its form, and the forms are compared there by
a certificate of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from symbolic.formal.certified import moved_to, read_certified
from symbolic.formal.comparison import ComparisonProof
from symbolic.formal.context import opened
from symbolic.formal.definedness import NOT_NEGATIVE
from symbolic.formal.hypotheses import assumed
from symbolic.formal.minimal import Derived
from symbolic.formal.sequence import sum_of
from symbolic.formal.spectral import Value, form
from symbolic.formal.statement import Condition, Theorem, theorem
from symbolic.independent.parse import Axis, Entry, Node, NotCovered, number, renamed


def proved(name: str, text: str, known: Mapping[str, Any]) -> tuple[Theorem, str, tuple[str, ...]]:
    """Return the theorem of a bound of singular values, its proof and what it takes for granted.

    Raises:
        NotCovered: a part of it has no words in Coq.
    """
    certified = read_certified(text)
    shown = [
        Condition(Node("+", (told[1], Node("*", (number(-1), told[0])))), NOT_NEGATIVE)
        for word, told in certified.lemmas
        if word == "compared"
    ]
    needed = assumed(certified.bound, shown)
    stated = theorem(name, certified.read, needed.conditions)
    context = opened(certified.read, stated, replace(needed, derived=[]))
    proof = SpectralProof(certified, context, known, derived=needed.derived)
    return stated, proof.written(), ()


@dataclass
class SpectralProof(ComparisonProof):
    """The proof of a bound of singular values, with the lemmas of its text."""

    #: what is defined because of what the lemmas show
    derived: list[Derived] = field(default_factory=list)

    def written(self) -> str:
        """Return the proof."""
        if self.certified.certificate is None:
            raise NotCovered("a bound of singular values without a certificate")
        self.name_arrays()
        goal = self.context.terms.difference(self.statement.right, self.statement.left)
        self._formulas()
        self.order()
        lemmas: dict[str, Callable[..., None]] = {
            "compared": self.compared,
            "transposed": self._transposed,
            "low-rank": self._low_rank,
            "mirsky": self._mirsky,
            "hoffman-wielandt": self._hoffman_wielandt,
            "trace": self._trace,
            "at-vector": self._at_vector,
        }
        for word, told in self.certified.lemmas:
            if word not in lemmas:
                raise NotCovered(f"the lemma {word}")
            lemmas[word](*told)
        self.context.derive(self.derived)
        return self.shown_by(goal, self.certified.certificate)

    def _equation(self, one: str, other: str, name: str) -> None:
        """Show an equation of formulas for every vector, at every place."""
        context = self.context
        context.lines.append(
            f"assert ({name} : forall h__ g__ t__, within len__ t__ -> eval len__ {one}%nat "
            f"(arr__ h__ g__) t__ = eval len__ {other}%nat (arr__ h__ g__) t__)."
        )
        context.lines.append("{ intros h__ g__ t__ J__. subst r__. pose (r__ := arr__ h__ g__).")
        g, proof = context.hold()
        context.lines.append(
            f"apply (identity_ok len__ r__ {g} L__ {proof} {one}%nat {other}%nat); "
            "[exact J__|vm_compute; reflexivity]. }"
        )

    def _product_of(self, value: Value) -> Node:
        if len(value.matrix) != 1:
            raise NotCovered("a lemma on a matrix of several parts")
        return value.matrix[0]

    def _map(self, product: str, vector: str = "h__") -> str:
        axis = self.context.terms.axis(self.statement.axis)
        zero = "(fun _ => 0)"
        arrays = f"{vector} {zero}" if vector == "h__" else f"{zero} {vector}"
        place = f"(upd t__ {axis}%nat i__)"
        return f"(fun {vector} i__ => eval len__ {product}%nat (arr__ {arrays}) {place})"

    def _transposed(self, left: Node, right: Node) -> None:
        """Say that a matrix and its transpose have the same singular values."""
        one, two = self._value(left), self._value(right)
        terms, axis = self.context.terms, self.statement.axis
        first = self._product_of(one)
        turned = moved_to(self._product_of(two), {self.vector.array: self.other}, {})
        if {*first.axes} != {axis} or {*turned.axes} != {axis}:
            raise NotCovered("a transpose that is not square")
        h, g = (terms.of(Node("entry", (), each)) for each in (self.vector, self.other))
        told = terms.axis(axis)
        name = self.context.fresh("T")
        self._equation(
            f"(Sum {told} (Mul {g} {terms.of(first)}))",
            f"(Sum {told} (Mul {h} {terms.of(turned)}))",
            name,
        )
        length = f"(len__ {terms.length(axis[1])}%nat)"
        maps = f"{self._map(terms.of(first))} {self._map(terms.of(turned), 'g__')}"
        use = (
            f"transposed {length} {maps} _ _ {self._index(one)} "
            f"(fun g__ h__ => {name} h__ g__ t__ J__) "
            f"{self._hypothesis(one.matrix)} {self._hypothesis(two.matrix)}"
        )
        for a, b in ((left, right), (right, left)):
            self._fact_of(
                terms.difference(a, b),
                f"assert (E__ := {use}); apply gap; {self._at(one, two)}; apply Req_le; "
                + ("symmetry; exact E__" if a is left else "exact E__"),
            )

    def _trace(self, told: Node, kernel: Node, multiple: Node | None = None) -> None:
        """Say what the sum of the squares of singular values is."""
        value, terms = self._value(told), self.context.terms
        multiple = multiple if multiple is not None else number(0)
        square = form((Node("entry", (), self.vector),))
        whole, i, j = self._quadratic(kernel)
        name = self.context.fresh("T")
        extended = f"(Add {whole} (Mul {terms.of(multiple)} {terms.of(square)}))"
        self._equation(terms.of(form(value.matrix)), extended, name)
        length = f"len__ {terms.length(self.statement.axis[1])}%nat"
        use = (
            f"trace ({length}) _ _ {self._hypothesis(value.matrix)} {self._kernel(kernel, i, j)} "
            f"(eval len__ {terms.of(multiple)}%nat r__ t__) "
            f"(fun h__ => {name} h__ (fun _ => 0) t__ J__)"
        )
        diagonal = Node("sum", (renamed(kernel, {j: i}),), i)
        squares = Node("sum", (Node("^", (told, number(2))),), value.entry.axes[0])
        size = Node("size", (), self.statement.axis[1])
        one = f"(Add {terms.of(diagonal)} (Mul {terms.of(multiple)} {terms.of(size)}))"
        node = Node("+", (diagonal, Node("*", (multiple, size)), squares))
        for term, way in (
            (f"(Add {one} (Opp {terms.of(squares)}))", "exact E__"),
            (f"(Add {terms.of(squares)} (Opp {one}))", "symmetry; exact E__"),
        ):
            self._fact_of(term, f"assert (E__ := {use}); apply gap; apply Req_le; {way}")
            self.lemma_facts.append((term, node))

    def _quadratic(self, kernel: Node) -> tuple[str, Axis, Axis]:
        """Return the form of a kernel in the vector, and its two axes."""
        terms = self.context.terms
        i, j = sorted(kernel.axes)
        hi, hj = (
            terms.of(Node("entry", (), replace(self.vector, axes=(axis,)))) for axis in (i, j)
        )
        product = f"(Mul (Mul {terms.of(kernel)} {hi}) {hj})"
        return f"(Sum {terms.axis(i)} (Sum {terms.axis(j)} {product}))", i, j

    def _kernel(self, kernel: Node, i: Axis, j: Axis) -> str:
        terms = self.context.terms
        place = f"(upd (upd t__ {terms.axis(i)}%nat i__) {terms.axis(j)}%nat j__)"
        return f"(fun i__ j__ => eval len__ {terms.of(kernel)}%nat r__ {place})"

    def _mirsky(self, told: Node, other: Node, kernel: Node) -> None:
        """Say how far singular values are from those of a multiple of the identity."""
        value, terms = self._value(told), self.context.terms
        if any(other.label == each.entry for each in self.statement.values):
            raise NotCovered("Mirsky's inequality of two matrices")
        product = self._product_of(value)
        (column,) = kernel.axes - product.axes
        (row,) = product.axes
        h = terms.of(Node("entry", (), replace(self.vector, axes=(column,))))
        own = terms.of(Node("entry", (), replace(self.vector, axes=(row,))))
        name = self.context.fresh("T")
        row_sum = f"(Sum {terms.axis(column)} (Mul {terms.of(kernel)} {h}))"
        self._equation(terms.of(product), f"(Add {row_sum} (Mul {terms.of(other)} {own}))", name)
        g, proof = self.context.hold()
        axis, length = terms.axis(row), terms.length(row[1])
        at = f"(upd t__ {axis}%nat i__)"
        inside = f"(within_upd len__ t__ {axis}%nat i__ J__ I__)"
        use = (
            f"mirsky (len__ {length}%nat) {self._map(terms.of(product))} "
            f"{self._kernel(kernel, row, column)} _ (eval len__ {terms.of(other)}%nat r__ t__) "
            f"(nonnegative_here_ok {g} len__ L__ r__ {proof} {terms.of(other)}%nat "
            f"ltac:(vm_compute; reflexivity) t__ J__) (fun h__ i__ I__ => {name} h__ "
            f"(fun _ => 0) {at} {inside}) {self._hypothesis(value.matrix)}"
        )
        index = value.entry.axes[0]
        changed = f"(Pow (Add {terms.of(told)} (Opp {terms.of(other)})) 2)"
        squares = f"(Sum {terms.axis(row)} (Sum {terms.axis(column)} (Pow {terms.of(kernel)} 2)))"
        term = f"(Add {squares} (Opp (Sum {terms.axis(index)} {changed})))"
        self._fact_of(term, f"assert (E__ := {use}); minus_written E__; apply gap; exact E__")
        self.lemma_facts.append((term, Node("+", (kernel, told, other))))

    def _hoffman_wielandt(self, left: Node, right: Node, kernel: Node) -> None:
        """Say how far the eigenvalues of symmetric matrices are apart."""
        terms = self.context.terms
        (one, a), (two, b) = self._eigenvalue(left), self._eigenvalue(right)
        square = terms.of(form((Node("entry", (), self.vector),)))
        forms = [
            f"(Add {terms.of(form(each.matrix))} (Mul {terms.of(c)} {square}))"
            for each, c in ((one, a), (two, b))
        ]
        whole, i, j = self._quadratic(kernel)
        difference, symmetric = self.context.fresh("T"), self.context.fresh("T")
        self._equation(f"(Add {forms[0]} (Opp {forms[1]}))", whole, difference)
        self._equation(terms.of(kernel), terms.of(renamed(kernel, {i: j, j: i})), symmetric)
        length = f"(len__ {terms.length(self.statement.axis[1])}%nat)"
        at = f"(upd (upd t__ {terms.axis(i)}%nat i__) {terms.axis(j)}%nat j__)"
        inside = (
            f"(within_upd len__ _ {terms.axis(j)}%nat j__ "
            f"(within_upd len__ t__ {terms.axis(i)}%nat i__ J__ I__) I1__)"
        )
        zero = "(fun _ => 0)"
        numbers = " ".join(f"(eval len__ {terms.of(c)}%nat r__ t__)" for c in (a, b))
        steps = (
            f"assert (E__ := hoffman_wielandt {length} _ _ _ _ {numbers} "
            f"{self._kernel(kernel, i, j)} "
            f"{self._hypothesis(one.matrix)} {self._hypothesis(two.matrix)} "
            f"(fun i__ j__ I__ I1__ => {symmetric} {zero} {zero} {at} {inside}) "
            f"ltac:(intros h__; rewrite minus_as_product; exact ({difference} h__ {zero} t__ J__)))"
        )
        index = terms.axis(one.entry.axes[0])
        values = [
            f"(Add (Pow {terms.of(Node('entry', (), v.entry))} 2) {terms.of(c)})"
            for v, c in ((one, a), (two, b))
        ]
        changed = f"(Sum {index} (Pow (Add {values[0]} (Opp {values[1]})) 2))"
        squares = f"(Sum {terms.axis(i)} (Sum {terms.axis(j)} (Pow {terms.of(kernel)} 2)))"
        term = f"(Add {squares} (Opp {changed}))"
        self._fact_of(term, f"{steps}; minus_written E__; apply gap; exact E__")
        self.lemma_facts.append((term, Node("+", (kernel, left, right))))

    def _eigenvalue(self, told: Node) -> tuple[Value, Node]:
        """Return the singular value s and the number c of s^2 + c."""
        rest, found = list[Node](), list[Value]()
        for term in told.args if told.head == "+" else (told,):
            base = term.args[0] if term.head == "^" and term.args[1].label == 2 else None
            own = [v for v in self.statement.values if base is not None and base.label == v.entry]
            if own:
                found += own
            else:
                rest.append(term)
        if len(found) != 1:
            raise NotCovered("an eigenvalue that is not s^2 + c")
        return found[0], sum_of(rest)

    def _at_vector(self, told: Node, vector: Node) -> None:
        """Say what the extreme singular values make of a vector."""
        value, h = self._value(told), self.statement.vector
        assert h is not None
        terms, context = self.context.terms, self.context
        square = form((Node("entry", (), h),))
        own = Node("^", (told, number(2)))
        whole = form(value.matrix)
        at = _putting(h, vector)
        product, whole = Node("*", (own, at(square))), at(whole)
        right, left = (whole, product) if value.place == "last" else (product, whole)
        term = terms.difference(right, left)
        axis = terms.axis(h.axes[0])
        put = f"(fun i__ => eval len__ {terms.of(vector)}%nat r__ (upd t__ {axis}%nat i__))"
        lemma = "last_at_vector" if value.place == "last" else "first_at_vector"
        use = f"{lemma} _ _ _ {self._hypothesis(value.matrix)} {put}"
        name = context.fresh("F")
        context.lines.append(
            f"assert ({name} : forall t__, within len__ t__ -> 0 <= eval len__ {term}%nat r__ t__)."
        )
        context.lines.append(
            f"{{ intros t__ J__. assert (E__ := {use}). apply gap. {self._at(value)}. exact E__. }}"
        )
        context.known.nonnegative[term] = name
        self.lemma_facts.append((term, Node("+", (right, Node("*", (number(-1), left))))))

    def _low_rank(self, told: Node, numbers: Node, factors: Node) -> None:
        """Say that a product of few numbers has few singular values that are not 0."""
        value, h, terms, context = (
            self._value(told),
            self.statement.vector,
            self.context.terms,
            self.context,
        )
        del factors
        axes = sorted(numbers.axes)
        if numbers.head != "sum" or len(axes) > 1 or h is None:
            raise NotCovered("numbers that are no sum over the vector")
        inner = numbers.args[0]
        rest = [
            each
            for each in (inner.args if inner.head == "*" else (inner,))
            if each.label != renamed_label(h, numbers)
        ]
        factor = rest[0] if len(rest) == 1 else Node("*", tuple(rest)) if rest else number(1)
        vector_axis = terms.axis(numbers.label)  # type: ignore[arg-type]
        row = f"eval len__ {terms.of(factor)}%nat r__ (upd {{0}} {vector_axis}%nat i__)"
        length = f"(len__ {terms.length(self.statement.axis[1])}%nat)"
        if axes:
            axis, count = terms.axis(axes[0]), f"(len__ {terms.length(axes[0][1])}%nat)"
            own = row.format(f"(upd t__ {axis}%nat k__)")
            family = f"(map (fun k__ i__ => {own}) (seq 0 {count}))"
            told_zero = (
                f"assert (W__ : forall k__, (k__ < {count})%nat -> "
                f"sum (fun i__ => {own} * h__ i__) {length} = 0) by (intros k__ K__; "
                f"apply (Z__ (fun i__ => {own})); apply in_map_iff; exists k__; split; "
                "[reflexivity|apply in_seq; split; [apply le_0_n|exact K__]])"
            )
        else:
            own = row.format("t__")
            family = f"[(fun i__ => {own})]"
            told_zero = (
                f"assert (W__ : sum (fun i__ => {own} * h__ i__) {length} = 0) "
                "by (apply Z__; left; reflexivity)"
            )
        term = f"(Opp {terms.of(told)})"
        name = context.fresh("F")
        context.lines.append(
            f"assert ({name} : forall t__, within len__ t__ -> 0 <= eval len__ {term}%nat r__ t__)."
        )
        context.lines += [
            "{ intros t__ J__.",
            f"assert (E__ := low_rank _ _ _ {self._hypothesis(value.matrix)} {family}).",
            "rewrite ?map_length, ?seq_length in E__.",
            f"assert (O__ := E__ ltac:(intros h__ Z__; {told_zero}; opened; "
            "unfold r__, arr__, len__ in *; cbn in W__ |- *; low_zero W__)).",
            f"{self._at(value)}. unfold len__ in O__. cbn in O__ |- *. rewrite O__. lra. }}",
        ]
        context.known.nonnegative[term] = name


def renamed_label(h: Entry, numbers: Node) -> Entry:
    """Return the vector at the index that a sum runs over."""
    return replace(h, axes=(numbers.label,))  # type: ignore[arg-type]


def _putting(h: Entry, vector: Node) -> Any:
    def of(node: Node) -> Node:
        label = node.label
        if node.head == "entry" and isinstance(label, Entry) and label.array == h.array:
            own = list(vector.axes)
            return renamed(vector, dict(zip(own, label.axes, strict=True))) if own else vector
        return Node(node.head, tuple(map(of, node.args)), label) if node.args else node

    return of
