# Written by `resoft generate`; edit the loss, not this file.
# body sha256: f7bd3d306afff4778d7c26810f33d4d46f6e65262de4d0814d55db976f37c571
"""The loss 'shortcut' (arXiv 1909.04653): value, gradient and Hessian times directions for
numpy.

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

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "shortcut"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
#: what moves: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"v": ("p",), "a": ("k",)}
#: what does not move
DATA: dict[str, tuple[str, ...]] = {"a_star": ("k",), "v_star": ("p",)}


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


def value(v: Array, a: Array, a_star: Array, v_star: Array) -> Array:
    """Return L (T,)."""
    v, a, a_star, v_star = _arrays([ARGUMENTS, DATA], v, a, a_star, v_star)
    a_squared = np.sum(a**2, axis=1)
    a_star_squared = np.sum(a_star**2, axis=1)
    v_v_star = np.sum(v * v_star, axis=1)
    v_squared = np.sum(v**2, axis=1)
    norm = np.sqrt(v_squared)
    v_star_squared = np.sum(v_star**2, axis=1)
    norm_star = np.sqrt(v_star_squared)
    c = v_v_star / norm / norm_star
    near_c_v_star = np.where(v_v_star[:, None] > 0.0, v_star - v, v + v_star)
    near_c_v_star_v = np.sum(near_c_v_star * v, axis=1)
    q1 = near_c_v_star_v / v_squared
    across_c_v_star = near_c_v_star - q1[:, None] * v
    across_c_v_star_squared = np.sum(across_c_v_star**2, axis=1)
    sine_c = np.sqrt(across_c_v_star_squared / v_star_squared)
    apart_c = np.arctan2(sine_c, -c)
    g = apart_c * c + sine_c
    r = np.sum(a * a_star, axis=1)
    s = np.sum(a, axis=1)
    s_star = np.sum(a_star, axis=1)
    L = 0.25 * ((3.141592653589793 - 1.0) * (a_squared + a_star_squared) + (s - s_star)**2 - r * (2.0 * g - 2.0)) / 3.141592653589793
    return L


def gradient(v: Array, a: Array, a_star: Array, v_star: Array) -> tuple[Array, Array]:
    """Return the gradient in each argument: gradient_v (T, p), gradient_a (T, k)."""
    v, a, a_star, v_star = _arrays([ARGUMENTS, DATA], v, a, a_star, v_star)
    v_squared = np.sum(v**2, axis=1)
    v_star_squared = np.sum(v_star**2, axis=1)
    v_v_star = np.sum(v * v_star, axis=1)
    near_c_v_star = np.where(v_v_star[:, None] > 0.0, v_star - v, v + v_star)
    near_c_v_star_v = np.sum(near_c_v_star * v, axis=1)
    q1 = near_c_v_star_v / v_squared
    across_c_v_star = near_c_v_star - q1[:, None] * v
    q2 = 1.0 / np.sqrt(v_squared) / np.sqrt(v_star_squared)
    c_by_v = across_c_v_star * q2[:, None]
    norm = np.sqrt(v_squared)
    norm_star = np.sqrt(v_star_squared)
    c = v_v_star / norm / norm_star
    across_c_v_star_squared = np.sum(across_c_v_star**2, axis=1)
    sine_c = np.sqrt(across_c_v_star_squared / v_star_squared)
    apart_c = np.arctan2(sine_c, -c)
    dg = apart_c
    r = np.sum(a * a_star, axis=1)
    q3 = dg * r / 3.141592653589793
    g = apart_c * c + sine_c
    s = np.sum(a, axis=1)
    s_star = np.sum(a_star, axis=1)
    q4 = s - s_star
    q5 = 1.0 - g
    gradient_v = -0.5 * c_by_v * q3[:, None]
    gradient_a = 0.5 * (a * (3.141592653589793 - 1.0) + a_star * q5[:, None] + q4[:, None]) / 3.141592653589793
    return gradient_v, gradient_a


def hessian_product(
    v: Array, a: Array, a_star: Array, v_star: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array]:
    """Return the Hessian times directions, in each argument: product_v (T, p), product_a (T,
    k).
    """
    v, a, a_star, v_star, h_v, h_a = _arrays([ARGUMENTS, DATA, ARGUMENTS], v, a, a_star, v_star, *directions)
    v_squared = np.sum(v**2, axis=1)
    v_star_squared = np.sum(v_star**2, axis=1)
    v_v_star = np.sum(v * v_star, axis=1)
    near_c_v_star = np.where(v_v_star[:, None] > 0.0, v_star - v, v + v_star)
    near_c_v_star_v = np.sum(near_c_v_star * v, axis=1)
    q1 = near_c_v_star_v / v_squared
    across_c_v_star = near_c_v_star - q1[:, None] * v
    q2 = 1.0 / np.sqrt(v_squared) / np.sqrt(v_star_squared)
    c_by_v = across_c_v_star * q2[:, None]
    c_by_v_h_v = np.sum(c_by_v * h_v, axis=1)
    h_v_v = np.sum(h_v * v, axis=1)
    norm = np.sqrt(v_squared)
    norm_star = np.sqrt(v_star_squared)
    c = v_v_star / norm / norm_star
    across_c_v_star_squared = np.sum(across_c_v_star**2, axis=1)
    sine_c = np.sqrt(across_c_v_star_squared / v_star_squared)
    apart_c = np.arctan2(sine_c, -c)
    dg = apart_c
    c_dot = np.sum(c_by_v * h_v, axis=1)
    safe_c = np.where(sine_c > 0.0, sine_c, 1.0)
    dg_dot = c_dot / safe_c
    r = np.sum(a * a_star, axis=1)
    r_dot = np.sum(a_star * h_a, axis=1)
    q3 = (dg * r_dot + dg_dot * r) / 3.141592653589793
    q4 = dg * r / 3.141592653589793
    q5 = c / v_squared
    q6 = h_v_v / v_squared
    q7 = c_by_v_h_v / v_squared
    g_dot = apart_c * c_dot
    s_dot = np.sum(h_a, axis=1)
    product_v = -0.5 * c_by_v * q3[:, None] - 0.5 * q4[:, None] * (-c_by_v * q6[:, None] - q5[:, None] * (h_v - q6[:, None] * v) - q7[:, None] * v)
    product_a = 0.5 * (h_a * (3.141592653589793 - 1.0) + s_dot[:, None] - a_star * g_dot[:, None]) / 3.141592653589793
    return product_v, product_a
