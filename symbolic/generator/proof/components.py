"""What is a loss in components, and what are its derivatives? The reference of a proof.

Each quantity with a name, and each sum, is a symbol a place with a definition in earlier ones; the
derivatives follow by the chain rule, symbol by symbol, with SymPy's own `diff`.  A formula of
these symbols so stays short however deep the loss is.  Nothing of the calculus is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, axes_of, expand_names
from symbolic.calculus.canonical import is_surely_positive
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.layer import s
from symbolic.declare.loss import Loss, w
from symbolic.derive.reference import Component, component, written_out
from symbolic.generator.proof.numbers import number_of
from symbolic.generator.proof.signs import Place, Signs

Sizes = dict[Axis, int]
KINKS = (sp.Abs, sp.sign, sp.Max, sp.Min)


def places(axes: Sequence[Axis], sizes: dict[Axis, int]) -> Iterator[Place]:
    """Yield all places along some axes."""
    for numbers in product(*(range(1, sizes[axis] + 1) for axis in axes)):
        yield dict(zip(axes, numbers, strict=True))


class Reference:
    """A loss in components for fixed lengths, with weights or without."""

    def __init__(self, loss: Loss, sizes: Sizes, weighted: bool, signs: Signs) -> None:
        """Write a loss out; signs that it asks for itself are those that are assumed."""
        self.loss, self.sizes, self.weighted, self.signs = loss, sizes, weighted, signs
        #: each quantity and each sum, after those that it is made of
        self.entries: dict[Entry, sp.Expr] = {}
        self._names: dict[Quantity, Entry] = {}
        for quantity in loss.quantities:
            self._names[quantity] = self._named(f".{quantity.name}", quantity.definition, quantity)
        value = self._flat(loss.value)
        if loss.prediction is not None:
            self._flat(loss.prediction)  # it may have sums of its own
        #: the derivatives of what depends on the argument of its own place alone
        self.slopes: dict[Entry, Entry] = {}
        for entry in list(self.entries):
            self._local_slopes(entry)
        #: what each symbol of a quantity stands for, in earlier symbols
        self.definitions: dict[Component, sp.Expr] = {}
        for entry, definition in self.entries.items():
            for place in places(entry.axes, sizes):
                symbol, value_here = component(entry, place), self._written(definition, place)
                self.definitions[symbol] = value_here
                signs.point.values[symbol] = number_of(signs.point, value_here)
        self.argument = self.symbols(loss.argument)
        self.value = self._whole(value)
        self.slope = cache(self._slope)

    def symbols(self, entry: Entry) -> list[sp.Symbol]:
        """Return the symbols of an entry's places, in order."""
        return [component(entry, place) for place in places(self._axes(entry), self.sizes)]

    def _axes(self, entry: Entry) -> list[Axis]:
        """Return the axes of an entry as its arrays have them: samples, then classes."""
        return [axis for axis in self.sizes if axis in entry.axes]

    def change(self, expr: sp.Expr, by: sp.Symbol) -> sp.Expr:
        """Return the derivative of a formula by one component of the argument."""
        inner = sorted(expr.free_symbols & self.definitions.keys(), key=lambda each: each.name)
        slopes = [(symbol, self.slope(symbol, by)) for symbol in inner]
        parts = [sp.diff(expr, symbol) * slope for symbol, slope in slopes if slope != 0]
        return sp.Add(sp.diff(expr, by), *parts)

    def _slope(self, symbol: Component, by: Component) -> sp.Expr:
        if symbol.entry in self.slopes:
            known = component(self.slopes[symbol.entry], _at(symbol))
            return known if symbol.place == by.place else sp.Integer(0)
        return self.change(self.definitions[symbol], by)

    def _local_slopes(self, entry: Entry) -> None:
        """Name the first and second derivative of a quantity that is local."""
        definition, z = self.entries[entry], self.loss.argument
        inner = definition.free_symbols & self.entries.keys()
        if definition.has(AxisSum, *KINKS) or inner or entry.axes != z.axes:
            return
        for name in (f"{entry.name}'", f"{entry.name}''"):
            definition = sp.diff(definition, z)
            if definition.is_number:
                return
            known = {value: each for each, value in self.entries.items()}
            self.slopes[entry] = known.get(definition) or Entry(name, entry.axes)
            entry = self.slopes[entry]
            self.entries.setdefault(entry, definition)

    def gradient(self) -> list[sp.Expr]:
        """Return the derivatives of the value, place by place."""
        return [self.change(self.value, by) for by in self.argument]

    def hessian(self) -> list[list[sp.Expr]]:
        """Return the second derivatives of the value."""
        return [[self.change(slope, by) for by in self.argument] for slope in self.gradient()]

    def rows(self, expr: sp.Expr) -> list[sp.Expr]:
        """Write a formula out for every place of the argument."""
        flat = self._flat(expr)
        axes = self._axes(self.loss.argument)
        return [self._written(flat, place) for place in places(axes, self.sizes)]

    def opened(self, expr: sp.Expr, kept: frozenset[Entry]) -> sp.Expr:
        """Put definitions in the place of all symbols but those of some entries."""
        for entry in reversed(self.entries):
            if entry not in kept:
                symbols = [component(entry, place) for place in places(entry.axes, self.sizes)]
                expr = expr.xreplace({each: self.definitions[each] for each in symbols})
        return expr

    def _whole(self, value: sp.Expr) -> sp.Expr:
        """Add up over what is outside of a segment, with the weights."""
        outer = sorted(self.loss.outer, key=lambda axis: axis.name)
        terms = [self._written(value, place) for place in places(outer, self.sizes)]
        if outer and self.weighted:
            terms = [weight * term for weight, term in zip(self.symbols(s), terms, strict=True)]
        elif self.weighted:
            ridge = Entry(w.name, self.loss.argument.axes)
            pairs = zip(self.symbols(ridge), self.argument, strict=True)
            terms += [(weight * z) ** 2 / 2 for weight, z in pairs]
        return sp.Add(*terms)

    def _written(self, expr: sp.Expr, place: Place) -> sp.Expr:
        if isinstance(expr, AxisSum):  # signs are those of each place
            over = places([expr.axis], self.sizes)
            return sp.Add(*(self._written(expr.summand, {**place, **each}) for each in over))
        return self._decided(written_out(expr, self.sizes, place), place)

    def _decided(self, expr: sp.Expr, place: Place) -> sp.Expr:
        """Decide signs, and which of two is larger."""
        if not expr.has(*KINKS):
            return expr
        parts = [self._decided(arg, place) for arg in expr.args]
        if isinstance(expr, sp.Abs | sp.sign):
            sign = sp.Integer(self.signs.of(place, parts[0]))
            return sign * parts[0] if isinstance(expr, sp.Abs) else sign
        if isinstance(expr, sp.Max | sp.Min):
            side = 1 if isinstance(expr, sp.Max) else -1
            first, *rest = parts
            for each in rest:
                first = first if side * self.signs.of(place, first - each) > 0 else each
            return first
        return expr.func(*parts)

    def _flat(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula in the entries that stand for quantities and sums."""
        expr = expr.xreplace(dict(self._names))
        found = {t: self._named("", t, t) for t in outermost_sums(expr)}
        return expr.xreplace(found)

    def _named(self, name: str, definition: sp.Expr, meaning: sp.Expr) -> Entry:
        if isinstance(definition, AxisSum):
            summand = self._flat(definition.summand)
            definition = AxisSum(summand, definition.axis)
        else:
            definition = self._flat(definition)
        known = {value: entry for entry, value in self.entries.items()}
        if definition in known and not name:
            return known[definition]
        positive = is_surely_positive(expand_names(meaning))
        entry = Entry(name or f"..{len(self.entries)}", axes_of(definition), positive=positive)
        self.entries[entry] = definition
        return entry


def _at(symbol: Component) -> Place:
    return dict(zip(symbol.entry.axes, symbol.place, strict=True))
