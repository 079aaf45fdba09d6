"""Which x minimises a loss? The one call that most users need."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Literal, get_args

import numpy as np

from resoft.api.checkpoint import chosen_backend, closing_record, record_passes
from resoft.api.progress import status_line
from resoft.api.result import MOST_ITERATIONS, Result, with_source
from resoft.data.threads import single_blas
from resoft.multistart.campaign import Method
from resoft.multistart.row_fit import RowFit
from resoft.newton.descent import Settings
from resoft.newton.monitor import Watch
from resoft.objective.objective import Side
from resoft.objective.problem import Problem, as_point
from resoft.support.inputs import check_choice, check_number, check_settings

TOLERANCE = 1e-11  # of a predicted decrease, relative to the loss


def minimize(
    loss: object,
    A: object,
    b: object,
    *,
    w: object = None,
    groups: object = None,
    weights: object = None,
    method: Method = "approximate-newton",
    x0: object = None,
    side: Side = "both",
    parameters: Mapping[str, float] | None = None,
    backend: Literal["auto", "numpy", "numexpr", "numba"] = "auto",
    tolerance: float = TOLERANCE,
    max_iterations: int = MOST_ITERATIONS,
    max_seconds: float | None = None,
    seed: int = 0,
    starts: int | None = None,
    callback: Callable[..., object] | None = None,
    progress: bool = False,
    checkpoint: str | os.PathLike[str] | None = None,
    resume: bool = False,
) -> Result:
    """Minimise a loss of z = A x over x, with A (n, d), b (n,) and optional w, a number or (n,).

    With `groups`, a label of any kind for each row, or a resoft.data.layout.Layout that numbers
    them, the loss is that of each group's rows, added up over the groups, each with sums of its
    own; also losses of classes, such as "cross-entropy", are fitted so, x then shared by the
    alternatives. `weights` are factors of the groups' losses: one for each label, a mapping from
    labels or an array in the order of numpy.unique. The linear share model, and starts from it, are
    of one group alone; `side` is that of all groups.

    Several starts are tried, on both sides of the loss' pole unless `side` names one, and the
    beaten ones are dropped early; no more are begun once they agree. With x0 only x0 is used,
    unless `starts` asks for up to that many more or the loss is undefined or flat there. Where the
    loss has no value at x = 0, as with a logarithm of z, starts are looked for inside its domain.
    Along directions that A or the loss leaves open x is the shortest, by its 2-norm, and the
    columns whose coefficients are open are named.
    `method`: "approximate-newton" takes steps at a pass each by a Hessian of few rows, corrected by
    each new gradient, as long as these are right about the steps; else it chooses between exact
    products and an exact Hessian, by a cost model; "newton" always forms the Hessian; "paper" is
    the approximate method as it is written, which needs w and a start near the minimum.
    `tolerance` bounds the decrease still predicted, relative to the loss; `max_iterations` holds
    for each start. `callback(record)` gets a Record, with z = A x, after each step of a start, or,
    as SciPy's, `callback(intermediate_result)` an OptimizeResult with x, fun, nit and record;
    either may raise StopIteration. That, or a keyboard interrupt, returns the best point so far.
    With `checkpoint`, a file, each pass over A is written down as it ends. After an interrupt or a
    crash the same call with resume=True runs the same steps, takes the passes from there, and goes
    on; `callback` sees those steps again, and `max_seconds` counts anew.

    The result holds x, fun, jac, success, status (a short name), status_code (a number in
    the place of SciPy's status, see Outcome.code), message (a sentence), nit, nfev,
    passes (reads of A), seconds, method, side, crossings, history, limit, rank (of A, to rounding;
    None where A is too large for that), undetermined (indices of columns that the data do not
    determine) and, of the approximate method, costs: for each kind of step its predicted cost in
    products A x, steps and seconds. A last pass gives fun and jac at x itself, and success says
    what was checked there. Its methods `summary`, `inference` and `conf_int` give standard errors,
    tests and intervals, as resoft.infer says; for these it refers to A and b, but not once pickled.
    """
    check_choice("method", method, get_args(Method))
    check_choice("side", side, get_args(Side))
    if method == "paper" and w is None:
        raise ValueError("method 'paper' needs the regulariser w: its D must be positive")
    check_settings(tolerance, max_iterations, max_seconds, seed)
    if starts is not None:
        check_number("starts", starts, "be a whole number, 1 or more")
    known = chosen_backend(A, checkpoint, resume, backend)
    problem = Problem(loss, A, b, w, parameters, known, groups, weights)
    if method == "paper" and problem.kernels.layout is not None:
        raise ValueError("method 'paper' is of one sum over all rows: leave groups out, or method")
    first = None if x0 is None else as_point(x0, problem.d, "x0")
    options = {
        "method": method,
        "x0": first,
        "side": side,
        "tolerance": tolerance,
        "max_iterations": max_iterations,
        "seed": seed,
        "starts": starts,
    }
    record_passes(problem, checkpoint, resume, options)
    quiet = np.errstate(all="ignore")  # trial points may overflow; what comes of them is checked
    with (
        closing_record(problem),
        status_line(progress, problem.matrix) as show,
        single_blas(),
        quiet,
    ):
        settings = Settings(tolerance, max_iterations)
        fit = RowFit(problem, side, Watch(max_seconds, callback, show), settings, method, seed)
        result = Result()
        result.update(fit.run(first, starts))
        return with_source(result, loss, problem, A)
