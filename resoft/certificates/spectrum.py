"""What is the smallest eigenvalue of diag(D) + P M P^T, without the n x n matrix?

With P M P^T = V diag(L) V^T, V orthonormal (n, k), the number of eigenvalues below s follows from
the signs of D - s and of a k x k matrix (Haynsworth; the secular equation for k = 1):

    N(s) = #{D_i < s} + neg(-1/L - V^T (D - s)^-1 V) - neg(-1/L).

The rows for which D_i - s is smallest are not divided by but kept, so nothing overflows beside a
D_i. Equal entries of D are rotated first: all but k rows of such a group then meet no V.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

from resoft.support.arrays import ACCUMULATED, EPS, ROUNDING, ROUNDINGS, SEVERAL, TINY, ULPS, Array

KEPT_ROWS = 8  # beside 2 k: rows near a pole that are not eliminated
TIED_BITS = 48  # of D that count as equal; a change of D by 2**-49 of itself
#: So many times eps an eigenvalue may be off: sums of k terms; all.
SUMMED, LOST = ROUNDINGS, ULPS
SHIFTS = (EPS, ROUNDING, ACCUMULATED)  # relative, below an eigenvalue, of inverse iteration
SHARP = ACCUMULATED  # of B's size: a residual with which an eigenvector is taken
LIFTED = (0.0, EPS, ACCUMULATED)  # added to the diagonal of a matrix until it can be solved with


@dataclass(frozen=True)
class Signs:
    """How many eigenvalues are positive, negative, and zero to rounding."""

    positive: int
    negative: int
    zero: int


@dataclass(frozen=True)
class Spectrum:
    """B = diag(D) + V diag(L) V^T with D (n,), V (n, k) orthonormal and L (k,) without zeros.

    `values` (m,) and `frame` (m, k) are D and V after rotation, and `alone` the eigenvalues of B
    that the rotation has split off, each as often as it occurs.
    """

    D: Array
    V: Array
    L: Array
    values: Array
    frame: Array
    alone: Array

    @property
    def scale(self) -> float:
        """A bound of ||B||."""
        return float(np.abs(self.D).max() + np.abs(self.L).max(initial=0.0))

    def below(self, s: float) -> int:
        """How many eigenvalues are smaller than s."""
        split = int(np.count_nonzero(self.alone < s))
        gaps = self.values - s
        if not self.L.size:
            return split + int(np.count_nonzero(gaps < 0))
        core, kept = self._core(gaps, self.frame)
        eliminated = np.count_nonzero(gaps < 0) - np.count_nonzero(gaps[kept] < 0)
        return split + int(eliminated) + _negative(core) - int(np.count_nonzero(self.L > 0))

    def smallest(self) -> tuple[float, Array]:
        """The smallest eigenvalue and a unit eigenvector (n,)."""
        low = float(self.D.min() + min(self.L.min(initial=0.0), 0.0))
        diagonal = self.D + np.square(self.V) @ self.L
        high = float(diagonal.min())
        low -= SUMMED * EPS * (abs(low) + abs(high))
        high += SUMMED * EPS * (abs(low) + abs(high)) + TINY
        middle = low + (high - low) / 2
        while low < middle < high and high - low > EPS * max(abs(low), abs(high), EPS * self.scale):
            low, high = (low, middle) if self.below(middle) else (middle, high)
            middle = low + (high - low) / 2
        vector = self._vector(low)
        found = float(vector @ self.times(vector))
        near = LOST * EPS * max(self.scale, abs(low))
        return (found if abs(found - high) <= near else high), vector

    def times(self, x: Array) -> Array:
        """B x for x (n,)."""
        return np.asarray(self.D * x + self.V @ (self.L * (self.V.T @ x)))

    def signs(self) -> Signs:
        """The inertia; eigenvalues within rounding of 0 count as zero."""
        near = EPS * self.scale * (SUMMED + np.sqrt(self.D.size))
        negative = self.below(-near)
        upto = max(self.below(near), negative)
        return Signs(self.D.size - upto, negative, upto - negative)

    def _vector(self, s: float) -> Array:
        """Inverse iteration; a shift too close to the eigenvalue loses digits, so it is moved."""
        best, error = np.empty(0), np.inf
        for distance in SHIFTS:
            x = self._iterated(s - distance * max(abs(s), EPS * self.scale))
            image = self.times(x)
            rest = float(np.linalg.norm(image - (x @ image) * x))
            if not best.size or rest < error:
                best, error = x, rest
            if error <= SHARP * self.scale:
                break
        return best

    def _iterated(self, s: float) -> Array:
        """A few steps with B - s, from a start that no eigenvector is orthogonal to."""
        x = np.random.default_rng(0).normal(size=self.D.size)
        for _ in range(SEVERAL):
            y = self._solve(s, x / np.linalg.norm(x))
            if not np.all(np.isfinite(y)) or not y.any():
                break
            x = y / np.abs(y).max()
        return np.asarray(x / np.linalg.norm(x))

    def _solve(self, s: float, x: Array) -> Array:
        """(B - s)^-1 x by Woodbury's formula, with the rows next to s kept."""
        gaps = self.D - s
        gaps = np.where(gaps == 0, max(EPS * EPS * self.scale, TINY), gaps)
        if not self.L.size:
            return np.asarray(x / gaps)
        core, kept = self._core(gaps, self.V)
        others = np.ones(x.size, dtype=bool)
        others[kept] = False
        part = np.where(others, x / gaps, 0.0)
        right = np.concatenate([x[kept], -(self.V.T @ part)])
        held = _solved(core, right)
        y = np.where(others, part - (self.V @ held[kept.size :]) / gaps, 0.0)
        y[kept] = held[: kept.size]
        return y

    def _core(self, gaps: Array, V: Array) -> tuple[Array, NDArray[np.intp]]:
        """What is left of [[diag gaps, V], [V^T, -1/L]] without the other rows, and the kept."""
        k = self.L.size
        count = min(gaps.size, 2 * k + KEPT_ROWS)
        with np.errstate(divide="ignore", invalid="ignore"):
            weight = np.square(V).sum(axis=1) / np.abs(gaps)
        weight[gaps == 0] = np.inf
        kept = np.argpartition(-weight, count - 1)[:count]
        inverse = np.divide(1.0, gaps, out=np.zeros_like(gaps), where=gaps != 0)
        inverse[kept] = 0.0
        core = np.zeros((count + k, count + k))
        core[:count, :count] = np.diag(gaps[kept])
        core[:count, count:] = V[kept]
        core[count:, :count] = V[kept].T
        core[count:, count:] = -np.diag(1 / self.L) - (V * inverse[:, None]).T @ V
        return core, kept


