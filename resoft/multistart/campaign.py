"""Which of many starts is worth finishing? Heats, on a part of the rows first where n is large."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Literal

import numpy as np

from resoft.hessian.choose import AdaptiveSource
from resoft.hessian.exact import ExactSource, ProductSource, Source
from resoft.hessian.importance_sample import drawn_from
from resoft.linalg.costs import Costs
from resoft.multistart.agreement import are_all_known
from resoft.multistart.plateau import lower_nearby
from resoft.multistart.poles import AT_POLE, TIE, Pole
from resoft.multistart.row_subset import part_of
from resoft.multistart.starts import Start, first_point
from resoft.newton.descent import Descent, Settings, lowest
from resoft.newton.matrix_free import ProductsFirst, open_by_products
from resoft.newton.monitor import Watch
from resoft.newton.outcome import Outcome
from resoft.objective.objective import Objective
from resoft.objective.problem import Problem
from resoft.support.arrays import CLOSELY, HALF_EPS, ROUGHLY
from resoft.support.cached import cached_property
from resoft.support.mechanism import mechanism, never

Method = Literal["newton", "approximate-newton", "paper"]

HEAT = 5  # iterations between two looks at who is beaten
TOGETHER = 3  # descents that are alive at a time: each holds a few vectors of n entries
FINALISTS = TOGETHER  # distinct minima of the part that are followed on all rows
PATIENCE = 40  # iterations after which a descent that lags behind is given up
LAGGING = 1.5  # times the best value so far
SAME_VALUE = ROUGHLY  # relative difference within which two descents may be one
SAME_PLACE = 1e-2  # root mean square distance of the rows within which they are
MOST_PLATEAUS = 5  # left one after the other
BESIDE_POLE = 0.3  # root mean square distance of the rows from a pole whose other side is looked at
ROUGH_TOLERANCE = CLOSELY  # of the round that only chooses between minima


@dataclass(frozen=True)
class Campaign:
    """What all descents of one fit share."""

    objective: Objective
    pole: Pole
    settings: Settings
    method: Method
    seed: int
    watch: Watch
    problem: Problem
    opening: Costs | None = None  # of the steps by products alone that came before

    def run(self, starts: list[Start]) -> list[Descent]:
        """Descents from those starts, the promising ones finished; [] where none is defined."""
        if len(starts) == 1:
            return self._heats([self._descent(starts[0])], self._across)
        self._open(starts)
        if self.part is None:
            # Nearly all rows would be sampled: chance must not decide between minima for that.
            descents = self._heats(self._exact_descent(start) for start in starts)
        else:
            starts = self._screened(starts, self.part)
            descents = self._followed(starts)
        return self._beyond(descents)

    def opened(self, start: Start) -> Start | None:
        """What products alone make of a start, in coordinates that cost nothing; None where the
        loss is undefined there.
        """
        assert self.opening is not None
        source = ProductsFirst(self.objective, self.opening, self.settings.tolerance)
        descent = self._make(start, self.objective, source, self.settings)
        if descent is None:
            return None
        budget = self.opening.opening()
        near = open_by_products(descent, source, budget)
        made = descent.iterations, tuple(descent.crossings), descent.last
        return Start(start.name, descent.point.y, near, *made)

    def _beyond(self, descents: list[Descent]) -> list[Descent]:
        """Go on from a lower point off the best one while such a point is found."""
        if not descents or not self.objective.coordinates.exact:
            return descents
        for left in range(MOST_PLATEAUS, -1, -1):
            leader = lowest(descents)
            if leader.outcome in (Outcome.EXACT_FIT, Outcome.UNBOUNDED):
                break
            point = lower_nearby(self.objective, leader.point, self.pole.ones)
            if point is None:
                break
            if not left:  # it is lower further off, however often one goes there
                leader.outcome = Outcome.INFINITE_LIMIT
                break
            descents += self._followed([Start(f"off {leader.name}", point.y)])
        return descents

    def _open(self, starts: list[Start]) -> None:
        """Have a point to return before screening, in case of an interrupt."""
        for start in starts:
            point = first_point(self.objective, start)
            if point is not None:
                self.watch.offer(point)
                return

    @cached_property
    def part(self) -> Objective | None:
        """Few rows on which starts are compared; None where they are compared on all."""
        return part_of(self.objective, self.problem.matrix, self.seed)

    def compared(self) -> Objective:
        """The objective on which starts are compared."""
        return self.objective if self.part is None else self.part

    def _screened(self, starts: list[Start], part: Objective) -> list[Start]:
        """The best distinct minima on a part of the rows."""
        descents = self._heats(self._on_part(start, part, self._rough()) for start in starts)
        return _finalists(descents) or starts

    def follow(self, starts: list[Start]) -> list[Descent]:
        """Descents from those starts alone, by exact steps."""
        return self._heats(self._exact_descent(start) for start in starts)

    def _followed(self, starts: list[Start]) -> list[Descent]:
        """All of them to their end."""
        return self._heats(self._descent(start) for start in starts)

    def _source(self) -> Source:
        if not self.objective.coordinates.exact:
            return ProductSource(self.objective)
        if self.method == "approximate-newton":
            drawn = drawn_from(self.objective, self.problem.matrix, self.seed)
            return AdaptiveSource(self.objective, self.settings.tolerance, drawn)
        return ExactSource(self.objective)

    def _descent(self, start: Start) -> Descent | None:
        source = self._source()
        if isinstance(source, AdaptiveSource) and self.opening is not None:
            source.follow(self.opening, start.near)
        return self._make(start, self.objective, source, self.settings)

    def _exact_descent(self, start: Start) -> Descent | None:
        exact = self.objective.coordinates.exact
        source = ExactSource(self.objective) if exact else self._source()
        return self._make(start, self.objective, source, self.settings)

    def _on_part(self, start: Start, part: Objective, settings: Settings) -> Descent | None:
        return self._make(start, part, ExactSource(part), settings)

    def _rough(self) -> Settings:
        tolerance = max(ROUGH_TOLERANCE, self.settings.tolerance)
        return Settings(tolerance, self.settings.max_iterations)

    def _make(
        self, start: Start, objective: Objective, source: Source, settings: Settings
    ) -> Descent | None:
        """A descent from that start; None where the loss is undefined there."""
        self.watch.check_time()
        point = first_point(objective, start, source.multiplies())
        if point is None:
            return None
        loud = objective is self.objective
        if loud:
            self.watch.offer(point)
        return Descent(
            objective=objective,
            source=source,
            settings=settings,
            point=point,
            name=start.name,
            watch=self.watch,
            passes=lambda: self.problem.passes,
            loud=loud,
            radius=float(np.sqrt(self.objective.b.size)),
            iterations=start.iterations if loud else 0,
            crossings=list(start.crossings) if loud else [],
            last=start.last if loud else None,
        )

    def _heats(
        self,
        coming: Iterable[Descent | None],
        replacement: Callable[[Descent], Descent] = lambda descent: descent,
    ) -> list[Descent]:
        """Advance a few descents by turns; stop those beaten or creeping into the pole. No more are
        begun once they agree.
        """
        queue = (descent for descent in coming if descent is not None)
        entered: list[Descent] = []
        running: list[Descent] = []
        while True:
            room = TOGETHER - len(running)
            fresh = [] if self._is_enough(entered, running) else list(islice(queue, room))
            entered += fresh
            running += fresh
            if not entered:
                return []
            for descent in running:
                descent.heated = descent.point.value
                descent.advance(HEAT)
            replaced = {id(d): replacement(d) for d in running}
            entered = [replaced.get(id(d), d) for d in entered]
            running = [replaced[id(d)] for d in running]
            running = [d for d in running if d.outcome is None and not self._creeps(d)]
            leader = lowest(entered)
            running = [d for d in running if not _beaten(d, entered, leader)]
            for descent in entered:
                if descent is not leader and descent not in running:
                    descent.release()
            if not running and len(fresh) < room:
                # Of two in one basin the beaten one may have been the lower after all.
                if leader.outcome is not None:
                    return entered
                running = [leader]

    def _is_enough(self, entered: list[Descent], running: list[Descent]) -> bool:
        """Whether no more starts are worth their steps: nothing is below an exact fit."""
        ended = [d for d in entered if d not in running]
        if not ended:
            return False
        best = lowest(entered)
        sided = self.objective.kernels.pole is not None and self.objective.side == "both"
        fitted = best.outcome is Outcome.EXACT_FIT
        return fitted or are_all_known(ended, best.point.value, sided)

    @mechanism("mirror image beyond the pole", lambda _, descent: descent)
    def _across(self, descent: Descent) -> Descent:
        """The descent, or one from its mirror image beyond a pole that it runs into: where that
        pole is removable the loss goes on falling there. Without it the bench's fit beyond the pole
        takes four times as long.
        """
        point = descent.point
        y = self.pole.mirrored(point, BESIDE_POLE) if descent.outcome is None else None
        if y is None:
            return descent
        start = Start(descent.name, y, False, descent.iterations, tuple(descent.crossings))
        beyond = self._make(start, self.objective, self._source(), self.settings)
        if beyond is None or not beyond.point.value < point.value:
            return descent
        if beyond.point.sign * point.sign < 0:
            beyond.crossings.append(descent.iterations)
        return beyond

    @mechanism("creeping into the pole ends", never)
    def _creeps(self, descent: Descent) -> bool:
        """At a removable pole with nothing gained over its limit."""
        if not self.pole.is_near(descent.point.z, AT_POLE):
            return False
        pole = self.pole.removable
        near = pole is not None and descent.point.value >= pole.limit * (1 - TIE)
        if near:
            descent.outcome = Outcome.LINEAR_SHARE_LIMIT
        return near


@mechanism("beaten descents end", never)
def _beaten(descent: Descent, others: list[Descent], leader: Descent) -> bool:
    """Inside a basin whose floor lies above another's point, or in the basin of a better one,
    or still far above the best after many steps.
    """
    behind = descent.point.value > LAGGING * leader.point.value > 0 or _lags(descent, leader)
    if behind and descent.iterations >= PATIENCE:
        return True
    promise = descent.promise
    if not np.isfinite(promise):
        return False
    value = descent.point.value
    for other in others:
        best = other.point.value
        if other is descent or best > value or (best == value and other.outcome is None):
            continue
        # twice what a step promised: its model may be off
        if value - 2 * promise > best + HALF_EPS * abs(best):
            return True
        if value - best <= SAME_VALUE * abs(value) and _same_place(descent, other):
            descent.joined = other is leader or other.joined
            return True
    return False


@mechanism("laggards end", never)
def _lags(descent: Descent, leader: Descent) -> bool:
    """Whether at its speed it would not come as low within the steps that it may take."""
    gap = descent.point.value - leader.point.value
    left = (descent.settings.max_iterations - descent.iterations) / HEAT
    return descent is not leader and gap > left * (descent.heated - descent.point.value)


def _same_place(one: Descent, other: Descent) -> bool:
    distance = float(np.linalg.norm(one.point.y - other.point.y))
    near = distance <= SAME_PLACE * float(np.sqrt(one.point.z.rows.shape[0]))
    return bool(near and one.point.sign == other.point.sign)


def _same_minimum(one: Descent, other: Descent) -> bool:
    """In one place, or along one flat valley: the same value to the tolerance of the round."""
    apart = abs(one.point.value - other.point.value)
    # both ended within the tolerance, which the loss then exceeds by some
    level = apart <= 2 * ROUGH_TOLERANCE * abs(one.point.value)
    return _same_place(one, other) or (level and one.point.sign == other.point.sign)


def _finalists(descents: list[Descent]) -> list[Start]:
    """Starts at the lowest points reached, one for each place and at least one for each side."""
    chosen: list[Descent] = []
    for descent in sorted(descents, key=lambda d: d.point.value):
        signs = [d.point.sign for d in chosen]
        if any(_same_minimum(descent, other) for other in chosen):
            continue
        if len(chosen) < FINALISTS or descent.point.sign not in signs:
            chosen.append(descent)
    return [Start(d.name, d.point.y) for d in chosen]
