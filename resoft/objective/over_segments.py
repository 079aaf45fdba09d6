"""What is a loss of the vectors along the rows that couples the rows of each segment alone?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.data.vectors import Vector
from resoft.kernels.segment_hessian import SegmentHessian
from resoft.kernels.segments import SegmentKernels
from resoft.objective.loss import Loss
from resoft.support.arrays import Array


@dataclass(frozen=True, eq=False)
class OfSegments(Loss):
    """The sum over many segments: its Hessian in z has columns for each of them, never formed."""

    kernels: SegmentKernels

    def hessian(self, z: Vector) -> SegmentHessian:
        """The Hessian in z, without a matrix of a column for each segment."""
        found: SegmentHessian = self.rows.whole(self.kernels.hessian, z, self.b, self.w)
        return found

    def poles(self, z: Vector) -> Array:
        """The normalising sums of all segments that take part, up to a positive factor."""
        found: Array = self.rows.whole(self.kernels.poles, z)
        return found

    def side(self, z: Vector) -> float:
        """1 or -1 where all of them have that sign, else 0."""
        return side_of_all(self.poles(z))


def side_of_all(alphas: Array) -> float:
    """1 or -1 where all of them have that sign, else 0."""
    signs = np.sign(alphas)
    return float(signs[0]) if signs.size and np.all(signs == signs[0]) else 0.0
