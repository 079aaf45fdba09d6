"""Where is a loss defined that is not at x = 0, such as one with a logarithm of z?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import optimize

from resoft.basis.least_squares import nearest
from resoft.data.vectors import Vector
from resoft.multistart.starts import Start
from resoft.objective.objective import Objective
from resoft.support.arrays import CLOSELY, HELD, ROUGHLY, Array
from resoft.support.mechanism import mechanism, none_of_them, nothing

LEVELS = np.geomspace(CLOSELY, 1 / CLOSELY, 25)  # of the rows, at which the loss is tried
GRID = np.concatenate([-LEVELS[::-1], LEVELS])
FIRST = int(np.searchsorted(GRID, 1.0))  # the level that is liked best
ROUNDS = 40  # of moving rows that lie outside back in, and projecting on A
OVER = 1.5  # times as far as needed
PROGRAM = HELD  # entries of Q up to which a linear program is tried
RANDOM = 12


@dataclass(frozen=True)
class Box:
    """Rows between lower and upper (n,), where the loss is defined if all lie at one level."""

    name: str
    lower: Vector
    upper: Vector
    middle: Vector


@mechanism("starts inside the domain", none_of_them)
def inside_starts(objective: Objective, seed: int) -> list[Start]:
    """Points where the loss is defined: inside boxes of rows, or found by chance; [] if none is."""
    if objective.coordinates.rank == 0:
        return []
    found = []
    for box in _boxes(objective):
        y = _projected(objective, box)
        if y is None and objective.b.size * objective.coordinates.rank <= PROGRAM:
            y = _programmed(objective, box)
        if y is not None:
            found.append(Start(f"inside {box.name}", y))
    return found or list(_by_chance(objective, seed))


def _boxes(objective: Objective) -> Iterator[Box]:
    """Around rows at one level, at one distance from b, or of b's signs."""
    b = objective.b
    none, ones = objective.matrix.constant(0.0), objective.matrix.constant(1.0)
    signs = objective.matrix.made(_signs, b)
    forms = {"z": (none, ones), "z - b": (b, ones), "z b": (none, signs)}
    for name, (base, unit) in forms.items():
        defined = [_is_defined(objective, base + c * unit) for c in GRID]
        levels = np.flatnonzero(defined)
        if levels.size == 0:
            continue
        k = int(levels[np.argmin(np.abs(levels - FIRST))])
        first = last = k
        while first > 0 and defined[first - 1]:
            first -= 1
        while last < GRID.size - 1 and defined[last + 1]:
            last += 1
        ends = [base + GRID[j] * unit for j in (first, last)]
        lower, upper = (objective.matrix.made(end, *ends) for end in (np.minimum, np.maximum))
        yield Box(name, lower, upper, base + GRID[k] * unit)


def _signs(b: Array) -> Array:
    return np.where(b < 0, -1.0, 1.0)


def _is_defined(objective: Objective, z: Vector) -> bool:
    value, r = objective.loss.value_and_gradient(z)
    return bool(np.isfinite(value)) and r.is_finite()


def _projected(objective: Objective, box: Box) -> Array | None:
    """From the middle: rows outside are moved inside, in turn with a projection on A."""
    coordinates = objective.coordinates
    target = box.middle
    for _ in range(ROUNDS):
        y = nearest(coordinates, target, ROUGHLY)
        if objective.at(y) is not None:
            return y
        z, clip = coordinates.forward(y), objective.matrix.made
        moved = z + OVER * (clip(np.clip, z, box.lower, box.upper) - z)
        if (moved - target).largest() == 0.0:
            return None
        target = clip(np.clip, moved, box.lower, box.upper)
    return None


@mechanism("starts by a linear program", nothing)
def _programmed(objective: Objective, box: Box) -> Array | None:
    """By a linear program: as far inside as one unit, if that can be."""
    r, rows = objective.coordinates.rank, objective.matrix
    found = objective.coordinates.forward(np.eye(r)), box.lower, box.upper
    Q, lower, upper = (
        np.asarray(rows.collect(each)) for each in found
    )  # few: one program is of all
    ones = np.ones((lower.size, 1))
    size = float(np.max(np.abs(Q)))
    solved = optimize.linprog(
        np.append(np.zeros(r), -1.0),
        A_ub=np.block([[-Q / size, ones], [Q / size, ones]]),
        b_ub=np.concatenate([-lower, upper]),
        bounds=[*[(None, None)] * r, (0.0, 1.0)],
    )
    if solved.x is None:
        return None
    y = np.asarray(solved.x[:-1]) / size
    return y if objective.at(y) is not None else None


@mechanism("starts inside by chance", none_of_them)
def _by_chance(objective: Objective, seed: int) -> Iterator[Start]:
    generator = np.random.default_rng(seed)
    r, n = objective.coordinates.rank, objective.b.size
    for k in range(RANDOM):
        size = 10.0 ** (k % 4 - 2)  # from 0.01 to 10
        y = size * np.sqrt(n / r) * generator.standard_normal(r)
        if objective.at(y) is not None:
            yield Start(f"random {size:g}", y)
