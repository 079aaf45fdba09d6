"""Is a function of one real variable >= 0 on an interval? Its derivatives and its least value say.

f >= 0 on [c, d) where f(c) >= 0 and f' >= 0, and so on for f'; what multiplies f and is surely
positive may be left out first, so that each derivative is simpler: the powers of x that stand
beside the lowest power of exp(x) lose one degree each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp

from symbolic.calculus import AxisMax, AxisSum, Entry, Undecidable, is_zero, ratio
from symbolic.derive.reference import plain_functions
from symbolic.enclose.functions import TABLE, Graph
from symbolic.enclose.program import value_of
from symbolic.ledger.bisection import Task, cover
from symbolic.ledger.deduction import Deduction
from symbolic.ledger.floats import Array, vectorised
from symbolic.ledger.polynomials import REAL, Range

#: How far from 0 and from an end a function is sampled; what counts as negative there, and as
#: clearly above 0; boxes between two points, and operations of a derivative still looked at.
REACH = np.geomspace(1e-3, 40, 80)
ROUNDING, APART = 1e-9, 1e-4
BOXES, OPERATIONS = 200, 160
#: Derivatives that are taken, and steps within steps that may show a sign without a further one.
DERIVATIVES, WITHIN = 6, 3


@dataclass(frozen=True)
class OnLine:
    """A formula as a function of t on an interval, what t stands for, and pieces without bends."""

    t: Entry
    argument: sp.Expr
    function: sp.Expr
    range: Range
    pieces: tuple[tuple[sp.Expr, Range], ...]


@dataclass(frozen=True)
class Held:
    """Why a function is >= 0 on an interval.

    Either ``within`` shows it, or ``g``, which has its sign, is >= 0 on [low, high] and rises
    from there outwards; without ends it is concave.
    """

    within: Deduction | None = None
    g: sp.Expr | None = None
    ends: tuple[sp.Rational, sp.Rational] | None = None


def on_line(expr: sp.Expr, known: Deduction) -> bool:
    """Say whether ``expr``, in which all but one argument cancels, is proved to be >= 0."""
    if sp.count_ops(expr) > OPERATIONS:
        return False
    for t, function, range_, argument in _as_function(expr, known):
        whole = _domain(function, t, range_)
        for f, within, word in _in_other_words(function, t, whole):
            pieces = _without_moduli(f, t, within)
            if all(_holds(part, t, place, known, DERIVATIVES) for part, place in pieces):
                own = word.xreplace({t: argument})
                known.held[expr] = OnLine(t, own, f, within, tuple(pieces))
                return True
    return False


def _in_other_words(
    f: sp.Expr, t: Entry, range_: Range
) -> Iterator[tuple[sp.Expr, Range, sp.Expr]]:
    """Yield f, and f by exp(t) or by log(t) in the place of t, where it depends on that alone."""
    yield f, range_, t
    zero = sp.Integer(0)
    if f.has(sp.log(t)) and range_.low == 0:
        by_logarithm = f.xreplace({t: sp.exp(t)})
        yield by_logarithm, Range(high=zero) if range_.high == 1 else REAL, sp.log(t)
    if f.has(sp.exp):
        try:
            found = ratio(plain_functions(f))
        except Undecidable:
            return
        exponentials = [s for s, m in found.meanings.items() if isinstance(m, sp.exp)]
        if len(exponentials) != 1:
            return
        (e,) = exponentials
        if found.meanings[e].args[0].as_coeff_Mul()[1] != t:
            return
        kept = {s: m for s, m in found.meanings.items() if s != e}
        by_exponential = replace(found, meanings=kept)
        under = sp.Mul(*(base**power for base, power in found.denominator.items()))
        function = by_exponential.restore(found.numerator / under)
        if not function.has(t):  # the end 0 belongs to no t, and may be counted in
            yield function.xreplace({e: t}), Range(zero), found.meanings[e]


def _without_moduli(f: sp.Expr, t: Entry, range_: Range) -> list[tuple[sp.Expr, Range]]:
    """Cut the interval where |a t + b| bends, and write it by a t + b on either side."""
    for part in sorted(f.atoms(sp.Abs), key=sp.default_sort_key):
        slope = sp.diff(part.args[0], t)
        if not slope.is_Rational or slope == 0:
            continue
        bend = -part.args[0].xreplace({t: sp.Integer(0)}) / slope
        if not bend.is_Rational:
            continue
        sides = []
        for side, sign in (
            (Range(range_.low, min(bend, range_.high), range_.open_low), -1),
            (Range(max(bend, range_.low), range_.high, open_high=range_.open_high), 1),
        ):
            if side.low < side.high:
                plain = f.xreplace({part: sign * sp.sign(slope) * part.args[0]})
                sides += _without_moduli(plain, t, side)
        return sides
    return [(f, range_)]


def _as_function(
    expr: sp.Expr, known: Deduction
) -> Iterator[tuple[Entry, sp.Expr, Range, sp.Expr]]:
    """Yield a variable, ``expr`` as a function of it, its interval, and what it stands for."""
    wholes = {part: sp.Dummy() for part in expr.atoms(AxisSum, AxisMax)}
    variables = sorted(expr.xreplace(wholes).free_symbols, key=sp.default_sort_key)
    t = Entry(f"t[{next(known.rows.rows)}]")
    if len(variables) == 1:
        back = {dummy: part for part, dummy in wholes.items()}
        (variable,) = variables
        range_ = REAL if variable in back else known.region.range(variable, known.rows)
        whole = back.get(variable, variable)
        yield t, expr.xreplace({whole: t}), range_, whole
        return
    arguments = {part.args[0] for part in expr.atoms(sp.Function) if part.args}
    form = _linear_form(expr, variables) if not wholes else None
    for argument in [*sorted(arguments, key=sp.default_sort_key), *([form] if form else [])]:
        function = _by(expr, argument, t)
        if function is not None:
            yield t, function, REAL, argument


def _linear_form(expr: sp.Expr, variables: list[sp.Symbol]) -> sp.Expr | None:
    """Return the linear form with rational slopes of which ``expr`` seems to be a function."""
    place = {v: sp.Rational(k + 3, 7 * k + 5) for k, v in enumerate(variables)}
    slopes = [sp.N(sp.diff(expr, v).xreplace(place)) for v in variables]
    if not all(slope.is_Float and slope != 0 for slope in slopes):
        return None
    shares = [sp.Rational(float(s / slopes[0])).limit_denominator(12) for s in slopes]
    return sp.Add(*(share * v for share, v in zip(shares, variables, strict=True)))


def _by(expr: sp.Expr, argument: sp.Expr, t: Entry) -> sp.Expr | None:
    """Write ``expr`` by t in the place of ``argument``, if it depends on nothing else."""
    direct = sp.expand(argument)
    for atom in sorted(direct.free_symbols | direct.atoms(AxisSum), key=sp.default_sort_key):
        stand_in = sp.Dummy()
        moved = direct.xreplace({atom: stand_in})
        slope = sp.diff(moved, stand_in)
        if slope == 0 or slope.has(stand_in) or moved.has(atom):
            continue
        value = (t - moved.xreplace({stand_in: sp.Integer(0)})) / slope
        try:
            found = ratio(expr.xreplace({atom: value}))
            function = found.restore(
                found.numerator / sp.Mul(*(b**p for b, p in found.denominator.items()))
            )
            if function.free_symbols <= {t} and is_zero(expr - function.xreplace({t: argument})):
                return function
        except (Undecidable, TypeError):
            continue
    return None


def _domain(function: sp.Expr, t: Entry, range_: Range) -> Range:
    """Leave out where a logarithm or a root of a linear argument has no value."""
    for part in function.atoms(sp.log, sp.Pow):
        inside = part.args[0]
        if isinstance(part, sp.Pow) and part.exp.is_Integer:
            continue
        slope = sp.diff(inside, t)
        if slope.is_Rational and slope != 0:
            end = -inside.xreplace({t: sp.Integer(0)}) / slope
            if not end.is_Rational:
                continue
            if slope > 0 and end >= range_.low:
                range_ = Range(end, range_.high, isinstance(part, sp.log), range_.open_high)
            elif slope < 0 and end <= range_.high:
                range_ = Range(range_.low, end, range_.open_low, isinstance(part, sp.log))
    return range_


def _holds(f: sp.Expr, t: Entry, range_: Range, known: Deduction, depth: int) -> bool:
    """Say whether f(t) >= 0 is proved on the interval."""
    if not range_.low < range_.high:
        return False
    _, values = _sampled(f, t, range_)
    if (values < -ROUNDING).any():
        return False
    within = known.along(t, range_)
    if within.nonnegative(f, WITHIN):
        known.held[f, t, range_] = Held(within)
        return True
    if depth == 0 or sp.count_ops(f) > OPERATIONS:
        return False
    for g in _simpler(f, t, within):
        if not _smooth(g, within):
            continue
        if _bends_down(g, t, range_, known, depth):
            known.held[f, t, range_] = Held(g=g)
            return True
        for low, high in _splits(g, t, range_):
            if _between(g, t, low, high) and _outwards(g, t, low, high, range_, known, depth):
                known.held[f, t, range_] = Held(g=g, ends=(low, high))
                return True
    return False


def _bends_down(g: sp.Expr, t: Entry, range_: Range, known: Deduction, depth: int) -> bool:
    """Say whether g is concave, and >= 0 at both ends."""
    ends = range_.finite_ends
    if len(ends) < 2 or range_.open_low or range_.open_high:
        return False
    if not all(_between(g, t, end, end) for end in ends):
        return False
    return _holds(-sp.diff(g, t, 2), t, range_, known, depth - 1)


def _outwards(
    g: sp.Expr, t: Entry, low: sp.Expr, high: sp.Expr, range_: Range, known: Deduction, depth: int
) -> bool:
    """Say whether g rises to the right of ``high`` and falls to the left of ``low``."""
    slope = sp.diff(g, t)
    right = Range(high, range_.high, False, range_.open_high)
    left = Range(range_.low, low, range_.open_low, False)
    rises = high == range_.high or _holds(slope, t, right, known, depth - 1)
    return rises and (low == range_.low or _holds(-slope, t, left, known, depth - 1))


def _simpler(f: sp.Expr, t: Entry, within: Deduction) -> Iterator[sp.Expr]:
    """Yield f without its denominator, and divided by powers of its exponentials."""
    try:
        found = ratio(plain_functions(f))
    except Undecidable:
        return
    numerator = within.over_positive(found)
    if numerator is None:
        return
    exponentials = [s for s in numerator.free_symbols if isinstance(found.meanings.get(s), sp.exp)]
    seen: set[sp.Expr] = set()
    for power in _lowest(numerator, exponentials):
        g = found.restore(sp.expand(numerator * power))
        if g not in seen:
            seen.add(g)
            yield g
    yield f


def _lowest(numerator: sp.Expr, exponentials: list[sp.Symbol]) -> Iterator[sp.Expr]:
    yield sp.Integer(1)
    for symbol in exponentials:
        powers = sorted({power for (power,), _ in sp.Poly(numerator, symbol).terms()})
        yield from (symbol**-power for power in powers[:3])


def _smooth(f: sp.Expr, within: Deduction) -> bool:
    """Say whether f is continuous on the interval, and has a derivative inside."""
    if f.is_Rational or f.is_Symbol or isinstance(f, sp.NumberSymbol):
        return True
    if isinstance(f, sp.log):
        known = within.positive(f.args[0])
    elif isinstance(f, sp.Pow) and f.exp.is_Rational:
        whole = f.exp.is_Integer
        known = bool(whole and f.exp > 0) or within.positive(f.base)
        known = known or bool(whole and within.positive(-f.base))
    else:
        row = TABLE.get(f.func)
        known = isinstance(f, sp.Add | sp.Mul)
        known = known or bool(row and row.total and row.graph is Graph.SMOOTH)
    return known and all(_smooth(part, within) for part in f.args)


def _sampled(f: sp.Expr, t: Entry, range_: Range) -> tuple[Array, Array]:
    """Return points of the interval and the values there, as floating point has them."""
    low, high = float(range_.low), float(range_.high)
    ends = [end + sign * REACH for end, sign in ((low, 1), (high, -1)) if np.isfinite(end)]
    grid = np.sort(np.concatenate([-REACH, [0.0], REACH, *ends]))
    grid = grid[(grid > low) & (grid < high)]
    values = vectorised([t], [plain_functions(f)])(grid[:, None])[:, 0]
    good = np.isfinite(values)
    return grid[good], values[good]


def _splits(g: sp.Expr, t: Entry, range_: Range) -> Iterator[tuple[sp.Rational, sp.Rational]]:
    """Yield intervals on which g is looked at; outside its derivative must point outwards."""
    low, high = range_.low, range_.high
    points = [low] if low.is_Rational and not range_.open_low else []
    points += [high] if high.is_Rational and not range_.open_high else []
    grid, values = _sampled(g, t, range_)
    if not len(grid):
        return
    least = sp.Rational(float(grid[np.argmin(values)]))
    near = [least.limit_denominator(q) for q in (1, 2, 3, 4, 10)]
    points += [c for c in (sp.Integer(0), sp.Integer(1), *near) if low < c < high]
    yield from ((c, c) for c in dict.fromkeys(points))
    if values.min() < APART * np.abs(values).max(initial=1, where=np.abs(grid - float(least)) < 1):
        return  # a value of 0 inside is no case for boxes
    for reach in (sp.Rational(1, 4), sp.Integer(1), sp.Integer(4)):
        ends = max(low, near[3] - reach), min(high, near[3] + reach)
        closed = (ends[0] > low or not range_.open_low) and (ends[1] < high or not range_.open_high)
        if ends[0] < ends[1] and closed:
            yield ends


def _between(g: sp.Expr, t: Entry, low: sp.Rational, high: sp.Rational) -> bool:
    """Say whether g >= 0 on [low, high] for sure."""
    g = plain_functions(g)
    if low == high:
        return _is_nonnegative(g.xreplace({t: low}))
    found = cover(Task([t], sp.Matrix([[g]])), [(low, high)], BOXES)
    return found is not None and found.whole


def _is_nonnegative(value: sp.Expr) -> bool:
    """Say whether a number is >= 0, exactly."""
    enclosed = value_of(value)
    if enclosed is None or not enclosed.is_bounded:
        return False
    try:
        return bool(enclosed.low >= 0) or (not enclosed.high < 0 and is_zero(value))
    except Undecidable:
        return False
