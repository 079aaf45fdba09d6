"""What do the formulas of a paper consist of? Entries, sums over axes, named quantities.

An entry stands for one generic number of an array and knows the axes along which the array
varies; ``z`` over rows is z_k for every k at once.  No size is ever fixed: the length of an
axis is a positive symbol.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import sympy as sp


class Undecidable(ValueError):
    """A formula has a part that the calculus cannot represent; the message names it."""


class Axis(sp.Symbol):
    """An axis to sum over, with its length as a positive integer symbol."""

    size: sp.Symbol

    def __new__(cls, name: str, size: str) -> Axis:
        """Name the axis and the symbol of its length."""
        axis = sp.Symbol.__xnew__(cls, name)
        axis.size = sp.Symbol(size, integer=True, positive=True)
        return axis

    def _hashable_content(self) -> tuple[Any, ...]:
        return (*super()._hashable_content(), self.size.name)

    def __getnewargs_ex__(self) -> tuple[tuple[str, str], dict[str, bool]]:
        return (self.name, self.size.name), {}


class Entry(sp.Symbol):
    """One generic real entry of an array that varies along ``axes`` (none: a scalar)."""

    axes: tuple[Axis, ...]

    def __new__(cls, name: str, axes: Iterable[Axis] = (), positive: bool = False) -> Entry:
        """Name the array and the axes along which it varies."""
        assumptions = {"positive": True} if positive else {"real": True}
        entry = sp.Symbol.__xnew__(cls, name, **assumptions)
        entry.axes = tuple(sorted(_different(name, axes), key=lambda axis: axis.name))
        return entry

    @classmethod
    def class_key(cls) -> tuple[int, int, str]:
        """Sort all kinds of entries by their names alone: t*z, not z*t."""
        return 2, 0, "Entry"

    def _hashable_content(self) -> tuple[Any, ...]:
        return (
            *super()._hashable_content(),
            tuple((axis.name, axis.size.name) for axis in self.axes),
        )

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, bool]]:
        return (self.name, self.axes, bool(self.is_positive)), {}


def _different(name: str, axes: Iterable[Axis]) -> list[Axis]:
    """Refuse what is no list of axes, each of them once."""
    if isinstance(axes, str | sp.Basic) or not all(isinstance(axis, Axis) for axis in axes):
        msg = f"the axes of the entry {name} must be a list, such as [rows], not {axes!r}"
        raise TypeError(msg)
    found = list(axes)
    for axis in found:
        if found.count(axis) > 1:
            size = axis.size
            msg = (
                f"the entry {name} varies along {axis} twice: give its second index an axis "
                f"of its own with the same length, Axis('columns', '{size}')"
            )
            raise ValueError(msg)
    return found


class Quantity(Entry):
    """A quantity with a name of its own, such as alpha, and its definition.

    It stands for its definition in every formula, which keeps the formulas, and the code
    that is printed from them, in the paper's words.
    """

    definition: sp.Expr

    def __new__(cls, name: str, definition: sp.Expr) -> Quantity:
        """Name ``definition``; its axes are those along which the definition varies."""
        definition = sp.sympify(definition)
        entry = sp.Symbol.__xnew__(cls, name, real=True)
        entry.axes = tuple(sorted(axes_of(definition), key=lambda axis: axis.name))
        entry.definition = definition
        return entry

    def _hashable_content(self) -> tuple[Any, ...]:
        return (*super()._hashable_content(), self.definition)

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, bool]]:
        return (self.name, self.definition), {}


class AxisSum(sp.Expr):
    """The sum of ``summand`` over ``axis``; linear, but left alone until it is reduced."""

    is_commutative = True

    def __new__(cls, summand: sp.Expr, axis: Axis) -> AxisSum:
        """Sum ``summand`` over ``axis``."""
        return sp.Expr.__new__(cls, sp.sympify(summand), axis)

    @property
    def summand(self) -> sp.Expr:
        """What is added up."""
        return self.args[0]

    @property
    def axis(self) -> Axis:
        """The axis along which it is added up."""
        return self.args[1]

    def _eval_derivative(self, symbol: sp.Symbol) -> sp.Expr:
        if isinstance(symbol, Entry) and symbol.axes:
            msg = f"differentiate {self} along a direction, not by the generic entry {symbol}"
            raise TypeError(msg)
        return AxisSum(sp.diff(self.summand, symbol), self.axis)

    def _eval_is_real(self) -> bool | None:
        return self.summand.is_real

    def _eval_is_positive(self) -> bool | None:
        # a sum over at least one row of positive terms is positive
        return True if self.summand.is_positive else None

    def _sympystr(self, printer: Any) -> str:
        return f"sum({printer._print(self.summand)})"

    def _latex(self, printer: Any) -> str:
        return rf"\sum_{{{index_of(self.axis)}}} {printer.parenthesize(self.summand, 45)}"


class AxisMax(sp.Expr):
    """The largest component of an expression along an axis, for bounds by an infinity norm."""

    is_commutative = True

    def __new__(cls, expr: sp.Expr, axis: Axis) -> AxisMax:
        """Take the largest component of ``expr`` along ``axis``."""
        return sp.Expr.__new__(cls, sp.sympify(expr), axis)

    @property
    def axis(self) -> Axis:
        """The axis along which the largest component is taken."""
        return self.args[1]

    def _eval_is_real(self) -> bool | None:
        return self.args[0].is_real

    def _eval_is_nonnegative(self) -> bool | None:
        return True if self.args[0].is_nonnegative else None

    def _sympystr(self, printer: Any) -> str:
        return f"max({printer._print(self.args[0])})"

    def _latex(self, printer: Any) -> str:
        return rf"\max_{{{index_of(self.axis)}}} {printer.parenthesize(self.args[0], 45)}"


class Along(sp.Expr):
    """The derivative of an expression when one entry moves along a direction.

    It stays unevaluated in a claim, so that the calculus and any engine that checks the
    calculus start from the same text.
    """

    is_commutative = True

    def __new__(cls, expr: sp.Expr, entry: Entry, direction: sp.Expr) -> Along:
        """Differentiate ``expr`` for ``entry`` -> ``entry + eps * direction`` at eps = 0.

        Raises:
            TypeError: what should move is no entry, or a named quantity, which moves only with
                the entries of its definition.
        """
        if not isinstance(entry, Entry) or isinstance(entry, Quantity):
            msg = f"only an entry can move along a direction, not {entry}"
            raise TypeError(msg)
        return sp.Expr.__new__(cls, sp.sympify(expr), entry, sp.sympify(direction))

    def _eval_is_real(self) -> bool:
        return True

    def _sympystr(self, printer: Any) -> str:
        expr, entry, direction = (printer._print(arg) for arg in self.args)
        return f"D({expr})[{entry} -> {direction}]"

    def _latex(self, printer: Any) -> str:
        expr, entry, direction = (printer._print(arg) for arg in self.args)
        return rf"\mathrm{{D}}_{{{entry}}}\left({expr}\right)\left[{direction}\right]"


class softplus(sp.Function):
    """log(1 + exp(x)), as one function that code can evaluate without overflow."""

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """Return the derivative, the logistic function."""
        return logistic(self.args[0])

    def _eval_rewrite_as_exp(self, x: sp.Expr, **_: Any) -> sp.Expr:
        return sp.log(1 + sp.exp(x))

    def _eval_is_positive(self) -> bool:
        return True


class logistic(sp.Function):
    """1 / (1 + exp(-x)), as one function that code can evaluate without overflow."""

    def fdiff(self, argindex: int = 1) -> sp.Expr:
        """Return the derivative, a product of positive factors without cancellation."""
        return logistic(self.args[0]) * logistic(-self.args[0])

    def _eval_rewrite_as_exp(self, x: sp.Expr, **_: Any) -> sp.Expr:
        return sp.exp(x) / (1 + sp.exp(x))

    def _eval_is_positive(self) -> bool:
        return True


def index_of(axis: Axis) -> str:
    """Return the letter that counts along an axis in printed formulas."""
    letters = {"rows": "k", "columns": "j", "classes": "c"}
    return letters.get(axis.name, str(axis.name))


def axes_of(expr: sp.Basic) -> frozenset[Axis]:
    """Return the axes along which ``expr`` varies: those of its entries that no sum has used."""
    if isinstance(expr, Entry):
        return frozenset(expr.axes)
    if isinstance(expr, Axis):
        return frozenset()
    if isinstance(expr, Along):
        inner_expr, entry, direction = expr.args
        return axes_of(inner_expr) | (axes_of(direction) - axes_of(entry))
    inner = frozenset[Axis]().union(*(axes_of(arg) for arg in expr.args))
    return inner - {expr.axis} if isinstance(expr, AxisSum | AxisMax) else inner


def is_length(symbol: sp.Basic) -> bool:
    """Say whether a symbol stands for the length of an axis: an integer >= 1, and no entry."""
    plain = isinstance(symbol, sp.Symbol) and not isinstance(symbol, Entry | Axis | sp.Dummy)
    return plain and bool(symbol.is_integer and symbol.is_positive)


def axes_in(*formulas: sp.Expr) -> list[Axis]:
    """Return all axes that formulas vary along or sum over, by name.

    A length that stands alone, as in sqrt(n) <= n, is that of an axis that nothing varies along.
    """
    found: set[Axis] = set()
    lengths: set[sp.Symbol] = set()
    for formula in map(expand_names, formulas):
        found |= formula.atoms(Axis)
        found = found.union(*(entry.axes for entry in formula.atoms(Entry)))
        lengths |= {symbol for symbol in formula.free_symbols if is_length(symbol)}
    alone = lengths - {axis.size for axis in found}
    found |= {Axis(length.name, length.name) for length in alone}
    return sorted(found, key=lambda axis: axis.name)


def quantities_of(expr: sp.Basic) -> list[Quantity]:
    """Return the named quantities of ``expr`` and of their definitions, each after its own."""
    found: dict[Quantity, None] = {}
    for quantity in sorted(expr.atoms(Quantity), key=lambda symbol: symbol.name):
        for inner in quantities_of(quantity.definition):
            found.setdefault(inner)
        found.setdefault(quantity)
    return list(found)


def expand_names(expr: sp.Expr) -> sp.Expr:
    """Put every named quantity's definition in its place."""
    return expr.xreplace({quantity: _meaning(quantity) for quantity in expr.atoms(Quantity)})


@cache
def _meaning(quantity: Quantity) -> sp.Expr:
    return expand_names(quantity.definition)


def outermost_sums(expr: sp.Basic) -> list[AxisSum]:
    """Return the sums of ``expr`` that stand inside no other sum, in a fixed order."""
    if isinstance(expr, AxisSum):
        return [expr]
    found = {total for arg in expr.args for total in outermost_sums(arg)}
    return sorted(found, key=sp.default_sort_key)
