"""What has happened so far, and must the fit stop? Records, limits, callback, best point."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from resoft._matrix import Array
from resoft._outcome import Outcome
from resoft._solver.objective import Point


@dataclass(frozen=True)
class Record:
    """One accepted step: what the history lists and the callback gets, that with z = A x (n,)."""

    iteration: int
    objective: float
    gradient_norm: float
    radius: float
    passes: int
    seconds: float
    side: str | None
    start: str
    z: Array | None = field(default=None, repr=False, compare=False)

    @property
    def numbers(self) -> dict[str, Any]:
        """Without the vector, for a file."""
        return {name: value for name, value in vars(self).items() if name != "z"}


class Halt(Exception):
    """The fit ends now, with this outcome and the best point so far."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome


@dataclass
class Watch:
    """Keeps the best point of the full problem and calls a halt where a limit is met."""

    max_seconds: float | None = None
    callback: Callable[[Record], object] | None = None
    show: Callable[[Record], object] | None = None
    began: float = field(default_factory=time.perf_counter)
    history: list[Record] = field(default_factory=list)
    best: Point | None = None
    evaluations: int = 0
    iterations: int = 0

    @property
    def seconds(self) -> float:
        """Since the fit began."""
        return time.perf_counter() - self.began

    def offer(self, point: Point) -> None:
        """Keep the point if it is the best so far."""
        if self.best is None or point.value < self.best.value:
            self.best = point

    def saw(self, record: Record, point: Point) -> None:
        """Note an accepted step of the full problem."""
        self.offer(point)
        self.noted(record, point.z)

    def noted(self, record: Record, z: Array | None = None) -> None:
        """Keep a record, show it and hand it to the callback, with z where it is known."""
        self.history.append(record)
        if self.show is not None:
            self.show(record)
        if self.callback is not None:
            self._call(record if z is None else replace(record, z=z))

    def check_time(self) -> None:
        """Halt where the time is up."""
        if self.max_seconds is not None and self.seconds > self.max_seconds:
            raise Halt(Outcome.MAX_SECONDS)

    def _call(self, record: Record) -> None:
        assert self.callback is not None
        try:
            self.callback(record)
        except StopIteration as stop:
            raise Halt(Outcome.STOPPED) from stop


def side_name(sign: int) -> str | None:
    """The side of the pole as the result names it."""
    return {1: "positive", -1: "negative"}.get(sign)
