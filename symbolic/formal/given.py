"""What do a statement's hypotheses say to the kernel? Lists of terms, each with its proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from symbolic.formal.definedness import INSIDE, NOT_NEGATIVE, NOT_ZERO, POSITIVE, WITHIN
from symbolic.formal.statement import Condition
from symbolic.formal.term import Terms
from symbolic.independent.parse import Axis


@dataclass
class Given:
    """What may be taken for granted: terms, each with its proof (formal/Conditions.v)."""

    nonzero: dict[str, str] = field(default_factory=dict)
    positive: dict[str, str] = field(default_factory=dict)
    nonnegative: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)

    @property
    def lists(self) -> list[dict[str, str]]:
        """The four lists, in the library's order."""
        return [self.nonzero, self.positive, self.nonnegative, self.values]

    @property
    def text(self) -> str:
        """The lists as the library takes them."""
        return f"Given {' '.join('[' + '; '.join(each) + ']' for each in self.lists)}"

    @property
    def proof(self) -> str:
        """The proof that they hold."""
        told = list[str]()
        for each in self.lists:
            told.append("".join(f"(conj {p} " for p in each.values()) + "Logic.I" + ")" * len(each))
        return f"(conj {told[0]} (conj {told[1]} (conj {told[2]} {told[3]})))"


#: What follows from conditions that are no single sign: which list, of which term, by which lemma.
_FOLLOWS = {
    INSIDE: (
        ("positive", "(Add (Num 1) {0})", "above_minus_one"),
        ("positive", "(Add (Num 1) (Opp {0}))", "below_one"),
        ("positive", "(Add (Num 1) (Opp (Pow {0} 2)))", "inside"),
    ),
    WITHIN: (
        ("nonnegative", "(Add (Num 1) {0})", "from_minus_one"),
        ("nonnegative", "(Add (Num 1) (Opp {0}))", "to_one"),
    ),
}
#: The list that each sign belongs to.
LISTS = {NOT_ZERO: "nonzero", POSITIVE: "positive", NOT_NEGATIVE: "nonnegative"}


def given(
    terms: Terms, conditions: Iterable[tuple[Condition, str]], places: Sequence[Axis] = ()
) -> Given:
    """Return what conditions, each with its name in the proof, say to the kernel.

    ``places`` are the indices of a condition's formula, in the order of those that it is told for.
    """
    found = Given()
    for condition, name in conditions:
        term = terms.of(condition.formula)
        axes = places or sorted(condition.formula.axes)
        if condition.relation in LISTS:
            getattr(found, LISTS[condition.relation])[term] = used(terms, name, axes)
        for where, told, lemma in _FOLLOWS.get(condition.relation, ()):
            getattr(found, where)[told.format(term)] = used(terms, name, axes, f"{lemma} _ ")
    return found


def used(terms: Terms, name: str, axes: Iterable[Axis], lemma: str = "") -> str:
    """Return the use of a hypothesis at any indices."""
    own = [*map(terms.axis, axes)]
    at = [*(f"(s__ {axis}%nat)" for axis in own), *(f"(I__ {axis}%nat)" for axis in own)]
    inner = f"({' '.join([name, *at])})" if at else name
    return f"(fun (s__ : indices) (I__ : within len__ s__) => {lemma}{inner})"
