"""Does the model meet b, or does it only look so in floating point? Misfits beside b's own size."""

from __future__ import annotations

import numpy as np

from resoft.data.vectors import Vector
from resoft.objective.descended import Descended, Point
from resoft.objective.loss import Loss
from resoft.objective.objective import OWN
from resoft.support.arrays import ACCUMULATED, CLOSELY, ROUGHLY, ROUNDING, ROUNDINGS, SMALLEST
from resoft.support.mechanism import mechanism, never

FADED = ROUNDING**2  # of 1/2 ||b||^2
CLOSE = ACCUMULATED  # of 1/2 ||b||^2: below it a misfit may be all rounding
MET = CLOSELY  # relative misfit of a prediction up to which it may be called exact


def is_exact(objective: Descended, point: Point, noise: float) -> bool:
    """Whether what is left of a sum of squares is rounding; noise is that of the loss there."""
    loss = objective.squares
    if loss is None or vanishes(objective, point):
        return False
    misfit = _relative_misfit(loss, point.z)
    if misfit is not None and point.value < SMALLEST:
        return bool(misfit <= np.sqrt(FADED))
    if misfit is not None and not misfit <= MET:
        return False
    size = _size(loss, point.z)
    close = point.value <= CLOSE * size  # beside a pole rounding alone may be as large as the loss
    rounded = point.value <= ROUNDINGS * (noise - OWN * point.value)
    return bool(point.value <= FADED * size or (close and rounded))


@mechanism("fading misfit", never)
def fades(objective: Descended, value: float, before: float) -> bool:
    """Whether a misfit lost in rounding shrinks too slowly to be on its way to an exact fit, or
    its squares are no numbers any more.
    """
    loss = objective.squares
    if loss is None:
        return False
    b = loss.weighed_b
    # on its way to an exact fit it falls by more than that
    return ROUGHLY * before < value <= FADED * 0.5 * (b @ b) or value < SMALLEST


@mechanism("underflow", never)
def underflows(objective: Descended, point: Point) -> bool:
    """Whether the squares of a misfit are too small for floating point, though it is none of b."""
    loss = objective.squares
    if loss is None or not point.value < SMALLEST:
        return False
    misfit = _relative_misfit(loss, point.z)
    return misfit is not None and not misfit <= np.sqrt(FADED)


@mechanism("vanishing sum", never)
def vanishes(objective: Descended, point: Point) -> bool:
    """Whether the loss is 0 only because the normalising sum is, and all that it is a sum of: then
    the prediction is not near b.
    """
    loss = objective.squares
    if loss is None or loss.kernels.pole is None:
        return False
    if not point.value <= CLOSE * _beside(loss, point.z):
        return False
    misfit = _relative_misfit(loss, point.z)
    return misfit is not None and not misfit <= MET


def _size(loss: Loss, z: Vector) -> float:
    """1/2 ||b||^2; where b is zero, what the loss is if the rows lie one further on."""
    half = 0.5 * (loss.weighed_b @ loss.weighed_b)
    return half if half > 0 else _beside(loss, z)


def _beside(loss: Loss, z: Vector) -> float:
    """The larger loss where all rows lie one further up, or down."""
    values = [loss.value(z + s) for s in (-1, 1)]
    return max((value for value in values if np.isfinite(value)), default=0.0)


def _relative_misfit(loss: Loss, z: Vector) -> float | None:
    """||prediction - b|| / ||b||, where the squares of both may be no numbers; None where b is 0,
    or nothing is predicted.
    """
    b = loss.weighed_b
    size = b.largest()
    if loss.kernels.fitted is None or size == 0:
        return None
    misfit = loss.weighed(loss.fitted(z) - loss.b) / size
    return misfit.norm() / (b / size).norm()
