"""Is a certificate refused wherever one of its steps does not hold?"""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic.calculus import AxisMax, AxisSum, Entry, Quantity, Undecidable
from symbolic.claim import Claim, Inequality, Semidefinite, Verdict
from symbolic.facts import (
    Fact,
    absolute_bound,
    by,
    exponential_bound,
    given,
    largest_bound,
    part_bound,
)
from symbolic.ledger import decide
from symbolic.ledger.certificate import proof_for_every_size
from symbolic.loss import acos, arc_kernel, b, log, rows, sqrt, total, z

p, q, h = (Entry(name, [rows]) for name in "pqh")
x, y, m = Entry("x"), Entry("y"), Entry("m")
R = Entry("R", (), positive=True)
n, zero, one = rows.size, sp.Integer(0), sp.Integer(1)


def claim(left: sp.Expr, right: sp.Expr, certificate: sp.Expr | None, **more: object) -> Claim:
    statement = Inequality(left, right, certificate=certificate, **more)  # type: ignore[arg-type]
    return Claim(f"{left} <= {right}", statement, "none")


SQUARES = claim(zero, m**2 + x**2, m**2 + x**2)
CONDITIONED = claim(zero, x, given(x), conditions=(x,))
SCALAR = claim(2 * m * total(p**2), total(p**2) * (1 + m**2), total(p**2) * (1 - m) ** 2)
POSITIVE = claim(zero, R, R)
BOXED = claim(zero, x, given(x), box={x: (zero, one)})
ONE_ROW = claim(total(z) ** 2, total(z**2), None, sizes=({rows: 1},))
UNPROVED = claim(total(z), total(z**2), None)
QUOTIENT = claim(zero, y / x, given(x * y) / x**2, conditions=(x * y,))
log_x, same = Quantity("l", log(x)), Quantity("g", x)
AT_SAME = claim(zero, m * x, x**2, where={m: same})
AT_X = claim(zero, x, given(m), where={m: x}, conditions=(m,))
variance = n * total(z**2) - total(z) ** 2
spread = total(p**2) * (1 + total(z) ** 2)