def _negative(symmetric: Array) -> int:
    """How many eigenvalues are negative, from pivots: rows of very different size do no harm."""
    _, blocks, _ = linalg.ldl(symmetric)
    diagonal, beside = np.diag(blocks), np.diag(blocks, -1)
    pairs = np.flatnonzero(beside)  # a pivot of two rows has a negative determinant
    alone = np.ones(diagonal.size, dtype=bool)
    alone[pairs] = alone[pairs + 1] = False
    return int(np.count_nonzero(diagonal[alone] < 0) + pairs.size)


def _solved(symmetric: Array, right: Array) -> Array:
    size = float(np.abs(symmetric).max())
    for change in LIFTED:
        try:
            return np.asarray(
                np.linalg.solve(symmetric + change * size * np.eye(right.size), right)
            )
        except np.linalg.LinAlgError:
            continue
    return right


def spectrum(D: Array, P: Array, M: Array) -> Spectrum:
    """The Spectrum of diag(D) + P M P^T with D (n,), P (n, k), M (k, k)."""
    norms = np.linalg.norm(P, axis=0)
    live = norms > 0
    P, M, norms = P[:, live], M[np.ix_(live, live)], norms[live]
    Q, R = np.linalg.qr(P / norms)
    R = R * norms
    middle = R @ ((M + M.T) / 2) @ R.T
    L, U = np.linalg.eigh((middle + middle.T) / 2)
    strong = np.abs(L) > EPS * np.abs(L).max(initial=0.0)
    L, V = L[strong], np.ascontiguousarray(Q @ U[:, strong])
    return Spectrum(D, V, L, *_rotated(D, V))


def _rotated(D: Array, V: Array) -> tuple[Array, Array, Array]:
    """D and V with at most k rows of each large group of equal D, and the D that are split off."""
    k = V.shape[1]
    mantissa, exponent = np.frexp(D)
    tied = np.ldexp(np.round(mantissa * 2.0**TIED_BITS) / 2.0**TIED_BITS, exponent)
    order = np.argsort(tied, kind="stable")
    tied = tied[order]
    starts = np.flatnonzero(np.r_[True, tied[1:] != tied[:-1]])
    sizes = np.diff(np.r_[starts, tied.size])
    large = sizes > max(k, KEPT_ROWS)
    if not large.any():
        return D, V, np.empty(0)
    single = order[~np.repeat(large, sizes)]
    values, frames, alone = [D[single]], [V[single]], []
    for start, size in zip(starts[large], sizes[large], strict=True):
        value = tied[start]
        values.append(np.full(k, value))
        frames.append(np.linalg.qr(V[order[start : start + size]], mode="r"))
        alone.append(np.full(size - k, value))
    return np.concatenate(values), np.concatenate(frames), np.concatenate(alone)
