"""What is the Hessian in z of a loss on its rows? Multiplied with, measured, or brought into y."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft.basis.coordinates import Coordinates, Orthonormal
from resoft.data.by_segment import BySegment
from resoft.data.rows import Rows
from resoft.data.vectors import Vector
from resoft.kernels.segment_hessian import COLUMNS, ENTRIES, SegmentHessian
from resoft.linalg.subspace import Product
from resoft.objective.segment_gram import segment_gram
from resoft.support.arrays import Array


class Curved(ABC):
    """The Hessian B (n, n) in z, where the vectors along the rows lie; never formed."""

    rows: Rows

    @property
    @abstractmethod
    def couples(self) -> bool:
        """Whether there is more of it than a diagonal."""

    @abstractmethod
    def sizes(self, q: Vector) -> Array:
        """The sums of the sizes of all terms of q^T B q, (), or for each column of q, (j,)."""

    @abstractmethod
    def product(self, coordinates: Coordinates, pulled: Array | None = None) -> Product:
        """v -> (H v, Q v), v (r,) or (r, j); `pulled` are the columns of its low rank, Q^T P, where
        it has few and they are known.
        """

    @abstractmethod
    def formed(self, coordinates: Coordinates) -> Array:
        """The Hessian in y, (r, r)."""


@dataclass(frozen=True, eq=False)
class FewColumns(Curved):
    """diag(D) + P M P^T with D (n,), P (n, k), M (k, k)."""

    rows: Rows
    D: Vector
    P: Vector
    M: Array

    @property
    def couples(self) -> bool:
        """Whether P has columns."""
        return self.P.shape[1] > 0

    def sizes(self, q: Vector) -> Array:
        """The sums of the sizes of all terms of q^T B q."""
        own, s = self.rows.reduced(_few_sizes, self.D, self.P, q, by=("sum", "sum"))
        with np.errstate(all="ignore"):
            return np.asarray(own + np.sum(s * (np.abs(self.M) @ s), axis=0))

    def product(self, coordinates: Coordinates, pulled: Array | None = None) -> Product:
        """v -> (H v, Q v), a pass each; `pulled` is Q^T P, where that is known."""
        S = coordinates.pullback(self.P) if pulled is None else pulled
        D, M = self.rows.made(_by_itself, self.D), self.M  # a product outlives P

        def product(v: Array) -> tuple[Array, Vector]:
            with np.errstate(all="ignore"):  # curvature may overflow where the loss does not
                h, q = coordinates.curved(v, D)
                return h + S @ (M @ (S.T @ v)), q

        return product

    def formed(self, coordinates: Coordinates) -> Array:
        """The Hessian in y, in one pass."""
        with np.errstate(all="ignore"):
            H, S = coordinates.gram(self.D, self.P)
            H = H + S @ self.M @ S.T
            return np.asarray((H + H.T) / 2)


@dataclass(frozen=True, eq=False)
class CurvedSegments(Curved):
    """That of many segments."""

    rows: Rows
    segments: BySegment

    @abstractmethod
    def times(self, q: Vector) -> Vector:
        """B q for q (n,) or (n, j)."""

    @abstractmethod
    def along(self) -> tuple[Vector, Vector, Vector]:
        """D (n,) and, of each row's own segment, its row of P, (n, k), and M, (n, k, k)."""

    def product(self, coordinates: Coordinates, pulled: Array | None = None) -> Product:
        """v -> (H v, Q v): two passes."""
        del pulled

        def product(v: Array) -> tuple[Array, Vector]:
            with np.errstate(all="ignore"):  # curvature may overflow where the loss does not
                q = coordinates.forward(v)
                return coordinates.pullback(self.times(q)), q

        return product

    def formed(self, coordinates: Coordinates) -> Array:
        """The Hessian in y, (r, r): in one pass, where segments follow one another and there are
        more columns than are multiplied with at a time.
        """
        few = coordinates.rank <= at_a_time(self.rows.shape[0])
        in_order = self.segments.in_order and self.couples
        if few or not in_order or not isinstance(coordinates, Orthonormal):
            product = self.product(coordinates)
            return by_columns(lambda v: product(v)[0], self.rows.shape[0], coordinates.rank)
        with np.errstate(all="ignore"):
            return segment_gram(coordinates, *self.along(), self.segments.code)


