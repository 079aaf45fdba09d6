"""What does the shape of a network look like? Singular values a layer, with and without skip."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from resoft.network import NetworkShape, Spectrum
from resoft.network.layer import Array
from resoft.plots.figures import BLACK, BLUE, ORANGE, finish, grid
from resoft.plots.shape import DECADES

Look = tuple[str, str]  # colour, mark
OWN, WITHOUT = (BLUE, "_"), (ORANGE, ".")
SHOWN = 300  # values of a layer: more would be a bar
FLOOR = 10.0**-DECADES  # beside the largest value, below which a value is drawn as 0


def draw_network_shape(found: NetworkShape) -> Figure:
    """A column of marks a layer: local maps above, parameter Jacobians below, if there are any."""
    rows = [("local", "singular values of the map")]
    if any(layer.parameters is not None for layer in found.layers):
        rows.append(("parameters", "of the parameter Jacobian"))
    # inches: room for the scale, then for each layer, within limits
    width = min(max(5.0, 1.5 + 0.9 * len(found.layers)), 40.0)
    figure, panels = grid(len(rows), 1, width, 3.2, beside=2.2)
    for axes, (name, label) in zip(panels, rows, strict=True):
        _draw(axes, found, name)
        axes.set_ylabel(label)
        axes.set_xticks(range(len(found.layers)), [""] * len(found.layers))
        axes.set_xlim(-0.6, len(found.layers) - 0.4)  # a little room at both ends
    names = [f"{layer.name} {layer.kind}" for layer in found.layers]
    panels[-1].set_xticks(range(len(names)), names, rotation=30, ha="right")
    for tick in panels[-1].get_xticklabels():
        tick.set_parse_math(False)  # a module's name is no formula
    finish(figure)
    return figure


def _draw(axes: Axes, found: NetworkShape, name: str) -> None:
    spectra = [(getattr(layer, name), getattr(layer, f"{name}_without")) for layer in found.layers]
    given = [s for pair in spectra for s in pair if s is not None]
    tops = [s.largest.lower for s in given]
    floor = FLOOR * max([top for top in tops if top > 0], default=1.0)
    for k, (own, without) in enumerate(spectra):
        shift = 0.15 if without is not None else 0.0  # of two beside one another
        _marks(axes, own, k - shift, OWN, floor)
        _marks(axes, without, k + shift, WITHOUT, floor)
    axes.set_yscale("log")
    axes.grid(visible=False, axis="x")
    if any(without is not None for _, without in spectra):
        for (colour, mark), label in ((OWN, "as it is (left)"),
                                      (WITHOUT, "without its skip (right)")):  # fmt: skip
            axes.plot([], [], mark, color=colour, label=label)
    if not all(s.complete for s in given):
        axes.plot([], [], ":", color=BLACK, linewidth=0.8, label="ends alone were sought")
    if any(_reaches(s, floor) for s in given):
        axes.plot([], [], "v", color=BLACK, label=f"0, or below {floor:.0e}")


def _reaches(found: Spectrum, floor: float) -> bool:
    """Is a value 0, as far as the picture goes?"""
    return found.smallest.upper <= floor


def _marks(axes: Axes, found: Spectrum | None, x: float, look: Look, floor: float) -> None:
    """Values as marks, the ends alone of an incomplete spectrum; zeros as a mark on the floor."""
    if found is None or not found.values.size:
        return
    colour, mark = look
    values = _shown(found.values)
    seen = values[values > floor]
    axes.plot(np.full(seen.size, x), seen, mark, color=colour, markersize=9, alpha=0.7)
    if seen.size and not found.complete:
        axes.plot([x, x], [seen.min(), seen.max()], ":", color=BLACK, linewidth=0.8)
    if _reaches(found, floor):
        axes.plot([x], [floor], "v", color=BLACK)


def _shown(values: Array) -> Array:
    if values.size <= SHOWN:
        return values
    kept = np.unique(np.linspace(0, values.size - 1, SHOWN).astype(int))
    return np.asarray(values[kept])
