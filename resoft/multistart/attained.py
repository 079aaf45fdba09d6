"""Does a finite x attain what the share model only tends to? Where the link's inverse lies in the
range of A, as with one-hot columns.
"""

from __future__ import annotations

import numpy as np

from resoft.data.vectors import Vector
from resoft.multistart.poles import Removable
from resoft.multistart.starts import Start
from resoft.objective.objective import Objective
from resoft.support.arrays import ROUNDING, Array
from resoft.support.mechanism import mechanism, none_of_them

FAR = 30.0  # row, beyond which no link is inverted
GRID = np.linspace(-FAR, FAR, 6001)  # of the rows, on which the link is inverted
REACHES = (0.3, 1.0, 2.0, 4.0, 8.0, 16.0)  # of the largest row, from the root
WORTH = 1e-2  # relative loss above the limit up to which a start is worth a descent
FOLLOWED = 3


@mechanism("starts that attain the limit", none_of_them)
def attained_starts(objective: Objective, pole: Removable) -> list[Start]:
    """Rows where u = s f for growing s of either sign, f the share model, projected on A; the best
    of them, if they come near the limit. Two passes.
    """
    rows = _inverted(objective, pole)
    if not rows:
        return []
    coordinates = objective.coordinates
    Y = coordinates.pullback(objective.matrix.made(_beside, *rows))
    Z = coordinates.forward(Y)
    values = np.array([objective.value(Z.rows.made(_column, Z, k)) for k in range(len(rows))])
    bound = pole.limit * (1 + WORTH) + ROUNDING * (objective.weighed_b @ objective.weighed_b)
    best = [k for k in np.argsort(values, kind="stable")[:FOLLOWED] if values[k] <= bound]
    return [Start(f"attained {k}", Y[:, k]) for k in best]


def _inverted(objective: Objective, pole: Removable) -> list[Vector]:
    """z (n,) with u(z) = s f, for each s at which the link can be inverted."""
    terms = objective.kernels.pole_terms
    if terms is None:
        return []
    u = np.asarray(terms(GRID))  # times a common positive factor, as s is, too
    if not np.all(np.isfinite(u)) or not np.all(np.diff(u) > 0):
        return []
    f = pole.share.f
    ends = [f.rows.reduced(np.max, f, by="max"), f.rows.reduced(np.min, f, by="min")]
    found = []
    for reach in REACHES:
        for end in (pole.root + reach, pole.root - reach):
            level = float(np.interp(end, GRID, u))
            for extreme in map(float, ends):
                if not extreme or not objective.allows(int(np.sign(level / extreme))):
                    continue
                wanted = [level / extreme * end for end in ends]
                if u[0] < min(wanted) and max(wanted) < u[-1]:
                    found.append(f.rows.made(np.interp, level / extreme * f, u, GRID))
    return found


def _beside(*columns: Array) -> Array:
    return np.column_stack(columns)


def _column(columns: Array, k: int) -> Array:
    return columns[:, k]
