"""What do loss surfaces and local shapes look like?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.colors import LogNorm
from matplotlib.figure import Figure

from resoft.plots.figures import band, finish, grid, look
from resoft.reproduce.figures import LOOKS, grouped, numbers
from resoft.reproduce.part import Row
from resoft.reproduce.singular.shapes import Line, nonconvex_share
from resoft.support.arrays import Array

LEVELS = 13


def surfaces(found: Mapping[str, Array], at: Array) -> Figure:
    """Contours on one logarithmic scale, a panel for each connection."""
    figure, axes = grid(1, len(found), 3.4, 3.6, beside=0.8)
    low = min(float(values.min()) for values in found.values())
    high = max(float(values.max()) for values in found.values())
    levels = np.geomspace(low, high, LEVELS)
    for panel, (name, values) in zip(axes, found.items(), strict=True):
        panel.grid(visible=False)
        # a centre on the lowest level belongs to the lowest band
        shown = np.clip(values, low, high)
        filled = panel.contourf(at, at, shown, levels, norm=LogNorm(low, high), cmap="cividis")
        panel.contour(at, at, shown, levels, colors="white", linewidths=0.4)
        share = nonconvex_share(values, float(at[1] - at[0]))
        panel.set(title=f"{name}\nnot convex in {share:.0%}\nof the points",
                  xlabel="along direction 1", aspect="equal")  # fmt: skip
    axes[0].set_ylabel("along direction 2")
    figure.colorbar(filled, ax=axes, label="mean squared error", format="%.2g", shrink=0.8)
    return figure


def lines(found: Mapping[str, Line]) -> Figure:
    """The loss along a line in one layer's W with its local quadratic; below, the curvature."""
    figure, axes = grid(2, len(found), 3.3, 2.6)
    for k, (name, along) in enumerate(found.items()):
        upper, lower = axes[k], axes[k + len(found)]
        middle = len(along.t) // 2
        upper.plot(along.t, along.losses, color=LOOKS[0][0], linewidth=1.8, label="loss")
        upper.plot(along.t, along.quadratic(middle), color=LOOKS[1][0], linestyle="--",
                   label="quadratic of the region at 0")  # fmt: skip
        upper.set(title=name)
        lower.plot(along.t, along.curvatures, color=LOOKS[0][0], linewidth=1.2,
                   drawstyle="steps-mid")  # fmt: skip
        lower.axhline(along.curvatures[middle], color=LOOKS[1][0], linestyle="--")
        lower.set(xlabel="along the direction in W", ylim=(0, None))
    axes[0].set_ylabel("mean squared error")
    axes[len(found)].set_ylabel("curvature in the region")
    finish(figure, axes[0])
    return figure


def shapes(rows: Sequence[Row]) -> Figure:
    """Condition numbers by step: of M D, whose squares are the Hessian's, and of the layer."""
    figure, (left, right) = grid(1, 2, 3.8, 3.4)
    for number, ((name,), line) in enumerate(grouped(rows, "connection").items()):
        own = look(number)
        steps = numbers(line, "step")
        band(left, steps, numbers(line, "quantile_10"), numbers(line, "quantile_90"), own)
        for panel, key in ((left, "condition_MD"), (right, "condition_layer")):
            panel.plot(steps, numbers(line, key), color=own.colour, linestyle=own.dashes,
                       marker=own.marker, markersize=4, label=str(name))  # fmt: skip
    left.set_title("M D: semi-axes of a sample's loss")
    right.set_title("the layer's own matrix")
    for panel in (left, right):
        panel.set(xlabel="step of the training", xscale="symlog", yscale="log")
    left.set_ylabel("condition number (median, 10 to 90 %)")
    finish(figure, left)
    return figure
