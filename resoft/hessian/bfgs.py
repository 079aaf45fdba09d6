"""Which Hessian makes a step alone, at one pass over A? One that was carried here from before."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.data.vectors import Vector
from resoft.hessian.importance_sample import Drawn
from resoft.linalg.trust_region import SLOW, TRUSTED, DenseModel, Step
from resoft.objective.descended import Point
from resoft.support.arrays import BARELY, Array
from resoft.support.mechanism import mechanism, nothing

SERVING = (0.5, 2.0)  # gains beside what was predicted, between which a Hessian is kept
LONG = 12  # steps by one Hessian, after which a better one pays
WRONG = 1 - TRUSTED[0]  # of the decrease predicted, by which drawn rows may be wrong about a step
MISSES = 2  # such steps before rows are no longer drawn
UNLIKE = 1 / BARELY  # factor between two curvatures of one direction that are not reconciled


@dataclass
class Carried:
    """A Hessian that is corrected by the gradient after each step, as long as steps contract; then
    another one is drawn, as long as the rows drawn are right about their step.
    """

    drawn: Drawn | None
    H: Array | None = None
    in_place: bool = False  # whether it was drawn for the last place
    steps: int = 0  # that it made
    misses: int = 0  # in a row
    judged: bool = False  # whether the last one drawn was compared

    @property
    def serves(self) -> bool:
        """Whether the next step may be left to it."""
        return self.drawn is not None or self.H is not None

    def at(self, point: Point, before: tuple[Array, Array] | None) -> DenseModel:
        """The model at a point, after a step from another one of which y and g are given."""
        self.in_place = self.drawn is not None and (self.H is None or before is None)
        if self.in_place:
            assert self.drawn is not None
            self.H, self.steps, self.judged = self.drawn.hessian(point), 0, False
        elif before is not None:
            assert self.H is not None
            self.H = bent(self.H, point.y - before[0], point.g - before[1])
        assert self.H is not None
        return DenseModel(self.H)

    @mechanism("formed Hessian carried on", nothing)
    def take(self, H: Array) -> None:
        """Carry on a Hessian that was formed."""
        self.H, self.steps = H, 0

    @mechanism("drawn rows checked by all", lambda *_: 1.0)
    def checked(self, step: Step, q: Vector) -> float:
        """How much of a step to take: less, where the rows drawn missed curvature along it that all
        rows have.
        """
        if not self.in_place or self.drawn is None:
            return 1.0
        slope, bend = self.drawn.along(step.p, q)
        wrong = not abs(slope + bend / 2 + step.predicted) <= WRONG * step.predicted
        if not self.judged:
            self.misses, self.judged = (self.misses + 1 if wrong else 0), True
        if self.misses >= MISSES:
            self.drawn = None
        return min(1.0, -slope / bend) if wrong and 0 < bend < np.inf else 1.0

    def learn(self, ratio: float, contraction: float) -> None:
        """Told how the step went, as HessianSource.learn is."""
        if self.drawn is not None and ratio != 0.0:  # a step that failed is tried again from there
            self.drawn.leave()
        good = SERVING[0] < ratio < SERVING[1] and contraction <= SLOW
        self.steps += 1
        if self.steps >= LONG:
            self.drawn = None
        if not good or self.misses >= MISSES or self.steps >= LONG:
            self.H = None


@mechanism("BFGS correction", lambda H, *_: H)
def bent(H: Array, step: Array, change: Array) -> Array:
    """H with the curvature that the gradient's change over a step shows along it (BFGS), or as it
    is where that is not positive or out of all proportion.
    """
    image = H @ step
    own, seen = float(step @ image), float(step @ change)
    if not (own > 0 and own / UNLIKE < seen < UNLIKE * own):
        return H
    return np.asarray(H + np.outer(change, change) / seen - np.outer(image, image) / own)
