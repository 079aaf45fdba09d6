"""Does ShareRegressor keep scikit-learn's contract, and do groups mean what they say?"""

from __future__ import annotations

import pickle
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
from numpy.typing import NDArray
from scipy import optimize, sparse
from sklearn import config_context
from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import GridSearchCV, GroupKFold, KFold, cross_val_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import parametrize_with_checks

from resoft.data.layout import Numbered
from resoft.estimators import ShareRegressor, ShareScorer, share_scorer
from resoft.kernels.segments import SegmentKernels, load_segments
from resoft.objective.links import Link

Array = NDArray[np.float64]
ESTIMATORS = [  # with few starts, for time
    ShareRegressor(starts=8),
    ShareRegressor("softmax", C=100.0, starts=3),
    ShareRegressor("unified-plain", side="positive", starts=3),
]
NORMALISED = ("unified", "softmax", "unified-rescaled", "cosh-normalised")
LINKS: dict[str, Callable[[Array], Array]] = {
    "unified": lambda z: np.exp(z) + z,
    "softmax": np.exp,
    "unified-rescaled": lambda z: np.exp(z) + z,
    "cosh-normalised": np.cosh,
}


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@parametrize_with_checks(ESTIMATORS[:1])  # type: ignore[untyped-decorator]
def test_it_keeps_the_contract(estimator: Any, check: Any) -> None:
    check(estimator)


@pytest.mark.exhaustive
@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@parametrize_with_checks(ESTIMATORS[1:])  # type: ignore[untyped-decorator]
def test_it_keeps_the_contract_with_other_settings(estimator: Any, check: Any) -> None:
    check(estimator)


def table(n: int = 60, d: int = 2, groups: int = 3, seed: int = 0) -> tuple[Array, Array, Any]:
    """X (n, d), amounts y (n,) that rise with exp(z) + z in each group, and labels (n,)."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    labels = np.array([f"g{k}" for k in rng.permutation(np.arange(n) % groups)])
    z = 0.5 + X @ np.linspace(0.8, -0.4, d)
    totals = {f"g{k}": 10.0 ** (k + 1) for k in range(groups)}
    y = (np.exp(z) + z) * np.exp(0.1 * rng.normal(size=n))
    for label, total in totals.items():
        y[labels == label] *= total / y[labels == label].sum()
    return X, y, labels


def adapter(loss: str, labels: Any) -> SegmentKernels:
    return load_segments(loss, Numbered(np.unique(labels, return_inverse=True)[1]))


def by_hand(loss: str, A: Array, y: Array, labels: Any, w: Array) -> Callable[[Array], float]:
    """The groups' losses added up, written out."""

    def value(x: Array) -> float:
        z = A @ x
        u = LINKS[loss](z)
        total = 0.5 * float(np.sum((w * z) ** 2))
        for label in np.unique(labels):
            rows = labels == label
            b, alpha = y[rows] / y[rows].sum(), u[rows].sum()
            c = u[rows] - alpha * b if loss.endswith("rescaled") else u[rows] / alpha - b
            total += 0.5 * float(c @ c)
        return total

    return value


def differences(function: Callable[[Array], Any], z: Array, size: float = 1e-6) -> Array:
    """The derivatives by central differences, the last axis that of z."""
    steps = size * np.eye(z.size)
    parts = [(function(z + h) - function(z - h)) / (2 * size) for h in steps]
    return np.moveaxis(np.array(parts), 0, -1)


