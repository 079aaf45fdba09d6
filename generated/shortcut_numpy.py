# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 1d20aa806bfb8a2dcd18f76c3ba5349e3c72cdc13cb1f555911885fe1fff0640
"""The loss 'shortcut' (arXiv 1909.04653): value, gradient and Hessian times directions for
numpy.

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
    return spread


def value(v: Array, a: Array, a_star: Array, v_star: Array) -> Array:
    """Return L (T,)."""
    v, a, a_star, v_star = _arrays(v, a, a_star, v_star)
    a_a = np.sum(a**2, axis=1)
    a_star_a_star = np.sum(a_star**2, axis=1)
    v_v_star = np.sum(v * v_star, axis=1)
    v_v = np.sum(v**2, axis=1)
    norm = np.sqrt(v_v)
    v_star_v_star = np.sum(v_star**2, axis=1)
    norm_star = np.sqrt(v_star_v_star)
    c = v_v_star / norm / norm_star
    g = c * (3.141592653589793 - np.arccos(c)) + np.sqrt((1.0 - c) * (c + 1.0))
    r = np.sum(a * a_star, axis=1)
    s = np.sum(a, axis=1)
    s_star = np.sum(a_star, axis=1)
    L = 0.25 * ((3.141592653589793 - 1.0) * (a_a + a_star_a_star) + (s - s_star)**2 - r * (2.0 * g - 2.0)) / 3.141592653589793
    return L


def gradient(v: Array, a: Array, a_star: Array, v_star: Array) -> tuple[Array, Array]:
    """Return the gradient in each argument: gradient_v (T, p), gradient_a (T, k)."""
    v, a, a_star, v_star = _arrays(v, a, a_star, v_star)
    v_v = np.sum(v**2, axis=1)
    v_v_star = np.sum(v * v_star, axis=1)
    norm = np.sqrt(v_v)
    v_star_v_star = np.sum(v_star**2, axis=1)
    norm_star = np.sqrt(v_star_v_star)
    c = v_v_star / norm / norm_star
    r = np.sum(a * a_star, axis=1)
    q1 = r * (3.141592653589793 - np.arccos(c)) / 3.141592653589793
    q2 = c / v_v
    q3 = 1.0 / norm / norm_star
    g = c * (3.141592653589793 - np.arccos(c)) + np.sqrt((1.0 - c) * (c + 1.0))
    s = np.sum(a, axis=1)
    s_star = np.sum(a_star, axis=1)
    q4 = s - s_star
    q5 = 1.0 - g
    gradient_v = 0.5 * q1[:, None] * (q2[:, None] * v - q3[:, None] * v_star)
    gradient_a = 0.5 * (a * (3.141592653589793 - 1.0) + a_star * q5[:, None] + q4[:, None]) / 3.141592653589793
    return gradient_v, gradient_a


def hessian_product(
    v: Array, a: Array, a_star: Array, v_star: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array]:
    """Return the Hessian times directions, in each argument: product_v (T, p), product_a (T,
    k)."""
    v, a, a_star, v_star, h_v, h_a = _arrays(v, a, a_star, v_star, *directions)
    v_v = np.sum(v**2, axis=1)
    h_v_v = np.sum(h_v * v, axis=1)
    v_v_star = np.sum(v * v_star, axis=1)
    norm = np.sqrt(v_v)
    v_star_v_star = np.sum(v_star**2, axis=1)
    norm_star = np.sqrt(v_star_v_star)
    c = v_v_star / norm / norm_star
    h_v_v_star = np.sum(h_v * v_star, axis=1)
    norm_dot = h_v_v / np.sqrt(v_v)
    c_dot = (h_v_v_star - norm_dot * v_v_star / norm) / norm / norm_star
    r = np.sum(a * a_star, axis=1)
    r_dot = np.sum(a_star * h_a, axis=1)
    q1 = r_dot * (3.141592653589793 - np.arccos(c))
    q2 = c / v_v
    q3 = 1.0 / norm / norm_star
    q4 = c_dot * r
    q5 = 1.0 / np.sqrt(1.0 - c**2)
    q6 = (3.141592653589793 - np.arccos(c)) / v_v
    q7 = c * r * (3.141592653589793 - np.arccos(c)) / v_v
    q8 = norm_dot * r * (3.141592653589793 - np.arccos(c)) / norm**2 / norm_star
    q9 = c * h_v_v * r * (3.141592653589793 - np.arccos(c)) / v_v**2
    g_dot = c_dot * (3.141592653589793 - np.arccos(c))
    s_dot = np.sum(h_a, axis=1)
    product_v = (0.5 * h_v * q7[:, None] + 0.5 * q1[:, None] * (q2[:, None] * v - q3[:, None] * v_star) + 0.5 * q4[:, None] * (q5[:, None] * (q2[:, None] * v - q3[:, None] * v_star) + q6[:, None] * v) + 0.5 * q8[:, None] * v_star - q9[:, None] * v) / 3.141592653589793
    product_a = 0.5 * (h_a * (3.141592653589793 - 1.0) + s_dot[:, None] - a_star * g_dot[:, None]) / 3.141592653589793
    return product_v, product_a
