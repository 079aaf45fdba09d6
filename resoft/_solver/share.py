"""What is the linear share model? min ||Q y - b||^2 subject to <Q y, 1> = 1."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft._matrix import Array
from resoft._solver.coordinates import Coordinates


@dataclass(frozen=True)
class Share:
    """f = Q y (n,) with <f, 1> = 1, y (r,), and loss = 1/2 ||f - b||^2."""

    y: Array
    f: Array
    loss: float


def fit_share(coordinates: Coordinates, b: Array) -> Share | None:
    """The share model in orthonormal coordinates, refined once; None where no Q y sums to one.

    y = Q^T b + lambda h with h = Q^T 1 and lambda from h^T y = 1.
    """
    if not coordinates.exact or coordinates.rank == 0:
        return None
    ones = np.ones(b.size)
    pulled = coordinates.pullback(np.column_stack([b, ones]))
    h = pulled[:, 1]
    if float(h @ h) <= 1e-20 * b.size:
        return None
    y = _on_plane(pulled[:, 0], h)
    f = coordinates.forward(y)
    for _ in range(2):  # T is orthonormal to rounding times cond(A) only
        correction = coordinates.pullback(b - f)
        y = _on_plane(y + correction - h * float(h @ correction) / float(h @ h), h)
        f = coordinates.forward(y)
    f = f / f.sum()
    return Share(y, f, 0.5 * float(np.sum((f - b) ** 2)))


def _on_plane(y: Array, h: Array) -> Array:
    """The nearest y with <h, y> = 1."""
    return np.asarray(y + h * (1 - float(h @ y)) / float(h @ h))
