"""Does SoftmaxClassifier keep scikit-learn's contract, and find LogisticRegression's optimum?"""

from __future__ import annotations

import pickle
import warnings
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
@pytest.mark.parametrize("C", [1e-3, 1.0, 100.0])
@pytest.mark.parametrize("scaled", [False, True])
@pytest.mark.parametrize("name", DATA)
def test_the_optimum_is_that_of_logistic_regression(name: str, scaled: bool, C: float) -> None:
    X, y = data(name, scaled)
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
    models = [
        model.fit(X, y, sample_weight=s)
        for model in (
            SoftmaxClassifier(C=0.3, class_weight=class_weight),
            LogisticRegression(C=0.3, class_weight=class_weight, **exact),
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


def test_it_is_there_by_its_short_name() -> None:
    assert resoft.SoftmaxClassifier is SoftmaxClassifier
