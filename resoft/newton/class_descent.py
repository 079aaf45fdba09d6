"""How does a fit of a layer descend? By truncated Newton steps with a preconditioner."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from resoft.data.vectors import Vector
from resoft.hessian.choose_preconditioner import Steering
from resoft.hessian.class_sample import Sample
from resoft.hessian.class_step import Step, newton_step
from resoft.linalg.krylov import End
from resoft.newton.monitor import Record, Watch
from resoft.newton.outcome import Outcome
from resoft.newton.separation import MANY, Separation
from resoft.objective.class_problem import LayerProblem, Point
from resoft.support.arrays import Array
from resoft.support.mechanism import always, mechanism, never, nothing

ARMIJO = 1e-4
SHRINK = 0.3
LEAST_STEP = 1e-7
LONGEST = 1e300
KEPT_DIGITS = 1e-2
FIRST_DAMPING, LEAST_DAMPING, EASED = 1e-5, 1e-9, 0.1
RETRIED, MOST_DAMPING = 1e-3, 1.0
GOOD = 0.5  # of the decrease predicted
FORCING = 0.3  # error of a step far from the minimum, relative to it
LEAST_FORCING, TO_THE_END = 0.1, 1e-3
EPS = float(np.finfo(np.float64).eps)
ROUNDING = 16 * EPS
SLOW = 0.1  # of the decrease predicted a step before: Newton's own go down by far more
NOISY, MOST_NOISE = 100.0, 1e-6  # times a typical rounding error, and relative to the loss
STRAIGHT = 0.9  # of what the slope promises; half of it where the model holds
UNBOUNDED = 1e20  # times the loss at the start and its size at even odds, below zero
MOST_PRODUCTS = 250


@dataclass
class Newton:
    """One descent. `steering` chooses what products are preconditioned with."""

    problem: LayerProblem
    watch: Watch
    tolerance: float
    max_iterations: int
    steering: Steering
    name: str = "zero"
    point: Point | None = None
    last: Step | None = None
    damping: float = 0.0  # after a step that had to be cut short, until whole ones succeed
    running: int = 0  # steps in a row after a minimum that seems not to exist
    doubted: Point | None = None  # where an end was put off
    before: float = np.inf  # decrease that the step before predicted
    largest: float = 0.0  # of the logits since they were last computed from X
    separation: Separation | None = None  # where the loss may have no minimum
    sample: Sample | None = None  # whose Hessian stands for that of all

    def run(self, theta: Array, u: Vector | None = None) -> Outcome:
        """Descend from theta to a minimum or a limit; the point is kept."""
        problem = self.problem
        point = self.point = problem.point(theta, u)
        self.last, self.before, self.running, self.doubted = None, np.inf, 0, None
        self.largest = point.u.largest()
        if not np.isfinite(point.value):
            return Outcome.NOT_FINITE
        size = max(abs(point.value), problem.mass)
        self._tell(0)
        iteration = 0
        while True:
            self.watch.check_time()
            if not np.any(point.gradient):
                return self._without_slope(point)
            if iteration >= self.max_iterations:
                return Outcome.MAX_ITERATIONS
            goal = self.tolerance * max(abs(point.value), EPS**2 * problem.mass)
            step = self.last = self._step(point, goal)
            done = step.decrease <= goal and step.solved
            if self._is_noise(point, step):
                return Outcome.ROUNDING
            if done and self._is_doubtful(point):
                continue
            if step.end is End.CURVED and self._damped():
                continue
            step, new = self._advanced(point, step)
            if new is not None and self._is_straight(point, step, new):
                new = self._stretched(point, step, new)
            if new is not None and not new.value > -UNBOUNDED * size:
                self.point = new if np.isfinite(new.value) else point
                return Outcome.UNBOUNDED
            if new is None:
                if step.solved and step.decrease <= ROUNDING * max(abs(point.value), problem.mass):
                    return Outcome.ROUNDING if self.running == 0 else Outcome.INFINITE_LIMIT
                if self._damped():
                    continue
                new = self._steepest(point)
            if new is None:
                return Outcome.STALLED
            iteration += 1
            apart = self._runs(step, new.u - point.u)
            self.point = point = new
            self._tell(iteration)
            if done and not apart:
                return Outcome.CONVERGED
            if self.running >= MANY:
                return Outcome.INFINITE_LIMIT
            if self.separation is not None and self.separation.is_complete(point):
                return Outcome.INFINITE_LIMIT

    @mechanism("layer: steps of rounding", never)
    def _is_noise(self, point: Point, step: Step) -> bool:
        """Whether steps gain no more than rounding in the gradient feigns: it is multiplied by
        X^T, whose rows may cancel, and by the inverse of the Hessian.
        """
        slow = step.solved and step.decrease > SLOW * self.before
        self.before = step.decrease
        if not slow or self.running > 0 or self.sample is not None:
            return False
        if self.separation is not None and self.separation.is_moving(step.v):
            return False  # no rounding moves logits as far as that
        sizes = self.sizes() * self.problem.slope_sizes(point.u)
        signs = np.random.default_rng(self.steering.seed).choice([-1.0, 1.0], sizes.shape)
        wrong = EPS * sizes * signs
        noise = NOISY * abs(float(np.vdot(wrong, self.steering.solver(point, self.damping)(wrong))))
        return step.decrease <= min(noise, MOST_NOISE * max(abs(point.value), self.problem.mass))

    def _is_straight(self, point: Point, step: Step, new: Point) -> bool:
        """Whether a step has gained about all that its slope promises, so that there is more."""
        slope = float(np.vdot(point.gradient, new.theta - point.theta))
        return step.end is End.CURVED or point.value - new.value > -STRAIGHT * slope

    @mechanism("layer: longer steps", lambda _, point, step, new: new)
    def _stretched(self, point: Point, step: Step, new: Point) -> Point:
        """The point further along a direction without positive curvature, as long as that pays."""
        best, length, kept = new.value, 2.0, 0.0
        while length < LONGEST:
            theta, u = point.theta + length * step.d, point.u + length * step.v
            value = self.problem.value_at(theta, u)
            if not value < best:
                break
            best, kept, length = value, length, 2 * length
        return self._moved(point, step, kept) if kept else new

    def _without_slope(self, point: Point) -> Outcome:
        """How a fit ends where the gradient is exactly 0: at a minimum, or too far out to tell."""
        if self.problem.is_constant:
            return Outcome.CONSTANT
        apart = self.separation is not None and self.separation.is_complete(point)
        return Outcome.INFINITE_LIMIT if apart or self.running > 0 else Outcome.CONVERGED

    @mechanism("layer: running logits", never)
    def _runs(self, step: Step, moved: Vector) -> bool:
        """Whether logits move on although next to nothing is left to gain; such steps in a row are
        counted.
        """
        apart = (
            self.separation is not None
            and step.decrease <= self.tolerance * self.problem.mass
            and self.separation.is_moving(moved)
        )
        self.running = self.running + 1 if apart else 0
        return apart

    @mechanism("layer: settling logits", always)
    def settles(self) -> bool:
        """Whether a step from the point, solved almost to the end, leaves the logits where they
        are: after a minimum that does not exist it would move some as far as ever.
        """
        assert self.point is not None
        assert self.separation is not None
        self.steering.renew()
        solve = self.steering.solver(self.point, 0.0)
        last = newton_step(self.problem, self.point, solve, TO_THE_END, 0.0, 0.0, MOST_PRODUCTS)
        return last.solved and not self.separation.is_moving(last.v)

    @mechanism("layer: doubted ends", never)
    def _is_doubtful(self, point: Point) -> bool:
        """Whether what a step predicts may be too little to end by it; the next one is better. No
        point is doubted twice.
        """
        if self.sample is not None and self.separation is not None:
            self.sample = None
            return True
        if self.doubted is point:
            return False
        self.doubted = point
        steering = self.steering if self.sample is None else self.sample.steering
        if self.damping == 0.0 and steering.is_trusted:
            return False
        self.damping = 0.0  # predicted with damping, or with a Hessian from elsewhere
        self._renew()
        return True

    @mechanism("layer: damping", never)
    def _damped(self) -> bool:
        """Whether the step may be tried again with more damping, where curvature has vanished."""
        if self.damping >= MOST_DAMPING:
            return False
        self.damping = max(RETRIED, self.damping / EASED**2)
        self._renew()
        return True

    def _renew(self) -> None:
        """Make the preconditioner anew for the next step, of all samples if need be."""
        (self.steering if self.sample is None else self.sample.steering).renew()

    def _step(self, point: Point, goal: float) -> Step:
        """A Newton step, as exact as the decrease still to come asks for."""
        if self.sample is not None and not self.sample.serves:
            self.sample = None
        forcing = self._forcing(goal)
        # nothing counts as settled where there may be no minimum: what still moves must show
        enough = 0.1 * goal if self.separation is None else 0.0
        if self.sample is None:
            return self._solved(self.problem, self.steering, point, forcing, enough)
        part, steering = self.sample.part, self.sample.steering
        return self._solved(part, steering, self.sample.at(point), forcing, enough)

    @mechanism("layer: accuracy by what is left", lambda *_: FORCING)
    def _forcing(self, goal: float) -> float:
        """What is left after a step is about its square, relative to the loss."""
        if self.last is None or not self.last.decrease > 0:
            return FORCING
        return float(np.clip(np.sqrt(goal / self.last.decrease), LEAST_FORCING, FORCING))

    def _solved(
        self,
        problem: LayerProblem,
        steering: Steering,
        point: Point,
        forcing: float,
        enough: float,
    ) -> Step:
        solve = steering.solver(point, self.damping)
        step = newton_step(problem, point, solve, forcing, enough, self.damping, MOST_PRODUCTS)
        steering.saw(step)
        return step

    def _advanced(self, point: Point, step: Step) -> tuple[Step, Point | None]:
        """The step, with the logits of all samples, and the point after it, or after a part of it
        that lowers the loss enough; None where none does.
        """
        slope = float(np.vdot(point.gradient, step.d))
        if not slope < 0:
            return step, None
        slack = ROUNDING * max(abs(point.value), 1e-3 * self.problem.mass)
        if step.v.size == point.u.size:
            new = self._moved(point, step, 1.0)
        else:  # solved on a sample: the logits of all come with the gradient, in one pass
            new = self.problem.point(point.theta + step.d)
            step = replace(step, v=new.u - point.u, terms=new.u.largest())
            self._count(step, 1.0)
        if new.value <= point.value + ARMIJO * slope + slack:
            if self.sample is not None:
                self.sample.saw(step, point.value - new.value)
            if point.value - new.value >= GOOD * step.decrease:
                self.damping = self.damping * EASED if self.damping > LEAST_DAMPING else 0.0
            return step, new
        length = SHRINK
        while length >= LEAST_STEP:
            theta, u = point.theta + length * step.d, point.u + length * step.v
            if self.problem.value_at(theta, u) <= point.value + ARMIJO * length * slope:
                if self.sample is not None:
                    self.sample.serves = False  # its Hessian is to blame first
                else:
                    self.damping = max(FIRST_DAMPING, self.damping / EASED)
                return step, self._moved(point, step, length)
            length *= SHRINK
        return step, None

    @mechanism("layer: steepest descent", nothing)
    def _steepest(self, point: Point) -> Point | None:
        """The point after a step along the gradient by inputs of unit size: for logits so far out
        that the curvature says nothing. It is lengthened as long as that pays.
        """
        d = -point.gradient / np.square(self.sizes())
        v = self.problem.logits(d)
        largest = v.largest()
        if not 0 < largest < np.inf:
            return None
        slope, length = float(np.vdot(point.gradient, d)), 1 / largest
        best, kept = point.value, None
        while length < LONGEST:
            theta, u = point.theta + length * d, point.u + length * v
            value = self.problem.value_at(theta, u)
            if not value <= min(best, point.value + ARMIJO * length * slope):
                break
            best, kept = value, length
            length *= 2
        if kept is None:
            return None
        self._renew()
        return self.problem.point(point.theta + kept * d)

    def sizes(self) -> Array:
        """The size of each input, (p, 1): 1 where it is zero."""
        squares = self.problem.matrix.squares
        if self.problem.intercept:
            squares = np.append(squares, self.problem.N)
        return np.sqrt(np.where(squares > 0, squares, 1.0))[:, None]

    def _moved(self, point: Point, step: Step, length: float) -> Point:
        """The point there; its logits are added up, unless that has cost their digits."""
        theta, u = point.theta + length * step.d, point.u + length * step.v
        size = u.largest()
        self.largest = max(self.largest, size, length * step.terms)
        self._count(step, length)
        if size > KEPT_DIGITS * self.largest:
            return self.problem.point(theta, u)
        self.largest = 0.0
        return self.problem.point(theta)

    def _count(self, step: Step, length: float) -> None:
        """Add to how far logits went since the preconditioner was made."""
        steering = self.steering if self.sample is None else self.sample.steering
        steering.moved += length * step.v.largest()

    def _tell(self, iteration: int) -> None:
        assert self.point is not None
        self.watch.iterations += iteration > 0
        self.watch.evaluations += 1
        norm = float(np.linalg.norm(self.point.gradient))
        record = Record(
            iteration=iteration,
            objective=self.point.value,
            gradient_norm=norm,
            radius=float("nan"),
            passes=self.problem.passes,
            seconds=self.watch.seconds,
            side=None,
            start=self.name,
        )
        self.watch.noted(record, self.point.theta)
