"""Do products alone lead to the minimum, and hand over what they found?"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

import resoft
from resoft.hessian.choose import TINY
from resoft.newton.monitor import Record

SAME_MINIMUM, SAME_VALUE = 1e-9, 1e-10
RANK = 1e-12  # share of the largest curvature that is rounding
ROWS, COLUMNS = 3000, 40  # so many that products come first
LOSSES = ("unified", "softmax", "exp", "cosh-normalised")


def _plain(rng: np.random.Generator) -> np.ndarray:
    return rng.normal(size=(ROWS, COLUMNS))


def _wide(rng: np.random.Generator) -> np.ndarray:
    return rng.normal(size=(300, 260))


def _deficient(rng: np.random.Generator) -> np.ndarray:
    A = _plain(rng)
    A[:, -3:] = A[:, :3] @ rng.normal(size=(3, 3))
    return A


def _with_zeros(rng: np.random.Generator) -> np.ndarray:
    A = _plain(rng)
    A[:, 7] = 0.0
    return A


def _badly_scaled(rng: np.random.Generator) -> np.ndarray:
    A = np.cumsum(_plain(rng), axis=1) / np.arange(1, COLUMNS + 1)
    return A * 10.0 ** rng.uniform(-4, 4, size=COLUMNS)


MATRICES: dict[str, Callable[[np.random.Generator], np.ndarray]] = {
    "plain": _plain,
    "wide": _wide,
    "rank-deficient": _deficient,
    "zero column": _with_zeros,
    "badly scaled": _badly_scaled,
}


def _data(name: str) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(7)
    A = MATRICES[name](rng)
    norms = np.linalg.norm(A, axis=0)
    x = rng.normal(size=A.shape[1]) / np.where(norms > 0, norms, 1.0)
    z = A @ (x * np.sqrt(A.shape[0] / A.shape[1]))
    b = (np.exp(z) + 2) * np.exp(0.3 * rng.normal(size=z.size))
    return A, b / b.sum()


def _assert_minimum(loss: str, A: np.ndarray, b: np.ndarray, x: np.ndarray) -> None:
    """No curvature is negative, and Newton's step promises nothing, both in unit columns."""
    norms = np.linalg.norm(A, axis=0)
    A = A / np.where(norms > 0, norms, 1.0)
    problem = resoft.Problem(loss, A, b)
    x = x * norms
    values, V = np.linalg.eigh(problem.hessian_operator(x).to_dense())
    value, gradient = problem.value_and_gradient(x)
    assert values[0] >= -SAME_MINIMUM * values[-1]
    curved = values > RANK * values[-1]
    slopes = (V.T @ gradient)[curved]
    assert np.sum(slopes**2 / values[curved]) <= SAME_MINIMUM * value


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("name", MATRICES)
def test_it_ends_in_a_minimum(name: str, loss: str) -> None:
    A, b = _data(name)
    assert A.shape[0] * A.shape[1] ** 2 > TINY
    result = resoft.minimize(loss, A, b, x0=np.zeros(A.shape[1]))
    assert result.success
    assert result.fun == pytest.approx(resoft.Problem(loss, A, b).value(result.x), rel=SAME_VALUE)
    _assert_minimum(loss, A, b, result.x)


@pytest.mark.parametrize("name", MATRICES)
def test_the_minimum_is_that_of_newtons_method(name: str) -> None:
    """Where there is one minimum."""
    A, b = _data(name)
    x0 = np.zeros(A.shape[1])
    ours = resoft.minimize("unified", A, b, x0=x0)
    newton = resoft.minimize("unified", A, b, x0=x0, method="newton")
    assert ours.fun == pytest.approx(newton.fun, rel=SAME_MINIMUM)


def test_steps_are_counted_on() -> None:
    A, b = _data("plain")
    result = resoft.minimize("unified", A, b, x0=np.zeros(COLUMNS))
    assert [record.iteration for record in result.history] == list(range(1, result.nit + 1))
    assert result.costs["matrix-free"]["steps"] > 0


def test_no_saddle_passes_for_a_minimum() -> None:
    """Of cosh, which is even: steps from x = 0 stay where the slope leads."""
    rng = np.random.default_rng(7)
    A = rng.normal(size=(400, 500))
    z = A @ rng.normal(size=500) / np.sqrt(500)
    b = (np.exp(z) + 2) * np.exp(0.3 * rng.normal(size=400))
    b /= b.sum()
    result = resoft.minimize("cosh-normalised", A, b, x0=np.zeros(500))
    H = resoft.Problem("cosh-normalised", A, b).hessian_operator(result.x).to_dense()
    values = np.linalg.eigvalsh(H)
    assert result.success
    assert values[0] >= -SAME_MINIMUM * values[-1]


@pytest.mark.parametrize("after", [1, 2, 3])
@pytest.mark.parametrize("how", [StopIteration, KeyboardInterrupt])
def test_a_halt_returns_the_best_point(after: int, how: type[BaseException]) -> None:
    """Wherever it comes, x belongs to the value."""
    A, b = _data("badly scaled")

    def stop(record: Record) -> None:
        if record.iteration == after:
            raise how

    result = resoft.minimize("unified", A, b, x0=np.zeros(COLUMNS), callback=stop)
    assert not result.success
    assert result.nit == after
    value = resoft.Problem("unified", A, b).value(result.x)
    assert value == pytest.approx(result.history[-1].objective, rel=SAME_VALUE)
