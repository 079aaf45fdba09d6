"""Is a layer's point the same as a vector and as a matrix? The matrices are written out beside."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.special import logsumexp, softmax

from resoft.hessian.choose_preconditioner import Steering
from resoft.hessian.class_source import LayerSource
from resoft.multistart.class_fit import descent_of
from resoft.multistart.starts import Start
from resoft.newton.descent import Settings
from resoft.newton.monitor import Watch
from resoft.objective.class_problem import LayerProblem

RNG = np.random.default_rng(0)
X, W = RNG.normal(size=(40, 3)), RNG.normal(size=(5, 3))
T = np.eye(5)[RNG.integers(0, 5, 40)]
PENALTY = 0.3


def problem() -> LayerProblem:
    """One whose loss has a minimum."""
    return LayerProblem("cross-entropy", X, T, penalty=PENALTY)


@pytest.mark.parametrize("laid", [np.ascontiguousarray, np.asfortranarray])
def test_a_point_is_a_vector_and_a_matrix(laid: Any) -> None:
    objective = problem()
    first = objective.point(laid(W.T))
    again = objective.at(first.y)
    assert again is not None
    u = X @ W.T
    value = float(np.sum(logsumexp(u, axis=1) - np.sum(u * T, axis=1)))
    gradient = X.T @ (softmax(u, axis=1) - T) + PENALTY * W.T
    for point in (first, again):
        np.testing.assert_array_equal(point.theta, W.T)
        np.testing.assert_array_equal(point.y, [W[j, i] for i in range(3) for j in range(5)])
        np.testing.assert_allclose(point.gradient, gradient, atol=1e-12)
        np.testing.assert_array_equal(point.g.reshape(3, 5), point.gradient)
        assert point.value == pytest.approx(value + PENALTY / 2 * np.sum(W**2), rel=1e-13)


def test_a_descent_of_a_layer_lets_go_of_its_rows() -> None:
    objective = problem()
    source = LayerSource(objective, Steering(objective, 0), 1e-10)
    start = Start("W0", W.T.ravel())
    descent = descent_of(objective, source, start, Watch(), Settings(1e-10, 3))
    assert descent is not None
    point = descent.point
    descent.advance(3)
    value, y = descent.point.value, descent.point.y
    descent.release()
    assert (descent.point.value, descent.point.z.size) == (value, 0)
    np.testing.assert_array_equal(descent.point.y, y)
    assert value < point.value


def test_a_distance_is_that_of_the_logits() -> None:
    inputs = np.linalg.qr(X)[0] * [1e-3, 1.0, 1e6]  # which do not depend on one another
    objective = LayerProblem("cross-entropy", inputs, T, penalty=PENALTY)
    other = np.random.default_rng(1).normal(size=W.shape)
    apart = np.sqrt(np.sum(np.square(inputs @ (W - other).T)) / len(X))
    assert objective.distance(W.T.ravel(), other.T.ravel()) == pytest.approx(apart, rel=1e-12)
