"""A line over one variable as SVG in a page's own colours: readable in light, dark and grey."""

from __future__ import annotations

import io
import re
from typing import Any

import numpy as np
from matplotlib import rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from numpy.typing import NDArray

INK = "#010203"  # no line has it otherwise; the page's colour takes its place
LARGE = 20.0  # times the median: what is larger, as beside a pole, is cut off


def line_svg(x: NDArray[np.float64], y: NDArray[np.float64], name: str) -> str:
    """Draw y over x; the same data give the same text."""
    keys = ("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color")
    settings: dict[Any, Any] = dict.fromkeys(keys, INK)
    settings |= {"svg.fonttype": "none", "svg.hashsalt": name, "font.size": 9}
    with rc_context(settings):
        figure = Figure(figsize=(5.0, 2.2), layout="constrained")
        FigureCanvasSVG(figure)
        axes = figure.subplots()
        axes.plot(x, y, color=INK, linewidth=1.6)
        top = LARGE * float(np.nanmedian(y))
        if np.nanmax(y) > top:
            axes.set_ylim(-0.05 * top, top)
        axes.spines[["top", "right"]].set_visible(False)
        axes.set_ylabel(name)
        target = io.StringIO()
        metadata = {"Date": None, "Creator": None}
        figure.savefig(target, format="svg", transparent=True, metadata=metadata)
    svg = target.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    svg = re.sub(r"\n\s*\n", "\n", svg).replace(INK, "currentColor")
    return re.sub(r"<svg [^>]*?viewBox", '<svg role="img" viewBox', svg, count=1).strip()
