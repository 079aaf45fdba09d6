"""Are the curvature of a loss and the ridges that it needs those of the dense Hessian?"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from resoft import known_losses, load_kernels
from resoft.certificates.convexity import Convexity, UndefinedHere, convexity
from resoft.certificates.ridge_bounds import normalised_terms
from resoft.certificates.spectrum import spectrum
from resoft.data.in_memory import as_matrix

LOSSES = known_losses()
NORMALISED = {"unified", "softmax", "cosh-normalised", "sinh-normalised"}
#: Relative to ||B||, what eigenvalues may differ by.
AGREEMENT = 1e-12


def point(n: int, d: int, seed: int) -> tuple[Any, Any, Any]:
    rng = np.random.default_rng(seed)
    b = rng.random(n)
    return rng.normal(size=(n, d)), b / b.sum(), rng.normal(size=d) / 2


def dense(loss: str, z: Any, b: Any) -> Any:
    D, P, M = load_kernels(loss).curvature(z, b, None)
    return np.diag(D) + P @ M @ P.T


def certified(loss: str, A: Any, b: Any, x: Any, **options: Any) -> Convexity:
    return convexity(
        load_kernels(loss), as_matrix(A), np.asarray(b, float), np.asarray(x), **options
    )


def ridge(found: Convexity, key: str) -> float:
    return next(each.ridge for each in found.conditions if each.key == key)


@pytest.mark.parametrize(("n", "d"), [(1, 1), (2, 2), (7, 3), (50, 4), (3, 6)])
@pytest.mark.parametrize("loss", LOSSES)
def test_eigenvalues_are_the_dense_ones(loss: str, n: int, d: int) -> None:
    A, b, x = point(n, d, seed=n)
    found, B = certified(loss, A, b, x), dense(loss, A @ x, b)
    size = np.abs(np.diag(B)).max() + np.linalg.norm(B)
    assert found.lowest == pytest.approx(np.linalg.eigvalsh(B)[0], abs=AGREEMENT * size)
    residual = B @ found.vector - found.lowest * found.vector
    assert np.linalg.norm(residual) <= 1e-9 * size
    Q = np.linalg.qr(A)[0] if n >= d else np.eye(n)
    inner = np.linalg.eigvalsh(Q.T @ B @ Q)
    assert found.curvature == pytest.approx(inner[0], abs=1e-10 * size + 1e-13)
    h = found.direction
    assert h is not None
    z = A @ h
    assert z @ z == pytest.approx(1, rel=1e-8)
    assert z @ B @ z == pytest.approx(inner[0], abs=1e-9 * size)
    np.testing.assert_allclose(found.sigma, np.linalg.svd(A)[1][[-1, 0]], rtol=1e-9)


@pytest.mark.parametrize("strong", [0.0, 0.3])
@pytest.mark.parametrize("loss", LOSSES)
def test_the_sharp_ridge_is_where_definiteness_begins(loss: str, strong: float) -> None:
    A, b, x = point(12, 3, seed=3)
    found, B = certified(loss, A, b, x, strong=strong), dense(loss, A @ x, b)

    def least(extra: Any) -> float:
        H = A.T @ (B + extra * np.eye(12)) @ A - strong * np.eye(3)
        return float(np.linalg.eigvalsh(H)[0])

    sharp = ridge(found, "sharp_x")
    size = 1 + sharp + np.linalg.norm(B)
    assert least(sharp + 1e-6 * size) > 0
    if sharp > 0:
        assert least(sharp - 1e-6 * size) < 0
    in_z = ridge(found, "sharp_z") - strong / found.sigma[0] ** 2
    assert np.linalg.eigvalsh(B)[0] + in_z >= -AGREEMENT * size


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("loss", LOSSES)
def test_the_conditions_are_ordered(loss: str, seed: int) -> None:
    A, b, x = point(15, 2, seed)
    found = certified(loss, A / 3, b, x, strong=0.01)
    log = {each.key: each.log10 for each in found.conditions}
    slack = 1e-9
    assert log["sharp_x"] <= log["sharp_z"] + slack
    for bound in set(log) - {"sharp_x", "sharp_z"}:
        assert log["sharp_z"] <= log[bound] + slack
    assert ("pointwise" in log) == (loss in NORMALISED) == ("uniform" in log)
    if loss in NORMALISED:
        assert log["pointwise"] <= log["uniform"] + slack
    assert ("sibling" in log) == (loss == "softmax")


@pytest.mark.parametrize("loss", sorted(NORMALISED))
def test_psi_and_phi_are_those_of_the_link(loss: str) -> None:
    rng = np.random.default_rng(5)
    z, b = rng.normal(size=9) * 2, rng.random(9)
    links: dict[str, Any] = {
        "unified": (np.exp(z) + z, np.exp(z) + 1, np.exp(z)),
        "softmax": (np.exp(z),) * 3,
        "cosh-normalised": (np.cosh(z), np.sinh(z), np.cosh(z)),
        "sinh-normalised": (np.sinh(z), np.cosh(z), np.sinh(z)),
    }
    g, first, second = links[loss]
    found = normalised_terms(load_kernels(loss), z, b)
    assert found is not None
    np.testing.assert_allclose(found.psi, first / g.sum(), rtol=1e-11)
    np.testing.assert_allclose(found.phi, second / g.sum(), rtol=1e-9, atol=1e-14)


def test_the_counterexamples_of_the_notes() -> None:
    one = certified("unified", [[1.0], [0.0]], [0, 1], [0.0])
    assert (one.curvature, ridge(one, "sharp_x")) == (-0.25, 0.25)
    assert one.is_convex is False
    assert one.lowest == pytest.approx(0.5 - np.sqrt(13) / 4, rel=1e-14)
    two = certified("unified", np.eye(2), [0, 1], [-11 / 20, -11 / 20])
    assert two.lowest == pytest.approx(-524.24, abs=0.005)
    assert ridge(two, "sharp_x") == pytest.approx(-two.lowest, rel=1e-12)


def test_a_perfect_fit_is_semidefinite() -> None:
    found = certified("unified", np.eye(2), [0.5, 0.5], [0.0, 0.0])
    assert (found.signs.positive, found.signs.negative, found.signs.zero) == (1, 0, 1)
    assert found.is_convex
    assert ridge(found, "sharp_x") == 0


def test_the_regulariser_counts_but_not_in_the_conditions() -> None:
    A, b, x = point(20, 3, seed=1)
    bare = certified("exp", A, b * 50, x)
    held = certified("exp", A, b * 50, x, w=np.full(20, 2.0))
    assert held.lowest == pytest.approx(bare.lowest + 4, rel=1e-12)
    assert ridge(held, "sharp_x") == ridge(bare, "sharp_x")


def test_assumptions_that_are_not_met_are_told() -> None:
    A, b, x = point(8, 2, seed=2)
    found = certified("unified", A, 10 * b, x)
    uniform = next(each for each in found.conditions if each.key == "uniform")
    assert np.isnan(uniform.log10)
    assert "needs ||b|| <= 1" in uniform.note


def test_columns_that_repeat_allow_no_strong_convexity() -> None:
    A, b, x = point(8, 1, seed=2)
    found = certified("unified", np.hstack([A, A]), b, np.r_[x, x], strong=0.1)
    assert found.rank == 1
    assert ridge(found, "sharp_x") == np.inf
    assert "rank" in found.conditions[0].note
    assert found.signs_in_x is not None
    assert found.signs_in_x.zero == 1


def test_a_pole_is_told() -> None:
    with pytest.raises(UndefinedHere, match="alpha is 0"):
        certified("sinh-normalised", np.ones((3, 1)), [0, 0, 1], [0.0])


@pytest.mark.parametrize("seed", range(200))
def test_the_spectrum_of_awkward_matrices(seed: int) -> None:
    """Ties, zero rows of P, scales far apart, no rank at all."""
    rng = np.random.default_rng(seed)
    n, k = int(rng.integers(1, 40)), int(rng.integers(0, 4))
    D = [
        rng.normal(size=n) * 10.0 ** rng.integers(-8, 8),
        rng.integers(-2, 3, size=n).astype(float),
        np.exp(10 * rng.normal(size=n)),
        np.full(n, float(rng.integers(-1, 2))),
    ][seed % 4]
    P = rng.normal(size=(n, k)) * 10.0 ** rng.integers(-4, 4, size=k)
    P[rng.random(n) < 0.5 * (seed % 3 == 1)] = 0
    M = rng.normal(size=(k, k)) * (seed % 7 > 0)
    M = M + M.T
    found, B = spectrum(D, P, M), np.diag(D) + P @ M @ P.T
    norms = np.linalg.norm(P, axis=0)
    size = np.abs(D).max() + norms @ np.abs(M) @ norms + np.finfo(float).tiny
    values = np.linalg.eigvalsh(B)
    lowest, vector = found.smallest()
    assert abs(lowest - values[0]) <= 1e-13 * size
    assert np.linalg.norm(B @ vector - lowest * vector) <= 1e-9 * size
    near = 1e-12 * size
    signs = found.signs()
    assert np.sum(values < -near) <= signs.negative <= np.sum(values < near)
    assert np.sum(values > near) <= signs.positive <= np.sum(values > -near)
    assert signs.positive + signs.negative + signs.zero == n


@pytest.mark.parametrize("loss", ["unified", "softmax"])
def test_a_long_table_takes_no_square_of_its_length(loss: str) -> None:
    A, b, x = point(100_000, 10, seed=0)
    found = certified(loss, A, b, x)  # n x n would be 80 GB
    B = load_kernels(loss).curvature(A @ x, b, None)
    moved = B[0] * found.vector + B[1] @ (B[2] @ (B[1].T @ found.vector))
    assert np.linalg.norm(moved - found.lowest * found.vector) <= 1e-6 * abs(found.lowest)
