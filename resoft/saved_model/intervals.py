"""How sure is what a model says of new rows? From the errors of its coefficients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import numpy as np

from resoft.inference.estimates import quantile
from resoft.inference.found import Sums
from resoft.inference.predictions import Predictions, in_shares, of_logits, row_by_row
from resoft.inference.spread import Spread
from resoft.objective.groups import rows_of
from resoft.objective.links import Link
from resoft.reading.errors import InputError
from resoft.saved_model.fitted import Fitted
from resoft.support.arrays import Array, Index


def known_spread(model: Fitted) -> Spread:
    """That of the model's coefficients.

    Raises:
        ValueError: the fit was not asked for one, or there is none.
    """
    if model.errors is None:
        raise InputError(
            "the model holds no standard errors, so there are no intervals: fit again with "
            "--summary and --out"
        )
    if model.errors.spread is None:
        raise InputError(f"there are no intervals: {model.errors.reason}")
    return model.errors.spread


def of_classes(
    model: Fitted, fitted: Callable[[Array], Array], A: Array, u: Array, level: float
) -> Predictions:
    """Intervals of the probabilities (n, C) of rows A (n, p) with logits u (n, C)."""
    spread = known_spread(model)
    assert model.errors is not None
    against = model.errors.reference
    others = tuple(c for c, name in enumerate(model.classes) if name != against)
    if against is not None:
        u = u - u[:, [model.classes.index(against)]]
    return of_logits(fitted, u, A, others, spread, quantile(level))


def of_rows(
    model: Fitted, link: Link, A: Array, index: Index, level: float, whole: bool
) -> Predictions:
    """Intervals of the predictions (n,) of rows A (n, d), `index` their groups; `whole`: these
    rows are what the shares are shares of.
    """
    spread, reach = known_spread(model), quantile(level)
    if model.sums is None:
        return row_by_row(link, A, model.x, spread, reach)
    assert model.errors is not None
    if not whole:
        if model.errors.slopes is None:
            raise InputError("the model's errors are not those of shares: fit again with --summary")
        sums = Sums(model.sums.z, model.sums.shares, model.errors.slopes)
        return in_shares(link, A, model.x, spread, reach, sums, index)
    parts = np.empty((len(fields(Predictions)), len(A)))
    for rows in rows_of(index):
        found = in_shares(link, A[rows], model.x, spread, reach, None, index[rows])
        parts[:, rows] = found.mean, found.standard_error, found.lower, found.upper
    return Predictions(*parts)


def spread_out(found: Predictions, kept: Index, n: int) -> Predictions:
    """The same for n rows, of which only those of a number in `kept` have a prediction."""
    shape = (n, *found.mean.shape[1:])
    whole = [np.full(shape, np.nan) for _ in fields(Predictions)]
    for array, part in zip(whole, vars(found).values(), strict=True):
        array[kept] = part
    return Predictions(*whole)
