"""What is close to the Hessian, and quickly solved with? Exact, Kronecker or diagonal.

The Hessian is sum_n s_n (x_n x_n^T) kron Q_n + penalty. A part of the samples stands for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import linalg

from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.gram import weighted_gram
from resoft.data.products import Gram, SquaresBack
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.hessian.class_inputs import NOISE, SAFE, sizes, triangle
from resoft.kernels.classes import LayerKernels
from resoft.objective.class_problem import LayerProblem
from resoft.support.arrays import EPS, HELD, TINY, Array

JITTER = 1e-13  # relative size of what is added to a matrix that may be singular
LEAST = EPS**2  # eigenvalue, relative to the largest
SATURATED = TINY / EPS  # curvature, relative to the loss at even odds, that tells nothing


@dataclass(frozen=True)
class Exact:
    """The Hessian of the samples, dense, in a basis of the logits that move the loss, and one of
    the inputs in which X is well conditioned.

    `basis` (C, k) has orthonormal columns, T is (p, r), None for the inputs as they are; `factor`
    is Cholesky's, of size r k, and `worst` its smallest pivot, for a diagonal of 1.
    """

    basis: Array
    T: Array | None
    factor: tuple[Array, bool]
    worst: float

    def solve(self, g: Array) -> Array:
        """The solution (p, C) for a right-hand side (p, C)."""
        right = g @ self.basis if self.T is None else self.T.T @ g @ self.basis
        inner = linalg.cho_solve(self.factor, right.ravel(), check_finite=False)
        inner = inner.reshape(right.shape) @ self.basis.T
        return np.asarray(inner if self.T is None else self.T @ inner)


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


#: What solves with a symmetric positive definite matrix near the Hessian.
Solver = Exact | Kronecker | Diagonal


def basis_of(C: int, shifted: bool) -> Array:
    """Orthonormal columns that span what moves the loss: all, or the complement of 1_C."""
    if not shifted or C == 1:
        return np.eye(C)
    return np.asarray(linalg.null_space(np.ones((1, C))))


def _damped(vectors: Any, kernels: LayerKernels, damping: float) -> Any:
    """D, P and M of some samples, with `damping` times their weights added to D."""
    D, P, M = kernels.curvature(*vectors)
    return (D + (damping * vectors[2])[:, None] if damping else D), P, M


def blocks_of(vectors: Any, kernels: LayerKernels, damping: float = 0.0) -> Array:
    """Q_n (samples, C, C) of some samples, with their weights, for the rows of u, T and s."""
    D, P, M = _damped(vectors, kernels, damping)
    Q = np.einsum("nck,nkl,ndl->ncd", P, M, P, optimize=True)
    classes = np.arange(D.shape[1])
    Q[:, classes, classes] += D
    return np.asarray(Q)


def each_block(vectors: Any, kernels: LayerKernels) -> Iterator[Array]:
    """The same of a few samples after the other: where there are many classes, the blocks are
    large.
    """
    n, C = vectors[0].shape
    step = max(1, HELD // C**2)
    for first in range(0, n, step):
        yield blocks_of(tuple([v[first : first + step] for v in vectors]), kernels)


def sizes_of(problem: LayerProblem, u: Vector, damping: float) -> tuple[Vector, Array]:
    """The traces (N,) of all Q_n, not below 0, and their sum (C, C)."""
    asked = (u, *problem.targets), (problem.kernels, damping), ("sum",)
    found = problem.matrix.map(_traces, *asked, kept=(0,))
    (whole,) = found.parts
    return found.vectors[0], (whole + whole.T) / 2


def _traces(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    D, P, M = _damped(vectors, *shared)
    PM = np.einsum("nck,nkl->ncl", P, M)
    whole = np.tensordot(PM, P, axes=([0, 2], [0, 2]))
    whole[np.diag_indices_from(whole)] += D.sum(axis=0)
    return (np.maximum(D.sum(axis=1) + np.einsum("ncl,ncl->n", PM, P), 0.0),), (whole,)


def exact(
    problem: LayerProblem, u: Vector, basis: Array, T: Array | None = None, damping: float = 0.0
) -> Exact | None:
    """The Hessian of all samples of `problem`, factored; None where it is not definite."""
    H = hessian(problem, u, basis, T, damping)
    if T is None:
        H[np.diag_indices_from(H)] += np.repeat(problem.ridge.ravel(), basis.shape[1])
    scale = np.sqrt(np.maximum(np.diag(H), 0.0))
    scale[scale == 0] = 1.0
    H /= np.outer(scale, scale)
    H[np.diag_indices_from(H)] += JITTER * H.shape[0]
    try:
        factor, lower = linalg.cho_factor(H, lower=True, overwrite_a=True, check_finite=False)
    except linalg.LinAlgError:
        return None
    worst = float(np.min(np.diag(factor), initial=1.0))
    return Exact(basis, T, (factor * scale[:, None], lower), worst)


def hessian(
    problem: LayerProblem, u: Vector, basis: Array, T: Array | None = None, damping: float = 0.0
) -> Array:
    """The Hessian (r k, r k) of theta = T Z basis^T in Z (r, k), input by input.

    Without T it is that in theta itself, and without the penalty.
    """
    r, k = problem.p if T is None else T.shape[1], basis.shape[1]
    H = np.zeros((r, k, r, k))

    pairs = tuple((a, b) for a in range(k) for b in range(a + 1))
    step = Step(
        T,
        kernel=_between if T is None else _grams,
        vectors=(u, *problem.targets),
        shared=(problem.kernels, basis, damping, pairs),
        keep=False,
        entries=min(GRAM_ENTRIES, max(1, HELD // problem.C**2) * problem.p),
        size=len(pairs) * r * r,
    )
    if T is None:
        (grams,) = problem.bordered.read(step._replace(products=(Gram(0),)))[0].products
    else:
        (grams,) = problem.bordered.read(step._replace(reduce=("sum",)))[0].parts
    for (a, b), found in zip(pairs, grams, strict=True):
        H[:, a, :, b] = found
        H[:, b, :, a] = found.T
    for a in range(k):
        if T is not None:
            H[:, a, :, a] += T.T @ (problem.ridge * T)
    return H.reshape(r * k, r * k)


def _between(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Entries (m, pairs) of the samples' Q_n between the basis' columns."""
    kernels, basis, damping, pairs = shared
    Q = basis.T @ blocks_of(vectors, kernels, damping) @ basis
    return (np.stack([Q[:, a, b] for a, b in pairs], axis=1),), ()


