"""Does a fit claim only what holds at the x that it returns? Beside formulas written out here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.optimize import OptimizeResult, brentq, least_squares, linprog

from resoft import Outcome, Problem, minimize, minimize_layer
from resoft.basis.coordinates import Orthonormal
from resoft.multistart import returned
from tests.resoft.api.solver_cases import Array

RNG = np.random.default_rng(11)
X = RNG.normal(size=(40, 3))
SHARES = RNG.exponential(size=40)
SHARES /= SHARES.sum()


def _unified(z: Array, b: Array) -> float:
    u = np.exp(z) + z
    return 0.5 * float(np.sum((u / u.sum() - b) ** 2))


def _softmax(z: Array, b: Array) -> float:
    u = np.exp(z - z.max())
    return 0.5 * float(np.sum((u / u.sum() - b) ** 2))


FORMULAS: dict[str, Callable[[Array, Array], float]] = {
    "unified": _unified,
    "softmax": _softmax,
    "exp": lambda z, b: 0.5 * float(np.sum((np.exp(z) - b) ** 2)),
    "cosh": lambda z, b: 0.5 * float(np.sum((np.cosh(z) - b) ** 2)),
}
TABLES = {
    "tall": X,
    "intercept": np.column_stack([X, np.ones(40)]),
    "collinear": np.column_stack([X, X @ [1.0, -2.0, 0.5]]),
    "one-hot": np.column_stack([np.ones(40), np.eye(4)[np.arange(40) % 4]]),
    "zero column": np.column_stack([X, np.zeros(40)]),
    "scaled": X * [1e-8, 1.0, 1e8],
    "offset": np.column_stack([X + 1e5, np.ones(40)]),
    "wide": RNG.normal(size=(6, 15)),
}
#: What a correlation is the cosine of.
CENTRED = ("z - total(z) / total(1)", "b - total(b) / total(1)")


def numeric_gradient(formula: Callable[[Array, Array], float], A: Array, x: Array, b: Array) -> Any:
    """By central differences, in columns of unit norm."""
    norms = np.linalg.norm(A, axis=0)
    h = 1e-5 / np.where(norms > 0, norms, 1.0)
    moved = [(formula(A @ (x + e), b) - formula(A @ (x - e), b)) for e in np.diag(h)]
    return np.array(moved) / 2e-5


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("loss", FORMULAS)
def test_loss_and_gradient_are_those_of_the_x_returned(loss: str, table: str) -> None:
    A = TABLES[table]
    b = SHARES[: A.shape[0]] * (1.0 if loss in ("unified", "softmax") else 40.0)
    found = minimize(loss, A, b, starts=4)
    formula = FORMULAS[loss]
    norms = np.linalg.norm(A, axis=0)
    assert found.fun == pytest.approx(formula(A @ found.x, b), rel=1e-8, abs=1e-24)
    slopes = numeric_gradient(formula, A, found.x, b)
    scaled = found.jac / np.where(norms > 0, norms, 1.0)
    assert scaled == pytest.approx(slopes, abs=1e-5 * np.sqrt(found.fun) + 1e-7 * found.fun + 1e-10)
    if found.success:
        assert np.max(np.abs(scaled)) <= 1e-4 * np.sqrt(2 * formula(0 * b, b)) + 1e-12


@pytest.mark.parametrize(
    "options", [{"max_seconds": 1e-9}, {"max_iterations": 0}, {"max_iterations": 2}]
)
@pytest.mark.parametrize("start", [None, np.array([0.1, -0.2, 0.3])])
def test_a_fit_that_was_stopped_is_evaluated_too(options: dict[str, Any], start: Any) -> None:
    found = minimize("unified", X, SHARES, x0=start, **options)
    assert not found.success
    assert found.fun == pytest.approx(_unified(X @ found.x, SHARES), rel=1e-12)
    assert np.all(np.isfinite(found.jac))
    if options == {"max_seconds": 1e-9}:
        assert found.x == pytest.approx(np.zeros(3) if start is None else start)


@pytest.mark.parametrize("way", ["coordinates", "the shortest x"])
@pytest.mark.parametrize("off", [1e-3, 1e-6])
def test_an_x_that_loses_digits_is_noticed(
    way: str, off: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way to x is broken on purpose: no outcome may hide that."""
    exact = Orthonormal.to_x
    if way == "coordinates":
        monkeypatch.setattr(Orthonormal, "to_x", lambda self, y: (1 + off) * exact(self, y))
    else:
        monkeypatch.setattr(returned, "shortest", lambda _, x, *rest: x + off)
    found = minimize("exp", X, 40 * SHARES)
    assert found.fun == pytest.approx(FORMULAS["exp"](X @ found.x, 40 * SHARES), rel=1e-12)
    problem = Problem("exp", X, 40 * SHARES)
    g, H = problem.gradient(found.x), problem.hessian_operator(found.x).to_dense()
    assert found.jac == pytest.approx(g, abs=1e-12)
    assert not found.success or g @ np.linalg.solve(H, g) <= 1e-9 * found.fun


