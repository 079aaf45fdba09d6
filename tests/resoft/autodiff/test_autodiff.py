"""Are the derivatives that frameworks are handed those of differences? No framework is needed."""

from __future__ import annotations

import sys
from subprocess import run

import numpy as np
import pytest
from scipy.special import logsumexp

from resoft.autodiff.functions import At, LayerLoss, RowLoss
from resoft.autodiff.solutions import RowSolution, solved
from symbolic.calculus import Entry
from symbolic.declare.loss import LossError
from symbolic.generator import data_target
from symbolic.generator.stable.rewriting import Scaling
from symbolic.losses import load

RNG = np.random.default_rng(0)
A = RNG.normal(size=(8, 3))
ALL = (True, True, True)
ROWS: At = (RNG.normal(size=3) / 3, RNG.dirichlet(np.ones(8)), RNG.random(8))
SAMPLES: At = (RNG.normal(size=(2, 4)), RNG.dirichlet(np.ones(2), size=8), RNG.random(8))
H = 1e-6


@pytest.mark.parametrize(
    ("function", "at"),
    [(RowLoss("unified_plain", A, {"t": 0.5}), ROWS),
     (LayerLoss("cross-entropy", A, 0.3, True, None), SAMPLES)],
)  # fmt: skip
def test_gradients_and_products_are_those_of_differences(
    function: RowLoss | LayerLoss, at: At
) -> None:
    given = [np.asarray(each) for each in at]
    ways = [RNG.normal(size=each.shape) for each in given]
    up, down = (tuple(x + h * way for x, way in zip(given, ways, strict=True)) for h in (H, -H))
    along = sum(np.sum(g * h) for g, h in zip(function.gradient(at, ALL), ways, strict=True))
    assert along == pytest.approx((function.value(up) - function.value(down)) / (2 * H), rel=1e-7)  # type: ignore[arg-type]
    products = function.product(at, tuple(ways), ALL)  # type: ignore[arg-type]
    ends = [function.gradient(end, ALL) for end in (up, down)]  # type: ignore[arg-type]
    for product, above, below in zip(products, *ends, strict=True):
        assert product == pytest.approx((above - below) / (2 * H), rel=1e-6, abs=1e-8)


def test_where_sums_of_exponentials_would_overflow_the_target_keeps_its_derivatives() -> None:
    z, b = np.array([800.0, 799.0, -3.0]), np.array([0.2, 0.3, 0.5])
    f = np.exp(z - 800) / np.exp(z - 800).sum()
    (slope,) = RowLoss("softmax", None, None).gradient((z, b, None), (False, True, False))
    assert slope == pytest.approx(b - f, rel=1e-14)
    layer = LayerLoss("cross-entropy", np.ones((1, 1)), 0.0, False, None)
    (slope,) = layer.gradient((z[:, None], b[None], None), (False, True, False))
    assert slope[0] == pytest.approx(logsumexp(z) - z, rel=1e-14)


def test_a_number_that_changes_the_loss_is_not_taken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    loss = load("exp_rescaled")  # which grows with the square of u
    wrong = Scaling((loss.quantities[0],), (Entry("z", [loss.axis]),), loss.argument)
    monkeypatch.setattr(data_target, "find_scaling", lambda _: wrong)
    with pytest.raises(LossError, match="not proved to be the same"):
        data_target.with_target(loss)


def test_an_isolated_minimum_is_needed() -> None:
    dependent = RowSolution("softmax", np.column_stack([A, A[:, 0]]), None, {})
    with pytest.raises(ValueError, match="columns 0, 3 open"):
        dependent.find(np.asarray(ROWS[1]), None)
    with pytest.raises(ValueError, match="not positive definite"):
        solved(RowSolution("softmax", A, None, {}), (np.full(3, 9.0), ROWS[1], None), np.ones(3))


@pytest.mark.parametrize("library", ["torch", "jax"])
def test_a_missing_library_is_told_in_one_line(library: str) -> None:
    code = f"import sys; sys.modules[{library!r}] = None; import resoft.autodiff.{library}"
    ended = run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f"pip install 'resoft[{library}]' brings it" in ended.stderr.splitlines()[-1]
