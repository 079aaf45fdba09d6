"""How are columns read that lie far from zero, such as times and serial numbers? With the offset
taken off, where there is an intercept to hold it: else their differences would drown in rounding.
"""

from __future__ import annotations

import numpy as np

from resoft.data.rows import Rows
from resoft.support.arrays import HELD, LOOKED_AT, ROUGHLY, Array
from resoft.support.mechanism import mechanism, nothing

FAR = 1 / ROUGHLY  # size of an offset, beside the spread, from which on it is taken off


@mechanism("layer: offsets taken off", nothing)
def offsets(matrix: Rows) -> Array | None:
    """The columns' offsets (D,), 0 where one is not far beside the spread; None where all are.

    A sparse X is left as it is: its zeros are not far from zero.
    """
    N, D = matrix.shape
    if matrix.is_sparse:
        return None
    count = max(2, min(N, LOOKED_AT, HELD // D))
    chosen = np.unique(np.linspace(0, N - 1, count).astype(np.intp))
    # those in the middle of what has to be read to its end would cost a reading
    taken = matrix.take(chosen if matrix.rows_at_hand else np.arange(count), look=True).data
    some = np.asarray(taken, dtype=np.float64)  # small integers have no room for their spread
    middle, spread = np.median(some, axis=0), np.ptp(some, axis=0)
    far = np.abs(middle) > FAR * np.where(spread > 0, spread, 1.0)
    return np.where(far, middle, 0.0) if np.any(far) else None
