"""Is average pooling, multiplied by its stride, a partial isometry? For every stride.

Pooling over squares of s x s numbers without overlap, x_(m i j) for the place (i, j) in the m-th
square; the pooled shortcut is P = s AvgPool, padded with channels of zeros.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Identity, Semidefinite
from symbolic.loss import Axis, sum_over

CLAIMS = Collection("skip-normalisation")
POOLING = "C11, average pooling"
squares, across = Axis("m", "M"), Axis("i", "s")
down = across.twin()
stride = across.size
x, g = Entry("x", [squares, across, down]), Entry("g", [squares])


def inside(summand: sp.Expr) -> sp.Expr:
    """Sum over the numbers of a square."""
    return sum_over(across, sum_over(down, summand))


def pooled(image: sp.Expr) -> sp.Expr:
    """s times the mean of each square."""
    return stride * inside(image) / stride**2


back = g / stride  # P^T g
CLAIMS.add(
    "pooling-transpose",
    Identity(sum_over(squares, g * pooled(x)), sum_over(squares, inside(back * x))),
    POOLING,
    note="P^T g = g / s, at each of the s^2 places",
)
CLAIMS.add(
    "pooling-rows",
    Identity(pooled(back), g),
    POOLING,
    note="P P^T = I: the rows are orthonormal, all singular values that are not 0 are 1",
)
CLAIMS.add(
    "pooling-alone",
    Identity(pooled(back / stride) / stride, g / stride**2),
    POOLING,
    note="AvgPool itself has the singular values 1 / s",
)
CLAIMS.add(
    "pooling-norm",
    Semidefinite(
        sum_over(squares, inside(x**2)) - sum_over(squares, pooled(x) ** 2),
        x,
        certificate=sum_over(squares, inside((x - pooled(x) / stride) ** 2)),
    ),
    POOLING,
    note="||P|| <= 1",
)
