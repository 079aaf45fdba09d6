"""Do the papers' claims get the verdicts they deserve, and false ones a counterexample?"""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic.calculus import Entry, Quantity
from symbolic.claim import (
    Claim,
    Convergence,
    D,
    Identity,
    Inequality,
    StatementError,
    Verdict,
)
from symbolic.claims import ClaimsError, load, names
from symbolic.claims.unified.notation import A_i, L, alpha, f, h, k, psi, u, v
from symbolic.declare.malformed import MalformedClaim
from symbolic.ledger import decide
from symbolic.loss import b, rows, total, z
from tests.sampled import sampled

CLAIMS = [claim for paper in names() for claim in load(paper)]
IDENTITIES = [claim for claim in CLAIMS if isinstance(claim.statement, Identity)]


def identity(left: sp.Expr, right: sp.Expr, **more: object) -> Claim:
    return Claim("test", Identity(left, right, **more), "none")  # type: ignore[arg-type]


def _kind(claim: Claim) -> object:
    """What a claim shares with those it stands for here; `make ledger` decides all."""
    certified = getattr(claim.statement, "certificate", None) is not None
    return type(claim.statement), claim.expected, certified


def _paper(claim: Claim) -> object:
    return claim.id.partition("/")[0]


DECIDED = sampled(CLAIMS, 24, start=2, kind=_kind)


def test_every_kind_of_claim_and_every_paper_is_decided() -> None:
    now = [case.values[0] for case in DECIDED if not case.marks]
    for part in (_kind, _paper):
        assert {*map(part, now)} == {*map(part, CLAIMS)}


@pytest.mark.parametrize("claim", DECIDED, ids=lambda claim: claim.id)
def test_every_claim_gets_its_recorded_verdict(claim: Claim) -> None:
    finding = decide(claim)
    assert finding.verdict is claim.expected, finding
    if finding.verdict is Verdict.REFUTED:
        assert finding.counterexample is not None
    if isinstance(claim.statement, Identity) and finding.verdict is Verdict.PROVED:
        assert "every" in finding.scope


def test_the_counterexample_can_be_redone_by_hand() -> None:
    finding = decide(identity(D(L, A_i), -total(psi * A_i)))
    assert finding.counterexample is not None
    point = finding.counterexample.point
    assert set(point.values()) <= {"0", "1"}
    assert finding.counterexample.left != finding.counterexample.right


def test_positive_semidefiniteness_falls_at_a_quarter() -> None:
    (claim,) = (c for c in CLAIMS if c.id == "unified/positive-semidefinite")
    found = decide(claim).counterexample
    assert found is not None
    assert (found.left, found.right) == ("0", "-1/4")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (sp.sqrt(z**2), z),
        (sp.log(z**2), 2 * sp.log(z)),
        (total(z) ** 2, total(z**2)),
        (total(u) * total(v), total(u * v)),
        (total(sp.Integer(1)), sp.Integer(2)),
        (D(D(L, h), k), D(L, h) * D(L, k)),
        (z + sp.Rational(1, 10**40), z),
        (total(u) * (1 + sp.Rational(1, 10**80)), total(u)),
        (sp.exp(z), sp.exp(z) + sp.Rational(1, 10**80)),
    ],
)
def test_false_identities_are_never_proved(left: sp.Expr, right: sp.Expr) -> None:
    assert decide(identity(left, right)).verdict is not Verdict.PROVED


def test_a_condition_that_makes_a_denominator_vanish_proves_nothing() -> None:
    finding = decide(identity(alpha / (f - b), sp.Integer(7), where={b: f}))
    assert finding.verdict is Verdict.UNDECIDED


def test_a_contradiction_between_engine_and_reference_is_undecided(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("symbolic.ledger.identity.is_zero", lambda _: True)
    finding = decide(identity(D(u, A_i), 2 * v * A_i))
    assert finding.verdict is Verdict.UNDECIDED
    assert "contradicts" in finding.remark


x, y, positive = Entry("x"), Entry("y"), Entry("p", (), positive=True)
UNIT = {x: (sp.Integer(0), sp.Integer(1))}


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        (Inequality(x, sp.exp(x) + sp.Rational(1, 8), UNIT, sizes=({},)), Verdict.PROVED),
        (Inequality(sp.exp(x), 1 + 2 * x, UNIT, sizes=({},)), Verdict.PROVED),
        (Inequality(sp.exp(x), 1 + x, UNIT, sizes=({},)), Verdict.REFUTED),
        (Inequality(total(z) ** 2, total(z**2), sizes=({rows: 2},)), Verdict.REFUTED),
        (Inequality(total(z) ** 2, 2 * total(z**2), sizes=({rows: 2},)), Verdict.PROVED),
        (Inequality(-positive, sp.Integer(0), sizes=({},)), Verdict.PROVED),
        # the box leaves y free: a window of y shows nothing
        (Inequality(y - 9, x, UNIT, sizes=({},)), Verdict.REFUTED),
        (Inequality(y * (2 - y), x + 1, UNIT, sizes=({},)), Verdict.PROVED),
        (Inequality(x, y, conditions=(-1 - x**2,), sizes=({},)), Verdict.UNDECIDED),
    ],
)
def test_inequalities(statement: Inequality, verdict: Verdict) -> None:
    finding = decide(Claim("test", statement, "none"))
    assert finding.verdict is verdict, finding
    assert verdict is not Verdict.SUPPORTED or finding.trials > 0


