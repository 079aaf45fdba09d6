"""A layer's Jacobian, in Z or in its parameters, as equally large blocks that do not mix."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from resoft.network.layer import Array, Layer, LinearMap, Parameters
from resoft.support.arrays import HELD


@dataclass(frozen=True)
class Blocks:
    """A block diagonal matrix: `blocks` blocks of rows x columns, each of them `times` over.

    ``push`` takes stacks (..., blocks, columns) to (..., blocks, rows), ``pull`` back.
    """

    blocks: int
    rows: int
    columns: int
    times: int
    push: LinearMap
    pull: LinearMap

    @property
    def short(self) -> int:
        """How many singular values a block has."""
        return min(self.rows, self.columns)

    @property
    def size(self) -> int:
        """How many singular values there are."""
        return self.blocks * self.times * self.short

    def dense(self) -> Array:
        """The blocks, (blocks, rows, columns), by products with unit vectors."""
        across = self.columns <= self.rows
        number, transform = (self.columns, self.push) if across else (self.rows, self.pull)
        result = np.empty((self.blocks, self.rows, self.columns))
        columns = np.moveaxis(result, 2, 0) if across else np.moveaxis(result, 1, 0)
        step = max(1, HELD // max(self.blocks * max(self.rows, self.columns), 1))
        for first in range(0, number, step):
            unit = np.eye(number)[first : first + step]
            stack = np.broadcast_to(unit[:, None], (len(unit), self.blocks, number))
            columns[first : first + step] = transform(stack)
        return result


def local_map(layer: Layer, Z: Array) -> Blocks:
    """The Jacobian in Z: of equal blocks one alone is kept."""
    structure = layer.structure(Z)
    first = tuple(slice(0, 1) if i in structure.alike else slice(None) for i in range(Z.ndim))
    at = layer.at(Z[first])
    into, shape_in = _blocked(Z[first].shape, structure.apart)
    out, shape_out = _blocked(at.value.shape, structure.apart)
    times = math.prod(Z.shape[i] for i in structure.alike)
    blocks = math.prod(Z[first].shape[i] for i in structure.apart)
    return Blocks(
        blocks, at.value.size // max(blocks, 1), Z[first].size // max(blocks, 1), times,
        _between(at.push, shape_in, out), _between(at.pull, shape_out, into),
    )  # fmt: skip


def parameter_map(layer: Layer, Z: Array) -> Blocks | None:
    """The Jacobian in all parameters together, None where there are none."""
    parameters = layer.parameters
    if not parameters:
        return None
    structure = layer.structure(Z)
    alone = layer.parameter_block(Z) if structure.parameters_alike else None
    axis = structure.parameter_axis
    if alone is not None and axis is not None:
        features = next(iter(parameters.values())).shape[0]
        return of_matrix(alone, times=features)
    at = layer.at(Z)
    out, shape_out = _blocked(at.value.shape, frozenset() if axis is None else frozenset({axis}))
    blocks = 1 if axis is None else at.value.shape[axis]
    columns = sum(np.size(value) for value in parameters.values()) // blocks

    def push(stack: Array) -> Array:
        return out(at.push_parameters(_named(stack, parameters, blocks)))

    def pull(stack: Array) -> Array:
        pulled = at.pull_parameters(shape_out(stack))
        lead = stack.shape[:-2]
        return np.concatenate([g.reshape((*lead, blocks, -1)) for g in pulled.values()], axis=-1)

    return Blocks(blocks, at.value.size // blocks, columns, 1, push, pull)


def of_matrix(A: Array, times: int = 1) -> Blocks:
    """One matrix, so many times."""
    return Blocks(1, A.shape[0], A.shape[1], times, lambda H: H @ A.T, lambda G: G @ A)


def _named(stack: Array, parameters: Parameters, blocks: int) -> Parameters:
    lead = stack.shape[:-2]
    ends = np.cumsum([np.size(value) // blocks for value in parameters.values()])[:-1]
    parts = np.split(stack, ends, axis=-1)
    return {
        name: part.reshape((*lead, *np.shape(value)))
        for (name, value), part in zip(parameters.items(), parts, strict=True)
    }


def _blocked(
    shape: tuple[int, ...], apart: frozenset[int]
) -> tuple[Callable[[Array], Array], Callable[[Array], Array]]:
    """Stacks of this shape as (..., blocks, entries of a block), and back."""
    first = sorted(apart)
    order = [*first, *(i for i in range(len(shape)) if i not in apart)]
    blocks = math.prod(shape[i] for i in first)
    moved = tuple(shape[i] for i in order)
    back = np.argsort(order)

    def to_blocks(stack: Array) -> Array:
        lead = stack.ndim - len(shape)
        axes = (*range(lead), *(lead + i for i in order))
        return stack.transpose(axes).reshape((*stack.shape[:lead], blocks, -1))

    def to_shape(stack: Array) -> Array:
        lead = stack.ndim - 2
        whole = stack.reshape((*stack.shape[:lead], *moved))
        return whole.transpose((*range(lead), *(lead + int(i) for i in back)))

    return to_blocks, to_shape


def _between(transform: LinearMap, into: LinearMap, out: LinearMap) -> LinearMap:
    return lambda stack: out(transform(into(stack)))
