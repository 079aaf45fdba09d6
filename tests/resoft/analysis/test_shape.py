"""Do a shape's intervals hold what many digits find, whatever the matrix, and its slopes, too?"""

from __future__ import annotations

import importlib
import math
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from mpmath import mp
from numpy.typing import NDArray
from scipy import sparse

import resoft
from resoft.analysis.shape.balls import Ball, singular
from resoft.analysis.shape.verdict import Direction
from resoft.kernels.load import load_kernels
from resoft.kernels.modules import known_losses

Array = NDArray[np.float64]
DIGITS = 400  # graded matrices of size 1e-150 to 1e150 have all of them
EXAMPLES = (  # singular-values.md 5.7: A, x, condition numbers at t = 0 and at t = 1
    ([[1, 2], [2, 0], [-1, 1]], [-1, 0], 4.154, 16875),
    ([[-1, 0], [-1, -1], [0, -1]], [0.5, -1], 2.661, 9.128),
)


def has_shortcut(loss: str) -> bool:
    form = load_kernels(loss).form
    return form is not None and form.shortcut is not None


def exact(loss: str, A: Array, b: Array, x: Array, t: Any) -> tuple[Any, Any, list[Any]]:
    """J, alpha and c in many digits, written out from u and its derivative."""
    heads = {"exp": (mp.exp, mp.exp), "cosh": (mp.cosh, mp.sinh), "sinh": (mp.sinh, mp.cosh)}
    head, _, mode = loss.replace("softmax", "exp-normalised").partition("-")
    if head == "unified":
        head, mode = "exp", mode or "normalised"
    u_of, v_of = heads[head]
    n, d = A.shape
    a = [[mp.mpf(float(entry)) for entry in row] for row in A]
    z = [mp.fsum(p * mp.mpf(float(q)) for p, q in zip(row, x, strict=True)) for row in a]
    u, v = [u_of(q) + t * q for q in z], [v_of(q) + t for q in z]
    total, target = mp.fsum(u), [mp.mpf(float(q)) for q in b]
    V = [[v[i] * a[i][j] for j in range(d)] for i in range(n)]
    sums = [mp.fsum(V[i][j] for i in range(n)) for j in range(d)]
    if mode in ("", "plain"):
        return mp.matrix(V), total, [u[i] - target[i] for i in range(n)]
    if mode == "rescaled":
        J = [[V[i][j] - target[i] * sums[j] for j in range(d)] for i in range(n)]
        return mp.matrix(J), total, [u[i] - total * target[i] for i in range(n)]
    J = [[(V[i][j] - u[i] / total * sums[j]) / total for j in range(d)] for i in range(n)]
    return mp.matrix(J), total, [u[i] / total - target[i] for i in range(n)]


def exact_values(J: Any) -> list[Any]:
    """The singular values, falling, as many as columns."""
    tall = J if J.rows >= J.cols else J.T
    found = sorted((abs(s) for s in mp.svd_r(tall, compute_uv=False)), reverse=True)
    return found + [mp.mpf(0)] * (J.cols - len(found))


def adversarial(kind: str, generator: np.random.Generator, n: int, d: int) -> tuple[Array, Array]:
    """A and x that try to break a bound."""
    A, x = generator.normal(size=(n, d)), generator.normal(size=d)
    if kind == "twin columns":
        A[:, -1] = A[:, 0]
    if kind == "graded columns":
        A *= 10.0 ** generator.integers(-150, 1, size=d)
    if kind == "graded rows":
        A *= 10.0 ** generator.integers(-12, 1, size=(n, 1))
    if kind == "nearly rank 1":
        A = np.outer(A[:, 0], x) + 1e-11 * A
    if kind == "whole numbers":
        A = np.round(A)
    if kind == "tiny":
        A *= 1e-200
    if kind == "huge":
        A, x = A * 1e120, x * 1e-120
    if kind == "saturated":
        x *= 30
    if kind == "cancelling":
        A[:, -1] = A[:, 0] * (1 + 1e-9 * generator.normal(size=n))
        x = np.r_[x[0] * 1e8, x[1:-1], -x[0] * 1e8] if d > 1 else x
    if kind == "intercept":
        A[:, 0] = 1
    return A, x


KINDS = ("plain", "twin columns", "graded columns", "graded rows", "nearly rank 1", "tiny",
         "whole numbers", "cancelling", "huge", "saturated", "intercept", "pole")  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(KINDS), st.sampled_from(["unified", *known_losses()]),
       st.integers(1, 7), st.integers(1, 3), st.integers(0, 10**6))  # fmt: skip
