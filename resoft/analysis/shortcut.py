"""Does a one-hidden-layer network with a teacher need its shortcut? Known before training."""

from __future__ import annotations

import math
from dataclasses import dataclass
from math import degrees

import numpy as np

from resoft.analysis.basins import border, largest_safe_R, pace_of
from resoft.analysis.descent import OPEN, REACHED, ends
from resoft.analysis.network import CriticalPoint, Teacher, critical_points, teacher_of
from resoft.analysis.proportion import Proportion
from resoft.analysis.starts import STARTS, Start, drawn

TRIALS = 4000  # random starts: standard errors of 0.008 and less


@dataclass(frozen=True, repr=False)
class NetworkLandscape:
    """The critical points of the population loss, and where gradient descent goes.

    Losses are those of the teacher given: of ||a*|| = 1 where rho was. `basin_boundary` is the
    phi_0 up to which a_0 = 0 reaches the teacher at R = eta_w ||a*||^2 / eta_a; `success` counts
    starts that provably go there, `undecided` those that the step limit left open;
    `largest_safe_R` is what a search found for the shortcut's start at phi_0 = pi / 3 with a_0 all
    around the ball's boundary in span(1, a*), infinity where nothing was trapped.
    """

    teacher: Teacher
    start: Start
    R: float
    critical_points: tuple[CriticalPoint, ...]
    basin_boundary: float
    success: Proportion
    undecided: int
    largest_safe_R: float

    @property
    def threshold(self) -> float:
        """(k + pi - 1) / pi: below this rho there is a spurious minimum, where p > 1."""
        return self.teacher.threshold

    @property
    def success_probability(self) -> float:
        """The share of starts from which descent reaches the teacher."""
        return self.success.share

    @property
    def standard_error(self) -> float:
        """Of the success probability."""
        return self.success.standard_error

    @property
    def needs_shortcut(self) -> bool:
        """Whether a random start can end in a spurious minimum."""
        return self.teacher.traps

    @property
    def verdict(self) -> str:
        """The answer in a sentence."""
        t = self.teacher
        if not t.traps:
            return (
                f"does not need a shortcut: rho = {t.rho:.4g} is not below "
                f"(k + pi - 1)/pi = {t.threshold:.4g}, so there is no spurious minimum"
            )
        why = "p = 1" if t.p == 1 else f"rho = {t.rho:.4g} < (k + pi - 1)/pi = {t.threshold:.4g}"
        safe = (
            "at any R"
            if math.isinf(self.largest_safe_R)
            else f"for R = eta_w ||a*||^2 / eta_a <= {self.largest_safe_R:.3g}"
        )
        return (
            f"needs a shortcut: there is a spurious minimum ({why}), which no tried start of the "
            f"shortcut ends in {safe}"
        )

    def __repr__(self) -> str:
        t = self.teacher
        lines = [f"network with a teacher: k = {t.k}, p = {t.p}, rho = {t.rho:.6g}"]
        for point in self.critical_points:
            signs = "{} negative, {} zero, {} positive".format(*point.inertia)
            lines.append(
                f"  {point.name}: {point.kind}, phi = {degrees(point.phi):.2f} deg, "
                f"L = {point.loss:.6g}, Hessian {signs}"
            )
        lines.append(f"  basin boundary at a_0 = 0: {degrees(self.basin_boundary):.2f} deg")
        lines.append(f"  success from a {self.start} start at R = {self.R:g}: {self.success}")
        return "\n".join([*lines, f"  {self.verdict}"])


def network_landscape(
    *,
    k: object = None,
    p: object = None,
    rho: object = None,
    a_star: object = None,
    start: Start = "random",
    R: float = 1.0,
    trials: int = TRIALS,
    seed: int = 0,
) -> NetworkLandscape:
    """The landscape for k patches of p entries and a teacher with that rho or a*.

    Raises:
        ValueError: a number is missing or impossible; the message says which.
    """
    if start not in STARTS:
        raise ValueError(f"start must be one of {', '.join(STARTS)}, got {start!r}")
    if isinstance(R, bool) or not (isinstance(R, (int, float)) and 0 < R < math.inf):
        raise ValueError(f"R = eta_w ||a*||^2 / eta_a must be a positive number, got {R!r}")
    if isinstance(trials, bool) or not (isinstance(trials, int) and trials >= 1):
        raise ValueError(f"trials must be a whole number from 1 on, got {trials!r}")
    teacher = teacher_of(k, p, rho, a_star)
    states = drawn(teacher, start, trials, np.random.default_rng(seed))
    found = ends(teacher, states, pace_of(teacher, R))
    return NetworkLandscape(
        teacher,
        start,
        float(R),
        critical_points(teacher),
        border(teacher, R),
        Proportion(int(np.sum(found == REACHED)), trials),
        int(np.sum(found == OPEN)),
        largest_safe_R(teacher),
    )
