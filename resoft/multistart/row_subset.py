"""Can a part of the rows stand for all while starts are compared? Where the loss scales so."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from resoft.basis.coordinates import Orthonormal
from resoft.data.in_memory import Subset
from resoft.data.rows import Rows
from resoft.hessian.importance_sample import WORTH
from resoft.objective.objective import Objective
from resoft.support.arrays import HALF_EPS, PROBED
from resoft.support.mechanism import mechanism, nothing

FEWEST_ROWS = 2000
FEWEST_SEGMENTS = 200
ROWS_PER_COLUMN = 50
AFFORDABLE = 300_000  # entries of A up to which all rows are used where single ones matter


@mechanism("starts compared on a part", nothing)
def part_of(objective: Objective, matrix: Rows, seed: int) -> Objective | None:
    """The objective on a random part of the rows, in the coordinates y of the whole; None where all
    rows are few or the loss does not scale.
    """
    n = objective.b.size
    coordinates = objective.coordinates
    if not isinstance(coordinates, Orthonormal):
        return None
    m = screened_rows(objective)
    factor = _scaling(objective)
    if m == n or factor is None:
        return None
    if beyond_shares(objective) and n * coordinates.rank <= AFFORDABLE:
        return None
    kernels, rows = objective.loss.part(m, seed)
    m = rows.size
    part = Subset(matrix, rows)
    grown = (n / m) if factor else 1.0
    return Objective(
        kernels,
        replace(coordinates, matrix=part, norms=coordinates.norms * np.sqrt(m / n), nearly=False),
        matrix.at(objective.b, rows) * grown,
        None if objective.w is None else matrix.at(objective.w, rows) * grown,
        objective.side,
    )


def beyond_shares(objective: Objective) -> bool:
    """Whether f sums to one and b does not come near: single rows then decide the minimum."""
    b = objective.b
    shares = b.rows.reduced(np.min, b, by="min") >= 0 and 0.5 <= b.total() <= 2.0
    return not shares and _scaling(objective) is True


def screened_rows(objective: Objective) -> int:
    """How many rows starts are compared on: all where a part would save too little."""
    n = objective.b.size
    m = max(FEWEST_ROWS, ROWS_PER_COLUMN * objective.coordinates.rank)
    layout = objective.kernels.layout
    if layout is not None:
        m = max(m, FEWEST_SEGMENTS * n // layout.count)
    return m if m * WORTH <= n else n


def _scaling(objective: Objective) -> bool | None:
    """Tried on a few rows written twice: False where the loss doubles, True where it halves
    once b is halved (f is normalised), None where neither holds.
    """
    kernels, few = objective.kernels, np.arange(min(objective.b.size, PROBED))
    if kernels.layout is not None:  # a sum, where many segments stand for all
        return False if kernels.layout.count >= FEWEST_SEGMENTS else None
    b = objective.matrix.at(objective.b, few)
    z = np.linspace(0.5, 1.0, b.size)  # any: how a loss scales does not hang on it
    twice = np.concatenate([z, z])
    once = kernels.value(z, b, None)
    if np.isclose(kernels.value(twice, np.concatenate([b, b]), None), 2 * once, rtol=HALF_EPS):
        return False
    if np.isclose(kernels.value(twice, np.concatenate([b, b]) / 2, None), once / 2, rtol=HALF_EPS):
        return True
    return None
