"""To which distinct ends do descents of a loss run, each to its own, and from how many starts?"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from resoft.analysis.proportion import Proportion
from resoft.api.certify import TOLERANCE
from resoft.api.progress import status_line
from resoft.api.result import MOST_ITERATIONS
from resoft.certificates.bends import UndefinedHere, signs_in_x
from resoft.data.threads import single_blas
from resoft.multistart.returned import Returned
from resoft.multistart.row_fit import RowFit
from resoft.newton.descent import Settings
from resoft.newton.monitor import Watch, side_name
from resoft.newton.outcome import Outcome
from resoft.objective.problem import Problem
from resoft.support.arrays import CLOSELY, ROUGHLY, ROUNDING, Array

SAME_VALUE, SAME_FIT = CLOSELY, ROUGHLY  # relative, within which two ends are one
BY_CHANCE = "random "  # how names begin of starts that were drawn
LIMITS = (Outcome.LINEAR_SHARE_LIMIT, Outcome.INFINITE_LIMIT, Outcome.UNBOUNDED)
AT_POLE = "pole"


@dataclass(frozen=True)
class Minimum:
    """One end of descents at a shortcut weight t, None where the loss has no such parameter.

    `inertia` counts negative, zero and positive eigenvalues of the Hessian in x, to rounding; None
    where A has too many columns. `basin` counts the random starts that end here; `found` all.
    `side` is the sign of the normalising sum, "pole" where the end is the linear share model, with
    its direction for x. `certified` says whether a strict minimum near x was proved, None where
    that was not tried.
    """

    shortcut: float | None
    objective: float
    x: Array
    inertia: tuple[int, int, int] | None
    basin: Proportion | None
    found: int
    side: str | None
    outcome: Outcome
    certified: bool | None = None

    @property
    def is_attained(self) -> bool:
        """Whether x is a minimum, not a limit that no x attains."""
        return self.outcome.success


def distinct_ends(
    problem: Problem, t: float | None, starts: int, seed: int, progress: bool
) -> tuple[list[Minimum], int]:
    """The distinct ends for one weight, the lowest first, and how many starts have none."""
    groups: list[_Group] = []
    lost = tried = 0
    with (
        status_line(progress, problem.matrix) as show,
        single_blas(),
        np.errstate(all="ignore"),  # trial points may overflow; what comes of them is checked
    ):
        fit = RowFit(problem, "both", Watch(None, None, show), Settings(TOLERANCE, MOST_ITERATIONS),
                  "newton", seed)  # fmt: skip
        for start, end in fit.each(starts):
            by_chance = start.name.startswith(BY_CHANCE)
            tried += by_chance
            if end is None or not (end.outcome.success or end.outcome in LIMITS):
                lost += 1
                continue
            group = next((g for g in groups if _is_same(problem, g.end, end)), None)
            if group is None:
                group = _Group(end)
                groups.append(group)
            group.add(end, by_chance)
        limit = fit.pole.removable
        ends = [_minimum(problem, t, group, tried) for group in groups]
    if limit is not None:
        share = fit.coordinates.to_x(limit.share.y)
        ends = [_at_pole(end, limit.limit, share) for end in ends]
    return sorted(ends, key=lambda end: end.objective), lost


@dataclass
class _Group:
    """Descents with one end."""

    end: Returned
    found: int = 0
    by_chance: int = 0

    def add(self, end: Returned, by_chance: bool) -> None:
        """One more; where one of them runs off to infinity, the others stopped on that way."""
        self.found += 1
        self.by_chance += by_chance
        if self.end.outcome.success and not end.outcome.success:
            self.end = end


def _is_same(problem: Problem, one: Returned, other: Returned) -> bool:
    """Whether two ends predict the same, on the same side of the pole."""
    outcomes = {one.outcome, other.outcome}
    if Outcome.LINEAR_SHARE_LIMIT in outcomes or Outcome.UNBOUNDED in outcomes:
        return one.outcome is other.outcome
    attained = Outcome.INFINITE_LIMIT not in outcomes
    values = one.read.value, other.read.value
    level = SAME_VALUE * max(map(abs, values))
    level += ROUNDING * float(problem.b @ problem.b)
    if one.point.sign != other.point.sign or abs(values[0] - values[1]) > level:
        return False
    fitted = problem.kernels.fitted
    if fitted is None and not attained:
        return True
    zs = one.read.z, other.read.z
    first, second = zs if fitted is None else map(problem.loss.fitted, zs)
    return (first - second).norm() <= SAME_FIT * max(first.norm(), second.norm())


def _minimum(problem: Problem, t: float | None, group: _Group, tried: int) -> Minimum:
    end = group.end
    return Minimum(
        t,
        end.read.value,
        end.x,
        _inertia(problem, end.x) if end.outcome.success else None,
        Proportion(group.by_chance, tried) if tried else None,
        group.found,
        side_name(end.point.sign),
        end.outcome,
    )


def _at_pole(end: Minimum, limit: float, share: Array) -> Minimum:
    """The end with the linear share model's loss and direction, where it tends to that."""
    if end.outcome is not Outcome.LINEAR_SHARE_LIMIT:
        return end
    return replace(end, objective=limit, x=share, side=AT_POLE)


def _inertia(problem: Problem, x: Array) -> tuple[int, int, int] | None:
    try:
        signs = signs_in_x(problem.loss, x)
    except (UndefinedHere, ValueError):  # a matrix of zeros has no curvature to speak of
        return None
    return None if signs is None else (signs.negative, signs.zero, signs.positive)
