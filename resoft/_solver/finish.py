"""What was reached? The best descent, and whether its value is a minimum or only a limit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft._outcome import Outcome
from resoft._solver.curvature import exact_hessian
from resoft._solver.descent import FADED, Descent, lowest
from resoft._solver.objective import EPS, Objective, Point
from resoft._solver.poles import Pole, Removable

BESIDE = 0.1  # root mean square distance of the rows from a pole where its limit is asked for
TIE = 1e-10  # relative: a value this close above a limit is the limit
LARGE_MOVE = 0.05  # of a row in the last step: settled descents move far less
FAR_AWAY = 4.0  # rows beyond this may be on their way to infinity
PROBES = (3.0, 10.0, 30.0)  # multiples of the last step, once its largest entry is one
CONSTANT_PROBES = 3
FLAT = 1e-12  # curvature, for rows moved by one, relative to the loss
POLE_DISTANCES = 10.0 ** -np.arange(1.0, 9.5, 0.5)
SETTLED = (Outcome.CONVERGED, Outcome.ROUNDING, Outcome.EXACT_FIT, Outcome.MAX_ITERATIONS)


@dataclass(frozen=True)
class Finish:
    """The point to return and why it is the end; descent is None where no start was defined."""

    outcome: Outcome
    point: Point
    descent: Descent | None


def finish(objective: Objective, pole: Pole, descents: list[Descent]) -> Finish:
    """The best of the descents, or a point beside the pole where nothing attained is lower."""
    best = lowest(descents)
    outcome = best.outcome or Outcome.MAX_ITERATIONS
    if best.iterations == 0 and _is_constant(objective, best.point):
        return Finish(Outcome.CONSTANT, best.point, best)
    suspect = outcome in (Outcome.LINEAR_SHARE_LIMIT, Outcome.STALLED)
    if suspect or pole.is_near(best.point.z, BESIDE):
        limit = pole.removable
        if limit is not None and _is_limit(best, outcome, limit):
            return Finish(Outcome.LINEAR_SHARE_LIMIT, _beside(objective, limit, best.point), best)
    if outcome in (*SETTLED, Outcome.STALLED) and _runs_away(objective, best):
        outcome = Outcome.INFINITE_LIMIT
    return Finish(outcome, best.point, best)


def _is_limit(best: Descent, outcome: Outcome, pole: Removable) -> bool:
    if best.point.value < pole.limit * (1 - TIE) - 1e-300:
        return False
    return outcome in (Outcome.LINEAR_SHARE_LIMIT, Outcome.STALLED) or (
        best.point.value <= pole.limit * (1 + 1e3 * TIE)
    )


def _beside(objective: Objective, pole: Removable, point: Point) -> Point:
    """The point on the way into the pole whose loss is lowest, rounding included."""
    best = point
    for size in POLE_DISTANCES:
        for t in (size, -size):
            trial = objective.at(pole.along(float(t)))
            if trial is not None and trial.value < best.value:
                best = trial
    return best


def _runs_away(objective: Objective, descent: Descent) -> bool:
    """Whether the last step was still large and the loss does not rise far along it."""
    if descent.last is None:
        return False
    q, tau = descent.last
    size = float(np.max(np.abs(q))) if q.size else 0.0
    far = float(np.max(np.abs(descent.point.z))) > FAR_AWAY
    if tau * size < LARGE_MOVE or not far:
        return False
    bound = descent.point.value * (1 + 16 * EPS) + objective.rounding(descent.point)
    if objective.kernels.least_squares:
        bound += FADED * 0.5 * float(objective.b @ objective.b)
    return all(objective.value(descent.point.z + p / size * q) <= bound for p in PROBES)


def is_plateau(objective: Objective, descent: Descent) -> bool:
    """Whether the start had neither slope nor curvature, though the loss is not constant."""
    if descent.iterations > 0 or not objective.coordinates.exact or descent.point.y.size == 0:
        return False
    H = exact_hessian(objective, descent.point.z)
    flat = float(np.max(np.abs(H))) * objective.b.size <= FLAT * abs(descent.point.value)
    return flat and not _is_constant(objective, descent.point)


def _is_constant(objective: Objective, point: Point) -> bool:
    """Whether the loss is the same at points around the start, as it is for n = 1."""
    generator = np.random.default_rng(0)
    size = np.sqrt(objective.b.size)
    bound = 1e-12 * abs(point.value) + 8 * EPS**2 * float(objective.b @ objective.b)
    around = [size * generator.standard_normal(point.y.size) for _ in range(CONSTANT_PROBES)]
    for y in (*(point.y + p for p in around), *around, 0.5 * point.y, 0 * point.y, -point.y):
        value = objective.value(objective.coordinates.forward(y))
        if np.isfinite(value) and abs(value - point.value) > bound:
            return False
    return True
