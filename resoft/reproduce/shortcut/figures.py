"""What do the experiments on shortcuts look like? One figure for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from resoft.analysis.network import Teacher
from resoft.plots.figures import FAINT, GREY, MARKERS, band, finish, grid, look
from resoft.plots.landscape import draw_plane
from resoft.reproduce.figures import LOOKS
from resoft.reproduce.part import Row


def success(rows: Sequence[Row], title: str) -> Figure:
    """Shares over k, a line for each rho and start, with 95 % intervals."""
    figure, (axes,) = grid(1, 1, 6.0)
    lines: dict[tuple[Any, Any], list[Row]] = {}
    for row in rows:
        lines.setdefault((row["start"], row["rho"]), []).append(row)
    first, rhos = rows[0]["start"], list(dict.fromkeys(rho for _, rho in lines))
    several = any(start != first for start, _ in lines)
    for (start, rho), line in lines.items():
        place = rhos.index(rho)
        colour, dashes = LOOKS[place % len(LOOKS)]
        if several:
            dashes = "-" if start == first else "--"
        name = f"rho = {rho:g}" + (f", {start}" if several else "")
        _with_bars(axes, line, "k", "share", colour, dashes, MARKERS[place % len(MARKERS)], name)
    axes.set(title=title, xlabel="k", ylabel="share of starts that reach the teacher")
    finish(figure)
    return figure


def planes(teachers: Sequence[Teacher]) -> Figure:
    """Trajectories, saddle and border for several teachers."""
    figure, axes = grid(1, len(teachers))
    for panel, teacher in zip(axes, teachers, strict=True):
        draw_plane(panel, teacher, 1.0)
        panel.set_title(f"k = {teacher.k}, rho = {teacher.rho:g}")
    finish(figure)
    return figure


def largest(rows: Sequence[Row]) -> Figure:
    """The largest safe R over k, a line for each rho."""
    figure, (axes,) = grid(1, 1)
    lines: dict[Any, list[Row]] = {}
    for row in rows:
        lines.setdefault(row["rho"], []).append(row)
    for (rho, line), (colour, dashes) in zip(lines.items(), LOOKS, strict=False):
        axes.plot([row["k"] for row in line], [row["largest_R"] for row in line],  # type: ignore[arg-type]
                  color=colour, linestyle=dashes, marker="o", label=f"rho = {rho:g}")  # fmt: skip
    axes.axhline(1.0, color=GREY, linewidth=0.8)
    axes.set(xlabel="k", xscale="log", yscale="log", ylabel="largest eta_w ||a*||^2 / eta_a")
    finish(figure)
    return figure


def slow(path: Mapping[float, float], predicted: Callable[[float], float]) -> Figure:
    """The angle that is left by time."""
    figure, (axes,) = grid(1, 1)
    times = list(path)
    axes.plot(times, list(path.values()), color=LOOKS[0][0], linewidth=2, label="descent")
    axes.plot(times, [predicted(t) for t in times], color=LOOKS[1][0], linestyle="--",
              label="2 pi / (|<a_s, a*>| t)")  # fmt: skip
    axes.set(xlabel="time t (steps times eta)", ylabel="pi - phi", xscale="log", yscale="log")
    finish(figure)
    return figure


def gradient(rows: Sequence[Row]) -> Figure:
    """How far the means lie from the formulas, in standard errors."""
    figure, (axes,) = grid(1, 1, 6.0)
    names = [str(row["entry"]) for row in rows]
    axes.axhspan(-2, 2, color=FAINT)
    axes.plot(names, [float(str(row["sigmas"])) for row in rows], "o", color=LOOKS[0][0])
    axes.set(ylabel="mean of samples minus formula (standard errors)", ylim=(-5, 5))
    return figure


def samples(rows: Sequence[Row]) -> Figure:
    """Shares over the number of samples, the population's with its interval as a band."""
    figure, (axes,) = grid(1, 1, 6.0)
    for number, start in enumerate(dict.fromkeys(str(row["start"]) for row in rows)):
        colour, dashes, marker, _ = own = look(number)
        line = [row for row in rows if row["start"] == start]
        _with_bars(axes, line, "samples", "share", colour, dashes, marker, f"{start} start")
        sizes = [float(str(row["samples"])) for row in line]
        low, high = ([float(str(row[name])) for row in line]
                     for name in ("population_low", "population_high"))  # fmt: skip
        band(axes, sizes, low, high, own, f"{start} start, population")
    axes.set(xlabel="samples", ylabel="share that arrives", xscale="log", ylim=(-0.03, 1.03))
    finish(figure)
    return figure


def _with_bars(
    axes: Axes, line: Sequence[Row], x: str, y: str, colour: str, dashes: str, mark: str, name: str
) -> None:
    at, middle, low, high = (
        [float(str(row[key])) for row in line] for key in (x, y, "low", "high")
    )
    below = [max(0.0, m - each) for m, each in zip(middle, low, strict=True)]
    above = [max(0.0, each - m) for m, each in zip(middle, high, strict=True)]
    axes.errorbar(at, middle, (below, above), color=colour, linestyle=dashes, marker=mark,
                  markersize=4, capsize=2, label=name)  # fmt: skip
