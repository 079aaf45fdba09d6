"""Is wrong input refused in one clear line, and is odd but legal input read correctly?"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from resoft import Outcome, Problem, known_losses, minimize
from resoft.multistart import row_fit
from resoft.multistart.campaign import Campaign
from resoft.multistart.returned import Judge
from tests.resoft.api.solver_cases import interrupt_once, share_table

A, B = share_table(60, 4)


def with_entry(array: np.ndarray, at: Any, value: float) -> np.ndarray:
    """A copy with one entry replaced."""
    copy = array.copy()
    copy[at] = value
    return copy


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "one axis": ({"A": A[:, 0]}, "two axes"),
    "no rows": ({"A": A[:0], "b": B[:0]}, "at least one row"),
    "text": ({"A": np.full((60, 2), "a")}, "real numbers"),
    "complex": ({"A": A + 1j}, "real numbers"),
    "nan in A": ({"A": with_entry(A, (3, 2), np.nan)}, "row 3, column 2"),
    "inf in sparse A": ({"A": sparse.csr_array(with_entry(A, (5, 1), np.inf))}, "row 5, column 1"),
    "nan in b": ({"b": with_entry(B, 7, np.nan)}, "row 7"),
    "masked A": ({"A": np.ma.masked_less(A, 0)}, "A must have no masked entries"),
    "masked b": ({"b": np.ma.masked_array(B, np.arange(60) == 7)}, "the first in row 7"),
    "masked w": ({"w": np.ma.masked_array(B, np.arange(60) == 0)}, "w must have no masked"),
    "masked x0": ({"x0": np.ma.masked_array(A[0], True)}, "x0 must have no masked"),
    "short b": ({"b": B[1:]}, "each of the 60 rows"),
    "nan w": ({"w": np.nan}, "w must be finite"),
    "short w": ({"w": np.ones(3)}, "each of the 60 rows"),
    "short x0": ({"x0": [1.0]}, "each of the 4 columns"),
    "unknown loss": ({"loss": "nope"}, "or give a file (*.py); 'resoft generate nope'"),
    "no loss": ({"loss": 3}, "known names"),
    "unknown parameter": ({"parameters": {"q": 1.0}}, "no parameter 'q'"),
    "unknown method": ({"method": "bfgs"}, "newton, approximate-newton"),
    "unknown side": ({"side": "up"}, "both, positive, negative"),
    "unknown backend": ({"backend": "cuda"}, "auto, numpy, numexpr or numba"),
    "tolerance": ({"tolerance": 0.0}, "between 0 and 1"),
    "starts": ({"starts": 0}, "starts must be a whole number, 1 or more, got 0"),
    "half a start": ({"starts": 2.5}, "starts must be a whole number, 1 or more, got 2.5"),
    "seed": ({"seed": -1}, "seed must be a whole number, 0 or more, got -1"),
    "a seed of text": ({"seed": "a"}, "seed must be a whole number, 0 or more, got 'a'"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_wrong_input_is_refused_in_one_line(what: str) -> None:
    given, part = REFUSED[what]
    call: dict[str, Any] = {"loss": "unified", "A": A, "b": B} | given
    with pytest.raises(ValueError, match=re.escape(part)) as caught:
        minimize(**call)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("given", [np.array(1e-6), np.float32(1e-6), Fraction(1, 10**6)])
def test_a_number_may_be_of_any_type(given: Any) -> None:
    limit: Any = np.array(3)
    found = minimize("unified", A, B, tolerance=given, max_iterations=limit)
    assert found.nit == minimize("unified", A, B, tolerance=1e-6, max_iterations=3).nit


FORMS: dict[str, Any] = {
    "fortran": np.asfortranarray(A),
    "strided": np.repeat(A, 2, axis=0)[::2],
    "csr": sparse.csr_array(A),
    "csc": sparse.csc_array(A),
    "coo matrix": sparse.coo_matrix(A),
    "object of floats": A.tolist(),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_the_matrix_gives_the_same_fit(form: str) -> None:
    found = minimize("unified", FORMS[form], B)
    assert found.fun == pytest.approx(minimize("unified", A, B).fun, rel=1e-10)


def test_single_precision_is_converted_block_by_block() -> None:
    narrow = A.astype(np.float32)
    expected = minimize("softmax", narrow.astype(float), B).fun
    assert minimize("softmax", narrow, B).fun == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("loss", ["unified", "softmax"])
def test_dependent_columns_change_nothing(loss: str) -> None:
    dependent = np.column_stack([A, A @ [1.0, 2, 3, 4], np.zeros(60)])
    found = minimize(loss, dependent, B)
    assert found.fun == pytest.approx(minimize(loss, A, B).fun, rel=1e-10)
    assert np.max(np.abs(found.x)) < 1e3


def test_more_columns_than_rows_fit_exactly() -> None:
    wide = np.random.default_rng(0).normal(size=(20, 50))
    found = minimize("softmax", wide, B[:20] / B[:20].sum())
    assert found.outcome is Outcome.EXACT_FIT


def test_many_columns_are_solved_without_a_formed_hessian() -> None:
    X = sparse.random(3000, 1600, 0.01, "csr", random_state=0)
    b = np.random.default_rng(0).random(3000)
    found = minimize("softmax", X, b / b.sum(), w=1e-3)
    assert found.success
    H = Problem("softmax", X, b / b.sum(), 1e-3).hessian_operator(found.x)
    decrement = found.jac @ np.linalg.lstsq(H.to_dense(), found.jac, rcond=1e-12)[0]
    assert decrement < 1e-8 * found.fun


@pytest.mark.parametrize("loss", ["exp", "unified"])
def test_a_start_that_overflows_is_drawn_back(loss: str) -> None:
    found = minimize(loss, 1e4 * np.abs(A), B, x0=np.ones(4))
    assert np.isfinite(found.fun)


def test_limits_and_stops_keep_the_best_point() -> None:
    def stop(record: Any) -> None:
        raise StopIteration

    def interrupt(record: Any) -> None:
        raise KeyboardInterrupt

    start = Problem("unified", A, B).value(np.zeros(4))
    for outcome, options in {
        Outcome.STOPPED: {"callback": stop},
        Outcome.INTERRUPTED: {"callback": interrupt},
        Outcome.MAX_SECONDS: {"max_seconds": 1e-9},
        Outcome.MAX_ITERATIONS: {"max_iterations": 1},
    }.items():
        found = minimize("unified", A, B, **options)  # type: ignore[arg-type]
        assert found.outcome is outcome
        assert not found.success
        assert found.fun <= start


@pytest.mark.parametrize(
    ("of", "at"),
    [(Campaign, "_beyond"), (row_fit, "finish"), (Judge, "returned"), (Judge, "known")],
)
def test_an_interrupt_at_any_time_returns_a_point(of: Any, at: str, monkeypatch: Any) -> None:
    interrupt_once(monkeypatch, of, at)
    found = minimize("unified", A, B)
    assert found.outcome is Outcome.INTERRUPTED
    assert found.fun == Problem("unified", A, B).value(found.x)
    assert found.fun < Problem("unified", A, B).value(np.zeros(4))


@pytest.mark.parametrize("loss", known_losses())
def test_every_generated_loss_is_solved(loss: str) -> None:
    found = minimize(loss, A, B)
    assert found.fun <= Problem(loss, A, B).value(1e-3 * np.ones(4))
    assert found.status == found.outcome.name.lower()


def test_numexpr_gives_the_same_fit() -> None:
    expected = minimize("unified", A, B, backend="numpy").fun
    assert minimize("unified", A, B, backend="numexpr").fun == pytest.approx(expected, rel=1e-10)


@pytest.mark.parametrize("rows", [6000, 300])
def test_columns_whose_squares_leave_the_range_are_fitted_from_a_start(rows: int) -> None:
    rng = np.random.default_rng(0)
    A = rng.normal(size=(rows, 20))
    b = np.exp(0.3 * A[:, 0])
    units = np.logspace(-170, 150, 20)
    plain, scaled = (
        minimize("unified", A * unit, b / b.sum(), x0=np.zeros(20)) for unit in (np.ones(20), units)
    )
    assert scaled.fun == pytest.approx(plain.fun, rel=1e-8)
