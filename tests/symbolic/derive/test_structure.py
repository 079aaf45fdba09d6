"""Is the structure that is read off the loss' own gradient, Hessian and Jacobian?

Central differences of the loss itself, to 60 digits, are the oracle: no formula is shared.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import mpmath as mp
import numpy as np
import pytest
import sympy as sp

from symbolic.calculus import Entry
from symbolic.calculus.entries import outermost_sums
from symbolic.derive.structure import Structure, derive
from symbolic.loss import Loss, b, rows, z
from symbolic.losses import load
from tests.declared import ROW_LOSSES
from tests.sampled import rotating
from tests.symbolic.adhoc import ADHOC
from tests.symbolic.exact import DIGITS, number, numbers, over_rows

#: The step of the differences: their error is its square, their rounding 10**-60 over it squared.
STEP = mp.mpf(10) ** -15
#: What both leave, relative to the size of the terms.
AGREEMENT = mp.mpf(10) ** -20

LOSSES = {name: load(name) for name in ROW_LOSSES} | ADHOC
SQUARES = [name for name in LOSSES if LOSSES[name].residual is not None]
RANKS = {
    "softmax": 2,
    "unified": 2,
    "cosh_normalised": 2,
    "sinh_normalised": 2,
    "softplus_normalised": 2,
    "root_link": 2,
    "exp_rescaled": 2,
    "cosh_rescaled": 2,
    "sinh_rescaled": 2,
    "unified_rescaled": 2,
    "exp": 0,
    "cosh": 0,
    "sinh": 0,
    "unified_plain": 0,
    "tanh_plain": 0,
    "poisson": 0,
    "cauchy": 0,
    "log_cosh": 0,
    "divergence": 1,
    "mean": 1,
}


@cache
def structure(name: str) -> Structure:
    return derive(LOSSES[name])


def point(loss: Loss, n: int) -> dict[Entry, Any]:
    """Random-looking rationals, of both signs, with no zero of alpha near."""
    zs = [sp.Rational(7, 5), sp.Rational(-3, 11), sp.Rational(9, 13)][:n]
    bs = [sp.Rational(2, 7), sp.Rational(-5, 3), sp.Rational(1, 4)][:n]
    at: dict[Entry, Any] = {z: numbers(zs), b: numbers(bs)}
    return at | {p: number(p.default) * 3 / 4 for p in loss.parameters}


def at_rows(formula: sp.Expr, at: dict[Entry, Any], n: int) -> Any:
    """A row formula's n values, also where it is the same in every row."""
    value = over_rows(sp.sympify(formula), dict(at), n)
    return value if isinstance(value, np.ndarray) else np.full(n, value, dtype=object)


def change(function: Callable[[Any], Any], zs: Any) -> Any:
    """Central differences of ``function`` by each z_k, one column each."""
    unit = np.array([[mp.mpf(j == k) for j in range(len(zs))] for k in range(len(zs))])
    moves = [(function(zs + STEP * e) - function(zs - STEP * e)) / (2 * STEP) for e in unit]
    return np.array(moves).T


def same(left: Any, right: Any) -> bool:
    size = 1 + max(abs(value) for value in np.ravel(right))
    return bool(np.all(np.abs(left - right) <= AGREEMENT * size))


@pytest.mark.parametrize(("name", "n"), rotating(LOSSES, [2, 3]))
def test_the_structure_is_the_derivative(name: str, n: int) -> None:
    with mp.workdps(DIGITS):
        loss, s = LOSSES[name], structure(name)
        at = point(loss, n)

        def gradient(zs: Any) -> Any:
            return change(lambda zk: over_rows(loss.value, at | {z: zk}, n), zs)

        r, D = at_rows(s.r, at, n), at_rows(s.D, at, n)
        assert same(r, gradient(at[z]))
        hessian = np.array(np.diag(D))
        P = [at_rows(p, at, n) for p in s.P]
        for j, k in np.ndindex(s.rank, s.rank):
            hessian = hessian + over_rows(s.M[j, k], dict(at), n) * np.outer(P[j], P[k])
        assert same(hessian, change(gradient, at[z]))


@pytest.mark.parametrize(("name", "n"), rotating(SQUARES, [3, 2]))
def test_the_jacobian_is_the_residuals_derivative(name: str, n: int) -> None:
    with mp.workdps(DIGITS):
        loss, s = LOSSES[name], structure(name)
        at = point(loss, n)
        assert s.jacobian is not None
        g, U, V = s.jacobian
        jacobian = np.array(np.diag(at_rows(g, at, n)))
        for u, v in zip(U, V, strict=True):
            jacobian = jacobian + np.outer(at_rows(u, at, n), at_rows(v, at, n))
        exact = change(lambda zs: at_rows(loss.residual, at | {z: zs}, n), at[z])
        assert same(jacobian, exact)


@pytest.mark.parametrize("name", RANKS)
def test_the_rank_of_the_low_rank_part(name: str) -> None:
    assert structure(name).rank == RANKS[name]


@pytest.mark.parametrize("name", LOSSES)
def test_least_squares_are_recognised(name: str) -> None:
    expected = name not in ADHOC or name in ("softplus_normalised", "root_link", "tanh_plain")
    expected = expected or name == "mean"
    assert (structure(name).jacobian is not None) == expected


@pytest.mark.parametrize("name", LOSSES)
def test_the_middle_matrix_is_symmetric_and_holds_no_row(name: str) -> None:
    M = structure(name).M
    assert (M - M.T).applyfunc(sp.simplify).is_zero_matrix is not False
    assert not any(rows in getattr(symbol, "axes", ()) for entry in M for symbol in _outside(entry))


def _outside(formula: sp.Expr) -> set[sp.Symbol]:
    """The symbols of a formula that stand in no sum."""
    blank = {total: sp.Integer(1) for total in outermost_sums(formula)}
    return set(formula.xreplace(blank).free_symbols)
