"""What is known of a Hessian in a few directions? Their images, each by one product."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from resoft.data.vectors import Linear
from resoft.support.arrays import HALF_EPS, Array

NEW = HALF_EPS  # part of a direction that must be new, or it is rounding

#: v (r,) -> H v (r,), and Q v (n,) where the rows are asked for.
Product = Callable[[Array], tuple[Array, Linear | None]]


class Direction(NamedTuple):
    """v (r,) of unit length, H v, Q v where it is held, and v^T H v."""

    v: Array
    image: Array
    rows: Linear | None
    bend: float


@dataclass
class Subspace:
    """Directions that are conjugate, v_i^T H v_j = 0, or else orthonormal."""

    product: Product
    orthonormal: bool = False
    directions: list[Direction] = field(default_factory=list)
    products: int = 0

    def widen(self, z: Array, new: float = NEW) -> float:
        """Form the product with what is new in z; its length, 0 where nothing is or the product
        overflows.
        """
        length = float(np.linalg.norm(z))
        if not (np.isfinite(length) and length > 0):
            return 0.0
        v = z / length
        for _ in range(2 if self.orthonormal else 1):
            for known in self.directions:
                share = v @ known.v if self.orthonormal else (v @ known.image) / known.bend
                v = v - float(share) * known.v
        fresh = float(np.linalg.norm(v))
        if not fresh >= new:
            return 0.0
        v = v / fresh
        image, rows = self.product(v)
        self.products += 1
        if not np.all(np.isfinite(image)):
            return 0.0
        self._hold(v, image, rows)
        return length * fresh

    def straighten(self) -> None:
        """Make the directions orthonormal: the span is the same, and no product is formed."""
        W, sizes, _ = np.linalg.svd(self.stacked()[0], full_matrices=False)
        told = sizes > NEW
        self.combine((W[:, told] / sizes[told]).T)
        self.orthonormal = True

    def combine(self, X: Array) -> None:
        """Hold the combinations X (m, k) of the directions in place of these."""
        V, images = self.stacked()
        rows = [self.in_rows(x) for x in X]
        self.directions = []
        for v, image, q in zip(X @ V, X @ images, rows, strict=True):
            self._hold(v, image, q)

    def add(self, p: Array, image: Array, rows: Linear | None) -> None:
        """Hold a direction p of any length, whose image is known."""
        length = float(np.linalg.norm(p))
        self._hold(p / length, image / length, None if rows is None else rows / length)

    def projected(self) -> Array:
        """V H V^T (k, k) for the directions V (k, r)."""
        V, images = self.stacked()
        T = V @ images.T
        return np.asarray((T + T.T) / 2)

    def in_rows(self, coefficients: Array) -> Linear | None:
        """Q p for that combination p of the directions, where all of their rows are held."""
        total: Linear | None = None
        for c, known in zip(coefficients, self.directions, strict=True):
            if known.rows is None:
                return None
            total = c * known.rows if total is None else total + c * known.rows
        return total

    def stacked(self) -> tuple[Array, Array]:
        """The directions (k, r) and their images (k, r)."""
        known = self.directions
        return np.array([each.v for each in known]), np.array([each.image for each in known])

    def _hold(self, v: Array, image: Array, rows: Linear | None) -> None:
        self.directions.append(Direction(v, image, rows, float(v @ image)))
