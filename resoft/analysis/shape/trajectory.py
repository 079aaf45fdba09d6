"""How did the Polyak-Lojasiewicz ratio go along a fit? From its history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from resoft.analysis.shape.found import Step


def trajectory(fitted: Mapping[str, Any]) -> tuple[Step, ...]:
    """The steps of the start that won, of a fit's result."""
    history = [
        (each.iteration, each.passes, each.objective, each.gradient_norm, each.start)
        for each in fitted["history"]
    ]
    return steps(history)


def steps(history: Iterable[tuple[int, int, float, float, str]]) -> tuple[Step, ...]:
    """(iteration, passes, objective, gradient norm, start) of each record; the best start's."""
    records = list(history)
    if not records:
        return ()
    last = min(records, key=lambda record: record[2])
    own = [record for record in records if record[4] == last[4]]
    return tuple(_step(*record[:4], last[2]) for record in own)


def _step(iteration: int, passes: int, objective: float, slope: float, end: float) -> Step:
    above = objective - end
    return Step(
        iteration,
        passes,
        objective,
        slope,
        slope * slope / (2 * objective) if objective > 0 else None,
        slope * slope / (2 * above) if above > 1e-12 * abs(end) else None,
    )
