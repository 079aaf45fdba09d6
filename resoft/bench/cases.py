"""Which problems are solved? Each is hard, or easy, in one way; all are made from a seed."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Random = np.random.Generator

NOISE = 0.3  # of the logarithm of a share
REGULARISED, RIDGE = 3.0, 1e-2  # size of the rows, and n w, of the regularised case


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


def _scaled_rows(scale: float) -> Callable[[Random, int, int], Data]:
    def make(rng: Random, n: int, d: int) -> Data:
        return _fitted_by(rng, scale * rng.normal(size=(n, d)))

    return make


def _heavy_rows(rng: Random, n: int, d: int) -> Data:
    lengths = 0.3 * rng.standard_t(3, size=(n, 1))
    return _fitted_by(rng, lengths * rng.normal(size=(n, d)))


def _bad_columns(rng: Random, n: int, d: int) -> Data:
    """Neighbouring columns correlate by 0.99, and their units differ by 10^8."""
    A = rng.normal(size=(n, d))
    for k in range(1, d):
        # neighbours correlate by 0.99
        A[:, k] = 0.99 * A[:, k - 1] + np.sqrt(1 - 0.99**2) * A[:, k]
    hidden = rng.normal(size=d) / np.sqrt(d)
    b = _noisy_shares(rng, A, hidden)
    A *= 10 ** rng.uniform(-4, 4, size=d)
    return Data(A, b)


def _rank_deficient(rng: Random, n: int, d: int) -> Data:
    """A tenth of the columns are combinations of the others."""
    extra = max(1, d // 10)  # columns that others span
    X = rng.normal(size=(n, d - extra))
    mixed = X @ rng.normal(size=(d - extra, extra)) / np.sqrt(d)
    return _fitted_by(rng, np.column_stack([X, mixed]))


def _far_start(rng: Random, n: int, d: int) -> Data:
    data = _scaled_rows(1.0)(rng, n, d)
    return Data(data.A, data.b, x0=10 * rng.normal(size=d) / np.sqrt(d))


def _no_distribution(rng: Random, n: int, d: int) -> Data:
    """Shares plus noise of either sign, which sums to about three."""
    data = _scaled_rows(1.0)(rng, n, d)
    return Data(data.A, data.b + 2 / n + rng.normal(size=n) / n)


def _beyond_pole(rng: Random, n: int, d: int) -> Data:
    """Shares that are all but linear in the features: the best alpha may be negative."""
    X = rng.normal(size=(n, d - 1))
    slope = X @ rng.normal(size=d - 1)
    # half of them lie beyond the pole: small, and still above 0
    shares = np.sqrt(np.maximum(1 + 0.4 * slope / slope.std(), 1e-3))
    b = shares * np.exp(NOISE * rng.normal(size=n))
    return Data(np.column_stack([np.ones(n), X]), b / b.sum())


def _regularised(rng: Random, n: int, d: int) -> Data:
    data = _scaled_rows(REGULARISED)(rng, n, d)
    return Data(data.A, data.b, w=np.full(n, RIDGE / n))


CASES = (
    SolveCase("easy", 200_000, 100, _scaled_rows(1.0)),
    SolveCase("rows times 3", 200_000, 100, _scaled_rows(3.0)),
    SolveCase("rows times 4", 200_000, 100, _scaled_rows(4.0)),
    SolveCase("heavy-tailed rows", 200_000, 100, _heavy_rows),
    SolveCase("correlated, badly scaled", 200_000, 100, _bad_columns),
    SolveCase("rank-deficient", 200_000, 100, _rank_deficient),
    SolveCase("tall", 2_000_000, 50, _scaled_rows(1.0)),
    SolveCase("wide", 20_000, 1000, _scaled_rows(1.0)),
    SolveCase("far start", 200_000, 100, _far_start),
    SolveCase("no distribution", 200_000, 100, _no_distribution),
    SolveCase("beyond the pole", 200_000, 50, _beyond_pole),
    SolveCase("regularised", 200_000, 100, _regularised),
)
