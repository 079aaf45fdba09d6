"""Is what `certify` says of a softmax layer's cross-entropy true, and of other losses complete?"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import linalg
from sklearn.datasets import load_digits, load_iris

import resoft
from resoft import Convexity, LayerCertificate
from resoft.certificates import rate
from resoft.cli import main

Captured = pytest.CaptureFixture[str]
Saved = Callable[..., str]
LAYER = ("--loss", "cross-entropy")
#: x and labels of two classes: 1e-9 apart, and overlapping by 1e-9.
HAIR = [-1.0, -5e-10, 5e-10, 1.0]
APART, OVERLAPPING = [0, 0, 1, 1], [0, 1, 0, 1]


def certified(X: Any, T: Any, **options: Any) -> LayerCertificate:
    found = resoft.certify("cross-entropy", X, T, **options)
    assert isinstance(found, LayerCertificate)
    return found


def softmax(U: Any) -> Any:
    e = np.exp(U - U.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def dense_hessian(X: Any, W: Any, s: Any = None) -> Any:
    """The sum of the samples' Kronecker products, (C D, C D), class by class."""
    Y = softmax(X @ W.T)
    weights = np.ones(len(X)) if s is None else s
    return sum(
        n * np.kron(np.diag(y) - np.outer(y, y), np.outer(x, x))
        for x, y, n in zip(X, Y, weights, strict=True)
    )


def separates(V: Any, X: Any, labels: Any) -> bool:
    U = X @ V.T
    own = U[np.arange(len(X)), labels]
    U[np.arange(len(X)), labels] = -np.inf
    return bool(np.all(own > U.max(axis=1)))


def some_data(N: int = 40, D: int = 3, C: int = 3, seed: int = 0) -> tuple[Any, Any]:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(N, D)), rng.integers(0, C, N)


@pytest.fixture
def save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Saved:
    """Writes columns to a CSV file, without loss of a digit."""
    monkeypatch.chdir(tmp_path)

    def write(name: str = "t.csv", **columns: Any) -> str:
        rows = zip(*columns.values(), strict=True)
        lines = [",".join(v if isinstance(v, str) else repr(v) for v in row) for row in rows]
        Path(name).write_text("\n".join([",".join(columns), *lines]) + "\n")
        return name

    return write


def _document(captured: Captured, *arguments: str) -> dict[str, Any]:
    assert main(["certify", *arguments, *LAYER, "--json", "-"]) == 0
    document: dict[str, Any] = json.loads(captured.readouterr().out)
    return document


def _page(captured: Captured, *arguments: str) -> str:
    assert main(["certify", *arguments, *LAYER]) == 0
    return " ".join(captured.readouterr().out.split())


def _error(captured: Captured, *arguments: str) -> str:
    assert main(["certify", *arguments]) == 2
    out, err = captured.readouterr()
    assert out == ""
    assert err.startswith("resoft: ")
    assert err.count("\n") == 1
    return err


# --- a hair's breadth ----------------------------------------------------------------------------


def test_a_gap_of_1e_9_through_the_command_line(save: Saved, capsys: Captured) -> None:
    apart = save("apart.csv", x=HAIR, y=APART)
    found = _document(capsys, apart, "--target", "y", "--intercept")
    assert (found["exists"], found["verdict"], found["separation"]) == (False, "no", "complete")
    assert found["margin"] < 0
    V = np.array([[row["x"], row["intercept"]] for row in found["direction"].values()])
    assert separates(V, np.column_stack([HAIR, np.ones(4)]), APART)
    assert found["kappa"] is None

    over = save("over.csv", x=HAIR, y=OVERLAPPING)
    found = _document(capsys, over, "--target", "y", "--intercept")
    assert (found["exists"], found["direction"]) == (True, None)
    assert found["kappa"] == pytest.approx(1e9, rel=1e-5)  # 1 / gap to first order
    assert found["minimum"] == pytest.approx(2 * np.log(2), abs=1e-7)


