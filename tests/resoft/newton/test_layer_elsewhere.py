"""Is a layer fitted where its samples lie, as it is in memory? Logits stay there, in processes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import resoft
from tests.resoft.data.uses import arrays_counted
from tests.resoft.data.workers import Workers

N, D, C = 2400, 4, 3
RNG = np.random.default_rng(1)
X = RNG.normal(size=(N, D))
LOGITS = X @ RNG.normal(size=(D, C))
LABELS = np.argmax(LOGITS + RNG.gumbel(size=(N, C)), axis=1)
SOFT = RNG.dirichlet(np.ones(C), N)
COUNTS = RNG.integers(0, 3, N).astype(float)
PART = 8 * C * N // 3  # bytes of the logits of the process that has the fewest

#: A loss, targets, options; with and without a part of the samples that stands for all.
CASES: dict[str, tuple[str, Any, dict[str, Any]]] = {
    "sampled": ("cross-entropy", LABELS, {"intercept": True}),
    "penalised": ("cross-entropy", SOFT, {"intercept": True, "penalty": 1.0}),
    "weighted": ("squared-softmax", SOFT, {"weights": COUNTS}),
    "of segments": ("softmax", SOFT, {"W0": np.ones((C, D))}),
    "separable": ("cross-entropy", np.argmax(LOGITS, axis=1), {}),
}


def fitted(given: Any, kind: str) -> Any:
    loss, T, options = CASES[kind]
    return resoft.minimize_layer(loss, given, T, backend="numpy", **options)


@pytest.mark.parametrize("kind", CASES)
def test_a_layer_leaves_logits_in_other_processes(kind: str) -> None:
    there = Workers(X[: N // 3], X[N // 3 :])
    try:
        here = fitted(X, kind)
        with arrays_counted() as uses:
            found = fitted(there, kind)
    finally:
        there.close()
    assert found.status == here.status
    assert found.fun == pytest.approx(here.fun, rel=1e-10)
    np.testing.assert_allclose(found.x, here.x, rtol=1e-6, atol=1e-8)
    assert {how for _, how in uses} == {"held"}  # targets and weights, and those of a sample
    assert {who for who, _ in uses} == {"resoft.objective.class_problem", Workers.__module__}
    assert max(there.longest["map"], there.longest["read"]) < PART
