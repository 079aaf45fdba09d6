"""What is known of the shape at each shortcut weight, and of the shortcut as a whole?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from resoft.analysis.shape.balls import Singular, singular
from resoft.analysis.shape.bounds import (
    Conditions,
    FactorBounds,
    Perturbation,
    at,
    conditions,
    factor_bounds,
    perturbation,
    ratio_bound,
)
from resoft.analysis.shape.local import Interval, Local, length, quotient, squared
from resoft.analysis.shape.verdict import (
    IMPROVES,
    WORSENS,
    Direction,
    Slopes,
    compared,
    slopes,
)
from resoft.support.arrays import Array

NO_SHORTCUT = "no shortcut"


@dataclass(frozen=True, repr=False)
class ShapeAt:
    """J at one shortcut weight t; None where the loss has none.

    `condition` is s_1 / s_r, r the rank that J can have at all: that of A, and at most n - 1 where
    what is fitted adds up to 1; infinite where s_r is 0 to rounding. `rank` counts the singular
    values that are above 0 for certain, and `range_condition` is s_1 over the last of these.
    Intervals hold in exact arithmetic. `ratio_bound` is below the Polyak-Lojasiewicz ratio, by the
    factors and the part of c that J can change. `verdict` compares with t = 0.
    """

    t: float | None
    singular: Singular
    rank: int
    condition: float
    condition_interval: Interval
    range_condition: float
    slopes: Slopes | None
    alpha: Interval | None
    loss: Interval
    gradient_norm: Interval
    conditions: Conditions | None
    factor_bounds: FactorBounds | None
    perturbation: Perturbation | None
    ratio_bound: float | None
    verdict: str | None

    @property
    def polyak_lojasiewicz(self) -> Interval:
        """||gradient||^2 / (2 L): ||J^T c||^2 / ||c||^2, between 0 and s_1^2."""
        return quotient(squared(self.gradient_norm), (2 * self.loss[0], 2 * self.loss[1]))


@dataclass(frozen=True)
class Step:
    """One accepted step of a fit and its Polyak-Lojasiewicz ratios.

    ratio is ||gradient||^2 / (2 L); above_end the same with L less the fit's last value, which is
    no smaller than with the infimum: None at the end itself. `singular_values` (d,) are those of J
    there, where they were asked for.
    """

    iteration: int
    passes: int
    objective: float
    gradient_norm: float
    ratio: float | None
    above_end: float | None
    singular_values: Array | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, repr=False)
class Shape:
    """The shape of a loss at x (d,) for each shortcut weight of a grid.

    `rank` is that of A, as far as rounding tells it, `data` are its singular values, and condition
    numbers are s_1 / s_r. `verdict` is of the largest weight beside t = 0, `counter_direction` a
    direction of x that this weight makes flatter, beside the steepest one, than it was. `pole` is
    the t at which alpha vanishes. `certified` says whether the loss' own functions are bounded,
    too, or taken as its code gives them. `passes` counts readings of A.
    """

    loss: str
    n: int
    d: int
    x: Array
    rank: int
    r: int
    data: Singular
    points: tuple[ShapeAt, ...]
    start: ShapeAt | None
    best: float | None
    verdict: str
    counter_direction: Direction | None
    pole: float | None
    certified: bool
    trajectory: tuple[Step, ...] = ()
    passes: int = 0
    note: str | None = None

    @property
    def shortcuts(self) -> tuple[float | None, ...]:
        """The grid."""
        return tuple(point.t for point in self.points)

    @property
    def singular_values(self) -> Array:
        """(number of weights, d), falling along each row."""
        return np.array([point.singular.values for point in self.points])

    @property
    def condition(self) -> Array:
        """s_1 / s_r for each weight."""
        return np.array([point.condition for point in self.points])

    @property
    def best_is_certain(self) -> bool:
        """Whether the interval at the roundest weight lies below all others."""
        high = {point.t: point.condition_interval[1] for point in self.points}
        others = (point.condition_interval[0] for point in self.points if point.t != self.best)
        return self.best is not None and all(high[self.best] < low for low in others)

    @property
    def condition_derivative(self) -> Array:
        """d ln(s_1 / s_r) / dt for each weight; NaN where it does not exist or is not known."""
        return np.array([_slope(point) for point in self.points])

    @property
    def message(self) -> str:
        """The verdict in a sentence."""
        return _sentence(self)

    def __repr__(self) -> str:
        lines = [f"{self.loss}, {self.n} x {self.d}: {self.message}"]
        for point in self.points:
            named = "" if point.t is None else f"t = {point.t:g}: "
            ends = (
                f"{point.singular.values[0]:.6g} to {point.singular.values[max(self.r, 1) - 1]:.6g}"
            )
            lines.append(f"  {named}s from {ends}, condition number {_told(point)}")
        return "\n".join(lines)


def point_at(local: Local, data: Singular, r: int, start: tuple[Local, ShapeAt] | None) -> ShapeAt:
    """Everything about one weight; `start` is t = 0, where that is another."""
    found = singular(local.J)
    interval = quotient(at(found, 0), at(found, r - 1)) if r else (1.0, math.inf)
    interval = (max(1.0, interval[0]), interval[1])
    rank = int(np.count_nonzero(found.low > 0))
    of_factors = bounds = ratio = None
    if local.factors is not None and local.loss.residual is not None:
        of_factors = conditions(local.factors, data, r)
        bounds = factor_bounds(local.factors, of_factors, data, r)
        ratio = ratio_bound(local.loss.residual, found, bounds.smallest, r)
    known = math.isfinite(interval[1])
    return ShapeAt(
        local.t,
        found,
        rank,
        float(found.values[0] / found.values[r - 1]) if r and known else math.inf,
        interval,
        float(found.values[0] / found.values[rank - 1]) if rank else math.nan,
        slopes(local, found, r),
        None if local.alpha is None else local.alpha.number,
        local.loss.value,
        length(local.loss.gradient),
        of_factors,
        bounds,
        None if start is None else perturbation(start[0], start[1].singular, local),
        ratio,
        None if start is None or not local.t else compared(interval, start[1].condition_interval),
    )


def roundest(points: Sequence[ShapeAt]) -> ShapeAt | None:
    """The smallest condition number, the first of several."""
    known = [point for point in points if math.isfinite(point.condition)]
    return min(known, key=lambda point: point.condition, default=None)


def farthest(points: Sequence[ShapeAt]) -> ShapeAt | None:
    """The weight of largest size, if any is not 0."""
    moved = [point for point in points if point.t]
    return max(moved, key=lambda point: abs(point.t or 0.0), default=None)


def _slope(point: ShapeAt) -> float:
    return math.nan if point.slopes is None else point.slopes.condition


def _sentence(found: Shape) -> str:
    if found.verdict == NO_SHORTCUT:
        return "the loss has no shortcut weight to vary"
    if not found.r:
        return "J is 0 for every t: nothing can be said of a shortcut"
    end = farthest(found.points)
    if end is None or found.start is None:
        return f"the shortcut {found.verdict}: the grid has no weight to compare with t = 0"
    told = (
        f"the shortcut {found.verdict}"
        if found.verdict in (IMPROVES, WORSENS)
        else f"whether the shortcut helps {found.verdict}"
    )
    told += f": condition number {_told(found.start)} at t = 0, {_told(end)} at t = {end.t:g}"
    return told if found.best is None else f"{told}; roundest at t = {found.best:g}"


def _told(point: ShapeAt) -> str:
    if math.isfinite(point.condition):
        return f"{point.condition:.6g}"
    return f"at least {point.condition_interval[0]:.3g}"
