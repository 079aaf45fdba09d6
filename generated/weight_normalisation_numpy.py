# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 92d230dbed247d141c3d0823143e8e08fbf38016ce92c4b5a21f1c762cff6838
"""The map 'weight_normalisation' (arXiv 2210.05371), with products of its derivatives, for
numpy.

    s = sqrt(eps + sum_inputs(w**2))
    u = w/s

All arrays have T trials first, each by itself: w (T, m, n). An array of one trial serves for
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

MAP = "weight_normalisation"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {"eps": 1e-05}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"w": ("m", "n")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"u": ("m", "n")}


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


def evaluate(w: Array, *, eps: float = 1e-05) -> tuple[Array]:
    """Return u (T, m, n)."""
    (w,) = _arrays([ARGUMENTS], w)
    w_squared = np.sum(w**2, axis=2)
    s = np.sqrt(eps + w_squared)
    u = w / s[:, :, None]
    return (u,)


def jacobian_product(
    w: Array, directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the Jacobian times directions: product_u (T, m, n)."""
    w, h_w = _arrays([ARGUMENTS, ARGUMENTS], w, *directions)
    w_squared = np.sum(w**2, axis=2)
    s = np.sqrt(eps + w_squared)
    h_w_w = np.sum(h_w * w, axis=2)
    s_dot = h_w_w / s
    product_u = (h_w - s_dot[:, :, None] * w / s[:, :, None]) / s[:, :, None]
    return (product_u,)


def pullback(w: Array, cotangents: tuple[Array, ...], *, eps: float = 1e-05) -> tuple[Array]:
    """Return the transposed Jacobian times cotangents: pullback_w (T, m, n)."""
    w, g_u = _arrays([ARGUMENTS, OUTPUTS], w, *cotangents)
    w_squared = np.sum(w**2, axis=2)
    s = np.sqrt(eps + w_squared)
    g_u_w = np.sum(g_u * w, axis=2)
    s_bar = -g_u_w / s**2
    pullback_w = (g_u + s_bar[:, :, None] * w) / s[:, :, None]
    return (pullback_w,)


def second_derivative(
    w: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_u (T, m, n)."""
    w, h_w, k_w = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], w, *directions, *second_directions)
    w_squared = np.sum(w**2, axis=2)
    s = np.sqrt(eps + w_squared)
    h_w_w = np.sum(h_w * w, axis=2)
    s_dot = h_w_w / s
    h_w_k_w = np.sum(h_w * k_w, axis=2)
    k_w_w = np.sum(k_w * w, axis=2)
    s_way = k_w_w / s
    s_dot_way = (h_w_k_w - h_w_w * s_way / s) / s
    second_u = (s_way[:, :, None] * (2.0 * s_dot[:, :, None] * w / s[:, :, None] - h_w) - k_w * s_dot[:, :, None] - s_dot_way[:, :, None] * w) / s[:, :, None]**2
    return (second_u,)
