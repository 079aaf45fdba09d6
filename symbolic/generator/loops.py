"""In which loops over the rows is a program computed, without an array for what lies between?

A sum is known after the loop that adds it up, so what uses it belongs to a later loop.  Each
loop computes the row quantities that it needs anew: that is cheaper than to store and read them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import AxisMax, AxisSum, Entry, axes_of
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.loss import rows
from symbolic.generator.program import Function
from symbolic.generator.schedule import Line
from symbolic.generator.spelling import NUMBA, dot
from symbolic.generator.stable import SCALE


@dataclass
class Loops:
    """A program split into scalars with a place in time, and rows that any loop may compute."""

    program: Function
    #: names that a sum without a name of its own may not take
    taken: set[str]
    rows: dict[str, Line] = field(default_factory=dict)
    scalars: dict[str, sp.Expr] = field(default_factory=dict)
    sums: dict[str, sp.Expr] = field(default_factory=dict)
    #: the largest of some row formulas and scalars
    maxima: dict[str, tuple[list[sp.Expr], list[sp.Expr]]] = field(default_factory=dict)
    after: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give every sum a name and every scalar the number of loops that must lie before it."""
        for line in self.program.lines:
            if line.row:
                self.rows[line.name] = line
            else:
                self.scalar(line.name, line.value)

    def scalar(self, name: str, value: sp.Expr) -> None:
        """Add a scalar: a sum by its own name, or a formula of sums."""
        if isinstance(value, AxisSum) and rows in axes_of(value.summand):
            self._add_sum(name, value.summand)
            return
        if value.has(AxisMax):
            terms = sorted(sp.Max.make_args(value), key=sp.default_sort_key)
            of_rows = [term.args[0] for term in terms if isinstance(term, AxisMax)]
            bounds = [term for term in terms if not isinstance(term, AxisMax)]
            self.maxima[name] = (of_rows, bounds)
            self.after[name] = max(self._depth(term) for term in of_rows + bounds) + 1
            return
        self.scalars[name] = self.in_sums(value)
        self.after[name] = self._depth(self.scalars[name])

    def in_sums(self, value: sp.Expr) -> sp.Expr:
        """Write a scalar formula in the names of its sums."""
        found: dict[sp.Expr, sp.Expr] = {}
        for total in outermost_sums(value):
            summand = self.in_sums(total.summand)
            if rows not in axes_of(summand):
                found[total] = rows.size * summand
                continue
            coefficient, summand = summand.as_coeff_Mul()
            found[total] = coefficient * Entry(self._named(summand))
        return value.xreplace(found)

    def _named(self, summand: sp.Expr) -> str:
        known = next((name for name, value in self.sums.items() if value == summand), None)
        if known is not None:
            return known
        names = dot(summand)
        name = "".join(names) if names else f"s{len(self.sums) + 1}"
        while name in {*self.taken, *self.rows, *self.scalars, *self.sums}:
            name += "_"
        self._add_sum(name, summand)
        return name

    def _add_sum(self, name: str, summand: sp.Expr) -> None:
        self.sums[name] = summand
        self.after[name] = self._depth(summand) + 1

    def _depth(self, value: sp.Expr) -> int:
        """Return how many loops must lie before a formula."""
        names = {symbol.name for symbol in value.free_symbols}
        inner = [self._depth(self.rows[name].value) for name in names & self.rows.keys()]
        return max([0, *inner, *(self.after[name] for name in names & self.after.keys())])

    def needed(self, values: Iterable[sp.Expr]) -> list[Line]:
        """Return the row lines that formulas need, in their order."""
        wanted = {symbol.name for value in values for symbol in value.free_symbols}
        lines: list[Line] = []
        for line in reversed(self.rows.values()):
            if line.name in wanted:
                lines.insert(0, line)
                wanted |= {symbol.name for symbol in line.value.free_symbols}
        return lines

    def used(self, values: Iterable[sp.Expr]) -> set[str]:
        """Return the scalars that loops over formulas use, the shift among them."""
        values = list(values)
        everything = values + [line.value for line in self.needed(values)]
        return {symbol.name for value in everything for symbol in value.free_symbols}

    # --- text ---------------------------------------------------------------------------------

    def row_lines(self, values: Iterable[sp.Expr]) -> list[str]:
        """Write the quantities of one row that formulas need."""
        return [f"{line.name} = {NUMBA.text(line.value)}" for line in self.needed(values)]

    def shift(self) -> list[str]:
        """Write the loop for m, the largest exponent, and exp(-m) where it is used."""
        exponents = [e for e in self.program.shift if rows in axes_of(e)]
        if not exponents:
            return []
        bounds = [NUMBA.text(e) for e in self.program.shift if rows not in axes_of(e)]
        lines = [f"m = {bounds[0] if bounds else '-np.inf'}"]
        lines += self.loop([f"m = max(m, {largest(exponents)})"])
        return [*lines, *[f"{SCALE.name} = _exp(-m)"] * self.program.uses_scale]

    def passes(self, extra: dict[int, list[str]] | None = None) -> list[str]:
        """Write all scalars: loop after loop, and between them the formulas of what is known."""
        extra = extra or {}
        lines: list[str] = []
        last = max(self.after.values(), default=0)
        for depth in range(last + 1):
            lines += [
                f"{name} = {NUMBA.text(value)}"
                for name, value in self.scalars.items()
                if self.after[name] == depth
            ]
            added = {name: s for name, s in self.sums.items() if self.after[name] == depth + 1}
            covered = {name: m for name, m in self.maxima.items() if self.after[name] == depth + 1}
            if added or covered or depth in extra:
                lines += [f"{name} = 0.0" for name in added]
                lines += [f"{name} = {lowest(m[1])}" for name, m in covered.items()]
                exponents = [x for of_rows, _ in covered.values() for x in of_rows]
                body = self.row_lines([*added.values(), *exponents])
                body += [f"{name} += {NUMBA.text(s)}" for name, s in added.items()]
                body += [f"{name} = max({name}, {largest(m[0])})" for name, m in covered.items()]
                lines += self.loop(body + extra.get(depth, []))
        return lines

    @staticmethod
    def loop(body: list[str]) -> list[str]:
        """Write a loop over the rows, on all threads."""
        return ["for i in prange(n):", *(f"    {line}" for line in body)]


def lowest(bounds: list[sp.Expr]) -> str:
    """Spell what the search for a largest exponent begins with."""
    return largest(bounds) if bounds else "-np.inf"


def largest(exponents: list[sp.Expr]) -> str:
    """Spell the largest of some exponents in one row."""
    texts = [NUMBA.text(e) for e in exponents]
    return texts[0] if len(texts) == 1 else f"max({', '.join(texts)})"
