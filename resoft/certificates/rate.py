"""How fast does gradient descent end at a layer's minimum? The Hessian's extreme eigenvalues say.

Only the directions count that change the loss: the inputs are taken within the rows of X, the
classes across 1_C. There the Hessian has no kernel.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import linalg
from scipy.sparse import linalg as iterative

from resoft.basis.choose import DENSE_LIMIT
from resoft.certificates.null_space import Directions, across
from resoft.data.blocks import as_dense
from resoft.data.vectors import Vector
from resoft.hessian.kronecker import hessian, kronecker
from resoft.linalg.krylov import MOST_PRODUCTS
from resoft.objective.class_problem import LayerProblem
from resoft.support.arrays import (
    ACCUMULATED,
    BARELY,
    EPS,
    FACTORED,
    HALF_EPS,
    MOST_ROUNDS,
    ROUGHLY,
    Array,
)

EXACT = DENSE_LIMIT  # rank of a Hessian up to which it is formed and decomposed, in a second or two
GAINING = 1 - BARELY  # of the decrease to come, left by a step: 1 / e at the slowest, far off
FOUND = 1e-4  # residual of an eigenvector, relative to its eigenvalue
ILL = HALF_EPS  # smallest over largest eigenvalue below which the matrix itself keeps few digits
SETTLED = ROUGHLY  # by which rounding may move the logits at a minimum
SEARCH = MOST_PRODUCTS  # iterations for a single one
RITZ = HALF_EPS  # relative error at which the search for the largest ends: FOUND is tried after it
ROUNDING = ACCUMULATED  # of the largest eigenvalue, times the root of their number: hides others


@dataclass(frozen=True)
class Rate:
    """The smallest and the largest nonzero eigenvalue at the minimum; None where not found.

    `by` says how: 'eigenvalues' of the whole matrix or 'iteration'.
    """

    least: float | None
    largest: float | None
    by: str

    @property
    def kappa(self) -> float | None:
        """The condition number."""
        if self.least is None or self.largest is None:
            return None
        return self.largest / self.least

    @property
    def step(self) -> float | None:
        """The constant step that is the fastest in the end."""
        if self.least is None or self.largest is None:
            return None
        return 2 / (self.least + self.largest)

    @property
    def ratio(self) -> float | None:
        """By which factor one such step brings W nearer to the minimum, in the end."""
        if self.least is None or self.largest is None:
            return None
        return (self.largest - self.least) / (self.largest + self.least)


def rate(problem: LayerProblem, u: Vector, found: Directions) -> Rate:
    """The Rate where the logits are u (N, C), for inputs within the rows of X."""
    if found.hessian_rank > EXACT:
        return _iterated(problem, u)
    basis = across(found.C)
    values = linalg.eigvalsh(hessian(problem, u, basis))
    least, largest = float(values[0]), float(values[-1])
    if least < ILL * largest and problem.T.size * values.size < FACTORED:
        roots = linalg.svdvals(linalg.qr(_root(problem, u, basis), mode="r")[0])
        least, largest = float(roots[-1]) ** 2, float(roots[0]) ** 2
        rounding = ROUNDING**2 * values.size
    else:
        rounding = ROUNDING * np.sqrt(values.size)
    # what lies at the rounding of the largest one may be anything
    return Rate(least if least > rounding * largest else None, largest, "eigenvalues")


def _root(problem: LayerProblem, u: Vector, basis: Array) -> Array:
    """A matrix R with R^T R the Hessian, whose singular values keep twice as many digits.

    Q = F F^T with the columns sqrt(y_c) (e_c - y), where 1 - y_c is the sum of the others.
    """
    logits = problem.matrix.collect(u)
    assert problem.kernels.fitted is not None
    assert logits is not None
    y = problem.kernels.fitted(logits)
    C = problem.C
    F = -np.broadcast_to(y[:, :, None], (*y.shape, C)).copy()
    F[:, np.arange(C), np.arange(C)] = y @ (1 - np.eye(C))
    F = np.einsum("nij,nj,n->nij", F, np.sqrt(y), np.sqrt(problem.s))
    X = as_dense(problem.matrix.take(np.arange(problem.N), look=True).data)
    R = np.einsum("nd,ik,nij->njdk", X, basis, F, optimize=True)
    return np.asarray(R.reshape(problem.N * C, problem.p * basis.shape[1]))


def polished(problem: LayerProblem, theta: Array) -> Array | None:
    """The minimum near theta (p, C) to working precision, by Newton steps; None where rounding
    leaves it undetermined. The inputs must be orthonormal.
    """
    basis = across(problem.C)
    last = np.inf
    for _ in range(MOST_ROUNDS):
        point = problem.point(theta)
        H = hessian(problem, point.z, basis)
        g = (point.gradient @ basis).ravel()
        try:
            step = linalg.cho_solve(linalg.cho_factor(H), g)
        except (linalg.LinAlgError, ValueError):
            return None
        decrement = float(g @ step)
        if not decrement < GAINING * last:  # nothing but rounding is left
            noise = EPS * np.sqrt(g.size) * float(problem.s.max())  # of the gradient
            settled = noise <= SETTLED * linalg.eigvalsh(H)[0]
            return theta if settled and np.linalg.norm(step) <= SETTLED else None
        last = decrement
        theta = theta - step.reshape(theta.shape[0], -1) @ basis.T
    return None


def _iterated(problem: LayerProblem, u: Vector) -> Rate:
    """Lanczos for the largest, preconditioned conjugate gradients for the smallest one."""
    basis = across(problem.C)
    shape, curvature = (problem.p, basis.shape[1]), problem.curvature(u)

    def times(v: Array) -> Array:
        product = problem.product(curvature, v.reshape(shape) @ basis.T)[0]
        return np.asarray((product @ basis).ravel())

    size = shape[0] * shape[1]
    H: Any = iterative.LinearOperator((size, size), matvec=times, dtype=np.float64)
    start = np.random.default_rng(0).normal(size=size)
    return Rate(_smallest(H, problem, u, basis, start), _largest(H, start), "iteration")


def _largest(H: Any, start: Array) -> float | None:
    try:
        values = iterative.eigsh(
            H, k=1, which="LA", v0=start, maxiter=SEARCH, tol=RITZ, return_eigenvectors=False
        )
    except iterative.ArpackError:
        return None
    return float(values[0])


def _smallest(H: Any, problem: LayerProblem, u: Vector, basis: Array, start: Array) -> float | None:
    near = kronecker(problem, u)
    shape = (problem.p, basis.shape[1])

    def solve(v: Array) -> Array:
        return np.asarray((near.solve(v.reshape(shape) @ basis.T) @ basis).ravel())

    inverse: Any = iterative.LinearOperator(H.shape, matvec=solve, dtype=np.float64)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what has not converged the residual tells
        value, vectors = iterative.lobpcg(
            H, solve(start)[:, None], M=inverse, largest=False, maxiter=SEARCH, tol=None
        )[:2]
    v, least = vectors[:, 0], float(value[0])
    rest = float(np.linalg.norm(H @ v - least * v))
    return least if least > 0 and rest <= FOUND * least * float(np.linalg.norm(v)) else None
