"""By how much do the parts of B stay below their bounds? Pieces that certificates share."""

from __future__ import annotations

import sympy as sp

from symbolic.facts import part_bound
from symbolic.loss import b, rows, total


def within(
    f: sp.Expr, one_f: sp.Expr, one_b: sp.Expr, K: sp.Expr
) -> dict[str, tuple[sp.Expr, sp.Expr]]:
    """Return the slacks of |s| <= 5 K^2, |kappa| <= 2 K^2, |c_k| <= 2 K and ||eta||^2 <= 9 K^2.

    Each is told twice, above and below, by ``one_f`` = K^2 - ||f||^2 and ``one_b`` = K^2 - ||b||^2
    and by what is not negative.
    """
    c = f - b
    apart, close = total((f - b) ** 2), total((f + b) ** 2)
    c_squared = 2 * one_f + 2 * one_b + close + part_bound(c**2, rows)
    return {
        "s": (4 * one_f + one_b + close, 3 * total(f**2) + one_f + one_b + apart + 3 * K**2),
        "kappa": (
            (close + 3 * one_f + one_b) / 2,
            (apart + total(f**2) + 3 * K**2 + one_b) / 2,
        ),
        "c": (
            (c_squared + (2 * K - c) ** 2) / (4 * K),
            (c_squared + (2 * K + c) ** 2) / (4 * K),
        ),
        "eta": (6 * one_f + 3 * one_b + 2 * close, sp.Integer(0)),
    }


def product_below(x: tuple[sp.Expr, sp.Expr], y: tuple[sp.Expr, sp.Expr], sign: int) -> sp.Expr:
    """Return X Y - sign x y from (X - x, X + x) and (Y - y, Y + y)."""
    first, second = y if sign > 0 else y[::-1]
    return (x[0] * second + x[1] * first) / 2
