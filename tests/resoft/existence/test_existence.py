"""Is the answer about a minimiser right, and is what it hands over a proof?"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import gcd
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from sklearn.datasets import load_digits

from resoft.existence import Existence, existence

GAPS = [1e-3, 1e-6, 1e-9, 1e-12]
#: Relative to the sum of |terms|: what remains of sum lambda (e_c - t) x^T.
BALANCE = 1e-11


def one_hot(labels: Any, C: int) -> Any:
    return np.eye(C)[np.asarray(labels)]


def with_ones(X: Any) -> Any:
    return np.column_stack([X, np.ones(len(X))])


def proved(X: Any, T: Any, expected: bool | None = None, **options: Any) -> Existence:
    """The answer, after its proof was checked by other means."""
    found = existence(X, T, **options)
    dense = np.asarray(X.toarray() if hasattr(X, "toarray") else X, dtype=np.float64)
    assert found.exists is not None
    if expected is not None:
        assert found.exists is expected
    if found.exists:
        check_multipliers(found, dense, T)
    else:
        check_direction(found, dense, T)
    return found


def check_direction(found: Existence, X: Any, T: Any) -> None:
    V = found.direction
    assert V is not None
    assert found.restored_by is not None
    assert found.multipliers is None
    assert np.abs(V).max() == 1
    assert V.shape == (T.shape[1], X.shape[1])
    if found.exact is not None:
        np.testing.assert_array_equal(V, np.array(found.exact, dtype=float))
    U = exact_product(X, found.exact if found.exact is not None else V)
    total, slack = Fraction(0), False
    for u, t in zip(U, T, strict=True):
        tops = [value for value, weight in zip(u, t, strict=True) if weight > 0]
        assert all(top == tops[0] for top in tops)
        margins = [value - tops[0] for value in u]
        assert max(margins) <= 0
        slack |= any(m == 0 and w == 0 for m, w in zip(margins, t, strict=True))
        total += sum(margins)
    assert total < 0
    assert found.margin == pytest.approx(float(total), rel=1e-12, abs=0)
    assert found.strict is not slack


def exact_product(X: Any, V: Any) -> list[list[Fraction]]:
    """X V^T; in integers, which are faster than fractions."""
    rows = [[Fraction(v) for v in row] for row in V]
    scale = 1
    for value in (v for row in rows for v in row):
        scale = max(scale, value.denominator) if scale % value.denominator else scale
    if any(scale % v.denominator for row in rows for v in row):
        return [[sum((Fraction(a) * v for a, v in zip(x, row, strict=True)), Fraction(0))
                 for row in rows] for x in X.tolist()]  # fmt: skip
    whole = np.array([[int(v * scale) for v in row] for row in rows], dtype=object)
    unit = max(Fraction(a).denominator for a in X.ravel().tolist())
    left = np.array([[int(Fraction(a) * unit) for a in x] for x in X.tolist()], dtype=object)
    return [[Fraction(u, scale * unit) for u in row] for row in left @ whole.T]


def check_multipliers(found: Existence, X: Any, T: Any) -> None:
    lam = found.multipliers
    assert lam is not None
    assert lam.shape == T.shape
    assert np.all(lam > 0)
    assert found.direction is None
    assert found.restored_by is None
    t = T / T.sum(axis=1, keepdims=True)
    balance = (lam - lam.sum(axis=1, keepdims=True) * t).T @ X
    assert np.all(np.abs(balance) <= BALANCE * (lam.sum(axis=1) @ np.abs(X)) + 1e-300)


# --- by a hair -----------------------------------------------------------------------------------


@pytest.mark.parametrize("overlap", [False, True])
@pytest.mark.parametrize("gap", GAPS)
def test_by_a_hair_on_a_line(gap: float, overlap: bool) -> None:
    rng = np.random.default_rng(1)
    left, right = -rng.uniform(gap, 1, 20), rng.uniform(gap, 1, 20)
    hair = np.array([gap, -gap]) / 2 * (1 if overlap else -1)
    X = with_ones(np.concatenate([left, hair, right]) + 0.3)
    labels = np.repeat([0, 1], 21)
    found = proved(X, one_hot(labels, 2), expected=overlap)
    assert found.strict is not overlap


@pytest.mark.parametrize("overlap", [False, True])
@pytest.mark.parametrize("gap", GAPS)
def test_by_a_hair_in_rotated_space(gap: float, overlap: bool) -> None:
    """Three sectors; at one boundary, pairs that hold its plane, on their own or the wrong side."""
    rng = np.random.default_rng(2)
    W = rng.normal(size=(3, 3))
    X = rng.normal(size=(60, 3))
    labels = np.argmax(X @ W.T, axis=1)
    normal = (W[0] - W[1]) / np.linalg.norm(W[0] - W[1])
    feet = rng.normal(size=(400, 3))
    feet -= np.outer(feet @ normal, normal)
    feet = feet[feet @ (W[2] - W[0]) < -0.1][:12]
    assert len(feet) == 12
    shift = -gap if overlap else gap
    X = np.vstack([X, feet + shift * normal, feet - shift * normal])
    labels = np.concatenate([labels, np.repeat([0, 1], 12)])
    turn = np.linalg.qr(rng.normal(size=(3, 3)))[0]
    # The feet are no line, so wrong pairs leave no plane: it would have to hold all the feet, and
    # the other samples exclude that it faces the other way.
    assert np.linalg.matrix_rank(feet[1:] - feet[0], tol=1e-2) == 2
    found = proved(with_ones(X @ turn + 1), one_hot(labels, 3), expected=overlap)
    assert found.strict is not overlap


@pytest.mark.parametrize("scale", [1e-200, 1e-9, 1e9, 1e200])
def test_scales_of_columns_change_nothing(scale: float) -> None:
    X = np.array([[-1.0, 1], [-1e-9, 1], [1e-9, 1], [1, 1]])
    factor = np.array([scale, 1 / scale])
    assert proved(X * factor, one_hot([0, 0, 1, 1], 2), expected=False).strict
    proved(X * factor, one_hot([0, 1, 0, 1], 2), expected=True)


# --- all small cases -----------------------------------------------------------------------------


def separable(X: Any, T: Any) -> tuple[bool, bool]:
    """Whether a v has A v <= 0 and an entry < 0, and whether one has all < 0 of other classes.

    By Fourier's and Motzkin's elimination, in integers.
    """
    ties, others = set(), set()
    for x, t in zip(X.astype(int), T, strict=True):
        own = int(np.argmax(t))
        for c in set(range(len(t))) - {own}:
            a = np.zeros((len(t), len(x)), dtype=int)
            a[c], a[own] = x, -x
            row = tuple(a[1:].ravel().tolist())
            if t[c] > 0:
                ties |= {(row, False), (tuple(-p for p in row), False)}
            else:
                others.add(row)
    weak = ties | {(row, False) for row in others}
    total = tuple(map(sum, zip(*others, strict=True)))
    some = bool(others) and feasible({*weak, (total, True)})
    return some, bool(others) and feasible(ties | {(row, True) for row in others})


def feasible(rows: set[tuple[tuple[int, ...], bool]]) -> bool:
    """Whether some v has <a, v> <= 0 for all, < 0 where it says True."""
    while rows and len(next(iter(rows))[0]):
        rest = {(primitive(a[1:]), s) for a, s in rows if a[0] == 0}
        above = [(a, s) for a, s in rows if a[0] > 0]
        below = [(a, s) for a, s in rows if a[0] < 0]
        for (a, s), (b, r) in product(above, below):
            mixed = tuple(-b[0] * p + a[0] * q for p, q in zip(a[1:], b[1:], strict=True))
            rest.add((primitive(mixed), s or r))
        rows = {(a, s) for a, s in rest if s or (any(a) and (a, True) not in rest)}
    return not any(s for _, s in rows)


def primitive(a: tuple[int, ...]) -> tuple[int, ...]:
    divisor = gcd(*a) or 1
    return tuple(p // divisor for p in a)


@st.composite
def small_cases(draw: Any) -> tuple[Any, Any]:
    C, D = draw(st.sampled_from([(2, 1), (2, 2), (2, 3), (3, 1), (3, 2)]))
    N = draw(st.integers(1, 6))
    entry = st.integers(-2, 2)
    X = np.array(draw(st.lists(st.lists(entry, min_size=D, max_size=D), min_size=N, max_size=N)))
    if draw(st.booleans()):
        X[:, -1] = 1
    kinds = [k for k in product([0, 1], repeat=C) if any(k)]
    T = np.array([draw(st.sampled_from(kinds)) for _ in range(N)], dtype=float)
    return X, T / T.sum(axis=1, keepdims=True)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(small_cases())
def test_small_cases_agree_with_elimination(case: tuple[Any, Any]) -> None:
    X, T = case
    some, all_others = separable(X, T)
    assert proved(X, T, expected=not some).strict is all_others


@settings(max_examples=100, deadline=None, derandomize=True)
@given(small_cases(), st.integers(0, 10**6))
def test_a_linear_map_changes_no_answer(case: tuple[Any, Any], seed: int) -> None:
    """Here one of integers up to 2^30, after which every gap is a hair's."""
    X, T = case
    D = X.shape[1]
    rng = np.random.default_rng(seed)
    shear = np.tril(rng.integers(-(2**30), 2**30, size=(D, D)), -1) + np.eye(D, dtype=np.int64)
    some, all_others = separable(X, T)
    assert proved(X @ shear, T, expected=not some).strict is all_others


