"""How is an identity proved? By one boolean that the kernel computes (formal/Check.v).

The proof tells what the numbers in terms mean, shows that what must be positive or not zero is, and
lets the kernel compute that both sides have one normal form, with all derivatives carried out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from typing import Any

from symbolic.formal.constants import surely_positive
from symbolic.formal.definedness import NOT_NEGATIVE, NOT_ZERO, POSITIVE
from symbolic.formal.given import LISTS, Given, given, used
from symbolic.formal.hypotheses import Assumed, assumed
from symbolic.formal.minimal import Derived
from symbolic.formal.named import Read, read
from symbolic.formal.pointed import used_at_a_point
from symbolic.formal.statement import Condition, Scope, Theorem, Writer, theorem
from symbolic.formal.term import Terms, above_asinh
from symbolic.independent.parse import Entry, Node, renamed


def proved(name: str, text: str, known: Mapping[str, Any]) -> tuple[Theorem, str, tuple[str, ...]]:
    """Return an identity's theorem and its proof.

    Raises:
        NotCovered: a part of it has no words in Coq, or none in the embedding.
    """
    found = read(text)
    needed = assumed(found.statement)
    stated = theorem(name, found, needed.conditions)
    return *used_at_a_point(stated, proof(found, stated, needed), found, needed.pointed), ()


#: That a term is positive, at all indices.
_POSITIVE = "forall t__, within len__ t__ -> 0 < eval len__ {}%nat r__ t__"


@dataclass(frozen=True)
class Question:
    """What the kernel is asked of an identity: whether two terms are one, under hypotheses."""

    terms: Terms
    known: Given
    left: str
    right: str
    #: which array moves along which, where the left side is the derivative of its term
    move: str
    #: terms such as pi - 1, which are shown to be positive, each by a tactic
    constants: Mapping[str, str]
    #: the lines that show what follows from the hypotheses
    derivation: tuple[str, ...]

    @property
    def boolean(self) -> str:
        """The boolean that the kernel computes, alone."""
        left = f"(Der {self.left} [{self.move}])" if self.move else self.left
        names = "".join(f"let {n} := {text} in " for n, text in self.terms.definitions.values())
        return f"({names}check ({self.known.text}) {left} {self.right})%nat"


def question(found: Read, needed: Assumed, names: list[str]) -> Question:
    """Return what the kernel is asked; ``names`` are those of the hypotheses in the proof."""
    terms, left = Terms(Writer(found)), found.statement.left
    derivative = left.head == "D" and left not in found.named
    one = terms.of(left.args[0] if derivative else left)
    other = terms.of(found.statement.right)
    move = terms.move(left) if derivative else ""
    told = partial(hypotheses, terms, found, needed.conditions, names)
    known = told()
    roots = [left, found.statement.right, *found.statement.where.values()]
    constants = surely_positive(roots, terms.of, above_asinh)
    known.positive.update({term: f"C{k}__" for k, term in enumerate(constants)})
    derivation = tuple(derive(terms, known, needed.derived, told))
    return Question(terms, known, one, other, move, constants, derivation)


#: The theorem of formal/Check.v that shows a sign.
_BY = {NOT_ZERO: "nonzero_by", POSITIVE: "positive_by", NOT_NEGATIVE: "nonnegative_by"}


def derive(
    terms: Terms, known: Given, derived: list[Derived], told: Callable[[], Given]
) -> Iterator[str]:
    """Yield the lines that show what follows from what is known, which is known then.

    ``told`` says what hypotheses tell of the terms that there are by then: values of arrays, too.
    """
    for k, each in enumerate(derived):
        relation = each.condition.relation
        if relation not in LISTS:
            continue
        term, name = terms.of(each.condition.formula), f"N{k}__"
        goal = relation.format(f"eval len__ {term}%nat r__ t__")
        if each.factor is None or each.shown is None:
            proof = "number_known."
        else:
            factor, shown = terms.of(each.factor), terms.of(each.shown)
            known.values.update(told().values)
            yield f"pose (g{name} := ({known.text})%nat)."
            yield f"assert (G{name} : holds g{name} len__ r__) by exact {known.proof}."
            use = f"len__ r__ g{name} L__ G{name} {term}%nat {factor}%nat {shown}%nat"
            proof = f"intros t__ J__. apply ({_BY[relation]} {use});"
            proof += " [exact J__|vm_compute; reflexivity]."
        yield f"assert ({name} : forall t__, within len__ t__ -> {goal})."
        yield f"{{ {proof} }}"
        getattr(known, LISTS[relation])[term] = name


def proof(found: Read, stated: Theorem, needed: Assumed) -> str:
    """Return the proof of an identity."""
    names = [f"H{k}__" for k in range(len(stated.hypotheses))]
    asked = question(found, needed, names)
    goal = f"eval len__ {asked.right}%nat r__ s__"
    if asked.move:
        moved = f"eval len__ {asked.left}%nat (move r__ [{asked.move}]%nat t__) s__"
        goal, lemma = f"is_derive (fun t__ => {moved}) 0 ({goal})", "derivative_ok"
    else:
        goal, lemma = f"eval len__ {asked.left}%nat r__ s__ = {goal}", "identity_ok"
    return "\n".join(
        f"  {line}"
        for line in [
            f"written_out. intros {' '.join(names)}." if names else "written_out.",
            *context(asked.terms, scope_of(found)),
            *(
                f"assert (C{k}__ : {_POSITIVE.format(term)}) by {tactic}."
                for k, (term, tactic) in enumerate(asked.constants.items())
            ),
            *asked.derivation,
            f"pose (g__ := ({asked.known.text})%nat).",
            f"assert (G__ : holds g__ len__ r__) by exact {asked.known.proof}.",
            f"change ({goal}).",
            f"apply ({lemma} len__ r__ g__ L__ G__); [exact V__|vm_compute; reflexivity].",
        ]
    )


def hypotheses(terms: Terms, found: Read, needed: list[Condition], names: list[str]) -> Given:
    """Return what a statement's hypotheses say to the kernel; the terms of its sides are known."""
    where = found.statement.where
    told = [*positives(terms.writer), *needed]
    start = len(names) - len(told) - len(where)
    known = given(terms, zip(told, names[start:], strict=False))
    for (entry, value), name in zip(where.items(), names[start + len(told) :], strict=True):
        known.values.update(values(terms, entry, value, name))
    for term, told_of in terms.values().items():
        known.values[f"({term}, {told_of})"] = "(fun s__ I__ => eq_refl)"
    return known


