# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 9cdcba0eb3fcf4db85813d16cdf8daf6b493bb8339cefa507b16f6b72d6194b6
"""The map 'skip' (arXiv 2203.03099), with products of its derivatives, for numpy.

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

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "skip"
TARGET = "numpy"
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


def evaluate(z: Array, W: Array, b: Array, V: Array, *, rho: float = 1.0) -> tuple[Array]:
    """Return f (T, N, n)."""
    z, W, b, V = _arrays([ARGUMENTS], z, W, b, V)
    W_z = np.einsum("acd,abd->abc", W, z)
    y = W_z + b[:, None, :]
    a = np.tanh(y)
    V_a = np.einsum("acd,abc->abd", V, a)
    f = V_a + rho * z
    return (f,)


def jacobian_product(
    z: Array, W: Array, b: Array, V: Array, directions: tuple[Array, ...], *, rho: float = 1.0
) -> tuple[Array]:
    """Return the Jacobian times directions: product_f (T, N, n)."""
    z, W, b, V, h_z, h_W, h_b, h_V = _arrays([ARGUMENTS, ARGUMENTS], z, W, b, V, *directions)
    W_z = np.einsum("acd,abd->abc", W, z)
    y = W_z + b[:, None, :]
    W_h_z = np.einsum("acd,abd->abc", W, h_z)
    h_W_z = np.einsum("acd,abd->abc", h_W, z)
    y_dot = W_h_z + h_W_z + h_b[:, None, :]
    a_dot = 4.0 * y_dot * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**2
    V_a_dot = np.einsum("acd,abc->abd", V, a_dot)
    a = np.tanh(y)
    a_h_V = np.einsum("abc,acd->abd", a, h_V)
    product_f = V_a_dot + a_h_V + h_z * rho
    return (product_f,)


def pullback(
    z: Array, W: Array, b: Array, V: Array, cotangents: tuple[Array, ...], *, rho: float = 1.0
) -> tuple[Array, Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, n), pullback_W (T, m,
    n), pullback_b (T, m), pullback_V (T, m, n).
    """
    z, W, b, V, g_f = _arrays([ARGUMENTS, OUTPUTS], z, W, b, V, *cotangents)
    a_bar = np.einsum("acd,abd->abc", V, g_f)
    W_z = np.einsum("acd,abd->abc", W, z)
    y = W_z + b[:, None, :]
    y_bar = 4.0 * a_bar * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**2
    W_y_bar = np.einsum("acd,abc->abd", W, y_bar)
    y_bar_z = np.einsum("abc,abd->acd", y_bar, z)
    sum_y_bar = np.sum(y_bar, axis=1)
    a = np.tanh(y)
    a_g_f = np.einsum("abc,abd->acd", a, g_f)
    pullback_z = W_y_bar + g_f * rho
    pullback_W = y_bar_z
    pullback_b = sum_y_bar
    pullback_V = a_g_f
    return pullback_z, pullback_W, pullback_b, pullback_V


def second_derivative(
    z: Array, W: Array, b: Array, V: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, rho: float = 1.0
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_f (T, N, n)."""
    del rho  # this function does not depend on it
    z, W, b, V, h_z, h_W, h_b, h_V, k_z, k_W, k_b, k_V = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, W, b, V, *directions, *second_directions)
    W_z = np.einsum("acd,abd->abc", W, z)
    y = W_z + b[:, None, :]
    W_h_z = np.einsum("acd,abd->abc", W, h_z)
    h_W_z = np.einsum("acd,abd->abc", h_W, z)
    y_dot = W_h_z + h_W_z + h_b[:, None, :]
    h_W_k_z = np.einsum("acd,abd->abc", h_W, k_z)
    h_z_k_W = np.einsum("abd,acd->abc", h_z, k_W)
    y_dot_way = h_W_k_z + h_z_k_W
    W_k_z = np.einsum("acd,abd->abc", W, k_z)
    k_W_z = np.einsum("acd,abd->abc", k_W, z)
    y_way = W_k_z + k_W_z + k_b[:, None, :]
    a_dot_way = np.where(y > 0.0, 4.0 * (y_dot_way + (2.0 * y_dot * y_way + y_dot_way) * np.exp(-np.abs(y))**2 - 2.0 * y_dot * y_way) * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**3, -4.0 * ((2.0 * y_dot * y_way - y_dot_way) * np.exp(-np.abs(y))**2 - 2.0 * y_dot * y_way - y_dot_way) * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**3)
    V_a_dot_way = np.einsum("acd,abc->abd", V, a_dot_way)
    a_way = 4.0 * y_way * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**2
    a_way_h_V = np.einsum("abc,acd->abd", a_way, h_V)
    a_dot = 4.0 * y_dot * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**2
    a_dot_k_V = np.einsum("abc,acd->abd", a_dot, k_V)
    second_f = V_a_dot_way + a_dot_k_V + a_way_h_V
    return (second_f,)
