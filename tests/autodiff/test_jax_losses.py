"""Are the functions for JAX what its own differentiation makes of the losses by hand?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

jax = pytest.importorskip("jax")
jnp = jax.numpy

from resoft.autodiff.jax import layer, layer_solution, loss, solution  # noqa: E402

RNG = np.random.default_rng(0)
A, X = RNG.normal(size=(8, 3)), RNG.normal(size=(7, 2))
ROWS = (RNG.normal(size=3) / 3, RNG.dirichlet(np.ones(8)), RNG.random(8))
SAMPLES = (RNG.normal(size=(3, 2)), RNG.dirichlet(np.ones(3), size=7), RNG.random(7) + 0.5)


@pytest.fixture(autouse=True)
def _in_float64() -> Iterator[None]:
    with jax.enable_x64(True):
        yield


def _softmax(x: Any, b: Any, w: Any) -> Any:
    z = A @ x
    return ((jax.nn.softmax(z) - b) ** 2).sum() / 2 + ((w * z) ** 2).sum() / 2


def _entropy(W: Any, T: Any, s: Any) -> Any:
    u = X @ W.T
    return (s * (T * (jax.nn.logsumexp(u, 1, keepdims=True) - u)).sum(1)).sum()


LOSSES: dict[str, Any] = {
    "softmax": (lambda x, b, w: loss("softmax", A, b, w=w)(x), _softmax, ROWS),
    "cross-entropy": (
        lambda W, T, s: layer("cross-entropy", X, T, weights=s)(W), _entropy, SAMPLES
    ),
}  # fmt: skip
ALL = (0, 1, 2)
ASKED: dict[str, Callable[[Any, Any], Any]] = {
    "value and gradient": lambda f, at: jax.value_and_grad(f, ALL)(*at),
    "forwards": lambda f, at: jax.jvp(f, at, at),
    "Hessian, compiled": lambda f, at: jax.jit(jax.hessian(f, ALL))(*at),
    "backwards twice": lambda f, at: jax.jacrev(jax.grad(f), 1)(*at),
    "in the coefficients": lambda f, at: jax.jvp(lambda x: jax.grad(f)(x, *at[1:]), at[:1], at[:1]),
    "many at once": lambda f, at: jax.vmap(jax.grad(f), (0, None, None))(
        jnp.stack([at[0], -at[0]]), *at[1:]
    ),
}


@pytest.mark.parametrize(
    ("name", "asked"),
    [*(("softmax", asked) for asked in ASKED), ("cross-entropy", "Hessian, compiled")],
)
def test_a_loss_has_both_derivatives_in_all_it_is_made_of(name: str, asked: str) -> None:
    ours, by_hand, given = LOSSES[name]
    at = tuple(map(jnp.asarray, given))
    found, right = (jax.tree.leaves(ASKED[asked](f, at)) for f in (ours, by_hand))
    assert len(found) == len(right)
    for one, other in zip(found, right, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-11, atol=1e-13)


def _rows(b: Any, w: Any) -> Any:
    return solution("softmax", A, b, w=w, x0=np.zeros(3))


def _samples(T: Any, s: Any) -> Any:
    return layer_solution("cross-entropy", X, T, weights=s, penalty=0.3, intercept=True)


@pytest.mark.parametrize(
    ("solve", "given"), [(_rows, ROWS[1:]), (_samples, SAMPLES[1:])], ids=["rows", "samples"]
)
def test_a_solution_moves_as_differences_say(solve: Any, given: Any) -> None:
    at = tuple(map(jnp.asarray, given))
    backwards = jax.jacrev(solve, (0, 1))(*at)
    forwards = jax.jit(jax.jacfwd(solve, (0, 1)))(*at)
    for k, (one, other) in enumerate(zip(backwards, forwards, strict=True)):
        np.testing.assert_allclose(one, other, rtol=1e-9, atol=1e-12)
        way = RNG.normal(size=given[k].shape)
        ends = [np.asarray(solve(*(v + h * way if j == k else v for j, v in enumerate(given))))
                for h in (1e-5, -1e-5)]  # fmt: skip
        along = np.tensordot(one, way, way.ndim)
        np.testing.assert_allclose(along, (ends[0] - ends[1]) / 2e-5, rtol=1e-6, atol=1e-8)


def test_what_is_not_known_is_refused() -> None:
    x, b, w = map(jnp.asarray, ROWS)
    dependent = np.column_stack([A, A[:, 0]])
    with pytest.raises(ValueError, match="columns 0, 3 open"):
        jax.grad(lambda b: solution("softmax", dependent, b).sum())(b)
    with pytest.raises(NotImplementedError, match="third derivative"):
        jax.jacfwd(jax.hessian(loss("softmax", A, b, w=w)))(x)
    with pytest.raises(NotImplementedError, match="second one of a solution"):
        jax.hessian(lambda b: _rows(b, w).sum())(b)


def test_float32_is_told() -> None:
    with jax.enable_x64(False), pytest.warns(UserWarning, match="jax_enable_x64"):
        value = loss("softmax", A, ROWS[1])(ROWS[0])
    assert value.dtype == jnp.float32
    assert float(value) == pytest.approx(float(_softmax(ROWS[0], ROWS[1], 0.0)), rel=1e-6)
