"""How sure is what a model says of new rows? From the errors of its coefficients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import numpy as np

from resoft.inference.estimates import quantile
from resoft.inference.predictions import Predictions, of_logits, of_rows
from resoft.inference.spread import Spread, Sums
from resoft.objective.links import Link
from resoft.reading.errors import InputError
from resoft.saved_model.fitted import Errors, Fitted
from resoft.support.arrays import Array, Index


def known_errors(model: Fitted) -> tuple[Errors, Spread]:
    """Those of the model's coefficients.

    Raises:
        ValueError: the fit was not asked for them, or there are none.
    """
    if model.errors is None:
        raise InputError(
            "the model holds no standard errors, so there are no intervals: fit again with "
            "--summary and --out"
        )
    if model.errors.spread is None:
        raise InputError(f"there are no intervals: {model.errors.reason}")
    return model.errors, model.errors.spread


def of_classes(
    model: Fitted, fitted: Callable[[Array], Array], A: Array, u: Array, level: float
) -> Predictions:
    """Intervals of the probabilities (n, C) of rows A (n, p) with logits u (n, C)."""
    errors, spread = known_errors(model)
    against = errors.reference
    others = tuple(c for c, name in enumerate(model.classes) if name != against)
    if against is not None:
        u = u - u[:, [model.classes.index(against)]]
    return of_logits(fitted, u, A, others, spread, quantile(level))


def of_model(
    model: Fitted, link: Link, A: Array, index: Index, level: float, whole: bool
) -> Predictions:
    """Intervals of the predictions (n,) of rows A (n, d), `index` their groups; `whole`: these
    rows are what the shares are shares of.
    """
    errors, spread = known_errors(model)
    sums = None
    if model.sums is not None:
        if errors.slopes is None and not whole:
            raise InputError("the model's errors are not those of shares: fit again with --summary")
        slopes = np.empty((0, 0)) if errors.slopes is None else errors.slopes
        sums = Sums(model.sums.z, model.sums.shares, slopes)
    return of_rows(link, A, model.x, spread, quantile(level), sums, index, whole)


def spread_out(found: Predictions, kept: Index, n: int) -> Predictions:
    """The same for n rows, of which only those of a number in `kept` have a prediction."""
    shape = (n, *found.mean.shape[1:])
    whole = [np.full(shape, np.nan) for _ in fields(Predictions)]
    for array, part in zip(whole, vars(found).values(), strict=True):
        array[kept] = part
    return Predictions(*whole)
