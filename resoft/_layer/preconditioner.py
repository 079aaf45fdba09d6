"""What is close to the Hessian, and quickly solved with? Exact, Kronecker or diagonal.

The Hessian is sum_n s_n (x_n x_n^T) kron Q_n + penalty. A part of the samples stands for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from scipy import linalg

from resoft._layer.problem import LayerProblem
from resoft._matrix import Array

#: Relative size of what is added to a matrix that may be singular.
JITTER = 1e-13
SATURATED = 1e-200  # curvature, relative to the loss at even odds, that tells nothing
BLOCKS = 2**22  # entries of the Q_n that are formed at a time


class Preconditioner(Protocol):
    """Solves with a symmetric positive definite matrix near the Hessian."""

    def solve(self, g: Array) -> Array:
        """The solution (p, C) for a right-hand side (p, C)."""


@dataclass(frozen=True)
class Exact:
    """The Hessian of the samples, dense, in a basis of the logits that move the loss.

    `basis` (C, k) has orthonormal columns; `factor` is Cholesky's, of size p k.
    """

    basis: Array
    factor: tuple[Array, bool]

    def solve(self, g: Array) -> Array:
        """The solution (p, C) for a right-hand side (p, C)."""
        inner = linalg.cho_solve(self.factor, (g @ self.basis).ravel(), check_finite=False)
        return np.asarray(inner.reshape(g.shape[0], -1) @ self.basis.T)


@dataclass(frozen=True)
class Kronecker:
    """G kron Q, with G = sum_n w_n x_n x_n^T and Q the mean of Q_n, plus the penalty.

    With G = V diag(gamma) V^T and Q = U diag(mu) U^T the inverse is elementwise between V and U.
    """

    V: Array
    U: Array
    inverse: Array

    def solve(self, g: Array) -> Array:
        """The solution (p, C) for a right-hand side (p, C)."""
        return np.asarray(self.V @ (self.inverse * (self.V.T @ g @ self.U)) @ self.U.T)


@dataclass(frozen=True)
class Diagonal:
    """The Hessian's diagonal."""

    inverse: Array

    def solve(self, g: Array) -> Array:
        """The solution (p, C) for a right-hand side (p, C)."""
        return self.inverse * g


def basis_of(C: int, shifted: bool) -> Array:
    """Orthonormal columns that span what moves the loss: all, or the complement of 1_C."""
    if not shifted or C == 1:
        return np.eye(C)
    return np.asarray(linalg.null_space(np.ones((1, C))))


def damped(problem: LayerProblem, u: Array, rows: slice, damping: float) -> Any:
    """D, P and M of some samples, with `damping` times their weights added to D."""
    D, P, M = problem.kernels.curvature(u[rows], problem.T[rows], problem.s[rows])
    return (D + (damping * problem.s[rows])[:, None] if damping else D), P, M


def blocks_of(problem: LayerProblem, u: Array, rows: slice, damping: float = 0.0) -> Array:
    """Q_n (samples, C, C) of some samples, weights included."""
    D, P, M = damped(problem, u, rows, damping)
    Q = np.einsum("nck,nkl,ndl->ncd", P, M, P, optimize=True)
    Q[:, np.arange(problem.C), np.arange(problem.C)] += D
    return np.asarray(Q)


def sizes_of(problem: LayerProblem, u: Array, damping: float) -> tuple[Array, Array]:
    """The traces (N,) of all Q_n, and their sum (C, C)."""
    D, P, M = damped(problem, u, slice(None), damping)
    PM = np.einsum("nck,nkl->ncl", P, M)
    whole = np.tensordot(PM, P, axes=([0, 2], [0, 2]))
    whole[np.diag_indices_from(whole)] += D.sum(axis=0)
    return D.sum(axis=1) + np.einsum("ncl,ncl->n", PM, P), (whole + whole.T) / 2


