"""Where do the singular values of D W + rho I lie, for a large random W?

W has independent entries of variance sigma^2 / n, D independent slopes. Identity slopes have closed
edges. For any slopes the resolvent's averages p, q solve, at z = s + i 0,

    det = (z + d^2 p) (z + q) - rho^2,    p = -sigma^2 <(z + d^2 p) / det>,
    q = -sigma^2 <d^2 (z + q) / det>

(the Dyson equation of the matrix [[0, X], [X^T, 0]] with entries' variances d_i^2 sigma^2 / n;
Ajanki, Erdos and Krueger, Universality for general Wigner-type matrices, 2017), and the density of
the singular values is -(2 / pi) Im <(z + q) / det>.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

import numpy as np

from resoft.support.arrays import ACCUMULATED, ROUGHLY, Array

HEIGHT = 1e-9  # above the real line
ROUNDS = 1500
SETTLED = ACCUMULATED  # a change that is rounding
SEEN = ROUGHLY  # of a density, above which a point belongs to the spectrum
POINTS, ZOOMS = 33, 5


def edges(sigma: float, rho: float = 1.0) -> tuple[float, float]:
    """The interval that the singular values of W + rho I fill as n grows (local circular law)."""
    if rho == 0:
        return 0.0, 2 * sigma
    ratio = sigma / rho
    # where the cubic equation of the limit's density gets a double root
    q = math.sqrt(1 + 8 / ratio**2)
    # the places of the smaller one, where there is one, and of the larger one
    low, high = (
        ratio * math.sqrt(max(q + 3 * sign, 0) ** 3 / (8 * (q + sign))) for sign in (-1, 1)
    )
    return rho * low, rho * high


def is_bounded(sigma: float, rho: float, slopes: Sequence[float] = (1.0,)) -> bool:
    """Whether the least singular value stays away from 0: rho outside the disk of D W's
    eigenvalues, whose radius is sigma sqrt(<d^2>).
    """
    return sigma * math.sqrt(float(np.mean(np.square(slopes)))) < rho


def limit_condition(sigma: float, rho: float, slopes: Sequence[float] = (1.0,)) -> float:
    """The condition number's limit as n grows, infinite where the spectrum reaches 0."""
    if not is_bounded(sigma, rho, slopes):
        return math.inf
    if set(np.square(slopes)) == {1.0}:
        low, high = edges(sigma, rho)
        return high / low
    return _by_equation(sigma / rho, tuple(slopes))


@cache
def _by_equation(ratio: float, slopes: tuple[float, ...]) -> float:
    return seen_edge(ratio, 1.0, slopes, upper=True) / seen_edge(ratio, 1.0, slopes, upper=False)


def density(s: Array, sigma: float, rho: float, slopes: Sequence[float] = (1.0,)) -> Array:
    """Of the singular values at s (points,), by damped substitution from far above the line."""
    # just above the real line
    z = np.asarray(s, dtype=float) + 1j * HEIGHT
    squares = np.square(np.asarray(slopes, dtype=float))[:, None]
    # anywhere in the upper half plane
    p, q = np.full((2, z.size), 1j * sigma)
    a = np.zeros_like(p)
    for _ in range(ROUNDS):
        det = (z + squares * p) * (z + q) - rho**2
        a = -(z + q) / det
        b = -(z + squares * p) / det
        new_p, new_q = sigma**2 * b.mean(axis=0), sigma**2 * (squares * a).mean(axis=0)
        moved = max(float(np.abs(new_p - p).max()), float(np.abs(new_q - q).max()))
        p, q = (p + new_p) / 2, (q + new_q) / 2
        if moved < SETTLED:
            break
    return np.asarray(2 / math.pi * a.mean(axis=0).imag)


def seen_edge(sigma: float, rho: float, slopes: Sequence[float], upper: bool) -> float:
    """The outermost point with a visible density, on grids ever finer."""
    reach = 2 * sigma * float(np.abs(slopes).max()) + rho
    low, high = 0.0, reach
    for _ in range(ZOOMS):
        s = np.linspace(low, high, POINTS)
        seen = np.flatnonzero(density(s, sigma, rho, slopes) > SEEN)
        at = seen[-1] if upper else seen[0]
        low, high = s[max(at - 1, 0)], s[min(at + 1, s.size - 1)]
    return (low + high) / 2