@pytest.mark.parametrize("gap", [1e-6, 1e-8, 1e-10, 1e-12])
@pytest.mark.parametrize("wide", [False, True])
def test_a_direction_above_rounding_is_kept(gap: float, wide: bool) -> None:
    """Two columns, or two rows, that all but agree; what they differ by is all that fits b."""
    rng = np.random.default_rng(3)
    if wide:
        A = rng.normal(size=(5, 12))
        A[1] = A[0] + gap * rng.normal(size=12)
        b = np.exp(np.array([0.5, -0.5, 0.2, 0.1, -0.3]))
    else:
        v, w = rng.normal(size=(2, 60))
        A = np.column_stack([v, v + gap * w, np.ones(60)])
        d = A[:, 1] - A[:, 0]
        b = np.exp(0.5 * d / np.abs(d).max())
    found = minimize("exp", A, b, x0=np.zeros(A.shape[1]))
    assert found.rank == min(A.shape)
    assert found.fun <= 1e-6 * 0.5 * float(b @ b)


OPEN = {
    "zero column": [3],
    "collinear": [0, 1, 2, 3],
    "one-hot": [0, 1, 2, 3, 4],
    "tall": [],
    "scaled": [],
}


@pytest.mark.parametrize("table", OPEN)
def test_what_the_data_leave_open_is_named_and_shortest(table: str) -> None:
    A = TABLES[table]
    found = minimize("unified-plain", A, 40 * SHARES)
    assert found.success
    assert list(found.undetermined) == OPEN[table]
    assert found.rank == np.linalg.matrix_rank(A / np.maximum(np.linalg.norm(A, axis=0), 1e-300))
    assert ("shortest" in found.message) == bool(OPEN[table])
    if OPEN[table]:
        shortest = np.linalg.pinv(A) @ (A @ found.x)
        assert found.x == pytest.approx(shortest, abs=1e-9)


