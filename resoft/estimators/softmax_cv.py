"""Which strength of the penalty predicts best? SoftmaxClassifier along a path of C, by folds."""

from __future__ import annotations

import numbers
from dataclasses import dataclass
from inspect import signature
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import get_scorer
from sklearn.model_selection import check_cv
from sklearn.utils.parallel import Parallel, delayed

from resoft.api.minimize_layer import TOLERANCE
from resoft.api.result import MOST_ITERATIONS
from resoft.estimators.inputs import check_numbers
from resoft.estimators.logistic import check_arguments, strength
from resoft.estimators.logits import Logits, weights_of
from resoft.estimators.softmax import Backend, SoftmaxClassifier, checked, minimised
from resoft.estimators.targets import are_shares
from resoft.support.arrays import Array, Index

DECADES = 4  # to both sides of 1, of C where their number alone is given


@dataclass(frozen=True)
class Path:
    """Of one fold: for each C the score, the steps, and (W, c) as scikit-learn has them."""

    scores: Array
    steps: NDArray[Any]
    weights: Array

    @classmethod
    def empty(cls, many: int, classes: int, d: int) -> Path:
        """One to be filled; a class that the fold lacks stays NaN."""
        rows = 1 if classes == 2 else classes
        weights = np.full((many, rows, d + 1), np.nan)
        return cls(np.empty(many), np.empty(many, dtype=np.intp), weights)


