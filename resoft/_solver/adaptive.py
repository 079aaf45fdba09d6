"""Which model does a step use? Products alone, a sampled Hessian or the exact one, by cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from resoft._matrix import Array
from resoft._solver.costs import Costs, Kind
from resoft._solver.curvature import curved_product, exact_hessian
from resoft._solver.objective import Objective, Point
from resoft._solver.refined import RefinedModel
from resoft._solver.sampling import Sampler
from resoft._solver.subproblem import DenseModel, Model

WORTH = 0.5  # from this share of the rows on, all of them cost no more
STRIKES = 2  # poor steps in a row before the sample grows
LOOSE, TIGHT, LAST = 0.5, 1e-3, 1e-3  # residuals that end a step: far off, near, to confirm
LEAST_PRODUCTS, MOST_PRODUCTS = 6, 40  # of a step, before a Hessian is formed to steer it
FORGOTTEN = 0.7  # share of what was expected of products that an exact step leaves
SLOW = 0.25  # contraction above which a Hessian of this place is asked for
SETTLING, FEW_PRODUCTS = 0.1, 3.0  # contraction from which so few are expected again
TINY = 2e6  # n r^2 up to which the exact Hessian is a matter of milliseconds
DEAR = 60.0  # products that an exact Hessian may cost to confirm a minimum


@dataclass
class AdaptiveSource:
    """Exact products, steered by nothing at first; by a Hessian, sampled or exact as the cost model
    finds, once steps are not as predicted or converge slowly. One Hessian steers as long as they
    converge fast and products stay few.
    """

    objective: Objective
    seed: int = 0
    sampler: Sampler = field(init=False)
    costs: Costs = field(init=False)
    accuracy: float = LOOSE
    _held: DenseModel | None = None  # the Hessian of some point, which steers the products
    _kind: Kind = "matrix-free"  # what it is
    _stale: bool = False
    _expected: float = 0.0  # products of the next step, if the Hessian that steers stays
    _strikes: int = 0
    _last: RefinedModel | None = None

    def __post_init__(self) -> None:
        self.sampler = Sampler(self.objective, self.seed)
        self.costs = Costs(self.objective.b.size, max(1, self.objective.coordinates.rank))

    def is_exact(self) -> bool:
        """Whether nothing is left out, whatever the cost model says."""
        return self.costs.n * self.costs.r**2 <= TINY

    def serves_again(self) -> bool:
        """All products are exact."""
        return True

    def exact_model(self, point: Point) -> Model:
        """H from all rows; or the last model, solved to the end, where its sample shows that H is
        positive definite or where H is too dear to form.
        """
        dear = self.costs.predicted(self.sampler.rows)["exact"] > DEAR
        if self._last is not None and (dear or (self._kind == "sampled" and self.sampler.sure)):
            self._last.accuracy, self._last.most = LAST, 2 * MOST_PRODUCTS
            return self._last
        return self._exact(point)

    def model(self, point: Point) -> Model:
        """The model at that point, by the kind that is cheapest now."""
        if self.is_exact():
            return self._exact(point)
        stale = self._stale or self._expected > 1 + self.costs.steering(self.sampler.rows)
        kind: Kind = self._refreshed_by() if stale else "matrix-free"
        self._stale = False
        if kind == "exact":
            return self._exact(point)
        with self.costs.timed(kind):
            if kind == "sampled":
                self._held, self._kind = DenseModel(self.sampler.hessian(point)), kind
            self._last = RefinedModel(
                self._held, self._product(point), self.accuracy, self._budget()
            )
        return self._last

    def learn(self, ratio: float, contraction: float) -> None:
        """Steps as predicted are solved the further the faster they converge. Where products ran
        out, or a step failed, the Hessian that steers is formed anew; where that did not help, from
        twice the rows.
        """
        good = 0.7 < ratio < 1.4
        near = good and 0.0 < contraction < 1.0
        self.accuracy = float(np.clip(contraction, TIGHT, LOOSE)) if near else LOOSE
        if not good:
            self.sampler.outlived()
        if self._last is not None:
            self.costs.learn(self._kind, self._last.products)
            self._expected = self._last.products
        else:  # nothing was seen of products; they are tried again in time
            self._expected *= FORGOTTEN
        affordable = self.costs.steering(self.sampler.rows) <= MOST_PRODUCTS
        self._stale = self._stale or (affordable and not (good and contraction <= SLOW))
        if near and contraction < SETTLING:
            self._expected = min(self._expected, FEW_PRODUCTS)
        poor = ratio < 0.25
        self._strikes = self._strikes + 1 if poor else 0
        if self._strikes >= STRIKES:
            self._stale, self._strikes = True, 0
            if self._kind == "sampled":
                self.sampler.grow()

    def report(self) -> dict[str, dict[str, float]]:
        """For each kind of step: the predicted cost in products A x, steps and seconds a step."""
        return self.costs.report(self.sampler.rows)

    def _exact(self, point: Point) -> DenseModel:
        with self.costs.timed("exact"):
            self._held, self._kind = DenseModel(exact_hessian(self.objective, point.z)), "exact"
        self._last = None
        return self._held

    def _refreshed_by(self) -> Kind:
        few = self.sampler.rows >= WORTH * self.costs.n
        return "exact" if few else self.costs.cheapest(self.sampler.rows)

    def _budget(self) -> int:
        """Products that cost what a Hessian costs, and that one may be spent for nothing."""
        dear = self.costs.steering(self.sampler.rows)
        return int(np.clip(dear, LEAST_PRODUCTS, MOST_PRODUCTS))

    def _product(self, point: Point) -> Callable[[Array], tuple[Array, Array]]:
        D, P, M = self.objective.kernels.curvature(point.z, self.objective.b, self.objective.w)
        S = point.pulled
        if S is None:
            S = self.objective.coordinates.pullback(P)
        return curved_product(self.objective.coordinates, D, (S, M))


def low_rank_columns(objective: Objective, z: Array) -> Array:
    """The columns P (n, k) whose products Q^T P the next model needs; read with the gradient."""
    return objective.kernels.curvature(z, objective.b, objective.w)[1]
