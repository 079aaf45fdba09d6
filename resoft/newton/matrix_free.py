"""How near does one come by products alone, before anything is prepared to steer them?"""

from __future__ import annotations

from dataclasses import dataclass

from resoft.hessian.choose import LOOSE, MOST_PRODUCTS, least, next_accuracy
from resoft.hessian.exact import ByProducts, low_rank_product
from resoft.linalg.costs import FEW_PRODUCTS, Costs
from resoft.linalg.krylov import Krylov
from resoft.linalg.trust_region import SLOW, Model, is_trusted
from resoft.newton.descent import Descent
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import HALF_EPS

FEWEST_STEPS = 2  # before slow convergence is believed
NEAR = HALF_EPS  # of the loss: after a last step that promised so little comes a far smaller one


@dataclass
class ProductsFirst(ByProducts):
    """H by products in a subspace that begins with the slope, solved the further the faster the
    steps converge.
    """

    objective: Objective
    costs: Costs
    tolerance: float  # decrease, relative to the loss, that ends the fit
    accuracy: float = LOOSE
    products: int = 0  # formed so far, with a gradient for each step
    fast: bool = True  # whether the last step converged as fast as a steered one would
    _last: Krylov | None = None
    _steps: int = 0

    def model(self, point: Point) -> Model:
        """H at that point."""
        product = low_rank_product(self.objective, point)
        enough = least(point, self.tolerance)
        self._last = Krylov(product, self.accuracy, MOST_PRODUCTS, enough)
        self.costs.begin("matrix-free")
        return self._last

    exact_model = model

    def is_exact(self) -> bool:
        """A loose solve may predict too small a decrease."""
        return False

    def serves_again(self) -> bool:
        """All products are exact."""
        return True

    def learn(self, ratio: float, contraction: float) -> None:
        """The nearer the minimum, the further the next step is solved."""
        assert self._last is not None
        self.costs.end()
        self.accuracy = next_accuracy(ratio, contraction)
        self.products += 1 + self._last.products
        self._steps += 1
        cheap = self._last.products <= 2 * FEW_PRODUCTS
        quick = is_trusted(ratio) and contraction <= SLOW
        self.fast = self._steps <= FEWEST_STEPS or (cheap and quick)


def open_by_products(descent: Descent, source: ProductsFirst, budget: float) -> bool:
    """Advance while products are within the budget or steps converge fast; whether the end is near.

    The last digits, and whether it is a minimum, are left to what follows.
    """
    while descent.outcome is None:
        near = bool(descent.promise <= NEAR * abs(descent.point.value))
        if near or not (source.fast or source.products < budget):
            return near
        descent.advance(1)
    return False
