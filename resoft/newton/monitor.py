"""What has happened so far, and must the fit stop? Records, limits, callback, best point."""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from scipy.optimize import OptimizeResult

from resoft.newton.outcome import Outcome
from resoft.objective.descended import Point
from resoft.support.arrays import Array


@dataclass(frozen=True)
class Record:
    """One accepted step: what the history lists and the callback gets, that with z = A x (n,).

    Pickled it has no z.
    """

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

    def __getstate__(self) -> dict[str, Any]:
        return self.numbers | {"z": None}


class Halt(Exception):
    """The fit ends now, with this outcome and the best point so far."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome


@dataclass
class Watch:
    """Keeps the best point of the full problem and calls a halt where a limit is met."""

    max_seconds: float | None = None
    callback: Callable[..., object] | None = None
    show: Callable[[Record], object] | None = None
    began: float = field(default_factory=time.perf_counter)
    history: list[Record] = field(default_factory=list)
    best: Point | None = None
    evaluations: int = 0
    iterations: int = 0
    to_x: Callable[[Array], Array] | None = None  # what coordinates are to the user

    def __post_init__(self) -> None:
        if self.callback is not None and not callable(self.callback):
            raise ValueError(f"callback must be a function, got {self.callback!r}")
        self.as_scipy = self.callback is not None and _takes_result(self.callback)

    @property
    def seconds(self) -> float:
        """Since the fit began."""
        return time.perf_counter() - self.began

    def offer(self, point: Point) -> None:
        """Keep the point if it is the best so far."""
        if self.best is None or point.value < self.best.value:
            self.best = point

    def saw(self, record: Record, point: Point) -> None:
        """Note an accepted step of the full problem, show it and tell the callback."""
        self.offer(point)
        self.history.append(record)
        if self.show is not None:
            self.show(record)
        if self.callback is not None:
            self._call(replace(record, z=point.z.rows.collect(point.z)), point.y)

    def check_time(self) -> None:
        """Halt where the time is up."""
        if self.max_seconds is not None and self.seconds > self.max_seconds:
            raise Halt(Outcome.MAX_SECONDS)

    def told(self, outcome: Outcome, passes: int) -> dict[str, Any]:
        """What every result says of its fit."""
        return {
            "outcome": outcome,
            "status": outcome.status,
            "status_code": outcome.code,
            "success": outcome.success,
            "nit": self.iterations,
            "nfev": self.evaluations,
            "passes": passes,
            "seconds": self.seconds,
            "history": self.history,
        }

    def _call(self, record: Record, y: Array) -> None:
        assert self.callback is not None
        try:
            if self.as_scipy:
                self.callback(intermediate_result=self._intermediate(record, y))
            else:
                self.callback(record)
        except StopIteration as stop:
            raise Halt(Outcome.STOPPED) from stop

    def _intermediate(self, record: Record, y: Array) -> OptimizeResult:
        assert self.to_x is not None
        told = OptimizeResult()
        told.update(x=self.to_x(y), fun=record.objective, nit=self.iterations, record=record)
        return told


def _takes_result(callback: Callable[..., object]) -> bool:
    """Whether a callback has a parameter `intermediate_result`, by which SciPy knows it. There it
    must be the only one; here others, with values of their own, may stand beside it.
    """
    try:
        known = inspect.signature(callback).parameters.get("intermediate_result")
    except (TypeError, ValueError):  # a builtin without a signature
        return False
    return known is not None and known.kind is not inspect.Parameter.POSITIONAL_ONLY


def side_name(sign: int) -> str | None:
    """The side of the pole as the result names it."""
    return {1: "positive", -1: "negative"}.get(sign)
