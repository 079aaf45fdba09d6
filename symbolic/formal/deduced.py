"""Which certificate does a deduction of the ledger amount to?

The ledger leads a bound back, step by step, to polynomials whose signs are seen.  Here each step is
turned round: from what shows its premises to a formula that is equal to what it shows and cannot be
negative.  Rows that stand apart become indices.  The kernel checks what comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

import sympy as sp
from sympy.core.symbol import Str

from symbolic.calculus import (
    Axis,
    AxisMax,
    AxisSum,
    Entry,
    Ratio,
    Undecidable,
    axes_of,
    evaluate,
    ratio,
)
from symbolic.calculus.factors import factors
from symbolic.declare.claim import Inequality, Semidefinite, Statement
from symbolic.declare.facts import Step
from symbolic.declare.patience import OutOfTime, at_most
from symbolic.declare.text import Unwritten
from symbolic.formal.along import Lines, NotTurned
from symbolic.formal.squares import shown
from symbolic.formal.steps import RULES
from symbolic.formal.theorem import Proved
from symbolic.independent.parse import NotCovered
from symbolic.ledger.certificate import deduction_of
from symbolic.ledger.deduction import Deduction, Reason, numbers_of, sums_along, without_tanh
from symbolic.ledger.polynomials import FACTORED, Range, odd_part

Bound = Inequality | Semidefinite

#: Seconds after which a certificate is given up.
LIMIT = 60.0


@dataclass(frozen=True)
class Found:
    """A statement with what shows it, and the lemmas that this rests on."""

    statement: Statement
    lemmas: Mapping[str, Proved] = field(default_factory=dict)


def with_certificate(statement: Statement, name: str) -> Found:
    """Return a bound with a certificate that a deduction gives; others as they are.

    Raises:
        NotTurned: the deduction has a step that is not turned into one.
    """
    if not isinstance(statement, Bound) or statement.certificate is not None:
        return Found(statement)
    try:
        with at_most(LIMIT):
            found = deduction_of(statement)
            if found is None:
                return Found(statement)
            lines = Lines(name, _certificate)
            shown = lines.told(Turned(statement, *found, lines).certificate())
            return Found(replace(statement, certificate=shown), lines.lemmas)
    except OutOfTime:
        raise NotTurned(f"its deduction takes longer than {LIMIT:g} seconds") from None
    except (NotCovered, Unwritten, Undecidable, sp.PolynomialError) as error:
        raise NotTurned(str(error)) from error


def _certificate(statement: Inequality, known: Deduction, whole: sp.Expr) -> sp.Expr:
    """Return what shows a function of one number by its signs."""
    return Turned(statement, known, whole, Lines("", _certificate)).certificate()


@dataclass
class Turned:
    """What a deduction knows, read backwards."""

    statement: Bound
    deduction: Deduction
    whole: sp.Expr
    lines: Lines

    def certificate(self) -> sp.Expr:
        """Return the certificate of the bound."""
        return _with_factors(self._at_home(self.formula(self.whole)))

    # --- formulas and polynomials ----------------------------------------------------------------

    def formula(self, expr: sp.Expr) -> sp.Expr:
        """Return what shows that a formula is >= 0."""
        if axes_of(expr):
            reason = self._reason(expr, "a row", "its row and others")
            if reason.why == "its row and others":
                return self._with_others(expr, reason.needed[1])
            (at_row,) = reason.needed
            new = (self._row(each) for each in at_row.free_symbols - expr.free_symbols)
            shown_ = self.formula(at_row)
            for _, _, row in {origin for origin in new if origin is not None}:
                shown_ = self._moved(shown_, row, None)
            return shown_
        found = ratio(without_tanh(expr))
        numerator = self.deduction.over_positive(found)
        if numerator is None:
            raise NotTurned("a denominator that may vanish")
        # over_positive multiplies by bases whose sign is not seen, to an odd power
        under = sp.Integer(1)
        for base, power in found.denominator.items():
            under *= self._divisor(base, power, found)
        return self.polynomial(numerator, found) / under

    def _with_others(self, expr: sp.Expr, apart: sp.Expr) -> sp.Expr:
        """Return what shows a formula of one row and of sums over the others.

        Where there are no others their sum is 0: what shows it otherwise shows it there, too.
        """
        told = [(s, *o) for s in apart.atoms(Entry) if (o := self._row(s))]
        rows = {axis for axis in apart.atoms(Axis) if "'" in axis.name} - expr.atoms(Axis)
        found = self.formula(apart)
        if not rows:
            (row,) = {row for _, entry, _, row in told if row > 0 and entry in expr.atoms(Entry)}
            return self._moved(found, row, None)
        (others,) = rows
        row = int(others.name.rpartition("'")[2])
        (axis,) = {axis for _, _, axis, number in told if number in (row, -row)}
        found = self._moved(self._moved(found, -row, others), row, axis)
        found = found.xreplace({others.size: axis.size - 1})
        other = Axis(others.name, axis.size.name)
        return _without_own(found, others, other, axis)

    def _divisor(self, base: sp.Expr, power: int, found: Ratio) -> sp.Expr:
        sign, _ = self.deduction.sign(base, found) or (0, False)
        if power % 2 == 0:
            return found.restore(base) ** power
        if not sign:
            return found.restore(base) ** (power + 1)
        return found.restore(sign * base) ** power

    def polynomial(self, f: sp.Expr, found: Ratio) -> sp.Expr:
        """Return what shows that a polynomial in the symbols of ``found`` is >= 0."""
        if f.is_Rational:
            return f
        if (seen := self._seen(f, found)) is not None:
            return seen
        if sp.Poly(f).total_degree() > FACTORED:
            return self._factor(f, found)
        number, split = factors(f)
        even = sp.Mul(*(found.restore(base) ** (power - power % 2) for base, power in split))
        sign, *odd = odd_part(f)
        product = abs(number) * even
        left = list[sp.Expr]()
        for factor in odd:
            for own in (1, -1):
                if (part := self._seen(sp.expand(own * factor), found)) is not None:
                    sign, product = sign * own, product * part
                    break
            else:
                left.append(factor)
        for factor in left[:-1]:
            seen = [s for s in (1, -1) if self._known(sp.expand(s * factor), found)]
            if not seen:
                return product * self._factor(sp.expand(sign * sp.Mul(*left)), found)
            part = self._factor(sp.expand(seen[0] * factor), found)
            sign, product = sign * seen[0], product * part
        if left:
            return product * self._factor(sp.expand(sign * left[-1]), found)
        return product

    def _seen(self, f: sp.Expr, found: Ratio) -> sp.Expr | None:
        """Return a polynomial as what is seen to be >= 0."""
        ranges = self.deduction.ranges(f, found)
        seen = shown(f, ranges, lambda symbol, end, sign: self._beyond(symbol, end, sign, found))
        return None if seen is None else found.restore(seen)

    def _beyond(self, symbol: sp.Symbol, end: sp.Expr, sign: int, found: Ratio) -> sp.Expr:
        """Return symbol - end, or end - symbol, as what is known to be >= 0."""
        whole = found.restore(symbol)
        if symbol not in found.meanings:
            told = self._told(symbol, sign * (symbol - end))
            if told is not None:
                return told
        if end == 0 and sign > 0:
            return whole
        if isinstance(whole, sp.exp) and sign * (1 - end) >= 0 and end == 1:
            x, zero = whole.args[0], sp.Integer(0)
            ends = (x, zero) if sign > 0 else (zero, x)
            return Step("exponential", *ends, self.formula(ends[0] - ends[1]))
        return Step("given", sign * (whole - end))

    def _told(self, symbol: sp.Symbol, distance: sp.Expr) -> sp.Expr | None:
        """Return a distance from an end as the hypothesis that tells it."""
        base, at = symbol, dict[sp.Symbol, sp.Expr]()
        while (origin := self._row(base)) is not None:
            base = origin[0]
        at[base] = symbol
        for condition in self._conditions():
            factor = sp.cancel(condition.xreplace(at) / distance)
            if factor.is_Rational and factor > 0:
                return Step("given", condition.xreplace(at)) / factor
        return None

    def _conditions(self) -> list[sp.Expr]:
        told = [evaluate(condition) for condition in self.statement.conditions]
        sides = [e for entry, (a, b) in self.statement.box.items() for e in (entry - a, b - entry)]
        return [*told, *sides]

    def _reason(self, expr: sp.Expr, *whys: str) -> Reason:
        reason = self.deduction.reasons.get(expr)
        if reason is None or (whys and reason.why not in whys):
            raise NotTurned(f"a step without a lemma: {reason.why if reason else 'rows of a sum'}")
        return reason

    def _known(self, f: sp.Expr, found: Ratio) -> bool:
        return found.restore(f) in self.deduction.reasons

    # --- steps ------------------------------------------------------------------------------------

    def _factor(self, f: sp.Expr, found: Ratio) -> sp.Expr:
        whole = found.restore(f)
        if (seen := self._seen(f, found)) is not None:
            return seen
        reason = self._reason(whole)
        turn = {
            "a condition": self._condition,
            "its exponential": self._logarithms,
            "ends or discriminant": self._reduced,
            "a root squared": self._root,
            "a largest component": self._largest,
            "rows apart": self._apart,
        }.get(reason.why)
        if reason.why == "derivatives along a line":
            return self.lines.step(whole, self.deduction)
        if turn is None:
            raise NotTurned(f"a step without a lemma: {reason.why}")
        return turn(f, whole, found, reason.needed)

    def _condition(self, f: sp.Expr, whole: sp.Expr, found: Ratio, needed: object) -> sp.Expr:
        home = self._at_home(whole)
        for condition in self._conditions():
            for rows in ({}, self._renaming(condition, home)):
                moved = _renamed(condition, rows)
                factor = sp.cancel(sp.together(home / moved)) if moved != 0 else sp.nan
                if factor.is_Rational and factor > 0:
                    return Step("given", moved) * factor
        raise NotTurned("a condition at other rows")

    def _renaming(self, condition: sp.Expr, home: sp.Expr) -> dict[Axis, Axis]:
        own, other = axes_of(condition), axes_of(home)
        return {a: b for a in own for b in other if a.size == b.size}

    def _logarithms(
        self, f: sp.Expr, whole: sp.Expr, found: Ratio, needed: tuple[sp.Expr, ...]
    ) -> sp.Expr:
        p, q, scale = self.deduction.logarithms[f]
        return Step("logarithm", p, q, self.formula(needed[0])) / scale

    def _reduced(
        self, f: sp.Expr, whole: sp.Expr, found: Ratio, needed: tuple[sp.Expr, ...]
    ) -> sp.Expr:
        ranges, restore = self.deduction.ranges(f, found), found.restore
        for symbol in sorted(f.free_symbols - numbers_of(found), key=sp.default_sort_key):
            terms = sp.Poly(f, symbol)
            if terms.degree() > 2:
                continue
            a, b, c = (terms.coeff_monomial(symbol**k) for k in (2, 1, 0))
            if needed == (a, c, 4 * a * c - b**2):
                shows = [self.polynomial(sp.expand(part), found) for part in needed]
                return Step("quadratic", *map(restore, (a, symbol, b, c)), *shows)
            if (
                found_ := self._at_ends(f, symbol, (a, b), ranges[symbol], needed, found)
            ) is not None:
                return found_
        raise NotTurned("a reduction that is not told again")

    def _at_ends(
        self,
        f: sp.Expr,
        symbol: sp.Symbol,
        slopes: tuple[sp.Expr, sp.Expr],
        range_: Range,
        needed: tuple[sp.Expr, ...],
        found: Ratio,
    ) -> sp.Expr | None:
        ends, (a, b) = range_.finite_ends, slopes
        if len(ends) == 2 and needed == (-a, *(f.xreplace({symbol: end}) for end in ends)):
            bend, low, high = (self.polynomial(sp.expand(part), found) for part in needed)
            left = self._beyond(symbol, ends[0], 1, found)
            right = self._beyond(symbol, ends[1], -1, found)
            return (right * low + left * high) / (ends[1] - ends[0]) + bend * left * right
        if len(ends) == 1 and a == 0:
            sign = 1 if range_.high == sp.oo else -1
            if needed == (sign * b, f.xreplace({symbol: ends[0]})):
                inward, at_end = (self.polynomial(sp.expand(part), found) for part in needed)
                return at_end + inward * self._beyond(symbol, ends[0], sign, found)
        return None

    def _root(
        self, f: sp.Expr, whole: sp.Expr, found: Ratio, needed: tuple[sp.Expr, ...]
    ) -> sp.Expr:
        for root, (order, square) in found.radicals.items():
            terms = sp.Poly(f, root) if f.has(root) else None
            if terms is None or order != 2 or terms.degree() != 1 or len(needed) != 2:
                continue
            a, b = (found.restore(terms.coeff_monomial(part)) for part in (1, root))
            gap, r = a**2 - b**2 * found.restore(square), found.restore(root)
            if needed == (a, gap):
                return Step("squared", a, b * r, *map(self.formula, needed))
            if needed == (b, -gap):
                shows = [self.formula(part) for part in needed]
                return Step("squared", b * r, a, shows[0] * r, shows[1])
        raise NotTurned("a root in the place of what stands in it")

    def _largest(
        self, f: sp.Expr, whole: sp.Expr, found: Ratio, needed: tuple[sp.Expr, ...]
    ) -> sp.Expr:
        for symbol in sorted(f.free_symbols & set(found.meanings), key=sp.default_sort_key):
            value = found.restore(symbol)
            largest = value.args[0] if isinstance(value, sp.exp) else value
            if not isinstance(largest, AxisMax):
                continue
            component, axis = largest.args
            if needed == (whole.xreplace({largest: component}),):
                return Step("attained", whole, largest, self.formula(needed[0]))
            slope = found.restore(sp.diff(f, symbol))
            rest = found.restore(f.xreplace({symbol: sp.Integer(0)}))
            for row in self.deduction.rows.present(whole, axis):
                own = self.deduction.rows.at(component, axis, row)
                at_row = value.xreplace({largest: own})
                if needed == (slope, slope * at_row + rest):
                    rise = Step("given", largest - own)
                    if isinstance(value, sp.exp):
                        rise = Step("exponential", largest, own, rise)
                    shows = [self.formula(part) for part in needed]
                    return shows[0] * rise + shows[1]
        raise NotTurned("a largest component that is not told again")

    def _apart(
        self, f: sp.Expr, whole: sp.Expr, found: Ratio, needed: tuple[sp.Expr, ...]
    ) -> sp.Expr:
        axis, counts = self._taken_apart(f, found, needed)
        result = sp.Integer(0)
        for count, part in zip(counts, needed, strict=True):
            if count > 2:
                raise NotTurned("a product of three sums")
            own = self.formula(part) if part != 0 else sp.Integer(0)
            if count == 0:
                result += own
            elif count == 1:
                result += AxisSum(own, axis)
            elif part != 0:
                before = set(self.deduction.rows.present(whole, axis))
                rows = [k for k in self.deduction.rows.present(part, axis) if k not in before]
                other = Axis(f"{axis.name}'{next(self.deduction.rows.rows)}", axis.size.name)
                for row, place in zip(rows, (axis, other), strict=False):
                    own, part = (self._moved(each, row, place) for each in (own, part))
                result += AxisSum(Step("pairs", part, own, other, axis), axis)
        return result

    def _taken_apart(
        self, f: sp.Expr, found: Ratio, needed: tuple[sp.Expr, ...]
    ) -> tuple[Axis, list[int]]:
        """Return the axis along which sums were taken apart, and each part's number of rows."""
        totals = [m for s in f.free_symbols if isinstance(m := found.meanings.get(s), AxisSum)]
        for axis in {total.axis for total in totals}:
            with suppress(Undecidable):
                parts = self.deduction.kernels(f, found, axis)
                degrees = {sum(powers) for powers in sums_along(f, found, axis).monoms()}
                counts = [*([0] if 0 in degrees else []), *range(1, max(degrees) + 1)]
                if len(parts) == len(needed) and all(map(self._alike, parts, needed)):
                    return axis, counts
        raise NotTurned("rows that are not taken apart again")

    def _alike(self, one: sp.Expr, other: sp.Expr) -> bool:
        """Say whether two formulas are one but for the numbers of their rows."""
        return self._plain(one) == self._plain(other)

    def _plain(self, expr: sp.Expr) -> sp.Expr:
        rows = sorted({origin[2] for s in expr.free_symbols if (origin := self._row(s))})
        return expr.xreplace(
            {
                s: Entry(f"{origin[0].name}[#{rows.index(origin[2])}]", s.axes)
                for s in expr.free_symbols
                if (origin := self._row(s))
            }
        )

    # --- rows become indices again ----------------------------------------------------------------

    def _row(self, symbol: sp.Basic) -> tuple[Entry, Axis, int] | None:
        """Return what an entry of one row was before, at whichever other indices it stands."""
        if not isinstance(symbol, Entry):
            return None
        origin = self.deduction.rows.origin
        if symbol in origin:
            return origin[symbol]
        for entry, (before, axis, row) in origin.items():
            if entry.array == symbol.array:
                places = dict(zip(entry.axes, symbol.axes, strict=True))
                return before.at(tuple(places.get(a, a) for a in before.axes)), axis, row
        return None

    def _moved(self, expr: sp.Expr, row: int, place: Axis | None) -> sp.Expr:
        """Return a formula whose entries of one row stand at an index, or at their own."""
        return expr.xreplace({entry: self._entry(entry, row, place) for entry in expr.atoms(Entry)})

    def _entry(self, entry: Entry, row: int, place: Axis | None) -> Entry:
        """Return an entry of one row at an index; it stays at other rows."""
        if (origin := self._row(entry)) is None:
            return entry
        before, axis, own = origin
        if own == row:
            return before.at(tuple(place if place and a == axis else a for a in before.axes))
        inner = self._entry(before, row, place)
        if inner == before:
            return entry
        at_row = self.deduction.rows.at(inner, axis, own)
        assert isinstance(at_row, Entry)
        return at_row

    def _at_home(self, expr: sp.Expr) -> sp.Expr:
        """Return a formula without rows, and without what stands for conditions."""
        while left := {o[2] for s in expr.atoms(Entry) if (o := self._row(s))}:
            for row in left:
                expr = self._moved(expr, row, None)
        told = {
            f"{entry.name}+{number}": condition
            for entry in self.deduction.region.values
            for number, condition in enumerate(self._conditions())
        }
        put = {
            entry: Step("given", _renamed(told[entry.name], _placed(told[entry.name], entry)))
            for entry in expr.atoms(Entry)
            if entry.name in told
        }
        return expr.xreplace(put)


