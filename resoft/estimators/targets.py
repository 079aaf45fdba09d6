"""Which class, or which share of each, does a sample have? Labels and shares, and their weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.utils import compute_class_weight

from resoft.estimators.inputs import is_sparse
from resoft.support.arrays import CLOSELY, Array
from resoft.support.inputs import as_array


@dataclass(frozen=True)
class Targets:
    """The classes (K,), and for each sample the number of its own (n,) or its shares (n, K)."""

    classes: NDArray[Any]
    T: NDArray[Any]

    def mass(self, weights: Array) -> Array:
        """What the samples of each class weigh, (K,)."""
        if self.T.ndim == 2:
            return np.asarray(weights @ self.T)
        return np.asarray(np.bincount(self.T, weights, self.classes.size), dtype=np.float64)

    def weighted(self, weights: Array, class_weight: Any) -> tuple[NDArray[Any], Array]:
        """Targets and weights (n,) that count each class by its weight."""
        by_class = class_weights(class_weight, self.classes, self.mass(weights))
        if self.T.ndim == 1:
            return self.T, weights * by_class[self.T]
        T = self.T * by_class
        whole = T.sum(axis=1)
        kept = np.where(whole > 0, whole, 1.0)[:, None]
        return np.where(whole[:, None] > 0, T / kept, self.T), weights * whole


def are_shares(y: Any) -> bool:
    """Whether y has a column for each of two or more classes."""
    try:
        shape = y.shape if hasattr(y, "shape") else np.asarray(y).shape
    except ValueError:  # rows of several lengths, which is told where labels are checked
        return False
    return len(shape) == 2 and shape[1] > 1


def of_labels(y: NDArray[Any]) -> Targets:
    """One label for each sample.

    Raises:
        ValueError: all labels are the same.
    """
    classes, codes = np.unique(y, return_inverse=True)
    if classes.size < 2:
        raise ValueError(f"y has 1 class, {classes[0]}: a classifier needs samples of two or more")
    return Targets(classes, codes)


def of_shares(y: Any, n: int) -> Targets:
    """A row of shares for each sample; the classes are the columns' names, or their numbers.

    Raises:
        ValueError: a row is no distribution.
    """
    T = as_array("y", y.toarray() if is_sparse(y) else y)
    if T.dtype.kind not in "fiub":
        raise ValueError(f"y of two axes must hold shares, which are numbers, got dtype {T.dtype}")
    if T.shape[0] != n:
        raise ValueError(f"y must have a row for each of the {n} samples, got shape {T.shape}")
    T = T.astype(np.float64)
    bad = np.argwhere(~np.isfinite(T) | (T < 0))
    if bad.size:
        row, column = bad[0]
        raise ValueError(
            f"shares must be finite and not negative, got {T[row, column]} in row {row}, "
            f"column {column} of y: remove or fill such rows first"
        )
    sums = T.sum(axis=1)
    off = np.flatnonzero(np.abs(sums - 1) > CLOSELY)
    if off.size:
        raise ValueError(
            f"each row of y must sum to 1, row {off[0]} sums to {sums[off[0]]:.6g}: divide rows "
            "of shares by their sums; several labels a sample take scikit-learn's "
            "OneVsRestClassifier"
        )
    names = getattr(y, "columns", None)
    return Targets(np.arange(T.shape[1]) if names is None else np.asarray(list(names)), T)


def class_weights(given: Any, classes: NDArray[Any], mass: Array) -> Array:
    """One for each class (K,); "balanced" counts each sample by its weight."""
    if isinstance(given, str) and given == "balanced":
        there = np.where(mass > 0, mass, 1.0)
        return np.where(mass > 0, mass.sum() / (classes.size * there), 1.0)
    found = np.asarray(compute_class_weight(given, classes=classes, y=classes), dtype=np.float64)
    if not (np.all(np.isfinite(found)) and np.all(found >= 0)):
        raise ValueError(f"class_weight must hold finite weights, not negative, got {given!r}")
    return found
