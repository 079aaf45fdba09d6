"""Which samples may stand for all in a step's Hessian? As many as keep its error small."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from resoft.data.sampling import alike
from resoft.hessian.bfgs import SERVING
from resoft.hessian.choose_preconditioner import Steering
from resoft.hessian.importance_sample import WORTH
from resoft.linalg.trust_region import SLOW
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import HELD, Index
from resoft.support.mechanism import mechanism, nothing

EACH = 32  # samples for each unknown: the Hessian is off by a sixth or so
SURE = (0.8, 1.25)  # gains beside what the quadratic model says, where that model holds


@dataclass
class Sample:
    """A part of the samples, whose Hessian stands for all; gradients are always exact.

    The steps then cost one pass each, and contract by the Hessian's error. Where they do not, all
    samples are taken: `serves` tells.
    """

    index: Index
    part: LayerProblem
    steering: Steering
    serves: bool = True

    def anew(self) -> Sample:
        """The same part for a descent of its own."""
        return Sample(self.index, self.part, self.steering.anew())

    def at(self, point: Point) -> Point:
        """The point for the part: its logits, and the gradient of all samples."""
        return replace(point, z=self.part.logits_of(point.z, self.index), pulled=None)

    def saw(self, ratio: float, contraction: float) -> None:
        """Judge a step by what it gained beside what was predicted, and by how that shrank."""
        slow = SURE[0] <= ratio <= SURE[1] and SLOW < contraction < np.inf
        if slow or not SERVING[0] <= ratio <= SERVING[1]:
            self.serves = False


@mechanism("layer: Hessian of a sample", nothing)
def sample_of(problem: LayerProblem, steering: Steering) -> Sample | None:
    """A Sample of the problem, drawn with the seed; None where it would save too little."""
    samples = EACH * steering.unknowns
    if WORTH * samples > problem.N or samples * problem.p > HELD:
        return None
    index = alike(problem.N, samples, steering.seed)
    part = problem.part(index)
    return Sample(index, part, Steering(part, steering.seed, steering))
