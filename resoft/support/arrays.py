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
ULPS = 64  # units of rounding of a result of many operations: within these two are the same
ROUNDING = ULPS * EPS  # the same, relative
ACCUMULATED = ULPS * ROUNDING  # the same of a result of many results, as an eigenvalue is
HALF_EPS = math.sqrt(EPS)  # relative: half of the digits, as where a square is looked at
ROUGHLY = 1e-3  # relative: what is asked of numbers of which three digits are enough
CLOSELY = ROUGHLY**2  # the same, of six
SMALLEST = 1e-300  # instead of a 0 that is divided by: its quotients do not overflow for long
BYTES = 8  # of a number
KIB = 2**10  # bytes
MIB, GIB = KIB**2, KIB**3
IN_CORE = 2**16  # numbers, half a MiB, that stay in a core's cache
HELD = 2**22  # numbers that are held at a time beside the data: 32 MiB
WHOLE = 2**28  # numbers of a matrix that is made whole, two GiB
LEAST_ROWS = 64  # of a block


def check_real_dtype(name: str, dtype: np.dtype[Any]) -> None:
    """Raise where the entries are no real numbers."""
    if dtype.kind not in "fiub":
        raise ValueError(
            f"{name} must hold real numbers, got dtype {dtype}; convert it with "
            f"{name}.astype(float) or encode its text columns first"
        )
