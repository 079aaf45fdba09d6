"""From which step on does gradient descent on a convex loss no longer converge? Two classes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from scipy import optimize

from resoft.kernels.classes import load_layer
from resoft.reproduce import figures
from resoft.reproduce.digits import LOSS
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.recorded import CYCLES, SETTINGS, SOURCE, agreement
from resoft.support.arrays import EPS, HALF_EPS

STEPS = tuple(CYCLES)
START = 1.0
STABLE = 2 / 0.5  # 2 over the Hessian's largest eigenvalue 1/2; with inputs X over s_max(X)^2


def part(plan: Plan, steps: Sequence[float] = STEPS, iterations: int = SETTINGS.iterations) -> Part:
    """One sample x = 1 with targets (1/2, 1/2), for steps below and above the stable one."""
    plan.tell("steps above the stable one")
    paths = {step: iterated(step, iterations) for step in steps}
    rows: list[Row] = list(_rows(paths))
    table = table_of(
        f"one sample, targets (1/2, 1/2): stable below step {STABLE:g}",
        rows,
        (),
        ("step", ("recorded +-w", "recorded"), ("found +-w", "w"), ("predicted +-w", "predicted")),
        ("ends", "agreement"),
    )
    return Part("cycles", rows, {"cycles": lambda: figures.cycles(paths)}, (table,))


def iterated(step: float, iterations: int) -> list[float]:
    """w = W_1 - W_2 from its start on."""
    layer = load_layer(LOSS)
    T, s = np.array([[0.5, 0.5]]), np.ones(1)
    W = np.array([[START / 2, -START / 2]])  # the logits, as x = 1
    path = [START]
    for _ in range(iterations):
        W = W - step * layer.value_and_gradient(W, T, s)[1]
        path.append(float(W[0, 0] - W[0, 1]))
    return path


def predicted(step: float) -> float:
    """The w > 0 of the 2-cycle, where 2 w = step tanh(w / 2); 0 where the step is stable."""
    if step <= STABLE:
        return 0.0
    # the root 0 lies below HALF_EPS
    return float(optimize.brentq(lambda w: 2 * w - step * np.tanh(w / 2), HALF_EPS, step, xtol=EPS))


def _rows(paths: dict[float, list[float]]) -> Iterator[Row]:
    for step, path in paths.items():
        half = abs(path[-1] - path[-2]) / 2
        repeats = abs(path[-1] - path[-3]) <= HALF_EPS
        ends = "converges" if half <= HALF_EPS else "2-cycle" if repeats else "neither"
        recorded = CYCLES.get(step, "")
        yield {
            "step": step,
            "stable_below": STABLE,
            "iterations": len(path) - 1,
            "recorded": recorded,
            "source": SOURCE if recorded else "",
            "w": half,
            "last": path[-1],
            "last_but_one": path[-2],
            "predicted": predicted(step),
            "ends": ends,
            "agreement": agreement(recorded, [half]) if recorded else "",
        }