def elsewhere(terms: Terms, found: Read, needed: list[Condition], names: list[str]) -> Given:
    """Return what a statement's hypotheses say at other indices than they name."""
    told = [*positives(terms.writer), *needed]
    start = len(names) - len(told) - len(found.statement.where)
    known = Given()
    for condition, name in zip(told, names[start:], strict=False):
        axes = sorted(condition.formula.axes)
        same = ([new for new in terms.axes if new[1] == axis[1]] for axis in axes)
        for places in product(*same):
            if len({*places}) == len(axes) and list(places) != axes:
                moved = renamed(condition.formula, dict(zip(axes, places, strict=True)))
                sign = given(terms, [(replace(condition, formula=moved), name)], places)
                for one, more in zip(known.lists, sign.lists, strict=True):
                    one.update(more)
    return known


def positives(writer: Writer) -> list[Condition]:
    """Return what a statement declares as positive, as its hypotheses say it."""
    entries = [entry for array, entry in writer.arrays.items() if array.positive]
    return [Condition(Node("entry", (), entry), POSITIVE) for entry in entries]


def values(terms: Terms, entry: Entry, value: Node, name: str) -> dict[str, str]:
    """Return what a hypothesis tells of an array that has a value, wherever the array stands."""
    found = dict[str, str]()
    for axes in terms.stands(entry.array):
        told = renamed(value, dict(zip(entry.axes, axes, strict=True)))
        pair = f"({terms.variable(terms.array(entry.array), axes)}, {terms.of(told)})"
        found[pair] = used(terms, name, axes)
    return found


# --- what numbers in terms mean -------------------------------------------------------------------


def scope_of(found: Read) -> Scope:
    """Return the indices that a statement is for, as it names them."""
    axes = sorted(found.statement.left.axes | found.statement.right.axes)
    return Writer(found).inside(axes, Scope())[1]


def context(terms: Terms, scope: Scope) -> list[str]:
    """Return the lines that tell what numbers in terms mean; all terms are known by now."""
    index = terms.index_of(scope)
    return [
        f"pose (len__ := ({terms.length_of()})%nat).",
        *(f"pose ({name} := {text}%nat)." for name, text in terms.definitions.values()),
        *arrays(terms),
        f"pose (s__ := ({index})%nat : indices).",
        "assert (L__ : forall l, (1 <= len__ l)%nat) by below.",
        "assert (V__ : within len__ s__) by below.",
    ]


def arrays(terms: Terms) -> list[str]:
    """Return the lines that tell what the numbers of arrays mean."""
    if not terms.directions:
        return [f"pose (r__ := ({terms.meaning()})%nat : arrays)."]
    return [
        f"pose (a__ := ({terms.meaning()})%nat : arrays).",
        f"pose (r__ := ({terms.with_directions('a__')})%nat : arrays).",
    ]
