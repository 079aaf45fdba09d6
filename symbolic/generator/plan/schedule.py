"""Which lines does a formula need, each after what it uses?

The paper's quantities keep their names, a line each; so does every sum.  A sum of exponentials that
may overflow is shifted by its largest one, which is a line too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, axes_of, expand_names
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.loss import Loss
from symbolic.derive.structure import Structure
from symbolic.generator.plan.names import Names, free
from symbolic.generator.plan.program import Line
from symbolic.generator.stable.digits import joined_sums
from symbolic.generator.stable.exponents import (
    GROWING,
    Exponents,
    Largest,
    needs_shifts,
    opened,
    opened_where_it_cancels,
    unit,
)
from symbolic.generator.stable.rewriting import M_SYMBOL, Scaling, find_scaling, stable
from symbolic.generator.stable.zeros import without_overflow


@dataclass
class Scheduler:
    """Collects the lines that a list of output formulas needs, each after what it uses."""

    structure: Structure
    scaling: Scaling | None
    own: Names
    lines: dict[str, Line] = field(default_factory=dict)
    sums: dict[AxisSum, sp.Expr] = field(default_factory=dict)
    #: where sums of exponentials are shifted, what is known of the shifts
    exponents: Exponents | None = None

    def __post_init__(self) -> None:
        """Shift sums of exponentials, each by its own largest one, where no factor does it."""
        if self.scaling is None and needs_shifts(self.structure.loss):
            self.exponents = Exponents(self._cover)

    def formula(self, expr: sp.Expr) -> sp.Expr:
        """Schedule what ``expr`` needs and return it in the lines' names."""
        if expr == self.structure.loss.value:  # residuals are formed, then squared and added
            expr = joined_sums(self.opened(expr))
        expr = self.opened(expr)
        self._define_all(expr)
        replaced = {total: self._sum(total) for total in outermost_sums(expr)}
        return self.written(expr.xreplace(replaced))

    def opened(self, expr: sp.Expr) -> sp.Expr:
        """Put in the definitions of what holds exponentials, where sums of them are shifted.

        Elsewhere those of probabilities, where they lose digits.
        """
        return opened_where_it_cancels(expr) if self.exponents is None else opened(expr)

    def written(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula in the lines' names, so that its digits stay and nothing overflows."""
        found = stable(expr if self.exponents is None else self.exponents.gathered(expr))
        return without_overflow(found, self.structure.loss.argument, self._is_small)

    def _is_small(self, expr: sp.Expr) -> bool:
        """Say whether an exponent, or a quantity, is scaled or shifted, so that it is not large."""
        if self.structure.loss.is_shifted():
            return True
        if isinstance(expr, Quantity):
            return self._is_scaled(expr)
        return expr.has(M_SYMBOL, *(self.exponents.bounds if self.exponents else ()))

    def added(self, summand: sp.Expr, axis: Axis, name: str | None = None) -> sp.Expr:
        """Give a sum of a scheduled formula a line: <c, f> is called cf, if it has no name."""
        if axis not in axes_of(summand):
            return axis.size * summand
        coefficient, summand = (1, summand) if name else summand.as_coeff_Mul()
        known = [line for line in self.lines.values() if line.reduce and line.value == summand]
        if name is not None or not known:
            names = dot(summand)
            wanted = "".join(names) if names else f"s{len(self.sums) + 1}"
            name = name or free(wanted, self.own.taken | self.lines.keys())
            known = [Line(name, summand, tuple(axes_of(summand) - {axis}), "sum")]
            self.lines[name] = known[0]
        return coefficient * known[0].entry

    def _define_all(self, expr: sp.Expr) -> None:
        for quantity in sorted(expr.atoms(Quantity), key=self._order):
            if quantity.name not in self.lines:
                self._define(quantity)

    def _order(self, quantity: Quantity) -> tuple[int, str]:
        """Return the place of a quantity among the loss' own and the derivatives."""
        known = [*self.structure.loss.quantities, *self.structure.derivatives]
        place = known.index(quantity) if quantity in known else len(known)
        return place, quantity.name

    def _define(self, quantity: Quantity) -> None:
        """Schedule the line of a named quantity."""
        definition = quantity.definition
        if self._is_scaled(quantity):
            assert self.scaling is not None
            value = self.scaling.apply(definition)
        elif isinstance(definition, AxisSum):
            summand = self.formula(definition.summand)
            if definition.axis in axes_of(summand):
                self.added(summand, definition.axis, quantity.name)
                return
            value = definition.axis.size * summand
        else:
            value = self.formula(definition)
        self.lines[quantity.name] = Line(quantity.name, value, quantity.axes)

    def _is_scaled(self, quantity: Quantity) -> bool:
        origin = {d.name: q for q, d in self.structure.origin.items()}
        while quantity.name in origin:
            quantity = origin[quantity.name]
        return self.scaling is not None and quantity in self.scaling.quantities

    def _sum(self, total: AxisSum) -> sp.Expr:
        if total not in self.sums:
            shifted = self._shifted(total)
            if shifted is None:
                shifted = self.added(self.formula(total.summand), total.axis)
            self.sums[total] = shifted
        return self.sums[total]

    def _shifted(self, total: AxisSum) -> sp.Expr | None:
        """Return a sum of exponentials as exp(m) times one that does not overflow."""
        if self.exponents is None or not expand_names(total).has(*GROWING):
            return None
        parts = self.exponents.summed(self._opened_sums(total.summand))
        exponents = tuple(p for p, _ in parts)
        if all(map(self.exponents.is_covered, exponents)):
            return None
        factor, exponents = unit(exponents)
        m = factor * self._cover(exponents)
        scaled = sp.Add(*(rest * sp.exp(p - m) for p, rest in parts))
        return sp.exp(m) * self.added(self.written(scaled), total.axis)

    def _opened_sums(self, expr: sp.Expr) -> sp.Expr:
        expr = opened(expr)
        self._define_all(expr)
        return expr.xreplace({each: self._sum(each) for each in outermost_sums(expr)})

    def size(self, column: sp.Expr) -> sp.Expr:
        """Return a positive scalar of the size of a row formula: sum exp(x) for exp(x)."""
        assert self.exponents is not None
        bounds = self.exponents.bounds
        column = self._opened_sums(column)
        whole, _ = self.exponents.split(column)
        exponents = [p for p, _ in self.exponents.summed(column)] if whole == 0 else [whole]
        if all(map(self.exponents.is_covered, exponents)):
            return sp.Integer(1)
        common = [sp.expand(exponents[0]).coeff(m) * m for m in bounds]
        own = [sp.expand(p - sp.Add(*common)) for p in exponents]
        if any(p.has(*bounds) for p in own):
            return sp.Integer(1)
        axis = self.structure.loss.axis
        size = AxisSum(sp.Add(*map(sp.exp, own)), axis)
        for power, m in ((term.coeff(m), m) for term, m in zip(common, bounds, strict=True)):
            size *= AxisSum(sp.Add(*map(sp.exp, bounds[m])), axis) ** power
        return size

    def _cover(self, exponents: tuple[sp.Expr, ...]) -> Entry:
        """Return the scalar that is the largest of some exponents, over all rows."""
        assert self.exponents is not None
        known = self.exponents.bounds.items()
        found = next((m for m, covered in known if covered == exponents), None)
        if found is not None:
            return found
        name = self.own("m" if not self.exponents.bounds else f"m{len(self.exponents.bounds) + 1}")
        self.lines[name] = largest(name, exponents, self.structure.loss)
        m = Largest.of(self.lines[name].entry, exponents)
        self.exponents.bounds[m] = exponents
        return m


def largest(name: str, exponents: Iterable[sp.Expr], loss: Loss) -> Line:
    """Return the line for the largest of some exponents, along the segment where they vary."""
    value = sp.Max(*exponents, evaluate=False)
    along = loss.axis in axes_of(value)
    return Line(name, value, tuple(loss.outer), "max" if along else "")


@cache
def find_scaling_of(loss: Loss, formula: sp.Expr | None = None) -> Scaling | None:
    """Return the scaling that a loss is computed under; what shrinks is in no logarithm."""
    plain = loss.is_shifted() or (needs_shifts(loss) and loss.expanded().has(sp.log))
    return None if plain else find_scaling(loss, formula)


def dot(summand: sp.Expr) -> tuple[str, str] | None:
    """Return the two names of a sum of products of what varies, <c, f>, where it is one."""
    square = summand.is_Pow and summand.exp == 2
    factors = [summand.base] * 2 if square else list(sp.Mul.make_args(summand))
    if len(factors) != 2 or not all(f.is_Symbol and axes_of(f) for f in factors):
        return None
    first, second = sorted(factor.name for factor in factors)
    return first, second
