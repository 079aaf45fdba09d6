"""Has the loss no lower bound? Looked for far out along the way that a descent has taken."""

from __future__ import annotations

import numpy as np

from resoft._matrix import Array
from resoft._solver.objective import Objective

DECADES = np.arange(1.0, 13.0)  # of the rows' size, by which they are moved along the way
FEWEST = 4  # of them, at which the loss must be finite
GROWTH = 2.0  # by which it falls more in a decade than in the one before: a logarithm does not


def falls_forever(objective: Objective, z: Array, value: float, q: Array) -> bool:
    """Whether the loss falls from z along q (n,) by more in each decade than in the last one, as
    far as it is a number. A kernel for each, no pass over A.
    """
    if objective.kernels.least_squares:
        return False  # no sum of squares is below zero
    size = float(np.max(np.abs(q))) if q.size else 0.0
    if not 0 < size < np.inf:
        return False
    unit = max(1.0, float(np.max(np.abs(z)))) / size
    values = [value, *_values(objective, z, unit * q)]
    falls = -np.diff(values)
    if falls.size < FEWEST or not np.all(falls > 0):
        return False
    return bool(np.all(falls[1:] >= GROWTH * falls[:-1]))


def _values(objective: Objective, z: Array, step: Array) -> list[float]:
    """The loss at growing distances, until it is no number."""
    found = []
    for decade in DECADES:
        with np.errstate(all="ignore"):
            value = objective.value(z + 10.0**decade * step)
        if not np.isfinite(value):
            break
        found.append(value)
    return found
