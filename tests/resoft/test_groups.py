"""Is a loss over groups the sum of one loss a group, and its fit the minimum of that sum?

The oracle writes each loss down again, group by group: in 50 digits, its derivatives by
differences, or for SciPy's minimisers.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import mpmath as mp
import numpy as np
import pandas as pd
import pytest
import sympy as sp
from scipy import optimize

import resoft
from resoft.basis.choose import coordinates_of
from resoft.data.layout import Layout, Numbered
from resoft.kernels.segments import is_of_rows, load_segments
from resoft.multistart.starts import looks_convex
from resoft.objective.objective import Objective
from resoft.support.arrays import Array
from symbolic.generator.proof.execution import Execution

LINKS: dict[str, Callable[[Any], Any]] = {
    "exp": mp.exp,
    "cosh": mp.cosh,
    "sinh": mp.sinh,
    "unified": lambda z: mp.exp(z) + z,
}
LOSSES = [
    *(name + end for name in ("exp", "cosh", "sinh") for end in ("", "-rescaled")),
    *("softmax", "squared-softmax", "cross-entropy", "cosh-normalised", "sinh-normalised"),
    *("unified", "unified-plain", "unified-rescaled"),
]


def of_a_group(loss: str, z: list[Any], b: Array) -> Any:
    """The loss of one group, written out."""
    kind = loss.split("-")[0]
    u = [LINKS.get(kind, mp.exp)(each) for each in z]
    total = mp.fsum(u)
    if loss == "cross-entropy":
        return mp.fsum(t * (mp.log(total) - each) for t, each in zip(b, z, strict=True))
    if loss in ("exp", "cosh", "sinh", "unified-plain"):
        c = [x - t for x, t in zip(u, b, strict=True)]
    elif loss.endswith("rescaled"):
        c = [x - total * t for x, t in zip(u, b, strict=True)]
    else:
        c = [x / total - t for x, t in zip(u, b, strict=True)]
    return mp.fsum(x * x for x in c) / 2


def summed(loss: str, b: Array, code: Any, s: Array, w: Array) -> Callable[[Any], Any]:
    """The sum over the groups, as a function of all z."""
    rows = [np.flatnonzero(code == k) for k in range(code.max() + 1)]

    def value(z: Any) -> Any:
        parts = (s[k] * of_a_group(loss, [z[i] for i in at], b[at]) for k, at in enumerate(rows))
        return mp.fsum(parts) + mp.fsum((w[i] * each) ** 2 for i, each in enumerate(z)) / 2

    return value


@pytest.mark.parametrize("loss", LOSSES)
def test_value_gradient_and_products_are_those_of_the_sum(loss: str) -> None:
    rng = np.random.default_rng(LOSSES.index(loss))
    code = np.array([2, 0, 1, 2, 3, 0, 2, 0, 2])  # 3, 1, 4 and 1 rows, not in order
    z, b, w, h = rng.normal(size=(4, 9))
    s = rng.uniform(0.5, 2, 4)
    kernels = load_segments(loss, Numbered(code), s)
    with mp.workdps(50):
        at, eps = [mp.mpf(each) for each in z], mp.mpf(10) ** -15
        oracle = summed(loss, b, code, s, w)

        def slope(z: list[Any]) -> list[Any]:
            moved = ([z[j] + side * eps * (i == j) for j in range(9)] for i in range(9)
                     for side in (1, -1))  # fmt: skip
            values = [oracle(each) for each in moved]
            return [(a - c) / (2 * eps) for a, c in zip(values[::2], values[1::2], strict=True)]

        step = mp.mpf(10) ** -10
        ahead, behind = (slope([x + k * step * mp.mpf(y) for x, y in zip(at, h, strict=True)])
                         for k in (1, -1))  # fmt: skip
        product = np.array([(x - y) / (2 * step) for x, y in zip(ahead, behind, strict=True)])
        expected, r = float(oracle(at)), np.array(slope(at), dtype=float)
    value, gradient = kernels.value_and_gradient(z, b, w)
    assert value == pytest.approx(expected, rel=1e-13)
    assert kernels.value(z, b, w) == pytest.approx(expected, rel=1e-13)
    size = np.max(np.abs(r))
    np.testing.assert_allclose(gradient, r, rtol=1e-11, atol=1e-12 * size)
    B, product = kernels.hessian(z, b, w), product.astype(float)
    np.testing.assert_allclose(B.product(h), product, rtol=1e-9, atol=1e-11 * B.size(h))
    D, P, M = kernels.curvature(z, b, w)
    both = np.column_stack([h, z])
    np.testing.assert_allclose((np.diag(D) + P @ M @ P.T) @ both, B.product(both), rtol=1e-9)


def table(sizes: list[int], d: int, seed: int) -> tuple[Array, Array, Any]:
    """A (n, d), shares b (n,) of each group, and labels that are not sorted."""
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.repeat([f"g{k}" for k in range(len(sizes))], sizes))
    A = np.column_stack([rng.normal(size=(labels.size, d - 1)), np.ones(labels.size)])
    b = np.exp(A @ rng.normal(size=d) + 0.3 * rng.normal(size=labels.size))
    code = np.unique(labels, return_inverse=True)[1]
    return A, b / np.bincount(code, b)[code], labels


@pytest.mark.parametrize("loss", ["unified", "squared-softmax", "cross-entropy"])
def test_fits_are_as_low_as_those_of_brute_force(loss: str) -> None:
    A, b, labels = table([5, 3, 1, 4, 4, 2], 2, 4)
    s, w = np.linspace(0.5, 2, 6), np.full(b.size, 0.05)
    result = resoft.minimize(loss, A, b, w=w, groups=labels, weights=s)
    oracle = summed(loss, b, np.unique(labels, return_inverse=True)[1], s, w)
    rng = np.random.default_rng(0)
    starts = rng.normal(size=(4, 2))

    def value(x: Array) -> float:
        return float(oracle(list(A @ x)))

    with mp.workdps(16):
        ends = [optimize.minimize(value, x0) for x0 in starts]
        assert float(oracle(list(A @ result.x))) == pytest.approx(result.fun, rel=1e-12)
    assert result.success
    assert result.fun <= min(end.fun for end in ends) * (1 + 1e-8)


def test_one_group_is_the_plain_fit_and_groups_of_one_row_say_nothing() -> None:
    A, b, _ = table([12], 3, 0)
    plain = resoft.minimize("unified", A, b)
    one = resoft.minimize("unified", A, b, groups=["all"] * 12)
    weighed = resoft.minimize("unified", A, b, groups=["all"] * 12, weights={"all": 2.0})
    np.testing.assert_array_equal(plain.x, one.x)
    assert weighed.fun == pytest.approx(2 * plain.fun, rel=1e-10)
    alone = resoft.minimize("unified", A, b, groups=np.arange(12))
    assert (alone.status, alone.fun) == ("constant", pytest.approx(np.sum((1 - b) ** 2) / 2))


@pytest.mark.parametrize("seed", range(6))
def test_a_side_of_all_groups_is_found_where_there_is_one(seed: int) -> None:
    # to first order in x the sums of sinh are linear, so that a linear program finds the side
    rng = np.random.default_rng(seed)
    A, groups = rng.normal(size=(24, 5)), np.arange(24) % 6
    sums = np.array([A[groups == g].sum(axis=0) for g in range(6)])
    bounds = [(None, None)] * 5
    there = optimize.linprog(np.zeros(5), sums, -np.ones(6), bounds=bounds).status == 0
    b = rng.dirichlet(np.ones(24))
    found = resoft.minimize(
        "sinh-normalised", A, b, groups=groups, side="negative", max_iterations=0
    )
    assert there <= (found.side == "negative"), found.message
    assert (found.side is None) == (found.status == "no_point_on_side")


@pytest.mark.parametrize("side", ["positive", "negative"])
def test_rows_that_are_groups_of_their_own_have_no_side(side: Any) -> None:
    A = np.random.default_rng(0).normal(size=(6, 2))
    found = resoft.minimize("unified", A, np.ones(6), groups=np.arange(6), side=side)
    assert (found.status, found.side) == ("constant", None)


def choices(groups: int, alternatives: int, noise: float, seed: int) -> tuple[Array, Array, Any]:
    """A, of each group's alternatives the one chosen, and labels."""
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(groups * alternatives, 3))
    worth = A @ [1.0, -0.5, 0.3] + noise * rng.gumbel(size=len(A))
    best = worth.reshape(groups, -1).argmax(axis=1)
    b = np.eye(alternatives)[best].ravel()
    return A, b, np.repeat(np.arange(groups), alternatives)


