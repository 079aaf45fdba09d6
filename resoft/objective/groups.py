"""Which rows have which label, and what does y sum to in each group of them?"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from resoft.support.arrays import EPS, Array, Index


def labelled(groups: object, n: int) -> tuple[NDArray[Any] | None, Index]:
    """The distinct labels (G,), and the number of each row's label (n,); None and zeros where no
    groups were given.
    """
    if groups is None:
        return None, np.zeros(n, dtype=np.intp)
    given = as_labels(groups)
    if given.dtype.kind == "M":
        given = given.astype("datetime64[ns]")  # one unit, so that equal times are equal labels
    if given.shape != (n,):
        raise ValueError(
            f"groups must have one label for each of the {n} rows, got shape {given.shape}"
        )
    missing = np.flatnonzero([is_missing(label) for label in given.tolist()])
    if missing.size:
        raise ValueError(
            f"groups must have a label for each row, got {given[missing[0]]} in row {missing[0]}: "
            "fill or remove such rows first"
        )
    try:
        labels, index = np.unique(given, return_inverse=True)
    except TypeError as error:
        raise ValueError("groups must have labels of one kind, such as text or numbers") from error
    return labels, index


def as_labels(given: object) -> NDArray[Any]:
    """An array of them as they are: NumPy would make text of a list's numbers, NaN among them, if
    there is text beside.
    """
    labels = np.asarray(given)
    if labels.dtype.kind in "US" and isinstance(given, (list, tuple)):
        kinds = {type(label) for label in given}
        labels = labels if len(kinds) == 1 else np.asarray(given, dtype=object)
    return labels


def is_missing(label: Any) -> bool:
    """Whether a label is None, NaN, or what pandas has for it."""
    try:
        return label is None or bool(label != label)
    except TypeError:  # pandas' NA is neither equal to itself nor not
        return True


def known_groups(known: NDArray[Any] | None, groups: object, n: int) -> Index:
    """The numbers (n,) of the rows' groups among those of a fit."""
    if known is None and groups is not None:
        raise ValueError(
            "the fit had no groups, so predict takes none: leave them out, or ask for "
            "shares(X, groups)"
        )
    if known is not None and groups is None:
        raise ValueError(
            f"the fit had {known.size} groups, each with a total: give groups, a label for each "
            "row, or ask for shares(X)"
        )
    labels, index = labelled(groups, n)
    if known is None or labels is None:
        return index
    number = {label: j for j, label in enumerate(known.tolist())}
    new = [label for label in labels.tolist() if label not in number]
    if new:
        raise ValueError(
            f"group {new[0]!r} was not in the fit, so its total is unknown: ask for "
            "shares(X, groups), and multiply them by the totals"
        )
    return np.array([number[label] for label in labels.tolist()], dtype=np.intp)[index]


def rows_of(index: Index) -> tuple[Index, ...]:
    """The row numbers of each group, in their order."""
    sizes = np.bincount(index)
    return tuple(np.split(np.argsort(index, kind="stable"), np.cumsum(sizes)[:-1]))


def positive_totals(labels: NDArray[Any] | None, index: Index, y: Array) -> Array:
    """The sum of y in each group (G,), each positive beyond rounding."""
    totals = np.bincount(index, weights=y)
    noise = np.bincount(index) * EPS * np.bincount(index, weights=np.abs(y))
    bad = np.flatnonzero(~((totals > noise) & np.isfinite(totals)))
    if bad.size:
        where = "" if labels is None else f" in group {labels.tolist()[bad[0]]!r}"
        raise ValueError(
            f"y sums to {totals[bad[0]]:g}{where}, so there is no total to take shares of: give "
            "amounts with a positive sum, or a loss that does not normalise, such as unified-plain"
        )
    return np.asarray(totals, dtype=np.float64)
