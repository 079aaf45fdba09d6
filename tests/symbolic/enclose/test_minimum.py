"""Is a strict minimum proved where one lies, and nowhere else?"""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from symbolic.derive.structure import Structure, derive
from symbolic.enclose.minimum import has_strict_minimum
from symbolic.losses import load

Array = NDArray[np.float64]


@pytest.fixture(scope="module")
def structure() -> Structure:
    return derive(load("unified"))


def loss(A: Array, b: Array, x: Array, t: float, w: float = 0.0) -> float:
    """The unified loss as it is written."""
    z = A @ x
    u = np.exp(z) + t * z
    return float(0.5 * np.sum((u / u.sum() - b) ** 2) + 0.5 * w * w * z @ z)


def differences(f: object, x: Array) -> tuple[Array, Array]:
    h, E = 1e-4, 1e-4 * np.eye(x.size)
    g = np.array([(f(x + e) - f(x - e)) / (2 * h) for e in E])  # type: ignore[operator]
    H = np.array([[(f(x + d + e) - f(x + d - e) - f(x - d + e) + f(x - d - e)) / (4 * h * h)  # type: ignore[operator]
                   for d in E] for e in E])  # fmt: skip
    return g, H


def stationary(A: Array, b: Array, x: Array, t: float, w: float) -> tuple[Array, Array]:
    """By Newton's steps on differences, and the Hessian there."""
    for _ in range(30):
        g, H = differences(lambda y: loss(A, b, y, t, w), x)
        x = x - np.linalg.solve(H, g)
    return x, H


@pytest.mark.parametrize(("t", "w"), [(0.0, 0.0), (1.0, 0.0), (0.5, 0.3)])
def test_a_minimum_is_proved_and_points_away_from_it_are_not(
    structure: Structure, t: float, w: float
) -> None:
    generator = np.random.default_rng(0)
    A, b = generator.normal(size=(6, 2)), generator.random(6)
    b /= b.sum()
    x, H = stationary(A, b, np.zeros(2), t, w)
    assert np.linalg.eigvalsh(H)[0] > 1e-3
    T = np.linalg.inv(np.linalg.cholesky(H)).T

    def proved(at: Array, frame: Array = T, ridge: float = w, weight: float = t) -> bool:
        return has_strict_minimum(
            structure, A.tolist(), b.tolist(), at.tolist(), frame.tolist(), {"t": weight}, ridge
        )

    assert proved(x)
    assert proved(x + 1e-7)  # near it, too
    assert not proved(x + 0.05)
    assert not proved(x, ridge=w + 0.1)  # another loss has its minimum elsewhere
    assert not proved(x, weight=t + 0.2)
    assert not proved(x, frame=0.5 * T)  # the Hessian in y is I / 4
    assert not proved(x, frame=np.ones((2, 2)))  # y says nothing of some directions
    assert not proved(x, frame=np.zeros((2, 2)))


def test_saddles_maxima_and_flat_valleys_are_not_proved(structure: Structure) -> None:
    A, b = np.array([[1.0], [0.0]]), np.array([0.0, 1.0])  # L'' = -1/4 at 0, which is no minimum
    given = structure, A.tolist(), b.tolist(), [0.0]
    assert not has_strict_minimum(*given, [[2.0]], {"t": 1.0})
    # a perfect fit at x = 0, and at all other multiples of 1 where t = 0
    even = np.full(3, 1 / 3)
    columns = [[1.0, 1.0], [1.0, 0.0], [1.0, -1.0]]
    flat = structure, columns, even.tolist(), [0.0, 0.0], np.diag([1.0, 3.0]).tolist()
    assert not has_strict_minimum(*flat, {"t": 0.0})
    slope = [[row[1]] for row in columns]
    alone = structure, slope, even.tolist(), [0.0]
    assert has_strict_minimum(*alone, [[2.0]], {"t": 0.0})


def test_on_the_pole_nothing_is_proved(structure: Structure) -> None:
    A, b = [[1.0], [1.0]], [0.5, 0.5]
    omega = -0.5671432904097838
    assert not has_strict_minimum(structure, A, b, [omega], [[1.0]], {"t": 1.0})
