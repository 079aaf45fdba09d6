"""Which of many starts is worth finishing? Heats, on a part of the rows first where n is large."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from resoft.hessian.choose import AdaptiveSource
from resoft.hessian.exact import ExactSource, HessianSource, ProductSource
from resoft.hessian.importance_sample import drawn_from
from resoft.linalg.costs import Costs
from resoft.multistart.plateau import lower_nearby
from resoft.multistart.poles import AT_POLE, TIE, Pole
from resoft.multistart.race import TOGETHER, beyond, race, same_place
from resoft.multistart.row_subset import part_of
from resoft.multistart.starts import AROUND, Start, first_point
from resoft.multistart.undetermined import flat_directions
from resoft.newton.descent import Descent, Settings
from resoft.newton.matrix_free import ProductsFirst, open_by_products
from resoft.newton.monitor import Watch
from resoft.newton.outcome import Outcome
from resoft.objective.objective import Objective
from resoft.objective.problem import Problem
from resoft.support.arrays import CLOSELY
from resoft.support.cached import cached_property
from resoft.support.mechanism import mechanism, never

Method = Literal["newton", "approximate-newton", "paper"]

FINALISTS = TOGETHER  # distinct minima of the part that are followed on all rows
MOST_PLATEAUS = 5  # left one after the other
BESIDE_POLE = AROUND  # distance of the rows from a pole whose other side is looked at
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
        return beyond(descents, self._lower, self._from_there, MOST_PLATEAUS)

    def _from_there(self, start: Start, leader: Descent) -> list[Descent]:
        del leader
        return self._followed([start])

    def _lower(self, leader: Descent, left: int) -> Start | None:
        """Where the loss is lower off the best point; None where nowhere, or too often."""
        if leader.outcome in (Outcome.EXACT_FIT, Outcome.UNBOUNDED):
            return None
        flat = flat_directions(leader.model)
        point = lower_nearby(self.objective, leader.point, self.pole.ones, flat)
        if point is None:
            return None
        if not left:  # it is lower further off, however often one goes there
            leader.outcome = Outcome.INFINITE_LIMIT
            return None
        way = point.z - leader.point.z, 1.0  # the last step, where no more is taken from there
        return Start(f"off {leader.name}", point.y, last=way)

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

    def _source(self) -> HessianSource:
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
        self, start: Start, objective: Objective, source: HessianSource, settings: Settings
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
        """Those that were advanced by turns."""
        sided = self.objective.kernels.pole is not None and self.objective.side == "both"
        return race(coming, sided, replacement, self._creeps)

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


def _same_minimum(one: Descent, other: Descent) -> bool:
    """In one place, or along one flat valley: the same value to the tolerance of the round."""
    apart = abs(one.point.value - other.point.value)
    # both ended within the tolerance, which the loss then exceeds by some
    level = apart <= 2 * ROUGH_TOLERANCE * abs(one.point.value)
    return same_place(one, other) or (level and one.point.sign == other.point.sign)


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
