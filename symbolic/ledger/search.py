"""Where is an inequality worst? Points that try to break it: simple, random, then optimised.

The search runs in floating point and proves nothing; what it finds is turned into exact rationals
and certified elsewhere.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import Any

import numpy as np
import sympy as sp
from numpy.typing import NDArray
from scipy.optimize import minimize

from symbolic.declare.finding import Counterexample
from symbolic.ledger.components import Interval, Point
from symbolic.ledger.floats import Array
from symbolic.ledger.trials import shaped_points

#: Points drawn, local optimisations started from the worst of them, and their iterations.
SIMPLE, RANDOM, STARTS, ITERATIONS = 1500, 2500, 6, 60
#: What floating point cannot tell from 0, relative to the sides; points that are certified where
#: they seem to break the claim or stand at its edge, and points that are kept.
ROUNDING, SUSPECTS, EDGE, KEPT = 1e-11, 24, 6, 40
#: Points of more symbols than that are drawn, not climbed from.
CLIMBABLE = 24
#: A climb's differences are taken by such steps, relative to 1 or more; where there is no value, a
#: climb sees a number that no value comes to.
STEP, OUTSIDE = 2.0**-26, 1e3
#: A condition may be short of 0 by so much, relative to 1, before a point counts as outside.
FEASIBLE = 1e-9

#: Points from which steps are taken, how often, and points beyond floating point that are tried.
ACROSS, ROUNDS, BEYOND = 4, 6, 80
_LENGTHS = np.concatenate([2.0 ** np.arange(-40, 21), -(2.0 ** np.arange(-40, 21))])
_VALUES = np.array([0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 3.0, -3.0])


@dataclass(frozen=True)
class Terrain:
    """What is searched: badness (> 0 breaks the claim) and conditions (>= 0) over points.

    Both take an array (m, s) of m points in s symbols; badness returns (m,), conditions (m, c).
    ``breaks`` says of one point, taken exactly, whether it breaks the claim for sure.
    """

    symbols: Sequence[sp.Symbol]
    bounds: Sequence[Interval | None]
    badness: Callable[[Array], Array]
    conditions: Callable[[Array], Array]
    breaks: Callable[[Array], bool] | None = None


@dataclass
class Found:
    """Points that meet the conditions, the worst first, and how many were tried."""

    points: list[Array] = field(default_factory=list)
    badness: list[float] = field(default_factory=list)
    trials: int = 0
    unmet: int = 0
    optimised: int = 0
    counterexample: Counterexample | None = None

    def judge(self, terrain: Terrain, points: Array) -> tuple[Array, NDArray[np.bool_]]:
        """Return the badness of points, and which of them meet the conditions; count them."""
        badness = terrain.badness(points)
        met = np.isfinite(badness) & np.all(terrain.conditions(points) >= -FEASIBLE, axis=1)
        self.trials += int(met.sum())
        self.unmet += int((~met).sum())
        return badness, met

    def keep_worst(self, terrain: Terrain, points: Array) -> Array | None:
        """Add the worst of the points that meet the conditions, and return it."""
        badness, met = self.judge(terrain, points)
        if not met.any():
            return None
        best = np.flatnonzero(met)[np.argmax(badness[met])]
        self.points.append(points[best])
        self.badness.append(float(badness[best]))
        return points[best]

    def sort(self) -> None:
        """Put the worst point first."""
        ranked = sorted(range(len(self.points)), key=lambda k: -self.badness[k])
        self.points = [self.points[k] for k in ranked]
        self.badness = [self.badness[k] for k in ranked]


def explore(
    terrain: Terrain, seed: int, confirm: Callable[[Array], Counterexample | None]
) -> Found:
    """Return the points that come closest to breaking the claim, and what surely breaks it.

    ``confirm`` turns a point that breaks the claim in floating point into a certificate, or says
    that it was rounding: then the search goes on.
    """
    with np.errstate(all="ignore"):  # what overflows is no point of interest
        return _explored(terrain, seed, confirm)


def _explored(
    terrain: Terrain, seed: int, confirm: Callable[[Array], Counterexample | None]
) -> Found:
    chance = np.random.default_rng(seed)
    found = Found()
    simple, drawn = _simple_points(terrain, chance), _random_points(terrain, chance)
    shaped = _inside(terrain, shaped_points(terrain.symbols, chance))
    points = np.vstack([simple, drawn, shaped])
    badness, met = found.judge(terrain, points)
    broken = np.flatnonzero(met & (badness > ROUNDING))[:SUSPECTS]  # the simple ones stand first
    for k in broken:
        if (certificate := confirm(points[k])) is not None:
            found.counterexample = certificate
            return found
    order = np.flatnonzero(met)[np.argsort(-badness[met], kind="stable")]
    order = order[badness[order] <= ROUNDING]
    found.points, found.badness = [*points[order[:KEPT]]], [*map(float, badness[order[:KEPT]])]
    if 0 < len(terrain.symbols) <= CLIMBABLE:
        for start in _starts(terrain, points, order, met):
            _climb(terrain, start, found)
    if len(terrain.symbols):
        _step_across(terrain, found)
    found.sort()
    edge = [p for p, bad in zip(found.points, found.badness, strict=True) if bad > -ROUNDING]
    beyond = _beyond_floats(terrain, points[~np.isfinite(badness)])
    suspects = [*edge[:EDGE], *_surely_bad(terrain, [*edge[EDGE:], *beyond])]
    found.counterexample = next((c for c in map(confirm, suspects) if c is not None), None)
    return found


def _surely_bad(terrain: Terrain, points: Sequence[Array]) -> Iterator[Array]:
    """Yield the points that break the claim as they are, whatever floating point makes of them."""
    if terrain.breaks is not None:
        yield from filter(terrain.breaks, points)


def _beyond_floats(terrain: Terrain, points: Array) -> Array:
    """Return points of each size at which a side has no value in floating point."""
    if not len(points) or not len(terrain.symbols):
        return points[:0]
    size = np.abs(points).max(axis=1)
    powers = np.round(np.log2(np.maximum(size, 2.0**-60)))
    kinds = np.column_stack([powers, np.sign(points.sum(axis=1))])
    _, first = np.unique(kinds, axis=0, return_index=True)
    return points[first[np.unique(np.linspace(0, len(first) - 1, BEYOND).astype(int))]]


def _step_across(terrain: Terrain, found: Found) -> None:
    """Move the worst points along single coordinates, and along all, by steps of every size."""
    found.sort()
    for start in list(found.points[:ACROSS]):
        point = start
        for _ in range(ROUNDS):
            best = found.keep_worst(terrain, _inside(terrain, point + _steps(point)))
            if best is None or np.array_equal(best, point):
                break
            point = best


def _steps(point: Array) -> Array:
    """Return steps (m, s): none, those along a coordinate, along all alike, and along the point."""
    ways = [*np.eye(len(point))[:CLIMBABLE], np.ones(len(point)), point]
    steps = np.multiply.outer(np.array(ways), _LENGTHS).transpose(0, 2, 1)
    return np.vstack([np.zeros((1, len(point))), steps.reshape(-1, len(point))])


def _simple_points(terrain: Terrain, chance: np.random.Generator) -> Array:
    """Small integers and halves, more zeros first; moved into the box."""
    count = len(terrain.symbols)
    weights = np.linspace(1, 0.2, SIMPLE)
    points = np.zeros((SIMPLE, count))
    for k, weight in enumerate(weights):
        reach = 3 + (len(_VALUES) - 3) * k // SIMPLE
        chosen = _VALUES[chance.integers(0, reach, count)]
        points[k] = np.where(chance.random(count) < weight * 0.6, 0.0, chosen)
    return _inside(terrain, points)


def _random_points(terrain: Terrain, chance: np.random.Generator) -> Array:
    """Points all over the box, and of many sizes where there is none."""
    count = len(terrain.symbols)
    sizes = 2.0 ** chance.uniform(-5, 5, (RANDOM, 1)) * 2.0 ** chance.uniform(
        -2, 2, (RANDOM, count)
    )
    points = chance.standard_normal((RANDOM, count)) * sizes
    equal = chance.random(RANDOM) < 0.15
    points[equal] = points[equal, :1]
    for k, ends in enumerate(terrain.bounds):
        if ends is not None:
            low, high = float(ends[0]), float(ends[1])
            points[:, k] = chance.uniform(low, high, RANDOM)
            corner = chance.random(RANDOM) < 0.2
            points[corner, k] = np.where(chance.random(corner.sum()) < 0.5, low, high)
    return _inside(terrain, points)


def _inside(terrain: Terrain, points: Array) -> Array:
    """Move points into the box, and positive symbols above 0."""
    for k, (symbol, ends) in enumerate(zip(terrain.symbols, terrain.bounds, strict=True)):
        if symbol.is_positive:
            points[:, k] = np.where(points[:, k] == 0, 1.0, np.abs(points[:, k]))
        if symbol.is_integer:
            points[:, k] = np.maximum(np.round(points[:, k]), 1 if symbol.is_positive else -np.inf)
        if ends is not None:
            points[:, k] = np.clip(points[:, k], float(ends[0]), float(ends[1]))
    return points


def _starts(
    terrain: Terrain, points: Array, order: NDArray[np.int_], met: NDArray[np.bool_]
) -> Iterator[Array]:
    """Yield the worst points, and where few meet the conditions those that nearly do."""
    yield from points[order[:STARTS]]
    if len(order) < STARTS:
        short = np.minimum(terrain.conditions(points), 0).sum(axis=1)
        short[met | ~np.isfinite(short)] = -np.inf
        yield from points[np.argsort(-short, kind="stable")[: STARTS - len(order)]]


def _climb(terrain: Terrain, start: Array, found: Found) -> None:
    """Make one point as bad as the conditions allow; every point on the way is a trial."""
    visited: list[Array] = []
    limits = [_limits(s, e) for s, e in zip(terrain.symbols, terrain.bounds, strict=True)]
    highest = np.array([np.inf if high is None else high for _, high in limits])

    def losses(points: Array) -> Array:
        badness = terrain.badness(points)
        return np.where(np.isfinite(badness), -badness, OUTSIDE)

    def short(points: Array) -> Array:
        conditions = terrain.conditions(points)
        return np.where(np.isfinite(conditions), conditions, -OUTSIDE)

    def loss(x: Array) -> float:
        visited.append(x.copy())
        return float(losses(x[None])[0])

    slopes: Any = partial(_slopes, losses, highest)
    constraints: Any = ()
    if terrain.conditions(start[None]).shape[1]:
        constraints = {
            "type": "ineq",
            "fun": lambda x: short(x[None])[0],
            "jac": partial(_slopes, short, highest),
        }
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        minimize(
            loss,
            start,
            method="SLSQP",
            jac=slopes,
            bounds=limits,
            constraints=constraints,
            options={"maxiter": ITERATIONS, "ftol": 1e-12},
        )
    found.optimised += 1
    if visited:
        found.keep_worst(terrain, np.array(visited))


def _slopes(values: Callable[[Array], Array], highest: Array, x: Array) -> Array:
    """Return differences of a function of points, (s,) or (c, s), all out of one call of it."""
    steps = STEP * np.maximum(np.abs(x), 1.0)
    steps = np.where(x + steps > highest, -steps, steps)
    found = values(np.vstack([x, x + np.diag(steps)]))
    slopes: Array = (found[1:] - found[0]).T / steps
    return slopes


def _limits(symbol: sp.Symbol, ends: Interval | None) -> tuple[float | None, float | None]:
    low, high = (None, None) if ends is None else (float(ends[0]), float(ends[1]))
    if symbol.is_positive:
        low = max(low or 0.0, 1e-9)
    return low, high


def certified(
    point: Array, surely_bad: Callable[[Point], bool], symbols: Sequence[sp.Symbol]
) -> Point | None:
    """Return a simple exact point near ``point`` that surely breaks the claim."""
    near = dict.fromkeys(  # many of them are one point, which is looked at once
        tuple(_rational(x * shrink, largest) for x in point)
        for shrink in (1.0, 1 - 2**-20, 1 - 2**-10, 0.99, 0.9)
        for largest in (1, 2, 4, 10, 100, 10**4, 10**9)
    )
    exact = next(filter(surely_bad, near), None)
    return None if exact is None else _simplified(exact, surely_bad)


def _rational(x: float, largest: int) -> sp.Rational:
    value = Fraction(float(x)).limit_denominator(largest)
    return sp.Rational(value.numerator, value.denominator)


def _simplified(point: Point, surely_bad: Callable[[Point], bool]) -> Point:
    """Put simpler numbers in the place of a point's, one at a time, while it stays bad."""
    opposite = tuple(-value for value in point)
    if sum(bool(value < 0) for value in point) > len(point) / 2 and surely_bad(opposite):
        point = opposite
    improved = True
    while improved:
        improved = False
        for k, value in enumerate(point):
            for simpler in _simpler(value):
                changed = (*point[:k], simpler, *point[k + 1 :])
                if surely_bad(changed):
                    point, improved = changed, True
                    break
    return point


def _simpler(value: sp.Rational) -> Iterator[sp.Rational]:
    own = _complexity(value)
    near = (_rational(float(value), largest) for largest in (1, 2, 4, 10, 100, 10**4))
    candidates = [*map(sp.Rational, ("0", "1", "-1", "2", "-2", "1/2", "-1/2")), *near]
    yield from (c for c in candidates if _complexity(c) < own)


def _complexity(value: sp.Rational) -> tuple[int, int, int]:
    size = int(abs(value.p)) + int(value.q)
    return len(str(abs(value))) if value else 0, size, int(bool(value < 0))
