"""What do the rows of A give at x? z = A x with a bound on its rounding, and the columns' sizes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from resoft._matrix import GRAM_ENTRIES, Array, Matrix
from resoft.analysis.shape.balls import TINY, UP, gamma

#: Sums of squares outside of this have lost digits or all.
SAFE = (1e-280, 1e280)


@dataclass(frozen=True)
class Rows:
    """z (n,) within `errors` (n,) of A x, and powers of two (d,) near the columns' norms."""

    x: Array
    z: Array
    errors: Array
    sizes: Array


def read_rows(matrix: Matrix, x: Array) -> Rows:
    """One pass; a second one where squares of the entries leave the range of floating point.

    Raises:
        ValueError: A x overflows.
    """
    n, d = matrix.shape
    z, errors = np.empty(n), np.empty(n)

    def add(totals: list[Array], rows: slice, block: Any) -> None:
        z[rows] = block @ x
        errors[rows] = abs(block) @ np.abs(x)

    matrix.summed([(1,)], add, GRAM_ENTRIES)
    bad = np.flatnonzero(~np.isfinite(z) | ~np.isfinite(errors))
    if bad.size:
        raise ValueError(
            f"A x is not finite in row {bad[0]}: scale the columns of A, or take another point x"
        )
    return Rows(x, z, (gamma(d) * errors) * UP + TINY, _sizes(matrix))


def _sizes(matrix: Matrix) -> Array:
    with np.errstate(all="ignore"):
        squares = matrix.squares
        safe = (squares > SAFE[0]) & (squares < SAFE[1])
        norms = np.sqrt(squares)
        if not safe.all():
            norms = np.where(safe, norms, matrix.peaks)
    return np.where(norms > 0, np.ldexp(1.0, np.frexp(norms)[1]), 1.0)
