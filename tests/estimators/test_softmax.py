"""Does SoftmaxClassifier keep scikit-learn's contract, and find LogisticRegression's optimum?"""

from __future__ import annotations

import pickle
import warnings
from itertools import product
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
from scipy import sparse
from scipy.special import log_softmax
from sklearn import datasets
from sklearn.base import clone
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, KFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import parametrize_with_checks

import resoft
from resoft.estimators import SoftmaxClassifier
from tests.sampled import rotating

ESTIMATORS = [
    SoftmaxClassifier(),
    SoftmaxClassifier(C=10.0, warm_start=True),
    SoftmaxClassifier(class_weight="balanced", backend="numba"),
]
DATA = ("iris", "wine", "breast_cancer", "digits")
#: Relative distance of the objective from LogisticRegression's.
SAME = 1e-8


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@parametrize_with_checks(ESTIMATORS[:1])  # type: ignore[untyped-decorator]
def test_it_keeps_the_contract(estimator: Any, check: Any) -> None:
    check(estimator)


@pytest.mark.exhaustive
@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@parametrize_with_checks(ESTIMATORS[1:])  # type: ignore[untyped-decorator]
def test_it_keeps_the_contract_with_other_settings(estimator: Any, check: Any) -> None:
    check(estimator)


def data(name: str, scaled: bool = False) -> tuple[Any, Any]:
    X, y = getattr(datasets, f"load_{name}")(return_X_y=True)
    return (StandardScaler().fit_transform(X), y) if scaled else (X, y)


def objective(model: Any, X: Any, y: Any, C: float, s: Any = 1.0) -> float:
    """C sum s_n L_n + ||coef||^2 / 2, from a fitted model's decision function alone."""
    u = model.decision_function(X)
    u = np.column_stack([np.zeros_like(u), u]) if u.ndim == 1 else u
    labels = np.searchsorted(model.classes_, y)
    losses = -log_softmax(u, axis=1)[np.arange(len(y)), labels]
    return float(C * np.sum(s * losses) + 0.5 * np.sum(model.coef_**2))


@pytest.mark.filterwarnings("ignore")  # SciPy's line search, inside the oracle
@pytest.mark.parametrize(
    ("table", "C"),
    rotating([*product(DATA, ["raw", "scaled"])], [1e-3, 1.0, 100.0]),
)
def test_the_optimum_is_that_of_logistic_regression(table: tuple[str, str], C: float) -> None:
    name, columns = table
    X, y = data(name, columns == "scaled")
    mine = SoftmaxClassifier(C=C).fit(X, y)
    oracle = LogisticRegression(C=C, solver="newton-cg", tol=1e-10, max_iter=5000).fit(X, y)
    best = objective(oracle, X, y, C)
    assert objective(mine, X, y, C) <= best * (1 + SAME)
    assert mine.coef_.shape == oracle.coef_.shape
    assert mine.intercept_.shape == oracle.intercept_.shape
    assert np.mean(mine.predict(X) == oracle.predict(X)) > 0.999


@pytest.mark.parametrize("class_weight", [None, "balanced", {0: 3.0}])
def test_weights_are_those_of_logistic_regression(class_weight: Any) -> None:
    X, y = data("wine", scaled=True)
    s = np.random.default_rng(0).uniform(0, 2, size=y.size)
    exact: Any = {"solver": "newton-cg", "tol": 1e-9, "max_iter": 1000}
    balanced = {k: s.sum() / (3 * s[y == k].sum()) for k in range(3)}  # not yet so in 1.6
    known = balanced if class_weight == "balanced" else class_weight
    models = [
        model.fit(X, y, sample_weight=s)
        for model in (
            SoftmaxClassifier(C=0.3, class_weight=class_weight),
            LogisticRegression(C=0.3, class_weight=known, **exact),
        )
    ]
    np.testing.assert_allclose(models[0].coef_, models[1].coef_, atol=1e-5)
    np.testing.assert_allclose(models[0].predict_proba(X), models[1].predict_proba(X), atol=1e-5)


def test_sparse_samples_give_what_dense_ones_do() -> None:
    X, y = data("digits")
    dense = SoftmaxClassifier(C=0.1).fit(X, y)
    for form in (sparse.csr_array(X), sparse.csc_array(X)):
        found = SoftmaxClassifier(C=0.1).fit(form, y)
        assert objective(found, form, y, 0.1) == pytest.approx(
            objective(dense, X, y, 0.1), rel=SAME
        )


