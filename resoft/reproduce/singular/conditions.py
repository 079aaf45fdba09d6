"""How are layers D W + rho I with random weights conditioned, and where is the threshold?"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np

from resoft.reproduce.chance import FALSE_ALARM, HIGH, LOW, Earlier, bootstrap_error
from resoft.reproduce.part import Part, Plan, Row, table_of, wide_table
from resoft.reproduce.singular import figures, recorded
from resoft.reproduce.singular.layers import (
    ACTIVATIONS,
    IDENTITY,
    Activation,
    Cell,
    conditions,
    conditions_on_range,
    singular_values,
)
from resoft.reproduce.spectra import limit_condition
from resoft.support.arrays import Array

BATCH = 200  # drawn at once


def part(
    plan: Plan,
    activations: Sequence[Activation] = ACTIVATIONS,
    sigmas: Sequence[float] = recorded.SIGMAS,
    rhos: Sequence[float] = recorded.RHOS,
    draws: int = recorded.DRAWS["conditions"][0],
) -> Part:
    """The table over sigma, activation and rho."""
    cells = [Cell(a, sigma, rho) for sigma in sigmas for a in activations for rho in rhos]
    rows: list[Row] = []
    for number, cell in enumerate(cells, 1):
        plan.tell(f"condition numbers: {number} of {len(cells)}")
        place = cell.activation, cell.sigma, cell.rho
        rows.append(_row(plan, cell, draws, recorded.median(*place), recorded.upper(*place)))
    title = (f"median condition number of D W + rho I, n = {cells[0].n}, {draws} draws "
             f"{_told(rows)}")  # fmt: skip
    table = wide_table(
        title + "; bootstrap error in brackets, then the recorded value",
        ("sigma", "activation"), [f"rho = {rho:g}" for rho in rhos], rows, _cell,
    )  # fmt: skip
    draw = {"conditions": partial(figures.conditions, rows)}
    return Part("conditions", rows, draw, (table,))


def threshold(
    plan: Plan,
    rhos: Iterable[float] = recorded.THRESHOLD,
    draws: int = recorded.DRAWS["threshold"][0],
) -> Part:
    """The median over rho at one sigma, identity activation."""
    rows: list[Row] = []
    for rho in rhos:
        plan.tell(f"threshold: rho = {rho:g}")
        cell = Cell(IDENTITY, recorded.THRESHOLD_SIGMA, rho)
        rows.append(_row(plan, cell, draws, recorded.at_threshold(rho), None))
    table = table_of(
        f"sigma = {recorded.THRESHOLD_SIGMA:g}, identity, {draws} draws: bounded from rho = sigma "
        f"on {_told(rows)}",
        rows,
        (),
        (
            "rho",
            ("median", "{median:.1f}"),
            ("bootstrap error", "{bootstrap_error:.2f}"),
            "recorded",
            ("limit", "{limit:.4g}"),
            "agreement",
        ),
    )
    return Part("threshold", rows, {"threshold": partial(figures.threshold, rows)}, (table,))


def _row(
    plan: Plan, cell: Cell, draws: int, median: Earlier | None, upper: Earlier | None
) -> dict[str, object]:
    kept = plan.kept.get(partial(measured, cell, draws, plan.seed), of="conditions", cell=cell.key,
                         draws=draws, seed=plan.seed)  # fmt: skip
    found, on_range = np.array(kept["whole"]), np.array(kept["on_range"])
    low, high = median.interval(found) if median else ("", "")
    return {
        "sigma": cell.sigma,
        "activation": cell.activation.name,
        "rho": cell.rho,
        "n": cell.n,
        "draws": draws,
        "median": quantile(found, 0.5),
        "bootstrap_error": bootstrap_error(found, np.random.default_rng([plan.seed, *cell.key])),
        "quantile_10": quantile(found, LOW),
        "quantile_90": quantile(found, HIGH),
        "median_on_the_range": quantile(on_range, 0.5),
        "limit": limit_condition(cell.sigma, cell.rho, cell.activation.slopes),
        "recorded": median.text if median else "",
        "recorded_may_lie_from": low,
        "to": high,
        "agreement": median.agreement(found) if median else "",
        "recorded_quantile_90": upper.text if upper else "",
        "agreement_quantile_90": upper.agreement(found) if upper else "",
    }


def measured(cell: Cell, draws: int, seed: int) -> dict[str, list[float]]:
    """Condition numbers of that many layers; the same ones for any order of the cells."""
    rng = np.random.default_rng([seed, *cell.key])
    s = [singular_values(cell.drawn(min(BATCH, draws - done), rng))
         for done in range(0, draws, BATCH)]  # fmt: skip
    values = np.concatenate(s)
    return {
        "whole": conditions(values).tolist(),
        "on_range": conditions_on_range(values).tolist(),
    }


def quantile(found: Array, q: float) -> float:
    """As numpy's, also between infinite values."""
    ordered = np.sort(found)
    place = q * (ordered.size - 1)
    below, above = ordered[math.floor(place)], ordered[math.ceil(place)]
    part = place - math.floor(place)
    return float(below if below == above else below + part * (above - below))


def _told(rows: Sequence[Row]) -> str:
    words = [str(row.get(name, "")) for row in rows
             for name in ("agreement", "agreement_quantile_90")]  # fmt: skip
    known = [word for word in words if word]
    return (f"({known.count('agrees')} of {len(known)} recorded values agree, at a level of "
            f"{FALSE_ALARM:g} for the table)")  # fmt: skip


def _cell(row: Row) -> str:
    found = float(str(row["median"]))
    text = "infinite" if math.isinf(found) else f"{found:.4g} ({row['bootstrap_error']:.2g})"
    return text + beside(row)


def beside(row: Row) -> str:
    """The recorded value, and whether it differs."""
    differs = " DIFFERS" if row["agreement"] == "differs" else ""
    return f"  {row['recorded']}{differs}" if row["recorded"] else ""