def _grams(first: int, X: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """X^T diag(Q_ab) X for each pair."""
    ((Q,), _) = _between(first, X, vectors, shared)
    return (), (np.array([X.T @ (X * q[:, None]) for q in Q.T]),)


def kronecker(problem: LayerProblem, u: Vector, damping: float = 0.0) -> Kronecker:
    """G kron Q of all samples of `problem`."""
    weight, Q = sizes_of(problem, u, damping)
    whole = weight.total()
    if not (whole > SATURATED * problem.mass and np.all(np.isfinite(Q))):
        # so far out there is no curvature
        weight, whole, Q = problem.targets[1], 1.0, np.eye(problem.C)
    G = weighted_gram(problem.bordered, weight, None)[0]
    mu, U = np.linalg.eigh(Q / whole)
    scale, ridge = sizes(G), problem.ridge.ravel()
    if problem.penalty > 0:  # without a penalty the inputs' units do not matter
        scale = np.ones(problem.p)
    gamma, V = np.linalg.eigh(G / np.outer(scale, scale))
    if problem.penalty == 0 and gamma[0] <= SAFE * gamma[-1]:
        gamma, V = _from_rows(problem, weight, scale)
    V = V / scale[:, None]
    below = np.outer(np.maximum(gamma, 0), np.maximum(mu, 0)) + np.full((problem.p, 1), ridge[0])
    top = max(float(below.max()), TINY)
    # a small gamma beyond rounding is taken as it is, one that is rounding gets no giant step
    known = np.where(gamma > 0, gamma * max(float(mu[-1]), 0.0), top)[:, None]
    return Kronecker(V, U, 1 / np.maximum(below, np.maximum(JITTER * known, LEAST * top)))


def _from_rows(problem: LayerProblem, weight: Vector, scale: Array) -> tuple[Array, Array]:
    """Eigenvalues and vectors of G, the columns over `scale`, from X: 0 where there is rounding."""
    R = triangle(problem, weight, scale, np.zeros(problem.p))
    _, sigma, Vt = linalg.svd(R)
    doubtful = sigma <= NOISE * np.sqrt(problem.p) * sigma[0]
    return np.where(doubtful, 0.0, np.square(sigma)), Vt.T


def diagonal(problem: LayerProblem, u: Vector, damping: float = 0.0) -> Diagonal:
    """The diagonal of all samples' Hessian; one pass."""
    shared = problem.kernels, damping
    step = Step(None, (), _diagonals, (u, *problem.targets), shared, (SquaresBack(0),), ("sum",))
    found = problem.matrix.read(step)[0]
    (below,), (q,) = found.products, found.parts
    below = (np.vstack([below, q]) if problem.intercept else below) + problem.ridge
    floor = JITTER * max(float(below.max()), TINY)
    return Diagonal(1 / np.maximum(below, floor))


def _diagonals(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    D, P, M = _damped(vectors, *shared)
    q = D + np.einsum("nck,nkl,ncl->nc", P, M, P, optimize=True)
    return (q,), (q.sum(axis=0),)
