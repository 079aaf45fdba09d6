"""What was reached? The best descent, and whether its value is a minimum or only a limit."""

from __future__ import annotations

from functools import partial

import numpy as np
from scipy.linalg import null_space

from resoft.hessian.exact import exact_hessian
from resoft.linalg.trust_region import DenseModel
from resoft.multistart.fit import Finish
from resoft.multistart.group_ends import is_separated
from resoft.multistart.poles import TIE, Pole, Removable
from resoft.multistart.undetermined import MOST_FLAT
from resoft.newton.descent import SPENT, Descent, lowest
from resoft.newton.misfit import FADED, vanishes
from resoft.newton.outcome import Outcome
from resoft.newton.unbounded import falls_forever, has_edge
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import ACCUMULATED, HALF_EPS, ROUNDING, TINY, ULPS, Array
from resoft.support.mechanism import mechanism, never, nothing

BESIDE = 0.1  # root mean square distance of the rows from a pole where its limit is asked for
LARGE_MOVE = 0.05  # of a row in the last step: settled descents move far less
FAR_AWAY = 4.0  # rows beyond this may be on their way to infinity
AT_HAND = 2.0**-30  # a power of two: what no scale changes keeps its bits
PROBES = 10.0 ** np.arange(0.5, 2.0, 0.5)  # times the last step, its largest entry made one
BACK = 2.0 ** np.arange(-3, 1023, 0.5)  # the first of these where the loss is higher
BETWEEN = np.linspace(0.5, 1.0, 25)  # of that way: it may have been lower before
CONSTANT_PROBES = 3
ASIDE = 8  # steps from there into the valley, if it is one
FLAT = ACCUMULATED  # curvature, for rows moved by one, relative to the loss
POLE_DISTANCES = 10.0 ** -np.arange(1, 10)
SETTLED = (Outcome.CONVERGED, Outcome.ROUNDING, Outcome.EXACT_FIT, Outcome.UNDERFLOW)
ENDED = (*SETTLED, Outcome.MAX_ITERATIONS, Outcome.STALLED)


def finish(objective: Objective, pole: Pole, descents: list[Descent]) -> Finish:
    """The best of the descents, or a point beside the pole where nothing attained is lower."""
    best = _best(objective, descents)
    outcome = best.outcome or Outcome.MAX_ITERATIONS
    if best.iterations == 0 and _is_constant(objective, best.point):
        return Finish(Outcome.CONSTANT, best.point, best)
    limit = _limit(pole, best, outcome)
    if limit is not None:
        return Finish(Outcome.LINEAR_SHARE_LIMIT, _beside(objective, limit, best.point), best)
    if is_separated(objective, best.point.z):
        outcome = Outcome.SEPARABLE
    elif outcome in (*ENDED, Outcome.INFINITE_LIMIT) and _has_no_bound(objective, best):
        outcome = Outcome.UNBOUNDED
    elif outcome in ENDED and (_runs_away(objective, best) or _levels_out(objective, best)):
        if not (_is_the_same_at_hand(objective, best.point) or has_edge(objective, best.point)):
            outcome = Outcome.INFINITE_LIMIT
    elif outcome is Outcome.INFINITE_LIMIT and has_edge(objective, best.point):
        outcome = Outcome.ROUNDING
    return Finish(outcome, best.point, best)


def _best(objective: Objective, descents: list[Descent]) -> Descent:
    """The lowest; of those that are as low, to rounding, one that settled, and an exact fit before
    a loss that only vanishes.
    """
    best = lowest(descents)
    if vanishes(objective, best.point):
        exact = [d for d in descents if d.outcome is Outcome.EXACT_FIT]
        return _held(objective, exact) or best
    if best.outcome is not Outcome.STALLED:
        return best
    bound = best.point.value + SPENT * objective.rounding(best.point)
    settled = [d for d in descents if d.outcome in SETTLED and d.point.value <= bound]
    return _held(objective, settled) or best


