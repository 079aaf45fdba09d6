"""What is the Hessian in coordinates y? Formed exactly, or as a product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from resoft.data.vectors import Vector
from resoft.linalg.krylov import MOST_PRODUCTS, Krylov
from resoft.linalg.lowest import Probed
from resoft.linalg.subspace import Product
from resoft.linalg.trust_region import DenseModel, Model, Step
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.support.arrays import BARELY, ROUGHLY, Array

LOOSE, TIGHT = BARELY, ROUGHLY  # errors of steps by products: far off; near, or to confirm


class HessianSource(Protocol):
    """Gives the quadratic model at a point, and learns from how steps went."""

    def model(self, point: Point) -> Model:
        """The model at that point."""
        ...

    def exact_model(self, point: Point) -> Model:
        """The model with nothing left out, to confirm a minimum."""
        ...

    def is_exact(self) -> bool:
        """Whether `model` leaves nothing out."""
        ...

    def serves_again(self) -> bool:
        """Whether a model is worth another try, with a smaller region, after a step failed."""
        ...

    def release(self) -> None:
        """Let go of what has n entries."""
        ...

    def checked(self, step: Step, q: Vector) -> float:
        """How much of a step to take, now that Q p (n,) is known: at most 1."""
        ...

    def multiplies(self) -> bool:
        """Whether the next model is one of products, which need Q^T P."""
        ...

    def learn(self, ratio: float, contraction: float) -> None:
        """Told after each step: actual over predicted, and how the predicted decrease shrank
        (infinity where the step was no whole one inside the region, 0 where none came before).
        """
        ...


class AsSolved:
    """A HessianSource whose steps are taken as they are, and which holds nothing for long."""

    def release(self) -> None:
        """Nothing is held for long."""

    def checked(self, step: Step, q: Vector) -> float:
        """All of it."""
        del step, q
        return 1.0


class ByProducts(AsSolved):
    """The same of one whose models know the Hessian by its products alone."""

    def multiplies(self) -> bool:
        """Always."""
        return True


@dataclass
class ExactSource(AsSolved):
    """H = Q^T diag(D) Q + (Q^T P) M (Q^T P)^T, formed in one pass."""

    objective: Objective

    def model(self, point: Point) -> Model:
        """H at that point."""
        return DenseModel(exact_hessian(self.objective, point.z))

    exact_model = model

    def is_exact(self) -> bool:
        """Always."""
        return True

    serves_again = is_exact

    def multiplies(self) -> bool:
        """Never."""
        return False

    def learn(self, ratio: float, contraction: float) -> None:
        """Nothing to learn."""
        del ratio, contraction


@dataclass
class ProductSource(ByProducts):
    """H by products, two passes each; solved the more exactly the nearer the minimum is."""

    objective: Objective
    accuracy: float = LOOSE

    def model(self, point: Point) -> Model:
        """H at that point."""
        return Krylov(low_rank_product(self.objective, point), self.accuracy, MOST_PRODUCTS)

    def exact_model(self, point: Point) -> Model:
        """The same, solved far enough to trust the predicted decrease, and in all directions."""
        model = Krylov(low_rank_product(self.objective, point), TIGHT, MOST_PRODUCTS)
        return Probed(model, model.product, self.objective.coordinates.rank)

    def is_exact(self) -> bool:
        """A loose solve may predict too small a decrease."""
        return False

    serves_again = is_exact

    def learn(self, ratio: float, contraction: float) -> None:
        """Superlinear convergence needs the residual to shrink with the gradient."""
        del ratio
        self.accuracy = float(np.clip(contraction, TIGHT, LOOSE))


def low_rank_product(objective: Objective, point: Point) -> Product:
    """v -> (H v (r,), Q v (n,)), one pass each."""
    return objective.loss.hessian(point.z).product(objective.coordinates, point.pulled)


def exact_hessian(objective: Objective, z: Vector) -> Array:
    """The Hessian in y (r, r)."""
    return objective.loss.hessian(z).formed(objective.coordinates)
