"""Which matrix is a layer with a shortcut inside a region, and how well conditioned is it?

z -> phi(W z + b) + rho z is A z + const there, A = D W + rho I, D the diagonal matrix of slopes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from resoft.network.entrywise import SLOPE
from resoft.support.arrays import EPS, Array


@dataclass(frozen=True)
class Activation:
    """Piecewise linear, with one slope below 0 and one above."""

    name: str
    below: float
    above: float = 1.0

    @property
    def slopes(self) -> tuple[float, float]:
        """Both."""
        return self.below, self.above

    def drawn(self, shape: tuple[int, ...], rng: np.random.Generator) -> Array:
        """Slopes at random, with equal odds."""
        return rng.choice(np.array(self.slopes), shape)


IDENTITY = Activation("identity", 1.0)
ABSOLUTE = Activation("absolute value", -1.0)
LEAKY = Activation("leaky ReLU, slope 0.1", 0.1)
LEAKIER = Activation("leaky ReLU, slope 0.01", SLOPE)
RELU = Activation("ReLU", 0.0)
ACTIVATIONS = (IDENTITY, ABSOLUTE, LEAKY, LEAKIER, RELU)


@dataclass(frozen=True)
class Cell:
    """The layers that are drawn: n x n, entries of W normal with variance sigma^2 / n."""

    activation: Activation
    sigma: float
    rho: float
    n: int = 64

    @property
    def key(self) -> list[int]:
        """What its random numbers are drawn by, beside the seed."""
        told = (*(1 + slope for slope in self.activation.slopes), self.sigma, self.rho)
        # three digits of each: seeds are whole numbers
        return [*(round(1000 * each) for each in told), self.n]

    def inner(self, draws: int, rng: np.random.Generator) -> Array:
        """D W, shape (draws, n, n)."""
        W = rng.normal(size=(draws, self.n, self.n)) * (self.sigma / math.sqrt(self.n))
        return np.asarray(self.activation.drawn((draws, self.n, 1), rng) * W)

    def drawn(self, draws: int, rng: np.random.Generator) -> Array:
        """D W + rho I, shape (draws, n, n)."""
        return self.inner(draws, rng) + self.rho * np.eye(self.n)


def singular_values(matrices: Array) -> Array:
    """Of each (..., m, n), the largest first."""
    return np.asarray(np.linalg.svd(matrices, compute_uv=False))


def conditions(s: Array) -> Array:
    """s_1 / s_n, infinite where s_n is 0 to rounding."""
    return _quotient(s[..., 0], s[..., -1], s.shape[-1])


def conditions_on_range(s: Array) -> Array:
    """s_1 over the least singular value that is not 0 to rounding."""
    floor = s.shape[-1] * EPS * s[..., :1]
    last = np.maximum((s > floor).sum(axis=-1) - 1, 0)
    least = np.take_along_axis(s, last[..., None], axis=-1)[..., 0]
    return _quotient(s[..., 0], least, s.shape[-1])


def _quotient(largest: Array, least: Array, n: int) -> Array:
    zero = least <= n * EPS * largest
    return np.asarray(np.where(zero, np.inf, largest / np.where(zero, 1.0, least)))
