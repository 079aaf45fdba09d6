"""How do bounds grow? Lines over a parameter as SVG that takes a page's own colours."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from math import isfinite
from textwrap import fill
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

# Stand-ins that no line has otherwise; the page's colours take their place in the SVG.
TEXT, FAINT = "#010203", "#010204"
LINES = ("#00639c", "#b04a00", "#00704f", "#9a3f76", "#5f5b54")
DASHES = ("-", "--", "-.", ":", (0, (6, 1.5, 1, 1.5, 1, 1.5)))
#: A picture's height in inches and the letters of a line of its title.
HEIGHT, LINE = 3.9, 84
#: Height of a label and the width of its letters, as shares of the axes; most labels at the lines.
LABEL_HEIGHT, LETTER, FEW, LONG = 0.062, 0.0125, 8, 34
_RAISED = str.maketrans(
    "-0123456789", "\u207b\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
)


def curves_svg(
    title: str, x_label: str, x: Sequence[float], series: Mapping[str, Sequence[float]]
) -> str:
    """Draw each series, given as log10 of its values, against ``x``; return SVG for a page.

    Text and axes take the page's currentColor, the lines its --series-1 to --series-5.  What is
    not finite is left out.  The same data give the same text.
    """
    digest = hashlib.sha256(repr((title, x_label, list(x), dict(series))).encode()).hexdigest()
    settings: dict[Any, Any] = {
        "svg.fonttype": "none",
        "svg.hashsalt": digest,
        "font.family": "sans-serif",
        "font.size": 10,  # points
        "text.parse_math": False,
        "text.color": TEXT,
        "axes.edgecolor": TEXT,
        "axes.labelcolor": TEXT,
        "xtick.color": TEXT,
        "ytick.color": TEXT,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "savefig.facecolor": "none",
    }
    with rc_context(settings):
        figure = Figure(figsize=(7.2, HEIGHT))
        FigureCanvasSVG(figure)
        _draw(figure, title, x_label, x, series)
        target = io.StringIO()
        figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None})
    return _for_page(target.getvalue(), digest[:8])


def _draw(
    figure: Figure,
    title: str,
    x_label: str,
    x: Sequence[float],
    series: Mapping[str, Sequence[float]],
) -> None:
    direct = 0 < len(series) <= FEW and max(map(len, series)) <= LONG
    # as wide as the longest name, and a little room; where none stands there, a little room
    margin = min(0.4, LETTER * 0.85 * max(map(len, series), default=0) + 0.06) if direct else 0.03
    under = 0.0 if direct else LABEL_HEIGHT * len(series)  # names that stand below the axes
    whole = 1 + under
    figure.set_figheight(HEIGHT * whole)
    figure.subplots_adjust(
        left=0.1, right=1 - margin, top=1 - 0.15 / whole, bottom=(0.15 + under) / whole
    )
    axes = figure.subplots()
    axes.set_title(fill(title, width=LINE), loc="left", fontsize=11)
    axes.set_xlabel(x_label)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda power, _: _power_of_ten(power)))
    axes.grid(visible=True, color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    ends: list[tuple[float, str, str]] = []
    for k, (name, values) in enumerate(series.items()):
        points = [(at, v) for at, v in zip(x, values, strict=True) if isfinite(v)]
        if not points:
            continue
        colour = LINES[k % len(LINES)]
        style = DASHES[(k + k // len(LINES)) % len(DASHES)]
        marker = "o" if len(points) == 1 else None
        axes.plot(*zip(*points, strict=True), color=colour, linestyle=style, linewidth=1.8,
                  marker=marker, label=name)  # fmt: skip
        ends.append((points[-1][1], name, colour))
    if len(x):
        axes.margins(x=0.01)
    if direct:
        _label(axes, ends)
    elif ends:
        axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(-0.02, -0.17))


def _label(axes: Axes, ends: Sequence[tuple[float, str, str]]) -> None:
    """Write each name beside the end of its line, moved up or down where two would meet."""
    low, high = axes.get_ylim()
    axes.set(xlim=axes.get_xlim(), ylim=(low, high))
    ordered = sorted(((value - low) / (high - low), name, colour) for value, name, colour in ends)
    heights = _apart([height for height, _, _ in ordered])
    for height, (end, name, colour) in zip(heights, ordered, strict=True):
        axes.text(1.05, height, name, transform=axes.transAxes, va="center", color=colour)
        if abs(height - end) > LABEL_HEIGHT / 4:  # else it stands where its line ends
            axes.plot(
                [1.0, 1.04],  # from the axes to the label
                [end, height],
                transform=axes.transAxes,
                color=colour,
                linewidth=0.7,
                clip_on=False,
            )


def _apart(heights: Sequence[float]) -> list[float]:
    """Return rising heights, moved as little as it takes for labels not to touch."""
    placed: list[list[float]] = []
    for height in heights:
        placed.append([height])
        while len(placed) > 1:
            below, above = _spread(placed[-2]), _spread(placed[-1])
            if above[0] - below[-1] >= LABEL_HEIGHT:
                break
            placed[-2:] = [placed[-2] + placed[-1]]
    return [height for cluster in placed for height in _spread(cluster)]


def _spread(cluster: Sequence[float]) -> list[float]:
    """Set a cluster of labels at equal distances around its middle."""
    middle = sum(cluster) / len(cluster)
    return [middle + (k - (len(cluster) - 1) / 2) * LABEL_HEIGHT for k in range(len(cluster))]


def _power_of_ten(power: float) -> str:
    return f"10{str(round(power)).translate(_RAISED)}" if power else "1"


def _for_page(svg: str, key: str) -> str:
    """Take what only a file needs out of the SVG, and put the page's colours in."""
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<g id="[^"]*"', "<g", svg)
    svg = re.sub(r'\bid="([^"]+)"', rf'id="{key}-\1"', svg)
    svg = re.sub(r'((?:xlink:)?href="|url\()#', rf"\g<1>#{key}-", svg)
    svg = re.sub(
        r'<svg [^>]*?viewBox="([^"]*)"[^>]*>',
        r'<svg viewBox="\1" stroke-linejoin="round">',
        svg,
        count=1,
    )
    svg = svg.replace("xlink:href", "href").replace(FAINT, "var(--line, currentColor)")
    svg = svg.replace(TEXT, "currentColor")
    svg = re.sub(r"font-family: [^;\"]*", "font-family: var(--sans, sans-serif)", svg)
    svg = re.sub(r"<style[^>]*>.*?</style>", "", svg, flags=re.DOTALL)  # it would hold for the page
    for number, colour in enumerate(LINES, start=1):
        svg = svg.replace(colour, f"var(--series-{number}, {colour})")
    return svg.strip()
