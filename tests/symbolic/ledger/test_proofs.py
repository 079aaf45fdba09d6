"""Are true bounds proved for every length, and is none of their near misses?

The near misses differ from what is proved in a constant, a direction, a factor n, a sign or a box.
Whatever the search would say, no chain of steps may lead to them.
"""

from __future__ import annotations

import numpy as np
import pytest
import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, logistic, softplus
from symbolic.claim import Claim, D, Inequality, Semidefinite, Verdict
from symbolic.ledger import certificate, decide
from symbolic.ledger.cases import case_of
from symbolic.ledger.certificate import deduced
from symbolic.ledger.components import all_lengths, axes_of_bound
from symbolic.loss import b, cosh, exp, log, rows, sin, sinh, sqrt, tanh, total, z
from tests.sampled import sampled

Bound = Inequality | Semidefinite
n, half, zero, one = rows.size, sp.Rational(1, 2), sp.Integer(0), sp.Integer(1)
p, q, h = (Entry(name, [rows]) for name in "pqh")
x, y = Entry("x"), Entry("y")
R, S, T = (Entry(name, (), positive=True) for name in "RST")
Q = Entry("Q", [rows], positive=True)
columns = Axis("columns", "d")
X, v = Entry("X", [rows, columns]), Entry("v", [columns])
largest = AxisMax(z, rows)
share = exp(z) / total(exp(z))
pseudo_huber = sqrt(1 + (z - b) ** 2) - 1


def over(summand: sp.Expr) -> sp.Expr:
    return AxisSum(summand, columns)


def below(left: object, right: object, *conditions: sp.Expr, **box: object) -> Inequality:
    ends = {Entry(name): value for name, value in box.items()}
    return Inequality(sp.sympify(left), sp.sympify(right), box=ends, conditions=conditions)  # type: ignore[arg-type]


def convex(loss: sp.Expr, least: object = 0) -> Semidefinite:
    return Semidefinite(D(loss, h, h) - sp.sympify(least) * total(h**2), h)


def milli(sign: int) -> sp.Rational:
    return 1 + sign * sp.Rational(1, 1000)


