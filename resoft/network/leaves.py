"""PyTorch's own modules and functions as layers: in NumPy where resoft has them."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import parametrize

from resoft.network.composition import Sequential
from resoft.network.convolution import AveragePool, Convolution
from resoft.network.entrywise import SLOPE, Flatten, Scaling, activation
from resoft.network.layer import Array, Layer, Structure
from resoft.network.linear import Linear
from resoft.network.normalisation import BatchNormalisation, fixed_normalisation
from resoft.network.torch_map import TorchMap, array

Blocks = Callable[[int], Structure]

IDENTITY = Sequential(name="Identity")
DROPOUT = (nn.Dropout, nn.Dropout1d, nn.Dropout2d, nn.Dropout3d, nn.AlphaDropout,
           nn.FeatureAlphaDropout)  # fmt: skip
BATCH_NORM = (nn.BatchNorm1d, nn.BatchNorm2d)
SLOPED = {nn.LeakyReLU: ("leaky_relu", "negative_slope"), nn.ELU: ("elu", "alpha")}
PLAIN = {nn.ReLU: "relu", nn.Tanh: "tanh", nn.Sigmoid: "sigmoid", nn.SiLU: "silu"}


def _entrywise(ndim: int) -> Structure:
    return Structure(frozenset(range(ndim)))


def _samples(ndim: int) -> Structure:
    return Structure(frozenset({0}))


def _equal_samples(ndim: int) -> Structure:
    return Structure(frozenset({0}), frozenset({0}))


def _channels(ndim: int) -> Structure:
    return Structure(frozenset({0, 1} if ndim > 2 else {0}))


def _equal_channels(ndim: int) -> Structure:
    both = frozenset({0, 1} if ndim > 2 else {0})
    return Structure(both, both)


#: What a module of PyTorch's couples, whatever its settings. (Pools of unbatched images are refused
#: with the batch: it has one axis more.)
KNOWN: dict[type[nn.Module], Blocks] = {
    **dict.fromkeys(
        (nn.GELU, nn.Mish, nn.Hardtanh, nn.Hardswish, nn.Hardsigmoid, nn.ReLU6, nn.SELU, nn.CELU,
         nn.Softsign, nn.LogSigmoid, nn.Tanhshrink, nn.Softshrink, nn.Hardshrink, nn.Softplus,
         nn.Threshold, nn.ELU, nn.PReLU), _entrywise),
    **dict.fromkeys((nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d,
                     nn.ConvTranspose3d, nn.ZeroPad2d), _equal_samples),
    **dict.fromkeys((nn.AvgPool1d, nn.AvgPool2d, nn.AvgPool3d, nn.AdaptiveAvgPool1d,
                     nn.AdaptiveAvgPool2d, nn.AdaptiveAvgPool3d), _equal_channels),
    **dict.fromkeys((nn.MaxPool1d, nn.MaxPool2d, nn.MaxPool3d, nn.AdaptiveMaxPool1d,
                     nn.AdaptiveMaxPool2d), _channels),
    **dict.fromkeys((nn.GroupNorm, nn.InstanceNorm1d, nn.InstanceNorm2d), _samples),
}  # fmt: skip


def leaf(module: nn.Module, Z: Array) -> Layer:
    """One of PyTorch's own modules at a batch."""
    kind = type(module)
    name = kind.__name__
    if isinstance(module, (nn.Identity, *DROPOUT)):
        return IDENTITY
    if kind in PLAIN:
        return activation(PLAIN[kind])
    if kind in SLOPED:
        called, slope = SLOPED[kind]
        return activation(called, float(getattr(module, slope)))
    # PyTorch takes Z itself beyond the threshold: from 20 on that is the same to 1e-9 and less
    if kind is nn.Softplus and module.beta == 1 and module.threshold >= 20:
        return activation("softplus")
    if kind is nn.Linear:
        return Linear(values(module.weight), values(module.bias))
    if kind is nn.Conv2d and _is_plain(module):
        return Convolution(values(module.weight), values(module.bias),
                           module.stride, module.padding)  # fmt: skip
    if isinstance(module, BATCH_NORM):
        return _batch_norm(module, Z.ndim)
    if kind is nn.AvgPool2d and _is_plain_pool(module):
        return AveragePool(module.kernel_size, module.stride)
    if kind is nn.Flatten and module.start_dim == 1 and module.end_dim in (-1, Z.ndim - 1):
        return Flatten()
    told = "taken whole: skip connections inside it, if any, are not switched off"
    inside = any(True for _ in module.children()) and not parametrize.is_parametrized(module)
    return TorchMap(module, name, _known(module), (told,) if inside else ())


