"""Which data do the solver's tests run on? Small tables, each hard in one way."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

Array = NDArray[np.float64]
Case = tuple[Array, Array]

LINKS = {
    "convex": lambda e: np.exp(0.6 * e),
    "concave": lambda e: np.sqrt(np.maximum(1 + 0.4 * e, 1e-3)),
}


def share_table(n: int, d: int, link: str = "convex", heavy: bool = False, seed: int = 0) -> Case:
    """A (n, d) with a column of ones, and b, shares that follow the link of the features."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d - 1))
    if heavy:
        X = np.exp(X)
        X = (X - X.mean(axis=0)) / X.std(axis=0)
    e = X @ rng.normal(size=d - 1) / np.sqrt(d - 1)
    b = LINKS[link](e / e.std()) * np.exp(0.2 * rng.normal(size=n))
    return np.column_stack([np.ones(n), X]), b / b.sum()


def _scaled() -> Case:
    A, b = share_table(300, 6)
    return A * 10.0 ** np.array([0, -8, 8, -3, 5, 0]), b


def _raw() -> Case:
    rng = np.random.default_rng(3)
    year = 2000.0 + rng.integers(0, 25, 400)
    price = 1e6 * np.exp(0.5 * rng.normal(size=400))
    b = np.exp(0.05 * (year - 2010)) * np.sqrt(price) * (1 + 0.1 * rng.random(400))
    return np.column_stack([np.ones(400), year, price, 1e-6 * rng.normal(size=400)]), b / b.sum()


def _correlated() -> Case:
    rng = np.random.default_rng(4)
    common = rng.normal(size=(400, 1))
    b = np.exp(0.5 * common[:, 0] + 0.3 * rng.normal(size=400))
    X = common + 1e-6 * rng.normal(size=(400, 4))
    return np.column_stack([np.ones(400), X]), b / b.sum()


def _without_intercept() -> Case:
    A, b = share_table(300, 5, seed=5)
    return 3 * A[:, 1:], b


def _negative_target() -> Case:
    A, _ = share_table(200, 4, seed=6)
    return A, np.random.default_rng(6).normal(size=200) / 200


CASES: dict[str, Case] = {
    "convex link": share_table(200, 4),
    "concave link": share_table(200, 4, "concave", seed=1),
    "heavy tails": share_table(300, 5, "concave", heavy=True, seed=2),
    "columns scaled": _scaled(),
    "raw columns": _raw(),
    "correlated columns": _correlated(),
    "no intercept": _without_intercept(),
    "negative target": _negative_target(),
}


def interrupt_once(monkeypatch: pytest.MonkeyPatch, of: Any, at: str) -> None:
    """Ctrl-C where that is called first."""
    was, pressed = getattr(of, at), list[bool]()

    def interrupted(*arguments: Any, **named: Any) -> Any:
        if not pressed:
            pressed.append(True)
            raise KeyboardInterrupt
        return was(*arguments, **named)

    monkeypatch.setattr(of, at, interrupted)
