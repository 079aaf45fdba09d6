"""Does SoftmaxClassifierCV choose, score and fit as LogisticRegressionCV does?"""

from __future__ import annotations

import pickle
import warnings
from typing import Any

import numpy as np
import pytest
from scipy import sparse
from sklearn.base import clone
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegressionCV
from sklearn.model_selection import GroupKFold, KFold, StratifiedKFold
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import parametrize_with_checks

from resoft.estimators import SoftmaxClassifier, SoftmaxClassifierCV

CS = [10.0, 1e-3, 0.1]  # in no order


@pytest.mark.exhaustive
@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@parametrize_with_checks([SoftmaxClassifierCV(Cs=2, cv=2)])  # type: ignore[untyped-decorator]
def test_it_keeps_the_contract(estimator: Any, check: Any) -> None:
    check(estimator)


def iris(classes: int = 3) -> tuple[Any, Any]:
    X, y = load_iris(return_X_y=True)
    return StandardScaler().fit_transform(X), y % classes


def table(name: str) -> tuple[Any, Any]:
    if name == "iris":
        return iris()
    X, y = load_breast_cancer(return_X_y=True)
    return StandardScaler().fit_transform(X[:, :6]), np.array(["no", "yes"])[y]


@pytest.mark.parametrize("scoring", ["neg_log_loss", "accuracy"])
@pytest.mark.parametrize("refit", [True, False])
@pytest.mark.parametrize("name", ["iris", "breast_cancer"])
def test_the_path_is_that_of_logistic_regression(name: str, refit: bool, scoring: str) -> None:
    X, y = table(name)
    same: dict[str, Any] = {"Cs": CS, "cv": 3, "scoring": scoring, "refit": refit}
    model: Any = SoftmaxClassifierCV(**same, use_legacy_attributes=True).fit(X, y)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it will change, and SciPy's line search
        oracle = LogisticRegressionCV(**same, solver="newton-cg", tol=1e-9, max_iter=999).fit(X, y)
    np.testing.assert_allclose(model.C_, oracle.C_)
    np.testing.assert_array_equal(model.Cs_, oracle.Cs_)
    assert model.scores_.keys() == oracle.scores_.keys()
    for label in oracle.scores_:
        np.testing.assert_allclose(model.scores_[label], oracle.scores_[label], atol=1e-6)
        ours, theirs = model.coefs_paths_[label], oracle.coefs_paths_[label]
        np.testing.assert_allclose(ours, theirs, atol=1e-4)
    assert model.n_iter_.shape == np.shape(oracle.n_iter_)
    np.testing.assert_allclose(model.coef_, oracle.coef_, atol=1e-4)
    np.testing.assert_allclose(model.intercept_, oracle.intercept_, atol=1e-4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert model.score(X, y) == pytest.approx(oracle.score(X, y), abs=1e-5)


def test_scores_are_those_of_separate_fits() -> None:
    X, y = iris()
    s = np.random.default_rng(0).uniform(0, 2, size=150)
    folds = list(StratifiedKFold(3).split(X, y))
    model = SoftmaxClassifierCV(Cs=CS, cv=folds, n_jobs=2).fit(X, y, sample_weight=s)
    expected = [
        [
            SoftmaxClassifier(C=C).fit(X[a], y[a], s[a]).score(X[b], y[b], sample_weight=s[b])
            for C in CS
        ]
        for a, b in folds
    ]
    np.testing.assert_allclose(model.scores_[:, 0], expected, atol=1e-12)
    best = int(np.argmax(np.mean(expected, axis=0)))
    assert CS[best] == model.C_
    plain = SoftmaxClassifier(C=model.C_).fit(X, y, s)
    np.testing.assert_allclose(model.coef_, plain.coef_, atol=1e-6)
    assert model.coefs_paths_.shape == (3, 1, 3, 3, 5)
    assert model.n_iter_.shape == (3, 1, 3)
    copy = pickle.loads(pickle.dumps(model))
    np.testing.assert_array_equal(copy.predict(X), model.predict(X))
    assert clone(model).get_params()["Cs"] == CS


def test_warm_starts_spare_steps() -> None:
    X, y = iris()
    Cs = np.logspace(0, 1, 8)
    model = SoftmaxClassifierCV(Cs=Cs, cv=2).fit(X, y)
    train = next(iter(StratifiedKFold(2).split(X, y)))[0]
    cold = [SoftmaxClassifier(C=C).fit(X[train], y[train]).n_iter_[0] for C in Cs]
    assert model.n_iter_[0, 0].sum() < sum(cold)


def test_shares_float32_sparse_samples_and_groups() -> None:
    X, y = iris()
    T = 0.5 * np.eye(3)[y] + 0.5 * np.random.default_rng(0).dirichlet(np.ones(3), size=150)
    cv = KFold(3, shuffle=True, random_state=0)
    model = SoftmaxClassifierCV(Cs=[0.1, 1.0], cv=cv).fit(X.astype(np.float32), T)
    assert model.coef_.dtype == model.predict_proba(X.astype(np.float32)).dtype == np.float32
    thin = SoftmaxClassifierCV(Cs=[0.1, 1.0], cv=cv).fit(sparse.csr_array(X), T)
    np.testing.assert_allclose(thin.coef_, model.coef_, atol=1e-5)
    groups = np.arange(150) % 7
    grouped = SoftmaxClassifierCV(Cs=[0.1, 1.0], cv=GroupKFold(3)).fit(X, y, groups=groups)
    pairs = list(GroupKFold(3).split(X, y, groups))
    by_hand = SoftmaxClassifierCV(Cs=[0.1, 1.0], cv=pairs).fit(X, y)
    np.testing.assert_array_equal(grouped.scores_, by_hand.scores_)


def test_a_class_that_a_fold_lacks_is_told_where_it_matters() -> None:
    X, y = iris()  # sorted by class
    model = SoftmaxClassifierCV(Cs=[0.1, 1.0], cv=KFold(3)).fit(X, y)
    assert np.isnan(model.coefs_paths_[0, 0, :, 0]).all()
    assert np.isfinite(model.coefs_paths_[0, 0, :, 1:]).all()
    assert (model.scores_ == 0).all()
    assert np.isfinite(model.coef_).all()
    with pytest.raises(ValueError, match=r"lack a class.*take refit=True"):
        SoftmaxClassifierCV(Cs=[0.1, 1.0], cv=KFold(3), refit=False).fit(X, y)
    with pytest.raises(ValueError, match="one class only"):
        SoftmaxClassifierCV(Cs=[0.1, 1.0], cv=KFold(2)).fit(X[:100], y[:100])


def test_a_path_may_end_without_a_penalty() -> None:
    X, y = iris()
    with pytest.warns(ConvergenceWarning, match="No minimiser exists"):
        model = SoftmaxClassifierCV(Cs=[1e-4, np.inf], cv=3).fit(X, y)
    assert np.isinf(model.C_)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"Cs": 0}, "Cs must be how many"),
        ({"Cs": [1.0, np.nan]}, "Cs must be how many"),
        ({"Cs": [0.0, 1.0]}, "C must be positive, or inf for no penalty, got 0.0"),
        ({"l1_ratios": [0, 0.5]}, r"l1_ratios=\[0, 0.5\] asks for an L1 penalty"),
        ({"solver": "liblinear"}, "penalises the intercept"),
        ({"scoring": "best"}, "'best' is not a valid scoring value"),
    ],
)
def test_wrong_settings_are_told_in_one_line(options: Any, words: str) -> None:
    X, y = iris()
    with pytest.raises(ValueError, match=words):
        SoftmaxClassifierCV(**options).fit(X, y)


@pytest.mark.parametrize("scoring", ["neg_log_loss", "accuracy", "roc_auc_ovr"])
def test_a_score_of_labels_is_refused_for_shares(scoring: str) -> None:
    X, y = iris()
    T = 0.8 * np.eye(3)[y] + 0.2 / 3
    with pytest.raises(ValueError, match=f"scoring='{scoring}' does not take shares as targets"):
        SoftmaxClassifierCV(Cs=[1.0], cv=3, scoring=scoring).fit(X, T)
