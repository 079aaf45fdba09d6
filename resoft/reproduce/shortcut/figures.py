"""What do the experiments on shortcuts look like? One figure for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from matplotlib.figure import Figure

from resoft.analysis.network import Teacher
from resoft.plots.figures import FAINT, GREY, MARKERS, band, finish, grid, look
from resoft.plots.landscape import draw_plane
from resoft.reproduce.figures import LOOKS, distinct, grouped, numbers, with_bars
from resoft.reproduce.part import Row


def success(rows: Sequence[Row], title: str) -> Figure:
    """Shares over k, a line for each rho and start, with 95 % intervals."""
    figure, (axes,) = grid(1, 1, 6.0)
    starts, rhos = distinct(rows, "start"), distinct(rows, "rho")
    several = len(starts) > 1
    for (start, rho), line in grouped(rows, "start", "rho").items():
        place = rhos.index(rho)
        colour, dashes = LOOKS[place % len(LOOKS)]
        if several:
            dashes = "-" if start == starts[0] else "--"
        name = f"rho = {rho:g}" + (f", {start}" if several else "")
        with_bars(axes, numbers(line, "k"), line, "share", color=colour, linestyle=dashes,
                  marker=MARKERS[place % len(MARKERS)], label=name)  # fmt: skip
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
    lines = grouped(rows, "rho").items()
    for ((rho,), line), (colour, dashes) in zip(lines, LOOKS, strict=False):
        axes.plot(numbers(line, "k"), numbers(line, "largest_R"), color=colour, linestyle=dashes,
                  marker="o", label=f"rho = {rho:g}")  # fmt: skip
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
    axes.plot(names, numbers(rows, "sigmas"), "o", color=LOOKS[0][0])
    axes.set(ylabel="mean of samples minus formula (standard errors)", ylim=(-5, 5))
    return figure


def samples(rows: Sequence[Row]) -> Figure:
    """Shares over the number of samples, the population's with its interval as a band."""
    figure, (axes,) = grid(1, 1, 6.0)
    for number, ((start,), line) in enumerate(grouped(rows, "start").items()):
        own, sizes = look(number), numbers(line, "samples")
        with_bars(axes, sizes, line, "share", color=own.colour, linestyle=own.dashes,
                  marker=own.marker, label=f"{start} start")  # fmt: skip
        low, high = (numbers(line, name) for name in ("population_low", "population_high"))
        band(axes, sizes, low, high, own, f"{start} start, population")
    axes.set(xlabel="samples", ylabel="share that arrives", xscale="log", ylim=(-0.03, 1.03))
    finish(figure)
    return figure
