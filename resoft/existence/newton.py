"""Does a fit tell? Where it converges its residuals balance, where it separates its weights do."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy import linalg

from resoft.existence.proof import Existence, balanced, existing, separating
from resoft.existence.rows import DENSE, EPS, SMALL, Rows, as_integers
from resoft.support.arrays import Array
from resoft.support.mechanism import mechanism, nothing

NEWTON_STEPS = 40
CONVERGED = 1e-10  # Newton decrement
PLAIN = 1e-6  # multipliers from which on they are taken as they come


@mechanism("existence by a fit", nothing)
def by_newton(rows: Rows, t: Array) -> Existence | None:
    """Where a fit converges, y_nc are the multipliers; where it separates, W is the direction."""
    if rows.sample.size * rows.unknowns > DENSE:
        return None
    for W, y, decrement in _fit(rows, t):
        if not np.any(rows.tied):
            V = rows.whole(W.ravel())
            value, error = rows.margins(V)
            if np.all(value < -error):
                return separating(rows, as_integers(V))
        if decrement < CONVERGED:
            difference = (y - t)[rows.sample, rows.other]
            weights = np.where(rows.tied, 1 + rows.sign * difference / 2, difference)
            least = PLAIN if rows.unknowns <= SMALL else 0.0  # exact arithmetic has larger ones
            proved = balanced(rows, weights) if np.all(weights > least) else None
            return None if proved is None else existing(rows, t, proved / proved.min())
    return None


def _fit(rows: Rows, t: Array) -> Iterator[tuple[Array, Array, float]]:
    """(W (C - 1, columns), y (N, C), Newton decrement) of the damped iterates from W = 0."""
    x, keep = rows.x[:, rows.columns], rows.classes
    W = np.zeros((keep.size, rows.columns.size))
    loss, y = _cross_entropy(x, t, W, rows.gauge)
    for _ in range(NEWTON_STEPS):
        gradient = ((y - t)[:, keep].T @ x).ravel()
        H = _hessian(x, y[:, keep])
        H[np.diag_indices_from(H)] *= 1 + 8 * EPS
        try:
            step = linalg.cho_solve(linalg.cho_factor(H), gradient).reshape(W.shape)
        except (linalg.LinAlgError, ValueError):
            return
        slope = float(gradient @ step.ravel())
        yield W, y, float(np.sqrt(max(slope, 0.0)))
        length = 1.0
        while length > 1e-6:
            trial, y_trial = _cross_entropy(x, t, W - length * step, rows.gauge)
            if trial <= loss - 1e-4 * length * slope or slope < 1e-14 * loss:
                break
            length /= 2
        else:
            return
        W, loss, y = W - length * step, trial, y_trial


def _cross_entropy(x: Array, t: Array, W: Array, gauge: int) -> tuple[float, Array]:
    u = np.insert(x @ W.T, gauge, 0.0, axis=1)
    u -= u.max(axis=1, keepdims=True)
    e = np.exp(u)
    total = e.sum(axis=1, keepdims=True)
    return float(np.sum(np.log(total)) - np.sum(t * u)), e / total


def _hessian(x: Array, y: Array) -> Array:
    """sum_n (diag(y) - y y^T) kron x x^T."""
    k, d = y.shape[1], x.shape[1]
    H = np.empty((k, d, k, d))
    for a in range(k):
        for b in range(a + 1):
            weight = y[:, a] * ((a == b) - y[:, b])
            H[a, :, b] = H[b, :, a] = x.T @ (weight[:, None] * x)
    return H.reshape(k * d, k * d)