REFUSED = {
    "true only where the logarithm is defined": claim(
        zero, x + 1, sp.exp(log(x + 1) + y) * sp.exp(-y)
    ),
    "a denominator inside a square": claim(zero, x**2, (x * y / (y - n) - n * x / (y - n)) ** 2),
    "wrong sign": claim(zero, -(x**2), -(x**2)),
    "an odd power": claim(zero, x**3, x**3),
    "an entry of any sign": claim(zero, x * y, x * y),
    "a difference of positive numbers": claim(R, R**2, R**2 - R),
    "not equal to right - left": claim(zero, x, x**2),
    "equal for one size only": claim(zero, total(z**2), total(z**2) * n),
    "no condition of the claim": claim(zero, y, given(y)),
    "another condition of the claim": claim(zero, y, given(y), conditions=(y + 1,)),
    "the box turned round": claim(y, x, given(x - y), box={x: (zero, one)}),
    "conditions are not changed by where": claim(
        zero, b, given(b + 1) - 1, where={b: z}, conditions=(b + 1,)
    ),
    "a forged reason": claim(zero, x, Fact(x, SQUARES, {})),
    "a forged instance": claim(zero, x, Fact(x, CONDITIONED, {x: x**2})),
    "an instance whose conditions are not granted": claim(zero, y, by(CONDITIONED, {x: y})),
    "an instance outside the box": claim(zero, y, by(BOXED, {x: y}), conditions=(y,)),
    "an instance for a positive number": claim(zero, y, by(POSITIVE, {R: y})),
    "an instance that holds for one size": claim(total(p) ** 2, total(p**2), by(ONE_ROW, {z: p})),
    "an instance that is not proved": claim(total(p), total(p**2), by(UNPROVED, {z: p})),
    "a row's value for a number": claim(
        2 * total(z * p**2), spread, Fact(spread - 2 * total(z * p**2), SCALAR, {m: z})
    ),
    "exp above its parabola": claim(
        1 + x + x**2 / 2, sp.exp(x), Fact(sp.exp(x) - 1 - x - x**2 / 2)
    ),
    "exp below its tangent": claim(sp.exp(x), 1 + x, Fact(1 + x - sp.exp(x))),
    "the largest below the others": claim(AxisMax(p, rows), p, Fact(p - AxisMax(p, rows))),
    "the largest below the sum": claim(
        AxisMax(p, rows), total(p), Fact(total(p) - AxisMax(p, rows))
    ),
    "a part above the sum": claim(total(p**2), p**2, Fact(p**2 - total(p**2))),
    "a part below a sum with signs": claim(p, total(p), part_bound(p, rows)),
    "a number below its sum less itself": claim(
        2 * x**2, total(x**2), Fact(AxisSum(x**2, rows) - 2 * x**2)
    ),
    "above the absolute value": claim(sp.Abs(x), x, Fact(x - sp.Abs(x))),
    "twice below the absolute value": claim(2 * x, sp.Abs(x), Fact(sp.Abs(x) - 2 * x)),
    "another's absolute value": claim(y, sp.Abs(x), Fact(sp.Abs(x) - y)),
    "a logarithm": claim(zero, log(x**2), log(x**2)),
    "a length less than 2": claim(zero, x**2 * (n - 2), x**2 * (n - 2)),
    "a number below 4": claim(zero, x**2 * (sp.pi - 4), x**2 * (sp.pi - 4)),
    "a length and a number below it": claim(zero, n + 2 - sp.pi, n + 2 - sp.pi),
    "a sine": claim(-one, sp.sin(x), sp.sin(x) + 1),
    "an angle past a right one": claim(zero, acos(x) - sp.pi / 2, acos(x) - sp.pi / 2),
    "an even root": claim(zero, x, sp.sqrt(x) ** 2),
    "a power that is a symbol": claim(zero, x**2, sp.Pow(x, m, evaluate=False) * x ** (2 - m)),
    "division by n - 1": claim(total(z), total(z) * (n - 1) / (n - 1) - 1, total(z**2) / (n - 1)),
    "division by a difference of sums": claim(zero, -variance, (-variance) ** 3 / variance**2),
    "division where a condition may force 0": claim(
        zero, -total(z**2), total(z**2) ** 2 / -total(z**2), conditions=(-total(z**2),)
    ),
    "division by a difference under a condition": claim(
        zero, y - x, (y - x) ** 4 / (y - x) ** 2, conditions=(-((y - x) ** 2),)
    ),
    "division within a square": claim(
        zero, -((x + y) ** 2), given(-(x**2)) * (1 + y / x) ** 2, conditions=(-(x**2),)
    ),
    "division within a fact": claim(zero, y, given(x) * by(QUOTIENT), conditions=(x, x * y)),
    "division that a value takes out of the claim": claim(
        zero, y + m / x, given(x) * by(QUOTIENT), conditions=(x, x * y), where={m: zero}
    ),
    "division by a value that is often 0": claim(
        zero, -abs(x) - x, (m**2 + 2 * x * m) ** 2 / m**2, where={m: abs(x) - x}
    ),
    "a root of what may be negative": claim(
        zero, 2 + 2 * x, (1 + sp.sqrt(x)) ** 2 + (1 - sp.sqrt(x)) ** 2
    ),
    "exp of a logarithm by its name": claim(zero, x, sp.exp(log_x)),
    "the same for a positive number": claim(zero, x, by(POSITIVE, {R: sp.exp(log_x)})),
    "no real number": claim(zero, -one, by(SQUARES, {m: sp.I, x: zero})),
    "a root for a number": claim(zero, -1 - y**2, by(SQUARES, {m: sp.sqrt(-1 - y**2), x: zero})),
    "a value whose name hides an entry": claim(zero, x * y, by(AT_SAME, {x: y})),
    "a condition that a value has changed": claim(zero, x, by(AT_X), conditions=(m,)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_certificate_with_a_false_step_never_proves(name: str) -> None:
    statement = REFUSED[name].statement
    assert isinstance(statement, Inequality)
    with pytest.raises(Undecidable):
        proof_for_every_size(statement)
    finding = decide(REFUSED[name])  # what is true may have another proof
    assert finding.proof is None or finding.proof.method != "certificate", finding


@pytest.mark.parametrize("sign", [1, -1])
def test_a_form_needs_a_certificate_for_every_direction(sign: int) -> None:
    form = 2 * total(p * h) ** 2 - sign * total(p**2) * total(h**2)
    tried = Semidefinite(form, h, certificate=total(p * h) ** 2)
    finding = decide(Claim("form", tried, "none"))
    assert finding.verdict is (Verdict.REFUTED if sign > 0 else Verdict.PROVED)
    assert finding.proof is None or finding.proof.method == "deduction"


HELD = {
    "numbers and lengths": claim(zero, x**2 * (n + sp.pi - 2), x**2 * (n + sp.pi - 2)),
    "a length less 1": claim(zero, n - 1 + x**2, n - 1 + x**2),
    "an even root of the claim": claim(zero, y**2 * sqrt(x), y**2 * sqrt(x)),
    "an angle": claim(zero, y**2 * acos(x), y**2 * acos(x)),
    "a kernel": claim(zero, y**2 * arc_kernel(x), y**2 * arc_kernel(x)),
    "squares": claim(2 * x * y, x**2 + y**2, (x - y) ** 2),
    "a condition": claim(zero, x * y, given(x) * given(y), conditions=(x, y)),
    "the box": claim(x**2, x, given(x) * given(1 - x), box={x: (zero, one)}),
    "an instance": claim(zero, z**2 + y**2, by(claim(zero, p**2, p**2), {p: z}) + y**2),
    "a granted instance": claim(zero, y, by(CONDITIONED, {x: y}), conditions=(y,)),
    "exp above its tangent": claim(1 + x, sp.exp(x), exponential_bound(x)),
    "a component below the largest": claim(p, AxisMax(p, rows), largest_bound(p, rows)),
    "a component below the sum": claim(p**2, total(p**2), part_bound(p**2, rows)),
    "a number below its absolute value": claim(x, sp.Abs(x), absolute_bound(x)),
    "and above the negative one": claim(-x, sp.Abs(x), absolute_bound(-x)),
    "division by a norm": claim(
        zero, total(z**2), total((z * total(z**2)) ** 2) / total(z**2) ** 2
    ),
    "division by an infinity norm": claim(
        zero, AxisMax(sp.Abs(z), rows), AxisMax(sp.Abs(z), rows) ** 2 / AxisMax(sp.Abs(z), rows)
    ),
}


@pytest.mark.parametrize("name", HELD)
def test_a_certificate_proves_for_every_size(name: str) -> None:
    finding = decide(HELD[name])
    assert finding.verdict is Verdict.PROVED, finding
    assert finding.proof is not None
    assert finding.proof.method in {"certificate", "sum of what is >= 0"}


def test_sums_of_facts_stand_in_any_order() -> None:
    built_in, reasoned = absolute_bound(x), by(SQUARES, {m: y})
    again = by(SQUARES, {m: y})
    assert built_in + reasoned + absolute_bound(y) == absolute_bound(y) + again + built_in
    assert by(SQUARES, {m: y}) != by(SQUARES, {m: -y})


def test_the_part_that_fails_is_named() -> None:
    finding = decide(claim(zero, y, by(claim(zero, x, x), {x: y})))
    assert finding.verdict is Verdict.REFUTED
    assert "part x is not known" in finding.remark
