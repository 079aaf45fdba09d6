"""Does the slope of a loss jump? By bisection of every interval of a grid, for some rows."""

from __future__ import annotations

import numpy as np

from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.support.arrays import Array

ROWS, POINTS, HALVINGS = 40, 200, 40
BEYOND = 2.0  # times their spread that rows are looked at beyond the data
ROUNDING = 1e-10  # of a slope
LEFT = 1e-6  # of a change, after all halvings: that of a smooth slope is less


def jumps(kernels: Kernels, z: Vector, b: Vector) -> bool:
    """Whether the derivative r_i of a loss that is a sum over the rows jumps somewhere in z_i."""
    some = np.unique(np.linspace(0, z.size - 1, min(z.size, ROWS)).astype(np.intp))
    low, high = z.rows.reduced(_range, z, b, by=("min", "max"))
    beyond = BEYOND * (high - low or 1.0)
    edges = np.linspace(low - beyond, high + beyond, POINTS)
    target = np.repeat(b.rows.at(b, some), POINTS - 1)
    left, right = (np.tile(ends, some.size) for ends in (edges[:-1], edges[1:]))
    above, below = _slope(kernels, right, target), _slope(kernels, left, target)
    first = np.abs(above - below)
    for _ in range(HALVINGS):
        middle = (left + right) / 2
        slope = _slope(kernels, middle, target)
        lower = np.abs(slope - below) > np.abs(above - slope)
        left, below = np.where(lower, left, middle), np.where(lower, below, slope)
        right, above = np.where(lower, middle, right), np.where(lower, slope, above)
    rounding = ROUNDING * (np.abs(above) + np.abs(below))
    return bool(np.any(np.abs(above - below) > LEFT * first + rounding))


def _range(z: Array, b: Array) -> tuple[float, float]:
    return min(z.min(), b.min()), max(z.max(), b.max())


def _slope(kernels: Kernels, z: Array, b: Array) -> Array:
    return kernels.value_and_gradient(z, b, None)[1]
