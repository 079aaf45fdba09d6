"""What is a loss of vectors along the rows? Its kernels, run where these lie."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resoft.data.rows import Rows
from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.support.arrays import Array


@dataclass(frozen=True, eq=False)
class Loss(ABC):
    """A loss of z (n,), joined to b and w; all of them, and what it gives, are handles."""

    kernels: Kernels
    rows: Rows
    b: Vector
    w: Vector | None

    @abstractmethod
    def value(self, z: Vector) -> float:
        """L(z)."""

    @abstractmethod
    def values_along(self, z: Vector, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """L(z + t q) for each length t, as they are asked for."""

    @abstractmethod
    def value_and_gradient(self, z: Vector) -> tuple[float, Vector]:
        """L(z) and r (n,)."""

    @abstractmethod
    def curvature(self, z: Vector) -> tuple[Vector, Vector, Array]:
        """D (n,), P (n, k), M (k, k): the Hessian in z is diag(D) + P M P^T."""

    @abstractmethod
    def residual_jacobian(self, z: Vector) -> tuple[Vector, Vector, Vector]:
        """g (n,), U, V (n, m): dc/dz = diag(g) + U V^T, of a sum of squares."""

    @abstractmethod
    def pole(self, z: Vector) -> float:
        """The normalising sum, of a loss that has one."""

    @abstractmethod
    def pole_terms(self, z: Vector) -> Vector:
        """The terms (n,) that it adds up."""

    @abstractmethod
    def fitted(self, z: Vector) -> Vector:
        """The prediction (n,) of b, of a loss that has one."""
