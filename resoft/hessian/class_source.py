"""Which quadratic model does a layer's step use? Products, preconditioned, of all samples or some.

A Hessian that has no curvature left is damped: each sample's Q_n gets so much on its diagonal. That
is a region whose size is measured in logits, as the multiplier of a trust region says it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from resoft.data.vectors import Vector
from resoft.hessian.choose_preconditioner import Steering
from resoft.hessian.class_sample import Sample
from resoft.hessian.exact import ByProducts
from resoft.linalg.krylov import MOST_PRODUCTS, NEGLIGIBLE, Krylov
from resoft.linalg.trust_region import SLOW, Model, Step
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import BARELY, CLOSELY, EPS, ROUGHLY, SEVERAL, Array
from resoft.support.mechanism import mechanism, never

FIRST_DAMPING, LEAST_DAMPING, EASED = 1e-5, 1e-9, 0.1
RETRIED, MOST_DAMPING = ROUGHLY, 1.0
GOOD, POOR = 0.5, 0.1  # of the decrease predicted
STRAIGHT, MANY = 1.9, SEVERAL  # and of so many in a row without curvature: 2 is all of a slope's
FORCING = 0.3  # error of a step far from the minimum, relative to it
LONGER = 1.5  # of a step that is made longer, unless it was damped, when kinks far out end it
NOISY = 100.0  # times a typical rounding error
LEAST_FORCING, TO_THE_END = BARELY, ROUGHLY  # the same near it; where it shows what moves


@dataclass
class LayerSource(ByProducts):
    """Models of a layer's loss at a point. With `endless` there may be no minimum: what still moves
    must show, and no step counts as solved by how little it gains.
    """

    problem: LayerProblem
    steering: Steering
    tolerance: float
    sample: Sample | None = None  # whose Hessian stands for that of all
    endless: bool = False
    damping: float = 0.0  # after a step that failed, until whole ones succeed
    last: Step | None = None
    steepest: bool = False  # where no damping is enough, the slope alone is left
    _before: float = np.inf  # decrease that the step before predicted
    _straight: int = 0  # steps in a row along which there was no curvature

    def model(self, point: Point) -> Model:
        """The model at that point."""
        if self.sample is not None and not self.sample.serves:
            self.sample = None
        return _Solved(self._at(point))

    def exact_model(self, point: Point) -> Model:
        """With a preconditioner of this place, without damping, and of all samples where a part
        may hide that there is no minimum.
        """
        if self.sample is not None and self.endless:
            self.sample = None
        if self.damping > 0 and self.problem.kernels.cross_entropy:
            self._near.pairs = None  # of damped steps, which would hide what is left to gain
        self.damping = 0.0
        self._near.renew()
        return self.model(point)

    def is_exact(self) -> bool:
        """Whether what a step predicts is enough to end by."""
        sampled = self.sample is not None and self.endless
        return not sampled and self.damping == 0.0 and self._near.is_trusted

    def serves_again(self) -> bool:
        """With more damping it is another one."""
        return False

    def multiplies(self) -> bool:
        """With all samples, unless some stand for them."""
        return self.sample is None

    def checked(self, step: Step, q: Vector) -> float:
        """All of it; how far logits go is how far a preconditioner is from where it was made."""
        del step
        self._near.moved += q.largest()
        return 1.0

    def learn(self, ratio: float, contraction: float) -> None:
        """A step of a sample that failed is its Hessian's fault first; else it is damped."""
        self.steepest = False
        self._straight = self._straight + 1 if ratio >= STRAIGHT else 0
        sample = self.sample
        if sample is not None:
            sample.saw(ratio, contraction)
        elif ratio < POOR and not np.isfinite(contraction):  # a part of it was good enough
            self.damping = min(max(FIRST_DAMPING, self.damping / EASED), MOST_DAMPING)
        elif ratio < POOR and not self._damped():
            self.steepest = True
        if ratio >= GOOD:
            is_least = self.damping <= LEAST_DAMPING and self._straight < MANY
            self.damping = 0.0 if is_least else self.damping * EASED

    # --- steps ----------------------------------------------------------------------------------

    @property
    def _near(self) -> Steering:
        return self.steering if self.sample is None else self.sample.steering

    def _at(self, point: Point) -> Step:
        """The step from there: Newton's, or where no damping makes it one along the slope."""
        found = None if self.steepest else self._newton(point)
        if found is None:
            return self._slope(point)
        longer = LONGER if self.damping == 0.0 else np.inf
        return replace(found, noise=self._noise(point, found), longer=longer)

    def _newton(self, point: Point) -> Step | None:
        """A Newton step, as exact as the decrease still to come asks for; None where no damping
        makes it one.
        """
        goal = self.tolerance * max(abs(point.value), EPS**2 * self.problem.mass)
        forcing, enough = self._forcing(goal), 0.0 if self.endless else NEGLIGIBLE * goal
        undamped: Step | None = None
        while True:
            step = self.last = self._solved(point, forcing, enough)
            if self.damping == 0.0 and not self.endless:
                undamped = step
            if step.solved or (step.interior and step.predicted > goal):
                break
            if not self._damped():
                return step if step.predicted > goal else None
        if undamped is not None and step.predicted <= goal < undamped.predicted:
            # damping hides what is left to gain: what is gained before curvature vanishes counts
            step, self.last, self.damping = undamped, undamped, 0.0
        return step

    def last_point(self, point: Point) -> Array:
        """theta after the last step from a point, which promised so little that none was taken."""
        return point.theta if self.last is None else point.theta + point.like(self.last.p)

    def _solved(self, point: Point, forcing: float, enough: float) -> Step:
        sample, steering = self.sample, self._near
        at = point if sample is None else sample.at(point)
        model = self._prepared(steering, at, forcing, enough, self.damping)
        step = model.solve(at.g, np.inf, 0.0)
        steering.saw(model, step.solved)
        # of the logits of a part nothing is known of the others
        return step if sample is None else replace(step, q=None)

    def to_the_end(self, point: Point) -> Step:
        """A step that is solved almost to the end."""
        self.steering.renew()
        model = self._prepared(self.steering, point, TO_THE_END, 0.0, 0.0)
        return model.solve(point.g, np.inf, 0.0)

    def _prepared(
        self, steering: Steering, at: Point, forcing: float, enough: float, damping: float
    ) -> Krylov:
        """The Hessian of the samples there, by products, solved until the error left is a fraction
        `forcing` of the step, or what is still to gain is below `enough`. With `damping` it has
        that much added to each sample's Q_n, which bounds how far logits move.
        """
        steering.prepare(at, damping)
        problem = steering.problem
        curvature = problem.curvature(at.z) if at.pulled is None else at.pulled

        def product(p: Array) -> tuple[Array, Vector]:
            h, q = problem.product(curvature, at.like(p), damping)
            return h.ravel(), q

        return Krylov(product, forcing, MOST_PRODUCTS, enough, steering)

    @mechanism("layer: accuracy by what is left", lambda *_: FORCING)
    def _forcing(self, goal: float) -> float:
        """What is left after a step is about its square, relative to the loss."""
        if self.last is None or not self.last.predicted > 0:
            return FORCING
        return float(np.clip(np.sqrt(goal / self.last.predicted), LEAST_FORCING, FORCING))

    @mechanism("layer: damping", never)
    def _damped(self) -> bool:
        """Whether the step may be tried again with more damping, where curvature has vanished."""
        if self.damping >= MOST_DAMPING:
            return False
        self.damping = max(RETRIED, self.damping / EASED**2)
        self._near.renew()
        return True

    @mechanism("layer: steps of rounding", lambda *_: 0.0)
    def _noise(self, point: Point, step: Step) -> float:
        """The gain that rounding in the gradient feigns: it is multiplied by X^T, whose rows may
        cancel, and by the inverse of the Hessian. Asked where steps do not shrink as Newton's do.
        """
        slow = step.solved and step.predicted > SLOW * self._before
        self._before = step.predicted
        most = CLOSELY * max(abs(point.value), self.problem.mass)
        if not slow or step.predicted > most or self.sample is not None:
            return 0.0
        sizes = self.problem.sizes * self.problem.slope_sizes(point.z)
        signs = np.random.default_rng(self.steering.seed).choice([-1.0, 1.0], sizes.shape)
        wrong = (EPS * sizes * signs).ravel()
        self.steering.prepare(point, self.damping)
        return min(NOISY * abs(float(wrong @ self.steering.solve(wrong, 0.0))), most)

    def _slope(self, point: Point) -> Step:
        """Along the gradient by inputs of unit size, to logits of 1: for logits so far out that the
        curvature says nothing.
        """
        d = -point.gradient / np.square(self.problem.sizes)
        v = self.problem.logits(d)
        self._near.renew()
        largest = v.largest()
        if not 0 < largest < np.inf:
            return Step(np.zeros(d.size), 0.0, True, 0.0 * v)
        d, v = d / largest, v / largest
        return Step(d.ravel(), -float(np.vdot(point.gradient, d)), False, v)


@dataclass(frozen=True)
class _Solved:
    """The one step of a model: the region that it minimises in is its damping's."""

    step: Step

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """The step of the point."""
        del g, radius, noise
        return self.step

    def lowest(self) -> float:
        """Not known."""
        return np.nan
