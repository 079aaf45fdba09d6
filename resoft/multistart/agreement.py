"""When have enough starts been tried? Where no more minima are to be expected than were seen."""

from __future__ import annotations

import numpy as np

from resoft.newton.descent import Descent
from resoft.support.arrays import ROUGHLY
from resoft.support.mechanism import mechanism, never


@mechanism("no more starts once they agree", never)
def are_all_known(ended: list[Descent], best: float, sided: bool) -> bool:
    """Whether descents that ended have seen all minima, as far as can be told: with N of them that
    ended in W minima, W (N - 1) / (N - W - 2) are to be expected in the mean (Boender and Rinnooy
    Kan, 1987). `sided`: there are two sides of a pole, and both must have been begun from.
    """
    if sided and len({d.first_sign for d in ended} - {0}) < 2:
        return False
    floors = sorted(best if d.joined else d.point.value - _promise(d) for d in ended)
    n = len(floors)
    seen = 1 + int(np.sum(np.diff(floors) > ROUGHLY * abs(best)))
    return n > seen + 2 and seen * (n - 1) < (seen + 0.5) * (n - seen - 2)


def _promise(descent: Descent) -> float:
    """What a descent that was given up still promised."""
    ended = descent.outcome is not None or not np.isfinite(descent.promise)
    return 0.0 if ended else descent.promise
