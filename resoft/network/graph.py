"""What does a module's own code do with a batch: which layers, and where do two paths meet?

Where a sum or a concatenation joins two paths from one point, one of them plain (nothing, or layers
without an activation) and the other not, the plain one is the skip connection.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import fx, nn

from resoft.network.composition import BranchFirst, Concatenation, Residual, Sequential
from resoft.network.entrywise import Entrywise, Scaling
from resoft.network.layer import Array, Layer
from resoft.network.leaves import TIMES, function, values
from resoft.network.torch_map import TorchMap, array

SUMS = (operator.add, operator.iadd, torch.add, "add", "add_")
DIFFERENCES = (operator.sub, operator.isub, torch.sub, "sub", "sub_")
JOINS = (torch.cat, torch.concat, torch.concatenate)


Named = tuple[tuple[str, Layer], ...]


class Unread(Exception):
    """Why a module's code is not made of layers that follow one another."""


class Sum(Residual):
    """Two branches added, of which neither is plain: there is no skip to switch off."""

    @property
    def has_skip(self) -> bool:  # noqa: D102
        return self.branch.has_skip or self.path.has_skip

    def without_skip(self) -> Layer:  # noqa: D102
        return self.switched_off()

    def switched_off(self) -> Layer:  # noqa: D102
        bare = None if self.shortcut is None else self.shortcut.switched_off()
        return replace(self, branch=self.branch.switched_off(), shortcut=bare)

    @property
    def notes(self) -> tuple[str, ...]:  # noqa: D102
        told = (
            "adds two branches that are both, or neither, without activations: which of them would "
            "be the skip connection cannot be told, so none is switched off"
        )
        return (told, *super().notes)


class _Tracer(fx.Tracer):
    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return not isinstance(m, nn.Sequential)


class _Recording(fx.Interpreter):
    """Runs a graph and keeps every value, as it was before others changed it in place."""

    def __init__(self, module: fx.GraphModule) -> None:
        super().__init__(module, garbage_collect_values=False)
        self.kept: dict[fx.Node, Any] = {}

    def run_node(self, n: fx.Node) -> Any:
        value = super().run_node(n)
        self.kept[n] = value.detach().clone() if isinstance(value, torch.Tensor) else value
        return value