@pytest.mark.parametrize("frame", [pd.DataFrame, pl.DataFrame])
def test_frames_bring_the_names_of_the_features(frame: Any) -> None:
    X, y = data("iris")
    names = ["sepal length", "sepal width", "petal length", "petal width"]
    table = frame(dict(zip(names, X.T, strict=True)))
    labels = np.array(["setosa", "versicolor", "virginica"])[y]
    model = SoftmaxClassifier().fit(table, labels)
    assert list(model.feature_names_in_) == names
    assert set(model.predict(table)) == set(labels)
    with pytest.raises(ValueError, match="feature names"):
        model.predict(frame(dict(zip(["a", "b", "c", "d"], X.T, strict=True))))


def test_in_a_pipeline_a_search_and_a_pickle() -> None:
    X, y = data("wine")
    search = GridSearchCV(
        make_pipeline(StandardScaler(), SoftmaxClassifier()),
        {"softmaxclassifier__C": [0.01, 1.0]},
        cv=KFold(3, shuffle=True, random_state=0),
    ).fit(X, y)
    assert search.best_score_ > 0.95
    copy = pickle.loads(pickle.dumps(search))
    np.testing.assert_array_equal(copy.predict(X), search.predict(X))
    assert clone(SoftmaxClassifier(C=3.0)).C == 3.0


def test_a_class_that_a_fold_lacks_is_no_error() -> None:
    X, y = data("iris")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # scikit-learn says that a class is rare
        scores = cross_val_score(SoftmaxClassifier(), X, y, cv=KFold(3))  # sorted: one is missing
    assert scores.shape == (3,)
    assert np.all(np.isfinite(scores))


def test_constant_features_and_logits_of_any_size() -> None:
    X, y = data("iris")
    model = SoftmaxClassifier().fit(np.column_stack([X, np.full(150, 3.0), np.zeros(150)]), y)
    assert np.all(model.coef_[:, -1] == 0)
    large = SoftmaxClassifier(C=1.0).fit(1e6 * X, y)
    assert np.all(np.isfinite(large.predict_proba(1e6 * X)))
    logs = large.predict_log_proba(1e8 * X)
    assert np.all(np.isfinite(logs))
    assert logs.min() < -1e4


def test_without_a_penalty_separable_samples_are_told_and_the_direction_given() -> None:
    X, y = data("iris")
    with pytest.warns(ConvergenceWarning, match="No minimiser exists.*give C a finite value"):
        model = SoftmaxClassifier(C=np.inf).fit(X, y)
    u = np.column_stack([X, np.ones(150)]) @ model.separates_.T
    margins = u - u[np.arange(150), y][:, None]
    assert margins.max() <= 1e-12 * np.abs(u).max()
    assert margins.min() < -1e-3
    assert SoftmaxClassifier(C=1.0).fit(X, y).separates_ is None


def test_without_a_penalty_others_have_the_maximum_likelihood() -> None:
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(200, 3)), rng.integers(0, 3, size=200)
    model = SoftmaxClassifier(C=np.inf).fit(X, y)
    oracle = LogisticRegression(C=np.inf, solver="newton-cg", tol=1e-9).fit(X, y)
    np.testing.assert_allclose(model.predict_proba(X), oracle.predict_proba(X), atol=1e-6)


def test_a_warm_start_begins_where_the_last_fit_ended() -> None:
    X, y = data("digits")
    for labels in (y, y < 5):
        model = SoftmaxClassifier(C=0.01, warm_start=True).fit(X / 16, labels)
        first = model.n_iter_[0]
        assert model.fit(X / 16, labels).n_iter_[0] <= 1 < first


