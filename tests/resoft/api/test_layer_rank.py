"""Are columns kept that nearly depend on others, and is what the samples leave open named?

Each case has columns in which the same model is easy to fit; SciPy's BFGS fits it there. What is
returned is evaluated again in extended precision.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import optimize
from scipy.special import log_softmax

import resoft
from resoft import SoftmaxClassifier

N = 120
RNG = np.random.default_rng(0)
G = RNG.normal(size=(N, 3))
LABELS = np.argmax(G @ RNG.normal(size=(3, 3)) + RNG.gumbel(size=(N, 3)), axis=1)
TARGETS = np.eye(3)[LABELS]
WEIGHTS = RNG.choice([0.0, 1.0, 2.0], N)
ONES = np.ones(N)
FAR = 1e8 + G[:, 0]
CLOSE = G[:, 0] + 1e-6 * G[:, 1]
CLOSER = G[:, 0] + 1e-10 * G[:, 1]
LEVELS = np.eye(3)[RNG.integers(0, 3, N)]

#: The columns, the same model in columns that are easy, and the directions left open.
CASES: dict[str, tuple[list[Any], list[Any], int]] = {
    "scales": ([1e8 * G[:, 0], 1e-8 * G[:, 1], G[:, 2]], [*G.T, ONES], 0),
    "an offset": ([FAR, G[:, 1], G[:, 2]], [FAR - 1e8, G[:, 1], G[:, 2], ONES], 0),
    "a time in nanoseconds": (
        [1.7e18 + 86400e9 * np.arange(N), G[:, 1]],
        [np.arange(N) / N, G[:, 1], ONES],
        0,
    ),
    "close": ([G[:, 0], CLOSE, G[:, 2]], [*G.T, ONES], 0),
    "closer": ([G[:, 0], CLOSER, G[:, 2]], [G[:, 0], (CLOSER - G[:, 0]) * 1e10, G[:, 2], ONES], 0),
    "twice": ([G[:, 0], G[:, 0], G[:, 1]], [G[:, 0], G[:, 1], ONES], 1),
    "a sum": ([G[:, 0], G[:, 1], G[:, 0] + G[:, 1]], [G[:, 0], G[:, 1], ONES], 1),
    "a sum with an offset": ([G[:, 1], FAR, G[:, 1] + FAR], [G[:, 1], FAR - 1e8, ONES], 1),
    "zero": ([G[:, 0], 0 * ONES], [G[:, 0], ONES], 1),
    "constant": ([G[:, 0], 2.5 * ONES], [G[:, 0], ONES], 1),
    "levels": ([*LEVELS.T, G[:, 1]], [*LEVELS.T, G[:, 1]], 1),
}


def least(Z: Any, s: Any, T: Any = TARGETS) -> float:
    """The minimum in columns that are easy."""

    def value(w: Any) -> tuple[float, Any]:
        u = Z @ w.reshape(-1, 3)
        y = np.exp(log_softmax(u, axis=1))
        return -float(np.sum(s[:, None] * T * log_softmax(u, axis=1))), (
            Z.T @ (s[:, None] * (y - T))
        ).ravel()

    start = np.zeros(3 * Z.shape[1])
    return float(optimize.minimize(value, start, jac=True, method="BFGS").fun)


def evaluated(X: Any, found: Any, s: Any) -> tuple[float, Any]:
    """Loss and gradient at what was returned, in extended precision."""
    Xa = np.column_stack([np.asarray(X, np.longdouble), np.ones(N, np.longdouble)])
    u = Xa @ np.asarray(found.x.T, np.longdouble)
    u -= u.max(axis=1, keepdims=True)
    e = np.exp(u)
    y = e / e.sum(axis=1, keepdims=True)
    value = float(-np.sum(s[:, None] * TARGETS * np.log(y)))
    return value, (Xa.T @ (s[:, None] * (y - TARGETS))).T


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("kind", CASES)
def test_no_direction_beyond_rounding_is_given_up(kind: str, weighted: bool) -> None:
    columns, easy, left = CASES[kind]
    X, s = np.column_stack(columns), WEIGHTS if weighted else ONES
    found = resoft.minimize_layer("cross-entropy", X, LABELS, weights=s, intercept=True)
    best = least(np.column_stack(easy), s)
    assert found.success, found.message
    assert found.fun == pytest.approx(best, rel=1e-6)
    value, gradient = evaluated(X, found, s)
    assert found.fun == pytest.approx(value, abs=1e-9 * value + 3 * N * found.logit_error)
    allowed = 1e-9 + found.logit_error
    sizes = np.append(np.abs(X).sum(axis=0), N)
    assert np.all(np.abs(found.jac - gradient) <= allowed * 2 * sizes)
    assert found.rank == X.shape[1] + 1 - left
    assert found.null_space.shape == (left, X.shape[1] + 1)
    assert ("of the inputs" in found.message) == (left > 0)


@pytest.mark.parametrize("kind", [name for name, case in CASES.items() if case[2]])
def test_what_is_left_open_is_named_and_changes_nothing(kind: str) -> None:
    X = np.column_stack(CASES[kind][0])
    found = resoft.minimize_layer("cross-entropy", X, LABELS, intercept=True)
    again = resoft.minimize_layer("cross-entropy", X, LABELS, intercept=True, seed=5)
    (z,) = found.null_space
    Xa = np.column_stack([X, ONES])
    assert np.all(np.abs(Xa @ z) <= 1e-13 * (np.abs(Xa) @ np.abs(z)))
    assert found.undetermined.tolist() == np.flatnonzero(np.abs(z) > 1e-6).tolist()
    for j in found.undetermined:
        assert ("the intercept" if j == X.shape[1] else f"column {j}") in found.message
    if kind != "a sum with an offset":  # shortest where the intercept is that beside the offset
        np.testing.assert_allclose(found.x @ z, 0, atol=1e-12)
    np.testing.assert_allclose(found.x.sum(axis=0), 0, atol=1e-9 * np.abs(found.x).max())
    np.testing.assert_allclose(again.x, found.x, rtol=1e-6, atol=1e-9 * np.abs(found.x).max())


@pytest.mark.parametrize("far", [1e2, 1e5, 1e8])
def test_several_directions_left_open_keep_the_digits_of_small_entries(far: float) -> None:
    X = far + RNG.normal(size=(1, 3))
    found = resoft.minimize_layer("cross-entropy", X, [[0.6, 0.1, 0.3]], intercept=True)
    assert found.success
    assert found.null_space.shape == (3, 4)
    np.testing.assert_allclose(found.null_space @ found.null_space.T, np.eye(3), atol=1e-12)
    np.testing.assert_allclose(found.null_space @ np.append(X, 1.0), 0, atol=1e-14 * far)


@pytest.mark.parametrize("inputs", [50, 2100])  # of the latter what changes nothing is not held
def test_with_many_inputs_the_shortest_lies_in_the_rows(inputs: int) -> None:
    X = np.random.default_rng(3).normal(size=(20, inputs))
    T = np.random.default_rng(4).dirichlet(np.ones(3), 20)
    rows = np.linalg.qr(X.T)[0]
    found = resoft.minimize_layer("cross-entropy", X, T)
    assert (found.success, found.rank) == (True, 20)
    np.testing.assert_allclose(found.W @ rows @ rows.T, found.W, atol=1e-12)
    assert f"{inputs - 20} directions of the inputs" in found.message


def test_a_model_does_not_depend_on_an_offset() -> None:
    far = G + np.array([1e8, -3e7, 0.0])
    near = far - np.array([1e8, -3e7, 0.0])  # exact
    models = [SoftmaxClassifier(C=np.inf).fit(X, LABELS) for X in (far, near)]
    np.testing.assert_allclose(models[0].coef_, models[1].coef_, rtol=1e-6)
    loss = -np.sum(models[0].predict_log_proba(far)[np.arange(N), LABELS])
    assert models[0].result_.fun == pytest.approx(loss, rel=1e-7)
    assert models[0].result_.fun == pytest.approx(models[1].result_.fun, rel=1e-7)


def test_a_difference_that_one_large_row_hides_is_kept() -> None:
    X = G[:, :2].copy()
    X[0] = 1e15  # the same in both columns: what tells them apart is 1e-15 of their size
    T = np.random.default_rng(1).dirichlet(np.ones(3), N)
    easy = np.column_stack([np.eye(N)[0], X[:, 0] - X[:, 1]])
    found = resoft.minimize_layer("cross-entropy", X, T)
    assert (found.rank, found.success) == (2, True)
    assert found.fun == pytest.approx(least(easy, ONES, T), rel=1e-3)
    assert "Rounding leaves the logits at W right to" in found.message


@pytest.mark.parametrize("hair", [1e-12, 1e-13])
@pytest.mark.parametrize("seed", range(3))
def test_steps_end_where_they_gain_no_more_than_rounding(hair: float, seed: int) -> None:
    v, w, q = np.random.default_rng(seed).normal(size=(3, N))
    X = np.column_stack([v, v + hair * w, q])
    T = np.random.default_rng(seed).dirichlet(np.ones(3), N)
    easy = np.column_stack([v, (X[:, 1] - v) / hair, q, ONES])
    found = resoft.minimize_layer("cross-entropy", X, T, intercept=True)
    assert (found.status, found.rank) == ("rounding", 4)
    assert found.nit < 20
    assert found.fun == pytest.approx(least(easy, ONES, T), rel=1e-4)


def test_a_difference_that_is_rounding_is_left_open() -> None:
    X = np.column_stack([G[:, 0], G[:, 0] * (1 + 2e-16), (G[:, 0] + G[:, 1]) - G[:, 1], G[:, 2]])
    found = resoft.minimize_layer("cross-entropy", X, LABELS, intercept=True)
    assert (found.rank, found.success) == (3, True)
    assert found.logit_error < 1e-13
    assert found.undetermined.tolist() == [0, 1, 2]
