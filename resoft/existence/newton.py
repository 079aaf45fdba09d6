"""Does Newton's method settle whether a minimiser exists? By its residuals, or its weights."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy import linalg

from resoft.existence.proof import Existence, balanced, existing, separating
from resoft.existence.rows import DENSE, SMALL, Rows, as_integers
from resoft.kernels.classes import load_layer
from resoft.support.arrays import (
    CLOSELY,
    EPS,
    HALF_EPS,
    MOST_ROUNDS,
    ROUGHLY,
    ROUNDING,
    ROUNDINGS,
    Array,
)
from resoft.support.mechanism import mechanism, nothing

CONVERGED = HALF_EPS  # Newton decrement
SHORTEST = CLOSELY  # of a whole step: the line search gives up
ENOUGH = ROUGHLY  # of the decrease that the slope promises (Armijo)
PLAIN = CLOSELY  # multipliers from which on they are taken as they come


@mechanism("existence by a fit", nothing)
def by_newton(rows: Rows, t: Array) -> Existence | None:
    """Where a fit converges, its residuals give multipliers; where it separates, W separates."""
    if rows.sample.size * rows.unknowns > DENSE:
        return None
    for W, r, decrement in _fit(rows, t):
        if not np.any(rows.tied):
            V = rows.whole(W.ravel())
            value, error = rows.margins(V)
            if np.all(value < -error):
                return separating(rows, as_integers(V))
        if decrement < CONVERGED:
            difference = r[rows.sample, rows.other]
            weights = np.where(rows.tied, 1 + rows.sign * difference / 2, difference)
            least = PLAIN if rows.unknowns <= SMALL else 0.0  # exact arithmetic has larger ones
            proved = balanced(rows, weights) if np.all(weights > least) else None
            return None if proved is None else existing(rows, t, proved / proved.min())
    return None


def _fit(rows: Rows, t: Array) -> Iterator[tuple[Array, Array, float]]:
    """(W (C - 1, columns), r (N, C), Newton decrement) of the damped iterates from W = 0."""
    x, keep = rows.x[:, rows.columns], rows.classes
    kernels, s = load_layer("cross-entropy"), np.ones(len(t))

    def logits(W: Array) -> Array:
        return np.insert(x @ W.T, rows.gauge, 0.0, axis=1)

    W = np.zeros((keep.size, rows.columns.size))
    loss, r = kernels.value_and_gradient(logits(W), t, s)
    for _ in range(MOST_ROUNDS):
        gradient = (r[:, keep].T @ x).ravel()
        D, P, M = kernels.curvature(logits(W), t, s)
        H = _hessian(x, D[:, keep], P[:, keep], M)
        H[np.diag_indices_from(H)] *= 1 + ROUNDINGS * EPS
        try:
            step = linalg.cho_solve(linalg.cho_factor(H), gradient).reshape(W.shape)
        except (linalg.LinAlgError, ValueError):
            return
        slope = float(gradient @ step.ravel())
        yield W, r, float(np.sqrt(max(slope, 0.0)))
        length = 1.0
        while length > SHORTEST:
            trial, r_trial = kernels.value_and_gradient(logits(W - length * step), t, s)
            hidden = slope < ROUNDING * loss  # by rounding: the step is taken
            if hidden or trial <= loss - ENOUGH * length * slope:
                break
            length /= 2
        else:
            return
        W, loss, r = W - length * step, trial, r_trial


def _hessian(x: Array, D: Array, P: Array, M: Array) -> Array:
    """sum_n (diag(D_n) + P_n M_n P_n^T) kron x_n x_n^T, for D (N, k), P (N, k, m), M (N, m, m)."""
    k, d = D.shape[1], x.shape[1]
    H = np.empty((k, d, k, d))
    PM = P @ M
    for a in range(k):
        for b in range(a + 1):
            weight = np.einsum("nm,nm->n", PM[:, a], P[:, b]) + (a == b) * D[:, a]
            H[a, :, b] = H[b, :, a] = x.T @ (weight[:, None] * x)
    return H.reshape(k * d, k * d)
