"""Which column of X tells the rows' groups, and what is left of X without it?"""

from __future__ import annotations

import numbers
from typing import Any

import numpy as np
from scipy import sparse

from resoft.estimators.inputs import is_sparse
from resoft.reading.errors import listed


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
