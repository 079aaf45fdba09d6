"""Does minimize_layer find the minimum of a layer's loss, and say so where there is none?

The oracle is SciPy's BFGS on a loss written with logsumexp, and finite differences.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, sparse
from scipy.special import log_softmax, softmax
from sklearn import datasets

import resoft
from resoft import Outcome
from resoft.hessian.class_inputs import inputs_of
from resoft.hessian.kronecker import basis_of, diagonal, exact, hessian, kronecker
from resoft.kernels.modules import known_layers
from resoft.multistart.class_finish import Ends
from resoft.multistart.class_fit import LayerFit
from resoft.multistart.class_returned import ClassJudge
from resoft.multistart.starts import class_starts
from resoft.newton.descent import Descent
from resoft.newton.separation import Separation
from resoft.objective.class_problem import LayerProblem
from resoft.support.mechanism import without
from tests.resoft.api.solver_cases import interrupt_once

#: Relative distance of two minima of the objective.
SAME = 1e-9


def samples(seed: int, N: int, D: int, C: int, soft: bool = False) -> tuple[Any, Any]:
    """Samples that no direction separates: labels drawn at random, or soft targets."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(N, D))
    return X, rng.dirichlet(np.ones(C), size=N) if soft else rng.integers(0, C, size=N)


def objective(x: Any, X: Any, T: Any, penalty: float, s: Any, intercept: bool) -> float:
    W = x.reshape(T.shape[1], -1)
    u = X @ W[:, : X.shape[1]].T + (W[:, -1] if intercept else 0.0)
    ridge = 0.5 * penalty * np.sum(W[:, : X.shape[1]] ** 2)
    return float(-np.sum(s[:, None] * T * log_softmax(u, axis=1)) + ridge)


def slopes(x: Any, X: Any, T: Any, penalty: float, s: Any, intercept: bool) -> Any:
    W = x.reshape(T.shape[1], -1)
    Xa = np.column_stack([X, np.ones(len(X))]) if intercept else X
    g = (s[:, None] * (softmax(Xa @ W.T, axis=1) - T)).T @ Xa
    g[:, : X.shape[1]] += penalty * W[:, : X.shape[1]]
    return g.ravel()


def targets(T: Any, C: int) -> Any:
    return T if np.ndim(T) == 2 else np.eye(C)[T]


# --- the minimum -----------------------------------------------------------------------------


@given(
    st.integers(0, 10**6),
    st.integers(2, 4),
    st.sampled_from([0.1, 3.0]),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=15, deadline=None)
def test_the_minimum_is_that_of_a_general_solver(
    seed: int, C: int, penalty: float, intercept: bool, soft: bool
) -> None:
    X, T = samples(seed, 40, 3, C, soft)
    s = np.random.default_rng(seed).uniform(0.1, 2.0, size=40)
    found = resoft.minimize_layer(
        "cross-entropy", X, T, weights=s, penalty=penalty, intercept=intercept, classes=C
    )
    arguments = (X, targets(T, C), penalty, s, intercept)
    oracle = optimize.minimize(objective, np.zeros(C * (3 + intercept)), args=arguments, tol=1e-10)
    assert found.success
    assert found.fun == pytest.approx(objective(found.x, *arguments), rel=1e-12)
    assert found.fun <= oracle.fun * (1 + SAME)
    np.testing.assert_allclose(found.jac, 0, atol=1e-5)


@pytest.mark.parametrize("backend", ["numpy", "numexpr", "numba"])
@pytest.mark.parametrize("form", ["dense", "fortran", "float32", "csr", "csc", "stream"])
def test_every_form_of_the_samples_and_every_backend_finds_it(form: str, backend: Any) -> None:
    X, T = samples(1, 300, 4, 3)
    X = X.astype(np.float32).astype(np.float64)
    forms = {
        "dense": X,
        "fortran": np.asfortranarray(X),
        "float32": X.astype(np.float32),
        "csr": sparse.csr_array(X),
        "csc": sparse.csc_array(X),
        "stream": resoft.stream(lambda: iter([X[:100], X[100:]]), rows=300),
    }
    options: Any = {"penalty": 0.5, "intercept": True}
    plain = resoft.minimize_layer("cross-entropy", X, T, **options)
    found = resoft.minimize_layer("cross-entropy", forms[form], T, backend=backend, **options)
    assert found.success
    assert found.fun == pytest.approx(plain.fun, rel=1e-12)
    np.testing.assert_allclose(found.x, plain.x, atol=1e-6)


