"""What does the author's method reach on the digits, beside what was recorded?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from rich.table import Table

from resoft.data.blocks import as_dense
from resoft.reproduce import figures
from resoft.reproduce.digits import (
    SETTINGS,
    Setting,
    Training,
    entropy_floor,
    errors,
    rank_of_hessian,
    trained,
)
from resoft.reproduce.part import Part, Plan, Row, shown, table_of
from resoft.reproduce.recorded import SETTINGS as AUTHOR
from resoft.reproduce.recorded import SHOWN_EPOCHS, SOURCE, agreement, expected
from resoft.support.tables import plain_table


def part(
    plan: Plan,
    settings: Sequence[Setting] = SETTINGS,
    epochs: int = AUTHOR.epochs,
    copies: int | None = None,
) -> Part:
    """Train each setting and compare."""
    found = []
    for k, setting in enumerate(settings, 1):
        name = f"{setting.data}, {setting.targets}"
        plan.tell(f"training {k} of {len(settings)}: {name}")
        found.append(trained(setting, plan.seed, epochs, copies))
    rows: list[Row] = [row for each in found for row in rows_of(each)]
    return Part(
        "table",
        rows,
        {"training": lambda: figures.training(found)},
        (_compared(rows), _minima(found)),
    )


def rows_of(found: Training) -> Iterator[Row]:
    """Every quantity of a setting: recorded, found, and the spread over the copies."""
    for quantity, values in quantities(found):
        setting = found.setting
        recorded = expected(setting.classes, setting.targets, quantity)
        yield {
            "data": setting.data,
            "targets": setting.targets,
            "quantity": quantity,
            "recorded": recorded or "",
            "source": SOURCE if recorded else "",
            "found": values[0],
            "lowest": min(values),
            "highest": max(values),
            "runs": len(values),
            "agreement": agreement(recorded, values) if recorded else "",
        }
    yield {
        "data": found.setting.data,
        "targets": found.setting.targets,
        "quantity": "search for the minimum",
        "found": found.minimum.status,
    }


def quantities(found: Training) -> Iterator[tuple[str, list[float]]]:
    """The numbers of a setting, those of the first run first."""
    problem, runs = found.problem, found.runs
    X = as_dense(problem.matrix.take(np.arange(problem.N)).data)
    yield "N", [problem.N]
    yield "D", [problem.D]
    yield "rank X", [int(np.linalg.matrix_rank(X))]
    yield "rank H near 0", [found.rank]
    # towards a limit at infinity the curvature of most samples falls below rounding
    yield "rank H at stop, to rounding", [rank_of_hessian(problem, runs[0].point.z)]
    yield "entropy floor", [entropy_floor(problem.T)]
    yield "stop epoch", [run.epochs for run in runs]
    yield "training errors", [errors(problem, run) for run in runs]
    for epoch in SHOWN_EPOCHS:
        reached = [run for run in runs if run.epochs >= epoch]
        if runs[0].epochs >= epoch:
            yield f"loss at epoch {epoch}", [run.losses[epoch - 1] for run in reached]
            yield f"||W|| at epoch {epoch}", [run.norms[epoch - 1] for run in reached]
    yield "loss at stop", [run.losses[-1] for run in runs]
    yield "||W|| at stop", [run.norms[-1] for run in runs]
    yield "objective at stop", [run.point.value for run in runs]
    if found.minimum.value is not None and found.minimum.norm is not None:
        yield "minimal objective", [found.minimum.value]
        yield "||W|| at the minimum", [found.minimum.norm]


def _compared(rows: Sequence[Row]) -> Table:
    table = plain_table(
        ("data", "targets", "quantity"),
        ("recorded", "found", "lowest", "highest"),
        ("agreement",),
        "digits: recorded and found (the spread: starts that differ in the last digit)",
    )
    last: tuple[object, ...] = ()
    for row in rows:
        if not row.get("recorded"):
            continue
        setting = (row["data"], row["targets"])
        names = ("", "") if setting == last else setting
        last = setting
        spread = ("", "") if row["runs"] == 1 else (row["lowest"], row["highest"])
        cells = (*names, row["quantity"], row["recorded"], row["found"], *spread, row["agreement"])
        table.add_row(*(shown(cell) for cell in cells))
    return table


def _minima(found: Sequence[Training]) -> Table:
    rows = [
        {
            "data": each.setting.data,
            "targets": each.setting.targets,
            "outcome": each.minimum.status,
            "minimum": "none" if each.minimum.value is None else each.minimum.value,
            "trained": each.runs[0].point.value,
            "norm": "" if each.minimum.norm is None else each.minimum.norm,
            "norm trained": each.runs[0].norms[-1],
        }
        for each in found
    ]
    return table_of(
        "digits: the minimum that resoft.minimize_layer finds, penalty included",
        rows, ("data", "targets", "outcome"),
        ("minimum", "trained", ("||W|| at minimum", "norm"), ("trained", "norm trained")),
    )  # fmt: skip
