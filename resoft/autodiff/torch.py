"""Losses as functions of PyTorch, and their minimisers as functions of targets and weights.

Values, gradients and products with the Hessian are those of the generated modules, in float64 on
the CPU, whatever the tensors' type and device are; what comes out has the type and device of x.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from resoft.autodiff.functions import LayerLoss, RowLoss, Smooth, Wanted
from resoft.autodiff.solutions import (
    LayerSolution,
    RowSolution,
    Solution,
    pulled_back,
    pushed_forward,
)
from resoft.support.arrays import Array

try:
    import torch
    from torch.autograd import Function
except ModuleNotFoundError as missing:
    raise ImportError(
        "resoft.autodiff.torch needs PyTorch: pip install 'resoft[torch]' brings it"
    ) from missing

__all__ = ["layer", "layer_solution", "loss", "solution"]


def loss(
    declared: object,
    A: object,
    b: object,
    *,
    w: object = None,
    parameters: Mapping[str, float] | None = None,
) -> Callable[[Any], Any]:
    """A loss of z = A x as a function of x (d,), differentiable twice in x, b and w.

    A (n, d) is an array, dense or sparse, or None for the loss of z = x itself, as at a network's
    output. b (n,) and w, a number or (n,), are arrays or tensors; what is a tensor that requires a
    gradient gets one. Derivatives in b are derived by the calculus when first asked for, which
    takes seconds and the extra `symbolic`.

    Raises:
        ValueError: the data are not what they should be; the message says what and where.
    """
    function = RowLoss(declared, _fixed("A", A), parameters)
    return _called(function, b, w)


def layer(
    declared: object,
    X: object,
    T: object,
    *,
    weights: object = None,
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
    function = LayerLoss(declared, _fixed("X", X), penalty, intercept, parameters)
    return _called(function, T, weights)


def solution(
    declared: object,
    A: object,
    b: object,
    *,
    w: object = None,
    parameters: Mapping[str, float] | None = None,
    **options: Any,
) -> Any:
    """The x (d,) that minimises the loss, as a tensor, differentiable in b and w.

    The derivative is that of the minimum found, by its Hessian: it does not tell where another
    minimum takes over, nor which of several that are as low is found, as x and -x of a loss that
    is even: x0 says which. `options` are those of `resoft.minimize`, such as x0 or side.

    Raises:
        ValueError: there is no minimum to differentiate, or none that is isolated.
    """
    found = RowSolution(declared, _fixed("A", A), parameters, options)
    return _Solution.apply(found, *_tensors(b, w))


def layer_solution(
    declared: object,
    X: object,
    T: object,
    *,
    weights: object = None,
    penalty: float = 0.0,
    intercept: bool = False,
    parameters: Mapping[str, float] | None = None,
    **options: Any,
) -> Any:
    """The W (C, D) that minimises a layer's loss, differentiable in T (n, C) and the weights (n,).

    With `intercept` its last column are the intercepts. `options` are those of
    `resoft.minimize_layer`.

    Raises:
        ValueError: there is no minimum to differentiate, or none that is isolated.
    """
    found = LayerSolution(declared, _fixed("X", X), penalty, intercept, parameters, options)
    return _Solution.apply(found, *_tensors(T, weights))


# --- the functions that autograd knows ------------------------------------------------------------


def _each(function: Callable[[], Any]) -> Any:
    """A rule for vmap: one call after another."""

    def vmap(info: Any, dims: Any, *given: Any) -> Any:
        rows = []
        for k in range(info.batch_size):
            at = [e.select(d, k) if torch.is_tensor(e) and d is not None else e
                  for e, d in zip(given, dims, strict=True)]  # fmt: skip
            rows.append(function().apply(*at))
        if isinstance(rows[0], tuple):
            parts = tuple(torch.stack(part) for part in zip(*rows, strict=True))
            return parts, (0,) * len(parts)
        return torch.stack(rows), 0

    return staticmethod(vmap)


class _Value(Function):
    """The loss."""

    @staticmethod
    def forward(function: Smooth, *at: Any) -> Any:
        return _like(at[0], function.value(_arrays(at)))

    @staticmethod
    def setup_context(ctx: Any, inputs: Any, output: Any) -> None:
        ctx.function, *at = inputs
        ctx.save_for_backward(*at)
        ctx.save_for_forward(*at)

    @staticmethod
    def backward(ctx: Any, g: Any) -> Any:
        wanted = ctx.needs_input_grad[1:]
        parts = iter(_Gradient.apply(ctx.function, wanted, *ctx.saved_tensors))
        return None, *(g * next(parts) if want else None for want in wanted)

    @staticmethod
    def jvp(ctx: Any, _: Any, *along: Any) -> Any:
        wanted = tuple(h is not None for h in along)
        parts = _Gradient.apply(ctx.function, wanted, *ctx.saved_tensors)
        given = (h for h in along if h is not None)
        return sum((h * part).sum() for h, part in zip(given, parts, strict=True))

    vmap = _each(lambda: _Value)


class _Gradient(Function):
    """Its gradient, in what is wanted."""

    @staticmethod
    def forward(function: Smooth, wanted: Wanted, *at: Any) -> Any:
        found = function.gradient(_arrays(at), wanted)
        return tuple(_like(at[0], each) for each in found)

    @staticmethod
    def setup_context(ctx: Any, inputs: Any, output: Any) -> None:
        ctx.function, ctx.wanted, *at = inputs
        ctx.save_for_backward(*at)
        ctx.save_for_forward(*at)

    @staticmethod
    def backward(ctx: Any, *parts: Any) -> Any:
        given = iter(parts)
        along = [next(given) if want else None for want in ctx.wanted]
        wanted = ctx.needs_input_grad[2:]
        found = iter(_Product.apply(ctx.function, wanted, *ctx.saved_tensors, *along))
        return None, None, *(next(found) if want else None for want in wanted)

    @staticmethod
    def jvp(ctx: Any, _: Any, __: Any, *along: Any) -> Any:
        return _Product.apply(ctx.function, ctx.wanted, *ctx.saved_tensors, *along)

    vmap = _each(lambda: _Gradient)


class _Product(Function):
    """Its Hessian times directions, in what is wanted.

    It is linear in the directions, and symmetric. Third derivatives are not generated: autograd
    asks for them without need, and what stands there is NaN.
    """

    @staticmethod
    def forward(function: Smooth, wanted: Wanted, *given: Any) -> Any:
        at, along = given[:3], given[3:]
        found = function.product(_arrays(at), _arrays(along), wanted)
        return tuple(_like(at[0], each) for each in found)

    @staticmethod
    def setup_context(ctx: Any, inputs: Any, output: Any) -> None:
        ctx.function, ctx.wanted, *given = inputs
        ctx.save_for_backward(*given[:3])

    @staticmethod
    def backward(ctx: Any, *parts: Any) -> Any:
        third, wanted = ctx.needs_input_grad[2:5], ctx.needs_input_grad[5:]
        at, given = ctx.saved_tensors, iter(parts)
        along = [next(given) if want else None for want in ctx.wanted]
        found = iter(_Product.apply(ctx.function, wanted, *at, *along))
        unknown = (torch.full_like(e, torch.nan) if t else None
                   for e, t in zip(at, third, strict=True))  # fmt: skip
        return None, None, *unknown, *(next(found) if want else None for want in wanted)

    vmap = _each(lambda: _Product)


class _Solution(Function):
    """The minimiser."""

    @staticmethod
    def forward(found: Solution, *given: Any) -> Any:
        return _like(given[0], found.find(*_arrays(given)))

    @staticmethod
    def setup_context(ctx: Any, inputs: Any, output: Any) -> None:
        ctx.found, *given = inputs
        ctx.save_for_backward(output, *given)
        ctx.save_for_forward(output, *given)

    @staticmethod
    def backward(ctx: Any, g: Any) -> Any:
        wanted = (False, *ctx.needs_input_grad[1:])
        parts = iter(_Pulled.apply(ctx.found, wanted, g, *ctx.saved_tensors))
        return None, *(next(parts) if want else None for want in wanted[1:])

    @staticmethod
    def jvp(ctx: Any, _: Any, *along: Any) -> Any:
        return _Pushed.apply(ctx.found, *along, *ctx.saved_tensors)

    vmap = _each(lambda: _Solution)


class _Once(Function):
    """What is derived no further."""

    @staticmethod
    def setup_context(ctx: Any, inputs: Any, output: Any) -> None:
        """Nothing is kept."""

    @staticmethod
    def backward(ctx: Any, *_: Any) -> Any:
        raise NotImplementedError("a solution has first derivatives here, no second ones")


class _Pulled(_Once):
    """The minimiser's cotangent in targets and weights."""

    @staticmethod
    def forward(found: Solution, wanted: Wanted, g: Any, *at: Any) -> Any:
        return tuple(_like(g, e) for e in pulled_back(found, _arrays(at), _array(g), wanted))

    vmap = _each(lambda: _Pulled)


