"""Layers of images: convolution and average pool, by windows or, for many samples, by a matrix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from resoft.network.layer import (
    Array,
    Layer,
    Linearisation,
    LinearMap,
    Parameters,
    Structure,
    leading,
    per_sample,
    without_parameters,
    wrong_shape,
)
from resoft.network.linear import hoelder, with_bias
from resoft.support.arrays import HELD

TALL = 4  # samples for each feature from which on the matrix pays that is formed for them


@dataclass(frozen=True)
class Convolution(Layer):
    """Cross-correlation as PyTorch's Conv2d: weight (outputs, inputs, height, width)."""

    weight: Array
    bias: Array | None = None
    stride: int | tuple[int, int] = 1
    padding: int | tuple[int, int] = 0

    trained = ("weight", "bias")

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        K, stride, pad = self.weight, pair(self.stride), pair(self.padding)
        least = [max(k - 2 * p, 0) for k, p in zip(K.shape[2:], pad, strict=True)]
        if Z.ndim != 4 or Z.shape[1] != K.shape[1] or min(np.subtract(Z.shape[2:], least)) < 0:
            rows, columns = (max(1, size) for size in least)
            raise wrong_shape(self, f"(batch, {K.shape[1]}, {rows} or more, {columns} or more)", Z)
        value = _correlate(Z, K, stride, pad)
        linear = _by_matrix(lambda batch: _correlate(batch, K, stride, pad), Z.shape)
        transposed = _by_matrix(
            lambda batch: _correlate_back(batch, K, stride, pad, Z.shape[2:]), value.shape
        )

        def push_parameters(directions: Parameters) -> Array:
            lead = leading(directions, {"weight": K})
            kernels = directions["weight"].reshape((-1, *K.shape[1:]))
            pushed = _correlate(Z, kernels, stride, pad)  # the stack as further channels
            pushed = pushed.reshape((Z.shape[0], *lead, *value.shape[1:]))
            pushed = np.moveaxis(pushed, 0, len(lead))
            return (
                pushed
                if self.bias is None
                else pushed + directions["bias"][..., None, :, None, None]
            )

        def pull_parameters(G: Array) -> Parameters:
            lead = G.shape[: G.ndim - 4]
            stack = G.reshape((-1, *value.shape))
            pulled = {"weight": _kernels(Z, stack, K.shape, stride, pad).reshape((*lead, *K.shape))}
            return pulled if self.bias is None else {**pulled, "bias": G.sum(axis=(-4, -2, -1))}

        if self.bias is not None:
            value = value + self.bias[:, None, None]
        return Linearisation(value, per_sample(linear, Z.shape),
                             per_sample(transposed, value.shape),
                             push_parameters, pull_parameters)  # fmt: skip

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        return Structure(frozenset({0}), frozenset({0}), 1, True)

    def parameter_block(self, Z: Array) -> Array:
        """The windows, a row each, and a column of ones for the bias."""
        windows = _windows(Z, self.weight.shape[2:], pair(self.stride), pair(self.padding))
        # the channels go behind rows and columns
        rows = [np.moveaxis(part, 1, 3).reshape((-1, self.weight[0].size)) for _, part in windows]
        return with_bias(np.concatenate(rows), self.bias)

    def norm_at_most(self) -> float:
        """The root of the largest absolute sums over what a row and a column may hold."""
        return hoelder(np.abs(self.weight).sum(axis=(2, 3)))


@dataclass(frozen=True)
class AveragePool(Layer):
    """Means over windows of (batch, channels, height, width), as PyTorch's AvgPool2d.

    The stride is the size where none is given: then its singular values are all equal (C11).
    """

    size: int | tuple[int, int]
    stride: int | tuple[int, int] | None = None

    def at(self, Z: Array) -> Linearisation:  # noqa: D102
        size = pair(self.size)
        stride = size if self.stride is None else pair(self.stride)
        if Z.ndim != 4 or Z.shape[2] < size[0] or Z.shape[3] < size[1]:
            raise wrong_shape(self, f"(batch, channels, {size[0]} or more, {size[1]} or more)", Z)

        def pool(batch: Array) -> Array:
            return sum(batch[:, :, i, j] for i, j in places) / (size[0] * size[1])  # type: ignore[return-value]

        def back(batch: Array) -> Array:
            result = np.zeros((batch.shape[0], *Z.shape[1:]), batch.dtype)
            share = batch / (size[0] * size[1])
            for i, j in places:
                result[:, :, i, j] += share
            return result

        places = list(_offsets(Z.shape[2:], size, stride))
        value = pool(Z)
        return without_parameters(value, per_sample(pool, Z.shape), per_sample(back, value.shape))

    def structure(self, Z: Array) -> Structure:  # noqa: D102
        return Structure(frozenset({0, 1}), frozenset({0, 1}))