class SoftmaxClassifierCV(Logits):
    """SoftmaxClassifier whose C is chosen by cross-validation, as LogisticRegressionCV chooses it.

    In each fold the fits go from the smallest C to the largest, each from where the last one
    ended. The C with the best mean score is taken for the fit to all samples, which begins at the
    mean of the folds' weights; with refit=False the weights are the mean of each fold's best.

    Args:
        Cs: how many C, spaced evenly on a logarithmic scale from 1e-4 to 1e4, or the C themselves.
        fit_intercept: whether the logits have a constant.
        cv: None for five folds, their number, a splitter, or pairs of training and test rows.
        scoring: None for that of SoftmaxClassifier, a name of scikit-learn's, or a function of an
            estimator, X and y.
        refit: whether to fit to all samples with the best C.
        tol: as in SoftmaxClassifier, as max_iter, class_weight, backend and random_state.
        max_iter: limit on the Newton steps of one fit.
        class_weight: None, "balanced", which counts all samples, or weights by class.
        n_jobs: how many folds at a time; None for one, as a fit uses all cores by itself.
        verbose: from 1 on a terminal shows each fit's state.
        backend: "auto", "numpy", "numexpr" or "numba".
        random_state: for the samples that stand for all.
        penalty: "l2", or None, which leaves the path without a penalty.
        solver: any of LogisticRegression's; all are answered by the one of resoft.
        dual: of no effect.
        l1_ratios: None or zeros.
        intercept_scaling: of no effect.
        multi_class: "auto".
        use_legacy_attributes: whether C_, l1_ratio_, scores_, coefs_paths_ and n_iter_ are those of
            scikit-learn before 1.10, such as dictionaries by class.

    Attributes:
        classes_: the labels, sorted; of shares the names or numbers of the columns of y.
        coef_: (classes, features); (1, features) for two classes. float32 where X is.
        intercept_: (classes,); (1,) for two classes.
        Cs_: (m,), as given.
        C_: the best; with refit=False the mean of the folds' best.
        scores_: (folds, 1, m); the axis of length 1 is that of l1_ratios, which are 0.
        coefs_paths_: (folds, 1, m, classes, features), the intercept last; NaN where a fold has
            none of a class.
        n_iter_: the Newton steps, (folds, 1, m).
        l1_ratio_: 0; l1_ratios_: (1,).
        result_: what resoft.minimize_layer returned for all samples; None with refit=False.
    """

    C_: Any
    l1_ratio_: Any
    scores_: Any
    coefs_paths_: Any
    result_: Any

    def __init__(
        self,
        *,
        Cs: Any = 10,
        fit_intercept: bool = True,
        cv: Any = None,
        scoring: Any = None,
        refit: bool = True,
        tol: float = TOLERANCE,
        max_iter: int = MOST_ITERATIONS,
        class_weight: Any = None,
        n_jobs: int | None = None,
        verbose: int = 0,
        backend: Backend = "auto",
        random_state: Any = 0,
        penalty: str | None = "l2",
        solver: str = "newton",
        dual: bool = False,
        l1_ratios: Any = None,
        intercept_scaling: float = 1.0,
        multi_class: str = "auto",
        use_legacy_attributes: bool = False,
    ) -> None:
        self.Cs = Cs
        self.fit_intercept = fit_intercept
        self.cv = cv
        self.scoring = scoring
        self.refit = refit
        self.tol = tol
        self.max_iter = max_iter
        self.class_weight = class_weight
        self.n_jobs = n_jobs
        self.verbose = verbose
        self.backend = backend
        self.random_state = random_state
        self.penalty = penalty
        self.solver = solver
        self.dual = dual
        self.l1_ratios = l1_ratios
        self.intercept_scaling = intercept_scaling
        self.multi_class = multi_class
        self.use_legacy_attributes = use_legacy_attributes

    def fit(self, X: Any, y: Any, sample_weight: Any = None, groups: Any = None) -> Self:
        """Choose C and fit, to X (n, d), labels y (n,) or shares y (n, classes), and weights (n,);
        `groups` (n,) are for a splitter that asks for them.
        """
        self.Cs_ = _strengths(self.Cs)
        check_numbers(float(self.Cs_.min()), self.tol, self.max_iter)
        X, targets, weights = checked(self, X, y, sample_weight)
        check_arguments(self, targets.classes.size)
        self.classes_ = targets.classes
        T, s = targets.weighted(weights, self.class_weight)
        y = targets.classes[targets.T] if T.ndim == 1 else targets.T
        folds = list(check_cv(self.cv, y, classifier=True).split(X, y, groups))
        scored = None if sample_weight is None else weights
        paths = Parallel(n_jobs=self.n_jobs, prefer="threads")(
            delayed(_path)(self, X, y, T, s, scored, fold) for fold in folds
        )
        self._choose(X, T, s, paths)
        return self

    def score(self, X: Any, y: Any, sample_weight: Any = None) -> float:
        """What `scoring` asks for, of new samples."""
        if self.scoring is None:
            return super().score(X, y, sample_weight)
        return _score(self.scoring, self, X, y, sample_weight)

    def _choose(self, X: Any, T: NDArray[Any], s: Array, paths: list[Path]) -> None:
        """Keep what the folds found, and fit with it."""
        scores = np.stack([path.scores for path in paths])
        weights = np.stack([path.weights for path in paths])
        if self.refit:
            best = int(np.argmax(scores.mean(axis=0)))
            C, mean = float(self.Cs_[best]), weights[:, best].mean(axis=0)
            start = None
            if np.all(np.isfinite(mean)):
                start = weights_of(mean[:, :-1], mean[:, -1], self.fit_intercept)
            self.result_ = minimised(self, X, T, s, strength(self.penalty, C), start)
            self.result_["classes"] = self.classes_
            self._keep(self.result_.W, self.result_.intercept, X.dtype)
        else:
            each = np.argmax(scores, axis=1)
            C, mean = float(self.Cs_[each].mean()), _mean_of_best(weights, each)
            self.result_ = None
            self.coef_, self.intercept_ = mean[:, :-1].astype(X.dtype), mean[:, -1].astype(X.dtype)
        self.l1_ratios_ = np.zeros(1)
        self.C_, self.l1_ratio_ = C, 0.0
        self.scores_ = scores[:, None]
        self.n_iter_ = np.stack([path.steps for path in paths])[:, None]
        self.coefs_paths_ = weights[:, None] if self.fit_intercept else weights[:, None, ..., :-1]
        if self.use_legacy_attributes:
            self._as_before()

    def _as_before(self) -> None:
        """The attributes as scikit-learn had them before 1.10."""
        named = self.classes_ if self.classes_.size > 2 else self.classes_[1:]
        self.C_ = np.full(named.size, self.C_)
        self.l1_ratio_ = np.full(named.size, self.l1_ratio_)
        self.scores_ = dict.fromkeys(named, self.scores_[:, 0])
        paths = np.moveaxis(self.coefs_paths_[:, 0], 2, 0)
        self.coefs_paths_ = dict(zip(named, paths, strict=True))
        self.n_iter_ = self.n_iter_[None, :, 0]


