"""How is one Newton step found by products alone? Preconditioned conjugate gradients."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft._layer.preconditioner import Preconditioner
from resoft._layer.problem import LayerProblem, Point
from resoft._matrix import Array

TINY = float(np.finfo(np.float64).tiny)


@dataclass(frozen=True)
class Step:
    """d (p, C) with H d = -g as nearly as asked for, and its logits v (N, C).

    `decrease` is what the quadratic model gains; `products` counts the passes, which gained so
    many `digits` of it, natural logarithms of the error left. `solved` says
    whether the tolerance was met; `curved` whether no negative curvature was met.
    """

    d: Array
    v: Array
    decrease: float
    products: int
    digits: float
    solved: bool
    curved: bool


def newton_step(
    problem: LayerProblem,
    point: Point,
    preconditioner: Preconditioner,
    tolerance: float,
    enough: float,
    limit: int,
) -> Step:
    """Solve until the error left is a fraction `tolerance` of the step, in the energy norm as the
    preconditioner sees it, or what is still to gain is below `enough`.
    """
    d, v = np.zeros_like(point.theta), np.zeros_like(point.u)
    q = np.empty_like(point.u)
    r = -point.gradient
    z = preconditioner.solve(r)
    p, rho, gained = z.copy(), float(np.vdot(r, z)), 0.0
    left = 0.5 * rho

    def step(products: int, solved: bool, curved: bool = True) -> Step:
        digits = float(np.log((gained + left) / max(left, TINY))) if gained > 0 else 0.0
        return Step(d, v, gained, products, digits, solved, curved)

    for k in range(1, limit + 1):
        Hp = problem.product(point.u, p, q)
        curvature = float(np.vdot(p, Hp))
        if not curvature > 0:
            if k == 1 and rho > 0:
                return Step(p, q, rho, 1, 0.0, solved=False, curved=False)
            return step(k, solved=False, curved=curvature == 0)
        alpha = rho / curvature
        d += alpha * p
        v += alpha * q
        r -= alpha * Hp
        gained += 0.5 * alpha * rho
        z = preconditioner.solve(r)
        fresh = float(np.vdot(r, z))
        if not np.isfinite(fresh):
            return step(k, solved=False)
        left = 0.5 * fresh
        if left <= max(tolerance**2 * gained, enough):
            return step(k, solved=True)
        if gained > 2 * abs(point.value):  # far out the curvature vanishes: the model is wrong
            return step(k, solved=False)
        p = z + (fresh / rho) * p
        rho = fresh
    return step(limit, solved=False)
