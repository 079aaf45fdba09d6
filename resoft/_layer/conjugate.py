"""How is one Newton step found by products alone? Preconditioned conjugate gradients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import numpy as np

from resoft._layer.problem import LayerProblem, Point
from resoft._matrix import Array

TINY = float(np.finfo(np.float64).tiny)


class End(Enum):
    """Why the conjugate gradients ended."""

    SOLVED = "the tolerance was met"
    CURVED = "a direction without positive curvature"
    LIMIT = "too many products, or no number"


@dataclass(frozen=True)
class Step:
    """d (p, C) with H d = -g as nearly as asked for, and its logits v (N, C).

    `decrease` is what the quadratic model gains; `products` counts the passes, which gained so
    many `digits` of it, natural logarithms of the error left. `pairs` are directions p and H p.
    """

    d: Array
    v: Array
    decrease: float
    products: int
    digits: float
    end: End
    pairs: tuple[tuple[Array, Array], ...] = ()

    @property
    def solved(self) -> bool:
        """Whether the tolerance was met."""
        return self.end is End.SOLVED


def newton_step(
    problem: LayerProblem,
    point: Point,
    solve: Callable[[Array], Array],
    tolerance: float,
    enough: float,
    damping: float,
    limit: int,
) -> Step:
    """Solve until the error left is a fraction `tolerance` of the step, in the energy norm as the
    preconditioner's `solve` sees it, or what is still to gain is below `enough`. With `damping`
    the Hessian has that much added to each sample's Q_n, which bounds how far logits move.
    """
    d, v = np.zeros_like(point.theta), np.zeros_like(point.u)
    q = np.empty_like(point.u)
    r = -point.gradient
    z = solve(r)
    p, rho, gained, longest = z.copy(), float(np.vdot(r, z)), 0.0, 1.0
    left = 0.5 * rho
    pairs: list[tuple[Array, Array]] = []

    def step(products: int, end: End) -> Step:
        digits = float(np.log((gained + left) / max(left, TINY))) if gained > 0 else 0.0
        return Step(d, v, gained, products, digits, end, tuple(pairs))

    for k in range(1, limit + 1):
        Hp = problem.product(point.u, p, q, damping)
        curvature = float(np.vdot(p, Hp))
        if not curvature > 0:
            if k > 1 or not rho > 0:
                return step(k, End.CURVED)
            d, v, gained = p, q, rho
            return step(1, End.CURVED)
        alpha = rho / curvature
        pairs.append((p, Hp))
        d += alpha * p
        v += alpha * q
        r -= alpha * Hp
        gained += 0.5 * alpha * rho
        z = solve(r)
        fresh = float(np.vdot(r, z))
        if not np.isfinite(fresh):
            return step(k, End.LIMIT)
        # long steps tell that the Hessian is smaller than the preconditioner, the error larger
        longest = max(longest, alpha)
        left = 0.5 * fresh * longest
        if left <= max(tolerance**2 * gained, enough):
            return step(k, End.SOLVED)
        p = z + (fresh / rho) * p
        rho = fresh
    return step(limit, End.LIMIT)
