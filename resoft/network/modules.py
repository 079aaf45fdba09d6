"""How is a PyTorch module read? Into layers: its own code is traced by torch.fx.

What was read is run beside the module: where the two differ, or tracing fails, the module stays
whole, and a line says so.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from resoft.network.composition import Sequential
from resoft.network.entrywise import Entrywise
from resoft.network.graph import Graph, Unread
from resoft.network.layer import Array, Layer
from resoft.network.leaves import DROPOUT, is_leaf, leaf
from resoft.network.torch_map import TorchMap, array, tensor
from resoft.support.arrays import HALF_EPS


def read(module: nn.Module, Z: Array) -> tuple[list[tuple[str, Layer]], list[str]]:
    """The layers of a module with their names, and lines about what could not be read."""
    if not isinstance(module, nn.Module):
        raise ValueError(f"the network must be a module, got a {type(module).__name__}")
    own, notes = _prepared(module)
    layers: list[tuple[str, Layer]] = []
    for name, child in _children(own, ""):
        found = _read_child(child, Z, name)
        if child is own and isinstance(found, Traced) and not _is_block(found):
            parts = list(zip(found.names, found.layers, strict=True))
        else:
            parts = [(name or "0", found)]
        if any(_repeats(part) for _, part in parts):
            parts = [(name or "0", _whole(child, "it uses the same parameters twice"))]
        layers += parts
        Z = found.at(Z).value
    if not layers:
        raise ValueError("the module has no layers: there is nothing to look at")
    return layers, notes


@dataclass(frozen=True)
class Traced(Sequential):
    """What a module's own code does, with a name for each layer."""

    names: tuple[str, ...] = ()


def _prepared(module: nn.Module) -> tuple[nn.Module, list[str]]:
    """A copy in double precision on the CPU whose run leaves nothing behind."""
    notes = []
    try:
        own = copy.deepcopy(module)
    except Exception as error:
        raise ValueError(f"the module cannot be copied: {error}") from None
    own = own.to(device="cpu", dtype=torch.float64)
    for name, part in own.named_modules():
        if getattr(part, "inplace", False):
            part.inplace = False
        if isinstance(part, DROPOUT) and part.training and part.p:
            part.p = 0.0
            notes.append(f"{name or 0}: dropout in training is random, it is left out")
        if isinstance(part, nn.modules.batchnorm._BatchNorm) and part.training:
            part.track_running_stats = False
            part.running_mean = part.running_var = part.num_batches_tracked = None
    return own, notes


def _children(module: nn.Module, prefix: str) -> Iterator[tuple[str, nn.Module]]:
    if type(module) is not nn.Sequential:
        yield prefix, module
        return
    for name, child in module.named_children():
        yield from _children(child, f"{prefix}.{name}" if prefix else name)


def _is_block(layer: Traced) -> bool:
    """One skip connection and activations alone: a block, not a network."""
    skips = [part for part in layer.layers if part.has_skip]
    rest = [part for part in layer.layers if not part.has_skip]
    return len(skips) == 1 and all(isinstance(part, Entrywise) for part in rest)


def _read_child(module: nn.Module, Z: Array, name: str) -> Layer:
    """A module at a batch; raises ValueError where it does not take it."""
    try:
        with torch.no_grad():
            expected, again = module(tensor(Z)), module(tensor(Z))
    except (RuntimeError, TypeError, IndexError, ValueError) as error:
        problem = " ".join(str(error).split())
        where = f"layer {name}" if name else "the module"
        raise ValueError(f"{where} does not take a batch of shape {Z.shape}: {problem}") from None
    if isinstance(expected, torch.Tensor) and not torch.equal(expected, again):
        raise ValueError(
            f"{type(module).__name__} gives other values each time: call .eval() on what is random"
        )
    layer: Layer
    if is_leaf(module):
        layer = leaf(module, Z)
        value = layer.at(Z).value
    else:
        try:
            found = Graph(module, tensor(Z), _read_child).layers()
            names = tuple(called for called, _ in found)
            layers = tuple(part for _, part in found)
            layer = Traced(layers, type(module).__name__, names)
            value = layer.at(Z).value
        except Unread as reason:
            return _whole(module, str(reason))
        except Exception as error:  # tracing runs the user's code on stand-ins for tensors
            problem = " ".join(str(error).split())[:120]
            return _whole(module, f"its code could not be traced ({problem})")
    if isinstance(expected, torch.Tensor) and not _agree(value, array(expected)):
        return _whole(module, "what was read of its code gives other values")
    return layer


def _repeats(layer: Layer) -> bool:
    """Do parameters stand in two places? Each would then count as parameters of its own."""
    places = [value.__array_interface__["data"][0] for value in layer.parameters.values()]
    return len(set(places)) < len(places)


def _agree(read_value: Array, expected: Array) -> bool:
    if read_value.shape != expected.shape:
        return False
    return bool(np.abs(read_value - expected).max() <= HALF_EPS * (1 + np.abs(expected).max()))


def _whole(module: nn.Module, reason: str) -> Layer:
    told = f"taken whole, its skip connections, if any, are not switched off: {reason}"
    return TorchMap(module, type(module).__name__, None, (told,))
