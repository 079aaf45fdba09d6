"""Which directions of the inputs do the samples tell apart, and which change no logit?

Singular values come from X itself, by QR: those of X^T X would have lost half their digits. A
direction counts as one that changes nothing only where each logit stays, to its own rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import linalg

from resoft.data.blocks import GRAM_ENTRIES, as_dense
from resoft.data.gram import triangular_factor, weighted_gram
from resoft.data.products import Sizes
from resoft.data.steps import Step
from resoft.data.vectors import Vector
from resoft.objective.class_problem import ROUNDING as LAST_BITS
from resoft.objective.class_problem import LayerProblem
from resoft.support.arrays import CLOSELY, HALF_EPS, ROUNDING, TALLER, Array
from resoft.support.mechanism import mechanism, nothing

SAFE = CLOSELY  # eigenvalue of X^T X, in units of like size, from which on its digits are enough
NOISE = ROUNDING  # singular value, relative to the largest, that may be rounding
ENTRYWISE = 2 * ROUNDING  # of |X| |v|: logits below that are rounding
KNOWN = LAST_BITS  # of a null vector, in units of like size: what rounding in X feigns
TOLD = HALF_EPS  # singular value of few rows, relative to the largest, that is clearly no rounding
GRADED = HALF_EPS  # a part of the candidates' singular values that is looked at again


@dataclass(frozen=True)
class Inputs:
    """diag(sqrt s) X `T`, (N, r), has orthonormal columns; X `null`, (N, q), is 0 to rounding.

    `null` (p, q) is orthonormal, r + q = p. With a penalty its rows belong to X.
    """

    T: Array
    null: Array

    @property
    def rank(self) -> int:
        """How many directions the samples determine."""
        return int(self.T.shape[1])

    def shortest(self, theta: Array) -> Array:
        """The point of the same logits without a component that changes nothing."""
        for _ in range(2 if self.null.size else 0):  # twice, as the first leaves its rounding
            theta = theta - self.null @ (self.null.T @ theta)
        return theta


def inputs_of(problem: LayerProblem) -> Inputs:
    """The Inputs of a problem; one pass, and two more where columns nearly depend on others."""
    ridge = problem.ridge.ravel()
    G = weighted_gram(problem.bordered, problem.targets[1], None)[0] + np.diag(ridge)
    scale = sizes(G)
    values, V = np.linalg.eigh(G / np.outer(scale, scale))
    if values[0] > SAFE * values[-1]:
        return Inputs(V / np.sqrt(values) / scale[:, None], np.zeros((problem.p, 0)))
    R = triangle(problem, problem.targets[1], scale, ridge)
    _, sigma, Vt = linalg.svd(R)
    V = Vt.T / scale[:, None]
    far = np.zeros(problem.p)
    if problem.offset is not None:  # what was taken off has been rounded with the rest
        far[: problem.D] = np.abs(problem.offset)
    sizes_of_terms = sigma[0] + np.sqrt(problem.targets[1].total()) * (far @ np.abs(V))
    doubtful = sigma <= NOISE * np.sqrt(problem.p) * sizes_of_terms
    T = V[:, ~doubtful] / sigma[~doubtful]
    kept, null = _told_apart(problem, V[:, doubtful], KNOWN * sigma[0] * T, far)
    return Inputs(np.hstack([T, kept]), orthonormal(null))


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


def orthonormal(columns: Array) -> Array:
    """Columns (p, q) of the same span, orthonormal; each row keeps its own digits beside larger
    ones, as Householder's method does with the largest first (Cox and Higham, 1998).
    """
    order = np.argsort(-np.max(np.abs(columns), axis=1, initial=0.0), kind="stable")
    found = np.empty(columns.shape)
    found[order] = linalg.qr(columns[order], mode="economic", pivoting=True)[0]
    return found


@mechanism("layer: row space", nothing)
def row_space(problem: LayerProblem) -> Array | None:
    """Orthonormal columns (p, r) that span the rows of X, for few samples and many inputs; None
    where rounding does not tell what spans them.
    """
    used = np.flatnonzero(problem.s > 0)
    X = as_dense(problem.matrix.take(used, look=True).data)
    X = np.column_stack([X, np.ones(used.size)]) if problem.intercept else X
    sizes = np.linalg.norm(X, axis=1, keepdims=True)
    _, sigma, Vt = linalg.svd(X / np.where(sizes > 0, sizes, 1.0), full_matrices=False)
    kept = sigma > NOISE * np.sqrt(problem.p) * sigma[0]
    told = not np.any(kept) or sigma[kept][-1] > TOLD * sigma[0]
    return np.asarray(Vt[kept].T) if told else None


def _told_apart(problem: LayerProblem, v: Array, unsure: Array, far: Array) -> tuple[Array, Array]:
    """Of candidates v (p, q) those that move a logit beyond its rounding, so scaled that they move
    all by 1, and those that move none. Each v is known up to `unsure` (p, r), in each column; `far`
    (p,) are the sizes of the offsets taken off.
    """
    kept = np.zeros((problem.p, 0))
    while v.shape[1]:
        sigma, Wt = _beyond_rounding(problem, v, unsure, far)
        if sigma[0] == 0.0:
            break
        told = sigma > GRADED * sigma[0]
        kept = np.hstack([kept, v @ Wt[told].T / sigma[told]])
        v = v @ Wt[~told].T
    return kept, v


def _beyond_rounding(
    problem: LayerProblem, v: Array, unsure: Array, far: Array
) -> tuple[Array, Array]:
    """Singular values and right vectors of X v (N, q), less what is rounding in it; one pass."""
    q = v.shape[1]
    step = Step(
        np.hstack([v, unsure]),
        (Sizes(v),),
        _clear_rows,
        problem.targets[1:],
        (q, far @ np.abs(v)),
        reduce=(_stacked,),
        keep=False,
        entries=max(GRAM_ENTRIES, TALLER * problem.p**2),
        size=q * q,
    )
    R = problem.bordered.read(step)[0].parts[0]
    _, sigma, Wt = linalg.svd(_stacked(np.zeros((q, q)), R))
    return sigma, Wt


def _clear_rows(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """The triangular factor of the rows of X v that are more than rounding."""
    (s, size), (q, offset) = vectors, shared
    Z, unsure = z[:, :q], z[:, q:]
    own = ENTRYWISE * (size + offset)
    Z[np.abs(Z) <= own + np.sum(np.abs(unsure), axis=1, keepdims=True)] = 0.0
    return (), (np.linalg.qr(Z * np.sqrt(s[:, None]), mode="r"),)


def _stacked(above: Array, below: Array) -> Array:
    """The triangular factor of both."""
    return np.asarray(np.linalg.qr(np.vstack([above, below]), mode="r"))
