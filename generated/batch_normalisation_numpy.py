# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 6b1b966b901c7dfe660108e2b04076391f4a669a999fcf9cb88028e21cdebb57
"""The map 'batch_normalisation' (arXiv 2210.05371), with products of its derivatives, for
numpy.

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

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "batch_normalisation"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {"eps": 1e-05}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"v": ("N", "d")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"y": ("N", "d")}


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
    return spread


def evaluate(v: Array, *, eps: float = 1e-05) -> tuple[Array]:
    """Return y (T, N, d)."""
    (v,) = _arrays([ARGUMENTS], v)
    sum_v = np.sum(v, axis=1)
    mean = sum_v / v.shape[1]
    c_near = v - mean[:, None, :]
    sum_c_near = np.sum(c_near, axis=1)
    c = c_near - sum_c_near[:, None, :] / v.shape[1]
    c_squared = np.sum(c**2, axis=1)
    s = np.sqrt(c_squared / v.shape[1] + eps)
    y = c / s[:, None, :]
    return (y,)


def jacobian_product(
    v: Array, directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the Jacobian times directions: product_y (T, N, d)."""
    v, h_v = _arrays([ARGUMENTS, ARGUMENTS], v, *directions)
    sum_v = np.sum(v, axis=1)
    mean = sum_v / v.shape[1]
    c_near = v - mean[:, None, :]
    sum_c_near = np.sum(c_near, axis=1)
    c = c_near - sum_c_near[:, None, :] / v.shape[1]
    sum_h_v = np.sum(h_v, axis=1)
    mean_dot = sum_h_v / v.shape[1]
    c_near_dot = h_v - mean_dot[:, None, :]
    sum_c_near_dot = np.sum(c_near_dot, axis=1)
    c_dot = c_near_dot - sum_c_near_dot[:, None, :] / v.shape[1]
    c_squared = np.sum(c**2, axis=1)
    s = np.sqrt(c_squared / v.shape[1] + eps)
    c_c_dot = np.sum(c * c_dot, axis=1)
    s_dot = c_c_dot / s / v.shape[1]
    product_y = (c_dot - c * s_dot[:, None, :] / s[:, None, :]) / s[:, None, :]
    return (product_y,)


def pullback(v: Array, cotangents: tuple[Array, ...], *, eps: float = 1e-05) -> tuple[Array]:
    """Return the transposed Jacobian times cotangents: pullback_v (T, N, d)."""
    v, g_y = _arrays([ARGUMENTS, OUTPUTS], v, *cotangents)
    sum_v = np.sum(v, axis=1)
    mean = sum_v / v.shape[1]
    c_near = v - mean[:, None, :]
    sum_c_near = np.sum(c_near, axis=1)
    c = c_near - sum_c_near[:, None, :] / v.shape[1]
    c_squared = np.sum(c**2, axis=1)
    s = np.sqrt(c_squared / v.shape[1] + eps)
    c_g_y = np.sum(c * g_y, axis=1)
    s_bar = -c_g_y / s**2
    c_bar = (c * s_bar[:, None, :] / v.shape[1] + g_y) / s[:, None, :]
    sum_c_bar = np.sum(c_bar, axis=1)
    c_near_bar = c_bar - sum_c_bar[:, None, :] / v.shape[1]
    sum_c_near_bar = np.sum(c_near_bar, axis=1)
    mean_bar = -sum_c_near_bar
    pullback_v = c_near_bar + mean_bar[:, None, :] / v.shape[1]
    return (pullback_v,)


def second_derivative(
    v: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_y (T, N, d)."""
    v, h_v, k_v = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], v, *directions, *second_directions)
    sum_v = np.sum(v, axis=1)
    mean = sum_v / v.shape[1]
    c_near = v - mean[:, None, :]
    sum_c_near = np.sum(c_near, axis=1)
    c = c_near - sum_c_near[:, None, :] / v.shape[1]
    sum_h_v = np.sum(h_v, axis=1)
    mean_dot = sum_h_v / v.shape[1]
    c_near_dot = h_v - mean_dot[:, None, :]
    sum_c_near_dot = np.sum(c_near_dot, axis=1)
    c_dot = c_near_dot - sum_c_near_dot[:, None, :] / v.shape[1]
    sum_k_v = np.sum(k_v, axis=1)
    mean_way = sum_k_v / v.shape[1]
    c_near_way = k_v - mean_way[:, None, :]
    sum_c_near_way = np.sum(c_near_way, axis=1)
    c_way = c_near_way - sum_c_near_way[:, None, :] / v.shape[1]
    c_squared = np.sum(c**2, axis=1)
    s = np.sqrt(c_squared / v.shape[1] + eps)
    c_c_dot = np.sum(c * c_dot, axis=1)
    s_dot = c_c_dot / s / v.shape[1]
    c_dot_c_way = np.sum(c_dot * c_way, axis=1)
    c_c_way = np.sum(c * c_way, axis=1)
    s_way = c_c_way / s / v.shape[1]
    s_dot_way = (c_dot_c_way - c_c_dot * s_way / s) / s / v.shape[1]
    second_y = (s_way[:, None, :] * (2.0 * c * s_dot[:, None, :] / s[:, None, :] - c_dot) - c * s_dot_way[:, None, :] - c_way * s_dot[:, None, :]) / s[:, None, :]**2
    return (second_y,)
