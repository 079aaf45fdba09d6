"""What do the rows of A give at x? z = A x with a bound on its rounding, and the columns' sizes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.analysis.shape.balls import UP, gamma
from resoft.data.blocks import GRAM_ENTRIES
from resoft.data.products import Sizes
from resoft.data.rows import Rows
from resoft.data.steps import Step
from resoft.support.arrays import EPS, SMALLEST, TINY, Array

#: Sums of squares outside of this have lost digits or all.
SAFE = (TINY / EPS, 1 / SMALLEST)


@dataclass(frozen=True)
class RowsAt:
    """z (n,) within `errors` (n,) of A x, and powers of two (d,) near the columns' norms."""

    x: Array
    z: Array
    errors: Array
    sizes: Array


def read_rows(matrix: Rows, x: Array) -> RowsAt:
    """One pass; a second one where squares of the entries leave the range of floating point.

    Raises:
        ValueError: A x overflows.
    """
    d = matrix.shape[1]
    found = matrix.read(Step(x, (Sizes(x),), entries=GRAM_ENTRIES))[0]
    z, (errors,) = found.z, found.along
    bad = np.flatnonzero(~np.isfinite(z) | ~np.isfinite(errors))
    if bad.size:
        raise ValueError(
            f"A x is not finite in row {bad[0]}: scale the columns of A, or take another point x"
        )
    return RowsAt(x, z, (gamma(d) * errors) * UP + SMALLEST, _sizes(matrix))


def _sizes(matrix: Rows) -> Array:
    with np.errstate(all="ignore"):
        squares = matrix.squares
        safe = (squares > SAFE[0]) & (squares < SAFE[1])
        norms = np.sqrt(squares)
        if not safe.all():
            norms = np.where(safe, norms, matrix.peaks)
    return np.where(norms > 0, np.ldexp(1.0, np.frexp(norms)[1]), 1.0)
