"""How slowly does descent approach the spurious point? Like 1/t, so its gradient tells nothing."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi

import numpy as np

from resoft.analysis.descent import Pace, States, step
from resoft.analysis.network import critical_points
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.shortcut import figures
from resoft.reproduce.shortcut.recorded import CLOSE, DERIVED, EARLIER, SLOW, close

ETA = 0.1
FROM = 2.6  # phi_0, on the spurious point's side
TIMES = tuple(SLOW)


def part(plan: Plan, times: Sequence[int] = TIMES) -> Part:
    """pi - phi by time, beside 2 pi / (|<a_s, a*>| t)."""
    plan.tell("the approach to the spurious point")
    path = approach(max(times))
    rows: list[Row] = list(_rows(path, times))
    table = table_of(
        "k = 16, rho = 1: pi - phi at time t, and 2 pi / (|<a_s, a*>| t)", rows,
        (), ("t", ("pi - phi", "left"), "predicted", "ratio", ("DERIVED", "recomputed")),
        ("agreement",),
    )  # fmt: skip
    return Part("slow", rows, {"slow": lambda: figures.slow(path, predicted)}, (table,))


def approach(until: int) -> dict[float, float]:
    """pi - phi by time, at every full unit of it."""
    a = np.zeros(1)
    states = States(np.array([FROM]), a, a)
    kept: dict[float, float] = {}
    pace = Pace(1.0, ETA)
    each = round(1 / ETA)
    for taken in range(1, until * each + 1):
        states = step(EARLIER.teacher, states, pace)
        if taken % each == 0:
            kept[taken // each] = float(pi - states.phi[0])
    return kept


def predicted(time: float) -> float:
    """What is left of the angle after that time."""
    product = next(p.product for p in critical_points(EARLIER.teacher) if p.name == "opposite")
    return 2 * pi / (abs(product) * time)


def _rows(path: dict[float, float], times: Sequence[int]) -> list[Row]:
    return [
        {
            "t": t,
            "left": path[t],
            "predicted": predicted(t),
            "ratio": path[t] / predicted(t),
            "recomputed": SLOW.get(t, ""),
            "provenance": DERIVED if t in SLOW else "",
            "agreement": close(SLOW[t], path[t], CLOSE) if t in SLOW else "",
        }
        for t in times
    ]
