"""How soon does each solver reach the best objective? The suite `solve`."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from statistics import median
from typing import Any

from resoft.bench.cases import CASES, Data, SolveCase
from resoft.bench.plan import Batch, Plan
from resoft.bench.rows import Row, Work
from resoft.bench.solvers import (
    METHODS,
    SCIPY,
    Method,
    Oracles,
    by_resoft,
    by_scipy,
    fastest_oracles,
    start_of,
    warm_up,
)
from resoft.bench.traces import Sample, Trace, target_on, time_to_target
from resoft.support.arrays import MIB

METRICS = ("seconds", "passes")
OURS: dict[str, Method] = {f"resoft {method}": method for method in METHODS}
Runs = Mapping[str, list[Trace]]


def solve(plan: Plan) -> Iterator[Batch]:
    """Run each case's solvers in turn, and compare their times to the common target."""
    for case in CASES:
        if plan.wants(case.name):
            plan.tell(f"solve, {case.name}: data and compilation")
            data = case.data(plan.seed, plan.rows(case.n, case.d), case.d)
            peers = fastest_oracles(data)
            warm_up(data)
            runs = _runs(case, data, peers, plan)
            start = peers.value_and_gradient.value_and_gradient(start_of(data))[0]
            yield Batch(compared(case, data, runs, start, plan.limit, peers.names()),
                        {name: traces[0] for name, traces in runs.items()})  # fmt: skip
            plan.tell(f"solve, {case.name}: memory")
            yield Batch([_memory(case, data, name, plan.limit) for name in OURS])


def _runs(case: SolveCase, data: Data, peers: Oracles, plan: Plan) -> dict[str, list[Trace]]:
    """Let all take their turn, repeatedly; who ran into the limit has no second turn."""
    tasks: dict[str, Callable[[], Trace]] = {
        name: partial(by_resoft, method, data, plan.limit) for name, method in OURS.items()
    }
    tasks |= {name: partial(by_scipy, name, peers, data, plan.limit) for name in SCIPY}
    runs: dict[str, list[Trace]] = {name: [] for name in tasks}
    spent = dict.fromkeys(tasks, 0.0)
    for turn in range(plan.repeat):
        for name, task in tasks.items():
            if spent[name] < plan.limit:
                plan.tell(f"solve, {case.name}: {name}, run {turn + 1} of {plan.repeat}")
                trace = task()
                runs[name].append(trace)
                at_limit = trace.ended == "limit" or not trace.samples
                spent[name] += plan.limit if at_limit else trace.samples[-1].seconds
    return runs


def compared(
    case: SolveCase, data: Data, runs: Runs, start: float, limit: float, who: Mapping[str, str]
) -> list[Row]:
    """Return a row for each of resoft's methods and metrics, against the best peer."""
    every = [trace for traces in runs.values() for trace in traces]
    reached = {name: _reached(traces, every, start) for name, traces in runs.items()}
    solvers = [_detail(name, traces[0], reached[name]) for name, traces in runs.items()]
    rows = []
    for metric in METRICS:
        values = {name: None if at is None else at[metric] for name, at in reached.items()}
        bound = limit if metric == "seconds" else None
        for name in OURS:
            row = _row(case, data, metric, name, values, bound, runs)
            rows.append(replace(row, details={"solvers": solvers, "oracles": dict(who)}))
    return rows


def _reached(traces: list[Trace], every: list[Trace], start: float) -> dict[str, float] | None:
    """Return the medians of seconds and passes to the target on the solver's own side."""
    hits = [_hit(trace, every, start) for trace in traces]
    found = [hit for hit in hits if hit is not None]
    if len(found) < len(hits) or not found:
        return None
    return {metric: float(median(getattr(hit, metric) for hit in found)) for metric in METRICS}


def _hit(trace: Trace, every: list[Trace], start: float) -> Sample | None:
    if trace.side is None:
        return None
    target = target_on(trace.side, every, start)
    return None if target is None else time_to_target(trace, target, trace.side)


def _detail(name: str, trace: Trace, reached: Mapping[str, float] | None) -> dict[str, Any]:
    return {
        "solver": name,
        "reached": reached is not None,
        "seconds": None if reached is None else reached["seconds"],
        "passes": None if reached is None else reached["passes"],
        "objective": None if trace.best is None else trace.best.objective,
        "side": trace.side,
        "ended": trace.ended,
        "total_seconds": trace.samples[-1].seconds if trace.samples else None,
        "total_passes": trace.samples[-1].passes if trace.samples else None,
    }


def _row(
    case: SolveCase,
    data: Data,
    metric: str,
    name: str,
    values: Mapping[str, float | None],
    limit: float | None,
    runs: Runs,
) -> Row:
    side = runs[name][0].side
    rivals = [k for k in values if k not in OURS and side in (None, runs[k][0].side)]
    arrived = {k: value for k in rivals if (value := values[k]) is not None}
    peer = min(arrived, key=lambda k: arrived[k], default="")
    n, d = data.A.shape
    return Work("solve", case.name, n, d, f"{metric} to target", metric).row(
        name, values[name], peer, arrived.get(peer), limit,
        note="; ".join(_notes(name, values[name], peer, runs)), values=values,
    )  # fmt: skip


def _notes(name: str, mine: float | None, peer: str, runs: Runs) -> Iterator[str]:
    """Say what the ratio alone would hide."""
    own = runs[name][0]
    if mine is None:
        yield f"{name} did not reach the target"
    if not peer:
        yield "no peer reached the target on this side, the limit stands for it"
    other = [trace.best for traces in runs.values() for trace in traces
             if trace.best is not None and trace.side != own.side]  # fmt: skip
    if other and own.best is not None:
        lowest = min(sample.objective for sample in other)
        word = "lower" if lowest < own.best.objective else "higher"
        yield f"on the other side of the pole the best is {word}: {lowest:.10g}"


def _memory(case: SolveCase, data: Data, name: str, limit: float) -> Row:
    """Return what a fit holds at its peak beside A, from a run of its own."""
    tracemalloc.start()
    try:
        by_resoft(OURS[name], data, limit)
        peak = tracemalloc.get_traced_memory()[1] / MIB
    finally:
        tracemalloc.stop()
    size = data.A.nbytes / MIB
    n, d = data.A.shape
    return Work("solve", case.name, n, d, "peak extra memory", "MiB").row(
        name, peak, "A itself", size, compete=False, values={name: peak, "A itself": size}
    )
