"""Where can the normalising sum vanish harmlessly? At z = root everywhere, on the share model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import optimize

from resoft.basis.coordinates import Coordinates
from resoft.basis.least_squares import nearest, refined
from resoft.data.vectors import Vector
from resoft.kernels.load import Kernels
from resoft.objective.descended import Point
from resoft.objective.objective import Objective
from resoft.objective.share_model import Share, fit_share
from resoft.support.arrays import EPS, FARTHEST, HALF_EPS, ROUGHLY, VANISHING, Array
from resoft.support.cached import cached_property
from resoft.support.mechanism import mechanism, nothing

TIE = 1e-10  # relative: a loss this close to a limit is the limit
AT_POLE = VANISHING  # root mean square distance of the rows at which the loss is its limit
ONES_TOLERANCE = HALF_EPS  # relative distance of 1_n from the range of A
ROOTS = np.geomspace(ROUGHLY, FARTHEST, 256)  # rows between which a link's roots are looked for


@dataclass(frozen=True)
class Removable:
    """Along y = root e + t n share.y the loss tends to `limit` as t -> 0, from either side.

    e (r,) with Q e = 1_n (zero where the root is 0, which needs no intercept).
    """

    root: float
    e: Array
    share: Share
    limit: float

    def along(self, t: float) -> Array:
        """root e + t n share.y: the rows lie at root + t on average."""
        return np.asarray(self.root * self.e + t * self.share.f.size * self.share.y)


def link_roots(kernels: Kernels) -> list[float]:
    """The z at which a row's term of the normalising sum vanishes."""
    if kernels.pole_terms is None:
        return []
    terms = kernels.pole_terms

    def u(z: float) -> float:
        return float(terms(np.array([z]))[0])

    grid = np.concatenate([-ROOTS[::-1], [0.0], ROOTS])
    values = terms(grid)  # a common factor, which is positive, moves no root
    roots = [float(z) for z, value in zip(grid, values, strict=True) if value == 0.0]
    for k in np.flatnonzero(values[:-1] * values[1:] < 0):
        roots.append(float(optimize.brentq(u, grid[k], grid[k + 1], xtol=EPS)))
    return sorted(roots)


@dataclass(frozen=True)
class Pole:
    """The loss' pole on these data. Where it is removable is found out when first asked."""

    objective: Objective

    @cached_property
    def roots(self) -> list[float]:
        """The z at which a row's term of the normalising sum vanishes."""
        return link_roots(self.objective.kernels)

    @cached_property
    def ones(self) -> Array | None:
        """The y that makes all rows 1; None where no combination of columns does."""
        return ones_in_range(self.objective.coordinates)

    @cached_property
    def removable(self) -> Removable | None:
        """Where the normalising sum can vanish harmlessly, if it can."""
        return removable_pole(self.objective, self.roots, lambda: self.ones)

    @cached_property
    def shift(self) -> Array | None:
        """A y that moves all rows by about 1; None where no combination of columns does."""
        ones = self.objective.matrix.constant(1.0)
        y = nearest(self.objective.coordinates, ones, ROUGHLY)
        apart = (ones - self.objective.coordinates.forward(y)).norm()
        return y if apart <= 2 * ROUGHLY * np.sqrt(ones.size) else None

    def mirrored(self, point: Point, distance: float) -> Array | None:
        """The y of a point's image beyond a root that its rows are near, if the loss is lower."""
        root = self.nearest(point.z, distance)
        if root is None or not self.objective.value(2 * root - point.z) < point.value:
            return None
        if root == 0.0 or self.shift is None:
            return None if root else -point.y
        return np.asarray(2 * root * self.shift - point.y)

    def is_near(self, z: Vector, distance: float) -> bool:
        """Whether all rows lie so near to a root, in root mean square."""
        return self.nearest(z, distance) is not None

    def nearest(self, z: Vector, distance: float) -> float | None:
        """A root to which all rows lie so near."""
        for root in self.roots:
            if np.sqrt(z.rows.reduced(_square, z, root) / z.size) < distance:
                return root
        return None


@mechanism("removable pole", nothing)
def removable_pole(
    objective: Objective, roots: list[float], ones: Callable[[], Array | None]
) -> Removable | None:
    """The removable pole, if the link has a root and its rows can all be there at once. `ones` is
    the y that makes all rows 1.
    """
    coordinates = objective.coordinates
    if not roots or coordinates.rank == 0 or not objective.loss.is_one:
        return None  # the share model is that of one sum
    e = ones()
    share = fit_share(coordinates, objective.b)
    for root in roots:
        if share is None or (e is None and root != 0.0):
            continue
        there = e if e is not None and root != 0.0 else np.zeros(coordinates.rank)
        limit = share.loss + _regulariser(objective.w, root)
        pole = Removable(root, there, share, limit)
        if _tends_to(objective, pole):
            return pole
    return None


def _square(z: Array, root: float) -> Any:
    return np.sum(np.square(z - root))


def ones_in_range(coordinates: Coordinates) -> Array | None:
    """e with Q e = 1_n, or None."""
    if not coordinates.exact or coordinates.rank == 0:
        return None
    ones = coordinates.matrix.constant(1.0)
    e = refined(coordinates, ones, nearest(coordinates, ones))
    gap = 1 - coordinates.forward(e)
    return e if gap.norm() <= ONES_TOLERANCE * np.sqrt(ones.size) else None


def _regulariser(w: Vector | None, root: float) -> float:
    return 0.0 if w is None else 0.5 * float(w.rows.reduced(_square, w * root, 0.0))


def _tends_to(objective: Objective, pole: Removable) -> bool:
    """Whether the loss beside the pole is that of the share model, as for 1/2 ||u/alpha - b||^2."""
    f = pole.share.f * pole.share.f.size
    size = AT_POLE / max(1.0, f.largest())
    for t in (size, -size):
        value = objective.loss.value(pole.root + t * f)
        scale = pole.limit + ROUGHLY**2 * (objective.weighed_b @ objective.weighed_b)
        if not abs(value - pole.limit) <= ROUGHLY * scale:
            return False
    return True
