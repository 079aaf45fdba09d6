"""What does each classifier find, and in what time? resoft's layer and scikit-learn's solvers."""

from __future__ import annotations

import importlib
import time
import warnings
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

import resoft
from resoft.bench.deadline import DeadlinePassed, deadline
from resoft.bench.labelled import Labelled
from resoft.bench.plan import Plan
from resoft.bench.solvers import FOREVER
from resoft.data.threads import single_blas
from resoft.support.arrays import BYTES, GIB, ROUGHLY

Array = NDArray[np.float64]
Labels = NDArray[np.intp]

C = 1.0  # scikit-learn's name for one over the penalty
OURS = "resoft"
PEERS = ("lbfgs", "newton-cg", "newton-cholesky")
DENSE_HESSIAN = "newton-cholesky"
MOST_UNKNOWNS = 20_000  # a dense Hessian of so many takes 3 GiB, and a factor as much again
GAIN = 0.8  # of one thread's seconds: BLAS's threads count as faster below it
TELLING = 3  # steps after which it shows whether BLAS's threads help
LIMIT = "limit"


@dataclass(frozen=True)
class Fit:
    """One fit at one tolerance; the objective is None where the limit ended it."""

    tolerance: float
    seconds: float
    objective: float | None
    ended: str = ""
    steps: int = 0


#: A fit to a tolerance, within seconds.
Classifier = Callable[[float, float], Fit]


def objective(data: Labelled, W: Array, intercept: Array) -> float:
    """Return sum_n (log sum_k exp z_nk - z_n,y_n) + ||W||^2 / (2 C) for z = X W^T + intercept."""
    z = data.X @ W.T + intercept
    z -= z.max(axis=1, keepdims=True)
    chosen = z[np.arange(data.y.size), data.y]
    entropies = np.log(np.exp(z).sum(axis=1)) - chosen
    return float(entropies.sum() + np.sum(W**2) / (2 * C))


def layer_by_resoft(data: Labelled, tolerance: float, limit: float) -> Fit:
    """Fit by resoft; the seconds count from the call, set-up included."""
    began = time.perf_counter()
    found = resoft.minimize_layer(
        "cross-entropy", data.X, data.y, classes=data.classes, penalty=1 / C, intercept=True,
        tolerance=tolerance, max_iterations=FOREVER, max_seconds=limit,
    )  # fmt: skip
    seconds = time.perf_counter() - began
    if found.status == "interrupted":  # it hands back what it has; here the run must end
        raise KeyboardInterrupt
    if seconds > limit:
        return Fit(tolerance, seconds, None, LIMIT)
    value = objective(data, found.W, found.intercept)
    return Fit(tolerance, seconds, value, found.status, found.nit)


@dataclass
class BySklearn:
    """One of scikit-learn's solvers, with BLAS's threads or without, whichever is the faster.

    NumPy's BLAS and SciPy's have threads of their own, that wait busily: on few cores they can
    make a fit ten times as slow. So a fit is done both ways, until one had steps enough to tell;
    then the faster way stays.
    """

    solver: str
    data: Labelled
    threaded: bool | None = None

    def __call__(self, tolerance: float, limit: float) -> Fit:
        """Fit to the tolerance; stop at the limit."""
        if self.threaded is not None:
            return self._fit(tolerance, limit, self.threaded)
        alone = self._fit(tolerance, limit, threaded=False)
        left = limit if alone.ended == LIMIT else GAIN * alone.seconds
        together = self._fit(tolerance, left, threaded=True)
        better = alone if together.ended == LIMIT else together
        if better.steps >= TELLING:
            self.threaded = better is together
        return better

    def _fit(self, tolerance: float, limit: float, threaded: bool) -> Fit:
        model = _logistic(self.solver, self.data.classes, tol=tolerance, max_iter=FOREVER)
        with nullcontext() if threaded else single_blas():
            seconds = _seconds(model, self.data, limit)
        if seconds > limit:
            return Fit(tolerance, seconds, None, LIMIT)
        value = objective(self.data, *softmax_weights(model))
        threads = "BLAS's threads" if threaded else "one thread"
        return Fit(tolerance, seconds, value, f"with {threads}", int(model.n_iter_[0]))


def _seconds(model: Any, data: Labelled, limit: float) -> float:
    """Fit the model; return the seconds, more than the limit where it was stopped."""
    began = time.perf_counter()
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"), deadline(limit):
            warnings.simplefilter("ignore")  # on precision: the objective is compared anyway
            model.fit(data.X, data.y)
    except DeadlinePassed:
        return max(time.perf_counter() - began, float(np.nextafter(limit, np.inf)))
    return time.perf_counter() - began


def _logistic(solver: str, classes: int, **options: Any) -> Any:
    """For two classes scikit-learn has one vector w = W_1 - W_0, and ||w||^2 = 2 ||W||^2."""
    strength = 2 * C if classes == 2 else C
    module = importlib.import_module("sklearn.linear_model")
    return module.LogisticRegression(solver=solver, C=strength, **options)


def softmax_weights(model: Any) -> tuple[Array, Array]:
    """Return W and intercepts, one row a class, also of a model of two classes."""
    W, intercept = model.coef_, model.intercept_
    if len(model.classes_) > 2:
        return W, intercept
    return np.vstack([-W, W]) / 2, np.append(-intercept, intercept) / 2


def classifiers(data: Labelled) -> dict[str, Classifier]:
    """Return those that can be run on the data."""
    able = [solver for solver in PEERS if left_out(solver, data) is None]
    found: dict[str, Classifier] = {OURS: partial(layer_by_resoft, data)}
    return found | {solver: BySklearn(solver, data) for solver in able}


def left_out(solver: str, data: Labelled) -> str | None:
    """Return why the solver is not run on these data; None where it is."""
    if solver != DENSE_HESSIAN or data.unknowns <= MOST_UNKNOWNS:
        return None
    size = BYTES * data.unknowns**2 / GIB
    return f"{solver} is skipped: its Hessian of {data.unknowns:,} unknowns takes {size:.0f} GiB"


def warm_up(data: Labelled) -> None:
    """Load, compile and time now what is loaded, compiled or timed once."""
    resoft.minimize_layer("cross-entropy", data.X, data.y, classes=data.classes, penalty=1 / C,
                          intercept=True, max_iterations=1)  # fmt: skip
    few = data.X[:200, :10]  # the peers compile nothing, and a step of some takes a minute
    part = Labelled(few, np.arange(few.shape[0]) % data.classes, data.classes)
    for solver in PEERS:
        BySklearn(solver, part)(ROUGHLY, Plan.limit)  # it is loaded and compiled by that
