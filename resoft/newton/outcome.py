"""How can a fit end? One enumeration, each member a full sentence."""

from __future__ import annotations

from enum import Enum


class Outcome(Enum):
    """The ways a fit ends; `name` in lower case is the status, the value is the message,
    with {name} and {sign} of the normalising sum, or {value} and {size} of x, to be put in where
    one has them.
    """

    CONVERGED = (
        "A local minimum was reached: the predicted decrease is below the tolerance "
        "and no direction of negative curvature is left."
    )
    ROUNDING = (
        "A local minimum was reached to working precision: "
        "what is left to gain is below the rounding error of the loss."
    )
    EXACT_FIT = "The model fits b exactly: the loss is at the rounding error of a perfect fit."
    CONSTANT = "The loss does not depend on x: every x is a minimum."
    LINEAR_SHARE_LIMIT = (
        "The infimum is not attained: the fit tends to the linear share model f = A d / <A d, 1>."
    )
    INFINITE_LIMIT = (
        "The infimum is not attained: the loss keeps falling while x runs off to infinity."
    )
    UNBOUNDED = (
        "No lower bound was found: the loss fell to {value:.3g} at an x with entries up to "
        "{size:.3g}, and falls on from there without slowing down. Check the loss' sign, or add a "
        "penalty."
    )
    VANISHING = (
        "The loss is 0 only because the normalising sum and all its terms are: that predicts "
        "nothing of b. Fit the normalised form of the loss, or give another x0."
    )
    UNDERFLOW = (
        "The squares of the misfit are too small for floating point, so that no minimum can be "
        "told: multiply b by a power of ten."
    )
    SWALLOWED = (
        "What x changes of the loss is below the rounding error of the part that it does not "
        "change, so that no minimum can be told: bring b to the size of what is fitted to it, "
        "as by dividing shares by their sum."
    )
    OVERFLOW = (
        "The loss or its gradient is not finite at the x reached, as the coefficients are too "
        "large for floating point: scale the columns of A."
    )
    SEPARABLE = (
        "No minimiser exists: a direction separates the classes, and along it the loss falls for "
        "ever. Smooth the targets, or add a penalty."
    )
    UNDECIDED = (
        "The loss has settled, but whether a minimiser exists could not be decided: some "
        "probabilities have run to 0 or 1. Smooth the targets, or add a penalty."
    )
    STATIONARY = (
        "The gradient vanishes, but the curvature shows no minimum: some samples' is negative, or "
        "all of it is gone. Give another start."
    )
    POLE_AT_START = (
        "The loss is undefined at every start, as the normalising sum vanishes: give another x0 "
        "(--x0)."
    )
    NO_POINT_ON_SIDE = (
        "No x with {name} {sign} 0 was found: give an x0 where that holds, or leave side at both."
    )
    NOT_FINITE = (
        "The loss is undefined, or not finite, at every start that was tried: give an x0 where it "
        "has a value (--x0), or scale A and b down."
    )
    ASSUMPTION_FAILED = (
        "The method as it is written cannot go on: it needs a positive D = diag(D_k + w_k^2), an "
        "invertible Hessian and a start near the minimum. Raise w, or use another method."
    )
    STALLED = (
        "No step lowers the loss although the model predicts a decrease: "
        "the derivatives are too inaccurate at this point, or it lies beside a pole or "
        "at a kink."
    )
    MAX_ITERATIONS = (
        "The limit on iterations was reached before the tolerance: raise max_iterations."
    )
    MAX_SECONDS = "The time limit was reached before the tolerance: raise max_seconds."
    INTERRUPTED = "Interrupted from the keyboard: the best point so far is returned."
    STOPPED = "Stopped by the callback: the best point so far is returned."

    @property
    def status(self) -> str:
        """Short name, as the command line prints it."""
        return self.name.lower()

    @property
    def code(self) -> int:
        """What SciPy's solvers would give as their status: 0 a minimum, 1 a limit on iterations or
        seconds, 2 no way on although it is no minimum, 3 not finite, or lost in rounding, 4 there
        is no minimum to reach, 99 stopped from outside.
        """
        return next((code for code, members in _CODES.items() if self in members), 2)

    @property
    def success(self) -> bool:
        """Whether x is a minimum; a limit that no x attains is none."""
        return self in _ATTAINED


_ATTAINED = frozenset({Outcome.CONVERGED, Outcome.ROUNDING, Outcome.EXACT_FIT, Outcome.CONSTANT})
_CODES = {
    0: _ATTAINED,
    1: {Outcome.MAX_ITERATIONS, Outcome.MAX_SECONDS},
    3: {
        Outcome.OVERFLOW,
        Outcome.UNDERFLOW,
        Outcome.SWALLOWED,
        Outcome.VANISHING,
        Outcome.NOT_FINITE,
        Outcome.POLE_AT_START,
        Outcome.NO_POINT_ON_SIDE,
    },
    4: {
        Outcome.LINEAR_SHARE_LIMIT,
        Outcome.INFINITE_LIMIT,
        Outcome.UNBOUNDED,
        Outcome.SEPARABLE,
    },
    99: {Outcome.INTERRUPTED, Outcome.STOPPED},
}
