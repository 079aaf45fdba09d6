"""What do all estimators take as X, and as random_state?"""

from __future__ import annotations

import numbers
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.utils import check_random_state
from sklearn.utils.validation import validate_data

from resoft.support.inputs import check_number


def validated(model: Any, X: Any, *y: Any, **options: Any) -> Any:
    """X, dense or sparse, finite, in float64 or float32, and y, where it is given, as scikit-learn
    checks them for a model.
    """
    found = validate_data(
        model,
        X,
        *y,
        accept_sparse=("csr", "csc"),
        dtype=(np.float64, np.float32),
        ensure_all_finite=False,
        **options,
    )
    _check_finite(found[0] if y else found)
    return found


def _check_finite(X: Any) -> None:
    """Raise where an entry is NaN or infinite, in one line."""
    if np.isfinite(X.data if is_sparse(X) else X).all():
        return
    if is_sparse(X):
        entries = X.tocoo()
        k = int(np.flatnonzero(~np.isfinite(entries.data))[0])
        value, row, column = entries.data[k], entries.row[k], entries.col[k]
    else:
        row, column = np.argwhere(~np.isfinite(X))[0]
        value = X[row, column]
    raise ValueError(
        f"X must have no NaN or infinite entries, got {value} in row {row}, column {column}: "
        "remove or fill such rows first"
    )


def is_sparse(X: Any) -> bool:
    """Whether X is sparse."""
    return bool(sparse.issparse(X))


def seed_of(random_state: Any) -> int:
    """A whole number is the seed itself."""
    if isinstance(random_state, numbers.Integral):
        return int(random_state)
    return int(check_random_state(random_state).randint(np.iinfo(np.int32).max))


def check_numbers(C: Any, tol: Any, max_iter: Any) -> None:
    """Raise where a hyperparameter that all estimators have is none."""
    check_number("tol", tol, "lie between 0 and 1")
    check_number("max_iter", max_iter, "be at least 1")
    check_number("C", C, "be positive, or inf for no penalty")
