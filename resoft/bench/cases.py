"""Which problems are solved? Each is hard, or easy, in one way; all are made from a seed."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from resoft.support.arrays import ROUGHLY

Array = NDArray[np.float64]
Random = np.random.Generator

NOISE = 0.3  # of the logarithm of a share


@dataclass(frozen=True)
class Data:
    """What a solver is given; x0 None is zeros, w None is no regulariser."""

    A: Array
    b: Array
    x0: Array | None = None
    w: Array | None = None


@dataclass(frozen=True)
class SolveCase:
    """A name, the full size, and how data of any size are made."""

    name: str
    n: int
    d: int
    make: Callable[[Random, int, int], Data]

    def data(self, seed: int, n: int | None = None, d: int | None = None) -> Data:
        """Return the data; the same seed and size give the same."""
        rng = np.random.default_rng([seed, zlib.crc32(self.name.encode())])
        return self.make(rng, n or self.n, d or self.d)


def _noisy_shares(rng: Random, A: Array, hidden: Array) -> Array:
    """The model's shares at the hidden x, each times a lognormal factor."""
    z = A @ hidden
    m = max(float(z.max()), 0.0)
    u = np.exp(z - m) + np.exp(-m) * z
    # no share is 0, nor negative
    b = np.maximum(u, 1e-12 * u.max()) * np.exp(NOISE * rng.normal(size=z.size))
    return np.asarray(b / b.sum())


def _fitted_by(rng: Random, A: Array) -> Data:
    """A hidden x for which z varies by about one for each unit in A."""
    hidden = rng.normal(size=A.shape[1]) / np.sqrt(A.shape[1])
    return Data(A, _noisy_shares(rng, A, hidden))


def _rows_times(scale: float, rng: Random, n: int, d: int) -> Data:
    return _fitted_by(rng, scale * rng.normal(size=(n, d)))


def _heavy_rows(rng: Random, n: int, d: int) -> Data:
    lengths = 0.3 * rng.standard_t(3, size=(n, 1))
    return _fitted_by(rng, lengths * rng.normal(size=(n, d)))


def _bad_columns(correlation: float, rng: Random, n: int, d: int) -> Data:
    """Neighbouring columns correlate, and their units differ by 10^8."""
    A = rng.normal(size=(n, d))
    for k in range(1, d):
        A[:, k] = correlation * A[:, k - 1] + np.sqrt(1 - correlation**2) * A[:, k]
    hidden = rng.normal(size=d) / np.sqrt(d)
    b = _noisy_shares(rng, A, hidden)
    A *= 10 ** rng.uniform(-4, 4, size=d)
    return Data(A, b)


def _rank_deficient(one_of: int, rng: Random, n: int, d: int) -> Data:
    """One of so many columns is a combination of the others."""
    extra = max(1, d // one_of)
    X = rng.normal(size=(n, d - extra))
    mixed = X @ rng.normal(size=(d - extra, extra)) / np.sqrt(d)
    return _fitted_by(rng, np.column_stack([X, mixed]))


def _far_start(rng: Random, n: int, d: int) -> Data:
    data = _rows_times(1.0, rng, n, d)
    return Data(data.A, data.b, x0=10 * rng.normal(size=d) / np.sqrt(d))


def _no_distribution(rng: Random, n: int, d: int) -> Data:
    """Shares plus noise of either sign, which sums to about three."""
    data = _rows_times(1.0, rng, n, d)
    return Data(data.A, data.b + 2 / n + rng.normal(size=n) / n)


def _beyond_pole(steep: float, rng: Random, n: int, d: int) -> Data:
    """Shares that are all but linear in the features: the best alpha may be negative."""
    X = rng.normal(size=(n, d - 1))
    slope = X @ rng.normal(size=d - 1)
    # half of them lie beyond the pole: small, and still above 0
    shares = np.sqrt(np.maximum(1 + steep * slope / slope.std(), ROUGHLY))
    b = shares * np.exp(NOISE * rng.normal(size=n))
    return Data(np.column_stack([np.ones(n), X]), b / b.sum())


def _regularised(scale: float, ridge: float, rng: Random, n: int, d: int) -> Data:
    data = _rows_times(scale, rng, n, d)
    return Data(data.A, data.b, w=np.full(n, ridge / n))


CASES = (
    SolveCase("easy", 200_000, 100, partial(_rows_times, 1.0)),
    SolveCase("rows times 3", 200_000, 100, partial(_rows_times, 3.0)),
    SolveCase("rows times 4", 200_000, 100, partial(_rows_times, 4.0)),
    SolveCase("heavy-tailed rows", 200_000, 100, _heavy_rows),
    SolveCase("correlated, badly scaled", 200_000, 100, partial(_bad_columns, 0.99)),
    SolveCase("rank-deficient", 200_000, 100, partial(_rank_deficient, 10)),
    SolveCase("tall", 2_000_000, 50, partial(_rows_times, 1.0)),
    SolveCase("wide", 20_000, 1000, partial(_rows_times, 1.0)),
    SolveCase("far start", 200_000, 100, _far_start),
    SolveCase("no distribution", 200_000, 100, _no_distribution),
    SolveCase("beyond the pole", 200_000, 50, partial(_beyond_pole, 0.4)),
    SolveCase("regularised", 200_000, 100, partial(_regularised, 3.0, 1e-2)),
)
