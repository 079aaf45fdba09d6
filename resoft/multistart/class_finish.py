"""How does a descent of a layer's loss end? At a minimum, beside a lower point, or on a way on."""

from __future__ import annotations

import numpy as np

from resoft.hessian.choose_preconditioner import LARGEST
from resoft.hessian.class_source import LayerSource
from resoft.multistart.fit import Finish
from resoft.multistart.starts import Start
from resoft.newton.class_minimum import FLAT, LOWER, NEGATIVE, Fall, along, curvature, inwards
from resoft.newton.descent import Descent
from resoft.newton.outcome import Outcome
from resoft.newton.separation import VANISHED, Separation
from resoft.newton.unbounded import has_edge
from resoft.objective.class_problem import ROUNDING, LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import BARELY, Array
from resoft.support.mechanism import always, mechanism

ESCAPES = 10  # descents from beside a saddle


class Ends:
    """What is made of descents, by the whole Hessian and by what separates the samples."""

    def __init__(self, problem: LayerProblem, separation: Separation) -> None:
        self.problem, self.separation = problem, separation
        self.way: Array | None = None  # along which the loss was seen to fall as far as was looked

    def lower(self, descent: Descent, left: int) -> Start | None:
        """Where the loss is lower beside a descent's end, if that is no minimum; says how the
        descent ends.
        """
        outcome = descent.outcome = self._reached(descent)
        if not outcome.success or self.problem.kernels.cross_entropy:
            return None
        descent.outcome, fall = self._curved(descent)
        if fall is None:
            return None
        if not left:
            self.way = fall.direction if fall.endless else None
            return None
        return Start(f"off {descent.name}", fall.theta.ravel(), iterations=descent.iterations)

    def finish(self, best: Descent) -> Finish:
        """The end of the best descent, as `lower` left it."""
        outcome = best.outcome or Outcome.MAX_ITERATIONS
        unheld = self.separation.unheld
        if unheld is not None and (outcome.success or outcome is Outcome.STALLED):
            return self._endless(best, unheld)
        if self.way is not None:
            return self._endless(best, self.way)
        if outcome is Outcome.INFINITE_LIMIT or self._may_fall(best, outcome):
            return self._separated(best, outcome)
        return Finish(outcome, best.point, best)

    def _endless(self, best: Descent, direction: Array) -> Finish:
        return Finish(Outcome.INFINITE_LIMIT, best.point, best, self._unit(direction))

    def _reached(self, descent: Descent) -> Outcome:
        """How the descent ended, unless damping alone made its steps promise little: a convex loss
        has curvature where its minimum is. Of other losses that is looked at.
        """
        outcome, source = descent.outcome or Outcome.MAX_ITERATIONS, source_of(descent)
        damped = self.problem.kernels.cross_entropy and source.damping > 0
        if outcome.success and damped and np.any(descent.point.g):
            outcome = Outcome.STALLED
        spent = outcome is Outcome.STALLED and self._is_spent(descent.point, source)
        level = outcome is Outcome.INFINITE_LIMIT and has_edge(self.problem, descent.point)
        return Outcome.ROUNDING if spent or level else outcome

    def _is_spent(self, point: Point, source: LayerSource) -> bool:
        """Whether a descent that no step led on would gain, by a step solved to its end, no more
        than the rounding of a sum of terms at even odds, in which a loss next to 0 is lost. Without
        a penalty that says nothing of the cross-entropy: there the samples are asked.
        """
        if self.problem.penalty == 0 and self.problem.kernels.cross_entropy:
            return False
        last = source.to_the_end(point)
        return last.solved and last.predicted <= ROUNDING * self.problem.mass

    @mechanism("layer: saddles", lambda _, descent: (descent.outcome, None))
    def _curved(self, descent: Descent) -> tuple[Outcome, Fall | None]:
        """What the Hessian of the whole objective makes of an end, and where the loss is lower
        beside it, if the end is no minimum.
        """
        point, outcome = descent.point, descent.outcome
        assert outcome is not None
        if outcome is Outcome.CONSTANT:
            return outcome, None
        found = curvature(self.problem, point, source_of(descent).steering)
        if found.least is None:
            return Outcome.STATIONARY, None
        size = max(found.largest, -found.least)
        if self._is_gone(point, size):
            return self._off_plateau(descent)
        seen = found.least > FLAT * size and not self.problem.kernels.kinks  # on both sides
        if found.direction is None or seen:
            return outcome, None
        fall, plateau = along(self.problem, point, found.direction)
        is_lost = plateau and found.least < NEGATIVE * size
        if fall is None and (is_lost or self._falls_on(point)):
            return self._off_plateau(descent)
        if fall is None and found.largest > 0 and found.least > -NEGATIVE * size:
            return outcome, None
        return Outcome.STATIONARY, fall

    def _off_plateau(self, descent: Descent) -> tuple[Outcome, Fall | None]:
        """What is made of a point so far out that curvature is lost in rounding: the loss is lower
        further in, or falls on outwards, or nothing is known.
        """
        if has_edge(self.problem, descent.point):
            assert descent.outcome is not None
            return descent.outcome, None
        fall = inwards(self.problem, descent.point)
        if fall is None and self._falls_on(descent.point):
            # steps say nothing there: the direction is that of the point
            source_of(descent).last = None
            return Outcome.INFINITE_LIMIT, None
        return Outcome.STATIONARY, fall

    def _is_gone(self, point: Point, size: float) -> bool:
        """Whether curvature is next to nothing beside that of a loss which falls from its value at
        W = 0 over a few logits: out there a plateau looks like a minimum. It is not gone where it
        is enough for the loss to rise towards W = 0 and, about as far, beyond: so it is at a
        minimum whose logits are large.
        """
        problem = self.problem
        if problem.penalty > 0:
            return size <= 0
        zero, twice = (problem.value_at(k * point.theta, k * point.z) for k in (0.0, 2.0))
        if not size <= VANISHED * abs(zero) / problem.mass < np.inf:  # of a loss that has one there
            return False
        rise = min(zero, twice) - point.value
        return not size * point.z.norm() ** 2 >= rise >= BARELY * (zero - point.value) > 0

    def _falls_on(self, point: Point) -> bool:
        """Whether the loss is lower twice as far out, and no higher beyond: by more than rounding,
        or by so much of itself that it is lost beside rounding. Steps say nothing of that where
        the curvature has vanished, as between samples whose probabilities are 0 or 1.
        """
        if not self.separation.possible:
            return False
        # twice as far, and twice as far again
        twice, beyond = (self.problem.value_at(k * point.theta, k * point.z) for k in (2, 4))
        enough = LOWER * max(abs(point.value), self.problem.mass)
        falls = bool(twice < point.value - enough and beyond <= twice + enough)
        return falls or bool(0 <= twice < point.value / 2)

    def _may_fall(self, best: Descent, outcome: Outcome) -> bool:
        """Whether the loss may fall for ever although steps see nothing more to gain."""
        if not self.separation.is_told_by_samples:
            return False
        if outcome is Outcome.STALLED or not outcome.success:
            return outcome is Outcome.STALLED
        steering = source_of(best).steering
        if steering.unknowns > LARGEST:  # the Hessian is not formed
            return not self._settles(best)
        T = steering.inputs.T
        return self.separation.hides_a_direction(best.point, steering.basis, T, steering.seed)

    @mechanism("layer: settling logits", always)
    def _settles(self, best: Descent) -> bool:
        """Whether a step from the point, solved almost to the end, leaves the logits where they
        are: after a minimum that does not exist it would move some as far as ever.
        """
        last = source_of(best).to_the_end(best.point)
        return last.solved and last.q is not None and not self.separation.is_moving(last.q)

    def _separated(self, best: Descent, outcome: Outcome) -> Finish:
        """What is proved about samples on which the loss seems to fall without end."""
        point = best.point
        candidate = self.problem.as_given(point.theta)
        told = self.separation.is_told_by_samples
        proof = self.separation.proof(candidate) if told else None
        if proof is not None and proof.direction is not None:
            return Finish(Outcome.SEPARABLE, point, best, proof.direction.T, proof)
        exists = proof is not None and proof.exists
        if outcome is not Outcome.INFINITE_LIMIT:
            known = exists or not outcome.success
            return Finish(outcome if known else Outcome.UNDECIDED, point, best, None, proof)
        if exists:  # so far out that nothing is left to gain
            hidden = not self.separation.is_complete(point)
            outcome = Outcome.ROUNDING if hidden else Outcome.STALLED
            return Finish(outcome, point, best, None, proof)
        if told and self.separation.is_proved_by(candidate):
            direction = candidate / np.max(np.abs(candidate))
            return Finish(Outcome.SEPARABLE, point, best, direction, proof)
        last = source_of(best).last
        towards = point.theta if last is None else point.like(last.p)
        return Finish(outcome, point, best, self._unit(towards), proof)

    def _unit(self, direction: Array) -> Array:
        """The direction for X as it was given, the largest entry 1."""
        given = self.problem.as_given(direction)
        return np.asarray(given / np.max(np.abs(given)))


def source_of(descent: Descent) -> LayerSource:
    """The source of a layer's descent."""
    assert isinstance(descent.source, LayerSource)
    return descent.source
