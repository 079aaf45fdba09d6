"""Which x minimises a loss? The one call that most users need."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Literal

import numpy as np
from scipy.optimize import OptimizeResult

from resoft._checkpoint import chosen_backend, closing_record, record_passes
from resoft._matrix import Array
from resoft._outcome import Outcome
from resoft._problem import Problem, as_point
from resoft._progress import status_line
from resoft._solver.adaptive import AdaptiveSource, low_rank_columns
from resoft._solver.campaign import Campaign, Method
from resoft._solver.coordinates import Coordinates, coordinates_of, quick_coordinates
from resoft._solver.descent import Descent, Settings
from resoft._solver.finish import Finish, finish, is_plateau
from resoft._solver.literal import literal_descent
from resoft._solver.objective import Objective, Side
from resoft._solver.poles import Pole
from resoft._solver.projection import nearest, refined
from resoft._solver.starts import Start, first_point, side_starts, starts_for
from resoft._solver.watch import Halt, Record, Watch, side_name
from resoft._threads import single_blas

METHODS = ("newton", "approximate-newton", "paper")
SIDES = ("both", "positive", "negative")


def minimize(
    loss: object,
    A: object,
    b: object,
    *,
    w: object = None,
    method: Method = "approximate-newton",
    x0: object = None,
    side: Side = "both",
    parameters: Mapping[str, float] | None = None,
    backend: Literal["auto", "numpy", "numexpr", "numba"] = "auto",
    tolerance: float = 1e-11,
    max_iterations: int = 500,
    max_seconds: float | None = None,
    seed: int = 0,
    starts: int | None = None,
    callback: Callable[[Record], object] | None = None,
    progress: bool = False,
    checkpoint: str | os.PathLike[str] | None = None,
    resume: bool = False,
) -> OptimizeResult:
    """Minimise a loss of z = A x over x, with A (n, d), b (n,) and optional w, a number or (n,).

    Several starts are tried, on both sides of the loss' pole unless `side` names one, and the
    beaten ones are dropped early. With x0 only x0 is used, unless `starts` asks for that many
    more or the loss is undefined or flat there. Where A lacks full column rank the x returned
    has no component in its null space.
    `method`: "approximate-newton" chooses for each step between exact products, a sampled and an
    exact Hessian, by a cost model; "newton" always forms the Hessian; "paper" is the approximate
    method as it is written, which needs w and a start near the minimum.
    `tolerance` bounds the decrease still predicted, relative to the loss; `max_iterations` holds
    for each start. `callback` gets a Record after each step and may raise StopIteration. A
    keyboard interrupt returns the best point so far, once there is one.
    With `checkpoint`, a file, each pass over A is written down as it ends. After an interrupt or a
    crash the same call with resume=True runs the same steps, takes the passes from there, and goes
    on; `callback` sees those steps again, and `max_seconds` counts anew.

    The result holds x, fun, jac, success, status (a short name), message (a sentence), nit, nfev,
    passes (reads of A), seconds, method, side, crossings, history, limit and, of the approximate
    method, costs: for each kind of step its predicted cost in products A x, steps and seconds.
    """
    _check_choice("method", method, METHODS)
    _check_choice("side", side, SIDES)
    if method == "paper" and w is None:
        raise ValueError("method 'paper' needs the regulariser w: its D must be positive")
    _check_numbers(tolerance, max_iterations, max_seconds, starts)
    known = chosen_backend(A, checkpoint, resume, backend)
    problem = Problem(loss, A, b, w, parameters, known)
    first = None if x0 is None else as_point(x0, problem.d, "x0")
    options = {
        "method": method,
        "x0": first,
        "side": side,
        "tolerance": tolerance,
        "max_iterations": max_iterations,
        "seed": seed,
        "starts": starts,
    }
    record_passes(problem, checkpoint, resume, options)
    with closing_record(problem), status_line(progress, problem.matrix) as show, single_blas():
        fit = _Fit(problem, side, Watch(max_seconds, callback, show))
        fit.settings = Settings(tolerance, max_iterations)
        return fit.run(first, starts, method, seed)


class _Fit:
    """One call of minimize, from the checked problem to the result."""

    settings: Settings

    def __init__(self, problem: Problem, side: Side, watch: Watch) -> None:
        self.problem = problem
        self.watch = watch
        self.replaced = False  # x0, where the loss is undefined or flat
        self.side = side
        self.halted: Outcome | None = None

    def run(
        self, x0: Array | None, starts: int | None, method: Method, seed: int
    ) -> OptimizeResult:
        """Start, descend, judge, and report."""
        self.method = method
        matrix, problem = self.problem.matrix, self.problem
        alone = x0 is not None and not starts
        self.coordinates: Coordinates = (
            quick_coordinates(matrix, seed) if alone else coordinates_of(matrix)
        )
        self.objective = Objective(
            problem.kernels, self.coordinates, problem.b, problem.w, self.side
        )
        if method == "approximate-newton" and self.coordinates.exact:
            self.objective = replace(
                self.objective, columns=partial(low_rank_columns, self.objective)
            )
        self.pole = Pole(self.objective)
        try:
            ended = self._descend(x0, starts, seed)
        except KeyboardInterrupt:
            if self.watch.best is None:
                raise  # there is nothing to return
            ended = self._halted(Outcome.INTERRUPTED)
        except Halt as halt:
            ended = self._halted(halt.outcome)
        return self._result(ended)

    def _descend(self, x0: Array | None, starts: int | None, seed: int) -> Finish | None:
        if self.method == "paper":
            return self._literal(x0, seed)
        campaign = Campaign(
            objective=self.objective,
            pole=self.pole,
            settings=self.settings,
            method=self.method,
            seed=seed,
            watch=self.watch,
            matrix=self.problem.matrix,
        )
        descents = campaign.run(self._starts(x0, starts, seed))
        alone = x0 is not None and not starts
        if alone and (not descents or _is_useless(self.objective, descents[0])):
            self.replaced = True
            descents += campaign.run(self._starts(None, None, seed))
        if not descents and self.objective.side != "both":
            sign = 1 if self.objective.side == "positive" else -1
            on_side = side_starts(self.objective, sign, seed)
            descents = campaign.run(on_side) if on_side else []
        return finish(self.objective, self.pole, descents) if descents else None

    def _literal(self, x0: Array | None, seed: int) -> Finish | None:
        """The method as it is written, from x0 or from 0."""
        objective, watch, matrix = self.objective, self.watch, self.problem.matrix
        if not objective.coordinates.exact:
            raise ValueError(
                "method 'paper' forms r x r matrices, which is too large a size for r = "
                f"{objective.coordinates.rank}: use approximate-newton"
            )
        start = Start("x0", np.zeros(self.coordinates.rank))
        if x0 is not None:
            start = Start("x0", _nearest(self.coordinates, x0, matrix.times(x0)))
        point = first_point(objective, start)
        if point is None:
            return None
        watch.offer(point)
        return literal_descent(objective, point, self.settings, watch, lambda: matrix.passes, seed)

    def _starts(self, x0: Array | None, count: int | None, seed: int) -> list[Start]:
        if x0 is None:
            return starts_for(self.objective, self.pole.removable, count, seed)
        z = self.problem.matrix.times(x0)
        first = Start("x0", _nearest(self.coordinates, x0, z))
        if not count:
            return [first]
        return [first, *starts_for(self.objective, self.pole.removable, count, seed)]

    def _halted(self, outcome: Outcome) -> Finish | None:
        self.halted = outcome
        best = self.watch.best
        return None if best is None else Finish(outcome, best, None)

    def _result(self, ended: Finish | None) -> OptimizeResult:
        if ended is None:
            return self._undefined() if self.halted is None else self._nowhere(self.halted)
        x = self.coordinates.to_x(ended.point.y)
        value, gradient = self.problem.value_and_gradient(x)
        if not np.isfinite(value):
            value, gradient = ended.point.value, np.full(x.size, np.nan)
        crossings = ended.descent.crossings if ended.descent is not None else []
        side = side_name(ended.point.sign)
        source = None if ended.descent is None else ended.descent.source
        return self._report(
            ended.outcome,
            x=x,
            fun=value,
            jac=gradient,
            side=side,
            crossings=list(crossings),
            start=ended.descent.name if ended.descent is not None else None,
            message=self._message(ended.outcome, side, crossings),
            limit=self._limit(ended.outcome),
            costs=source.report() if isinstance(source, AdaptiveSource) else None,
        )

    def _undefined(self) -> OptimizeResult:
        """No start has a finite loss on the side asked for."""
        name, side = self.problem.kernels.pole_name, self.objective.side
        outcome = Outcome.POLE_AT_START if name is not None else Outcome.NOT_FINITE
        message = outcome.value
        if name is not None and side != "both":
            outcome = Outcome.NO_POINT_ON_SIDE
            message = outcome.value.format(name=name, sign="<" if side == "negative" else ">")
        return self._nowhere(outcome, message)

    def _nowhere(self, outcome: Outcome, message: str | None = None) -> OptimizeResult:
        """There is no point to return."""
        d = self.problem.d
        return self._report(
            outcome,
            x=np.zeros(d),
            fun=float("nan"),
            jac=np.full(d, np.nan),
            side=None,
            crossings=[],
            start=None,
            message=message or outcome.value,
            limit=None,
            costs=None,
        )

    def _report(self, outcome: Outcome, **fields: Any) -> OptimizeResult:
        result = OptimizeResult()
        result.update(
            outcome=outcome,
            status=outcome.status,
            success=outcome.success,
            nit=self.watch.iterations,
            nfev=self.watch.evaluations,
            passes=self.problem.passes,
            seconds=self.watch.seconds,
            history=self.watch.history,
            method=self.method,
            **fields,
        )
        return result

    def _message(self, outcome: Outcome, side: str | None, crossings: list[int]) -> str:
        name = self.problem.kernels.pole_name
        parts = [outcome.value]
        if self.replaced:
            parts.append("The loss is undefined or flat at x0, so other starts were used.")
        if side is not None:
            parts.append(f"{name} is {side} at x.")
        if crossings:
            at = ", ".join(str(k) for k in crossings)
            parts.append(f"{name} changed its sign at iteration {at}.")
        return " ".join(parts)

    def _limit(self, outcome: Outcome) -> dict[str, Any] | None:
        """Where the fit tends to: the direction x of the share model, its f and the loss."""
        pole = self.pole.removable if outcome is Outcome.LINEAR_SHARE_LIMIT else None
        if pole is None:
            return None
        return {"x": self.coordinates.to_x(pole.share.y), "f": pole.share.f, "loss": pole.limit}


def _nearest(coordinates: Coordinates, x0: Array, z: Array) -> Array:
    """y with Q y = A x0; in scaled coordinates x0 itself, since Q^T is no inverse there."""
    if not coordinates.exact:
        unit = coordinates.to_x(np.ones(coordinates.rank))
        return np.asarray(x0 / unit)
    if not np.any(x0):
        return np.zeros(coordinates.rank)
    return refined(coordinates, z, nearest(coordinates, z))


def _is_useless(objective: Objective, descent: Descent) -> bool:
    """Whether x0 is flat, or so close to a pole that no step from it helps."""
    stuck = descent.outcome is Outcome.STALLED and descent.point.y is descent.origin
    return stuck or is_plateau(objective, descent)


def _check_choice(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise ValueError(f"{name} must be one of {', '.join(choices)}, got {value!r}")


def _check_numbers(
    tolerance: float, max_iterations: int, max_seconds: float | None, starts: int | None
) -> None:
    if not 0 < tolerance < 1:
        raise ValueError(f"tolerance must lie between 0 and 1, got {tolerance!r}")
    if not max_iterations >= 0:
        raise ValueError(f"max_iterations must not be negative, got {max_iterations!r}")
    if max_seconds is not None and not max_seconds > 0:
        raise ValueError(f"max_seconds must be positive, got {max_seconds!r}")
    if starts is not None and not starts >= 1:
        raise ValueError(f"starts must be at least 1, got {starts!r}")