class Graph:
    """One module's graph, with the values that a batch gives at its nodes."""

    def __init__(
        self, module: nn.Module, batch: Any, read: Callable[[nn.Module, Array, str], Layer]
    ) -> None:
        self.module, self.read = module, read
        graph = _Tracer().trace(module)
        recording = _Recording(fx.GraphModule(module, graph))
        with torch.no_grad():
            recording.run(batch)
        self.kept = recording.kept
        self.nodes = list(graph.nodes)
        self.order = {node: i for i, node in enumerate(self.nodes)}
        self.input = next(node for node in self.nodes if node.op == "placeholder")
        self.varying = self._varying()
        self.above = self._dominators()

    def layers(self) -> Named:
        """From the input to the output."""
        result = next(node for node in self.nodes if node.op == "output").args[0]
        if not isinstance(result, fx.Node):
            raise Unread("it returns several values")
        return self._path(result, self.input)

    def _varying(self) -> set[fx.Node]:
        """The nodes whose tensors depend on the batch."""
        varying = {self.input}
        for node in self.nodes:
            computed = isinstance(self.kept.get(node), torch.Tensor) and node.op != "get_attr"
            if computed and any(before in varying for before in node.all_input_nodes):
                varying.add(node)
        return varying

    def _before(self, node: fx.Node) -> list[fx.Node]:
        return [other for other in node.all_input_nodes if other in self.varying]

    def _dominators(self) -> dict[fx.Node, set[fx.Node]]:
        """For each node those that every path from the input passes, itself included."""
        above: dict[fx.Node, set[fx.Node]] = {self.input: {self.input}}
        for node in self.nodes:
            if node in self.varying and node is not self.input:
                common = set.intersection(*(above[before] for before in self._before(node)))
                above[node] = common | {node}
        return above

    def _path(self, node: fx.Node, source: fx.Node) -> Named:
        if node is source:
            return ()
        if node not in self.varying:
            raise Unread(f"{node.name} does not depend on the batch")
        before = self._before(node)
        if len(before) == 1:
            step = str(node.target if node.op == "call_module" else node.name)
            return (*self._path(before[0], source), (step, self._step(node, before[0])))
        if len(before) != 2:
            raise Unread(f"{node.name} joins {len(before)} paths")
        fork = max(self.above[before[0]] & self.above[before[1]], key=self.order.__getitem__)
        paths = (Sequential(tuple(p for _, p in self._path(one, fork))) for one in before)
        return (*self._path(fork, source), (node.name, self._joined(node, *paths)))

    def _joined(self, node: fx.Node, first: Sequential, second: Sequential) -> Layer:
        before = self._before(node)
        if node.target in JOINS:
            parts, dim = _joining(node)
            if parts != before or dim not in (1, 1 - self.kept[node].ndim):
                raise Unread(f"{node.name} joins along another axis than 1, or more than two")
            if _is_plain(first) and (not first.layers or not _is_plain(second)):
                return Concatenation(second, first)
            if _is_plain(second) and (not second.layers or not _is_plain(first)):
                return BranchFirst(first, second)
            raise Unread(f"{node.name} joins two paths that are both, or neither, plain")
        if node.target not in (*SUMS, *DIFFERENCES) or node.kwargs or list(node.args) != before:
            raise Unread(f"{node.name} joins two paths by {_called(node)}, not by a sum")
        if node.target in DIFFERENCES:
            second = Sequential((*second.layers, Scaling(np.array(-1.0), trainable=False)))
        plain = _is_plain(first), _is_plain(second)
        if not first.layers or (plain == (True, False) and second.layers):
            return Residual(second, first if first.layers else None)
        if not second.layers or plain == (False, True):
            return Residual(first, second if second.layers else None)
        return Sum(first, second)

    def _step(self, node: fx.Node, before: fx.Node) -> Layer:
        """The layer that leads from one node to the next."""
        batch = self.kept[before]
        if node.op == "call_module":
            if node.args != (before,) or node.kwargs:
                raise Unread(f"{node.target} is called with more than one tensor")
            child = self.module.get_submodule(str(node.target))
            return self.read(child, array(batch), str(node.target))
        rest = tuple(self.kept[a] if isinstance(a, fx.Node) else a for a in node.args[1:])
        scaled = self._scaling(node, before)
        if scaled is not None:
            return scaled
        if node.target in TIMES and len(node.args) == 2 and before is node.args[1]:
            rest = (node.args[0],)
        elif before in node.args[1:] or node.args[:1] != (before,):
            rest = (None,)
        options = {
            key: self.kept[v] if isinstance(v, fx.Node) else v for key, v in node.kwargs.items()
        }
        shapes = tuple(batch.shape), tuple(self.kept[node].shape)
        return function(node.target, rest, options, self._again(node, before), shapes)

    def _scaling(self, node: fx.Node, before: fx.Node) -> Layer | None:
        """A product with a parameter or tensor of the module's."""
        if node.target not in TIMES or len(node.args) != 2:
            return None
        other = node.args[1] if node.args[0] is before else node.args[0]
        if not isinstance(other, fx.Node) or other.op != "get_attr":
            return None
        factor = self.kept[other]
        shape = values(factor).shape
        if np.broadcast_shapes(shape, self.kept[before].shape[1:]) != self.kept[before].shape[1:]:
            return None
        target = operator.attrgetter(str(other.target))(self.module)
        trained = isinstance(target, nn.Parameter) and target.requires_grad
        return Scaling(values(factor), trainable=trained)

    def _again(self, node: fx.Node, before: fx.Node) -> Any:
        """The node's function of its one varying tensor, all else as it was."""

        def transform(batch: Any) -> Any:
            def filled(argument: fx.Node) -> Any:
                return batch if argument is before else self.kept[argument]

            arguments = fx.node.map_arg(node.args, filled)
            options = fx.node.map_arg(node.kwargs, filled)
            if node.op == "call_method":
                return getattr(arguments[0], str(node.target))(*arguments[1:], **options)
            return node.target(*arguments, **options)

        return transform


def _joining(node: fx.Node) -> tuple[list[Any], Any]:
    parts = node.args[0] if node.args else node.kwargs.get("tensors", ())
    dim = node.args[1] if len(node.args) > 1 else node.kwargs.get("dim", 0)
    return list(parts), dim


def _is_plain(layer: Layer) -> bool:
    """No activation, and nothing of unknown kind: a shortcut, if anything is."""
    if isinstance(layer, Sequential):
        return all(_is_plain(part) for part in layer.layers)
    if isinstance(layer, Residual):
        return _is_plain(layer.branch) and _is_plain(layer.path)
    if isinstance(layer, TorchMap):
        return layer.is_linear
    return not isinstance(layer, (Entrywise, Concatenation))


def _called(node: fx.Node) -> str:
    return str(getattr(node.target, "__name__", node.target))
