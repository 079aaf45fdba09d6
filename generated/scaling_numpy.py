# Written by `resoft generate`; edit the loss, not this file.
# body sha256: aa3e7ec2aca2d2d5b554038c7d49b5da548cf1132c946d9f433957aa3065f769
"""The map 'scaling', with products of its derivatives, for numpy.

    y = gamma*z

All arrays have T trials first, each by itself: z (T, N, d), gamma (T, d). An array of one trial
serves for all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "scaling"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "d"), "gamma": ("d",)}
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


def evaluate(z: Array, gamma: Array) -> tuple[Array]:
    """Return y (T, N, d)."""
    z, gamma = _arrays([ARGUMENTS], z, gamma)
    y = gamma[:, None, :] * z
    return (y,)


def jacobian_product(z: Array, gamma: Array, directions: tuple[Array, ...]) -> tuple[Array]:
    """Return the Jacobian times directions: product_y (T, N, d)."""
    z, gamma, h_z, h_gamma = _arrays([ARGUMENTS, ARGUMENTS], z, gamma, *directions)
    product_y = gamma[:, None, :] * h_z + h_gamma[:, None, :] * z
    return (product_y,)


def pullback(z: Array, gamma: Array, cotangents: tuple[Array, ...]) -> tuple[Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, d), pullback_gamma (T,
    d).
    """
    z, gamma, g_y = _arrays([ARGUMENTS, OUTPUTS], z, gamma, *cotangents)
    g_y_z = np.sum(g_y * z, axis=1)
    pullback_z = g_y * gamma[:, None, :]
    pullback_gamma = g_y_z
    return pullback_z, pullback_gamma


def second_derivative(
    z: Array, gamma: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_y (T, N, d)."""
    z, gamma, h_z, h_gamma, k_z, k_gamma = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, gamma, *directions, *second_directions)
    second_y = h_gamma[:, None, :] * k_z + h_z * k_gamma[:, None, :]
    return (second_y,)
