"""What does the approximate Newton method do as it is written? Full steps, sampled rows, no guard.

The method of arXiv 2304.10411 and its siblings for the regularised loss: in each step
D = diag(D_1, ..., D_n) + W^2 must be positive, m rows are drawn in proportion to the leverage
scores tau of D^{1/2} A (each by itself, with the chance min(1, m tau_k / d), for which the bound of
m draws holds as well), and x <- x - (A^T D~ A + A^T P M P^T A)^{-1} g. The low-rank part is kept
exactly. There is no line search and no trust region: the start must be good.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

import numpy as np
from scipy import linalg

from resoft.data.sampling import spectral_size
from resoft.data.vectors import Vector
from resoft.multistart.fit import Finish
from resoft.newton.descent import Settings
from resoft.newton.monitor import Record, Watch, side_name
from resoft.newton.outcome import Outcome
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import BARELY, Array

EPSILON = BARELY  # spectral error of a sample


@dataclass(frozen=True)
class LiteralStep:
    """A point, the step p (r,) from it and the sampled Hessian (r, r) that gave it."""

    point: Point
    p: Array
    H: Array


def literal_steps(
    objective: Objective, point: Point, seed: int, epsilon: float = EPSILON
) -> Iterator[LiteralStep]:
    """Every step in turn, until the loss is undefined, D is not positive or H is singular."""
    for k in count():
        H = _sampled_hessian(objective, point.z, (seed, k), epsilon)
        if H is None:
            return
        try:
            p = -linalg.solve(H, point.g, assume_a="pos", check_finite=False)
        except linalg.LinAlgError:
            return
        yield LiteralStep(point, p, H)
        moved = objective.at(point.y + p)
        if moved is None:
            return
        point = moved


def literal_descent(
    objective: Objective,
    start: Point,
    settings: Settings,
    watch: Watch,
    passes: Callable[[], int],
    seed: int,
) -> Finish:
    """Steps until the predicted decrease is below the tolerance."""
    point = start
    for step in literal_steps(objective, start, seed):
        watch.check_time()
        if step.point is not point:
            point = step.point
            watch.iterations += 1
            watch.saw(_record(watch, point, step, passes()), point)
        if -float(point.g @ step.p) / 2 <= settings.tolerance * abs(point.value):
            return Finish(Outcome.CONVERGED, point, None)
        if watch.iterations >= settings.max_iterations:
            return Finish(Outcome.MAX_ITERATIONS, point, None)
    return Finish(Outcome.ASSUMPTION_FAILED, point, None)


def _record(watch: Watch, point: Point, step: LiteralStep, passes: int) -> Record:
    return Record(
        iteration=watch.iterations,
        objective=point.value,
        gradient_norm=float(np.linalg.norm(point.g)),
        radius=float(np.linalg.norm(step.p)),
        passes=passes,
        seconds=watch.seconds,
        side=side_name(point.sign),
        start="x0",
    )


def _sampled_hessian(
    objective: Objective, z: Vector, seed: tuple[int, int], epsilon: float
) -> Array | None:
    """A^T D~ A + A^T P M P^T A in coordinates; None where the method's assumptions fail."""
    rows = objective.matrix
    D, P, M = objective.loss.curvature(z)
    if not rows.reduced(_positive, D, by="min"):
        return None
    coordinates = objective.coordinates
    G, S = coordinates.gram(D, P)
    try:
        R = np.linalg.cholesky((G + G.T) / 2)
    except np.linalg.LinAlgError:
        return None
    r = coordinates.rank
    X = coordinates.forward(linalg.inv(R).T)  # Q R^-T: row norms give the leverage scores
    scores = rows.made(_scores, D, X)
    chances = spectral_size(r, epsilon) / scores.total() * scores
    drawn = rows.draw(rows.made(np.minimum, chances, 1.0), seed)
    weight = drawn.weight * rows.at(D, drawn.index)
    H = S @ M @ S.T
    for at, Q in coordinates.gathered(drawn.index):
        H += (Q * weight[at, None]).T @ Q
    return np.asarray((H + H.T) / 2)


def _positive(D: Array) -> Any:
    return np.all(np.isfinite(D) & (D > 0))


def _scores(D: Array, X: Array) -> Array:
    return np.asarray(D * np.einsum("ij,ij->i", X, X))
