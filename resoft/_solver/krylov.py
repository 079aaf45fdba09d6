"""How is the same step found without forming H? Truncated conjugate gradients and Lanczos."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from resoft._matrix import Array
from resoft._solver.subproblem import DenseModel, Model, Step

MOST_PRODUCTS = 400
LANCZOS_PRODUCTS, LEAST_PRODUCTS = 60, 12
NEGATIVE = 1e-10  # share of the largest eigenvalue below which a negative one is rounding
SHARP = 0.1  # error of a Ritz value, as a share of it, at which its sign is believed


@dataclass
class ProductModel:
    """H known by its products with a vector; `accuracy` is the residual that ends a solve."""

    product: Callable[[Array], Array]
    size: int
    accuracy: float = 0.1
    seed: int = 0
    _pair: tuple[float, Array] | None = None

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """Lanczos from g: the subspace problem is solved exactly, as in GLTR."""
        norm = float(np.linalg.norm(g))
        if norm <= noise:
            return self.along_lowest(g, radius)
        basis, T = self._lanczos(g / norm, norm, radius, noise)
        small = np.zeros(T.shape[0])
        small[0] = norm
        step = DenseModel(T).solve(small, radius, 0.0)
        return Step(basis.T @ step.p, step.predicted, step.interior)

    def lowest(self) -> float:
        """A Ritz value close to the lowest eigenvalue of H, from a random start."""
        return self.lowest_pair()[0]

    def lowest_pair(self) -> tuple[float, Array]:
        """That value, zero where it is negative by rounding, with its vector."""
        if self._pair is None:
            start = np.random.default_rng(self.seed).standard_normal(self.size)
            first = start / np.linalg.norm(start)
            basis, T = self._expand(first, LANCZOS_PRODUCTS, _sign_is_known)
            values, V = np.linalg.eigh(T)
            value = 0.0 if abs(values[0]) <= NEGATIVE * values[-1] else float(values[0])
            self._pair = value, basis.T @ V[:, 0]
        return self._pair

    def along_lowest(self, g: Array, radius: float) -> Step:
        """To the sphere along the lowest eigenvector, where its eigenvalue is negative."""
        value, vector = self.lowest_pair()
        if value >= 0:
            return Step(np.zeros_like(g), 0.0, True)
        slope = float(g @ vector)
        sign = -1.0 if slope > 0 else 1.0
        return Step(sign * radius * vector, radius * abs(slope) - 0.5 * value * radius**2, False)

    def _lanczos(
        self, first: Array, norm: float, radius: float, noise: float
    ) -> tuple[Array, Array]:
        goal = max(min(self.accuracy, 0.5) * norm, 0.5 * noise)

        def enough(T: Array) -> bool:
            """The residual of the subspace step is its last entry times the next beta."""
            k = T.shape[0] - 1
            small = np.zeros(k)
            small[0] = norm
            step = DenseModel(T[:k, :k]).solve(small, radius, 0.0)
            return bool(abs(T[k, k - 1] * step.p[k - 1]) <= goal)

        return self._expand(first, MOST_PRODUCTS, enough)

    def _expand(
        self, first: Array, most: int, enough: Callable[[Array], bool]
    ) -> tuple[Array, Array]:
        """An orthonormal basis (k, size) of the Krylov space and T = basis H basis^T (k, k)."""
        most = min(most, self.size)
        basis = [first]
        T = np.zeros((most + 1, most + 1))
        for k in range(most):
            q = self.product(basis[k])
            T[k, k] = float(q @ basis[k])
            for _ in range(2):  # full reorthogonalisation: exactness is worth the memory
                for v in basis:
                    q = q - float(q @ v) * v
            beta = float(np.linalg.norm(q))
            T[k + 1, k] = T[k, k + 1] = beta
            scale = float(np.max(np.abs(T[: k + 1, : k + 1])))
            if beta <= 1e-13 * scale or k + 1 == most:
                return np.array(basis), T[: k + 1, : k + 1]
            if k % 3 == 2 and enough(T[: k + 2, : k + 2]):
                return np.array(basis), T[: k + 1, : k + 1]
            basis.append(q / beta)
        return np.array(basis), T[:most, :most]


@dataclass
class Probed:
    """A model in a subspace that grew from the slope, which is blind where that has no part: a step
    inside is held against the lowest eigenvalue, found from a random start.
    """

    model: Model
    whole: ProductModel

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """The model's step, or one along negative curvature that it did not see."""
        step = self.model.solve(g, radius, noise)
        if not step.interior:
            return step
        other = self.whole.along_lowest(g, radius)
        return other if other.predicted > step.predicted else step

    def lowest(self) -> float:
        """The lower of what both have seen."""
        return min(self.model.lowest(), self.whole.lowest())


def _sign_is_known(T: Array) -> bool:
    """Whether the lowest Ritz value is negative, or so sharp that it will not become so."""
    k = T.shape[0] - 1
    values, V = np.linalg.eigh(T[:k, :k])
    if values[0] < -NEGATIVE * max(float(values[-1]), 0.0):
        return bool(k >= LEAST_PRODUCTS)
    return bool(k >= LEAST_PRODUCTS and T[k, k - 1] * abs(V[-1, 0]) <= SHARP * values[0])
