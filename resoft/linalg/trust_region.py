"""Which step minimises g^T p + p^T H p / 2 within ||p|| <= radius? Exactly, by eigenvalues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy import linalg

from resoft.data.vectors import Linear
from resoft.support.arrays import (
    ACCUMULATED,
    MOST_ROUNDS,
    ROUNDING,
    SMALLEST,
    ULPS,
    Array,
)
from resoft.support.mechanism import mechanism, nothing

MAY_BE_NULL = ULPS * ACCUMULATED  # eigenvalue, of the largest: what is more is curvature for sure
FEIGNED = 10  # times its rounding error: no slope
TRUSTED = (2**-0.5, 2**0.5)  # actual over predicted decrease, between which a model is right
POOR = 0.25  # the same, below which it is of little use
BEATEN_MODEL = 1.2  # the same, from which on the loss falls faster than its quadratic model
SLOW = 0.3  # of the decrease that the step before predicted: Newton's own steps shrink faster
CHOLESKY_FROM = 200  # size from which a Cholesky factor is tried before the eigenvalues
MET = 1e-10  # relative, how well a step meets the sphere


@dataclass(frozen=True)
class Step:
    """p (r,), the decrease the model predicts for it, whether it lies inside the region, Q p (n,)
    where the model knows it, how much of the decrease may be rounding in the slope, the share of
    the prediction from which on a longer step inside the region is tried, and whether it was solved
    as far as asked for.
    """

    p: Array
    predicted: float
    interior: bool
    q: Linear | None = None
    noise: float = 0.0
    longer: float = BEATEN_MODEL
    solved: bool = True


def is_trusted(ratio: float) -> bool:
    """Whether a step brought what its model predicted."""
    return TRUSTED[0] < ratio < TRUSTED[1]


class Model(Protocol):
    """A quadratic g^T p + p^T H p / 2 that can be minimised in a ball."""

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """The minimiser with ||p|| <= radius; noise is the rounding error of an entry of g."""
        ...

    def lowest(self) -> float:
        """The lowest eigenvalue of H."""
        ...


@dataclass
class DenseModel:
    """H (r, r) formed; its eigenvalues are found once and serve every radius."""

    H: Array
    _eigen: tuple[Array, Array] | None = None

    def __post_init__(self) -> None:
        if not np.all(np.isfinite(self.H)):  # curvature overflowed: descend by slope alone
            self.H = np.zeros_like(self.H)

    def eigen(self) -> tuple[Array, Array]:
        """Eigenvalues in rising order and their vectors."""
        if self._eigen is None:
            values, V = np.linalg.eigh(self.H)
            self._eigen = values, V
        return self._eigen

    def lowest(self) -> float:
        """The lowest eigenvalue of H."""
        values = self.eigen()[0]
        return float(values[0]) if values.size else 0.0

    def flat(self) -> Array:
        """The eigenvectors (r, k) whose eigenvalues may be nothing but rounding."""
        size = self.H.shape[0]
        if self._eigen is None and size >= CHOLESKY_FROM and self._is_curved():
            return np.zeros((size, 0))
        values, V = self.eigen()
        return V[:, np.abs(values) <= MAY_BE_NULL * size * np.max(np.abs(values), initial=0.0)]

    def _is_curved(self) -> bool:
        """Whether H is positive definite by far more than rounding."""
        try:
            shift = MAY_BE_NULL * np.trace(self.H) * np.eye(self.H.shape[0])
            linalg.cholesky(self.H - shift, lower=True, overwrite_a=True, check_finite=False)
        except linalg.LinAlgError:
            return False
        return True

    def solve(self, g: Array, radius: float, noise: float) -> Step:
        """Newton's step where it lies inside, otherwise the step on the sphere."""
        if g.size == 0:
            return Step(g, 0.0, True)
        if self._eigen is None and g.size >= CHOLESKY_FROM:
            step = self._newton(g, radius)
            if step is not None:
                return step
        values, V = self.eigen()
        slopes = V.T @ g
        # In units of the radius and of the largest term: losses near zero or near overflow have
        # derivatives whose squares are no numbers.
        size = max(float(np.max(np.abs(values))) * radius, float(np.max(np.abs(slopes))))
        if size == 0.0:
            return Step(np.zeros_like(g), 0.0, True)
        bends, slopes = values / size * radius, slopes / size
        p, interior = _minimise_in_ball(bends, slopes, 1.0, noise / size)
        predicted = -float(slopes @ p + 0.5 * np.sum(bends * p * p)) * size * radius
        return Step(V @ p * radius, predicted, interior)

    @mechanism("Cholesky before eigenvalues", nothing)
    def _newton(self, g: Array, radius: float) -> Step | None:
        """-H^-1 g if H is safely positive definite and the step lies inside."""
        if not self._is_curved():
            return None
        p = -linalg.cho_solve(linalg.cho_factor(self.H, check_finite=False), g)
        return Step(p, -float(g @ p) / 2, True) if np.linalg.norm(p) <= radius else None


def _minimise_in_ball(values: Array, g: Array, radius: float, noise: float) -> tuple[Array, bool]:
    """The same problem with H = diag(values): p = -g / (values + sigma)."""
    null = ACCUMULATED * values.size * float(np.max(np.abs(values)))
    flat = np.abs(values) <= null
    # Where both slope and curvature are rounding there is nothing to gain: stay.
    g = np.where(flat & (np.abs(g) <= FEIGNED * noise), 0.0, g)
    curved = np.where(flat & (g == 0.0), 1.0, values)
    lowest = float(np.min(curved))
    if lowest > 0:
        p = -g / curved
        if np.linalg.norm(p) <= radius:
            return p, True
    return _on_sphere(curved, g, radius, lowest), False


def _on_sphere(values: Array, g: Array, radius: float, lowest: float) -> Array:
    """The step of norm radius; the hard case is completed along the lowest eigenvector."""
    size = float(np.linalg.norm(g))
    low = max(0.0, -lowest)
    high = low + size / radius
    edge = low + ROUNDING * max(float(np.max(np.abs(values))), size / radius)
    p = -g / (values + edge)
    if lowest <= 0 and np.linalg.norm(p) < radius:
        p[int(np.argmin(values))] += _completion(p, int(np.argmin(values)), radius)
        return p
    sigma = edge
    for _ in range(MOST_ROUNDS):
        p = -g / (values + sigma)
        norm = float(np.linalg.norm(p))
        if abs(norm - radius) <= MET * radius:
            break
        low, high = (sigma, high) if norm > radius else (low, sigma)
        slope = float(np.sum(p * p / (values + sigma)))
        trial = sigma + (norm / radius - 1) * norm * norm / slope  # Newton on 1/||p||
        sigma = trial if low < trial < high else 0.5 * (low + high)
    return np.asarray(p * min(1.0, radius / max(float(np.linalg.norm(p)), SMALLEST)))


def _completion(p: Array, k: int, radius: float) -> float:
    """What to add to entry k so that the norm becomes radius, away from zero."""
    rest = float(p @ p) - p[k] ** 2
    size = np.sqrt(max(radius * radius - rest, 0.0))
    return float((size if p[k] >= 0 else -size) - p[k])
