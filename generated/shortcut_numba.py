# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 31238029e9a492e2f9fc96e9683d7948b7626c3936017d2992fecf0a132c7201
"""The loss 'shortcut' (arXiv 1909.04653): value, gradient and Hessian times directions for
numba.

    norm = sqrt(sum_filter(v**2))
    norm_star = sqrt(sum_filter(v_star**2))
    c = sum_filter(v*v_star)/(norm*norm_star)
    g = arc_kernel(c)
    r = sum_patches(a*a_star)
    s = sum_patches(a)
    s_star = sum_patches(a_star)
    L = ((s - s_star)**2 + (pi - 1)*(sum_patches(a**2) + sum_patches(a_star**2)) - r*(2*g -
        2))/(4*pi)

The gradient, an array an argument:

    gradient_v = r*(pi - acos(c))*(c*v/sum_filter(v**2) - v_star/(norm*norm_star))/(2*pi)
    gradient_a = (a_star*(1 - g) + a*(pi - 1) + s - s_star)/(2*pi)

All arrays have T trials first, each by itself: v (T, p), a (T, k), a_star (T, k), v_star (T,
p). An array of one trial serves for all of them.

`hessian_product` takes directions, a direction for each argument, and returns for each argument
the second derivatives in it and in all arguments, times their directions, added up. No matrix
of second derivatives is formed.
"""

import math
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "shortcut"
TARGET = "numba"
PARAMETERS: dict[str, float] = {}
#: what moves: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"v": ("p",), "a": ("k",)}
#: what does not move
DATA: dict[str, tuple[str, ...]] = {"a_star": ("k",), "v_star": ("p",)}


_CACHE = "__file__" in globals()
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)


def _arrays(*given: Any) -> list[Array]:
    """Return doubles, all of as many trials: what has one trial serves for all of them."""
    axes = [*ARGUMENTS.items(), *DATA.items(), *ARGUMENTS.items()]
    arrays = [np.asarray(each, np.float64) for each in given]
    lengths: dict[str, int] = {}
    for (name, own), array in zip(axes, arrays, strict=False):
        if array.ndim != 1 + len(own):
            raise ValueError(f"{name} must have the axes {('trials', *own)}: it is {array.shape}")
        for axis, length in zip(own, array.shape[1:], strict=True):
            if lengths.setdefault(axis, length) != length:
                raise ValueError(f"{name} has {axis} = {length}, others have {lengths[axis]}")
    counts = {array.shape[0] for array in arrays} - {1}
    if len(counts) > 1 or len(arrays) not in (len(axes) - len(ARGUMENTS), len(axes)):
        raise ValueError(f"arrays must be of 1 trial or of as many: {[a.shape for a in arrays]}")
    trials = max(counts, default=1)
    spread = [np.broadcast_to(array, (trials, *array.shape[1:])) for array in arrays]
    return [np.ascontiguousarray(array) for array in spread]


@_as_written
def _value(v: Array, a: Array, a_star: Array, v_star: Array) -> Any:
    """Do all trials."""
    L = np.empty(v.shape[0])
    for i in range(v.shape[0]):
        a_a = 0.0
        for i_k in range(a.shape[1]):
            a_a += a[i, i_k]**2
        a_star_a_star = 0.0
        for i_k in range(a.shape[1]):
            a_star_a_star += a_star[i, i_k]**2
        v_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_v_star += v[i, i_p] * v_star[i, i_p]
        v_v = 0.0
        for i_p in range(v.shape[1]):
            v_v += v[i, i_p]**2
        norm = math.sqrt(v_v)
        v_star_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_star_v_star += v_star[i, i_p]**2
        norm_star = math.sqrt(v_star_v_star)
        c = v_v_star / norm / norm_star
        g = c * (3.141592653589793 - math.acos(c)) + math.sqrt((1.0 - c) * (c + 1.0))
        r = 0.0
        for i_k in range(a.shape[1]):
            r += a[i, i_k] * a_star[i, i_k]
        s = 0.0
        for i_k in range(a.shape[1]):
            s += a[i, i_k]
        s_star = 0.0
        for i_k in range(a.shape[1]):
            s_star += a_star[i, i_k]
        L[i] = 0.25 * ((3.141592653589793 - 1.0) * (a_a + a_star_a_star) + (s - s_star)**2 - r * (2.0 * g - 2.0)) / 3.141592653589793
    return L


def value(v: Array, a: Array, a_star: Array, v_star: Array) -> Array:
    """Return L (T,)."""
    return _value(*_arrays(v, a, a_star, v_star))