@pytest.mark.parametrize("gap", [1e-3, 1e-6, 1e-9, 1e-12])
@pytest.mark.parametrize("shift", [0.0, 1.0])
def test_gaps_beside_a_shift(gap: float, shift: float) -> None:
    X = np.array([-1, -gap / 2, gap / 2, 1])[:, None] + shift
    assert certified(X, APART, intercept=True).exists is False
    found = certified(X, OVERLAPPING, intercept=True)
    assert found.exists is True
    if not shift:
        assert found.rate is not None
        assert found.rate.kappa == pytest.approx(1 / gap, rel=3e-3)


def test_a_minimiser_that_rounding_hides_has_no_figures() -> None:
    X = np.array([-1, -5e-16, 5e-16, 1])[:, None]
    found = certified(X, OVERLAPPING, intercept=True)
    assert found.exists is True
    assert found.rate is None
    assert "rounding" in found.note


def test_a_wrong_direction_is_not_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    X, T = some_data()
    wrong = np.random.default_rng(1).normal(size=(3, 3))
    found = certified(X, T, candidate=wrong)
    assert found.exists is True
    assert found.existence.direction is None
    far = np.array([[0.0, 1.0], [0.0, 0.0]])  # the gap is along the first input
    X = np.column_stack([HAIR, [3.0, 1.0, 2.0, 0.0]])
    found = certified(X, APART, candidate=far)
    assert found.existence.direction is not None
    assert separates(found.existence.direction, X, APART)


# --- small, odd and degenerate data ---------------------------------------------------------------


def test_one_sample(save: Saved, capsys: Captured) -> None:
    found = certified([[1.0, 2.0]], [0], classes=2)
    assert (found.exists, found.separation) == (False, "complete")
    page = _page(capsys, save(a=[1.0], y=["p"]), "--target", "y")
    assert "there is one class only: the loss is 0 at every W" in page


def test_one_class_is_a_constant_loss(save: Saved, capsys: Captured) -> None:
    found = _document(capsys, save(a=[1.0, 2.0, -1.0], y=[3, 3, 3]), "--target", "y")
    assert (found["exists"], found["verdict"]) == (True, "yes, every W")
    assert (found["rank_hessian"], found["kernel_dimension"], found["minimum"]) == (0, 1, 0.0)
    assert found["classes"] == ["3"]


def test_inputs_that_are_zero_are_a_constant_loss() -> None:
    found = certified(np.zeros((3, 2)), [0, 1, 1])
    assert (found.verdict, found.directions.kernel_dimension) == ("yes, every W", 4)
    assert found.fun == pytest.approx(3 * np.log(2))
    assert found.document()["monotone_step"] is None


def test_an_absent_class() -> None:
    X, T = some_data()
    found = certified(X, T, classes=4, intercept=True)
    assert (found.exists, found.classes) == (False, ("0", "1", "2", "3"))
    V = found.existence.direction
    assert V is not None
    assert np.argmin(V @ [*np.zeros(3), 1]) == 3
    # without an intercept its logits cannot all fall: x = -1 and 1, both labels at each
    signs = np.array([1.0, -1.0, 1.0, -1.0])[:, None]
    assert certified(signs, [0, 1, 1, 0], classes=3).exists is True


def test_a_constant_feature_and_one_twice(save: Saved, capsys: Captured) -> None:
    X, T = some_data()
    data = save(a=X[:, 0].tolist(), b=X[:, 1].tolist(), c=[2.0] * 40, y=T.tolist())
    found = _document(capsys, data, "--target", "y", "--intercept")
    assert (found["rank_x"], found["rank_hessian"], found["null_dimension"]) == (3, 6, 1)
    assert found["kernel_dimension"] == 4 + 2
    (z,) = found["null_space"]
    np.testing.assert_allclose(np.abs(z), np.abs([0, 0, 1, -2]) / np.sqrt(5), atol=1e-14)
    plain = _document(capsys, data, "--target", "y", "--intercept", "--exclude", "c")
    assert plain["rank_x"] == 3
    assert plain["minimum"] == pytest.approx(found["minimum"], rel=1e-12)
    assert "cannot be standardised" in _error(
        capsys, data, "--target", "y", "--standardise", *LAYER
    )