def test_many_groups_need_no_matrix_of_groups() -> None:
    A, b, labels = choices(20_000, 3, 1.0, 0)  # a column a group would be 9 GiB
    found = resoft.minimize("cross-entropy", A, b, groups=labels)
    assert found.success
    np.testing.assert_allclose(found.x, [1.0, -0.5, 0.3], atol=0.05)
    f, X = np.exp(A @ found.x).reshape(-1, 3), A.reshape(-1, 3, 3)
    f /= f.sum(axis=1, keepdims=True)
    mean = np.einsum("gk,gkd->gd", f, X)
    inner = np.linalg.inv(np.einsum("gk,gkd,gke->de", f, X, X) - mean.T @ mean)
    np.testing.assert_allclose(found.inference().covariance, inner, rtol=1e-6, atol=1e-12)
    many = resoft.minimize("softmax", A, b, groups=labels, starts=1)
    np.testing.assert_allclose(many.inference().covariance, sandwich(many.x, X, b), rtol=1e-5)


def sandwich(x: Array, X: Array, b: Array) -> Array:
    """That of shares, group by group; the Hessian by differences."""
    b = b.reshape(X.shape[:2])

    def parts(x: Array) -> tuple[Array, Array, Array]:
        f = np.exp(X @ x)
        f /= f.sum(axis=1, keepdims=True)
        return f, f - b, f[..., None] * (X - np.einsum("gk,gkd->gd", f, X)[:, None])

    def slope(x: Array) -> Array:
        _, c, J = parts(x)
        return np.asarray(np.einsum("gk,gkd->d", c, J))

    f, c, J = parts(x)
    of_f, of_c = (np.einsum("gk,gkd->gd", each, J)[:, None] for each in (f, c))
    own = (c - np.sum(c * f, axis=1, keepdims=True))[..., None]
    scores = (own * J - c[..., None] * of_f - (f + b)[..., None] * of_c).reshape(-1, x.size)
    step = 1e-5 * np.eye(x.size)
    H = np.array([slope(x + h) - slope(x - h) for h in step]) / 2e-5
    inner = np.linalg.inv(H)
    return np.asarray(inner @ np.cov(scores.T, bias=True) @ inner * len(scores))


