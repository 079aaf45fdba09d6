"""What are the arrays of a fit? Double precision, and indices of rows and columns."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Index = NDArray[np.intp]

EPS = float(np.finfo(np.float64).eps)  # from 1 to the next number: twice the unit roundoff
TINY = float(np.finfo(np.float64).tiny)  # the smallest number that has all its digits
ROUNDINGS = 8  # units of rounding: more than there are in a few operations
ULPS = ROUNDINGS**2  # of a result of many operations: within these two are the same
ROUNDING = ULPS * EPS  # the same, relative
ACCUMULATED = ULPS * ROUNDING  # the same of a result of many results, as an eigenvalue is
HALF_EPS = math.sqrt(EPS)  # relative: half of the digits, as where a square is looked at
DIFFERENCE = float(np.cbrt(EPS))  # step of a central difference whose two errors are about equal
BARELY = 0.1  # relative: an error that leaves one digit; a share that hardly counts
ROUGHLY = 1e-3  # relative: what is asked of numbers of which three digits are enough
CLOSELY = ROUGHLY**2  # the same, of six
SMALLEST = 1e-300  # instead of a 0 that is divided by: its quotients do not overflow for long
VANISHING = 1e-5  # sum, beside what it is the sum of, whose digits are lost
LARGE = SMALLEST**-0.5  # a number whose square is one, with some room
FARTHEST = math.log(LARGE)  # of a row: exp of it, times another such, does not overflow
BYTES = np.dtype(np.float64).itemsize  # of a number
KIB = 2**10  # bytes
MIB, GIB = KIB**2, KIB**3
IN_CORE = 2**16  # numbers, half a MiB, that stay in a core's cache
HELD = 2**22  # numbers that are held at a time beside the data: 32 MiB
FACTORED = 20_000_000  # numbers of a matrix that is formed and factored beside a fit: 160 MB
WHOLE = 2**28  # numbers of a matrix that is made whole, two GiB
TALLER = 4  # times as many rows as columns, of a block of which a triangle is left
LEAST_ROWS = 64  # of a block
LOOKED_AT = 256  # rows that are looked at instead of all, or before them
PROBED = 50  # rows on which a property of a loss shows
SEVERAL = 4  # times that something is tried, or seen in a row, before that tells
ABOVE = 1 + ROUGHLY  # times a bound, for the roundings in its own few operations
LEVEL = 0.95  # of an interval, where no other is asked for
MOST_ROUNDS = 60  # of a loop that either ends in far fewer, or never


def check_real_dtype(name: str, dtype: np.dtype[Any]) -> None:
    """Raise where the entries are no real numbers."""
    if dtype.kind not in "fiub":
        raise ValueError(
            f"{name} must hold real numbers, got dtype {dtype}; convert it with "
            f"{name}.astype(float) or encode its text columns first"
        )
