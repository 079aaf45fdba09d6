"""Are claims with |x|, max, min, erf, acos and their slopes decided, and none of them wrongly?"""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, D, Identity, Inequality, Semidefinite, Statement, Verdict
from symbolic.ledger import decide
from symbolic.ledger.independent import confirm
from symbolic.loss import Abs, Max, Min, acos, asin, b, erf, rows, total, z

h = Entry("h", [rows])
x, y, v = Entry("x"), Entry("y"), Entry("v")
half = sp.Rational(1, 2)
hinge = Max(0, 1 - b * z)

PROVED: dict[str, Statement] = {
    "a square": Identity(Abs(z) ** 2, z**2),
    "a maximum by a modulus": Identity(Max(z, b), (z + b + Abs(z - b)) / 2),
    "maximum and minimum": Identity(Max(z, b) + Min(z, b), z + b),
    "their product": Identity(Max(x, y) * Min(x, y), x * y),
    "parts of a modulus": Identity(total(Max(z, 0) - Min(z, 0)), total(Abs(z))),
    "slope of a modulus": Identity(D(Abs(z), h), z / Abs(z) * h),
    "its square": Identity(D(Abs(z), h) ** 2, h**2),
    "a modulus does not bend": Identity(D(total(Abs(z)), h, h), sp.Integer(0)),
    "slopes of both": Identity(D(Max(z, b), h) + D(Min(z, b), h), h),
    "slope of a squared hinge": Identity(D(hinge**2, h) / 2, -b * h * hinge),
    "slope of acos": Identity(D(acos(z), h), -h / sp.sqrt(1 - z**2)),
    "acos of the opposite": Identity(acos(-z), sp.pi - acos(z)),
    "acos and asin": Identity(acos(z) + asin(z), sp.pi / 2),
    "slope of erf": Identity(D(erf(z), h), 2 / sp.sqrt(sp.pi) * sp.exp(-(z**2)) * h),
    "erf is odd": Identity(erf(z - b) + erf(b - z), sp.Integer(0)),
    "a modulus in a box": Inequality(Abs(x), 1, {x: (-1, 1)}),
    "erf below 1": Inequality(erf(x), 1),
    "erf below its tangent": Inequality(erf(x), 2 * x / sp.sqrt(sp.pi), {x: (0, 2)}),
    "a part of a maximum": Inequality(x, Max(x, y)),
    "a hinge": Inequality(0, hinge),
    "the triangle": Inequality(Abs(x + y), Abs(x) + Abs(y)),
    "a slope's size": Inequality(D(Abs(z), h) ** 2, h**2),
    "a squared hinge is convex": Semidefinite(D(total(hinge**2), h, h), h),
}
REFUTED: dict[str, Statement] = {
    "a cube": Identity(Abs(z) ** 3, z**3),
    "the minimum's sign": Identity(Max(z, b), (z + b - Abs(z - b)) / 2),
    "a difference": Identity(Max(z, b) - Min(z, b), z + b),
    "a sum of moduli": Identity(total(Abs(z)), Abs(total(z))),
    "a slope without sides": Identity(D(Abs(z), h), h),
    "a sign's square": Identity(sp.sign(z) ** 2, sp.Integer(1)),
    "acos' with the wrong sign": Identity(D(acos(z), h), h / sp.sqrt(1 - z**2)),
    "acos is not even": Identity(acos(-z), acos(z)),
    "erf' without its factor": Identity(D(erf(z), h), sp.exp(-(z**2)) * h),
    "erf is not linear": Identity(erf(2 * z), 2 * erf(z)),
    "too small a bound": Inequality(Abs(x), 1, {x: (-1, 2)}),
    "erf below a half": Inequality(erf(x), half),
    "acos below 3": Inequality(acos(x), 3),
    "asin below x": Inequality(asin(x), x, {x: (0, 1)}),
    "a maximum below one part": Inequality(Max(x, y), x),
    "a slope below 0": Inequality(D(Abs(z), h), 0),
    "a concave hinge": Semidefinite(D(total(-(hinge**2)), h, h), h),
}


@pytest.mark.parametrize("name", PROVED)
def test_what_is_true_is_proved_and_no_second_engine_disagrees(name: str) -> None:
    finding = confirm(decide(Claim("c", PROVED[name], "here")))
    assert finding.verdict is Verdict.PROVED, finding.remark
    assert finding.independent.startswith(("agrees", "not covered: no certificate"))


@pytest.mark.parametrize("name", REFUTED)
def test_a_near_miss_is_refuted_at_no_kink(name: str) -> None:
    finding = decide(Claim("c", REFUTED[name], "here"))
    assert finding.verdict is Verdict.REFUTED
    if "slope" in name:  # at 0 there is none
        assert "z1 = 0" not in str(finding.counterexample)


@pytest.mark.parametrize(
    "bound",
    [Inequality(acos(x), sp.pi), Inequality(0, acos(x)), Inequality(x, asin(x), {x: (0, 1)})],
    ids=str,
)
def test_a_bound_on_a_domain_is_not_refuted(bound: Inequality) -> None:
    finding = decide(Claim("c", bound, "here"))
    assert finding.verdict in (Verdict.PROVED, Verdict.SUPPORTED), finding.remark
