"""What constant does a bound need, at each value of a parameter? The worst case found."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import sympy as sp

from symbolic.declare.curve import Curve, logarithm
from symbolic.ledger.cases import case_of
from symbolic.ledger.components import all_lengths, axes_of_bound
from symbolic.ledger.search import explore

OBSERVED = "worst case found"


@dataclass(frozen=True)
class Sharpness:
    """The series of a picture: log10 of each constant at the values of the parameter."""

    curve: Curve
    series: Mapping[str, list[float]]
    trials: int


def sharpness(curve: Curve) -> Sharpness:
    """Search for the worst case at each value of the parameter; work the bounds out."""
    observed, trials = [], 0
    for value in curve.values:
        worst, tried = _worst(curve, value)
        observed.append(curve.power * float(np.log10(worst)) if worst > 0 else -np.inf)
        trials += tried
    put = [{curve.parameter: sp.sympify(value)} for value in curve.values]
    series = {
        name: [logarithm(formula.xreplace(at)) for at in put]
        for name, formula in curve.bounds.items()
    }
    return Sharpness(curve, {**series, OBSERVED: observed}, trials)


def _no(_: object) -> None:
    """Confirm nothing: what is looked for is the worst case, not a counterexample."""


def _worst(curve: Curve, value: sp.Rational) -> tuple[float, int]:
    statement = curve.at(value)
    worst, trials = 0.0, 0
    for lengths in all_lengths(axes_of_bound(statement), range(1, curve.rows + 1)):
        case = case_of(statement, lengths)
        found = explore(case.terrain, zlib.crc32(f"{curve.title} {value}".encode()), _no)
        trials += found.trials
        ratios = [case.ratio(point) for point in found.points]
        worst = max([worst, *(r for r in ratios if r is not None and np.isfinite(r))])
    return worst, trials
