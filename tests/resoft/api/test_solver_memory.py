"""Is A ever copied? Not while it is fitted, and few matrices as large as a Hessian are held."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from resoft import minimize
from resoft.basis.choose import SAMPLED_ROWS, quick_coordinates
from resoft.basis.coordinates import Orthonormal
from resoft.data.blocks import IN_CACHE
from resoft.data.gram import weighted_gram
from resoft.data.in_memory import MANY_ROWS, as_matrix
from tests.resoft.api.solver_cases import share_table


@pytest.mark.parametrize("method", ["newton", "approximate-newton"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_a_fit_takes_less_than_the_matrix(order: str, method: str) -> None:
    A, b = share_table(100_000, 80, seed=1)
    A = np.asarray(A, order=order)  # type: ignore[call-overload]
    # what is imported, compiled or told to the allocator once is no part of a fit
    few = np.ascontiguousarray(A[:40_000])
    assert few.size > IN_CACHE
    assert few.shape[0] > MANY_ROWS
    minimize("softmax", few, b[:40_000], method=method, starts=1, backend="numpy")  # type: ignore[arg-type]
    tracemalloc.start()
    try:
        minimize("softmax", A, b, method=method, starts=3, backend="numpy")  # type: ignore[arg-type]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 0.4 * A.nbytes


def test_a_hessian_of_wide_rows_is_added_up_beside_few_others() -> None:
    rng = np.random.default_rng(0)
    A, D = rng.normal(size=(4000, 800)), rng.normal(size=4000)
    matrix = as_matrix(A)
    matrix.check()
    weighted_gram(matrix, D, None)
    tracemalloc.start()
    try:
        H = weighted_gram(matrix, D, None)[0]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 5 * H.nbytes  # of each half of the rows: its sum, a block's, the block scaled


def test_coordinates_from_a_sample_hold_it_once() -> None:
    A = np.random.default_rng(0).normal(size=(10_000, 250))
    matrix = as_matrix(A)
    matrix.check()
    tracemalloc.start()
    try:
        found = quick_coordinates(matrix, seed=0, near=False)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(found, Orthonormal)
    assert found.nearly
    assert peak < 1.7 * SAMPLED_ROWS * A.shape[1] ** 2 * A.itemsize  # and a few Gram matrices