@mechanism("settled before stalled", nothing)
def _held(objective: Objective, descents: list[Descent]) -> Descent | None:
    """The lowest of them, its rows read again where it let go of them; None where there is none."""
    for descent in sorted(descents, key=lambda d: d.point.value):
        point = objective.at(descent.point.y) if descent.released else descent.point
        if point is not None:
            descent.point, descent.released = point, False
            return descent
    return None


def attained(pole: Pole, descents: list[Descent]) -> Descent | None:
    """The lowest of those that settled away from the pole at no more than its limit."""
    assert pole.removable is not None
    bound = pole.removable.limit * (1 + TIE)
    found = [
        d
        for d in descents
        if d.outcome in SETTLED
        and not d.released
        and d.point.value <= bound
        and not pole.is_near(d.point.z, BESIDE)
    ]
    return lowest(found) if found else None


def _limit(pole: Pole, best: Descent, outcome: Outcome) -> Removable | None:
    """The removable pole, where nothing lower than its limit was attained: the best descent ends
    in it, or stalled above it.
    """
    near = pole.is_near(best.point.z, BESIDE)
    if not (near or outcome in (Outcome.LINEAR_SHARE_LIMIT, Outcome.STALLED)):
        return None
    limit, value = pole.removable, best.point.value
    if limit is None or value < limit.limit * (1 - TIE):
        return None
    if outcome is Outcome.LINEAR_SHARE_LIMIT or (outcome is Outcome.STALLED and near):
        return limit
    above = value > limit.limit * (1 + TIE)
    if outcome is Outcome.STALLED:
        return limit if above else None
    return limit if value <= limit.limit * (1 + HALF_EPS) else None


@mechanism("nearest to the pole", lambda _objective, _pole, point: point)
def _beside(objective: Objective, pole: Removable, point: Point) -> Point:
    """The point on the way into the pole whose loss is lowest, rounding included: a descent that
    ends beside it may be far above its limit (3e-30 and 0.56 in a fit of 19 rows).
    """
    best = point
    for size in POLE_DISTANCES:
        for t in (size, -size):
            trial = objective.at(pole.along(float(t)))
            if trial is not None and trial.value < best.value:
                best = trial
    return best


def _has_no_bound(objective: Objective, best: Descent) -> bool:
    """Whether the loss falls forever along the last step, or away from zero."""
    z = best.point.z
    ways = [z] if best.last is None else [best.last[0], z]
    return any(
        falls_forever(objective, best.point, q, partial(objective.values_along, z, q)) for q in ways
    )


@mechanism("last step runs away", never)
def _runs_away(objective: Objective, descent: Descent) -> bool:
    """Whether the last step was still large and the loss does not rise far along it."""
    if descent.last is None:
        return False
    q, tau = descent.last
    size, far = q.largest(), descent.point.z.largest() > FAR_AWAY
    if tau * size < LARGE_MOVE or not far:
        return False
    value = descent.point.value
    bound = value + SPENT * objective.rounding(descent.point)
    if objective.kernels.least_squares:
        bound += FADED * 0.5 * (objective.weighed_b @ objective.weighed_b)
    lengths = [p / size for p in PROBES]
    return all(v <= bound for v in objective.values_along(descent.point.z, q, lengths))


def _is_the_same_at_hand(objective: Objective, point: Point) -> bool:
    """Whether the loss is the same beside z = 0, as a cosine is: no limit that nobody attains."""
    beside = objective.value(AT_HAND * point.z)
    return bool(abs(beside - point.value) <= SPENT * objective.rounding(point))


@mechanism("plateaus at the end", never)
def _levels_out(objective: Objective, descent: Descent) -> bool:
    """Whether a way without curvature is level as far as one looks, and rises only back to where
    the descent came from: it stands on a plateau that the loss sinks to in the limit.
    """
    model, point = descent.model, descent.point
    if not isinstance(model, DenseModel) or descent.outcome is Outcome.EXACT_FIT:
        return False
    V = _without_curvature(objective, point, model)
    if not 0 < V.shape[1] <= MOST_FLAT:
        return False
    outwards = V @ (V.T @ point.y)
    ways = [outwards, *V.T] if np.any(outwards) else [*V.T]
    return any(_sinks_to_a_level(objective, point, y) for y in ways)


