"""What does a connection do to the loss around a trained network, and to its local shape?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from types import SimpleNamespace
from typing import Any

import numpy as np

from resoft.reproduce.chance import HIGH, LOW
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.singular import drawings
from resoft.reproduce.singular.network import CONNECTIONS, data, loss, network, trained
from resoft.reproduce.singular.network import SETTINGS as TRAINING
from resoft.reproduce.singular.shapes import Line, line, local, nonconvex_share, surface
from resoft.support.arrays import SMALLEST, Array

SETTINGS = SimpleNamespace(
    reach=1.0, points=31, line_points=401,
    close=1e-3, close_points=41,  # so near that neighbours share a region
    # steps of the training at which the local shape is looked at, and at how many samples
    shaped=(0, 10, 30, 100, 300), samples=60,
)  # fmt: skip


def part(
    plan: Plan,
    connections: Sequence[str] = CONNECTIONS,
    steps: int = TRAINING.steps,
    points: int = SETTINGS.points,
    line_points: int = SETTINGS.line_points,
) -> Part:
    """Surfaces, a line in one layer's W, and the local shape along the training."""
    found: dict[str, Any] = {}
    for connection in connections:
        plan.tell(f"loss surface: {connection}")
        found[connection] = plan.kept.get(
            partial(measured, connection, plan.seed, steps, points, line_points), of="surface",
            connection=connection, steps=steps, points=points, line=line_points, seed=plan.seed,
        )  # fmt: skip
    grid = _even(SETTINGS.reach, points)
    surfaces = {name: np.array(each["surface"]) for name, each in found.items()}
    lines = {
        name: Line(**{key: np.array(values) for key, values in each["line"].items()})
        for name, each in found.items()
    }
    shapes = [dict(row) for each in found.values() for row in each["shapes"]]
    summary = [
        _summary(name, surfaces[name], grid, lines[name], found[name]["off"]) for name in found
    ]
    table = table_of(
        f"digits, {TRAINING.depth} hidden layers, trained by {steps} steps; layer "
        f"{TRAINING.depth // 2 + 1} (medians over {SETTINGS.samples} samples)",
        shapes,
        ("connection",),
        (
            "step",
            "loss",
            ("condition of M D", "condition_MD"),
            ("Hessian of a sample", "condition_hessian"),
            ("of the layer", "condition_layer"),
            ("a small skip helps in", "share_where_more_skip_helps"),
        ),
    )
    other = table_of(
        f"around the trained network, within {SETTINGS.reach:g} of the weights' lengths",
        summary,
        ("connection",),
        (
            ("not convex in", "not_convex_in"),
            ("loss at the centre", "loss_at_centre"),
            ("at the border (median)", "loss_at_border"),
            ("slopes switched on a line", "slopes_switched"),
            ("curvature there", "curvature_range"),
            ("steps inside a region", "steps_inside_regions"),
            ("D1, D2 off by", "quadratic_off_by"),
        ),
    )
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
    layer, shapes = TRAINING.depth // 2, []
    model = first = network(connection, seed)
    for step, model in enumerate(trained(first, X, T, steps)):
        if step in SETTINGS.shaped or step == steps:
            found = local(model, connection, layer, X[: SETTINGS.samples], TRAINING.slope)
            shapes.append(_shape(connection, step, loss(model.at(X).value, T), found))
    grid = _even(SETTINGS.reach, points)
    values = surface(model, X, T, grid, np.random.default_rng([seed, 4]))
    along, close = (
        line(model, layer, X, T, t, np.random.default_rng([seed, 5]))
        for t in (
            _even(SETTINGS.reach, line_points),
            _even(SETTINGS.close, SETTINGS.close_points),
        )
    )
    return {
        "surface": values.tolist(),
        "line": {name: getattr(along, name).tolist()
                 for name in ("t", "losses", "slopes", "curvatures", "switched")},
        "off": off_quadratic(close),
        "shapes": shapes,
    }  # fmt: skip


def _even(reach: float, points: int) -> Array:
    return np.linspace(-reach, reach, points)


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
