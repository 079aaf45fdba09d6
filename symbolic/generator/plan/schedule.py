"""Which lines does a formula need, each after what it uses?

The paper's quantities keep their names, a line each.  A sum of exponentials that may overflow is
shifted by its largest one, which is a line too.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus import AxisMax, AxisSum, Entry, Quantity, axes_of, expand_names
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.loss import Loss
from symbolic.derive.structure import Structure
from symbolic.generator.exponents import GROWING, Exponents, needs_shifts, opened, unit
from symbolic.generator.plan.names import Names, free
from symbolic.generator.plan.program import Line
from symbolic.generator.stable import Scaling, find_scaling, stable

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

    def free(self, name: str) -> str:
        """Return the name of a line that is not given by the loss."""
        return free(name, self.own.taken | self.lines.keys())

    def formula(self, expr: sp.Expr) -> sp.Expr:
        """Schedule what ``expr`` needs and return it in the lines' names."""
        if self.exponents is not None:
            expr = opened(expr)
        for quantity in sorted(expr.atoms(Quantity), key=self.order):
            self.define(quantity)
        replaced = {total: self._sum(total) for total in outermost_sums(expr)}
        return self.written(expr.xreplace(replaced))

    def written(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula in the lines' names, so that its digits stay and nothing overflows."""
        return stable(expr if self.exponents is None else self.exponents.gathered(expr))

    def order(self, quantity: Quantity) -> tuple[int, str]:
        """Return the place of a quantity among the loss' own and the derivatives."""
        known = [*self.structure.loss.quantities, *self.structure.derivatives]
        place = known.index(quantity) if quantity in known else len(known)
        return place, quantity.name

    def define(self, quantity: Quantity) -> None:
        """Schedule the line of a named quantity, once."""
        if quantity.name in self.lines:
            return
        definition = quantity.definition
        if self.scaling is not None and self._is_scaled(quantity):
            value = self.scaling.apply(definition)
        elif isinstance(definition, AxisSum):
            value = AxisSum(self.formula(definition.summand), definition.axis)
        else:
            value = self.formula(definition)
        self.lines[quantity.name] = Line(quantity.name, value, quantity.axes)

    def _is_scaled(self, quantity: Quantity) -> bool:
        if self.scaling is None:
            return False
        origin = {d.name: q for q, d in self.structure.origin.items()}
        while quantity.name in origin:
            quantity = origin[quantity.name]
        return quantity in self.scaling.quantities

    def _sum(self, total: AxisSum) -> sp.Expr:
        """Give a sum a line of its own: <c, f> is called cf."""
        if total not in self.sums:
            shifted = self.shifted(total)
            self.sums[total] = shifted or self._named(self.formula(total.summand), total)
        return self.sums[total]

    def _named(self, summand: sp.Expr, total: AxisSum) -> sp.Symbol:
        names = dot(summand)
        name = self.free("".join(names) if names else f"s{len(self.sums) + 1}")
        self.lines[name] = Line(name, AxisSum(summand, total.axis), tuple(axes_of(total)))
        return self.lines[name].entry

    def shifted(self, total: AxisSum) -> sp.Expr | None:
        """Return a sum of exponentials as exp(m) times one that does not overflow."""
        if self.exponents is None or not expand_names(total).has(*GROWING):
            return None
        summand = opened(total.summand)
        for quantity in sorted(summand.atoms(Quantity), key=self.order):
            self.define(quantity)
        inner = {each: self._sum(each) for each in outermost_sums(summand)}
        parts = self.exponents.summed(summand.xreplace(inner))
        exponents = tuple(p for p, _ in parts)
        if all(map(self.exponents.is_covered, exponents)):
            return None
        factor, exponents = unit(exponents)
        m = factor * self._cover(exponents)
        scaled = sp.Add(*(rest * sp.exp(p - m) for p, rest in parts))
        return sp.exp(m) * self._named(self.written(scaled), total)

    def size(self, column: sp.Expr) -> sp.Expr:
        """Return a positive scalar of the size of a row formula: sum exp(x) for exp(x)."""
        assert self.exponents is not None
        bounds = self.exponents.bounds
        column = opened(column)
        inner = {each: self._sum(each) for each in outermost_sums(column)}
        column = column.xreplace(inner)
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
        axis = self.structure.loss.axis
        largest = [AxisMax(p, axis) if axis in axes_of(p) else p for p in exponents]
        name = self.own("m" if not self.exponents.bounds else f"m{len(self.exponents.bounds) + 1}")
        m = Entry(name)
        self.exponents.bounds[m] = exponents
        self.lines[name] = Line(name, sp.Max(*largest, evaluate=False))
        return m


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