def test_fewer_samples_than_inputs() -> None:
    X, T = some_data(5, 9)
    found = certified(X, T, classes=3)  # one has no sample
    assert (found.exists, found.directions.rank, found.directions.hessian_rank) == (False, 5, 10)
    smoothed = certified(X, T, classes=3, smoothing=0.1)
    assert smoothed.W is not None
    np.testing.assert_allclose(softmax(X @ smoothed.W.T), 0.9 * np.eye(3)[T] + 0.1 / 3)
    np.testing.assert_allclose(smoothed.W @ smoothed.directions.null, 0, atol=1e-12)
    np.testing.assert_allclose(smoothed.W.sum(axis=0), 0, atol=1e-12)


def test_columns_of_all_sizes_keep_their_rank() -> None:
    X, T = some_data()
    found = certified(X * [1e12, 1.0, 1e-12], T)
    assert found.directions.rank == 3
    assert found.fun == pytest.approx(certified(X, T).fun, rel=1e-12)


# --- the kernel ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("D", "rank", "C"), [(3, 3, 2), (4, 2, 3), (2, 1, 4), (6, 5, 3)])
def test_the_kernel_by_brute_force(D: int, rank: int, C: int) -> None:
    rng = np.random.default_rng(D)
    X = rng.normal(size=(20, rank)) @ rng.normal(size=(rank, D))
    found = certified(X, rng.integers(0, C, 20), classes=C)
    kernel = found.directions.kernel().reshape(-1, C * D)
    H = dense_hessian(X, rng.normal(size=(C, D)))
    assert len(kernel) == found.directions.kernel_dimension == len(linalg.null_space(H).T)
    np.testing.assert_allclose(kernel @ kernel.T, np.eye(len(kernel)), atol=1e-13)
    assert np.abs(H @ kernel.T).max() < 1e-12 * np.abs(H).max()
    assert np.linalg.matrix_rank(H) == found.directions.hessian_rank
    np.testing.assert_allclose(X @ found.directions.null, 0, atol=1e-13 * np.abs(X).max())


# --- steps and rates -----------------------------------------------------------------------------


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize(("C", "rank"), [(2, 3), (3, 2), (4, 3)])
def test_the_eigenvalues_at_the_minimum(C: int, rank: int, weighted: bool) -> None:
    rng = np.random.default_rng(C)
    X = rng.normal(size=(60, 3)) @ np.diag([1.0, 1.0, float(rank == 3)]) @ rng.normal(size=(3, 3))
    T = rng.dirichlet(np.ones(C), 60)
    s = rng.uniform(0.5, 2, 60) if weighted else np.ones(60)
    found = certified(X, T, weights=s)
    assert found.W is not None
    assert found.rate is not None
    gradient = (s[:, None] * (softmax(X @ found.W.T) - T)).T @ X
    assert np.abs(gradient).max() < 1e-11
    values = linalg.eigvalsh(dense_hessian(X, found.W, s))[-found.directions.hessian_rank :]
    assert found.rate.least == pytest.approx(values[0], rel=1e-9)
    assert found.rate.largest == pytest.approx(values[-1], rel=1e-10)
    kappa = values[-1] / values[0]
    assert found.rate.ratio == pytest.approx((kappa - 1) / (kappa + 1), rel=1e-9)
    sigma = linalg.svdvals(np.sqrt(s)[:, None] * X)[0]
    assert found.step == pytest.approx(4 / sigma**2, rel=1e-9)
    assert found.step < 4 / sigma**2


@pytest.mark.parametrize("C", [2, 4])
def test_gradient_descent_is_as_fast_as_predicted(C: int) -> None:
    rng = np.random.default_rng(C)
    X = rng.normal(size=(40, 3))
    T = rng.dirichlet(np.ones(C), 40)
    found = certified(X, T)
    assert found.W is not None
    assert found.rate is not None
    assert found.rate.step is not None
    assert found.directions.kernel_dimension == 3
    W = np.zeros((C, 3))
    errors = []
    for _ in range(400):
        W = W - found.rate.step * (softmax(X @ W.T) - T).T @ X
        errors.append(float(np.linalg.norm(W - found.W)))
    late = [k for k in range(1, 400) if 1e-9 < errors[k] < 1e-5]
    observed = (errors[late[-1]] / errors[late[0]]) ** (1 / (late[-1] - late[0]))
    assert observed == pytest.approx(found.rate.ratio, rel=1e-3)