# --- each special case ---------------------------------------------------------------------------


def test_positive_targets_need_no_search() -> None:
    rng = np.random.default_rng(3)
    T = rng.dirichlet(np.ones(3), 50) * 0.97 + 0.01
    proved(rng.normal(size=(50, 200)), T, expected=True)


def test_smoothing_restores_existence() -> None:
    X, T = with_ones(np.array([-1.0, 1.0])), np.eye(2)
    found = proved(X, T, expected=False)
    assert "every p > 0" in (found.restored_by or "")
    proved(X, 0.999 * T + 0.0005, expected=True)


def test_soft_targets_with_zeros() -> None:
    rng = np.random.default_rng(4)
    T = rng.dirichlet(np.ones(4), 60)
    T[:30, 0] = T[30:45, 2] = 0
    T /= T.sum(axis=1, keepdims=True)
    X = with_ones(rng.normal(size=(60, 3)))
    proved(X, T, expected=True)
    proved(X[:3], T[:3], expected=False)  # N < D
    proved(X[:30], T[:30], expected=False)  # class 0 is absent


def test_a_target_counts_however_small() -> None:
    X = np.array([[1.0, 2.0], [3, 1], [1, -1]])
    T = np.array([[1e-300, 1, 0], [0, 0.5, 0.5], [0.3, 0.7, 0]])
    proved(X, T, expected=True)
    T[0, 0] = 0
    proved(X[:1], T[:1], expected=False)


