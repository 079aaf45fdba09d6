# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 1783fa18db02ea3f419037bac0e913bb8751d49c56d9803db9d4ebd9d34c390a
"""The map 'batch_normalisation' (arXiv 2210.05371), with products of its derivatives, for
numexpr.

    mean = sum_batch(v)/N
    c = v - mean
    s = sqrt(eps + sum_batch(c**2)/N)
    y = c/s

All arrays have T trials first, each by itself: v (T, N, d). An array of one trial serves for
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

MAP = "batch_normalisation"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {"eps": 1e-05}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"v": ("N", "d")}
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


def evaluate(v: Array, *, eps: float = 1e-05) -> tuple[Array]:
    """Return y (T, N, d)."""
    (v,) = _arrays([ARGUMENTS], v)
    sum_v = np.sum(v, axis=1)
    mean = ne.evaluate("sum_v / N", {"N": v.shape[1], "sum_v": sum_v})
    c_near = ne.evaluate("v - mean", {"mean": mean[:, None, :], "v": v})
    sum_c_near = np.sum(c_near, axis=1)
    c = ne.evaluate(
        "c_near - sum_c_near / N",
        {"N": v.shape[1], "c_near": c_near, "sum_c_near": sum_c_near[:, None, :]},
    )
    c_squared = np.sum(ne.evaluate("c**2", {"c": c}), axis=1)
    s = ne.evaluate(
        "sqrt(c_squared / N + eps)",
        {"N": v.shape[1], "c_squared": c_squared, "eps": eps},
    )
    y = ne.evaluate("c / s", {"c": c, "s": s[:, None, :]})
    return (y,)


def jacobian_product(
    v: Array, directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the Jacobian times directions: product_y (T, N, d)."""
    v, h_v = _arrays([ARGUMENTS, ARGUMENTS], v, *directions)
    sum_v = np.sum(v, axis=1)
    mean = ne.evaluate("sum_v / N", {"N": v.shape[1], "sum_v": sum_v})
    c_near = ne.evaluate("v - mean", {"mean": mean[:, None, :], "v": v})
    sum_c_near = np.sum(c_near, axis=1)
    c = ne.evaluate(
        "c_near - sum_c_near / N",
        {"N": v.shape[1], "c_near": c_near, "sum_c_near": sum_c_near[:, None, :]},
    )
    sum_h_v = np.sum(h_v, axis=1)
    mean_dot = ne.evaluate("sum_h_v / N", {"N": v.shape[1], "sum_h_v": sum_h_v})
    c_near_dot = ne.evaluate(
        "h_v - mean_dot",
        {"h_v": h_v, "mean_dot": mean_dot[:, None, :]},
    )
    sum_c_near_dot = np.sum(c_near_dot, axis=1)
    c_dot = ne.evaluate(
        "c_near_dot - sum_c_near_dot / N",
        {"N": v.shape[1], "c_near_dot": c_near_dot, "sum_c_near_dot": sum_c_near_dot[:, None, :]},
    )
    c_squared = np.sum(ne.evaluate("c**2", {"c": c}), axis=1)
    s = ne.evaluate(
        "sqrt(c_squared / N + eps)",
        {"N": v.shape[1], "c_squared": c_squared, "eps": eps},
    )
    c_c_dot = np.sum(ne.evaluate("c * c_dot", {"c": c, "c_dot": c_dot}), axis=1)
    s_dot = ne.evaluate(
        "c_c_dot / s / N",
        {"N": v.shape[1], "c_c_dot": c_c_dot, "s": s},
    )
    product_y = ne.evaluate(
        "(c_dot - c * s_dot / s) / s",
        {"c": c, "c_dot": c_dot, "s": s[:, None, :], "s_dot": s_dot[:, None, :]},
    )
    return (product_y,)


