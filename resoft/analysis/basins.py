"""How far does the teacher's basin reach, and how large may R be, before a start is trapped?

Both by trying many starts at once, the finer the nearer to the border. R = eta_w ||a*||^2 / eta_a.
"""

from __future__ import annotations

from math import pi

import numpy as np

from resoft.analysis.descent import REACHED, Pace, States, ends
from resoft.analysis.network import Teacher
from resoft.analysis.starts import CAP, in_ball, on_boundary
from resoft.support.arrays import ROUGHLY, Array

ANGLES = 34  # tried at a time; even, so that none is 90 degrees, which rho = 0 leaves undecided
ROUNDS = 4  # each finds the border to a 33rd of the last
DIRECTIONS = 362  # of a_0 on the ball's boundary
FLOW = 0.2  # longest R eta
ETA = Pace.eta  # longest step
SHARP = ROUGHLY  # relative, of the border that is told
LARGEST_R = 1e6  # beyond which nothing is found to fail
PER_DOUBLING = 4  # values of R that are tried below the first that fails
TIME, MOST_STEPS = 400.0, 2_000_000  # steps times eta, and steps


def pace_of(teacher: Teacher, R: float) -> Pace:
    """Steps so short that descent is the gradient flow with that R, to what is shown of it."""
    eta = min(ETA, 0.5 * 2 * pi / (teacher.k + pi - 1), FLOW / max(R, SHARP))
    return Pace(R, eta, min(MOST_STEPS, int(TIME / eta)))


def border(teacher: Teacher, R: float = 1.0, first: float = 0.0, second: float = 0.0) -> float:
    """The phi_0 up to which an a_0, by its parts in units of the ball's radius, is not trapped."""
    return float(borders(teacher, R, np.array([first]), np.array([second]))[0])


def borders(teacher: Teacher, R: float, first: Array, second: Array) -> Array:
    """The same for many a_0 (m,); pi where no angle below it is trapped."""
    if not teacher.traps:
        return np.full(first.size, pi)
    if teacher.p == 1:
        return np.full(first.size, pi / 2)
    low, high = np.zeros(first.size), np.full(first.size, pi)
    for _ in range(ROUNDS):
        phi = np.linspace(low, high, ANGLES, axis=1)[:, 1:-1]
        a = np.broadcast_to(first[:, None], phi.shape).ravel()
        b = np.broadcast_to(second[:, None], phi.shape).ravel()
        states = in_ball(teacher, phi.ravel(), a, b)
        good = ends(teacher, states, pace_of(teacher, R)).reshape(phi.shape) == REACHED
        whole = np.linspace(low, high, ANGLES, axis=1)
        until = np.where(good.all(axis=1), ANGLES - 2, np.argmin(good, axis=1))
        each = np.arange(first.size)
        low, high = whole[each, until], whole[each, until + 1]
    return np.asarray((low + high) / 2)


def largest_safe_R(teacher: Teacher, phi: float = CAP, directions: int = DIRECTIONS) -> float:
    """The R up to which no a_0 on the ball's boundary in span(1, a*) is trapped from that angle.

    Infinity where nothing traps, or nothing did up to LARGEST_R.
    """
    if not teacher.traps or teacher.p == 1:
        return float("inf")
    states = on_boundary(teacher, phi, directions)
    low, high = 0.0, 1.0
    while _all_reach(teacher, states, high):
        low, high = high, high * 2 ** (1 / PER_DOUBLING)
        if high > LARGEST_R:
            return float("inf")
    if low == 0.0:
        low = _first_below(teacher, states, high)
        high = low * 2 ** (1 / PER_DOUBLING)
    while high > low * (1 + SHARP):
        middle = (low * high) ** 0.5
        low, high = (middle, high) if _all_reach(teacher, states, middle) else (low, middle)
    return low


def _first_below(teacher: Teacher, states: States, R: float) -> float:
    while not _all_reach(teacher, states, R):
        R /= 2 ** (1 / PER_DOUBLING)
    return R


def _all_reach(teacher: Teacher, states: States, R: float) -> bool:
    return bool(np.all(ends(teacher, states, pace_of(teacher, R)) == REACHED))