@dataclass(frozen=True, eq=False)
class InSegments(CurvedSegments):
    """The same, where whole vectors lie."""

    B: SegmentHessian

    @property
    def couples(self) -> bool:
        """Whether some segment has columns."""
        return any(part.P.size > 0 for part in self.B.low)

    def times(self, q: Vector) -> Vector:
        """B q."""
        return self.rows.made(self.B.product, q)

    def sizes(self, q: Vector) -> Array:
        """The sums of the sizes of all terms of q^T B q."""
        return np.asarray(self.rows.whole(self.B.size, q))

    def product(self, coordinates: Coordinates, pulled: Array | None = None) -> Product:
        """A pass each, where a matrix of a column for each segment is small; else two."""
        few = self._in_few_columns()
        return (
            super().product(coordinates, pulled)
            if few is None
            else few.product(coordinates, pulled)
        )

    def formed(self, coordinates: Coordinates) -> Array:
        """The Hessian in y, (r, r)."""
        few = self._in_few_columns()
        return super().formed(coordinates) if few is None else few.formed(coordinates)

    def _in_few_columns(self) -> FewColumns | None:
        if not self.B.is_narrow:
            return None
        return FewColumns(self.rows, *self.rows.whole(self.B.in_columns, along=(0, 1)))

    def along(self) -> tuple[Vector, Vector, Vector]:
        """D, P and M along the rows."""
        D, P, M = self.rows.whole(self.B.along, along=(0, 1, 2))
        return D, P, M


@dataclass(frozen=True, eq=False)
class AlongRows(CurvedSegments):
    """The same, wherever the rows are: D (n,) and, of each row's own segment, its row of P, (n, k),
    and M, (n, k, k).
    """

    D: Vector
    P: Vector
    M: Vector

    @property
    def couples(self) -> bool:
        """Whether P has columns."""
        return self.P.shape[1] > 0

    def times(self, q: Vector) -> Vector:
        """B q."""
        if not self.couples:
            return self.rows.made(_scaled, self.D, q)
        t = self.segments.total(_in_row, self.P, q)
        return self.rows.made(_combined_in_row, self.D, self.P, self.M, q, t)

    def sizes(self, q: Vector) -> Array:
        """The sums of the sizes of all terms of q^T B q."""
        if not self.couples:
            return np.asarray(self.rows.reduced(_diagonal_sizes, self.D, q))
        s = self.segments.total(_sizes_in_row, self.P, q)
        return np.asarray(self.rows.reduced(_many_sizes, self.D, self.P, self.M, q, s))

    def along(self) -> tuple[Vector, Vector, Vector]:
        """D, P and M along the rows."""
        return self.D, self.P, self.M


def at_a_time(n: int) -> int:
    """So few columns that n rows of them are no more than a few MiB, or than O(n)."""
    return max(COLUMNS, ENTRIES // max(1, n))


def by_columns(product: Callable[[Array], Array], n: int, d: int) -> Array:
    """The symmetric matrix (d, d) that multiplies so, from blocks of the identity's columns."""
    H, step = np.empty((d, d)), at_a_time(n)
    for first in range(0, d, step):
        block = np.eye(d)[:, first : first + step]
        H[:, first : first + step] = product(block)
    return np.asarray((H + H.T) / 2)


# --- what is done with rows ---------------------------------------------------------------------


def _by_itself(D: Array) -> Array:
    """Without what it may be a part of, which would be kept as long."""
    return D if D.base is None else D.copy()


def _scaled(D: Array, q: Array) -> Array:
    return np.asarray((D * q.T).T)


def _few_sizes(D: Array, P: Array, q: Array) -> tuple[Any, Any]:
    return _diagonal_sizes(D, q), np.abs(P).T @ np.abs(q)


def _diagonal_sizes(D: Array, q: Array) -> Array:
    return np.asarray(np.abs(D) @ np.square(q))


def _in_row(P: Array, q: Array) -> Array:
    """What a row adds to P^T q of its segment, (m, k) or (m, k j)."""
    return P * q[:, None] if q.ndim == 1 else (P[:, :, None] * q[:, None, :]).reshape(len(q), -1)


def _sizes_in_row(P: Array, q: Array) -> Array:
    return _in_row(np.abs(P), np.abs(q))


def _columns(t: Array, q: Array) -> Array:
    """(m, k, j), j = 1 for q (m,)."""
    return t.reshape(len(q), -1, 1 if q.ndim == 1 else q.shape[1])


def _combined_in_row(D: Array, P: Array, M: Array, q: Array, t: Array) -> Array:
    low = np.einsum("mk,mkl,mlj->mj", P, M, _columns(t, q), optimize=True)
    return np.asarray(_scaled(D, q) + low.reshape(q.shape))


def _many_sizes(D: Array, P: Array, M: Array, q: Array, s: Array) -> Array:
    low = np.einsum("mk,mkl,mlj->mj", np.abs(P), np.abs(M), _columns(s, q), optimize=True)
    return np.asarray(_diagonal_sizes(D, q) + np.sum(np.abs(q) * low.reshape(q.shape), axis=0))
