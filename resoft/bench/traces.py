"""When did a solver get there? The objective as it fell, and the time to a common target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from resoft.support.arrays import ROUNDING

PRECISION = 1e-9  # relative to the best objective on that side of the pole


@dataclass(frozen=True)
class Sample:
    """One evaluation or iteration; `side` is the sign of alpha there."""

    seconds: float
    objective: float
    passes: int
    side: int = 1


@dataclass(frozen=True)
class Trace:
    """What one solver saw, in the order of time, and how it ended."""

    solver: str
    samples: tuple[Sample, ...]
    ended: str = ""

    @property
    def best(self) -> Sample | None:
        """The lowest point that the solver saw."""
        return min(self.samples, key=lambda sample: sample.objective, default=None)

    @property
    def side(self) -> int | None:
        """The sign of alpha at the lowest point."""
        return None if self.best is None else self.best.side


def target_on(side: int, traces: Iterable[Trace], start: float = 0.0) -> float | None:
    """Return the objective to be reached on that side; None where no solver was there."""
    lowest = min(
        (sample.objective for trace in traces for sample in trace.samples if sample.side == side),
        default=None,
    )
    if lowest is None:
        return None
    return lowest + max(PRECISION * abs(lowest), ROUNDING * abs(start))


def time_to_target(trace: Trace, target: float, side: int) -> Sample | None:
    """Return the first sample on that side at or below the target; None: not reached."""
    return next((s for s in trace.samples if s.side == side and s.objective <= target), None)
