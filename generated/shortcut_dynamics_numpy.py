# Written by `resoft generate`; edit the loss, not this file.
# body sha256: bb27c1d8557bd60947d66dcc579d2e95ab77f2d9f25cf5d5aa37fe2a90c1be56
"""The map 'shortcut_dynamics' (arXiv 1909.04653), with products of its derivatives, for numpy.

    pull = r*(pi - phi)*sin(phi)/(2*pi)
    g = (pi - phi)*cos(phi) + sin(phi)
    change_s = (s_star*(g + k - 1) - s*(k + pi - 1))/(2*pi)
    change_r = (N_star*(g - 1) + s_star*(s_star - s) - r*(pi - 1))/(2*pi)
    angle = atan(eta_w*pull)
    phi_dot = -eta_w*pull/eta_a
    s_dot = change_s
    r_dot = change_r
    turn = angle
    phi_next = Min(2*pi - Abs(angle - phi), Abs(angle - phi))
    s_next = change_s*eta_a + s
    r_next = change_r*eta_a + r

All arrays have T trials first, each by itself: phi (T,), s (T,), r (T,), k (T,), N_star (T,),
s_star (T,), eta_w (T,), eta_a (T,). An array of one trial serves for all of them.

Of the map's Jacobian J in all arguments, `jacobian_product` returns J times directions, a
direction for each argument, and `pullback` its transpose times cotangents, one for each output:
an array an argument. `second_derivative` returns the change of J directions along
second_directions: it is symmetric in both. No matrix of derivatives is formed.
Where a formula has a kink, sign(0) is 0: slopes there are between those of both sides.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "shortcut_dynamics"
TARGET = "numpy"
PARAMETERS: dict[str, float] = {}
#: what it takes: its axes beside the trials
ARGUMENTS: dict[str, tuple[str, ...]] = {
    "phi": (),
    "s": (),
    "r": (),
    "k": (),
    "N_star": (),
    "s_star": (),
    "eta_w": (),
    "eta_a": (),
}
#: what it returns, in order
OUTPUTS: dict[str, tuple[str, ...]] = {
    "phi_dot": (),
    "s_dot": (),
    "r_dot": (),
    "turn": (),
    "phi_next": (),
    "s_next": (),
    "r_next": (),
}


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
    phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array
) -> tuple[Array, Array, Array, Array, Array, Array, Array]:
    """Return phi_dot (T,), s_dot (T,), r_dot (T,), turn (T,), phi_next (T,), s_next (T,),
    r_next (T,).
    """
    phi, s, r, k, N_star, s_star, eta_w, eta_a = _arrays([ARGUMENTS], phi, s, r, k, N_star, s_star, eta_w, eta_a)
    pull = 0.5 * r * (3.141592653589793 - phi) * np.sin(phi) / 3.141592653589793
    g = (3.141592653589793 - phi) * np.cos(phi) + np.sin(phi)
    change_s = 0.5 * (s_star * (g + k - 1.0) - s * (k + 3.141592653589793 - 1.0)) / 3.141592653589793
    change_r = 0.5 * (N_star * (g - 1.0) + s_star * (s_star - s) - r * (3.141592653589793 - 1.0)) / 3.141592653589793
    angle = np.arctan(eta_w * pull)
    phi_dot = -eta_w * pull / eta_a
    s_dot = change_s
    r_dot = change_r
    turn = angle
    phi_next = np.where(2.0 * np.abs(angle - phi) - 2.0 * 3.141592653589793 > 0.0, 2.0 * 3.141592653589793 - np.abs(angle - phi), np.abs(angle - phi))
    s_next = change_s * eta_a + s
    r_next = change_r * eta_a + r
    return phi_dot, s_dot, r_dot, turn, phi_next, s_next, r_next


def jacobian_product(
    phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array, Array, Array, Array, Array, Array]:
    """Return the Jacobian times directions: product_phi_dot (T,), product_s_dot (T,),
    product_r_dot (T,), product_turn (T,), product_phi_next (T,), product_s_next (T,),
    product_r_next (T,).
    """
    phi, s, r, k, N_star, s_star, eta_w, eta_a, h_phi, h_s, h_r, h_k, h_N_star, h_s_star, h_eta_w, h_eta_a = _arrays([ARGUMENTS, ARGUMENTS], phi, s, r, k, N_star, s_star, eta_w, eta_a, *directions)
    pull = 0.5 * r * (3.141592653589793 - phi) * np.sin(phi) / 3.141592653589793
    pull_dot = 0.5 * (h_phi * r * ((3.141592653589793 - phi) * np.cos(phi) - np.sin(phi)) + h_r * (3.141592653589793 - phi) * np.sin(phi)) / 3.141592653589793
    g = (3.141592653589793 - phi) * np.cos(phi) + np.sin(phi)
    g_dot = -h_phi * (3.141592653589793 - phi) * np.sin(phi)
    change_s_dot = 0.5 * (g_dot * s_star + h_k * (s_star - s) + h_s * (1.0 - k - 3.141592653589793) + h_s_star * (g + k - 1.0)) / 3.141592653589793
    change_r_dot = 0.5 * (N_star * g_dot + h_N_star * (g - 1.0) + h_r * (1.0 - 3.141592653589793) + h_s_star * (2.0 * s_star - s) - h_s * s_star) / 3.141592653589793
    angle_dot = (eta_w * pull_dot + h_eta_w * pull) / (eta_w**2 * pull**2 + 1.0)
    angle = np.arctan(eta_w * pull)
    change_s = 0.5 * (s_star * (g + k - 1.0) - s * (k + 3.141592653589793 - 1.0)) / 3.141592653589793
    change_r = 0.5 * (N_star * (g - 1.0) + s_star * (s_star - s) - r * (3.141592653589793 - 1.0)) / 3.141592653589793
    product_phi_dot = (eta_w * h_eta_a * pull / eta_a - eta_w * pull_dot - h_eta_w * pull) / eta_a
    product_s_dot = change_s_dot
    product_r_dot = change_r_dot
    product_turn = angle_dot
    product_phi_next = (h_phi - angle_dot) * np.where(angle - phi > 0.0, 1.0, np.where(phi - angle > 0.0, -1.0, 0.0)) * np.where(np.abs(angle - phi) - 3.141592653589793 > 0.0, 1.0, np.where(3.141592653589793 - np.abs(angle - phi) > 0.0, -1.0, 0.0))
    product_s_next = change_s * h_eta_a + change_s_dot * eta_a + h_s
    product_r_next = change_r * h_eta_a + change_r_dot * eta_a + h_r
    return product_phi_dot, product_s_dot, product_r_dot, product_turn, product_phi_next, product_s_next, product_r_next


def pullback(
    phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, cotangents: tuple[Array, ...]
) -> tuple[Array, Array, Array, Array, Array, Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_phi (T,), pullback_s (T,),
    pullback_r (T,), pullback_k (T,), pullback_N_star (T,), pullback_s_star (T,),
    pullback_eta_w (T,), pullback_eta_a (T,).
    """
    phi, s, r, k, N_star, s_star, eta_w, eta_a, g_phi_dot, g_s_dot, g_r_dot, g_turn, g_phi_next, g_s_next, g_r_next = _arrays([ARGUMENTS, OUTPUTS], phi, s, r, k, N_star, s_star, eta_w, eta_a, *cotangents)
    pull = 0.5 * r * (3.141592653589793 - phi) * np.sin(phi) / 3.141592653589793
    angle = np.arctan(eta_w * pull)
    change_r_bar = eta_a * g_r_next + g_r_dot
    change_s_bar = eta_a * g_s_next + g_s_dot
    g_bar = 0.5 * (N_star * change_r_bar + change_s_bar * s_star) / 3.141592653589793
    angle_bar = g_turn - g_phi_next * np.where(angle - phi > 0.0, 1.0, np.where(phi - angle > 0.0, -1.0, 0.0)) * np.where(np.abs(angle - phi) - 3.141592653589793 > 0.0, 1.0, np.where(3.141592653589793 - np.abs(angle - phi) > 0.0, -1.0, 0.0))
    pull_bar = eta_w * (angle_bar / (eta_w**2 * pull**2 + 1.0) - g_phi_dot / eta_a)
    g = (3.141592653589793 - phi) * np.cos(phi) + np.sin(phi)
    change_r = 0.5 * (N_star * (g - 1.0) + s_star * (s_star - s) - r * (3.141592653589793 - 1.0)) / 3.141592653589793
    change_s = 0.5 * (s_star * (g + k - 1.0) - s * (k + 3.141592653589793 - 1.0)) / 3.141592653589793
    pullback_phi = g_phi_next * np.where(angle - phi > 0.0, 1.0, np.where(phi - angle > 0.0, -1.0, 0.0)) * np.where(np.abs(angle - phi) - 3.141592653589793 > 0.0, 1.0, np.where(3.141592653589793 - np.abs(angle - phi) > 0.0, -1.0, 0.0)) + 0.5 * pull_bar * r * ((3.141592653589793 - phi) * np.cos(phi) - np.sin(phi)) / 3.141592653589793 - g_bar * (3.141592653589793 - phi) * np.sin(phi)
    pullback_s = 0.5 * change_s_bar * (1.0 - k - 3.141592653589793) / 3.141592653589793 + g_s_next - 0.5 * change_r_bar * s_star / 3.141592653589793
    pullback_r = 0.5 * change_r_bar * (1.0 - 3.141592653589793) / 3.141592653589793 + g_r_next + 0.5 * pull_bar * (3.141592653589793 - phi) * np.sin(phi) / 3.141592653589793
    pullback_k = 0.5 * change_s_bar * (s_star - s) / 3.141592653589793
    pullback_N_star = 0.5 * change_r_bar * (g - 1.0) / 3.141592653589793
    pullback_s_star = 0.5 * (change_r_bar * (2.0 * s_star - s) + change_s_bar * (g + k - 1.0)) / 3.141592653589793
    pullback_eta_w = pull * (angle_bar / (eta_w**2 * pull**2 + 1.0) - g_phi_dot / eta_a)
    pullback_eta_a = change_r * g_r_next + change_s * g_s_next + eta_w * g_phi_dot * pull / eta_a**2
    return pullback_phi, pullback_s, pullback_r, pullback_k, pullback_N_star, pullback_s_star, pullback_eta_w, pullback_eta_a


