# Written by `resoft generate`; edit the loss, not this file.
# body sha256: ec5c91c7c3f2a2e9db2adbde88102d2117389582e8735758ed7ac2ebae5f03b3
"""The map 'shortcut_dynamics' (arXiv 1909.04653), with products of its derivatives, for numba.

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

import math
import sys
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]

MAP = "shortcut_dynamics"
TARGET = "numba"
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
def _evaluate(phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array) -> Any:
    """Do all trials."""
    phi_dot = np.empty(phi.shape[0])
    s_dot = np.empty(phi.shape[0])
    r_dot = np.empty(phi.shape[0])
    turn = np.empty(phi.shape[0])
    phi_next = np.empty(phi.shape[0])
    s_next = np.empty(phi.shape[0])
    r_next = np.empty(phi.shape[0])
    for i in range(phi.shape[0]):
        pull = 0.5 * r[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i]) / 3.141592653589793
        g = (3.141592653589793 - phi[i]) * math.cos(phi[i]) + math.sin(phi[i])
        change_s = 0.5 * (s_star[i] * (g + k[i] - 1.0) - s[i] * (k[i] + 3.141592653589793 - 1.0)) / 3.141592653589793
        change_r = 0.5 * (N_star[i] * (g - 1.0) + s_star[i] * (s_star[i] - s[i]) - r[i] * (3.141592653589793 - 1.0)) / 3.141592653589793
        angle = math.atan(eta_w[i] * pull)
        phi_dot[i] = -eta_w[i] * pull / eta_a[i]
        s_dot[i] = change_s
        r_dot[i] = change_r
        turn[i] = angle
        phi_next[i] = (2.0 * 3.141592653589793 - abs(angle - phi[i]) if 2.0 * abs(angle - phi[i]) - 2.0 * 3.141592653589793 > 0.0 else abs(angle - phi[i]))
        s_next[i] = change_s * eta_a[i] + s[i]
        r_next[i] = change_r * eta_a[i] + r[i]
    return phi_dot, s_dot, r_dot, turn, phi_next, s_next, r_next


def evaluate(
    phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array
) -> tuple[Array, Array, Array, Array, Array, Array, Array]:
    """Return phi_dot (T,), s_dot (T,), r_dot (T,), turn (T,), phi_next (T,), s_next (T,),
    r_next (T,).
    """
    return _evaluate(*_arrays([ARGUMENTS], phi, s, r, k, N_star, s_star, eta_w, eta_a))


@_as_written
def _jacobian_product(phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, h_phi: Array, h_s: Array, h_r: Array, h_k: Array, h_N_star: Array, h_s_star: Array, h_eta_w: Array, h_eta_a: Array) -> Any:
    """Do all trials."""
    product_phi_dot = np.empty(phi.shape[0])
    product_s_dot = np.empty(phi.shape[0])
    product_r_dot = np.empty(phi.shape[0])
    product_turn = np.empty(phi.shape[0])
    product_phi_next = np.empty(phi.shape[0])
    product_s_next = np.empty(phi.shape[0])
    product_r_next = np.empty(phi.shape[0])
    for i in range(phi.shape[0]):
        pull = 0.5 * r[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i]) / 3.141592653589793
        pull_dot = 0.5 * (h_phi[i] * r[i] * ((3.141592653589793 - phi[i]) * math.cos(phi[i]) - math.sin(phi[i])) + h_r[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i])) / 3.141592653589793
        g = (3.141592653589793 - phi[i]) * math.cos(phi[i]) + math.sin(phi[i])
        g_dot = -h_phi[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i])
        change_s_dot = 0.5 * (g_dot * s_star[i] + h_k[i] * (s_star[i] - s[i]) + h_s[i] * (1.0 - k[i] - 3.141592653589793) + h_s_star[i] * (g + k[i] - 1.0)) / 3.141592653589793
        change_r_dot = 0.5 * (N_star[i] * g_dot + h_N_star[i] * (g - 1.0) + h_r[i] * (1.0 - 3.141592653589793) + h_s_star[i] * (2.0 * s_star[i] - s[i]) - h_s[i] * s_star[i]) / 3.141592653589793
        angle_dot = (eta_w[i] * pull_dot + h_eta_w[i] * pull) / (eta_w[i]**2 * pull**2 + 1.0)
        angle = math.atan(eta_w[i] * pull)
        change_s = 0.5 * (s_star[i] * (g + k[i] - 1.0) - s[i] * (k[i] + 3.141592653589793 - 1.0)) / 3.141592653589793
        change_r = 0.5 * (N_star[i] * (g - 1.0) + s_star[i] * (s_star[i] - s[i]) - r[i] * (3.141592653589793 - 1.0)) / 3.141592653589793
        product_phi_dot[i] = (eta_w[i] * h_eta_a[i] * pull / eta_a[i] - eta_w[i] * pull_dot - h_eta_w[i] * pull) / eta_a[i]
        product_s_dot[i] = change_s_dot
        product_r_dot[i] = change_r_dot
        product_turn[i] = angle_dot
        product_phi_next[i] = (h_phi[i] - angle_dot) * (1.0 if angle - phi[i] > 0.0 else (-1.0 if phi[i] - angle > 0.0 else 0.0)) * (1.0 if abs(angle - phi[i]) - 3.141592653589793 > 0.0 else (-1.0 if 3.141592653589793 - abs(angle - phi[i]) > 0.0 else 0.0))
        product_s_next[i] = change_s * h_eta_a[i] + change_s_dot * eta_a[i] + h_s[i]
        product_r_next[i] = change_r * h_eta_a[i] + change_r_dot * eta_a[i] + h_r[i]
    return product_phi_dot, product_s_dot, product_r_dot, product_turn, product_phi_next, product_s_next, product_r_next


def jacobian_product(
    phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, directions: tuple[Array, ...]
) -> tuple[Array, Array, Array, Array, Array, Array, Array]:
    """Return the Jacobian times directions: product_phi_dot (T,), product_s_dot (T,),
    product_r_dot (T,), product_turn (T,), product_phi_next (T,), product_s_next (T,),
    product_r_next (T,).
    """
    return _jacobian_product(*_arrays([ARGUMENTS, ARGUMENTS], phi, s, r, k, N_star, s_star, eta_w, eta_a, *directions))


@_as_written
def _pullback(phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, g_phi_dot: Array, g_s_dot: Array, g_r_dot: Array, g_turn: Array, g_phi_next: Array, g_s_next: Array, g_r_next: Array) -> Any:
    """Do all trials."""
    pullback_phi = np.empty(phi.shape[0])
    pullback_s = np.empty(phi.shape[0])
    pullback_r = np.empty(phi.shape[0])
    pullback_k = np.empty(phi.shape[0])
    pullback_N_star = np.empty(phi.shape[0])
    pullback_s_star = np.empty(phi.shape[0])
    pullback_eta_w = np.empty(phi.shape[0])
    pullback_eta_a = np.empty(phi.shape[0])
    for i in range(phi.shape[0]):
        pull = 0.5 * r[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i]) / 3.141592653589793
        angle = math.atan(eta_w[i] * pull)
        change_r_bar = eta_a[i] * g_r_next[i] + g_r_dot[i]
        change_s_bar = eta_a[i] * g_s_next[i] + g_s_dot[i]
        g_bar = 0.5 * (N_star[i] * change_r_bar + change_s_bar * s_star[i]) / 3.141592653589793
        angle_bar = g_turn[i] - g_phi_next[i] * (1.0 if angle - phi[i] > 0.0 else (-1.0 if phi[i] - angle > 0.0 else 0.0)) * (1.0 if abs(angle - phi[i]) - 3.141592653589793 > 0.0 else (-1.0 if 3.141592653589793 - abs(angle - phi[i]) > 0.0 else 0.0))
        pull_bar = eta_w[i] * (angle_bar / (eta_w[i]**2 * pull**2 + 1.0) - g_phi_dot[i] / eta_a[i])
        g = (3.141592653589793 - phi[i]) * math.cos(phi[i]) + math.sin(phi[i])
        change_r = 0.5 * (N_star[i] * (g - 1.0) + s_star[i] * (s_star[i] - s[i]) - r[i] * (3.141592653589793 - 1.0)) / 3.141592653589793
        change_s = 0.5 * (s_star[i] * (g + k[i] - 1.0) - s[i] * (k[i] + 3.141592653589793 - 1.0)) / 3.141592653589793
        pullback_phi[i] = g_phi_next[i] * (1.0 if angle - phi[i] > 0.0 else (-1.0 if phi[i] - angle > 0.0 else 0.0)) * (1.0 if abs(angle - phi[i]) - 3.141592653589793 > 0.0 else (-1.0 if 3.141592653589793 - abs(angle - phi[i]) > 0.0 else 0.0)) + 0.5 * pull_bar * r[i] * ((3.141592653589793 - phi[i]) * math.cos(phi[i]) - math.sin(phi[i])) / 3.141592653589793 - g_bar * (3.141592653589793 - phi[i]) * math.sin(phi[i])
        pullback_s[i] = 0.5 * change_s_bar * (1.0 - k[i] - 3.141592653589793) / 3.141592653589793 + g_s_next[i] - 0.5 * change_r_bar * s_star[i] / 3.141592653589793
        pullback_r[i] = 0.5 * change_r_bar * (1.0 - 3.141592653589793) / 3.141592653589793 + g_r_next[i] + 0.5 * pull_bar * (3.141592653589793 - phi[i]) * math.sin(phi[i]) / 3.141592653589793
        pullback_k[i] = 0.5 * change_s_bar * (s_star[i] - s[i]) / 3.141592653589793
        pullback_N_star[i] = 0.5 * change_r_bar * (g - 1.0) / 3.141592653589793
        pullback_s_star[i] = 0.5 * (change_r_bar * (2.0 * s_star[i] - s[i]) + change_s_bar * (g + k[i] - 1.0)) / 3.141592653589793
        pullback_eta_w[i] = pull * (angle_bar / (eta_w[i]**2 * pull**2 + 1.0) - g_phi_dot[i] / eta_a[i])
        pullback_eta_a[i] = change_r * g_r_next[i] + change_s * g_s_next[i] + eta_w[i] * g_phi_dot[i] * pull / eta_a[i]**2
    return pullback_phi, pullback_s, pullback_r, pullback_k, pullback_N_star, pullback_s_star, pullback_eta_w, pullback_eta_a


def pullback(
    phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, cotangents: tuple[Array, ...]
) -> tuple[Array, Array, Array, Array, Array, Array, Array, Array]:
    """Return the transposed Jacobian times cotangents: pullback_phi (T,), pullback_s (T,),
    pullback_r (T,), pullback_k (T,), pullback_N_star (T,), pullback_s_star (T,),
    pullback_eta_w (T,), pullback_eta_a (T,).
    """
    return _pullback(*_arrays([ARGUMENTS, OUTPUTS], phi, s, r, k, N_star, s_star, eta_w, eta_a, *cotangents))


@_as_written
def _second_derivative(phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, h_phi: Array, h_s: Array, h_r: Array, h_k: Array, h_N_star: Array, h_s_star: Array, h_eta_w: Array, h_eta_a: Array, k_phi: Array, k_s: Array, k_r: Array, k_k: Array, k_N_star: Array, k_s_star: Array, k_eta_w: Array, k_eta_a: Array) -> Any:
    """Do all trials."""
    second_phi_dot = np.empty(phi.shape[0])
    second_s_dot = np.empty(phi.shape[0])
    second_r_dot = np.empty(phi.shape[0])
    second_turn = np.empty(phi.shape[0])
    second_phi_next = np.empty(phi.shape[0])
    second_s_next = np.empty(phi.shape[0])
    second_r_next = np.empty(phi.shape[0])
    for i in range(phi.shape[0]):
        pull = 0.5 * r[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i]) / 3.141592653589793
        pull_dot = 0.5 * (h_phi[i] * r[i] * ((3.141592653589793 - phi[i]) * math.cos(phi[i]) - math.sin(phi[i])) + h_r[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i])) / 3.141592653589793
        pull_dot_way = 0.5 * (h_phi[i] * k_r[i] * ((3.141592653589793 - phi[i]) * math.cos(phi[i]) - math.sin(phi[i])) + k_phi[i] * (h_r[i] * (3.141592653589793 - phi[i]) * math.cos(phi[i]) - h_phi[i] * r[i] * ((3.141592653589793 - phi[i]) * math.sin(phi[i]) + 2.0 * math.cos(phi[i])) - h_r[i] * math.sin(phi[i]))) / 3.141592653589793
        pull_way = 0.5 * (k_phi[i] * r[i] * ((3.141592653589793 - phi[i]) * math.cos(phi[i]) - math.sin(phi[i])) + k_r[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i])) / 3.141592653589793
        g_dot = -h_phi[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i])
        g_dot_way = h_phi[i] * k_phi[i] * (math.sin(phi[i]) - (3.141592653589793 - phi[i]) * math.cos(phi[i]))
        g_way = -k_phi[i] * (3.141592653589793 - phi[i]) * math.sin(phi[i])
        change_s_dot_way = 0.5 * (g_dot_way * s_star[i] + g_way * h_s_star[i] + k_k[i] * (h_s_star[i] - h_s[i]) + k_s_star[i] * (g_dot + h_k[i]) - h_k[i] * k_s[i]) / 3.141592653589793
        change_r_dot_way = 0.5 * (N_star[i] * g_dot_way + g_dot * k_N_star[i] + g_way * h_N_star[i] + k_s_star[i] * (2.0 * h_s_star[i] - h_s[i]) - h_s_star[i] * k_s[i]) / 3.141592653589793
        angle_dot_way = (eta_w[i] * pull_dot_way + k_eta_w[i] * (pull_dot - 2.0 * eta_w[i] * pull**2 * (eta_w[i] * pull_dot + h_eta_w[i] * pull) / (eta_w[i]**2 * pull**2 + 1.0)) + pull_way * (h_eta_w[i] - 2.0 * eta_w[i]**2 * pull * (eta_w[i] * pull_dot + h_eta_w[i] * pull) / (eta_w[i]**2 * pull**2 + 1.0))) / (eta_w[i]**2 * pull**2 + 1.0)
        angle = math.atan(eta_w[i] * pull)
        g = (3.141592653589793 - phi[i]) * math.cos(phi[i]) + math.sin(phi[i])
        change_s_dot = 0.5 * (g_dot * s_star[i] + h_k[i] * (s_star[i] - s[i]) + h_s[i] * (1.0 - k[i] - 3.141592653589793) + h_s_star[i] * (g + k[i] - 1.0)) / 3.141592653589793
        change_s_way = 0.5 * (g_way * s_star[i] + k_k[i] * (s_star[i] - s[i]) + k_s[i] * (1.0 - k[i] - 3.141592653589793) + k_s_star[i] * (g + k[i] - 1.0)) / 3.141592653589793
        change_r_dot = 0.5 * (N_star[i] * g_dot + h_N_star[i] * (g - 1.0) + h_r[i] * (1.0 - 3.141592653589793) + h_s_star[i] * (2.0 * s_star[i] - s[i]) - h_s[i] * s_star[i]) / 3.141592653589793
        change_r_way = 0.5 * (N_star[i] * g_way + k_N_star[i] * (g - 1.0) + k_r[i] * (1.0 - 3.141592653589793) + k_s_star[i] * (2.0 * s_star[i] - s[i]) - k_s[i] * s_star[i]) / 3.141592653589793
        second_phi_dot[i] = (k_eta_w[i] * (h_eta_a[i] * pull / eta_a[i] - pull_dot) + pull_way * (eta_w[i] * h_eta_a[i] / eta_a[i] - h_eta_w[i]) - eta_w[i] * pull_dot_way - k_eta_a[i] * (2.0 * eta_w[i] * h_eta_a[i] * pull / eta_a[i] - eta_w[i] * pull_dot - h_eta_w[i] * pull) / eta_a[i]) / eta_a[i]
        second_s_dot[i] = change_s_dot_way
        second_r_dot[i] = change_r_dot_way
        second_turn[i] = angle_dot_way
        second_phi_next[i] = -angle_dot_way * (1.0 if angle - phi[i] > 0.0 else (-1.0 if phi[i] - angle > 0.0 else 0.0)) * (1.0 if abs(angle - phi[i]) - 3.141592653589793 > 0.0 else (-1.0 if 3.141592653589793 - abs(angle - phi[i]) > 0.0 else 0.0))
        second_s_next[i] = change_s_dot * k_eta_a[i] + change_s_dot_way * eta_a[i] + change_s_way * h_eta_a[i]
        second_r_next[i] = change_r_dot * k_eta_a[i] + change_r_dot_way * eta_a[i] + change_r_way * h_eta_a[i]
    return second_phi_dot, second_s_dot, second_r_dot, second_turn, second_phi_next, second_s_next, second_r_next


def second_derivative(
    phi: Array, s: Array, r: Array, k: Array, N_star: Array, s_star: Array, eta_w: Array, eta_a: Array, directions: tuple[Array, ...], second_directions: tuple[Array, ...]
) -> tuple[Array, Array, Array, Array, Array, Array, Array]:
    """Return the second derivative along directions and second_directions: second_phi_dot (T,),
    second_s_dot (T,), second_r_dot (T,), second_turn (T,), second_phi_next (T,),
    second_s_next (T,), second_r_next (T,).
    """
    return _second_derivative(*_arrays([ARGUMENTS, ARGUMENTS, ARGUMENTS], phi, s, r, k, N_star, s_star, eta_w, eta_a, *directions, *second_directions))
