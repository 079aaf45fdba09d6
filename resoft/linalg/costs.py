"""What does a step cost? Predicted in products A x, and what steps took."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["exact", "matrix-free", "quasi-newton"]

#: Of A^T D A: products that pass over A as well, and columns whose arithmetic takes one more.
GRAM_FIXED, GRAM_COLUMNS = 2.5, 20.0
EIGEN = 1.0  # of the eigenvalues of an r x r matrix, times r^2 / n
CALLS = 5e5  # entries that could be read in the time which the calls around a product take
DECOMPOSED = 25.0  # operations of eigen- or singular values and vectors, times the cube of a size
FEW_PRODUCTS = 6  # of a step by products that goes well
MOST_OPENING = 200.0  # products tried before anything is prepared
DEAR = 60.0  # products that a Hessian may cost to confirm a minimum
GRADIENT = 1.5  # z, L and A^T r, with what is done for each row


@dataclass
class Costs:
    """Predicted costs of the kinds of step for n rows and r columns.

    All in products A x and made of counts alone, so that a fit does not depend on the clock; the
    seconds that steps took stand beside them in the report.
    """

    n: int
    r: int
    products: float = FEW_PRODUCTS  # of a step, before any was seen
    steps: dict[Kind, int] = field(default_factory=dict)
    seconds: dict[Kind, float] = field(default_factory=dict)
    _running: tuple[Kind, float] | None = None

    def predicted(self) -> dict[Kind, float]:
        """The cost of a step of each kind."""
        return {
            "exact": GRADIENT + self.factor(),
            "matrix-free": GRADIENT + self.products,
            "quasi-newton": GRADIENT,
        }

    def factor(self) -> float:
        """A^T D A with its eigenvalues."""
        return GRAM_FIXED + self.r / GRAM_COLUMNS + EIGEN * self.r**2 / self.n

    def opening(self) -> float:
        """The products to try first: as many as preparing to steer them costs."""
        return min(MOST_OPENING, max(FEW_PRODUCTS, self.factor() + self.steering()))

    def steering(self) -> float:
        """How many products cost what forming a Hessian costs."""
        return self.factor() / (1 + CALLS / (self.n * self.r))

    def learn(self, products: float) -> None:
        """Told how many exact products the last step took."""
        self.products = (self.products + products) / 2

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

    def report(self) -> dict[str, dict[str, float]]:
        """Predicted products a step, steps taken and seconds a step, for each kind."""
        return {
            kind: {
                "predicted": cost,
                "steps": self.steps.get(kind, 0),
                "seconds": self.seconds.get(kind, 0.0) / max(1, self.steps.get(kind, 0)),
            }
            for kind, cost in self.predicted().items()
        }
