"""Is a layer's minimum one of the whole objective, and is a loss without one never called fitted?

The oracle differentiates the gradient, written out or as returned, by central differences.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.special import softmax

import resoft
from resoft import Outcome
from resoft.hessian.choose_preconditioner import Steering
from resoft.newton.class_minimum import curvature
from resoft.objective.class_problem import LayerProblem

RNG = np.random.default_rng(0)
X = RNG.normal(size=(60, 3))
LABELS = np.argmax(X @ RNG.normal(size=(3, 3)) + RNG.gumbel(size=(60, 3)), axis=1)
SOFT = RNG.dirichlet(np.ones(3), 60)


def written(folder: Path, value: str) -> str:
    """A layer file of one's own."""
    path = folder / "mine.py"
    path.write_text(
        f'from symbolic.layer import Layer, each, exp, log, t, u\nLOSS = Layer("mine", {value})\n'
    )
    return str(path)


def brier_eigenvalues(x: Any, T: Any, penalty: float) -> Any:
    """Of the Hessian of sum |softmax(W x) - t|^2 / 2 + penalty |W|^2 / 2, by differences."""

    def gradient(w: Any) -> Any:
        W = w.reshape(3, 3)
        y = softmax(X @ W.T, axis=1)
        c = y - T
        return ((y * (c - np.sum(c * y, axis=1, keepdims=True))).T @ X + penalty * W).ravel()

    steps = 1e-6 * np.eye(9)
    H = np.array([(gradient(x + h) - gradient(x - h)) / 2e-6 for h in steps])
    return np.linalg.eigvalsh((H + H.T) / 2)


@pytest.mark.parametrize("penalty", [0.03, 0.3, 3.0])
@pytest.mark.parametrize("soft", [False, True])
def test_a_minimum_of_the_whole_is_one_where_samples_curve_down(penalty: float, soft: bool) -> None:
    T = SOFT if soft else np.eye(3)[LABELS]
    found = resoft.minimize_layer("squared-softmax", X, T, penalty=penalty)
    values = brier_eigenvalues(found.x.ravel(), T, penalty)
    assert found.success
    assert np.max(np.abs(found.jac)) < 1e-5
    assert values[0] > -1e-6 * values[-1]


@pytest.mark.parametrize("penalty", [0.0, 1.0])
def test_a_fit_that_starts_at_a_saddle_leaves_it(penalty: float, tmp_path: Path) -> None:
    double = written(tmp_path, "each((u**2 - t) ** 2)")  # u = 0 is a maximum in each logit
    found = resoft.minimize_layer(double, X, SOFT, penalty=penalty)
    start = LayerProblem(double, X, SOFT, penalty=penalty).point(np.zeros((3, 3)))
    assert not np.any(start.gradient)
    assert found.success
    assert found.fun < 0.9 * start.value


def test_where_no_curvature_is_left_nothing_is_called_a_minimum(tmp_path: Path) -> None:
    cubic = written(tmp_path, "each(u**3)")  # neither a minimum nor negative curvature at 0
    found = resoft.minimize_layer(cubic, X, SOFT)
    assert not found.success


@pytest.mark.parametrize("penalty", [0.0, 1e-4])
def test_a_plateau_far_out_is_called_no_minimum(penalty: float) -> None:
    rng = np.random.default_rng(2)
    x = rng.normal(size=(2000, 4))
    labels = np.argmax(x @ rng.normal(size=(4, 3)) + rng.gumbel(size=(2000, 3)), axis=1)
    rng.normal(size=(3, 4))
    start = 30 * rng.normal(size=(3, 4))
    if penalty:  # which leaves the intercepts free to run off
        x, start = x[:, :1], np.array([[0.0, 60.0], [0.0, -30.0], [0.0, -30.0]])
        labels = np.where(np.arange(2000) < 1980, 0, labels)

    def value(W: Any) -> float:
        ones = np.column_stack([x, np.ones(2000)])[:, : W.shape[1]]
        free = softmax(ones @ W.T, axis=1) - np.eye(3)[labels]
        return float(np.sum(free**2) + penalty * np.sum(W[:, : x.shape[1]] ** 2)) / 2

    found = resoft.minimize_layer(
        "squared-softmax", x, labels, W0=start, penalty=penalty, intercept=penalty > 0
    )
    assert found.fun == pytest.approx(value(found.x), rel=1e-12)
    if found.success:
        assert min(value(k * found.x) for k in (0.01, 0.1, 0.9, 1.1, 2, 4)) > found.fun - 1e-10