@_as_written
def _gradient(v: Array, a: Array, a_star: Array, v_star: Array) -> Any:
    """Do all trials."""
    gradient_v = np.empty((v.shape[0], v.shape[1]))
    gradient_a = np.empty((v.shape[0], a.shape[1]))
    for i in range(v.shape[0]):
        v_v = 0.0
        for i_p in range(v.shape[1]):
            v_v += v[i, i_p]**2
        v_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_v_star += v[i, i_p] * v_star[i, i_p]
        norm = math.sqrt(v_v)
        v_star_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_star_v_star += v_star[i, i_p]**2
        norm_star = math.sqrt(v_star_v_star)
        c = v_v_star / norm / norm_star
        r = 0.0
        for i_k in range(a.shape[1]):
            r += a[i, i_k] * a_star[i, i_k]
        q1 = r * (3.141592653589793 - math.acos(c)) / 3.141592653589793
        q2 = c / v_v
        q3 = 1.0 / norm / norm_star
        g = c * (3.141592653589793 - math.acos(c)) + math.sqrt((1.0 - c) * (c + 1.0))
        s = 0.0
        for i_k in range(a.shape[1]):
            s += a[i, i_k]
        s_star = 0.0
        for i_k in range(a.shape[1]):
            s_star += a_star[i, i_k]
        q4 = s - s_star
        q5 = 1.0 - g
        for i_p in range(v.shape[1]):
            gradient_v[i, i_p] = 0.5 * q1 * (q2 * v[i, i_p] - q3 * v_star[i, i_p])
        for i_k in range(a.shape[1]):
            gradient_a[i, i_k] = 0.5 * (a[i, i_k] * (3.141592653589793 - 1.0) + a_star[i, i_k] * q5 + q4) / 3.141592653589793
    return gradient_v, gradient_a


def gradient(v: Array, a: Array, a_star: Array, v_star: Array) -> tuple[Array, Array]:
    """Return the gradient in each argument: gradient_v (T, p), gradient_a (T, k)."""
    return _gradient(*_arrays(v, a, a_star, v_star))


@_as_written
def _hessian_product(v: Array, a: Array, a_star: Array, v_star: Array, h_v: Array, h_a: Array) -> Any:
    """Do all trials."""
    product_v = np.empty((v.shape[0], v.shape[1]))
    product_a = np.empty((v.shape[0], a.shape[1]))
    for i in range(v.shape[0]):
        v_v = 0.0
        for i_p in range(v.shape[1]):
            v_v += v[i, i_p]**2
        h_v_v = 0.0
        for i_p in range(v.shape[1]):
            h_v_v += h_v[i, i_p] * v[i, i_p]
        v_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_v_star += v[i, i_p] * v_star[i, i_p]
        norm = math.sqrt(v_v)
        v_star_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_star_v_star += v_star[i, i_p]**2
        norm_star = math.sqrt(v_star_v_star)
        c = v_v_star / norm / norm_star
        h_v_v_star = 0.0
        for i_p in range(v.shape[1]):
            h_v_v_star += h_v[i, i_p] * v_star[i, i_p]
        norm_dot = h_v_v / math.sqrt(v_v)
        c_dot = (h_v_v_star - norm_dot * v_v_star / norm) / norm / norm_star
        r = 0.0
        for i_k in range(a.shape[1]):
            r += a[i, i_k] * a_star[i, i_k]
        r_dot = 0.0
        for i_k in range(a.shape[1]):
            r_dot += a_star[i, i_k] * h_a[i, i_k]
        q1 = r_dot * (3.141592653589793 - math.acos(c))
        q2 = c / v_v
        q3 = 1.0 / norm / norm_star
        q4 = c_dot * r
        q5 = 1.0 / math.sqrt(1.0 - c**2)
        q6 = (3.141592653589793 - math.acos(c)) / v_v
        q7 = c * r * (3.141592653589793 - math.acos(c)) / v_v
        q8 = norm_dot * r * (3.141592653589793 - math.acos(c)) / norm**2 / norm_star
        q9 = c * h_v_v * r * (3.141592653589793 - math.acos(c)) / v_v**2
        g_dot = c_dot * (3.141592653589793 - math.acos(c))
        s_dot = 0.0
        for i_k in range(a.shape[1]):
            s_dot += h_a[i, i_k]
        for i_p in range(v.shape[1]):
            product_v[i, i_p] = (0.5 * h_v[i, i_p] * q7 + 0.5 * q1 * (q2 * v[i, i_p] - q3 * v_star[i, i_p]) + 0.5 * q4 * (q5 * (q2 * v[i, i_p] - q3 * v_star[i, i_p]) + q6 * v[i, i_p]) + 0.5 * q8 * v_star[i, i_p] - q9 * v[i, i_p]) / 3.141592653589793
        for i_k in range(a.shape[1]):
            product_a[i, i_k] = 0.5 * (h_a[i, i_k] * (3.141592653589793 - 1.0) + s_dot - a_star[i, i_k] * g_dot) / 3.141592653589793
    return product_v, product_a


def hessian_product(
    v: Array, a: Array, a_star: Array, v_star: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array]:
    """Return the Hessian times directions, in each argument: product_v (T, p), product_a (T,
    k)."""
    return _hessian_product(*_arrays(v, a, a_star, v_star, *directions))
