"""When have enough starts been tried? Where they agree, and where more of them bring nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.newton.descent import Descent, lowest
from resoft.support.arrays import HALF_EPS
from resoft.support.mechanism import mechanism, never

FEWEST, FEWEST_RUGGED = 6, 12  # starts, at least; where single rows may have minima of their own
PATIENCE = 40  # starts in a row that bring nothing
OFTEN = ((12, 5), (20, 8))  # starts, and how many of them end in the best: the latter, if rugged
DEAR, IMPATIENT = 600, 12  # steps of all descents, from which fewer are waited for
APART = 1e-4  # relative difference of two minima, where the higher one was given up on its way


@dataclass
class Agreement:
    """Watches descents from one start after another; `sided`: there are two sides of a pole."""

    sided: bool
    rugged: bool
    best: float = float("inf")
    since: int = 0  # how many had begun when the best was found

    @mechanism("no more starts once they agree", never)
    def reached(self, begun: list[Descent], running: list[Descent]) -> bool:
        """Whether more starts are not worth their steps."""
        if len(begun) < (FEWEST_RUGGED if self.rugged else FEWEST):
            return False
        value = lowest(begun).point.value
        if value < self.best - HALF_EPS * abs(self.best):
            self.best, self.since = value, len(begun)
        ended = [d for d in begun if d not in running]
        if self.sided and len({d.first_sign for d in ended} - {0}) < 2 and len(begun) < PATIENCE:
            return False
        idle = len(begun) - self.since
        dear = sum(d.iterations for d in begun) >= DEAR
        if idle >= (IMPATIENT if dear else PATIENCE) or _all_are_known(ended, value):
            return True
        again = sum(d.joined or abs(d.point.value - value) <= HALF_EPS * abs(value) for d in ended)
        most, often = OFTEN[self.rugged]
        return len(ended) >= most and again >= often


@mechanism("minima to be expected", never)
def _all_are_known(ended: list[Descent], best: float) -> bool:
    """Whether no more minima are to be expected than were seen: with N descents that ended in W
    minima, W (N - 1) / (N - W - 2) in the mean (Boender and Rinnooy Kan, 1987).
    """
    floors = sorted(best if d.joined else d.point.value - _promise(d) for d in ended)
    n = len(floors)
    seen = 1 + int(np.sum(np.diff(floors) > APART * abs(best))) if n else 0
    return n > seen + 2 and seen * (n - 1) < (seen + 0.5) * (n - seen - 2)


def _promise(descent: Descent) -> float:
    """What a descent that was given up still promised."""
    ended = descent.outcome is not None or not np.isfinite(descent.promise)
    return 0.0 if ended else descent.promise