TRUE: dict[str, Bound] = {
    # sums over rows
    "sum squared": below(total(z) ** 2, n * total(z**2)),
    "Cauchy-Schwarz": below(total(p * q) ** 2, total(p**2) * total(q**2)),
    "with weights": below(total(exp(z) * p * q) ** 2, total(exp(z) * p**2) * total(exp(z) * q**2)),
    "divided": below(total(p) ** 2, total(p**2 / Q) * total(Q)),
    "by norms": below(total(p * q), sqrt(total(p**2) * total(q**2))),
    "triangle": below(sqrt(total((p + q) ** 2)), sqrt(total(p**2)) + sqrt(total(q**2))),
    "norms 1 and 2": below(total(abs(z)), sqrt(n * total(z**2))),
    "means": below(n**2, total(Q) * total(1 / Q)),
    "variance": below((total(Q * z) / total(Q)) ** 2, total(Q * z**2) / total(Q)),
    "same order": below(total(z) * total(exp(z)), n * total(z * exp(z))),
    "sum of tangents": below(n + total(z), total(exp(z))),
    "two axes": below(over(total(X * v)) ** 2, over(total(X**2)) * n * over(v**2)),
    "a row of a matrix": below(over(X * v) ** 2, over(X**2) * over(v**2)),
    "a share": below(share, 1),
    "its square": below(total(share**2), 1),
    "log-sum-exp above": below(z, log(total(exp(z)))),
    "log-sum-exp above the mean": below(total(z), n * log(total(exp(z)))),
    "positive terms": below(total(Q**2), total(Q) ** 2),
    # largest components
    "log-sum-exp above max": below(largest, log(total(exp(z)))),
    "and below max + log n": below(log(total(exp(z))), largest + log(n)),
    "each below the largest": below(z, largest),
    "sum below n times the largest": below(total(z), n * largest),
    "a weighted sum": below(total(p**2 * z), total(p**2) * largest),
    "norms 1 and infinity": below(total(abs(z)), n * AxisMax(abs(z), rows)),
    "the largest squared": below(largest**2, total(z**2)),
    # one variable
    "exp's tangent": below(1 + z, exp(z)),
    "at a scaled argument": below(1 + x * y, exp(x * y)),
    "at a sum": below(1 + total(p * q), exp(total(p * q))),
    "exp above 2 x": below(2 * x, exp(x)),
    "exp above e x": below(sp.E * x, exp(x)),
    "tanh squared": below(tanh(x) ** 2, 1),
    "|tanh|": below(abs(tanh(z)), 1),
    "logistic's slope": below(logistic(z) * (1 - logistic(z)), sp.Rational(1, 4)),
    "log": below(log(x), x - 1),
    "log of 1 + x": below(x / (1 + x), log(1 + x), x),
    "entropy": below(-exp(-1), R * log(R)),
    "cosh": below(1 + x**2 / 2, cosh(x)),
    "cosh below a Gaussian": below(cosh(x), exp(x**2 / 2)),
    "log cosh": below(log(cosh(x)), x**2 / 2),
    "log cosh below |x|": below(log(cosh(x)), abs(x)),
    "softplus above": below(z, softplus(z)),
    "softplus below exp": below(softplus(z), exp(z)),
    "softplus below its parabola": below(softplus(x), log(2) + x / 2 + x**2 / 8),
    "root above": below(x, sqrt(1 + x**2)),
    "root below": below(sqrt(x), (1 + x) / 2),
    "sine squared": below(sin(x) ** 2, 1),
    "sine": below(sin(x), x, x),
    "a Gaussian": below(exp(-(x**2)), 1),
    "x times one": below(x * exp(-(x**2) / 2), exp(-half)),
    "a quotient": below(x / (1 + x**2), half),
    "exp on a half-line": below(z, exp(z) - 1, z),
    "sinh on a half-line": below(z, sinh(z), z),
    "and on the other": below(sinh(x), x, -x),
    "exp's chord": below(exp(x), 1 + (sp.E - 1) * x, x=(0, 1)),
    "one of several": below(y, exp(x), x - y),
    # several variables
    "2 x y": below(2 * x * y, x**2 + y**2),
    "two means": below(sqrt(R * S), (R + S) / 2),
    "three means": below(sp.cbrt(R * S * T), (R + S + T) / 3),
    "|x + y|": below(abs(x + y), abs(x) + abs(y)),
    "a difference": below(log(1 + (z - b) ** 2), (z - b) ** 2),
    "its pseudo-Huber": below(pseudo_huber, (z - b) ** 2 / 2),
    "linear in a box": below(y * x, softplus(x), y=(0, 1)),
    "a needless box": below(0, x * y + y**2, y, y=(-5, 5), x=(0, 5)),
    "a product of conditions": below(x + y, 1 + x * y, x - 1, y - 1),
    "lengths": below(sqrt(n), n),
    # convexity
    "convex log-sum-exp": convex(log(total(exp(z)))),
    "convex cross-entropy": convex(log(total(exp(z))) - total(b * z)),
    "convex log cosh": convex(total(log(cosh(z - b)))),
    "convex pseudo-Huber": convex(total(pseudo_huber)),
    "convex softplus": convex(total(log(1 + exp(z)))),
    "convex logistic regression": convex(total(softplus(z) - b * z)),
    "convex Poisson": convex(total(exp(z) - b * z)),
    "strongly convex": convex(total(softplus(z)) + total(z**2) / 2, 1),
    "smooth softplus": Semidefinite(total(h**2) / 4 - D(total(softplus(z)), h, h), h),
    "smooth log-sum-exp": Semidefinite(total(h**2) - D(log(total(exp(z))), h, h), h),
}
FALSE: dict[str, Bound] = {
    "sum squared": below(total(z) ** 2, 30 * total(z**2)),
    "a little less": below(total(z) ** 2, n * total(z**2) * milli(-1)),
    "Cauchy-Schwarz, C^2 is not A B": below(total(p * q) ** 2, total(p**2) * total(p * q)),
    "of the wrong weights": below(total(exp(z) * p * q) ** 2, total(exp(z) * p**2) * total(q**2)),
    "with weights of both signs": below(total(z * p) ** 2, total(z) * total(z * p**2)),
    "turned round": below(total(p**2) * total(q**2), total(p * q) ** 2),
    "divided by both signs": below(total(p) ** 2, total(p**2 / q) * total(q)),
    "triangle": below(sqrt(total((p + q) ** 2)), sqrt(total(p**2)) + sqrt(total(q**2)) * milli(-1)),
    "norms without n": below(total(abs(z)), sqrt(total(z**2))),
    "n - 1 for n": below(n**2, total(Q) * total(1 / Q) * (n - 1) / n),
    "opposite order": below(n * total(z * exp(z)), total(z) * total(exp(z))),
    "with cubes of even order": below(total(z) * total(z**2), n * total(z**3)),
    "two axes without n": below(over(total(X * v)) ** 2, over(total(X**2)) * over(v**2)),
    "a share below less": below(share, sp.Rational(999, 1000)),
    "log-sum-exp above more": below(z + sp.Rational(1, 1000), log(total(exp(z)))),
    "terms of both signs": below(total(z**2), total(z) ** 2),
    "true without other rows": below(total(p) - p, zero),
    "true with other rows": below(2, n + exp(z) / total(exp(z)) / 2),
    "max above log-sum-exp": below(largest + sp.Rational(1, 1000), log(total(exp(z)))),
    "below max + log n / 2": below(log(total(exp(z))), largest + log(n) / 2),
    "the largest below each": below(largest, z),
    "n times the largest below the sum": below(n * largest, total(z)),
    "weights of both signs": below(total(p * z), total(p) * largest),
    "a factor of both signs": below(x * z, x * largest),
    "distances from the largest": below(total(abs(z - largest)), 0),
    "squared distances from the largest": below(total((z - largest) ** 2), 0),
    "the largest in a sum and beside it": below(
        total(abs(z - largest)) + exp(largest), total(exp(z))
    ),
    "a sum of two largest": below(largest + AxisMax(p, rows), AxisMax(z + p, rows)),
    "the least": below(AxisMax(-z, rows), -z),
    "exp's tangent, raised": below(1 + z + sp.Rational(1, 1000), exp(z)),
    "exp's tangent, turned": below(1 + z * milli(1), exp(z)),
    "at two arguments": below(1 + x * y, exp(x)),
    "exp above 3 x": below(3 * x, exp(x)),
    "exp above e x and more": below(sp.E * x * milli(1), exp(x)),
    "tanh squared": below(tanh(x) ** 2, sp.Rational(999, 1000)),
    "logistic's slope": below(logistic(z) * (1 - logistic(z)), sp.Rational(249, 1000)),
    "log": below(log(x), x - milli(1)),
    "log of 1 + x everywhere": below(2 * x / (2 + x), log(1 + x)),
    "entropy": below(-exp(-1) * milli(-1), R * log(R)),
    "cosh": below(1 + x**2 * milli(1) / 2, cosh(x)),
    "cosh below a Gaussian": below(cosh(x), exp(x**2 * milli(-1) / 2)),
    "log cosh": below(log(cosh(x)), x**2 * milli(-1) / 2),
    "softplus above": below(z + sp.Rational(1, 1000), softplus(z)),
    "softplus below its parabola": below(softplus(x), log(2) + x / 2 + x**2 * milli(-1) / 8),
    "root above": below(x + sp.Rational(1, 1000), sqrt(1 + x**2)),
    "root below": below(sqrt(x), (1 + x) * milli(-1) / 2),
    "sine everywhere": below(sin(x), x),
    "exp on the wrong half-line": below(exp(z) - 1, z, -z),
    "sinh on the wrong half-line": below(z, sinh(z), -z),
    "exp's chord beyond its end": below(exp(x), 1 + (sp.E - 1) * x, x=(0, milli(1))),
    "the condition turned round": below(y, exp(x), y - x),
    "a pole": below(1 / x, x**2 + 10),
    "a pole with one slope": below(x, x - 1 / x),
    "2 x y": below(2 * milli(1) * x * y, x**2 + y**2),
    "two means": below(sqrt(R * S), (R + S) * milli(-1) / 2),
    "|x + y|": below(abs(x) + abs(y), abs(x + y)),
    "linear in a larger box": below(y * x, softplus(x), y=(0, milli(1))),
    "a box of the wrong sign": below(0, x * y, x, y=(-1, 5)),
    "a product of conditions": below(x + y, 1 + x * y, x - 1),
    "a condition on another row": below(0, total(z) * q, z * q),
    "lengths": below(n, sqrt(n)),
    "log-sum-exp, strongly": convex(log(total(exp(z))), sp.Rational(1, 1000)),
    "pseudo-Huber, strongly": convex(total(pseudo_huber), sp.Rational(1, 1000)),
    "softplus less a parabola": convex(total(softplus(z)) - total(z**2) / 1000),
    "strongly convex": convex(total(softplus(z)) + total(z**2) / 2, milli(1)),
    "smooth softplus": Semidefinite(total(h**2) * milli(-1) / 4 - D(total(softplus(z)), h, h), h),
    "a form of both signs": Semidefinite(total(z * h**2), h),
    "only at one row": Semidefinite(total(h) ** 2 - total(h**2), h),
}


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_true_bounds_are_proved_for_every_length(name: str) -> None:
    proof = certificate.proof_for_every_size(TRUE[name]) or deduced(TRUE[name])
    assert proof is not None
    assert _violation(TRUE[name]) is None  # the oracle: floating point at random points


