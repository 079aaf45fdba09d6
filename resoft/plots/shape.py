"""What does a shape look like? Singular values and the condition number against t."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from resoft.analysis.shape import Shape
from resoft.plots.figures import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    WIDE,
    Look,
    band,
    finish,
    grid,
    look,
    wrapped,
)
from resoft.support.arrays import Array, Index

DECADES = 12  # below the largest value; what is smaller is not drawn


def draw_shape(found: Shape) -> Figure:
    """Two panels over t; the singular values alone where there is no t."""
    varied = len(found.points) > 1
    figure, axes = grid(1, 2 if varied else 1, 4.6 if varied else 6.5, 4.4,
                        beside=2.2 if varied else 0.0)  # fmt: skip
    if varied:
        _draw_values(axes[0], found)
        _draw_condition(axes[1], found)
    else:
        _draw_row(axes[0], found)
    told = wrapped(f"{found.loss}: {found.message}", figure.get_figwidth(), 10)
    figure.suptitle(told, fontsize=10).set_parse_math(False)
    finish(figure)
    return figure


def _draw_row(axes: Axes, found: Shape) -> None:
    values = found.singular_values[0]
    places = np.arange(1, values.size + 1)
    shown = _shown(values)
    axes.plot(places[shown], values[shown], "o-", color=BLUE, linewidth=1.0)
    axes.set(
        xlabel="i", ylabel="singular value s_i of J", yscale="log" if shown.any() else "linear"
    )


def _draw_values(axes: Axes, found: Shape) -> None:
    t, values, r = _weights(found), found.singular_values, max(found.r, 1)
    order = np.argsort(t)
    top = np.nanmax(values, initial=0.0)
    inside = np.where(values > top * 10.0**-DECADES, values, np.nan)
    for i in range(values.shape[1]):
        if 0 < i < r - 1:
            axes.plot(t[order], inside[order, i], color=GREY, linewidth=0.7)
    shown = inside[np.isfinite(inside)]
    # a decade below what is drawn
    floor = float(shown.min()) / 10 if shown.size else 0.0
    for i, own in ((0, look(0)), (r - 1, look(1))):
        if i == 0 or r > 1:
            axes.plot(t[order], inside[order, i], color=own.colour, linestyle=own.dashes,
                      linewidth=2.0, label=f"s_{i + 1}")  # fmt: skip
            _draw_cone(axes, found, order, i, own, floor)
    _scaled(axes, inside)
    axes.set(xlabel="shortcut weight t", ylabel="singular values of J")


def _draw_cone(axes: Axes, found: Shape, order: Index, i: int, own: Look, floor: float) -> None:
    """s_i(0) plus and minus what Weyl's bound allows (D5); not below what an axis can show."""
    points = [found.points[int(k)] for k in order]
    moved = [point.perturbation for point in points]
    radius = np.array([np.nan if each is None else each.weyl for each in moved])
    known = np.isfinite(radius)
    if found.start is None or not known.any():
        return
    start, t = found.start.singular.values[i], _weights(found)[order]
    low, high = np.maximum(start - radius, floor), start + radius
    band(axes, t[known], low[known], high[known], own, f"D5 cone of s_{i + 1}")


def _draw_condition(axes: Axes, found: Shape) -> None:
    t, condition = _weights(found), found.condition
    order = np.argsort(t)
    drawn = np.where(np.isfinite(condition), condition, np.nan)
    axes.plot(t[order], drawn[order], "o-", color=BLACK, linewidth=1.6, markersize=3.5,
              label="condition number of J")  # fmt: skip
    bounds = [point.factor_bounds for point in found.points]
    inner = np.array([np.nan if of is None or of.number is None else of.number for of in bounds])
    if np.isfinite(inner).any():
        axes.plot(t[order], inner[order], ":", color=GREEN, label="D6, inner factor")
    best = next((k for k, point in enumerate(found.points) if point.t == found.best), None)
    if best is not None and np.isfinite(drawn[best]):
        axes.plot([t[best]], [drawn[best]], "D", color=ORANGE, label=f"roundest, t = {t[best]:g}")
    if found.pole is not None and t.min() <= found.pole <= t.max():
        axes.axvline(found.pole, color=GREY, linestyle="--", label="alpha = 0")
    _scaled(axes, drawn)
    axes.set(xlabel="shortcut weight t", ylabel=f"s_1 / s_{found.r} of J")


def _scaled(axes: Axes, values: Array) -> None:
    """Logarithmic where they differ much; a cone that reaches 0 must not set the range."""
    known = values[np.isfinite(values) & (values > 0)]
    if not known.size:
        return
    low, high = float(known.min()), float(known.max())
    if high > WIDE * low:
        axes.set_yscale("log")
        axes.set_ylim(low / 1.5, high * 1.5)  # a little room
    else:
        axes.set_ylim(0, high * 1.2)  # the same


def _weights(found: Shape) -> Array:
    return np.array([0.0 if point.t is None else point.t for point in found.points])


def _shown(values: Array) -> Array:
    return np.asarray(values > np.nanmax(values, initial=0.0) * 10.0**-DECADES)
