"""What is the Hessian, as an operator that is never formed unless asked for?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft._matrix import Array, Matrix


@dataclass(frozen=True)
class Curvature:
    """H = A^T (diag(D) + P M P^T) A with D (n,), P (n, k), M (k, k) symmetric; H is (d, d).

    `H @ v` takes a vector (d,) or a block (d, j) and reads A twice.
    """

    matrix: Matrix
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

    def __matmul__(self, v: Array) -> Array:
        q = self.matrix.times(np.asarray(v, dtype=np.float64))
        return self.matrix.transpose_times(self.rows_times(q))

    def rows_times(self, q: Array) -> Array:
        """(diag(D) + P M P^T) q for q (n,) or (n, j)."""
        D = self.D if q.ndim == 1 else self.D[:, None]
        return np.asarray(D * q + self.P @ (self.M @ (self.P.T @ q)))

    def matvec(self, v: Array) -> Array:
        """H v, the name that scipy.sparse.linalg.aslinearoperator looks for."""
        return self @ v

    rmatvec = matvec
    matmat = matvec

    def to_dense(self) -> Array:
        """H itself (d, d): A^T D A by row blocks, plus (A^T P) M (A^T P)^T."""
        d = self.matrix.shape[1]
        H = np.zeros((d, d))
        S = np.zeros((d, self.P.shape[1]))
        for rows, block in self.matrix.row_blocks():
            H += block.T @ (self.D[rows, None] * block)
            S += block.T @ self.P[rows]
        H += S @ self.M @ S.T
        return np.asarray((H + H.T) / 2)