def test_safe_steps_lower_the_loss_from_anywhere() -> None:
    X, T = some_data(30, 4)
    step = 0.999 * certified(X, T).step
    onehot = np.eye(3)[T]
    rng = np.random.default_rng(0)

    def loss(W: Any) -> float:
        U = X @ W.T
        return float(np.sum(np.logaddexp.reduce(U, axis=1)) - np.sum(onehot * U))

    for scale in (0.0, 0.1, 1.0, 10.0):
        W = scale * rng.normal(size=(3, 4))
        assert loss(W - step * (softmax(X @ W.T) - onehot).T @ X) < loss(W)
    # half the bound is the curvature at even odds: x = 1, t = 1/2
    assert certified([[1.0]], [[0.5, 0.5]]).step == pytest.approx(4)


def test_a_spread_of_units_keeps_the_smallest_eigenvalue() -> None:
    X, T = some_data()
    plain, wide = certified(X, T), certified(X * [1e7, 1.0, 1.0], T)
    assert plain.W is not None
    assert wide.rate is not None
    s = dense_hessian(X, plain.W)
    scaled = np.kron(np.eye(3), np.diag([1e7, 1.0, 1.0]))
    # the six other directions: what is left when those of the wide column are eliminated
    H = scaled @ s @ scaled
    wide_ones, others = [0, 3, 6], [1, 2, 4, 5, 7, 8]
    inner = H[np.ix_(wide_ones, wide_ones)]
    across = H[np.ix_(wide_ones, others)]
    schur = H[np.ix_(others, others)] - across.T @ linalg.pinvh(inner, rtol=1e-10) @ across
    expected = linalg.eigvalsh(schur)[2]
    assert wide.rate.least == pytest.approx(expected, rel=1e-8)


def test_many_columns_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    X, T = some_data(300, 12)
    exact = certified(X, T, smoothing=0.1)
    monkeypatch.setattr(rate, "EXACT", 10)
    monkeypatch.setattr(resoft.api.certify, "EXACT", 10)
    searched = certified(X, T, smoothing=0.1)
    assert exact.rate is not None
    assert searched.rate is not None
    assert (exact.rate.by, searched.rate.by) == ("eigenvalues", "iteration")
    assert searched.rate.least == pytest.approx(exact.rate.least, rel=1e-5)
    assert searched.rate.largest == pytest.approx(exact.rate.largest, rel=1e-5)
    monkeypatch.setattr(rate, "SEARCH", 1)
    lost = certified(X, T, smoothing=0.1)
    assert lost.rate is not None
    assert (lost.rate.least, lost.rate.kappa, lost.rate.ratio) == (None, None, None)
    assert "not all found" in lost.note


# --- smoothing -----------------------------------------------------------------------------------


def test_smoothing_restores_the_minimum_of_the_digits() -> None:
    X, labels = load_digits(return_X_y=True)
    X, labels = X[labels < 4] / 16, labels[labels < 4]
    found = certified(X, labels)
    assert (found.exists, found.directions.rank, found.directions.hessian_rank) == (False, 57, 171)
    assert found.existence.direction is not None
    assert separates(found.existence.direction, X, labels)
    assert "any label smoothing" in str(found.existence.restored_by)
    smoothed = certified(X, labels, smoothing=0.001)
    assert smoothed.exists is True
    assert smoothed.bounds.floor == pytest.approx(5.0186, abs=1e-4)
    assert smoothed.fun is not None
    assert smoothed.bounds.floor < smoothed.fun < 6.7244  # what 5000 epochs reach


def test_the_bounds_hold_on_the_way_down() -> None:
    rng = np.random.default_rng(5)
    X = rng.normal(size=(2, 2))
    T = rng.dirichlet(3 * np.ones(3), 2)
    found = certified(X, T)
    assert found.bounds.probability is not None
    assert found.bounds.curvature is not None
    for _ in range(3000):
        W = rng.normal(size=(3, 2)) * 2
        Y = softmax(X @ W.T)
        loss = -float(np.sum(T * np.log(Y)))
        assert loss >= found.bounds.floor
        if loss <= found.bounds.at_zero:
            assert np.log10(Y.min()) >= found.bounds.probability
            values = linalg.eigvalsh(dense_hessian(X, W))[-4:]
            assert np.log10(values[0]) >= found.bounds.curvature
    assert certified(X, [0, 1]).bounds.probability is None


