"""Is a claim true? Proof by the calculus, refutation by the reference; never a guess.

An identity is proved where the calculus' canonical form of left - right is literally 0 *and* the
component-wise reference finds no difference at random points.  It is refuted by a point at which
interval arithmetic keeps the two sides apart.  Where engine and reference contradict each other,
the verdict is undecided and says so.
"""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

import mpmath
import sympy as sp

from symbolic.calculus import Axis, Entry, Undecidable, evaluate, expand_names, is_zero
from symbolic.claim import Claim, Convergence, Identity, Inequality, Verdict
from symbolic.finding import Counterexample, Finding
from symbolic.loss import rows
from symbolic.reference import plain_functions, written_out

#: Decimal digits of the interval arithmetic that certifies a counterexample.
DIGITS = 50
#: Random points at which the reference examines a proved identity, and tries to refute others.
CHECKS, TRIALS = 3, 60
_SMALL = tuple(map(sp.Rational, (0, 1, -1, 2, "1/2", -2, "-1/2", 3)))


def decide(claim: Claim) -> Finding:
    """Return the finding for one claim."""
    start = time.perf_counter()
    statement = claim.statement
    if isinstance(statement, Identity):
        found = _identity(claim, statement)
    elif isinstance(statement, Inequality):
        found = _inequality(claim, statement)
    else:
        found = _convergence(claim, statement)
    return replace(found, seconds=time.perf_counter() - start)


# --- identities -----------------------------------------------------------------------------


def _identity(claim: Claim, statement: Identity) -> Finding:
    try:
        left, right = (_at_condition(side, statement) for side in (statement.left, statement.right))
        proved, remark = is_zero(left - right), ""
    except Undecidable as error:
        proved, remark = False, str(error)
    tries = CHECKS if proved else TRIALS
    axes = sorted(_axes(statement.left) | _axes(statement.right), key=lambda axis: axis.name)
    for lengths in _lengths(axes, (2,) if proved else (1, 2, 3)):
        sides = _Sides.of_identity(statement, lengths)
        counterexample = sides.search(tries, random.Random(f"{claim.id} {lengths}"))
        if counterexample is None:
            continue
        if proved:
            remark = f"the calculus proves it and the reference contradicts: {counterexample}"
            return Finding(claim, Verdict.UNDECIDED, remark=remark)
        return Finding(claim, Verdict.REFUTED, counterexample=counterexample)
    if proved:
        sizes = ", ".join(axis.size.name for axis in axes)
        return Finding(claim, Verdict.PROVED, scope=f"every {sizes}" if axes else "exact")
    remark = remark or "no proof and no counterexample found"
    return Finding(claim, Verdict.UNDECIDED, remark=remark)


def _at_condition(side: sp.Expr, statement: Identity) -> sp.Expr:
    """Carry out the derivatives, then put the conditions' values in."""
    values = {entry: evaluate(value) for entry, value in statement.where.items()}
    return evaluate(side).xreplace(values)


def _axes(expr: sp.Expr) -> set[Axis]:
    expanded = expand_names(expr)
    axes = set(expanded.atoms(Axis))
    return axes.union(*(entry.axes for entry in expanded.atoms(Entry)))


def _lengths(axes: list[Axis], choices: tuple[int, ...]) -> Iterator[dict[Axis, int]]:
    """Yield axis lengths, the smallest total first."""
    for lengths in sorted(itertools.product(choices, repeat=len(axes)), key=sum):
        yield dict(zip(axes, lengths, strict=True))


