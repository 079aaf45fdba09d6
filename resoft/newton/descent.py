"""How does one start become a local minimum? A trust region in the metric of A^T A."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

import numpy as np

from resoft.data.vectors import Vector
from resoft.hessian.exact import HessianSource
from resoft.linalg.trust_region import POOR, TRUSTED, Model, Step, is_trusted
from resoft.newton.line_search import ENOUGH, LONGEST, Move, move_along
from resoft.newton.misfit import fades, is_exact
from resoft.newton.monitor import Record, Watch, side_name
from resoft.newton.outcome import Outcome
from resoft.newton.unbounded import falls_forever
from resoft.objective.descended import Descended, Point
from resoft.objective.objective import OWN
from resoft.support.arrays import (
    CLOSELY,
    EPS,
    MOST_ROUNDS,
    ROUGHLY,
    ROUNDINGS,
    SEVERAL,
    SMALLEST,
    Array,
)
from resoft.support.mechanism import mechanism

REFRESH = 10  # accepted steps after which z = Q y is computed afresh
# Steps below the rounding error of the loss before it is called settled, and times that a long step
# may be tried and fail where a short one promises nothing.
TRIES = SEVERAL
REJECTIONS = MOST_ROUNDS  # in a row
SPENT = ROUNDINGS  # units of rounding that a decrease must exceed to be believed
MEANT = ROUGHLY  # share of the loss beyond which its rounding error makes it meaningless
# Root mean square step of the rows beyond which no point is called a minimum, unless what it
# promises is rounding: a part of the loss that no x changes may be larger by far.
NEAR = ROUGHLY
GROWTH = 2.5  # of the radius, after a step to its edge that brought what was predicted
NEAR_SETTLED = CLOSELY  # relative predicted decrease below which rounding is measured


@dataclass(frozen=True)
class Settings:
    """tolerance: predicted decrease relative to the loss; max_iterations: of one descent."""

    tolerance: float
    max_iterations: int


class Observer(Protocol):
    """Looks on at a descent, for what its steps do not see."""

    def goes_on(self, step: Step) -> bool:
        """Whether such a step is no end, however little it promises."""
        ...

    def rests(self, point: Point) -> Outcome | None:
        """How the descent ends at a point whose gradient is exactly 0, if not in a minimum."""
        ...

    def saw(self, point: Point, step: Step, moved: Vector) -> Outcome | None:
        """How the descent ends at a new point, where that is known; `moved` is the way in rows."""
        ...


@dataclass(frozen=True)
class Way:
    """Q p of a step p, the rows at its end where they were read, and the point there where that
    took no more.
    """

    q: Vector
    z: Vector | None = None
    point: Point | None = None


@dataclass(eq=False)
class Descent:
    """A descent that can be advanced by a few iterations at a time."""

    objective: Descended
    source: HessianSource
    settings: Settings
    point: Point
    name: str
    watch: Watch
    passes: Callable[[], int]
    loud: bool = True  # whether the watch hears of it; screening on a part of the rows is quiet
    radius: float = 0.0  # at first one unit for each row
    observer: Observer | None = None
    outcome: Outcome | None = None
    iterations: int = 0
    crossings: list[int] = field(default_factory=list)
    promise: float = np.inf  # predicted decrease of an interior step whose model was right
    last: tuple[Vector, float] | None = None  # the last accepted step in rows, and its tau
    released: bool = False
    model: Model | None = None  # of the point where it settled
    heated: float = np.inf  # the loss when it was last told to go on
    joined: bool = False  # whether it was given up where the best one is
    first_sign: int = field(init=False)
    origin: Array = field(init=False)
    _previous: float = np.inf
    _noise: float = 0.0
    _measured: tuple[float, float] | None = None  # a loss and its rounding error
    _polishes: int = 0
    _confirmations: int = 0
    _renewals: int = 0
    _drift: float = 0.0  # how far computing z afresh moves the loss, time and again
    _rejections: int = 0
    _model: Model | None = None
    _confirmed: Model | None = None  # the last one that left nothing out
    _ahead: tuple[Step, Way] | None = None  # the last step that was looked at

    def __post_init__(self) -> None:
        self.origin, self.first_sign = self.point.y, self.point.sign
        self.radius = self.radius or float(np.sqrt(self.point.z.size))

    def release(self) -> None:
        """Let go of all that has n entries; the value and y stay."""
        nothing = Vector(self.point.z.rows, None, (0,))
        self.point = replace(self.point, z=nothing, pulled=None)
        self.last = self._model = self.model = self._confirmed = self._ahead = None
        self.source.release()
        self.released = True

    def advance(self, iterations: int) -> None:
        """Go on for that many iterations or until the outcome is known."""
        for _ in range(iterations):
            if self.outcome is not None:
                return
            if self.objective.is_judged and not np.any(self.point.g):
                seen = None if self.observer is None else self.observer.rests(self.point)
                self.outcome = seen or Outcome.CONVERGED
                return
            if self.iterations >= self.settings.max_iterations:
                self.outcome = Outcome.MAX_ITERATIONS
                return
            with np.errstate(all="ignore"):  # trial steps may overflow; what comes of it is checked
                self._iterate()

    def _iterate(self) -> None:
        self.watch.check_time()
        if self._model is None:
            self._model = self.source.model(self.point)
        step = self._solve(self._model, self.radius)
        if self._promises_nothing(step):
            confirmed = self._confirm(step)
            if confirmed is None:
                return
            step = confirmed
        way, self._ahead = self._way(step), None
        share = self.source.checked(step, way.q)
        if share < TRUSTED[0]:
            step, way = self._shortened(step, share), Way(share * way.q)
        self._noise = self._rounding(step)
        whole = None if way.point is None else way.point.value
        move = move_along(self.objective, self.point, step, way.q, self._noise, whole)
        self.watch.evaluations += move.evaluations
        self.iterations += 1
        self.watch.iterations += int(self.loud)
        if move.tau == 0.0:
            self._reject(step)
        else:
            self._accept(step, move, way)

    def _shortened(self, step: Step, share: float) -> Step:
        """The share of a step that ends in the least value along it."""
        slope = float(self.point.g @ step.p)
        return Step(share * step.p, -share * slope / 2, False)  # nothing is known beyond

    def _way(self, step: Step) -> Way:
        """Where the step leads, looked up once."""
        if self._ahead is None or self._ahead[0] is not step:
            self._ahead = step, self._looked(step)
        return self._ahead[1]

    def _looked(self, step: Step) -> Way:
        """Known from products, else by a reading: of the rows at its end, which then need not be
        computed afresh, but where the Hessian is exact of Q p itself, which has more digits.
        """
        if step.q is not None:
            return Way(step.q)
        y = self.point.y + step.p
        point = self.objective.at(y) if self.objective.lands else None
        if point is None and self.source.is_exact():
            return Way(self.objective.forward(step.p))
        z = self.objective.forward(y) if point is None else point.z
        return Way(z - self.point.z, z, point)

    def _solve(self, model: Model, radius: float) -> Step:
        return model.solve(self.point.g, radius, self.objective.gradient_noise(self.point))

    def _promises_nothing(self, step: Step) -> bool:
        return self._is_spent(step) or self._is_small(step)

    def _is_spent(self, step: Step) -> bool:
        """Whether what steps predict is rounding."""
        return self._polishes >= TRIES or 0 < step.predicted <= step.noise

    def _goes_on(self, step: Step) -> bool:
        return self.observer is not None and self.observer.goes_on(step)

    def _is_small(self, step: Step) -> bool:
        """Whether a step promises no more than the tolerance, and does not lead far for that."""
        size = max(abs(self.point.value), self.objective.smallest)
        if not step.predicted <= self.settings.tolerance * size or self._goes_on(step):
            return False
        near = self.objective.length(step) <= NEAR * float(np.sqrt(self.point.z.size))
        if near or step.predicted <= self._measured_rounding():
            return True
        return bool(step.predicted <= bending_digits(self.objective, self.point, self._way(step).q))

    def _rounding(self, step: Step) -> float:
        """The rounding error of the loss, measured once it begins to matter."""
        if step.predicted > NEAR_SETTLED * abs(self.point.value):
            return max(self._drift, OWN * float(self.point.lost * abs(self.point.value)))
        return max(self._measured_rounding(), step.noise)

    def _measured_rounding(self) -> float:
        known = self._measured
        change = np.inf if known is None else abs(known[0] - self.point.value)
        if known is None or not change <= ROUGHLY * abs(self.point.value):
            known = self._measured = self.point.value, self.objective.rounding(self.point)
        return max(known[1], self._drift)

    def _confirm(self, step: Step) -> Step | None:
        """The step to take after all, or None where the point is a minimum (or was renewed).

        z is computed afresh, the Hessian exactly, and where the step ends on the sphere a
        longer one is asked for, so that neither drift, sampling nor a small region can
        pass for a minimum.
        """
        if not (self.point.fresh or self.objective.is_judged) and self._renew():
            return None
        noise = max(self._measured_rounding(), step.noise)
        model = self._model
        if not self.source.is_exact() or model is None:
            model = self._model = self.source.exact_model(self.point)
            step = self._solve(model, self.radius)
        self._confirmed = model
        if not step.interior:
            self.radius = max(self.radius, float(np.sqrt(self.point.z.size)))
            step = self._solve(model, self.radius)
        if self._is_small(step):
            self._settle(Outcome.CONVERGED, noise)
        elif step.predicted <= max(noise, step.noise) and self._is_spent(step):
            self._settle(Outcome.ROUNDING, noise)
        elif self._confirmations >= TRIES:
            self._give_up(step)
        self._confirmations += 1
        self._polishes = min(self._polishes, TRIES - 1)
        return step if self.outcome is None else None

    def _renew(self) -> bool:
        """Compute z = Q y afresh; False where the loss is undefined there."""
        point = self.objective.at(self.point.y)
        if point is None:
            return False
        self._renewals += 1
        if self._renewals > TRIES:
            self._drift = max(self._drift, SPENT * abs(point.value - self.point.value))
        self.point, self._model = point, None
        return True

    def _settle(self, outcome: Outcome, noise: float) -> None:
        exact = is_exact(self.objective, self.point, noise)
        self.outcome, self._ahead = Outcome.EXACT_FIT if exact else outcome, None
        sure = self.source.is_exact() or self._model is self._confirmed
        self.model = self._model if sure else None

    def _give_up(self, step: Step) -> None:
        """No step lowers the loss: its digits are spent, or the derivatives are wrong."""
        noise = self.objective.rounding(self.point)
        spent = max(noise, digits(self.objective, self.point, self._way(step).q))
        # Where rounding moves the loss itself, as beside a pole, nothing is known to be a minimum.
        lost = step.predicted <= spent and noise <= MEANT * abs(self.point.value)
        self._settle(Outcome.ROUNDING if lost else Outcome.STALLED, noise)

    def _reject(self, step: Step) -> None:
        self._rejections += 1
        self.source.learn(0.0, 1.0)
        if not self.source.serves_again():
            self._model = None
        self.radius = ENOUGH * min(self.radius, float(np.linalg.norm(step.p)))
        if step.predicted <= self._noise:
            self._polishes = TRIES
            self.radius = float(np.linalg.norm(step.p))
            if self._confirmations:
                self._settle(Outcome.ROUNDING, self._noise)
        elif self._rejections > REJECTIONS or self._too_short():
            self._give_up(step)

    def _too_short(self) -> bool:
        return self.radius <= EPS * max(float(np.linalg.norm(self.point.y)), SMALLEST)

    def _accept(self, step: Step, move: Move, way: Way) -> None:
        self._model, self.point = None, replace(self.point, pulled=None)  # before others are made
        new, q = self._moved(step, move, way), way.q
        if new is None:
            self._reject(step)
            return
        self.watch.evaluations += 1
        if step.predicted <= self._noise:
            self._polishes += 1
        if new.sign * self.point.sign < 0:
            self.crossings.append(self.iterations)
        self._resize(step, move)
        self._teach(step, move)
        self._rejections = 0
        self.last = (q, move.tau)
        old, self.point = self.point, new
        self.report()
        if fades(self.objective, new.value, old.value):
            self._settle(Outcome.UNDERFLOW, self.objective.rounding(new))
        elif move.tau >= LONGEST and falls_forever(
            self.objective, new, q, partial(self.objective.along, new, step.p, q)
        ):
            self.outcome = Outcome.UNBOUNDED
        elif self.observer is not None:
            moved = q if move.tau == 1.0 else move.tau * q
            self.outcome = self.observer.saw(new, step, moved)

    def _moved(self, step: Step, move: Move, way: Way) -> Point | None:
        """The point after that move; where its rows were not read they are added up, and now and
        then computed afresh.
        """
        whole, columns = move.tau == 1.0, self.source.multiplies()
        if whole and way.point is not None:
            return way.point
        y = self.point.y + move.tau * step.p
        if whole and way.z is not None:
            return self.objective.from_rows(y, way.z, columns, fresh=True)
        if (self.objective.lands and not columns) or self.iterations % REFRESH == 0:
            return self.objective.at(y, columns)
        return self.objective.from_rows(y, self.point.z + move.tau * way.q, columns)

    def _resize(self, step: Step, move: Move) -> None:
        """The radius follows the length that proved good."""
        length = float(np.linalg.norm(step.p))
        if move.tau > 1:
            self.radius = max(self.radius, move.tau * length)
        elif move.tau < 1:
            self.radius = move.tau * length
        elif move.ratio < POOR:
            self.radius = min(self.radius, length / 2)
        elif move.ratio > 1 - POOR and not step.interior:
            self.radius = GROWTH * self.radius

    def _teach(self, step: Step, move: Move) -> None:
        """Tell the source how good its model was."""
        inside = step.interior and move.tau == 1.0
        contraction = step.predicted / self._previous if inside else np.inf
        self._previous = step.predicted if inside else np.inf
        self.promise = step.predicted if inside and is_trusted(move.ratio) else np.inf
        self.source.learn(move.ratio, contraction)

    def report(self) -> None:
        """Tell the watch of the point."""
        if not self.loud:
            return
        record = Record(
            iteration=self.iterations,
            objective=self.point.value,
            gradient_norm=float(np.linalg.norm(self.point.g)),
            radius=self.radius,
            passes=self.passes(),
            seconds=self.watch.seconds,
            side=side_name(self.point.sign),
            start=self.name,
        )
        self.watch.saw(record, replace(self.point, pulled=None))


@mechanism("digits of the curvature", lambda *_: 0.0)
def bending_digits(objective: Descended, point: Point, q: Vector) -> float:
    """What rounding in the curvature makes of the predicted decrease of a step, q in rows."""
    return SPENT * objective.curvature_noise(point, q)


def digits(objective: Descended, point: Point, q: Vector) -> float:
    """What rounding in the residuals and in the curvature makes of it."""
    bend = bending_digits(objective, point, q)
    loss = objective.squares
    if loss is None:
        return bend
    return max(bend, SPENT * EPS * loss.weighed_b.largest() * float(np.sqrt(2 * point.value)))


def lowest(descents: list[Descent]) -> Descent:
    """The one with the lowest value of those that still hold their rows."""
    return min((d for d in descents if not d.released), key=lambda d: d.point.value)
