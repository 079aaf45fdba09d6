"""Which step minimises a quadratic whose Hessian is known by its products alone?

By conjugate gradients, preconditioned where something near the Hessian is known. Inside the ball
each product settles the share of one more direction. Where the step leaves the ball, or curvature
is not positive, the problem is solved exactly in the subspace found so far, which then grows by
residuals of the shifted system (Gould, Lucidi, Roma and Toint, SIAM J. Optim. 9, 1999).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

import numpy as np

from resoft.data.vectors import Linear
from resoft.linalg.subspace import Direction, Product, Subspace
from resoft.linalg.trust_region import DenseModel, Step
from resoft.support.arrays import BARELY, HALF_EPS, HELD, SMALLEST, TINY, Array

MOST_PRODUCTS = 300  # of one step where no Hessian can be formed
NEGLIGIBLE = BARELY  # share of the decrease that ends a fit: less is not worth a product
ROWS_HELD = 8  # images Q v, n numbers each, for a step on the sphere; beyond, Q p takes a pass
MOST_KEPT, LEAST_KEPT = 50, 4  # directions; four are a step, the one before, and two that are new


class End(Enum):
    """Why no more products were formed."""

    SOLVED = "what is left is as little as asked for"
    CURVED = "a direction without positive curvature, and no ball to bound a step along it"
    LIMIT = "too many products"
    STUCK = "no new direction, or no number"


class Preconditioner(Protocol):
    """A positive definite matrix M near the Hessian, which is solved with."""

    def first(self, g: Array, radius: float, noise: float) -> Array:
        """Where to look first: along M^-1 g, or along a step in the ball."""
        ...

    def solve(self, r: Array, shift: float) -> Array:
        """(M + shift)^-1 r."""
        ...


class Identity:
    """No preconditioner."""

    def first(self, g: Array, radius: float, noise: float) -> Array:
        """The slope, where it is no noise."""
        del radius
        return g if float(np.linalg.norm(g)) > noise else np.zeros_like(g)

    def solve(self, r: Array, shift: float) -> Array:
        """The residual itself."""
        del shift
        return r


@dataclass(frozen=True)
class AnotherHessian:
    """A Hessian from a sample or from another point; its eigenvalues are taken positive."""

    model: DenseModel

    def first(self, g: Array, radius: float, noise: float) -> Array:
        """Its own step in the ball."""
        return self.model.solve(g, radius, noise).p

    def solve(self, r: Array, shift: float) -> Array:
        """(|H| + shift)^-1 r."""
        values, W = self.model.eigen()
        size = np.abs(values)  # the small ones are not believed of another Hessian
        size = np.maximum(size, HALF_EPS * max(float(size.max()), SMALLEST))
        return np.asarray(W @ ((W.T @ r) / (size + shift)))


@dataclass
class _Run:
    """Conjugate gradients for the slope g: the step p so far, r = g + H p, Q p, what it gains.

    `slope` is g^T M^-1 g, which r^T M^-1 r is held against.
    """

    g: Array
    p: Array
    r: Array
    q: Linear | None = None
    in_rows: bool = True  # whether Q v was known of every direction
    slope: float = 0.0
    gained: float = 0.0
    longest: float = 0.0  # share of M^-1 r that a step took: the inverse of H, as M sees it

    def share(self, along: Direction) -> float:
        """Of the direction, in the least value along it."""
        return -float(self.r @ along.v) / along.bend

    def take(self, along: Direction, share: float, length: float) -> None:
        """Go there; `length` is that of the direction before it was made a unit vector."""
        self.p = self.p + share * along.v
        self.r = self.r + share * along.image
        if along.rows is None or not self.in_rows:
            self.q, self.in_rows = None, False
        elif self.q is None:
            self.q = share * along.rows
        else:
            self.q += share * along.rows
        self.gained += 0.5 * share * (share * along.bend)
        self.longest = max(self.longest, abs(share) / length)


@dataclass
class Krylov:
    """A quadratic with H by exact products v -> (H v (r,), Q v (n,) or None).

    A solve ends where the residual is `accuracy` of the slope, in the norm of the preconditioner,
    or stands for no more than `least`. All that is said about a step is exact. Products serve every
    ball: the next solve at the same point goes on from those before.
    """

    product: Product
    accuracy: float
    most: int  # products in all
    least: float = 0.0  # decrease that is not worth a product
    near: Preconditioner = field(default_factory=Identity)
    end: End = End.SOLVED
    left: float = np.inf  # decrease still to come, by the preconditioner
    space: Subspace = field(init=False)
    _run: _Run | None = None

    def __post_init__(self) -> None:
        self.space = Subspace(self.product)

    @property
    def products(self) -> int:
        """How many were formed so far."""
        return self.space.products

    @property
    def exhausted(self) -> bool:
        """Whether the products ran out."""
        return self.end is End.LIMIT

    @property
    def digits(self) -> float:
        """Natural logarithms of the decrease still to come that the products took off."""
        gained = 0.0 if self._run is None else self._run.gained
        return float(np.log((gained + self.left) / max(self.left, TINY))) if gained > 0 else 0.0

    @property
    def _is_plain(self) -> bool:
        return isinstance(self.near, Identity)

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """The minimiser with ||p|| <= radius, which may be infinite, to the accuracy asked for."""
        run = self._run
        if run is None or not np.array_equal(run.g, g):
            run = self._run = self._begun(g)
        elif run.q is not None:
            run.q = run.q.copy()  # the step before may still be in use
        if not self.space.orthonormal and not self._inside(run, radius, noise):
            if not np.isfinite(radius):
                self.end = End.CURVED
                return self._unbounded(run, noise)
            self._span(run)
        if self.space.orthonormal:
            return self._in_ball(run, radius)
        return Step(run.p, run.gained, True, run.q, solved=self.end is End.SOLVED)

    def lowest(self) -> float:
        """The lowest eigenvalue of H in the subspace so far."""
        if not self.space.directions:
            return 0.0
        bare = [each._replace(rows=None) for each in self.space.directions]
        space = Subspace(self.product, directions=bare)
        space.straighten()
        return DenseModel(space.projected()).lowest()

    @property
    def conjugate(self) -> list[Direction]:
        """The directions that are conjugate to one another, of positive curvature."""
        return [] if self.space.orthonormal else [d for d in self.space.directions if d.bend > 0]

    def _unbounded(self, run: _Run, noise: float) -> Step:
        """What was gained before a direction without positive curvature was met; where that was the
        first, all of it: its slope alone tells then what a step may gain.
        """
        if run.gained > 0:
            return Step(run.p, run.gained, False, run.q, solved=False)
        z, along = self.near.first(run.g, np.inf, noise), self.space.directions[-1]
        size = float(np.linalg.norm(z))
        q = None if along.rows is None else -size * along.rows
        return Step(-z, float(run.g @ z), False, q, solved=False)

    def _begun(self, g: Array) -> _Run:
        """From 0, with what conjugate directions tell."""
        run = _Run(g, np.zeros_like(g), g, longest=0.0 if self._is_plain else 1.0)
        if not self.space.orthonormal:
            for along in self.conjugate:
                run.take(along, run.share(along), np.inf)
        run.slope = abs(float(g @ self.near.solve(g, 0.0))) if self.products else 0.0
        return run

    def _inside(self, run: _Run, radius: float, noise: float) -> bool:
        """Conjugate gradients; False where the ball or a curvature ends them."""
        if float(np.linalg.norm(run.p)) > radius:
            return False
        while True:
            first = not self.products
            z = self.near.first(run.r, radius, noise) if first else self.near.solve(run.r, 0.0)
            if first:
                run.slope = abs(float(run.r @ z))
            if not self._is_worth(run, run.r, z, run.longest):
                return True
            length = self.space.widen(z)
            if length == 0.0:
                self.end = End.STUCK
                return True
            along = self.space.directions[-1]
            if not along.bend > 0:
                return False
            share = run.share(along)
            if float(np.linalg.norm(run.p + share * along.v)) > radius:
                return False
            run.take(along, share, length)
            self._forget(ROWS_HELD if np.isfinite(radius) else 0)

    def _is_worth(self, run: _Run, r: Array, z: Array, longest: float) -> bool:
        """Whether a residual r, with M^-1 r, asks for another product, and there is one."""
        if self.products:
            square = abs(float(r @ z))
            self.left = 0.5 * square * longest
            if square <= self.accuracy**2 * run.slope or self.left <= self.least:
                self.end = End.SOLVED
                return False
        if self.products >= self.most:
            self.end = End.LIMIT
            return False
        return True

    def _forget(self, held: int) -> None:
        """Let go of the oldest direction where they are too large, and of rows beyond a few."""
        known = self.space.directions
        if len(known) > held:
            known[-1] = known[-1]._replace(rows=None)
        if len(known) > kept(known[-1].v.size):
            del known[0]

    def _span(self, run: _Run) -> None:
        """Go on in the span of all directions, with the step so far for those forgotten."""
        if len(self.space.directions) < self.products and np.any(run.p):
            self.space.add(run.p, run.r - run.g, run.q)
        self.space.straighten()

    def _in_ball(self, run: _Run, radius: float) -> Step:
        """The subspace grows until its solution in the ball is as good as asked for."""
        before = np.zeros(0)
        while True:
            V, images = self.space.stacked()
            model = DenseModel(self.space.projected())
            small = model.solve(V @ run.g, radius, 0.0)
            p = small.p @ V
            residual, shift = _shifted(run.g + small.p @ images, p, small.interior)
            z = self.near.solve(residual, shift)
            # the slope itself says nothing of curvature: the least one is where errors are largest
            longest = 1 / max(model.lowest() + shift, TINY) if self._is_plain else run.longest
            if not self._is_worth(run, residual, z, longest) or not self._grown(z):
                q, solved = self.space.in_rows(small.p), self.end is End.SOLVED
                return Step(p, small.predicted, small.interior, q, solved=solved)
            if len(self.space.directions) > kept(p.size):
                self._condense(small.p, before, model.eigen()[1][:, 0])
                before = np.zeros(0)
            else:
                before = small.p

    def _grown(self, z: Array) -> bool:
        """Whether there was something new in z, which the subspace now holds."""
        if self.space.widen(z) == 0.0:
            self.end = End.STUCK
            return False
        return True

    def _condense(self, *combinations: Array) -> None:
        """Hold, of all directions but the newest, a few combinations alone: the step, the one
        before and the lowest curvature, as conjugate gradients do with theirs.
        """
        size = len(self.space.directions)
        X = np.array([np.append(c, np.zeros(size - c.size)) for c in combinations])
        X = np.linalg.qr(np.vstack([X, np.eye(size)[-1]]).T)[0].T
        self.space.combine(X)


def kept(size: int) -> int:
    """How many directions of that size are held, and as many images."""
    return min(max(LEAST_KEPT, HELD // max(1, size)), MOST_KEPT)


def _shifted(slope: Array, p: Array, interior: bool) -> tuple[Array, float]:
    """The residual that a step leaves, and the shift sigma with which it solves
    (H + sigma) p = -g in the subspace.
    """
    square = float(p @ p)
    shift = 0.0 if interior or square == 0 else max(0.0, -float(p @ slope) / square)
    return slope + shift * p, shift
