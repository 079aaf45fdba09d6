# Written by `resoft generate`; edit the loss, not this file.
# body sha256: fde4425d282a1de7664fc1b4b4794ac3b5ea4acd4a66ad627b7db759ba78a4a4
"""The loss 'shortcut' (arXiv 1909.04653): value, gradient and Hessian times directions for
numexpr.

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
    a_squared = np.sum(ne.evaluate("a**2", {"a": a}), axis=1)
    a_star_squared = np.sum(ne.evaluate("a_star**2", {"a_star": a_star}), axis=1)
    v_v_star = np.sum(ne.evaluate("v * v_star", {"v": v, "v_star": v_star}), axis=1)
    v_squared = np.sum(ne.evaluate("v**2", {"v": v}), axis=1)
    norm = ne.evaluate("sqrt(v_squared)", {"v_squared": v_squared})
    v_star_squared = np.sum(ne.evaluate("v_star**2", {"v_star": v_star}), axis=1)
    norm_star = ne.evaluate("sqrt(v_star_squared)", {"v_star_squared": v_star_squared})
    c = ne.evaluate(
        "v_v_star / norm / norm_star",
        {"norm": norm, "norm_star": norm_star, "v_v_star": v_v_star},
    )
    near_c_v_star = ne.evaluate(
        "where(v_v_star > 0.0, v_star - v, v + v_star)",
        {"v": v, "v_star": v_star, "v_v_star": v_v_star[:, None]},
    )
    near_c_v_star_v = np.sum(ne.evaluate("near_c_v_star * v", {"near_c_v_star": near_c_v_star, "v": v}), axis=1)
    q1 = ne.evaluate(
        "near_c_v_star_v / v_squared",
        {"near_c_v_star_v": near_c_v_star_v, "v_squared": v_squared},
    )
    across_c_v_star = ne.evaluate(
        "near_c_v_star - q1 * v",
        {"near_c_v_star": near_c_v_star, "q1": q1[:, None], "v": v},
    )
    across_c_v_star_squared = np.sum(ne.evaluate("across_c_v_star**2", {"across_c_v_star": across_c_v_star}), axis=1)
    sine_c = ne.evaluate(
        "sqrt(across_c_v_star_squared / v_star_squared)",
        {"across_c_v_star_squared": across_c_v_star_squared, "v_star_squared": v_star_squared},
    )
    apart_c = ne.evaluate("arctan2(sine_c, -c)", {"c": c, "sine_c": sine_c})
    g = ne.evaluate(
        "apart_c * c + sine_c",
        {"apart_c": apart_c, "c": c, "sine_c": sine_c},
    )
    r = np.sum(ne.evaluate("a * a_star", {"a": a, "a_star": a_star}), axis=1)
    s = np.sum(a, axis=1)
    s_star = np.sum(a_star, axis=1)
    L = ne.evaluate(
        "0.25 * ((3.141592653589793 - 1.0) * (a_squared + a_star_squared) + (s - "
        "s_star)**2 - r * (2.0 * g - 2.0)) / 3.141592653589793",
        {"a_squared": a_squared, "a_star_squared": a_star_squared, "g": g, "r": r, "s": s, "s_star": s_star},
    )
    return L


def gradient(v: Array, a: Array, a_star: Array, v_star: Array) -> tuple[Array, Array]:
    """Return the gradient in each argument: gradient_v (T, p), gradient_a (T, k)."""
    v, a, a_star, v_star = _arrays([ARGUMENTS, DATA], v, a, a_star, v_star)
    v_squared = np.sum(ne.evaluate("v**2", {"v": v}), axis=1)
    v_star_squared = np.sum(ne.evaluate("v_star**2", {"v_star": v_star}), axis=1)
    v_v_star = np.sum(ne.evaluate("v * v_star", {"v": v, "v_star": v_star}), axis=1)
    near_c_v_star = ne.evaluate(
        "where(v_v_star > 0.0, v_star - v, v + v_star)",
        {"v": v, "v_star": v_star, "v_v_star": v_v_star[:, None]},
    )
    near_c_v_star_v = np.sum(ne.evaluate("near_c_v_star * v", {"near_c_v_star": near_c_v_star, "v": v}), axis=1)
    q1 = ne.evaluate(
        "near_c_v_star_v / v_squared",
        {"near_c_v_star_v": near_c_v_star_v, "v_squared": v_squared},
    )
    across_c_v_star = ne.evaluate(
        "near_c_v_star - q1 * v",
        {"near_c_v_star": near_c_v_star, "q1": q1[:, None], "v": v},
    )
    q2 = ne.evaluate(
        "1.0 / sqrt(v_squared) / sqrt(v_star_squared)",
        {"v_squared": v_squared, "v_star_squared": v_star_squared},
    )
    c_by_v = ne.evaluate(
        "across_c_v_star * q2",
        {"across_c_v_star": across_c_v_star, "q2": q2[:, None]},
    )
    norm = ne.evaluate("sqrt(v_squared)", {"v_squared": v_squared})
    norm_star = ne.evaluate("sqrt(v_star_squared)", {"v_star_squared": v_star_squared})
    c = ne.evaluate(
        "v_v_star / norm / norm_star",
        {"norm": norm, "norm_star": norm_star, "v_v_star": v_v_star},
    )
    across_c_v_star_squared = np.sum(ne.evaluate("across_c_v_star**2", {"across_c_v_star": across_c_v_star}), axis=1)
    sine_c = ne.evaluate(
        "sqrt(across_c_v_star_squared / v_star_squared)",
        {"across_c_v_star_squared": across_c_v_star_squared, "v_star_squared": v_star_squared},
    )
    apart_c = ne.evaluate("arctan2(sine_c, -c)", {"c": c, "sine_c": sine_c})
    dg = apart_c
    r = np.sum(ne.evaluate("a * a_star", {"a": a, "a_star": a_star}), axis=1)
    q3 = ne.evaluate("dg * r / 3.141592653589793", {"dg": dg, "r": r})
    g = ne.evaluate(
        "apart_c * c + sine_c",
        {"apart_c": apart_c, "c": c, "sine_c": sine_c},
    )
    s = np.sum(a, axis=1)
    s_star = np.sum(a_star, axis=1)
    q4 = ne.evaluate("s - s_star", {"s": s, "s_star": s_star})
    q5 = ne.evaluate("1.0 - g", {"g": g})
    gradient_v = ne.evaluate("-0.5 * c_by_v * q3", {"c_by_v": c_by_v, "q3": q3[:, None]})
    gradient_a = ne.evaluate(
        "0.5 * (a * (3.141592653589793 - 1.0) + a_star * q5 + q4) / 3.141592653589793",
        {"a": a, "a_star": a_star, "q4": q4[:, None], "q5": q5[:, None]},
    )
    return gradient_v, gradient_a


def hessian_product(
    v: Array, a: Array, a_star: Array, v_star: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array]:
    """Return the Hessian times directions, in each argument: product_v (T, p), product_a (T,
    k).
    """
    v, a, a_star, v_star, h_v, h_a = _arrays([ARGUMENTS, DATA, ARGUMENTS], v, a, a_star, v_star, *directions)
    v_squared = np.sum(ne.evaluate("v**2", {"v": v}), axis=1)
    v_star_squared = np.sum(ne.evaluate("v_star**2", {"v_star": v_star}), axis=1)
    v_v_star = np.sum(ne.evaluate("v * v_star", {"v": v, "v_star": v_star}), axis=1)
    near_c_v_star = ne.evaluate(
        "where(v_v_star > 0.0, v_star - v, v + v_star)",
        {"v": v, "v_star": v_star, "v_v_star": v_v_star[:, None]},
    )
    near_c_v_star_v = np.sum(ne.evaluate("near_c_v_star * v", {"near_c_v_star": near_c_v_star, "v": v}), axis=1)
    q1 = ne.evaluate(
        "near_c_v_star_v / v_squared",
        {"near_c_v_star_v": near_c_v_star_v, "v_squared": v_squared},
    )
    across_c_v_star = ne.evaluate(
        "near_c_v_star - q1 * v",
        {"near_c_v_star": near_c_v_star, "q1": q1[:, None], "v": v},
    )
    q2 = ne.evaluate(
        "1.0 / sqrt(v_squared) / sqrt(v_star_squared)",
        {"v_squared": v_squared, "v_star_squared": v_star_squared},
    )
    c_by_v = ne.evaluate(
        "across_c_v_star * q2",
        {"across_c_v_star": across_c_v_star, "q2": q2[:, None]},
    )
    c_by_v_h_v = np.sum(ne.evaluate("c_by_v * h_v", {"c_by_v": c_by_v, "h_v": h_v}), axis=1)
    h_v_v = np.sum(ne.evaluate("h_v * v", {"h_v": h_v, "v": v}), axis=1)
    norm = ne.evaluate("sqrt(v_squared)", {"v_squared": v_squared})
    norm_star = ne.evaluate("sqrt(v_star_squared)", {"v_star_squared": v_star_squared})
    c = ne.evaluate(
        "v_v_star / norm / norm_star",
        {"norm": norm, "norm_star": norm_star, "v_v_star": v_v_star},
    )
    across_c_v_star_squared = np.sum(ne.evaluate("across_c_v_star**2", {"across_c_v_star": across_c_v_star}), axis=1)
    sine_c = ne.evaluate(
        "sqrt(across_c_v_star_squared / v_star_squared)",
        {"across_c_v_star_squared": across_c_v_star_squared, "v_star_squared": v_star_squared},
    )
    apart_c = ne.evaluate("arctan2(sine_c, -c)", {"c": c, "sine_c": sine_c})
    dg = apart_c
    c_dot = np.sum(ne.evaluate("c_by_v * h_v", {"c_by_v": c_by_v, "h_v": h_v}), axis=1)
    safe_c = ne.evaluate("where(sine_c > 0.0, sine_c, 1.0)", {"sine_c": sine_c})
    dg_dot = ne.evaluate("c_dot / safe_c", {"c_dot": c_dot, "safe_c": safe_c})
    r = np.sum(ne.evaluate("a * a_star", {"a": a, "a_star": a_star}), axis=1)
    r_dot = np.sum(ne.evaluate("a_star * h_a", {"a_star": a_star, "h_a": h_a}), axis=1)
    q3 = ne.evaluate(
        "(dg * r_dot + dg_dot * r) / 3.141592653589793",
        {"dg": dg, "dg_dot": dg_dot, "r": r, "r_dot": r_dot},
    )
    q4 = ne.evaluate("dg * r / 3.141592653589793", {"dg": dg, "r": r})
    q5 = ne.evaluate("c / v_squared", {"c": c, "v_squared": v_squared})
    q6 = ne.evaluate("h_v_v / v_squared", {"h_v_v": h_v_v, "v_squared": v_squared})
    q7 = ne.evaluate(
        "c_by_v_h_v / v_squared",
        {"c_by_v_h_v": c_by_v_h_v, "v_squared": v_squared},
    )
    g_dot = ne.evaluate("apart_c * c_dot", {"apart_c": apart_c, "c_dot": c_dot})
    s_dot = np.sum(h_a, axis=1)
    product_v = ne.evaluate(
        "-0.5 * c_by_v * q3 - 0.5 * q4 * (-c_by_v * q6 - q5 * (h_v - q6 * v) - q7 * v)",
        {"c_by_v": c_by_v, "h_v": h_v, "q3": q3[:, None], "q4": q4[:, None], "q5": q5[:, None], "q6": q6[:, None], "q7": q7[:, None], "v": v},
    )
    product_a = ne.evaluate(
        "0.5 * (h_a * (3.141592653589793 - 1.0) + s_dot - a_star * g_dot) / "
        "3.141592653589793",
        {"a_star": a_star, "g_dot": g_dot[:, None], "h_a": h_a, "s_dot": s_dot[:, None]},
    )
    return product_v, product_a
