"""Are two formulas different? Balls at random arrays keep them apart."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np

from symbolic.independent.numbers import BALLS, exact, is_real, precision
from symbolic.independent.parse import Entry, Node
from symbolic.independent.program import Program

#: Bits of the numbers; the number of rows and the share of negative entries at each point.
BITS = 300
POINTS = ((2, 0.0), (3, 0.5), (1, 0.5), (2, 1.0), (4, 0.2), (5, 0.5))


def differ(left: Node, right: Node) -> bool:
    """Say whether two formulas are surely different somewhere."""
    sides = Program([left, right])
    with precision(BITS):
        return any(_differ_at(sides, rows, share) for rows, share in POINTS)


def _differ_at(sides: Program, rows: int, negative: float) -> bool:
    lengths = {size: rows if size == "n" else 1 + rows % 3 for size in sides.sizes}
    arrays = {e: _random(e, sides.shape(e, lengths), rows, negative) for e in sides.entries}
    left, right = np.broadcast_arrays(*sides.run(BALLS, arrays, lengths))
    pairs = zip(left.flat, right.flat, strict=True)
    return any(is_real(x) and is_real(y) and (x < y or x > y) for x, y in pairs)


def _random(entry: Entry, shape: tuple[int, ...], rows: int, negative: float) -> Any:
    array = np.empty((1, *shape), dtype=object)
    for place in product(*map(range, array.shape)):
        key = (entry.name, entry.axes, entry.positive, place, rows, negative)
        chance = random.Random(repr(key))
        value = exact(Fraction(chance.randrange(3000, 18000), 10007))
        below = not entry.positive and chance.random() < negative
        array[place] = -value if below else value
    return array
