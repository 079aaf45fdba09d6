"""Has a fit without a penalty no minimum? A direction that separates shows it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft._layer.existence import Existence, existence
from resoft._layer.preconditioner import gram, hessian
from resoft._layer.problem import LayerProblem, Point
from resoft._layer.steering import LARGEST, SAMPLED, sampled_rows
from resoft._matrix import Array

#: The layers whose loss falls without end along a direction that separates.
FALLING = ("cross_entropy",)
#: A Newton step that still moves some logits apart by so much, though nothing is left to gain,
#: runs after a minimum that does not exist.
MOVING = 0.1
VANISHED = 1e-9  # curvature, relative to the largest of X^T X, in any units of the inputs
FIRST_LOOK = 256  # samples that are looked at before all
ASKED = 2 * 10**7  # inputs times targets up to which a proof is sought


@dataclass(frozen=True)
class Separation:
    """What tells whether a layer's loss on these samples has a minimum."""

    problem: LayerProblem

    @property
    def possible(self) -> bool:
        """Whether the loss may fall without end."""
        falls = self.problem.kernels.loss in FALLING and self.problem.penalty == 0.0
        return falls and bool(np.any(self.problem.T[self.problem.s > 0] == 0))

    def is_complete(self, point: Point) -> bool:
        """Whether W gives each sample's only target class the largest logit, beyond rounding."""
        problem = self.problem
        first = slice(0, FIRST_LOOK)
        return all(
            _are_separated(point.u[k], problem.T[k], problem.s[k]) for k in (first, slice(None))
        )

    def is_moving(self, v: Array) -> bool:
        """Whether a whole Newton step with these logits still moves some of them apart."""
        used = v[self.problem.s > 0]
        return bool(np.max(used.max(axis=1) - used.min(axis=1)) > MOVING)

    def hides_a_direction(self, point: Point, basis: Array, seed: int) -> bool:
        """Whether the curvature has vanished, to rounding, along a direction that moves logits:
        there nothing tells a minimum from a loss that falls for ever. Its rank is (C - 1) rank X
        at every W, so fewer eigenvalues than that show it.
        """
        problem = self.problem
        unknowns = problem.p * basis.shape[1]
        if unknowns > LARGEST:
            return False
        G = gram(problem, problem.s)
        scale = np.sqrt(np.diag(G))
        scale[scale == 0] = 1.0
        sizes = np.linalg.eigvalsh(G / np.outer(scale, scale))
        wanted = basis.shape[1] * int(np.sum(sizes > VANISHED * sizes[-1]))
        each = np.repeat(scale, basis.shape[1])
        for samples in (SAMPLED * unknowns, problem.N):  # what some see, all see
            part, u = problem, point.u
            if samples < problem.N:
                index = sampled_rows(problem.N, samples, seed)
                part, u = problem.part(index), point.u[index]
            H = hessian(part, u, basis) / np.outer(each, each)
            if np.sum(np.linalg.eigvalsh(H) > VANISHED * sizes[-1]) >= wanted:
                return False
        return True

    def proof(self, candidate: Array) -> Existence | None:
        """What is proved about a minimum, where the samples are not too many to ask."""
        problem = self.problem
        used = np.flatnonzero(problem.s > 0)
        if used.size * problem.p * problem.C > ASKED:
            return None
        X = problem.matrix.rows(used)
        if problem.intercept:
            X = np.column_stack([X, np.ones(used.size)])
        T = problem.T[used]
        totals = T.sum(axis=1, keepdims=True)
        if not np.all(totals > 0):
            return None
        return existence(X, T / totals, candidate=candidate.T)


def _are_separated(u: Array, T: Array, s: Array) -> bool:
    """Whether the one target class of each sample has the largest logit of its sample."""
    u, T = u[s > 0], T[s > 0]
    if np.any(np.count_nonzero(T, axis=1) != 1):
        return False
    label = T > 0
    own = u[label]
    others = np.where(label, -np.inf, u).max(axis=1)
    return bool(np.all(own - others > 1e-9 * (1 + np.abs(own))))
