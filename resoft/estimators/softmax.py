"""Which class does a sample belong to? The softmax layer as a scikit-learn classifier."""

from __future__ import annotations

import warnings
from typing import Any, Literal, Self

import numpy as np
from scipy.special import log_softmax, softmax
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils import Tags, compute_class_weight
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import (
    _check_sample_weight,
    check_is_fitted,
    validate_data,
)

from resoft._inputs import refuse_unread
from resoft._matrix import Array
from resoft._minimize_layer import minimize_layer
from resoft.estimators.inputs import FORMATS, TYPES, check_finite, check_numbers, seed_of


class SoftmaxClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """Multinomial logistic regression: the cross-entropy of a softmax layer (arXiv 1903.12600).

    With u = coef_ x + intercept_ and y = softmax(u), what is minimised is that of
    LogisticRegression,

        C sum_n s_n (log sum_c exp(u_nc) - u_n,label) + ||coef_||^2 / 2

    with sample weights s, and of two classes the one vector of their difference, as there. The
    intercept is not penalised. With C=inf there is no penalty: samples that a direction separates
    have no minimiser then, and the fit warns of it; `separates_` holds the direction.

    Args:
        C: inverse strength of the L2 penalty; inf for none.
        fit_intercept: whether u has a constant.
        tol: the decrease still predicted, relative to the loss, at which a fit ends.
        max_iter: limit on the Newton steps.
        class_weight: None, "balanced" or weights by class; they multiply the sample weights.
        warm_start: begin at the coefficients of the last fit.
        backend: "auto", "numpy", "numexpr" or "numba".
        random_state: for the samples that stand for all.

    Attributes:
        classes_: the labels, sorted.
        coef_: (classes, features); (1, features) for two classes, of the second.
        intercept_: (classes,); (1,) for two classes.
        n_iter_: the Newton steps, (1,).
        separates_: a direction (classes, features) that shows that no minimiser exists, else None.
        result_: what resoft.minimize_layer returned.
    """

    def __init__(
        self,
        *,
        C: float = 1.0,
        fit_intercept: bool = True,
        tol: float = 1e-10,
        max_iter: int = 500,
        class_weight: Any = None,
        warm_start: bool = False,
        backend: Literal["auto", "numpy", "numexpr", "numba"] = "auto",
        random_state: Any = 0,
    ) -> None:
        self.C = C
        self.fit_intercept = fit_intercept
        self.tol = tol
        self.max_iter = max_iter
        self.class_weight = class_weight
        self.warm_start = warm_start
        self.backend = backend
        self.random_state = random_state

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Fit to X (n, d), dense, sparse or a data frame, labels y (n,) and weights (n,)."""
        check_numbers(self.C, self.tol, self.max_iter)
        refuse_unread(X=X, y=y, sample_weight=sample_weight)
        X, y = validate_data(
            self, X, y, accept_sparse=FORMATS, dtype=TYPES, ensure_all_finite=False
        )
        check_finite(X)
        check_classification_targets(y)
        before = getattr(self, "classes_", None)
        self.classes_, labels = np.unique(y, return_inverse=True)
        if self.classes_.size < 2:
            raise ValueError(
                f"y has 1 class, {self.classes_[0]}: a classifier needs samples of two or more"
            )
        weights = _check_sample_weight(sample_weight, X, dtype=np.float64, ensure_non_negative=True)
        weights = weights * self._class_weights(y, weights)[labels]
        if not np.any(weights > 0):
            raise ValueError("all sample weights are zero: at least one must be positive")
        self.result_ = self._minimised(X, labels, weights, before)
        self._keep(self.result_.W, self.result_.intercept)
        self.n_iter_ = np.array([self.result_.nit])
        return self

    def decision_function(self, X: Any) -> Array:
        """The logits (n, classes); for two classes the second's, less the first's, (n,)."""
        check_is_fitted(self)
        refuse_unread(X=X)
        X = validate_data(
            self, X, accept_sparse=FORMATS, dtype=TYPES, ensure_all_finite=False, reset=False
        )
        check_finite(X)
        u = np.asarray(X @ self.coef_.T + self.intercept_, dtype=np.float64)
        return u[:, 0] if u.shape[1] == 1 else u

    def predict(self, X: Any) -> Any:
        """The likeliest class of each row."""
        u = self.decision_function(X)
        return self.classes_[(u > 0).astype(int) if u.ndim == 1 else u.argmax(axis=1)]

    def predict_proba(self, X: Any) -> Array:
        """The classes' probabilities (n, classes)."""
        return np.asarray(softmax(self._logits(X), axis=1))

    def predict_log_proba(self, X: Any) -> Array:
        """Their logarithms (n, classes), exact where a probability underflows."""
        return np.asarray(log_softmax(self._logits(X), axis=1))

    # --- pieces ---------------------------------------------------------------------------------

    def _logits(self, X: Any) -> Array:
        u = self.decision_function(X)
        return np.column_stack([np.zeros_like(u), u]) if u.ndim == 1 else u

    def _minimised(self, X: Any, labels: Any, weights: Array, before: Any) -> Any:
        """What minimises the loss, with a warning where it was not found."""
        classes = self.classes_.size
        # of two classes only the difference w = w_2 - w_1 is penalised: ||w||^2 is 2 ||W||^2
        factor = 2.0 if classes == 2 else 1.0
        result = minimize_layer(
            "cross-entropy",
            X,
            labels,
            weights=weights,
            penalty=factor / self.C if np.isfinite(self.C) else 0.0,
            intercept=bool(self.fit_intercept),
            classes=classes,
            W0=self._start(X.shape[1], before) if self.warm_start else None,
            backend=self.backend,
            tolerance=self.tol,
            max_iterations=self.max_iter,
            seed=seed_of(self.random_state),
        )
        result["classes"] = self.classes_
        self.separates_ = result.direction
        if not result.success:
            message = result.message.replace("max_iterations", "max_iter")
            message = message.replace("add a penalty", "give C a finite value")
            warnings.warn(message, ConvergenceWarning, stacklevel=3)
        return result

    def _start(self, d: int, before: Any) -> Array | None:
        """W of the last fit, where it is one of the same classes and features."""
        coef = getattr(self, "coef_", None)
        if coef is None or coef.shape[1] != d or not np.array_equal(before, self.classes_):
            return None
        W = np.column_stack([coef, self.intercept_]) if self.fit_intercept else coef
        return np.vstack([-W / 2, W / 2]) if len(W) == 1 else W

    def _keep(self, W: Array, c: Array) -> None:
        if self.classes_.size == 2:
            W, c = W[1:] - W[:1], c[1:] - c[:1]
        self.coef_, self.intercept_ = np.array(W), np.array(c)

    def _class_weights(self, y: Any, weights: Array) -> Array:
        """One for each class; "balanced" counts each sample by its weight."""
        with np.errstate(divide="ignore"):
            found = compute_class_weight(
                self.class_weight, classes=self.classes_, y=y, sample_weight=weights
            )
        if isinstance(self.class_weight, str):  # a class whose samples all weigh nothing
            found = np.where(np.isfinite(found), found, 1.0)
        if not (np.all(np.isfinite(found)) and np.all(found >= 0)):
            raise ValueError(
                f"class_weight must hold finite weights, not negative, got {self.class_weight!r}"
            )
        return np.asarray(found)

    def __sklearn_tags__(self) -> Tags:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags
