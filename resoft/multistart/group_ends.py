"""Which ends has a sum over groups alone? One group at its pole, or all of them separated."""

from __future__ import annotations

import numpy as np

from resoft.data.layout import Layout
from resoft.data.vectors import Vector
from resoft.kernels.segments import SegmentKernels
from resoft.newton.monitor import side_name
from resoft.objective.objective import Objective, Point
from resoft.objective.over_segments import OfSegments, side_of_all
from resoft.support.arrays import ROUNDING, Array
from resoft.support.mechanism import mechanism, never

BESIDE = 1e-5  # a group's largest term, relative to 1 + |z|, up to which its digits are lost
NEAR = 0.05  # and up to which a step is asked for
PART = 0.25  # of the way to the pole


def side_at(objective: Objective, point: Point) -> str | None:
    """The sign of the normalising sum, "mixed" where groups differ; None of a loss without one."""
    loss = objective.loss
    if not isinstance(loss, OfSegments) or loss.kernels.pole is None:
        return side_name(point.sign)
    alphas = loss.poles(point.z)
    return side_name(int(side_of_all(alphas))) or ("mixed" if alphas.size else None)


def negative_groups(objective: Objective, point: Point) -> str:
    """Where it is negative, in words."""
    assert isinstance(objective.loss, OfSegments)
    alphas = objective.loss.poles(point.z)
    return f"(negative in {np.count_nonzero(alphas < 0)} of {alphas.size} groups)"


@mechanism("groups beside their pole", never)
def is_beside_a_pole(objective: Objective, z: Vector, p: Array | None = None) -> bool:
    """Whether all terms of some group's normalising sum are next to nothing, so that its digits are
    lost; or are small, and a step p (r,) that should settle would still move the group by a part of
    its way to the pole: the loss may have a limit there, but no value. A pass, where that is asked.
    """
    loss = objective.loss
    if not isinstance(loss, OfSegments) or loss.kernels.pole is None:
        return False
    sizes = loss.rows.whole(_sizes, loss.kernels, z)
    lost = sizes <= BESIDE
    near = sizes <= NEAR
    if p is not None and np.any(near):
        moved = loss.rows.whole(_moved, loss.kernels, objective.coordinates.forward(p))
        lost |= near & (moved >= PART * sizes)
    return bool(np.any(lost))


def _sizes(kernels: SegmentKernels, z: Array) -> Array:
    return _largest(kernels.layout, np.abs(kernels.terms(z)) / (1 + np.abs(z)))


def _moved(kernels: SegmentKernels, moved: Array) -> Array:
    return _largest(kernels.layout, np.abs(moved))


def _largest(layout: Layout, v: Array) -> Array:
    """The largest entry of each group (G,)."""
    found = np.full(layout.count, -np.inf)
    np.maximum.at(found, layout.code, v)
    return found


@mechanism("groups all separated", never)
def is_separated(objective: Objective, z: Vector) -> bool:
    """Whether cross-entropy falls for ever from zero along z: in each group the targets lie on the
    largest rows alone, in some there are smaller ones, and nothing is penalised.
    """
    loss = objective.loss
    if not isinstance(loss, OfSegments) or not loss.kernels.cross_entropy:
        return False
    return bool(loss.rows.whole(_separates, loss.kernels, z, loss.b, loss.w))


def _separates(kernels: SegmentKernels, z: Array, b: Array, w: Array | None) -> bool:
    if w is not None and np.any(w * z):
        return False
    below = _largest(kernels.layout, z)[kernels.layout.code] - z
    noise = ROUNDING * np.max(np.abs(z), initial=0.0)
    return bool(np.all(below[b != 0] <= noise) and np.any(below > 2 * noise))
