"""Has a fit without a penalty no minimum? Logits that keep moving, or samples apart, show it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from resoft.basis.choose import SAMPLED_ROWS
from resoft.data.blocks import BLOCK_ENTRIES, as_dense
from resoft.data.products import Sizes
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.existence import Existence, existence
from resoft.hessian.kronecker import hessian
from resoft.linalg.trust_region import Step as Solved
from resoft.newton.outcome import Outcome
from resoft.newton.unbounded import falls_forever
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import (
    BARELY,
    EPS,
    FACTORED,
    HALF_EPS,
    LOOKED_AT,
    ROUNDINGS,
    Array,
)
from resoft.support.cached import cached_property
from resoft.support.mechanism import mechanism, never

#: Steps that still move logits apart by so much, though next to nothing is left to gain, and so
#: many of them, run after a minimum that does not exist: those to one end by ever smaller steps.
MOVING, MANY = BARELY, 8
VANISHED = HALF_EPS  # curvature, relative to that of X^T X in the same direction
NOISE = HALF_EPS  # of logits that were added up, relative to them


@dataclass(frozen=True)
class Separation:
    """What tells whether a layer's loss on these samples has a minimum.

    Proofs and candidates are about the samples as `given`, before an offset was taken off.
    """

    problem: LayerProblem
    given: LayerProblem

    @cached_property
    def possible(self) -> bool:
        """Whether the loss may fall without end."""
        problem = self.problem
        if problem.penalty > 0 or problem.is_constant:
            return False
        return not problem.kernels.cross_entropy or bool(np.any(problem.T[problem.s > 0] == 0))

    @cached_property
    def unheld(self) -> Array | None:
        """Where a penalty holds W, but not the intercepts: the way (p, C) down with those of
        classes that no sample counts for, along which the loss falls for ever; None if there is
        none.
        """
        problem = self.problem
        if not (problem.penalty > 0 and problem.intercept and problem.kernels.cross_entropy):
            return None
        present = np.any(problem.T[problem.s > 0] > 0, axis=0)
        if np.all(present) or not np.any(present):
            return None
        way = np.zeros((problem.p, problem.C))
        way[-1] = np.where(present, 0.0, -1.0)
        return way

    @property
    def is_told_by_samples(self) -> bool:
        """Whether a direction that separates the samples is one along which the loss falls."""
        return self.possible and self.problem.kernels.cross_entropy

    @mechanism("layer: complete separation", never)
    def is_complete(self, point: Point) -> bool:
        """Whether W gives each sample's only target class the largest logit, as it seems."""
        if not self.is_told_by_samples:
            return False
        asked = point.z, *self.problem.targets, NOISE
        return bool(self.problem.matrix.reduced(_are_separated, *asked, by="min"))

    def is_proved_by(self, theta: Array) -> bool:
        """Whether W separates the samples beyond the rounding errors of its logits; one pass."""
        problem = self.given
        step = Step(
            theta,
            (Sizes(theta),),
            _separates,
            problem.targets,
            ((problem.p + ROUNDINGS) * EPS,),  # of a sum of p, and of what is done with it
            reduce=("min",),
            keep=False,
            entries=BLOCK_ENTRIES,
        )
        return bool(problem.bordered.read(step)[0].parts[0])

    def is_moving(self, v: Vector) -> bool:
        """Whether a whole Newton step with these logits still moves some of them apart."""
        asked = v, self.problem.targets[1]
        return bool(self.problem.matrix.reduced(_apart, *asked, by="max") > MOVING)

    @mechanism("layer: vanished curvature", never)
    def hides_a_direction(self, point: Point, basis: Array, T: Array, seed: int) -> bool:
        """Whether the curvature has vanished, to rounding, along a direction that moves logits:
        there nothing tells a minimum from a loss that falls for ever. Its rank is (C - 1) rank X
        at every W, and X T has orthonormal columns.
        """
        problem = self.problem
        if T.shape[1] == 0:
            return False
        # what some see, all do
        for samples in (SAMPLED_ROWS * T.shape[1] * basis.shape[1], problem.N):
            part, u = problem.few(samples, seed, point.z)
            values = np.linalg.eigvalsh(hessian(part, u, basis, T))
            if values[0] > VANISHED:
                return False
        return True

    def proof(self, candidate: Array) -> Existence | None:
        """What is proved about a minimum, where the samples are not too many to ask."""
        problem = self.given
        used = np.flatnonzero(problem.s > 0)
        if used.size * problem.p * problem.C > FACTORED:
            return None
        X = as_dense(problem.matrix.take(used, look=True).data)
        if problem.intercept:
            X = np.column_stack([X, np.ones(used.size)])
        T = problem.T[used]
        totals = T.sum(axis=1, keepdims=True)
        if not np.all(totals > 0):
            return None
        return existence(X, T / totals, candidate=candidate.T)


