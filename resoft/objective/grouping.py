"""How are labels of rows, and factors for them, made a loss of groups? Checked once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from resoft.data.layout import Layout, Numbered, checked
from resoft.kernels.choose_backend import check_backend, choose_kernels
from resoft.kernels.load import Kernels
from resoft.kernels.segments import is_of_rows, load_segments
from resoft.objective.groups import labelled
from resoft.support.arrays import LARGE, Array, check_real_dtype
from resoft.support.inputs import as_array, refuse_unread


def grouped_kernels(
    loss: object,
    parameters: Mapping[str, float] | None,
    backend: str,
    targets: tuple[Array, Array | None],
    groups: object,
    weights: object,
) -> Kernels:
    """The kernels of a loss of each group of rows, added up; those of all rows where there is one
    group, the loss is one of rows, and no weight is given. `targets` are b and w, `groups` a label
    for each row or a Layout.

    Raises:
        ValueError: labels or weights are not what they should be; there is no such loss.
    """
    b, w = targets
    labels, layout = _laid_out(groups, b.size)
    s = None if weights is None else _factors(weights, _labels(labels))
    layout, kept = layout.dense()
    s = s if s is None or kept is None else s[kept]
    check_backend(backend)
    if layout.count == 1 and s is None and is_of_rows(loss):
        return choose_kernels(loss, parameters, backend, b, w)
    target = "numpy" if backend == "auto" else backend
    return load_segments(loss, layout, s, parameters, target)


def _laid_out(groups: object, n: int) -> tuple[NDArray[Any] | int, Layout]:
    """The labels (G,), or how many numbers a layout has, and which rows have which."""
    if isinstance(groups, Layout):
        layout = checked(groups, n)
        return int(layout.count), layout
    refuse_unread(groups=groups)
    labels, code = labelled(groups, n)
    assert labels is not None
    return labels, Numbered(code)


def _labels(given: NDArray[Any] | int) -> NDArray[Any]:
    return np.arange(given) if isinstance(given, int) else given


def _factors(weights: object, labels: NDArray[Any]) -> Array:
    """A factor (G,) for each label."""
    given: Any = weights
    by_label = hasattr(given, "keys") and np.shape(given) == labels.shape  # a Series
    if isinstance(given, Mapping) or by_label:
        given = _in_order(dict(given), labels)
    values = as_array("weights", given)
    check_real_dtype("weights", values.dtype)
    if values.shape != labels.shape:
        raise ValueError(
            f"weights must have one number for each of the {labels.size} groups, got shape "
            f"{values.shape}"
        )
    s = np.asarray(values, dtype=np.float64)
    if not np.all(np.isfinite(s)) or np.any(s < 0) or not np.any(s > 0):
        raise ValueError("weights must be finite and not negative, and one must be positive")
    if not np.sum(s) < LARGE:
        raise ValueError(f"weights add up to {np.sum(s):.3g}: scale them down")
    return s


def _in_order(weights: dict[Any, Any], labels: NDArray[Any]) -> list[Any]:
    """Those of a mapping, or of pandas' Series by its index, in the order of the labels."""
    if labels.dtype.kind in "mM":  # dates of any kind are equal as those of one unit
        keys = np.array(list(weights), dtype=labels.dtype)
        weights = dict(zip(keys.tolist(), weights.values(), strict=True))
    missing = [k for k, label in enumerate(labels.tolist()) if label not in weights]
    if missing:
        shown = repr(labels.tolist()[missing[0]])
        if labels.dtype.kind in "mM":
            shown = str(labels[missing[0]])
        raise ValueError(f"weights have none for group {shown}: give one for each group")
    return [weights[label] for label in labels.tolist()]
