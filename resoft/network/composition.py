"""Layers made of layers: one after the other, with a skip connection, side by side."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from resoft.network.layer import Array, Layer, Linearisation, Parameters, Structure, leading


def _prefixed(prefix: str, parameters: Parameters) -> Parameters:
    return {f"{prefix}.{name}": value for name, value in parameters.items()}


def _under(prefix: str, parameters: Parameters) -> Parameters:
    start = f"{prefix}."
    return {
        name.removeprefix(start): value
        for name, value in parameters.items()
        if name.startswith(start)
    }


@dataclass(frozen=True)
class Sequential(Layer):
    """One layer after the other; none at all is the identity."""

    layers: tuple[Layer, ...] = ()
    name: str = ""

    @property
    def parameters(self) -> Parameters:  # noqa: D102
        return {
            name: value
            for i, layer in enumerate(self.layers)
            for name, value in _prefixed(str(i), layer.parameters).items()
        }

    def with_parameters(self, parameters: Parameters) -> Sequential:  # noqa: D102
        parts = enumerate(self.layers)
        layers = (layer.with_parameters(_under(str(i), parameters)) for i, layer in parts)
        return replace(self, layers=tuple(layers))

    @property
    def has_skip(self) -> bool:  # noqa: D102
        return any(layer.has_skip for layer in self.layers)

    def without_skip(self) -> Sequential:  # noqa: D102
        return replace(self, layers=tuple(layer.without_skip() for layer in self.layers))

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        parts: list[Linearisation] = []
        value = Z
        for layer in self.layers:
            parts.append(layer.at(value))
            value = parts[-1].value

        def push(H: Array) -> Array:
            for part in parts:
                H = part.push(H)
            return H

        def pull(G: Array) -> Array:
            for part in reversed(parts):
                G = part.pull(G)
            return G

        def push_parameters(directions: Parameters) -> Array:
            total: Array | None = None
            for i, (layer, part) in enumerate(zip(self.layers, parts, strict=True)):
                total = None if total is None else part.push(total)
                if layer.parameters:
                    own = part.push_parameters(_under(str(i), directions))
                    total = own if total is None else total + own
            return np.zeros(value.shape) if total is None else total

        def pull_parameters(G: Array) -> Parameters:
            pulled: Parameters = {}
            for i in reversed(range(len(parts))):
                pulled = {**_prefixed(str(i), parts[i].pull_parameters(G)), **pulled}
                G = parts[i].pull(G) if i else G
            return pulled

        return Linearisation(value, push, pull, push_parameters, pull_parameters)

    def structure(self, shape: tuple[int, ...]) -> Structure:  # noqa: D102
        apart = alike = frozenset(range(len(shape)))
        trained: Structure | None = None
        several = False
        for layer in self.layers:
            own = layer.structure(shape)
            apart, alike = apart & own.apart, alike & own.alike
            if trained is not None:
                trained = _followed(trained, own)
            if layer.parameters:
                several, trained = trained is not None, own
        if trained is None or several:
            return Structure(apart, alike)
        return replace(trained, apart=apart, alike=alike)

    def parameter_block(self, Z: Array) -> Array | None:
        """Of the last layer, where it alone has parameters."""
        if not self.layers or any(layer.parameters for layer in self.layers[:-1]):
            return None
        for layer in self.layers[:-1]:
            Z = layer.at(Z).value
        return self.layers[-1].parameter_block(Z)

    @property
    def label(self) -> str:  # noqa: D102
        return self.name or "Sequential"


def _followed(trained: Structure, after: Structure) -> Structure:
    """What is left of the parameters' blocks after a further layer."""
    axis = trained.parameter_axis
    if axis is None or axis not in after.apart:
        return replace(trained, parameter_axis=None, parameters_alike=False)
    return replace(trained, parameters_alike=trained.parameters_alike and axis in after.alike)