@pytest.mark.parametrize("backend", ["numpy", "numba"])
@pytest.mark.parametrize("loss", known_layers())
def test_gradient_and_product_are_those_of_the_value(loss: str, backend: Any) -> None:
    X, T = samples(2, 50, 3, 4, soft=True)
    s = np.random.default_rng(0).uniform(size=50)
    options: Any = {"weights": s, "penalty": 0.7, "intercept": True, "backend": backend}
    problem = LayerProblem(loss, X, T, **options)
    theta, d = np.random.default_rng(3).normal(size=(2, 4, 4))
    e = 1e-5
    point = problem.point(theta)
    ahead, behind = problem.point(theta + e * d), problem.point(theta - e * d)
    slope = (ahead.value - behind.value) / (2 * e)
    assert slope == pytest.approx(float(np.vdot(point.gradient, d)), rel=1e-7)
    product, moved = problem.product(problem.curvature(point.z), d)
    np.testing.assert_allclose((ahead.gradient - behind.gradient) / (2 * e), product, atol=1e-7)
    found = np.asarray(problem.matrix.collect(moved))
    np.testing.assert_allclose(found, X @ d[:-1] + d[-1], atol=1e-12)
    assert problem.value_at(theta, point.z) == pytest.approx(point.value, rel=1e-14)
    whole = problem.point(theta, columns=True)
    assert whole.value == point.value
    np.testing.assert_array_equal(whole.gradient, point.gradient)
    np.testing.assert_array_equal(problem.product(whole.pulled, d)[0], product)
    damped = problem.product(whole.pulled, d, 0.3)[0] - product
    ones = np.column_stack([X, np.ones(50)])
    np.testing.assert_allclose(damped, 0.3 * ones.T @ (s[:, None] * found), atol=1e-12)


@pytest.mark.parametrize("backend", ["numpy", "numba"])
@pytest.mark.parametrize("loss", known_layers())
def test_products_of_many_samples_hold_no_more_than_the_logits(loss: str, backend: Any) -> None:
    """D and P of that many would take more memory than is held; the product is that of one copy."""
    X, T = samples(2, 50, 3, 4, soft=True)
    copies = 12_000
    options: Any = {"penalty": 0.7, "backend": backend}
    one = LayerProblem(loss, X, T, **options)
    s = np.full(50 * copies, 1 / copies)
    many = LayerProblem(
        loss, np.tile(X, (copies, 1)), np.tile(T, (copies, 1)), weights=s, **options
    )
    theta, d = np.random.default_rng(3).normal(size=(2, 3, 4))
    held = many.point(theta, columns=True)
    assert held.pulled is None
    found = many.product(many.curvature(held.z), d, 0.3)[0]
    expected = one.product(one.curvature(one.logits(theta)), d, 0.3)[0]
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-11)


@pytest.mark.parametrize("within", [False, True])
@pytest.mark.parametrize("make", [exact, kronecker, diagonal])
def test_a_preconditioner_solves_what_it_says(make: Any, within: bool) -> None:
    X, labels = samples(4, 60, 3, 3)
    problem = LayerProblem("cross-entropy", X, labels, penalty=0.5, intercept=True)
    T = inputs_of(problem).T if within else None
    if make is kronecker:
        # at W = 0 all Q_n are alike: there G kron Q is the Hessian
        u = problem.logits(np.zeros((4, 3)))
        made: Any = kronecker(problem, u)
    else:
        u = problem.logits(np.random.default_rng(1).normal(size=(4, 3)))
        made = exact(problem, u, basis_of(3, True), T) if make is exact else diagonal(problem, u)
    H, curvature = np.zeros((12, 12)), problem.curvature(u)
    for k in range(12):
        H[k] = problem.product(curvature, np.eye(12)[k].reshape(4, 3))[0].ravel()
    np.testing.assert_allclose(H, H.T, atol=1e-10)
    g = np.random.default_rng(2).normal(size=(4, 3))
    g -= g.mean(axis=1, keepdims=True)
    if make is diagonal:
        np.testing.assert_allclose(made.solve(g).ravel(), g.ravel() / np.diag(H), rtol=1e-10)
        return
    if make is kronecker:
        g[-1] = 0.0  # the intercept's row is penalised there like the others
        X = X - X.mean(axis=0)
        problem = LayerProblem("cross-entropy", X, labels, penalty=0.5, intercept=True)
        made = kronecker(problem, u)
    solved = made.solve(g)
    np.testing.assert_allclose(problem.product(problem.curvature(u), solved)[0], g, atol=1e-9)


def test_the_hessian_is_the_kronecker_sum() -> None:
    X, T = samples(5, 30, 2, 3, soft=True)
    problem = LayerProblem("cross-entropy", X, T)
    theta = np.random.default_rng(0).normal(size=(2, 3))
    Y = np.exp(log_softmax(X @ theta, axis=1))
    blocks = [
        np.kron(np.outer(x, x), np.diag(y) - np.outer(y, y)) for x, y in zip(X, Y, strict=True)
    ]
    found = hessian(problem, problem.logits(theta), np.eye(3))
    np.testing.assert_allclose(found, sum(blocks), atol=1e-12)


