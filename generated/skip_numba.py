# Written by `resoft generate`; edit the loss, not this file.
# body sha256: bf9bb40de5ced3b30aba1d6113a79f075b731b1b42604ca5f0303d1875900ed8
"""The map 'skip' (arXiv 2203.03099), with products of its derivatives, for numba.

    y = b + sum_inputs(W*z)
    a = tanh(y)
    f = rho*z + sum_hidden(V*a)

All arrays have T trials first, each by itself: z (T, N, n), W (T, m, n), b (T, m), V (T, m, n).
An array of one trial serves for all of them.

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

MAP = "skip"
TARGET = "numba"
PARAMETERS: dict[str, float] = {"rho": 1.0}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {
    "z": ("N", "n"),
    "W": ("m", "n"),
    "b": ("m",),
    "V": ("m", "n"),
}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"f": ("N", "n")}


_CACHE = "__file__" in globals() and __name__ in sys.modules
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)
_inside: Any = njit(fastmath={"contract"}, error_model="numpy", forceinline=True, cache=_CACHE)


@_inside
def _exp(x: float) -> Any:
    """Return exp(x) within one unit in the last place, without a call, so that loops vectorise.

    x = k ln 2 + r with |r| <= ln(2) / 2: exp(x) = 2^k exp(r).  Adding 1.5 2^52 rounds to an
    integer, whose low bits then stand in the double; 2^k is made of two factors, each in range.
    """
    x = 710.0 if x > 710.0 else x
    x = -746.0 if x < -746.0 else x
    k = (x * 1.4426950408889634 + 6755399441055744.0) - 6755399441055744.0
    r = (x - k * 0.6931471803691238) - k * 1.9082149292705877e-10
    p = 1.6059043836821613e-10
    p = p * r + 2.08767569878681e-09
    p = p * r + 2.505210838544172e-08
    p = p * r + 2.755731922398589e-07
    p = p * r + 2.7557319223985893e-06
    p = p * r + 2.48015873015873e-05
    p = p * r + 0.0001984126984126984
    p = p * r + 0.001388888888888889
    p = p * r + 0.008333333333333333
    p = p * r + 0.041666666666666664
    p = p * r + 0.16666666666666666
    p = p * r + 0.5
    half = (k * 0.5 + 6755399441055744.0) - 6755399441055744.0
    low = np.float64(half + 6755399441055744.0).view(np.int64)
    first = np.int64((low << 52) + 4607182418800017408).view(np.float64)
    low = np.float64(k - half + 6755399441055744.0).view(np.int64)
    second = np.int64((low << 52) + 4607182418800017408).view(np.float64)
    return (1.0 + (r + r * r * p)) * first * second


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
def _evaluate(z: Array, W: Array, b: Array, V: Array, rho: float) -> Any:
    """Do all trials."""
    f = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    W_z = np.empty((z.shape[1], W.shape[1]))
    y = np.empty((z.shape[1], W.shape[1]))
    a = np.empty((z.shape[1], W.shape[1]))
    V_a = np.empty((z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_m, i_n] * z[i, i_N, i_n]
                W_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                y[i_N, i_m] = W_z[i_N, i_m] + b[i, i_m]
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                a[i_N, i_m] = math.tanh(y[i_N, i_m])
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_m in range(W.shape[1]):
                    total += V[i, i_m, i_n] * a[i_N, i_m]
                V_a[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                f[i, i_N, i_n] = V_a[i_N, i_n] + rho * z[i, i_N, i_n]
    return (f,)


def evaluate(z: Array, W: Array, b: Array, V: Array, *, rho: float = 1.0) -> tuple[Array]:
    """Return f (T, N, n)."""
    return _evaluate(*_arrays([ARGUMENTS], z, W, b, V), float(rho))


@_as_written
def _jacobian_product(z: Array, W: Array, b: Array, V: Array, h_z: Array, h_W: Array, h_b: Array, h_V: Array, rho: float) -> Any:
    """Do all trials."""
    product_f = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    W_z = np.empty((z.shape[1], W.shape[1]))
    y = np.empty((z.shape[1], W.shape[1]))
    W_h_z = np.empty((z.shape[1], W.shape[1]))
    h_W_z = np.empty((z.shape[1], W.shape[1]))
    y_dot = np.empty((z.shape[1], W.shape[1]))
    a_dot = np.empty((z.shape[1], W.shape[1]))
    V_a_dot = np.empty((z.shape[1], z.shape[2]))
    a = np.empty((z.shape[1], W.shape[1]))
    a_h_V = np.empty((z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_m, i_n] * z[i, i_N, i_n]
                W_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                y[i_N, i_m] = W_z[i_N, i_m] + b[i, i_m]
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
                y_dot[i_N, i_m] = W_h_z[i_N, i_m] + h_W_z[i_N, i_m] + h_b[i, i_m]
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                a_dot[i_N, i_m] = 4.0 * y_dot[i_N, i_m] * _exp(-abs(y[i_N, i_m]))**2 / (_exp(-abs(y[i_N, i_m]))**2 + 1.0)**2
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_m in range(W.shape[1]):
                    total += V[i, i_m, i_n] * a_dot[i_N, i_m]
                V_a_dot[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                a[i_N, i_m] = math.tanh(y[i_N, i_m])
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_m in range(W.shape[1]):
                    total += a[i_N, i_m] * h_V[i, i_m, i_n]
                a_h_V[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                product_f[i, i_N, i_n] = V_a_dot[i_N, i_n] + a_h_V[i_N, i_n] + h_z[i, i_N, i_n] * rho
    return (product_f,)


def jacobian_product(
    z: Array, W: Array, b: Array, V: Array, directions: tuple[Array, ...], *, rho: float = 1.0
) -> tuple[Array]:
    """Return the Jacobian times directions: product_f (T, N, n)."""
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], z, W, b, V, *directions), float(rho))


@_as_written
def _pullback(z: Array, W: Array, b: Array, V: Array, g_f: Array, rho: float) -> Any:
    """Do all trials."""
    pullback_z = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    pullback_W = np.empty((z.shape[0], W.shape[1], z.shape[2]))
    pullback_b = np.empty((z.shape[0], W.shape[1]))
    pullback_V = np.empty((z.shape[0], W.shape[1], z.shape[2]))
    a_bar = np.empty((z.shape[1], W.shape[1]))
    W_z = np.empty((z.shape[1], W.shape[1]))
    y = np.empty((z.shape[1], W.shape[1]))
    y_bar = np.empty((z.shape[1], W.shape[1]))
    W_y_bar = np.empty((z.shape[1], z.shape[2]))
    y_bar_z = np.empty((W.shape[1], z.shape[2]))
    sum_y_bar = np.empty(W.shape[1])
    a = np.empty((z.shape[1], W.shape[1]))
    a_g_f = np.empty((W.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += V[i, i_m, i_n] * g_f[i, i_N, i_n]
                a_bar[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_m, i_n] * z[i, i_N, i_n]
                W_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                y[i_N, i_m] = W_z[i_N, i_m] + b[i, i_m]
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                y_bar[i_N, i_m] = 4.0 * a_bar[i_N, i_m] * _exp(-abs(y[i_N, i_m]))**2 / (_exp(-abs(y[i_N, i_m]))**2 + 1.0)**2
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_m in range(W.shape[1]):
                    total += W[i, i_m, i_n] * y_bar[i_N, i_m]
                W_y_bar[i_N, i_n] = total
        for i_m in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_N in range(z.shape[1]):
                    total += y_bar[i_N, i_m] * z[i, i_N, i_n]
                y_bar_z[i_m, i_n] = total
        for i_m in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += y_bar[i_N, i_m]
            sum_y_bar[i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                a[i_N, i_m] = math.tanh(y[i_N, i_m])
        for i_m in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_N in range(z.shape[1]):
                    total += a[i_N, i_m] * g_f[i, i_N, i_n]
                a_g_f[i_m, i_n] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                pullback_z[i, i_N, i_n] = W_y_bar[i_N, i_n] + g_f[i, i_N, i_n] * rho
        for i_m in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                pullback_W[i, i_m, i_n] = y_bar_z[i_m, i_n]
        for i_m in range(W.shape[1]):
            pullback_b[i, i_m] = sum_y_bar[i_m]
        for i_m in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                pullback_V[i, i_m, i_n] = a_g_f[i_m, i_n]
    return pullback_z, pullback_W, pullback_b, pullback_V


def pullback(
    z: Array, W: Array, b: Array, V: Array, cotangents: tuple[Array, ...], *, rho: float = 1.0
) -> tuple[Array, Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, n), pullback_W (T, m,
    n), pullback_b (T, m), pullback_V (T, m, n).
    """
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], z, W, b, V, *cotangents), float(rho))


