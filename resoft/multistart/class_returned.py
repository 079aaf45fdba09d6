"""What is true of the W that is returned? Loss, gradient and outcome are those of W itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.hessian.choose_preconditioner import WIDE, Steering
from resoft.hessian.class_inputs import ENTRYWISE, KNOWN, orthonormal, row_space
from resoft.kernels.classes import LayerKernels
from resoft.multistart.class_finish import source_of
from resoft.multistart.fit import Finish
from resoft.newton.descent import Settings
from resoft.newton.outcome import Outcome
from resoft.objective.class_problem import ROUNDING, Judged, LayerProblem
from resoft.support.arrays import FACTORED, ROUGHLY, VANISHING, Array

ROWS = FACTORED  # entries of a wide X that are looked at whole
BESIDE = VANISHING  # sum of a sample's terms, relative to 1 + |u|, up to which its digits are lost
COARSE = ROUGHLY  # error of the loss, relative, beyond which rounding has the last word
HASTY = (Outcome.INTERRUPTED, Outcome.STOPPED, Outcome.MAX_SECONDS)


@dataclass(frozen=True)
class End:
    """What is returned: the point, judged by a last reading of X, the fit's end, and the outcome
    that holds at the point.

    `rank` is that of X, with its intercept, and `null` (p, q) are directions of the inputs that
    change no logit; None where that was not looked at, where a penalty determines W, or, of
    `null`, where these are too many.
    """

    outcome: Outcome
    point: Judged
    ended: Finish
    rank: int | None
    null: Array | None


@dataclass(frozen=True)
class ClassJudge:
    """Takes a point to W and says what holds there."""

    problem: LayerProblem
    given: LayerProblem
    steering: Steering
    settings: Settings

    def returned(self, ended: Finish) -> End:
        """The shortest point of the same loss, as a last reading of X finds it, the rank of X and
        the directions that change nothing.
        """
        problem, theta, outcome = self.problem, ended.point.theta, ended.outcome
        if outcome is Outcome.CONVERGED and ended.descent is not None:
            theta = source_of(ended.descent).last_point(ended.point)
        theta, rank, null = problem.centred(theta), None, None
        if outcome in HASTY or problem.penalty > 0:
            pass  # with a penalty nothing is left open
        elif problem.p <= WIDE:
            inputs = self.steering.inputs
            theta, rank = inputs.shortest(theta), inputs.rank
            null = orthonormal(problem.within(inputs.null, -1.0))
        elif problem.N <= WIDE and problem.N * problem.p <= ROWS:
            rows = row_space(problem)
            if rows is not None:
                theta, rank = rows @ (rows.T @ theta), rows.shape[1]
        point = self.given.judged(problem.within(theta, -1.0))
        return End(self._outcome(ended, point, null), point, ended, rank, null)

    def _outcome(self, ended: Finish, point: Judged, null: Array | None) -> Outcome:
        """The outcome, if it holds of the point returned."""
        outcome, mass = ended.outcome, self.problem.mass
        if not outcome.success:
            return outcome
        if not np.isfinite(point.value) or self._is_beside_a_pole(point):
            return Outcome.STALLED
        if null is not None and null.size and self._slopes(point, null):
            return Outcome.STALLED
        size = max(abs(point.value), ROUNDING * mass)
        enough = self.settings.tolerance * size + ROUNDING * mass
        lost = point.value - ended.point.value
        if lost <= enough and point.error <= enough:
            return outcome
        blurred = lost <= enough + point.error
        return Outcome.ROUNDING if blurred and point.error <= COARSE * size else Outcome.STALLED

    def _is_beside_a_pole(self, point: Judged) -> bool:
        """Whether all terms of a sample's normalising sum are next to nothing: digits are lost, and
        the loss may have a limit there, but no value.
        """
        if self.given.kernels.pole_terms is None:
            return False
        least = self.given.matrix.reduced(_least_terms, point.z, self.given.kernels, by="min")
        return bool(least <= BESIDE)

    def _slopes(self, point: Judged, null: Array) -> bool:
        """Whether the gradient is more than rounding along what was taken for undetermined."""
        r = self.given.slope_sizes(point.z)
        sizes = np.sqrt(self.given.matrix.squares)
        sizes = np.append(sizes, np.sqrt(self.given.N)) if self.given.intercept else sizes
        slope = np.abs(null.T @ point.gradient)
        rounding = (ENTRYWISE * np.abs(null) + KNOWN).T @ sizes
        return bool(np.any(slope > rounding[:, None] * r))


def _least_terms(u: Array, kernels: LayerKernels) -> float:
    """The largest term of each sample's sum, beside its logits: of all samples the least."""
    assert kernels.pole_terms is not None
    size = np.abs(kernels.pole_terms(u)) / (1 + np.abs(u))
    return float(np.min(size.max(axis=1), initial=np.inf))