@pytest.mark.parametrize("size", [0.0, 1.0, 1e8, 1e10])
def test_a_minimum_is_one_however_large_the_targets(size: float, tmp_path: Path) -> None:
    """At large ones the curvature is next to nothing beside the loss at W = 0; all may be 0."""
    T = size * (X @ RNG.normal(size=(3, 2)) + 0.1 * RNG.normal(size=(60, 2))) ** 2
    found = resoft.minimize_layer(written(tmp_path, "each((u - t)**2) / 2"), X, T)
    assert found.success, found.message
    least = np.linalg.lstsq(X, T, rcond=None)[0].T
    np.testing.assert_allclose(found.W, least, rtol=0, atol=1e-13 * np.max(np.abs(least)))


def test_a_minimum_is_one_where_the_loss_has_no_value_at_zero(tmp_path: Path) -> None:
    x, W = np.abs(X) + 0.1, np.array([[1.0, 2.0, 0.5], [0.3, 0.2, 1.0]])
    loss = written(tmp_path, "each(u - t * log(u))")  # counts, whose means are u
    found = resoft.minimize_layer(loss, x, x @ W.T, W0=np.ones((2, 3)))
    assert found.success, found.message
    np.testing.assert_allclose(found.W, W, rtol=1e-6)


@pytest.mark.parametrize(("seed", "penalty"), [(13, 0.01), (15, 0.0), (56, 1.0)])
def test_a_hessian_that_is_a_multiple_of_one_is_decomposed(
    seed: int, penalty: float, tmp_path: Path
) -> None:
    """LAPACK fails to find few eigenvalues of some such matrices."""
    rng = np.random.default_rng(seed)
    x, T = rng.normal(size=(40, 3)), rng.normal(size=(40, 3)) ** 2
    found = resoft.minimize_layer(written(tmp_path, "each((u - t)**2) / 2"), x, T, penalty=penalty)
    least = np.linalg.solve(x.T @ x + penalty * np.eye(3), x.T @ T).T
    np.testing.assert_allclose(found.W, least, rtol=1e-9)


UNBOUNDED = {
    "linear": "each(-t * u)",
    "concave": "each(-log(1 + exp(u)))",
    "a square": "each(-u**2)",
    "a difference": "each(t * u**2) - each(u) ** 2",
    "exponential": "each(-exp(u))",
    "some classes": "each(log(1 + exp(u)) - (3 * t - 1) * u)",
}


@pytest.mark.parametrize("penalty", [0.0, 0.1])
@pytest.mark.parametrize("kind", UNBOUNDED)
def test_a_loss_without_a_lower_bound_is_told(kind: str, penalty: float, tmp_path: Path) -> None:
    mine = written(tmp_path, UNBOUNDED[kind])
    found = resoft.minimize_layer(mine, X, SOFT, penalty=penalty, intercept=True)
    assert not found.success
    assert found.outcome in (Outcome.UNBOUNDED, Outcome.INFINITE_LIMIT)
    assert np.isfinite(found.fun)


@pytest.mark.parametrize(("penalty", "size"), [(1.0, 1e100), (1e-12, 1.0), (1e-30, 1.0)])
def test_a_penalty_holds_a_loss_that_falls_far(penalty: float, size: float, tmp_path: Path) -> None:
    """Its slope of at most |t| is bounded, so that the penalty is larger far enough out."""
    mine, T = written(tmp_path, "each(log(1 + exp(u)) - t * u)"), size * (3 + SOFT)
    found = resoft.minimize_layer(mine, X, T, penalty=penalty)
    assert found.outcome not in (Outcome.UNBOUNDED, Outcome.INFINITE_LIMIT)
    assert found.fun < -size / penalty


