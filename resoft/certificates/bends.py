"""How does a loss bend at x: its Hessian in z, in coordinates of A's range, and its signs there?

What varies along the rows stays with them, wherever they lie.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from resoft.basis.choose import coordinates_of
from resoft.basis.coordinates import Coordinates
from resoft.certificates.rate import EXACT
from resoft.certificates.spectrum import SUMMED, Signs
from resoft.data.vectors import Vector
from resoft.objective.curved import FewColumns
from resoft.objective.loss import Loss
from resoft.support.arrays import EPS, Array

DENSE_COLUMNS = EXACT  # up to which d x d matrices are formed


class UndefinedHere(ValueError):
    """The loss has no value at that point; the message says why."""


def bends_at(loss: Loss, z: Vector) -> FewColumns:
    """D (n,), P (n, k) and M (k, k) at z (n,), all finite.

    Raises:
        UndefinedHere: z lies on the loss' pole, or they overflow.
    """
    kernels, rows = loss.kernels, loss.rows
    if kernels.pole_terms is not None:
        whole, size = rows.reduced(_sums, loss.pole_terms(z), by=("sum", "sum"))
        if abs(whole) <= EPS * z.size * size:
            raise UndefinedHere(f"{kernels.pole_name} is 0 here, so {kernels.loss} is undefined")
    D, P, M = loss.curvature(z)
    if not (D.is_finite() and P.is_finite() and np.all(np.isfinite(M))):
        raise UndefinedHere(f"the curvature of {kernels.loss} is not finite here")
    return FewColumns(rows, D, P, M)


def signs_in_x(loss: Loss, x: Array) -> Signs | None:
    """Of the Hessian in x (d,), to rounding; None where A has too many columns.

    Raises:
        UndefinedHere: x lies on the loss' pole, or the curvature overflows there.
        ValueError: A is zero.
    """
    B = bends_at(loss, loss.rows.forward(x))
    coordinates = ranged(loss)
    if not coordinates.exact:
        return None
    low = np.linalg.eigvals(B.M @ B.rows.reduced(_squares, B.P))  # those of P M P^T, but for 0
    values = np.asarray(np.linalg.eigvalsh(B.formed(coordinates)), dtype=np.float64)
    return signs_of(values, loss, B.D.largest() + float(np.abs(low).max(initial=0.0)))


def ranged(loss: Loss) -> Coordinates:
    """Coordinates of the range of A.

    Raises:
        ValueError: A is zero.
    """
    coordinates = coordinates_of(loss.rows, DENSE_COLUMNS)
    if coordinates.rank == 0:
        raise ValueError("every feature is 0 in every row: x changes nothing")
    return coordinates


def signs_of(values: Array, loss: Loss, scale: float) -> Signs:
    """Of eigenvalues (r,) in coordinates, for a Hessian in z of that size: of all d directions."""
    n, d = loss.rows.shape
    near = EPS * (SUMMED + np.sqrt(n)) * scale
    near += SUMMED * EPS * float(np.abs(values).max())
    negative, positive = int(np.sum(values < -near)), int(np.sum(values > near))
    return Signs(positive, negative, d - positive - negative)


def _sums(terms: Array) -> tuple[Any, Any]:
    return np.sum(terms), np.sum(np.abs(terms))


def _squares(P: Array) -> Array:
    return np.asarray(P.T @ P)