def pair(size: int | tuple[int, int]) -> tuple[int, int]:
    """A size for both axes of an image."""
    return (size, size) if isinstance(size, int) else size


def _offsets(
    sizes: tuple[int, ...], window: tuple[int, int], stride: tuple[int, int]
) -> Iterator[tuple[slice, slice]]:
    """For each place in the window, where all windows have it."""
    counts = [(n - k) // s + 1 for n, k, s in zip(sizes, window, stride, strict=True)]
    for i in range(window[0]):
        for j in range(window[1]):
            yield (
                slice(i, i + (counts[0] - 1) * stride[0] + 1, stride[0]),
                slice(j, j + (counts[1] - 1) * stride[1] + 1, stride[1]),
            )


def _windows(
    Z: Array, size: tuple[int, ...], stride: tuple[int, int], pad: tuple[int, int]
) -> Iterator[tuple[slice, Array]]:
    """(samples, channels, rows, columns, height, width) of as many samples as HELD allows."""
    padded = np.pad(Z, ((0, 0), (0, 0), (pad[0], pad[0]), (pad[1], pad[1])))
    views = sliding_window_view(padded, size, axis=(2, 3))[:, :, :: stride[0], :: stride[1]]
    step = max(1, HELD * Z.shape[0] // max(views.size, 1))
    for start in range(0, Z.shape[0], step):
        yield slice(start, start + step), views[start : start + step]


def _correlate(Z: Array, K: Array, stride: tuple[int, int], pad: tuple[int, int]) -> Array:
    parts = [
        # channels, then height and width, of windows and kernels
        np.moveaxis(np.tensordot(views, K, axes=((1, 4, 5), (1, 2, 3))), -1, 1)
        for _, views in _windows(Z, K.shape[2:], stride, pad)
    ]
    return np.concatenate(parts)


def _correlate_back(
    G: Array, K: Array, stride: tuple[int, int], pad: tuple[int, int], sizes: tuple[int, ...]
) -> Array:
    """The transposed map: G spread by the stride, correlated with the kernels turned round."""
    height, width = K.shape[2:]
    spread = np.zeros(
        (*G.shape[:2], sizes[0] + 2 * pad[0] - height + 1, sizes[1] + 2 * pad[1] - width + 1),
        G.dtype,
    )
    spread[:, :, :: stride[0], :: stride[1]] = G
    turned = np.swapaxes(K[:, :, ::-1, ::-1], 0, 1)
    full = _correlate(spread, turned, (1, 1), (height - 1, width - 1))
    return full[:, :, pad[0] : pad[0] + sizes[0], pad[1] : pad[1] + sizes[1]]


def _kernels(
    Z: Array, stack: Array, shape: tuple[int, ...], stride: tuple[int, int], pad: tuple[int, int]
) -> Array:
    """(stack, outputs, inputs, height, width): the kernels' gradients."""
    total = np.zeros((stack.shape[0], *shape), stack.dtype)
    for samples, views in _windows(Z, shape[2:], stride, pad):
        total += np.tensordot(stack[:, samples], views, axes=((1, 3, 4), (0, 2, 3)))
    return total


def _by_matrix(transform: LinearMap, shape: tuple[int, ...]) -> LinearMap:
    """The same linear map of samples; many small ones by its matrix, which BLAS multiplies."""
    own = shape[1:]
    features = int(np.prod(own))

    def mapped(batch: Array) -> Array:
        if batch.shape[0] < TALL * features or features**2 > HELD:
            return transform(batch)
        rows = transform(np.eye(features).reshape((features, *own)))
        product = batch.reshape((-1, features)) @ rows.reshape((features, -1))
        return product.reshape((-1, *rows.shape[1:]))

    return mapped
