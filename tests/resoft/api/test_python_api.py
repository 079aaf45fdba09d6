"""Does a Python user find SciPy's habits: callbacks, a status, results that pickle, any array?"""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
from numpy.typing import NDArray
from scipy.sparse.linalg import aslinearoperator
from scipy.special import logsumexp

import resoft
from resoft import Outcome
from tests.resoft.api.solver_cases import share_table

Array = NDArray[np.float64]
RNG = np.random.default_rng(0)
SHAPES = {"tall": (200, 3), "wide": (8, 20)}
CODES = {"minimum": 0, "limit": 1, "no way on": 2, "not finite": 3, "none": 4, "stopped": 99}


def shares(shape: tuple[int, int]) -> tuple[Array, Array]:
    b = RNG.random(shape[0])
    return RNG.normal(size=shape), b / b.sum()


def of_shares(A: Array, b: Array, x: Array) -> float:
    """Softmax regression, written out."""
    u = np.exp(A @ x - np.max(A @ x))
    return 0.5 * float(np.sum((u / u.sum() - b) ** 2))


def of_classes(X: Array, y: Any, W: Array) -> float:
    """Cross-entropy with an intercept and the penalty 1, written out."""
    u = X @ W[:, :-1].T + W[:, -1]
    losses = logsumexp(u, axis=1) - u[np.arange(len(y)), y]
    return float(losses.sum() + 0.5 * np.sum(W[:, :-1] ** 2))


@pytest.mark.parametrize("options", [{}, {"x0": 0.3}, {"method": "newton"}])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_a_callback_sees_points_and_changes_nothing(shape: Any, options: dict[str, Any]) -> None:
    A, b = shares(shape)
    if "x0" in options:
        options = {"x0": np.full(shape[1], options["x0"])}
    seen: list[Any] = []

    def callback(intermediate_result: Any) -> None:
        seen.append(intermediate_result)

    records: list[Any] = []
    found = resoft.minimize("softmax", A, b, callback=callback, starts=2, **options)
    other = resoft.minimize("softmax", A, b, callback=records.append, starts=2, **options)
    assert len(seen) == len(records) == len(found.history)
    for point in seen:
        assert point.fun == pytest.approx(of_shares(A, b, point.x), rel=1e-9, abs=1e-16)
    np.testing.assert_array_equal(found.x, other.x)
    assert found.passes == other.passes


def test_a_callback_sees_the_weights_of_a_layer() -> None:
    X, y = RNG.normal(size=(60, 3)) + 1e6, RNG.integers(0, 3, size=60)  # offsets are taken off
    seen: list[Any] = []

    def callback(*, intermediate_result: Any, into: list[Any] = seen) -> None:
        into.append(intermediate_result)

    resoft.minimize_layer(
        "cross-entropy", X, y, penalty=1.0, intercept=True, callback=callback, tolerance=1e-6
    )
    assert len(seen) > 2
    for point in seen:
        assert point.fun == pytest.approx(of_classes(X, y, point.x), rel=1e-9)


def test_stop_iteration_ends_a_fit_with_what_is_true() -> None:
    A, b = shares((60, 3))

    def callback(intermediate_result: Any) -> None:
        raise StopIteration

    for found in (
        resoft.minimize("unified", A, b, callback=callback),
        resoft.minimize_layer("cross-entropy", A, b > b.mean(), callback=callback),
    ):
        ended = (found.status, found.status_code, found.success)
        assert ended == ("stopped", 99, False)
        assert np.isfinite(found.fun)
    with pytest.raises(ValueError, match="callback must be a function, got 3"):
        resoft.minimize("unified", A, b, callback=3)  # type: ignore[arg-type]


def test_a_code_is_zero_where_a_minimum_was_reached_and_there_alone() -> None:
    assert {outcome for outcome in Outcome if outcome.code == 0} == {
        outcome for outcome in Outcome if outcome.success
    }
    assert {outcome.code for outcome in Outcome} == set(CODES.values())


def test_results_pickle_as_small_as_their_coefficients() -> None:
    A, b = shares((40_000, 3))
    found = resoft.minimize("softmax", A, b, starts=1)
    found["_data"] = A
    again = pickle.loads(pickle.dumps(found))
    assert len(pickle.dumps(found)) < 10_000
    assert "_data" not in again
    assert "_data" in found
    assert "_data" not in repr(found)
    np.testing.assert_array_equal(again.x, found.x)
    assert type(copy.deepcopy(again)) is type(found)
    records: list[Any] = []
    resoft.minimize("softmax", A, b, starts=1, callback=records.append)
    assert records[0].z.shape == (40_000,)
    assert len(pickle.dumps(records[0])) < 1000


def test_what_is_kept_for_each_row_stays_behind() -> None:
    A, b = share_table(2000, 4, "concave", seed=1)
    shared = resoft.minimize("unified", A, b, side="positive")
    assert shared.limit["f"].size == 2000
    assert set(pickle.loads(pickle.dumps(shared)).limit) == {"x", "loss"}
    X = np.random.default_rng(0).normal(size=(300, 2))
    y = X[:, 0] > 0
    X[:2], y[:2] = 1e-9 * X[:2], ~y[:2]  # all but separable: a proof is asked for
    layer = resoft.minimize_layer("cross-entropy", X, y)
    assert layer.existence.multipliers.shape == (300, 2)
    again = pickle.loads(pickle.dumps(layer))
    assert (again.existence.exists, again.existence.multipliers) == (True, None)


