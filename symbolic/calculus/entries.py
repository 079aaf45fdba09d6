"""What do the formulas of a paper consist of? Entries, sums over axes, named quantities.

An entry stands for one generic number of an array and knows the axes along which the array
varies; ``z`` over rows is z_k for every k at once.  No size is ever fixed: the length of an
axis is a positive symbol.

An index is not an array: with ``columns = rows.twin()`` the array M over rows and columns also
occurs as ``M[columns, rows]``, its transpose, and ``M[rows, rows]``, its diagonal.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from itertools import permutations
from typing import Any

import sympy as sp
from sympy.core.cache import cacheit

from symbolic.calculus.axes import Axis as Axis
from symbolic.calculus.axes import fresh
from symbolic.calculus.axes import index_of as index_of


class Undecidable(ValueError):
    """A formula has a part that the calculus cannot represent; the message names it."""


class Entry(sp.Symbol):
    """One generic real entry of an array, at an index for each of its axes (none: a scalar)."""

    axes: tuple[Axis, ...]
    #: not to be run through, though it takes indices
    __iter__ = None

    def __new__(
        cls, name: str, axes: Iterable[Axis] = (), positive: bool = False, repeated: bool = False
    ) -> Entry:
        """Name the array and the axes along which it varies.

        Axes of one length keep their order; ``repeated``: one may stand twice, as in M_kk.
        """
        found = _listed(name, axes)
        if not repeated:
            _check_different(name, found)
        assumptions = {"positive": True} if positive else {"real": True}
        entry = sp.Symbol.__xnew__(cls, name, **assumptions)
        entry.axes = _in_order(found)
        return entry

    @classmethod
    def class_key(cls) -> tuple[int, int, str]:
        """Sort all kinds of entries by their names alone: t*z, not z*t."""
        return 2, 0, "Entry"

    @cacheit  # type: ignore[untyped-decorator]
    def sort_key(self, order: object = None) -> tuple[Any, ...]:
        """Sort the occurrences of one name by their indices."""
        name = "\0".join([self.name, *(axis.name for axis in self.axes)])
        return self.class_key(), (1, (name,)), sp.S.One.sort_key(), sp.S.One

    def __getitem__(self, indices: Axis | tuple[Axis, ...]) -> Entry:
        """Return the same array at other indices: ``M[columns, rows]`` is M's transpose.

        Raises:
            ValueError: the array has no such indices; the message says which it has.
        """
        given = _listed(self.name, indices if isinstance(indices, tuple) else (indices,))
        wanted = [axis.size for axis in self.axes]
        if [axis.size for axis in _in_order(given)] != wanted:
            lengths = ", ".join(map(str, wanted)) or "none, it is a number"
            told = ", ".join(f"{axis} of length {axis.size}" for axis in given) or "none"
            msg = f"{self.name} has indices of the lengths {lengths}; it was given {told}"
            raise ValueError(msg)
        return self.at(_in_order(given))

    def at(self, axes: tuple[Axis, ...]) -> Entry:
        """Return the same array at these indices, one for each of ``self.axes``."""
        return self if axes == self.axes else Entry(self.name, axes, bool(self.is_positive), True)

    @property
    def array(self) -> Hashable:
        """What is the same for all occurrences of an array, and for no others."""
        sizes = tuple(axis.size.name for axis in self.axes)
        return (type(self), self.name, sizes, self.is_positive) if self.axes else self

    def _hashable_content(self) -> tuple[Any, ...]:
        return (
            *super()._hashable_content(),
            tuple((axis.name, axis.size.name) for axis in self.axes),
        )

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, bool]]:
        return (self.name, self.axes, bool(self.is_positive), True), {}

    def _sympystr(self, printer: Any) -> str:
        return f"{self.name}[{self._indices(', ')}]" if self._is_indexed() else str(self.name)

    def _latex(self, printer: Any) -> str:
        name = printer._print_Symbol(self)
        return f"{{{name}}}_{{{self._indices(' ')}}}" if self._is_indexed() else str(name)

    def _indices(self, between: str) -> str:
        return between.join(map(index_of, self.axes))

    def _is_indexed(self) -> bool:
        """Say whether its name alone would not say where it stands: two axes of one length."""
        sizes = [axis.size for axis in self.axes]
        return len({*sizes}) < len(sizes) or any(axis.name.endswith("'") for axis in self.axes)


def _listed(name: str, axes: Iterable[Axis]) -> list[Axis]:
    """Refuse what is no list of axes."""
    if isinstance(axes, str | sp.Basic) or not all(isinstance(axis, Axis) for axis in axes):
        msg = f"the axes of the entry {name} must be a list, such as [rows], not {axes!r}"
        raise TypeError(msg)
    return list(axes)


def _in_order(axes: Iterable[Axis]) -> tuple[Axis, ...]:
    """Order axes by their lengths; those of one length mean something by their own order."""
    return tuple(sorted(axes, key=lambda axis: axis.size.name))


def _check_different(name: str, axes: list[Axis]) -> None:
    for axis in axes:
        if axes.count(axis) > 1:
            msg = (
                f"the entry {name} varies along {axis} twice: give its second index an axis "
                f"of its own with the same length, Axis('columns', '{axis.size}')"
            )
            raise ValueError(msg)


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
        entry.axes = _in_order(sorted(axes_of(definition), key=lambda axis: axis.name))
        entry.definition = definition
        return entry

    def at(self, axes: tuple[Axis, ...]) -> Quantity:
        """Return the quantity at these indices, one for each of ``self.axes``."""
        moved = dict(zip(self.axes, axes, strict=True))
        return self if axes == self.axes else Quantity(self.name, renamed(self.definition, moved))

    def indices_in(self, other: Quantity) -> tuple[Axis, ...] | None:
        """Return the indices at which this one is the other one, None where it is another."""
        if self == other:
            return self.axes
        if self.name != other.name or self.array != other.array:
            return None
        wanted = [axis.size for axis in self.axes]
        meant = _bound_in_order(other.definition)
        for axes in permutations(other.axes):
            if [axis.size for axis in axes] == wanted:
                moved = renamed(self.definition, dict(zip(self.axes, axes, strict=True)))
                if moved == other.definition or _bound_in_order(moved) == meant:
                    return axes
        return None

    def is_elsewhere(self, other: Quantity) -> bool:
        """Say whether the other one is this one, perhaps at other indices."""
        return self.indices_in(other) is not None

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
                the entries of its definition, or an array's diagonal alone.
        """
        if not isinstance(entry, Entry) or isinstance(entry, Quantity):
            msg = f"only an entry can move along a direction, not {entry}"
            raise TypeError(msg)
        if len({*entry.axes}) < len(entry.axes):
            msg = f"{entry} moves with its whole array: give each of its indices an axis of its own"
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
    for quantity in sorted(expr.atoms(Quantity), key=lambda q: (q.name, q.sort_key())):
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


