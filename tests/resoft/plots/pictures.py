"""What is wrong with a picture? Boxes that hide data or one another, and lines alike in grey."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path as FilePath

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import Collection, LineCollection, PathCollection, PolyCollection
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Bbox

SLACK = 1.0  # pixels that two boxes may share
BOLD = 1.25  # points of width from which a line differs from a thin one
CONTRAST = 2.0  # of a named line with white paper, by the luminance of WCAG
Named = tuple[str, Bbox]


def faults(figure: Figure) -> list[str]:
    """One line for each fault, none of a good picture."""
    figure.draw_without_rendering()
    legends = [(f"legend {_names(each)}", each.get_window_extent())
               for each in figure.findobj(Legend)]  # fmt: skip
    written = [*legends, *_texts(figure)]
    ticks = [named for axes in _seen(figure) for named in _tick_labels(axes)]
    found = [f"{a} meets {b}" for (a, one), (b, other) in combinations([*written, *ticks], 2)
             if _meet(one, other)]  # fmt: skip
    for axes in _seen(figure):
        found += [f"{name} hides data" for name, box in written if _hides(box, axes)]
        found += _rotated_meet(axes)
        found += _alike(axes)
    return found + [f"{name} leaves the paper" for name, box in written if _leaves(box, figure)]


def _names(legend: Legend) -> str:
    return ", ".join(text.get_text() for text in legend.get_texts())


def _seen(figure: Figure) -> list[Axes]:
    return [axes for axes in figure.axes if axes.get_visible()]


def _texts(figure: Figure) -> Iterator[Named]:
    """Titles, axes' labels and notes: what is neither in a legend nor at a tick."""
    others = {text for legend in figure.findobj(Legend) for text in legend.findobj(Text)}
    for axes in figure.axes:
        others |= {text for axis in (axes.xaxis, axes.yaxis) for tick in
                   (*axis.get_major_ticks(), *axis.get_minor_ticks())
                   for text in tick.findobj(Text)}  # fmt: skip
        if not axes.get_visible():
            others |= set(axes.findobj(Text))
    for text in figure.findobj(Text):
        if text not in others and text.get_visible() and text.get_text().strip():
            yield repr(text.get_text()), text.get_window_extent()


def _shown_ticks(axes: Axes, which: str) -> list[Text]:
    axis = axes.xaxis if which == "x" else axes.yaxis
    scaled = axis.get_transform().transform
    low, high = sorted(scaled(axis.get_view_interval()))
    slack = 1e-6 * (high - low)
    labels = [*axis.get_majorticklabels(), *axis.get_minorticklabels()]
    places = [*axis.get_majorticklocs(), *axis.get_minorticklocs()]
    return [label for label, place in zip(labels, places, strict=False)
            if low - slack <= scaled(place) <= high + slack
            and label.get_visible() and label.get_text().strip()]  # fmt: skip


def _tick_labels(axes: Axes) -> Iterator[Named]:
    for which in "xy":
        for label in _shown_ticks(axes, which):
            if not label.get_rotation():
                yield f"tick {label.get_text()!r}", label.get_window_extent()


def _rotated_meet(axes: Axes) -> list[str]:
    """Neighbours among slanted labels: their lines must lie further apart than they are high."""
    slanted = [label for label in _shown_ticks(axes, "x") if label.get_rotation()]
    found = []
    for one, other in pairwise(slanted):
        ends = [label.get_transform().transform(label.get_position())[0] for label in (one, other)]
        apart = abs(ends[1] - ends[0]) * math.sin(math.radians(one.get_rotation()))
        if apart < float(one.get_fontsize()) * axes.figure.dpi / 72:
            found.append(f"tick {one.get_text()!r} meets tick {other.get_text()!r}")
    return found


def _meet(one: Bbox, other: Bbox) -> bool:
    shared = Bbox.intersection(one, other)
    return shared is not None and bool(min(shared.width, shared.height) > SLACK)