@pytest.mark.parametrize("size", [1e2, 1e4, 1e8])
@pytest.mark.parametrize("seed", range(6))
def test_a_start_may_lie_where_all_curvature_has_vanished(seed: int, size: float) -> None:
    X, T = samples(seed, 40, 3, 4, soft=True)
    W0 = size * np.random.default_rng(seed).normal(size=(4, 3))
    found = resoft.minimize_layer("cross-entropy", X, T, W0=W0)
    assert found.success
    assert found.fun == pytest.approx(resoft.minimize_layer("cross-entropy", X, T).fun, rel=SAME)
    saturated = resoft.minimize_layer("squared-softmax", X, T, W0=W0)
    start = LayerProblem("squared-softmax", X, T).point(W0.T.copy()).value
    assert saturated.fun <= start
    assert saturated.success == (saturated.status in ("converged", "rounding"))
    if saturated.success:
        assert np.min(dense_eigenvalues("squared-softmax", X, T, saturated.x)) > -1e-10


@pytest.mark.parametrize("size", [1e-8, 1.0, 1e4])
def test_columns_of_any_scale_and_starts_far_out(size: float) -> None:
    X, T = samples(6, 200, 4, 3)
    scales = np.array([size, 1.0, 1 / size, 7.0])
    first = resoft.minimize_layer("cross-entropy", X, T, intercept=True)
    scaled = resoft.minimize_layer("cross-entropy", X * scales, T, intercept=True)
    assert scaled.fun == pytest.approx(first.fun, rel=1e-11)
    W0 = 1e4 * np.random.default_rng(0).normal(size=(3, 5))
    far = resoft.minimize_layer("cross-entropy", X, T, intercept=True, W0=W0)
    assert far.success
    assert far.fun == pytest.approx(first.fun, rel=1e-9)


def test_the_weights_have_no_part_that_no_sample_sees() -> None:
    X, T = samples(7, 200, 3, 3)
    wide = np.column_stack([X, X[:, 0] + X[:, 1], np.zeros(200)])
    found = resoft.minimize_layer("cross-entropy", wide, T)
    assert found.fun == pytest.approx(resoft.minimize_layer("cross-entropy", X, T).fun, rel=1e-10)
    np.testing.assert_allclose(found.W @ [1, 1, 0, -1, 0], 0, atol=1e-10)
    np.testing.assert_allclose(found.W[:, -1], 0, atol=1e-12)
    np.testing.assert_allclose(found.W.sum(axis=0), 0, atol=1e-12)


@pytest.mark.parametrize("left_out", ["", "layer: exact preconditioner"])  # then G kron Q
def test_an_input_that_is_zero_everywhere_gets_no_weight(left_out: str) -> None:
    X, T = samples(17, 100, 3, 3, soft=True)
    with without(left_out):
        found = resoft.minimize_layer("cross-entropy", np.column_stack([X, np.zeros(100)]), T)
    assert found.success
    assert np.all(found.W[:, -1] == 0)


def test_a_weight_is_a_number_of_repetitions() -> None:
    X, T = samples(8, 60, 3, 3)
    times = np.random.default_rng(0).integers(0, 4, size=60)
    weighted = resoft.minimize_layer("cross-entropy", X, T, weights=times, penalty=1.0)
    rows = np.repeat(np.arange(60), times)
    repeated = resoft.minimize_layer("cross-entropy", X[rows], T[rows], classes=3, penalty=1.0)
    np.testing.assert_allclose(weighted.x, repeated.x, atol=1e-8)


@pytest.mark.parametrize(
    ("shape", "left_out", "kinds"),
    [
        ((600, 6, 4), "", ["exact"]),
        ((600, 6, 4), "layer: exact preconditioner", ["kronecker"]),
        ((400, 120, 3), "", ["diagonal", "exact"]),  # dear: then products pay for it
        ((400, 120, 3), "layer: exact preconditioner", ["diagonal", "kronecker"]),
        ((60, 400, 3), "", ["diagonal"]),
    ],
)
def test_a_preconditioner_costs_digits_of_nothing(
    shape: tuple[int, int, int], left_out: str, kinds: list[str]
) -> None:
    X, T = samples(9, *shape)
    plain = optimize.minimize(
        objective,
        np.zeros(shape[2] * (shape[1] + 1)),
        args=(X, np.eye(shape[2])[T], 1.0, np.ones(shape[0]), True),
        jac=slopes,
        method="L-BFGS-B",
        options={"maxiter": 2000, "ftol": 1e-14, "gtol": 1e-7},
    )
    with without(left_out):
        found = resoft.minimize_layer("cross-entropy", X, T, penalty=1.0, intercept=True)
    assert sorted(found.preconditioners) == kinds
    assert found.fun == pytest.approx(plain.fun, rel=1e-11)


def many(seed: int, N: int = 4000) -> tuple[Any, Any]:
    """So many samples that some stand for all."""
    rng = np.random.default_rng(seed)
    X, W = rng.normal(size=(N, 4)), rng.normal(size=(4, 3))
    return X, np.argmax(X @ W + rng.gumbel(size=(N, 3)), axis=1)


