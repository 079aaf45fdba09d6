"""What is the Hessian, as an operator that is never formed unless asked for?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.data.gram import weighted_gram
from resoft.data.rows import Rows
from resoft.support.arrays import Array
from resoft.support.cached import cached_property


@dataclass(frozen=True)
class Curvature:
    """H = A^T (diag(D) + P M P^T) A with D (n,), P (n, k), M (k, k) symmetric; H is (d, d).

    `H @ v` takes a vector (d,) or a block (d, j) and reads A once, but for A^T P the first time.
    """

    matrix: Rows
    D: Array
    P: Array
    M: Array

    @property
    def shape(self) -> tuple[int, int]:
        """(d, d)."""
        d = self.matrix.shape[1]
        return d, d

    @property
    def dtype(self) -> np.dtype[np.float64]:
        """Always float64."""
        return np.dtype(np.float64)

    @property
    def T(self) -> Curvature:
        """H is symmetric."""
        return self

    @cached_property
    def _columns(self) -> Array:
        """A^T P (d, k), read once."""
        return self.matrix.transpose_times(self.P)

    def __matmul__(self, v: Array) -> Array:
        v = np.asarray(v, dtype=np.float64)
        S = self._columns
        return self.matrix.curved(v, self.D)[0] + S @ (self.M @ (S.T @ v))

    def matvec(self, v: Array) -> Array:
        """H v, the name that scipy.sparse.linalg.aslinearoperator looks for."""
        return self @ v

    rmatvec = matvec
    matmat = matvec

    def to_dense(self) -> Array:
        """H itself (d, d): A^T D A by row blocks, plus (A^T P) M (A^T P)^T."""
        H, S = weighted_gram(self.matrix, self.D, self.P)
        H += S @ self.M @ S.T
        return np.asarray((H + H.T) / 2)
