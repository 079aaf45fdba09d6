"""Is there a lower point further off than the derivatives see? Looked for along a few rays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import HALF_EPS, Array
from resoft.support.mechanism import mechanism, nothing

# Far out along the column of ones an exponential outgrows every other term: the loss is flat to
# rounding there, whether it falls or rises on the way back.
SHIFTS = (0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0)  # short ones where a valley bends
FACTORS = (-2.0, -1.0, 0.1, 0.25, 0.5, 0.75, 1.5, 2.0, 4.0)
WORTH = HALF_EPS  # relative gain that a new descent is worth


@mechanism("rays off the best point", nothing)
def lower_nearby(
    objective: Objective, point: Point, e: Array | None, flat: Iterable[Array] = ()
) -> Point | None:
    """The lowest of factor z, of z + shift and of z moved by as much along directions (r,) whose
    curvature is rounding, if it lies below the point; e (r,): Q e = 1_n.

    Each trial costs a kernel, no pass over A; each direction a pass.
    """
    ways = [(0.0 * point.y, objective.matrix.constant(0.0))]
    ways += [] if e is None else [(e, objective.matrix.constant(1.0))]
    unit = np.sqrt(point.z.size)  # a shift of 1 moves the rows by 1, in root mean square
    ways += [(unit * v, unit * objective.coordinates.forward(v)) for v in flat]
    trials = list(_trials(point, len(ways)))
    values = [objective.value(scale * point.z + t * ways[k][1]) for scale, t, k in trials]
    best = int(np.argmin(values))
    value, (scale, t, k) = values[best], trials[best]
    bound = point.value - WORTH * abs(point.value)
    if not value < bound or point.value - value < 2 * objective.rounding(point):
        return None
    found = objective.at(scale * point.y + t * ways[k][0])
    return found if found is not None and found.value < bound else None


def _trials(point: Point, ways: int) -> Iterator[tuple[float, float, int]]:
    """A factor of z, a shift, and along which of the ways."""
    yield 1.0, 0.0, 0
    if np.any(point.y):
        yield from ((factor, 0.0, 0) for factor in FACTORS)
    for k in range(1, ways):
        yield from ((1.0, sign * shift, k) for shift in SHIFTS for sign in (1.0, -1.0))
