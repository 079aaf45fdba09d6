"""What is X^T X for weighted samples, and what is its triangular factor, from X itself?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy import linalg

from resoft._layer.problem import LayerProblem
from resoft._matrix import Array

EPS = float(np.finfo(np.float64).eps)
SAFE = 1e-6  # eigenvalue of X^T X, in units of like size, from which on its digits are enough
NOISE = 64 * EPS  # singular value, relative to the largest, that may be rounding
ROWS = 2**18  # entries of X that are taken at a time


def gram(problem: LayerProblem, weight: Array) -> Array:
    """sum_n w_n x_n x_n^T, (p, p), for weights (N,); one pass."""

    def add(totals: list[Array], rows: slice, block: Any) -> None:
        X = dense(problem, block)
        totals[0] += X.T @ (X * weight[rows, None])

    return problem.matrix.summed([(problem.p, problem.p)], add, ROWS)[0]


def triangle(problem: LayerProblem, weight: Array, scale: Array, ridge: Array) -> Array:
    """R (p, p) with R^T R = X^T diag(weight) X + diag(ridge), the columns over `scale`; one pass.

    Its singular values have all their digits, where those of X^T X have lost half.
    """
    R: Array = np.diag(np.sqrt(ridge) / scale)
    for rows, X in dense_blocks(problem):
        below = X * np.sqrt(weight[rows, None]) / scale
        below = np.vstack([R, below])
        R = np.asarray(linalg.qr(below, mode="r", overwrite_a=True)[0][: problem.p])
    return R


def sizes(G: Array) -> Array:
    """The columns' sizes (p,), by X^T X: 1 where a column is zero."""
    found = np.sqrt(np.diag(G))
    return np.where(found > 0, found, 1.0)


def dense_blocks(problem: LayerProblem) -> Iterator[tuple[slice, Array]]:
    """(rows, X[rows]) with a one at the end for the intercept; one pass."""
    problem.matrix.passes += 1
    for rows, block in problem.matrix.blocks(max(ROWS, 4 * problem.p**2)):
        yield rows, dense(problem, block)


def dense(problem: LayerProblem, block: Any) -> Array:
    """The rows of a block, with a one at the end for the intercept."""
    X = np.asarray(block.toarray() if problem.matrix.is_sparse else block)
    return np.column_stack([X, np.ones(X.shape[0])]) if problem.intercept else X
