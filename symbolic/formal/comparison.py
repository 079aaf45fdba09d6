"""How do singular values compare where quadratic forms do? At a vector that all of them bound.

Such a vector exists where there are fewer conditions than numbers (formal/Singular.v); there the
forms are compared by a certificate of their own.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from fractions import Fraction

from symbolic.formal.bounds import facts_of
from symbolic.formal.sequence import SequenceProof, sum_of
from symbolic.formal.spectral import Value, form
from symbolic.independent.parse import Node, NotCovered, number


@dataclass(frozen=True)
class Term:
    """A term of a comparison: a factor, and the singular value that it multiplies, to a power."""

    factor: Node
    value: Value | None = None
    power: int = 0


@dataclass
class ComparisonProof(SequenceProof):
    """A proof with comparisons of singular values."""

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

    def compared(self, small: Node, large: Node, because: Node) -> None:
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
        gap_nodes = [sum_of([t.factor for t in side]) for side in forms]
        self._at_forms(gap_nodes, because, squared)
        self._numbers([*below, *above])
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
        one, other = (terms.of(side) for side in sides)
        claim = f"eval len__ {one}%nat r__ t__ <= eval len__ {other}%nat r__ t__"
        if squared:
            context.lines += [
                f"assert (S__ : {claim}).",
                f"{{ apply squares_le; [apply (nonnegative_here_ok {g} len__ L__ r__ {proof}); "
                "[vm_compute; reflexivity|exact J__]|apply from_gap; exact P__]. }",
            ]
        else:
            context.lines.append(f"assert (S__ : {claim}) by (apply from_gap; exact P__).")

    def _numbers(self, terms_of_sides: list[Term]) -> None:
        """Go from forms to numbers, a term at a time."""
        context, terms = self.context, self.context.terms
        g, proof = context.hold()
        names = ["S__", "U1__"]
        for k, term in enumerate(terms_of_sides, 1):
            names.append(f"M{k}__")
            factor = terms.of(term.factor)
            context.lines.append(
                f"assert (M{k}__ := Rmult_le_compat_l _ _ _ (nonnegative_here_ok {g} len__ L__ "
                f"r__ {proof} {factor}%nat ltac:(vm_compute; reflexivity) t__ J__) E{k}__)."
            )
        unit = terms.of(form((Node("entry", (), self.statement.vector),)))
        context.lines.append(f"assert (U1__ : eval len__ {unit}%nat r__ t__ = 1) by exact U__.")
        context.lines.append(
            f"opened. unfold r__, arr__, len__ in *. cbn in {', '.join(names)} |- *. "
            "rewrite ?U1__, ?sqrt_1 in S__. lra."
        )
