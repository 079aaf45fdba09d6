"""What does a step cost? Predicted in products A x, corrected by what steps took."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Literal

from resoft.support.mechanism import mechanism

Kind = Literal["exact", "sampled", "matrix-free", "quasi-newton"]

STEERING: tuple[Kind, Kind] = ("exact", "sampled")

#: Of A^T D A: products that pass over A as well, and columns whose arithmetic takes one more.
GRAM_FIXED, GRAM_COLUMNS = 2.5, 20.0
EIGEN = 1.0  # of the eigenvalues of an r x r matrix, times r^2 / n
CALLS = 5e5  # entries that could be read in the time which the calls around a product take
LEAST_OPENING, MOST_OPENING = 8.0, 200.0  # products tried before anything is prepared
DEAR = 60.0  # products that a Hessian may cost to confirm a minimum
GRADIENT = 1.5  # A^T r together with A^T P
ONE_PASS = 1.3  # z, L and A^T r, with what is done for each row
SKETCH = 2.0  # leverage scores in a few random directions
SERVED = 4  # models to one set of scores
GATHERED = 3.0  # a gathered row against one read in order, with its product by T
SAMPLED_FIXED, SAMPLED_GRAMS = 2.0, 6.0  # beside scores; three sums, on one core
FIRST_PRODUCTS = 3.0  # of a sampled step, before any was seen
FREE_PRODUCTS = 6.0  # of a matrix-free step, before any was seen
PATIENCE = 1.3  # an exact step brings more: a sampled one must be so much cheaper
MEMORY = 0.5  # of what the last step took, in the running mean


@dataclass
class Costs:
    """Predicted costs of the kinds of step for n rows, r columns and m sampled rows.

    All in products A x and made of counts alone, so that a fit does not depend on the clock; the
    seconds that steps took stand beside them in the report.
    """

    n: int
    r: int
    products: dict[Kind, float] = field(
        default_factory=lambda: {
            "exact": 1.0,
            "sampled": FIRST_PRODUCTS,
            "matrix-free": FREE_PRODUCTS,
            "quasi-newton": 0.0,
        }
    )
    steps: dict[Kind, int] = field(default_factory=dict)
    seconds: dict[Kind, float] = field(default_factory=dict)
    _running: tuple[Kind, float] | None = None

    def predicted(self, rows: int) -> dict[Kind, float]:
        """The cost of a step of each kind; `rows` is the size of the sample."""
        solve = EIGEN * self.r**2 / self.n
        drawn = rows / self.n * (SAMPLED_GRAMS * self._gram + GATHERED)
        sample = SAMPLED_FIXED + drawn + SKETCH / SERVED + solve
        return {
            "exact": GRADIENT + self.factor() + self.products["exact"],
            "sampled": GRADIENT + sample + self.products["sampled"],
            "matrix-free": GRADIENT + self.products["matrix-free"],
            "quasi-newton": ONE_PASS + self.products["quasi-newton"],
        }

    def factor(self) -> float:
        """A^T D A with its eigenvalues."""
        return self._gram + EIGEN * self.r**2 / self.n

    def opening(self, rows: int) -> float:
        """The products to try first: as many as preparing to steer them costs."""
        return min(MOST_OPENING, max(LEAST_OPENING, self.factor() + self.steering(rows)))

    def steering(self, rows: int) -> float:
        """How many products cost what forming a Hessian costs, by the cheaper way."""
        costs = self.predicted(rows)
        formed = min(costs[kind] - self.products[kind] for kind in STEERING) - GRADIENT
        return formed / (1 + CALLS / (self.n * self.r))

    @property
    def _gram(self) -> float:
        return GRAM_FIXED + self.r / GRAM_COLUMNS

    @mechanism("sampled Hessian", lambda *_: "exact")
    def cheapest(self, rows: int) -> Kind:
        """The kind of the next step."""
        costs = self.predicted(rows)
        if costs["exact"] <= PATIENCE * costs["sampled"]:
            return "exact"
        return "sampled"

    def learn(self, kind: Kind, products: float) -> None:
        """Told how many exact products the last step of that kind took."""
        known = self.products[kind]
        self.products[kind] = (1 - MEMORY) * known + MEMORY * products

    def begin(self, kind: Kind) -> None:
        """A step of that kind begins."""
        self.steps[kind] = self.steps.get(kind, 0) + 1
        self._running = kind, time.perf_counter()

    def end(self) -> None:
        """It has ended, its products and the evaluation at its end included."""
        if self._running is not None:
            kind, began = self._running
            self.seconds[kind] = self.seconds.get(kind, 0.0) + time.perf_counter() - began
            self._running = None

    def report(self, rows: int) -> dict[str, dict[str, float]]:
        """Predicted products a step, steps taken and seconds a step, for each kind."""
        return {
            kind: {
                "predicted": cost,
                "steps": self.steps.get(kind, 0),
                "seconds": self.seconds.get(kind, 0.0) / max(1, self.steps.get(kind, 0)),
            }
            for kind, cost in self.predicted(rows).items()
        }
