"""What does a fit predict for new rows, and how sure is that? By the delta method."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from scipy import special

from resoft._held import as_matrix
from resoft._kernels import load_kernels
from resoft._layer.kernels import load_layer
from resoft._matrix import Array
from resoft.inference.spread import Spread

STEP = 1e-5  # of a difference quotient in logits
GRID = np.linspace(0.0, 1.0, 65)  # of an interval of z, over which a prediction is looked at
BLOCK = 2**20  # entries that are formed at a time


@dataclass(frozen=True, eq=False)
class Predictions:
    """`mean`, its `standard_error` and the ends `lower` and `upper` of its confidence interval:
    (n,), of classes (n, C). nan where the data do not determine what a row asks for.
    """

    mean: Array
    standard_error: Array
    lower: Array
    upper: Array


class Link(Protocol):
    """From new rows to predictions."""

    def predict(
        self, A: object, coefficients: Array, spread: Spread | None, quantile: float
    ) -> Predictions:
        """The Predictions of rows A, to so many standard errors."""
        ...


@dataclass(frozen=True)
class RowLink:
    """The prediction of a loss of z = A x."""

    loss: object
    parameters: Mapping[str, float]
    width: int
    normalises: bool

    def predict(
        self, A: object, coefficients: Array, spread: Spread | None, quantile: float
    ) -> Predictions:
        """f of z = A x, with A (n, d)."""
        kernels = load_kernels(self.loss, "numpy", self.parameters)
        if kernels.fitted is None:
            raise ValueError(f"loss {kernels.loss} declares no prediction: it has prediction=...")
        rows = _rows(A, self.width, "A")
        z = rows @ coefficients
        f = np.asarray(kernels.fitted(z))
        if spread is None:
            return _unknown(f)
        if not self.normalises:
            error = _errors(spread, rows)
            ends = z + np.multiply.outer(2 * GRID - 1, quantile * error)
            reached = kernels.fitted(ends.ravel()).reshape(ends.shape)
            h = STEP * np.maximum(1.0, np.abs(z))
            slope = (kernels.fitted(z + h) - kernels.fitted(z - h)) / (2 * h)
            return Predictions(f, np.abs(slope) * error, reached.min(axis=0), reached.max(axis=0))
        assert kernels.residual_jacobian is not None
        g, U, V = kernels.residual_jacobian(z, np.zeros_like(z))
        error = _errors(spread, g[:, None] * rows + U @ (V.T @ rows))
        inside = kernels.pole is None and bool(np.all((f > 0) & (f < 1)))
        return _inside(f, error, quantile) if inside else _around(f, error, quantile)


@dataclass(frozen=True)
class ClassLink:
    """The prediction of a layer: probabilities of the classes."""

    loss: object
    parameters: Mapping[str, float]
    width: int
    intercept: bool
    reference: int | None
    others: tuple[int, ...]

    def predict(
        self, A: object, coefficients: Array, spread: Spread | None, quantile: float
    ) -> Predictions:
        """y of u = W x + c, with X (n, D)."""
        kernels = load_layer(self.loss, "numpy", self.parameters)
        fitted = kernels.fitted
        if fitted is None:
            raise ValueError(f"loss {kernels.loss} declares no prediction: it has prediction=...")
        rows = _rows(A, self.width, "X")
        rows = np.column_stack([rows, np.ones(len(rows))]) if self.intercept else rows
        classes = len(self.others) + (self.reference is not None)
        u = np.zeros((len(rows), classes))
        u[:, self.others] = rows @ coefficients.T
        y = np.asarray(fitted(u))
        if spread is None:
            return _unknown(y)
        F = spread.factor.reshape(len(self.others), rows.shape[1], -1)
        variance, step = np.empty(y.shape), max(1, BLOCK // max(1, F.shape[0] * F.shape[2]))
        slopes = np.stack([_slope(fitted, u, c) for c in self.others], axis=1)
        for first in range(0, len(rows), step):
            at = slice(first, first + step)
            logits = np.einsum("ni,cis->ncs", rows[at], F, optimize=True)
            moved = np.einsum("nck,ncs->nks", slopes[at], logits, optimize=True)
            variance[at] = np.square(moved).sum(axis=2)
        error = np.where(self._determined(spread, rows)[:, None], np.sqrt(variance), np.nan)
        inside = bool(np.all((y >= 0) & (y <= 1)))
        return _inside(y, error, quantile) if inside else _around(y, error, quantile)

    def _determined(self, spread: Spread, rows: Array) -> Array:
        """Whether the data determine all logits of a row, from the reference on."""
        k, p = len(self.others), rows.shape[1]
        known = np.ones(len(rows), dtype=bool)
        if spread.null.shape[1]:
            for c in range(k):
                L = np.zeros((len(rows), k, p))
                L[:, c] = rows
                known &= spread.determines(L.reshape(len(rows), -1))
        return known


def _rows(A: object, width: int, name: str) -> Array:
    """A as a dense array (n, width), checked."""
    matrix = as_matrix(A, name)
    n, d = matrix.shape
    if d != width:
        raise ValueError(f"{name} must have {width} columns, as the fit's had, got shape {(n, d)}")
    rows = matrix.rows(np.arange(n))
    if not np.all(np.isfinite(rows)):
        row, column = np.argwhere(~np.isfinite(rows))[0]
        raise ValueError(f"{name} must be finite, got {rows[row, column]} in row {row}, column "
                         f"{column}: fill or remove such rows first")  # fmt: skip
    return rows


def _errors(spread: Spread, L: Array) -> Array:
    """Standard errors of linear functions, block by block."""
    step = max(1, BLOCK // max(1, spread.factor.shape[1]))
    parts = [spread.errors(L[first : first + step]) for first in range(0, len(L), step)]
    return np.concatenate(parts) if parts else np.empty(0)


def _slope(fitted: Any, u: Array, c: int) -> Array:
    """The derivative (n, C) of the prediction by logit c."""
    moved = np.zeros_like(u)
    moved[:, c] = STEP
    return np.asarray((fitted(u + moved) - fitted(u - moved)) / (2 * STEP))


def _inside(p: Array, error: Array, quantile: float) -> Predictions:
    """Ends on the scale of log(p / (1 - p)), which stay in (0, 1)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        half = quantile * error / (p * (1 - p))
        centre = special.logit(p)
    ends = special.expit(centre - half), special.expit(centre + half)
    return Predictions(p, error, *ends)


def _around(p: Array, error: Array, quantile: float) -> Predictions:
    return Predictions(p, error, p - quantile * error, p + quantile * error)


def _unknown(p: Array) -> Predictions:
    nothing = np.full(p.shape, np.nan)
    return Predictions(p, nothing, nothing, nothing)
