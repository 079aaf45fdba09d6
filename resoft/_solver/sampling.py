"""Which few rows stand for all in the Hessian? Centred first, then sampled by leverage."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from resoft._kernels import Kernels
from resoft._matrix import Array, Index
from resoft._solver.costs import SERVED, Costs
from resoft._solver.curvature import curved_product, exact_hessian
from resoft._solver.objective import Objective, Point
from resoft._solver.refined import RefinedModel
from resoft._solver.subproblem import DenseModel, Model

EPSILON = 0.5  # relative spectral error aimed at first
FAILURE = 0.01  # probability with which one sample may miss it
SKETCH = 6  # random directions in which leverage scores are estimated
UNIFORM = 0.1  # share of the sample drawn evenly, against scores estimated too low
WORTH = 0.5  # from this share of the rows on, all of them cost no more
STRIKES = 2  # poor steps in a row before the sample grows
SHRINK = 0.7  # of epsilon then: the sample doubles
LOOSE, TIGHT, LAST = 0.5, 1e-3, 1e-3  # residuals that end a step: far off, near, to confirm
REUSED, SETTLING = 4, 0.1  # models that one sample steers; contraction from which it may
SAFE = 0.3  # least eigenvalue of a sample in its own metric from which H is surely positive


@dataclass(frozen=True)
class _Parts:
    """H = sum_i J_i J_i^T + sum_i second_i Q_i Q_i^T + low, J_i = g_i Q_i + S U_i with S (r, m).

    The rows J_i are centred: what cancels between the diagonal and the low-rank part has
    cancelled in them before anything is sampled. low (r, r) and the whole's D and low-rank part
    are exact.
    """

    g: Array
    U: Array
    S: Array
    second: Array
    low: Array
    D: Array
    whole_low: Array


@dataclass
class SampledSource:
    """The model Hessian from m rows, m = 3 eps^-2 r ln(2 r / delta), refined by exact products.

    The sample size is the matrix Chernoff bound for a (1 +- eps) spectral approximation. Where
    the cost model finds exact steps cheaper, and once m comes near n, the model is exact. Poor or
    slow steps shrink eps.
    """

    objective: Objective
    seed: int = 0
    epsilon: float = EPSILON
    costs: Costs = field(init=False)
    accuracy: float = LOOSE
    _metric: Array | None = None  # K (r, r) with K^T B K = I, B the part that is sampled
    _p: Array | None = None  # sampling probabilities (n,)
    _served: int = 0
    _strikes: int = 0
    _last: RefinedModel | None = None
    _sure: bool = False
    _held: DenseModel | None = None
    _kept: int = 0
    _generator: np.random.Generator = field(init=False)

    def __post_init__(self) -> None:
        self._generator = np.random.default_rng(self.seed)
        self.costs = Costs(self.objective.b.size, max(1, self.objective.coordinates.rank))

    @property
    def rows(self) -> int:
        """The size of the sample."""
        r = max(1, self.objective.coordinates.rank)
        return int(np.ceil(3 / self.epsilon**2 * r * np.log(2 * r / FAILURE)))

    def is_exact(self) -> bool:
        """Whether the sample has grown to all rows, or would not pay."""
        few = self.rows >= WORTH * self.objective.b.size
        return few or self.costs.cheapest(self.rows) == "exact"

    def serves_again(self) -> bool:
        """Refined by exact products a model stays worth its cost."""
        return True

    def exact_model(self, point: Point) -> Model:
        """H from all rows; or the sampled one, where that proves H positive, solved to the end."""
        if self._last is not None and self._sure:
            self._last.accuracy = LAST
            return self._last
        self._last = None
        with self.costs.timed("exact"):
            return DenseModel(exact_hessian(self.objective, point.z))

    def model(self, point: Point) -> Model:
        """H from the sample."""
        if self.is_exact():
            self._last = None
            return self.exact_model(point)
        with np.errstate(all="ignore"), self.costs.timed("sampled"):  # may overflow
            return self._model(self._parts(point))

    def learn(self, ratio: float, contraction: float) -> None:
        """Steps as predicted are solved the further the faster they converge; poor ones in a row
        ask for twice the rows.
        """
        self._served = self._served + 1 if 0.7 < ratio < 1.4 else SERVED
        near = 0.0 < contraction < 1.0 and 0.7 < ratio < 1.4
        self.accuracy = float(np.clip(contraction, TIGHT, LOOSE)) if near else LOOSE
        # Near a minimum the Hessian hardly changes: products correct what is old in the sample.
        self._kept = self._kept + 1 if near and contraction < SETTLING else REUSED + 1
        if self._last is not None:
            self.costs.learn("sampled", self._last.products)
        poor = ratio < 0.25
        self._strikes = self._strikes + 1 if poor else 0
        if self._strikes >= STRIKES:
            self.epsilon *= SHRINK
            self._strikes = 0

    def _model(self, parts: _Parts) -> Model:
        if self._metric is None:
            self._metric = np.eye(self._rank)  # norms of rows first; its metric gives leverage
        if self._held is None or self._kept > REUSED:
            sampled = self._sampled(parts) + parts.low
            self._sure = self._surely_positive(sampled)
            self._held, self._kept = DenseModel(sampled), 0
        product = curved_product(self.objective.coordinates, parts.D, parts.whole_low)
        self._last = RefinedModel(self._held, product, self.accuracy)
        return self._last

    def _surely_positive(self, sampled: Array) -> bool:
        """In the metric of the part that is sampled its error is eps at most, but for chance."""
        K = self._metric
        assert K is not None
        inner = K.T @ sampled @ K
        return bool(np.all(np.isfinite(inner)) and np.linalg.eigvalsh(inner)[0] > SAFE)

    def _parts(self, point: Point) -> _Parts:
        kernels, b, w = self.objective.kernels, self.objective.b, self.objective.w
        D, P, M = kernels.curvature(point.z, b, w)
        k = P.shape[1]
        S = point.pulled
        if S is None:
            S = self.objective.coordinates.pullback(low_rank_columns(kernels, b, w, point.z))
        if kernels.residual_jacobian is None:
            none, low = np.zeros((b.size, 0)), S @ M @ S.T
            return _Parts(np.zeros(b.size), none, np.zeros((self._rank, 0)), D, low, D, low)
        g, U, V = kernels.residual_jacobian(point.z, b)
        m = V.shape[1]
        SP, SU, SV = S[:, :k], S[:, k : k + m], S[:, k + m :]
        # J^T J = diag(g^2) + g U V^T + V (g U)^T + V U^T U V^T; what it holds leaves the rest.
        whole = SP @ M @ SP.T
        low = whole - SU @ SV.T - SV @ SU.T - SV @ (U.T @ U) @ SV.T
        return _Parts(g, U, SV, D - g * g, (low + low.T) / 2, D, (whole + whole.T) / 2)

    @property
    def _rank(self) -> int:
        return self.objective.coordinates.rank

    def _sampled(self, parts: _Parts) -> Array:
        """The row sums from a sample; the metric of the next one is learnt on the way."""
        if self._p is None or self._served >= SERVED:
            self._p = _probabilities(self._scores(parts))
            self._served = 0
        index, weight = self._draw(self._p)
        chosen = _Rows(parts.g[index], parts.U[index], parts.second[index], weight)
        sums = [
            _row_sums(chosen, parts.S, at, Q)
            for at, Q in self.objective.coordinates.gathered(index)
        ]
        GN, above, below = (np.sum(each, axis=0) for each in zip(*sums, strict=True))
        self._metric = _inverse_root(GN + above + below)
        return np.asarray(GN + above - below)

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


def low_rank_columns(kernels: Kernels, b: Array, w: Array | None, z: Array) -> Array:
    """The columns (n, k + 2 m) whose products with Q^T a sampled model needs: P, diag(g) U, V."""
    P = kernels.curvature(z, b, w)[1]
    if kernels.residual_jacobian is None:
        return P
    g, U, V = kernels.residual_jacobian(z, b)
    return np.hstack([P, g[:, None] * U, V])


def sampling_pays(objective: Objective) -> bool:
    """Whether the first step of a fit would be a sampled one."""
    return objective.coordinates.exact and not SampledSource(objective).is_exact()


@dataclass(frozen=True)
class _Rows:
    """The drawn rows' parts, and the weights that make their sum unbiased."""

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
