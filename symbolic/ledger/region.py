"""Where is a bound meant to hold? Intervals of its entries, and formulas that are >= 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import Axis, Entry, Quantity, axes_of, evaluate
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.claim import Inequality, Semidefinite
from symbolic.ledger.apart import Rows
from symbolic.ledger.polynomials import COUNT, NONNEGATIVE, POSITIVE, REAL, Range

Bound = Inequality | Semidefinite

#: The denominator of a rational number beside an end of a box that is none, such as pi.
FINE = 2**40


@dataclass
class Region:
    """What is known of the entries of a bound.

    ``values`` writes some entries by others that are >= 0, ``granted`` are formulas that are
    >= 0, and nothing is 0 of ``denominators`` where the bound has a value.
    """

    intervals: dict[sp.Symbol, Range] = field(default_factory=dict)
    values: dict[sp.Expr, sp.Expr] = field(default_factory=dict)
    granted: tuple[sp.Expr, ...] = ()
    denominators: tuple[sp.Expr, ...] = ()

    def range(self, symbol: sp.Symbol, rows: Rows) -> Range:
        """Return the interval of a symbol, at whichever row it stands."""
        while symbol in rows.origin:
            symbol = rows.origin[symbol][0]
        if symbol in self.intervals:
            return self.intervals[symbol]
        if symbol.is_positive:
            return COUNT if symbol.is_integer else POSITIVE
        return REAL

    @property
    def tied(self) -> bool:
        """Say whether a condition is more than an interval of one entry."""
        terms = (sp.expand(g).as_coeff_Add()[1] for g in self.granted)
        return any(not term.as_coeff_Mul()[1].is_Symbol for term in terms)

    def bound(self, symbol: sp.Symbol, range_: Range) -> None:
        """Note the interval of a symbol."""
        self.intervals[symbol] = range_

    def grants(self, expr: sp.Expr, rows: Rows) -> bool:
        """Say whether ``expr`` is a positive multiple of a condition, at one row of each axis."""
        return self._is_multiple(expr, self.granted, rows, signed=True)

    def divides(self, base: sp.Expr, rows: Rows) -> bool:
        """Say whether the bound itself divides by ``base``, and so is not meant where it is 0."""
        return self._is_multiple(base, self.denominators, rows, signed=False)

    def _is_multiple(
        self, expr: sp.Expr, among: Sequence[sp.Expr], rows: Rows, signed: bool
    ) -> bool:
        whole = _at_home(expr, rows)
        if whole is None:
            return False
        for known in among:
            factor = sp.cancel(sp.together(whole / known)) if known != 0 else sp.nan
            if factor.is_Rational and factor != 0 and (factor > 0 or not signed):
                return True
        return False


def region_of(statement: Bound, remaining: sp.Expr) -> Region:
    """Return the region of a bound whose right - left is ``remaining``.

    A linear condition on an entry alone bounds it; one on several tells one of them by the others
    and by what the condition leaves, which is >= 0.
    """
    put = {entry: evaluate(value) for entry, value in statement.where.items()}
    region = Region(denominators=_denominators(remaining))
    for entry, ends in statement.box.items():
        region.bound(entry, _met(region.range(entry, Rows()), _around(*ends)))
    formulas = [sp.expand(evaluate(c).xreplace(put)) for c in statement.conditions]
    for formula in formulas:
        _bound_by(region, formula)
    for number, formula in enumerate(formulas):
        _write_by(region, formula, number)
    region.granted = tuple(f.xreplace(region.values) for f in formulas)
    region.denominators = tuple(d.xreplace(region.values) for d in region.denominators)
    return region


def _around(low: sp.Expr, high: sp.Expr) -> Range:
    """Return an interval with rational ends around one whose ends are exact numbers."""
    fine = sp.Integer(FINE)
    return Range(
        low if low.is_Rational else sp.floor(low * fine) / fine,
        high if high.is_Rational else sp.ceiling(high * fine) / fine,
    )


def _denominators(remaining: sp.Expr) -> tuple[sp.Expr, ...]:
    return tuple(p.base for p in remaining.atoms(sp.Pow) if p.exp.is_Rational and p.exp < 0)


def _met(one: Range, other: Range) -> Range:
    low = max(one, other, key=lambda r: (r.low, r.open_low))
    high = min(one, other, key=lambda r: (r.high, not r.open_high))
    return Range(low.low, high.high, low.open_low, high.open_high)


def _bound_by(region: Region, formula: sp.Expr) -> None:
    """Use slope * entry + number >= 0."""
    rest, term = formula.as_coeff_Add()
    slope, entry = term.as_coeff_Mul()
    if isinstance(entry, Entry) and not isinstance(entry, Quantity) and slope.is_Rational:
        end = -rest / slope
        known = region.range(entry, Rows())
        region.bound(entry, _met(known, Range(end) if slope > 0 else Range(high=end)))


def _write_by(region: Region, formula: sp.Expr, number: int) -> None:
    """Use slope * entry + rest >= 0, with other entries in ``rest``, to write the entry."""
    values = region.values
    taken = set(values).union(*(value.free_symbols for value in values.values()))
    entries = sorted(formula.atoms(Entry), key=sp.default_sort_key)
    if len(entries) < 2 or formula.has(*taken or {sp.Dummy()}):
        return
    for entry in entries:
        slope = sp.diff(formula, entry) if not _in_a_sum(formula, entry) else sp.Integer(0)
        rest = sp.expand(formula - slope * entry)
        free = entry not in region.intervals and not entry.is_positive
        if free and slope.is_Rational and slope != 0 and axes_of(rest) <= set(entry.axes):
            excess = Entry(f"{entry.name}+{number}", entry.axes)
            region.bound(excess, NONNEGATIVE)
            region.values[entry] = (excess - rest) / slope
            return


def _in_a_sum(formula: sp.Expr, entry: Entry) -> bool:
    return any(total.has(entry) for total in outermost_sums(formula))


def _at_home(expr: sp.Expr, rows: Rows) -> sp.Expr | None:
    """Write entries of single rows as they were; None where they are not all of one row."""
    seen: dict[Axis, int] = {}
    while moved := {e: rows.origin[e] for e in expr.free_symbols if e in rows.origin}:
        for _, axis, row in moved.values():
            if row < 0 or seen.setdefault(axis, row) != row:
                return None
        expr = expr.xreplace({e: old for e, (old, _, _) in moved.items()})
    return expr
