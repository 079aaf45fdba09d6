"""Which weights minimise a layer's loss? The call for a matrix parameter."""

from __future__ import annotations

import numbers
from collections.abc import Callable, Mapping
from typing import Any, Literal

import numpy as np
from scipy.optimize import OptimizeResult

from resoft._inputs import refuse_masked
from resoft._layer.existence import Existence
from resoft._layer.newton import Newton
from resoft._layer.preconditioner import gram, is_definite, null_space
from resoft._layer.problem import LayerProblem
from resoft._layer.sample import sample_of
from resoft._layer.separation import Separation
from resoft._layer.steering import LARGEST, WIDE, Steering
from resoft._matrix import Array
from resoft._outcome import Outcome
from resoft._progress import status_line
from resoft._solver.watch import Halt, Record, Watch
from resoft._threads import single_blas


def minimize_layer(
    loss: object,
    X: object,
    T: object,
    *,
    weights: object = None,
    penalty: float = 0.0,
    intercept: bool = False,
    classes: int | None = None,
    W0: object = None,
    parameters: Mapping[str, float] | None = None,
    backend: Literal["auto", "numpy", "numexpr", "numba"] = "auto",
    tolerance: float = 1e-10,
    max_iterations: int = 500,
    max_seconds: float | None = None,
    seed: int = 0,
    callback: Callable[[Record], object] | None = None,
    progress: bool = False,
) -> OptimizeResult:
    """Minimise sum_n s_n L(W x_n + c; t_n) + penalty / 2 ||W||^2 over W (C, D) and c (C,).

    `loss` is a layer's name, such as "cross-entropy", or its declaration. X is (N, D), dense or
    sparse; T holds targets (N, C), or labels (N,), each different one a class, in their order; with
    `classes`, a number, labels count from 0, and a class may have no sample. `weights` are s (N,). Without `intercept` c is 0. Where the loss does not change when a vector
    is added to all rows of W, the W returned has 1^T W = 0, and c sums to 0.
    Newton steps are solved by products with the Hessian, preconditioned by the Hessian of a part of
    the samples, or by all where C and D are small. `tolerance` bounds the decrease still predicted,
    relative to the loss. A keyboard interrupt returns the best point so far.

    The result holds x, that is (W, c) with c as the last column where there is one, W, intercept,
    classes (the labels, or the numbers of T's columns),
    fun, jac, success, status, message, nit, nfev, passes (reads of X), seconds and history.
    Without a penalty the cross-entropy of separable samples has no minimum: then status is
    'separable' and `direction`, shaped like x, is one that separates, proved; or 'infinite_limit',
    where the loss keeps falling along `direction`, but the samples are too many for a proof.

    Raises:
        ValueError: the data are not what they should be; the message says what and where.
    """
    _check(penalty, tolerance, max_iterations, max_seconds)
    problem = LayerProblem(
        loss,
        X,
        T,
        weights=weights,
        penalty=float(penalty),
        intercept=intercept,
        classes=classes,
        parameters=parameters,
        backend=backend,
    )
    refuse_masked(W0=W0)
    start = _start(W0, problem)
    quiet = np.errstate(all="ignore")  # trial steps may overflow
    with status_line(progress, problem.matrix) as show, single_blas(), quiet:
        watch = Watch(max_seconds, callback, show)
        fit = _Fit(problem, watch, tolerance, max_iterations, seed)
        return fit.run(start)


#: Outcomes that have other reasons here.
MESSAGES = {
    Outcome.STALLED: "No step lowers the loss although the model predicts a decrease: the "
    "derivatives are too inaccurate at this point. Scale the columns of X to like size.",
    Outcome.NOT_FINITE: "The loss is not finite at the start: scale the columns of X or the "
    "weights down, or give another W0.",
}
OPENING = 1e-3  # tolerance on a sample, whose minimum is off by as much
OPENING_STEPS = 30


