"""Which samples, targets and weights does a layer's certificate speak of? Those that count."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from resoft.data.blocks import as_dense
from resoft.data.in_memory import as_matrix
from resoft.objective.class_targets import as_targets, check_chances
from resoft.objective.problem import as_weights
from resoft.support.arrays import CLOSELY, WHOLE, Array


class Samples:
    """X (N, D), T (N, C) smoothed and s (N,), all positive; the inputs' and the classes' names."""

    def __init__(
        self, X: object, T: object, weights: object, intercept: bool, classes: int | None,
        smoothing: float, names: Sequence[str] | None, labels: Sequence[str] | None,
    ) -> None:  # fmt: skip
        if not 0 <= smoothing <= 1:
            raise ValueError(f"smoothing must lie between 0 and 1, got {smoothing!r}")
        self.smoothing = float(smoothing)
        x = _dense(X)
        N = x.shape[0]
        t, found = as_targets(T, N, classes)
        check_chances(t)
        t = _distributions(t)
        s = as_weights(weights, N, "X")
        self.features = _names("names", names, x.shape[1], "column") or tuple(
            f"x{j}" for j in range(x.shape[1])
        )
        if intercept:
            x = np.column_stack([x, np.ones(N)])
            self.features = (*self.features, "intercept")
        C = t.shape[1]
        self.classes = _names("labels", labels, C, "class") or tuple(map(str, found.tolist()))
        used = s > 0
        self.X, self.s, t = x[used], s[used], t[used]
        self.T = (1 - self.smoothing) * t + self.smoothing / C if smoothing else t


def _dense(given: object) -> Array:
    rows = as_matrix(given, "X")
    N, D = rows.shape
    if N * D > WHOLE:
        raise ValueError(f"X is {N} x {D}, too large to be certified: take fewer columns")
    return np.asarray(as_dense(rows.take(np.arange(N), look=True).data), dtype=np.float64)


def _distributions(T: Array) -> Array:
    off = np.abs(T.sum(axis=1) - 1)
    if T.shape[1] == 0 or off.max() > CLOSELY:
        n = int(np.argmax(off))
        raise ValueError(f"each row of T must sum to 1, row {n} is off: divide it by its sum")
    return T


def _names(what: str, given: Sequence[str] | None, count: int, of: str) -> tuple[str, ...] | None:
    if given is None:
        return None
    if len(given) != count or len(set(given)) != count:
        raise ValueError(f"{what} must hold {count} different names, one for each {of}")
    return tuple(map(str, given))
