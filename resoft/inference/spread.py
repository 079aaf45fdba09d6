"""How do the estimates of coefficients vary together? As a factor, with what is left open."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from resoft.inference import words
from resoft.support.arrays import CLOSELY, Array

LARGEST = 4000  # coefficients


class NoErrors(Exception):
    """Says in a sentence why an estimate has no standard errors; never leaves this folder."""


@dataclass(frozen=True, eq=False)
class Spread:
    """The covariance F F^T of coefficients (m,), with F = `factor` (m, k).

    `null` (m, q) holds directions that the data leave open, each of unit length where a coefficient
    is counted in units of 1 / `scale` (m,), the norm of its column. Only linear functions that are
    the same along all of them have a variance.
    """

    factor: Array
    null: Array
    scale: Array

    def determines(self, L: Array) -> NDArray[np.bool_]:
        """Whether each row of L (j, m) is a function that the data determine, (j,)."""
        if not self.null.shape[1]:
            return np.ones(len(L), dtype=bool)
        unit = L / self.scale
        apart = np.abs(unit @ self.null).max(axis=1)
        return np.asarray(apart <= CLOSELY * np.linalg.norm(unit, axis=1))

    def errors(self, L: Array) -> Array:
        """Standard errors of the functions in the rows of L (j, m); nan where one is open."""
        found = np.linalg.norm(L @ self.factor, axis=1)
        return np.where(self.determines(L), found, np.nan)

    def covariance(self) -> Array:
        """(m, m), nan in the rows and columns of coefficients that are open."""
        whole = self.factor @ self.factor.T
        open_ = ~self.determines(np.eye(len(whole)))
        whole[open_] = np.nan
        whole[:, open_] = np.nan
        return whole

    def of(self, L: Array) -> Spread:
        """That of the linear functions in the rows of L (j, m)."""
        lost = ~self.determines(L)
        return Spread(L @ self.factor, np.eye(len(L))[:, lost], np.ones(len(L)))


def curvatures(H: Array) -> tuple[Array, Array]:
    """The eigenvalues and vectors of a Hessian that is finite.

    Raises:
        NoErrors: it is not.
    """
    if not np.all(np.isfinite(H)):
        raise NoErrors(words.OVERFLOW)
    values, V = np.linalg.eigh(H)
    return values, V


def determined(values: Array, noise: Array | float) -> NDArray[np.bool_]:
    """Which curvatures are more than noise.

    Raises:
        NoErrors: none is, or one is negative.
    """
    if np.any(values < -noise):
        raise NoErrors(words.SADDLE)
    kept = np.asarray(values > noise)
    if not np.any(kept):
        raise NoErrors(words.CONSTANT)
    return kept


def check_size(coefficients: int) -> None:
    """Refuse a covariance that is too large.

    Raises:
        NoErrors: so.
    """
    if coefficients > LARGEST:
        raise NoErrors(words.too_large(coefficients, LARGEST))


def root(S: Array) -> Array:
    """F with F F^T = S, for S symmetric and, but for rounding, without negative eigenvalues."""
    values, V = np.linalg.eigh((S + S.T) / 2)
    return np.asarray(V * np.sqrt(np.maximum(values, 0.0)))


@dataclass(frozen=True, eq=False)
class Sums:
    """The normalising sum of each of G groups: a row's z (G,), its share u / alpha (G,), and the
    gradient of log |alpha| by the coefficients (G, d).
    """

    z: Array
    shares: Array
    slopes: Array


@dataclass(frozen=True, eq=False, kw_only=True)
class Found:
    """The Spread, what it is called, the error variance s^2 (None where it takes no part), what the
    rows leave after the coefficients, whether tests are valid, as with a penalty they are not, what
    is assumed, in sentences, the normalising sums of a loss that has some, or the reason why there
    is no Spread.
    """

    spread: Spread | None = None
    kind: str = "none"
    dispersion: float | None = None
    degrees: float | None = None
    tests: bool = False
    assumptions: tuple[str, ...] = ()
    sums: Sums | None = None
    reason: str | None = None
