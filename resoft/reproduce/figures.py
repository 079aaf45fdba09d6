"""What do the experiments on the softmax layer look like, and how are rows drawn?"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from resoft.plots.figures import COLOURS, DASHES, finish, grid
from resoft.reproduce.part import Row

if TYPE_CHECKING:
    from resoft.reproduce.descent import Trace
    from resoft.reproduce.digits import Training
    from resoft.reproduce.ratio import Rate

LOOKS = tuple(zip(COLOURS, DASHES, strict=False))
SHOWN_STEPS = 60  # of the cycles
LEAST = 1e-8  # loss drawn


def training(found: Sequence[Training]) -> Figure:
    """The loss by epoch, a panel for each data set; thin: starts that differ in the last digit."""
    panels: dict[str, list[Training]] = {}
    for each in found:
        panels.setdefault(each.setting.data, []).append(each)
    figure, axes = grid(1, len(panels))
    for panel, (data, group) in zip(axes, panels.items(), strict=True):
        for each, (colour, dashes) in zip(group, LOOKS, strict=False):
            for k, run in enumerate(each.runs):
                _by_epoch(panel, run.losses, colour, dashes, each.setting.targets, thin=k > 0)
            if each.minimum.value is not None and not each.setting.ridge:
                panel.axhline(each.minimum.value, color=colour, linestyle=dashes, linewidth=0.8)
        panel.set(title=data, xlabel="epoch", xscale="log", yscale="log")
    axes[0].set_ylabel("cross-entropy (thin level lines: the minimum)")
    finish(figure, axes[0])
    return figure


def rates(found: Sequence[Rate]) -> Figure:
    """The gradient by epoch, and the line that the rate predicts."""
    figure, axes = grid(1, len(found))
    for panel, each in zip(axes, found, strict=True):
        norms = each.gradients
        last = len(norms) - 1
        # through the last point, where the slowest directions alone are left
        line = [norms[-1] / each.predicted**last, norms[-1]]
        panel.plot(range(last + 1), norms, color=LOOKS[0][0], linewidth=2, label="observed")
        panel.plot([0, last], line, color=LOOKS[1][0], linestyle="--", label="predicted slope")
        panel.set(title=each.data, xlabel="epoch", yscale="log")
    axes[0].set_ylabel("norm of the gradient")
    finish(figure, axes[0])
    return figure


def cycles(paths: Mapping[float, Sequence[float]]) -> Figure:
    """w by iteration, a panel for each step."""
    figure, axes = grid(1, len(paths), width=3.0)
    for panel, (step, path) in zip(axes, paths.items(), strict=True):
        panel.plot(path[:SHOWN_STEPS], color=LOOKS[0][0], linewidth=0.8, marker="o", markersize=3)
        half = abs(path[-1] - path[-2]) / 2
        for level in (-half, half):
            panel.axhline(level, color=LOOKS[1][0], linestyle="--", linewidth=1)
        panel.set(title=f"step {step:g}: w to +-{half:.4f}", xlabel="iteration")
    axes[0].set_ylabel("w = W_1 - W_2")
    return figure


def separable(pairs: Mapping[int, tuple[float, float]], traces: Mapping[str, Trace]) -> Figure:
    """t L and w - log t on two samples; loss and ||W|| on digits."""
    figure, (left, middle, right) = grid(1, 3)
    times = list(pairs)
    products = [t * loss for t, (loss, _) in pairs.items()]
    rests = [w - math.log(t) for t, (_, w) in pairs.items()]
    for values, limit, name, (colour, dashes) in (
        (products, 1.0, "t L", LOOKS[0]),
        (rests, math.log(2), "w - log t", LOOKS[1]),
    ):
        left.plot(times, values, color=colour, linestyle=dashes, marker="o", label=name)
        left.axhline(limit, color=colour, linestyle=dashes, linewidth=0.8)
    left.set(title="two separable samples", xlabel="steps t", xscale="log")
    for (name, trace), (colour, dashes) in zip(traces.items(), LOOKS, strict=False):
        _by_epoch(middle, trace.losses, colour, dashes, name)
        _by_epoch(right, trace.norms, colour, dashes, name)
    middle.set(title="digits 0-3: cross-entropy", xlabel="epoch", xscale="log", yscale="log")
    right.set(title="digits 0-3: ||W||", xlabel="epoch", xscale="log")
    finish(figure, left, middle)
    return figure


def distinct(rows: Iterable[Row], name: str) -> list[Any]:
    """The values of a column in their order."""
    return list(dict.fromkeys(row[name] for row in rows))


def numbers(rows: Iterable[Row], name: str) -> list[float]:
    """A column."""
    return [float(str(row[name])) for row in rows]


def grouped(rows: Iterable[Row], *names: str) -> dict[tuple[Any, ...], list[Row]]:
    """The rows that have the same values of those columns, in their order."""
    found: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(tuple(row[name] for name in names), []).append(row)
    return found


def with_bars(axes: Axes, x: Sequence[float], rows: Sequence[Row], y: str, **look: Any) -> None:
    """A column, with bars from the column `low` to `high`."""
    middle, low, high = (numbers(rows, name) for name in (y, "low", "high"))
    below = [max(0.0, m - each) for m, each in zip(middle, low, strict=True)]
    above = [max(0.0, each - m) for m, each in zip(middle, high, strict=True)]
    axes.errorbar(x, middle, (below, above), markersize=4, capsize=2, **look)


def _by_epoch(
    panel: Axes, values: Sequence[float], colour: str, dashes: str, name: str, thin: bool = False
) -> None:
    panel.plot(
        range(1, len(values) + 1),
        [max(value, LEAST) for value in values],
        color=colour,
        linestyle=dashes,
        linewidth=0.5 if thin else 1.5,
        alpha=0.4 if thin else 1.0,
        label=None if thin else name,
    )
