"""Is there a lower point further off than the derivatives see? Looked for along two rays."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import HALF_EPS, Array
from resoft.support.mechanism import mechanism, nothing

# Far out along the column of ones an exponential outgrows every other term: the loss is flat to
# rounding there, whether it falls or rises on the way back.
SHIFTS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
FACTORS = (-2.0, -1.0, 0.1, 0.25, 0.5, 0.75, 1.5, 2.0, 4.0)
WORTH = HALF_EPS  # relative gain that a new descent is worth


@mechanism("rays off the best point", nothing)
def lower_nearby(objective: Objective, point: Point, e: Array | None) -> Point | None:
    """The lowest of z + shift and of factor z if it lies below the point; e (r,): Q e = 1_n.

    Each trial costs a kernel, no pass over A.
    """
    trials = _trials(point, e)
    values = [(objective.value(scale * point.z + shift), scale, shift) for scale, shift in trials]
    value, scale, shift = min(values)
    bound = point.value - WORTH * abs(point.value)
    if not value < bound or point.value - value < 2 * objective.rounding(point):
        return None
    y = scale * point.y if e is None else scale * point.y + shift * e
    found = objective.at(y)
    return found if found is not None and found.value < bound else None


def _trials(point: Point, e: Array | None) -> Iterator[tuple[float, float]]:
    yield 1.0, 0.0
    if np.any(point.y):
        yield from ((factor, 0.0) for factor in FACTORS)
    if e is not None:
        yield from ((1.0, sign * shift) for shift in SHIFTS for sign in (1.0, -1.0))
