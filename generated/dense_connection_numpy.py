# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 8c7a2f4da2c6acce1ace60730d7553528965ba574595f9d7a7037d411076db18
"""The map 'dense_connection' (arXiv 2203.03099), with products of its derivatives, for numpy.

    y = b + sum_inputs(W*z)
    z_kept = z
    a = tanh(y)

All arrays have T trials first, each by itself: z (T, N, n), W (T, m, n), b (T, m). An array of
one trial serves for all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "dense_connection"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "n"), "W": ("m", "n"), "b": ("m",)}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"z_kept": ("N", "n"), "a": ("N", "m")}


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


def evaluate(z: Array, W: Array, b: Array) -> tuple[Array, Array]:
    """Return z_kept (T, N, n), a (T, N, m)."""
    z, W, b = _arrays([ARGUMENTS], z, W, b)
    W_z = np.einsum("acd,abd->abc", W, z)
    y = W_z + b[:, None, :]
    z_kept = np.zeros((z.shape[0], z.shape[1], z.shape[2])) + z
    a = np.tanh(y)
    return z_kept, a


def jacobian_product(
    z: Array, W: Array, b: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array]:
    """Return the Jacobian times directions: product_z_kept (T, N, n), product_a (T, N, m)."""
    z, W, b, h_z, h_W, h_b = _arrays([ARGUMENTS, ARGUMENTS], z, W, b, *directions)
    W_z = np.einsum("acd,abd->abc", W, z)
    y = W_z + b[:, None, :]
    W_h_z = np.einsum("acd,abd->abc", W, h_z)
    h_W_z = np.einsum("acd,abd->abc", h_W, z)
    y_dot = W_h_z + h_W_z + h_b[:, None, :]
    product_z_kept = np.zeros((z.shape[0], z.shape[1], z.shape[2])) + h_z
    product_a = 4.0 * y_dot * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**2
    return product_z_kept, product_a


def pullback(
    z: Array, W: Array, b: Array, cotangents: tuple[Array, ...]
) -> tuple[Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, n), pullback_W (T, m,
    n), pullback_b (T, m).
    """
    z, W, b, g_z_kept, g_a = _arrays([ARGUMENTS, OUTPUTS], z, W, b, *cotangents)
    W_z = np.einsum("acd,abd->abc", W, z)
    y = W_z + b[:, None, :]
    y_bar = 4.0 * g_a * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**2
    W_y_bar = np.einsum("acd,abc->abd", W, y_bar)
    y_bar_z = np.einsum("abc,abd->acd", y_bar, z)
    sum_y_bar = np.sum(y_bar, axis=1)
    pullback_z = W_y_bar + g_z_kept
    pullback_W = y_bar_z
    pullback_b = sum_y_bar
    return pullback_z, pullback_W, pullback_b


def second_derivative(
    z: Array, W: Array, b: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array, Array]:
    """Return the second derivative along directions and second_directions: second_z_kept (T, N,
    n), second_a (T, N, m).
    """
    z, W, b, h_z, h_W, h_b, k_z, k_W, k_b = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, W, b, *directions, *second_directions)
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
    second_z_kept = np.zeros((z.shape[0], z.shape[1], z.shape[2])) + 0.0
    second_a = np.where(y > 0.0, 4.0 * (y_dot_way + (2.0 * y_dot * y_way + y_dot_way) * np.exp(-np.abs(y))**2 - 2.0 * y_dot * y_way) * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**3, -4.0 * ((2.0 * y_dot * y_way - y_dot_way) * np.exp(-np.abs(y))**2 - 2.0 * y_dot * y_way - y_dot_way) * np.exp(-np.abs(y))**2 / (np.exp(-np.abs(y))**2 + 1.0)**3)
    return second_z_kept, second_a
