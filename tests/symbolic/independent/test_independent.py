"""Does the second engine prove what is true, and nothing that is false, without SymPy?"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import sympy as sp

from symbolic.calculus import Along, Axis, AxisMax, AxisSum, Entry, logistic, softplus
from symbolic.claim import Claim, D, Identity, Inequality, Semidefinite, Verdict
from symbolic.claims import load, names
from symbolic.declare.finding import Finding, Proof
from symbolic.declare.text import Unwritten, text_of
from symbolic.facts import Fact
from symbolic.independent import Answer, Effort, Outcome, certifies, proves, withstands
from symbolic.ledger import independent
from symbolic.loss import b, rows, total, w, z
from tests.sampled import sampled
from tests.symbolic.jets import Judge
from tests.symbolic.ledger.test_certificate import HELD, REFUSED
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


@pytest.mark.parametrize("claim", sampled(TRUE, 4, start=3), ids=lambda claim: claim.id)
def test_what_is_expected_proved_is_proved_again(claim: Claim) -> None:
    assert proves(text_of(identity(claim))) == Answer(Outcome.PROVED)


@pytest.mark.parametrize("claim", sampled(IDENTITIES, 20, start=2), ids=lambda claim: claim.id)
def test_no_false_mutant_is_proved_and_no_true_one_called_different(claim: Claim) -> None:
    judge = Judge(identity(claim).where)
    found = [
        (judge(mutant.statement), outcome(mutant.statement))
        for mutant in changed(claim, MUTATIONS, MUTANTS)
    ]
    assert ("false", Outcome.DIFFERENT) in found
    assert ("false", Outcome.PROVED) not in found
    assert ("equal", Outcome.DIFFERENT) not in found


@pytest.mark.parametrize("claim", sampled(TRUE, 8), ids=lambda claim: claim.id)
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
        (sp.Max(k, z), sp.Max(k, b)),
        (sp.Max(k, z), sp.Min(k, z)),
        (sp.sign(z) * z, z),
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


# --- bounds -----------------------------------------------------------------------------------


def certified(statement: object) -> str:
    assert isinstance(statement, Inequality | Semidefinite)
    return text_of(statement)


#: Few points: the whole search runs on them wherever the ledger decides.
LIGHT = Effort(lengths=(1, 2, 3), points=150, rounds=4, floats=400_000)

#: A value that is put in might take out of these what they divide by.
PUT_IN = {"unified/fit-positive-semidefinite"}

BOUNDS = [
    claim
    for paper in names()
    for claim in load(paper)
    if isinstance(claim.statement, Inequality | Semidefinite)
]


def _kind(claim: Claim) -> object:
    return type(claim.statement), claim.expected, getattr(claim.statement, "certificate", 0) is None


def rests_on_steps(claim: Claim) -> bool:
    """Say whether a certificate uses a claim without one, which the ledger's steps alone prove."""
    certificate = getattr(claim.statement, "certificate", None)
    if certificate is None:
        return True
    reasons = (fact.reason for fact in certificate.atoms(Fact))
    return any(reason is not None and rests_on_steps(reason) for reason in reasons)


@pytest.mark.parametrize("claim", sampled(BOUNDS, 6, kind=_kind), ids=lambda claim: claim.id)
def test_bounds_are_contradicted_only_where_they_are_refuted(claim: Claim) -> None:
    assert isinstance(claim.statement, Inequality | Semidefinite)
    outcome = withstands(text_of(claim.statement), LIGHT).outcome
    assert outcome is not Outcome.DIFFERENT or claim.expected is Verdict.REFUTED
    if claim.expected is Verdict.PROVED and claim.statement.certificate is not None:
        answer = certifies(certified(claim.statement))
        known = claim.id in PUT_IN or rests_on_steps(claim)
        assert answer.outcome is Outcome.PROVED or known, answer


def _answer_to(statement: object) -> Answer:
    try:
        return certifies(certified(statement))
    except Unwritten as error:
        return Answer(Outcome.NOT_COVERED, str(error))


