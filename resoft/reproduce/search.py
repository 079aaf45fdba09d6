"""Where is the minimum that the author's training heads for?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import OptimizeResult

from resoft import minimize_layer
from resoft.newton.outcome import Outcome
from resoft.objective.class_problem import LayerProblem
from resoft.support.arrays import Array

LOSS = "cross-entropy"


@dataclass(frozen=True)
class Found:
    """How the search ended; the least objective and ||W|| there, None where there is none."""

    status: str
    value: float | None
    norm: float | None


def minimised(problem: LayerProblem) -> Found:
    """Search from 0."""
    result = searched(problem.matrix, problem.T, penalty=problem.penalty)
    if not result.success:
        return Found(result.status, None, None)
    return Found(result.status, float(result.fun), float(np.linalg.norm(result.W)))


def searched(X: object, T: Array, penalty: float = 0.0) -> OptimizeResult:
    """resoft's search, which an interrupt ends as it ends everything else."""
    result = minimize_layer(LOSS, X, T, penalty=penalty, backend="numpy")
    if result.outcome is Outcome.INTERRUPTED:
        raise KeyboardInterrupt
    return result
