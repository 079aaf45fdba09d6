# Written by `resoft generate`; edit the loss, not this file.
# body sha256: cd59ff5eeda46baab1a74890d75c308801222d298e7ec5eb2c2af2cd7bbfeaf9
"""The map 'affine', with products of its derivatives, for numba.

    y = b + sum_inputs(W*z)

All arrays have T trials first, each by itself: z (T, N, n), W (T, m, n), b (T, m). An array of
one trial serves for all of them.

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

MAP = "affine"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "n"), "W": ("m", "n"), "b": ("m",)}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"y": ("N", "m")}


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
def _evaluate(z: Array, W: Array, b: Array) -> Any:
    """Do all trials."""
    y = np.empty((z.shape[0], z.shape[1], W.shape[1]))
    W_z = np.empty((z.shape[1], W.shape[1]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_m, i_n] * z[i, i_N, i_n]
                W_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                y[i, i_N, i_m] = W_z[i_N, i_m] + b[i, i_m]
    return (y,)


def evaluate(z: Array, W: Array, b: Array) -> tuple[Array]:
    """Return y (T, N, m)."""
    return _evaluate(*_arrays([ARGUMENTS], z, W, b))


@_as_written
def _jacobian_product(z: Array, W: Array, b: Array, h_z: Array, h_W: Array, h_b: Array) -> Any:
    """Do all trials."""
    product_y = np.empty((z.shape[0], z.shape[1], W.shape[1]))
    W_h_z = np.empty((z.shape[1], W.shape[1]))
    h_W_z = np.empty((z.shape[1], W.shape[1]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_m, i_n] * h_z[i, i_N, i_n]
                W_h_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += h_W[i, i_m, i_n] * z[i, i_N, i_n]
                h_W_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                product_y[i, i_N, i_m] = W_h_z[i_N, i_m] + h_W_z[i_N, i_m] + h_b[i, i_m]
    return (product_y,)


def jacobian_product(
    z: Array, W: Array, b: Array, directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the Jacobian times directions: product_y (T, N, m)."""
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], z, W, b, *directions))


@_as_written
def _pullback(z: Array, W: Array, b: Array, g_y: Array) -> Any:
    """Do all trials."""
    pullback_z = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    pullback_W = np.empty((z.shape[0], W.shape[1], z.shape[2]))
    pullback_b = np.empty((z.shape[0], W.shape[1]))
    W_g_y = np.empty((z.shape[1], z.shape[2]))
    g_y_z = np.empty((W.shape[1], z.shape[2]))
    sum_g_y = np.empty(W.shape[1])
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_m in range(W.shape[1]):
                    total += W[i, i_m, i_n] * g_y[i, i_N, i_m]
                W_g_y[i_N, i_n] = total
        for i_m in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_N in range(z.shape[1]):
                    total += g_y[i, i_N, i_m] * z[i, i_N, i_n]
                g_y_z[i_m, i_n] = total
        for i_m in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += g_y[i, i_N, i_m]
            sum_g_y[i_m] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                pullback_z[i, i_N, i_n] = W_g_y[i_N, i_n]
        for i_m in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                pullback_W[i, i_m, i_n] = g_y_z[i_m, i_n]
        for i_m in range(W.shape[1]):
            pullback_b[i, i_m] = sum_g_y[i_m]
    return pullback_z, pullback_W, pullback_b


def pullback(
    z: Array, W: Array, b: Array, cotangents: tuple[Array, ...]
) -> tuple[Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, n), pullback_W (T, m,
    n), pullback_b (T, m).
    """
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], z, W, b, *cotangents))


@_as_written
def _second_derivative(z: Array, W: Array, b: Array, h_z: Array, h_W: Array, h_b: Array, k_z: Array, k_W: Array, k_b: Array) -> Any:
    """Do all trials."""
    second_y = np.empty((z.shape[0], z.shape[1], W.shape[1]))
    h_W_k_z = np.empty((z.shape[1], W.shape[1]))
    h_z_k_W = np.empty((z.shape[1], W.shape[1]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += h_W[i, i_m, i_n] * k_z[i, i_N, i_n]
                h_W_k_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += h_z[i, i_N, i_n] * k_W[i, i_m, i_n]
                h_z_k_W[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                second_y[i, i_N, i_m] = h_W_k_z[i_N, i_m] + h_z_k_W[i_N, i_m]
    return (second_y,)


def second_derivative(
    z: Array, W: Array, b: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_y (T, N, m)."""
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, W, b, *directions, *second_directions))
