"""Between which bounds do the singular values move with t? D5 to D8 and the factors', as intervals.

The shortcut changes J(0) by Delta = J(t) - J(0), the inner factor diag(phi') A by t A (arXiv
2203.03099, 2210.05371). Each bound is evaluated with what rounding may have done to its terms.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.analysis.shape.balls import (
    UNIT,
    UP,
    Ball,
    Singular,
    gamma,
    norm,
    number,
    singular,
)
from resoft.analysis.shape.local import Factors, Interval, Local, length, quotient, squared
from resoft.support.arrays import ROUNDINGS, Array


@dataclass(frozen=True)
class Perturbation:
    """Of J(t) about J(0).

    weyl: |s_i(t) - s_i(0)| is at most this, ||Delta||_2 (Weyl; D5).
    squared: |s_i(t)^2 - s_i(0)^2| is at most this, ||J(t)^T J(t) - J(0)^T J(0)||_2 (D7).
    mirsky: sum_i (s_i(t) - s_i(0))^2 is at most this, ||Delta||_F^2 (Mirsky; D8).
    low, high (d,): intervals of s_i(t) by the first two.
    """

    weyl: float
    squared: float
    mirsky: float
    low: Array
    high: Array


def perturbation(start: Local, found: Singular, here: Local) -> Perturbation:
    """How far J(t) can have gone from J(0), whose singular values are `found`."""
    change = here.J - start.J
    cross = start.J.T @ change
    squares = cross + cross.T + change.T @ change
    weyl, squared = float(singular(change).high[0]), float(singular(squares).high[0])
    with np.errstate(all="ignore"):
        low = np.maximum(found.low - weyl, np.sqrt(np.maximum(found.low**2 / UP - squared, 0.0)))
        high = np.minimum(found.high + weyl, np.sqrt(found.high**2 * UP + squared))
    low, high = np.fmax(low, 0.0) / UP, np.where(np.isnan(high), np.inf, high * UP)
    rank = min(here.J.centre.shape)
    high[rank:] = 0.0
    return Perturbation(weyl, squared, change.size * change.size * UP, low, high)


@dataclass(frozen=True)
class Conditions:
    """The factors' singular values and condition numbers, as intervals.

    `scale` is 1 / |alpha|, or 1 where nothing is divided by. `normalisation` is (largest, smallest)
    of I - h 1^T, whose others are 1; its condition number is the one on the range where 1^T h may
    be 1, as the smallest is then 0. `activation` is (max |v|, min |v|). The data's condition number
    is s_1(A) / s_r(A), r the rank of A. `shares` of the logarithm of the product add up to 1; None
    where no condition number is above 1.
    """

    scale: Interval
    normalisation: tuple[Interval, Interval] | None
    activation: tuple[Interval, Interval]
    numbers: dict[str, Interval]
    shares: dict[str, float] | None


def conditions(factors: Factors, data: Singular, r: int) -> Conditions:
    """Where is the conditioning lost?"""
    ends = _of_normalisation(factors)
    numbers = {"activation": quotient(factors.most, factors.least)}
    numbers["data"] = quotient(at(data, 0), at(data, r - 1)) if r else (1.0, np.inf)
    if ends is not None:
        numbers = {"normalisation": _number(factors, *ends), **numbers}
    numbers = {name: (max(1.0, low), max(1.0, high)) for name, (low, high) in numbers.items()}
    logs = {name: np.log(low) for name, (low, _) in numbers.items()}
    whole = float(sum(logs.values()))
    shares = {name: float(log / whole) for name, log in logs.items()} if whole > 0 else None
    unit = length(factors.unit)
    activation = quotient(factors.most, unit), quotient(factors.least, unit)
    return Conditions(length(factors.factor * factors.unit), ends, activation, numbers, shares)


def _of_normalisation(factors: Factors) -> tuple[Interval, Interval] | None:
    """The two singular values of I - h 1^T that are not 1: on the plane of h and 1 the sum of their
    squares is 2 - 2 1^T h + n ||h||^2, their product |1 - 1^T h|.
    """
    if factors.h is None:
        return None
    size, zero = length(factors.h), (0.0, 0.0)
    if factors.oblique:
        root = np.sqrt(factors.n)
        largest = float(root * size[0] / UP), float(root * size[1] * UP)
        return (largest if factors.n > 1 else zero), zero
    rest = (number(1.0) - factors.one.T @ factors.h).number
    product = _distance(rest)
    if factors.n == 1:
        return product, product
    below, above = squared(size)
    lost = ROUNDINGS * UNIT * (2 * max(map(abs, rest)) + factors.n * above)
    squares = (
        max(0.0, 2 * rest[0] + factors.n * below - lost),
        2 * rest[1] + factors.n * above + lost,
    )
    low = np.sqrt(squares[0] + 2 * product[0]) + np.sqrt(max(squares[0] - 2 * product[1], 0.0))
    high = np.sqrt(squares[1] + 2 * product[1]) + np.sqrt(max(squares[1] - 2 * product[0], 0.0))
    largest = max(1.0, float(low) / 2 / UP), max(1.0, float(high) / 2 * UP)
    return largest, quotient(product, largest)


def _distance(of: Interval) -> Interval:
    """The interval of the absolute value."""
    low, high = sorted(abs(end) for end in of)
    return (0.0 if of[0] <= 0 <= of[1] else low), high


def _number(factors: Factors, largest: Interval, smallest: Interval) -> Interval:
    """Of I - h 1^T; of n rows n - 2 singular values are 1."""
    if smallest[0] > 0:
        return quotient(largest, smallest)
    return largest if factors.n > 2 else (1.0, 1.0)


@dataclass(frozen=True)
class FactorBounds:
    """What the factors of J say of its singular values.

    low, high (d,): with K = V times |factor|, s_{i+1}(K) <= s_i(J) <= min(s_{i-1}(K), g s_i(K)), g
    the largest singular value of I - h 1^T (a change of rank 1 interlaces; Thompson), and s_i(K)
    from those of A and min, max |v|.
    smallest: sin(angle of h and K's range) min |v| s_r(A) |factor| <= s_r(J) (of the type of C2).
    number: D6, (|t| s_1(A) + m) / (|t| s_r(A) - m) for the condition number of t A + diag(phi') A,
    where m = ||diag(phi') A|| < |t| s_r(A); else None.
    """

    low: Array
    high: Array
    smallest: float
    number: float | None


def factor_bounds(factors: Factors, found: Conditions, data: Singular, r: int) -> FactorBounds:
    """The bounds by interlacing and by products."""
    inner = singular(factors.V)
    scale = length(factors.factor)
    low = np.maximum(inner.low, factors.least[0] * data.low / UP)
    high = np.minimum(inner.high, factors.most[1] * data.high * UP)
    if found.normalisation is not None:
        below = np.append(low[1:], 0.0)
        above = np.append(np.inf, high[:-1])
        product = found.normalisation[0][1] * high * UP
        floor = found.normalisation[1][0] * low / UP
        low, high = np.maximum(below, floor), np.minimum(above, product)
    smallest = 0.0
    if r:
        sine = _sine(factors, inner if r == inner.values.size else None, data.Vt[:r].T)
        smallest = sine * factors.least[0] * float(data.low[r - 1]) * scale[0] / UP
    with np.errstate(invalid="ignore"):
        high = np.where(high > 0, high * scale[1] * UP, 0.0)
    return FactorBounds(low * scale[0] / UP, high, smallest, _inner_number(factors, data, r))


def _sine(factors: Factors, whole: Singular | None, basis: Array) -> float:
    """A lower bound of the sine between h and the images V x of the basis (d, r), or of all x."""
    h = factors.h
    if h is None:
        return 1.0
    found = singular(factors.V @ Ball(basis)) if whole is None else whole
    size = length(h)
    if not (found.low[-1:] > 0).all() or not (size[0] > 0 and size[1] < np.inf):
        return 0.0
    rest = norm(h.centre - found.U @ (found.U.T @ h.centre)) / UP**2
    turned = (found.high[0] - found.low[0]) / found.low[-1]
    lost = h.radius / size[0] + turned + ROUNDINGS * gamma(h.centre.size) * np.sqrt(basis.shape[1])
    return float(np.clip(rest / size[1] - lost * UP, 0.0, 1.0))


def _inner_number(factors: Factors, data: Singular, r: int) -> float | None:
    if not r:
        return None
    step = length(factors.step)
    size = factors.inner
    least = step[0] * data.low[r - 1] / UP - size * UP
    return float((step[1] * data.high[0] + size) / least * UP) if least > 0 else None


def at(found: Singular, k: int) -> Interval:
    """The interval of one singular value."""
    return float(found.low[k]), float(found.high[k])


def ratio_bound(c: Ball, found: Singular, smallest: float, r: int) -> float:
    """A lower bound of ||J^T c||^2 / ||c||^2 (C2 and C3): `smallest` bounds s_r(J) from below, and
    only the part of c in the range of J, along its first r left singular vectors, counts.
    """
    size = length(c)
    if not r or not (size[0] > 0 and size[1] < np.inf):
        return 0.0
    beyond = float(found.high[r]) if r < found.high.size else 0.0
    gap = float(found.low[r - 1]) - beyond
    if not gap > 0:
        return 0.0
    inside = norm(found.U[:, :r].T @ c.centre) / UP**4 - c.radius
    turned = np.sqrt(2) * float(np.max(found.high - found.low)) / gap
    share = inside / size[1] - (turned + ROUNDINGS * gamma(c.centre.size) * np.sqrt(r)) * UP
    return float((smallest * max(share, 0.0)) ** 2 / UP)