def test_errors_of_choices_rest_on_counts_and_on_groups() -> None:
    A, b, labels = choices(40, 3, 1.0, 2)
    fit = resoft.minimize("cross-entropy", A, b, groups=labels)
    p = np.exp(A @ fit.x).reshape(-1, 3)
    p /= p.sum(axis=1, keepdims=True)
    scores = np.einsum("gkd,gk->gd", A.reshape(-1, 3, 3), p - b.reshape(-1, 3))
    inner = fit.inference("model").covariance
    for clusters, scores_of, factor in (
        (None, scores, 1.0),
        (labels, scores, 40 / 39 * 39 / 37),
        (labels // 2, scores.reshape(20, 2, 3).sum(axis=1), 20 / 19 * 39 / 37),
    ):
        found = fit.inference("HC0", clusters=clusters).covariance
        expected = factor * inner @ scores_of.T @ scores_of @ inner
        np.testing.assert_allclose(found, expected, rtol=1e-6)
    s = np.random.default_rng(0).uniform(0.5, 2, 40)
    weighed = resoft.minimize("cross-entropy", A, b, groups=labels, weights=s)
    X, p = A.reshape(-1, 3, 3), np.exp(A @ weighed.x).reshape(-1, 3)
    p /= p.sum(axis=1, keepdims=True)
    mean = np.einsum("gk,gkd->gd", p, X)
    H = np.einsum("g,gk,gkd,gke->de", s, p, X, X) - (mean.T * s) @ mean
    of_groups = s[:, None] * np.einsum("gkd,gk->gd", X, p - b.reshape(-1, 3))
    expected = np.linalg.solve(H, np.linalg.solve(H, of_groups.T @ of_groups).T)
    np.testing.assert_allclose(weighed.inference().covariance, expected, rtol=1e-6)
    assert "weights" in str(weighed.inference("model").reason)
    ones = np.repeat([1.0, 0.0], 20)  # a group without weight is not there
    half = resoft.minimize("cross-entropy", A[:60], b[:60], groups=labels[:60], x0=[0, 0, 0])
    same = resoft.minimize("cross-entropy", A, b, groups=labels, weights=ones, x0=[0, 0, 0])
    errors = [fit.inference("HC1").standard_errors for fit in (half, same)]
    np.testing.assert_allclose(errors[1], errors[0], rtol=1e-6)
    with pytest.raises(ValueError, match="the group of row 0 lies in several clusters"):
        fit.inference(clusters=np.arange(120) % 2)
    shares = resoft.minimize("cross-entropy", A, b / 2, groups=labels).inference()
    assert "no likelihood" in str(shares.reason)
    assert np.all(np.isnan(shares.standard_errors))


def test_choices_are_convex_where_no_target_is_negative() -> None:
    A, b, labels = choices(30, 3, 1.0, 4)
    for sign, convex in ((1.0, True), (-1.0, False)):
        problem = resoft.Problem("cross-entropy", A, sign * b, groups=labels)
        coordinates = coordinates_of(problem.matrix)
        objective = Objective(problem.kernels, coordinates, problem.loss.b, None)
        assert looks_convex(objective, 0) is convex


def test_weights_go_by_their_labels() -> None:
    A, b, labels = table([4, 3], 2, 3)
    days = np.array(["2024-01-01", "2024-01-02"], dtype="datetime64[D]")
    code = np.unique(labels, return_inverse=True)[1]
    expected = resoft.minimize("softmax", A, b, groups=labels, weights=[1.0, 5.0])
    turned = pd.Series({"g1": 5.0, "g0": 1.0})
    for groups, weights in (
        (labels, turned),
        (days[code], {days[1]: 5.0, days[0]: 1.0}),
        (pd.DatetimeIndex(days[code]), dict(zip(map(pd.Timestamp, days), (1, 5), strict=True))),
    ):
        found = resoft.minimize("softmax", A, b, groups=groups, weights=weights)
        np.testing.assert_array_equal(found.x, expected.x)
    with pytest.raises(ValueError, match="none for group 2024-01-02"):
        resoft.minimize("softmax", A, b, groups=days[code], weights={days[0]: 1.0})


@pytest.mark.parametrize("size", [1e-30, 1e-12, 1e30])
@pytest.mark.parametrize("loss", ["exp", "squared-softmax", "cosh-normalised", "unified-rescaled"])
def test_a_factor_of_all_weights_changes_no_minimum(loss: str, size: float) -> None:
    A, b, labels = table([4, 3, 2], 3, 3)
    A, s = A[:, :2], np.array([1.0, 2.0, 0.5])
    plain, scaled = (
        resoft.minimize(loss, A, b, groups=labels, weights=k * s, x0=[0.1, 0.1]) for k in (1, size)
    )
    assert (plain.success, scaled.success) == (True, True)
    assert scaled.fun / size == pytest.approx(plain.fun, rel=1e-9)


@pytest.mark.parametrize("loss", ["softmax", "exp-rescaled"])
def test_a_group_without_weight_hides_no_exact_fit(loss: str) -> None:
    A, b, labels = table([4, 3], 3, 3)
    A, first = A[:, :2], labels == "g0"
    u = np.exp(A @ [0.5, -0.3])
    b = np.where(first, u / u[first].sum(), b)
    found = resoft.minimize(loss, A, b, groups=labels, weights=[1.0, 0.0])
    assert (found.status, found.success) == ("exact_fit", True)
    np.testing.assert_allclose(found.x, [0.5, -0.3], atol=1e-9)


@pytest.mark.parametrize("loss", ["softmax", "unified", "cross-entropy"])
@pytest.mark.parametrize(
    ("dtype", "gap", "beyond"),
    [(np.uint8, 1, 0), (np.uint64, 1, 0), (np.int32, 3, 2), (np.int64, 10**12, 10**12)],
)
def test_a_layouts_numbers_may_be_of_any_size(loss: str, dtype: Any, gap: int, beyond: int) -> None:
    class Spread(Layout):
        """Segments without rows between others, and after them."""

        @property
        def code(self) -> Any:
            return (gap * code.astype(np.int64)).astype(dtype)

        @property
        def count(self) -> int:
            return super().count + beyond

    A, b, labels = table([4, 3, 2], 2, 3)
    code = np.unique(labels, return_inverse=True)[1]
    plain, spread = (
        resoft.minimize(loss, A, b, w=0.1, groups=groups) for groups in (labels, Spread())
    )
    np.testing.assert_array_equal(spread.x, plain.x)
    if gap < 10:
        s = np.full(Spread().count, 7.0)
        s[gap * np.arange(3)] = [1.0, 2.0, 3.0]
        weighed = resoft.minimize(loss, A, b, w=0.1, groups=Spread(), weights=s)
        same = resoft.minimize(loss, A, b, w=0.1, groups=labels, weights=[1.0, 2.0, 3.0])
        np.testing.assert_array_equal(weighed.x, same.x)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (np.array(["a"] * 4), "array of 4 whole numbers"),
        (np.zeros(3, dtype=int), "array of 4 whole numbers"),
        (np.array([0, 0, -1, -1]), "must lie between 0"),
        ([0, 0, 1, 1], "array of 4 whole numbers"),
    ],
)
def test_a_code_that_numbers_no_rows_is_told(code: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        resoft.minimize("softmax", np.eye(4), np.full(4, 0.5), groups=Numbered(code))


def test_groups_that_a_direction_separates_have_no_minimum() -> None:
    A, b, labels = choices(30, 3, 0.0, 1)
    apart = resoft.minimize("cross-entropy", A, b, groups=labels)
    held = resoft.minimize("cross-entropy", A, b, groups=labels, w=0.1)
    assert (apart.status, apart.success, held.success) == ("separable", False, True)
    # one group alone: its column can grow for ever, and the others have a minimum
    A, b, labels = choices(30, 3, 1.0, 1)
    own = np.zeros(b.size)
    own[np.flatnonzero(b)[4]] = 1.0
    partly = resoft.minimize("cross-entropy", np.column_stack([A, own]), b, groups=labels)
    assert (partly.status, partly.success) == ("infinite_limit", False)


def test_a_group_at_its_pole_is_no_minimum() -> None:
    A = np.vstack([np.eye(2), [[1.0, 1.0], [0.4, -0.7]]])  # b of the first is reached there alone
    found = resoft.minimize(
        "sinh-normalised", A, np.array([0.8, 0.2, 3.0, -2.0]), groups=[0, 0, 1, 1], side="positive"
    )
    assert (found.status, found.success) == ("stalled", False)
    assert np.max(np.abs(found.x)) < 1e-5  # all groups are at their pole there


def test_a_group_on_its_way_into_its_pole_is_no_minimum() -> None:
    # two columns of its own and a ridge draw the last group there; beside what the others lose, the
    # rest of its way is less than the tolerance
    rng, n = np.random.default_rng(0), 1500
    A = np.zeros((n + 2, 5))
    A[:n, :3], A[n:, 3:] = rng.normal(size=(n, 3)), np.eye(2)
    b = rng.normal(size=n + 2)
    b[n:] = [0.8, 0.2]
    w, groups = np.full(n + 2, 0.05), np.arange(n + 2) // 3
    w[n:] = 0.5
    found = resoft.minimize("sinh-normalised", A, b, w=w, groups=groups, starts=3)
    assert np.max(np.abs(found.x[3:])) < 0.01
    assert not found.success, found.message


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"groups": [1, 2]}, "one label for each of the 4 rows"),
        ({"groups": [1, 1, None, 2]}, "must have a label for each row"),
        ({"groups": ["a", float("nan"), "a", "b"]}, "got nan in row 1"),
        ({"groups": ["1", 1, "2", "2"]}, "labels of one kind"),
        ({"groups": [1, 1, 2, 2], "weights": [1.0]}, "one number for each of the 2 groups"),
        ({"groups": [1, 1, 2, 2], "weights": {1: 1.0}}, "none for group 2"),
        ({"groups": [1, 1, 2, 2], "weights": [1.0, -1.0]}, "must be finite and not negative"),
        ({"groups": [1, 1, 2, 2], "weights": [1e150, 1.0]}, "add up to 1e.150: scale them down"),
        ({"weights": [1.0]}, "weights are those of groups"),
        ({"groups": [1, 1, 2, 2], "method": "paper", "w": 1.0}, "leave groups out"),
    ],
)
def test_wrong_groups_are_told_in_one_line(options: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words) as caught:
        resoft.minimize("unified", np.eye(4), np.full(4, 0.25), **options)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("loss", ["unified", "exp"])
