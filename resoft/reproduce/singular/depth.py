"""How does the condition number of a product of layers grow with their number?

The least singular value of a product is 1 / ||A_1^-1 ... A_L^-1||: as a norm it keeps its digits
where it is far below rounding beside the largest one. Norms are taken out of the products on the
way, as logarithms, so nothing overflows.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from resoft.reproduce.chance import FALSE_ALARM, HIGH, LOW, Earlier, bootstrap_error
from resoft.reproduce.part import Part, Plan, Row, wide_table
from resoft.reproduce.singular import figures, recorded
from resoft.reproduce.singular.conditions import beside
from resoft.reproduce.singular.layers import Activation, Cell
from resoft.support.arrays import EPS, Array

Case = tuple[Activation, float, float]


def part(
    plan: Plan,
    cases: Mapping[Case, Sequence[str]] = recorded.DEPTH,
    layers: Sequence[int] = recorded.LAYERS,
    draws: int = recorded.DRAWS["depth"][0],
) -> Part:
    """Medians of log10 of the condition number."""
    rows: list[Row] = []
    for case, texts in cases.items():
        plan.tell(f"depth: {case[0].name}, rho = {case[1]:g}, sigma = {case[2]:g}")
        rows += _rows(plan, case, layers, draws, texts)
    known = [row["agreement"] for row in rows if row["agreement"]]
    table = wide_table(
        f"product of L layers, n = 64, {draws} draws: median log10 of the condition number "
        f"(bootstrap error), then the recorded value ({known.count('agrees')} of {len(known)} "
        f"agree, at a level of {FALSE_ALARM:g} for the table)",
        ("activation", "rho", "sigma"), [f"L = {L}" for L in layers], rows, _cell,
    )  # fmt: skip
    return Part("depth", rows, {"depth": partial(figures.depth, rows)}, (table,))


def _rows(
    plan: Plan, case: Case, layers: Sequence[int], draws: int, texts: Sequence[str]
) -> Iterator[Row]:
    activation, rho, sigma = case
    cell = Cell(activation, sigma, rho)
    kept = plan.kept.get(
        partial(measured, cell, layers, draws, plan.seed), of="depth", cell=cell.key,
        layers=list(layers), draws=draws, seed=plan.seed,
    )  # fmt: skip
    rng = np.random.default_rng([plan.seed, *cell.key])
    for k, L in enumerate(layers):
        found, error = np.array(kept["logs"][k]), np.array(kept["errors"][k])
        below = np.log10(np.maximum(1 - error, 0), where=error < 1, out=np.full(draws, -np.inf))
        text = texts[k] if list(layers) == list(recorded.LAYERS) else ""
        earlier = Earlier(text, recorded.DRAWS["depth"][1], recorded.DEPTH_CELLS) if text else None
        yield {
            "activation": activation.name,
            "rho": rho,
            "sigma": sigma,
            "L": L,
            "draws": draws,
            "median_log10_condition": float(np.median(found)),
            "bootstrap_error": bootstrap_error(found, rng),
            "quantile_10": float(np.quantile(found, LOW)),
            "quantile_90": float(np.quantile(found, HIGH)),
            "without_rounding_from": float(np.median(found + below)),
            "to": float(np.median(found + np.log10(1 + error))),
            "recorded": text,
            "agreement": earlier.agreement(found) if earlier else "",
        }


def measured(cell: Cell, layers: Sequence[int], draws: int, seed: int) -> dict[str, object]:
    """log10 of the condition numbers after each of the layers; bounds of their relative errors."""
    rng = np.random.default_rng([seed, *cell.key, 1])
    logs: list[list[float]] = [[] for _ in layers]
    errors: list[list[float]] = [[] for _ in layers]
    for _ in range(draws):
        for k, (log, error) in enumerate(log_conditions(cell.drawn(max(layers), rng), layers)):
            logs[k].append(log)
            errors[k].append(error)
    return {"logs": logs, "errors": errors}


def log_conditions(matrices: Array, layers: Sequence[int]) -> Iterator[tuple[float, float]]:
    """log10 of the condition number of A_L ... A_1, and its relative error, for each L of layers.

    The error is bounded to first order: that of n eps per factor, relative to the product of the
    factors' norms, once for the product and once for its inverse (Higham, Accuracy and Stability
    of Numerical Algorithms, section 3.5), with every inverse's own error of n eps times its
    condition number.
    """
    product = inverse = _Product(np.eye(matrices.shape[-1]))
    for L, A in enumerate(matrices, 1):
        condition = float(np.linalg.cond(A))
        product = product.times(A, EPS * A.shape[0], before=True)
        inverse = inverse.times(np.linalg.inv(A), EPS * A.shape[0] * condition, before=False)
        if L in layers:
            error = product.relative_error + inverse.relative_error
            yield product.log_norm + inverse.log_norm, error


@dataclass(frozen=True)
class _Product:
    """A product scaled to norm 1, log10 of its norm and of its factors' norms, and their errors."""

    matrix: Array
    log_norm: float = 0.0
    log_factors: float = 0.0
    errors: float = 0.0

    def times(self, A: Array, error: float, before: bool) -> _Product:
        """A P, or P A, with one factor of that relative error more."""
        matrix = A @ self.matrix if before else self.matrix @ A
        norm = float(np.linalg.norm(matrix, 2))
        return _Product(
            matrix / norm,
            self.log_norm + math.log10(norm),
            self.log_factors + math.log10(float(np.linalg.norm(A, 2))),
            self.errors + error + A.shape[0] * EPS,
        )

    @property
    def relative_error(self) -> float:
        """Of the norm."""
        return float(self.errors * 10.0 ** (self.log_factors - self.log_norm))


def _cell(row: Row) -> str:
    text = f"{row['median_log10_condition']:.3f} ({row['bootstrap_error']:.3f})"
    return text + beside(row)
