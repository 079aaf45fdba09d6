"""Does the ledger ever call a false identity proved, or a true one false?

Every identity of every paper is made wrong in many ways, and written otherwise in some.  What is
true is decided by numbers alone, see `tests.symbolic.jets`.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace

import pytest
import sympy as sp

from symbolic.calculus import Along, AxisMax, Entry, Quantity, Undecidable, evaluate, is_zero
from symbolic.claim import Claim, D, Identity, Verdict
from symbolic.claims import load, names
from symbolic.ledger import decide
from symbolic.loss import b, rows, total, z
from tests.sampled import sampled
from tests.symbolic.jets import Judge
from tests.symbolic.mutate import MUTATIONS, Changed, changed
from tests.symbolic.rewrite import REWRITINGS

#: Changes of each claim; so many of its mutants run through the whole decision.
MUTANTS, DECIDED, REWRITTEN = 10, 2, 3

IDENTITIES = [
    claim for paper in names() for claim in load(paper) if isinstance(claim.statement, Identity)
]
TRUE = [claim for claim in IDENTITIES if claim.expected is Verdict.PROVED]


def proved(statement: Identity) -> bool:
    """Whether the calculus proves a statement, as the ledger asks it."""
    try:
        values = {entry: evaluate(value) for entry, value in statement.where.items()}
        left, right = (evaluate(s).xreplace(values) for s in (statement.left, statement.right))
        return is_zero(left - right)
    except Undecidable:
        return False


def judged(claim: Claim) -> list[tuple[Changed, str]]:
    """A claim's mutants and what they are in numbers."""
    assert isinstance(claim.statement, Identity)
    judge = Judge(claim.statement.where)
    return [(mutant, judge(mutant.statement)) for mutant in changed(claim, MUTATIONS, MUTANTS)]


@pytest.mark.parametrize("claim", sampled(IDENTITIES, 20), ids=lambda claim: claim.id)
def test_no_false_mutant_is_proved_and_no_true_one_refuted(claim: Claim) -> None:
    mutants = judged(claim)
    truths = Counter(truth for _, truth in mutants)
    assert len(mutants) == MUTANTS
    assert truths["false"] >= MUTANTS // 2, truths
    assert truths["unclear"] <= MUTANTS // 5, truths
    for number, (mutant, truth) in enumerate(mutants):
        if number < DECIDED or truth == "equal":
            verdict = decide(replace(claim, statement=mutant.statement)).verdict
            assert (truth, verdict) != ("false", Verdict.PROVED), mutant
            assert (truth, verdict) != ("equal", Verdict.REFUTED), mutant
        elif truth == "false":
            assert not proved(mutant.statement), mutant


@pytest.mark.parametrize("claim", sampled(TRUE, 20, start=1), ids=lambda claim: claim.id)
def test_what_is_written_otherwise_is_proved(claim: Claim) -> None:
    assert isinstance(claim.statement, Identity)
    judge = Judge(claim.statement.where)
    rewritings = changed(claim, REWRITINGS, REWRITTEN)
    assert len(rewritings) == REWRITTEN
    for rewriting in rewritings:
        assert judge(rewriting.statement) != "false", rewriting
        assert proved(rewriting.statement), rewriting


def test_a_calculus_that_overlooks_a_sign_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    exact = is_zero

    def careless(expr: sp.Expr) -> bool:
        return any(exact(expr - 2 * term) for term in sp.Add.make_args(expr))

    monkeypatch.setattr(sys.modules[__name__], "is_zero", careless)
    wrongly = [
        mutant.kind
        for claim in IDENTITIES[:20]
        for mutant, truth in judged(claim)
        if mutant.kind == "sign" and truth == "false" and proved(mutant.statement)
    ]
    assert wrongly


# --- what functions have to do with each other -------------------------------------------------

h, m, p = Entry("h", [rows]), Entry("m"), Entry("p", [rows], positive=True)
half = sp.Rational(1, 2)