@pytest.mark.parametrize("penalty", [0.0, 1.0])
@pytest.mark.parametrize("few", [None, 10])  # samples that bear the loss: a part holds few of them
def test_steps_on_a_sample_end_at_the_minimum_of_all(penalty: float, few: int | None) -> None:
    X, T = many(18)
    X[:few] *= 1.0 if few is None else 30.0
    options: Any = {"penalty": penalty, "intercept": True}
    with without("layer: Hessian of a sample"):
        plain = resoft.minimize_layer("cross-entropy", X, T, **options)
    found = resoft.minimize_layer("cross-entropy", X, T, **options)
    assert found.success
    assert found.fun == pytest.approx(plain.fun, rel=SAME)
    assert found.passes < plain.passes or few


@pytest.mark.parametrize("last_bits", range(4))
def test_steps_on_a_sample_go_on_where_the_loss_is_not_convex(last_bits: int) -> None:
    X, T = many(20)
    X = X * (1 + np.finfo(X.dtype).eps * np.random.default_rng(last_bits).integers(-1, 2, X.shape))
    W0 = 3.0 * np.random.default_rng(20).normal(size=(3, 4))
    found = resoft.minimize_layer("squared-softmax", X, T, W0=W0)
    wrong = softmax(X @ found.W.T, axis=1) - np.eye(3)[T]
    assert found.success
    assert found.fun == pytest.approx(np.sum(wrong**2) / 2)
    assert np.linalg.norm(found.jac) < 1e-4 * len(X)


def test_a_time_that_is_up_while_a_sample_is_fitted_is_told() -> None:
    found = resoft.minimize_layer("cross-entropy", *many(19), penalty=1.0, max_seconds=1e-9)
    assert found.status == "max_seconds"
    assert np.isfinite(found.fun)


def dense_eigenvalues(loss: str, X: Any, T: Any, x: Any) -> Any:
    """Of the Hessian, column by column from products."""
    problem = LayerProblem(loss, X, T)
    theta = np.ascontiguousarray(x.T)
    curvature, each = problem.curvature(problem.logits(theta)), np.eye(theta.size)
    columns = [problem.product(curvature, e.reshape(theta.shape))[0].ravel() for e in each]
    return np.linalg.eigvalsh(np.array(columns))


# --- no minimum ------------------------------------------------------------------------------


def margins(V: Any, X: Any, T: Any, intercept: bool) -> list[list[Fraction]]:
    """The centred margins of a direction, exactly."""
    rows = np.column_stack([X, np.ones(len(X))]) if intercept else X
    u = [
        [sum(Fraction(v) * Fraction(x) for v, x in zip(row, xs, strict=True)) for row in V]
        for xs in rows
    ]
    return [[v - us[k] for v in us] for us, k in zip(u, T, strict=True)]


SEPARABLE: dict[str, Any] = {
    "completely": lambda X, T: (np.column_stack([X, 3.0 * T]), T),
    "by a hair": lambda X, T: (
        np.where(T == 0, -1e-9, 1e-9)[:, None] * np.abs(X[:, :1]),
        (T > 0) * 1,
    ),
    "quasi": lambda X, T: (np.column_stack([X, (T == 1) * (np.abs(X[:, 0]) > 1.0)]), T),
}


@pytest.mark.parametrize("kind", SEPARABLE)
def test_separable_samples_end_with_a_direction_that_separates(kind: str) -> None:
    X, T = SEPARABLE[kind](*samples(10, 120, 2, 3))
    found = resoft.minimize_layer("cross-entropy", X, T, intercept=True)
    assert (found.outcome, found.success) == (Outcome.SEPARABLE, False)
    found_margins = [m for row in margins(found.direction, X, T, True) for m in row]
    assert max(found_margins) <= 0
    assert min(found_margins) < 0


@pytest.mark.parametrize("penalty", [1e-8, 1.0])
def test_a_penalty_gives_them_a_minimum(penalty: float) -> None:
    X, T = SEPARABLE["completely"](*samples(11, 80, 2, 3))
    found = resoft.minimize_layer("cross-entropy", X, T, penalty=penalty, intercept=True)
    assert found.success
    assert found.direction is None


@pytest.mark.parametrize("intercept", [False, True])
@pytest.mark.parametrize("penalty", [1e-6, 1e-2])
def test_a_small_penalty_on_separable_digits(penalty: float, intercept: bool) -> None:
    X, y = datasets.load_digits(return_X_y=True)
    found = resoft.minimize_layer("cross-entropy", X / 16, y, penalty=penalty, intercept=intercept)
    again = resoft.minimize_layer(
        "cross-entropy", X / 16, y, penalty=penalty, intercept=intercept, W0=found.x
    )
    assert found.success
    assert found.fun == pytest.approx(again.fun, rel=SAME)


