"""Are the certified signs those of the dense Hessian, at points and over whole regions?"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any

import mpmath as mp
import numpy as np
import pytest
import sympy as sp
from flint import fmpq
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic.calculus import logistic, softplus
from symbolic.derive.structure import Structure, derive
from symbolic.enclose.congruence import congruence
from symbolic.enclose.inertia import Inertia, Undecided, inertia
from symbolic.enclose.intervals import Interval, between, fraction
from symbolic.enclose.program import Program
from symbolic.loss import b, z
from symbolic.losses import load
from tests.declared import ROW_LOSSES
from tests.symbolic.exact import numbers, over_rows

LOSSES = ROW_LOSSES
#: Relative to the largest eigenvalue, what counts as zero in the dense oracle with 40 digits.
ZERO = mp.mpf(10) ** -30


@cache
def structure(name: str) -> Structure:
    return derive(load(name))


def dense(name: str, zs: list[Any], bs: list[Any]) -> Any:
    """B itself from SymPy's formulas by an evaluator of its own, and its eigenvalues."""
    with mp.workdps(40):
        s, n = structure(name), len(zs)
        at = {z: numbers(zs), b: numbers(bs)} | {p: p.default for p in s.loss.parameters}
        at = {key: value if isinstance(value, np.ndarray) else mp.mpf(int(value.p)) / int(value.q)
              for key, value in at.items()}  # fmt: skip

        def rowwise(formula: sp.Expr) -> Any:
            value = over_rows(sp.sympify(formula), dict(at), n)
            return value if isinstance(value, np.ndarray) else np.full(n, value, dtype=object)

        B = np.diag(rowwise(s.D))
        P = [rowwise(p) for p in s.P]
        for j, k in np.ndindex(s.rank, s.rank):
            B = B + over_rows(s.M[j, k], dict(at), n) * np.outer(P[j], P[k])
        return mp.eigsy(mp.matrix(B.tolist()), eigvals_only=True)


def counted(values: Any) -> Inertia:
    size = max([abs(v) for v in values], default=0)
    positive = sum(v > ZERO * size for v in values)
    negative = sum(v < -ZERO * size for v in values)
    return Inertia(positive, negative, len(values) - positive - negative)


def some(n: int, seed: int) -> tuple[list[Any], list[Any]]:
    rng = np.random.default_rng(seed)
    zs = [sp.Rational(int(k), 8) for k in rng.integers(-12, 13, n)]
    return zs, [sp.Rational(int(k), 6) for k in rng.integers(-6, 9, n)]


