"""How did the Polyak-Lojasiewicz ratio go along a fit? Gradients in x, at one more reading.

At one more still, the singular values of J at each step, if they are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from resoft.analysis.shape.balls import singular
from resoft.analysis.shape.computed import columns, local, parts_at
from resoft.analysis.shape.found import Step
from resoft.analysis.shape.reduction import reduce
from resoft.analysis.shape.rows import RowsAt
from resoft.newton.monitor import Record
from resoft.objective.problem import Problem
from resoft.support.arrays import ACCUMULATED, HELD, Array

TRACED = 12  # steps whose singular values are looked at
ABOVE = ACCUMULATED  # of L, below which what is left above the end is rounding


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
        if len(self.records) > max(2, HELD // self.n):
            del self.records[1::2]
            self.stride *= 2


def trajectory(
    problem: Problem, records: Sequence[Record], end: float, rows: RowsAt, trace: bool
) -> tuple[Step, ...]:
    """The steps of the start that came lowest, `end` the loss at which the fit ended; with `trace`
    the singular values of J at each, by a factorisation each.
    """
    if not records:
        return ()
    last = min(records, key=lambda record: record.objective)
    own = [record for record in records if record.start == last.start and record.z is not None]
    if trace and len(own) > TRACED:
        own = [own[int(k)] for k in np.linspace(0, len(own) - 1, TRACED).round()]
    found = [problem.kernels.value_and_gradient(_z(record), problem.b, None) for record in own]
    gradients = problem.matrix.transpose_times(np.column_stack([r for _, r in found]))
    steps = [
        _step(record, float(value), float(np.linalg.norm(g)), end)
        for record, (value, _), g in zip(own, found, gradients.T, strict=True)
    ]
    if trace:
        values = _singular_values(problem, own, rows)
        steps = [replace(step, singular_values=s) for step, s in zip(steps, values, strict=True)]
    return tuple(steps)


def _z(record: Record) -> Array:
    assert record.z is not None
    return record.z


def _singular_values(problem: Problem, records: Sequence[Record], rows: RowsAt) -> list[Array]:
    """Of J at each record, with the loss' own parameters; one reading for all."""
    here = [replace(rows, z=_z(record)) for record in records]
    parts = [parts_at(None, problem.kernels, None, each, problem.b) for each in here]
    reduced = reduce(problem.matrix, [columns(part, rows) for part in parts])
    found = zip(parts, reduced, strict=True)
    return [singular(local(part, rows, R).J).values for part, R in found]


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