@pytest.mark.parametrize("scales", [np.ones(15), 10.0 ** (np.arange(15) % 7 - 3)])
def test_of_more_columns_than_rows_the_shortest_x_is_returned(scales: Array) -> None:
    A = TABLES["wide"] * scales
    found = minimize("exp", A, np.linspace(0.5, 2, 6))
    assert found.outcome is Outcome.EXACT_FIT
    assert (found.rank, found.undetermined.size) == (6, 15)
    shortest = np.linalg.lstsq(A, A @ found.x, rcond=None)[0]
    assert found.x == pytest.approx(shortest, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("seed", [0, 7])
@pytest.mark.parametrize("hot", [False, True])
def test_a_constant_that_the_loss_ignores_is_left_out(seed: int, hot: bool) -> None:
    """softmax(z + 1) = softmax(z): of an intercept, or one-hot columns' mean, nothing is known."""
    A = np.column_stack([X, np.eye(3)[np.arange(40) % 3]]) if hot else TABLES["intercept"]
    found = minimize("softmax", A, SHARES, seed=seed)
    assert list(found.undetermined) == ([3, 4, 5] if hot else [3])
    assert np.sum(found.x[3:]) == pytest.approx(0.0, abs=1e-10)


def test_a_large_constant_in_the_loss_is_no_reason_to_call_a_column_open(tmp_path: Path) -> None:
    found = minimize(_declared(tmp_path, "total((z - b)**2) + 10**14"), TABLES["intercept"], SHARES)
    assert found.undetermined.size == 0


@pytest.mark.parametrize("loss", ["unified", "sinh-normalised"])
@pytest.mark.parametrize("groups", [2, 5])
@pytest.mark.parametrize("start", [None, 0.1])
def test_a_limit_that_is_attained_is_a_minimum(loss: str, groups: int, start: Any) -> None:
    """One-hot columns attain the group means, which are the least-squares shares."""
    g = np.arange(60) % groups
    b = np.random.default_rng(groups).exponential(size=60) * (1 + g)
    b /= b.sum()
    f = np.array([b[g == k].mean() for k in range(groups)])

    def missed(z: float, wanted: float) -> float:
        u = np.sinh(z) if loss == "sinh-normalised" else np.exp(z) + z
        return float(u) - 200 * wanted

    x = [brentq(missed, -50, 50, args=(v,)) for v in f]
    attained = Problem(loss, np.eye(groups)[g], b).value(np.array(x))
    found = minimize(
        loss, np.eye(groups)[g], b, x0=None if start is None else np.full(groups, start)
    )
    assert found.success
    assert found.fun == pytest.approx(attained, rel=1e-9)


@pytest.mark.parametrize("size", [1e6, 1e14, 1e25])
def test_no_success_where_the_loss_swallows_what_x_changes(size: float) -> None:
    """Targets that are no shares: alpha near 0 makes the fit larger, and lowers the loss."""
    rng = np.random.default_rng(0)
    A = np.column_stack([rng.normal(size=(50, 3)), np.ones(50)])
    b = rng.random(50) * size
    found = minimize("unified", A, b)
    least = 0.5 * float(np.linalg.lstsq(A, b - b.mean(), rcond=None)[1][0])
    assert not found.success or found.fun <= 1.01 * (least + 25 * b.mean() ** 2)


@pytest.mark.parametrize("size", [1e-20, 1e-100, 1e-141, 1e-150, 1e-170, 1e-300])
def test_a_tiny_target_is_fitted_relative_to_its_size(size: float) -> None:
    b = np.random.default_rng(1).normal(size=40) * size
    found = minimize("sinh", X, b)
    assert found.outcome in (Outcome.CONVERGED, Outcome.ROUNDING, Outcome.UNDERFLOW)
    assert found.success == (size >= 1e-150)
    if found.success:
        linear = np.linalg.lstsq(X, b / size, rcond=None)[0]
        assert found.x / size == pytest.approx(linear, rel=1e-6)


@pytest.mark.parametrize("loss", ["unified", "exp-rescaled", "cosh-rescaled", "cosh"])
@pytest.mark.parametrize("size", [1e30, 1e120, 1e150])
def test_a_huge_target_warns_of_nothing(loss: str, size: float) -> None:
    found = minimize(loss, TABLES["intercept"], SHARES * size)
    assert not found.success or np.isfinite(found.fun)


@pytest.mark.parametrize("size", [1e30, 1e100, 1e140, 1e151])
def test_a_point_where_all_directions_bend_down_is_no_minimum(size: float) -> None:
    """At x = 0 all of cosh's rows are 1, and a target above that asks for more of either sign."""
    found = minimize("cosh", X, size * SHARES, x0=np.zeros(3))
    assert not found.success or np.any(found.x), found.message


@pytest.mark.parametrize("loss", ["unified-rescaled", "sinh-rescaled", "exp-rescaled"])
@pytest.mark.parametrize("intercept", [True, False])
def test_a_loss_that_vanishes_with_its_sum_is_no_fit(loss: str, intercept: bool) -> None:
    A = TABLES["intercept"] if intercept else X
    found = minimize(loss, A, SHARES)
    z = A @ found.x
    u = {"u": np.exp(z) + z, "s": np.sinh(z), "e": np.exp(z)}[loss[0]]
    with np.errstate(all="ignore"):
        misfit = np.linalg.norm(u / u.sum() - SHARES)
    assert not found.success or found.fun > 1e-12 or misfit < 1e-6


@pytest.mark.parametrize("seed", range(3))
def test_an_exact_fit_is_preferred_to_a_loss_that_vanishes(seed: int) -> None:
    rng = np.random.default_rng(seed)
    A = np.column_stack([rng.normal(size=(30, 1)), np.ones(30)])
    z = A @ rng.normal(size=2)
    u = np.exp(z) + z
    found = minimize("unified-rescaled", A, u / u.sum())
    fitted = np.exp(A @ found.x) + A @ found.x
    assert found.outcome is Outcome.EXACT_FIT
    assert fitted / fitted.sum() == pytest.approx(u / u.sum(), rel=1e-6)


@pytest.mark.parametrize("loss", ["unified-plain", "unified-rescaled", "sinh-rescaled", "sinh"])
@pytest.mark.parametrize("A", [np.ones((1, 1)), np.ones((3, 1)), TABLES["intercept"]])
def test_a_zero_target_that_is_met_is_a_fit(loss: str, A: Array) -> None:
    found = minimize(loss, A, np.zeros(A.shape[0]))
    assert found.success
    assert found.fun < 1e-28


def _declared(folder: Path, text: str) -> str:
    file = folder / "mine.py"
    names = "Abs, Loss, Max, b, exp, log, sqrt, total, z"
    file.write_text(f"from symbolic.loss import {names}\nLOSS = Loss('mine', {text})\n")
    return str(file)


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("total(-(z - b)**2)", {Outcome.UNBOUNDED}),
        ("total(b*z)", {Outcome.UNBOUNDED}),
        ("-total(exp(z))", {Outcome.UNBOUNDED}),
        ("total(-log(z))", {Outcome.UNBOUNDED, Outcome.INFINITE_LIMIT}),
        ("total(exp(-z))", {Outcome.INFINITE_LIMIT}),
    ],
)
def test_a_loss_without_a_minimum_is_no_success(
    text: str, outcomes: set[Outcome], tmp_path: Path
) -> None:
    found = minimize(_declared(tmp_path, text), TABLES["intercept"], SHARES + 0.1)
    assert found.outcome in outcomes
    assert not found.success


