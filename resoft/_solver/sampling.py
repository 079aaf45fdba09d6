"""Which few rows stand for all in the Hessian? Centred first, then sampled by leverage."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from resoft._matrix import Array, Index
from resoft._solver.curvature import exact_hessian
from resoft._solver.objective import Objective, Point
from resoft._solver.subproblem import DenseModel, Model

EPSILON = 0.5  # relative spectral error aimed at first
FAILURE = 0.01  # probability with which one sample may miss it
SKETCH = 6  # random directions in which leverage scores are estimated
UNIFORM = 0.1  # share of the sample drawn evenly, against scores estimated too low
EVEN_SHARE = 16  # at least one row in so many: below that the passes over A cost more anyway
TRUSTED = 4  # models that one set of scores serves while the steps go as predicted
WORTH = 0.5  # from this share of the rows on, all of them cost no more
STRIKES = 2  # poor steps in a row before the sample grows
SHRINK = 0.7  # of epsilon then: the sample doubles


@dataclass(frozen=True)
class _Parts:
    """H = sum_i J_i J_i^T + sum_i second_i Q_i Q_i^T + low, J_i = g_i Q_i + S U_i with S (r, m).

    The rows J_i are centred: what cancels between the diagonal and the low-rank part has
    cancelled in them before anything is sampled. low (r, r) is exact.
    """

    g: Array
    U: Array
    S: Array
    second: Array
    low: Array


@dataclass
class SampledSource:
    """The model Hessian from m rows, m = max(3 eps^-2 r ln(2 r / delta), n / 16).

    The first is the matrix Chernoff bound for a (1 +- eps) spectral approximation. All rows are
    used once m comes near n; then the model is exact. Poor or slow steps shrink eps.
    """

    objective: Objective
    seed: int = 0
    epsilon: float = EPSILON
    _metric: Array | None = None  # K (r, r) with K^T B K = I, B the part that is sampled
    _p: Array | None = None  # sampling probabilities (n,)
    _served: int = 0
    _strikes: int = 0
    _generator: np.random.Generator = field(init=False)

    def __post_init__(self) -> None:
        self._generator = np.random.default_rng(self.seed)

    @property
    def rows(self) -> int:
        """The size of the sample."""
        r = max(1, self.objective.coordinates.rank)
        enough = int(np.ceil(3 / self.epsilon**2 * r * np.log(2 * r / FAILURE)))
        grown = (EPSILON / self.epsilon) ** 2
        return max(enough, int(grown * self.objective.b.size / EVEN_SHARE))

    def is_exact(self) -> bool:
        """Whether the sample has grown to all rows."""
        return self.rows >= WORTH * self.objective.b.size

    def exact_model(self, point: Point) -> Model:
        """H from all rows."""
        return DenseModel(exact_hessian(self.objective, point.z))

    def model(self, point: Point) -> Model:
        """H from the sample."""
        if self.is_exact():
            return self.exact_model(point)
        with np.errstate(all="ignore"):  # curvature may overflow where the loss does not
            return self._model(self._parts(point.z))

    def _model(self, parts: _Parts) -> Model:
        if self._metric is None:
            self._metric = np.eye(self.objective.coordinates.rank)
            self._sampled(parts)  # norms of rows first; its metric gives leverage scores
            self._p = None
        return DenseModel(self._sampled(parts) + parts.low)

    def learn(self, ratio: float, contraction: float) -> None:
        """Twice in a row poor or slow: take twice the rows."""
        self._served = self._served + 1 if 0.7 < ratio < 1.4 else TRUSTED
        poor = ratio < 0.25 or contraction > 0.4
        self._strikes = self._strikes + 1 if poor else 0
        if self._strikes >= STRIKES:
            self.epsilon *= SHRINK
            self._strikes = 0

    def _parts(self, z: Array) -> _Parts:
        kernels, b, w = self.objective.kernels, self.objective.b, self.objective.w
        D, P, M = kernels.curvature(z, b, w)
        k = P.shape[1]
        if kernels.residual_jacobian is None:
            S = self.objective.coordinates.pullback(P) if k else np.zeros((self._rank, 0))
            none = np.zeros((b.size, 0))
            return _Parts(np.zeros(b.size), none, np.zeros((self._rank, 0)), D, S @ M @ S.T)
        g, U, V = kernels.residual_jacobian(z, b)
        m = V.shape[1]
        S = self.objective.coordinates.pullback(np.hstack([P, g[:, None] * U, V]))
        SP, SU, SV = S[:, :k], S[:, k : k + m], S[:, k + m :]
        # J^T J = diag(g^2) + g U V^T + V (g U)^T + V U^T U V^T; what it holds leaves the rest.
        low = SP @ M @ SP.T - SU @ SV.T - SV @ SU.T - SV @ (U.T @ U) @ SV.T
        return _Parts(g, U, SV, D - g * g, (low + low.T) / 2)

    @property
    def _rank(self) -> int:
        return self.objective.coordinates.rank

    def _sampled(self, parts: _Parts) -> Array:
        """The row sums from a sample; the metric of the next one is learnt on the way."""
        if self._p is None or self._served >= TRUSTED:
            self._p = _probabilities(self._scores(parts))
            self._served = 0
        index, weight = self._draw(self._p)
        GN = np.zeros((self._rank, self._rank))
        second = np.zeros_like(GN)
        size = np.zeros_like(GN)
        for at, Q in self.objective.coordinates.gathered(index):
            rows, share = index[at], weight[at]
            J = parts.g[rows, None] * Q + parts.U[rows] @ parts.S.T
            GN += (J * share[:, None]).T @ J
            second += (Q * (share * parts.second[rows])[:, None]).T @ Q
            size += (Q * (share * np.abs(parts.second[rows]))[:, None]).T @ Q
        self._metric = _inverse_root(GN + size)
        return GN + second

    def _scores(self, parts: _Parts) -> Array:
        """||J_i K||^2 + |second_i| ||Q_i K||^2, each in a few random directions; sum about r."""
        assert self._metric is not None
        directions = self._generator.standard_normal((self._rank, SKETCH)) / np.sqrt(SKETCH)
        K = self._metric @ directions
        X = self.objective.coordinates.forward(K)
        size = np.abs(parts.second) * np.einsum("ij,ij->i", X, X)
        X *= parts.g[:, None]
        X += parts.U @ (parts.S.T @ K)
        return np.asarray(size + np.einsum("ij,ij->i", X, X))

    def _draw(self, p: Array) -> tuple[Index, Array]:
        """Distinct row indices and the weights that make the sum unbiased."""
        cumulative = np.cumsum(p)
        draws = np.sort(self._generator.random(self.rows)) * cumulative[-1]
        index, counts = np.unique(np.searchsorted(cumulative, draws), return_counts=True)
        index = np.minimum(index, p.size - 1)
        return index, counts / (self.rows * p[index])


def _probabilities(scores: Array) -> Array:
    """Proportional to the scores, an even part mixed in; any choice leaves the sum unbiased."""
    n = scores.size
    total = float(scores.sum())
    if not np.isfinite(total) or total <= 0:
        return np.full(n, 1 / n)
    return np.asarray((1 - UNIFORM) * scores / total + UNIFORM / n)


def _inverse_root(B: Array) -> Array:
    """K with K^T B K = I, directions without weight damped."""
    if not np.all(np.isfinite(B)):
        return np.eye(B.shape[0])
    values, V = np.linalg.eigh((B + B.T) / 2)
    floor = 1e-10 * max(float(values[-1]), 1e-300)
    return np.asarray(V / np.sqrt(np.maximum(values, floor)))
