"""Along which directions of W does the cross-entropy never change, and how long are the others?

The Hessian is sum_n s_n (x_n x_n^T) kron Q_n, and Q_n sends nothing to 0 but 1_C, at every W. So
its kernel is {1 a^T} and {Z : X Z^T = 0}, and its rank is (C - 1) rank X.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import linalg

from resoft.hessian.kronecker import basis_of
from resoft.support.arrays import EPS, Array, Index
from resoft.support.cached import cached_property


@dataclass(frozen=True)
class Directions:
    """The inputs' `rank`, orthonormal columns `rows` (D, rank) that span the rows of X, and which
    `columns` of X are a basis of them all.

    `sigma` are the smallest and the largest of the `rank` singular values of diag(sqrt s) X, 0
    where X is 0. The rank is that to rounding, in whatever units the columns are.
    """

    C: int
    D: int
    rows: Array
    columns: Index
    sigma: tuple[float, float]

    @property
    def rank(self) -> int:
        """How many independent columns X has."""
        return int(self.rows.shape[1])

    @property
    def hessian_rank(self) -> int:
        """The rank of the Hessian at every W."""
        return (self.C - 1) * self.rank

    @property
    def kernel_dimension(self) -> int:
        """How many independent directions never change the loss."""
        return self.C * self.D - self.hessian_rank

    @cached_property
    def null(self) -> Array:
        """Orthonormal columns (D, D - rank): the inputs z with X z = 0."""
        return np.asarray(linalg.qr(self.rows)[0][:, self.rank :])

    def kernel(self) -> Array:
        """An orthonormal basis (dimension, C, D) of the Hessian's kernel, the gauge 1 a^T first."""
        gauge = np.full((1, self.C), 1 / np.sqrt(self.C))
        others = across(self.C).T
        parts = [
            np.einsum("kc,jd->kjcd", classes, inputs).reshape(-1, self.C, self.D)
            for classes, inputs in ((gauge, np.eye(self.D)), (others, self.null.T))
        ]
        return np.concatenate(parts)


def across(C: int) -> Array:
    """Orthonormal columns (C, C - 1) that sum to 0."""
    return basis_of(C, True) if C > 1 else np.zeros((1, 0))


def directions(X: Array, C: int, s: Array) -> Directions:
    """The Directions of C classes for samples X (N, D) with weights s (N,), all positive."""
    rows, columns = _row_space(X)
    within = X if columns.size == X.shape[1] else X @ rows
    values = _svd(within * np.sqrt(s)[:, None])[0]
    sigma = (float(values[-1]), float(values[0])) if values.size else (0.0, 0.0)
    return Directions(C, X.shape[1], rows, columns, sigma)


def _row_space(X: Array) -> tuple[Array, Index]:
    """`rows` and `columns`, by columns of like size: no unit decides what counts as rounding."""
    N, D = X.shape
    exponents = -np.frexp(np.max(np.abs(X), axis=0))[1]
    scaled = np.ldexp(X, exponents)
    values, V = _svd(scaled)
    rank = int(np.sum(values > max(N, D) * EPS * values[0]))
    if rank == D:
        return np.eye(D), np.arange(D)
    _, order = linalg.qr(_triangle(scaled), mode="r", pivoting=True)
    # where X diag(2^e) has the rows V, X has the rows 2^-e V
    rows = np.asarray(np.linalg.qr(np.ldexp(V[:, :rank], -exponents[:, None]))[0])
    return rows, np.sort(order[:rank])


def _svd(A: Array) -> tuple[Array, Array]:
    """The singular values and the right singular vectors, as columns."""
    if A.shape[1] == 0:
        return np.empty(0), np.empty((0, 0))
    _, values, Vt = linalg.svd(_triangle(A), full_matrices=False)
    return values, Vt.T


def _triangle(A: Array) -> Array:
    """A tall A's triangular factor, else A."""
    n, d = A.shape
    return np.asarray(linalg.qr(A, mode="r")[0][:d]) if n > 2 * d else A
