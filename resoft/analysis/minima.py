"""Which local minima has a loss on these data, with and without its shortcut?

Of u = exp(z) + t z the shortcut weight t is a parameter: t = 0 is softmax regression, t = 1 the
unified loss. For each t, many starts descend to their own ends by exact Newton steps.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from resoft.analysis.ends import SAME_VALUE, Minimum, distinct_ends
from resoft.newton.outcome import Outcome
from resoft.objective.problem import Problem
from resoft.support.arrays import LEVEL

SHORTCUT = "t"  # the parameter's name
STARTS = 100  # by default
UNSEEN = 1 - LEVEL  # probability with which a basin of that share is missed


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
        above = [end for end in here if end.is_attained and end.objective > bound]
        return tuple(end for end in above if end.outcome is not Outcome.EXACT_FIT)

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
                f"basin {end.basin or 'unknown: no random starts'}"
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
        here, lost = distinct_ends(
            Problem(loss, A, b, w, settings, "numpy"), t, starts, seed, progress
        )
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


def _counted(number: int) -> str:
    what = "minimum" if number == 1 else "minima"
    return f"{number} spurious {what}"
