"""Does the ledger ever call a false bound proved, or a true one false?

True bounds are made wrong in many ways; that one is false is told by numbers at a point alone (see
`tests.symbolic.witness`).  What is hard to find is false at a point that is given here.
"""

from __future__ import annotations

import random
from collections import Counter
from fractions import Fraction
from functools import cache

import pytest
import sympy as sp

from symbolic import ledger
from symbolic.calculus import Entry
from symbolic.claim import Claim, Inequality, Semidefinite, StatementError, Verdict
from symbolic.declare.finding import Finding, Proof
from symbolic.declare.text import text_of
from symbolic.independent import THOROUGH, Effort, Outcome, withstands
from symbolic.ledger import decide
from symbolic.loss import b, exp, log, sin, sqrt, total, z
from tests.sampled import sampled
from tests.symbolic.bounds import TRUE, h, n, x, y
from tests.symbolic.mutate_bounds import KINDS
from tests.symbolic.witness import Arrays, Bound, entries_of, false_at, witness

#: Changes of each kind of each bound; one of so many runs through the whole decision.
MUTANTS, DECIDED, LIMIT = 2, 8, 10.0

#: A part of what is always tried: enough for what one change made false.
LIGHT = Effort(lengths=(1, 2, 3, 5, 8), points=300, rounds=5, floats=1_000_000)

Q = sp.Rational


def claimed(name: str, bound: Bound) -> Claim:
    """A claim that says the bound."""
    return Claim(name, bound, "none")


@cache
def false_mutants(name: str) -> tuple[tuple[str, Bound], ...]:
    """What became false of a bound, and by what kind of change."""
    bound, found = TRUE[name], []
    for kind, change in KINDS.items():
        made = [each for each in change(bound) if each is not None and each != bound]
        some = random.Random(f"{name} {kind}").sample(made, min(len(made), MUTANTS))
        found += [(kind, each) for each in some if witness(each, name) is not None]
    return tuple(found)


def verdict_of(claim: Claim) -> Verdict | None:
    """The verdict; None where the statement is refused."""
    try:
        return decide(claim, LIMIT).verdict
    except StatementError:
        return None


@pytest.mark.parametrize("name", sampled(TRUE, 5))
def test_no_false_mutant_is_proved_and_the_true_bound_is_not_refuted(name: str) -> None:
    assert witness(TRUE[name], name) is None
    assert verdict_of(claimed(name, TRUE[name])) in {Verdict.PROVED, Verdict.SUPPORTED}
    for _, mutant in false_mutants(name)[::DECIDED]:
        assert verdict_of(claimed(name, mutant)) is not Verdict.PROVED, mutant


@pytest.mark.parametrize("name", sampled(TRUE, 3, start=1))
def test_the_second_search_contradicts_what_is_false_and_nothing_else(name: str) -> None:
    assert withstands(text_of(TRUE[name])).outcome is Outcome.UPHELD
    for _, mutant in false_mutants(name):
        assert withstands(text_of(mutant), LIGHT).outcome is Outcome.DIFFERENT, mutant


def test_false_bounds_of_every_kind_were_looked_at() -> None:
    kinds = Counter(kind for name in TRUE for kind, _ in false_mutants(name))
    assert kinds.keys() == KINDS.keys()
    assert kinds.total() > 270, kinds