def test_exact_numbers_lie_within_the_intervals(
    kind: str, loss: str, n: int, d: int, seed: int
) -> None:
    generator = np.random.default_rng(seed)
    A, x = adversarial(kind, generator, n, d)
    b = generator.random(n)
    b /= b.sum()
    given_weights = [float(generator.normal()), 1.0]
    if kind == "pole" and has_shortcut(loss):
        pole = resoft.shape(loss, A, b, x).pole
        given_weights = [pole * (1 + 1e-12), pole * 0.9] if pole is not None else given_weights
    varied = has_shortcut(loss)
    shortcuts = given_weights if varied else None
    with mp.workdps(DIGITS):
        size = mp.norm(exact(loss, A, b, x, mp.mpf(0))[0])
    assume(not 1e290 < size < mp.mpf(10) ** 310)
    if size > 1e300:
        with pytest.raises(ValueError, match="overflows"):
            resoft.shape(loss, A, b, x, shortcuts=shortcuts)
        return
    found = resoft.shape(loss, A, b, x, shortcuts=shortcuts)
    assert found.certified
    with mp.workdps(DIGITS):
        for point in (*found.points, *([found.start] if found.start else [])):
            holds_at(found, point, loss, A, b, x)
        if found.counter_direction is not None:
            end = max((t for t in found.shortcuts if t), key=abs)
            flattened(found.counter_direction, loss, A, b, x, end)


def holds_at(
    found: resoft.Shape, point: resoft.analysis.ShapeAt, loss: str, A: Array, b: Array, x: Array
) -> None:
    """Singular values, all bounds of them, slopes, alpha, L and the gradient."""
    t = mp.mpf(point.t or 0.0)
    J, total, c = exact(loss, A, b, x, t)
    s = exact_values(J)
    intervals = [(point.singular.low, point.singular.high)]
    assert point.factor_bounds is not None
    intervals.append((point.factor_bounds.low, point.factor_bounds.high))
    if point.perturbation is not None:
        intervals.append((point.perturbation.low, point.perturbation.high))
    for low, high in intervals:
        assert all(low[i] <= s[i] <= high[i] for i in range(found.d))
    if found.r:
        last = s[found.r - 1]
        assert last >= point.factor_bounds.smallest
        number = s[0] / last if last else mp.inf
        assert point.condition_interval[0] <= number <= point.condition_interval[1]
    assert point.alpha is None or point.alpha[0] <= total <= point.alpha[1]
    assert point.loss[0] <= mp.fsum(q * q for q in c) / 2 <= point.loss[1]
    g = mp.norm(J.T * mp.matrix(c))
    assert point.gradient_norm[0] <= g <= point.gradient_norm[1]
    assert point.ratio_bound is not None
    if any(c):
        assert point.ratio_bound <= g * g / mp.fsum(q * q for q in c)
    if point.slopes is not None:
        h = mp.mpf(10) ** -100
        above, below = (exact_values(exact(loss, A, b, x, t + e)[0]) for e in (h, -h))
        for i in np.flatnonzero(np.isfinite(point.slopes.values)):
            slope = (above[i] - below[i]) / (2 * h)
            assert abs(slope - point.slopes.values[i]) <= point.slopes.errors[i]


def flattened(direction: Direction, loss: str, A: Array, b: Array, x: Array, end: float) -> None:
    """||J(t) v|| / s_1(t) over the same at t = 0 lies in the interval, below 1."""
    stretched = []
    for t in (0, end):
        J = exact(loss, A, b, x, mp.mpf(t))[0]
        stretched.append(mp.norm(J * mp.matrix(direction.v.tolist())) / exact_values(J)[0])
    assert direction.ratio[0] * stretched[0] <= stretched[1] <= direction.ratio[1] * stretched[0]
    assert direction.ratio[1] < 1


@pytest.mark.parametrize(("rows", "x", "before", "after"), EXAMPLES)
def test_the_pages_examples_get_worse_and_say_where(
    rows: list[list[int]], x: list[float], before: float, after: float
) -> None:
    A, b = np.array(rows, dtype=float), np.ones(3) / 3
    found = resoft.shape("unified", A, b, x, shortcuts=[0, 0.5, 1])
    assert found.condition[[0, 2]] == pytest.approx([before, after], rel=2e-4)
    assert (found.verdict, found.best) == ("worsens", 0.0)
    assert [point.verdict for point in found.points] == [None, "worsens", "worsens"]
    assert found.counter_direction is not None
    with mp.workdps(60):
        flattened(found.counter_direction, "unified", A, b, np.array(x), 1.0)