def is_leaf(module: nn.Module) -> bool:
    """Is the module one of PyTorch's own, such that its code is not looked into?"""
    own = type(module).__module__.startswith("torch.nn.modules")
    return own or parametrize.is_parametrized(module)


def _known(module: nn.Module) -> Blocks | None:
    """By the type; a parametrisation, such as weight normalisation, changes the weights alone."""
    kind = type(module).__mro__[1 if parametrize.is_parametrized(module) else 0]
    if isinstance(module, nn.LayerNorm) and kind is nn.LayerNorm:
        own = len(module.normalized_shape)
        return lambda ndim: Structure(frozenset(range(ndim - own)))
    if kind is nn.Linear:
        return lambda ndim: Structure(*(frozenset(range(ndim - 1)),) * 2)
    return KNOWN.get(kind)


def _is_plain(module: Any) -> bool:
    return (
        module.groups == 1
        and set(module.dilation) == {1}
        and module.padding_mode == "zeros"
        and not isinstance(module.padding, str)
    )


def _is_plain_pool(module: Any) -> bool:
    whole = module.padding in (0, (0, 0)) and not module.ceil_mode
    return whole and module.divisor_override is None


def _batch_norm(module: Any, ndim: int) -> Layer:
    weight, bias = values(module.weight), values(module.bias)
    if module.training or module.running_mean is None:
        return BatchNormalisation(module.num_features, weight, bias, module.eps)
    mean, variance = values(module.running_mean), values(module.running_var)
    return fixed_normalisation(mean, variance, weight, bias, module.eps, ndim - 2)


def values(parameter: Any) -> Any:
    """A parameter's values, None where it is None."""
    return None if parameter is None else array(parameter)


FUNCTIONS: dict[Any, str] = {
    F.relu: "relu", torch.relu: "relu", "relu": "relu", "relu_": "relu",
    F.leaky_relu: "leaky_relu", F.elu: "elu", F.silu: "silu",
    F.tanh: "tanh", torch.tanh: "tanh", "tanh": "tanh",
    F.sigmoid: "sigmoid", torch.sigmoid: "sigmoid", "sigmoid": "sigmoid",
    torch.abs: "abs", "abs": "abs", abs: "abs", operator.abs: "abs",
}  # fmt: skip
SLOPES = {"leaky_relu": ("negative_slope", SLOPE), "elu": ("alpha", 1.0)}
RESHAPES = (torch.flatten, torch.reshape, "flatten", "view", "reshape")
COPIES = ("contiguous", "clone", torch.clone)
TIMES = (operator.mul, torch.mul, "mul", "mul_", operator.imul)
POOLS = (F.avg_pool2d, F.adaptive_avg_pool2d, F.avg_pool1d, F.adaptive_avg_pool1d)
ENTRYWISE = (F.gelu, F.softplus, F.hardtanh, F.relu6, F.selu, F.mish, torch.exp, torch.sin,
             torch.cos, torch.square, "exp", "sin", "cos", "square", operator.neg,
             torch.neg)  # fmt: skip


class Call(nn.Module):
    """A function of one tensor, the rest of its arguments fixed."""

    def __init__(self, transform: Callable[[Any], Any]) -> None:
        super().__init__()
        self.transform = transform

    def forward(self, batch: Any) -> Any:
        """The function's value."""
        return self.transform(batch)


def function(
    target: Any, arguments: tuple[Any, ...], options: dict[str, Any],
    transform: Callable[[Any], Any], shapes: tuple[tuple[int, ...], tuple[int, ...]],
) -> Layer:  # fmt: skip
    """A function or method of one tensor; ``arguments`` are those after it, shapes in and out."""
    before, after = shapes
    if target in FUNCTIONS:
        name = FUNCTIONS[target]
        option, default = SLOPES.get(name, ("", SLOPE))
        return activation(name, float(options.get(option, [*arguments, default][0])))
    if target in COPIES or (target in RESHAPES and before == after):
        return IDENTITY
    if target in RESHAPES and after == (before[0], int(np.prod(before[1:]))):
        return Flatten()
    if target is F.dropout and not options.get("training", True):
        return IDENTITY
    if target in TIMES and len(arguments) == 1 and _is_number(arguments[0]):
        return Scaling(np.array(float(arguments[0])), trainable=False)
    name = getattr(target, "__name__", str(target))
    return TorchMap(Call(transform), name, _of_function(target, arguments, options))


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _of_function(target: Any, arguments: Any, options: dict[str, Any]) -> Blocks | None:
    if target in POOLS:
        return _equal_channels
    if target in ENTRYWISE:
        return _entrywise
    if target is F.max_pool2d:
        return _channels
    return None
