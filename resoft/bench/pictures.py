"""What do the measurements look like? Time against size, and the objective against passes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from matplotlib.figure import Figure

from resoft.bench import classify, growth
from resoft.bench.plan import Batch
from resoft.bench.rows import Row, by
from resoft.bench.traces import Trace
from resoft.plots.figures import ENDINGS, GREY, finish, grid, looks, save, wrapped
from resoft.support.arrays import EPS

PANEL = 4.0  # inches for a title
MARKS = 25  # on a line, at most
LEAST_GAP = EPS  # relative to the objective: what rounding leaves to see
Point = tuple[float, float]


def draw(batches: Iterable[Batch], folder: Path) -> list[Path]:
    """Draw what the batches hold; return the pictures' files."""
    batches = list(batches)
    kinds = by(lambda row: "growth" if row.metric == growth.METRIC else row.suite,
               (row for batch in batches for row in batch.rows))  # fmt: skip
    by_size = partial(against, label="rows n", size_of=lambda row: row.n)
    by_entries = partial(
        against, label="stored entries of A", size_of=lambda row: int(row.details["nnz"])
    )
    pictures: tuple[tuple[str, str, Callable[[list[Row]], Figure]], ...] = (
        ("kernels", "kernels", beside_floors),
        ("growth-rows", "growth", by_size),
        ("growth-entries", "growth", by_entries),
        ("classify", "classify", classification),
        ("derive", "derive", by_size),
    )
    figures = {name: drawn(kinds[kind]) for name, kind, drawn in pictures if kind in kinds}
    for batch in batches:
        if batch.traces:
            case = batch.rows[0].case
            name = "-".join(["solve", *case.replace(",", " ").split()])
            figures[name] = convergence(case, batch.traces)
    return [save(figure, folder / f"{name}{end}") for name, figure in figures.items()
            for end in ENDINGS]  # fmt: skip


def beside_floors(rows: list[Row]) -> Figure:
    """Draw for each case how many times the floor everyone takes, one panel a kind of work."""
    parts = by(lambda row: row.metric, rows)
    figure, axes = grid(1, len(parts))
    for each, (metric, part) in zip(axes, parts.items(), strict=True):
        cases = {row.case: row for row in part}
        floor = str(part[0].details["floor"])
        names = dict.fromkeys(name for row in part for name in row.values if name != floor)
        for name, (colour, _, marker, _) in zip(names, looks(), strict=False):
            found = [(k, row.values.get(name), row.values[floor]) for k, row in
                     enumerate(cases.values())]  # fmt: skip
            points = [(k, value / unit) for k, value, unit in found if value and unit]
            each.plot(*zip(*points, strict=True), color=colour, linestyle="none",
                      marker=marker, label=name)  # fmt: skip
        each.axhline(1.0, color=GREY, linewidth=1.0, linestyle="--")
        each.set(title=metric, yscale="log", ylabel=f"times one {floor}")
        each.set_xticks(range(len(cases)), list(cases), rotation=30, ha="right")
        each.yaxis.set_major_formatter("{x:g}")
    finish(figure, axes[0])
    return figure


def against(rows: list[Row], label: str, size_of: Callable[[Row], int]) -> Figure:
    """Draw the seconds of every contestant against a size, one panel for each case."""
    parts = by(lambda row: row.case, rows)
    figure, axes = grid(1, len(parts))
    for each, (title, part) in zip(axes, parts.items(), strict=True):
        for (name, points), look in zip(_series(part, size_of).items(), looks(), strict=False):
            colour, dashes, marker, _ = look
            each.plot(*zip(*points, strict=True), color=colour, linestyle=dashes, marker=marker,
                      label=name)  # fmt: skip
        each.set(title=wrapped(title, PANEL), xlabel=label, xscale="log", yscale="log")
    axes[0].set_ylabel("seconds per pass" if rows[0].metric == growth.METRIC else "seconds")
    finish(figure, axes[-1])
    return figure


def _series(rows: list[Row], size_of: Callable[[Row], int]) -> dict[str, list[Point]]:
    found: dict[str, set[Point]] = {}
    for row in rows:
        for name, value in row.values.items():
            if value is not None:
                found.setdefault(name, set()).add((size_of(row), value))
    return {name: sorted(points) for name, points in found.items()}


def convergence(case: str, traces: Mapping[str, Trace]) -> Figure:
    """Draw the lowest objective so far above the best one, against passes and seconds."""
    figure, (left, right) = grid(1, 2)
    lowest = min((t.best.objective for t in traces.values() if t.best), default=0.0)
    least = LEAST_GAP * (abs(lowest) or 1.0)
    for (name, trace), look in zip(traces.items(), looks(), strict=False):
        colour, dashes, marker, _ = look
        best, gaps = float("inf"), []
        for sample in trace.samples:
            best = min(best, sample.objective)
            gaps.append(max(best - lowest, least))
        for axes, x in (
            (left, [sample.passes for sample in trace.samples]),
            (right, [sample.seconds for sample in trace.samples]),
        ):
            axes.plot(
                x,
                gaps,
                color=colour,
                linestyle=dashes,
                linewidth=2.0 if name.startswith("resoft") else 1.0,
                marker=marker,
                markersize=4,
                markevery=max(1, len(x) // MARKS),
                label=name,
            )
    left.set(title=wrapped(case, PANEL), xlabel="passes over A", ylabel="loss above the best found")
    right.set(xlabel="seconds")
    for axes in (left, right):
        axes.set(xscale="log", yscale="log")
    finish(figure, right)
    return figure


def classification(rows: list[Row]) -> Figure:
    """Draw the objective above the lowest against the seconds, a point for each tolerance."""
    cases = {row.case: row.details for row in rows}
    names = dict.fromkeys(name for row in rows for name in row.values)
    look_of = dict(zip(names, looks(), strict=False))
    figure, axes = grid(1, len(cases))
    for each, (case, details) in zip(axes, cases.items(), strict=True):
        for solver in details["solvers"]:
            colour, dashes, marker, _ = look_of[solver["solver"]]
            points = [
                (fit["seconds"], max(fit["objective"] / details["lowest"] - 1, LEAST_GAP))
                for fit in sorted(solver["fits"], key=lambda fit: -fit["tolerance"])
                if fit["objective"] is not None
            ]
            if points:
                each.plot(*zip(*points, strict=True), color=colour, linestyle=dashes,
                          marker=marker)  # fmt: skip
        each.axhline(classify.PRECISION, color=GREY, linewidth=1.0, linestyle="--")
        each.set(title=wrapped(case, PANEL), xlabel="seconds", xscale="log", yscale="log")
    axes[0].set_ylabel("objective above the lowest, relative")
    for name, (colour, dashes, marker, _) in look_of.items():  # also who is in no panel of them
        axes[0].plot([], [], color=colour, linestyle=dashes, marker=marker, label=name)
    finish(figure, axes[0])
    return figure
