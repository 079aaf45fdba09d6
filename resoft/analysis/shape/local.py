"""What is J at one shortcut weight, and of which factors is it made?"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass

import numpy as np

from resoft.analysis.shape.balls import UP, Ball, norm

Interval = tuple[float, float]


@dataclass(frozen=True)
class Loss:
    """L, the gradient J^T c (d, 1), and the residual c (k, 1) up to an isometry, where known."""

    value: Interval
    gradient: Ball
    residual: Ball | None = None


@dataclass(frozen=True)
class Factors:
    """J = factor (I - h 1^T) V, V = diag(v) A; h is None where nothing is taken off.

    `least` and `most` are intervals of min |v| and max |v|; V, these and the shortcut's part `step`
    of v are `unit` times what they stand for, and `factor` makes up for it. `inner` is an upper
    bound of the norm of V without the shortcut.
    """

    h: Ball | None
    one: Ball
    factor: Ball
    V: Ball
    A: Ball
    least: Interval
    most: Interval
    n: int
    oblique: bool  # whether 1^T h = 1, so that I - h 1^T is a projector
    inner: float
    step: Ball
    unit: Ball


@dataclass(frozen=True)
class Local:
    """J (k, d) and its derivative in t, up to an isometry; k is at most the number of rows.

    `alpha` is the normalising sum; `factors` is None for losses of a form of their own.
    """

    t: float | None
    J: Ball
    derivative: Ball | None
    loss: Loss
    alpha: Ball | None
    factors: Factors | None


def length(vector: Ball) -> Interval:
    """The interval of a vector's 2-norm."""
    if not vector.radius < np.inf:
        return 0.0, np.inf
    high = norm(vector.centre)
    return max(high / UP**4 - vector.radius, 0.0), (high + vector.radius) * UP


def quotient(over: Interval, under: Interval) -> Interval:
    """The interval of a ratio of numbers from 0 on; without an upper end where 0 may be below."""
    low = over[0] / under[1] if 0 < under[1] < math.inf else 0.0
    high = over[1] / under[0] if under[0] > 0 else math.inf
    return math.nextafter(low, 0.0), math.nextafter(high, math.inf)


def squared(of: Interval) -> Interval:
    """The interval of the square of a number from 0 on."""
    return min(of[0] * of[0] / UP, sys.float_info.max), of[1] * of[1] * UP
