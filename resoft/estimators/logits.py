"""What does a fitted softmax layer say of a sample? Logits, probabilities, the likeliest class."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from scipy import sparse
from scipy.special import log_softmax, softmax
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils import Tags
from sklearn.utils.validation import _check_sample_weight, check_is_fitted

from resoft.data.in_memory import as_matrix
from resoft.estimators.inputs import is_sparse, validated
from resoft.estimators.targets import are_shares, of_shares
from resoft.support.arrays import Array
from resoft.support.inputs import refuse_unread


class Logits(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """What follows from classes_ (K,), coef_ (K, d) and intercept_ (K,); of two classes the one
    row that is the second's less the first's.

    They are computed in float64, and given in float32 where both X and coef_ are.
    """

    classes_: Any
    coef_: Any
    intercept_: Any

    def decision_function(self, X: Any) -> Any:
        """The logits (n, classes); for two classes the second's, less the first's, (n,)."""
        u, dtype = self._logits(X)
        two = u.shape[1] == 2
        return (u[:, 1] - u[:, 0] if two else u).astype(dtype, copy=False)

    def predict(self, X: Any) -> Any:
        """The likeliest class of each row."""
        likeliest = self._logits(X)[0].argmax(axis=1)
        return self.classes_[likeliest]

    def predict_proba(self, X: Any) -> Any:
        """The classes' probabilities (n, classes)."""
        u, dtype = self._logits(X)
        return softmax(u, axis=1).astype(dtype, copy=False)

    def predict_log_proba(self, X: Any) -> Any:
        """Their logarithms (n, classes), exact where a probability underflows."""
        u, dtype = self._logits(X)
        return log_softmax(u, axis=1).astype(dtype, copy=False)

    def score(self, X: Any, y: Any, sample_weight: Any = None) -> float:
        """The mean accuracy; of shares y (n, classes) the mean share of the class predicted."""
        if not are_shares(y):
            return float(super().score(X, y, sample_weight))
        u = self._logits(X)[0]
        T = of_shares(y, len(u)).T
        if T.shape[1] != u.shape[1]:
            raise ValueError(f"y has {T.shape[1]} columns, but the fit had {u.shape[1]} classes")
        weights = _check_sample_weight(sample_weight, T)
        return float(np.average(T[np.arange(len(u)), u.argmax(axis=1)], weights=weights))

    def sparsify(self) -> Self:
        """Hold coef_ as a sparse matrix, which pays where most of its entries are 0."""
        check_is_fitted(self)
        self.coef_ = sparse.csr_matrix(self.coef_)
        return self

    def densify(self) -> Self:
        """Hold coef_ as an array again."""
        check_is_fitted(self)
        self.coef_ = _dense(self.coef_)
        return self

    def _logits(self, X: Any) -> tuple[Array, Any]:
        """In float64, (n, classes), and the dtype that a user expects of what follows."""
        check_is_fitted(self)
        refuse_unread(X=X)
        X = validated(self, X, reset=False)
        W = self.coef_.T.astype(np.float64)
        u = _dense(X @ W) if is_sparse(W) else as_matrix(X, "X").times(W)
        u = u + self.intercept_.astype(np.float64)
        dtype = np.result_type(X.dtype, self.coef_.dtype)
        return np.column_stack([np.zeros(len(u)), u]) if u.shape[1] == 1 else u, dtype

    def _keep(self, W: Array, c: Array, dtype: Any) -> None:
        """W (K, d) and c (K,) as scikit-learn has them."""
        if self.classes_.size == 2:
            W, c = W[1:] - W[:1], c[1:] - c[:1]
        self.coef_, self.intercept_ = np.array(W, dtype), np.array(c, dtype)

    def __sklearn_tags__(self) -> Tags:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags


def weights_of(coef: Any, intercept: Array, with_intercept: bool) -> Array:
    """(W, c) (K, d or d + 1) of the logits that coef_ and intercept_ give."""
    coef = _dense(coef).astype(np.float64)
    x = np.column_stack([coef, intercept]) if with_intercept else coef
    return np.vstack([-x / 2, x / 2]) if len(x) == 1 else x


def _dense(coef: Any) -> Any:
    return coef.toarray() if is_sparse(coef) else coef