def test_losses_of_rows_are_fitted_over_the_columns_of_samples(loss: str) -> None:
    rng = np.random.default_rng(2)
    X, s = rng.normal(size=(15, 2)), rng.uniform(0.5, 2, 15)
    T = rng.dirichlet(np.ones(3), 15)
    found = resoft.minimize_layer(loss, X, T, weights=s, penalty=0.1)
    code = np.repeat(np.arange(15), 3)
    oracle = summed(loss, T.ravel(), code, s, np.zeros(45))

    def value(W: Array) -> float:
        u = X @ W.reshape(3, 2).T
        return float(oracle(list(u.ravel()))) + 0.05 * float(W @ W)

    with mp.workdps(16):
        assert value(found.x.ravel()) == pytest.approx(found.fun, rel=1e-12)
        end = optimize.minimize(value, rng.normal(size=6) / 3)
    assert found.success
    assert found.fun <= end.fun * (1 + 1e-8)


@pytest.mark.parametrize(
    "declared",
    [
        "from symbolic.loss import Loss, b, total, z\nLOSS = Loss('own', total((z - b) ** 2))\n",
        "from symbolic.layer import Layer, each, t, u\nLOSS = Layer('own', each((u - t) ** 2))\n",
    ],
)
def test_targets_may_be_negative_where_the_loss_counts_nothing_by_them(
    tmp_path: Path, declared: str
) -> None:
    file = tmp_path / "squares.py"
    file.write_text(declared)
    rng = np.random.default_rng(0)
    X, T = rng.normal(size=(40, 3)), rng.normal(size=(40, 2))
    found = resoft.minimize_layer(file, X, T, backend="numpy")
    np.testing.assert_allclose(found.W, np.linalg.lstsq(X, T, rcond=None)[0].T, atol=1e-8)
    np.testing.assert_allclose(found.fun, np.sum((X @ found.W.T - T) ** 2), rtol=1e-12)
    with pytest.raises(ValueError, match=r"targets must be finite, got nan for sample 1$"):
        resoft.minimize_layer(file, X[:2], [[-1.0, 2.0], [np.nan, 0.0]])
    with pytest.raises(ValueError, match=r"finite and not negative, got -1\.0 for sample 0$"):
        resoft.minimize_layer("cross-entropy", X[:1], [[-1.0, 2.0]])
    counting = tmp_path / "counting.py"
    counting.write_text(
        "from symbolic.loss import Loss, b, exp, log, total, z\n"
        "LOSS = Loss('counting', total(b * (log(total(exp(z))) - z)))\n"
    )
    with pytest.raises(ValueError, match=r"finite and not negative, got -1\.0 for sample 0$"):
        resoft.minimize_layer(counting, X[:1], [[-1.0, 2.0]])


def test_a_users_layer_is_none_of_rows(tmp_path: Path) -> None:
    (tmp_path / "fourth.py").write_text(
        "from symbolic.layer import Layer, define, each, exp, t, u\n"
        "e = define('e', exp(u))\n"
        "y = define('y', e / define('S', each(e)))\n"
        "LOSS = Layer('fourth', each((y - t) ** 4), prediction=y)\n"
    )
    (tmp_path / "square.py").write_text(
        "from symbolic.loss import exp, plain, z\nLOSS = plain('square', exp(z))\n"
    )
    assert not is_of_rows(str(tmp_path / "fourth.py"))
    assert is_of_rows(str(tmp_path / "square.py"))


def test_a_largest_value_beside_none_is_none() -> None:
    nothing: Any = None  # numbers alone need no state
    assert Execution.shift(nothing, [sp.Integer(1), sp.nan]) is sp.nan
    assert Execution.shift(nothing, [sp.Integer(1), sp.Integer(2)]) == 2