@pytest.mark.parametrize("D", [3, 40])
def test_an_absent_class_separates_where_a_column_has_one_sign(D: int) -> None:
    rng = np.random.default_rng(5)
    X, labels = rng.normal(size=(600, D)), rng.integers(0, 2, 600) * 2
    found = proved(with_ones(X), one_hot(labels, 3), expected=False)
    assert not found.strict
    proved(X, one_hot(labels, 3), expected=True)


@pytest.mark.parametrize("D", [4, 60])
def test_a_contradiction_leaves_a_tie(D: int) -> None:
    """The same sample in two classes: only directions through it are left."""
    rng = np.random.default_rng(6)
    X = rng.normal(size=(2 * D, D))
    x = X[0] - X[0, 1] / 2 * np.eye(D)[1]
    X = np.vstack([X, x, x, x])
    labels = (X @ np.linalg.qr(np.column_stack([x, X[1]]))[0][:, 1] > 0).astype(int)
    labels[-3:] = 0, 1, 1
    found = proved(X, one_hot(labels, 2), expected=False)
    assert not found.strict


def test_ties_that_repeat_are_counted_once() -> None:
    x = np.array([[0.1, 0.7], [0.1, 0.7], [-0.3, 0.2]])
    found = proved(np.repeat(x, 3, axis=0), one_hot(np.repeat([0, 1, 1], 3), 2))
    assert found.exists is False
    assert not found.strict


