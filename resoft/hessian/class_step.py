"""How is one Newton step for a matrix of weights found? As for a vector, by products alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from resoft.data.vectors import Vector
from resoft.linalg.krylov import End, Krylov
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import TINY, Array


@dataclass(frozen=True)
class Step:
    """d (p, C) with H d = -g as nearly as asked for, and its logits v (N, C).

    `decrease` is what the quadratic model gains; `products` counts the passes, which gained so
    many `digits` of it, natural logarithms of the error left. `pairs` are conjugate directions p
    and H p, of which some may have been left out.
    """

    d: Array
    v: Vector
    decrease: float
    products: int
    digits: float
    end: End
    pairs: tuple[tuple[Array, Array], ...] = ()

    @property
    def solved(self) -> bool:
        """Whether the tolerance was met."""
        return self.end is End.SOLVED


@dataclass(frozen=True)
class _ForMatrices:
    """A preconditioner for matrices, as one for vectors; no ball asks for a shift."""

    inverse: Callable[[Array], Array]
    shape: tuple[int, ...]

    def first(self, g: Array, radius: float, noise: float) -> Array:
        """M^-1 g."""
        del radius, noise
        return self.solve(g, 0.0)

    def solve(self, r: Array, shift: float) -> Array:
        """M^-1 r."""
        del shift
        return self.inverse(r.reshape(self.shape)).ravel()


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
    shape = point.theta.shape

    def product(p: Array) -> tuple[Array, Vector]:
        h, q = problem.product(point.z, p.reshape(shape), damping)
        return h.ravel(), q

    model = Krylov(product, tolerance, limit, enough, _ForMatrices(solve, shape))
    found = model.solve(point.gradient.ravel(), np.inf, 0.0)
    gained, left = found.predicted, model.left
    digits = float(np.log((gained + left) / max(left, TINY))) if gained > 0 else 0.0
    v = 0.0 * point.z if found.q is None else found.q
    pairs = [(each.v.reshape(shape), each.image.reshape(shape)) for each in model.conjugate]
    d = found.p.reshape(shape)
    return Step(d, v, gained, model.products, digits, model.end, tuple(pairs))