def occurrences(expr: sp.Basic, entry: Entry) -> list[Entry]:
    """Return the places at which the array of ``entry`` stands in ``expr``, in a fixed order."""
    found = (other for other in expr.atoms(Entry) if other.array == entry.array)
    return sorted(found, key=sp.default_sort_key)


def renamed(
    expr: sp.Basic,
    axes: Mapping[Axis, Axis],
    at: Callable[[Entry, tuple[Axis, ...]], sp.Expr] = lambda entry, axes: entry.at(axes),
) -> sp.Basic:
    """Put other indices in the place of free ones, all at once.

    A sum whose own index would catch one of them gets another index; ``at`` puts an entry at
    its new indices.
    """
    if not any(old != new for old, new in axes.items()):
        return expr
    if isinstance(expr, Entry):
        return at(expr, tuple(axes.get(axis, axis) for axis in expr.axes))
    if isinstance(expr, AxisSum | AxisMax):
        own, below = _uncaught(expr.args[0], (expr.axis,), axes)
        return expr.func(renamed(expr.args[0], below | own, at), own[expr.axis])
    if isinstance(expr, Along):
        inner, entry, direction = expr.args
        own, below = _uncaught(direction, entry.axes, axes)
        moving = entry.at(tuple(own.values()))
        return Along(renamed(inner, axes, at), moving, renamed(direction, below | own, at))
    return expr.func(*(renamed(arg, axes, at) for arg in expr.args)) if expr.args else expr


def _bound_in_order(expr: sp.Basic, depth: int = 0) -> sp.Basic:
    """Write the indices of sums by how deep these stand, so that their names do not count."""
    if isinstance(expr, AxisSum | AxisMax):
        index = Axis(f"{depth}", expr.axis.size.name)
        inner = renamed(expr.args[0], {expr.axis: index})
        return expr.func(_bound_in_order(inner, depth + 1), index)
    if isinstance(expr, Quantity):  # whose definition may have sums of its own
        return Quantity(expr.name, _bound_in_order(expr.definition, depth))
    if isinstance(expr, Entry) or not expr.has(AxisSum, AxisMax, Quantity):
        return expr
    return expr.func(*(_bound_in_order(arg, depth) for arg in expr.args))


def _uncaught(
    body: sp.Basic, bound: tuple[Axis, ...], axes: Mapping[Axis, Axis]
) -> tuple[dict[Axis, Axis], dict[Axis, Axis]]:
    """Return what bound indices become, so that they catch no new one, and what free ones do."""
    free = axes_of(body) - {*bound}
    below = {old: new for old, new in axes.items() if old in free}
    caught, used = {*below.values()}, {*below.values(), *free, *bound}
    own: dict[Axis, Axis] = {}
    for axis in bound:
        own[axis] = fresh(axis, used) if axis in caught else axis
        used.add(own[axis])
    return own, below