def pullback(v: Array, cotangents: tuple[Array, ...], *, eps: float = 1e-05) -> tuple[Array]:
    """Return the transposed Jacobian times cotangents: pullback_v (T, N, d)."""
    v, g_y = _arrays([ARGUMENTS, OUTPUTS], v, *cotangents)
    sum_v = np.sum(v, axis=1)
    mean = ne.evaluate("sum_v / N", {"N": v.shape[1], "sum_v": sum_v})
    c_near = ne.evaluate("v - mean", {"mean": mean[:, None, :], "v": v})
    sum_c_near = np.sum(c_near, axis=1)
    c = ne.evaluate(
        "c_near - sum_c_near / N",
        {"N": v.shape[1], "c_near": c_near, "sum_c_near": sum_c_near[:, None, :]},
    )
    c_squared = np.sum(ne.evaluate("c**2", {"c": c}), axis=1)
    s = ne.evaluate(
        "sqrt(c_squared / N + eps)",
        {"N": v.shape[1], "c_squared": c_squared, "eps": eps},
    )
    c_g_y = np.sum(ne.evaluate("c * g_y", {"c": c, "g_y": g_y}), axis=1)
    s_bar = ne.evaluate("-c_g_y / s**2", {"c_g_y": c_g_y, "s": s})
    c_bar = ne.evaluate(
        "(c * s_bar / N + g_y) / s",
        {"N": v.shape[1], "c": c, "g_y": g_y, "s": s[:, None, :], "s_bar": s_bar[:, None, :]},
    )
    sum_c_bar = np.sum(c_bar, axis=1)
    c_near_bar = ne.evaluate(
        "c_bar - sum_c_bar / N",
        {"N": v.shape[1], "c_bar": c_bar, "sum_c_bar": sum_c_bar[:, None, :]},
    )
    sum_c_near_bar = np.sum(c_near_bar, axis=1)
    mean_bar = ne.evaluate("-sum_c_near_bar", {"sum_c_near_bar": sum_c_near_bar})
    pullback_v = ne.evaluate(
        "c_near_bar + mean_bar / N",
        {"N": v.shape[1], "c_near_bar": c_near_bar, "mean_bar": mean_bar[:, None, :]},
    )
    return (pullback_v,)


def second_derivative(
    v: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, eps: float = 1e-05
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_y (T, N, d)."""
    v, h_v, k_v = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], v, *directions, *second_directions)
    sum_v = np.sum(v, axis=1)
    mean = ne.evaluate("sum_v / N", {"N": v.shape[1], "sum_v": sum_v})
    c_near = ne.evaluate("v - mean", {"mean": mean[:, None, :], "v": v})
    sum_c_near = np.sum(c_near, axis=1)
    c = ne.evaluate(
        "c_near - sum_c_near / N",
        {"N": v.shape[1], "c_near": c_near, "sum_c_near": sum_c_near[:, None, :]},
    )
    sum_h_v = np.sum(h_v, axis=1)
    mean_dot = ne.evaluate("sum_h_v / N", {"N": v.shape[1], "sum_h_v": sum_h_v})
    c_near_dot = ne.evaluate(
        "h_v - mean_dot",
        {"h_v": h_v, "mean_dot": mean_dot[:, None, :]},
    )
    sum_c_near_dot = np.sum(c_near_dot, axis=1)
    c_dot = ne.evaluate(
        "c_near_dot - sum_c_near_dot / N",
        {"N": v.shape[1], "c_near_dot": c_near_dot, "sum_c_near_dot": sum_c_near_dot[:, None, :]},
    )
    sum_k_v = np.sum(k_v, axis=1)
    mean_way = ne.evaluate("sum_k_v / N", {"N": v.shape[1], "sum_k_v": sum_k_v})
    c_near_way = ne.evaluate(
        "k_v - mean_way",
        {"k_v": k_v, "mean_way": mean_way[:, None, :]},
    )
    sum_c_near_way = np.sum(c_near_way, axis=1)
    c_way = ne.evaluate(
        "c_near_way - sum_c_near_way / N",
        {"N": v.shape[1], "c_near_way": c_near_way, "sum_c_near_way": sum_c_near_way[:, None, :]},
    )
    c_squared = np.sum(ne.evaluate("c**2", {"c": c}), axis=1)
    s = ne.evaluate(
        "sqrt(c_squared / N + eps)",
        {"N": v.shape[1], "c_squared": c_squared, "eps": eps},
    )
    c_c_dot = np.sum(ne.evaluate("c * c_dot", {"c": c, "c_dot": c_dot}), axis=1)
    s_dot = ne.evaluate(
        "c_c_dot / s / N",
        {"N": v.shape[1], "c_c_dot": c_c_dot, "s": s},
    )
    c_dot_c_way = np.sum(ne.evaluate("c_dot * c_way", {"c_dot": c_dot, "c_way": c_way}), axis=1)
    c_c_way = np.sum(ne.evaluate("c * c_way", {"c": c, "c_way": c_way}), axis=1)
    s_way = ne.evaluate(
        "c_c_way / s / N",
        {"N": v.shape[1], "c_c_way": c_c_way, "s": s},
    )
    s_dot_way = ne.evaluate(
        "(c_dot_c_way - c_c_dot * s_way / s) / s / N",
        {"N": v.shape[1], "c_c_dot": c_c_dot, "c_dot_c_way": c_dot_c_way, "s": s, "s_way": s_way},
    )
    second_y = ne.evaluate(
        "(s_way * (2.0 * c * s_dot / s - c_dot) - c * s_dot_way - c_way * s_dot) / s**2",
        {"c": c, "c_dot": c_dot, "c_way": c_way, "s": s[:, None, :], "s_dot": s_dot[:, None, :], "s_dot_way": s_dot_way[:, None, :], "s_way": s_way[:, None, :]},
    )
    return (second_y,)