@pytest.mark.parametrize("n", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("name", LOSSES)
def test_points_agree_with_dense_eigenvalues(name: str, n: int) -> None:
    zs, bs = some(n, seed=n)
    assert inertia(structure(name), zs, bs) == counted(dense(name, zs, bs))


@settings(max_examples=40, deadline=None)
@given(
    name=st.sampled_from(LOSSES),
    rows=st.lists(
        st.tuples(*[st.fractions(-2, 2, max_denominator=9)] * 2), min_size=2, max_size=4
    ),
)  # fmt: skip
def test_random_rational_points(name: str, rows: list[tuple[Fraction, Fraction]]) -> None:
    zs, bs = (
        [sp.Rational(pair[i].numerator, pair[i].denominator) for pair in rows] for i in (0, 1)
    )
    found = inertia(structure(name), zs, bs)
    if isinstance(found, Undecided):
        return  # a pole, or an irrational zero; nothing wrong is said
    assert found == counted(dense(name, zs, bs))


@pytest.mark.parametrize("name", LOSSES)
def test_a_ridge_above_the_smallest_eigenvalue_makes_it_definite(name: str) -> None:
    zs, bs = some(4, seed=11)
    lowest = min(dense(name, zs, bs))
    above, below = (Fraction(float(-lowest)) + Fraction(sign, 10**6) for sign in (1, -1))
    assert inertia(structure(name), zs, bs, ridge=above) == Inertia(4, 0)
    found = inertia(structure(name), zs, bs, ridge=[below] * 4)
    assert isinstance(found, Inertia)
    assert found.negative == 1


@pytest.mark.parametrize("part", ["D", "M"])
@pytest.mark.parametrize("name", ["softmax", "unified", "exp_rescaled"])
def test_a_wrong_structure_is_noticed(name: str, part: str) -> None:
    wrong = replace(structure(name), **{part: -getattr(structure(name), part)})
    points = [some(4, seed) for seed in range(6)]
    assert any(inertia(wrong, *point) != counted(dense(name, *point)) for point in points)


def test_zero_eigenvalues_are_exact() -> None:
    half = Fraction(1, 2)
    assert inertia(structure("unified"), [0, 0], [half, half]) == Inertia(1, 0, 1)
    assert inertia(structure("unified"), [0, 0], [0, 1]) == Inertia(1, 1)
    third = Fraction(1, 3)
    found = inertia(structure("unified"), [0] * 3, [third] * 3)
    assert isinstance(found, Inertia)
    assert (found, found.verdict) == (Inertia(2, 0, 1), "positive semidefinite")


def test_a_shift_that_changes_nothing_is_a_proved_zero() -> None:
    """Softmax: B 1_n = 0 at irrational values, which no precision alone would show."""
    zs, bs = [0.3, -0.7, 1.1], [0.2, 0.5, 0.1]
    found = inertia(structure("softmax"), zs, bs)
    assert found == counted(dense("softmax", zs, bs))
    assert isinstance(found, Inertia)
    assert found.zero == 1
    assert inertia(structure("softmax"), zs, bs, ridge=2) == Inertia(3, 0)
    assert inertia(structure("cosh_normalised"), [0.3], [0.2]) == Inertia(0, 0, 1)


def test_the_counterexample_to_every_constant_ridge() -> None:
    """papers/unified: x = (t, t) with t = -11/20 has the smallest eigenvalue -524.24..."""
    at = [Fraction(-11, 20)] * 2, [0, 1]
    assert inertia(structure("unified"), *at, ridge=524) == Inertia(1, 1)
    assert inertia(structure("unified"), *at, ridge=525) == Inertia(2, 0)


def test_a_pole_is_undecided_in_one_line() -> None:
    found = inertia(structure("sinh_normalised"), [0, 0], [0, 1])
    assert found == Undecided("alpha stands in a denominator and is 0")
    assert isinstance(inertia(structure("unified"), [(-1, 0), (-1, 0)], [0, 1]), Undecided)


@pytest.mark.parametrize("name", LOSSES)
def test_regions_hold_the_inertia_of_their_corners(name: str) -> None:
    zs, bs = some(2, seed=5)
    eps = sp.Rational(1, 200)
    region = [(v - eps, v + eps) for v in zs], [(v - eps, v + eps) for v in bs]
    found = inertia(structure(name), *region)
    assert isinstance(found, Inertia)
    for corner in product(*region[0]):
        assert found == counted(dense(name, list(corner), bs))


def test_a_region_of_many_rows() -> None:
    zs = [(Fraction(k, 10), Fraction(k, 10) + Fraction(1, 10**6)) for k in range(12)]
    bs = [Fraction(1, 12)] * 12
    found = inertia(structure("unified"), zs, bs)
    assert found == counted(dense("unified", [sp.Rational(str(low)) for low, _ in zs], bs))


def test_cutting_closes_a_wide_region_and_tells_where_signs_change() -> None:
    box = [(Fraction(-1, 2), 1), (Fraction(-1, 10), Fraction(1, 10))]
    assert inertia(structure("unified"), box, [0, 1], ridge=40) == Inertia(2, 0)
    varied = inertia(structure("exp"), [(-2, 2)], [1])
    assert isinstance(varied, Undecided)
    parted = inertia(structure("exp"), [(-2, 2), 0], [1, 1], ridge=Fraction(1, 7))
    assert parted == Inertia(2, 0)


def test_thousands_of_rows() -> None:
    rng = np.random.default_rng(0)
    zs, bs = rng.normal(size=3000).tolist(), rng.random(3000).tolist()
    found = inertia(structure("unified"), zs, bs, ridge=[1] * 3000)
    assert found == Inertia(3000, 0)


def test_entries_of_D_that_vanish_are_kept() -> None:
    """D = u (u - b) + v^2 is 0 at z = 0 and b = 1, for u = cosh and v = sinh."""
    assert inertia(structure("cosh"), [0, 0, 1], [1, 1, 0]) == Inertia(1, 0, 2)


@pytest.mark.parametrize("n", [1, 2, 5])
def test_congruence_of_exact_matrices(n: int) -> None:
    rng = np.random.default_rng(n)
    for _ in range(30):
        half = rng.integers(-2, 3, size=(n, n))
        matrix = (half + half.T) * rng.integers(0, 2, size=n) * rng.integers(0, 2, size=n)[:, None]
        matrix = matrix + matrix.T
        found = congruence([[fmpq(int(x)) for x in row] for row in matrix])
        values = np.linalg.eigvalsh(matrix)
        assert found == Inertia(int((values > 1e-9).sum()), int((values < -1e-9).sum()),
                                int((np.abs(values) <= 1e-9).sum()))  # fmt: skip


def row_value(formula: sp.Expr, low: Any, high: Any) -> Interval:
    ((value,),) = Program([z], [formula])([[between(low, high)]]).values
    return value


@pytest.mark.parametrize(
    "head",
    [
        *(sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.tanh),
        *(sp.sech, sp.atan, sp.asinh, softplus, logistic),
    ],
)
def test_enclosures_hold_the_functions_values(head: Any) -> None:
    ends: list[tuple[Fraction, Fraction]] = [
        (Fraction(-1), Fraction(2)),
        (Fraction(0), Fraction(1)),
        (Fraction(-3), Fraction(-2)),
        (Fraction(-1, 9), Fraction(1, 7)),
    ]
    for low, high in ends:
        wide = row_value(head(z), low, high)
        for step in range(11):
            at = low + (high - low) * Fraction(step, 10)
            inner = row_value(head(z), at, at)
            assert not inner.high < wide.low
            assert not inner.low > wide.high


def test_even_powers_of_balls_with_zero_are_not_negative() -> None:
    for low, power in [(-1, 2), (-1, 4), (-3, 2)]:
        value = row_value(z**power, low, 2)
        assert value.low == 0
        assert value.high == max(-low, 2) ** power


@pytest.mark.parametrize("wrong", ["nan", float("inf"), None, (2, 1)])
def test_numbers_that_are_none_are_refused(wrong: Any) -> None:
    with pytest.raises(ValueError, match=r"number|interval"):
        inertia(structure("exp"), [wrong], [0])


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(ValueError, match="one entry a row"):
        inertia(structure("exp"), [0, 1], [0])
    with pytest.raises(ValueError, match="no parameter 's'"):
        inertia(structure("exp"), [0], [0], {"s": 1})
    assert fraction(0.5) == fmpq(1, 2)
