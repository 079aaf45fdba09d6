"""At which ratio did gradient descent contract, beside the ratio that was predicted?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.objective.class_problem import LayerProblem
from resoft.support.arrays import ACCUMULATED

VISIBLE = ACCUMULATED  # a rise above, relative to the loss, is none of rounding's


@dataclass(frozen=True)
class Rate:
    """One data set's predicted and observed ratio, and what the step below the proved one did.

    m and M are the extreme positive eigenvalues of the Hessian at the minimum; `gradients` are the
    norms by epoch with step 2 / (m + M).
    """

    data: str
    problem: LayerProblem
    m: float
    M: float
    gradients: list[float]
    monotone_step: float
    losses: list[float]

    @property
    def predicted(self) -> float:
        """(kappa - 1) / (kappa + 1)."""
        return (self.M - self.m) / (self.M + self.m)

    @property
    def observed(self) -> float:
        """The last ratio of two gradients; over two epochs, as both ends of the spectrum do."""
        return float(np.sqrt(self.gradients[-1] / self.gradients[-3]))

    @property
    def rises(self) -> int:
        """Epochs after which the loss was visibly higher."""
        losses = np.array(self.losses)
        return int(np.count_nonzero(np.diff(losses) > VISIBLE * np.abs(losses[:-1])))
