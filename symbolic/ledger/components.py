"""What does a statement say in numbers? Its formulas, written out at fixed lengths of the axes."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import sympy as sp

from symbolic.calculus import Axis, Entry, axes_of
from symbolic.calculus.entries import axes_in
from symbolic.declare.claim import Inequality, Semidefinite
from symbolic.declare.finding import Counterexample
from symbolic.derive.reference import component, plain_functions, written_out
from symbolic.enclose.functions import TABLE
from symbolic.enclose.program import BITS, Program, values_at

Lengths = Mapping[Axis, int]
#: Exact numbers: rational, or such as pi.
Interval = tuple[sp.Expr, sp.Expr]
Point = tuple[sp.Rational, ...]

#: Conditions with more operations than that are not looked at for equations, nor values simplified.
OPERATIONS = 300
LONGEST = 100  # numerators and denominators in what is simplified


@dataclass(frozen=True)
class Components:
    """Formulas in components: the two sides and the conditions, which must be >= 0.

    ``derived`` are the values of symbols that a linear equation among the conditions determines.
    """

    lengths: Lengths
    left: sp.Expr
    right: sp.Expr
    conditions: tuple[sp.Expr, ...]
    bounds: Mapping[sp.Symbol, Interval]
    derived: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)

    @cached_property
    def symbols(self) -> list[sp.Symbol]:
        """All free symbols, in a fixed order."""
        formulas = (self.left, self.right, *self.conditions, *self.derived.values())
        found = set[sp.Symbol]().union(*(formula.free_symbols for formula in formulas))
        return sorted(found, key=lambda symbol: (symbol.name, getattr(symbol, "place", ())))

    @cached_property
    def labels(self) -> dict[sp.Symbol, str]:
        """What each symbol is called in print: z2, or b[1] beside another entry called b1."""
        symbols = [*self.symbols, *self.derived]
        names = [symbol.name for symbol in symbols]
        return {s: s.name if names.count(s.name) == 1 else s.indexed for s in symbols}

    @cached_property
    def enclosure(self) -> Program:
        """The sides, the conditions, then what is derived, as functions of intervals."""
        formulas = (self.left, self.right, *self.conditions, *self.derived.values())
        return Program(self.symbols, formulas)

    @property
    def meaningless(self) -> bool:
        """Say whether a formula has a value nowhere: it divides by what vanishes identically."""
        nothing = (sp.zoo, sp.nan, sp.oo, -sp.oo)
        return any(f.has(*nothing) for f in (self.left, self.right, *self.conditions))

    def meets_conditions(self, point: Point) -> bool:
        """Say whether the box and all conditions surely hold at ``point``."""
        for symbol, value in zip(self.symbols, point, strict=True):
            low, high = self.bounds.get(symbol, (value, value))
            if not low <= value <= high or (symbol.is_positive and value <= 0):
                return False
        if not self.conditions:
            return True
        enclosed = values_at(self.enclosure, point)
        if enclosed is None:
            return False
        at = dict(zip(self.symbols, point, strict=True))
        return all(
            bool(ball >= 0) or (ball.contains(0) and _is_surely_nonnegative(formula.xreplace(at)))
            for formula, ball in zip(self.conditions, enclosed[2:], strict=False)
        )

    def breaks(self, point: Point) -> bool:
        """Say whether ``point`` surely meets the conditions, with left > right for sure."""
        enclosed = values_at(self.enclosure, point)
        above = enclosed is not None and bool(enclosed[0] > enclosed[1])
        return above and self.meets_conditions(point)

    def differ(self, point: Point, bits: int = BITS) -> bool:
        """Say whether left and right are different for sure at ``point``."""
        enclosed = values_at(self.enclosure, point, bits)
        return enclosed is not None and not enclosed[0].overlaps(enclosed[1])

    def counterexample(self, point: Point) -> Counterexample:
        """Return the counterexample at ``point``, its sides in exact numbers where these fit."""
        values = dict(zip(self.symbols, point, strict=True))
        sides = [_shown(side.xreplace(values)) for side in (self.left, self.right)]
        sizes = {axis.size.name: length for axis, length in self.lengths.items()}
        told = {self.labels[s]: str(v) for s, v in values.items()}
        told |= {self.labels[s]: str(v.xreplace(values)) for s, v in self.derived.items()}
        return Counterexample(sizes, dict(sorted(told.items())), *sides)


def of_statement(
    left: sp.Expr,
    right: sp.Expr,
    lengths: Lengths,
    where: Mapping[Entry, sp.Expr],
    region: Inequality | Semidefinite | None = None,
) -> Components:
    """Write two sides out; where they vary along axes, the first component stands for all.

    A condition that varies is written out for each of its components.

    Raises:
        ValueError: axes of one length are given two.
    """
    _check_lengths(lengths)
    values = {
        written_out(entry, dict(lengths), place): written_out(value, dict(lengths), place)
        for entry, value in where.items()
        for place in places(entry.axes, lengths)
    }

    def written(formula: sp.Expr, place: dict[Axis, int]) -> sp.Expr:
        return plain_functions(written_out(formula, dict(lengths), place).xreplace(values))

    first = dict.fromkeys(lengths, 1)
    conditions: dict[sp.Expr, None] = {}
    for formula in region.conditions if region else ():
        for place in places(axes_of(formula), lengths):
            conditions.setdefault(written(formula, {**first, **place}))
    parts = Components(
        lengths,
        written(left, first),
        written(right, first),
        tuple(conditions),
        _bounds(region.box, lengths) if region else {},
    )
    while (found := _equation(parts)) is not None:
        parts = _with_value(parts, *found)
    return replace(parts, conditions=tuple(c for c in parts.conditions if not _always_holds(c)))


def _always_holds(condition: sp.Expr) -> bool:
    """Say whether a condition has a value everywhere, and none below 0."""
    powers = all(p.exp.is_Integer and p.exp > 0 for p in condition.atoms(sp.Pow))
    partial = [head for head, row in TABLE.items() if not row.total]
    return bool(condition.is_nonnegative) and powers and not condition.has(*partial)


def _check_lengths(lengths: Lengths) -> None:
    told: dict[sp.Symbol, int] = {}
    for axis, length in lengths.items():
        if told.setdefault(axis.size, length) != length:
            msg = f"{axis.size} is one length, and cannot be both {told[axis.size]} and {length}"
            raise ValueError(msg)


def _equation(parts: Components) -> tuple[sp.Symbol, sp.Expr] | None:
    """Return a symbol that g >= 0 and -g >= 0 together determine, with its value.

    No search would meet such a condition by chance.
    """
    short = [sp.expand(c) for c in parts.conditions if sp.count_ops(c) <= OPERATIONS]
    known = set(short)
    for formula in short:
        if formula == 0 or -formula not in known:
            continue
        for symbol in sorted(formula.free_symbols, key=str, reverse=True):
            slope = sp.diff(formula, symbol)
            if slope.is_Rational and slope != 0 and not symbol.is_positive:
                return symbol, symbol - formula / slope
    return None


def _with_value(parts: Components, symbol: sp.Symbol, value: sp.Expr) -> Components:
    """Put a symbol's value in its place; the ends of its box become conditions."""
    value = sp.expand(value)
    put = {symbol: value}
    low, high = parts.bounds.get(symbol, (None, None))
    ends = [] if low is None else [value - low, high - value]
    conditions = [sp.expand(c.xreplace(put)) for c in parts.conditions]
    return Components(
        parts.lengths,
        parts.left.xreplace(put),
        parts.right.xreplace(put),
        tuple(dict.fromkeys([*(c for c in conditions if c != 0), *ends])),
        {s: e for s, e in parts.bounds.items() if s != symbol},
        {**{s: v.xreplace(put) for s, v in parts.derived.items()}, symbol: value},
    )


