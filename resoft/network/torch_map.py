"""Any PyTorch module as a layer: value and derivatives by torch.func, whatever is inside."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import torch
from torch.func import functional_call, jvp, vjp, vmap
from torch.nn.attention import SDPBackend, sdpa_kernel

from resoft.network.layer import Array, Layer, Linearisation, Parameters, Structure, leading
from resoft.support.arrays import HELD

Tensors = dict[str, Any]


@dataclass(frozen=True)
class TorchMap(Layer):
    """A module in double precision, on the CPU, without side effects.

    ``blocks`` says what is known about its Jacobian from the module's type, by the batch's number
    of axes.
    """

    module: torch.nn.Module
    name: str
    blocks: Callable[[int], Structure] | None = None
    told: tuple[str, ...] = ()
    values: Parameters | None = field(default=None, repr=False)

    @property
    def parameters(self) -> Parameters:  # noqa: D102
        if self.values is not None:
            return self.values
        return {
            name: value.detach().numpy()
            for name, value in self.module.named_parameters()
            if value.requires_grad
        }

    def with_parameters(self, parameters: Parameters) -> TorchMap:  # noqa: D102
        return replace(self, values={**self.parameters, **parameters})

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        z = tensor(Z)
        theta = {name: tensor(value) for name, value in self.parameters.items()}

        def of_input(batch: Any) -> Any:
            return self._value(theta, batch)

        def of_parameters(values: Tensors) -> Any:
            return self._value(values, z)

        value = self._value(theta, z)
        out = tuple(value.shape)
        step = max(1, HELD // max(z.numel(), value.numel(), 1))
        columns = max(1, HELD // max(sum(t.numel() for t in theta.values()), 1))

        def push(H: Array) -> Array:
            return _over(lambda h: _product(of_input, z, h), H, Z.ndim, step)

        def pull(G: Array) -> Array:
            return _over(lambda g: vjp(of_input, z)[1](g)[0], G, len(out), step)

        def push_parameters(directions: Parameters) -> Array:
            lead = leading(directions, self.parameters)
            if not theta:
                return np.zeros((*lead, *out))
            stack = {key: _flat(h, theta[key].ndim) for key, h in directions.items()}
            pushed = _mapped(lambda h: _product(of_parameters, theta, h), stack, columns)
            return array(pushed).reshape((*lead, *out))

        def pull_parameters(G: Array) -> Parameters:
            if not theta:
                return {}
            lead = G.shape[: G.ndim - len(out)]
            stack = _flat(G, len(out))
            pulled = _mapped(lambda g: vjp(of_parameters, theta)[1](g)[0], stack, columns)
            return {key: array(v).reshape((*lead, *v.shape[1:])) for key, v in pulled.items()}

        return Linearisation(array(value), push, pull, push_parameters, pull_parameters)

    def _value(self, theta: Tensors, batch: Any) -> Any:
        with sdpa_kernel(SDPBackend.MATH):  # the one attention with all derivatives
            value = functional_call(self.module, theta, (batch,))
        if not isinstance(value, torch.Tensor):
            raise ValueError(
                f"{self.name} gives a {type(value).__name__}, not one tensor: "
                "wrap it in a module that returns the tensor meant"
            )
        return value

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        return Structure() if self.blocks is None else self.blocks(Z.ndim)

    @property
    def is_linear(self) -> bool:
        """Is it known to be the same affine map of every sample?"""
        return self.blocks is not None and 0 in self.blocks(4).alike  # of any number of samples

    @property
    def notes(self) -> tuple[str, ...]:  # noqa: D102
        return self.told

    @property
    def label(self) -> str:  # noqa: D102
        return self.name


def tensor(values: Array) -> Any:
    """A tensor in double precision, of its own memory."""
    return torch.tensor(np.ascontiguousarray(values), dtype=torch.float64)


def array(values: Any) -> Array:
    """A tensor's values."""
    return np.asarray(values.detach().numpy())


def _product(transform: Callable[[Any], Any], at: Any, direction: Any) -> Any:
    """J h: by forward differentiation, or as the pullback's own pullback where that is missing."""
    try:
        return jvp(transform, (at,), (direction,))[1]
    except NotImplementedError:
        value, pull = vjp(transform, at)
        return vjp(lambda g: pull(g)[0], torch.zeros_like(value))[1](direction)[0]


def _flat(stack: Array, ndim: int) -> Any:
    own = stack.shape[stack.ndim - ndim :]
    return tensor(stack.reshape((-1, *own)))


def _over(transform: Callable[[Any], Any], stack: Array, ndim: int, step: int) -> Array:
    """A map of one direction over a stack of any number of axes."""
    lead = stack.shape[: stack.ndim - ndim]
    result = array(_mapped(transform, _flat(stack, ndim), step))
    return result.reshape((*lead, *result.shape[1:]))


def _mapped(transform: Callable[[Any], Any], stack: Any, step: int) -> Any:
    """All at once where PyTorch can, one by one for the operations that it cannot batch."""
    first = next(iter(stack.values())) if isinstance(stack, dict) else stack
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # PyTorch's own, about how it does it
        if len(first) > 1:
            with contextlib.suppress(RuntimeError):
                return vmap(transform, chunk_size=step)(stack)
        return _joined([transform(_picked(stack, i)) for i in range(len(first))])


def _picked(stack: Any, i: int) -> Any:
    if isinstance(stack, dict):
        return {key: value[i] for key, value in stack.items()}
    return stack[i]


def _joined(results: list[Any]) -> Any:
    if isinstance(results[0], dict):
        return {key: torch.stack([one[key] for one in results]) for key in results[0]}
    return torch.stack(results)
