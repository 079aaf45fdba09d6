# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 8c8fc9d7d31d31e2425951263c7b8564bbabedcc473b8b27279823a42bf98c8e
"""The map 'residual_block' (arXiv 2210.05371), with products of its derivatives, for numpy.

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

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "residual_block"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {"eps": 1e-05, "rho": 1.0}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "n"), "W": ("d", "n"), "V": ("d", "n")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"f": ("N", "n")}


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


def evaluate(
    z: Array, W: Array, V: Array, *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return f (T, N, n)."""
    z, W, V = _arrays([ARGUMENTS], z, W, V)
    v = np.einsum("acd,abd->abc", W, z)
    sum_v = np.sum(v, axis=1)
    mean = sum_v / z.shape[1]
    c_near = v - mean[:, None, :]
    sum_c_near = np.sum(c_near, axis=1)
    c = c_near - sum_c_near[:, None, :] / z.shape[1]
    c_squared = np.sum(c**2, axis=1)
    s = np.sqrt(c_squared / z.shape[1] + eps)
    y = c / s[:, None, :]
    a = np.where(-y > 0.0, 0.0, y)
    V_a = np.einsum("acd,abc->abd", V, a)
    f = V_a + rho * z
    return (f,)


def jacobian_product(
    z: Array, W: Array, V: Array, directions: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return the Jacobian times directions: product_f (T, N, n)."""
    z, W, V, h_z, h_W, h_V = _arrays([ARGUMENTS, ARGUMENTS], z, W, V, *directions)
    v = np.einsum("acd,abd->abc", W, z)
    sum_v = np.sum(v, axis=1)
    mean = sum_v / z.shape[1]
    c_near = v - mean[:, None, :]
    sum_c_near = np.sum(c_near, axis=1)
    c = c_near - sum_c_near[:, None, :] / z.shape[1]
    c_squared = np.sum(c**2, axis=1)
    s = np.sqrt(c_squared / z.shape[1] + eps)
    y = c / s[:, None, :]
    W_h_z = np.einsum("acd,abd->abc", W, h_z)
    h_W_z = np.einsum("acd,abd->abc", h_W, z)
    v_dot = W_h_z + h_W_z
    sum_v_dot = np.sum(v_dot, axis=1)
    mean_dot = sum_v_dot / z.shape[1]
    c_near_dot = v_dot - mean_dot[:, None, :]
    sum_c_near_dot = np.sum(c_near_dot, axis=1)
    c_dot = c_near_dot - sum_c_near_dot[:, None, :] / z.shape[1]
    c_c_dot = np.sum(c * c_dot, axis=1)
    s_dot = c_c_dot / s / z.shape[1]
    y_dot = (c_dot - c * s_dot[:, None, :] / s[:, None, :]) / s[:, None, :]
    a_dot = 0.5 * y_dot * (np.where(y > 0.0, 1.0, np.where(-y > 0.0, -1.0, 0.0)) + 1.0)
    V_a_dot = np.einsum("acd,abc->abd", V, a_dot)
    a = np.where(-y > 0.0, 0.0, y)
    a_h_V = np.einsum("abc,acd->abd", a, h_V)
    product_f = V_a_dot + a_h_V + h_z * rho
    return (product_f,)


def pullback(
    z: Array, W: Array, V: Array, cotangents: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, n), pullback_W (T, d,
    n), pullback_V (T, d, n).
    """
    z, W, V, g_f = _arrays([ARGUMENTS, OUTPUTS], z, W, V, *cotangents)
    v = np.einsum("acd,abd->abc", W, z)
    sum_v = np.sum(v, axis=1)
    mean = sum_v / z.shape[1]
    c_near = v - mean[:, None, :]
    sum_c_near = np.sum(c_near, axis=1)
    c = c_near - sum_c_near[:, None, :] / z.shape[1]
    c_squared = np.sum(c**2, axis=1)
    s = np.sqrt(c_squared / z.shape[1] + eps)
    a_bar = np.einsum("acd,abd->abc", V, g_f)
    y = c / s[:, None, :]
    y_bar = 0.5 * a_bar * (np.where(y > 0.0, 1.0, np.where(-y > 0.0, -1.0, 0.0)) + 1.0)
    c_y_bar = np.sum(c * y_bar, axis=1)
    s_bar = -c_y_bar / s**2
    c_bar = (c * s_bar[:, None, :] / z.shape[1] + y_bar) / s[:, None, :]
    sum_c_bar = np.sum(c_bar, axis=1)
    c_near_bar = c_bar - sum_c_bar[:, None, :] / z.shape[1]
    sum_c_near_bar = np.sum(c_near_bar, axis=1)
    mean_bar = -sum_c_near_bar
    v_bar = c_near_bar + mean_bar[:, None, :] / z.shape[1]
    W_v_bar = np.einsum("acd,abc->abd", W, v_bar)
    v_bar_z = np.einsum("abc,abd->acd", v_bar, z)
    a = np.where(-y > 0.0, 0.0, y)
    a_g_f = np.einsum("abc,abd->acd", a, g_f)
    pullback_z = W_v_bar + g_f * rho
    pullback_W = v_bar_z
    pullback_V = a_g_f
    return pullback_z, pullback_W, pullback_V


def second_derivative(
    z: Array, W: Array, V: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_f (T, N, n)."""
    del rho  # this function does not depend on it
    z, W, V, h_z, h_W, h_V, k_z, k_W, k_V = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, W, V, *directions, *second_directions)
    v = np.einsum("acd,abd->abc", W, z)
    sum_v = np.sum(v, axis=1)
    mean = sum_v / z.shape[1]
    c_near = v - mean[:, None, :]
    sum_c_near = np.sum(c_near, axis=1)
    c = c_near - sum_c_near[:, None, :] / z.shape[1]
    c_squared = np.sum(c**2, axis=1)
    s = np.sqrt(c_squared / z.shape[1] + eps)
    y = c / s[:, None, :]
    W_h_z = np.einsum("acd,abd->abc", W, h_z)
    h_W_z = np.einsum("acd,abd->abc", h_W, z)
    v_dot = W_h_z + h_W_z
    sum_v_dot = np.sum(v_dot, axis=1)
    mean_dot = sum_v_dot / z.shape[1]
    c_near_dot = v_dot - mean_dot[:, None, :]
    sum_c_near_dot = np.sum(c_near_dot, axis=1)
    c_dot = c_near_dot - sum_c_near_dot[:, None, :] / z.shape[1]
    h_W_k_z = np.einsum("acd,abd->abc", h_W, k_z)
    h_z_k_W = np.einsum("abd,acd->abc", h_z, k_W)
    v_dot_way = h_W_k_z + h_z_k_W
    sum_v_dot_way = np.sum(v_dot_way, axis=1)
    mean_dot_way = sum_v_dot_way / z.shape[1]
    c_near_dot_way = v_dot_way - mean_dot_way[:, None, :]
    sum_c_near_dot_way = np.sum(c_near_dot_way, axis=1)
    c_dot_way = c_near_dot_way - sum_c_near_dot_way[:, None, :] / z.shape[1]
    W_k_z = np.einsum("acd,abd->abc", W, k_z)
    k_W_z = np.einsum("acd,abd->abc", k_W, z)
    v_way = W_k_z + k_W_z
    sum_v_way = np.sum(v_way, axis=1)
    mean_way = sum_v_way / z.shape[1]
    c_near_way = v_way - mean_way[:, None, :]
    sum_c_near_way = np.sum(c_near_way, axis=1)
    c_way = c_near_way - sum_c_near_way[:, None, :] / z.shape[1]
    c_c_dot = np.sum(c * c_dot, axis=1)
    s_dot = c_c_dot / s / z.shape[1]
    s18 = np.sum(c * c_dot_way + c_dot * c_way, axis=1)
    c_c_way = np.sum(c * c_way, axis=1)
    s_way = c_c_way / s / z.shape[1]
    s_dot_way = (s18 - c_c_dot * s_way / s) / s / z.shape[1]
    y_dot_way = (c_dot_way + s_way[:, None, :] * (2.0 * c * s_dot[:, None, :] / s[:, None, :] - c_dot) / s[:, None, :] - c * s_dot_way[:, None, :] / s[:, None, :] - c_way * s_dot[:, None, :] / s[:, None, :]) / s[:, None, :]
    a_dot_way = 0.5 * y_dot_way * (np.where(y > 0.0, 1.0, np.where(-y > 0.0, -1.0, 0.0)) + 1.0)
    V_a_dot_way = np.einsum("acd,abc->abd", V, a_dot_way)
    y_way = (c_way - c * s_way[:, None, :] / s[:, None, :]) / s[:, None, :]
    a_way = 0.5 * y_way * (np.where(y > 0.0, 1.0, np.where(-y > 0.0, -1.0, 0.0)) + 1.0)
    a_way_h_V = np.einsum("abc,acd->abd", a_way, h_V)
    y_dot = (c_dot - c * s_dot[:, None, :] / s[:, None, :]) / s[:, None, :]
    a_dot = 0.5 * y_dot * (np.where(y > 0.0, 1.0, np.where(-y > 0.0, -1.0, 0.0)) + 1.0)
    a_dot_k_V = np.einsum("abc,acd->abd", a_dot, k_V)
    second_f = V_a_dot_way + a_dot_k_V + a_way_h_V
    return (second_f,)
