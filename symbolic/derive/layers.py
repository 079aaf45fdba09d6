"""How does a composition change, without being written out? Layer by layer, by the chain rule.

A *layer* is a named quantity that adds up products of arrays, such as W z, or that a function is
taken of, entry by entry.  It stands for itself, as an entry of its own, and its change along a
direction is a formula.  What holds for all values
of such an entry holds for the one it has; so an identity that is proved of the formulas is proved
of the composition, whose indices would be too many were it written out.
"""

from __future__ import annotations

from collections.abc import Container, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity, axes_of, is_zero
from symbolic.calculus.derivative import along
from symbolic.calculus.entries import axes_in, occurrences, quantities_of, renamed

_HEADS = (sp.Function, sp.Max, sp.Min)


@dataclass(frozen=True)
class Layers:
    """The layers of some formulas, in order: an entry each, and what it stands for."""

    definitions: tuple[tuple[Entry, sp.Expr], ...]
    entries: Mapping[Quantity, Entry]
    #: the arrays of those that add up no products, which functions are taken of
    inside: frozenset[Hashable] = frozenset()

    def opened(self, expr: sp.Expr) -> sp.Expr:
        """Write every name by its definition, but for layers, which are entries."""
        found = {q: self._meaning(q) for q in expr.atoms(Quantity)}
        return expr.xreplace(found)

    def _meaning(self, quantity: Quantity) -> sp.Expr:
        for known, entry in self.entries.items():
            if (axes := known.indices_in(quantity)) is not None:
                return entry.at(axes)
        return self.opened(quantity.definition)

    def closed(self, expr: sp.Expr) -> sp.Expr:
        """Write layers that add up no products by what they stand for, but inside of functions.

        So c / s beside relu(y) is the y that it is.
        """
        if (not expr.args and not isinstance(expr, Entry)) or isinstance(expr, _HEADS):
            return expr
        for entry, definition in self.definitions if isinstance(expr, Entry) else ():
            if entry.array == expr.array and entry.array in self.inside:
                return renamed(definition, dict(zip(entry.axes, expr.axes, strict=True)))
        return expr.func(*map(self.closed, expr.args)) if expr.args else expr

    def moved(
        self, along: Sequence[Mapping[Entry, sp.Expr]], marks: Sequence[str], names: Container[str]
    ) -> tuple[Layers, list[dict[Entry, sp.Expr]]]:
        """Return the layers with those that their changes are, and all changes, step by step.

        The change of y in the first step is the layer ``y`` with the first mark behind it, where
        that is one of the ``names``, else a formula; so is the change of that one in the next step.
        """
        definitions, steps = list(self.definitions), []
        for moving, mark in zip(along, marks, strict=False):
            ways = dict(moving)
            for entry, definition in tuple(definitions):
                change, name = changed(definition, ways), f"{entry.name}{mark}"
                if change != 0 and name in names:
                    ways[entry] = Entry(name, entry.axes)
                    definitions.append((ways[entry], change))
                elif change != 0:
                    ways[entry] = change
            steps.append(ways)
        return replace(self, definitions=tuple(definitions)), steps

    def ways(self, moving: Mapping[Entry, sp.Expr]) -> dict[Entry, sp.Expr]:
        """Return how entries and layers change where some entries move along directions."""
        found = dict(moving)
        for entry, definition in self.definitions:
            if (change := changed(definition, found)) != 0:
                found[entry] = change
        return found


def layers_of(formulas: Sequence[sp.Expr]) -> Layers:
    """Return the layers of formulas in named quantities."""
    quantities = list(dict.fromkeys(q for formula in formulas for q in quantities_of(formula)))
    whole = [*formulas, *(q.definition for q in quantities)]
    heads = (each for formula in whole for each in formula.atoms(*_HEADS))
    inside = {argument for head in heads for argument in head.args}
    mine = [q for q in quantities if (q.axes and q in inside) or _contracts(q.definition)]
    first = [q for k, q in enumerate(mine) if not any(p.is_elsewhere(q) for p in mine[:k])]
    layers = Layers((), {q: Entry(q.name, q.axes) for q in first})
    definitions = tuple((layers.entries[q], layers.opened(q.definition)) for q in first)
    plain = (layers.entries[q].array for q in first if not _contracts(q.definition))
    return Layers(definitions, layers.entries, frozenset(plain))


def changed(expr: sp.Expr, ways: Mapping[Entry, sp.Expr]) -> sp.Expr:
    """Return how a formula changes where entries move, each along a formula."""
    return sp.Add(*(along(expr, e, way) for e, way in ways.items() if occurrences(expr, e)))


def _contracts(expr: sp.Expr) -> bool:
    """Say whether a formula adds up what varies along more than it does, term by term."""
    return any(
        len({frozenset(axes_of(factor)) for factor in sp.Mul.make_args(term) if axes_of(factor)})
        > 1
        for total in expr.atoms(AxisSum)
        for term in sp.Add.make_args(total.summand)
    )


def vanishes(expr: sp.Expr) -> bool:
    """Say whether a formula is proved 0, by its summands alone where it is a sum over an axis.

    Where it is sum_f e + r, and e has no other sum over f, it is enough that e is 0 for every f
    and that r is 0.
    """
    for axis in axes_in(expr):
        inner, rest = summand_over(expr, axis)
        if inner != 0 and not any(t.axis.size == axis.size for t in inner.atoms(AxisSum)):
            return (vanishes(inner) and is_zero(rest)) or is_zero(expr)
    return is_zero(expr)


def summand_over(expr: sp.Expr, axis: Axis) -> tuple[sp.Expr, sp.Expr]:
    """Return e and r where a formula is, as it stands, the sum of e over an axis, and r."""
    if isinstance(expr, AxisSum):
        if expr.axis == axis:
            return expr.summand, sp.S.Zero
        parts = (each and AxisSum(each, expr.axis) for each in summand_over(expr.summand, axis))
        inner, rest = parts
        return inner, rest
    if isinstance(expr, sp.Add):
        found = [summand_over(term, axis) for term in expr.args]
        return sp.Add(*(inner for inner, _ in found)), sp.Add(*(rest for _, rest in found))
    if isinstance(expr, sp.Mul):
        for factor in expr.args:
            inner, rest = summand_over(factor, axis)
            others = sp.Mul(*(each for each in expr.args if each != factor))
            if inner != 0 and axis not in axes_of(others):
                return inner * others, rest * others
    return sp.S.Zero, expr
