"""Has a fit without a penalty no minimum? Logits that keep moving, or samples apart, show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft.data.blocks import BLOCK_ENTRIES, as_dense
from resoft.data.products import Sizes
from resoft.data.sampling import alike
from resoft.data.steps import Step
from resoft.existence import Existence, existence
from resoft.hessian.kronecker import hessian
from resoft.objective.class_problem import LayerProblem, Point
from resoft.support.arrays import Array
from resoft.support.mechanism import mechanism, never

#: Steps that still move logits apart by so much, though next to nothing is left to gain, and so
#: many of them, run after a minimum that does not exist: those to one end by ever smaller steps.
MOVING, MANY = 0.1, 8
VANISHED = 1e-9  # curvature, relative to that of X^T X in the same direction
EPS = float(np.finfo(np.float64).eps)
NOISE = 1e-9  # of logits that were added up, relative to them
SAMPLED = 6  # samples for each unknown that tell whether the curvature has vanished
FIRST_LOOK = 256  # samples that are looked at before all
ASKED = 2 * 10**7  # inputs times targets up to which a proof is sought


@dataclass(frozen=True)
class Separation:
    """What tells whether a layer's loss on these samples has a minimum.

    Proofs and candidates are about the samples as `given`, before an offset was taken off.
    """

    problem: LayerProblem
    given: LayerProblem

    @property
    def possible(self) -> bool:
        """Whether the loss may fall without end."""
        problem = self.problem
        if problem.penalty > 0:
            return False
        return not problem.kernels.cross_entropy or bool(np.any(problem.T[problem.s > 0] == 0))

    @property
    def is_told_by_samples(self) -> bool:
        """Whether a direction that separates the samples is one along which the loss falls."""
        return self.possible and self.problem.kernels.cross_entropy

    @mechanism("layer: complete separation", never)
    def is_complete(self, point: Point) -> bool:
        """Whether W gives each sample's only target class the largest logit, as it seems."""
        problem = self.problem
        first = slice(0, FIRST_LOOK)
        return self.is_told_by_samples and all(
            _are_separated(point.u[k], problem.T[k], problem.s[k], NOISE)
            for k in (first, slice(None))
        )

    def is_proved_by(self, theta: Array) -> bool:
        """Whether W separates the samples beyond the rounding errors of its logits; one pass."""
        problem = self.given
        step = Step(
            theta,
            (Sizes(theta),),
            _separates,
            (problem.T, problem.s),
            ((problem.p + 4) * EPS,),  # roundings of a sum of p, and of what is done with it
            reduce=("min",),
            keep=False,
            entries=BLOCK_ENTRIES,
        )
        return bool(problem.bordered.read(step)[0].parts[0])

    def is_moving(self, v: Array) -> bool:
        """Whether a whole Newton step with these logits still moves some of them apart."""
        used = v[self.problem.s > 0]
        return bool(np.max(used.max(axis=1) - used.min(axis=1)) > MOVING)

    @mechanism("layer: vanished curvature", never)
    def hides_a_direction(self, point: Point, basis: Array, T: Array, seed: int) -> bool:
        """Whether the curvature has vanished, to rounding, along a direction that moves logits:
        there nothing tells a minimum from a loss that falls for ever. Its rank is (C - 1) rank X
        at every W, and X T has orthonormal columns.
        """
        problem = self.problem
        if T.shape[1] == 0:
            return False
        for samples in (SAMPLED * T.shape[1] * basis.shape[1], problem.N):  # what some see, all do
            part, u = problem, point.u
            if samples < problem.N:
                index = alike(problem.N, samples, seed)
                part, u = problem.part(index), point.u[index]
            values = np.linalg.eigvalsh(hessian(part, u, basis, T))
            if values[0] > VANISHED:
                return False
        return True

    def proof(self, candidate: Array) -> Existence | None:
        """What is proved about a minimum, where the samples are not too many to ask."""
        problem = self.given
        used = np.flatnonzero(problem.s > 0)
        if used.size * problem.p * problem.C > ASKED:
            return None
        X = as_dense(problem.matrix.take(used, look=True).data)
        if problem.intercept:
            X = np.column_stack([X, np.ones(used.size)])
        T = problem.T[used]
        totals = T.sum(axis=1, keepdims=True)
        if not np.all(totals > 0):
            return None
        return existence(X, T / totals, candidate=candidate.T)


def _separates(first: int, u: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Whether these samples are, beyond the rounding of their logits."""
    (T, s, size), (unit,) = vectors, shared
    return (), (_are_separated(u, T, s, 2 * unit * size.max(axis=1)),)


def _are_separated(u: Array, T: Array, s: Array, noise: Array | float) -> bool:
    """Whether the one target class of each sample has the largest logit of its sample, by more
    than `noise`: each sample's own, or relative to that logit.
    """
    used = s > 0
    u, T = u[used], T[used]
    if np.any(np.count_nonzero(T, axis=1) != 1):
        return False
    label = T > 0
    own = u[label]
    others = np.where(label, -np.inf, u).max(axis=1)
    least = noise * (1 + np.abs(own)) if isinstance(noise, float) else noise[used]
    return bool(np.all(own - others > least))
