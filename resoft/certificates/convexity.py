"""Is a loss convex at x for this data, and if not, which ridge makes it so?

The Hessian in x is A^T (B + diag(w^2)) A with B = diag(D) + P M P^T. Its sign is that of B on the
range of A, so it is measured relative to A^T A: curvature along z = A h of unit length.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy import linalg

from resoft.basis.coordinates import Coordinates, Orthonormal
from resoft.certificates.bends import UndefinedHere, bends_at, ranged, signs_of
from resoft.certificates.ridge_bounds import (
    SIBLING_R,
    Condition,
    log_sum,
    norm_bound,
    normalised_terms,
    sibling_bound,
    uniform_bound,
)
from resoft.certificates.spectrum import LOST, Signs, spectrum
from resoft.data.blocks import as_dense
from resoft.data.gram import triangular_factor
from resoft.data.rows import Rows
from resoft.data.vectors import Vector
from resoft.kernels.form import Form
from resoft.kernels.load import Kernels
from resoft.objective.choose_loss import loss_on
from resoft.support.arrays import EPS, Array

OWN = "derived from the loss"
SIBLING = "arXiv 2309.07418, Lemma F.1"
SOFTMAX = Form("exp", "normalised")  # for which it is stated

__all__ = ["Convexity", "UndefinedHere", "convexity"]


@dataclass(frozen=True)
class Convexity:
    """What holds at x. z stands for the rows: `lowest` and `vector` (n,) are of B + diag(w^2).

    `curvature` is the smallest eigenvalue relative to A^T A and `direction` (d,) its eigenvector
    with ||A h|| = 1; None where A has too many columns. The conditions are those of the loss
    without its regulariser, the sharp ones first.
    """

    n: int
    d: int
    rank: int
    sigma: tuple[float, float]
    signs: Signs
    lowest: float
    vector: Array
    signs_in_x: Signs | None
    curvature: float | None
    direction: Array | None
    conditions: tuple[Condition, ...]

    @property
    def is_convex(self) -> bool | None:
        """Whether the Hessian in x has no negative eigenvalue, to rounding."""
        return None if self.signs_in_x is None else self.signs_in_x.negative == 0

    @property
    def least_w2(self) -> float:
        """The least w^2, one for all rows, that makes the Hessian in x semidefinite here, or as
        strongly convex as was asked: the sharp condition; NaN where A has too many columns.
        """
        return self.conditions[0].ridge


def convexity(
    kernels: Kernels,
    matrix: Rows,
    b: Array,
    x: Array,
    w: Array | None = None,
    strong: float = 0.0,
) -> Convexity:
    """The Convexity of a loss at x (d,), for A (n, d), b (n,) and w (n,) or None.

    Raises:
        UndefinedHere: x lies on the loss' pole, or the curvature overflows there.
        ValueError: A is zero.
    """
    loss = loss_on(matrix, kernels, matrix.hold(b))
    at = matrix.forward(x)
    B = bends_at(loss, at)
    n, d = matrix.shape
    coordinates = ranged(loss)
    sigma = _singular_values(matrix) if coordinates.exact else (np.nan, np.nan)
    z, D, P = (_here(matrix, vector) for vector in (at, B.D, B.P))
    whole = spectrum(D if w is None else D + w * w, P, B.M)
    lowest, vector = whole.smallest()
    bare = lowest if w is None else spectrum(D, P, B.M).smallest()[0]
    signs_in_x = curvature = direction = None
    sharp = np.nan
    if coordinates.exact:
        ridged = B if w is None else replace(B, D=matrix.made(_ridged, B.D, matrix.hold(w)))
        values, vectors = np.linalg.eigh(ridged.formed(coordinates))
        signs_in_x = signs_of(values, loss, whole.scale)
        curvature, direction = float(values[0]), coordinates.to_x(vectors[:, 0])
        sharp = _sharp(coordinates, B.formed(coordinates), d, strong)
    least = sigma[0] if coordinates.rank == d else 0.0
    margin = strong / least**2 if strong and least > 0 else np.inf if strong else 0.0
    given = [_sharp_condition("sharp_x", "sharp, in x", sharp, near_zero(sharp, whole.scale))]
    given.append(_sharp_condition("sharp_z", "sharp, in z", max(0.0, -bare) + margin, False))
    given += _bounds(kernels, z, b, (D, P, B.M), margin, max(sigma[1], float(np.linalg.norm(x))))
    return Convexity(
        n, d, coordinates.rank, sigma, whole.signs(), lowest, vector,
        signs_in_x, curvature, direction, tuple(given),
    )  # fmt: skip


def _here(matrix: Rows, vector: Vector) -> Array:
    """For what is found by going over all of it again and again: the spectrum in z, and bounds."""
    found = matrix.collect(vector)
    assert found is not None
    return found


def _ridged(D: Array, w: Array) -> Array:
    return D + w * w


def near_zero(ridge: float, scale: float) -> bool:
    """Whether a sharp ridge is nothing but rounding."""
    return bool(ridge <= LOST * EPS * scale)


def _sharp(coordinates: Coordinates, inner: Array, d: int, strong: float) -> float:
    """The least w^2 with A^T (B + w^2) A >= strong: with x = T y, of T^T T strong - Q^T B Q."""
    if not strong:
        return float(max(0.0, -np.linalg.eigvalsh(inner)[0]))
    if coordinates.rank < d or not isinstance(coordinates, Orthonormal):
        return float("inf")
    wanted = strong * coordinates.T.T @ coordinates.T
    return float(max(0.0, np.linalg.eigvalsh(wanted - inner)[-1]))


def _singular_values(matrix: Rows) -> tuple[float, float]:
    """The smallest and the largest of the min(n, d) singular values of A."""
    n, d = matrix.shape
    if n < d:
        values = linalg.svdvals(as_dense(matrix.take(np.arange(n)).data))
    else:
        values = linalg.svdvals(triangular_factor(matrix, np.ones(d)))
    return float(values[-1]), float(values[0])


def _sharp_condition(key: str, name: str, ridge: float, rounding: bool) -> Condition:
    log = -np.inf if ridge == 0 or rounding else float(np.log10(ridge))
    note = "no w is enough: A lacks full column rank" if np.isinf(ridge) else ""
    note = note or ("A has too many columns" if np.isnan(ridge) else "")
    return Condition(key, name, "an eigenvalue", log, note)


def _bounds(
    kernels: Kernels,
    z: Array,
    b: Array,
    parts: tuple[Array, Array, Array],
    margin: float,
    radius: float,
) -> list[Condition]:
    """The bounds in norms that hold for this loss, each with the margin for strong convexity."""

    def one(key: str, name: str, source: str, bound: float, note: str = "") -> Condition:
        with np.errstate(divide="ignore"):
            return Condition(key, name, source, log_sum(float(np.log10(bound)), margin), note)

    found = [one("norms", "norms of D, P and M", "holds for every loss", norm_bound(*parts))]
    terms = normalised_terms(kernels, z, b)
    if terms is not None:
        found += [
            one("one_sided", "pointwise, one-sided C_low(x)", OWN, terms.one_sided),
            one("pointwise", "pointwise C(x)", OWN, terms.two_sided),
        ]
    uniform = None if np.isnan(radius) else uniform_bound(kernels, z, b, radius)
    if uniform is not None:
        log, missing = uniform
        log = float("nan") if missing else log_sum(log, margin)
        found.append(Condition("uniform", f"uniform 16 K^4, R = {radius:.4g}", OWN, log, missing))
    if kernels.form == SOFTMAX and not np.isnan(radius):
        note = f"stated on w (squared here) for another residual; R = {max(radius, SIBLING_R):.4g}"
        log = 2 * log_sum(sibling_bound(radius), margin)
        found.append(Condition("sibling", "30 R^8, a sibling's form", SIBLING, log, note))
    return found
