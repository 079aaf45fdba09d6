"""Which of several descents is worth its next steps? They go on by turns; the beaten ones end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

import numpy as np

from resoft.multistart.agreement import are_all_known
from resoft.multistart.starts import Start
from resoft.newton.descent import Descent, lowest
from resoft.newton.outcome import Outcome
from resoft.support.arrays import HALF_EPS, ROUGHLY
from resoft.support.mechanism import mechanism, never

HEAT = 5  # iterations between two looks at who is beaten
TOGETHER = 3  # descents that are alive at a time: each holds a few vectors of n entries
PATIENCE = 40  # iterations after which a descent that lags behind is given up
LAGGING = 1.5  # times the best value so far
SAME_VALUE = ROUGHLY  # relative difference within which two descents may be one
SAME_PLACE = 1e-2  # root mean square distance of the rows within which they are


def race(
    coming: Iterable[Descent | None],
    sided: bool = False,
    replacement: Callable[[Descent], Descent] = lambda descent: descent,
    creeps: Callable[[Descent], bool] = never,
) -> list[Descent]:
    """Advance a few descents by turns; stop those that are beaten, or that creep into a pole. No
    more are begun once they agree; where the loss is `sided`, about both sides of its pole. After
    each heat a descent may be replaced by another.
    """
    queue = (descent for descent in coming if descent is not None)
    entered: list[Descent] = []
    running: list[Descent] = []
    while True:
        room = TOGETHER - len(running)
        fresh = [] if _is_enough(entered, running, sided) else list(islice(queue, room))
        entered += fresh
        running += fresh
        if not entered:
            return []
        for descent in running:
            descent.heated = descent.point.value
            descent.advance(HEAT)
        replaced = {id(d): replacement(d) for d in running}
        entered = [replaced.get(id(d), d) for d in entered]
        running = [replaced[id(d)] for d in running]
        running = [d for d in running if d.outcome is None and not creeps(d)]
        leader = lowest(entered)
        running = [d for d in running if not _beaten(d, entered, leader)]
        for descent in entered:
            if descent is not leader and descent not in running:
                descent.release()
        if not running and len(fresh) < room:
            # Of two in one basin the beaten one may have been the lower after all.
            if leader.outcome is not None:
                return entered
            running = [leader]


def beyond(
    descents: list[Descent],
    lower: Callable[[Descent, int], Start | None],
    follow: Callable[[Start, Descent], list[Descent]],
    most: int,
) -> list[Descent]:
    """Go on from a lower point off the best one while `lower` finds such a point, so often at the
    most: it hears how often is left, and says how the best one ends.
    """
    for left in range(most, -1, -1):
        leader = lowest(descents)
        start = lower(leader, left)
        if start is None:
            break
        descents = descents + follow(start, leader)
    return descents


def _is_enough(entered: list[Descent], running: list[Descent], sided: bool) -> bool:
    """Whether no more starts are worth their steps: nothing is below an exact fit."""
    ended = [d for d in entered if d not in running]
    if not ended:
        return False
    best = lowest(entered)
    fitted = best.outcome is Outcome.EXACT_FIT
    return fitted or are_all_known(ended, best.point.value, sided)


@mechanism("beaten descents end", never)
def _beaten(descent: Descent, others: list[Descent], leader: Descent) -> bool:
    """Inside a basin whose floor lies above another's point, or in the basin of a better one,
    or still far above the best after many steps.
    """
    behind = descent.point.value > LAGGING * leader.point.value > 0 or _lags(descent, leader)
    if behind and descent.iterations >= PATIENCE:
        return True
    promise = descent.promise
    if not np.isfinite(promise):
        return False
    value = descent.point.value
    for other in others:
        best = other.point.value
        if other is descent or best > value or (best == value and other.outcome is None):
            continue
        # twice what a step promised: its model may be off
        if value - 2 * promise > best + HALF_EPS * abs(best):
            return True
        if value - best <= SAME_VALUE * abs(value) and same_place(descent, other):
            descent.joined = other is leader or other.joined
            return True
    return False


@mechanism("laggards end", never)
def _lags(descent: Descent, leader: Descent) -> bool:
    """Whether at its speed it would not come as low within the steps that it may take."""
    gap = descent.point.value - leader.point.value
    left = (descent.settings.max_iterations - descent.iterations) / HEAT
    return descent is not leader and gap > left * (descent.heated - descent.point.value)


def same_place(one: Descent, other: Descent) -> bool:
    """Whether two points lie beside one another, on one side of a pole."""
    near = one.objective.distance(one.point.y, other.point.y) <= SAME_PLACE
    return near and one.point.sign == other.point.sign