@pytest.mark.parametrize(("share", "least"), [(0.999, 37.73938), (0.997, 90.18744)])
def test_smoothed_digits_have_the_known_minimum(share: float, least: float) -> None:
    X, y = datasets.load_digits(return_X_y=True)
    T = share * np.eye(10)[y] + (1 - share) / 10
    found = resoft.minimize_layer("cross-entropy", X / 16, T)
    assert found.success
    assert found.fun == pytest.approx(least, abs=1e-5)


@pytest.mark.parametrize("overlap", [1e-1, 1e-4])
def test_samples_that_overlap_a_little_have_a_minimum(overlap: float) -> None:
    x = np.array([-1.0, -0.5, overlap, 0.0, 0.7, 1.0])[:, None]
    found = resoft.minimize_layer("cross-entropy", x, [0, 0, 0, 1, 1, 1], intercept=True)
    assert found.success


MINE = "each(t * (log(each(exp(u))) - u))"
WARM = "each(t * (log(each(exp(u / 2))) - u / 2))"
SQUARED = "each((exp(u) / each(exp(u)) - t) ** 2) / 2"


def written(folder: Path, name: str, value: str) -> str:
    """A layer file of one's own."""
    path = folder / f"{name}.py"
    path.write_text(
        f'from symbolic.layer import Layer, each, exp, log, t, u\nLOSS = Layer("{name}", {value})\n'
    )
    return str(path)


@pytest.mark.parametrize("kind", ["completely", "quasi"])
def test_what_a_loss_is_counts_not_its_name(kind: str, tmp_path: Path) -> None:
    X, T = SEPARABLE[kind](*samples(10, 120, 2, 3))
    same = resoft.minimize_layer(written(tmp_path, "mine", MINE), X, T, intercept=True)
    assert same.outcome is Outcome.SEPARABLE
    other = resoft.minimize_layer(written(tmp_path, "cross_entropy", SQUARED), X, T, intercept=True)
    known = resoft.minimize_layer("squared-softmax", X, T, intercept=True)
    assert other.existence is None
    assert other.status == known.status != "separable"


@pytest.mark.parametrize("kind", ["completely", "quasi"])
def test_any_loss_whose_logits_run_off_has_no_minimum(kind: str, tmp_path: Path) -> None:
    X, T = SEPARABLE[kind](*samples(10, 120, 2, 3))
    warm = written(tmp_path, "warm", WARM)
    found = resoft.minimize_layer(warm, X, T, intercept=True)
    assert (found.outcome, found.success) == (Outcome.INFINITE_LIMIT, False)
    further = found.x + 10 * found.direction
    problem = LayerProblem(warm, X, T, intercept=True)
    assert problem.point(np.ascontiguousarray(further.T)).value <= found.fun
    assert resoft.minimize_layer(warm, *samples(10, 120, 2, 3), intercept=True).success
    assert resoft.minimize_layer(warm, X, T, intercept=True, penalty=1.0).success


def wide(X: Any) -> Any:
    """With so many inputs that are 0 that no Hessian is formed and no proof is sought."""
    return sparse.hstack([X, sparse.csr_array((len(X), 2700))], format="csr")


@pytest.mark.parametrize("rare", [0.0, 0.001, 0.1])  # none, one sample, a tenth
def test_where_no_hessian_is_formed_a_last_step_tells(rare: float) -> None:
    X, T = samples(20, 2500, 4, 3)
    seen = (T == 1) & (np.random.default_rng(0).uniform(size=2500) < rare)
    X = np.column_stack([X, seen])  # what is seen with one class alone
    found = resoft.minimize_layer("cross-entropy", wide(X), T, intercept=True)
    assert found.success == (rare == 0.0)
    assert found.existence is None
    assert found.status in (("undecided", "infinite_limit") if rare else ("converged",))


def test_samples_too_many_for_a_proof_are_separated_beyond_rounding() -> None:
    X, T = SEPARABLE["completely"](*samples(10, 2500, 2, 3))
    found = resoft.minimize_layer("cross-entropy", wide(X), T, intercept=True)
    assert found.outcome is Outcome.SEPARABLE
    assert found.existence is None
    V = found.direction[:, [0, 1, 2, -1]]
    assert np.array_equal(np.flatnonzero(np.any(found.direction, axis=0)), [0, 1, 2, 2703])
    assert max(m for row in margins(V, X, T, True) for m in row) == 0  # a label's own
    problem = LayerProblem("cross-entropy", [[1.0, 1.0], [1.0, -1.0]], [0, 1])
    near = Separation(problem, problem)
    apart = np.array([[1e16, -1e16], [1.0, -1.0]])  # by 2, in logits of 1e16
    assert not near.is_proved_by(apart)
    assert near.is_proved_by(np.array([[0.0, 0.0], [1.0, -1.0]]))


def test_the_columns_are_read_once_more_only_where_one_is_tiny() -> None:
    X, T = samples(21, 50, 3, 3)
    passes = LayerProblem("cross-entropy", X, T).passes
    assert LayerProblem("cross-entropy", np.column_stack([X, np.zeros(50)]), T).passes == passes + 1


