"""Which few rows stand for all in the Hessian? Centred first, then sampled by leverage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.data.sampling import spectral_size
from resoft.data.vectors import Vector
from resoft.linalg.costs import SERVED
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import HALF_EPS, SMALLEST, Array, Index

EPSILON = 0.5  # relative spectral error aimed at first
SKETCH = 6  # random directions in which leverage scores are estimated
SHRINK = 0.7  # of epsilon where a sample was poor: it doubles
SAFE = 0.3  # least eigenvalue of a sample in its own metric from which H is surely positive


@dataclass(frozen=True)
class _Parts:
    """H = sum_i J_i J_i^T + sum_i second_i Q_i Q_i^T + low, J_i = g_i Q_i + S U_i with S (r, m).

    The rows J_i are centred: what cancels between the diagonal and the low-rank part has
    cancelled in them before anything is sampled. low (r, r) is exact. g (n,), U (n, m) and second
    (n,) lie along the rows; without residuals there are no J_i.
    """

    g: Vector | None
    U: Vector | None
    S: Array
    second: Vector
    low: Array


@dataclass
class Sampler:
    """H from as many rows as make a (1 +- eps) spectral approximation of what is sampled."""

    objective: Objective
    seed: int = 0
    epsilon: float = EPSILON
    sure: bool = False  # whether the last sample shows that H is positive definite
    _metric: Array | None = None  # K (r, r) with K^T B K = I, B the part that is sampled
    _scores: Vector | None = None  # leverage scores (n,)
    _served: int = 0
    _drawn: int = 0  # samples so far, each with random numbers of its own

    @property
    def rows(self) -> int:
        """The expected size of the sample."""
        return spectral_size(self._rank, self.epsilon)

    def hessian(self, point: Point) -> Array:
        """H (r, r) from the sample."""
        with np.errstate(all="ignore"):  # curvature may overflow where the loss does not
            parts = self._parts(point)
            if self._metric is None:
                self._metric = np.eye(self._rank)  # norms of rows first; they give a metric
            sampled = self._sampled(parts) + parts.low
            self.sure = self._surely_positive(sampled)
        return sampled

    def grow(self) -> None:
        """Take twice the rows from now on."""
        self.epsilon *= SHRINK

    def outlived(self) -> None:
        """The steps were not as predicted: the scores are no longer those of the rows."""
        self._served = SERVED

    def _surely_positive(self, sampled: Array) -> bool:
        """In the metric of the part that is sampled its error is eps at most, but for chance."""
        K = self._metric
        assert K is not None
        inner = K.T @ sampled @ K
        return bool(np.all(np.isfinite(inner)) and np.linalg.eigvalsh(inner)[0] > SAFE)

    def _parts(self, point: Point) -> _Parts:
        loss, pullback = self.objective.loss, self.objective.coordinates.pullback
        D, P, M = loss.curvature(point.z)
        SP = pullback(P) if point.pulled is None else point.pulled
        low = SP @ M @ SP.T
        if loss.kernels.residual_jacobian is None:
            return _Parts(None, None, np.zeros((self._rank, 0)), D, low)
        g, U, V = loss.residual_jacobian(point.z)
        made, m = loss.rows.made, V.shape[1]
        S, UU = pullback(made(_columns, g, U, V)), loss.rows.reduced(_square, U)
        SU, SV = S[:, :m], S[:, m:]
        # J^T J = diag(g^2) + g U V^T + V (g U)^T + V U^T U V^T; what it holds leaves the rest.
        low = low - SU @ SV.T - SV @ SU.T - SV @ UU @ SV.T
        return _Parts(g, U, SV, made(_left, D, g), (low + low.T) / 2)

    @property
    def _rank(self) -> int:
        return self.objective.coordinates.rank

    def _sampled(self, parts: _Parts) -> Array:
        """The row sums from a sample; the metric of the next one is learnt on the way."""
        if self._scores is None or self._served >= SERVED:
            self._scores, self._served = self._estimated(parts), 0
        self._served += 1
        self._drawn += 1
        drawn = self.objective.matrix.draw(self._scores, (self.seed, self._drawn), self.rows)
        index = drawn.index
        chosen = self._chosen(parts, index, drawn.balanced())
        GN, above, below = np.zeros((3, self._rank, self._rank))  # the three sums
        for at, Q in self.objective.coordinates.gathered(index):
            for total, part in zip(
                (GN, above, below), _row_sums(chosen, parts.S, at, Q), strict=True
            ):
                total += part
        self._metric = _inverse_root(GN + above + below)
        return np.asarray(GN + above - below)

    def _chosen(self, parts: _Parts, index: Index, weight: Array) -> _Rows:
        at = self.objective.matrix.at
        g = np.zeros(index.size) if parts.g is None else at(parts.g, index)
        U = np.zeros((index.size, 0)) if parts.U is None else at(parts.U, index)
        return _Rows(g, U, at(parts.second, index), weight)

    def _estimated(self, parts: _Parts) -> Vector:
        """||J_i K||^2 + |second_i| ||Q_i K||^2, each in a few random directions; sum about r."""
        assert self._metric is not None
        generator = np.random.default_rng((self.seed, self._drawn))
        K = self._metric @ generator.standard_normal((self._rank, SKETCH)) / np.sqrt(SKETCH)
        X = self.objective.coordinates.forward(K)
        given = parts.second, parts.g, parts.U, parts.S.T @ K
        return self.objective.matrix.made(_scores, X, *given)


def _columns(g: Array, U: Array, V: Array) -> Array:
    return np.hstack([g[:, None] * U, V])


def _square(U: Array) -> Array:
    return U.T @ U


def _left(D: Array, g: Array) -> Array:
    return D - g * g


def _scores(X: Array, second: Array, g: Array | None, U: Array | None, SK: Array) -> Array:
    size = np.asarray(np.abs(second) * np.einsum("ij,ij->i", X, X))
    if g is not None and U is not None:
        J = X * g[:, None]
        J += U @ SK
        size += np.einsum("ij,ij->i", J, J)
    return size


def first_size(r: int) -> int:
    """The expected size of the first sample for r columns."""
    return spectral_size(r, EPSILON)


@dataclass(frozen=True)
class _Rows:
    """The drawn rows' parts, and the weights with which they stand for all."""

    g: Array
    U: Array
    second: Array
    weight: Array


def _row_sums(rows: _Rows, S: Array, at: slice, Q: Array) -> tuple[Array, Array, Array]:
    """The sums of J_i J_i^T and of second_i Q_i Q_i^T, those with second_i < 0 apart."""
    weight, second = rows.weight[at], rows.second[at]
    J = rows.g[at, None] * Q + rows.U[at] @ S.T
    J *= np.sqrt(weight)[:, None]
    Q = Q * np.sqrt(weight * np.abs(second))[:, None]
    above, below = Q[second >= 0], Q[second < 0]
    return J.T @ J, above.T @ above, below.T @ below


def _inverse_root(B: Array) -> Array:
    """K with K^T B K = I, directions without weight damped."""
    if not np.all(np.isfinite(B)):
        return np.eye(B.shape[0])
    values, V = np.linalg.eigh((B + B.T) / 2)
    floor = HALF_EPS * max(float(values[-1]), SMALLEST)
    return np.asarray(V / np.sqrt(np.maximum(values, floor)))