def _bounds(
    box: Mapping[Entry, tuple[sp.Expr, sp.Expr]], lengths: Lengths
) -> dict[sp.Symbol, Interval]:
    return {
        component(entry, place): (ends[0], ends[1])
        for entry, ends in box.items()
        for place in places(entry.axes, lengths)
    }


def places(axes: Iterable[Axis], lengths: Lengths) -> Iterator[dict[Axis, int]]:
    """Yield the positions of the components along ``axes``."""
    axes = list(axes)
    for position in itertools.product(*(range(1, lengths.get(axis, 1) + 1) for axis in axes)):
        yield dict(zip(axes, position, strict=True))


def axes_of_bound(statement: Inequality | Semidefinite) -> list[Axis]:
    """Return the axes that a bound, its conditions included, is about."""
    sides = [statement.form] if isinstance(statement, Semidefinite) else []
    sides += [statement.left, statement.right] if isinstance(statement, Inequality) else []
    return axes_in(*sides, *statement.conditions, *statement.where.values())


def all_lengths(axes: list[Axis], choices: Iterable[int]) -> list[dict[Axis, int]]:
    """Return lengths of the axes, the smallest total first; one size symbol is one length."""
    sizes = list(dict.fromkeys(axis.size for axis in axes))
    combinations = sorted(itertools.product(choices, repeat=len(sizes)), key=sum)
    told = (dict(zip(sizes, each, strict=True)) for each in combinations)
    return [{axis: length[axis.size] for axis in axes} for length in told]


def size_names(lengths: Lengths) -> str:
    """Return lengths as 'n = 2, d = 1'."""
    told = {axis.size.name: length for axis, length in lengths.items()}
    return ", ".join(f"{name} = {length}" for name, length in told.items())


def every_size(axes: Iterable[Axis]) -> str:
    """Return for which sizes a statement about ``axes`` holds that holds for all."""
    names = dict.fromkeys(axis.size.name for axis in axes)
    return f"every {', '.join(names)}" if names else "every value"


def _is_surely_nonnegative(value: sp.Expr) -> bool:
    exact = _simplified(value)
    return bool(exact.is_Rational and exact >= 0)


def _shown(value: sp.Expr) -> str:
    if value.is_Rational:
        return str(value)
    number = str(sp.N(value, 10))
    if sp.count_ops(value) > OPERATIONS:
        return number
    text = str(_simplified(value))
    return f"{text} = {number}" if len(text) <= 60 else number


def _simplified(value: sp.Expr) -> sp.Expr:
    """Return a number simplified where its fractions are short.

    Exponents become degrees of polynomials: of long ones SymPy's greatest common divisors take
    minutes, gigabytes, or more than flint can hold, which ends the process.
    """
    short = all(max(abs(f.p), f.q) <= LONGEST for f in value.atoms(sp.Rational))
    return sp.simplify(value) if short and not value.is_Rational else value
