"""Has the loss no lower bound, or no minimum? Looked for far out along the way of a descent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from resoft.data.vectors import Vector
from resoft.objective.descended import Descended, Point
from resoft.support.arrays import CLOSELY, EPS, LARGE, MOST_ROUNDS, ROUNDING, SEVERAL, ULPS
from resoft.support.mechanism import mechanism, never

#: Of the rows' size, by which they are moved along the way: doubled, and then on to where even a
#: tiny penalty holds the loss.
DOUBLINGS = 2.0 ** np.append(np.arange(-6.0, 41.0), np.arange(64.0, 1024.0, 64.0))
FEWEST = SEVERAL  # of them, at which the loss must be finite, unless it is known to have fallen far
GROWTH = 1.5  # by which it falls more in a doubling than in the one before: a root does not
# Of what the loss falls by from 0, a rise: that is none, that is one for sure, and a larger one. An
# exponential tail has these at a length and at twice that, a power at lengths of many times.
RISES = ROUNDING, float(np.sqrt(ROUNDING * CLOSELY)), CLOSELY
FAINT = EPS**SEVERAL  # such a rise beside the level itself, if that is 0
FRACTIONS = 0.5 ** np.arange(1.0, MOST_ROUNDS)  # of the way from an edge to there
BEYOND = (2.0, SEVERAL, 1 / CLOSELY)  # times as far out as a point on a level
ENDLESS = -LARGE  # where the loss is no number any more without having come here, it has an edge


@mechanism("fall without bound", never)
def falls_forever(
    objective: Descended,
    point: Point,
    q: Vector,
    along: Callable[[Iterable[float]], Iterator[float]],
    fewest: int = FEWEST,
) -> bool:
    """Whether the loss falls from a point by more in each doubling of the length than in the last
    one, as far as it is a number: `along` gives it where the rows have moved by a length times q.
    A kernel for each, no pass over A; one where it rises.
    """
    if objective.squares is not None:
        return False  # no sum of squares is below zero
    size = q.largest()
    if not 0 < size < np.inf:
        return False
    lengths = max(1.0, point.z.largest()) / size * DOUBLINGS
    falls, value = list[float](), point.value
    for further in along(lengths.tolist()):
        if not np.isfinite(further):
            return len(falls) >= fewest and value <= ENDLESS
        fall = value - further
        slower = len(falls) > 1 and not fall >= GROWTH * falls[-1]
        if not fall > 0 or slower:
            return False
        falls.append(fall)
        value = further
    return True


@mechanism("edges of a level", never)
def has_edge(objective: Descended, point: Point) -> bool:
    """Whether the loss is level from the point on, away from 0, and has come down to that level at
    an edge, as a hinge does: it is attained there. A tail, such as that of exp(-z), falls on where
    it is level to rounding; but back from there a large rise is about as near as a small one. A
    loss without |x|, max and min is level on no part of a line unless it is level on all of it.
    """
    if not objective.kernels.kinks:
        return False

    def rise(t: float) -> float:
        return next(iter(objective.along(point, point.y, point.z, [t - 1]))) - point.value

    whole = rise(0.0)
    if not (0 < whole < np.inf and abs(point.value) <= ULPS * whole):
        return False
    if any(abs(rise(t)) > RISES[0] * whole for t in BEYOND):
        return False
    edge, near, far = (_back(rise, share * whole) for share in RISES)
    beyond, least = rise(BEYOND[0]), max(FAINT * whole, ULPS * objective.rounding(point))
    last = _back(lambda t: rise(t) - beyond, least)
    if last == 0 or last - edge > edge - near:
        return False  # a tail too low to be seen beside what the loss fell by, or beside rounding
    if any(rise(t) < -RISES[0] * whole for t in edge + (1 - edge) * FRACTIONS):
        return False  # a slope into a valley before the level
    return edge > CLOSELY and edge - far > SEVERAL * (edge - near)


def _back(rise: Callable[[float], float], least: float) -> float:
    """The last t from 0 to 1 where there is such a rise; 0 where there is none."""
    high = 1.0
    while high > 0 and not rise(high / 2) > least:
        high /= 2
    low = high / 2
    for _ in range(MOST_ROUNDS):
        t = (low + high) / 2
        low, high = (t, high) if rise(t) > least else (low, t)
    return low
