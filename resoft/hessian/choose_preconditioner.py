"""Which preconditioner do the next products get? The one that costs least by the work it takes.

The unit is one product with the Hessian. A better preconditioner needs fewer products, and is made
when those of the last step would have paid for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from resoft.basis.choose import DENSE_LIMIT, SAMPLED_ROWS
from resoft.hessian.class_inputs import Inputs, inputs_of
from resoft.hessian.kronecker import Solver, basis_of, diagonal, exact, kronecker
from resoft.linalg.costs import CALLS, DECOMPOSED
from resoft.linalg.krylov import Krylov
from resoft.objective.class_problem import LayerProblem
from resoft.objective.descended import Point
from resoft.support.arrays import HELD, Array
from resoft.support.mechanism import mechanism, never

OPERATIONS = 4.0  # of an entry in a product: a multiplication and an addition, twice
LOGIT = 10.0  # entries whose operations take the time of what is done with a logit
WIDE = DENSE_LIMIT  # inputs up to which G is formed
LARGEST = 2 * WIDE  # unknowns up to which a Hessian is formed: a factor costs less
NEAR = 1.0  # logits by which a point may be off for its Hessian to serve as this one's
SOUND = 1e-4  # pivot of a Hessian's factor, for a diagonal of 1, from which on it has its digits
PAIRS = 20  # directions that are kept from one step for the next
CHEAP = 4.0  # products that a preconditioner may always cost


class Pairs(NamedTuple):
    """Conjugate directions V (k, r), with v^T H v = 1 each, and their images H v (k, r)."""

    V: Array
    images: Array


def pairs_of(model: Krylov, most: int) -> Pairs | None:
    """The last of a model's, at most so many, which it lets go of: both copies would be large."""
    known, model.space.directions = model.conjugate, []
    if not known or not most:
        return None
    v, image, _, bend = map(list, zip(*known[-most:], strict=True))
    del known
    sizes = np.sqrt(bend)[:, None]
    V = np.array(v)
    del v
    V /= sizes
    images = np.array(image)
    images /= sizes
    return Pairs(V, images)


