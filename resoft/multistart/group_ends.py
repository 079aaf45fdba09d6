"""Which ends has a sum over groups alone? One group at its pole, or all of them separated."""

from __future__ import annotations

import numpy as np

from resoft.data.vectors import Vector
from resoft.kernels.segments import SegmentKernels
from resoft.objective.objective import EPS, Objective
from resoft.objective.over_segments import OfSegments
from resoft.support.arrays import Array
from resoft.support.mechanism import mechanism, never

BESIDE = 1e-6  # sum of a group's terms, relative to 1 + |z|, up to which its digits are lost
NOISE = 64 * EPS  # of the rows of a group beside one another


@mechanism("groups beside their pole", never)
def is_beside_a_pole(objective: Objective, z: Vector) -> bool:
    """Whether all terms of some group's normalising sum are next to nothing: the loss may have a
    limit there, but no value, and what is left of its digits tells no minimum.
    """
    loss = objective.loss
    if not isinstance(loss, OfSegments) or loss.kernels.pole_terms is None:
        return False
    return bool(loss.rows.whole(_vanishes, loss.kernels, z))


def _vanishes(kernels: SegmentKernels, z: Array) -> bool:
    assert kernels.pole_terms is not None
    near = np.abs(kernels.pole_terms(z)) <= BESIDE * (1 + np.abs(z))
    at = np.bincount(kernels.layout.code, near)
    sizes = kernels.layout.sizes
    return bool(np.any((at == sizes) & (sizes > 1)))


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
    code = kernels.layout.code
    top = np.full(kernels.segments, -np.inf)
    np.maximum.at(top, code, z)
    below = top[code] - z
    noise = NOISE * np.max(np.abs(z), initial=0.0)
    return bool(np.all(below[b != 0] <= noise) and np.any(below > 2 * noise))
