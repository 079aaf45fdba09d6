"""Are errors, certificates and landscapes the same where rows and vectors lie elsewhere?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

import resoft
from tests.resoft.data.uses import arrays_counted
from tests.resoft.data.workers import Workers

N, D = 240, 3
RNG = np.random.default_rng(5)
A = RNG.normal(size=(N, D))
U = np.exp(0.3 * A @ RNG.normal(size=D) + 0.2 * RNG.normal(size=N))
CODE = RNG.permutation(np.arange(N) // 6)
SHARES = U / np.bincount(CODE, U)[CODE]
CHOSEN = np.zeros(N)
CHOSEN[np.unique(CODE, return_index=True)[1]] = 1.0


@pytest.fixture
def there() -> Iterator[Workers]:
    made = Workers(A[:77], A[77:])
    yield made
    made.close()


def close(found: Any, expected: Any) -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-10, atol=1e-14)


@pytest.mark.parametrize(
    ("loss", "b", "fit", "asked"),
    [
        ("softmax", U / U.sum(), {}, {"covariance": "HC0"}),
        ("softmax", U / U.sum(), {"w": 1e-3}, {"clusters": np.arange(N) // 8}),
        ("exp", np.round(3 * U), {}, {"covariance": "model"}),
        ("exp", U, {"groups": CODE, "w": 1e-3}, {"covariance": "HC1"}),
        ("unified", SHARES, {"groups": CODE}, {"covariance": "HC0"}),
        ("unified", SHARES, {"groups": CODE}, {"covariance": "model"}),
        ("cross-entropy", CHOSEN, {"groups": CODE}, {}),
        ("cross-entropy", CHOSEN, {"groups": CODE}, {"clusters": CODE // 2}),
    ],
)
def test_errors_are_the_same(loss: str, b: Any, fit: Any, asked: Any, there: Workers) -> None:
    here = resoft.minimize(loss, A, b, starts=1, backend="numpy", **fit)
    found = resoft.infer(here, loss, A, b, **fit, **asked)
    with arrays_counted() as uses:
        elsewhere = resoft.infer(here, loss, there, b, **fit, **asked)
    assert {how for _, how in uses} <= {"held"}
    assert found.reason is elsewhere.reason is None
    assert elsewhere.notes == found.notes
    close(elsewhere.covariance, found.covariance)
    if "groups" not in fit:
        told, known = vars(elsewhere.predict(there)), vars(found.predict(A))
        for name in known:
            close(told[name], known[name])


def convexity(*given: Any, **options: Any) -> Any:
    return resoft.certify(*given, **options)


def landscape(*given: Any, **options: Any) -> Any:
    return resoft.landscape(*given, **options)


def test_certificates_are_the_same(there: Workers) -> None:
    for w in (None, 0.01):
        here, elsewhere = (
            convexity("unified", rows, U / U.sum(), x=[0.1, 0.2, 0.3], w=w) for rows in (A, there)
        )
        for name in ("lowest", "curvature", "vector", "direction", "sigma"):
            close(getattr(elsewhere, name), getattr(here, name))
        assert (elsewhere.signs, elsewhere.signs_in_x) == (here.signs, here.signs_in_x)
        logs = [[each.log10 for each in found.conditions] for found in (elsewhere, here)]
        close(*logs)


def test_landscapes_are_the_same_and_no_array_is_made(there: Workers) -> None:
    here = landscape("unified", A, U / U.sum(), starts=3)
    with arrays_counted() as uses:
        elsewhere = landscape("unified", there, U / U.sum(), starts=3)
    assert {how for _, how in uses} == {"held"}
    for one, other in zip(elsewhere.minima, here.minima, strict=True):
        close(one.objective, other.objective)
        np.testing.assert_allclose(one.x, other.x, rtol=1e-7, atol=1e-8)
        assert (one.inertia, one.side) == (other.inertia, other.side)