@pytest.mark.parametrize("name", FALSE)
def test_near_misses_are_not_proved(name: str) -> None:
    assert certificate.proof_for_every_size(FALSE[name]) is None
    assert deduced(FALSE[name]) is None


WITH_A_LARGEST = [
    name
    for name, bound in FALSE.items()
    if isinstance(bound, Inequality) and (bound.right - bound.left).has(AxisMax)
]


@pytest.mark.parametrize("name", WITH_A_LARGEST)
def test_no_step_for_largest_components_needs_a_glance(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("symbolic.ledger.deduction.looks_negative", lambda *_: False)
    assert deduced(FALSE[name]) is None


@pytest.mark.parametrize("name", list(FALSE)[::3])
def test_near_misses_are_refuted(name: str) -> None:
    assert decide(Claim(name, FALSE[name], "none")).verdict is Verdict.REFUTED


def _violation(statement: Bound) -> object:
    """Return a point at which floating point finds right < left, by far more than rounding."""
    chance = np.random.default_rng(0)
    for lengths in all_lengths(axes_of_bound(statement), (1, 3)):
        terrain = case_of(statement, lengths).terrain
        points = chance.standard_normal((2000, len(terrain.symbols))) * 2
        for k, (symbol, ends) in enumerate(zip(terrain.symbols, terrain.bounds, strict=True)):
            points[:, k] = np.abs(points[:, k]) if symbol.is_positive else points[:, k]
            points[:, k] = np.ceil(points[:, k]) if symbol.is_integer else points[:, k]
            if ends is not None:
                points[:, k] = np.clip(points[:, k], float(ends[0]), float(ends[1]))
        with np.errstate(all="ignore"):
            bad, met = terrain.badness(points), (terrain.conditions(points) >= 0).all(axis=1)
        if (bad[met & np.isfinite(bad)] > 1e-9).any():
            return points[met & (bad > 1e-9)][0]
    return None
