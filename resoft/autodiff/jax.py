"""Losses as functions of JAX, and their minimisers as functions of targets and weights.

Values, gradients and products with the Hessian are those of the generated modules, called back in
float64 on the CPU, also under jit and vmap. What comes out has the type of JAX's arrays: without
`jax.config.update("jax_enable_x64", True)` that is float32, which a warning tells.

The rules are of custom_jvp, not of custom_vjp, which JAX can differentiate backwards alone: so
`jax.jvp`, `jax.hessian` and products with the Hessian forwards over backwards work as well.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from resoft.autodiff.functions import LayerLoss, RowLoss, Smooth, Wanted
from resoft.autodiff.solutions import (
    LayerSolution,
    RowSolution,
    Solution,
    solved,
)

try:
    import jax
    import jax.numpy as jnp
    from jax.custom_derivatives import SymbolicZero
except ModuleNotFoundError as missing:
    reason = "resoft.autodiff.jax needs JAX: pip install 'resoft[jax]' brings it"
    raise ImportError(reason) from missing

__all__ = ["layer", "layer_solution", "loss", "solution"]


def loss(
    declared: object,
    A: object,
    b: Any,
    *,
    w: Any = None,
    parameters: Mapping[str, float] | None = None,
) -> Callable[[Any], Any]:
    """A loss of z = A x as a function of x (d,), differentiable twice in x, b and w.

    A (n, d) is an array, dense or sparse, or None for the loss of z = x itself, as at a network's
    output. To differentiate in b (n,) or w, a number or (n,), call it inside of the function that
    is differentiated. Derivatives in b are derived by the calculus when first asked for, which
    takes seconds and the extra `symbolic`.

    Raises:
        ValueError: the data are not what they should be; the message says what and where.
    """
    return _called(RowLoss(declared, A, parameters), b, w)


def layer(
    declared: object,
    X: object,
    T: Any,
    *,
    weights: Any = None,
    penalty: float = 0.0,
    intercept: bool = False,
    parameters: Mapping[str, float] | None = None,
) -> Callable[[Any], Any]:
    """A layer's loss, such as "cross-entropy", as a function of W (C, D), differentiable twice in
    W, in the targets T (n, C), which may be soft, and in the samples' weights (n,).

    The loss is sum_n s_n L(W x_n + c; t_n) + penalty / 2 ||W||^2 for samples X (n, D); with
    `intercept` c is the last column of the coefficients (C, D + 1).

    Raises:
        ValueError: the data are not what they should be; the message says what and where.
    """
    return _called(LayerLoss(declared, X, penalty, intercept, parameters), T, weights)


def solution(
    declared: object,
    A: object,
    b: Any,
    *,
    w: Any = None,
    parameters: Mapping[str, float] | None = None,
    **options: Any,
) -> Any:
    """The x (d,) that minimises the loss, differentiable once in b and w.

    The derivative is that of the minimum found, by its Hessian: it does not tell where another
    minimum takes over, nor which of several that are as low is found, as x and -x of a loss that
    is even: x0 says which. `options` are those of `resoft.minimize`, such as x0 or side.

    Raises:
        ValueError: there is no minimum to differentiate, or none that is isolated; under jit JAX
            raises an error of its own, with that line in it.
    """
    found = RowSolution(declared, A, parameters, options)
    return _minimiser(found, (found.d,), b, w)


def layer_solution(
    declared: object,
    X: object,
    T: Any,
    *,
    weights: Any = None,
    penalty: float = 0.0,
    intercept: bool = False,
    parameters: Mapping[str, float] | None = None,
    **options: Any,
) -> Any:
    """The W (C, D) that minimises a layer's loss, differentiable in T (n, C) and the weights (n,).

    With `intercept` its last column are the intercepts. `options` are those of
    `resoft.minimize_layer`.

    Raises:
        ValueError: as `solution` does.
    """
    found = LayerSolution(declared, X, penalty, intercept, parameters, options)
    T = jnp.asarray(T)
    return _minimiser(found, (T.shape[-1], found.function.ridge.size), T, weights)


# --- rules of differentiation ---------------------------------------------------------------------


def _called(function: Smooth, targets: Any, weights: Any) -> Callable[[Any], Any]:
    given = _given(targets, weights)
    rule = _value(function)
    return lambda x: rule(_real(x), *given)


def _value(function: Smooth) -> Any:
    """The loss: along directions it changes by the gradient times them."""

    @jax.custom_jvp
    def value(*at: Any) -> Any:
        return _called_back(lambda *at: function.value(_three(at)), _scalar(at[0]), *at)

    def rule(at: Any, ways: Any) -> Any:
        moved = _moved(ways)
        parts = _gradient(function, moved)(*at)
        given = (h for h, moves in zip(ways, moved, strict=False) if moves)
        change = sum(jnp.vdot(part, h) for part, h in zip(parts, given, strict=True))
        return value(*at), jnp.asarray(change, dtype=at[0].dtype)

    value.defjvp(rule, symbolic_zeros=True)
    return value


def _gradient(function: Smooth, wanted: Wanted) -> Any:
    """The gradient in what is wanted: along directions it changes by the Hessian times them."""

    @jax.custom_jvp
    def gradient(*at: Any) -> Any:
        like = _of(wanted, at)
        return _called_back(lambda *at: function.gradient(_three(at), wanted), like, *at)

    def rule(at: Any, ways: Any) -> Any:
        return gradient(*at), _product(function, at, ways, wanted)

    gradient.defjvp(rule, symbolic_zeros=True)
    return gradient


def _product(function: Smooth, at: Any, ways: Any, wanted: Wanted) -> tuple[Any, ...]:
    """The Hessian times directions, in what is wanted.

    JAX has one primitive whose transpose is known without looking inside, the solution of a linear
    system; to it this symmetric map is the solution, and never the system.
    """
    moved = _moved(ways)
    both = (moved[0] or wanted[0], moved[1] or wanted[1], moved[2] or wanted[2])
    chosen = [(h, x) for h, x, taken in zip(ways, at, both, strict=False) if taken]
    along = jnp.concatenate([_instead(h, x).ravel() for h, x in chosen])  # one array: all of it

    def times(along: Any) -> Any:  # moves where a part does, as transposing asks for
        return _times(function, both)(tuple(at), along)

    flat = jax.lax.custom_linear_solve(times, along, lambda _, h: times(h), symmetric=True)
    ends = np.cumsum([x.size for _, x in chosen])[:-1]
    named = iter(zip(jnp.split(flat, ends), (x for _, x in chosen), strict=True))
    found = [next(named) if taken else None for taken in both]
    asked = (part for part, want in zip(found, wanted, strict=True) if want and part is not None)
    return tuple(part.reshape(x.shape).astype(x.dtype) for part, x in asked)


def _times(function: Smooth, both: Wanted) -> Any:
    """The Hessian times a direction in several arrays, one after another; there it ends."""

    @jax.custom_jvp
    def times(at: Any, along: Any) -> Any:
        def host(at: Any, along: Any) -> Any:
            given = _three(at)
            ends = np.cumsum([x.size for x, taken in zip(given, both, strict=True) if taken])
            parts = iter(np.split(np.asarray(along, float), ends[:-1]))
            ways: Any = tuple(
                next(parts).reshape(x.shape) if taken else None
                for x, taken in zip(given, both, strict=True)
            )
            return np.concatenate([e.ravel() for e in function.product(given, ways, both)])

        return _called_back(host, _like(along), at, along)

    @times.defjvp
    def rule(at: Any, ways: Any) -> Any:
        raise NotImplementedError(
            "this would be a third derivative of a resoft loss, or a second one of a solution: "
            "these are not generated"
        )

    return times


def _minimiser(found: Solution, shape: tuple[int, ...], targets: Any, weights: Any) -> Any:
    """The minimiser: along directions it changes by -H^-1 times what the gradient changes by."""

    @jax.custom_jvp
    def minimiser(*given: Any) -> Any:
        like = jax.ShapeDtypeStruct(shape, given[0].dtype)
        return _called_back(lambda *given: found.find(*_three(given)[:2]), like, *given)

    def rule(given: Any, ways: Any) -> Any:
        x = minimiser(*given)
        at = (x, *given)
        (slope,) = _product(found.function, at, (jnp.zeros_like(x), *ways), (True, False, False))

        def times(h: Any) -> Any:
            return _times(found.function, (True, False, False))(at, h.ravel()).reshape(h.shape)

        def by_factors(_: Any, right: Any) -> Any:
            return _called_back(lambda at, r: solved(found, _three(at), np.asarray(r, float)),
                                _like(right), at, right)  # fmt: skip

        return x, -jax.lax.custom_linear_solve(times, slope, by_factors, symmetric=True)

    minimiser.defjvp(rule, symbolic_zeros=True)
    return minimiser(*_given(targets, weights))


# --- arrays ---------------------------------------------------------------------------------------


def _given(targets: Any, weights: Any) -> tuple[Any, ...]:
    """Targets and weights; one number is spread to all rows, no weights are left out."""
    if not jax.config.jax_enable_x64:
        warnings.warn(
            "JAX rounds to float32: jax.config.update('jax_enable_x64', True) keeps float64",
            stacklevel=4,
        )
    t = _real(targets)
    if weights is None:
        return (t,)
    s = _real(weights)
    return t, jnp.broadcast_to(s, t.shape[:1]) if s.ndim == 0 else s


def _real(given: Any) -> Any:
    found = jnp.asarray(given)
    return found if jnp.issubdtype(found.dtype, jnp.floating) else found.astype(float)


def _three(arrays: Any) -> Any:
    """Arrays of the host, None for weights that there are not."""
    found = [np.asarray(each, dtype=np.float64) for each in arrays]
    return (*found, None)[:3]  # of x, targets and weights


def _called_back(host: Callable[..., Any], like: Any, *arrays: Any) -> Any:
    """What the host computes of arrays, each result of the type that is wanted."""

    def rounded(*arrays: Any) -> Any:
        found = host(*arrays)
        if isinstance(like, jax.ShapeDtypeStruct):
            return np.asarray(found, dtype=like.dtype)
        return tuple(np.asarray(e, dtype=x.dtype) for e, x in zip(found, like, strict=True))

    if any(isinstance(each, jax.core.Tracer) for each in jax.tree.leaves(arrays)):
        return jax.pure_callback(rounded, like, *arrays, vmap_method="sequential")
    return jax.tree.map(jnp.asarray, rounded(*arrays))  # its errors come as they are


def _like(arrays: Any) -> Any:
    return jax.tree.map(lambda each: jax.ShapeDtypeStruct(each.shape, each.dtype), arrays)


def _of(wanted: Wanted, at: Any) -> tuple[Any, ...]:
    return _like(tuple(each for each, want in zip(at, wanted, strict=False) if want))


def _scalar(like: Any) -> Any:
    return jax.ShapeDtypeStruct((), like.dtype)


def _moved(ways: Any) -> Wanted:
    found = [not isinstance(h, SymbolicZero) for h in ways]
    first, second, third = (*found, False)[:3]  # of x, targets and weights
    return first, second, third


def _instead(way: Any, like: Any) -> Any:
    return jnp.zeros_like(like) if isinstance(way, SymbolicZero) else way
