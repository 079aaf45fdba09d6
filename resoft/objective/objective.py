"""What is the loss at a point, and along a step from it? Points know z = Q y."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import numpy as np
from scipy.constants import golden

from resoft.basis.coordinates import Coordinates, Spanned
from resoft.data.rows import Rows
from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.linalg.trust_region import Step
from resoft.objective.choose_loss import loss_on
from resoft.objective.descended import Point, finite
from resoft.objective.fused_pass import Reading
from resoft.objective.loss import Loss
from resoft.support.arrays import EPS, LARGE, ROUGHLY, Array
from resoft.support.cached import cached_property

Side = Literal["both", "positive", "negative"]
OWN = 4 * EPS  # rounding of a loss, relative, whatever that of its rows makes of it
DIGITS_LOST = 1 / ROUGHLY  # factor of rounding up to which value and gradient of one pass serve


@dataclass(frozen=True, eq=False)
class Objective:
    """A loss on data in coordinates, restricted to one side of its pole where asked for."""

    kernels: Kernels
    coordinates: Coordinates
    target: Array | Vector
    weights: Array | Vector | None
    side: Side = "both"
    reading: Reading | None = None  # z and gradient out of one pass, where that can be
    is_judged: ClassVar[bool] = False  # whether what is returned is computed once more
    smallest: ClassVar[float] = 0.0  # loss beside which no decrease is judged

    @property
    def matrix(self) -> Rows:
        """A, where the vectors along its rows lie."""
        return self.coordinates.matrix

    @cached_property
    def loss(self) -> Loss:
        """The loss of vectors along the rows."""
        hold, w = self.matrix.hold, self.weights
        return loss_on(self.matrix, self.kernels, hold(self.target), None if w is None else hold(w))

    @property
    def b(self) -> Vector:
        """The target (n,)."""
        return self.loss.b

    @property
    def w(self) -> Vector | None:
        """The weights (n,) of the regulariser."""
        return self.loss.w

    @property
    def lands(self) -> bool:
        """Whether `at` takes one pass, no more than the rows of a step do."""
        return self.reading is not None and self.reading.is_one_pass

    def at(self, y: Array, columns: bool = False) -> Point | None:
        """The point at y with z computed afresh; None where the loss is undefined or barred. With
        `columns` those of the low-rank part are read with the gradient.
        """
        if columns or self.reading is None:
            return self.from_rows(y, self.rows(y), columns, fresh=True)
        found = self.reading.at(self.coordinates.to_x(y))
        if found is None:
            return self.from_rows(y, self.rows(y), fresh=True)
        if not found.lost <= DIGITS_LOST:
            return self.from_rows(y, found.z, fresh=True)
        sign = self._allowed(found.z)
        if sign is None or not found.norm < LARGE:
            return None
        g, in_x = self.coordinates.slope(found.gradient), found.gradient
        lost = max(1.0, found.lost)
        return finite(Point(y, found.z, found.value, g, found.norm, sign, None, lost, True, in_x))

    def rows(self, y: Array) -> Vector:
        """z = Q y; A is not read for y = 0."""
        return self.coordinates.forward(y) if np.any(y) else self.matrix.constant(0.0)

    def from_rows(
        self, y: Array, z: Vector, columns: bool = False, fresh: bool = False
    ) -> Point | None:
        """The point at y, given z = Q y: added up, or `fresh`."""
        sign = self._allowed(z)
        if sign is None:
            return None
        value, r = self.loss.value_and_gradient(z)
        norm = r.norm()
        if not (np.isfinite(value) and norm < LARGE):
            return None
        with np.errstate(all="ignore"):  # A^T r may overflow where A and r do not
            if not (columns and self.loss.is_one):
                (g, in_x), pulled = self._pulled(r), None
            else:
                P = self.loss.curvature(z)[1]
                both, whole = self._pulled(self.matrix.made(_slopes, r, P))
                g, pulled, in_x = both[:, 0], both[:, 1:], None if whole is None else whole[:, 0]
        in_x = in_x if fresh else None
        return finite(Point(y, z, value, g, norm, sign, pulled, fresh=fresh, in_x=in_x))

    def _pulled(self, v: Vector) -> tuple[Array, Array | None]:
        """Q^T v and, where that comes of it, A^T v."""
        if isinstance(self.coordinates, Spanned):
            return self.coordinates.pullback(v), None
        whole = self.matrix.transpose_times(v)
        return self.coordinates.slope(whole), whole

    def _allowed(self, z: Vector) -> int | None:
        """The sign of the normalising sum at z; None where z is no place to be."""
        if not z.is_finite():
            return None
        sign = self.sign(z)
        return sign if self.allows(sign) else None

    def value(self, z: Vector) -> float:
        """The loss at z; infinity where it is undefined or barred."""
        value = self.loss.value(z)
        if not np.isfinite(value):
            return np.inf
        if self.side != "both" and not self.allows(self.sign(z)):
            return np.inf
        return value

    def along(self, point: Point, p: Array, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """The loss at y + t p for each length t, with q = Q p."""
        del p  # the loss is one of the rows
        return self.values_along(point.z, q, lengths)

    def forward(self, p: Array) -> Vector:
        """Q p."""
        return self.coordinates.forward(p)

    def curvature_noise(self, point: Point, q: Vector) -> float:
        """Rounding error of q^T (diag(D) + P M P^T) q from the terms that cancel in it."""
        size = float(self.loss.hessian(point.z).sizes(q))
        return EPS * size if np.isfinite(size) else 0.0

    @property
    def squares(self) -> Loss | None:
        """The loss, where it is a sum of squares; else None."""
        return self.loss if self.kernels.least_squares else None

    @property
    def weighed_b(self) -> Vector:
        """b (n,), each row by the root of its segment's factor: what the loss is beside."""
        return self.loss.weighed_b

    def length(self, step: Step) -> float:
        """How far a step moves the rows, the root of the sum of squares."""
        return float(np.linalg.norm(step.p))

    def distance(self, y: Array, other: Array) -> float:
        """Root mean square distance of the rows of two points."""
        return float(np.linalg.norm(y - other)) / float(np.sqrt(self.matrix.shape[0]))

    def values_along(self, z: Vector, q: Vector, lengths: Iterable[float]) -> Iterator[float]:
        """The same at z + t q for each length t, as they are asked for."""
        if self.side != "both":
            return (self.value(z + t * q) for t in lengths)
        values = self.loss.values_along(z, q, lengths)
        return (value if np.isfinite(value) else np.inf for value in values)

    def sign(self, z: Vector) -> int:
        """The sign of the normalising sum; 0 where the loss has none or it vanishes."""
        if self.kernels.pole is None:
            return 0
        return self.loss.sign(z, alike=self.side != "both")

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
        jitter = self.ulps(point.z, self.coordinates.spread(point.y))
        moved = [
            abs(self.loss.value(z) - point.value) for z in (point.z + jitter, point.z - jitter)
        ]
        found = max((m for m in moved if np.isfinite(m)), default=0.0)
        return found + OWN * point.lost * abs(point.value)

    def slope_rounding(self, point: Point) -> float:
        """How far rounding z, and the terms that cancel in each row's slope, may move g."""
        ulps = self.ulps(point.z, 1.0)
        above, below = (
            self.loss.value_and_gradient(z)[1] for z in (point.z + ulps, point.z - ulps)
        )
        return (above - below).norm() + self.gradient_noise(point)

    def ulps(self, z: Vector, terms: float) -> Vector:
        """An ulp of each entry and of terms of that size, up or down (n,)."""
        made: Vector = self.matrix.map(_ulps, (z,), (terms,), kept=(0,)).vectors[0]
        return made

    def gradient_noise(self, point: Point) -> float:
        """Rounding error of one entry of g = Q^T r."""
        return self.coordinates.noise * point.lost * point.norm


def _slopes(r: Array, P: Array) -> Array:
    """Both beside one another, column by column."""
    return np.vstack([r, P.T]).T


def _ulps(first: int, _: Any, vectors: Any, shared: Any) -> tuple[Any, Any]:
    """Signs are without a pattern that a loss may cancel."""
    (z,), (terms,) = vectors, shared
    rows = np.arange(first, first + z.size)
    signs = np.where(rows * golden % 1.0 < 0.5, 1.0, -1.0)
    return (EPS * signs * (np.abs(z) + terms),), ()
