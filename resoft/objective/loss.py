"""What is a loss of vectors along the rows? Its kernels, run where these lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from resoft.data.rows import Rows
from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.support.arrays import Array


@dataclass(frozen=True, eq=False)
class Loss:
    """A loss of z (n,), joined to b and w: all of them, and what it gives along the rows, are
    handles. By kernels of whole arrays, for vectors that lie here.
    """

    kernels: Kernels
    rows: Rows
    b: Vector
    w: Vector | None

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

    def curvature(self, z: Vector) -> tuple[Vector, Vector, Array]:
        """D (n,), P (n, k), M (k, k): the Hessian in z is diag(D) + P M P^T."""
        D, P, M = self.rows.whole(self.kernels.curvature, z, self.b, self.w, along=(0, 1))
        return D, P, M

    def residual_jacobian(self, z: Vector) -> tuple[Vector, Vector, Vector]:
        """g (n,), U, V (n, m): dc/dz = diag(g) + U V^T, of a sum of squares."""
        assert self.kernels.residual_jacobian is not None
        g, U, V = self.rows.whole(self.kernels.residual_jacobian, z, self.b, along=(0, 1, 2))
        return g, U, V

    def pole(self, z: Vector) -> float:
        """The normalising sum of a loss that has one, up to a positive factor."""
        assert self.kernels.pole is not None
        return float(self.rows.whole(self.kernels.pole, z))

    def pole_terms(self, z: Vector) -> Vector:
        """The terms (n,) that it adds up."""
        assert self.kernels.pole_terms is not None
        return self.rows.made(self.kernels.pole_terms, z)

    def fitted(self, z: Vector) -> Vector:
        """The prediction (n,) of b, of a loss that has one."""
        assert self.kernels.fitted is not None
        return self.rows.made(self.kernels.fitted, z)


def _along(value: Any, z: Array, q: Array, t: float, b: Array, w: Array | None) -> Any:
    return value(z + t * q, b, w)
