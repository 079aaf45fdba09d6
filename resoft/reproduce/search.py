"""Where is the minimum that the author's training heads for?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import OptimizeResult

from resoft import minimize_layer
from resoft._layer.problem import LayerProblem
from resoft._matrix import Array
from resoft._outcome import Outcome

LOSS = "cross-entropy"


@dataclass(frozen=True)
class Found:
    """How the search ended; the least objective and ||W|| there, None where there is none."""

    status: str
    value: float | None
    norm: float | None


def minimised(problem: LayerProblem, trained: Array) -> Found:
    """Search from 0. Where that ends at no minimum, though one may exist, search again from the
    trained weights (D, C), with inputs of which none is nearly a combination of others.
    """
    X = np.asarray(problem.matrix.rows(np.arange(problem.N)))
    used = X.any(axis=0)  # inputs that are 0 everywhere leave their weights free
    result = searched(X[:, used], problem.T, penalty=problem.penalty)
    norm, status = float(np.linalg.norm(result.W)), result.status
    if not result.success and result.direction is None and problem.penalty == 0:
        orthonormal, back = orthonormal_inputs(X)
        result = searched(orthonormal, problem.T, W0=np.linalg.pinv(back) @ trained)
        norm = float(np.linalg.norm(back @ result.W.T))
        status = f"{status}; from the training's end {result.status}"
    if not result.success:
        return Found(status, None, None)
    return Found(status, float(result.fun), norm)


def searched(X: Array, T: Array, W0: Array | None = None, **options: Any) -> OptimizeResult:
    """resoft's search, which an interrupt ends as it ends everything else."""
    start = None if W0 is None else W0.T
    result = minimize_layer(LOSS, X, T, W0=start, backend="numpy", **options)
    if result.outcome is Outcome.INTERRUPTED:
        raise KeyboardInterrupt
    return result


def orthonormal_inputs(X: Array) -> tuple[Array, Array]:
    """Z (N, r) with Z^T Z = N I and B (D, r) such that weights V on Z are B V on X: Z = X B."""
    _, sizes, directions = np.linalg.svd(X, full_matrices=False)
    rank = int(np.linalg.matrix_rank(X))
    B = directions[:rank].T / sizes[:rank] * np.sqrt(X.shape[0])
    return np.ascontiguousarray(X @ B), B
