"""What is true of the x that is returned? Loss, gradient and outcome are those of x itself."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from resoft.basis.choose import rank_limit
from resoft.basis.coordinates import Orthonormal, Spanned
from resoft.data.vectors import Vector
from resoft.hessian.exact import ExactSource, ProductSource
from resoft.linalg.trust_region import DenseModel, Model
from resoft.multistart.finish import SETTLED
from resoft.multistart.fit import Finish
from resoft.multistart.group_ends import is_beside_a_pole
from resoft.multistart.kinks import falls_both_ways, is_held
from resoft.multistart.undetermined import MOST_FLAT, Open, open_directions, shortest
from resoft.newton.descent import MEANT, NEAR, NEAR_SETTLED, SPENT, TRIES, Settings, digits
from resoft.newton.misfit import is_exact, underflows, vanishes
from resoft.newton.outcome import Outcome
from resoft.objective.descended import Point
from resoft.objective.fused_pass import Read
from resoft.objective.objective import Objective
from resoft.objective.problem import Problem
from resoft.support.arrays import BARELY, CLOSELY, EPS, ROUNDING, TINY, ULPS, Array, Index
from resoft.support.mechanism import always, mechanism, never, nothing

SURE = CLOSELY  # share of the loss up to which its rounding leaves it meaning
ASIDE = BARELY ** np.arange(-np.log10(ROUNDING))  # moves, beside the rows' size, above rounding
LONGER = 2.0  # times the gradient before: it needs no new solve


@dataclass(frozen=True)
class Returned:
    """x (d,), what a last pass tells of it, the outcome that holds there, the point in y, and the
    columns that the data do not determine.
    """

    x: Array
    read: Read
    outcome: Outcome
    point: Point
    columns: Index = field(default_factory=lambda: np.empty(0, dtype=np.intp))


@dataclass(frozen=True)
class Judge:
    """Takes a point to x and says what holds there."""

    problem: Problem
    objective: Objective
    settings: Settings

    def returned(self, ended: Finish) -> Returned:
        """The shortest x for the point where that is as good, looked at by one pass; with steps in
        x itself where x has lost digits.
        """
        model = self._model(ended)
        left = self._open(ended, model)
        found = self._at(ended, model, left)
        for _ in range(TRIES):  # where rounding on the way to x was more than the tolerance
            if found.outcome is not Outcome.STALLED or ended.outcome not in SETTLED:
                break
            assert model is not None
            polished = self._polished(ended, model, found, left)
            if polished is None:
                break
            found = polished
        return found

    def _at(self, ended: Finish, model: Model | None, left: Open) -> Returned:
        """At the shortest x; at the one of the coordinates where that is lower."""
        x = self.objective.coordinates.to_x(ended.point.y)
        short = shortest(self.objective.coordinates, x, ended.point.z, left.X)
        if ended.outcome is Outcome.CONSTANT:
            short = np.zeros_like(x)
        found = self._judged(ended, model, short, left)
        as_low = found.read.value <= ended.point.value + SPENT * self.objective.rounding(
            found.point
        )
        same = found.outcome is ended.outcome and not self._is_barred(found.point)
        if short is x or (as_low and same):
            return found
        other = self._judged(ended, model, x, left)
        better = other.read.value < found.read.value or not as_low
        return other if better or other.outcome is ended.outcome else found

    def _model(self, ended: Finish) -> Model | None:
        """The Hessian that the outcome stands on, formed where a descent has left none."""
        if ended.outcome not in (*SETTLED, Outcome.STALLED):
            return None
        descent = ended.descent
        if descent is not None and descent.model is not None and descent.point is ended.point:
            return descent.model
        exact = self.objective.coordinates.exact
        if not exact and ended.outcome is Outcome.STALLED:
            return None  # it would take dozens of passes to find that it is a minimum after all
        source = ExactSource(self.objective) if exact else ProductSource(self.objective)
        return source.exact_model(ended.point)

    def _open(self, ended: Finish, model: Model | None) -> Open:
        d = self.problem.d
        if ended.outcome is Outcome.CONSTANT:
            return Open(np.zeros((d, 0)), np.arange(d))
        return open_directions(self.objective, ended.point, model, ended.outcome in SETTLED)

    def _judged(self, ended: Finish, model: Model | None, x: Array, left: Open) -> Returned:
        """What a reading tells of x, be it the one that the descent ended with."""
        with np.errstate(all="ignore"):
            read = self.known(ended.point, x) or self.problem.evaluate(x)
            point = self._point(ended.point, read)
            outcome = self._outcome(ended, model, point, read)
        return Returned(x, read, outcome, point, left.columns)

    def known(self, point: Point, x: Array) -> Read | None:
        """What was read at the point, if x is its own: to compute that again tells no more."""
        if point.in_x is None or not np.array_equal(x, self.objective.coordinates.to_x(point.y)):
            return None
        return Read(point.z, point.value, point.in_x, point.norm, point.lost)

    def _point(self, of: Point, read: Read) -> Point:
        coordinates = self.objective.coordinates
        if isinstance(coordinates, Spanned):
            g = coordinates.pullback(self.objective.loss.value_and_gradient(read.z)[1])
        else:
            g = coordinates.slope(read.gradient)
        sign = self.objective.sign(read.z)
        return Point(of.y, read.z, read.value, g, read.norm, sign, None, max(1.0, read.lost))

    def _outcome(self, ended: Finish, model: Model | None, at: Point, read: Read) -> Outcome:
        """The outcome that holds at x; STALLED where no minimum is there."""
        if not (np.isfinite(read.value) and np.all(np.isfinite(read.gradient))):
            return Outcome.OVERFLOW
        if model is None:
            return ended.outcome
        if vanishes(self.objective, at):
            return Outcome.VANISHING
        if self._is_barred(at) or is_beside_a_pole(self.objective, at.z):
            return Outcome.STALLED
        noise = self.objective.rounding(at)
        if ended.outcome is Outcome.STALLED:
            return Outcome.ROUNDING if self._is_flat(model, at, noise) else Outcome.STALLED
        if underflows(self.objective, at):
            return Outcome.UNDERFLOW
        if not self._dropped_is_flat(read):
            return Outcome.STALLED
        if is_exact(self.objective, at, noise):
            return Outcome.EXACT_FIT
        if self.objective.kernels.kinks and falls_both_ways(self.objective, at):
            return Outcome.STALLED
        return self._settled(ended, model, at, noise)

    def _is_barred(self, at: Point) -> bool:
        """Whether it lies beyond the side asked for; a loss may be met where the sum is 0."""
        return self.objective.side != "both" and not self.objective.allows(at.sign)

    @mechanism("stalled at a minimum", never)
    def _is_flat(self, model: Model, at: Point, noise: float) -> bool:
        """Whether a descent that no step led on stands at a minimum after all, such as one without
        curvature: the gradient is rounding, and no direction bends down.
        """
        if not noise <= SURE * self._scale(at, noise):
            return False
        bound = ULPS * self.objective.slope_rounding(at)
        slack = bound / float(np.sqrt(at.z.size))
        return (
            bool(np.isfinite(bound))
            and float(np.linalg.norm(at.g)) <= bound
            and model.lowest() >= -slack
            and (not self.objective.kernels.kinks or is_held(self.objective, at))
            and not self._falls_beside(model, at, noise)
        )

    @mechanism("lower beside a flat point", never)
    def _falls_beside(self, model: Model, at: Point, noise: float) -> bool:
        """Whether the loss itself is lower a little aside, in the flattest directions, though its
        slope is lost in rounding, as that of a fourth power is before its value.
        """
        if not isinstance(model, DenseModel):
            return False
        size = max(float(np.sqrt(at.z.size)), at.z.norm())
        ulp = EPS * size / float(np.sqrt(at.z.size))  # of all rows alike: signs cancel in a sum
        noise = max(noise, self._change(at, ulp))
        for v in model.eigen()[1].T[:MOST_FLAT]:
            q = size * self.objective.coordinates.forward(v)
            beside = self.objective.values_along(at.z, q, (*-ASIDE, *ASIDE))
            if min(beside) < at.value - SPENT * noise:
                return True
        return False

    def _scale(self, at: Point, noise: float) -> float:
        """What the loss is, or changes by where all rows lie one further: some are 0 at the end.
        Where it is rounding, by where some lie further up and some down, too: softmax minds no
        constant.
        """
        moves: list[float | Vector] = [1.0]
        if abs(at.value) <= SPENT * noise:
            moves.append(self.objective.ulps(at.z.rows.constant(0.0), 1 / EPS))
        return max(abs(at.value), *(self._change(at, move) for move in moves))

    def _change(self, at: Point, move: float | Vector) -> float:
        """What the loss changes by where all rows lie so much further up or down."""
        found = (abs(self.objective.value(z) - at.value) for z in (at.z + move, at.z - move))
        return max((change for change in found if np.isfinite(change)), default=0.0)

    def _settled(self, ended: Finish, model: Model, at: Point, noise: float) -> Outcome:
        """Whether Newton's step from x promises as little as it did where the descent ended."""
        before = float(np.linalg.norm(ended.point.g))
        rounding = self.objective.gradient_noise(at)
        step = model.solve(at.g, float(np.sqrt(at.z.size)), rounding)
        if is_beside_a_pole(self.objective, at.z, step.p):
            return Outcome.STALLED
        near = _is_near(at, step.p)
        if noise > MEANT * self._scale(at, noise):
            return Outcome.STALLED  # rounding moves the loss itself: nothing is known to be least
        if step.predicted <= SPENT * noise:
            length = max(float(np.linalg.norm(step.p)), TINY)
            slope = abs(float(at.g @ step.p)) / length
            rounded = ULPS * self.objective.slope_rounding(at)
            bends = model.lowest() * float(np.sqrt(at.z.size)) < -rounded
            if not near and (slope > rounded or bends):
                return Outcome.SWALLOWED
            known = ended.outcome in (Outcome.CONVERGED, Outcome.ROUNDING)
            return ended.outcome if known else Outcome.ROUNDING
        if near and step.predicted <= self.settings.tolerance * abs(at.value):
            return Outcome.CONVERGED
        if float(np.linalg.norm(at.g)) <= LONGER * before and ended.outcome is Outcome.ROUNDING:
            return Outcome.ROUNDING
        return (
            Outcome.ROUNDING
            if step.predicted <= digits(self.objective, at, self.objective.forward(step.p))
            else Outcome.STALLED
        )

    @mechanism("slope along what was dropped", always)
    def _dropped_is_flat(self, read: Read) -> bool:
        """Whether the gradient has no part, beyond rounding, in dropped directions."""
        coordinates = self.objective.coordinates
        if not isinstance(coordinates, Orthonormal) or not coordinates.null.shape[1]:
            return True
        unit = np.where(coordinates.norms > 0, coordinates.norms, 1.0)
        slopes = coordinates.null.T @ (read.gradient / unit)
        limit = ULPS * rank_limit(self.problem.matrix.shape) * max(1.0, read.lost) * read.norm
        return bool(np.all(np.abs(slopes) <= limit))

    @mechanism("polish in x", nothing)
    def _polished(
        self, ended: Finish, model: Model, found: Returned, left: Open
    ) -> Returned | None:
        """After a Newton step from x; None where that is no better, beyond a pole, or neither short
        nor of a small promise: the Hessian tells nothing of where it ends then.
        """
        noise = self.objective.gradient_noise(found.point)
        step = model.solve(found.point.g, float(np.sqrt(found.point.z.size)), noise)
        small = step.predicted <= NEAR_SETTLED * abs(found.point.value)
        if not (small or _is_near(found.point, step.p)):
            return None
        x = found.x + self.objective.coordinates.to_x(step.p)
        new = self._judged(ended, model, x, left)
        better = new.outcome is not Outcome.OVERFLOW and new.read.value <= found.read.value
        return new if better and new.point.sign == ended.point.sign else None


def _is_near(point: Point, p: Array) -> bool:
    """Whether a step p (r,) moves the rows so little that the Hessian stays what it is."""
    return float(np.linalg.norm(p)) <= NEAR * float(np.sqrt(point.z.size))
