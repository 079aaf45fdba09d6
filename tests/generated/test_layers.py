"""Are the kernels of classes exact to rounding for logits of any size, and do the targets agree?"""

from __future__ import annotations

import importlib
from typing import Any

import mpmath as mp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resoft.kernels.class_segments import ClassSegments
from symbolic.generator import compile_loss
from symbolic.layer import Layer, each, u
from tests.declared import LAYERS
from tests.generated.plain import committed, plain

#: Relative to the size of the terms that are added up.
ROUNDING = 1e-14
#: What two orders of the same sums and products agree to.
REORDERED = 1e-13
TARGETS = ("numpy", "numexpr", "numba")


def module_of(name: str, target: str) -> ClassSegments:
    text = target == "numba"
    module = plain(committed(f"{name}_numba.py")) if text else compiled(name, target)
    return ClassSegments(module, {})


def compiled(name: str, target: str) -> Any:
    return importlib.import_module(f"generated.{name}_{target}")


def exactly(name: str, u: Any, t: Any, s: Any) -> tuple[mp.mpf, list[list[mp.mpf]], mp.mpf]:
    """L, r and the sum of the absolute terms of L, at 60 digits."""
    with mp.workdps(60):
        L, terms, r = mp.mpf(0), mp.mpf(0), []
        for us, ts, weight in zip(u, t, s, strict=True):
            e = [mp.exp(mp.mpf(v) - mp.mpf(max(us))) for v in us]
            y = [v / sum(e) for v in e]
            if name == "cross_entropy":
                logs = [mp.log(sum(e)) + mp.mpf(max(us)) - mp.mpf(v) for v in us]
                parts = [mp.mpf(a) * b for a, b in zip(ts, logs, strict=True)]
                row = [
                    v * sum(mp.mpf(a) for a in ts) - mp.mpf(a) for v, a in zip(y, ts, strict=True)
                ]
            else:
                c = [v - mp.mpf(a) for v, a in zip(y, ts, strict=True)]
                parts = [v**2 / 2 for v in c]
                cy = sum(a * b for a, b in zip(c, y, strict=True))
                row = [v * (a - cy) for v, a in zip(y, c, strict=True)]
            L += weight * sum(parts)
            terms += weight * sum(abs(part) for part in parts)
            r.append([weight * v for v in row])
    return L, r, terms


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", LAYERS)
@pytest.mark.parametrize("size", [1e-8, 1.0, 30.0, 1e4, 1e300])
def test_values_and_gradients_are_exact_to_rounding(name: str, target: str, size: float) -> None:
    rng = np.random.default_rng(2)
    u, t, s = size * rng.normal(size=(5, 4)), rng.dirichlet(np.ones(4), size=5), rng.uniform(size=5)
    exact, gradient, terms = exactly(name, u, t, s)
    L, r = module_of(name, target).value_and_gradient(u, t, s)
    assert abs(L - exact) <= ROUNDING * (1 + terms)
    assert module_of(name, target).value(u, t, s) == pytest.approx(L, rel=REORDERED)
    for found, right in zip(r.ravel(), [v for row in gradient for v in row], strict=True):
        assert abs(found - right) <= 4 * ROUNDING * (1 + abs(right))


@given(st.integers(0, 2**32 - 1), st.sampled_from([1.0, 700.0, 1e4]), st.booleans())
@settings(max_examples=30, deadline=None)
@pytest.mark.parametrize("name", LAYERS)
def test_all_targets_return_the_same(name: str, seed: int, size: float, weighted: bool) -> None:
    rng = np.random.default_rng(seed)
    n, C = int(rng.integers(1, 8)), int(rng.integers(1, 6))
    u, h = size * rng.normal(size=(n, C)), rng.normal(size=(n, C))
    t, s = np.eye(C)[rng.integers(0, C, n)], rng.uniform(size=n) if weighted else None
    first, *others = (module_of(name, target) for target in TARGETS)
    D, P, M = first.curvature(u, t, s)
    blocks = np.einsum("nck,nkl,ndl->ncd", P, M, P) + D[:, :, None] * np.eye(C)
    product = first.hessian_product(u, h, t, s)
    np.testing.assert_allclose(np.einsum("ncd,nd->nc", blocks, h), product, atol=REORDERED)
    assert np.all(np.linalg.eigvalsh(blocks) >= -REORDERED) or name != "cross_entropy"
    for other in others:
        np.testing.assert_allclose(other.fitted(u), first.fitted(u), rtol=0, atol=REORDERED)
        np.testing.assert_allclose(other.hessian_product(u, h, t, s), product, atol=REORDERED)
        for mine, theirs in zip(other.curvature(u, t, s), (D, P, M), strict=True):
            np.testing.assert_allclose(mine, theirs, rtol=0, atol=REORDERED)


def test_the_compiled_loops_return_what_the_text_says() -> None:
    loops = ClassSegments(compiled("cross_entropy", "numba"), {})
    text = module_of("cross_entropy", "numba")
    rng = np.random.default_rng(3)
    u, t, h = (
        1e4 * rng.normal(size=(501, 7)),
        np.eye(7)[rng.integers(0, 7, 501)],
        rng.normal(size=(501, 7)),
    )
    s = rng.uniform(size=501)
    pairs: Any = zip(
        (*loops.value_and_gradient(u, t, s), loops.hessian_product(u, h, t, s)),
        (*text.value_and_gradient(u, t, s), text.hessian_product(u, h, t, s)),
        strict=True,
    )
    for mine, exact in pairs:
        np.testing.assert_allclose(mine, exact, rtol=REORDERED, atol=REORDERED)
    assert loops.value(u, t, s) == pytest.approx(text.value(u, t, s), rel=REORDERED)
    with pytest.raises(ValueError, match="shapes must agree"):
        loops.value(u, t[:5], s)


def test_weights_change_nothing_that_was_given() -> None:
    """The gradient of ||u||^2 / 2 is u itself, and its Hessian's product the direction."""
    plainest = ClassSegments(compile_loss(Layer("own", each(u**2) / 2)), {})
    logits, s = np.ones((3, 2)), np.array([1.0, 2.0, 3.0])
    wanted = np.repeat(s[:, None], 2, axis=1)
    L, r = plainest.value_and_gradient(logits, logits, s)
    assert L == 6.0
    np.testing.assert_array_equal(r, wanted)
    np.testing.assert_array_equal(plainest.hessian_product(logits, logits, logits, s), wanted)
    np.testing.assert_array_equal(logits, 1.0)