# --- the command line ----------------------------------------------------------------------------


def _iris(save: Saved) -> str:
    iris = load_iris()
    columns = {name: iris.data[:, j].tolist() for j, name in enumerate(("sl", "sw", "pl", "pw"))}
    return save("iris.csv", **columns, kind=[str(iris.target_names[c]) for c in iris.target])


def test_text_labels(save: Saved, capsys: Captured) -> None:
    data = _iris(save)
    found = _document(capsys, data, "--target", "kind", "--intercept")
    assert found["classes"] == ["setosa", "versicolor", "virginica"]
    assert found["features"] == ["sl", "sw", "pl", "pw", "intercept"]
    assert (found["exists"], found["separation"]) == (False, "quasi-complete")
    page = _page(capsys, data, "--target", "kind", "--intercept")
    for text in ("setosa, versicolor, virginica", "quasi-complete", "any label smoothing", "safe"):
        assert text in page
    page = _page(capsys, data, "--target", "kind", "--smoothing", "0.01", "--features", "sl,sw")
    assert "coercive on the kernel's complement" in page
    assert "condition number kappa" in page


def test_number_labels_are_the_same_classes(save: Saved, capsys: Captured) -> None:
    X, T = some_data()
    columns = {"a": X[:, 0].tolist(), "b": X[:, 1].tolist()}
    named = save("named.csv", **columns, y=[("low", "mid", "top")[c] for c in T])
    numbered = save("numbered.csv", **columns, y=[(-1, 0.5, 7)[c] for c in T])
    one, other = (_document(capsys, data, "--target", "y") for data in (named, numbered))
    assert one["classes"] == ["low", "mid", "top"]
    assert other["classes"] == ["-1", "0.5", "7"]
    assert one["kappa"] == other["kappa"] is not None
    found = certified(X[:, :2], T)
    assert found.rate is not None
    assert one["kappa"] == pytest.approx(found.rate.kappa, rel=1e-12)


def test_json_round_trip(save: Saved, capsys: Captured) -> None:
    X, T = some_data(5, 9)[0], np.array([0, 1, 2, 1, 0])
    for found in (certified(X, T), certified(X, T, smoothing=0.2), certified(X, T * 0)):
        assert json.loads(found.to_json()) == found.document()
    columns = {f"x{j}": X[:, j].tolist() for j in range(9)}
    by_file = _document(capsys, save(**columns, y=T.tolist()), "--target", "y")
    assert by_file.pop("standardised") is False
    assert by_file == certified(X, T).document()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((*LAYER, "--smoothing", "2"), "from 0 to 1"),
        ((*LAYER, "--ridge", "1"), "--ridge belongs to losses of z = A x"),
        ((*LAYER, "--at", "fit"), "--at belongs to"),
        ((*LAYER, "--shares"), "--shares belongs to"),
        ((*LAYER, "--json", "t.csv"), "would overwrite the data"),
        (("--smoothing", "0.1"), "--smoothing belongs to --loss cross-entropy"),
        (("--loss", "squared-softmax"), "of the layers only the cross-entropy"),
    ],
)
def test_wrong_options_are_one_line(
    save: Saved, arguments: tuple[str, ...], says: str, capsys: Captured
) -> None:
    data = save(a=[1.0, 2.0, 3.0], y=[0, 1, 0])
    assert says in _error(capsys, data, "--target", "y", *arguments)


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"a": [1.0, "", 3.0], "y": [0, 1, 0]}, "column 'a' has 1 missing value in 3 rows"),
        ({"a": [1.0, 2.0, 3.0], "y": [0, "", 0]}, "column 'y' has 1 missing value in 3 rows"),
        ({"a": [1.0, 2.0, 3.0], "y": ["p", "", "q"]}, "column 'y' has 1 missing value in 3 rows"),
        ({"a": [1.0, 2.0, "x"], "y": ["p", "q", "q"]}, "column 'a' holds text"),
        ({"a": [1.0] * 40, "y": [k / 7 for k in range(40)]}, "looks like a measurement"),
        ({"a": [1.0] * 40, "y": [f"id {k}" for k in range(40)]}, "looks like a measurement"),
        ({"a": [1.0] * 400, "y": [k % 60 + 0.5 for k in range(400)]}, "60 different values"),
    ],
)
def test_wrong_tables_are_one_line(
    save: Saved, columns: dict[str, Any], says: str, capsys: Captured
) -> None:
    assert says in _error(capsys, save(**columns), "--target", "y", *LAYER)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"T": [0, 1, 5], "classes": 2}, "labels count from 0"),
        ({"T": [[0.5, 0.4]] * 3}, "each row of T must sum to 1"),
        ({"T": [0, 1, 0], "smoothing": 1.5}, "smoothing must lie between 0 and 1"),
        ({"T": [0, 1, 0], "x": [0.0]}, "x belongs to losses of z = A x"),
        ({"T": [0, 1, 0], "names": ["a", "b"]}, "names must hold 1 different names"),
        ({"T": [0, 1, 0], "weights": [0, 0, 0]}, "one must be positive"),
        ({"T": [0, 1, 0], "X": [[1.0], [np.nan], [2.0]]}, "must be finite"),
    ],
)
def test_wrong_arguments(options: dict[str, Any], says: str) -> None:
    given = {"X": np.arange(3.0)[:, None], **options}
    with pytest.raises(ValueError, match=says):
        resoft.certify("cross-entropy", **given)