@pytest.mark.parametrize("name", ["square of a sum", "exp below its parabola", "exp is convex"])
def test_a_prover_that_believes_everything_is_stopped(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(claim: Claim, _: object) -> Finding:
        return Finding(claim, Verdict.PROVED, scope="every n", proof=Proof("faith", 1, "step"))

    monkeypatch.setattr(ledger, "decide_bound", careless)
    assert decide(claimed(name, TRUE[name])).verdict is Verdict.PROVED
    for _, mutant in false_mutants(name):
        found = decide(claimed(name, mutant))
        assert (found.verdict, found.proof) == (Verdict.UNDECIDED, None), mutant
        assert "independent engine disagrees" in found.remark


# --- false where it is hard to find ---------------------------------------------------------

row, thousandth = [1] * 40, Q(1, 1000)
ball = Q(10) ** 6
unit, share = {x: (0, 1), y: (0, 1)}, (total(b) - 1, 1 - total(b), b)
wave = 1000 * sin(10**6 * y) ** 2
HARD: dict[str, tuple[Bound, int, dict[Entry, object]]] = {
    **{
        f"from {k + 1} rows on": (Inequality(total(z) ** 2, k * total(z**2)), k + 1, {z: row})
        for k in (2, 4, 7, 29)
    },
    "a length": (Inequality(n, sp.Integer(7)), 8, {}),
    "a length in a sum": (Inequality(total(z**2), total(2 * z**2 / n)), 3, {z: row}),
    "a length in a form": (
        Semidefinite(total(exp(z) * h**2 / n) - total(exp(z) * h**2) / 2, h),
        3,
        {z: row, h: row},
    ),
    "a length in a condition": (Inequality(-Q(1, 2), z, conditions=(z + n - 1,)), 2, {z: [-1, 0]}),
    "far away": (Inequality(z, ball), 1, {z: [10**7]}),
    "far away on both sides": (Inequality(x * y, ball * (1 + x**2)), 1, {x: 1, y: 10**7}),
    "a narrow place": (Inequality(Q(1, 10**8), (x - Q(3, 7)) ** 2), 1, {x: Q(3, 7)}),
    "two narrow places": (Inequality(thousandth, (x**2 - 2) ** 2), 1, {x: Q(141421, 10**5)}),
    "a diagonal": (Inequality(Q(1, 10**6), (x - y) ** 2), 1, {x: 1, y: 1}),
    "a pole": (Inequality(-ball, 1 / x, {x: (-1, 1)}), 1, {x: -Q(1, 10**7)}),
    "a sign": (Inequality(-Q(1, 2), sp.sign(x) + x / 4, {x: (-1, 1)}), 1, {x: -1}),
    "nearly touched": (Inequality(2 * x, x**2 + 1 - Q(1, 10**9)), 1, {x: 1}),
    "a corner of the simplex": (
        Inequality(total(b**2), Q(99, 100), conditions=share), 2, {b: [1, 0]},
    ),
    "outside a root's domain": (
        Inequality(2 * x / 5, sqrt(x - y) + Q(1, 4) + wave, unit),
        1,
        {x: Q(7853981634, 10**10), y: Q(7853981634, 10**10) - Q(1, 10**12)},
    ),
    "outside a logarithm's domain": (
        Inequality(x, log(x - y) + Q(1, 2), {x: (0, 2), y: (0, 1)}), 1, {x: 1, y: Q(1, 2)},
    ),
    "a bias beside a target": (Inequality(b, Entry("b1")), 1, {b: [1], Entry("b1"): 0}),
    "a curvature beside a bias": (
        Semidefinite(total((b - Entry("b1")) * h**2), h), 1, {b: [0], h: [1], Entry("b1"): 1},
    ),
}  # fmt: skip


def given(bound: Bound, length: int, values: dict[Entry, object]) -> Arrays:
    """The point that is given: a list for an entry that varies along rows."""
    point = Arrays(length, 0.0)
    for entry in entries_of(bound):
        value = values[entry]
        places = [tuple(place.values()) for place in point.places(entry.axes)]
        point.values[entry] = {
            place: Fraction(str(value[place[0]] if isinstance(value, list) else value))
            for place in places
        }
    return point


@pytest.mark.parametrize("name", HARD)
def test_what_fails_at_few_points_is_not_proved(name: str) -> None:
    bound, length, values = HARD[name]
    assert false_at(bound, given(bound, length, values))
    assert verdict_of(claimed(name, bound)) is not Verdict.PROVED
    answer = withstands(text_of(bound), THOROUGH)
    assert answer.outcome is Outcome.DIFFERENT, answer
