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
    points = np.zeros((SHAPED, len(symbols)))
    before: list[Array] = []
    for places in _groups(symbols).values():
        points[:, places] = _shapes(len(places), before, chance)
        before.append(points[:, places])
    return points


def _groups(symbols: Sequence[sp.Symbol]) -> dict[str, list[int]]:
    """Return the places of each entry's components: z1, z2 and z3 are one entry's."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, symbol in enumerate(symbols):
        groups[re.sub(r"[\d_]+$", "", symbol.name)].append(place)
    return groups


def _shapes(count: int, before: list[Array], chance: np.random.Generator) -> Array:
    """Return an entry's components (m, count), a point each row, of one kind or another."""
    first, second = _numbers(1, chance), _numbers(1, chance)
    place = np.arange(count)
    alone, few = chance.integers(0, count, (SHAPED, 1)), chance.integers(0, count + 1, (SHAPED, 1))
    rest = np.where(chance.random((SHAPED, 1)) < HALF, 0.0, first)
    kinds = [
        first,
        np.where(place == alone, second, rest),  # one apart from the rest
        np.where(place < few, second, first),  # two values
        np.where(place % 2 == 0, -first, first),  # opposite ones
        first + second * place / count,  # evenly spaced
        _following(count, before, chance) if before else first,
        _numbers(count, chance),  # of different sizes
        np.array(0.0),
    ]
    values: Array = np.choose(chance.integers(0, len(kinds), (SHAPED, 1)), kinds)
    return values


def _following(count: int, before: list[Array], chance: np.random.Generator) -> Array:
    """Return a multiple of an entry before, from its start again where that is shorter."""
    others = np.array([other[:, np.arange(count) % other.shape[1]] for other in before])
    other = others[chance.integers(0, len(before), SHAPED), np.arange(SHAPED)]
    return other * chance.choice([1.0, -1.0, 2.0, -2.0, HALF], (SHAPED, 1))


def _numbers(count: int, chance: np.random.Generator) -> Array:
    """Return powers of 2 (m, count), or about some, of either sign; moderate sizes first."""
    reach = 8 + (len(SIZES) - 8) * np.arange(SHAPED)[:, None] // SHAPED
    low, high = np.maximum(-reach // 2, SIZES[0]), np.minimum(2 * reach // 3 + 4, SIZES[-1])
    shape = (SHAPED, count)
    factors = np.where(chance.random(shape) < HALF, 1.0, chance.uniform(1, 2, shape))
    signs = chance.choice([-1.0, 1.0], shape)
    return signs * factors * 2.0 ** chance.integers(low, high + 1, shape)


HALF = 0.5
