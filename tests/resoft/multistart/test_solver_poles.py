"""Are poles, limits and starts beyond the theory's assumptions named for what they are?"""

from __future__ import annotations

import numpy as np
import pytest

from resoft import Outcome, Problem, minimize
from resoft.basis.choose import coordinates_of
from resoft.kernels.load import load_kernels
from resoft.multistart.campaign import Campaign, Method
from resoft.multistart.plateau import lower_nearby
from resoft.multistart.poles import Pole, link_roots, ones_in_range
from resoft.multistart.starts import Start
from resoft.newton.descent import Settings
from resoft.newton.monitor import Watch
from resoft.objective.objective import Objective, Side
from tests.resoft.api.solver_cases import share_table


def test_roots_of_the_links() -> None:
    assert link_roots(load_kernels("unified")) == pytest.approx([-0.5671432904097838], abs=1e-14)
    assert link_roots(load_kernels("sinh-normalised")) == [0.0]
    assert link_roots(load_kernels("softmax")) == []
    assert link_roots(load_kernels("unified", parameters={"t": 0.0})) == []


@pytest.mark.parametrize("side", ["positive", "negative"])
def test_a_side_is_kept(side: Side) -> None:
    A, b = share_table(200, 4, "concave", seed=1)
    found = minimize("unified", A, b, side=side)
    assert found.side == side
    assert not found.crossings
    assert found.fun >= minimize("unified", A, b).fun * (1 - 1e-12)


@pytest.mark.parametrize("seed", [54, 66, 71])
def test_what_is_polished_stays_on_its_side(seed: int) -> None:
    # all descents end at the poles of groups; where a Newton step from there leads, across one of
    # them, its Hessian tells nothing. Last bits decide whether a descent that creeps along a pole
    # is cut off or ends: neither calls that a minimum
    rng, groups = np.random.default_rng(seed), np.arange(12) % 3
    A = np.column_stack([np.ones(12), rng.normal(size=12)])
    b = rng.dirichlet(np.ones(4), size=3).T.ravel()
    found = minimize("unified", A, b, side="positive", groups=groups, starts=1)
    z = A @ found.x
    sums = np.bincount(groups, np.exp(z) + z)
    assert found.side == "positive"
    assert np.all(sums > -12 * np.finfo(float).eps)
    assert found.status in ("stalled", "max_iterations")


def test_a_constant_is_told_on_the_side_asked_for() -> None:
    A, b = np.ones((5, 1)), np.array([0.1, 0.2, 0.3, 0.3, 0.1])
    found = minimize("unified", A, b, side="negative")
    assert (found.side, found.status) == ("negative", "constant")
    assert np.sum(np.exp(A @ found.x) + A @ found.x) < 0


def test_the_minimum_may_lie_at_negative_alpha() -> None:
    A, b = share_table(2000, 4, "concave", seed=1)
    found = minimize("unified", A, b)
    assert found.side == "negative"
    assert found.success
    assert "alpha is negative" in found.message


def test_an_infimum_at_the_pole_is_a_limit() -> None:
    A, b = share_table(2000, 4, "concave", seed=1)
    found = minimize("unified", A, b, side="positive")
    share = Problem("unified", A, b).linear_share_model()
    assert share is not None
    assert found.outcome is Outcome.LINEAR_SHARE_LIMIT
    assert not found.success
    assert found.limit["loss"] == pytest.approx(share.loss, rel=1e-12)
    assert found.fun == pytest.approx(share.loss, rel=1e-6)
    assert np.allclose(A @ found.limit["x"], share.f)


def test_the_share_model_is_the_constrained_least_squares_fit() -> None:
    A, b = share_table(50, 3, seed=2)
    share = Problem("unified", A, b).linear_share_model()
    assert share is not None
    h = A.sum(axis=0)
    system = np.block([[A.T @ A, h[:, None]], [h[None, :], np.zeros((1, 1))]])
    expected = np.linalg.solve(system, np.append(A.T @ b, 1.0))[:-1]
    assert np.allclose(share.x, expected)


def test_x0_alone_is_followed_and_a_crossing_is_told() -> None:
    A, b = share_table(300, 4, "concave", seed=3)
    found = minimize("unified", A, b, x0=np.zeros(4))
    assert found.start == "x0"
    if found.crossings:
        assert "changed its sign" in found.message


