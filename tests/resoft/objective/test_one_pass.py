"""Is A read once for value and gradient wherever that costs less, and is the result the same?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse

import resoft
from resoft import Problem
from resoft.data.in_memory import InMemory
from resoft.data.native import loop_for
from resoft.data.rows import SQUARES
from resoft.kernels.load import load_kernels
from symbolic.loss import Loss, exp, log, total, z
from tests.declared import ROW_LOSSES

ROWS, COLUMNS = 6000, 256  # of several blocks
#: Each form of A, and how often it is read.
FORMS: dict[str, tuple[Any, int]] = {
    "rows": (np.ascontiguousarray, 1),
    "single": (lambda A: A.astype(np.float32), 1),
    "columns": (np.asfortranarray, 2),
    "strided": (lambda A: np.repeat(A, 2, axis=1)[:, ::2], 2),
    "CSR": (sparse.csr_array, 2),
    "CSC": (sparse.csc_array, 2),
}


def large(A: Any) -> InMemory:
    """Rows that count as more than a cache holds."""
    return InMemory(A, in_cache=0)


def data() -> tuple[Any, Any, Any]:
    """Entries that float32 holds."""
    rng = np.random.default_rng(0)
    A = rng.normal(size=(ROWS, COLUMNS)).astype(np.float32).astype(float)
    return A, rng.random(ROWS) / ROWS, 0.0375 * rng.normal(size=COLUMNS)


def two_products(problem: Problem, A: Any, x: Any) -> tuple[float, Any]:
    L, r = problem.kernels.value_and_gradient(A @ x, problem.b, problem.w)
    return L, A.T @ r


def same(found: tuple[float, Any], exact: tuple[float, Any]) -> None:
    assert found[0] == pytest.approx(exact[0], rel=1e-12)
    assert np.allclose(found[1], exact[1], rtol=0, atol=1e-12 * np.max(np.abs(exact[1])))


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("name", ROW_LOSSES)
def test_every_loss_is_read_once_from_the_second_point_on(name: str, weighted: bool) -> None:
    A, b, x = data()
    problem = Problem(name, large(A), b, 0.1 if weighted else None, backend="numpy")
    for point, most in ((0.9 * x, 2), (x, 1)):
        before = problem.passes
        same(problem.value_and_gradient(point), two_products(problem, A, point))
        assert problem.passes - before <= most


@pytest.mark.parametrize("form", FORMS)
def test_a_matrix_is_read_once_where_that_costs_less(form: str) -> None:
    A, b, x = data()
    A = A * (A > 0.5)
    make, reads = FORMS[form]
    problem = Problem("unified", large(make(A)), b, backend="numpy")
    problem.value_and_gradient(0.9 * x)
    before = problem.passes
    same(problem.value_and_gradient(x), two_products(problem, A, x))
    assert problem.passes - before == reads


def test_a_small_matrix_is_read_twice() -> None:
    A, b, x = data()
    problem = Problem("unified", A, b, backend="numpy")
    before = problem.passes
    problem.value_and_gradient(x)
    assert problem.passes - before == 2


@pytest.mark.parametrize("backend", ["numpy", "numexpr", "numba"])
@pytest.mark.parametrize("form", [np.asarray, sparse.csr_array])
def test_a_stream_is_read_once(backend: str, form: Any) -> None:
    A, b, x = data()
    A = A * (A > 0.5)
    S = resoft.stream(lambda: iter([form(A[:300]), form(A[300:])]), rows=ROWS)
    problem = Problem("unified", S, b, backend=backend)
    problem.value_and_gradient(0.9 * x)
    before = S.readings
    same(problem.value_and_gradient(x), two_products(problem, A, x))
    assert S.readings - before == 1


def test_twice_the_same_bits() -> None:
    A, b, x = data()
    problems = [Problem("unified", large(A), b, 0.1, backend="numpy") for _ in range(5)]
    found = [[p.value_and_gradient(point) for point in (x, 0.5 * x)] for p in problems]
    for other in found[1:]:
        for (L, g), (value, gradient) in zip(other, found[0], strict=True):
            assert value == L
            assert np.array_equal(g, gradient)


def test_a_loss_that_cannot_be_taken_apart_is_read_twice() -> None:
    A, b, x = data()
    problem = Problem(Loss("nested", total(log(total(exp(z)) + exp(z)))), large(A), b)
    assert problem.kernels.blocks is None
    before = problem.passes
    same(problem.value_and_gradient(x), two_products(problem, A, x))
    assert problem.passes - before == 2


def test_a_recorded_matrix_is_read_by_passes_that_can_be_replayed(tmp_path: Path) -> None:
    A, b, _ = data()
    one = resoft.minimize("unified", large(A), b, checkpoint=tmp_path / "a.ck", backend="numpy")
    two = resoft.minimize(
        "unified", large(A), b, checkpoint=tmp_path / "a.ck", resume=True, backend="numpy"
    )
    assert one.fun == two.fun
    assert np.array_equal(one.x, two.x)


def test_where_digits_are_lost_a_second_pass_gives_them_back() -> None:
    A, _, x = data()
    kernels = load_kernels("unified")
    assert kernels.fitted is not None
    problem = Problem("unified", large(A), kernels.fitted(A @ x), backend="numpy")
    before = problem.passes
    L, g = problem.value_and_gradient(x)
    assert problem.passes - before == 2
    assert 0 <= L < 1e-30  # c is rounding alone
    assert np.max(np.abs(g)) < 1e-16


def test_beyond_the_range_of_exp_a_second_pass_is_right() -> None:
    A, b, x = data()
    problem = Problem("unified", large(A), b, backend="numpy")
    same(problem.value_and_gradient(1e3 * x), two_products(problem, A, 1e3 * x))


@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5, 998])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_columns_are_squared_by_compiled_loops(rows: int, dtype: Any) -> None:
    A = data()[0][:rows, :4].astype(dtype)
    assert loop_for(SQUARES, is_sparse=False) is not None
    assert large(A).squares == pytest.approx(np.sum(np.square(A.astype(float)), axis=0), rel=1e-12)
    assert np.all(np.isfinite(large(np.full((rows, 2), 1e38, dtype)).squares))
    A[rows - 1, 1] = np.inf
    assert np.isfinite(large(A).squares).tolist() == [True, False, True, True]
    matrix = large(A[:, 2:3])
    squares = matrix.collect(matrix.row_squares(np.array([2.0])))
    assert squares == pytest.approx(4 * np.square(A[:, 2]))
