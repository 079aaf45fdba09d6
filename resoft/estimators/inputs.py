"""What do all estimators take as X, as random_state, and as the column of X with the groups?"""

from __future__ import annotations

import numbers
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.utils import check_random_state
from sklearn.utils.validation import validate_data

from resoft.reading.errors import listed
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


def taken_out(X: Any, column: Any) -> tuple[Any, Any]:
    """X without that column, by its name in a frame or by its number, and the column (n,).

    Raises:
        ValueError: X has no such column.
    """
    names = getattr(X, "column_names", None) or getattr(X, "columns", None)  # pyarrow's, and others
    if names is not None:
        return _out_of_frame(X, list(names), column)
    held: Any = sparse.csc_array(X) if is_sparse(X) else np.asarray(X)
    if not isinstance(column, numbers.Integral) or held.ndim != 2:
        raise ValueError(
            f"group_column must be a column's number where X is no frame, got {column!r}: "
            "give X as a frame, or the labels as groups"
        )
    d = held.shape[1]
    if not -d <= int(column) < d:
        raise ValueError(f"group_column is {column}, but X has {d} columns")
    kept = np.delete(np.arange(d), int(column))
    labels = held[:, [int(column)]]
    labels = labels.toarray() if is_sparse(labels) else labels
    rest = held[:, kept]
    return rest.tocsr() if is_sparse(rest) else rest, labels[:, 0]


def _out_of_frame(X: Any, names: list[Any], column: Any) -> tuple[Any, Any]:
    if column not in names:
        raise ValueError(
            f"X has no column {column!r}, which group_column names: it has {listed(names)}"
        )
    labels = X[column]
    if hasattr(X, "column_names"):
        return X.drop_columns([column]), labels.to_numpy()
    return (X.drop(columns=[column]) if hasattr(X, "iloc") else X.drop(column)), labels.to_numpy()