def _beyond(seed: int, intercept: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """Shares that are all but linear, of which a fit with alpha < 0 comes nearer than any other."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(4000, 8))
    slope = X @ rng.normal(size=8)
    b = np.sqrt(np.maximum(1 + 0.4 * slope / slope.std(), 1e-3))
    b *= np.exp(0.1 * rng.normal(size=b.size))
    ones = [np.ones(b.size)] if intercept else []
    return np.column_stack([*ones, X]), b / b.sum()


@pytest.mark.parametrize("method", ["newton", "approximate-newton"])
@pytest.mark.parametrize("seed", range(4))
def test_a_descent_goes_on_beyond_a_pole_that_it_runs_into(seed: int, method: Method) -> None:
    A, b = _beyond(seed)
    best = minimize("unified", A, b)
    found = minimize("unified", A, b, x0=np.zeros(9), method=method)
    assert best.side == found.side == "negative"
    assert found.success
    assert found.crossings
    assert found.fun == pytest.approx(best.fun, rel=1e-9)
    assert [record.iteration for record in found.history] == list(range(1, found.nit + 1))


def test_a_descent_stays_where_it_is_told_to() -> None:
    A, b = _beyond(0)
    found = minimize("unified", A, b, x0=np.zeros(9), side="positive")
    assert found.side == "positive"
    assert found.crossings == []


def test_an_image_beyond_the_pole_moves_all_rows_as_far() -> None:
    A, b = _beyond(1)
    problem = Problem("unified", A, b)
    objective = Objective(problem.kernels, coordinates_of(problem.matrix), problem.b, None)
    pole = Pole(objective)
    assert pole.removable is not None
    near = objective.at(pole.removable.along(0.2))
    assert near is not None
    image = pole.mirrored(near, 1.0)
    assert image is not None
    assert pole.mirrored(near, 0.1) is None
    rows = objective.coordinates.forward(image)
    assert (rows - (2 * pole.roots[0] - near.z)).largest() <= 1e-2
    assert objective.value(rows) < near.value
    beyond = objective.at(image)
    assert beyond is not None
    assert pole.mirrored(beyond, 1.0) is None


def test_a_descent_beside_the_pole_is_taken_across() -> None:
    A, b = _beyond(1)
    problem = Problem("unified", A, b)
    objective = Objective(problem.kernels, coordinates_of(problem.matrix), problem.b, None)
    pole = Pole(objective)
    assert pole.removable is not None
    campaign = Campaign(objective, pole, Settings(1e-11, 50), "newton", 0, Watch(), problem)
    beside = campaign._descent(Start("beside", pole.removable.along(0.2)))
    assert beside is not None
    across = campaign._across(beside)
    assert across.point.sign == -beside.point.sign
    assert across.point.value < beside.point.value
    assert across.crossings == [0]
    assert campaign._across(across) is across


def test_without_an_intercept_there_is_no_image() -> None:
    A, b = _beyond(1, intercept=False)
    problem = Problem("unified", A, b)
    objective = Objective(problem.kernels, coordinates_of(problem.matrix), problem.b, None)
    assert Pole(objective).shift is None


def test_x0_on_the_pole_is_replaced() -> None:
    A, b = share_table(60, 3, seed=4)
    found = minimize("sinh-normalised", A, b, x0=np.zeros(3))
    assert np.isfinite(found.fun)
    assert "undefined or flat at x0" in found.message


def test_an_indefinite_start_is_left() -> None:
    A, b = np.array([[1.0], [0.0]]), np.array([0.0, 1.0])
    problem = Problem("unified", A, b)
    assert problem.hessian_operator(np.zeros(1)).to_dense()[0, 0] == pytest.approx(-0.25)
    found = minimize("unified", A, b, x0=np.zeros(1))
    assert found.fun < 0.25


def test_a_saddle_is_no_minimum() -> None:
    A = np.vstack([np.eye(2), -np.eye(2)])
    b = np.array([0.7, 0.0, 0.3, 0.0])
    found = minimize("cosh-normalised", A, b, x0=np.zeros(2))
    assert found.fun < Problem("cosh-normalised", A, b).value(np.zeros(2))
    H = Problem("cosh-normalised", A, b).hessian_operator(found.x).to_dense()
    assert np.linalg.eigvalsh(H)[0] > -1e-10


def test_a_separable_target_has_no_minimum() -> None:
    rng = np.random.default_rng(5)
    A = rng.normal(size=(60, 3))
    b = np.zeros(60)
    b[np.argmax(A[:, 0])] = 1.0
    found = minimize("softmax", A, b)
    assert found.outcome is Outcome.INFINITE_LIMIT
    assert found.fun < 1e-20


def test_an_exact_fit_is_named() -> None:
    A, _ = share_table(80, 3, seed=6)
    z = A @ np.array([0.5, 0.3, -0.2])
    u = np.exp(z) + z
    found = minimize("unified", A, u / u.sum())
    assert found.outcome is Outcome.EXACT_FIT
    assert found.fun < 1e-28


@pytest.mark.parametrize("A", [np.ones((1, 2)), np.zeros((5, 2)), np.ones((7, 1))])
def test_a_constant_loss_is_named(A: np.ndarray) -> None:
    b = np.linspace(0.1, 1.0, A.shape[0])
    found = minimize("softmax", A, b)
    assert found.outcome is Outcome.CONSTANT
    assert found.success


def test_no_start_is_defined() -> None:
    found = minimize("sinh-normalised", np.zeros((5, 2)), np.full(5, 0.2))
    assert found.outcome is Outcome.POLE_AT_START
    assert not found.success
    assert found.message.startswith("The loss is undefined")


@pytest.mark.parametrize("loss", ["unified", "sinh-normalised"])
def test_a_target_out_of_range_is_no_pole(loss: str) -> None:
    A, b = share_table(20, 3)
    found = minimize(loss, A, 1e300 * b)
    assert not found.success
    assert (found.outcome is Outcome.POLE_AT_START) == (loss != "unified")  # sinh(0) = 0


def test_a_plateau_at_infinity_is_left_for_a_lower_point() -> None:
    A, b = share_table(500, 4, seed=1)
    problem = Problem("unified", A, b)
    objective = Objective(problem.kernels, coordinates_of(problem.matrix), problem.b, None)
    e = ones_in_range(objective.coordinates)
    assert e is not None
    best = minimize("unified", A, b)
    near = objective.coordinates.pullback(problem.matrix.forward(best.x))
    far = objective.at(near + 25 * e)
    assert far is not None
    found = lower_nearby(objective, far, e)
    assert found is not None
    assert found.value < far.value


def test_to_look_for_starts_takes_few_passes() -> None:
    """Beyond the pole it is looked at few rows alone: a single table may take many, five do not."""
    passes = 0
    for seed in range(5):
        rng = np.random.default_rng(seed)
        A = np.column_stack([rng.normal(size=(60_000, 6)), np.ones(60_000)])
        z = A @ rng.normal(size=7) * 0.6
        b = np.exp(z) + 0.1 * z**2 + rng.random(z.size)
        found = minimize("unified", A, b / b.sum(), backend="numba")
        assert found.success
        passes += found.passes
    assert passes < 5 * 75
