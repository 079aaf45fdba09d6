"""Which targets does every sample have? Labels and soft targets become one array (N, C)."""

from __future__ import annotations

import numbers
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from resoft.support.arrays import Array, check_real_dtype
from resoft.support.inputs import as_array

MOST_ENTRIES = 2**31  # of the targets, 16 GiB

#: The targets (N, C) and what their columns are called (C,).
Targets = tuple[Array, NDArray[Any]]


def as_targets(given: object, N: int, classes: int | None = None) -> Targets:
    """float64 (N, C) and the names (C,), from soft targets (N, C) or labels (N,).

    The classes are the distinct labels, sorted: whole numbers, text or booleans. Where `classes`
    says how many there are, labels count from 0, and some may have no sample.

    Raises:
        ValueError: the shape does not fit, a label is none, or a target is not finite.
    """
    if sparse.issparse(given):
        raise ValueError("T is sparse: give labels, or T.toarray()")
    T = as_array("T", given)
    if classes is not None and (
        not isinstance(classes, numbers.Integral) or isinstance(classes, bool) or classes < 1
    ):
        raise ValueError(f"classes must be a whole number, 1 or more, got {classes!r}")
    if T.ndim == 1:
        return _one_hot(T, N, classes)
    return _soft(T, N, classes), np.arange(T.shape[1])


def _soft(T: NDArray[Any], N: int, classes: int | None) -> Array:
    check_real_dtype("T", T.dtype)
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
    _refuse(T, ~np.isfinite(T), "finite")
    return T


def check_chances(T: Array) -> None:
    """Raise where a target is negative: cross-entropies count by them, other losses need not."""
    _refuse(T, T < 0, "finite and not negative")


def _refuse(T: Array, where: NDArray[np.bool_], words: str) -> None:
    bad = np.argwhere(where)
    if bad.size:
        n, c = bad[0]
        raise ValueError(f"targets must be {words}, got {T[n, c]} for sample {n}")


def _one_hot(labels: NDArray[Any], N: int, classes: int | None) -> Targets:
    if labels.shape != (N,):
        raise ValueError(
            f"T must have one label for each of the {N} samples, got shape {labels.shape}"
        )
    _check_labels(labels)
    try:
        names, codes = np.unique(labels, return_inverse=True)
    except TypeError:
        kinds = sorted({type(label).__name__ for label in labels.tolist()})
        raise ValueError(f"labels must be of one kind, got {' and '.join(kinds)}") from None
    if classes is not None:
        names, codes = _counted(names, codes, classes)
    if N * names.size > MOST_ENTRIES:
        raise ValueError(
            f"there are {names.size} different labels in {N} samples, which looks like a "
            "measurement, not like classes: group them"
        )
    T = np.zeros((N, names.size))
    T[np.arange(N), codes] = 1.0
    return T, names


def _counted(names: NDArray[Any], codes: Any, classes: int) -> tuple[NDArray[Any], Any]:
    """The same where the classes are 0 to `classes` - 1."""
    numeric = names.dtype.kind in "iufb"
    if not numeric or names[0] < 0 or names[-1] >= classes:
        wrong = names[0] if not numeric or names[0] < 0 else names[-1]
        raise ValueError(
            f"a label is {_shown(wrong)}, but classes is {classes}, so labels count from 0: "
            "leave classes out, and each different label is a class"
        )
    return np.arange(classes), names.astype(np.intp)[codes]


def _check_labels(labels: NDArray[Any]) -> None:
    """Raise where one is missing, or no name or whole number."""
    if labels.dtype.kind in "biuUS":
        return
    if labels.dtype.kind == "f":
        wrong = ~np.isfinite(labels) | (labels != np.round(labels))
    elif labels.dtype.kind in "cV":
        wrong = np.ones(labels.shape, dtype=bool)
    else:
        wrong = np.array([_is_no_label(label) for label in labels.tolist()])
    bad = np.flatnonzero(wrong)
    if bad.size:
        raise ValueError(
            f"labels must be whole numbers or names, got {_shown(labels[bad[0]])} for sample "
            f"{bad[0]}: fill or remove such samples, or give soft targets (N, C)"
        )


def _is_no_label(label: Any) -> bool:
    """Whether an object is None, NaN, pandas' NA, or a number that is not whole."""
    try:
        if label is None or bool(label != label):
            return True
        return isinstance(label, numbers.Real) and label != round(label)
    except (TypeError, ValueError, OverflowError):
        return True


def _shown(label: Any) -> str:
    return repr(label.item() if isinstance(label, np.generic) else label)
