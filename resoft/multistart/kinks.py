"""Is a point at kinks of the loss a minimum? Slopes jump there, and a gradient is one of many."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import lsq_linear

from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import HALF_EPS, HELD, ROUNDING, ULPS, Array
from resoft.support.mechanism import always, mechanism, never


@dataclass(frozen=True)
class Slopes:
    """Each row's slope (n,) halfway between those a few ulps to both sides, how much it rises
    between them, and the rise that is a jump: curvature makes far less of ulps.
    """

    middle: Array
    rises: Array
    jump: float


def slopes_at(objective: Objective, point: Point) -> Slopes:
    """Those on both sides of a point."""
    ulps, collect = ULPS * objective.ulps(point.z, 1.0), objective.matrix.collect
    moved = point.z + ulps, point.z - ulps, point.z + (1 / ROUNDING) * ulps
    slopes = (objective.loss.value_and_gradient(z)[1] for z in moved)
    above, below, far = (np.asarray(collect(each)) for each in slopes)
    rises = (above - below) * np.sign(np.asarray(collect(ulps)))
    size = max(point.norm, float(np.linalg.norm(far)))
    return Slopes((above + below) / 2, rises, HALF_EPS * size)


@mechanism("falls to both sides of a kink", never)
def falls_both_ways(objective: Objective, point: Point) -> bool:
    """Whether a row's slope drops at a kink, as that of -|z| does."""
    slopes = slopes_at(objective, point)
    return bool(np.any(slopes.rises < -slopes.jump))


@mechanism("held by kinks", always)
def is_held(objective: Objective, point: Point) -> bool:
    """Whether slopes between those on both sides of kinks add up to a gradient that is rounding."""
    slopes = slopes_at(objective, point)
    kinks = np.abs(slopes.rises) > slopes.jump
    n, k = kinks.size, int(np.sum(kinks))
    if np.any(slopes.rises[kinks] < 0) or n * k > HELD:
        return False
    hold, pullback = objective.matrix.hold, objective.coordinates.pullback
    units = np.zeros((n, k))
    units[kinks, range(k)] = slopes.rises[kinks] / 2
    g = pullback(hold(slopes.middle))
    left = lsq_linear(pullback(hold(units)), -g, (-1, 1), "bvls").fun if k else g
    rounded = float(np.linalg.norm(slopes.rises[~kinks])) + ULPS * objective.gradient_noise(point)
    return float(np.linalg.norm(left)) <= rounded