@pytest.mark.parametrize(
    ("options", "X", "y", "words"),
    [
        ({"C": 0}, [[1.0], [2.0]], [0, 1], "C must be positive"),
        ({"C": 1e-310}, [[1.0], [2.0]], [0, 1], "C must be positive"),
        ({"C": None}, [[1.0], [2.0]], [0, 1], "C must be a number"),
        ({"class_weight": {0: np.nan}}, [[1.0], [2.0]], [0, 1], "class_weight must hold finite"),
        ({"tol": 2.0}, [[1.0], [2.0]], [0, 1], "tol must lie between"),
        ({}, [[1.0], [2.0]], ["a", "a"], "y has 1 class"),
        ({}, [[1.0], [np.nan]], [0, 1], "got nan in row 1, column 0"),
        ({}, [[1.0], [2.0]], [0.3, 1.7], "Unknown label type"),
    ],
)
def test_wrong_input_is_told_in_one_line(options: Any, X: Any, y: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        SoftmaxClassifier(**options).fit(X, y)


def test_a_limit_on_the_steps_is_told() -> None:
    X, y = data("digits")
    with pytest.warns(ConvergenceWarning, match="raise max_iter"):
        SoftmaxClassifier(max_iter=1).fit(X, y)


def shares_of_iris(classes: int = 3) -> tuple[Any, Any]:
    X, y = data("iris", scaled=True)
    drawn = np.random.default_rng(0).dirichlet(np.ones(classes), size=y.size)
    return X, 0.5 * drawn + 0.5 * np.eye(classes)[y % classes]


@pytest.mark.parametrize("class_weight", [None, {0: 3.0, 1: 0.5}, "balanced"])
@pytest.mark.parametrize("classes", [2, 3])
def test_shares_are_that_many_weighted_samples(classes: int, class_weight: Any) -> None:
    X, T = shares_of_iris(classes)
    model = SoftmaxClassifier(C=2.0, class_weight=class_weight).fit(X, T, sample_weight=X[:, 0] + 3)
    rows, labels = np.repeat(np.arange(150), classes), np.tile(np.arange(classes), 150)
    s = T.ravel() * (X[:, 0] + 3)[rows]
    if class_weight == "balanced":
        class_weight = {k: s.sum() / (classes * s[labels == k].sum()) for k in range(classes)}
    oracle = LogisticRegression(C=2.0, class_weight=class_weight, solver="newton-cg", tol=1e-10)
    oracle.fit(X[rows], labels, sample_weight=s)
    np.testing.assert_allclose(model.coef_, oracle.coef_, atol=1e-6)
    np.testing.assert_allclose(model.intercept_, oracle.intercept_, atol=1e-6)
    told = model.predict_proba(X)
    assert model.score(X, T) == pytest.approx(np.mean(T[np.arange(150), told.argmax(axis=1)]))


def test_one_hot_rows_are_labels() -> None:
    X, y = data("iris", scaled=True)
    by_label, T = SoftmaxClassifier().fit(X, y), np.eye(3)[y]
    for rows in (T, T.astype(bool), sparse.csr_array(T), T.tolist()):
        np.testing.assert_array_equal(SoftmaxClassifier().fit(X, rows).coef_, by_label.coef_)
    assert SoftmaxClassifier().fit(X, T).score(X, T) == by_label.score(X, y)
    assert cross_val_score(SoftmaxClassifier(), X, T, cv=KFold(3, shuffle=True)).min() > 0.8


@pytest.mark.parametrize("frame", [pd.DataFrame, pl.DataFrame])
def test_columns_of_shares_name_the_classes(frame: Any) -> None:
    X, T = shares_of_iris()
    names = ["setosa", "versicolor", "virginica"]
    table = frame(dict(zip(names, T.T, strict=True)))
    model = SoftmaxClassifier(class_weight={"setosa": 2.0}).fit(X, table)
    assert list(model.classes_) == names
    assert set(model.predict(X)) <= set(names)
    assert model.score(X, table) == pytest.approx(model.score(X, T))


@pytest.mark.parametrize("labels", ["three", "two", "shares"])
def test_float32_in_float32_out(labels: str) -> None:
    X, T = shares_of_iris()
    X = X + 1e3  # products in float32 would be off by 1e-4
    y = {"three": T.argmax(axis=1), "two": T.argmax(axis=1) == 1, "shares": T}[labels]
    model = SoftmaxClassifier().fit(X.astype(np.float32), y)
    exact = SoftmaxClassifier().fit(X.astype(np.float32).astype(float), y)
    np.testing.assert_allclose(model.coef_, exact.coef_, rtol=1e-5, atol=1e-6)
    for name in ("predict_proba", "predict_log_proba", "decision_function"):
        assert getattr(model, name)(X.astype(np.float32)).dtype == np.float32
        assert getattr(model, name)(X).dtype == np.float64
    assert (model.coef_.dtype, model.intercept_.dtype) == (np.float32, np.float32)
    u = X.astype(np.float32).astype(float) @ model.coef_.astype(float).T + model.intercept_
    np.testing.assert_allclose(
        model.decision_function(X.astype(np.float32)), u[:, 0] if labels == "two" else u, atol=1e-6
    )


def test_sparse_coefficients_give_what_dense_ones_do() -> None:
    X, y = data("iris")
    model = SoftmaxClassifier(warm_start=True).fit(X, y)
    dense = model.predict_proba(X)
    assert sparse.issparse(model.sparsify().coef_)
    for form in (np.asarray, sparse.csr_array, sparse.csc_array):
        np.testing.assert_allclose(model.predict_proba(form(X)), dense, rtol=1e-12)
    assert pickle.loads(pickle.dumps(model)).fit(X, y).n_iter_[0] <= 1
    np.testing.assert_allclose(model.densify().predict_proba(X), dense, rtol=1e-12)


CHANGE_NOTHING: list[dict[str, Any]] = [
    {"solver": "lbfgs", "n_jobs": -1, "verbose": 0, "dual": True, "l1_ratio": 0.0},
    {"solver": "saga", "penalty": "deprecated", "intercept_scaling": 2, "multi_class": "auto"},
    {"solver": "newton-cholesky", "penalty": "l2", "multi_class": "multinomial"},
]


@pytest.mark.parametrize("options", CHANGE_NOTHING)
def test_arguments_that_change_nothing_are_accepted(options: dict[str, Any]) -> None:
    X, y = data("iris")
    expected = SoftmaxClassifier().fit(X, y).coef_
    model = clone(SoftmaxClassifier(**options))
    np.testing.assert_array_equal(model.fit(X, y).coef_, expected)
    assert options.items() <= model.get_params().items()


def test_no_penalty_is_an_infinite_C() -> None:
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(80, 2)), rng.integers(0, 3, size=80)
    without, infinite = SoftmaxClassifier(penalty=None), SoftmaxClassifier(C=np.inf)
    np.testing.assert_array_equal(without.fit(X, y).coef_, infinite.fit(X, y).coef_)


