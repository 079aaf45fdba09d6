"""How is a bound of singular values proved? By lemmas of formal/SingularLemmas.v, then by signs.

Each lemma of the statement becomes a fact about numbers.  Where quadratic forms are compared, a
vector is chosen for which each singular value bounds its form, and the forms are compared there by
a certificate of their own.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from symbolic.formal.bounds import Proof, facts_of
from symbolic.formal.certified import moved_to, read_certified
from symbolic.formal.context import opened
from symbolic.formal.hypotheses import hypotheses
from symbolic.formal.spectral import Spectral, Value, form
from symbolic.formal.statement import Theorem, theorem
from symbolic.independent.parse import Axis, Entry, Node, NotCovered, number, renamed


def proved(name: str, text: str, known: Mapping[str, Any]) -> tuple[Theorem, str, tuple[str, ...]]:
    """Return the theorem of a bound of singular values, its proof and what it takes for granted.

    Raises:
        NotCovered: a part of it has no words in Coq.
    """
    certified = read_certified(text)
    assumed = hypotheses(certified.bound)
    stated = theorem(name, certified.read, assumed)
    context = opened(certified.read, stated, assumed)
    proof = SpectralProof(certified, context, known)
    return stated, proof.written(), ()


@dataclass(frozen=True)
class Term:
    """A term of a comparison: a factor, and the singular value that it multiplies, to a power."""

    factor: Node
    value: Value | None = None
    power: int = 0


@dataclass
class SpectralProof(Proof):
    """The proof of a bound of singular values."""

    #: lemma facts, each with its term
    told: list[Node] = field(default_factory=list)

    @property
    def statement(self) -> Spectral:
        """The statement."""
        statement = self.certified.bound
        assert isinstance(statement, Spectral)
        return statement

    def written(self) -> str:
        """Return the proof."""
        if self.certified.certificate is None:
            raise NotCovered("a bound of singular values without a certificate")
        self._name_arrays()
        goal = self.context.terms.difference(self.statement.right, self.statement.left)
        self._formulas()
        self._order()
        self.told = []
        for word, told in self.certified.lemmas:
            method = getattr(self, f"_{word.replace('-', '_')}", None)
            if method is None:
                raise NotCovered(f"the lemma {word}")
            method(*told)
        return self.shown_by(goal, self.certified.certificate)

    # --- what is told ----------------------------------------------------------------------------

    def _name_arrays(self) -> None:
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

    def _order(self) -> None:
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

    # --- lemmas ----------------------------------------------------------------------------------

    def _value(self, node: Node) -> Value:
        for value in self.statement.values:
            if node.head == "entry" and node.label == value.entry:
                return value
        raise NotCovered("a lemma on what is no singular value")

    def _terms_of(self, side: Node) -> list[Term]:
        """Return the terms of a comparison's side."""
        found = list[Term]()
        for term in side.args if side.head == "+" else (side,):
            value, power, rest = None, 0, list[Node]()
            for factor in term.args if term.head == "*" else (term,):
                base, exponent = factor, Fraction(1)
                if factor.head == "^" and isinstance(factor.args[1].label, Fraction):
                    base, exponent = factor.args[0], factor.args[1].label
                own = [
                    v
                    for v in self.statement.values
                    if base.label == v.entry and base.head == "entry"
                ]
                if own and (value is not None or exponent not in (1, 2)):
                    raise NotCovered("a product of singular values")
                if own:
                    value, power = own[0], int(exponent)
                else:
                    rest.append(factor)
            factor = rest[0] if len(rest) == 1 else Node("*", tuple(rest)) if rest else number(1)
            if factor.label != 0 or factor.head != "number":
                found.append(Term(factor, value, power))
        return found

    def _compared(self, small: Node, large: Node, because: Node) -> None:
        """Compare singular values where forms are compared, at a vector that all of them bound."""
        context, terms = self.context, self.context.terms
        sides = [self._terms_of(small), self._terms_of(large)]
        degree = max((t.power for side in sides for t in side), default=0)
        if degree not in (1, 2):
            raise NotCovered("a comparison of no singular values")
        term = terms.difference(large, small)
        name = context.fresh("F")
        context.lines.append(
            f"assert ({name} : forall t__, within len__ t__ -> 0 <= eval len__ {term}%nat r__ t__)."
        )
        context.lines.append("{ intros t__ J__.")
        kept = (
            copy.copy(context.known),
            dict(context.known.nonnegative),
            dict(context.known.positive),
        )
        shown, stale, held = set(self.shown), self.stale, self.held
        below = [t for t in sides[0] if t.value is not None]
        above = [t for t in sides[1] if t.value is not None]
        self._chosen(below, above, sides[1], term)
        squared = degree == 1
        forms = [self._as_forms(side, squared) for side in sides]
        self._bounds(below, above, squared)
        gap_nodes = [_sum([t.factor for t in side]) for side in forms]
        self._at_forms(gap_nodes, because, squared)
        self._numbers(sides, forms, squared)
        context.lines.append("}")
        context.known = kept[0]
        context.known.nonnegative, context.known.positive = kept[1], kept[2]
        self.shown, self.stale, self.held = shown, stale, held
        context.known.nonnegative[term] = name
        self.lemma_facts.append((term, Node("+", (large, small))))

    def _chosen(self, below: list[Term], above: list[Term], large: list[Term], term: str) -> None:
        """Write how the vector is chosen."""
        context, lines = self.context, self.context.lines
        length = f"(len__ {context.terms.length(self.statement.axis[1])}%nat)"
        families = list[str]()
        for kind, each in [("at_least", t) for t in below] + [("at_most", t) for t in above]:
            k = len(families) + 1
            families.append(f"l{k}__")
            assert each.value is not None
            use = f"{kind} _ _ _ {self._hypothesis(each.value.matrix)} {self._index(each.value)}"
            lines.append(f"destruct ({use}) as [l{k}__ [N{k}__ B{k}__]].")
        for each in below:
            assert each.value is not None
            if each.value.shift.label != 0:
                self._beyond(each.value, large, term, length)
        lines.append(
            f"destruct (unit_direction {length} ({' ++ '.join(families)})) as [h__ [U__ Z__]]; "
            f"[{self._counted()}|]."
        )
        for k, family in enumerate(families, 1):
            lines.append(
                f"assert (Z{k}__ : zero_on {length} {family} h__) by (intros w__ W__; apply Z__; "
                "rewrite ?in_app_iff; tauto)."
            )
            lines.append(f"destruct (B{k}__ h__ U__ Z{k}__) as [Q{k}__ R{k}__].")
        lines.append("subst r__. pose (r__ := arr__ h__ (fun _ => 0)).")
        lines.append(f"change (0 <= eval len__ {term}%nat r__ t__).")

    def _counted(self) -> str:
        """Return the tactic that shows that there are fewer conditions than numbers."""
        axes = [
            self.context.terms.axis(axis) for v in self.statement.values for axis in v.entry.axes
        ]
        told = [f"assert (J{k}__ := J__ {axis}%nat)" for k, axis in enumerate(dict.fromkeys(axes))]
        length = f"assert (J__0 := L__ {self.context.terms.length(self.statement.axis[1])}%nat)"
        return "; ".join(["rewrite ?app_length", *told, length, "unfold len__ in *; cbn in *; lia"])

    def _beyond(self, value: Value, large: list[Term], term: str, length: str) -> None:
        """Write the case in which a value stands after the last: it is 0."""
        g, proof = self.context.hold()
        index = self._index(value)
        use = f"values_beyond _ _ _ {self._hypothesis(value.matrix)} {index}"
        signs = "".join(
            f"; assert (T{k}__ := nonnegative_here_ok {g} len__ L__ r__ {proof} "
            f"{self._product(each)}%nat ltac:(vm_compute; reflexivity) t__ J__)"
            for k, each in enumerate(large)
        )
        told = ", ".join(f"T{k}__" for k in range(len(large)))
        self.context.lines.append(
            f"destruct (le_lt_dec {length} {index}) as [Y__|Y__]; [assert (E__ := {use} Y__)"
            f"{signs}; opened; unfold r__, arr__, len__ in *; cbn in {told}, E__ |- *; "
            f"rewrite ?{self._equal(value)}; rewrite ?E__; lra|]."
        )

    def _product(self, term: Term) -> str:
        if term.value is None:
            return self.context.terms.of(term.factor)
        own = self.context.terms.of(Node("entry", (), term.value.entry))
        power = own if term.power == 1 else f"(Pow {own} {term.power})"
        return f"(Mul {self.context.terms.of(term.factor)} {power})"

    def _as_forms(self, side: list[Term], squared: bool) -> list[Term]:
        """Return a side with forms in the place of singular values, and ||h|| where one lacks."""
        vector = self.statement.vector
        assert vector is not None
        unit = form((Node("entry", (), vector),))
        found = list[Term]()
        for term in side:
            whole = form(term.value.matrix) if term.value is not None else unit
            half = Fraction(1, 2)
            if squared or term.power == 1:
                factors = [Node("^", (whole, number(half)))]
                if not squared:
                    factors.append(Node("^", (unit, number(half))))
            else:
                factors = [whole]
            found.append(replace(term, factor=Node("*", (term.factor, *factors))))
        return found

    def _bounds(self, below: list[Term], above: list[Term], squared: bool) -> None:
        """Keep, as terms, how each singular value bounds its form at the vector."""
        terms, lines = self.context.terms, self.context.lines
        for k, each in enumerate([*below, *above], 1):
            assert each.value is not None
            own = terms.of(Node("entry", (), each.value.entry))
            whole = terms.of(form(each.value.matrix))
            root = squared or each.power == 1
            one = own if root else f"(Pow {own} 2)"
            other = f"(Sqrt {whole})" if root else whole
            if k > len(below):
                one, other = other, one
            lines.append(
                f"assert (E{k}__ : eval len__ {one}%nat r__ t__ <= eval len__ {other}%nat r__ t__) "
                f"by ({self._at(each.value)}; exact {'R' if root else 'Q'}{k}__)."
            )

    def _at_forms(self, sides: list[Node], because: Node, squared: bool) -> None:
        """Compare forms at the vector by the lemma's own certificate."""
        context, terms = self.context, self.context.terms
        small, large = sides
        if squared:
            small, large = (Node("^", (side, number(2))) for side in (small, large))
        gap = terms.difference(large, small)
        context.lines.append("rename t__ into p__, J__ into Jp__.")
        for fact in sorted(facts_of(because), key=lambda fact: fact.head):
            self.held = context.hold()
            self.show(fact)
        context.lines.append("rename p__ into t__, Jp__ into J__.")
        g, proof = context.hold()
        context.lines.append(f"assert (P__ : 0 <= eval len__ {gap}%nat r__ t__).")
        use = f"bound_ok len__ r__ {g} L__ {proof} {gap}%nat {terms.of(because)}%nat"
        context.lines.append(f"{{ apply ({use}); [exact J__|vm_compute; reflexivity]. }}")
        if squared:
            one, other = (terms.of(side) for side in sides)
            context.lines.append(
                f"assert (S__ : eval len__ {one}%nat r__ t__ <= eval len__ {other}%nat r__ t__)."
            )
            context.lines.append(
                f"{{ apply squares_le; [apply (nonnegative_here_ok {g} len__ L__ r__ {proof}); "
                "[vm_compute; reflexivity|exact J__]|apply from_gap; exact P__]. }"
            )
        else:
            one, other = (terms.of(side) for side in sides)
            context.lines.append(
                f"assert (S__ : eval len__ {one}%nat r__ t__ <= eval len__ {other}%nat r__ t__) "
                "by (apply from_gap; exact P__)."
            )

    def _numbers(self, sides: list[list[Term]], forms: list[list[Term]], squared: bool) -> None:
        """Go from forms to numbers, a term at a time."""
        context, terms = self.context, self.context.terms
        g, proof = context.hold()
        k = m = 0
        for side, told in zip(sides, forms, strict=True):
            for term, at in zip(side, told, strict=True):
                del at
                if term.value is None:
                    continue
                k += 1
                m += 1
                factor = terms.of(term.factor)
                context.lines.append(
                    f"assert (M{m}__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok {g} len__ L__ "
                    f"r__ {proof} {factor}%nat ltac:(vm_compute; reflexivity) t__ J__) E{k}__)."
                )
        unit = terms.of(form((Node("entry", (), self.statement.vector),)))
        context.lines.append(f"assert (U1__ : eval len__ {unit}%nat r__ t__ = 1) by exact U__.")
        told = ", ".join(["S__", "U1__", *(f"M{j + 1}__" for j in range(m))])
        context.lines.append(
            f"opened. unfold r__, arr__, len__ in *. cbn in {told} |- *. "
            "rewrite ?U1__, ?sqrt_1 in S__. lra."
        )

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
        return found[0], _sum(rest)

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


#: From terms to the statement's own numbers.
NUMBERS = "opened; unfold r__, arr__, len__; cbn"


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


def _sum(parts: list[Node]) -> Node:
    if not parts:
        return number(0)
    return parts[0] if len(parts) == 1 else Node("+", tuple(parts))


def _before(one: Value, other: Value) -> bool:
    rank = {"first": 0, "each": 1, "last": 2}
    plain = one.shift.label == 0 == other.shift.label
    return plain and rank[one.place] < rank[other.place]
