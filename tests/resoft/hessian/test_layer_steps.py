"""Is a step of a layer the one that its Hessian, written out as a matrix, says?"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.special import softmax

from resoft.hessian.choose_preconditioner import Pairs, Steering, corrected
from resoft.hessian.class_sample import Sample
from resoft.hessian.class_source import LayerSource
from resoft.objective.class_problem import LayerProblem

RNG = np.random.default_rng(0)
N, D, C = 200, 4, 3
X = RNG.normal(size=(N, D)) * np.array([1.0, 30.0, 0.1, 1.0])
T = RNG.dirichlet(np.ones(C), N)
WEIGHTS = RNG.uniform(0.5, 2.0, N)
THETA = RNG.normal(size=(D, C))
PENALTY = 0.7


def problem() -> LayerProblem:
    """One whose Hessian is definite."""
    return LayerProblem("cross-entropy", X, T, weights=WEIGHTS, penalty=PENALTY)


def hessian(x: Any, s: Any, damping: float) -> Any:
    """sum_n s_n (x_n x_n^T) kron (Q_n + damping) + penalty, input by input."""
    y = softmax(x @ THETA, axis=1)
    Q = np.einsum("nc,cd->ncd", y, np.eye(C)) - np.einsum("nc,nd->ncd", y, y)
    Q += damping * np.eye(C)
    H = np.einsum("n,ni,nj,ncd->icjd", s, x, x, Q, optimize=True).reshape(D * C, D * C)
    return H + PENALTY * np.eye(D * C)


def test_a_step_solved_to_the_end_is_newtons() -> None:
    found = problem()
    point = found.point(THETA)
    step = LayerSource(found, Steering(found, 0), 1e-10).to_the_end(point)
    newton = -np.linalg.solve(hessian(X, WEIGHTS, 0.0), point.g)
    # the part that all classes share is the penalty's alone, and left to where it is settled
    shared = newton.reshape(D, C).mean(axis=1, keepdims=True)
    np.testing.assert_allclose(
        step.p.reshape(D, C) + shared, newton.reshape(D, C), atol=1e-2 * np.max(np.abs(newton))
    )
    assert step.solved
    assert step.interior
    assert step.q is not None
    logits = found.matrix.collect(step.q)
    assert logits is not None
    np.testing.assert_allclose(logits, X @ step.p.reshape(D, C), atol=1e-10)
    bend = step.p @ hessian(X, WEIGHTS, 0.0) @ step.p
    assert step.predicted == pytest.approx(-point.g @ step.p - bend / 2, rel=1e-10)


@pytest.mark.parametrize("damping", [1e-3, 0.5])
def test_a_damped_step_gains_what_the_damped_hessian_says(damping: float) -> None:
    found = problem()
    point = found.point(THETA)
    source = LayerSource(found, Steering(found, 0), 1e-10)
    source.damping = damping
    step = source.model(point).solve(point.g, np.inf, 0.0)
    bend = step.p @ hessian(X, WEIGHTS, damping) @ step.p
    assert step.predicted == pytest.approx(-point.g @ step.p - bend / 2, rel=1e-10)
    assert step.longer == np.inf


def test_a_step_of_a_part_has_its_hessian_and_the_gradient_of_all() -> None:
    found = problem()
    index = np.arange(0, N, 2)
    part = found.part(index)
    steering = Steering(found, 0)
    source = LayerSource(found, steering, 1e-10)
    source.sample = Sample(index, part, Steering(part, 0, steering))
    point = found.point(THETA, columns=True)
    step = source.model(point).solve(point.g, np.inf, 0.0)
    bend = step.p @ hessian(X[index], part.s, 0.0) @ step.p
    assert step.predicted == pytest.approx(-point.g @ step.p - bend / 2, rel=1e-10)
    assert step.q is None  # of the samples left out nothing is known


def test_directions_of_a_step_precondition_the_next_one_exactly() -> None:
    found = problem()
    point = found.point(THETA)
    steering = Steering(found, 0)
    LayerSource(found, steering, 1e-10).model(point)
    assert steering.pairs is not None
    H = hessian(X, WEIGHTS, 0.0)
    for v, image in zip(*steering.pairs, strict=True):
        np.testing.assert_allclose(H @ v, image, atol=1e-9)
        np.testing.assert_allclose(steering.solve(image, 0.0), v, atol=1e-9)
        assert v @ image == pytest.approx(1.0, rel=1e-9)


def test_directions_correct_another_matrix_symmetrically() -> None:
    """As they must: conjugate gradients take the preconditioner to be symmetric."""
    rng = np.random.default_rng(0)
    H, M = (A @ A.T for A in rng.normal(size=(2, 6, 6)))
    values, W = np.linalg.eigh(H)
    V = (W / np.sqrt(values)).T[2:5]
    found = np.array([corrected(lambda g: M @ g, Pairs(V, V @ H), e) for e in np.eye(6)])
    np.testing.assert_allclose(found, found.T, atol=1e-9)
    np.testing.assert_allclose(found @ H @ V.T, V.T, atol=1e-9)
    assert np.min(np.linalg.eigvalsh(found)) > 0