class _Fit:
    """One call, from the checked problem to the result."""

    def __init__(
        self,
        problem: LayerProblem,
        watch: Watch,
        tolerance: float,
        max_iterations: int,
        seed: int,
    ) -> None:
        self.problem, self.watch = problem, watch
        self.shifted = problem.kernels.shifted
        self.separation = Separation(problem)
        steering = Steering(problem, self.shifted, seed)
        self.newton = Newton(problem, watch, tolerance, max_iterations, steering)
        self.newton.sample = sample_of(problem, steering)
        self.newton.separation = self.separation if self.separation.possible else None

    def run(self, start: Array) -> OptimizeResult:
        """Descend, judge, and report."""
        try:
            outcome = self.newton.run(self._opened(self._centred(start)))
        except KeyboardInterrupt:
            if self.newton.point is None:
                raise  # there is nothing to return
            outcome = Outcome.INTERRUPTED
        except Halt as halt:
            outcome = halt.outcome
        direction, proof = None, None
        if outcome is Outcome.INFINITE_LIMIT or self._may_fall(outcome):
            outcome, direction, proof = self._separated(outcome)
        elif outcome in (Outcome.CONVERGED, Outcome.ROUNDING) and not self._is_minimum():
            outcome = Outcome.STATIONARY
        return self._report(outcome, direction, proof)

    def _opened(self, start: Array) -> Array:
        """Where to begin: without a start given, near the minimum of a sample."""
        sample = self.newton.sample
        if sample is None or np.any(start):
            return start
        limited = Watch(self.watch.max_seconds)
        alone = Newton(sample.part, limited, OPENING, OPENING_STEPS, sample.steering)
        try:
            ended = alone.run(start)
        except Halt:  # the fit itself will tell
            return start
        return alone.point.theta if alone.point and ended is Outcome.CONVERGED else start

    def _may_fall(self, outcome: Outcome) -> bool:
        """Whether the loss may fall for ever although steps see nothing more to gain."""
        newton = self.newton
        if newton.point is None or not self.separation.is_told_by_samples:
            return False
        if outcome is Outcome.STALLED or not outcome.success:
            return outcome is Outcome.STALLED
        steering = newton.steering
        if steering.unknowns > LARGEST:  # the Hessian is not formed
            return not newton.settles()
        return self.separation.hides_a_direction(newton.point, steering.basis, steering.seed)

    def _separated(self, outcome: Outcome) -> tuple[Outcome, Array | None, Existence | None]:
        """What is proved about samples on which the loss seems to fall without end."""
        point = self.newton.point
        assert point is not None
        candidate = self._centred(point.theta)
        told = self.separation.is_told_by_samples
        proof = self.separation.proof(candidate) if told else None
        if proof is not None and proof.direction is not None:
            return Outcome.SEPARABLE, proof.direction.T, proof
        exists = proof is not None and proof.exists
        if outcome is not Outcome.INFINITE_LIMIT:
            return outcome if exists or not outcome.success else Outcome.UNDECIDED, None, proof
        if exists:  # so far out that nothing is left to gain
            hidden = not self.separation.is_complete(point)
            return Outcome.ROUNDING if hidden else Outcome.STALLED, None, proof
        if told and self.separation.is_proved_by(candidate):
            return Outcome.SEPARABLE, candidate / np.max(np.abs(candidate)), proof
        last = self.newton.last
        towards = candidate if last is None else self._centred(last.d)
        return Outcome.INFINITE_LIMIT, towards / np.max(np.abs(towards)), proof

    def _is_minimum(self) -> bool:
        """Whether no sample's curvature is negative, so that the Hessian's is not."""
        point = self.newton.point
        assert point is not None
        return self.problem.kernels.cross_entropy or is_definite(self.problem, point.u)

    def _centred(self, theta: Array) -> Array:
        """The point of the same loss with 1^T W = 0."""
        return theta - theta.mean(axis=1, keepdims=True) if self.shifted else theta

    def _shortest(self, theta: Array) -> Array:
        """The point of the same logits without a component in the null space of X."""
        problem = self.problem
        if problem.penalty > 0 or problem.p > WIDE or not np.any(theta):
            return theta
        null = null_space(gram(problem, np.ones(problem.N)))
        return theta - null @ (null.T @ theta)

    def _report(
        self, outcome: Outcome, direction: Array | None, proof: Existence | None
    ) -> OptimizeResult:
        problem, point = self.problem, self.newton.point
        assert point is not None
        theta = self._shortest(self._centred(point.theta))
        result = OptimizeResult()
        result.update(
            x=theta.T.copy(),
            W=theta[: problem.D].T.copy(),
            intercept=theta[-1].copy() if problem.intercept else np.zeros(problem.C),
            classes=problem.classes,
            fun=point.value,
            jac=point.gradient.T.copy(),
            outcome=outcome,
            status=outcome.status,
            success=outcome.success,
            message=MESSAGES.get(outcome, outcome.value),
            nit=self.watch.iterations,
            nfev=self.watch.evaluations,
            passes=problem.passes,
            seconds=self.watch.seconds,
            history=self.watch.history,
            direction=None if direction is None else direction.T,
            existence=proof,
            preconditioners=dict(self.newton.steering.made),
        )
        return result


def _start(W0: object, problem: LayerProblem) -> Array:
    if W0 is None:
        return np.zeros((problem.p, problem.C))
    x = np.asarray(W0, dtype=np.float64)
    if x.shape != (problem.C, problem.p):
        with_c = " with the intercepts as last column" if problem.intercept else ""
        raise ValueError(f"W0 must be ({problem.C}, {problem.p}){with_c}, got shape {x.shape}")
    if not np.all(np.isfinite(x)):
        raise ValueError("W0 must be finite")
    return np.ascontiguousarray(x.T)


def _check(penalty: Any, tolerance: float, max_iterations: int, max_seconds: float | None) -> None:
    given = {"penalty": penalty, "tolerance": tolerance, "max_iterations": max_iterations}
    for name, value in given.items():
        if not isinstance(value, numbers.Real):
            raise ValueError(f"{name} must be a number, got {value!r}")
    if not (np.isfinite(penalty) and penalty >= 0):
        raise ValueError(f"penalty must be finite and not negative, got {penalty!r}")
    if not 0 < tolerance < 1:
        raise ValueError(f"tolerance must lie between 0 and 1, got {tolerance!r}")
    if not max_iterations >= 0:
        raise ValueError(f"max_iterations must not be negative, got {max_iterations!r}")
    if max_seconds is not None and not max_seconds > 0:
        raise ValueError(f"max_seconds must be positive, got {max_seconds!r}")
