"""Do bounds get the right verdict: proved, refuted by a certificate, supported, or undecided?"""

from __future__ import annotations

from typing import Any

import mpmath
import numpy as np
import pytest
import sympy as sp
from flint import arb
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from symbolic.calculus import AxisMax, Entry, logistic, softplus
from symbolic.claim import Claim, D, Inequality, Semidefinite, StatementError, Verdict
from symbolic.derive.reference import plain_functions
from symbolic.enclose.intervals import between
from symbolic.enclose.program import NotCovered, Program, values_at
from symbolic.ledger import decide
from symbolic.ledger.bisection import Task, cover
from symbolic.ledger.components import of_statement
from symbolic.loss import b, cosh, exp, log, rows, sin, sinh, sqrt, tanh, total, w, z
from symbolic.losses import load
from tests.sampled import but
from tests.symbolic.exact import checked, number

PROVED, REFUTED = Verdict.PROVED, Verdict.REFUTED
SUPPORTED, UNDECIDED = Verdict.SUPPORTED, Verdict.UNDECIDED

p, q, h = (Entry(name, [rows]) for name in "pqh")
x, y = Entry("x"), Entry("y")
R = Entry("R", (), positive=True)
half, zero, one = sp.Rational(1, 2), sp.Integer(0), sp.Integer(1)
softmax, unified, exponential = load("softmax"), load("unified"), load("exp")
f = exp(z) / total(exp(z))
on_simplex = {b: exp(p) / total(exp(p))}
moved = total((exp(p) / total(exp(p)) - exp(q) / total(exp(q))) ** 2)
SQUARE = {x: (-one, one), y: (-one, one)}


def box(entry: Entry, low: object, high: object) -> dict[Entry, tuple[sp.Expr, sp.Expr]]:
    return {entry: (sp.Rational(low), sp.Rational(high))}


INEQUALITIES = {
    "a share is below 1": (PROVED, Inequality(f, one)),
    "a share is not negative": (PROVED, Inequality(zero, f)),
    "a share's square": (REFUTED, Inequality(total(f**2), half)),
    "loss on the simplex": (SUPPORTED, Inequality(softmax.value, one, where=on_simplex)),
    "too small there": (REFUTED, Inequality(softmax.value, half, where=on_simplex)),
    "softmax is 1/2-Lipschitz": (SUPPORTED, Inequality(moved, total((p - q) ** 2) / 4)),
    "and no less": (REFUTED, Inequality(moved, total((p - q) ** 2) / 5)),
    "alpha has no lower bound": (
        REFUTED,
        Inequality(exp(-(R**2)), total(exp(z) + z), conditions=(R**4 - total(z**2),)),
    ),
    "cosh below a Gaussian": (
        PROVED,
        Inequality(cosh(z), exp(z**2 / 2), box(z, -2, 2)),
    ),
    "cosh's tangent parabola": (PROVED, Inequality(1 + z**2 / 2, cosh(z), box(z, -3, 3))),
    "exp's tangent": (PROVED, Inequality(1 + z, exp(z), box(z, -1, 1))),
    "exp's parabola": (PROVED, Inequality(exp(z), 1 + z + z**2, box(z, -1, 1))),
    "log-sum-exp above max": (PROVED, Inequality(AxisMax(z, rows), log(total(exp(z))))),
    "and below max + log n": (
        PROVED,
        Inequality(log(total(exp(z))), AxisMax(z, rows) + log(rows.size)),
    ),
    "not below max + log n / 2": (
        REFUTED,
        Inequality(log(total(exp(z))), AxisMax(z, rows) + log(rows.size) / 2),
    ),
    "only for n <= 3": (REFUTED, Inequality(total(z) ** 2, 3 * total(z**2))),
    "for every n": (PROVED, Inequality(total(z) ** 2, rows.size * total(z**2))),
    "false from n = 11 on": (REFUTED, Inequality(sp.Rational(1, 10), total(f**2))),
    "two conditions that exclude each other": (
        UNDECIDED,
        Inequality(total(z), -100 * one, conditions=(z - 1, -z)),
    ),
    "a condition outside the box": (
        UNDECIDED,
        Inequality(x, y, {x: (zero, one), y: (zero, one)}, conditions=(x - 2,)),
    ),
    "a condition that never holds": (
        UNDECIDED,
        Inequality(zero, one, conditions=(-total(z**2) - 1,)),
    ),
    "an equation as two conditions": (
        PROVED,
        Inequality(exp(x), exp(y), conditions=(y - x, x - y)),
    ),
    "false on the simplex": (
        REFUTED,
        Inequality(
            total(b**2), half, conditions=(total(b) - 1, 1 - total(b), b), sizes=({rows: 3},)
        ),
    ),
    "false far away": (REFUTED, Inequality(exp(x), sp.Integer(10) ** 6)),
    "false in a narrow place": (
        REFUTED,
        Inequality(1 / (1 + 10**4 * (x - sp.Rational(37, 100)) ** 2), half, box(x, 0, 1)),
    ),
    "true, and touched along a line": (PROVED, Inequality(x * y, (x**2 + y**2) / 2, SQUARE)),
    "true everywhere": (PROVED, Inequality(2 * x * y, x**2 + y**2)),
    "true by signs": (PROVED, Inequality(zero, x * exp(y) + 1, conditions=(x,))),
    "false at an end": (REFUTED, Inequality(x**3, x**2, box(x, 0, 2))),
    "logarithm": (PROVED, Inequality(log(x), x - 1, box(x, "1/4", 4))),
    "root": (PROVED, Inequality(sqrt(x), (1 + x) / 2, box(x, 0, 4))),
    "a pole inside the box": (REFUTED, Inequality(1 / x, 10 * one, box(x, -1, 1))),
    "sine": (PROVED, Inequality(sin(x), x, box(x, 0, 3))),
}


