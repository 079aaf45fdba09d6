"""Does an inequality hold on a whole box? Interval arithmetic on ever smaller boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

import sympy as sp
from mpmath import iv

from symbolic.enclose import intervals
from symbolic.enclose.domains import Domain, Undefined
from symbolic.enclose.enclosure import Enclosure, NotCovered
from symbolic.enclose.intervals import INTERVALS

#: Boxes, and operations on all boxes together, after which a proof is given up.
BOXES, WORK = 30_000, 6_000_000
#: Second derivatives are used for so few symbols and short slopes.
FEW, SHORT = 4, 600

Box = list[Any]  # an interval for each symbol


@dataclass(frozen=True)
class Task:
    """Show that ``matrix`` is positive semidefinite (1 x 1: >= 0) where all conditions are >= 0."""

    symbols: Sequence[sp.Symbol]
    matrix: sp.Matrix
    conditions: Sequence[sp.Expr]

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


def cover(task: Task, box: Sequence[tuple[sp.Expr, sp.Expr]]) -> Cover | None:
    """Return boxes that prove the task on ``box``, None where they do not within the limits."""
    task = replace(task, matrix=task.matrix.applyfunc(_shorter))
    try:
        with intervals.precision():
            return _Bisection(task).run([intervals.hull(low, high) for low, high in box])
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


#: Their derivatives by SymPy hold at each point but those where two branches meet.
_BRANCHED = (sp.Abs, sp.sign, sp.Max, sp.Min)


class _Bisection:
    def __init__(self, task: Task) -> None:
        self.task = task
        self.values = Enclosure(task.symbols, [*task.matrix, *task.conditions], INTERVALS)
        gradient = [sp.diff(task.matrix[0], symbol) for symbol in task.symbols]
        self.slopes = _enclosed(task.symbols, gradient) if task.scalar else None
        self.smooth = not task.matrix.has(*_BRANCHED)
        self.bends = self._bends(gradient) if task.scalar else None
        self.whole = True
        # an end point may be left out only where no condition depends on the symbol
        free = set(task.symbols).difference(*(c.free_symbols for c in task.conditions))
        self.movable = [symbol in free for symbol in task.symbols]

    def _bends(self, gradient: list[sp.Expr]) -> Enclosure | None:
        symbols = self.task.symbols
        if len(symbols) > FEW or sum(map(sp.count_ops, gradient)) > SHORT:
            return None
        return _enclosed(symbols, [sp.diff(slope, s) for slope in gradient for s in symbols])

    def run(self, start: Box) -> Cover | None:
        """Bisect until everything is shown."""
        boxes, used = [start], 0
        limit = min(BOXES, WORK // (50 + sum(map(sp.count_ops, self.task.matrix))))
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
            slopes = self._slopes_on(box) if state is _State.OPEN else None
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
        try:
            values, domain = self.values.at(box)
        except Undefined:  # no point of the box is one of the claim's
            self.whole = False
            return _State.SHOWN
        except (ArithmeticError, ValueError):
            return _State.IRREGULAR
        self.whole = self.whole and domain is Domain.EVERYWHERE
        entries, conditions = self._split(values)
        if any(condition.b < 0 for condition in conditions):
            return _State.SHOWN
        if _semidefinite(entries, self.task.matrix.rows):
            return _State.SHOWN
        bounded = self.task.scalar and entries[0].a > -iv.inf and entries[0].b < iv.inf
        if domain is not Domain.EVERYWHERE or not bounded:
            return _State.IRREGULAR
        met = all(condition.a >= 0 for condition in conditions)
        return _State.VIOLATED if met and entries[0].b < 0 else _State.OPEN

    def _split(self, values: list[Any]) -> tuple[list[Any], list[Any]]:
        count = len(self.task.matrix)
        return values[:count], values[count:]

    def _slopes_on(self, box: Box) -> list[Any] | None:
        if self.slopes is None:
            return None
        try:
            slopes, domain = self.slopes.at(box)
            # the slope of sqrt(x) has no value at 0, where sqrt(x) is continuous
            if domain > (Domain.EDGE if self.smooth else Domain.EVERYWHERE):
                return None
            return slopes if self.bends is None else self._sharper(box, slopes)
        except (ArithmeticError, ValueError):
            return None

    def _sharper(self, box: Box, slopes: list[Any]) -> list[Any]:
        """Enclose the slopes again, from the lowest and the highest corner of the box."""
        assert self.slopes is not None
        assert self.bends is not None
        count = len(box)
        try:
            bends, domain = self.bends.at(box)
        except (ArithmeticError, ValueError):
            return slopes
        if domain is not Domain.EVERYWHERE:
            return slopes
        for corner in ([iv.mpf(s.a) for s in box], [iv.mpf(s.b) for s in box]):
            at_corner = self.slopes(corner)
            steps = [side - end for side, end in zip(box, corner, strict=True)]
            for k in range(count):
                row = bends[k * count : (k + 1) * count]
                change = sum((b * step for b, step in zip(row, steps, strict=True)), iv.mpf(0))
                other = at_corner[k] + change
                low, high = max(slopes[k].a, other.a), min(slopes[k].b, other.b)
                slopes[k] = iv.mpf([low, high]) if low <= high else slopes[k]
        return slopes

    def _moved(self, box: Box, slopes: list[Any]) -> Box | None:
        """Go to the end where the formula is least, for every symbol in which it is monotone."""
        moved = list(box)
        for k, slope in enumerate(slopes):
            if not self.movable[k] or box[k].delta == 0:
                continue
            if slope.a >= 0:
                moved[k] = iv.mpf(box[k].a)
            elif slope.b <= 0:
                moved[k] = iv.mpf(box[k].b)
        return moved if any(a is not b for a, b in zip(moved, box, strict=True)) else None

    def _by_mean_value(self, box: Box, slopes: list[Any]) -> bool:
        middle = [iv.mpf(side.mid) for side in box]
        try:
            centre = self.values(middle)[0]
        except (ArithmeticError, ValueError):
            return False
        steps = zip(slopes, box, middle, strict=True)
        change = sum((slope * (side - point) for slope, side, point in steps), iv.mpf(0))
        return bool((centre + change).a >= 0)


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


def _enclosed(symbols: Sequence[sp.Symbol], formulas: list[sp.Expr]) -> Enclosure | None:
    try:
        return Enclosure(symbols, formulas, INTERVALS)
    except NotCovered:  # the derivative of a largest value, say
        return None


def _halves(box: Box, slopes: list[Any] | None) -> list[Box] | None:
    """Cut the side that matters most in two; None where nothing is left to cut."""
    weights = [side.delta for side in box]
    if slopes is not None:
        weights = [w * max(abs(s.a), abs(s.b), 1e-6) for w, s in zip(weights, slopes, strict=True)]
    order = [k for k in range(len(box)) if box[k].delta > 0]
    if not order:
        return None
    k = max(order, key=lambda k: weights[k] if weights[k] < iv.inf else box[k].delta)
    middle = iv.mpf(box[k].mid)
    if middle.a <= box[k].a or middle.b >= box[k].b:
        return None
    sides = (iv.mpf([box[k].a, middle.b]), iv.mpf([middle.a, box[k].b]))
    return [[*box[:k], side, *box[k + 1 :]] for side in sides]


def _semidefinite(entries: list[Any], size: int) -> bool:
    """Say whether a symmetric matrix of intervals is surely positive semidefinite: L D L^T."""
    rows = [list(entries[k * size : (k + 1) * size]) for k in range(size)]
    for k in range(size):
        pivot = rows[k][k]
        if k == size - 1:
            return bool(pivot.a >= 0)
        if not pivot.a > 0:
            return False
        for i in range(k + 1, size):
            for j in range(k + 1, size):
                rows[i][j] = rows[i][j] - rows[i][k] * rows[k][j] / pivot
    return True
