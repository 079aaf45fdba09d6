"""Does the cross-entropy of a softmax layer have a minimiser, without a penalty?

With u = V x_n and j a class of t_n > 0, the centred margins are all <= 0 exactly where u_c = u_j
for the classes of t_nc > 0 and u_c <= u_j for the others: only where T is 0 decides. So it is about
rows a = (e_c - e_j) x_n^T: either some V has <a, V> <= 0 for all and < 0 for one, or some
lambda > 0 has sum lambda a = 0. Both are proved on the numbers given: no tolerance decides.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from resoft.existence.cone import by_arithmetic, by_small_arithmetic
from resoft.existence.newton import by_newton
from resoft.existence.program import by_one_sign, by_program
from resoft.existence.proof import Existence, existing, separating
from resoft.existence.rows import Rows, in_scale, rows_of
from resoft.support.arrays import CLOSELY, Array

__all__ = ["Existence", "existence"]

SUMS = CLOSELY  # by which the sum of a sample's targets may miss 1: as in files of six digits


def existence(X: Any, T: Any, candidate: Array | None = None) -> Existence:
    """The Existence for samples X (N, D), dense or sparse, and targets T (N, C).

    `candidate` (C, D) is a direction that may separate, such as the weights of a diverging fit.

    Raises:
        ValueError: the shapes do not fit, an entry is not finite, or a row of T is no distribution.
    """
    x, t = _checked(X, T)
    if np.all(t > 0):
        return Existence(True, "every class has a positive target in every sample", multipliers=t)
    with np.errstate(all="ignore"):  # what overflows proves nothing, and the next way is tried
        return _decided(rows_of(x, t), t, candidate)


def _decided(rows: Rows, t: Array, candidate: Array | None) -> Existence:
    if candidate is not None:
        found = separating(rows, in_scale(rows, _fitting(candidate, rows)))
        if found is not None:
            return found
    if rows.columns.size == 0:
        return existing(rows, t, np.ones(rows.sample.size))
    for stage in (by_newton, by_small_arithmetic, by_one_sign, by_program, by_arithmetic):
        found = stage(rows, t)
        if found is not None:
            return found
    return Existence(None, "neither a direction nor multipliers could be proved at this size")


def _checked(X: Any, T: Any) -> tuple[Array, Array]:
    x, t = _dense(X), _dense(T)
    if x.ndim != 2 or t.ndim != 2 or 0 in (*x.shape, *t.shape):
        raise ValueError(f"X must be (N, D) and T (N, C), none of them 0: got {x.shape}, {t.shape}")
    if x.shape[0] != t.shape[0]:
        raise ValueError(f"X has {x.shape[0]} rows and T {t.shape[0]}: one each for every sample")
    if not (np.all(np.isfinite(x)) and np.all(np.isfinite(t))):
        raise ValueError("X and T must be finite: drop the samples that are not")
    if np.any(t < 0):
        raise ValueError(f"targets must be >= 0, the smallest is {t.min():.6g}")
    off = float(np.max(np.abs(t.sum(axis=1) - 1)))
    if off > SUMS:
        raise ValueError(f"each row of T must sum to 1, one is off by {off:.3g}: divide by the sum")
    return x, t


def _dense(part: Any) -> Array:
    return np.asarray(part.toarray() if hasattr(part, "toarray") else part, dtype=np.float64)


def _fitting(candidate: Array, rows: Rows) -> Array:
    V = np.asarray(candidate, dtype=np.float64)
    wanted = (rows.support.shape[1], rows.x.shape[1])
    if V.shape != wanted or not np.all(np.isfinite(V)):
        raise ValueError(f"candidate must be finite and {wanted}, one row a class: got {V.shape}")
    return V