#: Seconds each; claims of the papers and tests of proofs have the like.
SLOW = [
    *("softmax is 1/2-Lipschitz", "cosh below a Gaussian", "loss on the simplex"),
    *("log-sum-exp above max", "and below max + log n", "for every n"),
]


@pytest.mark.parametrize("name", but(INEQUALITIES, SLOW))
def test_inequalities_get_the_right_verdict(name: str) -> None:
    verdict, statement = INEQUALITIES[name]
    finding = decide(Claim(name, statement, "none"))
    assert finding.verdict is verdict, finding
    assert (finding.counterexample is not None) == (verdict is REFUTED)
    assert verdict is not SUPPORTED or finding.trials > 0
    assert verdict is not UNDECIDED or (finding.trials == 0 and finding.unmet > 0)
    assert verdict is not PROVED or finding.proof is not None


def test_a_counterexample_has_as_few_rows_as_can_be() -> None:
    for name, rows_needed in {"false from n = 11 on": 11, "only for n <= 3": 4}.items():
        found = decide(Claim(name, INEQUALITIES[name][1], "none")).counterexample
        assert found is not None
        assert found.sizes == {"n": rows_needed}


def hessian(loss: str) -> sp.Expr:
    return D(load(loss).value, h, h)


ridge = total(w**2 * h**2)
FORMS = {
    "softmax": (REFUTED, Semidefinite(hessian("softmax"), h)),
    "unified": (REFUTED, Semidefinite(hessian("unified"), h)),
    "no constant is enough": (
        REFUTED,
        Semidefinite(hessian("unified") + 100 * total(h**2), h),
    ),
    "rescaled": (REFUTED, Semidefinite(hessian("exp_rescaled"), h)),
    "cosh": (REFUTED, Semidefinite(hessian("cosh"), h)),
    "exp with b <= 0": (PROVED, Semidefinite(hessian("exp"), h, conditions=(-b,))),
    "exp for b up to 2": (
        PROVED,
        Semidefinite(hessian("exp"), h, {z: (zero, 2 * one), b: (-one, 2 * one)}),
    ),
    "exp for b just above 2": (
        REFUTED,
        Semidefinite(hessian("exp"), h, {z: (zero, 2 * one), b: (-one, sp.Rational(201, 100))}),
    ),
    "exp with w^2 = b^2/8": (
        PROVED,
        Semidefinite(hessian("exp") + ridge, h, conditions=(w**2 - b**2 / 8,)),
    ),
    "exp with w^2 = b^2/9": (
        REFUTED,
        Semidefinite(hessian("exp") + ridge, h, conditions=(w**2 - b**2 / 9,)),
    ),
    "Gauss-Newton": (PROVED, Semidefinite(total(D(unified.prediction, h) ** 2), h)),
    "softmax at a fit": (PROVED, Semidefinite(hessian("softmax"), h, where={b: f})),
    "not strongly convex there": (
        REFUTED,
        Semidefinite(hessian("softmax") - total(h**2) / 1000, h, where={b: f}),
    ),
    "softmax with a ridge, on a box": (
        PROVED,
        Semidefinite(
            hessian("softmax") + total(h**2),
            h,
            {z: (-half, half), b: (zero, half)},
            sizes=({rows: 2},),
        ),
    ),
    "negative across rows alone": (REFUTED, Semidefinite(3 * total(h**2) - total(h) ** 2, h)),
    "conditions that never hold": (
        UNDECIDED,
        Semidefinite(hessian("exp"), h, conditions=(b - 1, -b)),
    ),
}


