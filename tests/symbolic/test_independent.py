"""Does the second engine prove what is true, and nothing that is false, without SymPy?"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import sympy as sp

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, logistic, softplus
from symbolic.claim import Claim, D, Identity, Verdict
from symbolic.claims import load, names
from symbolic.finding import Finding, Proof
from symbolic.independent import Answer, Outcome, proves
from symbolic.ledger import independent
from symbolic.loss import b, rows, total, w, z
from symbolic.text import Unwritten, text_of
from tests.symbolic.jets import Judge
from tests.symbolic.mutate import MUTATIONS, changed
from tests.symbolic.rewrite import REWRITINGS

#: Changes of each claim that make it wrong, and rewritings that do not.
MUTANTS, REWRITTEN = 8, 3

IDENTITIES = [
    claim for paper in names() for claim in load(paper) if isinstance(claim.statement, Identity)
]
TRUE = [claim for claim in IDENTITIES if claim.expected is Verdict.PROVED]

columns = Axis("columns", "d")
A, x, h, k = Entry("A", [rows, columns]), Entry("x", [columns]), Entry("h", [rows]), Entry("k")
y, p = Entry("y", [columns]), Entry("p", [rows], positive=True)
half = sp.Rational(1, 2)


def outcome(statement: Identity) -> Outcome:
    return proves(text_of(statement)).outcome


def identity(claim: Claim) -> Identity:
    assert isinstance(claim.statement, Identity)
    return claim.statement


@pytest.mark.parametrize("claim", TRUE, ids=lambda claim: claim.id)
def test_what_is_expected_proved_is_proved_again(claim: Claim) -> None:
    assert proves(text_of(identity(claim))) == Answer(Outcome.PROVED)


@pytest.mark.parametrize("claim", IDENTITIES, ids=lambda claim: claim.id)
def test_no_false_mutant_is_proved_and_no_true_one_called_different(claim: Claim) -> None:
    judge = Judge(identity(claim).where)
    found = [
        (judge(mutant.statement), outcome(mutant.statement))
        for mutant in changed(claim, MUTATIONS, MUTANTS)
    ]
    assert ("false", Outcome.DIFFERENT) in found
    assert ("false", Outcome.PROVED) not in found
    assert ("equal", Outcome.DIFFERENT) not in found


@pytest.mark.parametrize("claim", TRUE, ids=lambda claim: claim.id)
def test_what_is_written_otherwise_is_proved(claim: Claim) -> None:
    for rewriting in changed(claim, REWRITINGS, REWRITTEN):
        assert outcome(rewriting.statement) is Outcome.PROVED, rewriting


def column_sum(expr: sp.Expr) -> sp.Expr:
    return AxisSum(expr, columns)


Ax, Ay = column_sum(A * x), column_sum(A * y)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (sp.sin(z) ** 2, 1 - sp.cos(z) ** 2),
        (sp.cosh(2 * z), 2 * sp.cosh(z) ** 2 - 1),
        (sp.exp((z + z * k**2) / (1 + k**2)), sp.exp(z)),
        (sp.exp(total(-k * z)) * sp.exp(k * total(z)), sp.Integer(1)),
        (sp.exp(sp.log(p) + z), p * sp.exp(z)),
        ((p ** (k / 2) + 1) ** 2, p**k + 1 + 2 * p ** (k / 2)),
        (sp.Integer(2) ** (k + half), sp.sqrt(2) * 2**k),
        (sp.sqrt(z**2 - 2 * z * b + b**2), sp.Abs(b - z)),
        (sp.sqrt(sp.exp(z)) * sp.exp(-z / 2), sp.Integer(1)),
        (softplus(z) - softplus(-z), z),
        (D(softplus(z), h), logistic(z) * h),
        (total(1 / (z + k)) * k + total(z / (z + k)), rows.size),
        (total(1 / (z * (z + 1))), total(1 / z) - total(1 / (z + 1))),
        (column_sum(total(z * A * x)), total(z * Ax)),
        (column_sum(x * total(A * Ay)), total(Ax * Ay)),
        (Along(total(sp.exp(Ax)), x, y), column_sum(y * total(A * sp.exp(Ax)))),
        (AxisMax(z * (b + 1), rows), AxisMax(z + z * b, rows)),
    ],
)
def test_relations_between_functions_and_sums_are_used(left: sp.Expr, right: sp.Expr) -> None:
    assert outcome(Identity(left, right)) is Outcome.PROVED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (sp.sin(z), sp.sqrt(1 - sp.cos(z) ** 2)),
        (sp.sqrt(z**2), z),
        (sp.sqrt((z - b) ** 2), z - b),
        (sp.Abs(z) ** 3, z**3),
        (sp.exp(sp.log(z**2) / 2), z),
        (total(z) ** 2, total(z**2)),
        (total(total(z) * z), rows.size * total(z**2)),
        (total(sp.Integer(1)), column_sum(sp.Integer(1))),
        (column_sum(total(A) * x), column_sum(x) * column_sum(total(A))),
        (total(1 / (1 + z**2)), rows.size / (1 + total(z**2))),
        (AxisMax(-z, rows), -AxisMax(z, rows)),
    ],
)
def test_no_other_relations_are_used(left: sp.Expr, right: sp.Expr) -> None:
    assert outcome(Identity(left, right)) is not Outcome.PROVED
    assert Judge({})(Identity(left, right)) == "false"


def test_a_direction_that_a_sum_uses_up_is_not_covered() -> None:
    answer = proves(text_of(Identity(Along(total(k * z), k, h), total(z * h))))
    assert (answer.outcome, "which a sum uses up" in answer.reason) == (Outcome.NOT_COVERED, True)


def test_values_are_put_in_after_the_derivatives() -> None:
    left = D(total(z**3), h, h)
    assert outcome(Identity(left, 6 * total(z**3), {h: z})) is Outcome.PROVED
    assert outcome(Identity(left, D(total(z**3), z, z), {h: z})) is Outcome.DIFFERENT


def test_what_vanishes_everywhere_divides_nothing() -> None:
    nothing = total(z) * 2 - total(2 * z)
    assert proves(text_of(Identity(1 / nothing, 2 / nothing))).outcome is Outcome.NOT_COVERED


def test_what_the_text_cannot_say_is_refused() -> None:
    with pytest.raises(Unwritten):
        text_of(Identity(sp.gamma(z), sp.gamma(z)))


_WITHOUT_SYMPY = """
import json, sys
class Refused:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("sympy", "mpmath"):
            raise ImportError(name)