def test_a_class_without_samples_has_no_minimum() -> None:
    X, T = samples(12, 100, 2, 3)
    found = resoft.minimize_layer("cross-entropy", X, T, classes=4, intercept=True)
    assert found.outcome is Outcome.SEPARABLE
    soft = 0.99 * np.eye(4)[T] + 0.0025
    assert resoft.minimize_layer("cross-entropy", X, soft, intercept=True).success


@pytest.mark.parametrize("kind", ["no label", "no weight", "one class alone"])
def test_a_penalty_of_the_weights_holds_no_intercept(kind: str) -> None:
    X, T = samples(12, 60, 2, 2 if kind == "no label" else 3)
    s = np.where(T == 0, 0.0, 1.0) if kind == "no weight" else np.ones(60)
    T = np.ones_like(T) if kind == "one class alone" else T
    options: Any = {"classes": 3, "weights": s, "penalty": 1.0}
    found = resoft.minimize_layer("cross-entropy", X, T, intercept=True, **options)
    assert found.outcome is Outcome.INFINITE_LIMIT
    further = [
        objective(found.x + t * found.direction, X, targets(T, 3), 1.0, s, True) for t in (0.0, 1.0)
    ]
    assert further[1] < further[0] or further[0] < 1e-12
    assert resoft.minimize_layer("cross-entropy", X, T, **options).success


@pytest.mark.parametrize(
    ("loss", "penalty"), [("cross-entropy", 1e-8), ("squared-softmax", 0.0), ("squared-softmax", 1)]
)
def test_a_minimum_lost_in_the_rounding_of_its_terms_is_one(loss: str, penalty: float) -> None:
    free = loss == "squared-softmax"
    T = [[0.8, 0.2]] if free else [0]
    found = resoft.minimize_layer(
        loss, [[1e5, 1e5, 1e5]], T, classes=2, penalty=penalty, intercept=free
    )
    assert found.success
    assert found.fun < 1e-14


# --- edges and ends --------------------------------------------------------------------------


def test_one_sample_one_class_and_a_constant_input() -> None:
    one = resoft.minimize_layer("cross-entropy", [[2.0]], [0], classes=2, penalty=1.0)
    assert one.success
    assert one.x[0] == -one.x[1]
    assert (
        resoft.minimize_layer("cross-entropy", [[2.0], [1.0]], [0, 0]).outcome is Outcome.CONSTANT
    )
    X, T = samples(13, 50, 2, 3)
    constant = np.column_stack([X, np.ones(50)])
    both = [resoft.minimize_layer("cross-entropy", A, T, intercept=True) for A in (X, constant)]
    assert both[0].fun == pytest.approx(both[1].fun, rel=1e-10)


def test_a_layer_that_is_not_convex_says_what_it_found() -> None:
    X, T = samples(14, 80, 2, 3)
    found = resoft.minimize_layer("squared-softmax", X, T, intercept=True)
    assert found.status in ("converged", "stationary")
    assert np.max(np.abs(found.jac)) < 1e-4


def test_a_gradient_of_zero_is_not_taken_for_a_constant_loss() -> None:
    X, T = samples(22, 60, 3, 3)
    even = resoft.minimize_layer("cross-entropy", X, np.full((60, 3), 1 / 3))
    assert even.outcome is Outcome.CONVERGED
    assert even.fun == pytest.approx(60 * np.log(3))
    zero = resoft.minimize_layer("cross-entropy", np.zeros((60, 2)), T)
    assert zero.outcome is Outcome.CONSTANT
    assert resoft.minimize_layer("cross-entropy", np.zeros((60, 2)), T, intercept=True).success
    X, T = SEPARABLE["completely"](*samples(10, 120, 2, 3))
    direction = resoft.minimize_layer("cross-entropy", X, T, intercept=True).direction
    far = resoft.minimize_layer("cross-entropy", X, T, intercept=True, W0=1e9 * direction)
    assert (far.fun, far.outcome) == (0.0, Outcome.SEPARABLE)
    plateau = resoft.minimize_layer(
        "squared-softmax", X, T[::-1], intercept=True, W0=1e9 * direction
    )
    assert plateau.outcome is Outcome.STATIONARY


def interrupt(record: Any) -> None:
    if record.iteration == 2:
        raise KeyboardInterrupt


def stop(record: Any) -> None:
    if record.iteration == 2:
        raise StopIteration


@pytest.mark.parametrize(
    ("of", "at"),
    [
        (LayerFit, "_opened"),
        (Descent, "advance"),
        (Ends, "lower"),
        (Ends, "finish"),
        (ClassJudge, "returned"),
        (LayerProblem, "judged"),
    ],
)
def test_an_interrupt_at_any_time_returns_a_point(of: Any, at: str, monkeypatch: Any) -> None:
    interrupt_once(monkeypatch, of, at)
    X, T = samples(15, 200, 4, 3)
    found = resoft.minimize_layer("squared-softmax", X, T, penalty=0.1, intercept=True)
    assert (found.status, found.success) == ("interrupted", False)
    assert found.fun <= 200 / 3 + 1e-9


