"""Is a formula >= 0 wherever it is defined, for every length of every axis? Steps of a proof.

right - left is written over one denominator in symbols that stand for functions and sums.  The
numerator's factors are judged by their terms, by their real roots, by completing squares, by
squaring roots away, by what sums say about single rows, and along a line.  Each step is exact and
says what is enough for what; what no step shows is left open, never called proved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from math import lcm
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry, Ratio, Undecidable, axes_of, ratio
from symbolic.enclose.functions import TABLE
from symbolic.enclose.intervals import NONNEGATIVE as INTERVAL_FROM_0
from symbolic.enclose.intervals import REAL as ANY
from symbolic.enclose.intervals import Interval
from symbolic.enclose.program import value_of
from symbolic.ledger.apart import Rows, varies
from symbolic.ledger.glance import looks_negative
from symbolic.ledger.polynomials import (
    NONNEGATIVE,
    POSITIVE,
    REAL,
    Needed,
    Range,
    Ranges,
    odd_part,
    reductions,
    sign_of,
)
from symbolic.ledger.region import Region

#: Steps within steps, formulas looked at in all, operations and terms of one that is looked at.
DEPTH, STEPS, OPERATIONS, TERMS = 7, 400, 400, 120
#: Squares of numbers of terms, added up over the polynomials looked at: what that takes grows so.
WORK = 60_000
#: The highest power of what stood in a logarithm.
POWER = 24


@dataclass
class Effort:
    """What is left of the work on polynomials, in all deductions of one bound together."""

    left: int = WORK

    def allows(self, work: int) -> bool:
        """Take that much of it, if it is there."""
        self.left -= work
        return self.left >= 0


@dataclass(frozen=True)
class Reason:
    """Why a polynomial is >= 0: what the step is called, and what it led back to."""

    why: str
    needed: tuple[sp.Expr, ...] = ()


#: What a step is called, and whether it shows a formula to be >= 0.
Further = Sequence[tuple[str, Callable[[sp.Expr, "Deduction"], bool]]]


class Deduction:
    """What has been found out about formulas in one region."""

    def __init__(
        self,
        region: Region,
        rows: Rows | None = None,
        effort: Effort | None = None,
        further: Further = (),
    ) -> None:
        """Begin with nothing but the region; ``further`` steps come after those of this file."""
        self.effort = effort or Effort()
        self.region = region
        self.rows = rows or Rows()
        self.further = further
        self.tied = region.tied
        self.steps: list[str] = []
        #: what each polynomial that is shown was led back to, and by which step
        self.reasons: dict[sp.Expr, Reason] = {}
        #: sums of logarithms as (log p - log q) / k: p, q and k
        self.held: dict[Any, Any] = {}  # what further steps note for themselves
        self.logarithms: dict[sp.Expr, tuple[sp.Expr, sp.Expr, int]] = {}
        self._left = STEPS
        self._known: dict[tuple[str, sp.Expr], tuple[bool, int]] = {}

    def nonnegative(self, expr: sp.Expr, depth: int = DEPTH) -> bool:
        """Say whether ``expr`` is proved to be >= 0 wherever it is defined in the region."""
        if sp.count_ops(expr) > OPERATIONS:
            return False
        return self._once(("formula", expr), depth, lambda: self._shown(expr, depth))

    def _once(self, key: tuple[str, sp.Expr], depth: int, show: Callable[[], bool]) -> bool:
        """Show something unless it was tried before, by so many steps; nothing shows itself."""
        held, tried = self._known.get(key, (False, 0))
        if held or depth <= tried or self._left <= 0:
            return held
        self._left -= 1
        self._known[key] = (False, depth)
        # a row that stands apart is not seen to be one of those that a maximum is over
        tied = self.tied or any(self.rows.present(key[1], m.axis) for m in key[1].atoms(AxisMax))
        if not tied and looks_negative(key[1], self._range_at):
            self._known[key] = (False, DEPTH)
            return False
        before = len(self.steps)
        try:
            held = show()
        except (Undecidable, sp.PolynomialError, ZeroDivisionError):
            held = False
        if not held:
            del self.steps[before:]
        self._known[key] = (held, depth)
        return held

    def _range_at(self, symbol: sp.Symbol) -> Range:
        return self.region.range(symbol, self.rows)

    def _shown(self, expr: sp.Expr, depth: int) -> bool:
        if (axis := varies(expr)) is not None:
            if not expr.has(AxisSum, AxisMax, axis.size):
                at_row = self.rows.at(expr, axis, next(self.rows.rows))
                self.reasons[expr] = Reason("a row", (at_row,))
                return self.nonnegative(at_row, depth)
            return self._at_own_row(expr, axis, depth)
        found = ratio(without_tanh(expr))
        numerator = self.over_positive(found)
        return numerator is not None and self.polynomial(numerator, found, depth)

    def _at_own_row(self, expr: sp.Expr, axis: Axis, depth: int) -> bool:
        """Show what varies along an axis at one row, apart from the others."""
        try:
            own = self.rows.own(expr, axis)
            self.reasons[expr] = Reason("its row and others", tuple(own))
            return self.all_of(own, depth - 1)
        except Undecidable:  # a largest component: any row beside them all
            at_row = self.rows.at(expr, axis, next(self.rows.rows))
            self.reasons[expr] = Reason("a row", (at_row,))
            return self.nonnegative(at_row, depth - 1)

    def positive(self, expr: sp.Expr) -> bool:
        """Say whether ``expr`` is seen to be > 0 wherever it is defined in the region."""
        try:
            found = ratio(without_tanh(expr))
        except Undecidable:
            return False
        numerator = self.over_positive(found)
        return numerator is not None and self.sign(numerator, found) == (1, True)

    def along(self, t: Entry, range_: Range) -> Deduction:
        """Return deductions with t in an interval, without further steps."""
        region = replace(self.region, intervals={**self.region.intervals, t: range_})
        return Deduction(region, self.rows, self.effort)

    def over_positive(self, found: Ratio) -> sp.Expr | None:
        """Return a numerator that has the formula's sign; None where its denominator may vanish."""
        numerator = found.numerator
        for base, power in found.denominator.items():
            sign, strict = self.sign(base, found) or (0, False)
            if not strict and not self.region.divides(found.restore(base), self.rows):
                return None
            if power % 2:
                numerator = sign * numerator if sign else numerator * base
        return sp.expand(numerator)

    def polynomial(self, f: sp.Expr, found: Ratio, depth: int) -> bool:
        """Say whether a polynomial in the symbols of ``found`` is proved to be >= 0."""
        if f.is_Rational:
            return bool(f >= 0)
        terms = len(sp.Add.make_args(f))
        if terms > TERMS or not self.effort.allows(terms**2):
            return False
        sign, *factors = odd_part(f)
        open_ones = []
        for factor in factors:
            seen = self.sign(factor, found)
            if seen is None:
                open_ones.append(factor)
            else:
                sign *= seen[0]
        if not open_ones:
            return bool(sign > 0)
        *others, last = open_ones
        for factor in others:
            seen_sign = next((s for s in (1, -1) if self._factor(s * factor, found, depth)), None)
            if seen_sign is None:
                return self._factor(sp.expand(sign * sp.Mul(*open_ones)), found, depth)
            sign *= seen_sign
        return self._factor(sp.expand(sign * last), found, depth)

    def sign(self, f: sp.Expr, found: Ratio) -> tuple[int, bool] | None:
        """Return the sign of a polynomial that is seen at once, and whether it never is 0."""
        return sign_of(f, self.ranges(f, found))

    def _factor(self, f: sp.Expr, found: Ratio, depth: int) -> bool:
        whole = found.restore(f)
        show = partial(self._factor_shown, f, whole, found, depth)
        return self._once(("polynomial", whole), depth, show)

    def _factor_shown(self, f: sp.Expr, whole: sp.Expr, found: Ratio, depth: int) -> bool:
        if self.region.grants(whole, self.rows):
            self.reasons[whole] = Reason("a condition")
            return self._said(whole, "a condition")
        if (self.sign(f, found) or (0, False))[0] > 0:
            return True
        for why, ways in self._ways(f, whole, found, depth - 1):
            for way in ways:
                before = len(self.steps)
                if way():
                    self.reasons[whole] = Reason(why, tuple(getattr(way, "args", ((),))[0]))
                    return self._said(whole, why)
                del self.steps[before:]
        return False

    def _ways(
        self, f: sp.Expr, whole: sp.Expr, found: Ratio, depth: int
    ) -> Iterator[tuple[str, Iterator[Callable[[], bool]]]]:
        """Yield what may show a polynomial, the cheap first, and what that is called."""

        def polynomials(needed: Needed) -> bool:
            return all(self.polynomial(sp.expand(part), found, depth) for part in needed)

        def formulas(ways: Iterator[Needed]) -> Iterator[Callable[[], bool]]:
            return (partial(self.all_of, needed, depth) for needed in ways)

        yield "its exponential", formulas(self.logarithms_away(f, found))
        simpler = reductions(f, self.ranges(f, found), numbers_of(found))
        yield "ends or discriminant", (partial(polynomials, needed) for needed in simpler)
        yield "a root squared", formulas(self.roots_away(f, found))
        yield "the sign of a factor", formulas(self._by_sign_of_a_factor(f, found))
        yield "a largest component", formulas(self.largest(f, whole, found))
        yield "rows apart", formulas(self._apart(f, found))
        yield from ((why, iter([partial(_by, [whole], step, self)])) for why, step in self.further)

    def all_of(self, needed: Needed, depth: int) -> bool:
        """Say whether all of the formulas are proved to be >= 0."""
        return all(self.nonnegative(each, depth) for each in needed)

    def _said(self, expr: sp.Expr, why: str) -> bool:
        self.steps.append(f"{expr} >= 0 by {why}")
        return True

    # --- intervals of symbols -----------------------------------------------------------

    def ranges(self, f: sp.Expr, found: Ratio) -> Ranges:
        """Return the intervals of the symbols of a polynomial."""
        return {symbol: self._range(symbol, found) for symbol in f.free_symbols}

    def _range(self, symbol: sp.Symbol, found: Ratio) -> Range:
        meaning = found.meanings.get(symbol)
        if meaning is None:
            logarithms = (m for m in found.meanings.values() if isinstance(m, sp.log))
            known = self.region.range(symbol, self.rows)
            if any(m.args[0] == symbol for m in logarithms) and known.low <= 0:
                return Range(sp.Integer(0), known.high, True, known.open_high)
            return known
        if not meaning.free_symbols:
            return _number(meaning)
        if isinstance(meaning, sp.exp):
            sign, _ = self.sign(meaning.args[0], found) or (0, False)
            if sign:
                one = sp.Integer(1)
                return Range(one) if sign > 0 else Range(sp.Integer(0), one, open_low=True)
            return POSITIVE
        if isinstance(meaning, AxisSum | AxisMax):
            inner = self._summand_sign(meaning.args[0], found)
            return REAL if inner is None else POSITIVE if inner else NONNEGATIVE
        if isinstance(meaning, sp.Abs) or (isinstance(meaning, sp.Pow) and meaning.exp.is_Rational):
            inner = self._summand_sign(meaning.args[0], found)
            return POSITIVE if inner else NONNEGATIVE
        row = TABLE.get(meaning.func)
        return REAL if row is None else _range_of(row.values(*self._intervals(meaning.args, found)))

    def _intervals(self, formulas: Sequence[sp.Expr], found: Ratio) -> Iterator[Interval]:
        """Yield intervals in which formulas in the symbols of ``found`` lie."""
        for formula in formulas:
            if self._summand_sign(formula, found) is not None:
                yield INTERVAL_FROM_0
            else:
                falls = self._summand_sign(-formula, found) is not None
                yield -INTERVAL_FROM_0 if falls else ANY

    def _summand_sign(self, summand: sp.Expr, found: Ratio) -> bool | None:
        """Return whether a summand is > 0, where it is >= 0; None where that is not seen."""
        over, under = sp.fraction(sp.together(summand))
        one, other = self.sign(sp.expand(over), found), self.sign(sp.expand(under), found)
        if one is None or other is None or not other[1] or one[0] * other[0] < 0:
            return None
        return one[1]

    # --- steps ---------------------------------------------------------------------------

    def roots_away(self, f: sp.Expr, found: Ratio) -> Iterator[Needed]:
        """Yield what is enough for a + b r >= 0 with r^2 = s: |b| r <= a, or |a| <= b r."""
        for root, (order, square) in found.radicals.items():
            if not f.has(root):
                continue
            terms = sp.Poly(f, root)
            if order == 2 and terms.degree() == 1:
                a, b = terms.coeff_monomial(1), terms.coeff_monomial(root)
                whole = [found.restore(part) for part in (a, b, square)]
                gap = whole[0] ** 2 - whole[1] ** 2 * whole[2]
                yield [whole[0], gap]
                if self._range(root, found).sign > 0:
                    yield [whole[1], -gap]
            if isinstance(found.meanings.get(root), sp.Pow):
                yield from self._root_as_symbol(f, root, found)

    def _root_as_symbol(self, f: sp.Expr, root: Entry, found: Ratio) -> Iterator[Needed]:
        """Where r^q = c v + d, write v by r >= 0: the root is defined for no other v."""
        order, inside = found.radicals[root]
        for symbol in sorted(inside.free_symbols, key=sp.default_sort_key):
            slope = sp.diff(inside, symbol)
            elsewhere = any(
                found.restore(meaning).has(symbol)
                for name, meaning in found.meanings.items()
                if name != root
            )
            if symbol in found.meanings or not slope.is_Rational or slope == 0 or elsewhere:
                continue
            r = Entry(f"r[{next(self.rows.rows)}]", ())
            self.region.bound(r, NONNEGATIVE)
            value = sp.expand(symbol + (r**order - inside) / slope)
            yield [found.restore(f.xreplace({root: r}).xreplace({symbol: value}))]

    def _by_sign_of_a_factor(self, f: sp.Expr, found: Ratio) -> Iterator[Needed]:
        """Yield both cases of a factor c v + d that may have either sign: v = (e - d) / c."""
        factors = odd_part(f)[1:]
        for factor in factors if len(factors) > 1 else ():
            for symbol in sorted(factor.free_symbols - set(found.meanings), key=str):
                slope = sp.diff(factor, symbol)
                if not slope.is_Rational or slope == 0 or self._range(symbol, found) != REAL:
                    continue
                e = Entry(f"e[{next(self.rows.rows)}]", ())
                self.region.bound(e, NONNEGATIVE)
                values = [sp.expand(symbol + (sign * e - factor) / slope) for sign in (1, -1)]
                whole = found.restore(f)
                yield [whole.xreplace({symbol: found.restore(value)}) for value in values]

    def logarithms_away(self, f: sp.Expr, found: Ratio) -> Iterator[Needed]:
        """Yield what is >= 0 where a sum of logarithms and of simple terms is."""
        logs = {s: m for s in f.free_symbols if isinstance(m := found.meanings.get(s), sp.log)}
        if not logs or sp.Poly(f, *logs).total_degree() != 1:
            return
        slopes = {s: sp.diff(f, s) for s in logs}
        rest = sp.expand(f - sum(slope * s for s, slope in slopes.items()))
        simple = all(
            t.is_Rational or (t.as_coeff_Mul()[1].is_Symbol) for t in sp.Add.make_args(rest)
        )
        if not simple or not all(slope.is_Rational for slope in slopes.values()):
            return
        scale = lcm(*(int(slope.q) for slope in slopes.values()))
        if any(abs(slope * scale) > POWER for slope in slopes.values()):
            return
        products = [sp.Integer(1), sp.Integer(1)]
        for s, slope in slopes.items():
            products[int(bool(slope < 0))] *= found.restore(logs[s].args[0]) ** abs(slope * scale)
        self.logarithms[f] = products[0] * sp.exp(found.restore(rest) * scale), products[1], scale
        yield [self.logarithms[f][0] - products[1]]

    def largest(self, f: sp.Expr, whole: sp.Expr, found: Ratio) -> Iterator[Needed]:
        """Yield what is enough where a largest component is one row's, and no other's is larger."""
        for symbol in sorted(f.free_symbols & set(found.meanings), key=sp.default_sort_key):
            value = found.restore(symbol)
            largest = value.args[0] if isinstance(value, sp.exp) else value
            if not isinstance(largest, AxisMax) or axes_of(largest.args[0]) != {largest.axis}:
                continue
            component, axis = largest.args
            slope = found.restore(sp.diff(f, symbol))
            rest = found.restore(f.xreplace({symbol: sp.Integer(0)}))
            if not slope.has(largest) and not rest.has(largest):  # it rises with the component
                for row in self.rows.present(whole, axis):
                    at_row = value.xreplace({largest: self.rows.at(component, axis, row)})
                    yield [slope, slope * at_row + rest]
            inside = whole.atoms(AxisSum, AxisMax) - {largest}
            if not any(each.has(largest) for each in inside):  # there it would be the sum's row
                yield [whole.xreplace({largest: component})]  # at every row, so at that one

    def _apart(self, f: sp.Expr, found: Ratio) -> Iterator[Needed]:
        """Yield for each axis what is enough of a polynomial in sums over it."""
        totals = [m for s in f.free_symbols if isinstance(m := found.meanings.get(s), AxisSum)]
        for axis in sorted({total.axis for total in totals}, key=lambda axis: axis.name):
            with suppress(Undecidable):
                yield self.kernels(f, found, axis)

    def kernels(self, f: sp.Expr, found: Ratio, axis: Axis) -> Needed:
        """Return what is enough of a polynomial in sums over an axis.

        Raises:
            Undecidable: that would be too long.
        """
        polynomial = sums_along(f, found, axis)
        own = [found.meanings.get(s, s) for s in polynomial.gens]
        summands = [
            found.restore(m.summand) if isinstance(m, AxisSum) else sp.Integer(1) for m in own
        ]
        return [found.restore(part) for part in self.rows.kernels(polynomial, summands, axis)]


