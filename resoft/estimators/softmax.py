"""Which class does a sample belong to? The softmax layer as a scikit-learn classifier."""

from __future__ import annotations

import warnings
from typing import Any, Literal, Self

import numpy as np
from scipy.optimize import OptimizeResult
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _check_sample_weight

from resoft.api.minimize_layer import TOLERANCE, minimize_layer
from resoft.api.result import MOST_ITERATIONS
from resoft.estimators.inputs import check_numbers, seed_of, validated
from resoft.estimators.logistic import check_arguments, strength
from resoft.estimators.logits import Logits, weights_of
from resoft.estimators.targets import Targets, are_shares, of_labels, of_shares
from resoft.support.arrays import Array
from resoft.support.inputs import refuse_unread

Backend = Literal["auto", "numpy", "numexpr", "numba"]


class SoftmaxClassifier(Logits):
    """Multinomial logistic regression: the cross-entropy of a softmax layer (arXiv 1903.12600).

    With u = coef_ x + intercept_ and y = softmax(u), what is minimised is that of
    LogisticRegression,

        C sum_n s_n (log sum_c exp(u_nc) - u_n,label) + ||coef_||^2 / 2

    with sample weights s, and of two classes the one vector of their difference, as there. Where
    y has two axes, its rows are the samples' shares t_n of the classes, such as counts divided by
    their sum, soft labels or one-hot rows; sum_c t_nc u_nc then stands for u_n,label, and `score`
    is the mean share of the class predicted, which of one-hot rows is the accuracy. The intercept
    is not penalised. With C=inf there is no penalty: samples that a direction separates have no
    minimiser then, and the fit warns of it; `separates_` holds the direction.

    `penalty`, `solver`, `n_jobs`, `dual`, `l1_ratio`, `intercept_scaling` and `multi_class` are
    those of LogisticRegression in all its versions, and accepted where the minimum is the same;
    elsewhere the fit says so, and what to take. penalty=None is C=inf.

    Args:
        C: inverse strength of the L2 penalty; inf for none.
        fit_intercept: whether u has a constant.
        tol: the decrease still predicted, relative to the loss, at which a fit ends.
        max_iter: limit on the Newton steps.
        class_weight: None, "balanced" or weights by class; they multiply the sample weights.
        warm_start: begin at the coefficients of the last fit.
        backend: "auto", "numpy", "numexpr" or "numba".
        random_state: for the samples that stand for all.
        penalty: "l2", or None.
        solver: any of LogisticRegression's; all are answered by the one of resoft.
        n_jobs: of no effect: a fit uses all cores by itself.
        verbose: from 1 on a terminal shows the fit's state.
        dual: of no effect.
        l1_ratio: None or 0.
        intercept_scaling: of no effect.
        multi_class: "auto".

    Attributes:
        classes_: the labels, sorted; of shares the names or numbers of the columns of y.
        coef_: (classes, features); (1, features) for two classes, of the second. float32 where X
            is, as intercept_ and what is predicted.
        intercept_: (classes,); (1,) for two classes.
        n_iter_: the Newton steps, (1,).
        separates_: a direction (classes, features) that shows that no minimiser exists, else None.
        result_: what resoft.minimize_layer returned; until it is pickled it refers to X for
            `summary` and the like, and nothing else needs it.
    """

    def __init__(
        self,
        *,
        C: float = 1.0,
        fit_intercept: bool = True,
        tol: float = TOLERANCE,
        max_iter: int = MOST_ITERATIONS,
        class_weight: Any = None,
        warm_start: bool = False,
        backend: Backend = "auto",
        random_state: Any = 0,
        penalty: str | None = "l2",
        solver: str = "newton",
        n_jobs: int | None = None,
        verbose: int = 0,
        dual: bool = False,
        l1_ratio: float | None = None,
        intercept_scaling: float = 1.0,
        multi_class: str = "auto",
    ) -> None:
        self.C = C
        self.fit_intercept = fit_intercept
        self.tol = tol
        self.max_iter = max_iter
        self.class_weight = class_weight
        self.warm_start = warm_start
        self.backend = backend
        self.random_state = random_state
        self.penalty = penalty
        self.solver = solver
        self.n_jobs = n_jobs
        self.verbose = verbose
        self.dual = dual
        self.l1_ratio = l1_ratio
        self.intercept_scaling = intercept_scaling
        self.multi_class = multi_class

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Fit to X (n, d), dense, sparse or a data frame, and weights (n,), with labels y (n,) or
        shares y (n, classes).
        """
        check_numbers(self.C, self.tol, self.max_iter)
        X, targets, weights = checked(self, X, y, sample_weight)
        check_arguments(self, targets.classes.size)
        before, self.classes_ = getattr(self, "classes_", None), targets.classes
        T, s = targets.weighted(weights, self.class_weight)
        start = self._start(X.shape[1], before) if self.warm_start else None
        self.result_ = minimised(self, X, T, s, strength(self.penalty, self.C), start)
        self.result_["classes"] = self.classes_
        self.separates_ = self.result_.direction
        self._keep(self.result_.W, self.result_.intercept, X.dtype)
        self.n_iter_ = np.array([self.result_.nit])
        return self

    def _start(self, d: int, before: Any) -> Array | None:
        """W of the last fit, where it is one of the same classes and features."""
        coef = getattr(self, "coef_", None)
        if coef is None or coef.shape[1] != d or not np.array_equal(before, self.classes_):
            return None
        return weights_of(coef, self.intercept_, self.fit_intercept)


def checked(model: Any, X: Any, y: Any, sample_weight: Any) -> tuple[Any, Targets, Array]:
    """X, the targets and the weights (n,) of a fit."""
    refuse_unread(X=X, y=y, sample_weight=sample_weight)
    if are_shares(y):
        X = validated(model, X)
        targets = of_shares(y, X.shape[0])
    else:
        X, y = validated(model, X, y)
        check_classification_targets(y)
        targets = of_labels(y)
    weights = _check_sample_weight(sample_weight, X, dtype=np.float64, ensure_non_negative=True)
    if not np.any(targets.weighted(weights, model.class_weight)[1] > 0):
        raise ValueError("all sample weights are zero: at least one must be positive")
    return X, targets, weights


def minimised(
    model: Any, X: Any, T: Any, weights: Array, C: float, start: Array | None
) -> OptimizeResult:
    """What minimises the loss, with a warning where it was not found."""
    classes = T.shape[1] if T.ndim == 2 else model.classes_.size
    # of two classes only the difference w = w_2 - w_1 is penalised: ||w||^2 is 2 ||W||^2
    factor = 2.0 if classes == 2 else 1.0
    result = minimize_layer(
        "cross-entropy",
        X,
        T,
        weights=weights,
        penalty=factor / C if np.isfinite(C) else 0.0,
        intercept=bool(model.fit_intercept),
        classes=classes,
        W0=start,
        backend=model.backend,
        tolerance=model.tol,
        max_iterations=model.max_iter,
        seed=seed_of(model.random_state),
        progress=model.verbose > 0,
    )
    if not result.success:
        message = result.message.replace("max_iterations", "max_iter")
        message = message.replace("add a penalty", "give C a finite value")
        warnings.warn(message, ConvergenceWarning, stacklevel=3)
    return result