@pytest.mark.parametrize("name", REFUSED)
def test_a_false_step_of_a_certificate_is_seen_again(name: str) -> None:
    assert _answer_to(REFUSED[name].statement).outcome is not Outcome.PROVED


@pytest.mark.parametrize("name", HELD)
def test_a_certificate_that_holds_is_agreed_to(name: str) -> None:
    assert _answer_to(HELD[name].statement) == Answer(Outcome.PROVED)


nowhere = b - b**2 - 1


@pytest.mark.parametrize(
    "right",
    [
        *(sp.sqrt(nowhere), sp.log(nowhere), sp.sign(sp.sqrt(nowhere))),
        *(sp.Max(z, sp.log(nowhere)), AxisMax(sp.sqrt(nowhere), rows), total(nowhere**-half)),
    ],
)
def test_what_is_defined_nowhere_is_compared_nowhere(right: sp.Expr) -> None:
    answer = withstands(text_of(Inequality(z, right)))
    assert (answer.outcome, "no point" in answer.reason) == (Outcome.NOT_COVERED, True)


@pytest.mark.parametrize("condition", [z - b, total(b) - 1, z**2 - z])
def test_a_point_on_the_edge_of_a_condition_is_no_point_beyond_it(condition: sp.Expr) -> None:
    edge = (condition, -condition)
    assert withstands(text_of(Inequality(condition, 0, conditions=edge))).outcome is Outcome.UPHELD
    beyond = Inequality(condition + half, 0, conditions=edge)
    assert withstands(text_of(beyond)).outcome is Outcome.DIFFERENT


_WITHOUT_SYMPY = """
import json, sys
class Refused:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("sympy", "mpmath"):
            raise ImportError(name)
sys.meta_path.insert(0, Refused())
from symbolic import independent
answers = [getattr(independent, how)(text) for how, text in json.load(sys.stdin)]
print(json.dumps([answer.outcome.value for answer in answers]))
"""


def test_the_engine_runs_where_there_is_no_sympy() -> None:
    some = TRUE[::5]
    texts = [("proves", text_of(identity(claim))) for claim in some]
    held = HELD["an instance"].statement
    assert isinstance(held, Inequality)
    texts += [("withstands", text_of(held)), ("certifies", certified(held))]
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_SYMPY],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert json.loads(done.stdout) == [*["proved"] * len(some), "upheld", "proved"]


def _proved(statement: Identity | Inequality) -> Finding:
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


def test_a_certificate_is_agreed_to_and_what_has_none_is_said_to() -> None:
    held = independent.confirm(_proved(HELD["squares"].statement))  # type: ignore[arg-type]
    bare = independent.confirm(_proved(Inequality(z, softplus(z))))
    assert (held.verdict, held.independent) == (Verdict.PROVED, "agrees")
    assert (bare.verdict, bare.independent) == (Verdict.PROVED, "not covered: no certificate")


@pytest.mark.parametrize("look", [independent.confirm, independent.upheld])
def test_a_bound_that_fails_somewhere_is_not_proved(look: object) -> None:
    wrong = Inequality(total(z) ** 2, total(z**2))
    found = look(_proved(wrong))  # type: ignore[operator]
    assert (found.verdict, found.proof) == (Verdict.UNDECIDED, None)
    assert "n = 2" in found.remark


def test_a_bound_that_nobody_else_can_look_at_is_not_proved() -> None:
    found = independent.upheld(_proved(Inequality(z, z + sp.gamma(z) ** 2)))
    assert found.verdict is Verdict.SUPPORTED
    assert "no second evaluator could look at it: no words for gamma" in found.remark


def test_only_proved_identities_are_looked_at() -> None:
    finding = Finding(Claim("page/claim", Identity(z, z), "Lemma 1"), Verdict.UNDECIDED)
    assert independent.confirm(finding) is finding