def sums_along(f: sp.Expr, found: Ratio, axis: Axis) -> sp.Poly:
    """Return a polynomial as one in its sums over an axis, and in the axis' length."""
    meanings = {s: found.meanings.get(s) for s in f.free_symbols}
    sums = [s for s, m in meanings.items() if isinstance(m, AxisSum) and m.axis == axis]
    return sp.Poly(f, *sums, *([axis.size] if f.has(axis.size) else []))


def _by(
    expr: Sequence[sp.Expr], step: Callable[[sp.Expr, Deduction], bool], known: Deduction
) -> bool:
    return step(expr[0], known)


def numbers_of(found: Ratio) -> set[sp.Symbol]:
    """Return the symbols that stand for a number such as pi."""
    return {s for s, m in found.meanings.items() if not m.free_symbols}


def without_tanh(expr: sp.Expr) -> sp.Expr:
    """Write tanh by exponentials."""
    return expr.replace(sp.tanh, lambda x: (sp.exp(2 * x) - 1) / (sp.exp(2 * x) + 1))


def _number(meaning: sp.Expr) -> Range:
    """Return rational ends around a number such as pi or log 2."""
    value = value_of(meaning)
    return REAL if value is None else _range_of(value)


def _range_of(interval: Interval) -> Range:
    low, high = interval.around()
    return Range(
        -sp.oo if low is None else sp.Rational(int(low.p), int(low.q)),
        sp.oo if high is None else sp.Rational(int(high.p), int(high.q)),
    )
