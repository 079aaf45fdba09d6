# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 6c5bb381e9db048a50a0089a6a57bd52dcce3632a94f400f49c681e5f2b4103b
"""The map 'affine', with products of its derivatives, for numexpr.

    y = b + sum_inputs(W*z)

All arrays have T trials first, each by itself: z (T, N, n), W (T, m, n), b (T, m). An array of
one trial serves for all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
"""

from typing import Any

import numexpr as ne
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "affine"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "n"), "W": ("m", "n"), "b": ("m",)}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"y": ("N", "m")}


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


def evaluate(z: Array, W: Array, b: Array) -> tuple[Array]:
    """Return y (T, N, m)."""
    z, W, b = _arrays([ARGUMENTS], z, W, b)
    W_z = np.einsum("acd,abd->abc", W, z)
    y = ne.evaluate("W_z + b", {"W_z": W_z, "b": b[:, None, :]})
    return (y,)


def jacobian_product(
    z: Array, W: Array, b: Array, directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the Jacobian times directions: product_y (T, N, m)."""
    z, W, b, h_z, h_W, h_b = _arrays([ARGUMENTS, ARGUMENTS], z, W, b, *directions)
    W_h_z = np.einsum("acd,abd->abc", W, h_z)
    h_W_z = np.einsum("acd,abd->abc", h_W, z)
    product_y = ne.evaluate(
        "W_h_z + h_W_z + h_b",
        {"W_h_z": W_h_z, "h_W_z": h_W_z, "h_b": h_b[:, None, :]},
    )
    return (product_y,)


def pullback(
    z: Array, W: Array, b: Array, cotangents: tuple[Array, ...]
) -> tuple[Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, n), pullback_W (T, m,
    n), pullback_b (T, m).
    """
    z, W, b, g_y = _arrays([ARGUMENTS, OUTPUTS], z, W, b, *cotangents)
    W_g_y = np.einsum("acd,abc->abd", W, g_y)
    g_y_z = np.einsum("abc,abd->acd", g_y, z)
    sum_g_y = np.sum(g_y, axis=1)
    pullback_z = W_g_y
    pullback_W = g_y_z
    pullback_b = sum_g_y
    return pullback_z, pullback_W, pullback_b


def second_derivative(
    z: Array, W: Array, b: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_y (T, N, m)."""
    z, W, b, h_z, h_W, h_b, k_z, k_W, k_b = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, W, b, *directions, *second_directions)
    h_W_k_z = np.einsum("acd,abd->abc", h_W, k_z)
    h_z_k_W = np.einsum("abd,acd->abc", h_z, k_W)
    second_y = ne.evaluate("h_W_k_z + h_z_k_W", {"h_W_k_z": h_W_k_z, "h_z_k_W": h_z_k_W})
    return (second_y,)
