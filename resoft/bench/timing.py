"""How long does a call take, beside others that do the same? Interleaved, and the median."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from statistics import median

SHORTEST = 5e-3  # seconds: a shorter call is repeated within one measurement
PAUSE = 0.05  # seconds: BLAS's threads wait busily for so long after a call, on a core of the next


def interleaved(
    tasks: Mapping[str, Callable[[], object]], repeat: int, limit: float
) -> dict[str, float]:
    """Return each task's median seconds, over rounds in which all take their turn.

    A first call of each warms it up. After the limit no further round is begun.
    """
    began = time.perf_counter()
    calls = {name: max(1, round(SHORTEST / _warm_up(task))) for name, task in tasks.items()}
    times: dict[str, list[float]] = {name: [] for name in tasks}
    names = list(tasks)  # each round begins with another
    for done in range(repeat):
        if done and time.perf_counter() - began > limit:
            break
        for name in names[done % len(names) :] + names[: done % len(names)]:
            time.sleep(PAUSE)
            times[name].append(_seconds(tasks[name], calls[name]))
    return {name: median(found) for name, found in times.items()}


def _warm_up(task: Callable[[], object]) -> float:
    """Call twice, since the first call may compile; return the second one's seconds."""
    task()
    return max(_seconds(task, 1), time.get_clock_info("perf_counter").resolution)


def _seconds(task: Callable[[], object], calls: int) -> float:
    began = time.perf_counter()
    for _ in range(calls):
        task()
    return (time.perf_counter() - began) / calls
