"""Has the loss no lower bound? Looked for far out along the way that a descent has taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from resoft.data.vectors import Vector
from resoft.objective.descended import Descended, Point
from resoft.support.arrays import LARGE, SEVERAL
from resoft.support.mechanism import mechanism, never

DOUBLINGS = 2.0 ** np.arange(-6.0, 41.0)  # of the rows' size, by which they are moved along the way
FEWEST = SEVERAL  # of them, at which the loss must be finite
GROWTH = 1.5  # by which it falls more in a doubling than in the one before: a root does not
ENDLESS = -LARGE  # where the loss is no number any more without having come here, it has an edge


@mechanism("fall without bound", never)
def falls_forever(
    objective: Descended,
    point: Point,
    q: Vector,
    along: Callable[[Iterable[float]], Iterator[float]],
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
            return len(falls) >= FEWEST and value <= ENDLESS
        fall = value - further
        slower = len(falls) > 1 and not fall >= GROWTH * falls[-1]
        if not fall > 0 or slower:
            return False
        falls.append(fall)
        value = further
    return True
