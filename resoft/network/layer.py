"""What is a layer of a user's network: a map of a batch, its derivatives, and what they couple?"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self, cast

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Parameters = dict[str, Array]
LinearMap = Callable[[Array], Array]


@dataclass(frozen=True)
class Linearisation:
    """A layer's value at Z, and its derivatives there as linear maps.

    Each map takes a stack: any number of leading axes, none among them, before the shape that it
    asks for, and gives them back in front of its result.

    Attributes:
        value: f(theta, Z), (batch, ...).
        push: H -> J H, from Z's shape to the value's.
        pull: G -> J^T G, from the value's shape to Z's.
        push_parameters: parameters' directions by name -> the value's shape.
        pull_parameters: G -> the parameters' gradients by name.
    """

    value: Array
    push: LinearMap
    pull: LinearMap
    push_parameters: Callable[[Parameters], Array]
    pull_parameters: Callable[[Array], Parameters]


@dataclass(frozen=True)
class Structure:
    """Along which axes does the Jacobian fall into blocks?

    Attributes:
        apart: axes that input and output share, such that an index of the output depends on the
            same index of the input alone: {0} where samples do not see each other.
        alike: those of them along which all blocks are equal, whatever Z is.
        parameter_axis: the axis of the output, if any, to whose index each parameter's index
            along its own axis 0 belongs alone: the parameter Jacobian falls into blocks.
        parameters_alike: are all those blocks equal?
    """

    apart: frozenset[int] = frozenset()
    alike: frozenset[int] = frozenset()
    parameter_axis: int | None = None
    parameters_alike: bool = False


class Layer(ABC):
    """A map of a batch, (batch, features...) in PyTorch's order, with parameters by name.

    A layer of the user's own defines `at`, and the rest where it has parameters, a skip or blocks.
    """

    @abstractmethod
    def at(self, Z: Array) -> Linearisation:
        """Linearise at Z; raises ValueError where Z has no shape that the layer takes."""

    trained: ClassVar[tuple[str, ...]] = ()  # names of fields, each an array or None

    @property
    def parameters(self) -> Parameters:
        """The trainable arrays, by name."""
        held = {name: getattr(self, name) for name in self.trained}
        return {name: np.asarray(value) for name, value in held.items() if value is not None}

    def with_parameters(self, parameters: Parameters) -> Self:
        """The same layer with other values of all its parameters."""
        if set(parameters) != set(self.parameters):
            has, got = (", ".join(names) or "none" for names in (self.parameters, parameters))
            raise ValueError(f"{self.label} has the parameters {has}, got {got}")
        return replace(cast(Any, self), **parameters) if parameters else self

    @property
    def has_skip(self) -> bool:
        """Does a skip connection lead around a part of the layer?"""
        return False

    def without_skip(self) -> Layer:
        """The layer with its skip connections switched off.

        Channels that the layer's end would only hand on are left out.
        """
        return self

    def switched_off(self) -> Layer:
        """The same with those channels kept, as zeros: what follows needs them."""
        return self

    def structure(self, Z: Array) -> Structure:
        """What the Jacobian is known to couple at Z; nothing is, by default."""
        return Structure()

    def closed_form(self, Z: Array) -> tuple[Array, Array, Array, Array] | None:
        """All singular values of J at Z where a formula gives them: (values, lower, upper, times).

        Each value lies between lower and upper, and counts so many times.
        """
        return None

    def parameter_block(self, Z: Array) -> Array | None:
        """Where the parameter Jacobian is one block over and over, that block (rows, columns)."""
        return None

    def norm_at_most(self) -> float:
        """A bound on the largest singular value of J at every Z, infinite where none is known."""
        return float(np.inf)

    @property
    def notes(self) -> tuple[str, ...]:
        """What could not be found out about it, a line each."""
        return ()

    @property
    def label(self) -> str:
        """What the layer is called in tables."""
        return type(self).__name__


def without_parameters(value: Array, push: LinearMap, pull: LinearMap) -> Linearisation:
    """The linearisation of a layer that has none."""

    def push_parameters(directions: Parameters) -> Array:
        return np.zeros(leading(directions, {}) + value.shape)

    return Linearisation(value, push, pull, push_parameters, lambda G: {})


def leading(directions: Parameters, parameters: Parameters) -> tuple[int, ...]:
    """The stack's axes in front of the parameters' own."""
    for name, value in parameters.items():
        own = directions[name].shape
        return own[: len(own) - value.ndim]
    return ()


def per_sample(transform: LinearMap, shape: tuple[int, ...]) -> LinearMap:
    """A map of samples, one long batch in and out, as a map of stacks of batches of this shape."""

    def of_stack(stack: Array) -> Array:
        lead = stack.shape[: stack.ndim - len(shape)]
        result = transform(stack.reshape((-1, *shape[1:])))  # samples do not see each other
        return result.reshape((*lead, shape[0], *result.shape[1:]))

    return of_stack


def wrong_shape(layer: Layer, expected: str, Z: Array) -> ValueError:
    """The error where Z does not fit."""
    return ValueError(f"{layer.label} takes {expected}, got an array of shape {Z.shape}")