@dataclass(frozen=True)
class _Skip(Layer):
    """A branch with a path around it: where the two are joined is the subclass' matter."""

    branch: Layer
    shortcut: Layer | None = None
    weight: float = 1.0
    name: str = ""

    @abstractmethod
    def _join(self, own: Array, past: Array, ndim: int) -> Array:
        """Branch and weighted shortcut, stacks of arrays of ndim axes, as the layer's output."""

    @abstractmethod
    def _part(self, G: Array, past: tuple[int, ...]) -> tuple[Array, Array]:
        """The transposed map, before the weight; ``past`` is the shortcut's shape."""

    @property
    def parameters(self) -> Parameters:
        return {
            **_prefixed("branch", self.branch.parameters),
            **_prefixed("shortcut", self.path.parameters),
        }

    def with_parameters(self, parameters: Parameters) -> Self:
        branch = self.branch.with_parameters(_under("branch", parameters))
        shortcut = self.path.with_parameters(_under("shortcut", parameters))
        return replace(self, branch=branch, shortcut=None if self.shortcut is None else shortcut)

    @property
    def path(self) -> Layer:
        """The shortcut, or the identity."""
        return Sequential() if self.shortcut is None else self.shortcut

    @property
    def has_skip(self) -> bool:
        return True

    def without_skip(self) -> Layer:
        return self.branch.without_skip()

    def at(self, Z: Array) -> Linearisation:
        h, skip = self.branch.at(Z), self.path.at(Z)
        rho, ndim, past_shape = self.weight, h.value.ndim, skip.value.shape
        self._check(h.value.shape, past_shape)

        def push(H: Array) -> Array:
            return self._join(h.push(H), rho * skip.push(H), ndim)

        def pull(G: Array) -> Array:
            own, past = self._part(G, past_shape)
            return h.pull(own) + rho * skip.pull(past)

        def push_parameters(directions: Parameters) -> Array:
            lead = leading(directions, self.parameters)
            own = h.push_parameters(_under("branch", directions))
            past = skip.push_parameters(_under("shortcut", directions))
            whole = (np.broadcast_to(own, lead + h.value.shape),
                     np.broadcast_to(rho * past, lead + past_shape))  # fmt: skip
            return self._join(*whole, ndim)

        def pull_parameters(G: Array) -> Parameters:
            own, past = self._part(G, past_shape)
            return {
                **_prefixed("branch", h.pull_parameters(own)),
                **_prefixed("shortcut", skip.pull_parameters(rho * past)),
            }

        value = self._join(h.value, rho * skip.value, ndim)
        return Linearisation(value, push, pull, push_parameters, pull_parameters)

    @abstractmethod
    def _check(self, own: tuple[int, ...], past: tuple[int, ...]) -> None:
        """Raise ValueError where the two shapes cannot be joined."""

    def structure(self, shape: tuple[int, ...]) -> Structure:
        own, past = self.branch.structure(shape), self.path.structure(shape)
        both = replace(own, apart=own.apart & past.apart, alike=own.alike & past.alike)
        if self.path.parameters:
            return replace(both, parameter_axis=None, parameters_alike=False)
        return both

    @property
    def label(self) -> str:
        return self.name or type(self).__name__


class Residual(_Skip):
    """Z -> branch(Z) + weight * shortcut(Z); without a shortcut, weight * Z is added."""

    def _join(self, own: Array, past: Array, ndim: int) -> Array:
        return own + past

    def _part(self, G: Array, past: tuple[int, ...]) -> tuple[Array, Array]:
        return G, G

    def _check(self, own: tuple[int, ...], past: tuple[int, ...]) -> None:
        if own != past:
            raise ValueError(
                f"{self.label}: the branch gives {own}, the shortcut {past}: "
                "give a shortcut whose output has the branch's shape"
            )


class Concatenation(_Skip):
    """Z -> [weight * shortcut(Z), branch(Z)] along axis 1, as in DenseNet."""

    def _join(self, own: Array, past: Array, ndim: int) -> Array:
        return np.concatenate([past, own], axis=1 - ndim)

    def _part(self, G: Array, past: tuple[int, ...]) -> tuple[Array, Array]:
        first, second = np.split(G, [past[1]], axis=1 - len(past))
        return second, first

    def _check(self, own: tuple[int, ...], past: tuple[int, ...]) -> None:
        if (own[:1], own[2:]) != (past[:1], past[2:]):
            raise ValueError(
                f"{self.label}: the branch gives {own}, the shortcut {past}: "
                "they may differ along axis 1 alone"
            )

    def structure(self, shape: tuple[int, ...]) -> Structure:
        """Axis 1 of the output is no longer the input's."""
        own = super().structure(shape)
        axes = {"apart": own.apart - {1}, "alike": own.alike - {1}}
        return replace(own, parameter_axis=None, parameters_alike=False, **axes)
