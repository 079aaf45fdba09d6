"""What is the Hessian, as an operator that is never formed unless asked for?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from resoft.data.gram import weighted_gram
from resoft.data.rows import Rows
from resoft.kernels.segment_hessian import SegmentHessian
from resoft.support.arrays import Array
from resoft.support.cached import cached_property

COLUMNS, ENTRIES = 8, 2**20  # of A x that are held at a time: at least, and in all


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


@dataclass(frozen=True)
class GroupedCurvature:
    """H = A^T B A (d, d) with the Hessian B in z of a sum over groups.

    `H @ v` takes a vector (d,) or a block (d, j) and reads A twice.
    """

    matrix: Rows
    B: SegmentHessian

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
    def T(self) -> GroupedCurvature:
        """H is symmetric."""
        return self

    def __matmul__(self, v: Array) -> Array:
        v = np.asarray(v, dtype=np.float64)
        return self.matrix.transpose_times(self.B.product(self.matrix.times(v)))

    def matvec(self, v: Array) -> Array:
        """H v, the name that scipy.sparse.linalg.aslinearoperator looks for."""
        return self @ v

    rmatvec = matvec
    matmat = matvec

    def to_dense(self) -> Array:
        """H itself (d, d)."""
        n, d = self.matrix.shape
        return by_columns(self.__matmul__, n, d)


def by_columns(product: Callable[[Array], Array], n: int, d: int) -> Array:
    """The symmetric matrix (d, d) that multiplies so, from blocks of the identity's columns: few
    enough at a time that n rows of them are no more than a few MiB, or than O(n).
    """
    H, step = np.empty((d, d)), max(COLUMNS, ENTRIES // max(1, n))
    for first in range(0, d, step):
        block = np.eye(d)[:, first : first + step]
        H[:, first : first + step] = product(block)
    return np.asarray((H + H.T) / 2)
