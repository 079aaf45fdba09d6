"""How can a formula be written otherwise without changing its value? One part at a time."""

from __future__ import annotations

import random

import sympy as sp

from symbolic.calculus import Along, AxisSum, Quantity
from tests.symbolic.jets import varies_along
from tests.symbolic.mutate import Change, Pool


def _definition(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    return expr.definition if isinstance(expr, Quantity) else None


def _expanded(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    return sp.expand_mul(expr, deep=False)


def _over_one_denominator(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    return sp.together(expr) if isinstance(expr, sp.Add) else None


def _factored(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, sp.Add):
        return None
    factor = chance.choice(sp.Mul.make_args(chance.choice(expr.args)))
    return factor * sp.Add(*(term / factor for term in expr.args))


def _collected(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, sp.Add):
        return None
    return sp.collect(expr, chance.choice(sp.Mul.make_args(chance.choice(expr.args))))


def _split(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, AxisSum):
        return None
    terms = sp.Add.make_args(sp.expand_mul(expr.summand))
    return sp.Add(*(AxisSum(term, expr.axis) for term in terms))


def _joined(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    sums = [term for term in expr.args if isinstance(term, AxisSum)]
    if not isinstance(expr, sp.Add) or len({total.axis for total in sums}) != 1:
        return None
    merged = AxisSum(sp.Add(*(total.summand for total in sums)), sums[0].axis)
    return merged + sp.Add(*(term for term in expr.args if term not in sums))


def _out_of_the_sum(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, AxisSum):
        return None
    factors = sp.Mul.make_args(expr.summand)
    still = [factor for factor in factors if expr.axis not in varies_along(factor)]
    rest = [factor for factor in factors if factor not in still]
    return sp.Mul(*still, AxisSum(sp.Mul(*rest), expr.axis))


def _into_the_sum(expr: sp.Expr, _: Pool, chance: random.Random) -> sp.Expr | None:
    sums = [factor for factor in expr.args if isinstance(factor, AxisSum)]
    if not isinstance(expr, sp.Mul) or not sums:
        return None
    rest = sp.Mul(*(factor for factor in expr.args if factor != sums[0]))
    inside = sums[0].axis not in varies_along(rest)
    return AxisSum(rest * sums[0].summand, sums[0].axis) if inside else None


def _times_and_over(expr: sp.Expr, pool: Pool, chance: random.Random) -> sp.Expr | None:
    square = pool.scalar() ** 2
    return (expr + square * expr) / (1 + square)


def _linear_direction(expr: sp.Expr, pool: Pool, chance: random.Random) -> sp.Expr | None:
    if not isinstance(expr, Along):
        return None
    inner, entry, direction = expr.args
    other = chance.choice(pool.like(entry))
    return Along(inner, entry, direction + other / 3) - Along(inner, entry, other) / 3


REWRITINGS: dict[str, Change] = {
    "definition": _definition,
    "expanded": _expanded,
    "one denominator": _over_one_denominator,
    "factored": _factored,
    "collected": _collected,
    "sum split": _split,
    "sums joined": _joined,
    "constants out": _out_of_the_sum,
    "constants in": _into_the_sum,
    "times and over": _times_and_over,
    "direction split": _linear_direction,
}