class _Pushed(_Once):
    """How the minimiser moves along directions of targets and weights."""

    @staticmethod
    def forward(found: Solution, h_b: Any, h_w: Any, *at: Any) -> Any:
        along = (None, *_arrays((h_b, h_w)))
        return _like(at[0], pushed_forward(found, _arrays(at), along))

    vmap = _each(lambda: _Pushed)


# --- tensors and arrays ---------------------------------------------------------------------------


def _called(function: Smooth, targets: object, weights: object) -> Callable[[Any], Any]:
    given = _tensors(targets, weights)

    def value(x: Any) -> Any:
        return _Value.apply(function, torch.as_tensor(x), *given)

    return value


def _tensors(targets: Any, weights: Any) -> tuple[Any, Any]:
    """Targets and weights as tensors; one number stands for the weights of all rows."""
    t = targets if torch.is_tensor(targets) else torch.as_tensor(np.asarray(targets))
    if weights is None:
        return t, None
    s = weights if torch.is_tensor(weights) else torch.as_tensor(np.asarray(weights))
    return t, s.expand(t.shape[0]) if s.ndim == 0 else s


def _fixed(name: str, given: Any) -> Any:
    """The data as an array; nothing is differentiated in them."""
    if not torch.is_tensor(given):
        return given
    if given.requires_grad:
        raise ValueError(
            f"{name} requires a gradient, which is not given: hand over {name}.detach()"
        )
    return _array(given)


def _arrays(tensors: Any) -> Any:
    return tuple(None if each is None else _array(each) for each in tensors)


def _array(tensor: Any) -> Array:
    return np.asarray(tensor.detach().cpu().to(torch.float64).numpy())


def _like(tensor: Any, found: Any) -> Any:
    """A number or an array as a tensor of the other's type and device."""
    dtype = tensor.dtype if tensor.dtype.is_floating_point else torch.float64
    return torch.as_tensor(np.asarray(found)).to(dtype).to(tensor.device)
