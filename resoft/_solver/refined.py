"""How is a step found by exact products? Steered by a Hessian of which little is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from resoft._matrix import Array
from resoft._solver.subproblem import DenseModel, Step

FLOOR = 1e-8  # share of the largest eigenvalue below which the sampled Hessian is not believed
NEW = 1e-8  # part of a direction that must be new to the subspace
ROWS_HELD = 8  # images Q v of the basis, n numbers each; beyond that Q p takes a pass at the end


@dataclass
class RefinedModel:
    """H by exact products v -> (H v (r,), Q v (n,)), and another Hessian H_s that says where to
    look: a sampled one or an earlier point's; None stands for the identity.

    The problem in the ball is solved in a growing subspace: the solution with H_s first, then each
    time (|H_s| + sigma)^-1 times the residual, until that is `accuracy` of the slope. All
    quantities of the subspace are exact, so is the predicted decrease.
    """

    steering: DenseModel | None
    product: Callable[[Array], tuple[Array, Array]]
    accuracy: float
    most: int  # products for one point: what they leave over waits for the next step
    least: float = 0.0  # decrease that is not worth a product
    exhausted: bool = False  # whether they ran out
    _basis: list[Array] = field(default_factory=list)
    _images: list[Array] = field(default_factory=list)
    _rows: list[Array] = field(default_factory=list)

    @property
    def products(self) -> int:
        """How many products were formed so far."""
        return len(self._basis)

    def lowest(self) -> float:
        """The lowest eigenvalue of H in the subspace so far."""
        if not self._basis:
            return 0.0
        return DenseModel(np.array(self._basis) @ np.array(self._images).T).lowest()

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """The minimiser with ||p|| <= radius, to the accuracy asked for."""
        if not self._basis and not self._add(self._first(g, radius, noise)):
            return Step(np.zeros_like(g), 0.0, True)
        step, residual, sigma = self._best(g, radius)
        while self._size(residual) > self.accuracy * self._size(g) and self._is_worth(residual):
            self.exhausted = self.products >= self.most
            if self.exhausted or not self._add(self._correction(residual, sigma)):
                break
            step, residual, sigma = self._best(g, radius)
        return step

    def _is_worth(self, residual: Array) -> bool:
        """Whether the residual still stands for more than the least decrease."""
        if self.least == 0.0:
            return True
        bend = 1.0 if self.steering is not None else self.lowest()
        return not (bend > 0.0 and self._size(residual) ** 2 / (2 * bend) <= self.least)

    def _best(self, g: Array, radius: float) -> tuple[Step, Array, float]:
        """The solution in the subspace, the residual it leaves, and its shift sigma."""
        V, images = np.array(self._basis), np.array(self._images)
        T = V @ images.T
        small = DenseModel((T + T.T) / 2).solve(V @ g, radius, 0.0)
        p = small.p @ V
        slope = g + small.p @ images
        square = float(p @ p)
        sigma = 0.0 if small.interior or square == 0 else max(0.0, -float(p @ slope) / square)
        return (
            Step(p, small.predicted, small.interior, self._in_rows(small.p)),
            slope + sigma * p,
            sigma,
        )

    def _in_rows(self, coefficients: Array) -> Array | None:
        """Q p, where all of the basis' images are held."""
        if len(self._rows) < coefficients.size:
            return None
        return np.asarray(sum(c * rows for c, rows in zip(coefficients, self._rows, strict=True)))

    def _add(self, direction: Array) -> bool:
        """Widen the subspace; False where the direction is not new or the product overflows."""
        length = float(np.linalg.norm(direction))
        if not (np.isfinite(length) and length > 0):
            return False
        v = direction / length
        for _ in range(2):
            for known in self._basis:
                v = v - float(known @ v) * known
        fresh = float(np.linalg.norm(v))
        if fresh < NEW:
            return False
        v = v / fresh
        image, rows = self.product(v)
        if not np.all(np.isfinite(image)):
            return False
        self._basis.append(v)
        self._images.append(image)
        if len(self._rows) < ROWS_HELD:
            self._rows.append(rows)
        return True

    def _first(self, g: Array, radius: float, noise: float) -> Array:
        """The step of the Hessian that steers; the slope where none does, and it is no noise."""
        if self.steering is not None:
            return self.steering.solve(g, radius, noise).p
        return g if float(np.linalg.norm(g)) > noise else np.zeros_like(g)

    def _eigen(self) -> tuple[Array, Array]:
        """|eigenvalues| of the Hessian that steers, kept from zero, and their vectors."""
        assert self.steering is not None
        values, W = self.steering.eigen()
        size = np.abs(values)
        return np.maximum(size, FLOOR * max(float(size.max()), 1e-300)), W

    def _correction(self, residual: Array, sigma: float) -> Array:
        if self.steering is None:
            return residual
        size, W = self._eigen()
        return np.asarray(W @ ((W.T @ residual) / (size + sigma)))

    def _size(self, v: Array) -> float:
        """The norm in which a residual counts as the decrease that it stands for."""
        if self.steering is None:
            return float(np.linalg.norm(v))
        size, W = self._eigen()
        return float(np.linalg.norm((W.T @ v) / np.sqrt(size)))
