# Written by `resoft generate`; edit the loss, not this file.
# body sha256: b3995aaef9e68975d6d5a14b85a3e10d121cdabf354438c87b3f999384b36277
"""The map 'activation_tanh', with products of its derivatives, for numexpr.

    a = tanh(z)

All arrays have T trials first, each by itself: z (T, N, m). An array of one trial serves for
all of them.

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

MAP = "activation_tanh"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "m")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"a": ("N", "m")}


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


def evaluate(z: Array) -> tuple[Array]:
    """Return a (T, N, m)."""
    (z,) = _arrays([ARGUMENTS], z)
    a = ne.evaluate("tanh(z)", {"z": z})
    return (a,)


def jacobian_product(z: Array, directions: tuple[Array, ...]) -> tuple[Array]:
    """Return the Jacobian times directions: product_a (T, N, m)."""
    z, h_z = _arrays([ARGUMENTS, ARGUMENTS], z, *directions)
    product_a = ne.evaluate(
        "4.0 * h_z * exp(-abs(z))**2 / (exp(-abs(z))**2 + 1.0)**2",
        {"h_z": h_z, "z": z},
    )
    return (product_a,)


def pullback(z: Array, cotangents: tuple[Array, ...]) -> tuple[Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, m)."""
    z, g_a = _arrays([ARGUMENTS, OUTPUTS], z, *cotangents)
    pullback_z = ne.evaluate(
        "4.0 * g_a * exp(-abs(z))**2 / (exp(-abs(z))**2 + 1.0)**2",
        {"g_a": g_a, "z": z},
    )
    return (pullback_z,)


def second_derivative(
    z: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_a (T, N, m)."""
    z, h_z, k_z = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, *directions, *second_directions)
    second_a = ne.evaluate(
        "-2.0 * h_z * k_z * where(z > 0.0, -4.0 * (exp(-abs(z)) + 1.0) * exp(-abs(z))**2 "
        "* expm1(-abs(z)) / (exp(-abs(z))**2 + 1.0)**3, 4.0 * (exp(-abs(z)) + 1.0) * "
        "exp(-abs(z))**2 * expm1(-abs(z)) / (exp(-abs(z))**2 + 1.0)**3)",
        {"h_z": h_z, "k_z": k_z, "z": z},
    )
    return (second_a,)
