# Written by `resoft generate`; edit the loss, not this file.
# body sha256: ea1ff821d4721b3d80966c7705210ab068ea48a3da6967ffcd219829e81fabf5
"""The map 'activation_relu', with products of its derivatives, for numba.

    a = Max(0, z)

All arrays have T trials first, each by itself: z (T, N, m). An array of one trial serves for
all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
Where a formula has a kink, sign(0) is 0: slopes there are between those of both sides.
"""

import sys
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "activation_relu"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "m")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"a": ("N", "m")}


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
def _evaluate(z: Array) -> Any:
    """Do all trials."""
    a = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(z.shape[2]):
                a[i, i_N, i_m] = (0.0 if -z[i, i_N, i_m] > 0.0 else z[i, i_N, i_m])
    return (a,)


def evaluate(z: Array) -> tuple[Array]:
    """Return a (T, N, m)."""
    return _evaluate(*_arrays([ARGUMENTS], z))


@_as_written
def _jacobian_product(z: Array, h_z: Array) -> Any:
    """Do all trials."""
    product_a = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(z.shape[2]):
                product_a[i, i_N, i_m] = 0.5 * h_z[i, i_N, i_m] * ((1.0 if z[i, i_N, i_m] > 0.0 else (-1.0 if -z[i, i_N, i_m] > 0.0 else 0.0)) + 1.0)
    return (product_a,)


def jacobian_product(z: Array, directions: tuple[Array, ...]) -> tuple[Array]:
    """Return the Jacobian times directions: product_a (T, N, m)."""
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], z, *directions))


@_as_written
def _pullback(z: Array, g_a: Array) -> Any:
    """Do all trials."""
    pullback_z = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(z.shape[2]):
                pullback_z[i, i_N, i_m] = 0.5 * g_a[i, i_N, i_m] * ((1.0 if z[i, i_N, i_m] > 0.0 else (-1.0 if -z[i, i_N, i_m] > 0.0 else 0.0)) + 1.0)
    return (pullback_z,)


def pullback(z: Array, cotangents: tuple[Array, ...]) -> tuple[Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, m)."""
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], z, *cotangents))


@_as_written
def _second_derivative(z: Array, h_z: Array, k_z: Array) -> Any:
    """Do all trials."""
    second_a = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(z.shape[2]):
                second_a[i, i_N, i_m] = 0.0
    return (second_a,)


def second_derivative(
    z: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_a (T, N, m)."""
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, *directions, *second_directions))