def largest(expr: sp.Expr) -> sp.Expr:
    return AxisMax(expr, rows)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (sp.sin(z) ** 2, 1 - sp.cos(z) ** 2),
        (sp.sin(2 * z - b), 2 * sp.sin(z) * sp.cos(z) * sp.cos(b) - sp.cos(2 * z) * sp.sin(b)),
        (total((1 + sp.sin(z) ** 2) / sp.sin(z) ** 2), total(1 / sp.sin(z) ** 2) + rows.size),
        (sp.cosh(2 * z), 2 * sp.cosh(z) ** 2 - 1),
        (sp.asinh(z), -sp.log(sp.sqrt(1 + z**2) - z)),
        (sp.sqrt(z**2 - 2 * z * b + b**2), sp.Abs(b - z)),
        ((sp.Abs(z) + b) ** 2, z**2 + b**2 + 2 * b * sp.Abs(z)),
        (sp.Abs(z * b + z * m), sp.Abs(z) * sp.Abs(b + m)),
        (sp.exp((z + z * m**2) / (1 + m**2)), sp.exp(z)),
        (sp.exp(total(-m * z)) * sp.exp(m * total(z)), sp.Integer(1)),
        (sp.exp(sp.log(p) + z), p * sp.exp(z)),
        ((p ** (m / 2) + 1) ** 2, p**m + 1 + 2 * p ** (m / 2)),
        (sp.Integer(2) ** (m + half), sp.sqrt(2) * 2**m),
        (largest(3 * z + m), 3 * largest(z) + m),
    ],
)
def test_relations_between_functions_are_used(left: sp.Expr, right: sp.Expr) -> None:
    assert proved(Identity(left, right))
    assert Judge({})(Identity(left, right)) == "equal"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (sp.sin(z), sp.sqrt(1 - sp.cos(z) ** 2)),
        (sp.sin(z + b), sp.sin(z) + sp.sin(b)),
        (sp.asinh(z), sp.log(sp.sqrt(1 + z**2) - z)),
        (sp.sqrt(z**2 - 2 * z * b + b**2), z - b),
        (sp.Abs(z) ** 3, z**3),
        (total(sp.Abs(z)), sp.Abs(total(z))),
        (sp.exp(sp.log(z**2) / 2), z),
        (largest(m * z), m * largest(z)),
        (largest(-z), -largest(z)),
        (largest(z + b), largest(z) + largest(b)),
        (largest(largest(z) * z), largest(z) ** 2),
        (largest(z), z),
    ],
)
def test_no_other_relations_are_used(left: sp.Expr, right: sp.Expr) -> None:
    assert not proved(Identity(left, right))
    assert Judge({})(Identity(left, right)) == "false"


def test_a_named_quantity_does_not_move_by_itself() -> None:
    with pytest.raises(TypeError, match="only an entry can move"):
        Along(Quantity("q", sp.exp(z)) ** 2, Quantity("q", sp.exp(z)), h)


# --- the numbers themselves -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right", "where", "verdict"),
    [
        (D(sp.exp(z) * sp.sin(z), h, h), 2 * sp.exp(z) * sp.cos(z) * h**2, {}, "equal"),
        (D(sp.log(sp.cosh(z)), h, b), sp.sech(z) ** 2 * h * b, {}, "equal"),
        (D(total(z) ** sp.Rational(5, 2), h), sp.Rational(5, 2) * total(h), {}, "false"),
        # a direction moves with its entry, and an entry held at a formula does not
        (D(total(z**2), z, h), 4 * total(z * h), {}, "equal"),
        (D(total(z**2), b, h), 2 * total(h * z), {b: z}, "equal"),
        (D(total(z**2), z, h), 2 * total(h * z), {}, "false"),
        # one eps is not the other
        (Along(z * Along(z * m, m, z), z, h), 3 * z**2 * h, {}, "equal"),
        (Along(z * Along(z * m, m, z), z, h), z**2 * h, {}, "false"),
        (Along(m * Along(m + b, b, m), m, sp.Integer(1)), 2 * m, {}, "equal"),
        # only some signs, only one row
        (sp.sqrt(z**2), z, {}, "false"),
        (total(z) ** 2, total(z**2), {}, "false"),
        (sp.log(-(z**2)), z, {}, "unclear"),
    ],
)
def test_numbers_tell_true_from_false(
    left: sp.Expr, right: sp.Expr, where: dict[Entry, sp.Expr], verdict: str
) -> None:
    assert Judge(where)(Identity(left, right, where)) == verdict