@pytest.mark.parametrize("dtype", [bool, np.int8, np.uint8, np.float16])
@pytest.mark.parametrize("intercept", [False, True])
def test_small_numbers_are_fitted_as_floats(dtype: Any, intercept: bool) -> None:
    X: Any = np.random.default_rng(0).integers(0, 256, size=(60, 3))
    X = X > 127 if dtype is bool else X.astype(dtype)
    fits = [
        resoft.minimize_layer("cross-entropy", x, np.arange(60) % 3, intercept=intercept)
        for x in (X, X.astype(float))
    ]
    assert fits[0].success
    assert fits[0].fun == fits[1].fun


@pytest.mark.parametrize("intercept", [False, True])
def test_targets_of_no_class_leave_nothing_to_fit(intercept: bool) -> None:
    X = np.random.default_rng(0).normal(size=(40, 3))
    found = resoft.minimize_layer("cross-entropy", X, np.zeros((40, 3)), intercept=intercept)
    assert (found.outcome, found.fun) == (Outcome.CONSTANT, 0.0)


@pytest.mark.parametrize("intercept", [False, True])
@pytest.mark.parametrize("of_rows", [False, True])
@pytest.mark.parametrize("text", ["z - b*log(z)", "b/z + log(z)"])
def test_a_layer_is_started_inside_its_domain(
    text: str, of_rows: bool, intercept: bool, tmp_path: Path
) -> None:
    file = tmp_path / "mine.py"
    entries = "from symbolic.loss import *\nLOSS = Loss('mine', total({}))\n"
    classes = "from symbolic.layer import *\nz, b = u, t\nLOSS = Layer('mine', each({}))\n"
    file.write_text((entries if of_rows else classes).format(text))
    rng = np.random.default_rng(5)
    X = rng.normal(loc=(3.0, 0.0), size=(30, 2))
    X = X if intercept else X[X[:, 0] > 0.5]
    T = 0.5 + rng.random((len(X), 3))
    found = resoft.minimize_layer(str(file), X, T, intercept=intercept)
    assert found.success, found.message

    def formula(x: Any) -> float:
        z = np.column_stack([X, np.ones(len(X))]) @ x.T if intercept else X @ x.T
        ends = z - T * np.log(z) if text.startswith("z") else T / z + np.log(z)
        return float(np.sum(ends)) if np.all(z > 0) else np.inf

    assert found.fun == pytest.approx(formula(found.x))
    moved = [found.x + 0.01 * rng.normal(size=found.x.shape) for _ in range(50)]
    assert min(map(formula, moved)) > found.fun


def test_of_several_starts_the_lowest_minimum_is_returned() -> None:
    rng = np.random.default_rng(4)
    X, T = rng.normal(size=(40, 3)), rng.dirichlet(np.full(4, 0.3), size=40)

    def fit(**options: Any) -> Any:
        return resoft.minimize_layer("unified", X, T, penalty=0.01, **options)

    zero, found = fit(), fit(starts=8)
    begun = class_starts(LayerProblem("unified", X, T, penalty=0.01), 7, 0)
    alone = {start.name: fit(W0=start.y.reshape(3, 4).T) for start in begun}
    best = min([zero, *alone.values()], key=lambda end: end.fun)
    assert best.fun < zero.fun * (1 - 1e-3)  # there is something to find
    assert found.fun == pytest.approx(best.fun, rel=1e-9)
    assert alone[found.start].fun == pytest.approx(best.fun, rel=1e-9)
    assert found.success
    assert zero.start == "zero"
    beside = fit(W0=alone[found.start].W, starts=2)
    assert beside.start == "W0"
    assert len({record.start for record in beside.history}) > 1


def test_starts_are_so_many_at_the_most() -> None:
    rng = np.random.default_rng(4)
    X, T = rng.normal(size=(40, 3)), rng.dirichlet(np.full(4, 0.3), size=40)
    for W0, count, most in ((None, 1, 1), (None, 2, 2), (np.ones((4, 3)), 1, 2)):
        found = resoft.minimize_layer("unified", X, T, penalty=0.01, W0=W0, starts=count)
        assert len({record.start.removeprefix("off ") for record in found.history}) <= most


@pytest.mark.parametrize("offset", [0.0, 1e4, 1e7, 1e10, 1e13])
def test_no_more_is_claimed_than_rounding_in_the_logits_leaves(offset: float) -> None:
    X, T = samples(3, 60, 3, 3)
    best = resoft.minimize_layer("cross-entropy", X, T, intercept=True, penalty=1e-3).fun
    found = resoft.minimize_layer("cross-entropy", X + offset, T, intercept=True, penalty=1e-3)
    # an ulp of each input, as it was given, moves the logits by about so much
    moved = 60 * np.finfo(float).eps * offset * np.abs(found.W).sum()
    told = {True: "converged", False: "rounding"}[moved <= 1e-10 * best]
    assert found.status == (told if moved <= 1e-3 * best else "stalled")
    assert found.fun == pytest.approx(best, abs=max(10 * moved, 1e-9))