def _without_curvature(objective: Objective, point: Point, model: DenseModel) -> Array:
    """Orthonormal y (r, k) along which the Hessian is rounding, beside its largest eigenvalue, or
    all of it beside the loss.
    """
    values, V = model.eigen()
    largest = float(np.max(np.abs(values), initial=0.0))
    gone = largest * objective.b.size <= FLAT * abs(point.value)
    return V if gone else model.flat()


def _sinks_to_a_level(objective: Objective, point: Point, y: Array) -> bool:
    q = objective.coordinates.forward(y)
    size = q.largest()
    if not 0 < size < np.inf:
        return False
    z, value = point.z, point.value
    noise = objective.rounding(point)
    far = 2 * z.largest()
    for way in (1.0 / size, -1.0 / size):
        lengths = [t * way for t in (*PROBES, max(far, PROBES[-1]))]
        ahead = objective.values_along(z, q, lengths)
        falls = np.array([*ahead]) - value
        if objective.kernels.kinks:  # one ends, others fall on for ever
            falls = np.abs(falls)
        if any(falls > max(SPENT * noise, TINY)):
            continue
        bound = value + ULPS * noise
        for t in sorted((*BACK[far >= BACK], min(size, far))):  # size: back to where y has no part
            if objective.value(z - t * way * q) > bound:
                between = [*objective.values_along(z, q, -BETWEEN * t * way)]
                if min(between) < value - SPENT * noise:
                    return False  # a minimum lies there, lower by less than the tolerance
                return not _is_valley(objective, point.y - t * way * y, y, bound)
    return False


@mechanism("valleys at the end", never)
def _is_valley(objective: Objective, start: Array, y: Array, bound: float) -> bool:
    """Whether steps aside, orthogonal to y, lead from there as low as the bound."""
    point = objective.at(start)
    aside = null_space(y[None, :] / np.linalg.norm(y))
    for _ in range(ASIDE):
        if point is None or point.value <= bound:
            break
        H = aside.T @ exact_hessian(objective, point.z) @ aside
        step = aside @ np.linalg.lstsq(H, aside.T @ point.g, rcond=None)[0]
        point = objective.at(point.y - step)
    return point is not None and point.value <= bound


@mechanism("flat starts", never)
def is_plateau(objective: Objective, descent: Descent) -> bool:
    """Whether the start had neither slope nor curvature, though the loss is not constant."""
    if descent.iterations > 0 or not objective.coordinates.exact or descent.point.y.size == 0:
        return False
    H = exact_hessian(objective, descent.point.z)
    flat = float(np.max(np.abs(H))) * objective.b.size <= FLAT * abs(descent.point.value)
    return flat and not _is_constant(objective, descent.point)


def _is_constant(objective: Objective, point: Point) -> bool:
    """Whether loss and slope are the same, to rounding, at points around the start, as for n = 1.

    The loss alone would not tell: a part of it that no x changes may swallow the digits.
    """
    generator = np.random.default_rng(0)
    size = np.sqrt(objective.b.size)
    around = [size * generator.standard_normal(point.y.size) for _ in range(CONSTANT_PROBES)]
    if not _has_no_slope(objective, point):
        return False
    known = False
    for y in (*(point.y + p for p in around), *around, 0.5 * point.y, 0 * point.y, -point.y):
        there = objective.at(y)
        if there is None:
            continue
        known |= bool(np.any(y != point.y))
        bound = ROUNDING * abs(point.value) + ULPS * objective.rounding(there)
        if abs(there.value - point.value) > bound or not _has_no_slope(objective, there):
            return False
    return known or point.y.size == 0


def _has_no_slope(objective: Objective, point: Point) -> bool:
    """Whether the gradient is what moving each row by a few ulps makes of it."""
    bound = ULPS * objective.slope_rounding(point)
    return bool(np.isfinite(bound)) and float(np.linalg.norm(point.g)) <= bound
