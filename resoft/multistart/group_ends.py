"""Which ends has a sum over groups alone? One group at its pole, or all of them separated."""

from __future__ import annotations

from typing import Any

import numpy as np

from resoft.data.vectors import Vector
from resoft.multistart.poles import AT_POLE
from resoft.newton.monitor import side_name
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import ROUNDING, Array
from resoft.support.mechanism import mechanism, never

BESIDE = AT_POLE  # a group's largest term, relative to 1 + |z|, up to which its digits are lost
NEAR = 0.05  # and up to which a step is asked for
PART = 0.5  # of the way to the pole


def side_at(objective: Objective, point: Point) -> str | None:
    """The sign of the normalising sum, "mixed" where groups differ; None of a loss without one."""
    loss = objective.loss
    if loss.is_one or loss.kernels.pole is None:
        return side_name(point.sign)
    signs = loss.signs(point.z)
    return side_name(signs.all_of_them) or ("mixed" if signs.segments else None)


def negative_groups(objective: Objective, point: Point) -> str:
    """Where it is negative, in words."""
    signs = objective.loss.signs(point.z)
    return f"(negative in {signs.negative} of {signs.segments} groups)"


@mechanism("groups beside their pole", never)
def is_beside_a_pole(objective: Objective, z: Vector, p: Array | None = None) -> bool:
    """Whether all terms of some group's normalising sum are next to nothing, so that its digits are
    lost; or are small, and a step p (r,) that should settle would still move the group by a part of
    its way to the pole: the loss may have a limit there, but no value. A pass, where that is asked.
    """
    loss = objective.loss
    if loss.is_one or loss.kernels.pole is None:
        return False
    sizes = loss.total(_relative, loss.terms(z), z, how="max")
    least = float(loss.rows.reduced(_least, sizes, by="min"))
    if least <= BESIDE or not least <= NEAR or p is None:
        return least <= BESIDE
    moved = loss.total(np.abs, objective.coordinates.forward(p), how="max")
    return bool(loss.rows.reduced(_leave, sizes, moved, by="max"))


def _relative(terms: Array, z: Array) -> Array:
    return np.asarray(np.abs(terms) / (1 + np.abs(z)))


def _least(sizes: Array) -> Any:
    """Of those that are numbers."""
    return np.fmin.reduce(sizes, initial=np.inf)


def _leave(sizes: Array, moved: Array) -> Any:
    return np.any((sizes <= NEAR) & (moved >= PART * sizes))


@mechanism("groups all separated", never)
def is_separated(objective: Objective, z: Vector) -> bool:
    """Whether cross-entropy falls for ever from zero along z: in each group the targets lie on the
    largest rows alone, in some there are smaller ones, and nothing is penalised.
    """
    loss = objective.loss
    if loss.is_one or not loss.kernels.cross_entropy:
        return False
    rows, w = loss.rows, loss.w
    if w is not None and rows.made(np.multiply, w, z).largest() > 0:
        return False
    below = loss.total(np.asarray, z, how="max") - z
    noise = ROUNDING * z.largest()
    targets, smaller = rows.reduced(_separates, below, loss.b, noise, by=("min", "max"))
    return bool(targets and smaller)


def _separates(below: Array, b: Array, noise: float) -> tuple[Any, Any]:
    return np.all(below[b != 0] <= noise), np.any(below > 2 * noise)