@dataclass
class Endless:
    """Looks on at a descent whose loss may have no minimum, or no lower bound."""

    separation: Separation
    enough: float  # decrease that is next to nothing
    lowest: float  # value below which there may be no bound
    running: int = 0  # steps in a row after a minimum that seems not to exist

    @mechanism("layer: running logits", never)
    def goes_on(self, step: Solved) -> bool:
        """Whether a step moves logits on although next to nothing is left to gain."""
        if step.q is None or not self.separation.possible:
            return False
        return self.separation.is_moving(step.q)

    def rests(self, point: Point) -> Outcome | None:
        """A gradient of 0 is that of a constant loss, of samples so far apart that nothing is left
        of it, or else of a minimum, unless the curvature says otherwise.
        """
        if self.separation.problem.is_constant:
            return Outcome.CONSTANT
        apart = self.separation.possible and self.separation.is_complete(point)
        return Outcome.INFINITE_LIMIT if apart else None

    def saw(self, point: Point, step: Solved, moved: Vector) -> Outcome | None:
        """No minimum, where such steps follow one another, or all samples lie apart."""
        if not point.value > self.lowest and self._falls_on(point):
            return Outcome.UNBOUNDED
        if not self.separation.possible:
            return None
        apart = step.predicted <= self.enough and self._runs(moved)
        self.running = self.running + 1 if apart else 0
        if self.running >= MANY or self.separation.is_complete(point):
            return Outcome.INFINITE_LIMIT
        return None

    def _falls_on(self, point: Point) -> bool:
        """Whether nothing holds the loss further out, as a penalty does, which leaves c free."""
        problem = self.separation.problem
        free = np.where(problem.ridge > 0, 0.0, point.theta).ravel()
        return any(
            falls_forever(problem, point, q, partial(problem.along, point, p, q), 0)
            for p, q in ((point.y, point.z), (free, problem.forward(free)))
        )

    @mechanism("layer: running logits", never)
    def _runs(self, moved: Vector) -> bool:
        return self.separation.is_moving(moved)


def _separates(first: int, u: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Whether these samples are, beyond the rounding of their logits."""
    (T, s, size), (unit,) = vectors, shared
    return (), (_are_separated(u, T, s, 2 * unit * size.max(axis=1)),)


def _apart(v: Array, s: Array) -> float:
    """How far the logits of a sample that counts lie from one another, at the most."""
    used = v[s > 0]
    return float(np.max(used.max(axis=1) - used.min(axis=1), initial=0.0))


def _are_separated(u: Array, T: Array, s: Array, noise: Array | float) -> bool:
    """Whether the one target class of each sample has the largest logit of its sample, by more
    than `noise`: each sample's own, or relative to that logit. A few are looked at before all.
    """
    first = slice(0, LOOKED_AT)
    if len(s) > LOOKED_AT and not _are_separated(
        u[first], T[first], s[first], noise if isinstance(noise, float) else noise[first]
    ):
        return False
    used = s > 0
    u, T = u[used], T[used]
    if np.any(np.count_nonzero(T, axis=1) != 1):
        return False
    label = T > 0
    own = u[label]
    others = np.where(label, -np.inf, u).max(axis=1)
    least = noise * (1 + np.abs(own)) if isinstance(noise, float) else noise[used]
    return bool(np.all(own - others > least))
