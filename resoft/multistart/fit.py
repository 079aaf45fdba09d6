"""What is one call of a solver? Descents from starts, an end, and what holds at the point there."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from resoft.existence import Existence
from resoft.newton.descent import Descent, Settings
from resoft.newton.monitor import Halt, Watch
from resoft.newton.outcome import Outcome
from resoft.objective.descended import Point
from resoft.support.arrays import Array

Found = TypeVar("Found")


@dataclass(frozen=True)
class Finish:
    """The point to return and why it is the end; descent is None where the fit was halted, or no
    start defined. Of a fit without a minimum the direction along which the loss falls for ever, in
    the shape that users give parameters, and what is proved about a minimum, where that was asked.
    """

    outcome: Outcome
    point: Point
    descent: Descent | None
    direction: Array | None = None
    proof: Existence | None = None


class Fit(ABC, Generic[Found]):
    """One call, from the checked problem to what is returned."""

    def __init__(self, watch: Watch, settings: Settings, seed: int) -> None:
        self.watch, self.settings, self.seed = watch, settings, seed
        self.halted: Outcome | None = None

    @np.errstate(all="ignore")  # trial points may overflow; what comes of them is checked
    def run(self, start: Array | None, count: int | None) -> Found:
        """Start, descend, judge, and report: from `start`, if given, and from `count` others. A
        second interrupt, while the best point so far is evaluated, is raised.
        """
        try:
            return self._returned(self._ended(start, count), start)
        except KeyboardInterrupt:
            ended = self._halted(Outcome.INTERRUPTED)
        except Halt as halt:
            ended = self._halted(halt.outcome)
        return self._returned(ended, start)

    def _halted(self, outcome: Outcome) -> Finish | None:
        """The best point so far; None where none was reached."""
        self.halted, best = outcome, self.watch.best
        return None if best is None else Finish(outcome, best, None)

    @abstractmethod
    def _ended(self, start: Array | None, count: int | None) -> Finish | None:
        """What descents came to; None where no start has a finite loss."""

    @abstractmethod
    def _returned(self, ended: Finish | None, start: Array | None) -> Found:
        """What holds at the point that is returned, as the caller reports it."""