def second_derivative(
    phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array, Array, Array, Array, Array, Array, Array]:
    """Return the second derivative along directions and second_directions: second_phi_dot (T,),
    second_s_dot (T,), second_r_dot (T,), second_turn (T,), second_phi_next (T,),
    second_s_next (T,), second_r_next (T,).
    """
    phi, s, r, k, N_star, s_star, eta_w, eta_a, h_phi, h_s, h_r, h_k, h_N_star, h_s_star, h_eta_w, h_eta_a, k_phi, k_s, k_r, k_k, k_N_star, k_s_star, k_eta_w, k_eta_a = _arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], phi, s, r, k, N_star, s_star, eta_w, eta_a, *directions, *second_directions)
    pull = 0.5 * r * (3.141592653589793 - phi) * np.sin(phi) / 3.141592653589793
    pull_dot = 0.5 * (h_phi * r * ((3.141592653589793 - phi) * np.cos(phi) - np.sin(phi)) + h_r * (3.141592653589793 - phi) * np.sin(phi)) / 3.141592653589793
    pull_dot_way = 0.5 * (h_phi * k_r * ((3.141592653589793 - phi) * np.cos(phi) - np.sin(phi)) + k_phi * (h_r * (3.141592653589793 - phi) * np.cos(phi) - h_phi * r * ((3.141592653589793 - phi) * np.sin(phi) + 2.0 * np.cos(phi)) - h_r * np.sin(phi))) / 3.141592653589793
    pull_way = 0.5 * (k_phi * r * ((3.141592653589793 - phi) * np.cos(phi) - np.sin(phi)) + k_r * (3.141592653589793 - phi) * np.sin(phi)) / 3.141592653589793
    g_dot = -h_phi * (3.141592653589793 - phi) * np.sin(phi)
    g_dot_way = h_phi * k_phi * (np.sin(phi) - (3.141592653589793 - phi) * np.cos(phi))
    g_way = -k_phi * (3.141592653589793 - phi) * np.sin(phi)
    change_s_dot_way = 0.5 * (g_dot_way * s_star + g_way * h_s_star + k_k * (h_s_star - h_s) + k_s_star * (g_dot + h_k) - h_k * k_s) / 3.141592653589793
    change_r_dot_way = 0.5 * (N_star * g_dot_way + g_dot * k_N_star + g_way * h_N_star + k_s_star * (2.0 * h_s_star - h_s) - h_s_star * k_s) / 3.141592653589793
    angle_dot_way = (eta_w * pull_dot_way + k_eta_w * (pull_dot - 2.0 * eta_w * pull**2 * (eta_w * pull_dot + h_eta_w * pull) / (eta_w**2 * pull**2 + 1.0)) + pull_way * (h_eta_w - 2.0 * eta_w**2 * pull * (eta_w * pull_dot + h_eta_w * pull) / (eta_w**2 * pull**2 + 1.0))) / (eta_w**2 * pull**2 + 1.0)
    angle = np.arctan(eta_w * pull)
    g = (3.141592653589793 - phi) * np.cos(phi) + np.sin(phi)
    change_s_dot = 0.5 * (g_dot * s_star + h_k * (s_star - s) + h_s * (1.0 - k - 3.141592653589793) + h_s_star * (g + k - 1.0)) / 3.141592653589793
    change_s_way = 0.5 * (g_way * s_star + k_k * (s_star - s) + k_s * (1.0 - k - 3.141592653589793) + k_s_star * (g + k - 1.0)) / 3.141592653589793
    change_r_dot = 0.5 * (N_star * g_dot + h_N_star * (g - 1.0) + h_r * (1.0 - 3.141592653589793) + h_s_star * (2.0 * s_star - s) - h_s * s_star) / 3.141592653589793
    change_r_way = 0.5 * (N_star * g_way + k_N_star * (g - 1.0) + k_r * (1.0 - 3.141592653589793) + k_s_star * (2.0 * s_star - s) - k_s * s_star) / 3.141592653589793
    second_phi_dot = (k_eta_w * (h_eta_a * pull / eta_a - pull_dot) + pull_way * (eta_w * h_eta_a / eta_a - h_eta_w) - eta_w * pull_dot_way - k_eta_a * (2.0 * eta_w * h_eta_a * pull / eta_a - eta_w * pull_dot - h_eta_w * pull) / eta_a) / eta_a
    second_s_dot = change_s_dot_way
    second_r_dot = change_r_dot_way
    second_turn = angle_dot_way
    second_phi_next = -angle_dot_way * np.where(angle - phi > 0.0, 1.0, np.where(phi - angle > 0.0, -1.0, 0.0)) * np.where(np.abs(angle - phi) - 3.141592653589793 > 0.0, 1.0, np.where(3.141592653589793 - np.abs(angle - phi) > 0.0, -1.0, 0.0))
    second_s_next = change_s_dot * k_eta_a + change_s_dot_way * eta_a + change_s_way * h_eta_a
    second_r_next = change_r_dot * k_eta_a + change_r_dot_way * eta_a + change_r_way * h_eta_a
    return second_phi_dot, second_s_dot, second_r_dot, second_turn, second_phi_next, second_s_next, second_r_next
