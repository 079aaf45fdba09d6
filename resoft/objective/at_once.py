"""How is a loss evaluated whose vectors lie here? By the kernels of whole arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np

from resoft.data.vectors import Vector
from resoft.kernels.segment_hessian import SegmentHessian
from resoft.kernels.segments import SegmentKernels
from resoft.objective.loss import Loss
from resoft.support.arrays import Array


class AtOnce(Loss):
    """By the kernels of whole arrays."""

    def value(self, z: Vector) -> float:
        """L(z)."""
        return float(self._parts(_number, self.kernels.value, z, self.b, self.w)[0])

    def values_along(self, z: Vector, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """One after the other: nothing is saved by trying more than are asked for."""
        for t in lengths:
            given = z, q, self.b, self.w
            yield float(self.rows.map(_along, given, (self.kernels.value, t), ("sum",)).parts[0])

    def value_and_gradient(self, z: Vector) -> tuple[float, Vector]:
        """L(z) and r (n,)."""
        run = self.kernels.value_and_gradient
        found = self.rows.map(_slope, (z, self.b, self.w), (run,), ("sum",), (0,))
        return float(found.parts[0]), found.vectors[0]

    def curvature(self, z: Vector) -> tuple[Vector, Vector, Array]:
        """D (n,), P (n, k), M (k, k)."""
        run = self.kernels.curvature
        found = self.rows.map(_curvature, (z, self.b, self.w), (run,), ("sum",), (0, 1))
        return (*found.vectors, found.parts[0])

    def residual_jacobian(self, z: Vector) -> tuple[Vector, Vector, Vector]:
        """g (n,), U, V (n, m)."""
        run = self.kernels.residual_jacobian
        g, U, V = self.rows.map(_several, (z, self.b), (run,), kept=(0, 1, 2)).vectors
        return g, U, V

    def pole(self, z: Vector) -> float:
        """The normalising sum."""
        return float(self._parts(_number, self.kernels.pole, z)[0])

    def pole_terms(self, z: Vector) -> Vector:
        """The terms (n,) that it adds up."""
        return self._made(self.kernels.pole_terms, z)

    def fitted(self, z: Vector) -> Vector:
        """The prediction (n,) of b."""
        return self._made(self.kernels.fitted, z)

    def _parts(self, kernel: Any, run: Any, *vectors: Vector | None) -> tuple[Any, ...]:
        return self.rows.map(kernel, vectors, (run,), ("sum",)).parts

    def _made(self, run: Any, z: Vector) -> Vector:
        made: Vector = self.rows.map(_one, (z,), (run,), kept=(0,)).vectors[0]
        return made


class OfSegments(AtOnce):
    """The sum of a loss over many segments: its Hessian in z has columns for each of them."""

    kernels: SegmentKernels

    def hessian(self, z: Vector) -> SegmentHessian:
        """The Hessian in z, without a matrix of a column for each segment."""
        found: SegmentHessian = self.told(self.kernels.hessian, z, self.b, self.w)
        return found

    def product(self, B: SegmentHessian, q: Vector) -> Vector:
        """B q."""
        return self._made(B.product, q)

    def size(self, B: SegmentHessian, q: Vector) -> float:
        """The sum of the sizes of all terms of q^T B q."""
        return float(self.told(B.size, q))

    def told(self, function: Callable[..., Any], *vectors: Vector | None) -> Any:
        """What a function of whole arrays says of vectors."""
        return self._parts(_number, function, *vectors)[0]

    def side(self, z: Vector) -> float:
        """1 or -1 where the normalising sums of all segments have that sign, else 0."""
        signs = np.sign(self.told(self.kernels.poles, z))
        return float(signs[0]) if signs.size and np.all(signs == signs[0]) else 0.0


def _number(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return (), (shared[0](*vectors),)


def _along(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    (z, q, b, w), (value, t) = vectors, shared
    return (), (value(z + t * q, b, w),)


def _slope(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    L, r = shared[0](*vectors)
    return (r,), (L,)


def _curvature(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    D, P, M = shared[0](*vectors)
    return (D, P), (M,)


def _one(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return (shared[0](*vectors),), ()


def _several(first: int, z: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    return shared[0](*vectors), ()