#: How many formulas each step has, before what shows its premises.
FORMULAS = {"pairs": 1, "attained": 2, **{name: rule.formulas for name, rule in RULES.items()}}


def _without_own(
    expr: sp.Expr, others: Axis, other: Axis, own: Axis, shows: bool = True
) -> sp.Expr:
    """Write sums over other rows as sums over all, less the row's own part.

    What ``shows`` that something is >= 0 becomes a step that shows it.
    """
    if isinstance(expr, Entry) and others in expr.axes:
        return expr.at(tuple(other if axis == others else axis for axis in expr.axes))
    if not expr.args:
        return expr
    count = FORMULAS.get(expr.rule, len(expr.args)) if isinstance(expr, Step) else 0
    told = [
        arg
        if isinstance(arg, Axis | Str)
        else _without_own(arg, others, other, own, shows and (not count or k > count))
        for k, arg in enumerate(expr.args)
    ]
    if not (isinstance(expr, AxisSum) and expr.axis == others):
        return expr.func(*told)
    if shows:
        return Step("pairs", told[0], told[0], other, own)
    return AxisSum(told[0], other) - _renamed(told[0], {other: own})


def _renamed(expr: sp.Expr, axes: Mapping[Axis, Axis]) -> sp.Expr:
    """Return a formula at other indices; sums over what they are called keep their own."""
    put = {
        entry: entry.at(tuple(axes.get(axis, axis) for axis in entry.axes))
        for entry in expr.atoms(Entry)
    }
    return expr.xreplace(put)


def _placed(condition: sp.Expr, entry: Entry) -> dict[Axis, Axis]:
    """Return where a condition stands that an entry leaves over."""
    own = sorted(axes_of(condition), key=lambda axis: axis.size.name)
    return dict(zip(own, entry.axes, strict=True))


def _with_factors(expr: sp.Expr) -> sp.Expr:
    """Write denominators as products."""
    if not expr.args or isinstance(expr, Entry):
        return expr
    told = expr.func(
        *(arg if isinstance(arg, Axis | Str) else _with_factors(arg) for arg in expr.args)
    )
    if not (isinstance(told, sp.Pow) and told.exp.is_negative and isinstance(told.base, sp.Add)):
        return told
    with suppress(Undecidable):
        found = ratio(told.base)
        number, split = factors(found.numerator)
        if not found.denominator and (len(split) > 1 or any(power > 1 for _, power in split)):
            return (number * sp.Mul(*(found.restore(b) ** p for b, p in split))) ** told.exp
    return told