@pytest.mark.parametrize("loss", NORMALISED)
def test_the_derivatives_of_groups_are_those_of_the_sum(loss: str) -> None:
    _, y, labels = table(14)
    groups, rng = adapter(loss, labels), np.random.default_rng(1)
    z, h = rng.normal(size=14) + 1, rng.normal(size=14)
    w, b = rng.random(14), y / np.bincount(np.unique(labels, return_inverse=True)[1], y).sum()
    expected = by_hand(loss, np.eye(14), y, labels, w)
    for label in np.unique(labels):
        b[labels == label] = y[labels == label] / y[labels == label].sum()
    value, r = groups.value_and_gradient(z, b, w)
    D, P, M = groups.curvature(z, b, w)
    assert groups.value(z, b, w) == pytest.approx(expected(z), rel=1e-12)
    assert value == pytest.approx(expected(z), rel=1e-12)
    np.testing.assert_allclose(r, differences(expected, z), rtol=1e-6, atol=1e-8)
    B = np.diag(D) + P @ M @ P.T
    slopes = differences(lambda at: groups.value_and_gradient(at, b, w)[1], z)
    np.testing.assert_allclose(B, slopes, rtol=1e-6, atol=1e-8)
    np.testing.assert_allclose(groups.hessian_product(z, h, b, w), B @ h, rtol=1e-10, atol=1e-12)
    if not loss.endswith("rescaled"):
        assert groups.residual_jacobian is not None
        assert groups.fitted is not None
        g, U, V = groups.residual_jacobian(z, b)
        slopes = differences(groups.fitted, z)
        J = np.diag(g) + U @ V.T * (labels[:, None] == labels)
        np.testing.assert_allclose(J, slopes, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("value", ["total((f - b)**2 / b)", "total(b * log(b / f))"])
def test_a_loss_that_counts_rows_twice_is_not_one_that_halves(tmp_path: Path, value: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from symbolic.loss import Loss, b, define, log, total, z\n"
        'f = define("f", z / define("a", total(z)))\n'
        f'LOSS = Loss("mine", {value}, prediction=f)\n'
    )
    link = Link(str(file), {})
    assert link.normalises
    assert not link.in_shares
    assert all(Link(loss, {}).in_shares for loss in NORMALISED if not loss.endswith("rescaled"))


@pytest.mark.parametrize("loss", NORMALISED)
def test_groups_are_fitted_as_well_as_by_brute_force(loss: str) -> None:
    X, y, labels = table(15)
    model = ShareRegressor(loss, C=30.0, starts=8).fit(X, y, groups=labels)
    A = np.column_stack([X, np.ones(15)])
    n = np.array([np.sum(labels == label) for label in labels])
    w = 1 / (np.sqrt(30.0) * (1.0 if loss.endswith("rescaled") else n))
    value, rng = by_hand(loss, A, y, labels, w), np.random.default_rng(0)
    with np.errstate(all="ignore"):
        ends = [optimize.minimize(value, rng.normal(size=3), method="BFGS") for _ in range(20)]
    best = np.nanmin([end.fun for end in ends])
    assert value(np.append(model.coef_, model.intercept_)) == pytest.approx(model.result_.fun)
    assert model.result_.fun <= best * (1 + 1e-7)


def test_one_group_is_the_plain_fit() -> None:
    X, y, _ = table()
    alone = ShareRegressor(starts=3).fit(X, y)
    one = ShareRegressor(starts=3).fit(X, y, groups=np.full(60, 7))
    np.testing.assert_array_equal(one.coef_, alone.coef_)
    np.testing.assert_array_equal(one.predict(X, np.full(60, 7)), alone.predict(X))


@pytest.mark.parametrize("loss", ["unified", "softmax"])
def test_amounts_add_up_to_the_totals(loss: str) -> None:
    X, y, labels = table()
    model = ShareRegressor(loss, starts=3).fit(X, y, groups=labels)
    amounts, shares = model.predict(X, labels), model.shares(X, labels)
    assert model.groups_ is not None
    assert model.totals_ is not None
    for k, label in enumerate(model.groups_):
        rows = labels == label
        assert amounts[rows].sum() == pytest.approx(y[rows].sum(), rel=1e-9)
        assert shares[rows].sum() == pytest.approx(1.0, rel=1e-9)
        np.testing.assert_allclose(amounts[rows], model.totals_[k] * shares[rows], rtol=1e-8)
    assert model.score(X, y, groups=labels) > 0.8


def test_the_unit_of_the_amounts_is_of_no_matter() -> None:
    X, y, _ = table()
    one, other = (ShareRegressor(C=5.0, starts=3).fit(X, scale * y) for scale in (1.0, 1e6))
    np.testing.assert_allclose(other.predict(X), 1e6 * one.predict(X), rtol=1e-6)


def test_a_smaller_C_draws_the_rows_together() -> None:
    X, y, _ = table()
    sizes = [np.std(X @ ShareRegressor("softmax", C=C).fit(X, y).coef_) for C in (0.01, 1, 100)]
    assert sizes == sorted(sizes)
    assert sizes[0] < 0.5 * sizes[2]


def test_a_row_far_away_spoils_no_other() -> None:
    X, y, _ = table()
    model = ShareRegressor("softmax").fit(X, y)
    far = np.vstack([X, 1e4 * np.sign(model.coef_)])
    np.testing.assert_allclose(model.predict(far)[:-1], model.predict(X), rtol=1e-12)


def test_new_groups_have_shares_but_no_amounts() -> None:
    X, y, labels = table()
    model = ShareRegressor(starts=3).fit(X, y, groups=labels)
    new = np.full(60, "new")
    assert model.shares(X, new).sum() == pytest.approx(1.0)
    for groups, match in ((new, "group 'new' was not in the fit"), (None, "give groups")):
        with pytest.raises(ValueError, match=match):
            model.predict(X, groups)
    with pytest.raises(ValueError, match="the fit had no groups"):
        ShareRegressor(starts=3).fit(X, y).predict(X, labels)


def unseen_by_hand(X: Array, y: Array, labels: Any) -> list[float]:
    """R^2 of the shares of softmax regression in groups that the fit lacks, written out."""
    scores = []
    for train, test in GroupKFold(3).split(X, y, labels):
        model = ShareRegressor("softmax", starts=2).fit(X[train], y[train], groups=labels[train])
        missed = spread = 0.0
        for label in np.unique(labels[test]):
            rows = test[labels[test] == label]
            u, s = np.exp(X[rows] @ model.coef_), y[rows] / y[rows].sum()
            missed += np.sum((s - u / u.sum()) ** 2)
            spread += np.sum((s - 1 / rows.size) ** 2)
        scores.append(1 - missed / spread)
    return scores


def test_groups_that_the_fit_lacks_are_scored() -> None:
    X, y, labels = table(90, groups=6)
    expected = unseen_by_hand(X, y, labels)
    frame = pd.DataFrame({"a": X[:, 0], "b": X[:, 1], "region": labels})
    model = ShareRegressor("softmax", starts=2, group_column="region")
    scaled = make_column_transformer(
        (StandardScaler(with_std=False), ["a", "b"]),
        remainder="passthrough",
        verbose_feature_names_out=False,
    ).set_output(transform="pandas")
    how: dict[str, Any] = {"groups": labels, "cv": GroupKFold(3), "error_score": "raise"}
    for each in (model, make_pipeline(scaled, model)):
        found = cross_val_score(each, frame, y, scoring=share_scorer, **how)
        np.testing.assert_allclose(found, expected, rtol=1e-6)
    amounts = cross_val_score(model, frame, y, **how)  # by score: totals are those of y
    assert amounts.min() > 0.8
    search = GridSearchCV(model, {"C": [1e-5, np.inf]}, cv=GroupKFold(3), scoring=share_scorer)
    assert search.fit(frame, y, groups=labels).best_params_ == {"C": np.inf}


def test_routed_groups_are_scored_as_those_of_a_column() -> None:
    X, y, labels = table(90, groups=6)
    expected = unseen_by_hand(X, y, labels)
    how: dict[str, Any] = {"params": {"groups": labels}, "cv": GroupKFold(3)}
    how["error_score"] = "raise"
    with config_context(enable_metadata_routing=True):
        model = ShareRegressor("softmax", starts=2).set_fit_request(groups=True)
        scorer = ShareScorer().set_score_request(groups=True)
        for each in (model, make_pipeline(StandardScaler(with_std=False), model)):
            found = cross_val_score(each, X, y, scoring=scorer, **how)
            np.testing.assert_allclose(found, expected, rtol=1e-6)
        amounts = cross_val_score(model.set_score_request(groups=True), X, y, **how)
    assert amounts.min() > 0.8


def test_scores_of_old_and_new_groups_stand_beside_one_another() -> None:
    X, y, labels = table(90, groups=6)
    old = np.isin(labels, ["g0", "g1", "g2"])
    model = ShareRegressor("softmax", starts=2).fit(X[old], y[old], groups=labels[old])
    amounts = np.empty(90)
    amounts[old] = model.predict(X[old], labels[old])
    for label in ("g3", "g4", "g5"):
        rows = labels == label
        amounts[rows] = y[rows].sum() * model.shares(X[rows])
    expected = 1 - np.sum((y - amounts) ** 2) / np.sum((y - y.mean()) ** 2)
    assert model.score(X, y, groups=labels) == pytest.approx(expected)
    s = np.random.default_rng(0).random(90)
    alone = ShareRegressor("softmax", starts=2).fit(X, y)
    f = np.exp(X @ alone.coef_) / np.exp(X @ alone.coef_).sum()
    off = np.sum(s * (y / y.sum() - f) ** 2) / np.sum(s * (y / y.sum() - 1 / 90) ** 2)
    assert share_scorer(alone, X, y, sample_weight=s) == pytest.approx(1 - off)
    for wrong in (s[:3], -s):
        with pytest.raises(ValueError, match="sample_weight"):
            share_scorer(alone, X, y, sample_weight=wrong)


def test_the_regressor_to_be_scored_is_found_in_searches_and_pipelines() -> None:
    X, y, _ = table()
    model = make_pipeline(StandardScaler(), ShareRegressor("softmax", starts=2)).fit(X, y)
    search = GridSearchCV(
        make_pipeline(StandardScaler(), ShareRegressor("softmax", starts=2)),
        {"shareregressor__C": [np.inf]},
        cv=2,
        scoring=share_scorer,
    ).fit(X, y)
    nested = Pipeline([("all", search)])
    assert share_scorer(nested, X, y) == pytest.approx(share_scorer(model, X, y), rel=1e-12)
    with pytest.raises(ValueError, match=r"of a ShareRegressor.*got LinearRegression"):
        share_scorer(LinearRegression().fit(X, y), X, y)


@pytest.mark.parametrize("form", ["pandas", "polars", "array", "sparse"])
def test_a_column_may_hold_the_groups(form: str) -> None:
    X, y, labels = table()
    number = np.unique(labels, return_inverse=True)[1]
    expected = ShareRegressor("softmax", starts=2).fit(X, y, groups=number)
    whole = np.column_stack([X, number])
    make: dict[str, Callable[[], Any]] = {
        "pandas": lambda: pd.DataFrame(whole, columns=["a", "b", "region"]),
        "polars": lambda: pl.DataFrame(whole, schema=["a", "b", "region"]),
        "array": lambda: whole,
        "sparse": lambda: sparse.csr_array(whole),
    }
    given, column = make[form](), "region" if form in ("pandas", "polars") else -1
    model = ShareRegressor("softmax", starts=2, group_column=column).fit(given, y)
    np.testing.assert_allclose(model.coef_, expected.coef_, rtol=1e-9)
    np.testing.assert_allclose(model.predict(given), expected.predict(X, number), rtol=1e-9)
    np.testing.assert_allclose(model.shares(given), expected.shares(X, number), rtol=1e-9)
    for wrong, words in ((7, "7"), ("nope", "nope")):
        with pytest.raises(ValueError, match=f"column.*{words}"):
            clone(model).set_params(group_column=wrong).fit(given, y)
    with pytest.raises(ValueError, match="give no groups beside it"):
        model.predict(given, number)


def test_a_score_without_its_groups_is_refused() -> None:
    X, y, labels = table()
    model = ShareRegressor("softmax", starts=2).fit(X, y, groups=labels)
    with pytest.raises(ValueError, match="let group_column name their column"):
        model.score(X, y)
    with pytest.raises(ValueError, match="let group_column name their column"):
        share_scorer(model, X, y)


@pytest.mark.parametrize("side", ["positive", "negative"])
def test_all_groups_are_on_the_side_asked_for(side: Any) -> None:
    X, y, labels = table()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model = ShareRegressor(side=side, starts=3).fit(X, y, groups=labels)
    assert model.groups_ is not None
    z = X @ model.coef_ + model.intercept_
    sums = [np.sum(LINKS["unified"](z[labels == label])) for label in model.groups_]
    assert np.all(np.sign(sums) == (1 if side == "positive" else -1))


@pytest.mark.parametrize("form", [sparse.csr_array, sparse.csc_array, sparse.csr_matrix])
def test_sparse_is_dense(form: Any) -> None:
    X, y, labels = table()
    X = np.where(np.abs(X) < 0.5, 0.0, X)
    dense = ShareRegressor(C=100.0, starts=3).fit(X, y, groups=labels)
    thin = ShareRegressor(C=100.0, starts=3).fit(form(X), y, groups=labels)
    np.testing.assert_allclose(thin.coef_, dense.coef_, rtol=1e-6)
    np.testing.assert_allclose(thin.predict(form(X), labels), dense.predict(X, labels), rtol=1e-6)


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_frames_give_their_names(library: str) -> None:
    frames = pytest.importorskip(library)
    X, y, labels = table()
    make = frames.table if library == "pyarrow" else frames.DataFrame
    frame = make({"age": X[:, 0], "size": X[:, 1]})
    groups = labels if library == "pyarrow" else frames.Series(labels)
    model = ShareRegressor(starts=3).fit(frame, y, groups=groups)
    assert list(model.feature_names_in_) == ["age", "size"]
    expected = ShareRegressor(starts=3).fit(X, y, groups=labels).predict(X, labels)
    np.testing.assert_allclose(model.predict(frame, groups), expected, rtol=1e-6)


def test_pickling_and_cloning() -> None:
    X, y, labels = table()
    model = ShareRegressor(parameters={"t": 0.5}, starts=3).fit(X, y, groups=labels)
    again = pickle.loads(pickle.dumps(model))
    np.testing.assert_array_equal(again.predict(X, labels), model.predict(X, labels))
    assert clone(model).get_params() == model.get_params()


def test_pipelines_and_grid_search() -> None:
    X, y, labels = table()
    model = make_pipeline(StandardScaler(), ShareRegressor(starts=3))
    grid = {"shareregressor__C": [0.01, 1.0, 100.0]}
    search = GridSearchCV(model, grid, cv=KFold(3), error_score="raise").fit(X, y)
    assert search.best_params_["shareregressor__C"] > 0.01
    with config_context(enable_metadata_routing=True):
        routed = ShareRegressor(starts=3).set_fit_request(groups=True)
        routed = routed.set_score_request(groups=True)
        search = GridSearchCV(routed, {"C": [0.01, 100.0]}, cv=KFold(3), error_score="raise")
        search.fit(X, y, groups=labels)
    assert search.best_params_ == {"C": 100.0}
    assert list(search.best_estimator_.groups_) == ["g0", "g1", "g2"]


def test_an_unfinished_fit_warns() -> None:
    X, y, _ = table()
    with pytest.warns(ConvergenceWarning, match="raise max_iter"):
        ShareRegressor(max_iter=1).fit(X, y)


def test_losses_that_do_not_normalise_take_any_sign() -> None:
    X = table()[0]
    z = X @ [0.3, 0.2] - 1
    model = ShareRegressor("unified-plain").fit(X, np.exp(z) + z)
    np.testing.assert_allclose(model.predict(X), np.exp(z) + z, atol=1e-7)
    assert model.totals_ is None
    with pytest.raises(ValueError, match="'unified-plain' does not normalise"):
        model.shares(X)


def nan_at(X: Array, row: int, column: int) -> Array:
    X = X.copy()
    X[row, column] = np.nan
    return X


X, Y, LABELS = table(20)
REFUSED: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "C": ({"C": 0.0}, {}, "C must be positive"),
    "tol": ({"tol": 2.0}, {}, "tol must lie between 0 and 1"),
    "max_iter": ({"max_iter": 0}, {}, "max_iter must be at least 1"),
    "side": ({"side": "up"}, {}, "both, positive, negative"),
    "loss": ({"loss": "nope"}, {}, "unknown loss 'nope'"),
    "no total": ({}, {"y": Y - Y.mean()}, "no total to take shares of"),
    "no total in a group": (
        {},
        {"y": np.where(LABELS == "g1", -Y, Y), "groups": LABELS},
        "in group 'g1'",
    ),
    "nan": ({}, {"X": nan_at(X, 3, 1)}, "NaN .* row 3, column 1"),
    "sparse nan": ({}, {"X": sparse.csr_array(nan_at(X, 3, 1))}, "row 3, column 1"),
    "nan in y": ({}, {"y": nan_at(Y[:, None], 3, 0)[:, 0]}, "y contains NaN"),
    "short groups": ({}, {"groups": LABELS[1:]}, "each of the 20 rows"),
    "missing group": ({}, {"groups": [None, *LABELS[1:]]}, "got None in row 0"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_wrong_input_is_refused_in_one_line(name: str) -> None:
    settings, data, match = REFUSED[name]
    with pytest.raises(ValueError, match=match) as error:
        ShareRegressor(**settings).fit(**({"X": X, "y": Y} | data))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("loss", ["unified", "softmax"])
def test_a_row_alone_in_its_group_tells_nothing(loss: str) -> None:
    X, y, labels = table(30)
    single = np.array([f"alone {k}" for k in range(6)])
    both = np.vstack([X, np.random.default_rng(3).normal(size=(6, 2))])
    amounts, groups = np.append(y, np.arange(1.0, 7.0)), np.append(labels, single)
    with_them = ShareRegressor(loss).fit(both, amounts, groups=groups)
    without = ShareRegressor(loss).fit(X, y, groups=labels)
    assert with_them.result_.fun == pytest.approx(without.result_.fun, rel=1e-9, abs=1e-12)
    np.testing.assert_allclose(with_them.predict(both, groups)[30:], amounts[30:], rtol=1e-9)
    nothing = ShareRegressor(loss).fit(both[30:], amounts[30:], groups=single)
    assert (nothing.result_.status, nothing.result_.fun) == ("constant", 0.0)


def test_resoft_itself_does_without_scikit_learn() -> None:
    code = "import sys, resoft; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        (pd.array([pd.NA, "a"] * 30, dtype="string"), "got <NA> in row 0"),
        (np.array([1, "a"] * 30, dtype=object), "labels of one kind"),
    ],
)
def test_groups_that_are_no_labels_are_told(groups: Any, words: str) -> None:
    X, y, _ = table()
    with pytest.raises(ValueError, match=words):
        ShareRegressor("softmax", starts=2).fit(X, y, groups=groups)


def test_days_are_the_same_groups_in_any_unit() -> None:
    X, y, _ = table()
    days = np.array(["2020-01-01", "2020-01-02"] * 30, dtype="datetime64[ns]")
    model = ShareRegressor("softmax", starts=2).fit(X, y, groups=days)
    again = model.predict(X, groups=days.astype("datetime64[D]"))
    np.testing.assert_array_equal(again, model.predict(X, groups=days))
