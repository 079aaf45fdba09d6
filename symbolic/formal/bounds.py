"""How is a bound proved? By its certificate, of which the kernel computes sign and normal form.

What a certificate takes for granted is shown before it is used: a condition is a hypothesis,
another claim its theorem, applied to the values that the certificate puts in, and the rest one of
a few inequalities of formal/Bounds.v.  Nothing here is trusted: the kernel checks what comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from symbolic.formal import boxes, steps
from symbolic.formal.certified import Certified, Premise, moved_to, read_certified
from symbolic.formal.constants import surely_positive
from symbolic.formal.context import Context, half_angle, opened
from symbolic.formal.definedness import NOT_NEGATIVE, NOT_ZERO, POSITIVE, not_negative, positive
from symbolic.formal.given import LISTS
from symbolic.formal.hypotheses import assumed, region
from symbolic.formal.identity import positives
from symbolic.formal.named import Read
from symbolic.formal.pointed import used_at_a_point
from symbolic.formal.statement import Condition, Theorem, Writer, theorem
from symbolic.formal.term import above_asinh
from symbolic.formal.vanishing import Vanishing, vanishing
from symbolic.independent.parse import Entry, Node, NotCovered

#: The lemma of formal/Conditions.v for each sign.
LEMMAS = {
    NOT_ZERO: "nonzero_here_ok",
    POSITIVE: "positive_here_ok",
    NOT_NEGATIVE: "nonnegative_here_ok",
}

#: What is known at all places is a function of these.
_AT = "(t__ : indices) (J__ : within len__ t__)"


def proved(name: str, text: str, known: Mapping[str, Any]) -> tuple[Theorem, str, tuple[str, ...]]:
    """Return a bound's theorem, its proof and the claims that it takes for granted.

    Raises:
        NotCovered: a part of it has no words in Coq, or there is no certificate.
    """
    certified = read_certified(text)
    needed = assumed(certified.bound)
    stated = theorem(name, certified.read, needed.conditions)
    proof = Proof(certified, opened(certified.read, stated, needed), known)
    return *used_at_a_point(stated, proof.written(), certified.read, needed.pointed), ()


@dataclass
class Proof:
    """The proof of a bound: what is read, what is known, and the lines so far."""

    certified: Certified
    context: Context
    known: Mapping[str, Any]
    #: what is held before any fact is shown: the record and the proof that it holds
    held: tuple[str, str] = ("", "")
    shown: set[Node] = field(default_factory=set)
    stale: bool = False
    #: facts that lemmas tell, each with its term
    lemma_facts: list[tuple[str, Node]] = field(default_factory=list)

    def written(self) -> str:
        """Return the proof."""
        bound, certificate = self.certified.bound, self.certified.certificate
        goal = self.context.terms.difference(bound.right, bound.left)
        if certificate is None:
            return self._bare(goal)
        self._formulas()
        return self.shown_by(goal, certificate)

    def shown_by(self, goal: str, certificate: Node) -> str:
        """Return the proof by a certificate, and all that it rests on."""
        context, terms, bound = self.context, self.context.terms, self.certified.bound
        self._angles(certificate)
        self._constants([bound.left, bound.right, certificate])
        if any(map(steps.is_step, facts_of(certificate))):
            before = dict(terms.known)
            terms.of(certificate)  # for the indices in it; what facts are is known below
            terms.known = before
            context.know_elsewhere()
            self._radicands([bound.left, bound.right])
        facts = sorted(facts_of(certificate), key=lambda fact: fact.head)  # "by", "given", "step"
        if facts:
            self.held = context.hold()
        for fact in facts:
            if fact.head == "given":
                self.held = context.hold() if self.stale else self.held
                self.stale = False
            self.show(fact)
        shown = terms.of(certificate)
        context.lines += [f"pose (gap__ := {goal}%nat).", f"pose (shown__ := {shown}%nat)."]
        begin = "" if _is_zero(bound.left) else "apply from_gap. "
        context.lines.append(f"{begin}change (0 <= eval len__ gap__ r__ s__).")
        for case in vanishing(certificate, context):
            self._without(case)
        self._certified()
        return context.text

    def _bare(self, goal: str) -> str:
        """Show a bound that has no certificate."""
        context, bound = self.context, self.certified.bound
        g, proof = context.hold()
        context.lines.append(f"pose (gap__ := {goal}%nat).")
        begin = "" if _is_zero(bound.left) else "apply from_gap; "
        signs = [
            f"{begin}change (0 <= eval len__ gap__ r__ s__); {_bound(g, proof, 'gap__', each)}"
            for each in ("gap__", "(Num 0)")
        ]
        numbers = [*boxes.tactics(bound, context.terms.writer)]
        few = not any(array.axes for array in context.terms.writer.arrays)
        tries = [*numbers, *signs] if few else [*signs, *numbers]
        context.lines.append(f"first [{' | '.join(f'solve [{each}]' for each in tries)}].")
        return context.text

    def _certified(self) -> None:
        g, proof = self.context.hold()
        self.context.lines.append(f"{_bound(g, proof, 'gap__', 'shown__')}.")

    # --- cases in which something vanishes -------------------------------------------------------

    def _without(self, case: Vanishing) -> None:
        """Show the bound where an array vanishes; behind it, the array does not."""
        context = self.context
        context.lines += [f"destruct ({case.lemma}) as [D__|D__]; cycle 1.", "{"]
        zeros, proofs = [], "Logic.I"
        for each, axis in case.entries:
            zeros.append(each)
            proofs = f"(conj (fun {_AT} => D__ (t__ {axis}%nat) (J__ {axis}%nat)) {proofs})"
        g, proof = context.hold()
        context.lines.append(
            f"apply (vanishing_ok len__ L__ r__ [{'; '.join(reversed(zeros))}]%nat {proofs} {g} "
            f"gap__ s__ {proof} V__); vm_compute; reflexivity. }}"
        )
        name = context.fresh("D")
        context.lines.append(f"rename D__ into {name}.")
        context.known.positive[case.term] = f"(fun {_AT} => {name})"

    def _angles(self, certificate: Node) -> None:
        """Show that 1 - cos x, which stands for 2 sin(x / 2)^2, is not negative."""
        for angle in half_angles(certificate):
            term, inner = self.context.terms.versine(angle), self.context.terms.of(angle)
            shown = f"(fun {_AT} => versine_known (eval len__ {inner}%nat r__ t__))"
            self.context.known.nonnegative[term] = shown

    def _constants(self, roots: list[Node]) -> None:
        """Show that what is surely positive is: sums of numbers, pi and lengths, say."""
        terms = self.context.terms
        for term, tactic in surely_positive(roots, terms.of, above_asinh).items():
            name = self.context.fresh("P")
            self.context.lines.append(
                f"assert ({name} : forall t__, within len__ t__ -> "
                f"0 < eval len__ {term}%nat r__ t__) by {tactic}."
            )
            self.context.known.positive[term] = name

    def _radicands(self, roots: list[Node]) -> None:
        """Show the signs of what stands under roots, before it is multiplied out."""
        terms = self.context.terms
        for node in (node for root in roots for node in radicands(root)):
            term, sign = terms.of(node), POSITIVE if positive(node) else NOT_NEGATIVE
            known = getattr(self.context.known, LISTS[sign])
            if term in known:
                continue
            g, proof = self.context.hold()
            name, use = self.context.fresh("P"), f"{LEMMAS[sign]} {g} len__ L__ r__ {proof}"
            goal = sign.format(f"eval len__ {term}%nat r__ t__")
            self.context.lines += [
                f"assert ({name} : forall t__, within len__ t__ -> {goal}).",
                f"{{ intros t__ J__. apply ({use}); [vm_compute; reflexivity|exact J__]. }}",
            ]
            known[term] = name

    # --- facts -----------------------------------------------------------------------------------

    def _formulas(self) -> None:
        """Give each premise its own arrays where values stand in the place of its entries."""
        for node, premise in self.certified.premises.items():
            arrays, terms = dict[Entry, Entry](), self.context.terms
            for entry, value in premise.values.items():
                label = value.label
                if value.head == "entry" and isinstance(label, Entry) and label.axes == entry.axes:
                    arrays[entry.array] = label.array
                    continue
                new = replace(entry, name=f"{entry.name}/{len(terms.formulas)}", positive=False)
                terms.formulas[new.array] = new, value
                arrays[entry.array] = new.array
            self._instances[node] = arrays

    @property
    def _instances(self) -> dict[Node, dict[Entry, Entry]]:
        return self.context.instances

    def show(self, fact: Node) -> None:
        """Show a fact of a certificate, once."""
        if fact in self.shown:
            return
        self.shown.add(fact)
        if steps.is_step(fact):
            self._step(fact)
            return
        premise = self.certified.premises.get(fact)
        if premise is None:
            self._given(fact.args[0])
        else:
            self._premise(fact, premise)
            self.stale = True

    def _given(self, formula: Node) -> None:
        """Show what needs no claim: a condition, or an inequality of a function."""
        context, terms = self.context, self.context.terms
        term = terms.of(formula)
        if term in context.known.nonnegative:
            return
        name = context.fresh("F")
        goal = f"forall t__, within len__ t__ -> 0 <= eval len__ {term}%nat r__ t__"
        tries = [*self._builtin(formula), *self._granted(formula, term)]
        context.lines.append(f"assert ({name} : {goal}).")
        context.lines.append(f"{{ intros t__ J__. first [{' | '.join(tries)}]. }}")
        context.known.nonnegative[term] = name

    def _step(self, node: Node) -> None:
        """Show what a step shows, and its premises before."""
        context = self.context
        step = steps.shown(node, context.terms)
        if step.value in context.known.nonnegative:
            return
        goal = "forall t__, within len__ t__ -> 0 <= eval len__ {}%nat r__ t__"
        g, holds = context.hold()
        names = list[str]()
        for premise, certificate in step.premises:
            names.append(context.fresh("K"))
            shown = _bound(g, holds, f"{premise}%nat", f"{certificate}%nat", "J__")
            context.lines.append(f"assert ({names[-1]} : {goal.format(premise)}).")
            context.lines.append(f"{{ intros t__ J__. {shown}. }}")
        name = context.fresh("F")
        context.lines.append(f"assert ({name} : {goal.format(step.value)}).")
        context.lines.append(f"{{ intros t__ J__. {step.proof(g, holds, names)}. }}")
        context.known.nonnegative[step.value] = name

    def _builtin(self, formula: Node) -> Iterator[str]:
        terms = self.context.terms
        parts = formula.args if formula.head == "+" else ()
        for part in parts:
            if part.head in ("exp", "abs"):
                inner = terms.of(part.args[0])
                yield f"{part.head}_known ({inner}%nat)"
            elif part.head == "max" and isinstance(part.label, tuple):
                inner, axis = terms.of(part.args[0]), terms.axis(part.label)
                yield f"largest_known {axis}%nat ({inner}%nat)"
            elif part.head == "sum" and isinstance(part.label, tuple):
                inner, axis = terms.of(part.args[0]), terms.axis(part.label)
                g, proof = self.held
                yield f"part_known {g} {proof} {axis}%nat ({inner}%nat)"

    def _granted(self, formula: Node, term: str) -> Iterator[str]:
        """Yield how a formula that is no hypothesis as it stands may follow from one."""
        g, proof = self.held
        use = f"nonnegative_here_ok {g} len__ L__ r__ {proof}"
        yield f"apply ({use}); [vm_compute; reflexivity|exact J__]"
        if formula.head == "+" and any(map(_is_wave, formula.args)):
            yield "solve [waves_known]"
        if not formula.axes and not formula.arrays:
            yield "solve [constant_known]"
            yield "solve [opened; cbn [eval apply]; enclosed]"
        for known in region(self.certified.bound):
            if known.arrays == formula.arrays and known.axes == formula.axes:
                told = self.context.terms.of(known)
                yield _bound(g, proof, f"{term}%nat", f"{told}%nat", "J__")
        for told, node in self.lemma_facts:
            if node.arrays == formula.arrays:
                yield _bound(g, proof, f"{term}%nat", f"{told}%nat", "J__")

    # --- premises --------------------------------------------------------------------------------

    def _premise(self, fact: Node, premise: Premise) -> None:
        """Show what another claim says, by its theorem."""
        context, terms = self.context, self.context.terms
        theorem_of = self.known.get(premise.id)
        if theorem_of is None:
            raise NotCovered(f"{premise.id}, which it rests on, has no theorem")
        arrays, done = self._instances[fact], dict[Node, Node]()
        own = Read(premise.bound, {})
        writer, free = Writer(own), sorted(premise.bound.left.axes | premise.bound.right.axes)
        told = [*positives(writer), *assumed(premise.bound).pointed]
        if premise.bound.where:
            raise NotCovered(f"{premise.id}, which it rests on, has values of its own")
        proofs = [
            *(f"(L__ {terms.length(size)}%nat)" for size in writer.lengths),
            *(f"(J__ {terms.axis(axis)}%nat)" for axis in free),
            *(self._needed(each, arrays, done) for each in told),
        ]
        right = moved_to(premise.bound.right, arrays, done)
        left = moved_to(premise.bound.left, arrays, done)
        term = terms.difference(right, left)
        terms.known[fact] = term
        values = [
            *(f"(len__ {terms.length(size)}%nat)" for size in writer.lengths),
            *(self._array(array, arrays) for array in grouped(writer)),
            *(f"(t__ {terms.axis(axis)}%nat)" for axis in free),
        ]
        name = context.fresh("F")
        context.lines.append(
            f"assert ({name} : forall t__, within len__ t__ -> 0 <= eval len__ {term}%nat r__ t__)."
        )
        use = (
            f"fun (t__ : indices) (J__ : within len__ t__) => {theorem_of.name} {' '.join(values)}"
        )
        gap = "" if _is_zero(left) else "apply gap. "
        context.lines.append(
            f"{{ pose proof ({use}) as P__. written_out_in P__. intros t__ J__. "
            f"{gap}exact (P__ t__ J__ {' '.join(proofs)}). }}"
        )
        context.known.nonnegative[term] = name

    def _array(self, array: Entry, arrays: Mapping[Entry, Entry]) -> str:
        terms = self.context.terms
        new = arrays.get(array, array)
        variables = [f"i{k}__" for k in range(len(array.axes))]
        if new in terms.formulas:
            entry, formula = terms.formulas[new]
            place = "t__"
            for axis, variable in zip(entry.axes, variables, strict=True):
                place = f"(upd {place} {terms.axis(axis)}%nat {variable})"
            body = f"eval len__ {terms.of(formula)}%nat r__ {place}"
        else:
            body = f"r__ {terms.array(new)}%nat [{'; '.join(variables)}]"
        return f"(fun {' '.join(variables)} => {body})" if variables else f"({body})"

    def _needed(
        self, condition: Condition, arrays: Mapping[Entry, Entry], done: dict[Node, Node]
    ) -> str:
        """Show what a premise assumes; return it as that theorem asks for it."""
        context, terms = self.context, self.context.terms
        node = moved_to(condition.formula, arrays, done)
        term, g, proof = terms.of(node), *self.held
        name = context.fresh("K")
        relation = condition.relation.format(f"eval len__ {term}%nat r__ t__")
        goal = f"forall t__, within len__ t__ -> {relation}"
        tries = []
        if condition.relation in LEMMAS:
            tries.append(
                f"apply ({LEMMAS[condition.relation]} {g} len__ L__ r__ {proof}); "
                "[vm_compute; reflexivity|exact J__]"
            )
        if condition.relation == NOT_NEGATIVE:
            for known in self._candidates(node):
                tries.append(_bound(g, proof, f"{term}%nat", f"{known}%nat", "J__"))
        tries += [f"needed_here {g} {proof}"]
        context.lines.append(f"assert ({name} : {goal}).")
        context.lines.append(f"{{ intros t__ J__. first [{' | '.join(tries)}]. }}")
        return context.below(name, condition.formula.axes - condition.at)

    def _candidates(self, node: Node) -> Iterator[str]:
        """Yield what is given and may be the same as a condition with values put in."""
        terms = self.context.terms
        expanded = terms.expanded(node)
        for known in region(self.certified.bound):
            if known.arrays == expanded.arrays and len(known.axes) == len(expanded.axes):
                yield terms.of(known)
        yield terms.of(node)


def _bound(g: str, holds: str, gap: str, certificate: str, within: str = "V__") -> str:
    """Return the tactic that shows a bound by its certificate."""
    use = f"bound_ok len__ r__ {g} L__ {holds} {gap} {certificate}"
    return f"apply ({use}); [exact {within}|vm_compute; reflexivity]"


def _is_zero(node: Node) -> bool:
    return node.head == "number" and node.label == 0


def grouped(writer: Writer) -> list[Entry]:
    """Return a theorem's arrays in the order in which it binds them."""
    kinds: dict[int, list[Entry]] = {}
    for array in writer.arrays:
        kinds.setdefault(len(array.axes), []).append(array)
    return [array for kind in kinds.values() for array in kind]


def half_angles(node: Node) -> list[Node]:
    """Return x of each sin(x / 2)^2 in a formula."""
    own = half_angle(node)
    return [*([] if own is None else [own]), *(x for arg in node.args for x in half_angles(arg))]


def _is_wave(node: Node) -> bool:
    """Say whether a formula is a multiple of a sine or a cosine."""
    return any(part.head in ("sin", "cos") for part in (node, *node.args))


def radicands(node: Node) -> list[Node]:
    """Return the sums under roots in a formula whose form alone says that none is negative."""
    found = [each for arg in node.args for each in radicands(arg)]
    exponent = node.args[1].label if node.head == "^" else None
    if isinstance(exponent, Fraction) and exponent.denominator == 2:
        inner = node.args[0]
        found += [inner] if inner.head in ("+", "sum") and not_negative(inner) else []
    return found


def facts_of(node: Node, seen: set[Node] | None = None) -> list[Node]:
    """Return the facts in a certificate, each once; those in what is given come before it."""
    seen = set() if seen is None else seen
    if node in seen:
        return []
    seen.add(node)
    if node.head == "by":
        return [node]
    inside = [fact for arg in node.args for fact in facts_of(arg, seen)]
    return [*inside, node] if node.head in ("given", "step") else inside
