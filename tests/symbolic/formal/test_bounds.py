"""Does the kernel accept bounds that hold, and none of their mutants that fail at a point?

That a mutant fails is seen in numbers: its printed statement is read back and looked at in points.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from symbolic.formal import kernel
from symbolic.formal.certified import premises
from symbolic.formal.files import OPENING
from symbolic.formal.instance import look
from symbolic.formal.theorem import Proved, theorem_of
from symbolic.independent.reading import raw
from tests.symbolic.formal.bounds_texts import BOUNDS


def shown(text: Any) -> str:
    return text if isinstance(text, str) else f"({' '.join(map(shown, text))})"


def theorems(name: str, text: str) -> list[Proved]:
    """Return a bound's theorem, behind those of the claims that it rests on."""
    known = dict[str, Proved]()
    for premise, told in premises(text).items():
        known[premise] = theorem_of(premise, told, known)
    return [*known.values(), theorem_of(name, text, known)]


def mutants(text: str) -> Iterator[str]:
    """Yield bounds turned round, a hundredth sharper, on a larger box, or less a condition."""
    *before, body = raw(text)
    at = {part[0]: place for place, part in enumerate(body) if place}
    left, right = (body[at[side]][1] for side in ("left", "right"))
    for one, other in (
        (right, left),
        (left, ["*", "99/100", right]),
        (["*", "101/100", left], right),
        (left, ["+", right, "-1/100"]),
    ):
        mutant = copy.deepcopy(body)
        mutant[at["left"]][1], mutant[at["right"]][1] = one, other
        yield shown([*before, mutant])
    for place in range(1, len(body[at["conditions"]]) if "conditions" in at else 0):
        mutant = copy.deepcopy(body)
        del mutant[at["conditions"]][place]
        yield shown([*before, mutant])
    for place in range(1, len(body[at["box"]]) if "box" in at else 0):
        mutant = copy.deepcopy(body)
        entry, low, high = mutant[at["box"]][place]
        width = 3 * (Fraction(high) - Fraction(low))
        mutant[at["box"]][place] = [entry, str(Fraction(low) - width), str(Fraction(high) + width)]
        yield shown([*before, mutant])


@pytest.mark.usefixtures("coq")
def test_bounds_are_accepted_and_mutants_are_not() -> None:
    true, false = dict[str, str](), dict[str, str]()
    for k, text in enumerate(BOUNDS.values()):
        *own, last = theorems(f"bound{k}", text)
        true |= {each.name: each.text for each in [*own, last]}
        assert look(last.statement.text).counterexample == ""
        for m, mutant in enumerate(mutants(text)):
            theorem = theorems(f"mutant{k}_{m}", mutant)[-1]
            if look(theorem.statement.text).counterexample:
                false[theorem.name] = theorem.text
    assert len(false) > 20
    found = kernel.judged(OPENING, {**true, **false})
    assert {name for name, judged in found.items() if judged.accepted} == {*true}
