"""What do all estimators take as X, and as random_state?"""

from __future__ import annotations

import numbers
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.utils import check_random_state

FORMATS = ("csr", "csc")
TYPES = (np.float64, np.float32)


def check_finite(X: Any) -> None:
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
    for name, value in {"C": C, "tol": tol, "max_iter": max_iter}.items():
        if not isinstance(value, numbers.Real):
            raise ValueError(f"{name} must be a number, got {value!r}")
    if not (C > 0 and np.isfinite(1 / C)):
        raise ValueError(f"C must be positive, or inf for no penalty, got {C!r}")
    if not 0 < tol < 1:
        raise ValueError(f"tol must lie between 0 and 1, got {tol!r}")
    if not max_iter >= 1:
        raise ValueError(f"max_iter must be at least 1, got {max_iter!r}")
