"""What are the arrays of a fit? Double precision, and indices of rows and columns."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Index = NDArray[np.intp]

LEAST_ROWS = 64  # of a block


def check_real_dtype(name: str, dtype: np.dtype[Any]) -> None:
    """Raise where the entries are no real numbers."""
    if dtype.kind not in "fiub":
        raise ValueError(
            f"{name} must hold real numbers, got dtype {dtype}; convert it with "
            f"{name}.astype(float) or encode its text columns first"
        )