def is_definite(problem: LayerProblem, u: Array) -> bool:
    """Whether no sample's block Q_n has a negative eigenvalue, to rounding, and one a positive."""
    some = False
    step = max(1, BLOCKS // problem.C**2)
    for first in range(0, problem.N, step):
        blocks = blocks_of(problem, u, slice(first, first + step))
        if not np.all(np.isfinite(blocks)):
            return False
        values = np.linalg.eigvalsh(blocks)
        # relative to what is left of a block: on a plateau all of it is small
        if np.any(values[:, 0] < -1e-12 * (1e-300 + np.abs(values).max(axis=1))):
            return False
        some = some or bool(np.any(values > 0))
    return some


def exact(problem: LayerProblem, u: Array, basis: Array, damping: float = 0.0) -> Exact | None:
    """The Hessian of all samples of `problem`, factored; None where it is not definite."""
    H = hessian(problem, u, basis, damping)
    k = basis.shape[1]
    H[np.diag_indices_from(H)] += np.repeat(problem.ridge.ravel(), k)
    scale = np.sqrt(np.maximum(np.diag(H), 0.0))
    scale[scale == 0] = 1.0
    H /= np.outer(scale, scale)
    H[np.diag_indices_from(H)] += JITTER * H.shape[0]
    try:
        factor, lower = linalg.cho_factor(H, lower=True, overwrite_a=True, check_finite=False)
    except linalg.LinAlgError:
        return None
    return Exact(basis, (factor * scale[:, None], lower))


def hessian(problem: LayerProblem, u: Array, basis: Array, damping: float = 0.0) -> Array:
    """The Hessian without the penalty, (p k, p k), input by input, in that basis of the logits."""
    p, k = problem.p, basis.shape[1]
    H = np.zeros((p, k, p, k))

    def add(totals: list[Array], rows: slice, block: Any) -> None:
        X = dense(problem, block)
        Q = basis.T @ blocks_of(problem, u, rows, damping) @ basis
        for a in range(k):
            for b in range(a + 1):
                totals[0][a, b] += X.T @ (X * Q[:, a, b, None])

    entries = min(2**18, max(1, BLOCKS // problem.C**2) * p)
    (grams,) = problem.matrix.summed([(k, k, p, p)], add, entries)
    for a in range(k):
        for b in range(a + 1):
            H[:, a, :, b] = grams[a, b]
            H[:, b, :, a] = grams[a, b].T
    return H.reshape(p * k, p * k)


def gram(problem: LayerProblem, weight: Array) -> Array:
    """sum_n w_n x_n x_n^T, (p, p), for weights (N,)."""

    def add(totals: list[Array], rows: slice, block: Any) -> None:
        X = dense(problem, block)
        totals[0] += X.T @ (X * weight[rows, None])

    return problem.matrix.summed([(problem.p, problem.p)], add, 2**18)[0]


def null_space(G: Array) -> Array:
    """Orthonormal columns (p, q) that X^T X = G sends to zero, to its rounding, in any units."""
    scale = np.sqrt(np.diag(G))
    scale[scale == 0] = 1.0
    values, vectors = np.linalg.eigh(G / np.outer(scale, scale))
    none = values <= 4 * np.finfo(np.float64).eps * G.shape[0] * max(float(values[-1]), 0.0)
    return np.linalg.qr(vectors[:, none] / scale[:, None])[0]


def kronecker(problem: LayerProblem, u: Array, damping: float = 0.0) -> Kronecker:
    """G kron Q of all samples of `problem`."""
    weight, Q = sizes_of(problem, u, damping)
    weight = np.maximum(weight, 0.0)
    whole = float(weight.sum())
    if not (whole > SATURATED * problem.mass and np.all(np.isfinite(Q))):
        weight, whole, Q = problem.s, 1.0, np.eye(problem.C)  # so far out there is no curvature
    G = gram(problem, weight)
    mu, U = np.linalg.eigh(Q / whole)
    scale = np.sqrt(np.diag(G))
    scale[scale == 0] = 1.0  # an input that is zero in all samples
    ridge = problem.ridge.ravel()
    if problem.penalty == 0.0:  # without a penalty the inputs' units do not matter
        gamma, V = np.linalg.eigh(G / np.outer(scale, scale))
        V, ridge = V / scale[:, None], np.zeros(problem.p)
    else:
        gamma, V = np.linalg.eigh(G)
    below = np.outer(np.maximum(gamma, 0), np.maximum(mu, 0)) + np.full((problem.p, 1), ridge[0])
    floor = JITTER * max(float(below.max()), np.finfo(float).tiny)
    return Kronecker(V, U, 1 / np.maximum(below, floor))


def diagonal(problem: LayerProblem, u: Array, damping: float = 0.0) -> Diagonal:
    """The diagonal of all samples' Hessian; one pass."""
    D, P, M = damped(problem, u, slice(None), damping)
    q = D + np.einsum("nck,nkl,ncl->nc", P, M, P, optimize=True)

    def add(totals: list[Array], rows: slice, block: Any) -> None:
        squared = block.multiply(block) if problem.matrix.is_sparse else np.square(block)
        totals[0][: problem.D] += squared.T @ q[rows]

    (below,) = problem.matrix.summed([(problem.p, problem.C)], add)
    if problem.intercept:
        below[-1] = q.sum(axis=0)
    below += problem.ridge
    floor = JITTER * max(float(below.max()), np.finfo(float).tiny)
    return Diagonal(1 / np.maximum(below, floor))


def dense(problem: LayerProblem, block: Any) -> Array:
    """The rows of a block, with a one at the end for the intercept."""
    X = np.asarray(block.toarray() if problem.matrix.is_sparse else block)
    return np.column_stack([X, np.ones(X.shape[0])]) if problem.intercept else X