@pytest.mark.parametrize("name", but(FORMS, ["softmax at a fit"]))
def test_quadratic_forms_get_the_right_verdict(name: str) -> None:
    verdict, statement = FORMS[name]
    finding = decide(Claim(name, statement, "none"))
    assert finding.verdict is verdict, finding


def test_the_slack_of_a_bound_is_told() -> None:
    norm = sp.Integer(16)
    statement = Semidefinite(
        norm * total(h**2) - hessian("softmax"),
        h,
        conditions=(1 - total(b**2),),
        constant=norm,
    )
    finding = decide(Claim("norm", statement, "none"))
    assert finding.verdict is SUPPORTED
    assert finding.slack is not None
    assert 30 < finding.slack < 60
    rows = range(1, int(finding.worst["n"]) + 1)
    assert {f"{entry}{k}" for entry in "zb" for k in rows} == finding.worst.keys() - {"n"}


@pytest.mark.parametrize("form", [total(exp(h)), total(h), total(h**2) + 1, total(z * h**2 + h)])
def test_what_is_no_quadratic_form_is_named(form: sp.Expr) -> None:
    with pytest.raises(StatementError, match=r"claim 'mine'.*not a quadratic form in h"):
        decide(Claim("mine", Semidefinite(form, h), "none"))


def test_a_failing_decision_decides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("out of luck")

    monkeypatch.setattr("symbolic.ledger.decide_bound", fail)
    finding = decide(Claim("mine", Inequality(x, x), "none"))
    assert finding.verdict is UNDECIDED
    assert "out of luck" in finding.remark


def test_a_decision_ends_when_its_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr("symbolic.ledger.decide_bound", hang)
    finding = decide(Claim("mine", Inequality(x, x), "none"), limit=0.05)
    assert finding.verdict is UNDECIDED
    assert "0.05 seconds" in finding.remark


# --- the arithmetic under it, against 60-digit values ---------------------------------------

_number = st.fractions(-3, 3, max_denominator=12).map(
    lambda value: sp.Rational(value.numerator, value.denominator)
)
_HEADS = (exp, sin, sp.cos, sinh, cosh, tanh, sp.sech, sp.asinh, softplus, logistic, sp.Abs)


