"""What is a loss of vectors along the rows? Its kernels, run where these lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

import numpy as np

from resoft.data.rows import Rows
from resoft.data.sampling import Seed, alike
from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.objective.curved import Curved, FewColumns
from resoft.objective.hessian_operator import Curvature, Operator
from resoft.support.arrays import Array, Index


class Signs(NamedTuple):
    """Of how many of the segments that take part the normalising sum is negative, and positive, of
    how many it is there, and the size of the one that is nearest to zero.
    """

    negative: int
    positive: int
    segments: int
    least: float

    @property
    def all_of_them(self) -> int:
        """1 or -1 where all have that sign, else 0."""
        sign = (self.positive == self.segments) - (self.negative == self.segments)
        return int(sign) if self.segments else 0

    @property
    def product(self) -> float:
        """Nearest to zero of them, its sign the product of theirs; 1 where there is none."""
        if not self.segments:
            return 1.0
        sign = 0 if self.negative + self.positive < self.segments else (-1) ** self.negative
        return float(sign * self.least)


@dataclass(frozen=True, eq=False)
class Loss:
    """A loss of z (n,), joined to b and w: all of them, and what it gives along the rows, are
    handles. By kernels of whole arrays, for vectors that lie here.
    """

    kernels: Kernels
    rows: Rows
    b: Vector
    w: Vector | None

    is_one: ClassVar[bool] = True  # whether one loss couples all rows, so that each tells of all

    def on(self, b: Vector, w: Vector | None) -> Loss:
        """The same for another target and other weights."""
        return type(self)(self.kernels, self.rows, b, w)

    # --- value and derivatives ------------------------------------------------------------------

    def value(self, z: Vector) -> float:
        """L(z)."""
        return float(self.rows.whole(self.kernels.value, z, self.b, self.w))

    def values_along(self, z: Vector, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """L(z + t q) for each length t, as they are asked for."""
        for t in lengths:
            yield float(self.rows.whole(_along, self.kernels.value, z, q, t, self.b, self.w))

    def value_and_gradient(self, z: Vector) -> tuple[float, Vector]:
        """L(z) and r (n,)."""
        L, r = self.rows.whole(self.kernels.value_and_gradient, z, self.b, self.w, along=(1,))
        return float(L), r

    def hessian(self, z: Vector) -> Curved:
        """The Hessian in z."""
        return FewColumns(self.rows, *self.curvature(z))

    def operator(self, z: Vector) -> Operator:
        """The Hessian in x, never formed unless asked for."""
        return Curvature(self.rows, FewColumns(self.rows, *self.curvature(z)))

    def curvature(self, z: Vector) -> tuple[Vector, Vector, Array]:
        """D (n,), P (n, k), M (k, k): the Hessian in z is diag(D) + P M P^T."""
        D, P, M = self.rows.whole(self.kernels.curvature, z, self.b, self.w, along=(0, 1))
        return D, P, M

    def residual_jacobian(self, z: Vector) -> tuple[Vector, Vector, Vector]:
        """g (n,), U, V (n, m): dc/dz = diag(g) + U V^T within a segment, of a sum of squares."""
        assert self.kernels.residual_jacobian is not None
        g, U, V = self.rows.whole(self.kernels.residual_jacobian, z, self.b, along=(0, 1, 2))
        return g, U, V

    # --- predictions and poles ------------------------------------------------------------------

    def sign(self, z: Vector, alike: bool = False) -> int:
        """The sign of the normalising sum, 0 where it vanishes or is no number; of several the sign
        of their product, or, where they are to be alike, of all of them.
        """
        del alike
        alpha = self.pole(z)
        return 0 if not np.isfinite(alpha) else int(np.sign(alpha))

    def pole(self, z: Vector) -> float:
        """The normalising sum of a loss that has one, up to a positive factor."""
        assert self.kernels.pole is not None
        return float(self.rows.whole(self.kernels.pole, z))

    def signs(self, z: Vector) -> Signs:
        """Of the normalising sums of all segments that take part."""
        alpha = self.pole(z)
        return Signs(int(alpha < 0), int(alpha > 0), 1, abs(alpha))

    def terms(self, z: Vector) -> Vector:
        """The terms (n,) that they add up, each segment's up to a positive factor that is 1 beside
        the pole; infinite in segments that take no part.
        """
        return self.pole_terms(z)

    def total(self, function: Callable[..., Any], *given: Any, how: str = "sum") -> Vector:
        """For each row the sum over its segment, or "max", of what a function makes of the rows of
        vectors, (n,) or (n, j); all else it gets as it is.
        """
        found = self.rows.reduced(_added, function, how, *given, by=how)
        return self.rows.made(_told, self.b, found)

    def pole_terms(self, z: Vector) -> Vector:
        """The terms (n,) that it adds up."""
        assert self.kernels.pole_terms is not None
        return self.rows.made(self.kernels.pole_terms, z)

    def fitted(self, z: Vector) -> Vector:
        """The prediction (n,) of b, of a loss that has one."""
        assert self.kernels.fitted is not None
        return self.rows.made(self.kernels.fitted, z)

    def weighed(self, v: Vector) -> Vector:
        """v (n,), each row by the root of its segment's factor: squares then count as in L."""
        return v

    @property
    def weighed_b(self) -> Vector:
        """b so."""
        return self.b

    def part(self, m: int, seed: Seed, most: int | None = None) -> tuple[Kernels, Index]:
        """The loss of about m rows, drawn with equal chances, and which these are."""
        del most
        return self.kernels, alike(self.rows.shape[0], m, seed)


def _along(value: Any, z: Array, q: Array, t: float, b: Array, w: Array | None) -> Any:
    return value(z + t * q, b, w)


def _added(function: Callable[..., Any], how: str, *given: Any) -> Any:
    rows = function(*given)
    return np.sum(rows, axis=0) if how == "sum" else np.max(rows, axis=0)


def _told(rows: Array, found: Any) -> Array:
    return np.broadcast_to(found, (len(rows), *np.shape(found)))
