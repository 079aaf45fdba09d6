"""Does an inequality hold on a whole box? Interval arithmetic on ever smaller boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from math import isfinite

import sympy as sp
from flint import arb, ctx

from symbolic.enclose.domains import Domain
from symbolic.enclose.intervals import Interval, between, point
from symbolic.enclose.program import NotCovered, Program, value_of
from symbolic.enclose.slopes import Slopes, change

#: Bits of an end; boxes, and operations on all boxes together, after which a proof is given up.
BITS, BOXES, WORK = 64, 30_000, 6_000_000
#: Operations of a formula that is factored before.
SHORT = 600

Box = list[Interval]


@dataclass(frozen=True)
class Task:
    """Show that ``matrix`` is positive semidefinite (1 x 1: >= 0) where all conditions are >= 0."""

    symbols: Sequence[sp.Symbol]
    matrix: sp.Matrix
    conditions: Sequence[sp.Expr] = ()

    @property
    def scalar(self) -> bool:
        """Say whether one formula is all there is to show."""
        return self.matrix.shape == (1, 1)


@dataclass(frozen=True)
class Cover:
    """A box cut into so many smaller ones, on each of which the task is shown.

    ``whole``: its formulas are defined at every point; otherwise it is shown where they are.
    """

    boxes: int
    whole: bool


def cover(
    task: Task, box: Sequence[tuple[sp.Expr, sp.Expr]], limit: int | None = None
) -> Cover | None:
    """Return boxes that prove the task on ``box``, None where they do not within the limits."""
    task = replace(task, matrix=task.matrix.applyfunc(_shorter))
    if limit is None:
        limit = min(BOXES, WORK // (50 + sum(map(sp.count_ops, task.matrix))))
    sides = [_hull(low, high) for low, high in box]
    try:
        with ctx.workprec(BITS):
            return None if None in sides else _Bisection(task).run([s for s in sides if s], limit)
    except NotCovered:
        return None


class _State(Enum):
    """What is known on one box.

    Where values are not bounded, or not defined everywhere, slopes say nothing, and neither does
    a negative value: it may be that of points at which there is no claim.
    """

    SHOWN = "shown"
    VIOLATED = "violated"
    OPEN = "open"
    IRREGULAR = "irregular"


class _Bisection:
    def __init__(self, task: Task) -> None:
        self.task = task
        self.values = Program(task.symbols, [*task.matrix, *task.conditions])
        self.slopes = Slopes(task.symbols, task.matrix[0]) if task.scalar else None
        self.whole = True
        # an end point may be left out only where no condition depends on the symbol
        free = set(task.symbols).difference(*(c.free_symbols for c in task.conditions))
        self.movable = [symbol in free for symbol in task.symbols]

    def run(self, start: Box, limit: int) -> Cover | None:
        """Bisect until everything is shown."""
        boxes, used = [start], 0
        while boxes:
            used += 1
            if used > limit:
                return None
            box = boxes.pop()
            state = self._state(box)
            if state is _State.VIOLATED:
                return None
            if state is _State.SHOWN:
                continue
            slopes = self.slopes.on(box) if self.slopes and state is _State.OPEN else None
            if slopes is not None:
                moved = self._moved(box, slopes)
                if moved is not None:
                    boxes.append(moved)
                    continue
                if self._by_mean_value(box, slopes):
                    continue
            halves = _halves(box, slopes)
            if halves is None:
                return None
            boxes += halves
        return Cover(used, self.whole)

    def _state(self, box: Box) -> _State:
        found = self.values(box)
        self.whole = self.whole and found.domain is Domain.EVERYWHERE
        if found.domain is Domain.NOWHERE:  # no point of the box is one of the claim's
            return _State.SHOWN
        count = len(self.task.matrix)
        entries, conditions = found.values[:count], found.values[count:]
        if any(condition.high < 0 for condition in conditions):
            return _State.SHOWN
        if _semidefinite(entries, self.task.matrix.rows):
            return _State.SHOWN
        bounded = self.task.scalar and entries[0].is_bounded
        if found.domain is not Domain.EVERYWHERE or not bounded:
            return _State.IRREGULAR
        met = all(condition.low >= 0 for condition in conditions)
        return _State.VIOLATED if met and entries[0].high < 0 else _State.OPEN

    def _moved(self, box: Box, slopes: list[Interval]) -> Box | None:
        """Go to the end where the formula is least, for every symbol in which it is monotone."""
        moved = list(box)
        for k, slope in enumerate(slopes):
            if not self.movable[k] or box[k].is_point:
                continue
            if slope.low >= 0:
                moved[k] = point(box[k].low)
            elif slope.high <= 0:
                moved[k] = point(box[k].high)
        return moved if any(a is not b for a, b in zip(moved, box, strict=True)) else None

    def _by_mean_value(self, box: Box, slopes: list[Interval]) -> bool:
        middle = [point((side.low + side.high) / 2) for side in box]
        centre = self.values(middle)
        if centre.domain is Domain.NOWHERE:
            return False
        return bool((centre.values[0] + change(slopes, box, middle)).low >= 0)


def _hull(low: sp.Expr, high: sp.Expr) -> Interval | None:
    """Return an interval that contains [low, high], whose ends are exact numbers."""
    ends = [found.around() if (found := value_of(end)) else (None, None) for end in (low, high)]
    (first, _), (_, last) = ends
    return None if first is None or last is None else between(first, last)


def _shorter(formula: sp.Expr) -> sp.Expr:
    """Factor a formula as a rational function, if that makes it shorter: intervals stay tighter."""
    if formula.has(sp.Max, sp.Abs) or sp.count_ops(formula) > SHORT:
        return formula
    # roots stay whole, too: sqrt(x y) has a value where sqrt(x) sqrt(y) has none
    parts = formula.atoms(sp.Function) | {p for p in formula.atoms(sp.Pow) if not p.exp.is_Integer}
    symbols = {part: sp.Dummy() for part in parts}
    back = {symbol: part for part, symbol in symbols.items()}
    factored = sp.factor(formula.xreplace(symbols)).xreplace(back)
    return factored if sp.count_ops(factored) < sp.count_ops(formula) else formula


def _halves(box: Box, slopes: list[Interval] | None) -> list[Box] | None:
    """Cut the side that matters most in two; None where nothing is left to cut."""
    widths = weights = [float(arb(side.high - side.low)) for side in box]
    if slopes is not None:
        steep = [float(arb(abs(slope).high)) for slope in slopes]
        weights = [
            width * max(slope, 1e-6) if isfinite(slope) else width
            for width, slope in zip(widths, steep, strict=True)
        ]
    wide = [k for k, side in enumerate(box) if not side.is_point]
    k = max(wide, key=lambda k: weights[k], default=0)
    if not wide or widths[k] <= 2.0**-BITS * float(arb(abs(box[k]).high)):
        return None
    low, high = box[k].low, box[k].high
    middle = (low + high) / 2
    sides = (Interval(low, middle), Interval(middle, high))
    return [[*box[:k], side, *box[k + 1 :]] for side in sides]


def _semidefinite(entries: list[Interval], size: int) -> bool:
    """Say whether a symmetric matrix of intervals is surely positive semidefinite: L D L^T."""
    rows = [list(entries[k * size : (k + 1) * size]) for k in range(size)]
    for k in range(size):
        pivot = rows[k][k]
        if k == size - 1:
            return bool(pivot.low >= 0)
        if not pivot.low > 0:
            return False
        for i in range(k + 1, size):
            for j in range(k + 1, size):
                rows[i][j] = rows[i][j] - rows[i][k] * rows[k][j] / pivot
    return True
