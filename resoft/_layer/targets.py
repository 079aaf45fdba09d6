"""Which targets does every sample have? Labels and soft targets become one array (N, C)."""

from __future__ import annotations

import numbers

import numpy as np
from scipy import sparse

from resoft._matrix import Array, check_real_dtype


def as_targets(given: object, N: int, classes: int | None = None) -> Array:
    """float64 (N, C), from soft targets (N, C) or labels (N,) that count from 0.

    Raises:
        ValueError: the shape does not fit, a label is none, or a target is negative or not finite.
    """
    if sparse.issparse(given):
        raise ValueError("T is sparse: give labels, or T.toarray()")
    T = np.asarray(given)
    check_real_dtype("T", T.dtype)
    if classes is not None and (not isinstance(classes, numbers.Integral) or classes < 1):
        raise ValueError(f"classes must be a whole number, 1 or more, got {classes!r}")
    if T.ndim == 1:
        return _one_hot(T, N, classes)
    if T.ndim != 2 or T.shape[0] != N:
        raise ValueError(
            f"T must have one label or one row of targets for each of the {N} samples, "
            f"got shape {T.shape}"
        )
    if T.shape[1] < 2:
        raise ValueError(
            f"T must have a column for each of two or more classes, got shape {T.shape}; "
            "labels have one axis"
        )
    if classes is not None and T.shape[1] != classes:
        raise ValueError(f"T has {T.shape[1]} columns, but classes is {classes}")
    T = np.ascontiguousarray(T, dtype=np.float64)
    bad = np.argwhere(~np.isfinite(T) | (T < 0))
    if bad.size:
        n, c = bad[0]
        raise ValueError(f"targets must be finite and not negative, got {T[n, c]} for sample {n}")
    return T


def _one_hot(labels: Array, N: int, classes: int | None) -> Array:
    if labels.shape != (N,):
        raise ValueError(f"T must have one label for each of the {N} samples, got {labels.shape}")
    whole = np.asarray(labels, dtype=np.float64)
    if not np.all(np.isfinite(whole)) or np.any(whole != np.round(whole)) or np.any(whole < 0):
        raise ValueError("labels must be whole numbers from 0; encode names first")
    C = int(whole.max()) + 1 if classes is None else classes
    if whole.max() >= C:
        raise ValueError(f"a label is {int(whole.max())}, but classes is {C}: labels count from 0")
    T = np.zeros((N, C))
    T[np.arange(N), whole.astype(np.intp)] = 1.0
    return T
