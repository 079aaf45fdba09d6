"""Where does training of the network with a teacher start? In phi, s and r, as descent moves them.

Without the shortcut v_0 is uniform on the sphere. With it v_0 = 1 / sqrt(p), and the teacher's
filter is at a distance of at most 1 from there: uniform on that cap, so that phi_0 <= pi / 3. In
both cases a_0 is uniform in the ball of radius |1^T a*| / sqrt(k).
"""

from __future__ import annotations

import math
from typing import Literal, TypeAlias

import numpy as np
from scipy import special

from resoft.analysis.descent import States
from resoft.analysis.network import Teacher
from resoft.support.arrays import Array

Start: TypeAlias = Literal["random", "shortcut"]
STARTS = ("random", "shortcut")
CAP = math.pi / 3  # two unit vectors at distance 1


def drawn(teacher: Teacher, start: Start, count: int, generator: np.random.Generator) -> States:
    """That many starts."""
    phi = angles(teacher.p, start, count, generator)
    return in_ball(teacher, phi, *_in_ball(teacher, count, generator))


def angles(p: int, start: Start, count: int, generator: np.random.Generator) -> Array:
    """phi_0 (count,)."""
    if start == "random":
        first = generator.standard_normal(count)
        rest = np.sqrt(generator.chisquare(p - 1, count)) if p > 1 else np.zeros(count)
        return np.asarray(np.arctan2(rest, first))
    if p == 1:
        return np.zeros(count)
    # sin(phi)^2 is beta distributed on the half sphere
    half = (p - 1) / 2
    share = generator.random(count) * special.betainc(half, 0.5, math.sin(CAP) ** 2)
    return np.asarray(np.arcsin(np.sqrt(special.betaincinv(half, 0.5, share))))


def in_ball(teacher: Teacher, phi: Array, first: Array, second: Array) -> States:
    """a_0 by its parts along 1 and along what a* has beside it, in units of the ball's radius."""
    radius = math.sqrt(teacher.rho / teacher.k)
    beside = math.sqrt(max(0.0, 1 - teacher.rho / teacher.k))
    s = radius * math.sqrt(teacher.k) * first
    r = radius * (radius * first + beside * second)
    return States(phi, s, r)


def on_boundary(teacher: Teacher, phi: float, count: int) -> States:
    """Starts on the ball's boundary in span(1, a*), evenly around it, at that angle."""
    around = np.linspace(0, 2 * math.pi, count, endpoint=False)
    return in_ball(teacher, np.full(count, phi), np.cos(around), np.sin(around))


def _in_ball(teacher: Teacher, count: int, generator: np.random.Generator) -> tuple[Array, Array]:
    """Two coordinates of points that are uniform in the unit ball of R^k."""
    k = teacher.k
    first = generator.standard_normal(count)
    second = generator.standard_normal(count) if k > 1 else np.zeros(count)
    others = generator.chisquare(k - 2, count) if k > 2 else np.zeros(count)
    length = np.sqrt(first**2 + second**2 + others)
    scale = generator.random(count) ** (1 / k) / length
    return first * scale, second * scale
