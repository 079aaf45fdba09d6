"""How round is a loss at x, and which shortcut weight makes it roundest?

Near x the residual is c + J h, J = dc/dx (n, d) the Gauss-Newton factor: the loss is a bowl whose
semi-axes are 1 / s_i(J). For u = phi(z) + t z, J(t) for a whole grid of t comes from one reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from scipy.optimize import OptimizeResult

from resoft.analysis.shape import computed, forms
from resoft.analysis.shape.balls import Ball, singular
from resoft.analysis.shape.found import NO_SHORTCUT, Shape, farthest, point_at, roundest
from resoft.analysis.shape.local import Local
from resoft.analysis.shape.reduction import reduce
from resoft.analysis.shape.rows import RowsAt, read_rows
from resoft.analysis.shape.trajectory import Kept, trajectory
from resoft.analysis.shape.verdict import UNDECIDED, counter_direction
from resoft.api.minimize import minimize
from resoft.api.progress import status_line
from resoft.kernels.load import Kernels, load_kernels
from resoft.kernels.modules import is_layer, is_named, stages_module
from resoft.kernels.one_segment import OneSegment
from resoft.objective.problem import Problem, as_point
from resoft.support.arrays import Array

SHORTCUT = "t"  # its name in a loss that is of no form
SHORTCUTS = tuple(float(t) for t in np.linspace(0, 1, 11))
#: Columns of A up to which matrices of (2 d + 3)^2 entries are factored: 128 MB each, there.
MOST_COLUMNS = 2000


def shape(
    loss: object,
    A: object,
    b: object,
    x: object = None,
    *,
    shortcuts: Iterable[float] | float | None = None,
    parameters: Mapping[str, float] | None = None,
    trace: bool = False,
    seed: int = 0,
    progress: bool = False,
) -> Shape:
    """Singular values of J = dc/dx at x (d,), A (n, d), b (n,), for each shortcut weight t.

    Of losses with u = phi(z) + t z, J(t) is looked at for each of the `shortcuts`, 0, 0.1, ..., 1
    by default, at the one x: condition numbers, their derivatives in t, intervals that hold in
    exact arithmetic, the factors (normalisation, activation and skip, data), and whether the
    shortcut improves the condition number. Other losses have the shape at their one point. Without
    x the loss is fitted first, with its own `parameters`, and the Polyak-Lojasiewicz ratio is told
    at each step, with `trace` the singular values, too; `seed` is of that fit's starts.

    Raises:
        ValueError: the loss is no sum of squares, A has too many columns, or x is impossible.
    """
    if is_layer(loss):
        raise ValueError(
            f"shape is of losses of z = A x with a number a row, and {loss!r} is a layer's, whose "
            "rows have a number a class: take unified or softmax on shares"
        )
    if not is_named(loss):
        loss = stages_module(loss, "numpy")  # a user's: compiled once
    problem = Problem(loss, A, b, None, parameters, "numpy")
    kernels, d = problem.kernels, problem.d
    if not kernels.least_squares:
        raise ValueError(
            f"shape is of sums of squares, and the loss {kernels.loss!r} is none: 'resoft certify "
            "--at' tells its Hessian's signs"
        )
    if d > MOST_COLUMNS:
        raise ValueError(
            f"A has {d} columns, and shape factors matrices of (2 d + 3)^2 entries, for at most "
            f"{MOST_COLUMNS}: choose fewer columns (--features)"
        )
    weights = _weights(shortcuts, kernels)
    begun = problem.passes
    kept = Kept(problem.n)
    fitted = _fitted(problem, loss, parameters, seed, progress, kept) if x is None else None
    point = as_point(x if fitted is None else fitted.x, d)
    quiet = np.errstate(all="ignore")  # what overflows has an infinite radius
    with quiet, status_line(progress, problem.matrix):
        rows = read_rows(problem.matrix, point)
        places = _places(loss, problem, rows, weights)
        _check_finite(places.grid)
        steps = (
            () if fitted is None
            else trajectory(problem, kept.records, float(fitted.fun), rows, trace)
        )  # fmt: skip
        found = _shape(problem, point, places, kernels.form is not None)
    note = None if fitted is None or fitted.success else str(fitted.message)
    return replace(found, trajectory=steps, passes=problem.passes - begun, note=note)


def _fitted(
    problem: Problem,
    loss: object,
    parameters: Mapping[str, float] | None,
    seed: int,
    progress: bool,
    kept: Kept,
) -> OptimizeResult:
    found = minimize(
        loss, problem.matrix, problem.b, parameters=parameters, seed=seed, progress=progress,
        callback=kept,
    )  # fmt: skip
    if not np.all(np.isfinite(found.x)):
        raise ValueError(f"the fit has no point ({found.status}): give x (--at)")
    return found


def _weights(given: Iterable[float] | float | None, kernels: Kernels) -> tuple[float | None, ...]:
    if _shortcut(kernels) is None:
        if given is None:
            return (None,)
        raise ValueError(
            f"the loss {kernels.loss!r} has no shortcut weight t: leave the shortcuts out, or take "
            "unified, which is softmax regression at t = 0"
        )
    if given is None:
        return SHORTCUTS
    weights = np.asarray(list(given) if isinstance(given, Iterable) else [given], dtype=np.float64)
    if weights.size == 0 or not np.all(np.isfinite(weights)):
        raise ValueError(f"shortcut weights must be finite numbers, got {given!r}")
    return tuple(dict.fromkeys(float(t) for t in weights))


def _shortcut(kernels: Kernels) -> str | None:
    """The name of the shortcut weight, where there is one."""
    if kernels.form is not None:
        return kernels.form.shortcut
    return SHORTCUT if SHORTCUT in kernels.parameters else None


@dataclass(frozen=True)
class Places:
    """J at each weight and at t = 0, where that is known, A, and the t at which alpha vanishes."""

    grid: list[Local]
    start: Local | None
    data: Ball
    pole: float | None = None


def _places(
    loss: object, problem: Problem, rows: RowsAt, weights: tuple[float | None, ...]
) -> Places:
    form = problem.kernels.form
    if form is None:
        return _of_code(loss, problem, rows, weights)
    values = forms.activated(form, rows)
    (reduced,) = reduce(problem.matrix, [forms.columns(values, rows, problem.b)])
    known = forms.known(form, values, rows, reduced)
    start = known.at(0.0) if form.shortcut else None
    return Places([known.at(t or 0.0) for t in weights], start, known.A, known.pole())


def _check_finite(grid: list[Local]) -> None:
    """Beside a pole nothing may be known of J; elsewhere it must be finite."""
    for place in grid:
        beside = place.alpha is not None and place.alpha.number[0] <= 0 <= place.alpha.number[1]
        if not np.all(np.isfinite(place.J.centre)) and not beside:
            at = "" if place.t is None else f" for t = {place.t:g}"
            raise ValueError(f"J overflows at x{at}: take another point, or scale the columns of A")


def _of_code(
    module: Any, problem: Problem, rows: RowsAt, weights: tuple[float | None, ...]
) -> Places:
    """J by the code of the loss, a module, at each t, all of them from one reading."""
    own = problem.kernels.parameters

    def moving(z: Array, b: Array, t: complex) -> Any:
        return OneSegment(module, {**own, SHORTCUT: t}).residual_jacobian(z, b)

    parts = [
        computed.parts_at(
            t,
            problem.kernels if t is None else load_kernels(module, "numpy", {**own, SHORTCUT: t}),
            moving,
            rows,
            problem.b,
        )
        for t in dict.fromkeys((*weights, None if None in weights else 0.0))
    ]
    reduced = reduce(problem.matrix, [computed.columns(part, rows) for part in parts])
    found = [computed.local(part, rows, R) for part, R in zip(parts, reduced, strict=True)]
    start = next((place for place in found if place.t == 0), None)
    return Places(found[: len(weights)], start, computed.data(parts[0], rows, reduced[0]))


def _shape(problem: Problem, x: Array, places: Places, certified: bool) -> Shape:
    data, start = singular(places.data), places.start
    rank = int(np.count_nonzero(data.low > 0))
    factors = places.grid[0].factors
    oblique = factors is not None and factors.oblique
    r = min(rank, problem.n - 1) if oblique else rank  # 1^T J = 0 where the fit adds up to 1
    beside = None if start is None else (start, point_at(start, data, r, None))
    points = [point_at(place, data, r, beside) for place in places.grid]
    end, best = farthest(points), roundest(points)
    verdict, direction = NO_SHORTCUT, None
    if places.grid[0].t is not None:
        verdict = UNDECIDED if end is None or end.verdict is None else end.verdict
    if beside is not None and end is not None:
        place = places.grid[points.index(end)]
        direction = counter_direction(
            (beside[0], beside[1].singular), (place, end.singular), data.Vt[:rank].T
        )
    return Shape(
        loss=problem.kernels.loss,
        n=problem.n,
        d=problem.d,
        x=x,
        rank=rank,
        r=r,
        data=data,
        points=tuple(points),
        start=None if beside is None else beside[1],
        best=None if best is None else best.t,
        verdict=verdict,
        counter_direction=direction,
        pole=places.pole,
        certified=certified,
    )
