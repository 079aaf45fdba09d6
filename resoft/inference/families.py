"""Of which distribution is a loss of z = A x minus the log-likelihood, and does its slope jump?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import special

from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.support.arrays import CLOSELY, HALF_EPS, LOOKED_AT, MOST_ROUNDS, PROBED, Array

MOVES = (0.0, 1.0, -0.7)  # in z, at which slopes are compared
SAME = HALF_EPS  # relative difference of one slope, computed twice


@dataclass(frozen=True)
class Family:
    """A distribution whose mean is `mean` of z, its loss' slope mean(z) - b, and which b it has."""

    words: str
    mean: Callable[[Array], Array]
    has: Callable[[Array], Any]


def counts(b: Array) -> Any:
    """Which b are whole numbers from 0 on."""
    return (b >= 0) & (b == np.round(b))


def _labels(b: Array) -> Any:
    return (b == 0) | (b == 1)


FAMILIES = (
    Family("Poisson counts", np.exp, counts),
    Family("labels 0 and 1", special.expit, _labels),
)


def family_of(kernels: Kernels, z: Vector, b: Vector) -> str | None:
    """The distribution in words; None where the loss' slope is another, or b none of its values.

    For a loss that is a sum over the rows.
    """
    some = np.unique(np.linspace(0, z.size - 1, min(z.size, LOOKED_AT)).astype(np.intp))
    at, given = z.rows.at(z, some), b.rows.at(b, some)
    for family in FAMILIES:
        if b.rows.reduced(_all, family.has, b, by="min") and all(
            _is_slope(kernels, family, at + move, given) for move in MOVES
        ):
            return family.words
    return None


def _all(has: Callable[[Array], Any], b: Array) -> Any:
    return np.all(has(b))


def _is_slope(kernels: Kernels, family: Family, z: Array, b: Array) -> bool:
    r = kernels.value_and_gradient(z, b, None)[1]
    mean = family.mean(z)
    return bool(np.all(np.abs(r - (mean - b)) <= SAME * (np.abs(mean) + np.abs(b))))


POINTS = 200  # between which a jump is looked for
BEYOND = 2.0  # times their spread that rows are looked at beyond the data


def jumps(kernels: Kernels, z: Vector, b: Vector) -> bool:
    """Whether the derivative r_i of a loss that is a sum over the rows jumps somewhere in z_i."""
    some = np.unique(np.linspace(0, z.size - 1, min(z.size, PROBED)).astype(np.intp))
    low, high = z.rows.reduced(_range, z, b, by=("min", "max"))
    beyond = BEYOND * (high - low or 1.0)
    edges = np.linspace(low - beyond, high + beyond, POINTS)
    target = np.repeat(b.rows.at(b, some), POINTS - 1)
    left, right = (np.tile(ends, some.size) for ends in (edges[:-1], edges[1:]))
    above, below = _slope(kernels, right, target), _slope(kernels, left, target)
    first = np.abs(above - below)
    for _ in range(MOST_ROUNDS):
        middle = (left + right) / 2
        slope = _slope(kernels, middle, target)
        lower = np.abs(slope - below) > np.abs(above - slope)
        left, below = np.where(lower, left, middle), np.where(lower, below, slope)
        right, above = np.where(lower, middle, right), np.where(lower, slope, above)
    rounding = SAME * (np.abs(above) + np.abs(below))
    return bool(np.any(np.abs(above - below) > CLOSELY * first + rounding))


def _range(z: Array, b: Array) -> tuple[float, float]:
    return min(z.min(), b.min()), max(z.max(), b.max())


def _slope(kernels: Kernels, z: Array, b: Array) -> Array:
    return kernels.value_and_gradient(z, b, None)[1]
