"""What does a connection do to the loss around a trained network, and to its local shape?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np

from resoft.reproduce.chance import HIGH, LOW
from resoft.reproduce.part import Part, Plan, Row
from resoft.reproduce.singular import drawings
from resoft.reproduce.singular.network import (
    CONNECTIONS,
    DEPTH,
    SLOPE,
    STEPS,
    data,
    loss,
    network,
    trained,
)
from resoft.reproduce.singular.shapes import (
    LOOKED_AT,
    Line,
    line,
    local,
    nonconvex_share,
    surface,
)
from resoft.reproduce.terminal import fill, plain_table
from resoft.support.arrays import SMALLEST, Array

REACH, POINTS = 1.0, 31
LINE_POINTS = 401
CLOSE, CLOSE_POINTS = 1e-3, 41  # so near that neighbours share a region
#: Steps of the training at which the local shape is looked at.
SHAPED = (0, 10, 30, 100, 300)


def part(
    plan: Plan,
    connections: Sequence[str] = CONNECTIONS,
    steps: int = STEPS,
    points: int = POINTS,
    line_points: int = LINE_POINTS,
) -> Part:
    """Surfaces, a line in one layer's W, and the local shape along the training."""
    found: dict[str, Any] = {}
    for connection in connections:
        plan.tell(f"loss surface: {connection}")
        found[connection] = plan.kept.get(
            partial(measured, connection, plan.seed, steps, points, line_points), of="surface",
            connection=connection, steps=steps, points=points, line=line_points, seed=plan.seed,
        )  # fmt: skip
    grid = np.linspace(-REACH, REACH, points)
    surfaces = {name: np.array(each["surface"]) for name, each in found.items()}
    lines = {name: line_of(each["line"]) for name, each in found.items()}
    shapes = [dict(row) for each in found.values() for row in each["shapes"]]
    summary = [
        _summary(name, surfaces[name], grid, lines[name], found[name]["off"]) for name in found
    ]
    table = plain_table(
        f"digits, {DEPTH} hidden layers, trained by {steps} steps; layer {DEPTH // 2 + 1} (medians "
        f"over {LOOKED_AT} samples)",
        ("connection",),
        ("step", "loss", "condition of M D", "Hessian of a sample", "of the layer",
         "a small skip helps in"),
    )  # fmt: skip
    fill(table, shapes, ("connection", "step", "loss", "condition_MD", "condition_hessian",
                         "condition_layer", "share_where_more_skip_helps"))  # fmt: skip
    other = plain_table(
        f"around the trained network, within {REACH:g} of the weights' lengths",
        ("connection",), ("not convex in", "loss at the centre", "at the border (median)",
                          "slopes switched on a line", "curvature there",
         "steps inside a region", "D1, D2 off by"),
    )  # fmt: skip
    fill(other, summary, list(summary[0])[:-1] if summary else ())
    rows: list[Row] = [*shapes, *summary, *_points(surfaces, grid), *_line_points(lines)]
    draw = {
        "surfaces": partial(drawings.surfaces, surfaces, grid),
        "lines": partial(drawings.lines, lines),
        "local-shape": partial(drawings.shapes, shapes),
    }
    return Part("surfaces", rows, draw, (table, other))


def measured(
    connection: str, seed: int, steps: int, points: int, line_points: int
) -> dict[str, object]:
    """Everything about one connection."""
    X, T = data(seed)
    layer, shapes = DEPTH // 2, []
    model = first = network(connection, seed)
    for step, model in enumerate(trained(first, X, T, steps)):
        if step in SHAPED or step == steps:
            found = local(model, connection, layer, X[:LOOKED_AT], SLOPE)
            shapes.append(_shape(connection, step, loss(model.at(X).value, T), found))
    grid = np.linspace(-REACH, REACH, points)
    values = surface(model, X, T, grid, np.random.default_rng([seed, 4]))
    along = line(model, layer, X, T, np.linspace(-REACH, REACH, line_points),
                 np.random.default_rng([seed, 5]))  # fmt: skip
    close = line(model, layer, X, T, np.linspace(-CLOSE, CLOSE, CLOSE_POINTS),
                 np.random.default_rng([seed, 5]))  # fmt: skip
    return {
        "surface": values.tolist(),
        "line": {name: getattr(along, name).tolist()
                 for name in ("t", "losses", "slopes", "curvatures", "switched")},
        "off": off_quadratic(close),
        "shapes": shapes,
    }  # fmt: skip


def line_of(kept: dict[str, list[float]]) -> Line:
    """From what was kept."""
    return Line(**{name: np.array(values) for name, values in kept.items()})


def _shape(connection: str, step: int, value: float, found: dict[str, Array]) -> dict[str, object]:
    MD = found["MD"]
    derivative = found.get("derivative")
    return {
        "connection": connection,
        "step": step,
        "loss": value,
        "condition_MD": float(np.median(MD)),
        "quantile_10": float(np.quantile(MD, LOW)),
        "quantile_90": float(np.quantile(MD, HIGH)),
        "condition_hessian": float(np.median(MD**2)),
        "condition_layer": float(np.median(found["layer"])),
        "share_where_more_skip_helps": "" if derivative is None else float((derivative < 0).mean()),
    }


def _summary(
    name: str, values: Array, grid: Array, along: Line, off: Sequence[float]
) -> dict[str, object]:
    centre = len(grid) // 2
    border = np.concatenate([values[0], values[-1], values[1:-1, 0], values[1:-1, -1]])
    middle = len(along.t) // 2
    return {
        "connection": name,
        "not_convex_in": nonconvex_share(values, float(grid[1] - grid[0])),
        "loss_at_centre": float(values[centre, centre]),
        "loss_at_border": float(np.median(border)),
        "slopes_switched": int(along.switched.sum()),
        "curvature_range": f"{along.curvatures.min():.3g} to {along.curvatures.max():.3g}",
        "steps_inside_regions": off[0],
        "quadratic_off_by": off[1],
        "curvature_at_centre": float(along.curvatures[middle]),
    }


def off_quadratic(along: Line) -> tuple[int, float]:
    """How many points have the next one in their region, and the largest relative error of what D1
    and D2 foretell there; NaN where there is none.
    """
    errors = [
        abs(along.quadratic(k)[k + 1] - along.losses[k + 1]) / max(along.losses[k + 1], SMALLEST)
        for k in range(len(along.t) - 1)
        if along.switched[k + 1] == 0
    ]
    return len(errors), max(errors, default=float("nan"))


def _points(surfaces: dict[str, Array], grid: Array) -> list[Row]:
    return [
        {"connection": name, "a": float(a), "b": float(b), "surface": float(values[j, i])}
        for name, values in surfaces.items()
        for j, b in enumerate(grid)
        for i, a in enumerate(grid)
    ]


def _line_points(lines: dict[str, Line]) -> list[Row]:
    return [
        {
            "connection": name,
            "t": float(t),
            "loss_on_line": float(along.losses[k]),
            "local_quadratic": float(along.quadratic(len(along.t) // 2)[k]),
            "curvature_D2": float(along.curvatures[k]),
            "slopes_switched_since": int(along.switched[k]),
        }
        for name, along in lines.items()
        for k, t in enumerate(along.t)
    ]
