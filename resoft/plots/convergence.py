"""How did a fit converge? Its starts as lines, or, where they are many, as a band."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from resoft.plots.figures import WIDE, Look, band, finish, grid, looks, wrapped

FEW = 6  # starts up to which each is a line of its own
MARKS = 12  # on a line, at most
Array = NDArray[np.float64]


class Step(Protocol):
    """What is drawn of a record."""

    @property
    def iteration(self) -> int:
        """Within its start."""

    @property
    def objective(self) -> float:
        """The loss at x."""

    @property
    def passes(self) -> int:
        """Reads of A since the fit began."""

    @property
    def start(self) -> str:
        """The start that the step belongs to."""


def draw_convergence(runs: Mapping[str, Sequence[Step]], title: str) -> Figure:
    """The objective above the best of all runs: by iteration of each start, and by passes over A.

    On the left a run's best start is bold; up to six starts are lines, of more the median and the
    band that holds all, where a start that has ended keeps its last value. On the right stands
    what the run had found after so many passes, all its starts together.
    """
    figure, (left, right) = grid(1, 2, 4.2, beside=2.4)
    figure.suptitle(wrapped(title, figure.get_figwidth()), fontsize=11).set_parse_math(
        False
    )  # a name may hold dollar signs
    right.sharey(left)
    steps = [step for run in runs.values() for step in run]
    best = min((step.objective for step in steps), default=0.0)
    for (name, run), look in zip(runs.items(), looks(), strict=False):
        if run:
            _draw_starts(left, name, run, best, look)
            _draw_found(right, name, run, best, look)
    left.set(title="each start", xlabel="iteration", ylabel="loss above the best found",
             yscale="log")  # fmt: skip
    right.set(title="all starts together: the lowest so far", xlabel="passes over A")
    right.tick_params(labelleft=False)
    ended = [run[-1] for run in runs.values() if run]
    _scale(left, [step.iteration for step in ended])
    _scale(right, [step.passes for step in ended])
    finish(figure, left)
    return figure


def _draw_starts(axes: Axes, name: str, run: Sequence[Step], best: float, look: Look) -> None:
    starts: dict[str, list[Step]] = {}
    for step in run:
        starts.setdefault(step.start, []).append(step)
    winner = min(run, key=lambda step: step.objective).start
    if len(starts) > FEW:
        _draw_band(axes, name, list(starts.values()), best, look)
    told = f"{name}: best of {len(starts)} starts" if len(starts) > 1 else name
    others = "the others" if len(starts) > 2 else "the other"
    for start, steps in starts.items():
        x = [step.iteration for step in steps]
        gap = _gap([step.objective for step in steps], best)
        if start == winner:
            _line(axes, x, gap, look, told)
        elif len(starts) <= FEW:
            axes.plot(x, gap, color=look.colour, linestyle=look.dashes, linewidth=0.8, alpha=0.6,
                      label=f"{name}: {others}", marker="." if len(x) == 1 else None)  # fmt: skip


def _draw_band(
    axes: Axes, name: str, starts: Sequence[Sequence[Step]], best: float, look: Look
) -> None:
    """The median and the whole range of many starts, by iteration."""
    x = np.array(sorted({step.iteration for steps in starts for step in steps}), dtype=float)
    gaps = np.array([_kept(steps, x, best) for steps in starts])
    with np.errstate(all="ignore"):
        low, middle, high = (np.nanquantile(gaps, q, axis=0) for q in (0.0, 0.5, 1.0))
    band(axes, x, low, high, look, f"{name}: all {len(starts)} starts")
    axes.plot(x, middle, color=look.colour, linestyle=look.dashes, linewidth=1.0,
              label=f"{name}: median start")  # fmt: skip


def _kept(steps: Sequence[Step], x: Array, best: float) -> Array:
    """A start's gap at each iteration: of its last step so far."""
    at = np.array([step.iteration for step in steps], dtype=float)
    last = np.searchsorted(at, x, side="right") - 1
    gap = _gap([step.objective for step in steps], best)
    return np.where(last >= 0, gap[np.maximum(last, 0)], np.nan)


def _draw_found(axes: Axes, name: str, run: Sequence[Step], best: float, look: Look) -> None:
    """The lowest loss so far by passes, and faintly every step: what the search has cost."""
    passes = [step.passes for step in run]
    gap = _gap([step.objective for step in run], best)
    if len({step.start for step in run}) > 1:
        axes.plot(passes, gap, look.marker, color=look.colour, markersize=2, alpha=0.35)
    _line(axes, passes, np.minimum.accumulate(gap), look, name, drawstyle="steps-post")


def _line(
    axes: Axes, x: Sequence[int], gap: Array, look: Look, name: str, drawstyle: str = "default"
) -> None:
    axes.plot(x, gap, color=look.colour, linestyle=look.dashes, linewidth=2.0, marker=look.marker,
              markersize=4, markevery=max(1, len(x) // MARKS), markeredgecolor="white",
              markeredgewidth=0.5, drawstyle=drawstyle, label=name)  # fmt: skip


def _scale(axes: Axes, ends: Sequence[int]) -> None:
    if ends and max(ends) > WIDE * max(1, min(ends)):
        axes.set_xscale("log")
    else:
        axes.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))


def _gap(objective: Sequence[float], best: float) -> Array:
    """Objective minus best, no lower than what rounding leaves to see."""
    least = np.finfo(float).eps * max(abs(best), np.finfo(float).tiny)
    return np.maximum(np.array(objective, dtype=float) - best, least)
