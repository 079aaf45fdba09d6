# Written by `resoft generate`; edit the loss, not this file.
# body sha256: f696e5e4564ebafccc397464fb3d3251f8a2c994b6a7eab6c1146e9ae79552aa
"""The map 'batch_normalisation' (arXiv 2210.05371), with products of its derivatives, for
numba.

    mean = sum_batch(v)/N
    c = v - mean
    s = sqrt(eps + sum_batch(c**2)/N)
    y = c/s

All arrays have T trials first, each by itself: v (T, N, d). An array of one trial serves for
all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
"""

import math
import sys
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "batch_normalisation"
TARGET = "numba"
PARAMETERS: dict[str, float] = {"eps": 1e-05}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"v": ("N", "d")}
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
def _evaluate(v: Array, eps: float) -> Any:
    """Do all trials."""
    y = np.empty((v.shape[0], v.shape[1], v.shape[2]))
    sum_v = np.empty(v.shape[2])
    mean = np.empty(v.shape[2])
    c_near = np.empty((v.shape[1], v.shape[2]))
    sum_c_near = np.empty(v.shape[2])
    c = np.empty((v.shape[1], v.shape[2]))
    c_squared = np.empty(v.shape[2])
    s = np.empty(v.shape[2])
    for i in range(v.shape[0]):
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += v[i, i_N, i_d]
            sum_v[i_d] = total
        for i_d in range(v.shape[2]):
            mean[i_d] = sum_v[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_near[i_N, i_d] = v[i, i_N, i_d] - mean[i_d]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_near[i_N, i_d]
            sum_c_near[i_d] = total
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c[i_N, i_d] = c_near[i_N, i_d] - sum_c_near[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c[i_N, i_d]**2
            c_squared[i_d] = total
        for i_d in range(v.shape[2]):
            s[i_d] = math.sqrt(c_squared[i_d] / v.shape[1] + eps)
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                y[i, i_N, i_d] = c[i_N, i_d] / s[i_d]
    return (y,)


def evaluate(v: Array, *, eps: float = 1e-05) -> tuple[Array]:
    """Return y (T, N, d)."""
    return _evaluate(*_arrays([ARGUMENTS], v), float(eps))


@_as_written
def _jacobian_product(v: Array, h_v: Array, eps: float) -> Any:
    """Do all trials."""
    product_y = np.empty((v.shape[0], v.shape[1], v.shape[2]))
    sum_v = np.empty(v.shape[2])
    mean = np.empty(v.shape[2])
    c_near = np.empty((v.shape[1], v.shape[2]))
    sum_c_near = np.empty(v.shape[2])
    c = np.empty((v.shape[1], v.shape[2]))
    sum_h_v = np.empty(v.shape[2])
    mean_dot = np.empty(v.shape[2])
    c_near_dot = np.empty((v.shape[1], v.shape[2]))
    sum_c_near_dot = np.empty(v.shape[2])
    c_dot = np.empty((v.shape[1], v.shape[2]))
    c_squared = np.empty(v.shape[2])
    s = np.empty(v.shape[2])
    c_c_dot = np.empty(v.shape[2])
    s_dot = np.empty(v.shape[2])
    for i in range(v.shape[0]):
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += v[i, i_N, i_d]
            sum_v[i_d] = total
        for i_d in range(v.shape[2]):
            mean[i_d] = sum_v[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_near[i_N, i_d] = v[i, i_N, i_d] - mean[i_d]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_near[i_N, i_d]
            sum_c_near[i_d] = total
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c[i_N, i_d] = c_near[i_N, i_d] - sum_c_near[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += h_v[i, i_N, i_d]
            sum_h_v[i_d] = total
        for i_d in range(v.shape[2]):
            mean_dot[i_d] = sum_h_v[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_near_dot[i_N, i_d] = h_v[i, i_N, i_d] - mean_dot[i_d]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_near_dot[i_N, i_d]
            sum_c_near_dot[i_d] = total
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_dot[i_N, i_d] = c_near_dot[i_N, i_d] - sum_c_near_dot[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c[i_N, i_d]**2
            c_squared[i_d] = total
        for i_d in range(v.shape[2]):
            s[i_d] = math.sqrt(c_squared[i_d] / v.shape[1] + eps)
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c[i_N, i_d] * c_dot[i_N, i_d]
            c_c_dot[i_d] = total
        for i_d in range(v.shape[2]):
            s_dot[i_d] = c_c_dot[i_d] / s[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                product_y[i, i_N, i_d] = (c_dot[i_N, i_d] - c[i_N, i_d] * s_dot[i_d] / s[i_d]) / s[i_d]
    return (product_y,)


def jacobian_product(
    v: Array, directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the Jacobian times directions: product_y (T, N, d)."""
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], v, *directions), float(eps))


@_as_written
def _pullback(v: Array, g_y: Array, eps: float) -> Any:
    """Do all trials."""
    pullback_v = np.empty((v.shape[0], v.shape[1], v.shape[2]))
    sum_v = np.empty(v.shape[2])
    mean = np.empty(v.shape[2])
    c_near = np.empty((v.shape[1], v.shape[2]))
    sum_c_near = np.empty(v.shape[2])
    c = np.empty((v.shape[1], v.shape[2]))
    c_squared = np.empty(v.shape[2])
    s = np.empty(v.shape[2])
    c_g_y = np.empty(v.shape[2])
    s_bar = np.empty(v.shape[2])
    c_bar = np.empty((v.shape[1], v.shape[2]))
    sum_c_bar = np.empty(v.shape[2])
    c_near_bar = np.empty((v.shape[1], v.shape[2]))
    sum_c_near_bar = np.empty(v.shape[2])
    mean_bar = np.empty(v.shape[2])
    for i in range(v.shape[0]):
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += v[i, i_N, i_d]
            sum_v[i_d] = total
        for i_d in range(v.shape[2]):
            mean[i_d] = sum_v[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_near[i_N, i_d] = v[i, i_N, i_d] - mean[i_d]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_near[i_N, i_d]
            sum_c_near[i_d] = total
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c[i_N, i_d] = c_near[i_N, i_d] - sum_c_near[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c[i_N, i_d]**2
            c_squared[i_d] = total
        for i_d in range(v.shape[2]):
            s[i_d] = math.sqrt(c_squared[i_d] / v.shape[1] + eps)
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c[i_N, i_d] * g_y[i, i_N, i_d]
            c_g_y[i_d] = total
        for i_d in range(v.shape[2]):
            s_bar[i_d] = -c_g_y[i_d] / s[i_d]**2
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_bar[i_N, i_d] = (c[i_N, i_d] * s_bar[i_d] / v.shape[1] + g_y[i, i_N, i_d]) / s[i_d]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_bar[i_N, i_d]
            sum_c_bar[i_d] = total
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_near_bar[i_N, i_d] = c_bar[i_N, i_d] - sum_c_bar[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_near_bar[i_N, i_d]
            sum_c_near_bar[i_d] = total
        for i_d in range(v.shape[2]):
            mean_bar[i_d] = -sum_c_near_bar[i_d]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                pullback_v[i, i_N, i_d] = c_near_bar[i_N, i_d] + mean_bar[i_d] / v.shape[1]
    return (pullback_v,)


def pullback(v: Array, cotangents: tuple[Array, ...], *, eps: float = 1e-05) -> tuple[Array]:
    """Return the transposed Jacobian times cotangents: pullback_v (T, N, d)."""
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], v, *cotangents), float(eps))


@_as_written
def _second_derivative(v: Array, h_v: Array, k_v: Array, eps: float) -> Any:
    """Do all trials."""
    second_y = np.empty((v.shape[0], v.shape[1], v.shape[2]))
    sum_v = np.empty(v.shape[2])
    mean = np.empty(v.shape[2])
    c_near = np.empty((v.shape[1], v.shape[2]))
    sum_c_near = np.empty(v.shape[2])
    c = np.empty((v.shape[1], v.shape[2]))
    sum_h_v = np.empty(v.shape[2])
    mean_dot = np.empty(v.shape[2])
    c_near_dot = np.empty((v.shape[1], v.shape[2]))
    sum_c_near_dot = np.empty(v.shape[2])
    c_dot = np.empty((v.shape[1], v.shape[2]))
    sum_k_v = np.empty(v.shape[2])
    mean_way = np.empty(v.shape[2])
    c_near_way = np.empty((v.shape[1], v.shape[2]))
    sum_c_near_way = np.empty(v.shape[2])
    c_way = np.empty((v.shape[1], v.shape[2]))
    c_squared = np.empty(v.shape[2])
    s = np.empty(v.shape[2])
    c_c_dot = np.empty(v.shape[2])
    s_dot = np.empty(v.shape[2])
    c_dot_c_way = np.empty(v.shape[2])
    c_c_way = np.empty(v.shape[2])
    s_way = np.empty(v.shape[2])
    s_dot_way = np.empty(v.shape[2])
    for i in range(v.shape[0]):
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += v[i, i_N, i_d]
            sum_v[i_d] = total
        for i_d in range(v.shape[2]):
            mean[i_d] = sum_v[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_near[i_N, i_d] = v[i, i_N, i_d] - mean[i_d]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_near[i_N, i_d]
            sum_c_near[i_d] = total
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c[i_N, i_d] = c_near[i_N, i_d] - sum_c_near[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += h_v[i, i_N, i_d]
            sum_h_v[i_d] = total
        for i_d in range(v.shape[2]):
            mean_dot[i_d] = sum_h_v[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_near_dot[i_N, i_d] = h_v[i, i_N, i_d] - mean_dot[i_d]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_near_dot[i_N, i_d]
            sum_c_near_dot[i_d] = total
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_dot[i_N, i_d] = c_near_dot[i_N, i_d] - sum_c_near_dot[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += k_v[i, i_N, i_d]
            sum_k_v[i_d] = total
        for i_d in range(v.shape[2]):
            mean_way[i_d] = sum_k_v[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_near_way[i_N, i_d] = k_v[i, i_N, i_d] - mean_way[i_d]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_near_way[i_N, i_d]
            sum_c_near_way[i_d] = total
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                c_way[i_N, i_d] = c_near_way[i_N, i_d] - sum_c_near_way[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c[i_N, i_d]**2
            c_squared[i_d] = total
        for i_d in range(v.shape[2]):
            s[i_d] = math.sqrt(c_squared[i_d] / v.shape[1] + eps)
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c[i_N, i_d] * c_dot[i_N, i_d]
            c_c_dot[i_d] = total
        for i_d in range(v.shape[2]):
            s_dot[i_d] = c_c_dot[i_d] / s[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c_dot[i_N, i_d] * c_way[i_N, i_d]
            c_dot_c_way[i_d] = total
        for i_d in range(v.shape[2]):
            total = 0.0
            for i_N in range(v.shape[1]):
                total += c[i_N, i_d] * c_way[i_N, i_d]
            c_c_way[i_d] = total
        for i_d in range(v.shape[2]):
            s_way[i_d] = c_c_way[i_d] / s[i_d] / v.shape[1]
        for i_d in range(v.shape[2]):
            s_dot_way[i_d] = (c_dot_c_way[i_d] - c_c_dot[i_d] * s_way[i_d] / s[i_d]) / s[i_d] / v.shape[1]
        for i_N in range(v.shape[1]):
            for i_d in range(v.shape[2]):
                second_y[i, i_N, i_d] = (s_way[i_d] * (2.0 * c[i_N, i_d] * s_dot[i_d] / s[i_d] - c_dot[i_N, i_d]) - c[i_N, i_d] * s_dot_way[i_d] - c_way[i_N, i_d] * s_dot[i_d]) / s[i_d]**2
    return (second_y,)


def second_derivative(
    v: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_y (T, N, d)."""
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], v, *directions, *second_directions), float(eps))
