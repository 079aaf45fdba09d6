"""Which local minima has a loss on these data, with and without its shortcut?

Of u = exp(z) + t z the shortcut weight t is a parameter: t = 0 is softmax regression, t = 1 the
unified loss. For each t, many starts descend to their own ends by exact Newton steps.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from resoft._convexity import UndefinedHere, convexity
from resoft._matrix import Array
from resoft._outcome import Outcome
from resoft._problem import Problem
from resoft._progress import status_line
from resoft._solver.descent import Settings
from resoft._solver.fit import Fit
from resoft._solver.returned import Returned
from resoft._solver.watch import Watch, side_name
from resoft._threads import single_blas
from resoft.analysis.proportion import Proportion

SHORTCUT = "t"  # the parameter's name
STARTS = 100
TOLERANCE = 1e-12
MAX_ITERATIONS = 500
SAME_VALUE, SAME_FIT = 1e-7, 1e-3  # relative, within which two ends are one
SAME_LIMIT = 1e-5  # the same of losses that descents only tend to
NOTHING = 1e-14  # of the target's square: a loss of an exact fit
BY_CHANCE, IN_COLUMNS = "random ", "random columns"  # how names begin of starts drawn in rows, in x
LIMITS = (Outcome.LINEAR_SHARE_LIMIT, Outcome.INFINITE_LIMIT, Outcome.UNBOUNDED)
AT_POLE = "pole"
UNSEEN = 0.05  # probability with which a basin of that share is missed


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


@dataclass(frozen=True, repr=False)
class LossLandscape:
    """The distinct ends of the descents, the lowest first for each shortcut weight.

    `minima` are attained; `limits` are ends that no x attains, such as the linear share model at
    the pole. `unresolved` counts starts that ended in neither, for each weight.
    """

    loss: str
    shortcuts: tuple[float | None, ...]
    minima: tuple[Minimum, ...]
    limits: tuple[Minimum, ...]
    unresolved: tuple[int, ...]
    starts: int

    def spurious(self, shortcut: float | None) -> tuple[Minimum, ...]:
        """The minima for that weight above the lowest end."""
        here = [end for end in (*self.minima, *self.limits) if end.shortcut == shortcut]
        least = min((end.objective for end in here), default=math.inf)
        bound = least + SAME_VALUE * abs(least)
        return tuple(e for e in here if e.is_attained and e.objective > bound and not _is_tiny(e))

    @property
    def missed_below(self) -> float:
        """The share of random starts below which a basin may have been missed, with 95 % surety."""
        trials = [end.basin.trials for end in (*self.minima, *self.limits) if end.basin]
        return 1 - UNSEEN ** (1 / min(trials)) if trials else 1.0

    @property
    def verdict(self) -> str:
        """What the shortcut did, in a sentence."""
        counts = [(t, len(self.spurious(t))) for t in self.shortcuts]
        if len(counts) == 1:
            return f"{_counted(counts[0][1])} found"
        (first, before), (last, after) = counts[0], counts[-1]
        told = f"from t = {first:g} to {last:g}: {before} to {_counted(after)}"
        if before == after:
            return f"{told}; the shortcut does not change their number"
        what = "removes" if after < before else "makes"
        return f"{told}; the shortcut {what} {abs(after - before)}"

    def __repr__(self) -> str:
        lines = [f"{self.loss}: {self.verdict}"]
        for end in (*self.minima, *self.limits):
            at = "" if end.shortcut is None else f"t = {end.shortcut:g}, "
            side = "" if end.side is None else f", side {end.side}"
            signs = (
                ""
                if end.inertia is None
                else ", Hessian {} negative, {} zero, {} positive".format(*end.inertia)
            )
            lines.append(
                f"  {at}{end.outcome.status}: L = {end.objective:.10g}{side}{signs}, "
                f"basin {end.basin}"
            )
        return "\n".join(lines)


def loss_landscape(
    loss: object,
    A: object,
    b: object,
    *,
    shortcut: Iterable[float] | float | None = None,
    w: object = None,
    parameters: Mapping[str, float] | None = None,
    starts: int = STARTS,
    seed: int = 0,
    progress: bool = False,
) -> LossLandscape:
    """The local minima of a loss of z = A x, A (n, d), b (n,), for each shortcut weight.

    `shortcut` holds weights t, 0 and 1 where the loss has that parameter; `w` is the regulariser of
    minimize. The first starts are those that minimize would try; the share of a basin is counted
    over the random ones among them alone. `seed` moves these.

    Raises:
        ValueError: the data are not what they should be, or the loss has no shortcut weight.
    """
    if isinstance(starts, bool) or not (isinstance(starts, int) and starts >= 1):
        raise ValueError(f"starts must be a whole number from 1 on, got {starts!r}")
    given = dict(parameters or {})
    problem = Problem(loss, A, b, w, given, "numpy")
    weights = _weights(shortcut, problem, given)
    ends: list[Minimum] = []
    unresolved: list[int] = []
    for t in weights:
        settings = given if t is None else {**given, SHORTCUT: t}
        here, lost = _ends(Problem(loss, A, b, w, settings, "numpy"), t, starts, seed, progress)
        ends += here
        unresolved.append(lost)
    return LossLandscape(
        problem.kernels.loss,
        weights,
        tuple(end for end in ends if end.is_attained),
        tuple(end for end in ends if not end.is_attained),
        tuple(unresolved),
        starts,
    )


def _weights(
    shortcut: Iterable[float] | float | None, problem: Problem, given: Mapping[str, float]
) -> tuple[float | None, ...]:
    has = SHORTCUT in problem.kernels.parameters
    name = problem.kernels.loss
    if shortcut is None:
        if not has:
            return (None,)
        return (given[SHORTCUT],) if SHORTCUT in given else (0.0, 1.0)
    if not has:
        raise ValueError(
            f"the loss {name!r} has no shortcut weight t: leave shortcut out, or take unified, "
            "which is softmax regression at t = 0"
        )
    if SHORTCUT in given:
        raise ValueError("t was given twice: as the shortcut weight and as a parameter")
    given_weights = list(shortcut) if isinstance(shortcut, Iterable) else [shortcut]
    weights = np.asarray(given_weights, dtype=np.float64)
    if weights.size == 0 or not np.all(np.isfinite(weights)):
        raise ValueError(f"shortcut weights must be finite numbers, got {shortcut!r}")
    return tuple(dict.fromkeys(float(t) for t in weights))


def _ends(
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
        fit = Fit(problem, "both", Watch(None, None, show), Settings(TOLERANCE, MAX_ITERATIONS),
                  "newton", seed)  # fmt: skip
        for start, end in fit.each(starts):
            name = start.name
            by_chance = name.startswith(BY_CHANCE) and not name.startswith(IN_COLUMNS)
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
    level = (SAME_VALUE if attained else SAME_LIMIT) * max(map(abs, values))
    level += NOTHING * float(problem.b @ problem.b)
    if one.point.sign != other.point.sign or abs(values[0] - values[1]) > level:
        return False
    fitted = problem.kernels.fitted
    if fitted is None and not attained:
        return True
    first, second = (end.read.z if fitted is None else fitted(end.read.z) for end in (one, other))
    apart = float(np.linalg.norm(first - second))
    return apart <= SAME_FIT * max(float(np.linalg.norm(first)), float(np.linalg.norm(second)))


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
        signs = convexity(problem.kernels, problem.matrix, problem.b, x, problem.w).signs_in_x
    except (UndefinedHere, ValueError):  # a matrix of zeros has no curvature to speak of
        return None
    return None if signs is None else (signs.negative, signs.zero, signs.positive)


def _is_tiny(end: Minimum) -> bool:
    return end.outcome is Outcome.EXACT_FIT


def _counted(number: int) -> str:
    what = "minimum" if number == 1 else "minima"
    return f"{number} spurious {what}"
