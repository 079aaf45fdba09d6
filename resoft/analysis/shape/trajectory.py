"""How did the Polyak-Lojasiewicz ratio go along a fit? Gradients in x, at one more reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from resoft._problem import Problem
from resoft._solver.watch import Record
from resoft.analysis.shape.found import Step

NUMBERS = 2**23  # of all vectors z that are kept: 64 MiB
ABOVE = 1e-12  # of L, below which what is left above the end is rounding


@dataclass
class Kept:
    """A fit's callback: its records with z, every second one dropped where these grow too many."""

    n: int
    records: list[Record] = field(default_factory=list)
    stride: int = 1
    seen: int = 0

    def __call__(self, record: Record) -> None:
        """Keep it, or not."""
        if self.seen % self.stride == 0 and record.z is not None:
            self.records.append(replace(record, z=np.array(record.z)))
        self.seen += 1
        if len(self.records) > max(2, NUMBERS // self.n):
            del self.records[1::2]
            self.stride *= 2


def trajectory(problem: Problem, records: Sequence[Record], end: float) -> tuple[Step, ...]:
    """The steps of the start that came lowest, `end` the loss at which the fit ended."""
    if not records:
        return ()
    last = min(records, key=lambda record: record.objective)
    own = [record for record in records if record.start == last.start]
    z = np.column_stack([record.z for record in own if record.z is not None])
    found = [problem.kernels.value_and_gradient(column, problem.b, None) for column in z.T.copy()]
    gradients = problem.matrix.transpose_times(np.column_stack([r for _, r in found]))
    return tuple(
        _step(record, float(value), float(np.linalg.norm(g)), end)
        for record, (value, _), g in zip(own, found, gradients.T, strict=True)
    )


def _step(record: Record, objective: float, slope: float, end: float) -> Step:
    above = objective - end
    return Step(
        record.iteration,
        record.passes,
        objective,
        slope,
        slope * slope / (2 * objective) if objective > 0 else None,
        slope * slope / (2 * above) if above > ABOVE * abs(end) else None,
    )
