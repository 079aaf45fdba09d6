"""How does one call of minimize go from the checked problem to its result?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from scipy.optimize import OptimizeResult

from resoft.basis.choose import coordinates_of, quick_coordinates, unit_columns
from resoft.basis.coordinates import Coordinates, Orthonormal, Scaled, Spanned
from resoft.basis.least_squares import nearest, refined
from resoft.data.rows import Rows
from resoft.hessian.choose import TINY, AdaptiveSource
from resoft.hessian.exact import HessianSource
from resoft.hessian.importance_sample import drawn_rows
from resoft.kernels.segments import SegmentKernels
from resoft.linalg.costs import Costs
from resoft.multistart.attained import attained_starts
from resoft.multistart.campaign import Campaign, Method
from resoft.multistart.finish import attained, finish, is_plateau
from resoft.multistart.fit import Finish, Fit
from resoft.multistart.group_ends import negative_groups, side_at
from resoft.multistart.inside import inside_starts
from resoft.multistart.paper_method import literal_descent
from resoft.multistart.poles import Pole
from resoft.multistart.returned import Judge, Returned
from resoft.multistart.starts import FROM_CHANCE, Start, first_point, side_starts, starts_for
from resoft.newton.descent import Descent, Settings
from resoft.newton.monitor import Watch
from resoft.newton.outcome import Outcome
from resoft.objective.objective import Objective, Side
from resoft.objective.problem import Problem
from resoft.reading.errors import SHOWN
from resoft.support.arrays import Array, Index
from resoft.support.mechanism import mechanism, nothing

NAMED = SHOWN  # columns in a message


class RowFit(Fit[OptimizeResult]):
    """Of a loss of z = A x: on both sides of its pole, by one of three methods."""

    def __init__(
        self,
        problem: Problem,
        side: Side,
        watch: Watch,
        settings: Settings,
        method: Method,
        seed: int,
    ) -> None:
        super().__init__(watch, settings, seed)
        self.problem, self.side = problem, side
        self.method: Method = method
        self.replaced = False  # x0, where the loss is undefined or flat
        self.opening: Costs | None = None  # of steps by products alone

    def _ended(self, start: Array | None, count: int | None) -> Finish | None:
        if self.method == "paper":
            start, count = np.zeros(self.problem.d) if start is None else start, None
        alone = start is not None and not count
        begun = self._opened(start) if start is not None and alone else None
        return self._descend(self._prepared(start, count, begun), alone)

    def _halted(self, outcome: Outcome) -> Finish | None:
        ended = super()._halted(outcome)
        if ended is None and outcome is Outcome.INTERRUPTED:
            raise KeyboardInterrupt  # there is nothing to return: to look at x0 takes a pass
        return ended

    def each(self, count: int) -> Iterator[tuple[Start, Returned | None]]:
        """From each of that many starts a descent of its own to its end, by exact steps, so that
        higher minima are found as well; None where the loss is undefined at a start.
        """
        self._stand_in(coordinates_of(self.problem.matrix))
        judge = Judge(self.problem, self.objective, self.settings)
        for start in self._starts(count):
            descents = self.campaign.follow([start])
            ended = finish(self.objective, self.pole, descents) if descents else None
            yield start, None if ended is None else judge.returned(ended)

    @mechanism("products first", nothing)
    def _opened(self, x0: Array) -> Start | None:
        """x0, advanced by products alone where that may save all preparation."""
        n, d = self.problem.matrix.shape
        if self.method != "approximate-newton" or n * d**2 <= TINY:
            return None
        if drawn_rows(self.problem.matrix) is not None:
            return None
        columns = unit_columns(self.problem.matrix)
        self.opening = Costs(n, d)
        self._stand_in(columns)
        return self.campaign.opened(Start("x0", x0 / columns.scale))

    def _prepared(self, x0: Array | None, count: int | None, begun: Start | None) -> list[Start]:
        """The starts, in the coordinates of all that follows."""
        matrix = self.problem.matrix
        if x0 is None or count:
            self._stand_in(coordinates_of(matrix))
            first = [] if x0 is None else [Start("x0", _nearest(self.coordinates, x0, matrix))]
            return [*first, *self._starts(count)]
        if begun is not None:
            begun = replace(begun, y=self.coordinates.to_x(begun.y))
        coordinates = quick_coordinates(matrix, self.seed, begun is not None and begun.near)
        start = Start("x0", x0) if begun is None else begun
        start = replace(start, y=_nearest(coordinates, start.y, matrix))
        if self.watch.best is not None:  # its x is another, by rounding
            self.watch.best = replace(self.watch.best, y=start.y, in_x=None)
        self._stand_in(coordinates)  # after what may take long: an interrupt finds both or neither
        return [start]

    def _stand_in(self, coordinates: Coordinates) -> None:
        """From here on points are given in these coordinates."""
        problem, self.coordinates = self.problem, coordinates
        self.watch.to_x = partial(_unseen, coordinates)
        reading = None if isinstance(coordinates, Spanned) else problem.reading
        b, w = problem.loss.b, problem.loss.w
        self.objective = Objective(problem.kernels, coordinates, b, w, self.side, reading)
        self.pole = Pole(self.objective)
        self.campaign = Campaign(
            objective=self.objective,
            pole=self.pole,
            settings=self.settings,
            method=self.method,
            seed=self.seed,
            watch=self.watch,
            problem=problem,
            opening=self.opening,
        )

    def _descend(self, starts: list[Start], alone: bool) -> Finish | None:
        if self.method == "paper":
            return self._literal(starts[0])
        campaign = self.campaign
        descents = campaign.run(starts)
        if alone and (not descents or _is_useless(self.objective, descents[0])):
            self.replaced = True
            descents += campaign.run(self._starts(None))
        if not descents and self.objective.side != "both":
            sign = 1 if self.objective.side == "positive" else -1
            grouped = isinstance(self.problem.kernels, SegmentKernels)
            tried = FROM_CHANCE if grouped else ()
            on_side = side_starts(self.objective, sign, self.seed, tried=tried)
            descents = campaign.run(on_side) if on_side else []
        if not descents:
            inside = inside_starts(self.objective, self.seed)
            descents = campaign.run(inside) if inside else []
        return self._finished(campaign, descents) if descents else None

    def _finished(self, campaign: Campaign, descents: list[Descent]) -> Finish:
        """What was reached; of a limit, whether some finite x attains it."""
        ended = finish(self.objective, self.pole, descents)
        if ended.outcome is not Outcome.LINEAR_SHARE_LIMIT:
            return ended
        pole = self.pole.removable
        assert pole is not None
        found = attained(self.pole, descents)
        if found is None:
            others = campaign.follow(attained_starts(self.objective, pole))
            found = attained(self.pole, others) if others else None
        if found is None or found.outcome is None:
            return ended
        return Finish(found.outcome, found.point, found)

    def _starts(self, count: int | None) -> list[Start]:
        pole, compared = self.pole.removable, self.campaign.compared
        return starts_for(self.objective, pole, count, self.seed, compared)

    def _literal(self, start: Start) -> Finish | None:
        """The method as it is written."""
        objective, watch, problem = self.objective, self.watch, self.problem
        if not objective.coordinates.exact:
            raise ValueError(
                "method 'paper' forms r x r matrices, which is too large a size for r = "
                f"{objective.coordinates.rank}: use approximate-newton"
            )
        point = first_point(objective, start)
        if point is None:
            return None
        watch.offer(point)
        return literal_descent(
            objective, point, self.settings, watch, lambda: problem.passes, self.seed
        )

    def _returned(self, ended: Finish | None, start: Array | None) -> OptimizeResult:
        if ended is None:
            return self._undefined() if self.halted is None else self._at_start(self.halted, start)
        found = Judge(self.problem, self.objective, self.settings).returned(ended)
        descent = ended.descent
        crossings = [] if descent is None else descent.crossings
        side = side_at(self.objective, found.point)
        return self._report(
            found.outcome,
            x=found.x,
            fun=found.read.value,
            jac=found.read.gradient,
            side=side,
            crossings=list(crossings),
            start=None if descent is None else descent.name,
            message=self._message(found, side, crossings),
            limit=self._limit(found.outcome),
            costs=self._costs(None if descent is None else descent.source),
            rank=self.coordinates.rank if self.coordinates.exact else None,
            undetermined=found.columns,
        )

    def _at_start(self, outcome: Outcome, start: Array | None) -> OptimizeResult:
        """No point was reached before the end: the start is returned, as it is."""
        x = np.zeros(self.problem.d) if start is None else start
        with np.errstate(all="ignore"):
            found = self.problem.evaluate(x)
        return self._nowhere(outcome, x=x, fun=found.value, jac=found.gradient)

    def _costs(self, source: HessianSource | None) -> dict[str, dict[str, float]] | None:
        """What the cost model predicted and what steps took."""
        if isinstance(source, AdaptiveSource):
            return source.report()
        return None if self.opening is None else self.opening.report()

    def _undefined(self) -> OptimizeResult:
        """No start has a finite loss on the side asked for."""
        name, side = self.problem.kernels.pole_name, self.objective.side
        zero = self.objective.matrix.constant(0.0)
        vanishes = name is not None and self.objective.sign(zero) == 0
        outcome = Outcome.POLE_AT_START if vanishes else Outcome.NOT_FINITE
        message = outcome.value
        if name is not None and side != "both":
            outcome = Outcome.NO_POINT_ON_SIDE
            message = outcome.value.format(name=name, sign="<" if side == "negative" else ">")
        return self._nowhere(outcome, message=message)

    def _nowhere(self, outcome: Outcome, **known: Any) -> OptimizeResult:
        """There is no point of a descent to return."""
        d = self.problem.d
        fields = {
            "x": np.zeros(d),
            "fun": float("nan"),
            "jac": np.full(d, np.nan),
            "side": None,
            "crossings": [],
            "start": None,
            "message": outcome.value,
            "limit": None,
            "costs": None,
            "rank": None,
            "undetermined": np.empty(0, dtype=np.intp),
        }
        return self._report(outcome, **{**fields, **known})

    def _report(self, outcome: Outcome, **fields: Any) -> OptimizeResult:
        result = OptimizeResult()
        told = self.watch.told(outcome, self.problem.passes)
        result.update(**told, method=self.method, **fields)
        return result

    def _message(self, found: Returned, side: str | None, crossings: list[int]) -> str:
        name = self.problem.kernels.pole_name
        size = float(np.max(np.abs(found.x), initial=0.0))
        parts = [found.outcome.value.format(value=found.read.value, size=size)]
        if self.replaced:
            parts.append("The loss is undefined or flat at x0, so other starts were used.")
        if found.columns.size:
            parts.append(left_open(found.columns))
        if side is not None:
            where = f" {negative_groups(self.objective, found.point)}" if side == "mixed" else ""
            parts.append(f"{name} is {side}{where} at x.")
        if crossings:
            at = ", ".join(str(k) for k in crossings)
            parts.append(f"{name} changed its sign at iteration {at}.")
        return " ".join(parts)

    def _limit(self, outcome: Outcome) -> dict[str, Any] | None:
        """Where the fit tends to: the direction x of the share model, its f and the loss."""
        pole = self.pole.removable if outcome is Outcome.LINEAR_SHARE_LIMIT else None
        if pole is None:
            return None
        f = self.problem.matrix.collect(pole.share.f)
        return {"x": self.coordinates.to_x(pole.share.y), "f": f, "loss": pole.limit}


def left_open(columns: Index) -> str:
    """A sentence that names the columns that the data do not determine."""
    shown = ", ".join(str(j) for j in columns[:NAMED])
    more = f" and {columns.size - NAMED} more" if columns.size > NAMED else ""
    what = "Column" if columns.size == 1 else "Columns"
    return (
        f"{what} {shown}{more} of A: coefficients that the data do not determine; "
        "along the directions that they leave open x is the shortest."
    )


def _unseen(coordinates: Coordinates, y: Array) -> Array:
    """x = T y for a callback, by passes that are neither counted nor written down: a fit is the
    same whether someone looks on or not.
    """
    if not isinstance(coordinates, Spanned):
        return coordinates.to_x(y)
    with coordinates.matrix.unseen() as matrix:
        return replace(coordinates, matrix=matrix).to_x(y)


def _nearest(coordinates: Coordinates, x: Array, matrix: Rows) -> Array:
    """y with Q y = A x."""
    if not np.any(x):
        return np.zeros(coordinates.rank)
    if isinstance(coordinates, Scaled):
        return np.asarray(x / coordinates.scale)
    if isinstance(coordinates, Orthonormal) and coordinates.rank == x.size:
        return np.asarray(np.linalg.solve(coordinates.T, x))
    z = matrix.forward(x)
    return refined(coordinates, z, nearest(coordinates, z))


def _is_useless(objective: Objective, descent: Descent) -> bool:
    """Whether x0 is flat, or so close to a pole that no step from it helps."""
    stuck = descent.outcome is Outcome.STALLED and descent.point.y is descent.origin
    return stuck or is_plateau(objective, descent)
