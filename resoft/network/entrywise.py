"""Layers that treat entries alone or move them: activations, scaling, flattening, padding."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from resoft.network.layer import (
    Array,
    Layer,
    Linearisation,
    LinearMap,
    Parameters,
    Structure,
    without_parameters,
    wrong_shape,
)

SLOPE = 0.01  # of PyTorch's leaky_relu, where nothing is said


@dataclass(frozen=True)
class Entrywise(Layer):
    """An activation: the same function of every entry, and its slope. J is diagonal."""

    name: str
    function: LinearMap
    slope: LinearMap

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        D = self.slope(Z)
        return without_parameters(self.function(Z), lambda H: D * H, lambda G: D * G)

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        return Structure(frozenset(range(Z.ndim)))

    @property
    def label(self) -> str:  # noqa: D102
        return self.name


def activation(name: str, negative_slope: float = SLOPE) -> Entrywise:
    """An activation by name; at a kink the slope is the one that PyTorch takes.

    ``negative_slope`` is leaky_relu's and elu's; raises ValueError where the name is unknown.
    """
    a = negative_slope
    table: dict[str, tuple[LinearMap, LinearMap]] = {
        "identity": (lambda Z: Z, np.ones_like),
        "relu": (lambda Z: np.where(Z.real > 0, Z, 0), lambda Z: (Z.real > 0) * 1.0),
        "leaky_relu": (lambda Z: np.where(Z.real > 0, Z, a * Z),
                       lambda Z: np.where(Z.real > 0, 1.0, a)),
        "abs": (lambda Z: np.where(Z.real < 0, -Z, Z), lambda Z: np.sign(Z.real)),
        "tanh": (np.tanh, lambda Z: 1 - np.tanh(Z) ** 2),
        "sigmoid": (_sigmoid, lambda Z: _sigmoid(Z) * _sigmoid(-Z)),
        "softplus": (lambda Z: np.where(Z.real > 0, Z, 0) + np.log1p(np.exp(-_size(Z))), _sigmoid),
        "silu": (lambda Z: Z * _sigmoid(Z),
                 lambda Z: _sigmoid(Z) * (1 + Z * _sigmoid(-Z))),
        "elu": (lambda Z: np.where(Z.real > 0, Z, a * np.expm1(np.where(Z.real > 0, 0, Z))),
                lambda Z: np.where(Z.real > 0, 1.0, a * np.exp(np.where(Z.real > 0, 0, Z)))),
    }  # fmt: skip
    if name not in table:
        raise ValueError(f"there is no activation {name!r}: there are {', '.join(table)}")
    return Entrywise(name, *table[name])


def _size(Z: Array) -> Array:
    return np.where(Z.real < 0, -Z, Z)


def _sigmoid(Z: Array) -> Array:
    small = np.exp(-_size(Z))
    return np.where(Z.real < 0, small, 1) / (1 + small)


@dataclass(frozen=True)
class Scaling(Layer):
    """Z -> factor * Z (+ shift), of shapes that broadcast against a sample's."""

    factor: Array
    shift: Array | None = None
    trainable: bool = True

    trained = ("factor", "shift")

    @property
    def parameters(self) -> Parameters:  # noqa: D102
        return super().parameters if self.trainable else {}

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        factor = np.asarray(self.factor)
        if np.broadcast_shapes(factor.shape, Z.shape[1:]) != Z.shape[1:]:
            raise wrong_shape(self, f"samples that {factor.shape} broadcasts to", Z)
        value = factor * Z if self.shift is None else factor * Z + self.shift

        def push_parameters(directions: Parameters) -> Array:
            pushed = _spread(directions["factor"], factor.ndim, Z.ndim) * Z
            if "shift" in directions:
                pushed = pushed + _spread(directions["shift"], np.asarray(self.shift).ndim, Z.ndim)
            return np.asarray(pushed)

        def pull_parameters(G: Array) -> Parameters:
            pulled = {"factor": _gathered(G * Z, factor.shape, Z.ndim)}
            if self.shift is not None:
                pulled["shift"] = _gathered(G, np.asarray(self.shift).shape, Z.ndim)
            return pulled

        def push(H: Array) -> Array:
            return factor * H

        if not self.trainable:
            return without_parameters(value, push, push)
        return Linearisation(value, push, push, push_parameters, pull_parameters)

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        own = [np.shape(value) for value in self.parameters.values()]
        by_channel = all(len(s) == Z.ndim - 1 and s[0] == Z.shape[1] for s in own)
        return Structure(frozenset(range(Z.ndim)), frozenset({0}), 1 if by_channel else None)

    def norm_at_most(self) -> float:  # noqa: D102
        return float(np.abs(self.factor).max())


def _spread(stack: Array, own: int, ndim: int) -> Array:
    """A stack of arrays with their own number of axes, to multiply a batch of ndim axes."""
    lead, tail = stack.shape[: stack.ndim - own], stack.shape[stack.ndim - own :]
    return stack.reshape((*lead, *(1,) * (ndim - own), *tail))


def _gathered(G: Array, shape: tuple[int, ...], ndim: int) -> Array:
    """Sum a stack of batches over every axis that was broadcast."""
    lead = G.shape[: G.ndim - ndim]
    padded = (1,) * (ndim - len(shape)) + shape
    axes = tuple(len(lead) + i for i, size in enumerate(padded) if size == 1)
    return G.sum(axis=axes, keepdims=True).reshape(lead + shape)


@dataclass(frozen=True)
class Flatten(Layer):
    """(batch, ...) -> (batch, features)."""

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        def push(H: Array) -> Array:
            return H.reshape((*H.shape[: H.ndim - Z.ndim], Z.shape[0], -1))

        def pull(G: Array) -> Array:
            return G.reshape((*G.shape[:-2], *Z.shape))

        return without_parameters(push(Z), push, pull)

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        axes = frozenset({0, 1} if Z.ndim == 2 else {0})
        return Structure(axes, axes)

    def closed_form(self, Z: Array) -> tuple[Array, Array, Array, Array]:  # noqa: D102
        one = np.ones(1)
        return one, one, one, np.array([Z.size])

    def norm_at_most(self) -> float:  # noqa: D102
        return 1.0


@dataclass(frozen=True)
class PadChannels(Layer):
    """Zero channels before and after those of (batch, channels, ...)."""

    before: int
    after: int

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        channels = Z.shape[1]

        def push(H: Array) -> Array:
            axis = H.ndim - Z.ndim + 1
            around = [(0, 0)] * H.ndim
            around[axis] = (self.before, self.after)
            return np.pad(H, around)

        def pull(G: Array) -> Array:
            ends = [self.before, self.before + channels]
            return np.split(G, ends, axis=G.ndim - Z.ndim + 1)[1]

        return without_parameters(push(Z), push, pull)

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        alone = frozenset(range(Z.ndim)) - {1}
        return Structure(alone, alone)

    def norm_at_most(self) -> float:  # noqa: D102
        return 1.0
