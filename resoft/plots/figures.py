"""What do all pictures share? Panels, names beside them, looks that differ in grey, files."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.ticker import LogLocator, NullFormatter
from numpy.typing import ArrayLike

#: What commands write pictures as where they choose the names, and where the user does.
ENDINGS = (".png", ".svg")
DOTS_PER_INCH = 200
WIDE = 20  # the largest value over the smallest, from which on an axis is logarithmic
BAND = (0.15, 0.35)  # opacity of what lies between two lines, and of its hatching
#: Okabe and Ito's colours, which colour-blind readers tell apart.
BLUE, ORANGE, BLACK, GREEN = "#0072B2", "#D55E00", "#000000", "#009E73"
PINK, SKY, YELLOW = "#CC79A7", "#56B4E9", "#E69F00"
#: Of level lines and of what lies between two named lines.
GREY, FAINT = "#777777", "#DDDDDD"
COLOURS = (BLUE, ORANGE, BLACK, GREEN, PINK, SKY, YELLOW)
#: In grey the colours are alike: no two of the first twelve looks share dashes and marker.
DASHES = ("-", "--", ":", "-.")
MARKERS = ("o", "s", "^", "D", "v", "P", "X")
HATCHES = ("", "//", "\\\\", "..", "xx", "--", "||")


class Look(NamedTuple):
    """How a line differs from its neighbours, with colours and without."""

    colour: str
    dashes: str
    marker: str
    hatch: str


def look(k: int) -> Look:
    """The look of the line of that number."""
    return Look(*(of[k % len(of)] for of in (COLOURS, DASHES, MARKERS, HATCHES)))


def looks() -> Iterator[Look]:
    """One look after another, without end."""
    return map(look, count())


def grid(
    rows: int, columns: int, width: float = 4.5, height: float = 4.0, beside: float = 2.0
) -> tuple[Figure, list[Axes]]:
    """A figure of empty panels, row by row, of these inches, with room beside them for names."""
    figure = Figure(figsize=(width * columns + beside, height * rows), layout="constrained")
    FigureCanvasAgg(figure)
    axes: list[Axes] = list(figure.subplots(rows, columns, squeeze=False).flat)
    for each in axes:
        each.set_axisbelow(True)
        each.grid(visible=True, color=FAINT, linewidth=0.6)
        each.spines[["top", "right"]].set_visible(False)
    return figure, axes


def finish(figure: Figure, *axes: Axes) -> None:
    """Name what is drawn in these panels, or in all, beside them, where that hides no line, and
    label the ticks of logarithmic axes.
    """
    named: dict[str, Artist] = {}
    for each in axes or figure.axes:
        for handle, label in zip(*each.get_legend_handles_labels(), strict=True):
            named.setdefault(label, handle)
    if named:
        figure.legend(list(named.values()), list(named), loc="outside right center", frameon=False)
    for each in figure.axes:
        for axis in (each.xaxis, each.yaxis):
            if axis.get_scale() == "log":
                _label_logarithmic(axis)


def _label_logarithmic(axis: Axis) -> None:
    """Powers of ten, or, where fewer than two of them are in view, 1, 2 and 5 times them: all the
    ticks between would be labelled otherwise, and those labels collide.
    """
    low, high = sorted(axis.get_view_interval())
    if math.floor(math.log10(high)) - math.ceil(math.log10(low)) < 1:
        axis.set_major_locator(LogLocator(subs=(1, 2, 5)))  # times powers of ten
        axis.set_major_formatter("{x:.10g}")
    axis.set_minor_formatter(NullFormatter())


def band(
    axes: Axes, x: ArrayLike, low: ArrayLike, high: ArrayLike, own: Look, name: str = ""
) -> None:
    """Fill what lies between two lines, so that one sees lines through it."""
    inside, hatching = (to_rgba(own.colour, opacity) for opacity in BAND)
    axes.fill_between(x, low, high, facecolor=inside, edgecolor=hatching, linewidth=0,
                      hatch=own.hatch or None, label=name or None)  # fmt: skip


def wrapped(text: str, inches: float, fontsize: float = 12.0) -> str:
    """The text in lines that are no wider, in letters of that size."""
    # 72 points an inch, a letter as wide as 0.56 of its height; 20 letters fit anyway
    return fill(text, width=max(20, int(72 * inches / (0.56 * fontsize))))


def save(figure: Figure, path: str | Path) -> Path:
    """Write the figure in the format that the file's ending names; return where it is."""
    path = Path(path)
    undated = {".svg": {"Date": None}, ".pdf": {"CreationDate": None}}
    with _settings():
        figure.savefig(path, dpi=DOTS_PER_INCH, metadata=undated.get(path.suffix.lower()))
    return path


def svg_of(figure: Figure) -> str:
    """The figure as SVG text, for a page."""
    target = io.StringIO()
    with _settings():
        figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None})
    return target.getvalue()


def _settings() -> AbstractContextManager[None]:
    """The same bytes each time, whatever the user's own settings are."""
    return rc_context({"svg.hashsalt": "resoft"})
