"""What does a landscape look like? The plane of angle and output weights; minima by shortcut."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from math import pi
from types import SimpleNamespace

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from resoft.analysis import LossLandscape, Minimum, NetworkLandscape, Teacher
from resoft.analysis.basins import borders, pace_of
from resoft.analysis.descent import REACHED, Pace, States, ends, paths
from resoft.analysis.network import (
    GLOBAL,
    SPURIOUS,
    CriticalPoint,
    best_weights,
    critical_points,
    loss,
)
from resoft.analysis.starts import in_ball
from resoft.plots.figures import BLACK, BLUE, GREEN, ORANGE, finish, grid, wrapped
from resoft.support.arrays import Array

MARKERS = {GLOBAL: ("o", GREEN), SPURIOUS: ("X", ORANGE)}
SADDLE_MARK = ("D", BLACK)
#: What is drawn of the plane: starts by <a_0, a*> and by phi_0, for how long (steps times eta), and
#: how many points make a path, the border and the profile smooth.
DRAWN = SimpleNamespace(heights=9, angles=13, time=60.0, path=400, border=41, profile=361)
SIDES = {
    "positive": ("o", BLUE),
    "negative": ("s", ORANGE),
    "pole": ("^", GREEN),
    None: ("o", BLUE),
}
SMALLEST, LARGEST = 25.0, 300.0  # areas of markers, for basin shares of 0 and 1
SLOT = 0.42  # inches that an end takes


def draw_network(found: NetworkLandscape) -> Figure:
    """Descent in the plane of phi and <a, a*> / ||a*||^2; the loss at the best a for phi."""
    figure, (left, right) = grid(1, 2, 4.6, 4.4, beside=2.6)
    draw_plane(left, found.teacher, found.R)
    _draw_profile(right, found)
    figure.suptitle(
        f"k = {found.teacher.k}, p = {found.teacher.p}, rho = {found.teacher.rho:.4g}, "
        f"R = {found.R:g}: success from a {found.start} start {found.success}"
    )
    finish(figure)
    return figure


def draw_plane(axes: Axes, teacher: Teacher, R: float) -> None:
    """Trajectories from a_0 = c a*, the saddle, and the border of the teacher's basin on them."""
    unit = Teacher(teacher.k, teacher.p, teacher.rho)
    states = plane_starts(unit)
    pace = pace_of(unit, R)
    good = ends(unit, states, pace) == REACHED
    steps = int(DRAWN.time / pace.eta)
    every = max(1, steps // DRAWN.path)
    tracks = paths(unit, states, Pace(R, pace.eta, steps), every)
    phi, r = (np.array([getattr(each, name) for each in tracks]) for name in ("phi", "r"))
    for chosen, colour, dashes, label in (
        (good, BLUE, "-", "reaches the teacher"),
        (~good, ORANGE, "--", "is trapped"),
    ):
        if chosen.any():
            lines = axes.plot(np.degrees(phi[:, chosen]), r[:, chosen], color=colour,
                              linestyle=dashes, linewidth=0.8, alpha=0.7)  # fmt: skip
            lines[0].set_label(label)
    _draw_border(axes, unit, R)
    _mark(axes, critical_points(unit), lambda point: point.product, zorder=5)
    axes.set(xlabel="angle between v and v* (degrees)", ylabel="<a, a*> / ||a*||^2",
             xlim=(-4, 184), xticks=range(0, 181, 30))  # fmt: skip  # degrees, a little room beside


def plane_starts(teacher: Teacher) -> States:
    """a_0 = c a*, c up to the ball's boundary, at angles all over the half circle."""
    c, phi = np.meshgrid(
        np.linspace(-1, 1, DRAWN.heights if teacher.rho else 1),
        np.linspace(0, pi, DRAWN.angles + 2)[1:-1],
    )
    if teacher.p == 1:
        c, phi = np.meshgrid(np.linspace(-1, 1, DRAWN.heights), np.array([0.0, pi]))
    return in_ball(teacher, phi.ravel(), *_along(teacher, c.ravel()))


def _along(teacher: Teacher, c: Array) -> tuple[Array, Array]:
    """The parts of c a* in units of the ball's radius; its direction has a length of 1."""
    share = teacher.rho / teacher.k
    return c * math.sqrt(share), c * math.sqrt(max(0.0, 1 - share))


def _draw_border(axes: Axes, teacher: Teacher, R: float) -> None:
    if not teacher.traps:
        return
    c = np.linspace(-1, 1, DRAWN.border if teacher.rho else 1)
    phi = borders(teacher, R, *_along(teacher, c))
    r = math.sqrt(teacher.rho / teacher.k) * c
    axes.plot(np.degrees(phi), r, color=BLACK, linewidth=2.0, label="basin boundary of the starts",
              marker="|" if c.size == 1 else None, markersize=20, zorder=4)  # fmt: skip


def _mark(
    axes: Axes,
    points: Iterable[CriticalPoint],
    height: Callable[[CriticalPoint], float],
    zorder: int = 2,
) -> None:
    for point in points:
        marker, colour = MARKERS.get(point.kind, SADDLE_MARK)
        opposite = point.name == "opposite" and point.kind != SPURIOUS
        label = f"{point.kind}, opposite to the teacher" if opposite else point.kind
        axes.plot(math.degrees(point.phi), height(point), marker, color=colour, zorder=zorder,
                  markersize=9, markeredgecolor="white", label=label)  # fmt: skip


def _draw_profile(axes: Axes, found: NetworkLandscape) -> None:
    """The loss at the best a for each phi: the bottom of the valley that descent follows."""
    teacher = found.teacher
    phi = np.linspace(0, pi, DRAWN.profile)
    axes.plot(np.degrees(phi), [_at_best(teacher, float(x)) for x in phi], color=BLUE)
    _mark(axes, found.critical_points, lambda point: point.loss)
    if teacher.traps:
        axes.axvline(math.degrees(found.basin_boundary), color=BLACK, linestyle=":", linewidth=1.2,
                     label="basin boundary, a_0 = 0")  # fmt: skip
    axes.set(xlabel="angle between v and v* (degrees)", ylabel="loss at the best a",
             xlim=(-4, 184), xticks=range(0, 181, 30))  # fmt: skip  # degrees, a little room beside


def _at_best(teacher: Teacher, phi: float) -> float:
    ones, along = best_weights(teacher, phi)
    total = math.sqrt(teacher.rho * teacher.N)
    s, r = teacher.k * ones + along * total, ones * total + along * teacher.N
    return loss(teacher, phi, s, r, ones * s + along * r)


def draw_minima(found: LossLandscape) -> Figure:
    """The losses of the distinct ends by shortcut weight; larger marks: more starts end there."""
    ends_of = [[end for end in (*found.minima, *found.limits) if end.shortcut == t]
               for t in found.shortcuts]  # fmt: skip
    slots = max(1, *map(len, ends_of))  # ends at one t stand beside one another
    width = max(5.0, 1.0 + SLOT * slots * len(ends_of))
    figure, (axes,) = grid(1, 1, min(width, 40.0), 4.4, beside=2.2)
    told: set[str] = set()
    for place, those in enumerate(ends_of):
        for k, end in enumerate(those):
            _draw_end(axes, place + (k - (len(those) - 1) / 2) / (slots + 0.5), end, told)
    names = ["" if t is None else f"{t:g}" for t in found.shortcuts]
    axes.set(xticks=range(len(names)), xticklabels=names, xlabel="shortcut weight t", ylabel="loss")
    axes.set_xlim(-0.6, len(names) - 0.4)  # a little room beside the first and the last
    values = [end.objective for those in ends_of for end in those]
    if values and min(values) > 0:
        axes.set_yscale("log")
    axes.margins(y=0.12)
    title = wrapped(found.verdict, width, 9)
    axes.set_title(f"{found.loss}\n{title}", fontsize=9).set_parse_math(False)
    finish(figure)
    return figure


def _draw_end(axes: Axes, place: float, end: Minimum, told: set[str]) -> None:
    marker, colour = SIDES[end.side]
    share = 0.0 if end.basin is None else end.basin.share
    what = "minimum" if end.is_attained else "limit, not attained"
    side = "the pole" if end.side == "pole" else f"alpha {end.side}"
    label = what if end.side is None else f"{what}, {side}"
    area = SMALLEST + share * (LARGEST - SMALLEST)
    axes.scatter([place], [end.objective], area, marker=marker,
                 facecolors=colour if end.is_attained else "none", edgecolors=colour, alpha=0.8,
                 label=None if label in told else label)  # fmt: skip
    told.add(label)
    above = math.sqrt(area) / 2 + 2  # points: the mark's radius and a little room
    axes.annotate(f"{share:.0%}", (place, end.objective), (0, above), textcoords="offset points",
                  ha="center", va="bottom", fontsize=8)  # fmt: skip
