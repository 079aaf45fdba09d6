"""How tight are the perturbation bounds D5 to D8, and what can a shortcut spoil?

Every bound is shown as the ratio of its two sides, measured over bound: at most 1, and 1 where it
is attained. M is a layer's D W, s its singular values, t those of M + rho I.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from types import SimpleNamespace
from typing import Any

import numpy as np
from scipy.linalg import block_diag

from resoft.reproduce.chance import HIGH, LOW
from resoft.reproduce.part import Part, Plan, Row, table_of
from resoft.reproduce.singular import figures, recorded
from resoft.reproduce.singular.layers import (
    ABSOLUTE,
    LEAKY,
    RELU,
    Activation,
    Cell,
    conditions,
    singular_values,
)
from resoft.reproduce.spectra import limit_condition
from resoft.support.arrays import ACCUMULATED, EPS, ULPS, Array

SETTINGS = SimpleNamespace(
    draws=200, orthogonal=400, n_orthogonal=8,
    # condition numbers of I + diag(1, R(theta)), as they were recorded, by pi - theta
    rotations={0.2: "10.02", 0.02: "100.0"},
)  # fmt: skip
RHOS = tuple(rho for rho in recorded.RHOS if rho)
#: Largest ratios that rounding can make of an attained bound.
ROUNDING = ACCUMULATED
BOUNDS = ("D5", "D5 about rho", "D6", "D7", "D8", "D8 about rho")


def part(
    plan: Plan,
    activations: Sequence[Activation] = (ABSOLUTE, LEAKY, RELU),
    sigmas: Sequence[float] = recorded.SIGMAS,
    rhos: Sequence[float] = RHOS,
    draws: int = SETTINGS.draws,
) -> Part:
    """Bounds beside measured values, and matrices that a shortcut makes worse."""
    cells = [Cell(a, sigma, rho) for a in activations for sigma in sigmas for rho in rhos]
    rows: list[Row] = []
    for number, cell in enumerate(cells, 1):
        plan.tell(f"perturbation bounds: {number} of {len(cells)}")
        rows.append(_row(plan, cell, draws))
    spoiled = [*rotations(), orthogonal(plan.seed)]
    told = ("median_condition", "median_D6_bound", "limit")
    table = table_of(
        f"largest ratio measured / bound of {draws} draws ({sum(_violated(r) for r in rows)} "
        f"of {len(rows)} cells break one); D6 where s_1 < rho",
        [{**row, **{name: _short(row[name]) for name in (*BOUNDS, *told)}} for row in rows],
        ("activation",),
        (
            "sigma",
            "rho",
            *BOUNDS,
            ("s_1 < rho in", "{share_with_s1_below_rho:.0%}"),
            ("condition", "median_condition"),
            ("D6 bound", "median_D6_bound"),
            "limit",
        ),
    )
    other = table_of(
        "what a shortcut of weight 1 makes worse",
        spoiled,
        ("W", "case"),
        (
            ("condition of W", "{condition_of_W:.4g}"),
            ("of I + W", "condition_of_I_plus_W"),
            "predicted",
            "recorded",
        ),
    )
    draw = {"bounds": partial(figures.bounds, rows)}
    return Part("bounds", [*rows, *spoiled], draw, (table, other))


def _row(plan: Plan, cell: Cell, draws: int) -> dict[str, object]:
    kept = plan.kept.get(partial(measured, cell, draws, plan.seed), of="bounds", cell=cell.key,
                         draws=draws, seed=plan.seed)  # fmt: skip
    ratios = {name: kept["ratios"][name] for name in BOUNDS}
    return {
        "activation": cell.activation.name,
        "sigma": cell.sigma,
        "rho": cell.rho,
        "draws": draws,
        **ratios,
        "share_with_s1_below_rho": kept["share"],
        "median_condition": kept["condition"],
        "quantile_10": kept["low"],
        "quantile_90": kept["high"],
        "median_D6_bound": kept["bound"],
        "limit": limit_condition(cell.sigma, cell.rho, cell.activation.slopes),
    }


def measured(cell: Cell, draws: int, seed: int) -> dict[str, object]:
    """The largest ratios over the draws, and the condition numbers beside the bound D6."""
    M = cell.inner(draws, np.random.default_rng([seed, *cell.key, 2]))
    ratios = ratios_of(M, cell.rho)
    s, t = singular_values(M), singular_values(M + cell.rho * np.eye(cell.n))
    found, small = conditions(t), s[:, 0] < cell.rho
    bound = np.median(d6(s[small, 0], cell.rho)) if 2 * small.sum() > draws else math.inf
    return {
        "ratios": {name: (float(values.max()) if values.size else None)
                   for name, values in ratios.items()},
        "share": float(small.mean()),
        "condition": float(np.median(found)),
        "low": float(np.quantile(found, LOW)),
        "high": float(np.quantile(found, HIGH)),
        "bound": float(bound),
    }  # fmt: skip


def d6(s_1: Array, rho: float) -> Array:
    """(rho + s_1) / (rho - s_1), for s_1 < rho."""
    return np.asarray((rho + s_1) / (rho - s_1))


def ratios_of(M: Array, rho: float) -> dict[str, Array]:
    """Each bound's ratio for each of M (draws, n, n); D6 for those with s_1 < rho alone."""
    s, t = singular_values(M), singular_values(M + rho * np.eye(M.shape[-1]))
    symmetric = M + np.swapaxes(M, -1, -2)
    squares = t**2 - s**2 - rho**2
    small = s[:, 0] < rho
    return {
        "D5": np.abs(t - s).max(axis=1) / rho,
        "D5 about rho": np.abs(t - rho).max(axis=1) / s[:, 0],
        "D6": conditions(t[small]) / d6(s[small, 0], rho),
        "D7": np.abs(squares).max(axis=1) / (rho * np.linalg.norm(symmetric, 2, axis=(-2, -1))),
        "D8": (squares**2).sum(axis=1) / (rho**2 * (symmetric**2).sum(axis=(-2, -1))),
        "D8 about rho": ((t - rho) ** 2).sum(axis=1) / (s**2).sum(axis=1),
    }