CHANGE_THE_MINIMUM: list[tuple[dict[str, Any], str]] = [
    ({"penalty": "l1"}, "penalty='l1' asks for an L1 penalty.*solver='saga'"),
    ({"penalty": "elasticnet", "l1_ratio": 0.5}, "penalty='elasticnet' asks"),
    ({"l1_ratio": 0.5}, "l1_ratio=0.5 asks"),
    ({"penalty": "ridge"}, "penalty must be one of 'l2', None, got 'ridge'"),
    ({"solver": "liblinear"}, "solver='liblinear' penalises the intercept"),
    ({"solver": "adam"}, "solver must be one of 'newton', 'lbfgs'"),
    ({"multi_class": "ovr"}, "OneVsRestClassifier"),
    ({"dual": 2}, "dual must be True or False"),
    ({"n_jobs": "all"}, "n_jobs must be a whole number or None"),
    ({"verbose": None}, "verbose must be a whole number"),
    ({"intercept_scaling": 0}, "intercept_scaling must be positive"),
]


@pytest.mark.parametrize(("options", "words"), CHANGE_THE_MINIMUM)
def test_arguments_that_change_the_minimum_are_explained(options: Any, words: str) -> None:
    X, y = data("iris")
    with pytest.raises(ValueError, match=words) as error:
        SoftmaxClassifier(**options).fit(X, y)
    assert "\n" not in str(error.value)


def test_what_differs_with_the_classes_alone_is_told_there_alone() -> None:
    X, y = data("iris")
    two = SoftmaxClassifier(fit_intercept=False).fit(X, y == 1)
    liblinear = SoftmaxClassifier(solver="liblinear", fit_intercept=False).fit(X, y == 1)
    np.testing.assert_array_equal(liblinear.coef_, two.coef_)
    with pytest.raises(ValueError, match="double C"):
        SoftmaxClassifier(multi_class="multinomial").fit(X, y == 1)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda T: 2 * T, "row 0 sums to 2"),
        (lambda T: T[1:], "a row for each of the 150 samples"),
        (lambda T: np.where(T[3, 1] == T, np.nan, T), "got nan in row 3, column 1"),
        (lambda T: np.where(T[3, 1] == T, -0.1, T), "got -0.1 in row 3, column 1"),
        (lambda T: T.astype(str), "must hold shares, which are numbers"),
    ],
)
def test_rows_that_are_no_shares_are_told(change: Any, words: str) -> None:
    X, T = shares_of_iris()
    with pytest.raises(ValueError, match=words) as error:
        SoftmaxClassifier().fit(X, change(T))
    assert "\n" not in str(error.value)


def test_it_is_there_by_its_short_name() -> None:
    assert resoft.SoftmaxClassifier is SoftmaxClassifier