def _leaves(box: Bbox, figure: Figure) -> bool:
    x, y = figure.bbox.max
    beyond: bool = box.x0 < -SLACK or box.y0 < -SLACK or box.x1 > x + SLACK or box.y1 > y + SLACK
    return beyond


def _hides(box: Bbox, axes: Axes) -> bool:
    return any(_touches(box, axes, each) for each in (*axes.lines, *axes.collections, *axes.patches)
               if each.get_visible())  # fmt: skip


def _touches(box: Bbox, axes: Axes, data: Artist) -> bool:
    seen = Bbox.intersection(box, axes.bbox) if data.get_clip_on() else box
    if seen is None:
        return False
    if isinstance(data, Line2D):
        path = data.get_transform().transform_path(data.get_path()).cleaned(remove_nans=True)
        drawn = data.get_linestyle() not in ("None", "") and path.intersects_bbox(seen, False)
        marks = data.get_marker() not in (None, "None", "")
        radius = data.get_markersize() * axes.figure.dpi / 144 if marks else 0.0
        return bool(drawn or (marks and _points_in(path, seen.padded(radius))))
    if isinstance(data, PathCollection):
        places = Path(data.get_offset_transform().transform(np.asarray(data.get_offsets())))
        radius = math.sqrt(float(np.max(data.get_sizes(), initial=0))) * axes.figure.dpi / 144
        return _points_in(places, seen.padded(radius))
    if isinstance(data, Collection):
        paths = [data.get_transform().transform_path(path) for path in data.get_paths()]
        filled = not isinstance(data, LineCollection)
        return any(path.intersects_bbox(seen, filled) for path in paths if np.size(path.vertices))
    assert isinstance(data, Patch)
    return bool(data.get_transform().transform_path(data.get_path()).intersects_bbox(seen, True))


def _points_in(path: Path, box: Bbox) -> bool:
    x, y = np.asarray(path.vertices).T
    return bool(((box.x0 < x) & (x < box.x1) & (box.y0 < y) & (y < box.y1)).any())


def _alike(axes: Axes) -> list[str]:
    """What differs in colour alone, and what is too pale to be seen."""
    found: list[str] = []
    known: dict[object, tuple[tuple[float, ...], str]] = {}
    for look, colour, name in _looks(axes):
        if known.setdefault(look, (colour, name))[0] != colour:
            found.append(f"{name!r} is in grey like {known[look][1]!r}")
        if name and _contrast(colour) < CONTRAST:
            found.append(f"{name!r} is too pale")
    return found


def _looks(axes: Axes) -> Iterator[tuple[object, tuple[float, ...], str]]:
    for line in axes.lines:
        if line.get_marker() in ("_", "|") and not _name(line):
            continue  # the ends of error bars, as their markers are
        look = (str(line.get_linestyle()), str(line.get_marker()), line.get_linewidth() < BOLD)
        yield look, to_rgb(line.get_color()), _name(line)
    for drawn in axes.collections:
        if isinstance(drawn, PathCollection):
            shape = np.asarray(drawn.get_paths()[0].vertices).tobytes()
            filled = bool(len(drawn.get_facecolor()))
            yield (shape, filled), _rgb(drawn), _name(drawn)
        elif isinstance(drawn, PolyCollection) and _name(drawn):
            yield ("band", drawn.get_hatch()), _rgb(drawn), _name(drawn)


def _rgb(drawn: Collection) -> tuple[float, ...]:
    return tuple(np.asarray(drawn.get_edgecolor())[0, :3].tolist())


def _name(drawn: Artist) -> str:
    label = str(drawn.get_label())
    return "" if label.startswith("_") else label


def _contrast(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 1.05 / (float(np.dot(linear, (0.2126, 0.7152, 0.0722))) + 0.05)


def measured_save(figure: Figure, path: FilePath) -> None:
    """In place of `save`: fail where the picture has a fault, and write no picture."""
    if path.suffix == ".png":  # the same figure is written as SVG, too
        assert not (found := faults(figure)), f"{path.stem}: {found}"
    path.write_text("drawn", encoding="utf-8")
