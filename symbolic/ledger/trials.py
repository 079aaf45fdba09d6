"""At which points of a kind do bounds fail? Points of every size, with entries that are alike.

What fails from many rows on, or far away, fails where entries are equal, where one stands apart,
where they are opposite, or where one entry follows another: random points are none of these.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import sympy as sp

from symbolic.ledger.floats import Array

#: Points of such kinds; the powers of 2 of their sizes.
SHAPED = 1500
SIZES = np.arange(-20, 41)


def shaped_points(symbols: Sequence[sp.Symbol], chance: np.random.Generator) -> Array:
    """Return points (m, s) in which the components of each entry have a shape."""
    groups = list(_groups(symbols).values())
    points = np.zeros((SHAPED, len(symbols)))
    for k, point in enumerate(points):
        reach = 8 + (len(SIZES) - 8) * k // SHAPED  # moderate sizes first
        before: list[Array] = []
        for places in groups:
            values = _shape(len(places), reach, before, chance)
            before.append(values)
            point[places] = values
    return points


def _groups(symbols: Sequence[sp.Symbol]) -> dict[str, list[int]]:
    """Return the places of each entry's components: z1, z2 and z3 are one entry's."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, symbol in enumerate(symbols):
        groups[re.sub(r"[\d_]+$", "", symbol.name)].append(place)
    return groups


def _shape(count: int, reach: int, before: list[Array], chance: np.random.Generator) -> Array:
    kind = int(chance.integers(0, 8))
    first, second = _number(reach, chance), _number(reach, chance)
    values = np.full(count, first)
    if kind == 1:  # one apart from the rest
        values = np.zeros(count) if chance.random() < HALF else values
        values[chance.integers(0, count)] = second
    elif kind == 2:  # two values
        values[: chance.integers(0, count + 1)] = second
    elif kind == 3:  # opposite ones
        values[::2] *= -1
    elif kind == 4:  # evenly spaced
        values = first + second * np.arange(count) / count
    elif kind == 5 and before:  # an entry follows another
        other = before[int(chance.integers(0, len(before)))]
        values = np.resize(other, count) * chance.choice([1.0, -1.0, 2.0, -2.0, HALF])
    elif kind == 6:  # of different sizes
        values = np.array([_number(reach, chance) for _ in range(count)])
    elif kind == 7:
        values = np.zeros(count)
    return values


def _number(reach: int, chance: np.random.Generator) -> float:
    """Return a power of 2, or about one, of either sign."""
    low, high = max(-reach // 2, int(SIZES[0])), min(2 * reach // 3 + 4, int(SIZES[-1]))
    size = 2.0 ** int(chance.integers(low, high + 1))
    factor = 1.0 if chance.random() < HALF else chance.uniform(1, 2)
    return float(size * factor * chance.choice([-1.0, 1.0]))


HALF = 0.5