def _extended(inner: st.SearchStrategy[sp.Expr]) -> st.SearchStrategy[sp.Expr]:
    return st.one_of(
        st.builds(lambda a, c: a + c, inner, inner),
        st.builds(lambda a, c: a * c, inner, inner),
        st.builds(lambda a, k: a**k, inner, st.integers(2, 4)),
        st.builds(lambda a: 1 / (1 + a**2), inner),
        st.builds(lambda a: sp.sqrt(1 + a**2), inner),
        st.builds(lambda a: log(1 + a**2), inner),
        st.builds(lambda a, head: head(a / 2), inner, st.sampled_from(_HEADS)),
        st.builds(lambda a, c: (a + c + sp.Abs(a - c)) / 2, inner, inner),
    )


formulas = st.recursive(st.one_of(st.sampled_from([x, y]), _number), _extended, max_leaves=6)


@settings(max_examples=120, deadline=None)
@drawn(formulas, _number, _number)
def test_enclosures_contain_the_value(formula: sp.Expr, first: object, second: object) -> None:
    formula = plain_functions(formula)
    with mpmath.workdps(60):
        exact = checked(formula, {x: number(first), y: number(second)})
    try:
        program = Program([x, y], [formula])
    except NotCovered:
        return
    ball = values_at(program, (first, second))
    (wide,) = program([between(v - half, v + half) for v in (first, second)]).values
    if exact is None or ball is None:
        return
    value, size = exact
    with mpmath.workdps(60):
        slack = mpmath.mpf(10) ** -45 * (1 + size)
        for ends in ((ball[0], ball[0]), (wide.low, wide.high)):
            low, high = (mpmath.mpf(arb(end).str(70, radius=False)) for end in bounds(*ends))
            assert low - slack <= value <= high + slack


def bounds(low: Any, high: Any) -> tuple[Any, Any]:
    return arb(low).lower(), arb(high).upper()


@settings(max_examples=60, deadline=None)
@drawn(formulas, _number)
def test_no_box_is_closed_over_a_violation(formula: sp.Expr, level: sp.Rational) -> None:
    gap = plain_functions(formula) - level
    symbols = sorted(gap.free_symbols, key=str)
    sides = [(-one, one)] * len(symbols)
    if not symbols or cover(Task(symbols, sp.Matrix([[gap]]), ()), sides) is None:
        return
    points = np.random.default_rng(0).uniform(-1, 1, (200, len(symbols)))
    values = sp.lambdify(symbols, gap, ["scipy", "numpy"])(*points.T)
    assert np.min(values) >= -1e-9


@pytest.mark.parametrize("gap", [1 / x + 10**6, 1 / x**3 + 10**9, sp.Abs(x) / x + half])
def test_a_pole_in_the_box_is_not_passed_over(gap: sp.Expr) -> None:
    # the slope of 1/x has one sign on both sides of the pole
    assert cover(Task([x], sp.Matrix([[gap]]), ()), [(-one, one)]) is None


def test_a_linear_equation_among_the_conditions_is_solved() -> None:
    statement = Inequality(total(b), zero, conditions=(total(b) - 1, 1 - total(b)))
    parts = of_statement(statement.left, statement.right, {rows: 3}, {}, statement)
    assert [str(symbol) for symbol in parts.derived] == ["b3"]
    assert parts.conditions == ()


def test_one_row_stands_for_all_only_where_the_rows_are_independent() -> None:
    # true for one row, false for two: the condition ties the rows together
    share = exp(z) / total(exp(z))
    together = Inequality(total(1 - b), zero, conditions=(total(b) - 1, 1 - total(b)))
    put = Inequality(total(1 - b), zero, conditions=(b,), where={b: share})
    assert decide(Claim("together", together, "none")).verdict is REFUTED
    assert decide(Claim("put", put, "none")).verdict is REFUTED
    # true at all lengths at which a claim about each row by itself is tried, false from 7 rows on
    late = Inequality(z, sp.Integer(6), {z: (zero, 10 * one)}, conditions=(rows.size - z,))
    assert decide(Claim("late", late, "none")).verdict is REFUTED
