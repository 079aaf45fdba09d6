"""What is to be measured, how long, and what does a case hand back?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from resoft.bench.rows import Row
from resoft.bench.traces import Trace


def _silent(_: str) -> None:
    """Show nothing."""


@dataclass(frozen=True)
class Plan:
    """The options of a run. `scale` multiplies every number of rows; no name: every case."""

    scale: float = 1.0
    limit: float = 60.0
    repeat: int = 3
    seed: int = 0
    names: tuple[str, ...] = ()
    tell: Callable[[str], object] = _silent

    def wants(self, case: str) -> bool:
        """Whether the case is to be run."""
        return not self.names or case in self.names

    def rows(self, n: int, d: int) -> int:
        """Return the scaled number of rows, at least twice the columns: fewer fit perfectly."""
        return max(round(n * self.scale), 2 * d)


@dataclass(frozen=True)
class Batch:
    """The rows of one case, and the traces of its solvers for the picture."""

    rows: list[Row]
    traces: Mapping[str, Trace] = field(default_factory=dict)
