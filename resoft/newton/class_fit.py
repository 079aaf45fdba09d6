"""How does a fit of a layer end? By a descent, and by what is checked at the W that is returned."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.basis.offsets import offsets
from resoft.existence import Existence
from resoft.hessian.choose_preconditioner import LARGEST, WIDE, Steering
from resoft.hessian.class_inputs import ENTRYWISE, KNOWN, orthonormal, row_space
from resoft.hessian.class_sample import sample_of
from resoft.hessian.class_source import LayerSource
from resoft.kernels.classes import LayerKernels
from resoft.newton.class_minimum import FLAT, LOWER, NEGATIVE, Fall, along, curvature, inwards
from resoft.newton.descent import Descent, Settings
from resoft.newton.monitor import Halt, Watch
from resoft.newton.outcome import Outcome
from resoft.newton.separation import VANISHED, Endless, Separation
from resoft.objective.class_problem import ROUNDING, Judged, LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import FACTORED, ROUGHLY, VANISHING, Array
from resoft.support.mechanism import always, mechanism

OPENING = ROUGHLY  # tolerance on a sample, whose minimum is off by as much
OPENING_STEPS = 30
ROWS = FACTORED  # entries of a wide X that are looked at whole
BESIDE = VANISHING  # sum of a sample's terms, relative to 1 + |u|, up to which its digits are lost
UNBOUNDED = 1e20  # times the loss at the start and its size at even odds, below zero
ESCAPES = 10  # descents from beside a saddle
COARSE = ROUGHLY  # error of the loss, relative, beyond which rounding has the last word
HASTY = (Outcome.INTERRUPTED, Outcome.STOPPED, Outcome.MAX_SECONDS)


@dataclass(frozen=True)
class End:
    """What is returned: the point, judged by a last reading of X, and what was found out there.

    `rank` is that of X, with its intercept, and `null` (p, q) are directions of the inputs that
    change no logit; None where that was not looked at, where a penalty determines W, or, of
    `null`, where these are too many.
    """

    outcome: Outcome
    point: Judged
    rank: int | None
    null: Array | None
    direction: Array | None = None
    proof: Existence | None = None


class LayerFit:
    """One call, from the checked problem to its end."""

    def __init__(
        self,
        problem: LayerProblem,
        watch: Watch,
        tolerance: float,
        max_iterations: int,
        seed: int,
    ) -> None:
        offset = offsets(problem.matrix) if problem.intercept else None
        self.given, self.watch, self.tolerance = problem, watch, tolerance
        watch.to_x = self._x
        problem = self.problem = problem if offset is None else problem.shifted(offset)
        self.max_iterations = max_iterations
        self.separation = Separation(problem, self.given)
        self.steering = Steering(problem, seed)
        sample = sample_of(problem, self.steering)
        self.source = LayerSource(
            problem, self.steering, tolerance, sample, self.separation.possible
        )
        self.descent: Descent | None = None

    def run(self, start: Array) -> End:
        """Descend, judge, and descend again where the end is a saddle."""
        start = self._centred(self.problem.within(start))
        direction, proof = None, None
        try:
            outcome, direction, proof = self._ended(start)
        except KeyboardInterrupt:
            outcome = Outcome.INTERRUPTED
            if self.descent is None:
                self.descent = self._begun(start)
        point, rank, null = self._returned(outcome)
        return End(self._judged(outcome, point, null), point, rank, null, direction, proof)

    def _ended(self, start: Array) -> tuple[Outcome, Array | None, Existence | None]:
        """The outcome, the direction along which the loss falls for ever, and a proof of it."""
        outcome = self._descended(self._opened(start))
        fall = None
        for escapes in range(ESCAPES + 1):
            if not outcome.success or self.problem.kernels.cross_entropy:
                break
            outcome, fall = self._curved(outcome)
            if fall is None or escapes == ESCAPES:
                break
            outcome = self._descended(fall.theta)
        unheld = self.separation.unheld
        if unheld is not None and (outcome.success or outcome is Outcome.STALLED):
            return Outcome.INFINITE_LIMIT, self._unit(unheld), None
        if outcome is Outcome.STATIONARY and fall is not None and fall.endless:
            return Outcome.INFINITE_LIMIT, self._unit(fall.direction), None
        if outcome is Outcome.INFINITE_LIMIT or self._may_fall(outcome):
            return self._separated(outcome)
        return outcome, None, None

    def _descended(self, theta: Array) -> Outcome:
        descent = self.descent = self._begun(theta)
        if not np.isfinite(descent.point.value):
            return Outcome.NOT_FINITE
        try:
            return self._advanced(descent)
        except Halt as halt:
            return halt.outcome

    def _begun(self, theta: Array) -> Descent:
        """The descent from there."""
        problem, self.source.last = self.problem, None
        point = problem.point(theta)
        problem.largest = point.z.largest()
        left = max(0, self.max_iterations - self.watch.iterations)
        descent = descent_of(problem, self.source, point, self.watch, left)
        lowest = -UNBOUNDED * max(abs(point.value), problem.mass)
        descent.observer = Endless(self.separation, self.tolerance * problem.mass, lowest)
        return descent

    def _advanced(self, descent: Descent) -> Outcome:
        """How a descent ends, from its first record on."""
        descent.report()
        outcome = run(descent)
        if outcome is not None and outcome.success and self._is_hidden():
            outcome = Outcome.STALLED
        if outcome is Outcome.STALLED and self._is_spent():
            return Outcome.ROUNDING
        if outcome is not None:
            return outcome
        if self.problem.is_constant:
            return Outcome.CONSTANT
        apart = self.separation.possible and self.separation.is_complete(descent.point)
        return Outcome.INFINITE_LIMIT if apart else Outcome.CONVERGED

    def _is_hidden(self) -> bool:
        """Whether a step promised little by its damping alone: a convex loss has curvature where
        its minimum is. Of other losses it is looked at.
        """
        return self.problem.kernels.cross_entropy and self.source.damping > 0

    def _is_spent(self) -> bool:
        """Whether a descent that no step led on would gain, by a step solved to its end, no more
        than the rounding of a sum of terms at even odds, in which a loss next to 0 is lost. Without
        a penalty that says nothing of the cross-entropy: there the samples are asked.
        """
        if self.problem.penalty == 0 and self.problem.kernels.cross_entropy:
            return False
        last = self.source.to_the_end(self.point)
        return last.solved and last.predicted <= ROUNDING * self.problem.mass

    @property
    def point(self) -> Point:
        """Where the last descent is."""
        assert self.descent is not None
        return self.descent.point

    @mechanism("layer: opening on a sample", lambda _, start: start)
    def _opened(self, start: Array) -> Array:
        """Where to begin: without a start given, near the minimum of a sample."""
        sample = self.source.sample
        if sample is None or np.any(start):
            return start
        source = LayerSource(sample.part, sample.steering, OPENING)
        watch = Watch(self.watch.max_seconds)
        alone = descent_of(sample.part, source, sample.part.point(start), watch, OPENING_STEPS)
        try:
            outcome = run(alone)
        except Halt:  # the fit itself will tell
            return start
        return source.last_point(alone.point) if outcome is Outcome.CONVERGED else start

    # --- no minimum -----------------------------------------------------------------------------

    @mechanism("layer: saddles", lambda _, outcome: (outcome, None))
    def _curved(self, outcome: Outcome) -> tuple[Outcome, Fall | None]:
        """What the Hessian of the whole objective makes of an end, and where the loss is lower
        beside it, if the end is no minimum.
        """
        point = self.point
        if outcome is Outcome.CONSTANT:
            return outcome, None
        found = curvature(self.problem, point, self.steering)
        if found.least is None:
            return Outcome.STATIONARY, None
        size = max(found.largest, -found.least)
        if size <= self._vanishing(point):
            return self._off_plateau(point)
        if found.direction is None or found.least > FLAT * size:
            return outcome, None
        fall, plateau = along(self.problem, point, found.direction)
        is_lost = plateau and found.least < NEGATIVE * size
        if fall is None and (is_lost or self._falls_on(point)):
            return self._off_plateau(point)
        if fall is None and found.largest > 0 and found.least > -NEGATIVE * size:
            return outcome, None
        return Outcome.STATIONARY, fall

    def _off_plateau(self, point: Point) -> tuple[Outcome, Fall | None]:
        """What is made of a point so far out that curvature is lost in rounding: the loss is lower
        further in, or falls on outwards, or nothing is known.
        """
        fall = inwards(self.problem, point)
        if fall is None and self._falls_on(point):
            self.source.last = None  # steps say nothing there: the direction is that of the point
            return Outcome.INFINITE_LIMIT, None
        return Outcome.STATIONARY, fall

    def _vanishing(self, point: Point) -> float:
        """Curvature that is next to nothing beside that of a loss which falls from its value at
        W = 0 over a few logits: out there a plateau looks like a minimum.
        """
        problem = self.problem
        if problem.penalty > 0:
            return 0.0
        at_zero = problem.value_at(np.zeros((problem.p, problem.C)), 0.0 * point.z)
        return VANISHED * abs(at_zero) / problem.mass

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

    def _may_fall(self, outcome: Outcome) -> bool:
        """Whether the loss may fall for ever although steps see nothing more to gain."""
        if not self.separation.is_told_by_samples:
            return False
        if outcome is Outcome.STALLED or not outcome.success:
            return outcome is Outcome.STALLED
        steering = self.steering
        if steering.unknowns > LARGEST:  # the Hessian is not formed
            return not self._settles()
        T = steering.inputs.T
        return self.separation.hides_a_direction(self.point, steering.basis, T, steering.seed)

    @mechanism("layer: settling logits", always)
    def _settles(self) -> bool:
        """Whether a step from the point, solved almost to the end, leaves the logits where they
        are: after a minimum that does not exist it would move some as far as ever.
        """
        last = self.source.to_the_end(self.point)
        return last.solved and last.q is not None and not self.separation.is_moving(last.q)

    def _separated(self, outcome: Outcome) -> tuple[Outcome, Array | None, Existence | None]:
        """What is proved about samples on which the loss seems to fall without end."""
        point = self.point
        candidate = self._back(self._centred(point.theta))
        told = self.separation.is_told_by_samples
        proof = self.separation.proof(candidate) if told else None
        if proof is not None and proof.direction is not None:
            return Outcome.SEPARABLE, proof.direction.T, proof
        exists = proof is not None and proof.exists
        if outcome is not Outcome.INFINITE_LIMIT:
            return outcome if exists or not outcome.success else Outcome.UNDECIDED, None, proof
        if exists:  # so far out that nothing is left to gain
            hidden = not self.separation.is_complete(point)
            return Outcome.ROUNDING if hidden else Outcome.STALLED, None, proof
        if told and self.separation.is_proved_by(candidate):
            return Outcome.SEPARABLE, candidate / np.max(np.abs(candidate)), proof
        last = self.source.last
        towards = point.theta if last is None else point.like(last.p)
        return Outcome.INFINITE_LIMIT, self._unit(towards), proof

    def _unit(self, direction: Array) -> Array:
        """The direction for X as it was given, the largest entry 1."""
        given = self._back(self._centred(direction))
        return np.asarray(given / np.max(np.abs(given)))

    # --- what is returned -----------------------------------------------------------------------

    def _centred(self, theta: Array) -> Array:
        """The point of the same loss with 1^T W = 0."""
        return theta - theta.mean(axis=1, keepdims=True) if self.steering.shifted else theta

    def _returned(self, outcome: Outcome) -> tuple[Judged, int | None, Array | None]:
        """The shortest point of the same loss, as a last reading of X finds it, the rank of X and
        the directions that change nothing.
        """
        problem, theta = self.problem, self.point.theta
        if outcome is Outcome.CONVERGED:
            theta = self.source.last_point(self.point)
        theta, rank, null = self._centred(theta), None, None
        if outcome in HASTY or problem.penalty > 0:
            pass  # with a penalty nothing is left open
        elif problem.p <= WIDE:
            inputs = self.steering.inputs
            theta, rank = inputs.shortest(theta), inputs.rank
            null = orthonormal(self._back(inputs.null))
        elif problem.N <= WIDE and problem.N * problem.p <= ROWS:
            rows = row_space(problem)
            if rows is not None:
                theta, rank = rows @ (rows.T @ theta), rows.shape[1]
        return self.given.judged(self._back(theta)), rank, null

    def _back(self, theta: Array) -> Array:
        """theta for X as it was given."""
        return self.problem.within(theta, -1.0)

    def _x(self, y: Array) -> Array:
        """(W, c) for X as it was given, (C, p), of a descent's vector."""
        return np.ascontiguousarray(self._back(self._centred(self.problem.theta(y))).T)

    def _judged(self, outcome: Outcome, point: Judged, null: Array | None) -> Outcome:
        """The outcome, if it holds of the point returned."""
        found = self.point
        if not outcome.success:
            return outcome
        if not np.isfinite(point.value) or self._is_beside_a_pole(point):
            return Outcome.STALLED
        if null is not None and null.size and self._slopes(point, null):
            return Outcome.STALLED
        size = max(abs(point.value), ROUNDING * self.problem.mass)
        enough = self.tolerance * size + ROUNDING * self.problem.mass
        lost = point.value - found.value
        if lost <= enough and point.error <= enough:
            return outcome
        blurred = lost <= enough + point.error
        return Outcome.ROUNDING if blurred and point.error <= COARSE * size else Outcome.STALLED

    def _is_beside_a_pole(self, point: Point) -> bool:
        """Whether all terms of a sample's normalising sum are next to nothing: digits are lost, and
        the loss may have a limit there, but no value.
        """
        if self.given.kernels.pole_terms is None:
            return False
        least = self.given.matrix.reduced(_least_terms, point.z, self.given.kernels, by="min")
        return bool(least <= BESIDE)

    def _slopes(self, point: Point, null: Array) -> bool:
        """Whether the gradient is more than rounding along what was taken for undetermined."""
        r = self.given.slope_sizes(point.z)
        sizes = np.sqrt(self.given.matrix.squares)
        sizes = np.append(sizes, np.sqrt(self.given.N)) if self.given.intercept else sizes
        slope = np.abs(null.T @ point.gradient)
        rounding = (ENTRYWISE * np.abs(null) + KNOWN).T @ sizes
        return bool(np.any(slope > rounding[:, None] * r))


def descent_of(
    problem: LayerProblem, source: LayerSource, point: Point, watch: Watch, most: int
) -> Descent:
    """The descent of a layer's loss from a point; its region is the source's affair."""
    return Descent(
        objective=problem,
        source=source,
        settings=Settings(source.tolerance, most),
        point=point,
        name="zero",
        watch=watch,
        passes=lambda: problem.passes,
        radius=np.inf,
    )


def run(descent: Descent) -> Outcome | None:
    """How it ends; None where the gradient is exactly 0, which says nothing of the curvature."""
    while descent.outcome is None and np.any(descent.point.g):
        descent.advance(1)
    return descent.outcome


def _least_terms(u: Array, kernels: LayerKernels) -> float:
    """The largest term of each sample's sum, beside its logits: of all samples the least."""
    assert kernels.pole_terms is not None
    size = np.abs(kernels.pole_terms(u)) / (1 + np.abs(u))
    return float(np.min(size.max(axis=1), initial=np.inf))
