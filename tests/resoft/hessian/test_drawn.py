"""Do a few rows tell how the loss bends, and are they left where they do not?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resoft
from resoft import Problem
from resoft.basis.choose import coordinates_of, quick_coordinates
from resoft.basis.least_squares import nearest
from resoft.data.in_memory import InMemory
from resoft.data.products import Triangle
from resoft.data.rows import Taken
from resoft.data.steps import Step as ReadStep
from resoft.data.vectors import Vector
from resoft.hessian.bfgs import LONG, MISSES, Carried, bent
from resoft.hessian.choose import TINY, AdaptiveSource
from resoft.hessian.exact import ExactSource, exact_hessian
from resoft.hessian.importance_sample import LEAST_EACH, WORTH, Drawn, drawn_from, drawn_rows
from resoft.linalg.trust_region import DenseModel, Model, Step
from resoft.multistart.campaign import Method
from resoft.newton.descent import Descent, Settings
from resoft.newton.line_search import move_along
from resoft.newton.monitor import Watch
from resoft.objective.descended import Point
from resoft.objective.objective import Objective, Side
from resoft.support.arrays import Array

ROWS, COLUMNS = 12_000, 16  # so many that rows are drawn
SAME, EXACT = 1e-9, 1e-10
NULL = 1e-9  # of a component along what A maps to zero
METHODS: tuple[Method, Method] = ("approximate-newton", "newton")
LOSSES = ("unified", "softmax", "exp", "cosh-normalised", "unified-rescaled")


def _plain(rng: np.random.Generator) -> Array:
    return rng.normal(size=(ROWS, COLUMNS))


def _with_intercept(rng: np.random.Generator) -> Array:
    A = _plain(rng)
    A[:, 0] = 1.0
    return A


def _deficient(rng: np.random.Generator) -> Array:
    A = _plain(rng)
    A[:, -3:] = A[:, :3] @ rng.normal(size=(3, 3))
    return A


def _heavy(rng: np.random.Generator) -> Array:
    return np.asarray(0.3 * rng.standard_t(3, size=(ROWS, 1)) * _plain(rng))


def _badly_scaled(rng: np.random.Generator) -> Array:
    A = np.cumsum(_plain(rng), axis=1) / np.arange(1, COLUMNS + 1)
    return np.asarray(A * 10.0 ** rng.uniform(-4, 4, size=COLUMNS))


def _rare(rng: np.random.Generator) -> Array:
    """A column that is zero but in three rows, which a sample may not hold."""
    A = _plain(rng)
    A[:, 5] = 0.0
    A[rng.choice(ROWS, 3, replace=False), 5] = 1.0
    return A


MATRICES: dict[str, Callable[[np.random.Generator], Array]] = {
    "plain": _plain,
    "with an intercept": _with_intercept,
    "rank-deficient": _deficient,
    "heavy-tailed": _heavy,
    "badly scaled": _badly_scaled,
    "rare": _rare,
}


def _data(name: str, size: float = 1.0) -> tuple[Array, Array]:
    rng = np.random.default_rng(11)
    A = MATRICES[name](rng)
    x = rng.normal(size=COLUMNS) / np.linalg.norm(A, axis=0)
    z = size * A @ (x * np.sqrt(ROWS / COLUMNS))
    b = (np.exp(z - z.max()) + 1e-3) * np.exp(0.3 * rng.normal(size=ROWS))
    return A, b / b.sum()


def _drawn(loss: str = "unified", name: str = "plain") -> tuple[Drawn, Point]:
    A, b = _data(name)
    problem = Problem(loss, A, b)
    objective = Objective(problem.kernels, coordinates_of(problem.matrix), problem.b, None)
    drawn = drawn_from(objective, problem.matrix, 0)
    point = objective.at(0.3 * np.ones(objective.coordinates.rank))
    assert drawn is not None
    assert point is not None
    return drawn, point


# --- whole fits ---------------------------------------------------------------------------------


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("name", MATRICES)
def test_it_ends_where_newtons_method_does(name: str, loss: str) -> None:
    """Or lower, where a loss has several minima."""
    A, b = _data(name)
    assert A.shape[0] * A.shape[1] ** 2 > TINY
    x0 = np.zeros(COLUMNS)
    ours = resoft.minimize(loss, A, b, x0=x0)
    newton = resoft.minimize(loss, A, b, x0=x0, method="newton")
    assert ours.success == newton.success
    ended = ours.status == newton.status and ours.status in ("exact_fit", "vanishing")
    assert ended or ours.fun <= newton.fun * (1 + SAME)
    assert ours.fun == pytest.approx(Problem(loss, A, b).value(ours.x), rel=EXACT)
    assert ours.costs["quasi-newton"]["steps"] > 0
    # a minimum is confirmed by all rows, not by those that led to it
    assert ours.status != "converged" or ours.costs["exact"]["steps"] > 0


@pytest.mark.parametrize("size", [3.0, 6.0])
def test_it_ends_in_a_minimum_where_few_rows_bear_the_loss(size: float) -> None:
    A, b = _data("plain", size)
    found = resoft.minimize("unified", A, b, x0=np.zeros(COLUMNS))
    assert found.success
    H = Problem("unified", A, b).hessian_operator(found.x).to_dense()
    values, V = np.linalg.eigh(H)
    assert values[0] > 0
    assert np.sum((V.T @ found.jac) ** 2 / values) <= SAME * found.fun


def test_the_same_call_gives_the_same_bits() -> None:
    A, b = _data("with an intercept")
    first, again = (resoft.minimize("unified", A, b, x0=np.zeros(COLUMNS)) for _ in range(2))
    assert np.array_equal(first.x, again.x)


class WithoutFactors(InMemory):
    """Refuses to make a triangular factor of its rows."""

    def read(self, *steps: ReadStep) -> Any:
        assert not any(isinstance(product, Triangle) for each in steps for product in each.products)
        return super().read(*steps)


def test_a_rank_is_known_without_a_triangular_factor() -> None:
    A, b = _data("rank-deficient")
    matrix = WithoutFactors(A)
    for found in (coordinates_of(matrix), quick_coordinates(matrix, 0, False)):
        assert found.rank == COLUMNS - 3
    x = resoft.minimize("unified", WithoutFactors(A), b, x0=np.zeros(COLUMNS)).x
    null = np.linalg.svd(A, full_matrices=False)[2][-3:]
    assert np.max(np.abs(null @ x)) <= NULL * np.linalg.norm(x)


@pytest.mark.parametrize("size", [1e-9, 1e-12, 1e-16])
def test_a_column_that_is_nearly_a_combination_is_told_from_one_that_is(size: float) -> None:
    A, b = _data("rank-deficient")
    A[:, -1] += size * np.random.default_rng(2).normal(size=ROWS)
    matrix = Problem("unified", A, b).matrix
    for found in (coordinates_of(matrix), quick_coordinates(matrix, 0, False)):
        assert found.rank == COLUMNS - 3 + (size > 1e-14)


# --- the rows -----------------------------------------------------------------------------------


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("name", ["plain", "with an intercept", "heavy-tailed"])
def test_all_rows_give_the_hessian_and_few_come_near(name: str, loss: str) -> None:
    drawn, point = _drawn(loss, name)
    H = exact_hessian(drawn.objective, point.z)
    size = np.linalg.norm(H)
    all_rows = replace(drawn, rows=100 * ROWS).hessian(point)
    assert np.linalg.norm(all_rows - H) <= EXACT * size
    mean = np.mean([drawn.hessian(point) for _ in range(40)], axis=0)
    assert np.linalg.norm(mean - H) < 0.1 * size
    assert np.linalg.norm(mean - H) > 0.0


class Counted(InMemory):
    """Counts by itself the rows that were taken, and the most at once, but for a look at rows at
    hand.
    """

    taken = most = 0

    def take(self, *given: Any, **more: Any) -> Taken:
        found = super().take(*given, **more)
        self.taken += 0 if more.get("look") else found.index.size
        self.most = max(self.most, 0 if more.get("look") else found.index.size)
        return found


def test_rows_are_copied_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    A, b = _data("plain")
    monkeypatch.setattr("resoft.hessian.importance_sample.HELD", A.size // 3)
    problem = Problem("softmax", A, b)
    objective = Objective(problem.kernels, coordinates_of(problem.matrix), problem.b, None)
    point, matrix = objective.at(0.3 * np.ones(COLUMNS)), Counted(A)
    assert point is not None
    found = Drawn(objective, matrix, 100 * len(A)).hessian(point)
    H = exact_hessian(objective, point.z)
    assert np.linalg.norm(found - H) <= EXACT * np.linalg.norm(H)
    assert matrix.taken == len(A) > matrix.most


def test_rows_that_are_drawn_are_counted_as_passes() -> None:
    drawn, point = _drawn()
    matrix = Counted(_data("plain")[0])
    drawn = replace(drawn, matrix=matrix)
    drawn.hessian(point)  # with the first one comes what a pass tells of the rows
    before = matrix.passes - matrix.taken // ROWS
    for _ in range(19):
        drawn.hessian(point)
    assert matrix.passes - before == matrix.taken // ROWS
    assert matrix.taken == pytest.approx(20 * drawn.rows, rel=0.02)


def test_few_rows_stay_few() -> None:
    def rows(n: int, d: int) -> int | None:
        return drawn_rows(Problem("unified", np.ones((n, d)), np.ones(n)).matrix)

    assert rows(119 * 16, 16) is None
    for n, d in ((120 * 16, 16), (50_000, 3), (20_000, 60)):
        found = rows(n, d)
        assert found is not None
        assert LEAST_EACH * d <= found <= n / WORTH


def test_chance_in_the_hessian_does_not_lead_to_worse_minima() -> None:
    """Of a loss with many: in the mean of several starts."""
    found = []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        A = rng.normal(size=(6000, 20))
        b = np.exp(A @ rng.normal(size=20) / np.sqrt(20)) * np.exp(0.3 * rng.normal(size=6000))
        x0 = 0.3 * rng.normal(size=20)
        fits = [
            resoft.minimize("sinh-normalised", A, b / b.sum(), x0=x0, method=method)
            for method in METHODS
        ]
        found.append([fit.fun for fit in fits])
    ours, newton = np.mean(found, axis=0)
    assert ours <= 1.1 * newton


# --- what is carried on -------------------------------------------------------------------------


def test_what_all_rows_predict_is_the_exact_quadratic() -> None:
    drawn, point = _drawn("unified", "heavy-tailed")
    H = exact_hessian(drawn.objective, point.z)
    drawn.hessian(point)
    p = np.random.default_rng(4).normal(size=point.g.size)
    q = drawn.objective.coordinates.forward(p)
    assert drawn.along(p, q) == pytest.approx((float(point.g @ p), float(p @ H @ p)), rel=1e-8)


@given(seed=st.integers(0, 10_000))
@settings(deadline=None)
def test_a_correction_meets_the_secant_equation_and_stays_definite(seed: int) -> None:
    rng = np.random.default_rng(seed)
    root, other = rng.normal(size=(2, 6, 6))
    H, near = root @ root.T + np.eye(6), root @ root.T + 0.1 * other @ other.T + np.eye(6)
    step = rng.normal(size=6)
    found = bent(H, step, near @ step)
    if float(step @ near @ step) < 10 * float(step @ H @ step):
        assert np.allclose(found @ step, near @ step)
    assert np.linalg.eigvalsh((found + found.T) / 2)[0] > 0


@pytest.mark.parametrize("factor", [-1.0, 0.0, 1e-3, 1e3, np.nan])
def test_a_curvature_unlike_the_one_known_is_left_alone(factor: float) -> None:
    H, step = np.diag([1.0, 2.0, 3.0]), np.array([1.0, -1.0, 0.5])
    assert bent(H, step, factor * (H @ step)) is H


@pytest.mark.parametrize("factor", [0.2, 1.0, 5.0])
def test_rows_that_are_wrong_are_not_drawn_again(factor: float) -> None:
    drawn, point = _drawn()
    H = exact_hessian(drawn.objective, point.z)
    carried = Carried(drawn)
    for _ in range(MISSES):
        carried.at(point, None)
        step = DenseModel(H * factor).solve(point.g, 1e9, 0.0)
        share = carried.checked(step, drawn.objective.coordinates.forward(step.p))
        assert share == (pytest.approx(factor) if factor < 1 else 1.0)
        carried.learn(1.0, 0.1)
    assert carried.serves == (factor == 1.0)


def test_one_wrong_hessian_counts_once_and_a_right_one_makes_up_for_it() -> None:
    drawn, point = _drawn()
    H = exact_hessian(drawn.objective, point.z)
    carried = Carried(drawn)

    def tried(factor: float, times: int) -> None:
        carried.H = None
        carried.at(point, None)
        step = DenseModel(H * factor).solve(point.g, 1e9, 0.0)
        for _ in range(times):
            carried.checked(step, drawn.objective.coordinates.forward(step.p))

    for factor in (0.2, 1.0, 0.2):
        tried(factor, 3)
        assert carried.serves
    tried(0.2, 1)
    assert carried.drawn is None


def test_a_hessian_is_not_kept_for_ever() -> None:
    drawn, point = _drawn()
    carried = Carried(drawn)
    for _ in range(LONG):
        assert carried.serves
        carried.at(point, (point.y, point.g))
        carried.learn(1.0, 0.1)
    assert not carried.serves


def test_a_released_descent_holds_nothing_as_long_as_the_rows() -> None:
    drawn, point = _drawn()
    source = AdaptiveSource(drawn.objective, 1e-11, drawn)
    source.model(point)
    source.release()
    assert not source.carried.serves
    assert (source.carried.drawn, source._before, source._held) == (None, None, None)


def test_a_hessian_is_kept_while_steps_contract() -> None:
    drawn, point = _drawn()
    carried = Carried(drawn)
    carried.at(point, None)
    for ratio, contraction, kept in ((1.0, 0.1, True), (0.4, 0.1, False), (1.0, 0.4, False)):
        carried.at(point, None)
        carried.learn(ratio, contraction)
        assert (carried.H is not None) == kept


@pytest.mark.parametrize("contraction", [0.1, 0.9])
def test_a_hessian_that_was_formed_makes_the_next_steps_where_these_contract(
    contraction: float,
) -> None:
    drawn, point = _drawn()
    source = AdaptiveSource(drawn.objective, 1e-11)
    source.follow(source.costs, near=False)
    model = source.model(point)
    assert isinstance(model, DenseModel)
    assert not source.is_exact()
    source.learn(1.0, contraction)
    assert (source.carried.H is model.H) == (not source.multiplies()) == (contraction < 0.5)


# --- a step's end -------------------------------------------------------------------------------


def _objective(b: Array | None = None, w: float | None = 0.01) -> tuple[Objective, Problem]:
    """On a matrix that counts as large, so that NumPy reads it once, too."""
    A, given = _data("with an intercept")
    b = given[:3000] if b is None else b
    problem = Problem("unified", InMemory(A[:3000], in_cache=0), b, w, backend="numpy")
    coordinates = coordinates_of(problem.matrix)
    weights = problem.w
    objective = Objective(problem.kernels, coordinates, problem.b, weights, "both", problem.reading)
    return objective, problem


def _same_point(found: Point | None, exact: Point | None) -> None:
    assert found is not None
    assert exact is not None
    assert (found.z - exact.z).largest() <= 1e-12
    assert (found.value, found.norm) == pytest.approx((exact.value, exact.norm), rel=1e-11)
    assert np.allclose(found.g, exact.g, rtol=0, atol=1e-11 * exact.norm)
    assert found.sign == exact.sign


def test_one_pass_gives_the_whole_point() -> None:
    objective, problem = _objective()
    assert objective.lands
    rng = np.random.default_rng(1)
    for size in (0.0, 3.0, 30.0, 30.0):
        y = size * rng.normal(size=objective.coordinates.rank)
        before = problem.passes
        found = objective.at(y)
        assert problem.passes - before == 1
        _same_point(found, objective.from_rows(y, objective.rows(y)))


def test_a_point_whose_digits_are_lost_is_read_again() -> None:
    """Where the rows are fitted, but for 1e-9 of them."""
    objective, _ = _objective()
    y = np.full(objective.coordinates.rank, 2.0)
    A = _data("with an intercept")[0][:3000]
    assert objective.kernels.fitted is not None
    b = objective.kernels.fitted(A @ objective.coordinates.to_x(y))
    noise = 1e-9 * np.random.default_rng(1).normal(size=b.size)
    objective, problem = _objective(b * (1 + noise), w=None)
    before = problem.passes
    found = objective.at(y)
    assert problem.passes - before == 2
    _same_point(found, objective.from_rows(y, objective.rows(y)))


def test_a_point_on_the_wrong_side_is_none() -> None:
    objective, _ = _objective()
    y = nearest(objective.coordinates, objective.matrix.constant(-4.0))  # of the intercept alone
    sides: dict[Side, int | None] = {"both": -1, "negative": -1, "positive": None}
    for side, sign in sides.items():
        found = replace(objective, side=side).at(y)
        assert (None if found is None else found.sign) == sign


def test_a_loss_that_is_known_is_judged_like_one_that_is_computed() -> None:
    objective, _ = _objective()
    point = objective.at(np.full(objective.coordinates.rank, 0.1))
    assert point is not None
    H = exact_hessian(objective, point.z)
    for factor in (0.05, 0.6, 1.0, 4.0):  # steps that are too long, right and too short
        step = DenseModel(factor * H).solve(point.g, 1e9, 0.0)
        q = objective.coordinates.forward(step.p)
        whole = objective.value(point.z + q)
        known = move_along(objective, point, step, q, 0.0, whole)
        assert known == replace(
            move_along(objective, point, step, q, 0.0), evaluations=known.evaluations
        )


class _TooFar(ExactSource):
    """Steps three times too far, of which a third is taken."""

    def model(self, point: Point) -> Model:
        return DenseModel(exact_hessian(self.objective, point.z) / 3)

    def learn(self, ratio: float, contraction: float) -> None:
        assert ratio == pytest.approx(1, abs=0.3)

    def checked(self, step: Step, q: Vector) -> float:
        assert (q - self.objective.coordinates.forward(step.p)).largest() <= 1e-12 * q.largest()
        return 1 / 3


@pytest.mark.parametrize("landing", [True, False])
def test_a_step_is_shortened_as_it_is_asked_for(landing: bool) -> None:
    objective, problem = _objective()
    objective = objective if landing else replace(objective, reading=None)
    ends = []
    for source in (ExactSource(objective), _TooFar(objective)):
        point = objective.at(np.full(objective.coordinates.rank, 0.1))
        assert point is not None
        descent = Descent(
            objective,
            source,
            Settings(1e-11, 9),
            point,
            "x0",
            Watch(),
            lambda: problem.passes,
            radius=1e9,
        )
        descent.advance(1)
        ends.append(descent.point)
        assert (descent.point.z - objective.rows(descent.point.y)).largest() <= 1e-10
    assert np.allclose(ends[0].y, ends[1].y, rtol=1e-8)