@_as_written
def _second_derivative(z: Array, W: Array, b: Array, V: Array, h_z: Array, h_W: Array, h_b: Array, h_V: Array, k_z: Array, k_W: Array, k_b: Array, k_V: Array, rho: float) -> Any:
    """Do all trials."""
    second_f = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    W_z = np.empty((z.shape[1], W.shape[1]))
    y = np.empty((z.shape[1], W.shape[1]))
    W_h_z = np.empty((z.shape[1], W.shape[1]))
    h_W_z = np.empty((z.shape[1], W.shape[1]))
    y_dot = np.empty((z.shape[1], W.shape[1]))
    h_W_k_z = np.empty((z.shape[1], W.shape[1]))
    h_z_k_W = np.empty((z.shape[1], W.shape[1]))
    y_dot_way = np.empty((z.shape[1], W.shape[1]))
    W_k_z = np.empty((z.shape[1], W.shape[1]))
    k_W_z = np.empty((z.shape[1], W.shape[1]))
    y_way = np.empty((z.shape[1], W.shape[1]))
    a_dot_way = np.empty((z.shape[1], W.shape[1]))
    V_a_dot_way = np.empty((z.shape[1], z.shape[2]))
    a_way = np.empty((z.shape[1], W.shape[1]))
    a_way_h_V = np.empty((z.shape[1], z.shape[2]))
    a_dot = np.empty((z.shape[1], W.shape[1]))
    a_dot_k_V = np.empty((z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_m, i_n] * z[i, i_N, i_n]
                W_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                y[i_N, i_m] = W_z[i_N, i_m] + b[i, i_m]
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
                y_dot[i_N, i_m] = W_h_z[i_N, i_m] + h_W_z[i_N, i_m] + h_b[i, i_m]
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
                y_dot_way[i_N, i_m] = h_W_k_z[i_N, i_m] + h_z_k_W[i_N, i_m]
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_m, i_n] * k_z[i, i_N, i_n]
                W_k_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += k_W[i, i_m, i_n] * z[i, i_N, i_n]
                k_W_z[i_N, i_m] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                y_way[i_N, i_m] = W_k_z[i_N, i_m] + k_W_z[i_N, i_m] + k_b[i, i_m]
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                a_dot_way[i_N, i_m] = (4.0 * (y_dot_way[i_N, i_m] + (2.0 * y_dot[i_N, i_m] * y_way[i_N, i_m] + y_dot_way[i_N, i_m]) * _exp(-abs(y[i_N, i_m]))**2 - 2.0 * y_dot[i_N, i_m] * y_way[i_N, i_m]) * _exp(-abs(y[i_N, i_m]))**2 / (_exp(-abs(y[i_N, i_m]))**2 + 1.0)**3 if y[i_N, i_m] > 0.0 else -4.0 * ((2.0 * y_dot[i_N, i_m] * y_way[i_N, i_m] - y_dot_way[i_N, i_m]) * _exp(-abs(y[i_N, i_m]))**2 - 2.0 * y_dot[i_N, i_m] * y_way[i_N, i_m] - y_dot_way[i_N, i_m]) * _exp(-abs(y[i_N, i_m]))**2 / (_exp(-abs(y[i_N, i_m]))**2 + 1.0)**3)
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_m in range(W.shape[1]):
                    total += V[i, i_m, i_n] * a_dot_way[i_N, i_m]
                V_a_dot_way[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                a_way[i_N, i_m] = 4.0 * y_way[i_N, i_m] * _exp(-abs(y[i_N, i_m]))**2 / (_exp(-abs(y[i_N, i_m]))**2 + 1.0)**2
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_m in range(W.shape[1]):
                    total += a_way[i_N, i_m] * h_V[i, i_m, i_n]
                a_way_h_V[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_m in range(W.shape[1]):
                a_dot[i_N, i_m] = 4.0 * y_dot[i_N, i_m] * _exp(-abs(y[i_N, i_m]))**2 / (_exp(-abs(y[i_N, i_m]))**2 + 1.0)**2
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_m in range(W.shape[1]):
                    total += a_dot[i_N, i_m] * k_V[i, i_m, i_n]
                a_dot_k_V[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                second_f[i, i_N, i_n] = V_a_dot_way[i_N, i_n] + a_dot_k_V[i_N, i_n] + a_way_h_V[i_N, i_n]
    return (second_f,)


def second_derivative(
    z: Array, W: Array, b: Array, V: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, rho: float = 1.0
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_f (T, N, n)."""
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, W, b, V, *directions, *second_directions), float(rho))