@dataclass
class Steering:
    """Chooses, makes and keeps the preconditioner of one descent: that of products with vectors,
    which are a matrix row by row, where no ball asks for a shift.
    """

    problem: LayerProblem
    seed: int
    like: Steering | None = None  # of another descent, or of all samples: it has the inputs
    kind: str = ""
    kept: Solver | None = None
    rate: float = 0.0  # digits that a product gained right after the last one was made
    spent: float = 0.0  # products since then that a new one would have saved
    moved: float = 0.0  # how far logits went since then, at most
    damping: float = 0.0  # with which it was made
    pairs: Pairs | None = None  # of the last step
    total: float = 0.0  # products of all steps
    made: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Fix the basis and the order of preference."""
        self.shifted = self.problem.kernels.shifted
        self.basis = basis_of(self.problem.C, self.shifted)
        self.unknowns = self.problem.p * self.basis.shape[1]

    @cached_property
    def inputs(self) -> Inputs:
        """Which directions of the inputs all samples tell apart."""
        return inputs_of(self.problem) if self.like is None else self.like.inputs

    def anew(self) -> Steering:
        """One for a descent of its own, with nothing kept."""
        return Steering(self.problem, self.seed, self, made=self.made)

    # --- costs, in products ---------------------------------------------------------------------

    @property
    def product(self) -> float:
        """Operations of one product with the Hessian."""
        problem = self.problem
        entries = problem.C * (problem.entries + LOGIT * problem.N)
        return OPERATIONS * (entries + 2 * CALLS)  # of both passes

    def exact_cost(self, samples: int) -> float:
        """Products that a Hessian of so many samples costs."""
        p, k = self.problem.p, self.basis.shape[1]
        # What the samples add to the Hessian,
        forming = samples * p * (p * k * (k + 1.0) + 6.0 * k * self.problem.C)
        # and a third of a cube for its Cholesky factor.
        return float((forming + self.unknowns**3 / 3) / self.product)

    def kronecker_cost(self, samples: int) -> float:
        """Products that G kron Q of so many samples costs."""
        p = float(self.problem.p)
        # G, and the eigenvalues and vectors by which it is solved with.
        return float((2 * samples * p**2 + DECOMPOSED * p**3) / self.product)

    # --- choice ---------------------------------------------------------------------------------

    def prepare(self, point: Point, damping: float) -> None:
        """Have a matrix near the Hessian at this point, for the products there."""
        kind, samples = self._choice()
        cost = self._cost(kind, samples)
        if self.kept is None or kind != self.kind or self.spent >= cost:
            self.kept = self._made(kind, samples, point, damping)
            self.spent, self.rate, self.moved = 0.0, 0.0, 0.0
            self.damping = damping

    def first(self, g: Array, radius: float, noise: float) -> Array:
        """Along what it makes of the slope."""
        del radius, noise
        return self.solve(g, 0.0)

    def solve(self, r: Array, shift: float) -> Array:
        """Without a part that is the same for all classes, which rounding would bring in."""
        del shift
        z = corrected(self._kept_solve, self.pairs, r)
        if not self.shifted:
            return z
        classes = z.reshape(-1, self.problem.C)
        return np.asarray(classes - classes.mean(axis=1, keepdims=True)).ravel()

    def _kept_solve(self, r: Array) -> Array:
        assert self.kept is not None
        return self.kept.solve(r.reshape(-1, self.problem.C)).ravel()

    @property
    def is_trusted(self) -> bool:
        """Whether what is kept is near the Hessian here, so that errors are judged by it."""
        return self.damping == 0.0 and self.moved <= NEAR

    def renew(self) -> None:
        """Make it anew next time."""
        self.spent = np.inf

    def saw(self, model: Krylov, solved: bool) -> None:
        """Count the products that a step took beyond those that it takes with a new one."""
        if not solved:
            self.spent = np.inf  # far from where it was made it may say nothing
        elif self.rate == 0.0:
            self.rate = model.digits / model.products
        elif self.rate > 0:
            self.spent += max(0.0, model.products - model.digits / self.rate)
        self.total += model.products
        most = min(PAIRS, HELD // (self.problem.p * self.problem.C))
        self.pairs = None  # before others are copied
        self.pairs = pairs_of(model, most)

    def _choice(self) -> tuple[str, int]:
        N = self.problem.N
        if self._affords_exact(N):
            return "exact", N
        gram = min(N, SAMPLED_ROWS * self.problem.p)
        return ("kronecker", gram) if self._affords_kronecker(gram) else ("diagonal", N)

    @mechanism("layer: exact preconditioner", never)
    def _affords_exact(self, samples: int) -> bool:
        dear = self.exact_cost(samples) > max(CHEAP, self.total)
        return self.unknowns <= LARGEST and not dear

    @mechanism("layer: Kronecker preconditioner", never)
    def _affords_kronecker(self, samples: int) -> bool:
        dear = self.kronecker_cost(samples) > max(2 * CHEAP, self.total)
        return self.problem.p <= WIDE and not dear

    def _cost(self, kind: str, samples: int) -> float:
        if kind == "exact":
            return self.exact_cost(samples)
        return self.kronecker_cost(samples) if kind == "kronecker" else 1.0

    def _made(self, kind: str, samples: int, point: Point, damping: float) -> Solver:
        self.kind = kind
        self.made[kind] = self.made.get(kind, 0) + 1
        part, u = self.problem.few(samples, self.seed, point.z)
        if kind == "exact":
            found = exact(part, u, self.basis, None, damping)
            if found is None or found.worst < SOUND:
                found = exact(part, u, self.basis, self.inputs.T, damping)
            if found is not None:
                return found
        if kind == "diagonal":
            return diagonal(part, u, damping)
        return kronecker(part, u, damping)


@mechanism("layer: directions of the last step", lambda solve, _, g: solve(g))
def corrected(solve: Callable[[Array], Array], pairs: Pairs | None, g: Array) -> Array:
    """What `solve` makes of g, corrected so that H p gives p for each direction: those of the last
    step precondition the next (Morales and Nocedal 2000), all at once, as they are conjugate.
    """
    if pairs is None:
        return solve(g)
    V, images = pairs
    shares = V @ g
    z = solve(g - shares @ images)
    return np.asarray(z + (shares - images @ z) @ V)
