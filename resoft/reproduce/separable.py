"""What happens without a minimum, and how do smoothed targets bring one back?"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from resoft.objective.class_problem import LayerProblem
from resoft.reproduce import figures
from resoft.reproduce.descent import Trace, by_author
from resoft.reproduce.digits import LOSS
from resoft.reproduce.digits import SETTINGS as TRAINED
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.recorded import SEPARABLE, SETTINGS, SOURCE, agreement

STEP = 0.5
TIMES = tuple(SEPARABLE)
SMOOTHED = TRAINED[:2]  # one-hot targets, and such as have a minimum
KEPT = (1, 2, 5)  # times powers of ten: the epochs whose values are written


def part(plan: Plan, times: Sequence[int] = TIMES, epochs: int = SETTINGS.epochs) -> Part:
    """Two separable samples with a fixed step; digits with the author's steps."""
    plan.tell("two separable samples")
    pairs = two_samples(times)
    traces: dict[str, Trace] = {}
    for setting in SMOOTHED:
        plan.tell(f"separable or smoothed: {setting.data}, {setting.targets}")
        traces[setting.targets] = by_author(setting.problem(), setting.start(plan.seed), epochs)
    rows: list[Row] = list(_rows(pairs))
    table = table_of(
        f"X = [1, -1], T = I, step {STEP:g}: t L to 1, w - log t to log 2",
        rows,
        (),
        (
            "t",
            ("recorded t L", "recorded_t_L"),
            ("t L", "t_L"),
            ("recorded w - log t", "recorded_w_minus_log_t"),
            ("w - log t", "w_minus_log_t"),
        ),
        ("agreement",),
    )
    rows += [row for name, trace in traces.items() for row in _digit_rows(name, trace)]
    draw = {"separable": lambda: figures.separable(pairs, traces)}
    return Part("separable", rows, draw, (table,))


def two_samples(times: Sequence[int]) -> dict[int, tuple[float, float]]:
    """The loss and w = W_1 - W_2 after so many steps from 0."""
    problem = LayerProblem(LOSS, np.array([[1.0], [-1.0]]), np.eye(2), backend="numpy")
    layer, X = problem.kernels, np.array([[1.0], [-1.0]])
    W = np.zeros((1, 2))
    found = {}
    for t in range(1, max(times) + 1):
        W = W - STEP * (X.T @ layer.value_and_gradient(X @ W, problem.T, problem.s)[1])
        if t in times:
            loss = float(layer.value(X @ W, problem.T, problem.s))
            found[t] = (loss, float(W[0, 0] - W[0, 1]))
    return found


def _rows(pairs: dict[int, tuple[float, float]]) -> Iterator[Row]:
    for t, (loss, w) in pairs.items():
        product, rest = t * loss, w - math.log(t)
        recorded = SEPARABLE.get(t, ("", ""))
        words = [agreement(*each) for each in zip(recorded, ([product], [rest]), strict=True)
                 if each[0]]  # fmt: skip
        yield {
            "data": "two samples",
            "targets": "one-hot",
            "t": t,
            "L": loss,
            "w": w,
            "t_L": product,
            "recorded_t_L": recorded[0],
            "w_minus_log_t": rest,
            "recorded_w_minus_log_t": recorded[1],
            "source": SOURCE if words else "",
            "agreement": ", ".join(dict.fromkeys(words)),
        }


def _digit_rows(targets: str, trace: Trace) -> Iterator[Row]:
    kept = [k * 10**power for power in range(len(str(trace.epochs))) for k in KEPT]
    for t in dict.fromkeys([*(t for t in kept if t <= trace.epochs), trace.epochs]):
        yield {
            "data": SMOOTHED[0].data,
            "targets": targets,
            "t": t,
            "L": trace.losses[t - 1],
            "||W||": trace.norms[t - 1],
        }
