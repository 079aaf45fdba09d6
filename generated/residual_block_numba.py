# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 43c3177b7d876d5a197a68983a37e1cd14436c3e44026103297ead51f18ee8be
"""The map 'residual_block' (arXiv 2210.05371), with products of its derivatives, for numba.

    v = sum_inputs(W*z)
    mean = sum_batch(v)/N
    c = v - mean
    s = sqrt(eps + sum_batch(c**2)/N)
    y = c/s
    a = Max(0, y)
    f = rho*z + sum_features(V*a)

All arrays have T trials first, each by itself: z (T, N, n), W (T, d, n), V (T, d, n). An array
of one trial serves for all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
Where a formula has a kink, sign(0) is 0: slopes there are between those of both sides.
"""

import math
import sys
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "residual_block"
TARGET = "numba"
PARAMETERS: dict[str, float] = {"eps": 1e-05, "rho": 1.0}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "n"), "W": ("d", "n"), "V": ("d", "n")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"f": ("N", "n")}


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
def _evaluate(z: Array, W: Array, V: Array, eps: float, rho: float) -> Any:
    """Do all trials."""
    f = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    v = np.empty((z.shape[1], W.shape[1]))
    sum_v = np.empty(W.shape[1])
    mean = np.empty(W.shape[1])
    c_near = np.empty((z.shape[1], W.shape[1]))
    sum_c_near = np.empty(W.shape[1])
    c = np.empty((z.shape[1], W.shape[1]))
    c_squared = np.empty(W.shape[1])
    s = np.empty(W.shape[1])
    y = np.empty((z.shape[1], W.shape[1]))
    a = np.empty((z.shape[1], W.shape[1]))
    V_a = np.empty((z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_d, i_n] * z[i, i_N, i_n]
                v[i_N, i_d] = total
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += v[i_N, i_d]
            sum_v[i_d] = total
        for i_d in range(W.shape[1]):
            mean[i_d] = sum_v[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near[i_N, i_d] = v[i_N, i_d] - mean[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near[i_N, i_d]
            sum_c_near[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c[i_N, i_d] = c_near[i_N, i_d] - sum_c_near[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d]**2
            c_squared[i_d] = total
        for i_d in range(W.shape[1]):
            s[i_d] = math.sqrt(c_squared[i_d] / z.shape[1] + eps)
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y[i_N, i_d] = c[i_N, i_d] / s[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                a[i_N, i_d] = (0.0 if -y[i_N, i_d] > 0.0 else y[i_N, i_d])
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_d in range(W.shape[1]):
                    total += V[i, i_d, i_n] * a[i_N, i_d]
                V_a[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                f[i, i_N, i_n] = V_a[i_N, i_n] + rho * z[i, i_N, i_n]
    return (f,)


def evaluate(
    z: Array, W: Array, V: Array, *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return f (T, N, n)."""
    return _evaluate(*_arrays([ARGUMENTS], z, W, V), float(eps), float(rho))


@_as_written
def _jacobian_product(z: Array, W: Array, V: Array, h_z: Array, h_W: Array, h_V: Array, eps: float, rho: float) -> Any:
    """Do all trials."""
    product_f = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    v = np.empty((z.shape[1], W.shape[1]))
    sum_v = np.empty(W.shape[1])
    mean = np.empty(W.shape[1])
    c_near = np.empty((z.shape[1], W.shape[1]))
    sum_c_near = np.empty(W.shape[1])
    c = np.empty((z.shape[1], W.shape[1]))
    c_squared = np.empty(W.shape[1])
    s = np.empty(W.shape[1])
    y = np.empty((z.shape[1], W.shape[1]))
    W_h_z = np.empty((z.shape[1], W.shape[1]))
    h_W_z = np.empty((z.shape[1], W.shape[1]))
    v_dot = np.empty((z.shape[1], W.shape[1]))
    sum_v_dot = np.empty(W.shape[1])
    mean_dot = np.empty(W.shape[1])
    c_near_dot = np.empty((z.shape[1], W.shape[1]))
    sum_c_near_dot = np.empty(W.shape[1])
    c_dot = np.empty((z.shape[1], W.shape[1]))
    c_c_dot = np.empty(W.shape[1])
    s_dot = np.empty(W.shape[1])
    y_dot = np.empty((z.shape[1], W.shape[1]))
    a_dot = np.empty((z.shape[1], W.shape[1]))
    V_a_dot = np.empty((z.shape[1], z.shape[2]))
    a = np.empty((z.shape[1], W.shape[1]))
    a_h_V = np.empty((z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_d, i_n] * z[i, i_N, i_n]
                v[i_N, i_d] = total
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += v[i_N, i_d]
            sum_v[i_d] = total
        for i_d in range(W.shape[1]):
            mean[i_d] = sum_v[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near[i_N, i_d] = v[i_N, i_d] - mean[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near[i_N, i_d]
            sum_c_near[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c[i_N, i_d] = c_near[i_N, i_d] - sum_c_near[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d]**2
            c_squared[i_d] = total
        for i_d in range(W.shape[1]):
            s[i_d] = math.sqrt(c_squared[i_d] / z.shape[1] + eps)
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y[i_N, i_d] = c[i_N, i_d] / s[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_d, i_n] * h_z[i, i_N, i_n]
                W_h_z[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += h_W[i, i_d, i_n] * z[i, i_N, i_n]
                h_W_z[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                v_dot[i_N, i_d] = W_h_z[i_N, i_d] + h_W_z[i_N, i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += v_dot[i_N, i_d]
            sum_v_dot[i_d] = total
        for i_d in range(W.shape[1]):
            mean_dot[i_d] = sum_v_dot[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near_dot[i_N, i_d] = v_dot[i_N, i_d] - mean_dot[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near_dot[i_N, i_d]
            sum_c_near_dot[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_dot[i_N, i_d] = c_near_dot[i_N, i_d] - sum_c_near_dot[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d] * c_dot[i_N, i_d]
            c_c_dot[i_d] = total
        for i_d in range(W.shape[1]):
            s_dot[i_d] = c_c_dot[i_d] / s[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y_dot[i_N, i_d] = (c_dot[i_N, i_d] - c[i_N, i_d] * s_dot[i_d] / s[i_d]) / s[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                a_dot[i_N, i_d] = 0.5 * y_dot[i_N, i_d] * ((1.0 if y[i_N, i_d] > 0.0 else (-1.0 if -y[i_N, i_d] > 0.0 else 0.0)) + 1.0)
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_d in range(W.shape[1]):
                    total += V[i, i_d, i_n] * a_dot[i_N, i_d]
                V_a_dot[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                a[i_N, i_d] = (0.0 if -y[i_N, i_d] > 0.0 else y[i_N, i_d])
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_d in range(W.shape[1]):
                    total += a[i_N, i_d] * h_V[i, i_d, i_n]
                a_h_V[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                product_f[i, i_N, i_n] = V_a_dot[i_N, i_n] + a_h_V[i_N, i_n] + h_z[i, i_N, i_n] * rho
    return (product_f,)


def jacobian_product(
    z: Array, W: Array, V: Array, directions: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return the Jacobian times directions: product_f (T, N, n)."""
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], z, W, V, *directions), float(eps), float(rho))


@_as_written
def _pullback(z: Array, W: Array, V: Array, g_f: Array, eps: float, rho: float) -> Any:
    """Do all trials."""
    pullback_z = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    pullback_W = np.empty((z.shape[0], W.shape[1], z.shape[2]))
    pullback_V = np.empty((z.shape[0], W.shape[1], z.shape[2]))
    v = np.empty((z.shape[1], W.shape[1]))
    sum_v = np.empty(W.shape[1])
    mean = np.empty(W.shape[1])
    c_near = np.empty((z.shape[1], W.shape[1]))
    sum_c_near = np.empty(W.shape[1])
    c = np.empty((z.shape[1], W.shape[1]))
    c_squared = np.empty(W.shape[1])
    s = np.empty(W.shape[1])
    a_bar = np.empty((z.shape[1], W.shape[1]))
    y = np.empty((z.shape[1], W.shape[1]))
    y_bar = np.empty((z.shape[1], W.shape[1]))
    c_y_bar = np.empty(W.shape[1])
    s_bar = np.empty(W.shape[1])
    c_bar = np.empty((z.shape[1], W.shape[1]))
    sum_c_bar = np.empty(W.shape[1])
    c_near_bar = np.empty((z.shape[1], W.shape[1]))
    sum_c_near_bar = np.empty(W.shape[1])
    mean_bar = np.empty(W.shape[1])
    v_bar = np.empty((z.shape[1], W.shape[1]))
    W_v_bar = np.empty((z.shape[1], z.shape[2]))
    v_bar_z = np.empty((W.shape[1], z.shape[2]))
    a = np.empty((z.shape[1], W.shape[1]))
    a_g_f = np.empty((W.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_d, i_n] * z[i, i_N, i_n]
                v[i_N, i_d] = total
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += v[i_N, i_d]
            sum_v[i_d] = total
        for i_d in range(W.shape[1]):
            mean[i_d] = sum_v[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near[i_N, i_d] = v[i_N, i_d] - mean[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near[i_N, i_d]
            sum_c_near[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c[i_N, i_d] = c_near[i_N, i_d] - sum_c_near[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d]**2
            c_squared[i_d] = total
        for i_d in range(W.shape[1]):
            s[i_d] = math.sqrt(c_squared[i_d] / z.shape[1] + eps)
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += V[i, i_d, i_n] * g_f[i, i_N, i_n]
                a_bar[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y[i_N, i_d] = c[i_N, i_d] / s[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y_bar[i_N, i_d] = 0.5 * a_bar[i_N, i_d] * ((1.0 if y[i_N, i_d] > 0.0 else (-1.0 if -y[i_N, i_d] > 0.0 else 0.0)) + 1.0)
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d] * y_bar[i_N, i_d]
            c_y_bar[i_d] = total
        for i_d in range(W.shape[1]):
            s_bar[i_d] = -c_y_bar[i_d] / s[i_d]**2
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_bar[i_N, i_d] = (c[i_N, i_d] * s_bar[i_d] / z.shape[1] + y_bar[i_N, i_d]) / s[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_bar[i_N, i_d]
            sum_c_bar[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near_bar[i_N, i_d] = c_bar[i_N, i_d] - sum_c_bar[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near_bar[i_N, i_d]
            sum_c_near_bar[i_d] = total
        for i_d in range(W.shape[1]):
            mean_bar[i_d] = -sum_c_near_bar[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                v_bar[i_N, i_d] = c_near_bar[i_N, i_d] + mean_bar[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_d in range(W.shape[1]):
                    total += W[i, i_d, i_n] * v_bar[i_N, i_d]
                W_v_bar[i_N, i_n] = total
        for i_d in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_N in range(z.shape[1]):
                    total += v_bar[i_N, i_d] * z[i, i_N, i_n]
                v_bar_z[i_d, i_n] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                a[i_N, i_d] = (0.0 if -y[i_N, i_d] > 0.0 else y[i_N, i_d])
        for i_d in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_N in range(z.shape[1]):
                    total += a[i_N, i_d] * g_f[i, i_N, i_n]
                a_g_f[i_d, i_n] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                pullback_z[i, i_N, i_n] = W_v_bar[i_N, i_n] + g_f[i, i_N, i_n] * rho
        for i_d in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                pullback_W[i, i_d, i_n] = v_bar_z[i_d, i_n]
        for i_d in range(W.shape[1]):
            for i_n in range(z.shape[2]):
                pullback_V[i, i_d, i_n] = a_g_f[i_d, i_n]
    return pullback_z, pullback_W, pullback_V


def pullback(
    z: Array, W: Array, V: Array, cotangents: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, n), pullback_W (T, d,
    n), pullback_V (T, d, n).
    """
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], z, W, V, *cotangents), float(eps), float(rho))


@_as_written
def _second_derivative(z: Array, W: Array, V: Array, h_z: Array, h_W: Array, h_V: Array, k_z: Array, k_W: Array, k_V: Array, eps: float, rho: float) -> Any:
    """Do all trials."""
    second_f = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    v = np.empty((z.shape[1], W.shape[1]))
    sum_v = np.empty(W.shape[1])
    mean = np.empty(W.shape[1])
    c_near = np.empty((z.shape[1], W.shape[1]))
    sum_c_near = np.empty(W.shape[1])
    c = np.empty((z.shape[1], W.shape[1]))
    c_squared = np.empty(W.shape[1])
    s = np.empty(W.shape[1])
    y = np.empty((z.shape[1], W.shape[1]))
    W_h_z = np.empty((z.shape[1], W.shape[1]))
    h_W_z = np.empty((z.shape[1], W.shape[1]))
    v_dot = np.empty((z.shape[1], W.shape[1]))
    sum_v_dot = np.empty(W.shape[1])
    mean_dot = np.empty(W.shape[1])
    c_near_dot = np.empty((z.shape[1], W.shape[1]))
    sum_c_near_dot = np.empty(W.shape[1])
    c_dot = np.empty((z.shape[1], W.shape[1]))
    h_W_k_z = np.empty((z.shape[1], W.shape[1]))
    h_z_k_W = np.empty((z.shape[1], W.shape[1]))
    v_dot_way = np.empty((z.shape[1], W.shape[1]))
    sum_v_dot_way = np.empty(W.shape[1])
    mean_dot_way = np.empty(W.shape[1])
    c_near_dot_way = np.empty((z.shape[1], W.shape[1]))
    sum_c_near_dot_way = np.empty(W.shape[1])
    c_dot_way = np.empty((z.shape[1], W.shape[1]))
    W_k_z = np.empty((z.shape[1], W.shape[1]))
    k_W_z = np.empty((z.shape[1], W.shape[1]))
    v_way = np.empty((z.shape[1], W.shape[1]))
    sum_v_way = np.empty(W.shape[1])
    mean_way = np.empty(W.shape[1])
    c_near_way = np.empty((z.shape[1], W.shape[1]))
    sum_c_near_way = np.empty(W.shape[1])
    c_way = np.empty((z.shape[1], W.shape[1]))
    c_c_dot = np.empty(W.shape[1])
    s_dot = np.empty(W.shape[1])
    s18 = np.empty(W.shape[1])
    c_c_way = np.empty(W.shape[1])
    s_way = np.empty(W.shape[1])
    s_dot_way = np.empty(W.shape[1])
    y_dot_way = np.empty((z.shape[1], W.shape[1]))
    a_dot_way = np.empty((z.shape[1], W.shape[1]))
    V_a_dot_way = np.empty((z.shape[1], z.shape[2]))
    y_way = np.empty((z.shape[1], W.shape[1]))
    a_way = np.empty((z.shape[1], W.shape[1]))
    a_way_h_V = np.empty((z.shape[1], z.shape[2]))
    y_dot = np.empty((z.shape[1], W.shape[1]))
    a_dot = np.empty((z.shape[1], W.shape[1]))
    a_dot_k_V = np.empty((z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_d, i_n] * z[i, i_N, i_n]
                v[i_N, i_d] = total
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += v[i_N, i_d]
            sum_v[i_d] = total
        for i_d in range(W.shape[1]):
            mean[i_d] = sum_v[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near[i_N, i_d] = v[i_N, i_d] - mean[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near[i_N, i_d]
            sum_c_near[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c[i_N, i_d] = c_near[i_N, i_d] - sum_c_near[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d]**2
            c_squared[i_d] = total
        for i_d in range(W.shape[1]):
            s[i_d] = math.sqrt(c_squared[i_d] / z.shape[1] + eps)
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y[i_N, i_d] = c[i_N, i_d] / s[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_d, i_n] * h_z[i, i_N, i_n]
                W_h_z[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += h_W[i, i_d, i_n] * z[i, i_N, i_n]
                h_W_z[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                v_dot[i_N, i_d] = W_h_z[i_N, i_d] + h_W_z[i_N, i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += v_dot[i_N, i_d]
            sum_v_dot[i_d] = total
        for i_d in range(W.shape[1]):
            mean_dot[i_d] = sum_v_dot[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near_dot[i_N, i_d] = v_dot[i_N, i_d] - mean_dot[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near_dot[i_N, i_d]
            sum_c_near_dot[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_dot[i_N, i_d] = c_near_dot[i_N, i_d] - sum_c_near_dot[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += h_W[i, i_d, i_n] * k_z[i, i_N, i_n]
                h_W_k_z[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += h_z[i, i_N, i_n] * k_W[i, i_d, i_n]
                h_z_k_W[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                v_dot_way[i_N, i_d] = h_W_k_z[i_N, i_d] + h_z_k_W[i_N, i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += v_dot_way[i_N, i_d]
            sum_v_dot_way[i_d] = total
        for i_d in range(W.shape[1]):
            mean_dot_way[i_d] = sum_v_dot_way[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near_dot_way[i_N, i_d] = v_dot_way[i_N, i_d] - mean_dot_way[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near_dot_way[i_N, i_d]
            sum_c_near_dot_way[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_dot_way[i_N, i_d] = c_near_dot_way[i_N, i_d] - sum_c_near_dot_way[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += W[i, i_d, i_n] * k_z[i, i_N, i_n]
                W_k_z[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                total = 0.0
                for i_n in range(z.shape[2]):
                    total += k_W[i, i_d, i_n] * z[i, i_N, i_n]
                k_W_z[i_N, i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                v_way[i_N, i_d] = W_k_z[i_N, i_d] + k_W_z[i_N, i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += v_way[i_N, i_d]
            sum_v_way[i_d] = total
        for i_d in range(W.shape[1]):
            mean_way[i_d] = sum_v_way[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_near_way[i_N, i_d] = v_way[i_N, i_d] - mean_way[i_d]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c_near_way[i_N, i_d]
            sum_c_near_way[i_d] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                c_way[i_N, i_d] = c_near_way[i_N, i_d] - sum_c_near_way[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d] * c_dot[i_N, i_d]
            c_c_dot[i_d] = total
        for i_d in range(W.shape[1]):
            s_dot[i_d] = c_c_dot[i_d] / s[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d] * c_dot_way[i_N, i_d] + c_dot[i_N, i_d] * c_way[i_N, i_d]
            s18[i_d] = total
        for i_d in range(W.shape[1]):
            total = 0.0
            for i_N in range(z.shape[1]):
                total += c[i_N, i_d] * c_way[i_N, i_d]
            c_c_way[i_d] = total
        for i_d in range(W.shape[1]):
            s_way[i_d] = c_c_way[i_d] / s[i_d] / z.shape[1]
        for i_d in range(W.shape[1]):
            s_dot_way[i_d] = (s18[i_d] - c_c_dot[i_d] * s_way[i_d] / s[i_d]) / s[i_d] / z.shape[1]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y_dot_way[i_N, i_d] = (c_dot_way[i_N, i_d] + s_way[i_d] * (2.0 * c[i_N, i_d] * s_dot[i_d] / s[i_d] - c_dot[i_N, i_d]) / s[i_d] - c[i_N, i_d] * s_dot_way[i_d] / s[i_d] - c_way[i_N, i_d] * s_dot[i_d] / s[i_d]) / s[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                a_dot_way[i_N, i_d] = 0.5 * y_dot_way[i_N, i_d] * ((1.0 if y[i_N, i_d] > 0.0 else (-1.0 if -y[i_N, i_d] > 0.0 else 0.0)) + 1.0)
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_d in range(W.shape[1]):
                    total += V[i, i_d, i_n] * a_dot_way[i_N, i_d]
                V_a_dot_way[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y_way[i_N, i_d] = (c_way[i_N, i_d] - c[i_N, i_d] * s_way[i_d] / s[i_d]) / s[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                a_way[i_N, i_d] = 0.5 * y_way[i_N, i_d] * ((1.0 if y[i_N, i_d] > 0.0 else (-1.0 if -y[i_N, i_d] > 0.0 else 0.0)) + 1.0)
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_d in range(W.shape[1]):
                    total += a_way[i_N, i_d] * h_V[i, i_d, i_n]
                a_way_h_V[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                y_dot[i_N, i_d] = (c_dot[i_N, i_d] - c[i_N, i_d] * s_dot[i_d] / s[i_d]) / s[i_d]
        for i_N in range(z.shape[1]):
            for i_d in range(W.shape[1]):
                a_dot[i_N, i_d] = 0.5 * y_dot[i_N, i_d] * ((1.0 if y[i_N, i_d] > 0.0 else (-1.0 if -y[i_N, i_d] > 0.0 else 0.0)) + 1.0)
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                total = 0.0
                for i_d in range(W.shape[1]):
                    total += a_dot[i_N, i_d] * k_V[i, i_d, i_n]
                a_dot_k_V[i_N, i_n] = total
        for i_N in range(z.shape[1]):
            for i_n in range(z.shape[2]):
                second_f[i, i_N, i_n] = V_a_dot_way[i_N, i_n] + a_dot_k_V[i_N, i_n] + a_way_h_V[i_N, i_n]
    return (second_f,)


def second_derivative(
    z: Array, W: Array, V: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_f (T, N, n)."""
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, W, V, *directions, *second_directions), float(eps), float(rho))
