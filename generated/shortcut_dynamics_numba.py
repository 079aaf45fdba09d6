# Written by `resoft generate`; edit the loss, not this file.
# body sha256: a5517eb97079258cfe01eeb4e3210f2f857c0dc91d2db826eaca96a3f1be83e2
"""The map 'shortcut_dynamics' (arXiv 1909.04653), for numba.

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
"""

import math
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


_CACHE = "__file__" in globals()
_as_written: Any = njit(error_model="numpy", nogil=True, cache=_CACHE)


def _arrays(*given: Any) -> list[Array]:
    """Return doubles, all of as many trials: what has one trial serves for all of them."""
    axes = [*ARGUMENTS.items()]
    arrays = [np.asarray(each, np.float64) for each in given]
    lengths: dict[str, int] = {}
    for (name, own), array in zip(axes, arrays, strict=False):
        if array.ndim != 1 + len(own):
            raise ValueError(f"{name} must have the axes {('trials', *own)}: it is {array.shape}")
        for axis, length in zip(own, array.shape[1:], strict=True):
            if lengths.setdefault(axis, length) != length:
                raise ValueError(f"{name} has {axis} = {length}, others have {lengths[axis]}")
    counts = {array.shape[0] for array in arrays} - {1}
    if len(counts) > 1 or len(arrays) not in (len(axes),):
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
    return _evaluate(*_arrays(phi, s, r, k, N_star, s_star, eta_w, eta_a))
