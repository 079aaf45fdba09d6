"""To which critical point does gradient descent on the teacher's loss go, from many starts at once?

Descent with v kept at length 1 moves three numbers of a start alone: phi, s = 1^T a / ||a*|| and
r = <a, a*> / ||a*||^2. With steps eta for a and R eta / ||a*||^2 for v one step is exactly

    phi <- phi - arctan(R eta r (pi - phi) sin(phi) / (2 pi))
    s   <- s - eta ((k + pi - 1) s - (k + g - 1) s*) / (2 pi)
    r   <- r - eta ((pi - 1) r - pull) / (2 pi),     pull = s* (s* - s) + (g - 1).

A start is decided once it can no longer leave the side it is on: phi > phi_s, r < 0 and pull < 0
(trapped), or phi < phi_s, r > 0 and pull > 0 (it reaches the teacher). These sets are invariant:
let s_q = s* (k + g - 1) / (k + pi - 1), h = s* (s* - s_q) + g - 1, which rises with g and is 0 at
phi_s, and e = s - s_q, so that pull = h - s* e. Where r < 0 the angle grows, so g and s_q fall and
e_next >= (1 - c) e with c = eta (k + pi - 1) / (2 pi). Trapped: if e >= 0 it stays so, and
pull <= h < 0; if e < 0 then |e| shrinks while h falls. In both cases pull < 0 goes on, and with it
r < 0, as r_next = (1 - eta (pi - 1) / (2 pi)) r + eta pull / (2 pi). The other side is its mirror
image. An angle short of pi, or of 0, as a limit is impossible: r would tend to h / (pi - 1) there,
which is not 0. All of this holds for c <= 1 and where no later step jumps over 0 or pi, for which
R eta |r| <= 2 is enough; on a side |r| stays below max(|r|, 1 + s* |e| / (pi - 1)).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from math import pi
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from resoft.analysis.network import Teacher, g
from resoft.support.arrays import Array

Signs: TypeAlias = NDArray[np.int8]

REACHED, TRAPPED, OPEN = 1, -1, 0
LOOKED_EVERY = 4  # steps between two looks at who is decided
LONGEST = 2.0  # R eta |r| up to which no step jumps over 0 or pi


@dataclass(frozen=True)
class States:
    """phi, s and r, each (m,)."""

    phi: Array
    s: Array
    r: Array

    def kept(self, chosen: NDArray[np.bool_]) -> States:
        """Those states alone."""
        return States(self.phi[chosen], self.s[chosen], self.r[chosen])


@dataclass(frozen=True)
class Pace:
    """R = eta_w ||a*||^2 / eta_a, the step eta of a, and how many steps are taken at most."""

    R: float = 1.0
    eta: float = 0.01
    steps: int = 20_000


def step(teacher: Teacher, states: States, pace: Pace) -> States:
    """One step of both layers at once, from the gradients at `states`."""
    phi, s, r = states.phi, states.s, states.r
    total, rate = math.sqrt(teacher.rho), pace.eta / (2 * pi)
    sine = np.sin(phi)
    rest = pi - phi
    level = rest * np.cos(phi) + sine
    turned = phi - np.arctan((pace.R * rate) * r * rest * sine)
    whole = teacher.k + pi - 1
    s_next = s - rate * (whole * s - (level + (teacher.k - 1)) * total)
    r_next = r - rate * ((pi - 1) * r - (total * (total - s) + level - 1))
    return States(pi - np.abs(pi - np.abs(turned)), s_next, r_next)


def sides(teacher: Teacher, states: States, pace: Pace) -> Signs:
    """REACHED, TRAPPED or OPEN for each state (m,): which side it will never leave."""
    phi, s, r = states.phi, states.s, states.r
    if teacher.p == 1:  # v cannot turn
        return np.where(phi < pi / 2, REACHED, TRAPPED).astype(np.int8)
    total, level, whole = math.sqrt(teacher.rho), g(phi), teacher.k + pi - 1
    pull = total * (total - s) + level - 1
    border = teacher.saddle
    reached = (phi < border) & (r > 0) & (pull > 0)
    trapped = (phi > border) & (r < 0) & (pull < 0)
    away = total * np.abs(s - total * (teacher.k + level - 1) / whole)
    largest = np.maximum(np.abs(r), 1 + away / (pi - 1))
    held = pace.R * pace.eta * largest <= LONGEST
    return np.asarray(held * (reached.astype(np.int8) - trapped.astype(np.int8)))


def ends(teacher: Teacher, states: States, pace: Pace) -> Signs:
    """Where each start (m,) ends; OPEN where `pace.steps` did not decide it.

    Starts that are decided leave the batch.

    Raises:
        ValueError: the steps are too long for a decision to be final.
    """
    if pace.eta * (teacher.k + pi - 1) > 2 * pi:
        most = 2 * pi / (teacher.k + pi - 1)
        raise ValueError(f"steps of a above {most:.3g} diverge for k = {teacher.k}")
    found = np.zeros(states.phi.size, dtype=np.int8)
    waiting = np.arange(states.phi.size)
    for taken in range(0, pace.steps + 1, LOOKED_EVERY):
        side = sides(teacher, states, pace)
        open_ones = side == OPEN
        if not open_ones.all():
            found[waiting] = side
            waiting, states = waiting[open_ones], states.kept(open_ones)
        if not waiting.size:
            break
        for _ in range(min(LOOKED_EVERY, pace.steps - taken)):
            states = step(teacher, states, pace)
    return found


def paths(teacher: Teacher, states: States, pace: Pace, every: int = 1) -> list[States]:
    """The states from the start on, each `every` steps."""
    kept = [states]
    for taken in range(1, pace.steps + 1):
        states = step(teacher, states, pace)
        if taken % every == 0:
            kept.append(states)
    return kept
