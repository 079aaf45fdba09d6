"""How far along a step should one go? z is linear along it, so trying costs no pass over A."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from resoft.data.vectors import Vector
from resoft.linalg.trust_region import Step
from resoft.objective.descended import Descended, Point
from resoft.support.arrays import BARELY, SEVERAL, TINY, ULPS
from resoft.support.mechanism import mechanism

ENOUGH = BARELY  # share of the predicted decrease that a step must bring, or it is cut to as much
BACKTRACKS = SEVERAL
SHORTENED = (0.2, 0.6)  # of its length is left of a step, as a parabola has it
DOUBLINGS = 20
LONGEST = 2.0 ** (DOUBLINGS - 1)  # times a step: along so long ones there may be no lower bound
FRACTIONS = [0.5**k for k in range(1, SEVERAL)]  # of a doubling
GOOD_AGREEMENT = 0.5  # on the sphere: the region was too small, go on while the loss falls


@dataclass(frozen=True)
class Move:
    """tau p was taken; ratio is actual over predicted decrease of the whole step, tau = 1."""

    tau: float
    value: float
    ratio: float
    evaluations: int


@dataclass
class _Ray:
    """L along z + tau q, with its quadratic model of the same slope and predicted decrease."""

    objective: Descended
    point: Point
    q: Vector
    step: Step
    noise: float
    evaluations: int = 0

    def __post_init__(self) -> None:
        self.slope = min(float(self.point.g @ self.step.p), 0.0)
        self.bend = -2 * (self.step.predicted + self.slope)

    def values(self, *taus: float) -> Iterator[float]:
        """L(z + tau q) for each tau, as they are asked for."""
        for value in self.objective.along(self.point, self.step.p, self.q, taus):
            self.evaluations += 1
            yield value

    def value(self, tau: float) -> float:
        """L(z + tau q)."""
        return next(self.values(tau))

    def predicted(self, tau: float) -> float:
        """The decrease that the model predicts at tau."""
        return -(tau * self.slope + 0.5 * tau * tau * self.bend)

    def ratio(self, tau: float, value: float) -> float:
        """Actual over predicted, both softened by the rounding error of the loss."""
        actual = self.point.value - value
        below = max(self.predicted(tau), 0.0) + self.noise + TINY
        return (actual + self.noise) / below if np.isfinite(value) else -np.inf


def move_along(
    objective: Descended,
    point: Point,
    step: Step,
    q: Vector,
    noise: float,
    whole: float | None = None,
) -> Move:
    """The step itself, a longer one where the loss goes on falling, or a shorter one. `whole` is
    the loss after the step itself, where it is known.

    tau is 0 where nothing short of a tenth of the step was good enough.
    """
    ray = _Ray(objective, point, q, step, noise)
    value = ray.value(1.0) if whole is None else whole
    ratio = ray.ratio(1.0, value)
    if ratio >= ENOUGH:
        tau = 1.0
        extend = ratio > (step.longer if step.interior else GOOD_AGREEMENT)
        if extend and step.predicted > ULPS * noise:
            tau, value = _extended(ray, value)
        return Move(tau, value, ratio, ray.evaluations)
    tau, value = _shortened(ray, value)
    return Move(tau, value, ratio, ray.evaluations)


@mechanism("longer steps", lambda _, value: (1.0, value))
def _extended(ray: _Ray, value: float) -> tuple[float, float]:
    """Double tau while the loss falls by a fair part of what it fell before."""
    tau, doubled = 1.0, [2.0**k for k in range(1, DOUBLINGS + 1)]
    for further in ray.values(*doubled):
        if not further < value - ENOUGH * max(ray.noise, 0.0):
            break
        tau, value = 2 * tau, further
    return _between(ray, tau, value) if tau > 1.0 else (tau, value)


@mechanism("between longer steps", lambda _, tau, value: (tau, value))
def _between(ray: _Ray, tau: float, value: float) -> tuple[float, float]:
    """Look between the doubled lengths, where the least value lies: a plateau may begin there."""
    for power in FRACTIONS:
        factors = 2.0**-power, 2.0**power
        for factor, trial in zip(factors, ray.values(*[f * tau for f in factors]), strict=True):
            if trial < value:
                tau, value = factor * tau, trial
                break
    return tau, value


@mechanism("shorter steps", lambda ray, _: (0.0, ray.point.value))
def _shortened(ray: _Ray, value: float) -> tuple[float, float]:
    """Shrink tau by the parabola through the slope and the last value."""
    tau = 1.0
    for _ in range(BACKTRACKS):
        rise = value - ray.point.value - tau * ray.slope
        best = -ray.slope * tau / (2 * rise) if np.isfinite(rise) and rise > 0 else 0.0
        tau *= float(np.clip(best, *SHORTENED))
        value = ray.value(tau)
        if ray.ratio(tau, value) >= ENOUGH:
            return tau, value
    return 0.0, ray.point.value