def test_degenerate_shapes() -> None:
    assert proved(np.ones((1, 1)), one_hot([0], 2), expected=False).strict
    proved(np.zeros((3, 2)), one_hot([0, 1, 1], 2), expected=True)
    proved(np.ones((3, 2)), np.ones((3, 1)), expected=True)  # C = 1
    X = np.array([[0.0, -1, 5], [0, 1, 5], [0, 0, 0]])  # a zero column, a constant, a zero row
    assert not proved(X, one_hot([0, 1, 1], 2), expected=False).strict
    proved(np.vstack([X, X]), one_hot([0, 1, 1, 1, 0, 0], 2), expected=True)


def test_dependent_columns() -> None:
    rng = np.random.default_rng(7)
    X = rng.normal(size=(80, 3))
    labels = rng.integers(0, 3, 80)
    wide = np.column_stack([X, X[:, 0] * 2, -X[:, 1], 0 * X[:, 2]])
    proved(wide, one_hot(labels, 3), expected=True)
    proved(wide, one_hot(np.argmax(X, axis=1), 3), expected=False)


def test_columns_that_differ_by_rounding_alone_may_separate() -> None:
    rng = np.random.default_rng(8)
    x = rng.normal(size=100)
    X = with_ones(np.column_stack([x, x * (1 + 1e-14 * rng.normal(size=100))]))
    labels = (X[:, 1] > X[:, 0]).astype(int)
    proved(X, one_hot(labels, 2), expected=False)
    labels[:20] = 1 - labels[:20]
    proved(X, one_hot(labels, 2), expected=True)


def test_a_candidate_is_used_only_where_it_separates() -> None:
    X, T = with_ones(np.array([-1.0, 1.0, 2.0])), one_hot([0, 1, 1], 2)
    V = np.array([[-3.0, 0.0], [1.0, 0.0]])
    found = proved(X, T, expected=False, candidate=V)
    assert found.direction is not None
    np.testing.assert_array_equal(found.direction, V / 3)
    proved(X, T, expected=False, candidate=-V)
    proved(X, T, expected=False, candidate=np.zeros((2, 2)))
    proved(X, one_hot([0, 1, 0], 2), expected=True, candidate=V)


def test_sparse_samples_are_the_same_samples() -> None:
    rng = np.random.default_rng(9)
    X: Any = sparse.random_array((300, 20), density=0.2, rng=rng, format="csr")
    labels = rng.integers(0, 3, 300)
    for T in (one_hot(labels, 3), one_hot(np.argmax(X @ rng.normal(size=(20, 3)), axis=1), 3)):
        assert proved(X, T).exists == proved(X.toarray(), T).exists


# --- real data -----------------------------------------------------------------------------------


@pytest.mark.parametrize("last", [3, 9])
def test_digits_are_separable(last: int) -> None:
    X, labels = load_digits(return_X_y=True)
    X = with_ones(X / 16)[labels <= last]
    T = one_hot(labels[labels <= last], last + 1)
    assert proved(X, T, expected=False).strict
    proved(X, 0.999 * T + 0.001 / (last + 1), expected=True)


def test_digits_in_few_coordinates_are_not_separable() -> None:
    X, labels = load_digits(return_X_y=True)
    X = X - X.mean(axis=0)
    axes = np.linalg.svd(X, full_matrices=False)[2][:10]
    proved(with_ones(X @ axes.T / 16), one_hot(labels, 10), expected=True)


def test_a_contradiction_among_digits_is_the_only_tie() -> None:
    X, labels = load_digits(return_X_y=True)
    few = labels < 4
    X, labels = with_ones(X / 16)[few], labels[few]
    X, labels = np.vstack([X, X[:1]]), np.append(labels, (labels[0] + 1) % 4)
    assert not proved(X, one_hot(labels, 4), expected=False).strict


# --- what cannot be answered ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("X", "T", "message"),
    [
        (np.ones(3), np.eye(3), "must be"),
        (np.ones((2, 1)), np.eye(3), "one each"),
        (np.ones((2, 1)), [[1.5, -0.5], [0, 1]], ">= 0"),
        (np.ones((2, 1)), [[0.5, 0.4], [0, 1]], "sum to 1"),
        (np.full((2, 1), np.nan), np.eye(2), "finite"),
    ],
)
def test_wrong_input_is_refused(X: Any, T: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        existence(X, T)
