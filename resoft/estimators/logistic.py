"""Which arguments of LogisticRegression change nothing here, and what instead of the others?

The minimum of one strictly convex objective does not depend on who finds it: solvers, threads and
the dual form are accepted. What asks for another objective is refused, with the way out.
"""

from __future__ import annotations

import numbers
from typing import Any

import numpy as np

SOLVERS = ("newton", "lbfgs", "liblinear", "newton-cg", "newton-cholesky", "sag", "saga")
PENALTIES = ("l2", "l1", "elasticnet", None, "deprecated")
UNTAKEN = ("l1", "elasticnet", "ovr", "deprecated")  # known, but not for a new user
MULTI_CLASS = ("auto", "multinomial", "ovr", "deprecated")


def check_arguments(model: Any, classes: int) -> None:
    """Raise where an argument is none of LogisticRegression's, or asks for another minimum."""
    _check_penalty(model)
    _among("solver", model.solver, SOLVERS)
    if model.solver == "liblinear" and (model.fit_intercept or classes > 2):
        raise ValueError(
            "solver='liblinear' penalises the intercept and fits each class against the rest, "
            "which is another objective: leave solver out"
        )
    if not isinstance(model.dual, (bool, np.bool_)):
        raise ValueError(f"dual must be True or False, got {model.dual!r}")
    scaling = model.intercept_scaling
    if not isinstance(scaling, numbers.Real) or not float(scaling) > 0:
        raise ValueError(f"intercept_scaling must be positive, got {scaling!r}")
    for name, wanted in (("n_jobs", "a whole number or None"), ("verbose", "a whole number")):
        value = getattr(model, name)
        if not (isinstance(value, numbers.Integral) or (name == "n_jobs" and value is None)):
            raise ValueError(f"{name} must be {wanted}, got {value!r}")
    _check_multi_class(model, classes)


def strength(penalty: str | None, C: float) -> float:
    """C, infinite where there is no penalty."""
    return float("inf") if penalty is None else float(C)


def _check_penalty(model: Any) -> None:
    _among("penalty", model.penalty, PENALTIES)
    name = "l1_ratios" if hasattr(model, "l1_ratios") else "l1_ratio"
    given = getattr(model, name)
    if given is not None and not _are_numbers(given):
        raise ValueError(f"{name} must be None or hold numbers, got {given!r}")
    lasso = model.penalty in ("l1", "elasticnet")
    if lasso or (given is not None and np.any(np.asarray(given) != 0)):
        shown = f"penalty={model.penalty!r}" if lasso else f"{name}={given!r}"
        raise ValueError(
            f"{shown} asks for an L1 penalty, and there is an L2 penalty alone: take penalty='l2', "
            "or scikit-learn's LogisticRegression with solver='saga'"
        )


def _check_multi_class(model: Any, classes: int) -> None:
    _among("multi_class", model.multi_class, MULTI_CLASS)
    if model.multi_class == "ovr" and classes > 2:
        raise ValueError(
            "multi_class='ovr' fits each class against the rest: take scikit-learn's "
            "OneVsRestClassifier(SoftmaxClassifier())"
        )
    if model.multi_class == "multinomial" and classes == 2:
        raise ValueError(
            "multi_class='multinomial' penalises two classes half as much as LogisticRegression "
            "does by default: leave it out, and double C for that"
        )


def _among(name: str, value: Any, known: tuple[str | None, ...]) -> None:
    if not any(value is each or (isinstance(value, str) and value == each) for each in known):
        shown = ", ".join(repr(each) for each in known if each not in UNTAKEN)
        raise ValueError(f"{name} must be one of {shown}, got {value!r}")


def _are_numbers(given: Any) -> bool:
    try:
        return bool(np.asarray(given).dtype.kind in "iuf" and np.all(np.isfinite(given)))
    except (TypeError, ValueError):
        return False
