"""What is the Hessian in x, as an operator that is never formed unless asked for?"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

import numpy as np

from resoft.data.gram import weighted_gram
from resoft.data.rows import Rows
from resoft.objective.curved import CurvedSegments, FewColumns, by_columns
from resoft.support.arrays import Array
from resoft.support.cached import cached_property


class Operator:
    """H (d, d), symmetric: `H @ v` takes a vector (d,) or a block (d, j)."""

    matrix: Rows

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
    def T(self) -> Operator:
        """H is symmetric."""
        return self

    @abstractmethod
    def __matmul__(self, v: Array) -> Array: ...

    def matvec(self, v: Array) -> Array:
        """H v, the name that scipy.sparse.linalg.aslinearoperator looks for."""
        return self @ v

    rmatvec = matvec
    matmat = matvec

    def to_dense(self) -> Array:
        """H itself (d, d)."""
        n, d = self.matrix.shape
        return by_columns(self.__matmul__, n, d)


@dataclass(frozen=True)
class Curvature(Operator):
    """H = A^T (diag(D) + P M P^T) A with D (n,), P (n, k), M (k, k) symmetric; H is (d, d).

    `H @ v` takes a vector (d,) or a block (d, j) and reads A once, but for A^T P the first time.
    """

    matrix: Rows
    B: FewColumns

    @property
    def D(self) -> Array:
        """(n,)."""
        return _shown(self.matrix, self.B.D)

    @property
    def P(self) -> Array:
        """(n, k)."""
        return _shown(self.matrix, self.B.P)

    @property
    def M(self) -> Array:
        """(k, k)."""
        return self.B.M

    @cached_property
    def _columns(self) -> Array:
        """A^T P (d, k), read once."""
        return self.matrix.transpose_times(self.B.P)

    def __matmul__(self, v: Array) -> Array:
        v = np.asarray(v, dtype=np.float64)
        S = self._columns
        return self.matrix.curved(v, self.B.D)[0] + S @ (self.B.M @ (S.T @ v))

    def to_dense(self) -> Array:
        """H itself (d, d): A^T D A by row blocks, plus (A^T P) M (A^T P)^T."""
        H, S = weighted_gram(self.matrix, self.B.D, self.B.P)
        H += S @ self.B.M @ S.T
        return np.asarray((H + H.T) / 2)


@dataclass(frozen=True)
class GroupedCurvature(Operator):
    """H = A^T B A (d, d) with the Hessian B in z of a sum over groups.

    `H @ v` takes a vector (d,) or a block (d, j) and reads A twice.
    """

    matrix: Rows
    B: CurvedSegments

    def __matmul__(self, v: Array) -> Array:
        z = self.matrix.forward(np.asarray(v, dtype=np.float64))
        return self.matrix.transpose_times(self.B.times(z))


def _shown(matrix: Rows, vector: object) -> Array:
    found = matrix.collect(vector)  # type: ignore[arg-type]
    assert found is not None
    return found
