"""Is a formula negative somewhere, at a glance? Then no time is spent on a proof.

Floating point at a few points decides nothing: it only says what is not worth trying.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import sympy as sp

from symbolic.calculus import Axis, Entry
from symbolic.derive.reference import component, plain_functions, written_out
from symbolic.ledger.floats import Array, vectorised
from symbolic.ledger.polynomials import Range

#: Points, rows of every sum, and what is surely no rounding.
POINTS, LENGTH, NEGATIVE = 300, 2, -1e-6


def looks_negative(expr: sp.Expr, range_of: Callable[[sp.Symbol], Range]) -> bool:
    """Say whether ``expr`` has a negative value at one of a few points."""
    axes = sorted(expr.atoms(Axis), key=lambda axis: axis.name)
    axes += [a for e in expr.atoms(Entry) for a in e.axes if a not in axes]
    sizes = dict.fromkeys(axes, LENGTH)
    written = plain_functions(written_out(expr, sizes, dict.fromkeys(axes, 1)))
    ranges = {
        component(e, dict.fromkeys(axes, k)): range_of(e) for e in expr.atoms(Entry) for k in (1, 2)
    }
    symbols = sorted(written.free_symbols, key=sp.default_sort_key)
    if not symbols:
        return False
    chance = np.random.default_rng(len(symbols))
    points = [_values(ranges.get(s) or range_of(s), s, chance) for s in symbols]
    values = vectorised(symbols, [written])(np.column_stack(points))
    return bool((values[np.isfinite(values)] < NEGATIVE).any())


def _values(range_: Range, symbol: sp.Symbol, chance: np.random.Generator) -> Array:
    """Return numbers of an interval, near 0 and farther off; whole ones for a length."""
    low, high = float(range_.low), float(range_.high)
    values = chance.standard_normal(POINTS) * chance.choice([0.1, 1.0, 3.0], POINTS)
    if np.isfinite(low) and np.isfinite(high):  # of an empty interval, what is between its ends
        return chance.uniform(min(low, high), max(low, high), POINTS)
    if np.isfinite(low):
        values = low + np.abs(values)
    if np.isfinite(high):
        values = high - np.abs(values)
    return np.ceil(values) if symbol.is_integer else values
