"""What is X^T X for weighted samples, and what is its triangular factor, from X itself?"""

from __future__ import annotations

import numpy as np

from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.gram import triangular_factor
from resoft.data.products import Gram
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.objective.class_problem import LayerProblem
from resoft.support.arrays import ROUNDING, Array

SAFE = 1e-6  # eigenvalue of X^T X, in units of like size, from which on its digits are enough
NOISE = ROUNDING  # singular value, relative to the largest, that may be rounding


def gram(problem: LayerProblem, weight: Vector) -> Array:
    """sum_n w_n x_n x_n^T, (p, p), for weights (N,); one pass."""
    step = Step(products=(Gram(weight),), entries=GRAM_ENTRIES)
    return np.asarray(problem.bordered.read(step)[0].products[0])


def triangle(problem: LayerProblem, weight: Vector, scale: Array, ridge: Array) -> Array:
    """R (p, p) with R^T R = X^T diag(weight) X + diag(ridge), the columns over `scale`; one pass.

    Its singular values have all their digits, where those of X^T X have lost half.
    """
    R = triangular_factor(problem.bordered, 1 / scale, problem.matrix.made(np.sqrt, weight))
    if np.any(ridge):
        R = np.asarray(np.linalg.qr(np.vstack([np.diag(np.sqrt(ridge) / scale), R]), mode="r"))
    return R


def sizes(G: Array) -> Array:
    """The columns' sizes (p,), by X^T X: 1 where a column is zero."""
    found = np.sqrt(np.diag(G))
    return np.where(found > 0, found, 1.0)
