"""What does a fit predict for new rows, and how sure is that? By the delta method."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from scipy import special

from resoft.data.blocks import as_dense
from resoft.data.in_memory import as_matrix
from resoft.inference.spread import Spread, Sums
from resoft.kernels.classes import load_layer
from resoft.objective.groups import rows_of
from resoft.objective.links import Anchors, Link
from resoft.support.arrays import ACCUMULATED, DIFFERENCE, HELD, Array, Index

GRID = np.linspace(0.0, 1.0, 65)  # of an interval of z, over which a prediction is looked at


@dataclass(frozen=True, eq=False)
class Predictions:
    """`mean`, its `standard_error` and the ends `lower` and `upper` of its confidence interval:
    (n,), of classes (n, C). nan where the data do not determine what a row asks for.
    """

    mean: Array
    standard_error: Array
    lower: Array
    upper: Array


@dataclass(frozen=True, eq=False)
class RowPredictor:
    """The prediction of a loss of z = A x; `sums` are those of the fit, if it normalises."""

    loss: Any
    parameters: Mapping[str, float]
    width: int
    sums: Sums | None

    def predict(
        self, A: object, coefficients: Array, spread: Spread, quantile: float, whole: bool
    ) -> Predictions:
        """f of z = A x, with A (n, d)."""
        if self.sums is not None and self.sums.z.size > 1 and not whole:
            raise ValueError(
                "the fit had groups, each with a normalising sum: predict one group's rows as a "
                "whole, with normalise='data'"
            )
        link = Link(self.loss, self.parameters)
        rows = rows_of_table(A, self.width, "A")
        index = np.zeros(len(rows), dtype=np.intp)
        return of_rows(link, rows, coefficients, spread, quantile, self.sums, index, whole)


@dataclass(frozen=True, eq=False)
class ClassPredictor:
    """The prediction of a layer: probabilities of the classes."""

    loss: object
    parameters: Mapping[str, float]
    width: int
    intercept: bool
    reference: int | None
    others: tuple[int, ...]

    def predict(
        self, A: object, coefficients: Array, spread: Spread, quantile: float, whole: bool
    ) -> Predictions:
        """y of u = W x + c, with X (n, D); each row is a whole."""
        kernels = load_layer(self.loss, "numpy", self.parameters)
        if kernels.fitted is None:
            raise ValueError(f"loss {kernels.loss} declares no prediction: set prediction= in it")
        rows = rows_of_table(A, self.width, "X")
        rows = np.column_stack([rows, np.ones(len(rows))]) if self.intercept else rows
        u = np.zeros((len(rows), len(self.others) + (self.reference is not None)))
        u[:, self.others] = rows @ coefficients.T
        return of_logits(kernels.fitted, u, rows, self.others, spread, quantile)


# --- shares and other predictions of z ----------------------------------------------------------


def of_rows(
    link: Link,
    rows: Array,
    x: Array,
    spread: Spread,
    quantile: float,
    sums: Sums | None,
    index: Index,
    whole: bool,
) -> Predictions:
    """Predictions of rows, `index` saying which of the normalising sums each belongs to, if there
    are any; `whole`: these rows are what the shares are shares of.
    """
    if sums is None:
        return row_by_row(link, rows, x, spread, quantile)
    if not whole:
        return in_shares(link, rows, x, spread, quantile, sums, index)
    parts = np.empty((len(fields(Predictions)), len(rows)))
    for at in rows_of(index):
        found = in_shares(link, rows[at], x, spread, quantile, None, index[at])
        parts[:, at] = list(vars(found).values())
    return Predictions(*parts)


def row_by_row(link: Link, rows: Array, x: Array, spread: Spread, quantile: float) -> Predictions:
    """A prediction that is a function of the row's own z; its interval is what it reaches over
    that of z.
    """
    fitted, z, error = link.kernels.fitted, rows @ x, errors_of(spread, rows)
    assert fitted is not None
    with np.errstate(all="ignore"):
        ends = z + np.multiply.outer(2 * GRID - 1, quantile * error)
        reached = fitted(ends.ravel()).reshape(ends.shape)
        return Predictions(
            np.asarray(fitted(z)),
            np.abs(_quotient(fitted, z)) * error,
            reached.min(axis=0),
            reached.max(axis=0),
        )


def in_shares(
    link: Link,
    rows: Array,
    x: Array,
    spread: Spread,
    quantile: float,
    sums: Sums | None,
    index: Index,
) -> Predictions:
    """Shares u / alpha: of the sums of the fit, `index` saying which row belongs to which, or
    without `sums` of these rows' own sum.
    """
    z = rows @ x
    with np.errstate(all="ignore"):
        if sums is None:
            kernels = link.kernels
            assert kernels.residual_jacobian is not None
            f = link.fitted(z)
            g, U, V = kernels.residual_jacobian(z, np.zeros_like(z))
            error = errors_of(spread, g[:, None] * rows + U @ (V.T @ rows))
        else:
            anchors = Anchors(sums.z, sums.shares)
            f = link.beside(anchors, z, index)
            slope = _quotient(lambda at: link.beside(anchors, at, index), z)
            error = errors_of(spread, slope[:, None] * rows - f[:, None] * sums.slopes[index])
        plain = Predictions(f, error, f - quantile * error, f + quantile * error)
        if link.kernels.pole is not None:
            return plain
        # each row by itself, so that its interval does not depend on the rows beside it
        bent = _inside(f, special.logit(f), error / (f * (1 - f)), quantile)
        pairs = zip(vars(bent).values(), vars(plain).values(), strict=True)
        return Predictions(*(np.where((f > 0) & (f < 1), p, q) for p, q in pairs))


# --- classes ------------------------------------------------------------------------------------


def of_logits(
    fitted: Callable[[Array], Array],
    u: Array,
    rows: Array,
    others: tuple[int, ...],
    spread: Spread,
    quantile: float,
) -> Predictions:
    """Predictions of logits u (n, C), of which those of `others` come from rows (n, p)."""
    y = np.asarray(fitted(u))
    F = spread.factor.reshape(len(others), rows.shape[1], -1)
    step = max(1, HELD // max(1, F.shape[0] * F.shape[2]))
    is_softmax = bool(np.all(np.abs(y - special.softmax(u, axis=1)) <= ACCUMULATED))
    errors = np.empty(y.shape)
    for first in range(0, len(rows), step):
        at = slice(first, first + step)
        moved = np.zeros((len(u[at]), u.shape[1], F.shape[2]))
        moved[:, others] = np.einsum("ni,cis->ncs", rows[at], F, optimize=True)
        errors[at] = (_of_odds if is_softmax else _of_means)(fitted, u[at], moved)
    errors = np.where(_determined(spread, rows, len(others))[:, None], errors, np.nan)
    if not is_softmax:
        return Predictions(y, errors, y - quantile * errors, y + quantile * errors)
    odds = np.stack([u[:, k] - _rest(u, k) for k in range(u.shape[1])], axis=1)
    return _inside(y, odds, errors, quantile)


def _rest(u: Array, k: int) -> Array:
    """The logarithm of what all classes but k add up to."""
    return np.asarray(special.logsumexp(np.delete(u, k, axis=1), axis=1))


def _of_odds(fitted: Callable[[Array], Array], u: Array, moved: Array) -> Array:
    """Standard errors (n, C) of log(p / (1 - p)), for logits that move by `moved` (n, C, s)."""
    found = np.empty(u.shape)
    for k in range(u.shape[1]):
        rest = special.softmax(np.delete(u, k, axis=1), axis=1)
        apart = moved[:, k] - np.einsum("nc,ncs->ns", rest, np.delete(moved, k, axis=1))
        found[:, k] = np.linalg.norm(apart, axis=1)
    return found


def _of_means(fitted: Callable[[Array], Array], u: Array, moved: Array) -> Array:
    """Standard errors (n, C) of what is predicted itself."""
    found = np.zeros((*u.shape, moved.shape[2]))
    for c in range(u.shape[1]):
        h = np.zeros_like(u)
        h[:, c] = DIFFERENCE
        slope = (fitted(u + h) - fitted(u - h)) / (2 * DIFFERENCE)
        found += slope[:, :, None] * moved[:, c, None, :]
    return np.asarray(np.linalg.norm(found, axis=2))


def _determined(spread: Spread, rows: Array, classes: int) -> Array:
    """Whether the data determine all logits of a row, beside the reference's."""
    known = np.ones(len(rows), dtype=bool)
    for c in range(classes if spread.null.shape[1] else 0):
        L = np.zeros((len(rows), classes, rows.shape[1]))
        L[:, c] = rows
        known &= spread.determines(L.reshape(len(rows), -1))
    return known


