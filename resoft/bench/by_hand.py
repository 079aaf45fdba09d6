"""What would a careful author write in NumPy for the unified loss? In place, nothing twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from resoft.data.blocks import GRAM_ENTRIES
from resoft.support.arrays import LEAST_ROWS

Array = NDArray[np.float64]


@dataclass
class ByHand:
    """The unified loss of A x (t = 1), in place; `passes` counts the reads of A."""

    A: Any
    b: Array
    w: Array | None = None
    name: str = "NumPy"
    passes: int = 0
    point: Array | None = field(default=None, repr=False)  # where the curvature was prepared

    def __post_init__(self) -> None:
        """Allocate once what every evaluation needs."""
        self.is_sparse = bool(sparse.issparse(self.A))
        self.squares = None if self.w is None else self.w**2
        rows = (np.empty(self.b.size) for _ in range(7))  # as many as are unpacked
        self.z, self.e, self.c, self.r, self.D, self.v, self.p = rows

    def value_and_gradient(self, x: Array) -> tuple[float, Array, int]:
        """L(x), its gradient and the sign of alpha."""
        scale, alpha, cf, _ = self._residual(x)
        L = 0.5 * float(self.c @ self.c)
        r, v = self.r, self.e
        np.subtract(self.c, cf, out=r)
        v += scale
        r *= v
        r /= alpha
        if self.squares is not None:
            weighted = self.squares * self.z
            L += 0.5 * float(self.z @ weighted)
            r += weighted
        return L, self._transposed(r), 1 if alpha > 0 else -1

    def hessian_product(self, x: Array, direction: Array) -> Array:
        """H(x) direction; a pass more where x is new."""
        self.prepare(x)
        self.passes += 1
        q = np.asarray(self.A @ direction)
        vq, pq = float(self.v @ q), float(self.p @ q)
        first, second = self.M
        out = np.multiply(self.D, q, out=self.r)
        out += (first * vq + second * pq) * self.v
        out += (second * vq) * self.p
        return self._transposed(out)

    def dense_hessian(self, x: Array) -> Array:
        """H(x), (d, d)."""
        self.prepare(x)
        self.passes += 1
        P, (first, second) = np.stack([self.v, self.p]).T, self.M
        S = np.asarray(self.A.T @ P)
        M = np.array([[first, second], [second, 0.0]])
        return np.asarray(self._weighted_square() + S @ M @ S.T)

    def prepare(self, x: Array) -> None:
        """Compute D, P = [v, p] and M at x, unless they are there."""
        if self.point is not None and np.array_equal(self.point, x):
            return
        scale, alpha, cf, f = self._residual(x)
        np.subtract(self.c, cf, out=self.D)
        self.D *= self.e
        np.add(self.e, scale, out=self.v)
        self.D += self.v**2 / alpha
        self.D /= alpha
        np.add(self.c, f, out=self.p)
        self.p *= self.v
        if self.squares is not None:
            self.D += self.squares
        self.M = (2 * cf + float(f @ f)) / alpha**2, -1 / alpha**2
        self.point = x.copy()

    def _residual(self, x: Array) -> tuple[float, float, float, Array]:
        """Set z, exp(z - m) and c = f - b; return exp(-m), alpha, <c, f> and f."""
        self.passes += 1
        if self.is_sparse:
            self.z[:] = self.A @ x
        else:
            np.matmul(self.A, x, out=self.z)
        m = max(float(self.z.max()), 0.0)
        scale = float(np.exp(-m))
        np.subtract(self.z, m, out=self.e)
        np.exp(self.e, out=self.e)
        f = np.multiply(self.z, scale, out=self.r)
        f += self.e
        alpha = float(f.sum())
        f /= alpha
        np.subtract(f, self.b, out=self.c)
        return scale, alpha, float(self.c @ f), f

    def _transposed(self, r: Array) -> Array:
        self.passes += 1
        return np.asarray(self.A.T @ r)

    def _weighted_square(self) -> Array:
        """A^T D A."""
        if self.is_sparse:
            weights: Any = sparse.diags_array(self.D)
            return np.asarray((self.A.T @ (weights @ self.A)).toarray())
        n, d = self.A.shape
        # rows of a block that stays in the cache, lest calls take the time
        H, step = np.zeros((d, d)), max(LEAST_ROWS, GRAM_ENTRIES // d)
        for first in range(0, n, step):
            block = self.A[first : first + step]
            H += block.T @ (self.D[first : first + step, None] * block)
        return H