# --- losses of z = A x ---------------------------------------------------------------------------


def test_the_squared_loss_of_a_softmax_is_not_convex() -> None:
    A, b = [[1.0], [0.0]], [0.0, 1.0]
    found = resoft.certify("softmax", A, b, x=[1.5])
    assert isinstance(found, Convexity)
    s = 1 / (1 + np.exp(-1.5))
    assert found.curvature is not None
    assert found.curvature == pytest.approx(2 * s**2 * (1 - s) * (2 - 3 * s), rel=1e-12)
    assert found.curvature == pytest.approx(-0.1104, abs=5e-5)
    assert found.direction is not None
    np.testing.assert_allclose(np.abs(found.direction), [1.0])
    assert found.least_w2 == pytest.approx(-found.curvature, rel=1e-10)
    for factor, convex in ((1 - 1e-6, False), (1 + 1e-6, True)):
        w = np.full(2, np.sqrt(factor * found.least_w2))
        again = resoft.certify("softmax", A, b, x=[1.5], w=w)
        assert isinstance(again, Convexity)
        assert again.is_convex is convex
    with pytest.raises(ValueError, match="smoothing belongs to cross-entropy"):
        resoft.certify("softmax", A, b, smoothing=0.1)
    with pytest.raises(ValueError, match=r"x must be finite and of shape \(1,\)"):
        resoft.certify("unified", A, b, x=[1.0, 2.0])


def test_the_least_w2_is_in_the_report(save: Saved, capsys: Captured) -> None:
    assert main(["certify", save(a=[1, 0], y=[0, 1]), "--target", "y", "--json", "-"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["smallest_curvature_x"], found["least_w2"]) == (-0.25, 0.25)
    assert found["direction"] == {"a": 1.0}


def test_a_layer_is_certified_for_what_it_is_proved_to_be(tmp_path: Path) -> None:
    own = tmp_path / "own.py"
    own.write_text(
        "from symbolic.layer import Layer, each, exp, log, t, u\n"
        'LOSS = Layer("my_surprise", each(t) * log(each(exp(u))) - each(t * u))\n',
        encoding="utf-8",
    )
    X, labels = some_data()
    found, known = resoft.certify(str(own), X, labels), certified(X, labels)
    assert isinstance(found, LayerCertificate)
    assert found.loss == "my-surprise"
    assert {**found.document(), "loss": None} == {**known.document(), "loss": None}
    own.write_text(
        "from symbolic.layer import Layer, each, t, u\n"
        'LOSS = Layer("cross_entropy", each((u - t) ** 2))\n',
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match="is not proved to be it"):
        resoft.certify(str(own), X, labels)
