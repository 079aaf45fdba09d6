"""Is a point a minimum of the whole objective? The smallest eigenvalue of its Hessian says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import linalg as iterative

from resoft.data.vectors import Vector
from resoft.hessian.choose_preconditioner import LARGEST, WIDE, Steering
from resoft.hessian.kronecker import each_block, hessian
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import ACCUMULATED, HALF_EPS, Array
from resoft.support.mechanism import mechanism, never

NEGATIVE = ACCUMULATED  # eigenvalue below zero, relative to the largest, that is no rounding
FLAT = HALF_EPS  # and one so small that the loss itself has to be asked
REACHES = (0.01, 0.1, 1.0, 10.0, 100.0, 1e4, 1e6)  # in logits, to either side
UNIT = REACHES.index(1.0) + 1  # of these are a logit at most
HALVINGS = 12  # of a point on a plateau: logits far beyond those that saturate it are below one
ITERATIONS, LOOSE = 300, 1e-2  # of Lanczos, whose vector is judged by its own quotient
LOWER = ACCUMULATED  # of the loss and its size at even odds: beyond that a value is lower


@dataclass(frozen=True)
class Curvature:
    """The Hessian's smallest and largest eigenvalue, in coordinates in which X is well scaled, and
    a direction (p, C) of the smallest one; None where it was not found.
    """

    least: float | None
    largest: float
    direction: Array | None = None


def curvature(problem: LayerProblem, point: Point, steering: Steering) -> Curvature:
    """The Curvature at a point, of the directions that the samples or the penalty determine."""
    basis = steering.basis
    if problem.p <= WIDE and steering.unknowns <= LARGEST:
        T = steering.inputs.T
        H = hessian(problem, point.z, basis, T)
        if H.size == 0 or not np.all(np.isfinite(H)):
            return Curvature(None, 0.0)
        values, vectors = np.linalg.eigh(H)  # all: of a few LAPACK fails near multiples of 1
        Z = vectors[:, 0].reshape(T.shape[1], -1)
        return Curvature(float(values[0]), float(values[-1]), T @ Z @ basis.T)
    if _is_convex_by_samples(problem, point.z):
        return Curvature(0.0, 1.0)
    return _iterated(problem, point, basis)


@dataclass(frozen=True)
class Fall:
    """A theta beside a point whose loss is lower, the direction towards it (p, C), and whether the
    loss stays as low along it as far as was looked.
    """

    theta: Array
    direction: Array
    endless: bool


def along(problem: LayerProblem, point: Point, direction: Array) -> tuple[Fall | None, bool]:
    """Where on the line through the point the loss is lower, beyond rounding, and whether the point
    lies on a plateau: a logit to either side changes nothing, more of them do, and it is not the
    penalty's minimum on it. One pass.
    """
    v = problem.logits(direction)
    size = float(problem.matrix.reduced(spread, v, by="max")) or v.largest()
    enough = LOWER * max(abs(point.value), problem.mass)
    best, found, near, far = point.value - enough, None, False, False
    for side in (1.0, -1.0):
        steps = [side * reach / (size or 1.0) for reach in REACHES]
        values = [problem.value_at(point.theta + k * direction, point.z + k * v) for k in steps]
        values = [value if np.isfinite(value) else np.inf for value in values]
        changes = [abs(value - point.value) > enough for value in values]
        near, far = near or any(changes[:UNIT]), far or any(changes[UNIT:])
        k = int(np.argmin(values))
        if values[k] < best:
            best, endless = values[k], values[-1] <= values[k] + enough
            found = Fall(point.theta + steps[k] * direction, side * direction, endless)
    bend = float(np.sum(problem.ridge * direction**2))  # of the penalty, where it is felt at all
    if bend * (REACHES[-1] / (size or 1.0)) ** 2 <= enough:
        return found, far and not near
    step = -float(np.vdot(point.gradient, direction)) / bend
    value = problem.value_at(point.theta + step * direction, point.z + step * v)
    if value < best:
        found = Fall(point.theta + step * direction, step * direction, False)
    return found, far and not near and bend * step**2 / 2 > enough


def inwards(problem: LayerProblem, point: Point) -> Fall | None:
    """Where between the point and zero the loss is lower than on the plateau at the point."""
    shares = [0.5**k for k in range(1, HALVINGS + 1)]
    values = [problem.value_at(share * point.theta, share * point.z) for share in shares]
    best = int(np.argmin(values))
    enough = LOWER * max(abs(point.value), problem.mass)
    if not values[best] < point.value - enough:
        return None
    return Fall(shares[best] * point.theta, -point.theta, False)


def spread(u: Array) -> float:
    """How far the logits of a sample lie from one another, of all samples the largest."""
    return float(np.max(u.max(axis=1) - u.min(axis=1), initial=0.0))


@mechanism("layer: convex by samples", never)
def _is_convex_by_samples(problem: LayerProblem, u: Vector) -> bool:
    """Whether no sample's block Q_n has a negative eigenvalue, to rounding, and one a positive:
    then the sum of them has none either.
    """
    asked = (u, *problem.targets), (problem.kernels,), ("min", "max")
    none, some = problem.matrix.map(_signs, *asked).parts
    return bool(none and (some or problem.penalty > 0))


def _signs(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Whether no sample's block has a negative eigenvalue, and whether one has a positive."""
    none, some = True, False
    for blocks in each_block(vectors, *shared):
        if not np.all(np.isfinite(blocks)):
            return (), (False, some)
        values = np.linalg.eigvalsh(blocks)
        none &= bool(np.all(values[:, 0] >= -NEGATIVE * np.abs(values).max(axis=1)))
        some |= bool(np.any(values > 0))
    return (), (none, some)


def _iterated(problem: LayerProblem, point: Point, basis: Array) -> Curvature:
    """By Lanczos on products, the inputs scaled to like size: for Hessians too large to form."""
    squares = problem.matrix.squares + problem.penalty
    squares = np.append(squares, problem.N) if problem.intercept else squares
    scale = 1 / np.sqrt(np.where(squares > 0, squares, 1.0))[:, None]
    shape = problem.p, basis.shape[1]

    curvature = problem.curvature(point.z)

    def whole(z: Array) -> Array:
        return np.asarray(scale * (z.reshape(shape) @ basis.T))

    def times(z: Array) -> Array:
        product = scale * problem.product(curvature, whole(z))[0]
        return np.asarray((product @ basis).ravel())

    size = shape[0] * shape[1]
    H: Any = iterative.LinearOperator((size, size), matvec=times, dtype=np.float64)
    options: Any = {"k": 1, "v0": np.random.default_rng(0).normal(size=size), "tol": LOOSE}
    try:
        top = float(iterative.eigsh(H, which="LA", return_eigenvectors=False, **options)[0])
        values, vectors = iterative.eigsh(H, which="SA", maxiter=ITERATIONS, **options)
    except iterative.ArpackNoConvergence:
        return Curvature(None, 0.0)
    return Curvature(float(values[0]), top, whole(vectors[:, 0]))
