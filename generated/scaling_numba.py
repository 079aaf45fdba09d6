# Written by `resoft generate`; edit the loss, not this file.
# body sha256: e89d6b5acc9b29a88e61fbbb02b5f260e3a9d2118f4eb452a83cd7f92e95632f
"""The map 'scaling', with products of its derivatives, for numba.

    y = gamma*z

All arrays have T trials first, each by itself: z (T, N, d), gamma (T, d). An array of one trial
serves for all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
"""

import sys
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "scaling"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "d"), "gamma": ("d",)}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"y": ("N", "d")}


_CACHE = "__file__" in globals() and __name__ in sys.modules
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)


def _arrays(axes: list[dict[str, tuple[str, ...]]], *given: Any) -> list[Array]:
    """Return doubles, all of as many trials: what has one trial serves for all of them."""
    wanted = [item for each in axes for item in each.items()]
    arrays = [np.asarray(each, np.float64) for each in given]
    lengths: dict[str, int] = {}
    for (name, own), array in zip(wanted, arrays, strict=False):
        if array.ndim != 1 + len(own):
            raise ValueError(f"{name} must have the axes {('trials', *own)}: it is {array.shape}")
        for axis, length in zip(own, array.shape[1:], strict=True):
            if lengths.setdefault(axis, length) != length:
                raise ValueError(f"{name} has {axis} = {length}, others have {lengths[axis]}")
    counts = {array.shape[0] for array in arrays} - {1}
    if len(counts) > 1 or len(arrays) != len(wanted):
        raise ValueError(f"arrays must be of 1 trial or of as many: {[a.shape for a in arrays]}")
    trials = max(counts, default=1)
    spread = [np.broadcast_to(array, (trials, *array.shape[1:])) for array in arrays]
    return [np.ascontiguousarray(array) for array in spread]


@_as_written
def _evaluate(z: Array, gamma: Array) -> Any:
    """Do all trials."""
    y = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_d in range(z.shape[2]):
                y[i, i_N, i_d] = gamma[i, i_d] * z[i, i_N, i_d]
    return (y,)


def evaluate(z: Array, gamma: Array) -> tuple[Array]:
    """Return y (T, N, d)."""
    return _evaluate(*_arrays([ARGUMENTS], z, gamma))


@_as_written
def _jacobian_product(z: Array, gamma: Array, h_z: Array, h_gamma: Array) -> Any:
    """Do all trials."""
    product_y = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_d in range(z.shape[2]):
                product_y[i, i_N, i_d] = gamma[i, i_d] * h_z[i, i_N, i_d] + h_gamma[i, i_d] * z[i, i_N, i_d]
    return (product_y,)


def jacobian_product(z: Array, gamma: Array, directions: tuple[Array, ...]) -> tuple[Array]:
    """Return the Jacobian times directions: product_y (T, N, d)."""
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], z, gamma, *directions))


@_as_written
def _pullback(z: Array, gamma: Array, g_y: Array) -> Any:
    """Do all trials."""
    pullback_z = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    pullback_gamma = np.empty((z.shape[0], z.shape[2]))
    g_y_z = np.empty(z.shape[2])
    for i in range(z.shape[0]):
        for i_d in range(z.shape[2]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += g_y[i, i_N, i_d] * z[i, i_N, i_d]
            g_y_z[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(z.shape[2]):
                pullback_z[i, i_N, i_d] = g_y[i, i_N, i_d] * gamma[i, i_d]
        for i_d in range(z.shape[2]):
            pullback_gamma[i, i_d] = g_y_z[i_d]
    return pullback_z, pullback_gamma


def pullback(z: Array, gamma: Array, cotangents: tuple[Array, ...]) -> tuple[Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, d), pullback_gamma (T,
    d).
    """
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], z, gamma, *cotangents))


@_as_written
def _second_derivative(z: Array, gamma: Array, h_z: Array, h_gamma: Array, k_z: Array, k_gamma: Array) -> Any:
    """Do all trials."""
    second_y = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_d in range(z.shape[2]):
                second_y[i, i_N, i_d] = h_gamma[i, i_d] * k_z[i, i_N, i_d] + h_z[i, i_N, i_d] * k_gamma[i, i_d]
    return (second_y,)


def second_derivative(
    z: Array, gamma: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_y (T, N, d)."""
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, gamma, *directions, *second_directions))