def test_of_many_rows_the_intervals_stay_narrow_and_two_readings_serve_any_grid() -> None:
    generator = np.random.default_rng(0)
    A, x = generator.normal(size=(9000, 3)), np.array([0.5, -1.0, 0.2])
    b = np.full(9000, 1 / 9000)
    found = resoft.shape("unified", A, b, x, shortcuts=np.linspace(-0.2, 1, 40))
    assert found.passes == 2
    t = found.points[7].t
    assert t is not None
    kernels = load_kernels("unified", "numpy", {"t": t})
    assert kernels.residual_jacobian is not None
    g, U, V = kernels.residual_jacobian(A @ x, b)
    s = np.linalg.svd(g[:, None] * A + U @ (V.T @ A), compute_uv=False)
    point = found.points[7].singular
    assert np.allclose(s, point.values, rtol=1e-12, atol=0)
    assert np.all(point.high - point.low < 1e-10 * s[0])
    for other in (sparse.csr_array(A), sparse.csc_array(A), np.asfortranarray(A)):
        same = resoft.shape("unified", other, b, x, shortcuts=t)
        assert np.allclose(same.singular_values, s, rtol=1e-12)


@pytest.mark.parametrize("loss", known_losses())
def test_every_form_is_what_the_generated_code_computes(loss: str) -> None:
    generator = np.random.default_rng(1)
    A, b, x = generator.normal(size=(9, 3)), generator.random(9), generator.normal(size=3)
    shortcuts = [0.3] if has_shortcut(loss) else None
    found = resoft.shape(loss, A, b, x, shortcuts=shortcuts)
    for point in found.points:
        own = {} if point.t is None else {"t": point.t}
        kernels = load_kernels(loss, "numpy", own)
        assert kernels.residual_jacobian is not None
        g, U, V = kernels.residual_jacobian(A @ x, b)
        J = g[:, None] * A + U @ (V.T @ A)
        assert np.allclose(point.singular.values, np.linalg.svd(J, compute_uv=False), rtol=1e-9)
        value, r = kernels.value_and_gradient(A @ x, b, None)
        assert np.isclose(np.mean(point.loss), value)
        assert np.isclose(np.mean(point.gradient_norm), np.linalg.norm(A.T @ r))


def test_the_factors_are_those_of_the_product() -> None:
    generator = np.random.default_rng(2)
    A, x = generator.normal(size=(12, 3)), np.array([0.4, -0.3, 0.2])
    point = resoft.shape("unified", A, np.ones(12) / 12, x, shortcuts=0.5).points[0]
    z = A @ x
    u, v = np.exp(z) + 0.5 * z, np.exp(z) + 0.5
    of = point.conditions
    assert of is not None
    assert of.normalisation is not None
    dense = np.linalg.svd(np.eye(12) - np.outer(u / u.sum(), np.ones(12)), compute_uv=False)
    assert np.allclose(of.normalisation[0], dense[0])
    assert np.allclose(dense[1:11], 1)
    assert np.allclose(of.scale, 1 / u.sum())
    assert np.allclose(of.activation[0], v.max())
    assert np.allclose(of.activation[1], v.min())
    numbers = [np.log(dense[0]), np.log(v.max() / v.min()), np.log(np.linalg.cond(A))]
    assert of.shares is not None
    assert np.allclose(list(of.shares.values()), np.array(numbers) / sum(numbers))


@pytest.mark.parametrize("rows", [[[1.0]], [[2.0], [0.0]], [[0.0, 0.0], [0.0, 0.0]]])
def test_edges_have_a_shape_or_say_that_there_is_none(rows: list[list[float]]) -> None:
    A = np.array(rows)
    found = resoft.shape("unified", A, np.full(len(A), 1 / len(A)), np.ones(A.shape[1]))
    if found.r:
        assert np.allclose(found.condition, 1)
        assert found.verdict == "cannot be decided here"
    else:
        assert "J is 0" in found.message
        assert np.all(found.singular_values < 1e-15)


def test_on_the_negative_side_of_the_pole_the_shape_is_known_and_at_the_pole_nothing() -> None:
    A, b = np.array([[1.0, 0.5], [2.0, -1.0], [0.3, 0.4]]), np.ones(3) / 3
    x = np.array([-1.0, -0.5])
    pole = resoft.shape("unified", A, b, x).pole
    assert pole is not None
    found = resoft.shape("unified", A, b, x, shortcuts=[0, pole, pole + 1])
    at_pole, beyond = found.points[1], found.points[2]
    assert at_pole.condition_interval[1] == math.inf
    assert at_pole.verdict == "cannot be decided here"
    assert beyond.alpha is not None
    assert beyond.alpha[1] < 0
    assert math.isfinite(beyond.condition)


