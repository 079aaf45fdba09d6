"""Which data and which covariance make an Inference? The one call for every kind of fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import OptimizeResult

from resoft.data.threads import single_blas
from resoft.inference import words
from resoft.inference.choice import choose
from resoft.inference.classes import of_classes
from resoft.inference.predictions import ClassPredictor, RowPredictor
from resoft.inference.row_errors import of_rows
from resoft.inference.spread import Found, NoErrors
from resoft.inference.table import Inference
from resoft.newton.outcome import Outcome
from resoft.objective.class_problem import LayerProblem
from resoft.objective.fitted import FittedLoss, names_of
from resoft.objective.problem import Problem
from resoft.reading.errors import listed
from resoft.support.arrays import CLOSELY


def infer(
    result: OptimizeResult,
    loss: object = None,
    A: object = None,
    b: object = None,
    *,
    w: object = None,
    groups: object = None,
    weights: object = None,
    penalty: float = 0.0,
    parameters: Mapping[str, float] | None = None,
    covariance: str = "auto",
    clusters: object = None,
    weights_are: str | None = None,
    reference: object = None,
    names: Sequence[str] | None = None,
) -> Inference:
    """Covariance, standard errors, z and p values, and intervals of a fit's coefficients.

    `result` is what resoft.minimize or resoft.minimize_layer returned. It knows its data, unless it
    was pickled: then `loss`, A and b (of a layer X and T), w, `groups`, `weights`, `penalty` and
    `parameters` are those of the fit.

    `covariance`: "model" is the inverse Hessian of a loss that is minus a log-likelihood, and of a
    least-squares loss s^2 (J^T J)^-1, where s^2 = 2 L / (n - rank); "HC0" the sandwich
    H^-1 (sum of the rows' scores squared) H^-1, which asks for independent rows alone; "HC1" the
    same, n / (n - rank) times. `clusters`, a label for each row, makes the sandwich of the sums of
    scores of the clusters, with statsmodels' factor for their number. Of cross-entropy in groups
    both are about groups, whose rows are no independent ones. "auto" takes "model" for the
    cross-entropy of labels, for losses that are seen to be minus the log-likelihood of Poisson
    counts or of labels 0 and 1, and for least squares of a loss that is a sum over the rows; else
    "HC0". What each assumes stands in the result's notes.

    `weights_are` says what a layer's sample weights are: "frequency" or "probability".
    `reference` is the class that others are compared with, by its label (the first). `names` are
    those of the columns, an intercept of minimize_layer not counted.

    Where no standard errors are valid they are nan, and `reason` says in a sentence why: the fit
    did not reach a minimum, the loss has kinks, the Hessian is indefinite, a normalising sum lies
    within three standard errors of its pole.

    Raises:
        ValueError: a result without its data, other data than the fit's, or an option that does not
            exist; the message says what and the way out.
    """
    if not isinstance(result, OptimizeResult) or "outcome" not in result:
        raise ValueError(
            f"result must be what resoft.minimize or resoft.minimize_layer returned, "
            f"got {type(result).__name__}"
        )
    layer = "W" in result
    source = getattr(result, "source", None)
    if A is not None or b is not None or loss is not None:
        if A is None or b is None or loss is None:
            raise ValueError("give the loss, A and b of the fit, all three")
        problem = (
            _layer(result, loss, A, b, weights, penalty, parameters)
            if layer
            else Problem(loss, A, b, w, parameters, "numpy", groups, weights)
        )
        source = FittedLoss(loss, problem, names_of(A))
    if source is None:
        raise ValueError(
            "this result does not know its data, as it was pickled or copied: "
            "call resoft.infer(result, loss, A, b) with the loss and the data of the fit"
        )
    with np.errstate(all="ignore"), single_blas():
        if layer:
            return _of_layer(result, source, names, reference, covariance, clusters, weights_are)
        if reference is not None or weights_are is not None:
            raise ValueError("reference and weights_are belong to fits of a layer")
        return _of_loss(result, source, names, covariance, clusters)


def _of_loss(
    result: OptimizeResult,
    source: FittedLoss,
    names: Sequence[str] | None,
    covariance: str,
    clusters: object,
) -> Inference:
    problem: Any = source.problem
    choice = choose(covariance, clusters, None, np.ones(problem.n, dtype=bool))
    x = np.asarray(result.x)
    found = _found(
        result, lambda: problem.value(x), lambda: of_rows(problem, x, source.loss, choice)
    )
    return Inference(
        **vars(found),
        loss=problem.kernels.loss,
        names=_names(names, source.names, problem.d),
        classes=(),
        reference=None,
        coefficients=x,
        link=RowPredictor(source.loss, dict(problem.kernels.parameters), problem.d, found.sums),
        figures=_figures(result, f"{problem.n} x {problem.d}", "rows, columns"),
    )


def _of_layer(
    result: OptimizeResult,
    source: FittedLoss,
    names: Sequence[str] | None,
    reference: object,
    covariance: str,
    clusters: object,
    weights_are: str | None,
) -> Inference:
    problem: Any = source.problem
    choice = choose(covariance, clusters, weights_are, problem.s > 0)
    known = np.asarray(result.classes).tolist()
    labels = list(map(str, known))
    base = _reference(known, reference) if problem.kernels.shifted and problem.C > 1 else None
    x = np.asarray(result.x)
    theta = np.ascontiguousarray(x.T)
    found = _found(
        result,
        lambda: problem.value_at(theta, problem.logits(theta)),
        lambda: of_classes(problem, theta, base, choice),
    )
    others = tuple(c for c in range(problem.C) if c != base)
    inputs = _names(names, source.names, problem.D)
    return Inference(
        **vars(found),
        loss=problem.kernels.loss,
        names=(*inputs, "intercept") if problem.intercept else inputs,
        classes=tuple(labels[c] for c in others),
        reference=None if base is None else labels[base],
        coefficients=x[list(others)] - (0.0 if base is None else x[base]),
        link=ClassPredictor(
            source.loss,
            dict(problem.kernels.parameters),
            problem.D,
            problem.intercept,
            base,
            others,
        ),
        figures=_figures(result, f"{problem.N} x {problem.D}", "samples, inputs"),
    )


def _found(
    result: OptimizeResult, value: Callable[[], float], of_data: Callable[[], Found]
) -> Found:
    """What the data say where the fit found a minimum of theirs, else why nothing is known."""
    reason = _finished(result)
    if reason is None:
        _check_same(result, value())
        try:
            return of_data()
        except NoErrors as none:
            reason = str(none)
    return Found(reason=reason)


def _finished(result: OptimizeResult) -> str | None:
    """Why an outcome allows no standard errors; None where it is a minimum that bends."""
    if result.outcome is Outcome.EXACT_FIT:
        return words.EXACT
    if result.outcome is Outcome.CONSTANT:
        return words.CONSTANT
    return None if result.success else words.NOT_FINISHED.format(status=result.status)


def _check_same(result: OptimizeResult, value: float) -> None:
    if not abs(value - result.fun) <= CLOSELY * abs(result.fun):
        raise ValueError(
            f"on these data the loss at x is {value:.10g}, in the fit it was {result.fun:.10g}: "
            "give the data, the weights and the penalty of the fit"
        )


def _figures(result: OptimizeResult, shape: str, what: str) -> dict[str, str]:
    return {what: shape, "status": str(result.status), "objective": f"{result.fun:.10g}"}


def _names(
    given: Sequence[str] | None, known: tuple[str, ...] | None, count: int
) -> tuple[str, ...]:
    names = given if given is not None else known
    if names is None or (given is None and len(names) != count):
        return tuple(f"x{j}" for j in range(count))
    if len(names) != count:
        raise ValueError(f"names must hold {count} names, one for each column, got {len(names)}")
    return tuple(map(str, names))


def _reference(known: list[Any], reference: object) -> int:
    """Which class it is: the label itself, such as 1 for 1.0, or as it is printed."""
    if reference is None:
        return 0
    labels = list(map(str, known))
    if reference in known:
        return known.index(reference)
    if str(reference) in labels:
        return labels.index(str(reference))
    raise ValueError(
        f"reference must be one of the classes {listed(labels, str)}, got {reference!r}"
    )


def _layer(
    result: OptimizeResult,
    loss: object,
    X: Any,
    T: Any,
    weights: object,
    penalty: float,
    parameters: Mapping[str, float] | None,
) -> LayerProblem:
    """The problem of a layer's fit, its labels counted as they were there."""
    classes, shape = np.asarray(result.classes), np.shape(X)
    if np.ndim(T) == 1:
        codes = {label: code for code, label in enumerate(classes.tolist())}
        given = np.asarray(T).tolist()
        unknown = next((label for label in given if label not in codes), None)
        if unknown is not None:
            raise ValueError(f"T has the label {unknown!r}, which the fit's data did not have")
        T = np.array([codes[label] for label in given], dtype=np.intp)
    return LayerProblem(
        loss,
        X,
        T,
        weights=weights,
        penalty=float(penalty),
        intercept=len(shape) == 2 and np.asarray(result.x).shape[1] == shape[1] + 1,
        classes=classes.size,
        parameters=parameters,
        backend="numpy",
    )
