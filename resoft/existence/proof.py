"""What is proved, and by what? A direction with exact signs, or multipliers near exact ones."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

from resoft.existence.rows import Integers, Rows, in_scale
from resoft.support.arrays import ABOVE, EPS, SEVERAL, Array

RESTORED = "any label smoothing: (1 - p) T + p / C has a minimiser for every p > 0"


@dataclass(frozen=True)
class Existence:
    """Whether a minimiser exists, and what proves it; `exists` is None where nothing does.

    `direction` V (C, D), max |v| = 1, lowers no likelihood and raises one: the centred margins are
    all <= 0, their sum is `margin` < 0. `strict`: all those of classes with t_nc = 0 are < 0. Where
    ties need more digits than float64 has, `direction` is `exact` rounded.

    `multipliers` lambda (N, C) > 0 has sum_nc lambda_nc (e_c - t_n) x_n^T = 0 to rounding, and an
    exact solution, proved, lies beside it. `restored_by` says which targets have a minimiser.
    """

    exists: bool | None
    reason: str
    direction: Array | None = None
    margin: float | None = None
    strict: bool = False
    exact: tuple[tuple[Fraction, ...], ...] | None = None
    multipliers: Array | None = None
    restored_by: str | None = None


def separating(rows: Rows, V: Integers) -> Existence | None:
    """The proof by V (C, D), if it is one."""
    sign = rows.signs(V)
    if np.any(sign > 0) or not np.any(sign < 0):
        return None
    strict = bool(np.all(sign[~rows.tied] < 0))
    unscaled = _unscaled(rows, V)
    direction, exact = _in_floats(rows, unscaled, sign)
    kind = "separates the classes completely" if strict else "separates some samples, others tie"
    margin = _sum_of_margins(rows, exact if exact is not None else direction)
    return Existence(
        False, f"no minimiser: a direction {kind}, and the loss falls along it for ever",
        direction, margin, strict, exact, restored_by=RESTORED,
    )  # fmt: skip


def _unscaled(rows: Rows, V: Integers) -> list[list[Fraction]]:
    """V for the columns as given, with max |v| = 1."""
    scale = [Fraction(2) ** int(k) for k in rows.exponents]
    U = [[int(v) * s for v, s in zip(row, scale, strict=True)] for row in V]
    top = max(abs(v) for row in U for v in row)
    return [[v / top for v in row] for row in U]


def _in_floats(
    rows: Rows, V: list[list[Fraction]], sign: NDArray[np.int_]
) -> tuple[Array, tuple[tuple[Fraction, ...], ...] | None]:
    """V rounded, and V itself where rounding changes what it proves."""
    rounded = np.array([[float(v) for v in row] for row in V])
    there = rows.signs(in_scale(rows, rounded))
    if np.array_equal(there, sign):
        return rounded, None
    return rounded, tuple(tuple(row) for row in V)


def _sum_of_margins(rows: Rows, V: Any) -> float:
    total = rows.total(np.arange(rows.sample.size))
    largest = np.abs(rows.x).max(axis=0)
    k = int(np.argmax(largest))
    n = int(np.argmax(np.abs(rows.x[:, k])))
    unit = Fraction(float(rows.x[n, k])) / int(rows.integers[n, k])
    found = Fraction(0)
    for row, sums in zip(V, total, strict=True):
        for v, s, e in zip(row, sums, rows.exponents, strict=True):
            if s:
                found += Fraction(v) * int(s) / Fraction(2) ** int(e)
    return nearest_float(found * unit)


def nearest_float(value: Fraction) -> float:
    """The float nearest to it, finite."""
    top = float(np.finfo(np.float64).max)
    return float(min(max(value, Fraction(-top)), Fraction(top)))


def existing(rows: Rows, t: Array, weights: Array) -> Existence:
    """The answer for proved weights: lambda_nc up to multiples of t_n, made positive."""
    lam = np.zeros(t.shape)
    np.add.at(lam, (rows.sample, rows.other), rows.sign * weights)
    own = np.argmax(t, axis=1)
    lam[np.arange(own.size), own] -= lam.sum(axis=1)
    need = np.where(rows.support, -lam / np.where(rows.support, t, 1.0), 0.0).max(axis=1)
    need = 2 * np.maximum(need, 0.0) + 1.0  # twice, so that the sum does not round to 0
    lam = np.where(rows.support, lam + need[:, None] * t, lam)
    one_hot = rows.support.sum(axis=1) == 1
    lam[one_hot, own[one_hot]] = 1.0  # its row is zero
    reason = "no direction lowers every centred margin: positive multipliers balance all samples"
    return Existence(True, reason, multipliers=lam)


def balanced(rows: Rows, weights: Array) -> Array | None:
    """Positive weights near these with sum weights a = 0 to rounding, if exact ones are proved.

    The exact ones are weights (1 - A s) with (A^T weights A) s = A^T weights. In coordinates in
    which that matrix is I - E, ||E|| <= eta, the Newton decrement bounds A s.
    """
    A = rows.matrix()
    for _ in range(SEVERAL):
        H = A.T @ (weights[:, None] * A)
        try:
            factor = linalg.cholesky((H + H.T) / 2, lower=True)
            M = linalg.solve_triangular(factor, np.eye(len(H)), lower=True).T
        except (linalg.LinAlgError, ValueError):
            return None
        relative, small = _relative_change(A, M, weights)
        if not np.all(np.isfinite(relative)):
            return None
        if small < 0.5:
            better = weights * (1 - relative)
            error = np.abs(A.T @ better).max()
            if np.all(better > 0) and error < np.abs(A.T @ weights).max():
                weights = better
                continue
            return weights
        weights = weights * (1 - relative)
        if not np.all(weights > 0):
            return None
    return weights if small < 0.5 else None


def _relative_change(A: Array, M: Array, weights: Array) -> tuple[Array, float]:
    """A s to rounding, and a bound of |A s| that rounding cannot break, or inf."""
    n, d = A.shape
    B = A @ M
    error = (d + 2) * EPS * (np.abs(A) @ np.abs(M))
    root = np.sqrt(weights)[:, None]
    size, off = float(np.linalg.norm(root * B)), float(np.linalg.norm(root * error))
    G = B.T @ (weights[:, None] * B)
    eta = float(np.linalg.norm(np.eye(d) - G)) + 2 * size * off + off**2 + (n + d) * EPS * size**2
    gradient = B.T @ weights
    wrong = error.T @ weights + (n + 2) * EPS * (np.abs(B).T @ weights)
    if not eta < 0.5:
        return B @ gradient, np.inf
    longest = float(np.max(np.linalg.norm(B, axis=1) + np.linalg.norm(error, axis=1)))
    decrement = float(np.linalg.norm(np.abs(gradient) + wrong)) / (1 - eta)
    return B @ np.linalg.solve(G, gradient), ABOVE * longest * decrement
