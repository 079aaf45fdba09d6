"""Which weights minimise a layer's loss? The call for a matrix parameter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import numpy as np

from resoft.api.progress import status_line
from resoft.api.result import MOST_ITERATIONS, Result, with_source
from resoft.data.threads import single_blas
from resoft.multistart.class_fit import LayerFit
from resoft.multistart.class_returned import End
from resoft.newton.descent import Settings
from resoft.newton.monitor import Watch
from resoft.newton.outcome import Outcome
from resoft.objective.class_problem import LayerProblem
from resoft.reading.errors import listed
from resoft.support.arrays import CLOSELY, Array, Index, check_real_dtype
from resoft.support.inputs import as_array, check_number, check_settings

TOLERANCE = 1e-10  # of a predicted decrease, relative to the loss


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
    tolerance: float = TOLERANCE,
    max_iterations: int = MOST_ITERATIONS,
    max_seconds: float | None = None,
    seed: int = 0,
    starts: int | None = None,
    callback: Callable[..., object] | None = None,
    progress: bool = False,
) -> Result:
    """Minimise sum_n s_n L(W x_n + c; t_n) + penalty / 2 ||W||^2 over W (C, D) and c (C,).

    `loss` is a layer's name, such as "cross-entropy", or its declaration. X is (N, D), dense or
    sparse; T holds targets (N, C), or labels (N,), each different one a class, in their order; with
    `classes`, a number, labels count from 0, and a class may have no sample. `weights` are s
    (N,). Without `intercept` c is 0. Where the loss does not change when a vector is added to all
    rows of W, the W returned has 1^T W = 0, and c sums to 0.
    Newton steps are solved by products with the Hessian, preconditioned by the Hessian of a part of
    the samples, or by all where C and D are small. `tolerance` bounds the decrease still predicted,
    relative to the loss; `max_iterations` holds for each start. The fit starts from W = 0, or from
    W0 alone; a loss that may have several minima from up to `starts` points, or so many beside W0,
    that are drawn with `seed`: the beaten ones are dropped early. Where the loss has no value at
    W = 0, as with a logarithm, starts are looked for inside its domain. A keyboard interrupt
    returns the best point so far. `callback` is that of minimize; x is (W, c) there.

    The result holds x, that is (W, c) with c as the last column where there is one, W, intercept,
    classes (the labels, or the numbers of T's columns), start (its name), fun, jac, success,
    status, status_code, message, nit, nfev, passes (reads of X), seconds and history. fun, jac and
    what is claimed are those of the x returned, by a last reading of X; `logit_error` is what
    rounding may do to its logits. What the samples do not determine is given by the shortest W and
    named in the message: `rank` is that of X, with its intercept, `undetermined` the columns (D for
    the intercept) of the directions `null_space` (q, p) that change no logit. With a penalty, or
    with more than 2,000 columns, that is not looked at, and they are None or empty.
    Without a penalty the cross-entropy of separable samples has no minimum: then status is
    'separable' and `direction`, shaped like x, is one that separates, proved; or 'infinite_limit',
    where the loss keeps falling along `direction`, but the samples are too many for a proof. With
    a penalty it is 'infinite_limit' where a class has no sample and its intercept runs off.
    Its methods `summary`, `inference` and `conf_int` give standard errors, tests and intervals, as
    resoft.infer says; for these it refers to X and T, but not once pickled.

    Raises:
        ValueError: the data are not what they should be; the message says what and where.
    """
    check_number("penalty", penalty, "be finite and not negative")
    check_settings(tolerance, max_iterations, max_seconds, seed)
    if starts is not None:
        check_number("starts", starts, "be a whole number, 1 or more")
    if not isinstance(intercept, (bool, np.bool_)):
        raise ValueError(f"intercept must be True or False, got {intercept!r}")
    problem = LayerProblem(
        loss,
        X,
        T,
        weights=weights,
        penalty=float(penalty),
        intercept=bool(intercept),
        classes=classes,
        parameters=parameters,
        backend=backend,
    )
    start = _start(W0, problem)
    quiet = np.errstate(all="ignore")  # trial steps may overflow
    with status_line(progress, problem.matrix) as show, single_blas(), quiet:
        watch = Watch(max_seconds, callback, show)
        fit = LayerFit(problem, watch, Settings(tolerance, max_iterations), seed)
        return with_source(_report(fit, fit.run(start, starts)), loss, problem, X)


#: Outcomes that have other reasons here.
MESSAGES = {
    Outcome.STALLED: "No step lowers the loss although the model predicts a decrease: the "
    "derivatives are too inaccurate at this point. Scale the columns of X to like size, and take "
    "large offsets off.",
    Outcome.NOT_FINITE: "The loss is not finite at the start: scale the columns of X or the "
    "weights down, or give another W0.",
    Outcome.UNBOUNDED: "No lower bound was found: the loss falls on without slowing down. Check "
    "its sign, or add a penalty.",
    Outcome.STATIONARY: "The gradient vanishes, but the Hessian shows no minimum: an eigenvalue is "
    "negative or lost in rounding, or none is positive. Give another start W0.",
}


def _report(fit: LayerFit, end: End) -> Result:
    problem, point, ended = fit.problem, end.point, end.ended
    result = Result()
    result.update(
        **fit.watch.told(end.outcome, problem.passes),
        x=point.theta.T.copy(),
        W=point.theta[: problem.D].T.copy(),
        intercept=point.theta[-1].copy() if problem.intercept else np.zeros(problem.C),
        classes=problem.classes,
        fun=point.value,
        jac=point.gradient.T.copy(),
        message=" ".join([MESSAGES.get(end.outcome, end.outcome.value), *_remarks(problem, end)]),
        start=None if ended.descent is None else ended.descent.name,
        direction=None if ended.direction is None else ended.direction.T,
        existence=ended.proof,
        rank=end.rank,
        undetermined=_taking_part(end.null),
        null_space=None if end.null is None else end.null.T.copy(),
        logit_error=point.noise,
        preconditioners=dict(fit.steering.made),
    )
    return result


def _remarks(problem: LayerProblem, end: End) -> list[str]:
    """What the numbers do not say by themselves, a sentence each."""
    free = []
    if problem.kernels.shifted and problem.C > 1 and not problem.is_constant:
        if problem.penalty == 0:
            free.append("a vector added to the weights of all classes")
        elif problem.intercept:
            free.append("a number added to all intercepts")
    left = 0 if end.rank is None else problem.p - end.rank
    if left:
        named = "" if end.null is None else f" ({_columns(problem, end.null)})"
        free.append(f"{left} direction{'s' if left > 1 else ''} of the inputs{named}")
    remarks = []
    if free:
        remarks.append(f"Not determined, and given by the shortest W: {'; '.join(free)}.")
    if end.outcome is Outcome.INFINITE_LIMIT and problem.penalty > 0:
        absent = ~np.any(problem.T[problem.s > 0] > 0, axis=0)
        named = listed(problem.classes[absent].tolist(), str)
        remarks.append(
            f"No sample with a weight is of class {named}, and the penalty does not hold its "
            "intercept: leave the class out, or the intercept."
        )
    if end.point.noise > CLOSELY:
        remarks.append(
            f"Rounding leaves the logits at W right to {end.point.noise:.1g} only: columns cancel "
            "that are large beside their spread, or nearly depend on others."
        )
    return remarks


def _taking_part(null: Array | None) -> Index:
    """The columns of X, and D for the intercept, of directions that change nothing."""
    if null is None or not null.size:
        return np.empty(0, dtype=np.intp)
    return np.flatnonzero(np.max(np.abs(null), axis=1) > CLOSELY)  # of unit length


def _columns(problem: LayerProblem, null: Array) -> str:
    """Their names."""
    at = _taking_part(null)
    return listed([f"column {j}" if j < problem.D else "the intercept" for j in at], str)


def _start(W0: object, problem: LayerProblem) -> Array | None:
    if W0 is None:
        return None
    x = as_array("W0", W0)
    check_real_dtype("W0", x.dtype)
    x = np.asarray(x, dtype=np.float64)
    if x.shape != (problem.C, problem.p):
        with_c = " with the intercepts as last column" if problem.intercept else ""
        raise ValueError(f"W0 must be ({problem.C}, {problem.p}){with_c}, got shape {x.shape}")
    if not np.all(np.isfinite(x)):
        raise ValueError("W0 must be finite")
    return np.ascontiguousarray(x.T)
