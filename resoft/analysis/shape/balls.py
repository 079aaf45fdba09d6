"""How far can a computed matrix be from the exact one? Arithmetic that carries a bound along.

A ball stands for all matrices within `radius` of `centre` in the Frobenius norm. Each operation
bounds what the radii do and what rounding adds, by |fl(x y) - x y| <= gamma_k |x| |y| for inner
products of length k in any order (Higham, Accuracy and Stability of Numerical Algorithms, 3.5).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.support.arrays import EPS, SMALLEST, Array

UNIT = EPS / 2  # by which a result is rounded at most, relative
#: A factor that covers the roundings in a radius, a sum of at most 10^5 terms that are positive.
UP = 1 + 2.0**-36


@dataclass(frozen=True)
class Ball:
    """Matrices (k, d) within `radius` of `centre`; one that is infinite knows nothing."""

    centre: Array
    radius: float = 0.0

    @property
    def T(self) -> Ball:
        """The transposes."""
        return Ball(self.centre.T, self.radius)

    @property
    def size(self) -> float:
        """No member's norm is larger."""
        return (norm(self.centre) + self.radius) * UP

    @property
    def number(self) -> tuple[float, float]:
        """The interval of a (1, 1)."""
        if not self.radius < np.inf:
            return -np.inf, np.inf
        middle = float(self.centre[0, 0])
        low, high = middle - self.radius, middle + self.radius
        return np.nextafter(low, -np.inf), np.nextafter(high, np.inf)

    def __add__(self, other: Ball) -> Ball:
        return _sum(self.centre + other.centre, self, other)

    def __sub__(self, other: Ball) -> Ball:
        return _sum(self.centre - other.centre, self, other)

    def __matmul__(self, other: Ball) -> Ball:
        with np.errstate(all="ignore"):
            centre = self.centre @ other.centre
        left, right = norm(self.centre), norm(other.centre)
        rounding = gamma(self.centre.shape[1]) * left * right
        return ball(centre, left * other.radius + self.radius * (right + other.radius) + rounding)

    def __mul__(self, factor: Ball | float) -> Ball:
        """Times a number, exact or a (1, 1)."""
        by = factor if isinstance(factor, Ball) else number(factor)
        with np.errstate(all="ignore"):
            centre = self.centre * by.centre[0, 0]
        left, right = norm(self.centre), abs(float(by.centre[0, 0]))
        spread = left * by.radius + self.radius * (right + by.radius)
        return ball(centre, spread + UNIT * norm(centre))

    def __truediv__(self, by: Ball) -> Ball:
        """Divided by a (1, 1); all is lost where that may be 0."""
        divisor = float(by.centre[0, 0])
        least = (abs(divisor) - by.radius) / UP
        if not least > 0:
            return Ball(np.full_like(self.centre, np.nan), np.inf)
        with np.errstate(all="ignore"):
            centre = self.centre / divisor
            return ball(
                centre,
                (self.radius + norm(centre) * by.radius) / least + UNIT * norm(centre),
            )


def ball(centre: Array, radius: float) -> Ball:
    """A ball whose radius is a sum of few terms, rounded up."""
    radius = radius * UP + SMALLEST
    return Ball(centre, radius if radius < np.inf and np.all(np.isfinite(centre)) else np.inf)


def number(value: float) -> Ball:
    """That number alone."""
    return Ball(np.array([[value]], dtype=np.float64))


def gamma(k: int) -> float:
    """What an inner product of k terms can lose, relative to that of the absolute values."""
    return (k + 2) * UNIT * UP


def norm(values: Array) -> float:
    """An upper bound of the Frobenius norm, whatever the entries' size."""
    largest = float(np.max(np.abs(values), initial=0.0))
    if largest == 0.0 or not np.isfinite(largest):
        return largest if largest == 0.0 else np.inf
    scaled = np.ldexp(values, -int(np.frexp(largest)[1]))
    root = float(np.sqrt(np.sum(np.square(scaled)) * UP)) * UP
    return float(np.ldexp(root, int(np.frexp(largest)[1])))


def column_norms(values: Array) -> Array:
    """The same for each column."""
    largest = np.max(np.abs(values), axis=0, initial=0.0)
    exponents = np.frexp(np.where(np.isfinite(largest), largest, 0.0))[1]
    with np.errstate(all="ignore"):
        roots = np.sqrt(np.sum(np.square(np.ldexp(values, -exponents)), axis=0) * UP) * UP
        return np.where(np.isfinite(largest), np.ldexp(roots, exponents), np.inf)


@dataclass(frozen=True)
class Singular:
    """Singular values (d,), falling, with an interval for each, and the vectors that belong to the
    centre: U (k, m), Vt (m, d), m = min(k, d).
    """

    values: Array
    low: Array
    high: Array
    U: Array
    Vt: Array


def singular(of: Ball) -> Singular:
    """The singular values of every member of the ball, all d: with k < d rows the last are 0.

    The decomposition is checked, not trusted: with E = M - U S V^T and U^T U, V^T V within w of
    the identity each singular value of M is within ||E|| + s_1 (2 w + w^2) of S (Weyl; polar
    factors).
    """
    k, d = of.centre.shape
    m = min(k, d)
    if not (of.radius < np.inf and np.all(np.isfinite(of.centre))):
        return _unknown(k, d, m)
    try:
        U, S, Vt = np.linalg.svd(of.centre, full_matrices=False)
    except np.linalg.LinAlgError:
        return _unknown(k, d, m)
    scaled = U * S
    rest = norm(of.centre - scaled @ Vt) + (gamma(m) + UNIT) * norm(scaled) * norm(Vt)
    slack = max(_off_identity(U), _off_identity(Vt.T))
    error = (of.radius + rest + norm(S[:1]) * slack * (2 + slack)) * UP + SMALLEST
    values, low, high = np.zeros(d), np.zeros(d), np.zeros(d)
    values[:m] = S
    low[:m] = np.nextafter(np.maximum(S - error, 0.0), 0.0)
    high[:m] = np.nextafter(S + error, np.inf)
    return Singular(values, low, high, U, Vt)


def _off_identity(Q: Array) -> float:
    """An upper bound of ||Q^T Q - I||, and so of the distance to an orthonormal matrix."""
    found, k = Q.T @ Q, Q.shape[1]
    return (norm(found - np.eye(k)) + (gamma(Q.shape[0]) + UNIT) * norm(Q) ** 2) * UP


def _unknown(k: int, d: int, m: int) -> Singular:
    nothing = np.full(d, np.nan)
    high = np.where(np.arange(d) < m, np.inf, 0.0)
    return Singular(nothing, np.zeros(d), high, np.full((k, m), np.nan), np.full((m, d), np.nan))


def _sum(centre: Array, left: Ball, right: Ball) -> Ball:
    return ball(centre, left.radius + right.radius + UNIT * norm(centre))
