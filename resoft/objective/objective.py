"""What is the loss at a point, and along a step from it? Points know z = Q y."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from resoft.basis.coordinates import Coordinates
from resoft.kernels.load import Kernels
from resoft.kernels.segments import SegmentKernels
from resoft.objective.fused_pass import Reading
from resoft.support.arrays import Array

Side = Literal["both", "positive", "negative"]
LARGEST = 1e150  # of a slope: its square must still be a number
EPS = float(np.finfo(float).eps)
DIGITS_LOST = 1e3  # factor of rounding up to which value and gradient of one pass serve a step


@dataclass(frozen=True, eq=False)
class Point:
    """y (r,), z = Q y (n,), the loss, the norm of its gradient in z, g (r,) that in y."""

    y: Array
    z: Array
    value: float
    norm: float
    g: Array
    sign: int  # of the normalising sum; 0 where the loss has none
    pulled: Array | None = None  # Q^T P, where asked for
    lost: float = 1.0  # factor of rounding in value and gradient


@dataclass(frozen=True, eq=False)
class Objective:
    """A loss on data in coordinates, restricted to one side of its pole where asked for."""

    kernels: Kernels
    coordinates: Coordinates
    b: Array
    w: Array | None
    side: Side = "both"
    reading: Reading | None = None  # z and gradient out of one pass, where that can be

    @property
    def lands(self) -> bool:
        """Whether `at` takes one pass, no more than the rows of a step do."""
        return self.reading is not None and self.reading.is_one_pass

    def at(self, y: Array, columns: bool = False) -> Point | None:
        """The point at y with z computed afresh; None where the loss is undefined or barred. With
        `columns` those of the low-rank part are read with the gradient.
        """
        if columns or self.reading is None:
            return self.from_rows(y, self.rows(y), columns)
        found = self.reading.at(self.coordinates.to_x(y))
        if found is None:
            return self.from_rows(y, self.rows(y))
        if not found.lost <= DIGITS_LOST:
            return self.from_rows(y, found.z)
        sign = self._allowed(found.z)
        if sign is None or not found.norm < LARGEST:
            return None
        g = self.coordinates.slope(found.gradient)
        lost = max(1.0, found.lost)
        return self._checked(Point(y, found.z, found.value, found.norm, g, sign, None, lost))

    def rows(self, y: Array) -> Array:
        """z = Q y; A is not read for y = 0."""
        return self.coordinates.forward(y) if np.any(y) else np.zeros(self.b.size)

    def from_rows(self, y: Array, z: Array, columns: bool = False) -> Point | None:
        """The point at y, given z = Q y."""
        sign = self._allowed(z)
        if sign is None:
            return None
        value, r = self.kernels.value_and_gradient(z, self.b, self.w)
        with np.errstate(all="ignore"):
            norm = float(np.linalg.norm(r))
        if not (np.isfinite(value) and norm < LARGEST):
            return None
        with np.errstate(all="ignore"):  # A^T r may overflow where A and r do not
            if not columns or isinstance(self.kernels, SegmentKernels):
                g, pulled = self.coordinates.pullback(r), None
            else:
                P = self.kernels.curvature(z, self.b, self.w)[1]
                both = self.coordinates.pullback(np.vstack([r, P.T]).T)
                g, pulled = both[:, 0], both[:, 1:]
        return self._checked(Point(y, z, float(value), norm, g, sign, pulled))

    def _allowed(self, z: Array) -> int | None:
        """The sign of the normalising sum at z; None where z is no place to be."""
        if not np.all(np.isfinite(z)):
            return None
        sign = self.sign(z)
        return sign if self.allows(sign) else None

    @staticmethod
    def _checked(point: Point) -> Point | None:
        return point if np.isfinite(point.value) and np.all(np.isfinite(point.g)) else None

    def value(self, z: Array) -> float:
        """The loss at z; infinity where it is undefined or barred."""
        value = float(self.kernels.value(z, self.b, self.w))
        if not np.isfinite(value):
            return np.inf
        if self.side != "both" and not self.allows(self.sign(z)):
            return np.inf
        return value

    def sign(self, z: Array) -> int:
        """The sign of the normalising sum; 0 where the loss has none or it vanishes."""
        if self.kernels.pole is None:
            return 0
        alpha = self.kernels.pole(z)
        if self.side != "both" and isinstance(self.kernels, SegmentKernels):
            alpha = side_of_all(self.kernels.poles(z))
        return 0 if not np.isfinite(alpha) else int(np.sign(alpha))

    def allows(self, sign: int) -> bool:
        """Whether that sign lies on the side asked for; a vanishing sum never does."""
        if self.kernels.pole is None:
            return True
        wanted = {"positive": (1,), "negative": (-1,), "both": (1, -1)}[self.side]
        return sign in wanted

    def rounding(self, point: Point) -> float:
        """How far rounding z = A x alone moves the loss, found by trying it.

        Each entry is moved by an ulp of itself and of the terms that cancel in it.
        """
        spread = self.coordinates.spread(point.y)
        size = EPS * _signs(point.z.size) * (np.abs(point.z) + spread)
        moved = [
            abs(float(self.kernels.value(point.z + s * size, self.b, self.w)) - point.value)
            for s in (1.0, -1.0)
        ]
        found = max((m for m in moved if np.isfinite(m)), default=0.0)
        return found + 4 * EPS * point.lost * abs(point.value)

    def slope_rounding(self, point: Point) -> float:
        """How far rounding z, and the terms that cancel in each row's slope, may move g."""
        ulps = EPS * _signs(point.z.size) * (np.abs(point.z) + 1)
        above, below = (
            self.kernels.value_and_gradient(z, self.b, self.w)[1]
            for z in (point.z + ulps, point.z - ulps)
        )
        with np.errstate(all="ignore"):  # their squares may overflow
            return float(np.linalg.norm(above - below)) + self.gradient_noise(point)

    def gradient_noise(self, point: Point) -> float:
        """Rounding error of one entry of g = Q^T r."""
        return self.coordinates.noise * point.lost * point.norm


def side_of_all(alphas: Array) -> float:
    """1 or -1 where all of them have that sign, else 0."""
    signs = np.sign(alphas)
    return float(signs[0]) if signs.size and np.all(signs == signs[0]) else 0.0


def _signs(n: int) -> Array:
    """1 and -1 (n,), without a pattern that a loss may cancel."""
    return np.where(np.arange(n) * 0.6180339887 % 1.0 < 0.5, 1.0, -1.0)