class Unread:
    """What cannot be read as an array, as a tensor that carries a gradient."""

    def __array__(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("Can't call numpy() on Tensor that requires grad.\nUse detach().")


MASKED = np.ma.masked_greater(np.ones((6, 2)), 0)
LABELS = np.arange(6) % 3
CALLS: dict[str, Callable[[Any], object]] = {
    "A": lambda given: resoft.minimize("softmax", given, np.ones(6) / 6),
    "b": lambda given: resoft.minimize("softmax", np.ones((6, 2)), given),
    "X": lambda given: resoft.minimize_layer("cross-entropy", given, LABELS),
    "T": lambda given: resoft.minimize_layer("cross-entropy", np.ones((6, 2)), given),
    "W0": lambda given: resoft.minimize_layer("cross-entropy", np.ones((6, 2)), LABELS, W0=given),
    "A of a landscape": lambda given: resoft.landscape("softmax", given, np.ones(6)),
    "A of a shape": lambda given: resoft.shape("softmax", given, np.ones(6)),
    "X of a certificate": lambda given: resoft.certify("cross-entropy", given, LABELS),
    "A of a certificate": lambda given: resoft.certify("softmax", given, np.ones(6)),
    "X of a classifier": lambda given: resoft.SoftmaxClassifier().fit(given, LABELS),
    "y of a classifier": lambda given: resoft.SoftmaxClassifier().fit(np.ones((6, 2)), given),
    "X of a regressor": lambda given: resoft.ShareRegressor().fit(given, np.ones(6)),
}


@pytest.mark.parametrize("name", CALLS)
def test_what_has_no_entries_or_hides_some_is_refused_by_name(name: str) -> None:
    operator = aslinearoperator(np.ones((6, 2)))
    for given, words in ((operator, "is a LinearOperator"), (MASKED, "no masked entries, got 12")):
        with pytest.raises(ValueError, match=f"^{name[:2].strip()} .*{words}") as error:
            CALLS[name](given)
        assert "\n" not in str(error.value)


def test_what_another_library_does_not_hand_over_is_told_in_one_line() -> None:
    with pytest.raises(
        ValueError, match=r"^A cannot be read as an array: Can't call numpy\(\).*d.$"
    ):
        CALLS["A"](Unread())


A, B = shares((12, 3))
FRAMES = {
    "Float64": pd.DataFrame(A, columns=list("abc")).astype("Float64"),
    "mixed": pd.DataFrame({"a": A[:, 0], "b": A[:, 1], "c": A[:, 2]}).astype({"a": "Float64"}),
    "polars": pl.DataFrame(dict(zip("abc", A.T, strict=True))),
    "list": A.tolist(),
}


@pytest.mark.parametrize("name", FRAMES)
def test_frames_are_read_as_the_numbers_they_hold(name: str) -> None:
    expected = resoft.minimize("softmax", A, B, starts=1)
    found = resoft.minimize("softmax", FRAMES[name], pd.Series(B, dtype="Float64"), starts=1)
    np.testing.assert_allclose(found.x, expected.x, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("dtype", ["Int64", "Float64", "boolean"])
def test_what_a_nullable_column_lacks_is_told(dtype: str) -> None:
    column = pd.array([1, 0, None] * 4, dtype=dtype)
    frame = pd.DataFrame({"a": column, "b": column, "c": A[:, 0]})
    for call, words in (
        (lambda: resoft.minimize("softmax", frame, B), "A must be finite, got nan in row 2, col"),
        (lambda: resoft.minimize("softmax", A, frame["a"]), "b must be finite, got nan in row 2"),
        (lambda: resoft.SoftmaxClassifier().fit(frame, np.arange(12) % 2), "row 2, column 0"),
        (lambda: resoft.minimize_layer("cross-entropy", A, frame["a"]), "sample 2"),
    ):
        with pytest.raises(ValueError, match=words) as error:
            call()
        assert "\n" not in str(error.value)
    whole = pd.Series(pd.array([1, 0, 1] * 4, dtype=dtype))
    labelled = resoft.minimize_layer("cross-entropy", A, whole, penalty=1.0)
    plain = resoft.minimize_layer("cross-entropy", A, whole.to_numpy(dtype=int), penalty=1.0)
    np.testing.assert_array_equal(labelled.W, plain.W)
    assert labelled.classes.dtype.kind == {"Int64": "i", "Float64": "f", "boolean": "b"}[dtype]


def test_without_an_extra_its_names_are_not_there() -> None:
    code = """
import sys
sys.modules["sklearn"] = None
import resoft
assert not hasattr(resoft, "SoftmaxClassifier") and not hasattr(resoft, "nonsense")
from resoft import *
assert minimize is resoft.minimize and "ShareRegressor" not in globals()
assert resoft.__version__[0].isdigit() and "__version__" in dir(resoft)
for line in ("from resoft import ShareRegressor", "import resoft.estimators"):
    try:
        exec(line)
    except ImportError as error:
        assert "pip install 'resoft[estimators]'" in str(error)
    else:
        raise AssertionError(line)
"""
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert ended.stderr == b""


def test_with_all_extras_every_name_is_there() -> None:
    for name in resoft.__all__:
        assert getattr(resoft, name) is not None
    assert {"ShareRegressor", "SoftmaxClassifier"} <= set(resoft.__all__)
