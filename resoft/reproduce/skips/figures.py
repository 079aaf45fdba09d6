"""What do the experiments on skip connections and normalisation look like?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace

import numpy as np
from matplotlib.figure import Figure

from resoft.plots.figures import GREY, MARKERS, band, finish, grid, look
from resoft.reproduce.figures import LOOKS, grouped, numbers, with_bars
from resoft.reproduce.part import Row
from resoft.support.arrays import Array

#: Points of a density, and of its edges from next to 0 to a little beyond the largest sigma; bins
#: of networks' singular values, as far as these reach; and how far apart bars of an epoch stand.
DRAWN = SimpleNamespace(fine=600, least=0.01, beyond=1.05, reach=6, bins=32, apart=0.15)


def spectra(
    found: Mapping[str, Array],
    edges: Mapping[str, tuple[float, float]],
    densities: Mapping[str, Callable[[Array], Array]],
    span: tuple[float, float],
    bins: int,
) -> Figure:
    """Mean histograms, the limiting densities and their edges."""
    figure, axes = grid(1, len(found), 3.8, 3.2)
    borders = np.linspace(*span, bins + 1)
    width, s = borders[1] - borders[0], np.linspace(*span, DRAWN.fine)
    for panel, (name, values) in zip(axes, found.items(), strict=True):
        counts = np.mean([np.histogram(each, borders)[0] for each in values], axis=0)
        panel.bar(borders[:-1], counts, width, align="edge", color=LOOKS[0][0], alpha=0.45,
                  label=f"mean of {len(values)} draws")  # fmt: skip
        limit = values.shape[1] * width * densities[name](s)
        panel.plot(s, limit, color=LOOKS[1][0], linewidth=1.5, label="limit of large n")
        for edge in edges[name]:
            label = "edge of the limit" if edge == edges[name][1] else None
            panel.axvline(edge, color=LOOKS[2][0], linestyle=":", linewidth=1.2, label=label)
        low, high = edges[name]
        panel.set(title=f"{name}: edges {low:.4f}, {high:.4f}", xlabel="singular value", xlim=span)
    top = max(panel.get_ylim()[1] for panel in axes)
    for panel in axes:
        panel.set_ylim(0, top)
    axes[0].set_ylabel(f"singular values a bin, n = {next(iter(found.values())).shape[1]}")
    finish(figure, axes[0])
    return figure


def edges(rows: Sequence[Row]) -> Figure:
    """The interval of the limit by sigma, and the extreme singular values found."""
    from resoft.reproduce.spectra import edges as limits

    figure, (axes,) = grid(1, 1, 5.0, 3.6)
    reach = max(numbers(rows, "sigma")) * DRAWN.beyond
    sigmas = np.linspace(DRAWN.least, reach, DRAWN.fine)
    low, high = np.array([limits(float(sigma)) for sigma in sigmas]).T
    band(axes, sigmas, low, high, look(0))
    axes.plot(sigmas, low, color=LOOKS[0][0], label="edges of the limit")
    axes.plot(sigmas, high, color=LOOKS[0][0])
    axes.plot(numbers(rows, "sigma"), numbers(rows, "mean"), "o", color=LOOKS[1][0], markersize=4,
              label=f"extreme values, n = {rows[0]['n']}")  # fmt: skip
    axes.set(xlabel="sigma", ylabel="singular values of I + A", ylim=(0, None))
    finish(figure, axes)
    return figure


def explicit(rows: Sequence[Row]) -> Figure:
    """Cross-entropy, t times it, and lambda(DF) over its bound, by time."""
    figure, axes = grid(1, 3, 3.3, 3.2)
    for number, ((name,), line) in enumerate(
        grouped((row for row in rows if row["t"]), "network").items()
    ):
        colour, dashes = LOOKS[number]
        for panel, key in zip(axes, ("loss", "t_loss", "least_lambda_over_bound"), strict=True):
            panel.plot(numbers(line, "t"), numbers(line, key), color=colour, linestyle=dashes,
                       marker=MARKERS[number], markersize=3, label=str(name))  # fmt: skip
    axes[2].axhline(1.0, color=GREY, linewidth=1.0, label="the bound")
    for panel, title in zip(
        axes, ("cross-entropy, mean", "t x cross-entropy, mean", "least lambda(DF) / bound"),
        strict=True,
    ):  # fmt: skip
        panel.set(title=title, xlabel="steps t", xscale="log", yscale="log")
    finish(figure, axes[2])
    return figure


def losses(found: Mapping[str, Array]) -> Figure:
    """The mean loss by epoch, with standard errors."""
    figure, (axes,) = grid(1, 1, 5.2, 3.6)
    for number, (name, values) in enumerate(found.items()):
        own = look(number)
        mean, error = values.mean(axis=0), values.std(axis=0, ddof=1) / np.sqrt(len(values))
        epochs = np.arange(values.shape[1])
        axes.plot(epochs, mean, color=own.colour, linestyle=own.dashes, label=name)
        band(axes, epochs, mean - error, mean + error, own)
    trials = len(next(iter(found.values())))
    axes.set(xlabel="epoch", ylabel="cross-entropy", yscale="log",
             title=f"mean of {trials} trials, band: standard error")  # fmt: skip
    finish(figure, axes)
    return figure


def network_spectra(found: Mapping[str, Array]) -> Figure:
    """Mean histograms over trials and epochs, 32 bins on [0, 6]; condition numbers by epoch."""
    figure, (left, right) = grid(1, 2, 4.0, 3.4)
    borders = np.linspace(0, DRAWN.reach, DRAWN.bins + 1)
    for number, (name, values) in enumerate(found.items()):
        colour, dashes = LOOKS[number]
        flat = values.reshape(-1, values.shape[-1])
        counts = np.mean([np.histogram(each, borders)[0] for each in flat], axis=0)
        left.stairs(counts, borders, color=colour, linestyle=dashes, linewidth=1.4, label=name)
        condition = values[..., 0] / values[..., -1]
        right.plot(np.median(condition, axis=0), color=colour, linestyle=dashes,
                   marker=MARKERS[number], markersize=4)  # fmt: skip
    left.set(xlabel="singular value", ylabel="singular values a bin", xlim=(0, DRAWN.reach),
             title=f"mean of epochs 0 to {values.shape[1] - 1}")  # fmt: skip
    right.set(xlabel="epoch", ylabel="median condition number", ylim=(0, None))
    finish(figure, left)
    return figure


def differences(rows: Sequence[Row]) -> Figure:
    """Mean differences within a trial and their 95 % intervals, by epoch."""
    quantities = grouped(rows, "quantity")
    figure, axes = grid(1, len(quantities), 4.2, 3.4)
    for panel, ((quantity,), chosen) in zip(axes, quantities.items(), strict=True):
        for number, (pair, line) in enumerate(grouped(chosen, "variant", "against").items()):
            shift = DRAWN.apart * (number - 1)  # lest bars hide one another
            at = [x + shift for x in numbers(line, "epoch")]
            with_bars(panel, at, line, "found", color=LOOKS[number][0], linestyle="none",
                      marker=MARKERS[number], label=f"{pair[0]} minus {pair[1]}")  # fmt: skip
        panel.axhline(0.0, color=GREY, linewidth=1.0)
        panel.set(xlabel="epoch", ylabel=str(quantity))
    axes[0].set_title("below 0: the first trains faster")
    handles, labels = axes[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=1, frameon=False)
    return figure