@pytest.mark.parametrize("groups", [None, np.arange(40) // 8])
@pytest.mark.parametrize("seed", [5, 6, 7])
def test_a_loss_that_a_ray_off_a_descent_takes_to_0_at_last_has_no_minimum(
    seed: int, groups: Any, tmp_path: Path
) -> None:
    """The entropy of shares falls until one row has all; no x gives it that, but rounding does."""
    f = "exp(z) / total(exp(z))"
    A = np.random.default_rng(seed).normal(size=(40, 3))
    found = minimize(_declared(tmp_path, f"-total({f} * log({f}))"), A, np.ones(40), groups=groups)
    assert found.outcome is Outcome.INFINITE_LIMIT, found.message


@pytest.mark.parametrize("loss", ["total(z**2) / (1 + total(z**2))", "1 - 1 / (2 + total(z**2))"])
def test_no_pole_is_where_a_sum_beside_a_constant_is_0(loss: str, tmp_path: Path) -> None:
    """The minimum lies there: it was taken for a way to infinity, or for a place beside a pole."""
    A, own = np.random.default_rng(0).normal(size=(30, 3)), _declared(tmp_path, loss)
    for found in (
        minimize(own, A, np.ones(30)),
        minimize(own, A, np.ones(30), groups=np.arange(30) % 7),
        minimize_layer(own, A, np.ones((30, 2))),
    ):
        assert found.success, found.message
        np.testing.assert_allclose(found.x, 0.0, atol=1e-9)


DOMAINS = {
    "total(z - b*log(z))": lambda z, b: z - b * np.log(z),
    "total(b/z + log(z))": lambda z, b: b / z + np.log(z),
    "total(z - log(z - b))": lambda z, b: z - np.log(z - b),
}


@pytest.mark.parametrize("text", DOMAINS)
@pytest.mark.parametrize("intercept", [True, False])
def test_a_loss_is_started_inside_its_domain(text: str, intercept: bool, tmp_path: Path) -> None:
    """Without an intercept only a linear program, or projections, find an x with A x > 0."""
    rng = np.random.default_rng(5)
    A = rng.normal(loc=(3.0, 0.0), size=(30, 2))
    A = np.column_stack([A, np.ones(30)]) if intercept else A[A[:, 0] > 0.5]
    b = 0.5 + rng.random(A.shape[0])
    found = minimize(_declared(tmp_path, text), A, b)
    assert found.success
    value = float(np.sum(DOMAINS[text](A @ found.x, b)))
    assert found.fun == pytest.approx(value)
    for _ in range(50):
        with np.errstate(invalid="ignore"):
            near = np.sum(DOMAINS[text](A @ (found.x + 0.01 * rng.normal(size=A.shape[1])), b))
        assert not near < value


def test_where_no_start_is_defined_that_is_said(tmp_path: Path) -> None:
    A = np.array([[1.0], [-1.0]])
    found = minimize(_declared(tmp_path, "total(z - b*log(z))"), A, np.ones(2))
    assert found.outcome is Outcome.NOT_FINITE
    assert "--x0" in found.message


def _starts(found: OptimizeResult) -> set[str]:
    return {record.start for record in found.history}


@pytest.mark.parametrize(("loss", "most"), [("softmax", 12), ("exp", 20), ("unified", 40)])
def test_starts_end_once_they_agree(loss: str, most: int) -> None:
    """Of more than a hundred; and what they end in is what others find from elsewhere."""
    b = SHARES if loss != "exp" else 40 * SHARES
    found = minimize(loss, TABLES["intercept"], b)
    assert len(_starts(found)) <= most
    begun = [0.5 * np.random.default_rng(k).normal(size=4) for k in range(8)]
    peers = [least_squares(_residuals, x, args=(loss, b)) for x in begun]
    assert found.fun <= min(peer.cost for peer in peers) * (1 + 1e-6)


def test_both_sides_of_the_pole_are_tried_before_starts_agree() -> None:
    found = minimize("unified", TABLES["intercept"], SHARES)
    assert {record.side for record in found.history} == {"positive", "negative"}


def _residuals(x: Array, loss: str, b: Array) -> Array:
    z = TABLES["intercept"] @ x
    u = np.exp(z) + z if loss == "unified" else np.exp(z)
    return u - b if loss == "exp" else u / u.sum() - b


@pytest.mark.parametrize("loss", ["unified", "softmax"])
def test_rows_in_another_order_end_alike(loss: str) -> None:
    order = np.random.default_rng(2).permutation(40)
    one = minimize(loss, TABLES["intercept"], SHARES)
    other = minimize(loss, TABLES["intercept"][order], SHARES[order])
    assert one.status == other.status
    assert one.fun == pytest.approx(other.fun, rel=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_a_plateau_that_the_loss_sinks_to_is_no_minimum(seed: int) -> None:
    """Far out the rows of the largest size share 1, whatever their slopes: no x is the last."""
    A = [[-0.82, 0.37, -1.21], [0.23, -0.76, 0.39], [-1.15, 0.03, 1.44]]
    A += [[0.5, 1.57, 0.48], [0.94, -0.1, -0.51]]
    b = np.array([0.09, 0.026, 0.479, 0.215, 0.191])
    order = np.random.default_rng(seed).permutation(5)
    found = minimize("sinh-normalised", np.array(A)[order], b[order])
    assert found.outcome is Outcome.INFINITE_LIMIT, found.message


@pytest.mark.parametrize("d", [1, 2])
@pytest.mark.parametrize("seed", [0, 1, 7, 10])
def test_a_bent_valley_to_infinity_is_no_minimum(seed: int, d: int) -> None:
    """Shares of exp(z) are those of exp(z) + z for z + c alone, as c grows."""
    rng = np.random.default_rng(seed)
    A = np.column_stack([rng.normal(size=(12, d)), np.ones(12)])
    b = np.exp(A @ rng.normal(size=d + 1))
    found = minimize("unified", A, b / b.sum())
    met = found.outcome is Outcome.EXACT_FIT and found.fun <= (100 * np.finfo(float).eps) ** 2
    assert met or found.outcome is Outcome.INFINITE_LIMIT, found.message


@pytest.mark.parametrize("size", [1e3, 1e4, 1e9])
def test_a_start_far_out_on_the_way_to_infinity_is_no_minimum(size: float, tmp_path: Path) -> None:
    """There loss, slope and curvature are 0 to the last bit."""
    A = np.abs(np.random.default_rng(0).normal(size=(30, 2)))
    loss = _declared(tmp_path, "total(exp(-z))")
    found = minimize(loss, A, np.ones(30), x0=size * np.array([1.0, 2.0]))
    assert found.outcome is Outcome.INFINITE_LIMIT, found.message


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("groups", [None, np.zeros(60)])
@pytest.mark.parametrize(("loss", "y", "t"), [("cosine", "z", "b"), ("correlation", *CENTRED)])
def test_a_loss_of_no_scale_has_its_minimum_at_hand(
    loss: str, y: str, t: str, groups: Any, seed: int, tmp_path: Path
) -> None:
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(60, 3)) + 30 * (seed % 2)
    b = A @ [0.4, -0.3, 0.2] + 0.5 * rng.normal(size=60)
    mean = 0.0
    if loss == "correlation":
        A[:, 2], mean = 1, b.mean()
    (tmp_path / "mine.py").write_text(
        "from symbolic.loss import Loss, sqrt, total, z, b\n"
        f"y, t = {y}, {t}\n"
        "LOSS = Loss('mine', 1 - total(y * t) / sqrt(total(y**2) * total(t**2)))\n"
    )
    found = minimize(tmp_path / "mine.py", A, b, groups=groups, backend="numpy")
    assert found.success, found.message
    fitted = A @ np.linalg.lstsq(A, b, rcond=None)[0]
    least = 1 - np.linalg.norm(fitted - mean) / np.linalg.norm(b - mean)
    assert found.fun == pytest.approx(least, abs=1e-12)
    assert "of all x" not in found.message  # x / 10 has this loss, too
    if loss == "correlation":
        assert (list(found.undetermined), found.x[2]) == ([2], 0.0)


@pytest.mark.parametrize("loss", ["total(sqrt(1 + (z - b)**2) - 1)", "total(1 - exp(-(z - b)**2))"])
def test_a_least_value_of_zero_is_reached(loss: str, tmp_path: Path) -> None:
    """It is 0 to rounding only: no step gets below the tolerance relative to that."""
    text = "from symbolic.loss import Loss, b, exp, sqrt, total, z\n"
    (tmp_path / "own.py").write_text(f"{text}LOSS = Loss('own', {loss}, prediction=z)\n")
    for seed in range(4):
        rng = np.random.default_rng(seed)
        A, b = rng.normal(size=(4, 6)), rng.normal(size=4)
        found = minimize(str(tmp_path / "own.py"), A, b, backend="numpy")
        assert found.success, found.message
        assert found.fun <= 1e-28
        assert pytest.approx(b, abs=1e-12) == A @ found.x


@pytest.mark.parametrize(
    "text",
    [
        "log(total(exp(z))) - total(b * z) + total(b * log(b))",
        "total((exp(z) / total(exp(z)) - b)**4)",  # its slopes are lost before the loss is
    ],
)
@pytest.mark.parametrize("seed", range(3))
def test_a_least_value_of_zero_is_reached_where_a_constant_changes_nothing(
    text: str, seed: int, tmp_path: Path
) -> None:
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(4, 6))
    b = np.exp(A @ rng.normal(size=6))
    found = minimize(_declared(tmp_path, text), A, b / b.sum(), backend="numpy")
    assert found.success or "4" in text, found.message
    assert not found.success or _softmax(A @ found.x, b / b.sum()) <= 1e-14


EDGES = {"Max(0, 1 - b * z)": True, "Max(0, 1 - b * z)**2": True, "Max(0, 1 - b * z)**3": True}
TAILS = {"exp(-b * z)": False, "log(1 + exp(1000 - b * z))": False}
TAILS |= {"1 / sqrt(1 + (b * z + sqrt(1 + z**2))**2)": False}


@pytest.mark.parametrize(("text", "attained"), [*EDGES.items(), *TAILS.items()])
@pytest.mark.parametrize("layer", [False, True])
@pytest.mark.parametrize("shape", [(5, 8), (40, 3)])
def test_an_edge_is_attained_and_a_tail_is_not(
    text: str, attained: bool, layer: bool, shape: tuple[int, int], tmp_path: Path
) -> None:
    """A separating x, or W, is as good as there is for a hinge; others fall on for ever."""
    loss = _declared(tmp_path, f"total({text})")
    for seed in range(3):
        rng = np.random.default_rng(seed)
        A = rng.normal(size=shape)
        b = np.sign(A @ rng.normal(size=(shape[1], 2)))
        fit: Any = minimize_layer if layer else minimize
        found = fit(loss, A, b if layer else b[:, 0], backend="numpy")
        if text == "Max(0, 1 - b * z)" and not found.success:
            assert found.outcome is Outcome.STALLED  # at a kink
            continue
        assert found.outcome.success == attained, found.message
        assert attained or found.outcome is Outcome.INFINITE_LIMIT
        assert not attained or found.fun <= 1e-13


@pytest.mark.parametrize(
    ("text", "shape", "size"),
    [
        ("Abs(z - b)", (4, 6), 1e-6),
        ("Abs(z - b)", (4, 6), 1e4),
        ("Max(0, 1 - b * z)", (1000, 2), 1.0),
    ],
)
def test_a_slope_beside_a_kink_is_neither_level_nor_a_minimum(
    text: str, shape: tuple[int, int], size: float, tmp_path: Path
) -> None:
    """Steps end at kinks, from where the loss still falls: nobody knows how far. The least is 0."""
    loss = _declared(tmp_path, f"total({text})")
    for seed in range(4):
        rng = np.random.default_rng(seed)
        A = rng.normal(size=shape)
        b = A @ rng.normal(size=shape[1])
        b = np.sign(b) if text.startswith("Max") else size * b
        found = minimize(loss, A, b, backend="numpy")
        assert found.outcome is not Outcome.INFINITE_LIMIT
        assert not found.success or found.fun <= 1e-12 * size


@pytest.mark.parametrize("size", ["10**9", "10**13"])
def test_a_tail_far_below_an_edge_is_seen(size: str, tmp_path: Path) -> None:
    """It falls on for ever, though to nothing beside what the loss has fallen by."""
    loss = _declared(tmp_path, f"total(Max(0, 1 - b * z)**2 + exp(-b * z) / {size})")
    for seed in range(8):
        rng = np.random.default_rng(seed)
        A = rng.normal(size=(12, 2))
        found = minimize(loss, A, np.sign(A @ rng.normal(size=2)), backend="numpy")
        assert found.outcome in (Outcome.INFINITE_LIMIT, Outcome.MAX_ITERATIONS), found.message


@pytest.mark.parametrize("text", ["exp(-Abs(z))", "1 / (1 + Abs(z))"])
@pytest.mark.parametrize("ones", [True, False])
def test_a_peak_that_is_a_kink_is_no_minimum(text: str, ones: bool, tmp_path: Path) -> None:
    """Slopes at x = 0, of 1 and -1, count as 0 there."""
    A = np.random.default_rng(0).normal(size=(12, 2))
    A[:, 0] = 1.0 if ones else A[:, 0]
    loss = _declared(tmp_path, f"total({text})")
    assert not minimize(loss, A, np.ones(12)).success
    found = minimize_layer(loss, A, np.ones((12, 2)))
    assert not found.success or np.any(found.x)


@pytest.mark.parametrize("shape", [(5, 8), (25, 4), (30, 3), (12, 2), (20, 1)])
@pytest.mark.parametrize("text", ["Abs(z - b)", "Max(z - b, (b - z) / 4)"])
def test_an_end_at_kinks_is_a_minimum_only_where_they_hold_it(
    text: str, shape: tuple[int, int], tmp_path: Path
) -> None:
    """Beside kinks slopes jump, so that they never look small; linear programs know the least."""
    n, d = shape
    low = 1.0 if text.startswith("Abs") else 0.25
    loss, ones = _declared(tmp_path, f"total({text})"), np.ones(n)
    for seed in range(8):
        rng = np.random.default_rng(seed)
        A = rng.normal(size=shape) * 10.0 ** rng.integers(-4, 5, size=d)
        b = rng.normal(size=n) if seed % 2 else np.sign(rng.normal(size=n))
        found = minimize(loss, A, b, backend="numpy")
        unit, costs = A / np.linalg.norm(A, axis=0), np.concatenate([np.zeros(d), ones, low * ones])
        program = np.hstack([unit, -np.eye(n), np.eye(n)])
        least = linprog(
            costs, A_eq=program, b_eq=b, bounds=[(None, None)] * d + [(0, None)] * 2 * n
        )
        assert not found.success or found.fun <= float(least.fun or 0.0) + 1e-9
        if shape == (5, 8) and found.success:
            assert found.fun <= 1e-12


@pytest.mark.parametrize("seed", range(4))
def test_kinks_that_hold_a_point_make_it_a_minimum(seed: int, tmp_path: Path) -> None:
    """Roots about a kink are least where all rows meet their targets."""
    loss, rng = _declared(tmp_path, "total(sqrt(Abs(z - b) + 1))"), np.random.default_rng(seed)
    A = rng.normal(size=(4, 6))
    found = minimize(loss, A, np.sign(rng.normal(size=4)), backend="numpy")
    assert found.success, found.message
    assert found.fun == pytest.approx(4, rel=1e-14)


@pytest.mark.parametrize("seed", range(12))
def test_a_loss_that_levels_out_on_both_sides_of_zero_has_no_minimum(
    seed: int, tmp_path: Path
) -> None:
    """It rises next to x = 0 alone, far closer to it than the point returned."""
    rng = np.random.default_rng(seed)
    A, b = rng.normal(size=(25, 4)), rng.normal(size=25)
    found = minimize(_declared(tmp_path, "-total(z * b)**2 / (1 + total(z**2))"), A, b)
    assert found.outcome is Outcome.INFINITE_LIMIT, found.message


@pytest.mark.parametrize(("shape", "seed"), [((12, 2), 1000), ((30, 3), 1018), ((30, 3), 1)])
def test_a_sum_that_is_met_to_rounding_is_a_minimum(
    shape: tuple[int, int], seed: int, tmp_path: Path
) -> None:
    """What rounding moves the sum by depends on the rows' signs: those of some cancel."""
    rng = np.random.default_rng(seed)
    A = rng.normal(size=shape)
    b = np.sign(A @ rng.normal(size=shape[1]))
    found = minimize(_declared(tmp_path, "(total(z) - total(b))**2"), A, b, backend="numpy")
    assert found.success, found.message


def test_a_way_out_to_overflow_warns_of_nothing(tmp_path: Path) -> None:
    """The loss falls as a logarithm, so that x runs to where its square is no number."""
    text = "from symbolic.loss import Loss, b, log, total, z\n"
    (tmp_path / "own.py").write_text(f"{text}LOSS = Loss('own', -total(log(1 + z**2)))\n")
    rng = np.random.default_rng(2)
    found = minimize(str(tmp_path / "own.py"), rng.normal(size=(3, 8)), np.ones(3))
    assert not found.success
