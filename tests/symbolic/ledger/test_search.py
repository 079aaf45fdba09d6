"""Is a false bound refuted where it fails late, far away, in a narrow place or beyond floats?"""

from __future__ import annotations

import time

import numpy as np
import pytest
import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, Inequality, Semidefinite, Verdict
from symbolic.declare.patience import OutOfTime, at_most, for_a_part
from symbolic.ledger import decide, inequality
from symbolic.ledger.floats import vectorised
from symbolic.loss import exp, rows, total, z

x, y, h = Entry("x"), Entry("y"), Entry("h", [rows])
one = sp.Integer(1)
share = exp(z) / total(exp(z))
FALSE: dict[str, Inequality | Semidefinite] = {
    "from n = 6 on": Inequality(total(z) ** 2, 5 * total(z**2)),
    "from n = 6 on, by a share": Inequality(sp.Rational(1, 5), total(share**2)),
    "a form from n = 9 on": Semidefinite(8 * total(h**2) - total(h) ** 2, h),
    "far away": Inequality(z, sp.Integer(10) ** 6),
    "farther away": Inequality(x, sp.Integer(2) ** 38 + exp(-x)),
    "in a dip": Inequality(sp.Rational(1, 10**8), (x - sp.Rational(3, 7)) ** 2),
    "in a dip of two": Inequality(
        sp.Rational(1, 10**8), (x - sp.Rational(3, 7)) ** 2 + (y - sp.Rational(5, 11)) ** 2
    ),
    "along a line": Inequality(sp.Rational(1, 10**4), (x - 2 * y) ** 2),
    "beyond floating point": Inequality(exp(x), exp(x - 1) + exp(10**6)),
    "within rounding": Inequality(1 + sp.Rational(1, 10**13), one),
    "at a corner": Inequality(
        x * y, sp.Rational(99999, 100000), box={x: (-one, one), y: (-one, one)}
    ),
    "on a boundary": Inequality(x + y, sp.Rational(141421, 100000), conditions=(1 - x**2 - y**2,)),
}


@pytest.mark.parametrize("name", FALSE)
def test_false_bounds_are_refuted(name: str) -> None:
    finding = decide(Claim(name, FALSE[name], "none"))
    assert finding.verdict is Verdict.REFUTED, finding


def test_a_slow_proof_leaves_time_to_refute(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(inequality, "proof_for_every_size", hang)
    monkeypatch.setattr(inequality, "deduced", hang)
    assert decide(Claim("false", FALSE["far away"], "none"), limit=10).verdict is Verdict.REFUTED


def _slow() -> None:
    with for_a_part(0.5):
        time.sleep(5)
        pytest.fail("the inner block goes on")
    time.sleep(5)
    pytest.fail("the outer block goes on")


def test_a_limit_within_a_limit_ends_its_own_block_alone() -> None:
    with pytest.raises(OutOfTime), at_most(0.05):
        _slow()


@pytest.mark.parametrize("name", ["b1", "exp", "log2", "lambda", "float", "b[1]"])
def test_symbols_at_points_are_told_apart_whatever_they_are_called(name: str) -> None:
    first, second = sp.Symbol(name, real=True), sp.Symbol(name, positive=True)
    values = vectorised([first, second], [first - 3 * second, sp.exp(first)])
    points = np.array([[0.5, 2.0], [-1.0, 4.0]])
    expected = [[-5.5, np.exp(0.5)], [-13.0, np.exp(-1.0)]]
    np.testing.assert_allclose(values(points), expected)
    alone = vectorised([first], [sp.exp(first) + sp.log(2 + first)])
    expected_alone = np.exp(0.5) + np.log(2.5)
    np.testing.assert_allclose(alone(np.array([[0.5]])), [[expected_alone]])