# --- pieces -------------------------------------------------------------------------------------


def _inside(p: Array, odds: Array, error: Array, quantile: float) -> Predictions:
    """Ends that stay in (0, 1), for log(p / (1 - p)) with that error."""
    ends = special.expit(odds - quantile * error), special.expit(odds + quantile * error)
    return Predictions(p, error * special.expit(odds) * special.expit(-odds), *ends)


def _quotient(f: Callable[[Array], Array], z: Array) -> Array:
    """The slope of a function of each row's own z."""
    h = DIFFERENCE * np.maximum(1.0, np.abs(z))
    return np.asarray((f(z + h) - f(z - h)) / (2 * h))


def errors_of(spread: Spread, L: Array) -> Array:
    """Standard errors of linear functions, the rows of L, block by block."""
    step = max(1, HELD // max(1, spread.factor.shape[1]))
    parts = [spread.errors(L[first : first + step]) for first in range(0, len(L), step)]
    return np.concatenate(parts) if parts else np.empty(0)


def rows_of_table(A: object, width: int, name: str) -> Array:
    """A as a dense array (n, width), checked."""
    matrix = as_matrix(A, name)
    n, d = matrix.shape
    if d != width:
        raise ValueError(f"{name} must have {width} columns, as the fit's had, got shape {(n, d)}")
    return as_dense(matrix.take(np.arange(n), look=True).data)
