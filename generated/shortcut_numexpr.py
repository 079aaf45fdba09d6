# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 7d438610bedb420dfebec781718eff3e55584edcfb4757919e52558f5ae269c1
"""The loss 'shortcut' (arXiv 1909.04653): value, gradient and Hessian times directions for
numexpr.

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

import numexpr as ne
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

LOSS = "shortcut"
TARGET = "numexpr"
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
    a_a = np.sum(ne.evaluate("a**2", {"a": a}), axis=1)
    a_star_a_star = np.sum(ne.evaluate("a_star**2", {"a_star": a_star}), axis=1)
    v_v_star = np.sum(ne.evaluate("v * v_star", {"v": v, "v_star": v_star}), axis=1)
    v_v = np.sum(ne.evaluate("v**2", {"v": v}), axis=1)
    norm = ne.evaluate("sqrt(v_v)", {"v_v": v_v})
    v_star_v_star = np.sum(ne.evaluate("v_star**2", {"v_star": v_star}), axis=1)
    norm_star = ne.evaluate("sqrt(v_star_v_star)", {"v_star_v_star": v_star_v_star})
    c = ne.evaluate(
        "v_v_star / norm / norm_star",
        {"norm": norm, "norm_star": norm_star, "v_v_star": v_v_star},
    )
    g = ne.evaluate(
        "c * (3.141592653589793 - arccos(c)) + sqrt((1.0 - c) * (c + 1.0))",
        {"c": c},
    )
    r = np.sum(ne.evaluate("a * a_star", {"a": a, "a_star": a_star}), axis=1)
    s = np.sum(a, axis=1)
    s_star = np.sum(a_star, axis=1)
    L = ne.evaluate(
        "0.25 * ((3.141592653589793 - 1.0) * (a_a + a_star_a_star) + (s - s_star)**2 - r "
        "* (2.0 * g - 2.0)) / 3.141592653589793",
        {"a_a": a_a, "a_star_a_star": a_star_a_star, "g": g, "r": r, "s": s, "s_star": s_star},
    )
    return L


def gradient(v: Array, a: Array, a_star: Array, v_star: Array) -> tuple[Array, Array]:
    """Return the gradient in each argument: gradient_v (T, p), gradient_a (T, k)."""
    v, a, a_star, v_star = _arrays(v, a, a_star, v_star)
    v_v = np.sum(ne.evaluate("v**2", {"v": v}), axis=1)
    v_v_star = np.sum(ne.evaluate("v * v_star", {"v": v, "v_star": v_star}), axis=1)
    norm = ne.evaluate("sqrt(v_v)", {"v_v": v_v})
    v_star_v_star = np.sum(ne.evaluate("v_star**2", {"v_star": v_star}), axis=1)
    norm_star = ne.evaluate("sqrt(v_star_v_star)", {"v_star_v_star": v_star_v_star})
    c = ne.evaluate(
        "v_v_star / norm / norm_star",
        {"norm": norm, "norm_star": norm_star, "v_v_star": v_v_star},
    )
    r = np.sum(ne.evaluate("a * a_star", {"a": a, "a_star": a_star}), axis=1)
    q1 = ne.evaluate(
        "r * (3.141592653589793 - arccos(c)) / 3.141592653589793",
        {"c": c, "r": r},
    )
    q2 = ne.evaluate("c / v_v", {"c": c, "v_v": v_v})
    q3 = ne.evaluate(
        "1.0 / norm / norm_star",
        {"norm": norm, "norm_star": norm_star},
    )
    g = ne.evaluate(
        "c * (3.141592653589793 - arccos(c)) + sqrt((1.0 - c) * (c + 1.0))",
        {"c": c},
    )
    s = np.sum(a, axis=1)
    s_star = np.sum(a_star, axis=1)
    q4 = ne.evaluate("s - s_star", {"s": s, "s_star": s_star})
    q5 = ne.evaluate("1.0 - g", {"g": g})
    gradient_v = ne.evaluate(
        "0.5 * q1 * (q2 * v - q3 * v_star)",
        {"q1": q1[:, None], "q2": q2[:, None], "q3": q3[:, None], "v": v, "v_star": v_star},
    )
    gradient_a = ne.evaluate(
        "0.5 * (a * (3.141592653589793 - 1.0) + a_star * q5 + q4) / 3.141592653589793",
        {"a": a, "a_star": a_star, "q4": q4[:, None], "q5": q5[:, None]},
    )
    return gradient_v, gradient_a


def hessian_product(
    v: Array, a: Array, a_star: Array, v_star: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array]:
    """Return the Hessian times directions, in each argument: product_v (T, p), product_a (T,
    k)."""
    v, a, a_star, v_star, h_v, h_a = _arrays(v, a, a_star, v_star, *directions)
    v_v = np.sum(ne.evaluate("v**2", {"v": v}), axis=1)
    h_v_v = np.sum(ne.evaluate("h_v * v", {"h_v": h_v, "v": v}), axis=1)
    v_v_star = np.sum(ne.evaluate("v * v_star", {"v": v, "v_star": v_star}), axis=1)
    norm = ne.evaluate("sqrt(v_v)", {"v_v": v_v})
    v_star_v_star = np.sum(ne.evaluate("v_star**2", {"v_star": v_star}), axis=1)
    norm_star = ne.evaluate("sqrt(v_star_v_star)", {"v_star_v_star": v_star_v_star})
    c = ne.evaluate(
        "v_v_star / norm / norm_star",
        {"norm": norm, "norm_star": norm_star, "v_v_star": v_v_star},
    )
    h_v_v_star = np.sum(ne.evaluate("h_v * v_star", {"h_v": h_v, "v_star": v_star}), axis=1)
    norm_dot = ne.evaluate("h_v_v / sqrt(v_v)", {"h_v_v": h_v_v, "v_v": v_v})
    c_dot = ne.evaluate(
        "(h_v_v_star - norm_dot * v_v_star / norm) / norm / norm_star",
        {"h_v_v_star": h_v_v_star, "norm": norm, "norm_dot": norm_dot, "norm_star": norm_star, "v_v_star": v_v_star},
    )
    r = np.sum(ne.evaluate("a * a_star", {"a": a, "a_star": a_star}), axis=1)
    r_dot = np.sum(ne.evaluate("a_star * h_a", {"a_star": a_star, "h_a": h_a}), axis=1)
    q1 = ne.evaluate(
        "r_dot * (3.141592653589793 - arccos(c))",
        {"c": c, "r_dot": r_dot},
    )
    q2 = ne.evaluate("c / v_v", {"c": c, "v_v": v_v})
    q3 = ne.evaluate(
        "1.0 / norm / norm_star",
        {"norm": norm, "norm_star": norm_star},
    )
    q4 = ne.evaluate("c_dot * r", {"c_dot": c_dot, "r": r})
    q5 = ne.evaluate("1.0 / sqrt(1.0 - c**2)", {"c": c})
    q6 = ne.evaluate("(3.141592653589793 - arccos(c)) / v_v", {"c": c, "v_v": v_v})
    q7 = ne.evaluate(
        "c * r * (3.141592653589793 - arccos(c)) / v_v",
        {"c": c, "r": r, "v_v": v_v},
    )
    q8 = ne.evaluate(
        "norm_dot * r * (3.141592653589793 - arccos(c)) / norm**2 / norm_star",
        {"c": c, "norm": norm, "norm_dot": norm_dot, "norm_star": norm_star, "r": r},
    )
    q9 = ne.evaluate(
        "c * h_v_v * r * (3.141592653589793 - arccos(c)) / v_v**2",
        {"c": c, "h_v_v": h_v_v, "r": r, "v_v": v_v},
    )
    g_dot = ne.evaluate(
        "c_dot * (3.141592653589793 - arccos(c))",
        {"c": c, "c_dot": c_dot},
    )
    s_dot = np.sum(h_a, axis=1)
    product_v = ne.evaluate(
        "(0.5 * h_v * q7 + 0.5 * q1 * (q2 * v - q3 * v_star) + 0.5 * q4 * (q5 * (q2 * v - "
        "q3 * v_star) + q6 * v) + 0.5 * q8 * v_star - q9 * v) / 3.141592653589793",
        {"h_v": h_v, "q1": q1[:, None], "q2": q2[:, None], "q3": q3[:, None], "q4": q4[:, None], "q5": q5[:, None], "q6": q6[:, None], "q7": q7[:, None], "q8": q8[:, None], "q9": q9[:, None], "v": v, "v_star": v_star},
    )
    product_a = ne.evaluate(
        "0.5 * (h_a * (3.141592653589793 - 1.0) + s_dot - a_star * g_dot) / "
        "3.141592653589793",
        {"a_star": a_star, "g_dot": g_dot[:, None], "h_a": h_a, "s_dot": s_dot[:, None]},
    )
    return product_v, product_a
