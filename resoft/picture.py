"""How fast did a fit converge? A picture for a page or a slide."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import cycle
from pathlib import Path
from typing import Protocol

import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

# Okabe and Ito's colours, which colour-blind readers tell apart; the dashes do so in greyscale.
STYLES = (("#0072B2", "-"), ("#D55E00", "--"), ("#000000", ":"), ("#009E73", "-."))
DOTS_PER_INCH = 200
WIDE = 20  # the longest run over the shortest, from which on an axis is logarithmic


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
    """The objective above the best of all runs, against iterations and against passes over A.

    A run's winning start is bold, its other starts are thin.
    """
    with _look():
        figure = Figure(figsize=(9, 4), layout="constrained")
        FigureCanvasAgg(figure)
        figure.suptitle(title).set_parse_math(False)  # a file's name may hold dollar signs
        left, right = figure.subplots(1, 2, sharey=True)
        steps = [step for run in runs.values() for step in run]
        best = min((step.objective for step in steps), default=0.0)
        for (name, run), style in zip(runs.items(), cycle(STYLES), strict=False):
            _draw_run((left, right), name, run, best, style)
        left.set(xlabel="iteration", ylabel="loss above the best found", yscale="log")
        right.set(xlabel="passes over A")
        ended = [run[-1] for run in runs.values() if run]
        for axes, ends in (
            (left, [step.iteration for step in ended]),
            (right, [step.passes for step in ended]),
        ):
            if ends and max(ends) > WIDE * max(1, min(ends)):
                axes.set_xscale("log")
            axes.grid(visible=True, color="#DDDDDD", linewidth=0.6)
        if steps:
            right.legend(frameon=False)
    return figure


def save(figure: Figure, path: str | Path) -> None:
    """Write the figure in the format that the file's ending names."""
    undated = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}
    with _look():
        figure.savefig(path, dpi=DOTS_PER_INCH, metadata=undated.get(Path(path).suffix.lower()))


def svg_of(figure: Figure) -> str:
    """The figure as SVG text, for a page."""
    target = io.StringIO()
    with _look():
        figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None})
    return target.getvalue()


def _look() -> AbstractContextManager[None]:
    """Settings for one picture, which leave the user's own as they are."""
    return rc_context(
        {
            "font.size": 10,
            "axes.titlesize": 11,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "svg.hashsalt": "resoft",  # the same bytes each time
        }
    )


def _draw_run(
    panels: tuple[Axes, Axes],
    name: str,
    run: Sequence[Step],
    best: float,
    style: tuple[str, str],
) -> None:
    starts = list(dict.fromkeys(step.start for step in run))
    if not starts:
        return
    winner = min(run, key=lambda step: step.objective).start
    others = len(starts) - 1
    label = f"{name} (thin: {others} other start{'s' if others > 1 else ''})" if others else name
    colour, dashes = style
    for start in starts:
        steps = [step for step in run if step.start == start]
        gap = _gap(np.array([step.objective for step in steps]), best)
        bold = start == winner
        for axes, x in (
            (panels[0], [step.iteration for step in steps]),
            (panels[1], [step.passes for step in steps]),
        ):
            axes.plot(
                x,
                gap,
                color=colour,
                linestyle=dashes,
                linewidth=2.0 if bold else 0.8,
                alpha=1.0 if bold else 0.55,
                marker="o" if len(steps) == 1 else None,
                label=label if bold else None,
            )


def _gap(objective: NDArray[np.float64], best: float) -> NDArray[np.float64]:
    """Objective minus best, no lower than what rounding leaves to see."""
    return np.maximum(objective - best, np.finfo(float).eps * max(abs(best), np.finfo(float).tiny))