@dataclass(frozen=True)
class _Sides:
    """Both sides of a statement in components, as functions of the free symbols."""

    lengths: dict[Axis, int]
    symbols: list[sp.Symbol]
    left: sp.Expr
    right: sp.Expr

    @staticmethod
    def of_identity(statement: Identity, lengths: dict[Axis, int]) -> _Sides:
        """Write an identity out; a side that varies along axes is looked at in its first row."""
        place = dict.fromkeys(lengths, 1)
        sides = [written_out(side, lengths, place) for side in (statement.left, statement.right)]
        for entry, value in statement.where.items():
            sides = [_put(side, entry, value, lengths) for side in sides]
        sides = [plain_functions(side) for side in sides]
        return _Sides.of(lengths, *sides)

    @staticmethod
    def of(lengths: dict[Axis, int], left: sp.Expr, right: sp.Expr) -> _Sides:
        """Collect the free symbols."""
        symbols = sorted(left.free_symbols | right.free_symbols, key=lambda s: s.name)
        return _Sides(lengths, symbols, left, right)

    def search(self, tries: int, chance: random.Random) -> Counterexample | None:
        """Look for a point, simple ones first, at which the sides surely differ."""
        if any(side.has(sp.zoo, sp.nan, sp.oo) for side in (self.left, self.right)):
            return None
        quick = sp.lambdify(self.symbols, [self.left, self.right], "mpmath")
        for point in itertools.islice(_points(self.symbols, chance), tries):
            if (values := _values(quick, point)) is None:
                continue
            scale = abs(values[0]) + abs(values[1])
            if abs(values[0] - values[1]) <= mpmath.mpf(10) ** (-DIGITS // 2) * scale:
                continue
            if self.differ_surely(point):
                return self.at(point)
        return None

    def differ_surely(self, point: list[sp.Rational]) -> bool:
        """Say whether interval arithmetic keeps the two sides apart at ``point``."""
        enclosed = self.enclosure(point)
        if enclosed is None:
            return False
        left, right = enclosed
        return bool(left.b < right.a or right.b < left.a)

    def enclosure(self, point: list[sp.Rational]) -> tuple[mpmath.ctx_iv.ivmpf, ...] | None:
        """Return intervals that contain the two sides at ``point``."""
        with _interval_digits():
            try:
                inside = sp.lambdify(self.symbols, [self.left, self.right], [_INTERVAL, "mpmath"])
                numbers = [mpmath.iv.mpf(value.p) / value.q for value in point]
                return tuple(mpmath.iv.mpf(side) for side in inside(*numbers))
            except (ZeroDivisionError, ValueError, TypeError, NotImplementedError):
                return None

    def at(self, point: list[sp.Rational]) -> Counterexample:
        """Return the counterexample at ``point``, its sides in exact numbers where these fit."""
        values = dict(zip(self.symbols, point, strict=True))
        sides = [_shown(side.xreplace(values)) for side in (self.left, self.right)]
        sizes = {axis.size.name: length for axis, length in self.lengths.items()}
        return Counterexample(sizes, {s.name: str(v) for s, v in values.items()}, *sides)


_INTERVAL = {
    "exp": mpmath.iv.exp,
    "log": mpmath.iv.log,
    "sqrt": mpmath.iv.sqrt,
    "sin": mpmath.iv.sin,
    "cos": mpmath.iv.cos,
    "mpf": mpmath.iv.mpf,
    "sinh": lambda x: (mpmath.iv.exp(x) - mpmath.iv.exp(-x)) / 2,
    "cosh": lambda x: (mpmath.iv.exp(x) + mpmath.iv.exp(-x)) / 2,
    "tanh": lambda x: 1 - 2 / (mpmath.iv.exp(2 * x) + 1),
}


class _interval_digits:
    """Interval arithmetic and floating point at `DIGITS` digits, for the time of a block."""

    def __enter__(self) -> None:
        self._before = mpmath.iv.dps
        mpmath.iv.dps = DIGITS

    def __exit__(self, *_: object) -> None:
        mpmath.iv.dps = self._before


def _put(side: sp.Expr, entry: Entry, value: sp.Expr, lengths: dict[Axis, int]) -> sp.Expr:
    """Put the components of ``value`` in the place of those of ``entry``."""
    return side.xreplace(
        {
            written_out(entry, lengths, place): written_out(value, lengths, place)
            for place in _places(entry, lengths)
        }
    )


def _places(entry: Entry, lengths: dict[Axis, int]) -> list[dict[Axis, int]]:
    """Return the positions of an entry's components."""
    places: list[dict[Axis, int]] = [{}]
    for axis in entry.axes:
        places = [{**p, axis: k + 1} for p in places for k in range(lengths.get(axis, 1))]
    return places


def _points(symbols: list[sp.Symbol], chance: random.Random) -> Iterator[list[sp.Rational]]:
    """Yield points without end: first zeros and ones with z = 0, where exp(z) = 1 is exact."""
    free = [k for k, symbol in enumerate(symbols) if not symbol.name.startswith("z")]
    patterns = itertools.product((0, 1), repeat=min(len(free), 7))
    for pattern in sorted(patterns, key=sum)[: TRIALS // 2]:
        point = [sp.Integer(symbol.is_positive or 0) for symbol in symbols]
        for k, value in zip(free, pattern, strict=False):
            point[k] = sp.Integer(max(value, point[k]))
        yield point
    for attempt in itertools.count():
        choices = _SMALL[: 3 + attempt // 8]
        point = [sp.Rational(chance.choice(choices)) for _ in symbols]
        yield [
            abs(value) + 1 if symbol.is_positive and value <= 0 else value
            for symbol, value in zip(symbols, point, strict=True)
        ]


def _values(quick: object, point: list[sp.Rational]) -> list[mpmath.mpf] | None:
    with mpmath.workdps(DIGITS):
        try:
            values = quick(*(mpmath.mpf(v.p) / v.q for v in point))  # type: ignore[operator]
        except (ZeroDivisionError, ValueError, OverflowError, NameError):
            return None  # outside the domain, or a function without a numeric meaning
        values = [mpmath.mpmathify(value) for value in values]
        finite = all(isinstance(v, mpmath.mpf) and mpmath.isfinite(v) for v in values)
        return values if finite else None


def _shown(value: sp.Expr) -> str:
    exact = sp.nsimplify(value) if value.is_Rational else sp.simplify(value)
    text = str(exact)
    if exact.is_Rational:
        return text
    number = sp.N(value, 10)
    return f"{text} = {number}" if len(text) <= 60 else str(number)


# --- inequalities ---------------------------------------------------------------------------


def _inequality(claim: Claim, statement: Inequality) -> Finding:
    trials = unmet = 0
    tightest: float | None = None
    closed = bool(statement.box)
    for lengths in statement.sizes or ({rows: 1}, {rows: 2}):
        sides = _Sides.of(
            dict(lengths),
            *(
                plain_functions(written_out(evaluate(side), dict(lengths)))
                for side in (statement.left, statement.right)
            ),
        )
        conditions = [
            plain_functions(written_out(evaluate(c), dict(lengths))) for c in statement.conditions
        ]
        bounded = _bounds(statement, dict(lengths))
        bounds = [_possible(symbol, bounded.get(symbol, _WINDOW)) for symbol in sides.symbols]
        chance = random.Random(f"{claim.id} {lengths}")
        for point in itertools.islice(_trial_points(sides.symbols, bounds, chance), 4 * TRIALS):
            if not _met(conditions, dict(zip(sides.symbols, point, strict=True))):
                unmet += 1
                continue
            if (enclosed := sides.enclosure(point)) is None:
                unmet += 1
                continue
            trials += 1
            left, right = enclosed
            if left.a > right.b:
                found = sides.at(point)
                return Finding(claim, Verdict.REFUTED, counterexample=found, trials=trials)
            gap = float(right.mid) and float(left.mid) / float(right.mid)
            tightest = gap if tightest is None else max(tightest, gap)
        # a box proves nothing about entries that it leaves free
        whole = bounded.keys() >= set(sides.symbols) and not conditions
        closed = closed and whole and _closes(sides, bounds)
    finding = Finding(claim, Verdict.SUPPORTED, trials=trials, unmet=unmet, tightest=tightest)
    if closed:
        sizes = "; ".join(
            ", ".join(f"{a.size.name} = {k}" for a, k in lengths.items())
            for lengths in statement.sizes
        )
        return replace(finding, verdict=Verdict.PROVED, scope=f"on the box, {sizes}")
    if trials == 0:
        remark = "no trial met the conditions"
        return replace(finding, verdict=Verdict.UNDECIDED, remark=remark)
    return finding


_Interval = tuple[sp.Rational, sp.Rational]
Bounds = list[_Interval]
#: Where trials look for what a claim does not bound.
_WINDOW = (sp.Integer(-3), sp.Integer(3))


def _bounds(statement: Inequality, lengths: dict[Axis, int]) -> dict[sp.Symbol, _Interval]:
    """Return the interval of every component of the entries that the claim bounds."""
    return {
        written_out(entry, lengths, place): ends
        for entry, ends in statement.box.items()
        for place in _places(entry, lengths)
    }


def _possible(symbol: sp.Symbol, ends: _Interval) -> _Interval:
    """Keep a positive entry's interval away from 0 and below."""
    low, high = map(sp.Rational, ends)
    if symbol.is_positive and low <= 0:
        low = min(sp.Rational(1, 64), high)
    return low, high


def _trial_points(
    symbols: list[sp.Symbol], bounds: Bounds, chance: random.Random
) -> Iterator[list[sp.Rational]]:
    """Yield simple points moved into the box, then random ones all over it."""
    for point in itertools.islice(_points(symbols, chance), 2 * TRIALS):
        yield [
            sp.Rational(min(max(value, low), high))
            for value, (low, high) in zip(point, bounds, strict=True)
        ]
    while True:
        yield [low + (high - low) * sp.Rational(chance.randrange(65), 64) for low, high in bounds]


def _met(conditions: list[sp.Expr], point: dict[sp.Symbol, sp.Rational]) -> bool:
    values = [sp.N(condition.xreplace(point), DIGITS) for condition in conditions]
    return all(value.is_number and value.is_finite and value >= 0 for value in values)


def _closes(sides: _Sides, bounds: Bounds, pieces: int = 4096) -> bool:
    """Prove left <= right on the whole box by bisection in interval arithmetic."""
    inside = sp.lambdify(sides.symbols, sides.right - sides.left, [_INTERVAL, "mpmath"])
    with _interval_digits():
        boxes = [[_hull(low, high) for low, high in bounds]]
        while boxes and pieces:
            pieces -= 1
            box = boxes.pop()
            try:
                if mpmath.iv.mpf(inside(*box)).a >= 0:
                    continue
            except (ZeroDivisionError, ValueError, NotImplementedError):
                pass
            widest = max(range(len(box)), key=lambda k: box[k].delta, default=None)
            if widest is None or box[widest].delta == 0:
                return False
            middle = box[widest].mid
            for half in ([box[widest].a, middle.b], [middle.a, box[widest].b]):
                boxes.append([*box[:widest], mpmath.iv.mpf(half), *box[widest + 1 :]])
        return not boxes


def _hull(low: sp.Rational, high: sp.Rational) -> mpmath.ctx_iv.ivmpf:
    """Return an interval that contains [low, high]."""
    ends = [mpmath.iv.mpf(int(end.p)) / int(end.q) for end in map(sp.Rational, (low, high))]
    return mpmath.iv.mpf([ends[0].a, ends[1].b])


# --- convergence ----------------------------------------------------------------------------


def _convergence(claim: Claim, statement: Convergence) -> Finding:
    steps = zip(statement.errors[:-1], statement.errors[1:], statement.factors, strict=True)
    ratios = []
    for k, (before, after, factor) in enumerate(steps):
        if factor * before != 0:
            ratios.append(float(after / (factor * before)))
        if sp.simplify(after - factor * before).is_positive:
            worst = Counterexample(
                {}, {"step": str(k), "setting": statement.setting}, str(after), str(factor * before)
            )
            return Finding(claim, Verdict.REFUTED, counterexample=worst, trials=k + 1)
    tightest = max(ratios, default=None)
    return Finding(claim, Verdict.SUPPORTED, trials=len(ratios), tightest=tightest)
