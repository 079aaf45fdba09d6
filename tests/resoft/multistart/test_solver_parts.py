"""Are the solver's parts right by themselves? Against brute force on small problems."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from scipy.optimize import approx_fprime

from resoft import Outcome, Problem, load_kernels, minimize
from resoft.basis.choose import coordinates_of
from resoft.basis.coordinates import Coordinates
from resoft.data.in_memory import as_matrix
from resoft.data.layout import Numbered
from resoft.hessian.exact import exact_hessian
from resoft.kernels.segments import load_segments
from resoft.linalg.trust_region import DenseModel
from resoft.multistart import row_fit
from resoft.multistart.campaign import Method
from resoft.multistart.returned import Judge
from resoft.multistart.row_fit import RowFit
from resoft.multistart.starts import looks_convex
from resoft.newton.descent import Settings
from resoft.objective.objective import Objective
from tests.resoft.api.solver_cases import Array, interrupt_once, share_table

SEEDS = st.integers(0, 10_000)


def dense_basis(coordinates: Coordinates) -> Array:
    """Q (n, r), column by column."""
    columns = [coordinates.forward(e) for e in np.eye(coordinates.rank)]
    return np.column_stack([np.asarray(coordinates.matrix.collect(q)) for q in columns])


MATRICES = {
    "tall": share_table(60, 4)[0],
    "scaled": share_table(60, 4)[0] * [1e-8, 1.0, 1e8, 1e200],
    "correlated": np.ones((60, 1)) + 1e-7 * np.random.default_rng(0).normal(size=(60, 3)),
    "deficient": share_table(60, 4)[0] @ np.ones((4, 5)),
    "wide": np.random.default_rng(0).normal(size=(10, 30)),
    "zero column": np.column_stack([np.ones(10), np.zeros(10)]),
}


@pytest.mark.parametrize("name", MATRICES)
@pytest.mark.parametrize("form", [np.asarray, sparse.csr_array, sparse.csc_array])
def test_coordinates_are_orthonormal(name: str, form: type) -> None:
    matrix = as_matrix(form(MATRICES[name]))
    coordinates = coordinates_of(matrix)
    Q = dense_basis(coordinates)
    r = coordinates.rank
    assert pytest.approx(np.eye(r), abs=1e-5) == Q.T @ Q
    y = np.random.default_rng(1).normal(size=r)
    assert matrix.times(coordinates.to_x(y)) == pytest.approx(Q @ y, abs=1e-6)
    D, C = np.linspace(-1, 1, Q.shape[0]), np.ones((Q.shape[0], 1))
    H, S = coordinates.gram(*map(matrix.hold, (D, C)))
    assert pytest.approx(Q.T @ (D[:, None] * Q), abs=1e-6) == H
    assert pytest.approx(Q.T @ C, abs=1e-5) == S


@given(SEEDS, st.floats(1e-3, 1e3), st.booleans())
def test_the_step_is_a_minimiser_in_the_ball(seed: int, radius: float, hard: bool) -> None:
    rng = np.random.default_rng(seed)
    V, _ = np.linalg.qr(rng.normal(size=(5, 5)))
    values = np.sort(rng.normal(size=5))
    g = rng.normal(size=5)
    if hard:
        g -= V[:, 0] * (V[:, 0] @ g)
    H = (V * values) @ V.T
    step = DenseModel(H).solve(g, radius, 0.0)
    assert np.linalg.norm(step.p) <= radius * (1 + 1e-9)
    assert step.predicted == pytest.approx(-(g @ step.p + step.p @ H @ step.p / 2), rel=1e-9)
    trials = rng.normal(size=(200, 5))
    trials *= radius * rng.random((200, 1)) ** 0.2 / np.linalg.norm(trials, axis=1)[:, None]
    others = trials @ g + np.einsum("ij,jk,ik->i", trials, H, trials) / 2
    assert -step.predicted <= others.min() + 1e-9 * (1 + abs(others.min()))


@pytest.mark.parametrize("loss", ["unified", "softmax"])
def test_the_operator_is_the_hessian(loss: str) -> None:
    A, b = share_table(30, 4)
    problem = Problem(loss, A, b, 0.1)
    x = np.array([0.3, 0.1, -0.2, 0.1])
    H = problem.hessian_operator(x)
    h = 1e-6
    columns = [
        (problem.gradient(x + h * e) - problem.gradient(x - h * e)) / (2 * h) for e in np.eye(4)
    ]
    assert H.to_dense() == pytest.approx(np.array(columns), abs=1e-6)
    V = np.random.default_rng(0).normal(size=(4, 3))
    assert pytest.approx(H.to_dense() @ V) == H @ V
    assert H.matvec(V[:, 0]) == pytest.approx(H.T @ V[:, 0])


def test_convexity_is_seen_where_there_is_none() -> None:
    A, b = share_table(100, 3)
    for loss in ("softmax", "exp"):
        objective = Objective(load_kernels(loss), coordinates_of(as_matrix(A)), b, None)
        assert not looks_convex(objective, 0)


def test_rounding_is_no_curvature() -> None:
    # of row 0 the loss tells nothing, as its terms cancel; all else is a convex sum
    A, b = share_table(30, 3)[0], np.eye(30)[0]
    for loss, convex in (("cosh-rescaled", True), ("sinh-rescaled", False)):
        objective = Objective(load_kernels(loss), coordinates_of(as_matrix(A)), b, None)
        assert looks_convex(objective, 0) is convex


def test_passes_count_reads_of_the_matrix() -> None:
    A, b = share_table(40, 3)
    problem = Problem("unified", A, b)
    before = problem.passes
    problem.value_and_gradient(np.zeros(3))
    assert problem.passes - before == 2
    assert problem.hessian_operator(np.zeros(3)).to_dense().shape == (3, 3)
    assert problem.passes - before == 4


@pytest.mark.parametrize(("n", "size", "readings"), [(60, 15, 1), (2000, 2, 2)])
def test_the_hessian_of_few_groups_takes_one_reading(n: int, size: int, readings: int) -> None:
    rng = np.random.default_rng(4)
    A, b, z = rng.normal(size=(n, 3)), rng.normal(size=n), rng.normal(size=n)
    kernels = load_segments("unified", Numbered(np.arange(n) // size))
    matrix = as_matrix(A)
    objective = Objective(kernels, coordinates_of(matrix), b, None)
    Q, before = dense_basis(objective.coordinates), matrix.passes
    H = exact_hessian(objective, matrix.hold(z))
    assert matrix.passes - before == readings

    def slope(y: Array) -> Array:
        return Q.T @ np.asarray(kernels.value_and_gradient(z + Q @ y, b, None)[1])

    assert pytest.approx(approx_fprime(np.zeros(3), slope, 1e-7), rel=1e-4, abs=1e-4) == H


@pytest.mark.parametrize("loss", ["unified", "softmax"])
@pytest.mark.parametrize("form", [np.asarray, sparse.csr_array])
def test_a_point_is_read_again_unless_its_own_x_was_read(loss: str, form: type) -> None:
    A, b = share_table(60, 4)
    problem = Problem(loss, form(A), b, 0.1, backend="numpy")
    coordinates, reading = coordinates_of(problem.matrix), problem.reading
    objective = Objective(problem.kernels, coordinates, b, problem.w, reading=reading)
    judge = Judge(problem, objective, Settings(1e-11, 1))
    point = objective.at(np.linspace(-1, 1, 4))
    assert point is not None
    x, before = coordinates.to_x(point.y), problem.passes
    known = judge.known(point, x)
    assert known is not None
    assert problem.passes == before
    again = problem.evaluate(x)
    assert (known.value, known.norm, known.lost) == (again.value, again.norm, again.lost)
    assert np.array_equal(known.gradient, again.gradient)
    assert np.array_equal(known.z.held, again.z.held)
    assert judge.known(point, np.nextafter(x, np.inf)) is None
    added = objective.from_rows(point.y, point.z)
    assert added is not None
    assert judge.known(added, x) is None


@pytest.mark.parametrize("method", ["newton", "approximate-newton"])
@pytest.mark.parametrize("most", [1, 3, 5, 50])
def test_loss_and_gradient_are_those_of_x_wherever_a_fit_stops(method: Method, most: int) -> None:
    A, b = share_table(5000, 24)  # so many that not every step is exact
    found = minimize(
        "unified", A, b, method=method, x0=np.zeros(24), max_iterations=most, backend="numpy"
    )
    value, gradient = Problem("unified", A, b, backend="numpy").value_and_gradient(found.x)
    assert found.fun == value
    assert np.array_equal(found.jac, gradient)


@pytest.mark.parametrize("of", [row_fit, RowFit])
def test_an_interrupt_between_coordinates_returns_a_point(of: Any, monkeypatch: Any) -> None:
    """A descent has begun by products, and goes on in coordinates that have cost a reading."""
    interrupt_once(monkeypatch, of, "_nearest" if of is row_fit else "_descend")
    A, b = share_table(600, 80)
    x0 = np.zeros(80)
    found = minimize("unified", A, b, x0=x0, backend="numpy")
    problem = Problem("unified", A, b, backend="numpy")
    assert found.outcome is Outcome.INTERRUPTED
    assert found.fun == pytest.approx(problem.value(found.x), rel=1e-12)
    assert found.fun < problem.value(x0)