@pytest.mark.parametrize(
    ("errors", "verdict"), [((8, 4, 2), Verdict.SUPPORTED), ((8, 4, 3), Verdict.REFUTED)]
)
def test_convergence_compares_every_step(errors: tuple[int, ...], verdict: Verdict) -> None:
    half = sp.Rational(1, 2)
    statement = Convergence(tuple(map(sp.Integer, errors)), (half, half), "a made-up sequence")
    assert decide(Claim("test", statement, "none")).verdict is verdict


WHERE = """
from symbolic.calculus import Entry, Quantity
from symbolic.claim import *
t, p = Entry("t"), Entry("p", (), True)
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "declares no claims"),
        ("CLAIMS = []", "declares no claims"),
        ("CLAIMS = [1]", "declares no claims"),
        ("CLAIMS = 1 / 0", "does not run: ZeroDivisionError"),
        ("from symbolic.claim import *\nx = Identity('z', 'z')", "line 2.*must be a formula"),
        ("CLAIMS = [", "line 1, does not run: SyntaxError"),
        ("from symbolic.claim import *\nConvergence((8, 4, 9), (1,), '')", "one factor fewer"),
        (WHERE + "Identity(z, z, {t: z})", "varies along rows"),
        ("from symbolic.claim import *\nIdentity(z, z * (1 / 3))", "is a rounded number"),
        (WHERE + "Identity(z, z, {p: t})", "p is positive, and t is not known"),
        (WHERE + "Inequality(z, z, where={Quantity('q', z): z})", "plain entries"),
        ("from symbolic.claims.unified import CLAIMS as C\nCLAIMS = C[:1] * 2", "twice"),
    ],
)
def test_a_malformed_claims_file_is_named(tmp_path: object, text: str, message: str) -> None:
    path = tmp_path / "mine.py"  # type: ignore[operator]
    path.write_text(text)
    with pytest.raises(ClaimsError, match=message):
        load(str(path))


MADE = """
from symbolic.claim import *
from symbolic.claim import Claim as C
from symbolic.loss import z
def made(name, side):
    return Claim(name, Identity(side, z), "")
good = Claim("good", Identity(z, z), "")
more = Collection("more")
"""
#: What stands in a claims file beside good claims, the ids that it makes, and what is said of it.
MALFORMED = {
    "CLAIMS = [good, Claim('a', None, '')]": ("a", "statement must be an Identity"),
    "CLAIMS = [good, C('a', Identity('z', z), '')]": ("a", "must be a formula, not 'z' (line 10)"),
    "CLAIMS = [good, Claim(id='a', statement=Inequality(z), reference='')]": ("a", "right"),
    "CLAIMS = [good, Claim(7, Identity(z, z), '')]": ("line 10", "its id must be a text"),
    "CLAIMS = [good, made('a', 1 / 0)]": ("a", "ZeroDivisionError: division by zero (line 10)"),
    "CLAIMS = [good, made('a', 'z')]": ("a", "must be a formula, not 'z' (line 6)"),
    "CLAIMS = [good, *[Claim(f'{k}', Identity(z, 1 // k * z), '') for k in (0, 1)]]": (
        "0",
        "ZeroDivisionError",
    ),
    "CLAIMS = [good]\nfor k in (1, 0): CLAIMS.append(made(f'{k}', 1 // k * z))": ("0", "(line 11)"),
    "CLAIMS = [good, 3]": ("member 2", "is 3, not a Claim"),
    "more.add('a', 5, ''); CLAIMS = [good, *more]": ("more/a", "not 5"),
    "CLAIMS = [good] + [Claim('a', nowhere, '')]": ("a", "NameError"),
}


@pytest.mark.parametrize("text", MALFORMED)
def test_a_malformed_claim_is_that_claim_s_error(tmp_path: object, text: str) -> None:
    path = tmp_path / "mine.py"  # type: ignore[operator]
    path.write_text(f"{MADE}\n{text}\n")
    name, message = MALFORMED[text]
    claims = load(str(path))
    bad = [claim for claim in claims if isinstance(claim, MalformedClaim)]
    assert [claim.id for claim in bad] == [name]
    assert message in bad[0].error
    assert all(decide(claim).verdict is Verdict.PROVED for claim in claims if claim not in bad)
    with pytest.raises(StatementError, match="claim"):
        decide(bad[0])


def test_short_decimals_are_fractions() -> None:
    assert decide(identity(0.1 * z, z / 10)).verdict is Verdict.PROVED
    assert decide(identity(0.1 * z, z * sp.Rational(10**9 + 1, 10**10))).verdict is Verdict.REFUTED
    condition = Inequality(z, 0.5 * sp.Integer(1), conditions=(0.5 - z,))
    assert decide(Claim("test", condition, "none")).verdict is Verdict.PROVED


def test_names_do_not_hide_definitions() -> None:
    double = Quantity("u", 2 * u)
    with pytest.raises(ValueError, match="two things are called u"):
        identity(double, u)
