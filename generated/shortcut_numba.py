# Written by `resoft generate`; edit the loss, not this file.
# body sha256: b5d57a21c9c7d901bd2607ceb58ff4aabefc38fdb16aa2792f1fe3dd42ac4251
"""The loss 'shortcut' (arXiv 1909.04653): value, gradient and Hessian times directions for
numba.

    norm = sqrt(sum_i(v**2))
    norm_star = sqrt(sum_i(v_star**2))
    c = sum_i(v*v_star)/(norm*norm_star)
    g = arc_kernel(c)
    r = sum_j(a*a_star)
    s = sum_j(a)
    s_star = sum_j(a_star)
    L = ((s - s_star)**2 + (pi - 1)*(sum_j(a**2) + sum_j(a_star**2)) - r*(2*g - 2))/(4*pi)

The gradient, an array an argument:

    gradient_v = r*(pi - acos(c))*(c*v/sum_i(v**2) - v_star/(norm*norm_star))/(2*pi)
    gradient_a = (a_star*(1 - g) + a*(pi - 1) + s - s_star)/(2*pi)

All arrays have T trials first, each by itself: v (T, p), a (T, k), a_star (T, k), v_star (T,
p). An array of one trial serves for all of them.

`hessian_product` takes directions, a direction for each argument, and returns for each argument
the second derivatives in it and in all arguments, times their directions, added up. No matrix
of second derivatives is formed.
"""

import math
import sys
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


_CACHE = "__file__" in globals() and __name__ in sys.modules
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)


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
def _value(v: Array, a: Array, a_star: Array, v_star: Array) -> Any:
    """Do all trials."""
    L = np.empty(v.shape[0])
    near_c_v_star = np.empty(v.shape[1])
    across_c_v_star = np.empty(v.shape[1])
    for i in range(v.shape[0]):
        a_squared = 0.0
        for i_k in range(a.shape[1]):
            a_squared += a[i, i_k]**2
        a_star_squared = 0.0
        for i_k in range(a.shape[1]):
            a_star_squared += a_star[i, i_k]**2
        v_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_v_star += v[i, i_p] * v_star[i, i_p]
        v_squared = 0.0
        for i_p in range(v.shape[1]):
            v_squared += v[i, i_p]**2
        norm = math.sqrt(v_squared)
        v_star_squared = 0.0
        for i_p in range(v.shape[1]):
            v_star_squared += v_star[i, i_p]**2
        norm_star = math.sqrt(v_star_squared)
        c = v_v_star / norm / norm_star
        for i_p in range(v.shape[1]):
            near_c_v_star[i_p] = (v_star[i, i_p] - v[i, i_p] if v_v_star > 0.0 else v[i, i_p] + v_star[i, i_p])
        near_c_v_star_v = 0.0
        for i_p in range(v.shape[1]):
            near_c_v_star_v += near_c_v_star[i_p] * v[i, i_p]
        q1 = near_c_v_star_v / v_squared
        for i_p in range(v.shape[1]):
            across_c_v_star[i_p] = near_c_v_star[i_p] - q1 * v[i, i_p]
        across_c_v_star_squared = 0.0
        for i_p in range(v.shape[1]):
            across_c_v_star_squared += across_c_v_star[i_p]**2
        sine_c = math.sqrt(across_c_v_star_squared / v_star_squared)
        apart_c = math.atan2(sine_c, -c)
        g = apart_c * c + sine_c
        r = 0.0
        for i_k in range(a.shape[1]):
            r += a[i, i_k] * a_star[i, i_k]
        s = 0.0
        for i_k in range(a.shape[1]):
            s += a[i, i_k]
        s_star = 0.0
        for i_k in range(a.shape[1]):
            s_star += a_star[i, i_k]
        L[i] = 0.25 * ((3.141592653589793 - 1.0) * (a_squared + a_star_squared) + (s - s_star)**2 - r * (2.0 * g - 2.0)) / 3.141592653589793
    return L


def value(v: Array, a: Array, a_star: Array, v_star: Array) -> Array:
    """Return L (T,)."""
    return _value(*_arrays([ARGUMENTS, DATA], v, a, a_star, v_star))


@_as_written
def _gradient(v: Array, a: Array, a_star: Array, v_star: Array) -> Any:
    """Do all trials."""
    gradient_v = np.empty((v.shape[0], v.shape[1]))
    gradient_a = np.empty((v.shape[0], a.shape[1]))
    near_c_v_star = np.empty(v.shape[1])
    across_c_v_star = np.empty(v.shape[1])
    c_by_v = np.empty(v.shape[1])
    for i in range(v.shape[0]):
        v_squared = 0.0
        for i_p in range(v.shape[1]):
            v_squared += v[i, i_p]**2
        v_star_squared = 0.0
        for i_p in range(v.shape[1]):
            v_star_squared += v_star[i, i_p]**2
        v_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_v_star += v[i, i_p] * v_star[i, i_p]
        for i_p in range(v.shape[1]):
            near_c_v_star[i_p] = (v_star[i, i_p] - v[i, i_p] if v_v_star > 0.0 else v[i, i_p] + v_star[i, i_p])
        near_c_v_star_v = 0.0
        for i_p in range(v.shape[1]):
            near_c_v_star_v += near_c_v_star[i_p] * v[i, i_p]
        q1 = near_c_v_star_v / v_squared
        for i_p in range(v.shape[1]):
            across_c_v_star[i_p] = near_c_v_star[i_p] - q1 * v[i, i_p]
        q2 = 1.0 / math.sqrt(v_squared) / math.sqrt(v_star_squared)
        for i_p in range(v.shape[1]):
            c_by_v[i_p] = across_c_v_star[i_p] * q2
        norm = math.sqrt(v_squared)
        norm_star = math.sqrt(v_star_squared)
        c = v_v_star / norm / norm_star
        across_c_v_star_squared = 0.0
        for i_p in range(v.shape[1]):
            across_c_v_star_squared += across_c_v_star[i_p]**2
        sine_c = math.sqrt(across_c_v_star_squared / v_star_squared)
        apart_c = math.atan2(sine_c, -c)
        dg = apart_c
        r = 0.0
        for i_k in range(a.shape[1]):
            r += a[i, i_k] * a_star[i, i_k]
        q3 = dg * r / 3.141592653589793
        g = apart_c * c + sine_c
        s = 0.0
        for i_k in range(a.shape[1]):
            s += a[i, i_k]
        s_star = 0.0
        for i_k in range(a.shape[1]):
            s_star += a_star[i, i_k]
        q4 = s - s_star
        q5 = 1.0 - g
        for i_p in range(v.shape[1]):
            gradient_v[i, i_p] = -0.5 * c_by_v[i_p] * q3
        for i_k in range(a.shape[1]):
            gradient_a[i, i_k] = 0.5 * (a[i, i_k] * (3.141592653589793 - 1.0) + a_star[i, i_k] * q5 + q4) / 3.141592653589793
    return gradient_v, gradient_a


