"""Does the Hessian bend down anywhere? Its lowest eigenvalue, by products from a random start."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import linalg

from resoft.linalg.subspace import Product, Subspace
from resoft.linalg.trust_region import Model, Step
from resoft.support.arrays import ACCUMULATED, BARELY, MOST_ROUNDS, ROUNDING, Array

MOST_PRODUCTS, LEAST_PRODUCTS = MOST_ROUNDS, 12
EVERY = 2  # products, after which a look at the eigenvalues pays
SHARP = BARELY  # error of a Ritz value, as a share of it, at which its sign is believed


@dataclass
class Probed:
    """A model in a subspace that grew from the slope, which is blind where that has no part: a step
    inside is held against the lowest eigenvalue of H, found from a random start.
    """

    model: Model
    product: Product
    size: int
    seed: int = 0
    _pair: tuple[float, Array] | None = None

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """The model's step, or one along negative curvature that it did not see."""
        step = self.model.solve(g, radius, noise)
        if not step.interior:
            return step
        other = self._downwards(g, radius)
        return other if other.predicted > step.predicted else step

    def lowest(self) -> float:
        """The lower of what was seen from the slope and from a random start."""
        return min(self.model.lowest(), self._lowest_pair()[0])

    def _downwards(self, g: Array, radius: float) -> Step:
        """To the sphere along the lowest eigenvector, where its eigenvalue is negative."""
        value, vector = self._lowest_pair()
        if value >= 0:
            return Step(np.zeros_like(g), 0.0, True)
        slope = float(g @ vector)
        sign = -1.0 if slope > 0 else 1.0
        return Step(sign * radius * vector, radius * abs(slope) - 0.5 * value * radius**2, False)

    def _lowest_pair(self) -> tuple[float, Array]:
        if self._pair is None:
            start = np.random.default_rng(self.seed).standard_normal(self.size)
            self._pair = lowest_pair(self.product, start)
        return self._pair


def lowest_pair(product: Product, start: Array) -> tuple[float, Array]:
    """A Ritz value near the lowest eigenvalue of H, zero where it is negative by rounding, with its
    vector: by Lanczos' method from `start`, until its sign is known.
    """
    space = Subspace(lambda v: (product(v)[0], None), orthonormal=True)
    z, betas = start, []
    while beta := space.widen(z, ROUNDING):
        betas.append(beta)
        done = space.products == min(MOST_PRODUCTS, start.size)
        if done or (space.products % EVERY == 0 and _sign_is_known(space, betas)):
            break
        z = space.directions[-1].image
    values, W = _ritz(space, betas)
    value = 0.0 if abs(values[0]) <= ACCUMULATED * values.size * values[-1] else float(values[0])
    return value, W[:, 0] @ space.stacked()[0]


def _ritz(space: Subspace, betas: list[float]) -> tuple[Array, Array]:
    """Eigenvalues and vectors of the tridiagonal matrix that stands for H in the subspace."""
    bends = np.array([each.bend for each in space.directions])
    values, W = linalg.eigh_tridiagonal(bends, np.array(betas[1 : bends.size]))
    return np.asarray(values), np.asarray(W)


def _sign_is_known(space: Subspace, betas: list[float]) -> bool:
    """Whether the lowest Ritz value is negative, or so sharp that it will not become so."""
    if space.products < LEAST_PRODUCTS:
        return False
    values, W = _ritz(space, betas)
    if values[0] < -ACCUMULATED * values.size * max(float(values[-1]), 0.0):
        return True
    V, images = space.stacked()
    error = float(np.linalg.norm(W[:, 0] @ images - values[0] * (W[:, 0] @ V)))
    return error <= SHARP * float(values[0])
