# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 54beeeefa8874019d92a86b3b923d89f521ff4f5d04047bd449a8968e05407e4
"""The map 'activation_softplus', with products of its derivatives, for numba.

    a = softplus(z)

All arrays have T trials first, each by itself: z (T, N, m). An array of one trial serves for
all of them.

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

MAP = "activation_softplus"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "m")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"a": ("N", "m")}


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
def _evaluate(z: Array) -> Any:
    """Do all trials."""
    a = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(z.shape[2]):
                a[i, i_N, i_m] = (math.log1p(_exp(-abs(z[i, i_N, i_m]))) + (z[i, i_N, i_m] if z[i, i_N, i_m] > 0.0 else 0.0))
    return (a,)


def evaluate(z: Array) -> tuple[Array]:
    """Return a (T, N, m)."""
    return _evaluate(*_arrays([ARGUMENTS], z))


@_as_written
def _jacobian_product(z: Array, h_z: Array) -> Any:
    """Do all trials."""
    product_a = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(z.shape[2]):
                product_a[i, i_N, i_m] = h_z[i, i_N, i_m] * (1.0 / (_exp(-abs(z[i, i_N, i_m])) + 1.0) if z[i, i_N, i_m] > 0.0 else _exp(-abs(z[i, i_N, i_m])) / (_exp(-abs(z[i, i_N, i_m])) + 1.0))
    return (product_a,)


def jacobian_product(z: Array, directions: tuple[Array, ...]) -> tuple[Array]:
    """Return the Jacobian times directions: product_a (T, N, m)."""
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], z, *directions))


@_as_written
def _pullback(z: Array, g_a: Array) -> Any:
    """Do all trials."""
    pullback_z = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(z.shape[2]):
                pullback_z[i, i_N, i_m] = g_a[i, i_N, i_m] * (1.0 / (_exp(-abs(z[i, i_N, i_m])) + 1.0) if z[i, i_N, i_m] > 0.0 else _exp(-abs(z[i, i_N, i_m])) / (_exp(-abs(z[i, i_N, i_m])) + 1.0))
    return (pullback_z,)


def pullback(z: Array, cotangents: tuple[Array, ...]) -> tuple[Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, m)."""
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], z, *cotangents))


@_as_written
def _second_derivative(z: Array, h_z: Array, k_z: Array) -> Any:
    """Do all trials."""
    second_a = np.empty((z.shape[0], z.shape[1], z.shape[2]))
    for i in range(z.shape[0]):
        for i_N in range(z.shape[1]):
            for i_m in range(z.shape[2]):
                second_a[i, i_N, i_m] = h_z[i, i_N, i_m] * k_z[i, i_N, i_m] * _exp(-abs(z[i, i_N, i_m])) / (_exp(-abs(z[i, i_N, i_m])) + 1.0)**2
    return (second_a,)


def second_derivative(
    z: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_a (T, N, m)."""
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, *directions, *second_directions))
