# Written by `resoft generate`; edit the loss, not this file.
# body sha256: 42816fb9554fe006a742c3c2aa7f239d3f520c51854f9da34f8fd1c14c0dc05e
"""The map 'residual_block' (arXiv 2210.05371), with products of its derivatives, for numexpr.

    v = sum_inputs(W*z)
    mean = sum_batch(v)/N
    c = v - mean
    s = sqrt(eps + sum_batch(c**2)/N)
    y = c/s
    a = Max(0, y)
    f = rho*z + sum_features(V*a)

All arrays have T trials first, each by itself: z (T, N, n), W (T, d, n), V (T, d, n). An array
of one trial serves for all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
Where a formula has a kink, sign(0) is 0: slopes there are between those of both sides.
"""

from typing import Any

import numexpr as ne
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "residual_block"
TARGET = "numexpr"
PARAMETERS: dict[str, float] = {"eps": 1e-05, "rho": 1.0}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {"z": ("N", "n"), "W": ("d", "n"), "V": ("d", "n")}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {"f": ("N", "n")}


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


def evaluate(
    z: Array, W: Array, V: Array, *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return f (T, N, n)."""
    z, W, V = _arrays([ARGUMENTS], z, W, V)
    v = np.einsum("acd,abd->abc", W, z)
    sum_v = np.sum(v, axis=1)
    mean = ne.evaluate("sum_v / N", {"N": z.shape[1], "sum_v": sum_v})
    c_near = ne.evaluate("v - mean", {"mean": mean[:, None, :], "v": v})
    sum_c_near = np.sum(c_near, axis=1)
    c = ne.evaluate(
        "c_near - sum_c_near / N",
        {"N": z.shape[1], "c_near": c_near, "sum_c_near": sum_c_near[:, None, :]},
    )
    c_squared = np.sum(ne.evaluate("c**2", {"c": c}), axis=1)
    s = ne.evaluate(
        "sqrt(c_squared / N + eps)",
        {"N": z.shape[1], "c_squared": c_squared, "eps": eps},
    )
    y = ne.evaluate("c / s", {"c": c, "s": s[:, None, :]})
    a = ne.evaluate("where(-y > 0.0, 0.0, y)", {"y": y})
    V_a = np.einsum("acd,abc->abd", V, a)
    f = ne.evaluate("V_a + rho * z", {"V_a": V_a, "rho": rho, "z": z})
    return (f,)


def jacobian_product(
    z: Array, W: Array, V: Array, directions: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return the Jacobian times directions: product_f (T, N, n)."""
    z, W, V, h_z, h_W, h_V = _arrays([ARGUMENTS, ARGUMENTS], z, W, V, *directions)
    v = np.einsum("acd,abd->abc", W, z)
    sum_v = np.sum(v, axis=1)
    mean = ne.evaluate("sum_v / N", {"N": z.shape[1], "sum_v": sum_v})
    c_near = ne.evaluate("v - mean", {"mean": mean[:, None, :], "v": v})
    sum_c_near = np.sum(c_near, axis=1)
    c = ne.evaluate(
        "c_near - sum_c_near / N",
        {"N": z.shape[1], "c_near": c_near, "sum_c_near": sum_c_near[:, None, :]},
    )
    c_squared = np.sum(ne.evaluate("c**2", {"c": c}), axis=1)
    s = ne.evaluate(
        "sqrt(c_squared / N + eps)",
        {"N": z.shape[1], "c_squared": c_squared, "eps": eps},
    )
    y = ne.evaluate("c / s", {"c": c, "s": s[:, None, :]})
    W_h_z = np.einsum("acd,abd->abc", W, h_z)
    h_W_z = np.einsum("acd,abd->abc", h_W, z)
    v_dot = ne.evaluate("W_h_z + h_W_z", {"W_h_z": W_h_z, "h_W_z": h_W_z})
    sum_v_dot = np.sum(v_dot, axis=1)
    mean_dot = ne.evaluate("sum_v_dot / N", {"N": z.shape[1], "sum_v_dot": sum_v_dot})
    c_near_dot = ne.evaluate(
        "v_dot - mean_dot",
        {"mean_dot": mean_dot[:, None, :], "v_dot": v_dot},
    )
    sum_c_near_dot = np.sum(c_near_dot, axis=1)
    c_dot = ne.evaluate(
        "c_near_dot - sum_c_near_dot / N",
        {"N": z.shape[1], "c_near_dot": c_near_dot, "sum_c_near_dot": sum_c_near_dot[:, None, :]},
    )
    c_c_dot = np.sum(ne.evaluate("c * c_dot", {"c": c, "c_dot": c_dot}), axis=1)
    s_dot = ne.evaluate(
        "c_c_dot / s / N",
        {"N": z.shape[1], "c_c_dot": c_c_dot, "s": s},
    )
    y_dot = ne.evaluate(
        "(c_dot - c * s_dot / s) / s",
        {"c": c, "c_dot": c_dot, "s": s[:, None, :], "s_dot": s_dot[:, None, :]},
    )
    a_dot = ne.evaluate(
        "0.5 * y_dot * (where(y > 0.0, 1.0, where(-y > 0.0, -1.0, 0.0)) + 1.0)",
        {"y": y, "y_dot": y_dot},
    )
    V_a_dot = np.einsum("acd,abc->abd", V, a_dot)
    a = ne.evaluate("where(-y > 0.0, 0.0, y)", {"y": y})
    a_h_V = np.einsum("abc,acd->abd", a, h_V)
    product_f = ne.evaluate(
        "V_a_dot + a_h_V + h_z * rho",
        {"V_a_dot": V_a_dot, "a_h_V": a_h_V, "h_z": h_z, "rho": rho},
    )
    return (product_f,)


def pullback(
    z: Array, W: Array, V: Array, cotangents: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_z (T, N, n), pullback_W (T, d,
    n), pullback_V (T, d, n).
    """
    z, W, V, g_f = _arrays([ARGUMENTS, OUTPUTS], z, W, V, *cotangents)
    v = np.einsum("acd,abd->abc", W, z)
    sum_v = np.sum(v, axis=1)
    mean = ne.evaluate("sum_v / N", {"N": z.shape[1], "sum_v": sum_v})
    c_near = ne.evaluate("v - mean", {"mean": mean[:, None, :], "v": v})
    sum_c_near = np.sum(c_near, axis=1)
    c = ne.evaluate(
        "c_near - sum_c_near / N",
        {"N": z.shape[1], "c_near": c_near, "sum_c_near": sum_c_near[:, None, :]},
    )
    c_squared = np.sum(ne.evaluate("c**2", {"c": c}), axis=1)
    s = ne.evaluate(
        "sqrt(c_squared / N + eps)",
        {"N": z.shape[1], "c_squared": c_squared, "eps": eps},
    )
    a_bar = np.einsum("acd,abd->abc", V, g_f)
    y = ne.evaluate("c / s", {"c": c, "s": s[:, None, :]})
    y_bar = ne.evaluate(
        "0.5 * a_bar * (where(y > 0.0, 1.0, where(-y > 0.0, -1.0, 0.0)) + 1.0)",
        {"a_bar": a_bar, "y": y},
    )
    c_y_bar = np.sum(ne.evaluate("c * y_bar", {"c": c, "y_bar": y_bar}), axis=1)
    s_bar = ne.evaluate("-c_y_bar / s**2", {"c_y_bar": c_y_bar, "s": s})
    c_bar = ne.evaluate(
        "(c * s_bar / N + y_bar) / s",
        {"N": z.shape[1], "c": c, "s": s[:, None, :], "s_bar": s_bar[:, None, :], "y_bar": y_bar},
    )
    sum_c_bar = np.sum(c_bar, axis=1)
    c_near_bar = ne.evaluate(
        "c_bar - sum_c_bar / N",
        {"N": z.shape[1], "c_bar": c_bar, "sum_c_bar": sum_c_bar[:, None, :]},
    )
    sum_c_near_bar = np.sum(c_near_bar, axis=1)
    mean_bar = ne.evaluate("-sum_c_near_bar", {"sum_c_near_bar": sum_c_near_bar})
    v_bar = ne.evaluate(
        "c_near_bar + mean_bar / N",
        {"N": z.shape[1], "c_near_bar": c_near_bar, "mean_bar": mean_bar[:, None, :]},
    )
    W_v_bar = np.einsum("acd,abc->abd", W, v_bar)
    v_bar_z = np.einsum("abc,abd->acd", v_bar, z)
    a = ne.evaluate("where(-y > 0.0, 0.0, y)", {"y": y})
    a_g_f = np.einsum("abc,abd->acd", a, g_f)
    pullback_z = ne.evaluate(
        "W_v_bar + g_f * rho",
        {"W_v_bar": W_v_bar, "g_f": g_f, "rho": rho},
    )
    pullback_W = v_bar_z
    pullback_V = a_g_f
    return pullback_z, pullback_W, pullback_V


def second_derivative(
    z: Array, W: Array, V: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...], *, eps: float = 1e-05, rho: float = 1.0
) -> tuple[Array]:
    """Return the second derivative along directions and second_directions: second_f (T, N, n)."""
    del rho  # this function does not depend on it
    z, W, V, h_z, h_W, h_V, k_z, k_W, k_V = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], z, W, V, *directions, *second_directions)
    v = np.einsum("acd,abd->abc", W, z)
    sum_v = np.sum(v, axis=1)
    mean = ne.evaluate("sum_v / N", {"N": z.shape[1], "sum_v": sum_v})
    c_near = ne.evaluate("v - mean", {"mean": mean[:, None, :], "v": v})
    sum_c_near = np.sum(c_near, axis=1)
    c = ne.evaluate(
        "c_near - sum_c_near / N",
        {"N": z.shape[1], "c_near": c_near, "sum_c_near": sum_c_near[:, None, :]},
    )
    c_squared = np.sum(ne.evaluate("c**2", {"c": c}), axis=1)
    s = ne.evaluate(
        "sqrt(c_squared / N + eps)",
        {"N": z.shape[1], "c_squared": c_squared, "eps": eps},
    )
    y = ne.evaluate("c / s", {"c": c, "s": s[:, None, :]})
    W_h_z = np.einsum("acd,abd->abc", W, h_z)
    h_W_z = np.einsum("acd,abd->abc", h_W, z)
    v_dot = ne.evaluate("W_h_z + h_W_z", {"W_h_z": W_h_z, "h_W_z": h_W_z})
    sum_v_dot = np.sum(v_dot, axis=1)
    mean_dot = ne.evaluate("sum_v_dot / N", {"N": z.shape[1], "sum_v_dot": sum_v_dot})
    c_near_dot = ne.evaluate(
        "v_dot - mean_dot",
        {"mean_dot": mean_dot[:, None, :], "v_dot": v_dot},
    )
    sum_c_near_dot = np.sum(c_near_dot, axis=1)
    c_dot = ne.evaluate(
        "c_near_dot - sum_c_near_dot / N",
        {"N": z.shape[1], "c_near_dot": c_near_dot, "sum_c_near_dot": sum_c_near_dot[:, None, :]},
    )
    h_W_k_z = np.einsum("acd,abd->abc", h_W, k_z)
    h_z_k_W = np.einsum("abd,acd->abc", h_z, k_W)
    v_dot_way = ne.evaluate("h_W_k_z + h_z_k_W", {"h_W_k_z": h_W_k_z, "h_z_k_W": h_z_k_W})
    sum_v_dot_way = np.sum(v_dot_way, axis=1)
    mean_dot_way = ne.evaluate(
        "sum_v_dot_way / N",
        {"N": z.shape[1], "sum_v_dot_way": sum_v_dot_way},
    )
    c_near_dot_way = ne.evaluate(
        "v_dot_way - mean_dot_way",
        {"mean_dot_way": mean_dot_way[:, None, :], "v_dot_way": v_dot_way},
    )
    sum_c_near_dot_way = np.sum(c_near_dot_way, axis=1)
    c_dot_way = ne.evaluate(
        "c_near_dot_way - sum_c_near_dot_way / N",
        {"N": z.shape[1], "c_near_dot_way": c_near_dot_way, "sum_c_near_dot_way": sum_c_near_dot_way[:, None, :]},
    )
    W_k_z = np.einsum("acd,abd->abc", W, k_z)
    k_W_z = np.einsum("acd,abd->abc", k_W, z)
    v_way = ne.evaluate("W_k_z + k_W_z", {"W_k_z": W_k_z, "k_W_z": k_W_z})
    sum_v_way = np.sum(v_way, axis=1)
    mean_way = ne.evaluate("sum_v_way / N", {"N": z.shape[1], "sum_v_way": sum_v_way})
    c_near_way = ne.evaluate(
        "v_way - mean_way",
        {"mean_way": mean_way[:, None, :], "v_way": v_way},
    )
    sum_c_near_way = np.sum(c_near_way, axis=1)
    c_way = ne.evaluate(
        "c_near_way - sum_c_near_way / N",
        {"N": z.shape[1], "c_near_way": c_near_way, "sum_c_near_way": sum_c_near_way[:, None, :]},
    )
    c_c_dot = np.sum(ne.evaluate("c * c_dot", {"c": c, "c_dot": c_dot}), axis=1)
    s_dot = ne.evaluate(
        "c_c_dot / s / N",
        {"N": z.shape[1], "c_c_dot": c_c_dot, "s": s},
    )
    s18 = np.sum(ne.evaluate(
        "c * c_dot_way + c_dot * c_way",
        {"c": c, "c_dot": c_dot, "c_dot_way": c_dot_way, "c_way": c_way},
    ), axis=1)
    c_c_way = np.sum(ne.evaluate("c * c_way", {"c": c, "c_way": c_way}), axis=1)
    s_way = ne.evaluate(
        "c_c_way / s / N",
        {"N": z.shape[1], "c_c_way": c_c_way, "s": s},
    )
    s_dot_way = ne.evaluate(
        "(s18 - c_c_dot * s_way / s) / s / N",
        {"N": z.shape[1], "c_c_dot": c_c_dot, "s": s, "s18": s18, "s_way": s_way},
    )
    y_dot_way = ne.evaluate(
        "(c_dot_way + s_way * (2.0 * c * s_dot / s - c_dot) / s - c * s_dot_way / s - "
        "c_way * s_dot / s) / s",
        {"c": c, "c_dot": c_dot, "c_dot_way": c_dot_way, "c_way": c_way, "s": s[:, None, :], "s_dot": s_dot[:, None, :], "s_dot_way": s_dot_way[:, None, :], "s_way": s_way[:, None, :]},
    )
    a_dot_way = ne.evaluate(
        "0.5 * y_dot_way * (where(y > 0.0, 1.0, where(-y > 0.0, -1.0, 0.0)) + 1.0)",
        {"y": y, "y_dot_way": y_dot_way},
    )
    V_a_dot_way = np.einsum("acd,abc->abd", V, a_dot_way)
    y_way = ne.evaluate(
        "(c_way - c * s_way / s) / s",
        {"c": c, "c_way": c_way, "s": s[:, None, :], "s_way": s_way[:, None, :]},
    )
    a_way = ne.evaluate(
        "0.5 * y_way * (where(y > 0.0, 1.0, where(-y > 0.0, -1.0, 0.0)) + 1.0)",
        {"y": y, "y_way": y_way},
    )
    a_way_h_V = np.einsum("abc,acd->abd", a_way, h_V)
    y_dot = ne.evaluate(
        "(c_dot - c * s_dot / s) / s",
        {"c": c, "c_dot": c_dot, "s": s[:, None, :], "s_dot": s_dot[:, None, :]},
    )
    a_dot = ne.evaluate(
        "0.5 * y_dot * (where(y > 0.0, 1.0, where(-y > 0.0, -1.0, 0.0)) + 1.0)",
        {"y": y, "y_dot": y_dot},
    )
    a_dot_k_V = np.einsum("abc,acd->abd", a_dot, k_V)
    second_f = ne.evaluate(
        "V_a_dot_way + a_dot_k_V + a_way_h_V",
        {"V_a_dot_way": V_a_dot_way, "a_dot_k_V": a_dot_k_V, "a_way_h_V": a_way_h_V},
    )
    return (second_f,)
