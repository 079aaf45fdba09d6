"""How is the same step found without forming H? Truncated conjugate gradients and Lanczos."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from resoft._matrix import Array
from resoft._solver.subproblem import DenseModel, Step

MOST_PRODUCTS = 400
LANCZOS_PRODUCTS = 60


@dataclass
class ProductModel:
    """H known by its products with a vector; `accuracy` is the residual that ends a solve."""

    product: Callable[[Array], Array]
    size: int
    accuracy: float = 0.1
    seed: int = 0

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """Lanczos from g: the subspace problem is solved exactly, as in GLTR."""
        norm = float(np.linalg.norm(g))
        if norm <= noise:
            return self._along_lowest(g, radius)
        basis, T = self._lanczos(g / norm, norm, radius, noise)
        small = np.zeros(T.shape[0])
        small[0] = norm
        step = DenseModel(T).solve(small, radius, 0.0)
        return Step(basis.T @ step.p, step.predicted, step.interior)

    def lowest(self) -> float:
        """A Ritz value close to the lowest eigenvalue of H, from a random start."""
        return self._lowest_pair()[0]

    def _along_lowest(self, g: Array, radius: float) -> Step:
        value, vector = self._lowest_pair()
        if value >= 0:
            return Step(np.zeros_like(g), 0.0, True)
        sign = -1.0 if float(g @ vector) > 0 else 1.0
        return Step(sign * radius * vector, -0.5 * value * radius**2, False)

    def _lowest_pair(self) -> tuple[float, Array]:
        start = np.random.default_rng(self.seed).standard_normal(self.size)
        basis, T = self._expand(start / np.linalg.norm(start), LANCZOS_PRODUCTS, lambda _: False)
        values, V = np.linalg.eigh(T)
        return float(values[0]), basis.T @ V[:, 0]

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
