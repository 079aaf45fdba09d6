"""Is a loss' Hessian in z singular everywhere? No precision tells such an eigenvalue from 0."""

from __future__ import annotations

from functools import cache

import sympy as sp

from symbolic.calculus import AxisSum, Undecidable, expand_names, is_zero
from symbolic.declare.loss import rows
from symbolic.derive.structure import Structure


def is_singular(structure: Structure, n: int) -> bool:
    """Whether diag(D) + P M P^T is proved to be singular at every z and b with n rows.

    Two reasons are looked for: B 1_n = 0, as where a shift of z changes nothing, and B = 0 for
    n = 1, as where a single row is always the whole sum.
    """
    M = sp.ImmutableMatrix(structure.M)
    return _alone(structure.D, structure.P, M) if n == 1 else _shifted(structure.D, structure.P, M)


@cache
def _alone(D: sp.Expr, P: tuple[sp.Expr, ...], M: sp.ImmutableMatrix) -> bool:
    alone = D + sum(M[j, k] * p * q for j, p in enumerate(P) for k, q in enumerate(P))
    return _vanishes(_of_one_row(expand_names(alone)))


@cache
def _shifted(D: sp.Expr, P: tuple[sp.Expr, ...], M: sp.ImmutableMatrix) -> bool:
    sums = [AxisSum(p, rows) for p in P]
    moved = D + sum(M[j, k] * p * sums[k] for j, p in enumerate(P) for k in range(len(P)))
    return _vanishes(expand_names(moved))


def _vanishes(expr: sp.Expr) -> bool:
    try:
        return bool(is_zero(expr))
    except Undecidable:
        return False


def _of_one_row(expr: sp.Basic) -> sp.Expr:
    """Every sum is its one term."""
    if isinstance(expr, AxisSum):
        return _of_one_row(expr.summand)
    if expr == rows.size:
        return sp.Integer(1)
    return expr.func(*(_of_one_row(arg) for arg in expr.args)) if expr.args else expr
