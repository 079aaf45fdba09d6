"""Does the Krylov method give the steps, the decreases and the signs that a dense solve gives?"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import linalg

from resoft.linalg.krylov import AnotherHessian, End, Identity, Krylov, Preconditioner
from resoft.linalg.lowest import Probed, lowest_pair
from resoft.linalg.subspace import Product
from resoft.linalg.trust_region import DenseModel
from resoft.support.arrays import Array

SIZE = 20
KINDS = ("definite", "indefinite", "graded", "singular")
SEEDS = st.integers(0, 2**32 - 1)


def _hessian(kind: str, seed: int) -> Array:
    rng = np.random.default_rng(seed)
    W = np.linalg.qr(rng.normal(size=(SIZE, SIZE)))[0]
    values = {
        "definite": rng.uniform(0.5, 5.0, SIZE),
        "indefinite": rng.uniform(-1.0, 5.0, SIZE),
        "graded": 10.0 ** rng.uniform(-6, 0, SIZE),
        "singular": np.where(np.arange(SIZE) < 3, 0.0, rng.uniform(0.5, 5.0, SIZE)),
    }[kind]
    return np.asarray((W * values) @ W.T)


def _products(H: Array, Q: Array | None = None) -> tuple[Product, list[Array]]:
    """The products, and what they were asked for."""
    asked: list[Array] = []

    def product(v: Array) -> tuple[Array, Array | None]:
        asked.append(v)
        return H @ v, None if Q is None else Q @ v

    return product, asked


def _near(H: Array, kind: str, seed: int) -> Preconditioner:
    if kind == "none":
        return Identity()
    other = np.random.default_rng(seed).normal(size=H.shape)
    return AnotherHessian(DenseModel(1.3 * H + 0.05 * (other + other.T) / 2))


@given(
    seed=SEEDS,
    kind=st.sampled_from(KINDS),
    near=st.sampled_from(["none", "another"]),
    radius=st.floats(1e-2, 1e2),
)
@settings(deadline=None)
def test_a_step_in_the_ball_is_the_dense_one(
    seed: int, kind: str, near: str, radius: float
) -> None:
    """Once no direction is left, but for rounding; what is said of it is exact in any case."""
    H = _hessian(kind, seed)
    rng = np.random.default_rng(seed)
    g, Q = rng.normal(size=SIZE), rng.normal(size=(30, SIZE))
    product, asked = _products(H, Q)
    model = Krylov(product, 0.0, 3 * SIZE, near=_near(H, near, seed))
    exact = DenseModel(H).solve(g, radius, 0.0)
    step = model.solve(g, radius, 0.0)
    assert np.linalg.norm(step.p) <= radius * (1 + 1e-9)
    assert step.predicted == pytest.approx(-(g @ step.p + step.p @ H @ step.p / 2), rel=1e-6)
    assert step.predicted == pytest.approx(exact.predicted, rel=1e-4)
    assert len(asked) == model.products <= SIZE
    assert step.q is None or np.allclose(step.q, Q @ step.p, rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize("kind", KINDS)
def test_products_of_one_ball_serve_the_next(kind: str) -> None:
    H = _hessian(kind, 5)
    g = np.random.default_rng(1).normal(size=SIZE)
    if kind == "singular":
        g = H @ g
    product, asked = _products(H)
    model = Krylov(product, 1e-9, 3 * SIZE)
    for radius in (1e3, 0.1, 5.0, 1e-3, 1e3):
        exact = DenseModel(H).solve(g, radius, 0.0)
        assert model.solve(g, radius, 0.0).predicted == pytest.approx(exact.predicted, rel=1e-6)
    assert len(asked) <= SIZE
    before = len(asked)
    other = g + 1e-9 * np.random.default_rng(2).normal(size=SIZE)  # the slope computed afresh
    exact = DenseModel(H).solve(other, 0.1, 0.0)
    assert model.solve(other, 0.1, 0.0).predicted == pytest.approx(exact.predicted, rel=1e-6)
    assert len(asked) - before <= 1


@pytest.mark.parametrize("rank", [0, 1, 3])
def test_what_the_preconditioner_lacks_is_what_products_are_for(rank: int) -> None:
    """A Hessian that differs from it by a matrix of that rank takes one product more; without a
    preconditioner, `graded` takes as many as there are directions.
    """
    rng = np.random.default_rng(4)
    M, U = _hessian("graded", 4), rng.normal(size=(SIZE, rank))
    H, g = M + U @ U.T, rng.normal(size=SIZE)
    product, asked = _products(H)
    model = Krylov(product, 1e-6, 3 * SIZE, near=AnotherHessian(DenseModel(M)))
    step = model.solve(g, 1e9, 0.0)
    assert step.predicted == pytest.approx(g @ np.linalg.solve(H, g) / 2, rel=1e-6)
    assert len(asked) == rank + 1


@given(seed=SEEDS, tolerance=st.sampled_from([0.5, 0.1, 1e-3]))
@settings(deadline=None)
def test_what_is_left_is_what_was_asked_for(seed: int, tolerance: float) -> None:
    """With the Hessian itself, a little off, as the preconditioner: in the energy norm."""
    H = _hessian("definite", seed)
    g = np.random.default_rng(seed).normal(size=SIZE)
    product, _ = _products(H)
    model = Krylov(product, tolerance, 3 * SIZE, near=_near(H, "another", seed))
    step = model.solve(g, 1e9, 0.0)
    assert model.end is End.SOLVED
    whole = DenseModel(H).solve(g, 1e9, 0.0).predicted
    assert whole - step.predicted <= 2 * tolerance**2 * whole
    assert step.interior


class Diagonal:
    """Solves with a diagonal matrix."""

    def __init__(self, values: Array) -> None:
        self.values = values

    def first(self, g: Array, radius: float, noise: float) -> Array:
        del radius, noise
        return g / self.values

    def solve(self, r: Array, shift: float) -> Array:
        return r / (self.values + shift)


@pytest.mark.parametrize("near", ["none", "another"])
def test_directions_that_are_forgotten_cost_nothing_but_digits(
    near: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four are held: H has 12 values, so the length of g along each tells all.
    Inside the ball; on the sphere the step is at least as good as the one inside was.
    """
    rng, size = np.random.default_rng(3), 12 * 2**10
    monkeypatch.setattr("resoft.linalg.krylov.HELD", 5 * size)
    values, g = rng.uniform(0.5, 5.0, 12), rng.normal(size=size)
    few = DenseModel(np.diag(values)), np.linalg.norm(g.reshape(-1, 12), axis=0)
    H = np.tile(values, size // 12)
    other = Diagonal(np.tile(values * rng.uniform(0.7, 1.3, 12), size // 12))
    model = Krylov(lambda v: (H * v, v), 1e-6, 60, near=Identity() if near == "none" else other)
    exact = few[0].solve(few[1], 1e9, 0.0)
    step = model.solve(g, 1e9, 0.0)
    assert step.predicted == pytest.approx(exact.predicted, rel=1e-8)
    assert step.q == pytest.approx(step.p)
    assert len(model.space.directions) <= 5 < model.products
    radius = 0.5 * float(np.linalg.norm(step.p))
    exact = few[0].solve(few[1], radius, 0.0)
    assert model.solve(g, radius, 0.0).predicted == pytest.approx(exact.predicted, rel=1e-4)
    assert len(model.space.directions) <= 5


def test_without_a_ball_negative_curvature_ends_it_with_what_was_gained() -> None:
    H = np.diag([4.0, 2.0, 1.0, -1.0])
    g = np.array([1.0, 1.0, 1.0, 1e-2])
    model = Krylov(_products(H)[0], 1e-12, 40)
    step = model.solve(g, np.inf, 0.0)
    assert model.end is End.CURVED
    assert not step.interior
    assert step.predicted == pytest.approx(-(g @ step.p + step.p @ H @ step.p / 2))
    assert step.predicted > 0.0


def test_products_run_out_and_more_may_be_granted() -> None:
    H = _hessian("graded", 8)
    g = np.random.default_rng(8).normal(size=SIZE)
    model = Krylov(_products(H)[0], 1e-6, 3)
    few = model.solve(g, np.inf, 0.0)
    assert model.exhausted
    assert model.products == 3
    model.most = 10 * SIZE
    assert model.solve(g, np.inf, 0.0).predicted > few.predicted
    assert model.products > 3


@pytest.mark.parametrize("value", [np.inf, np.nan])
def test_a_product_that_is_no_number_ends_a_solve(value: float) -> None:
    g = np.ones(3)
    model = Krylov(lambda v: (np.full_like(v, value), v), 0.1, 9)
    step = model.solve(g, 1.0, 0.0)
    assert (step.predicted, model.end) == (0.0, End.STUCK)
    assert not np.any(step.p)


@given(seed=SEEDS, kind=st.sampled_from(KINDS))
@settings(deadline=None)
def test_the_lowest_eigenvalue_is_found_or_its_sign(seed: int, kind: str) -> None:
    H = _hessian(kind, seed)
    value, vector = lowest_pair(_products(H)[0], np.random.default_rng(seed).normal(size=SIZE))
    values = linalg.eigvalsh(H)
    assert values[0] - 1e-9 <= value
    assert np.linalg.norm(vector) == pytest.approx(1.0)
    assert value == pytest.approx(vector @ H @ vector, abs=1e-8)
    if values[0] < -1e-3:
        assert value < 0
    elif kind == "singular":
        assert abs(value) <= 1e-8


def test_a_slope_that_hides_negative_curvature_is_not_believed() -> None:
    H = np.diag([1.0, 2.0, 3.0, -1.0])
    g = np.array([1.0, 1.0, 1.0, 0.0])
    product, _ = _products(H)
    blind = Krylov(product, 1e-9, 9)
    assert blind.solve(g, 10.0, 0.0).interior
    assert blind.lowest() > 0
    probed = Probed(Krylov(product, 1e-9, 9), product, 4)
    step = probed.solve(g, 10.0, 0.0)
    assert not step.interior
    assert step.predicted == pytest.approx(-(g @ step.p + step.p @ H @ step.p / 2))
    assert probed.lowest() == pytest.approx(-1.0)


def test_noise_is_not_followed() -> None:
    product, asked = _products(np.eye(3))
    step = Krylov(product, 1e-9, 9).solve(np.full(3, 1e-12), 1.0, 1e-9)
    assert (step.predicted, asked) == (0.0, [])
