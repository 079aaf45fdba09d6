"""What is a loss of the vectors along the rows that couples the rows of each segment alone?"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from resoft.data.by_segment import BySegment, by_segment
from resoft.data.layout import Layout
from resoft.data.sampling import Seed, alike
from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.kernels.segments import SegmentKernels
from resoft.objective.curved import CurvedSegments, InSegments
from resoft.objective.hessian_operator import GroupedCurvature, Operator
from resoft.objective.loss import Loss, Signs
from resoft.support.arrays import Array, Index
from resoft.support.cached import cached_property

FEWEST = 2  # segments that tell how a loss of many is


@dataclass(frozen=True, eq=False)
class Segmented(Loss):
    """The sum over many segments: its Hessian in z has columns for each of them, never formed."""

    kernels: SegmentKernels

    is_one: ClassVar[bool] = False

    @property
    def layout(self) -> Layout:
        """Which rows a segment has."""
        return self.kernels.layout

    @cached_property
    def segments(self) -> BySegment:
        """The rows' segments, where these are."""
        return by_segment(self.rows, self.layout)

    @cached_property
    def factors(self) -> Vector | None:
        """The factor of each row's segment (n,); None where all are 1."""
        s = self.kernels.factors
        return None if s is None else self.rows.hold(s[self.layout.code])

    def weighed(self, v: Vector) -> Vector:
        """v (n,), each row by the root of its segment's factor: squares then count as in L."""
        return v if self.factors is None else self.rows.made(_by_roots, self.factors, v)

    @cached_property
    def weighed_b(self) -> Vector:
        """b so."""
        return self.weighed(self.b)

    def total(self, function: Callable[..., Any], *given: Any, how: str = "sum") -> Vector:
        """For each row what its segment adds up to."""
        return self.segments.total(function, *given, how=how)

    @abstractmethod
    def hessian(self, z: Vector) -> CurvedSegments:
        """The Hessian in z, without a matrix of a column for each segment."""

    def operator(self, z: Vector) -> Operator:
        """The Hessian in x."""
        return GroupedCurvature(self.rows, self.hessian(z))

    def pole(self, z: Vector) -> float:
        """Nearest to zero of the sums, its sign the product of theirs; 1 where there is none."""
        return self.signs(z).product

    def sign(self, z: Vector, alike: bool = False) -> int:
        """The sign of the product of the sums, or of all of them."""
        return self.signs(z).all_of_them if alike else super().sign(z)

    def part(self, m: int, seed: Seed, most: int | None = None) -> tuple[Kernels, Index]:
        """The loss of so many segments, the first rows of each, that it has about m rows in all."""
        segments = max(FEWEST, m * self.layout.count // self.rows.shape[0])
        rows = self.layout.rows_of(alike(self.layout.count, segments, seed), most)
        return self.kernels.part(rows), rows


@dataclass(frozen=True, eq=False)
class OfSegments(Segmented):
    """By kernels of whole arrays, for vectors that lie here."""

    def hessian(self, z: Vector) -> CurvedSegments:
        """The Hessian in z, without a matrix of a column for each segment."""
        B = self.rows.whole(self.kernels.hessian, z, self.b, self.w)
        return InSegments(self.rows, self.segments, B)

    def signs(self, z: Vector) -> Signs:
        """Of the normalising sums."""
        alphas = self.rows.whole(self.kernels.poles, z)
        return Signs(
            int(np.count_nonzero(alphas < 0)),
            int(np.count_nonzero(alphas > 0)),
            alphas.size,
            float(np.min(np.abs(alphas), initial=np.inf)),
        )

    def terms(self, z: Vector) -> Vector:
        """The terms of those (n,)."""
        return self.rows.made(self.kernels.terms, z)


def _by_roots(s: Array, v: Array) -> Array:
    return np.where(s > 0, np.sqrt(s) * v, 0.0)  # what is weighed by 0 may be no number