@pytest.mark.parametrize("shift", ["", " - each(t)", " - 1000 * each(t)"])
def test_a_minimum_may_lie_below_zero(shift: str, tmp_path: Path) -> None:
    mine = written(tmp_path, f"each((u - t) ** 2){shift}")
    found = resoft.minimize_layer(mine, X, SOFT, intercept=True)
    Xa = np.column_stack([X, np.ones(60)])
    best = np.linalg.lstsq(Xa, SOFT, rcond=None)[0].T
    assert found.success
    np.testing.assert_allclose(found.x, best, atol=1e-6)


@pytest.mark.parametrize("loss", ["cross-entropy", "squared-softmax"])
def test_the_smallest_eigenvalue_by_products_is_that_of_the_matrix(loss: str) -> None:
    """With so many inputs that are 0 that no matrix is formed, which leaves its sign as it is."""
    wide = np.column_stack([X, np.zeros((60, 1600))])
    theta = 2 * np.random.default_rng(1).normal(size=(3, 3))
    whole, found = (
        curvature(problem, problem.point(start), Steering(problem, 0))
        for problem, start in (
            (LayerProblem(loss, X, SOFT, penalty=0.2), theta),
            (LayerProblem(loss, wide, SOFT, penalty=0.2), np.pad(theta, ((0, 1600), (0, 0)))),
        )
    )
    assert whole.least is not None
    assert found.least is not None
    if loss == "cross-entropy":  # a sum of blocks that are not negative
        assert found.least == 0.0 < whole.least
    else:
        assert whole.least < 0
        assert found.least < 0


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_what_is_claimed_is_that_of_the_point_returned(backend: Any) -> None:
    found = resoft.minimize_layer(
        "squared-softmax", X, LABELS, penalty=0.5, intercept=True, backend=backend
    )
    problem = LayerProblem("squared-softmax", X, LABELS, penalty=0.5, intercept=True)
    point = problem.point(np.ascontiguousarray(found.x.T))
    assert found.fun == pytest.approx(point.value, rel=1e-14)
    np.testing.assert_allclose(found.jac, point.gradient.T, atol=1e-12)


@pytest.mark.parametrize("seed", [1, 2, 4])
def test_damping_hides_no_decrease(seed: int) -> None:
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(5, 3)) * [5e7, 1e-3, 1e-2]
    labels = np.append(np.arange(3), rng.integers(0, 3, 2))
    far = 1e4 * rng.normal(size=(3, 3))
    found = resoft.minimize_layer("squared-softmax", x, labels, penalty=0.013, W0=far)
    # the loss itself is 5 at most, and the penalty can be 0
    assert found.success
    assert found.fun <= 5


@pytest.mark.parametrize("seed", [26, 40, 54, 112])
def test_directions_of_damped_steps_hide_no_decrease(seed: int) -> None:
    rng = np.random.default_rng(seed)
    x = 1e5 * rng.normal(size=(1, 2))
    far = 150 * rng.normal(size=(2, 2))
    found = resoft.minimize_layer("cross-entropy", x, [[1.0, 0.0]], penalty=4e-8, W0=far)
    # of a multiple of x the logits are 20 apart for a penalty of about 4e-8 * 20^2 / 1e10
    assert not found.success or found.fun <= 1e-8


@pytest.mark.parametrize("seed", range(3))
def test_where_no_step_without_damping_is_found_nothing_is_a_minimum(seed: int) -> None:
    rng = np.random.default_rng(seed)
    x, labels = 1e133 * rng.normal(size=(12, 2)), np.append(np.arange(3), rng.integers(0, 3, 9))
    far = 1e3 * rng.normal(size=(3, 2))
    found = resoft.minimize_layer("cross-entropy", x, labels, penalty=1.0, W0=far)
    at_zero = 12 * np.log(3)
    assert not found.success or found.fun <= at_zero


@pytest.mark.parametrize("seed", [7, 11, 16])
def test_logits_that_shrink_by_far_come_from_the_inputs(seed: int) -> None:
    rng = np.random.default_rng(seed)
    x, labels = 1e7 + rng.normal(size=(12, 2)), np.append(np.arange(3), rng.integers(0, 3, 9))
    far = 1e3 * rng.normal(size=(3, 2))
    found = resoft.minimize_layer("squared-softmax", x, labels, penalty=850.0, W0=far)
    near = resoft.minimize_layer("squared-softmax", x, labels, penalty=850.0)
    assert found.success
    assert found.fun == pytest.approx(near.fun, rel=1e-9)