def test_a_convex_loss_has_one_start() -> None:
    X, T = samples(15, 200, 4, 3)
    several = resoft.minimize_layer("cross-entropy", X, T, starts=5)
    assert {record.start for record in several.history} == {"zero"}
    assert several.fun == resoft.minimize_layer("cross-entropy", X, T).fun


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({"callback": interrupt}, "interrupted"),
        ({"callback": stop}, "stopped"),
        ({"max_iterations": 2}, "max_iterations"),
        ({"max_seconds": 1e-9}, "max_seconds"),
    ],
)
def test_a_fit_that_is_ended_returns_its_best_point(options: Any, status: str) -> None:
    X, T = samples(15, 200, 4, 3)
    found = resoft.minimize_layer("cross-entropy", X, T, penalty=0.1, **options)
    assert (found.status, found.success) == (status, False)
    assert found.fun <= 200 * np.log(3) + 1e-9
    assert len(found.history) >= 1


@pytest.mark.parametrize(
    ("arguments", "options", "words"),
    [
        (([[1.0]], [0.5]), {}, "labels must be whole numbers"),
        (([[1.0]], [-1]), {"classes": 2}, "a label is -1, but classes is 2"),
        (([[1.0]], [2]), {"classes": 2}, "a label is 2, but classes is 2"),
        (([[1.0]], [[0.5, -0.5]]), {}, "not negative"),
        (([[1.0]], [[0.5, np.nan]]), {}, "finite"),
        (([[1.0], [2.0]], [0]), {}, "one label for each of the 2 samples"),
        (([[np.nan]], [0]), {}, "X must be finite"),
        (([[1.0]], [0]), {"penalty": -1.0}, "penalty must be finite and not negative"),
        (([[1.0]], [0]), {"penalty": "a"}, "penalty must be a number, got 'a'"),
        (([[1.0]], [0]), {"W0": "a"}, "W0 must hold real numbers"),
        (([[1.0]], [0]), {"intercept": "yes"}, "intercept must be True or False"),
        (([[1.0]], [0]), {"starts": 2.0}, "starts must be a whole number, 1 or more, got 2.0"),
        (([[1.0]], [0]), {"seed": 1.5}, "seed must be a whole number, 0 or more, got 1.5"),
        (([[1.0]], [0]), {"max_seconds": "a"}, "max_seconds must be a number, got 'a'"),
        (([[1.0]], [[1.0]]), {}, "T must have a column for each of two or more classes"),
        (([[1.0]], sparse.eye_array(1, 2)), {}, "T is sparse"),
        (([[1.0]], [0]), {"classes": 2.5}, "classes must be a whole number"),
        (([[1e200]], [0]), {"classes": 2}, "column 0 of X has entries up to 1e\\+200"),
        (([[1e-200]], [0]), {"classes": 2}, "column 0 of X has entries up to 1e-200"),
        (([[1.0], [2.0]], [0, 1]), {"weights": [1e308, 1e308]}, "scale them down"),
        (([[1.0], [2.0]], [0, 1]), {"weights": [1.0]}, "each of the 2 rows of X"),
        (([[1.0]], [0]), {"weights": [-1.0]}, "weights must not be negative"),
        (([[1.0]], [0]), {"W0": [[1.0, 2.0]]}, "W0 must be"),
        (([[1.0]], [0]), {"tolerance": 0.0}, "tolerance must lie between"),
        (([[1.0]], [0]), {"backend": "jax"}, "backend must be auto"),
        (([[1.0]], [0]), {"parameters": [1.0]}, "parameters must be a mapping"),
    ],
)
def test_wrong_input_is_told_in_one_line(arguments: Any, options: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words) as caught:
        resoft.minimize_layer("cross-entropy", *arguments, **options)
    assert "\n" not in str(caught.value)


def test_a_loss_of_classes_points_to_what_fits_it() -> None:
    with pytest.raises(ValueError, match=r"minimize_layer fits it, or .*minimize with groups"):
        resoft.minimize("cross-entropy", [[1.0]], [0.0])


def test_a_layer_file_of_ones_own_is_fitted(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from symbolic.layer import Layer, each, exp, log, t, u\n"
        'LOSS = Layer("mine", each(t * (log(each(exp(u))) - u)))\n'
    )
    X, T = samples(16, 100, 3, 3)
    mine = resoft.minimize_layer(str(file), X, T, penalty=1.0)
    known = resoft.minimize_layer("cross-entropy", X, T, penalty=1.0)
    assert mine.success
    assert mine.fun == pytest.approx(known.fun, rel=1e-10)