def test_a_loss_known_by_its_code_alone_has_its_shape_and_its_slopes() -> None:
    code = SimpleNamespace(
        **{**vars(importlib.import_module("generated.unified_numpy")), "FORM": None}
    )
    generator = np.random.default_rng(3)
    A, b, x = generator.normal(size=(20, 3)), generator.random(20), generator.normal(size=3)
    own = resoft.shape(code, A, b, x, shortcuts=[0.3, 1])
    same = resoft.shape("unified", A, b, x, shortcuts=[0.3, 1])
    assert (own.certified, same.certified) == (False, True)
    assert np.allclose(own.singular_values, same.singular_values, rtol=1e-12)
    assert np.allclose(own.condition_derivative, same.condition_derivative, rtol=1e-9)
    assert (own.verdict, own.best) == (same.verdict, same.best)
    assert np.isclose(np.mean(own.points[0].loss), np.mean(same.points[0].loss))


def test_without_x_the_loss_is_fitted_and_its_ratios_are_those_in_x() -> None:
    generator = np.random.default_rng(4)
    A, x = generator.normal(size=(60, 2)) * [1, 30], np.array([0.5, 0.02])
    u = np.exp(A @ x) + A @ x
    b = u / u.sum() + 1e-4 * generator.normal(size=60)
    found = resoft.shape("unified", A, b, shortcuts=[0, 1], trace=True)
    assert np.allclose(found.x, x, atol=0.1)
    traced = found.trajectory[-1].singular_values
    assert traced is not None
    assert np.allclose(traced, found.singular_values[1], rtol=1e-6)
    assert len(found.trajectory) > 2
    end = found.points[1]
    assert found.trajectory[-1].objective == pytest.approx(np.mean(end.loss))
    for step in found.trajectory:
        assert step.ratio is not None
        assert step.ratio == pytest.approx(step.gradient_norm**2 / (2 * step.objective))
    kernels = load_kernels("unified")
    norms: dict[float, float] = {}

    def noted(record: Any) -> None:
        _, r = kernels.value_and_gradient(record.z, b, None)
        norms[record.objective] = float(np.linalg.norm(A.T @ r))

    resoft.minimize("unified", A, b, callback=noted)
    for step in found.trajectory:
        nearest = min(norms, key=lambda objective: abs(objective - step.objective))
        assert step.gradient_norm == pytest.approx(norms[nearest], rel=1e-6, abs=1e-12)


def test_a_ball_that_is_wrong_by_a_little_is_found_out() -> None:
    """The checked decomposition does not believe a library: a wrong one widens the interval."""
    M = np.diag([1.0, 0.5])
    right = singular(Ball(M, 1e-9))
    assert np.all(right.low <= [1, 0.5])
    assert np.all(right.high - right.low < 3e-9)
    genuine = np.linalg.svd
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(np.linalg, "svd", lambda *_, **__: (np.eye(2), np.array([1, 0.4]), np.eye(2)))
        wrong = singular(Ball(M))
    assert genuine is np.linalg.svd
    assert wrong.low[1] <= 0.5 <= wrong.high[1]


@pytest.mark.parametrize(
    ("loss", "options", "said"),
    [
        ("unified", {"x": np.full(2, np.nan)}, "finite"),
        ("unified", {"x": np.ones(2), "shortcuts": [np.inf]}, "finite numbers"),
        ("softmax", {"x": np.ones(2), "shortcuts": [0, 1]}, "has no shortcut weight"),
        ("cross-entropy", {"x": np.ones(2)}, "a number a class"),
        ("exp", {"x": np.array([1e4, 0])}, "overflows"),
        ("unified", {"x": np.array([1e308, 1e308])}, "not finite in row"),
    ],
)
def test_what_cannot_be_is_told(loss: str, options: dict[str, Any], said: str) -> None:
    A, b = np.array([[1.0, 2.0], [3.0, 5.0], [0.0, 1.0]]), np.ones(3) / 3
    with pytest.raises(ValueError, match=said):
        resoft.shape(loss, A, b, **options)


def test_too_many_columns_are_told_at_once() -> None:
    with pytest.raises(ValueError, match="at most 2000"):
        resoft.shape("unified", sparse.csr_array((3, 10_000)), np.ones(3), np.zeros(10_000))
