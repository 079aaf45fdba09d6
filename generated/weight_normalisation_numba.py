# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 99bb56a248e195656e78ecdca09a32598db1ca24323296217f85f9a56de1b03a
"""The map 'weight_normalisation' (arXiv 2210.05371), with products of its derivatives, for
numba.

    s = sqrt(eps + sum_inputs(w**2))
    u = w/s

All arrays have T trials first, each by itself: w (T, m, n). An array of one trial serves for
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

MAP = "weight_normalisation"
TARGET = "numba"
PARAMETERS: dict[str, float] = {"eps": 1e-05}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"w": ("m", "n")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"u": ("m", "n")}


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
def _evaluate(w: Array, eps: float) -> Any:
    """Do all trials."""
    u = np.empty((w.shape[0], w.shape[1], w.shape[2]))
    w_squared = np.empty(w.shape[1])
    s = np.empty(w.shape[1])
    for i in range(w.shape[0]):
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += w[i, i_m, i_n]**2
            w_squared[i_m] = total
        for i_m in range(w.shape[1]):
            s[i_m] = math.sqrt(eps + w_squared[i_m])
        for i_m in range(w.shape[1]):
            for i_n in range(w.shape[2]):
                u[i, i_m, i_n] = w[i, i_m, i_n] / s[i_m]
    return (u,)


def evaluate(w: Array, *, eps: float = 1e-05) -> tuple[Array]:
    """Return u (T, m, n)."""
    return _evaluate(*_arrays([ARGUMENTS], w), float(eps))


@_as_written
def _jacobian_product(w: Array, h_w: Array, eps: float) -> Any:
    """Do all trials."""
    product_u = np.empty((w.shape[0], w.shape[1], w.shape[2]))
    w_squared = np.empty(w.shape[1])
    s = np.empty(w.shape[1])
    h_w_w = np.empty(w.shape[1])
    s_dot = np.empty(w.shape[1])
    for i in range(w.shape[0]):
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += w[i, i_m, i_n]**2
            w_squared[i_m] = total
        for i_m in range(w.shape[1]):
            s[i_m] = math.sqrt(eps + w_squared[i_m])
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += h_w[i, i_m, i_n] * w[i, i_m, i_n]
            h_w_w[i_m] = total
        for i_m in range(w.shape[1]):
            s_dot[i_m] = h_w_w[i_m] / s[i_m]
        for i_m in range(w.shape[1]):
            for i_n in range(w.shape[2]):
                product_u[i, i_m, i_n] = (h_w[i, i_m, i_n] - s_dot[i_m] * w[i, i_m, i_n] / s[i_m]) / s[i_m]
    return (product_u,)


def jacobian_product(
    w: Array, directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the Jacobian times directions: product_u (T, m, n)."""
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], w, *directions), float(eps))


@_as_written
def _pullback(w: Array, g_u: Array, eps: float) -> Any:
    """Do all trials."""
    pullback_w = np.empty((w.shape[0], w.shape[1], w.shape[2]))
    w_squared = np.empty(w.shape[1])
    s = np.empty(w.shape[1])
    g_u_w = np.empty(w.shape[1])
    s_bar = np.empty(w.shape[1])
    for i in range(w.shape[0]):
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += w[i, i_m, i_n]**2
            w_squared[i_m] = total
        for i_m in range(w.shape[1]):
            s[i_m] = math.sqrt(eps + w_squared[i_m])
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += g_u[i, i_m, i_n] * w[i, i_m, i_n]
            g_u_w[i_m] = total
        for i_m in range(w.shape[1]):
            s_bar[i_m] = -g_u_w[i_m] / s[i_m]**2
        for i_m in range(w.shape[1]):
            for i_n in range(w.shape[2]):
                pullback_w[i, i_m, i_n] = (g_u[i, i_m, i_n] + s_bar[i_m] * w[i, i_m, i_n]) / s[i_m]
    return (pullback_w,)


def pullback(w: Array, cotangents: tuple[Array, ...], *, eps: float = 1e-05) -> tuple[Array]:
    """Return the transposed Jacobian times cotangents: pullback_w (T, m, n)."""
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], w, *cotangents), float(eps))


@_as_written
def _second_derivative(w: Array, h_w: Array, k_w: Array, eps: float) -> Any:
    """Do all trials."""
    second_u = np.empty((w.shape[0], w.shape[1], w.shape[2]))
    w_squared = np.empty(w.shape[1])
    s = np.empty(w.shape[1])
    h_w_w = np.empty(w.shape[1])
    s_dot = np.empty(w.shape[1])
    h_w_k_w = np.empty(w.shape[1])
    k_w_w = np.empty(w.shape[1])
    s_way = np.empty(w.shape[1])
    s_dot_way = np.empty(w.shape[1])
    for i in range(w.shape[0]):
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += w[i, i_m, i_n]**2
            w_squared[i_m] = total
        for i_m in range(w.shape[1]):
            s[i_m] = math.sqrt(eps + w_squared[i_m])
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += h_w[i, i_m, i_n] * w[i, i_m, i_n]
            h_w_w[i_m] = total
        for i_m in range(w.shape[1]):
            s_dot[i_m] = h_w_w[i_m] / s[i_m]
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += h_w[i, i_m, i_n] * k_w[i, i_m, i_n]
            h_w_k_w[i_m] = total
        for i_m in range(w.shape[1]):
            total = 0.0
            for i_n in range(w.shape[2]):
                total += k_w[i, i_m, i_n] * w[i, i_m, i_n]
            k_w_w[i_m] = total
        for i_m in range(w.shape[1]):
            s_way[i_m] = k_w_w[i_m] / s[i_m]
        for i_m in range(w.shape[1]):
            s_dot_way[i_m] = (h_w_k_w[i_m] - h_w_w[i_m] * s_way[i_m] / s[i_m]) / s[i_m]
        for i_m in range(w.shape[1]):
            for i_n in range(w.shape[2]):
                second_u[i, i_m, i_n] = (s_way[i_m] * (2.0 * s_dot[i_m] * w[i, i_m, i_n] / s[i_m] - h_w[i, i_m, i_n]) - k_w[i, i_m, i_n] * s_dot[i_m] - s_dot_way[i_m] * w[i, i_m, i_n]) / s[i_m]**2
    return (second_u,)


def second_derivative(
    w: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_u (T, m, n)."""
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], w, *directions, *second_directions), float(eps))