def gradient(v: Array, a: Array, a_star: Array, v_star: Array) -> tuple[Array, Array]:
    """Return the gradient in each argument: gradient_v (T, p), gradient_a (T, k)."""
    return _gradient(*_arrays([ARGUMENTS, DATA], v, a, a_star, v_star))


@_as_written
def _hessian_product(v: Array, a: Array, a_star: Array, v_star: Array, h_v: Array, h_a: Array) -> Any:
    """Do all trials."""
    product_v = np.empty((v.shape[0], v.shape[1]))
    product_a = np.empty((v.shape[0], a.shape[1]))
    near_c_v_star = np.empty(v.shape[1])
    across_c_v_star = np.empty(v.shape[1])
    c_by_v = np.empty(v.shape[1])
    for i in range(v.shape[0]):
        v_squared = 0.0
        for i_p in range(v.shape[1]):
            v_squared += v[i, i_p]**2
        v_star_squared = 0.0
        for i_p in range(v.shape[1]):
            v_star_squared += v_star[i, i_p]**2
        v_v_star = 0.0
        for i_p in range(v.shape[1]):
            v_v_star += v[i, i_p] * v_star[i, i_p]
        for i_p in range(v.shape[1]):
            near_c_v_star[i_p] = (v_star[i, i_p] - v[i, i_p] if v_v_star > 0.0 else v[i, i_p] + v_star[i, i_p])
        near_c_v_star_v = 0.0
        for i_p in range(v.shape[1]):
            near_c_v_star_v += near_c_v_star[i_p] * v[i, i_p]
        q1 = near_c_v_star_v / v_squared
        for i_p in range(v.shape[1]):
            across_c_v_star[i_p] = near_c_v_star[i_p] - q1 * v[i, i_p]
        q2 = 1.0 / math.sqrt(v_squared) / math.sqrt(v_star_squared)
        for i_p in range(v.shape[1]):
            c_by_v[i_p] = across_c_v_star[i_p] * q2
        c_by_v_h_v = 0.0
        for i_p in range(v.shape[1]):
            c_by_v_h_v += c_by_v[i_p] * h_v[i, i_p]
        h_v_v = 0.0
        for i_p in range(v.shape[1]):
            h_v_v += h_v[i, i_p] * v[i, i_p]
        norm = math.sqrt(v_squared)
        norm_star = math.sqrt(v_star_squared)
        c = v_v_star / norm / norm_star
        across_c_v_star_squared = 0.0
        for i_p in range(v.shape[1]):
            across_c_v_star_squared += across_c_v_star[i_p]**2
        sine_c = math.sqrt(across_c_v_star_squared / v_star_squared)
        apart_c = math.atan2(sine_c, -c)
        dg = apart_c
        c_dot = 0.0
        for i_p in range(v.shape[1]):
            c_dot += c_by_v[i_p] * h_v[i, i_p]
        safe_c = (sine_c if sine_c > 0.0 else 1.0)
        dg_dot = c_dot / safe_c
        r = 0.0
        for i_k in range(a.shape[1]):
            r += a[i, i_k] * a_star[i, i_k]
        r_dot = 0.0
        for i_k in range(a.shape[1]):
            r_dot += a_star[i, i_k] * h_a[i, i_k]
        q3 = (dg * r_dot + dg_dot * r) / 3.141592653589793
        q4 = dg * r / 3.141592653589793
        q5 = c / v_squared
        q6 = h_v_v / v_squared
        q7 = c_by_v_h_v / v_squared
        g_dot = apart_c * c_dot
        s_dot = 0.0
        for i_k in range(a.shape[1]):
            s_dot += h_a[i, i_k]
        for i_p in range(v.shape[1]):
            product_v[i, i_p] = -0.5 * c_by_v[i_p] * q3 - 0.5 * q4 * (-c_by_v[i_p] * q6 - q5 * (h_v[i, i_p] - q6 * v[i, i_p]) - q7 * v[i, i_p])
        for i_k in range(a.shape[1]):
            product_a[i, i_k] = 0.5 * (h_a[i, i_k] * (3.141592653589793 - 1.0) + s_dot - a_star[i, i_k] * g_dot) / 3.141592653589793
    return product_v, product_a


def hessian_product(
    v: Array, a: Array, a_star: Array, v_star: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array]:
    """Return the Hessian times directions, in each argument: product_v (T, p), product_a (T,
    k).
    """
    return _hessian_product(*_arrays([ARGUMENTS, DATA, ARGUMENTS], v, a, a_star, v_star, *directions))