def rotations() -> list[Row]:
    """W = diag(1, R(theta)): condition number 1, with a shortcut 1 / |cos(theta / 2)|."""
    rows: list[Row] = []
    for rest, text in SETTINGS.rotations.items():
        theta = math.pi - rest
        c, s = math.cos(theta), math.sin(theta)
        W = block_diag(np.eye(1), np.array([[c, -s], [s, c]]))
        found = float(np.linalg.cond(np.eye(len(W)) + W))
        rows.append({
            "W": "diag(1, rotation)",
            "case": f"theta = pi - {rest:g}",
            "condition_of_W": float(np.linalg.cond(W)),
            "condition_of_I_plus_W": f"{found:.5g}",
            "predicted": f"{1 / abs(math.cos(theta / 2)):.5g}",
            "recorded": text,
        })  # fmt: skip
    return rows


def orthogonal(seed: int, n: int = SETTINGS.n_orthogonal, draws: int = SETTINGS.orthogonal) -> Row:
    """Random orthogonal W: those of determinant -1, half of all, have the eigenvalue -1."""
    rng = np.random.default_rng([seed, n])
    Q, R = np.linalg.qr(rng.normal(size=(draws, n, n)))
    Q = Q * np.sign(np.diagonal(R, axis1=-2, axis2=-1))[:, None, :]  # so that it is uniform
    negative = np.linalg.det(Q) < 0
    least = singular_values(Q + np.eye(n))[:, -1]
    singular = least <= ULPS * EPS
    return {
        "W": f"random orthogonal, n = {n}, {draws} draws",
        "case": f"determinant -1 in {negative.mean():.3f}",
        "condition_of_W": float(conditions(singular_values(Q)).max()),
        "condition_of_I_plus_W": f"infinite in {singular.mean():.3f}",
        "predicted": f"infinite in {negative.mean():.3f}: "
        + ("the same ones" if np.array_equal(singular, negative) else "NOT the same ones"),
        "recorded": "half",
    }


def _violated(row: Row) -> bool:
    values = [float(str(row[name])) for name in BOUNDS if row[name] is not None]
    return max(values) > 1 + ROUNDING


def _short(value: Any) -> str:
    if value is None:
        return "-"
    return "infinite" if math.isinf(value) else f"{value:.4g}"