def _strengths(Cs: Any) -> Array:
    if isinstance(Cs, numbers.Integral) and not isinstance(Cs, bool) and int(Cs) > 0:
        return np.logspace(-DECADES, DECADES, int(Cs))
    given = np.asarray(Cs)
    if given.ndim != 1 or given.size == 0 or given.dtype.kind not in "iuf" or np.isnan(given).any():
        raise ValueError(f"Cs must be how many there are, or numbers themselves, got {Cs!r}")
    return given.astype(np.float64)


def _path(
    model: SoftmaxClassifierCV,
    X: Any,
    y: NDArray[Any],
    T: NDArray[Any],
    s: Array,
    scored: Array | None,
    fold: tuple[Any, Any],
) -> Path:
    """The fits to one fold's training rows, each scored on its test rows."""
    train, test = (np.arange(len(s))[rows] for rows in fold)
    train = train[s[train] > 0]
    part, there, T = _part(model, T[train])
    rows, weights = X[train], s[train]
    tested = None if scored is None else scored[test]
    held_out = X[test], y[test], tested
    found = Path.empty(model.Cs_.size, model.classes_.size, X.shape[1])
    start = None
    for k in np.argsort(model.Cs_, kind="stable"):
        C = strength(model.penalty, model.Cs_[k])
        result = minimised(part, rows, T, weights, C, start)
        start, found.steps[k] = result.x, result.nit
        part._keep(result.W, result.intercept, X.dtype)
        found.scores[k] = _score(model.scoring, part, *held_out)
        whole = there.size == model.classes_.size
        W, c = (part.coef_, part.intercept_) if whole else (result.W, result.intercept)
        found.weights[k, slice(None) if whole else there] = np.column_stack([W, c])
    return found


def _part(
    model: SoftmaxClassifierCV, T: NDArray[Any]
) -> tuple[SoftmaxClassifier, Index, NDArray[Any]]:
    """A classifier of the classes that a fold's training rows have, their numbers, and the targets
    in these.
    """
    names = ("fit_intercept", "tol", "max_iter", "backend", "random_state", "verbose")
    part = SoftmaxClassifier(**{name: getattr(model, name) for name in names})
    there = np.arange(model.classes_.size)
    if T.ndim == 1:
        there, T = np.unique(T, return_inverse=True)
    if there.size < 2:
        raise ValueError(
            "the training rows of a fold have one class only: shuffle the samples, or give cv a "
            "splitter that keeps the classes together, such as StratifiedKFold"
        )
    part.classes_ = model.classes_[there]
    return part, there, T


def _score(scoring: Any, model: Any, X: Any, y: Any, sample_weight: Any) -> float:
    if scoring is None:
        return float(model.score(X, y, sample_weight))
    scorer = get_scorer(scoring)
    weighs = sample_weight is not None and "sample_weight" in signature(scorer).parameters
    try:
        return float(scorer(model, X, y, **({"sample_weight": sample_weight} if weighs else {})))
    except ValueError as error:
        if not are_shares(y):
            raise
        raise ValueError(
            f"scoring={scoring!r} does not take shares as targets ({error}): leave scoring out for "
            "the mean share of the class predicted, or give a function of an estimator, X and y"
        ) from error


def _mean_of_best(weights: Array, each: Index) -> Array:
    mean = weights[np.arange(each.size), each].mean(axis=0)
    if np.any(np.isnan(mean)):
        raise ValueError(
            "the training rows of a fold lack a class, so that the folds' weights have no mean: "
            "take refit=True, or StratifiedKFold"
        )
    return np.asarray(mean)