sys.meta_path.insert(0, Refused())
from symbolic.independent import proves
print(json.dumps([proves(text).outcome.value for text in json.load(sys.stdin)]))
"""


def test_the_engine_runs_where_there_is_no_sympy() -> None:
    texts = [text_of(identity(claim)) for claim in TRUE]
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_SYMPY],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert json.loads(done.stdout) == ["proved"] * len(TRUE)


def _proved(statement: Identity) -> Finding:
    claim = Claim("page/claim", statement, "Lemma 1")
    return Finding(
        claim, Verdict.PROVED, scope="every n", proof=Proof("canonical form", 3, "steps")
    )


def test_agreement_is_recorded() -> None:
    found = independent.confirm(_proved(Identity(total(2 * w), 2 * total(w))))
    assert (found.verdict, found.independent) == (Verdict.PROVED, "agrees")


def test_what_the_engine_lacks_is_named() -> None:
    found = independent.confirm(_proved(Identity(sp.gamma(z), sp.gamma(z))))
    assert found.verdict is Verdict.PROVED
    assert found.independent.startswith("not covered: no words for gamma")


@pytest.mark.parametrize("careless", [True, False])
def test_a_disagreement_leaves_nothing_proved(
    careless: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    statement = Identity(total(w), 2 * total(w)) if careless else Identity(z, z)
    if not careless:
        answer = Answer(Outcome.DIFFERENT, "the sides are different")
        monkeypatch.setattr(independent, "proves", lambda text: answer)
    found = independent.confirm(_proved(statement))
    assert (found.verdict, found.proof) == (Verdict.UNDECIDED, None)
    assert "independent engine disagrees" in found.remark


def test_only_proved_identities_are_looked_at() -> None:
    finding = Finding(Claim("page/claim", Identity(z, z), "Lemma 1"), Verdict.UNDECIDED)
    assert independent.confirm(finding) is finding
