"""What do the tables of condition numbers look like?"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from resoft.plots.figures import GREY, band, finish, grid, look
from resoft.reproduce.figures import LOOKS, grouped, numbers
from resoft.reproduce.part import Row

QUANTILES = ("quantile_10", "quantile_90")  # between which lie most draws


def conditions(rows: Sequence[Row]) -> Figure:
    """The median over rho, a panel for each sigma; crosses: recorded; level lines: limits."""
    sigmas = grouped(rows, "sigma")
    columns = min(3, len(sigmas))  # as a page is wide
    lines = -(-len(sigmas) // columns)
    figure, axes = grid(lines, columns, 3.2, 2.9)
    for panel in axes[len(sigmas) :]:
        panel.set_visible(False)
    for panel, ((sigma,), chosen) in zip(axes, sigmas.items(), strict=False):
        for number, ((name,), line) in enumerate(grouped(chosen, "activation").items()):
            _line(panel, line, "rho", "median", number, str(name))
        _recorded(panel, chosen, "rho", "median")
        panel.set(title=f"sigma = {sigma:g}", yscale="log", ylim=(0.9, None))
    for panel in axes[-columns:]:
        panel.set_xlabel("shortcut weight rho")
    for panel in axes[::columns]:
        panel.set_ylabel("median condition number")
    finish(figure, axes[0])
    return figure


def threshold(rows: Sequence[Row]) -> Figure:
    """The median with its error, the 10 and 90 % quantiles, the limit and what was recorded."""
    figure, (axes,) = grid(1, 1, 5.0, 3.6)
    rhos = numbers(rows, "rho")
    low, high = (numbers(rows, name) for name in QUANTILES)
    band(axes, rhos, low, high, look(0), "10 to 90 % of draws")
    axes.errorbar(rhos, numbers(rows, "median"), numbers(rows, "bootstrap_error"),
                  color=LOOKS[0][0], marker="o", markersize=4, capsize=2,
                  label="median")  # fmt: skip
    _recorded(axes, rows, "rho", "median")
    bounded = [row for row in rows if math.isfinite(float(str(row["limit"])))]
    axes.plot(numbers(bounded, "rho"), numbers(bounded, "limit"), color=LOOKS[1][0],
              linestyle="--", marker="s", markersize=4, label="limit of large n")  # fmt: skip
    sigma = float(str(rows[0]["sigma"]))
    axes.axvline(sigma, color=GREY, linewidth=0.8, label="rho = sigma")
    axes.set(xlabel="shortcut weight rho", ylabel="condition number of W + rho I", yscale="log",
             title=f"sigma = {sigma:g}, n = {rows[0]['n']}")  # fmt: skip
    finish(figure, axes)
    return figure


def depth(rows: Sequence[Row]) -> Figure:
    """log10 of the condition number over the number of layers, a panel for each activation."""
    parts, settings = grouped(rows, "activation"), list(grouped(rows, "rho", "sigma"))
    figure, axes = grid(1, len(parts), 3.8, 3.6)
    for panel, ((name,), chosen) in zip(axes, parts.items(), strict=True):
        for (rho, sigma), line in grouped(chosen, "rho", "sigma").items():
            label = f"rho = {rho:g}, sigma = {sigma:g}"
            number = settings.index((rho, sigma))
            _line(panel, line, "L", "median_log10_condition", number, label)
        _recorded(panel, chosen, "L", "median_log10_condition")
        panel.set(title=str(name), xlabel="layers L", ylim=(0, None))
    axes[0].set_ylabel("median log10 of the condition number")
    finish(figure, axes[0])
    return figure


def bounds(rows: Sequence[Row]) -> Figure:
    """Measured condition numbers at the largest rho, over sigma, beside D6 and the limit."""
    rho = max(numbers(rows, "rho"))
    parts = grouped((row for row in rows if row["rho"] == rho), "activation")
    figure, axes = grid(1, len(parts), 3.4, 3.4)
    for panel, ((name,), line) in zip(axes, parts.items(), strict=True):
        sigmas = numbers(line, "sigma")
        low, high = (numbers(line, name) for name in QUANTILES)
        band(panel, sigmas, low, high, look(0), "10 to 90 % of draws")
        for key, label, number in (
            ("median_condition", "measured, median", 0),
            ("median_D6_bound", "bound D6 (s_1 < rho)", 1),
            ("limit", "limit of large n", 2),
        ):
            finite = [row for row in line if math.isfinite(float(str(row[key])))]
            _line(panel, finite, "sigma", key, number, label)
        panel.set(title=str(name), xlabel="sigma", yscale="log")
    axes[0].set_ylabel(f"condition number at rho = {rho:g}")
    finish(figure, axes[0])
    return figure


def _line(axes: Axes, line: Sequence[Row], x: str, y: str, number: int, label: str) -> None:
    colour, dashes, marker, _ = look(number)
    shown = [row for row in line if np.isfinite(float(str(row[y])))]
    axes.plot(numbers(shown, x), numbers(shown, y), color=colour, linestyle=dashes,
              marker=marker, markersize=4, linewidth=1.3, label=label)  # fmt: skip


def _recorded(axes: Axes, rows: Sequence[Row], x: str, y: str) -> None:
    known = [row for row in rows if row["recorded"] not in ("", "inf")]
    axes.plot(numbers(known, x), numbers(known, "recorded"), "x", color="#555555", markersize=6,
              zorder=5, label="recorded earlier")  # fmt: skip
