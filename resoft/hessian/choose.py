"""Which model does a step use? One carried here, products alone or the exact Hessian, by cost."""

from __future__ import annotations

from dataclasses import InitVar, dataclass, field

import numpy as np

from resoft.data.vectors import Vector
from resoft.hessian.bfgs import Carried
from resoft.hessian.exact import exact_hessian, low_rank_product
from resoft.hessian.importance_sample import Drawn
from resoft.linalg.costs import DEAR, FEW_PRODUCTS, Costs
from resoft.linalg.krylov import NEGLIGIBLE, AnotherHessian, Identity, Krylov
from resoft.linalg.lowest import Probed
from resoft.linalg.trust_region import POOR, SLOW, DenseModel, Model, Step, is_trusted
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import BARELY, ROUGHLY, Array
from resoft.support.mechanism import mechanism, never

STRIKES = 2  # poor steps in a row before a Hessian of this place is asked for
LOOSE, TIGHT = 0.5, ROUGHLY  # residuals that end a step: far off; near, or to confirm
MOST_PRODUCTS = 40  # of a step, before a Hessian is formed to steer it
FORGOTTEN = 0.5  # share of what was expected of products that an exact step leaves
SETTLING = BARELY  # contraction from which few products are expected again
TINY = 2e6  # n r^2 up to which the exact Hessian is a matter of milliseconds


@dataclass
class AdaptiveSource:
    """Steps by a Hessian that is carried from place to place, at a pass each, as long as they do.
    Else exact products, steered by nothing at first; by the exact Hessian of a place once steps are
    not as predicted or converge slowly. One steers as long as they converge fast and products stay
    few.
    """

    objective: Objective
    tolerance: float = 0.0  # decrease, relative to the loss, that ends the fit
    drawn: InitVar[Drawn | None] = None  # Hessians at no pass over A
    carried: Carried = field(init=False)
    costs: Costs = field(init=False)
    accuracy: float = LOOSE
    _held: DenseModel | None = None  # the Hessian of some point, which steers the products
    _stale: bool = False
    _expected: float = 0.0  # products of the next step, if the Hessian that steers stays
    _strikes: int = 0
    _last: Krylov | None = None
    _before: tuple[Array, Array] | None = None  # y and g where the last step began
    _alone: bool = False  # whether the carried Hessian made it

    def __post_init__(self, drawn: Drawn | None) -> None:
        self.carried = Carried(drawn)
        self.costs = Costs(self.objective.b.size, max(1, self.objective.coordinates.rank))

    def follow(self, opening: Costs, near: bool) -> None:
        """Go on after steps by products alone: where they led nowhere, steer at once."""
        self.costs.steps, self.costs.seconds = dict(opening.steps), dict(opening.seconds)
        self._stale = not near

    def is_exact(self) -> bool:
        """Whether nothing is left out, whatever the cost model says."""
        return self.costs.n * self.costs.r**2 <= TINY

    def serves_again(self) -> bool:
        """All products are exact."""
        return True

    def multiplies(self) -> bool:
        """Unless a Hessian makes the next step alone."""
        return not (self.is_exact() or self.carried.serves)

    def exact_model(self, point: Point) -> Model:
        """H from all rows; where that is too dear to form, the last model, solved to the end, with
        a look for negative curvature.
        """
        dear = self.costs.predicted()["exact"] > DEAR
        if dear and self._alone:
            self._last = self._refined(point)
        last = self._last
        if last is None or not dear:
            return self._exact(point)
        last.accuracy, last.most, last.least = TIGHT, 2 * MOST_PRODUCTS, 0.0
        return Probed(last, last.product, self.objective.coordinates.rank)

    def model(self, point: Point) -> Model:
        """The model at that point, by the kind that is cheapest now."""
        if self.is_exact():
            return self._exact(point)
        before, self._before = self._before, (point.y, point.g)
        self._alone = self.carried.serves
        if self._alone:
            self.costs.begin("quasi-newton")
            self._held, self._last = self.carried.at(point, before), None
            return self._held
        served, self._stale = self._is_served(), False
        if not served:
            return self._exact(point)
        self.costs.begin("matrix-free")
        self._last = self._refined(point)
        return self._last

    def checked(self, step: Step, q: Vector) -> float:
        """Less than the whole step, where what is carried is wrong about it."""
        return self.carried.checked(step, q) if self._alone else 1.0

    def learn(self, ratio: float, contraction: float) -> None:
        """Steps as predicted are solved the further the faster they converge. Where products ran
        out, or a step failed, the Hessian that steers is formed anew.
        """
        self.costs.end()
        if self._alone:
            self.carried.learn(ratio, contraction)
            self._stale = not self.carried.serves
            return
        good = is_trusted(ratio)
        near = good and 0.0 < contraction < 1.0
        self.accuracy = next_accuracy(ratio, contraction)
        if self._last is not None:
            self.costs.learn(self._last.products)
            self._expected = self._last.products
        else:  # nothing was seen of products; they are tried again in time
            self._expected *= FORGOTTEN
        exhausted = self._last is not None and self._last.exhausted
        # where steps are slow for other reasons it may cost no more
        affordable = self.costs.steering() <= 2 * FEW_PRODUCTS
        slow = affordable and not (good and contraction <= SLOW)
        self._stale = self._stale or exhausted or slow
        if near and contraction < SETTLING:
            self._expected = min(self._expected, FEW_PRODUCTS)
        if self._held is not None and near and contraction <= SLOW:
            self.carried.take(self._held.H)
        poor = ratio < POOR
        self._strikes = self._strikes + 1 if poor else 0
        if self._strikes >= STRIKES:
            self._stale, self._strikes = True, 0

    def release(self) -> None:
        """Let go of all but the costs."""
        self.carried, self._held, self._last = Carried(None), None, None
        self._before = None

    def report(self) -> dict[str, dict[str, float]]:
        """For each kind of step: the predicted cost in products A x, steps and seconds a step."""
        return self.costs.report()

    def _exact(self, point: Point) -> DenseModel:
        self.costs.begin("exact")
        self._held, self._last = DenseModel(exact_hessian(self.objective, point.z)), None
        return self._held

    def _refined(self, point: Point) -> Krylov:
        product = low_rank_product(self.objective, point)
        enough = least(point, self.tolerance)
        near = Identity() if self._held is None else AnotherHessian(self._held)
        return Krylov(product, self.accuracy, self._budget(), enough, near)

    @mechanism("products in place of a Hessian", never)
    def _is_served(self) -> bool:
        """Whether products make this step: they are few, and steps as predicted."""
        return not self._stale and self._expected <= 1 + self.costs.steering()

    def _budget(self) -> int:
        """Products that cost what a Hessian costs, and that one may be spent for nothing."""
        dear = self.costs.steering()
        return int(np.clip(dear, FEW_PRODUCTS, MOST_PRODUCTS))


@mechanism("accuracy by contraction", lambda *_: TIGHT)
def next_accuracy(ratio: float, contraction: float) -> float:
    """The residual, relative to the slope, to which the next step is solved."""
    near = is_trusted(ratio) and 0.0 < contraction < 1.0
    return float(np.clip(contraction, TIGHT, LOOSE)) if near else LOOSE


@mechanism("decrease not worth a product", lambda *_: 0.0)
def least(point: Point, tolerance: float) -> float:
    """The decrease that is not worth a product."""
    return NEGLIGIBLE * tolerance * abs(point.value)
