"""Which statements have no meaning, or two, and what is to be written instead?

What a statement shows is its formulas, in which one name stands for one thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Protocol

import sympy as sp

from symbolic.calculus import Axis, Entry, Quantity, axes_of, expand_names
from symbolic.calculus.canonical import is_surely_positive
from symbolic.calculus.entries import axes_in, is_length, quantities_of
from symbolic.declare.loss import Parameter

#: A decimal of more digits than that is a rounded number.
DECIMALS = 12
#: An interval for all components of an entry, and lengths of axes.
Box = Mapping[Entry, tuple[sp.Expr, sp.Expr]]
Sizes = tuple[Mapping[Axis, int], ...]
_NO_NUMBERS = (sp.oo, -sp.oo, sp.zoo, sp.nan)


class Valued(Protocol):
    """What puts values in the place of entries."""

    @property
    def where(self) -> Mapping[Entry, sp.Expr]:
        """Values that take entries' places."""


class Bounded(Valued, Protocol):
    """What is meant where entries lie in a box and conditions hold, for some lengths."""

    @property
    def box(self) -> Box:
        """Intervals in which entries lie."""

    @property
    def conditions(self) -> tuple[sp.Expr, ...]:
        """Formulas that are >= 0."""

    @property
    def sizes(self) -> Sizes | None:
        """Lengths of axes; None is every one."""

    @property
    def certificate(self) -> sp.Expr | None:
        """What shows it for every length."""


def as_formulas(statement: object, *names: str) -> None:
    """Read the formulas of a statement as exact ones, in place; refuse what is none."""
    for name in names:
        formula = getattr(statement, name)
        read = None if isinstance(formula, str) else sp.sympify(formula)
        if not isinstance(read, sp.Expr) or read.is_Matrix:
            raise TypeError(f"{name} must be a formula, not {formula!r}")
        object.__setattr__(statement, name, _exact(read))


def check_equation(statement: Valued, *sides: sp.Expr) -> None:
    """Refuse values that cannot take an entry's place, and names that mean two things."""
    _check_values(statement)
    for formula in (*sides, *statement.where.values()):
        if formula.has(*_NO_NUMBERS):
            raise ValueError(
                f"an identity is about numbers; {formula} is none: is something divided by 0?"
            )
    _check_names([*sides, *_items(statement.where)])


def check_bound(statement: Bounded, *sides: sp.Expr) -> None:
    """Refuse sides, conditions and boxes that do not say where a bound is meant."""
    _check_values(statement)
    conditions = statement.conditions
    listed = isinstance(conditions, tuple | list)
    if not listed or not all(isinstance(c, sp.Expr) for c in conditions):
        raise TypeError(
            f"conditions must be formulas that are >= 0, in a tuple, not {conditions!r}"
        )
    object.__setattr__(statement, "conditions", tuple(map(_exact, conditions)))
    for name in ("certificate", "constant"):
        if getattr(statement, name, None) is not None:
            as_formulas(statement, name)
    _check_box(statement)
    formulas = [*sides, *statement.conditions, *_items(statement.where)]
    for formula in formulas:
        if formula.has(sp.I, *_NO_NUMBERS):
            raise ValueError(f"an inequality is about real numbers; {formula} is none")
    extra = [statement.certificate, getattr(statement, "constant", None)]
    _check_names([*formulas, *statement.box, *(e for e in extra if e is not None)])
    _check_sizes(statement, axes_in(*formulas))


def _items(values: Mapping[Entry, sp.Expr]) -> Iterable[sp.Expr]:
    for entry, value in values.items():
        yield entry
        yield value


def _exact(formula: sp.Expr) -> sp.Expr:
    """Read short decimals as the fractions they are written as; refuse what is rounded."""
    fractions = {}
    for number in formula.atoms(sp.Float):
        digits = str(number).rstrip("0")
        if len(digits.lstrip("-0.").replace(".", "").split("e")[0]) > DECIMALS:
            raise ValueError(
                f"{number} is a rounded number: write it as a fraction, Rational(1, 3)"
            )
        fractions[number] = sp.Rational(str(number))
    return formula.xreplace(fractions)


def _check_values(statement: Valued) -> None:
    """Refuse values that would mean something else inside a sum, or that break an assumption."""
    _check_mapping("where", statement.where, "values")
    values = {entry: sp.sympify(value) for entry, value in statement.where.items()}
    for entry, value in values.items():
        if not isinstance(entry, Entry) or isinstance(entry, Quantity):
            raise TypeError(f"where puts values in the place of plain entries; {entry} is none")
        if lacking := axes_of(value) - set(entry.axes):
            axis = next(iter(lacking)).name
            raise ValueError(f"where: {value} varies along {axis}, and {entry} does not")
        if entry.is_positive and not is_surely_positive(value):
            raise ValueError(f"where: {entry} is positive, and {value} is not known to be")
    object.__setattr__(statement, "where", {e: _exact(value) for e, value in values.items()})


def _check_mapping(name: str, given: object, values: str) -> None:
    if not isinstance(given, Mapping):
        raise TypeError(f"{name} must be a dict of entries and their {values}, not {given!r}")


# --- boxes and sizes ------------------------------------------------------------------------


def _check_box(statement: Bounded) -> None:
    """Read the ends of a box as exact numbers; a side without an end becomes a condition."""
    _check_mapping("box", statement.box, "intervals (low, high)")
    box, conditions = {}, list(statement.conditions)
    for entry, ends in statement.box.items():
        _check_bounded(entry, statement.where)
        low, high = _ends(entry, ends)
        if low.is_finite and high.is_finite:
            box[entry] = (low, high)
        elif low.is_finite:
            conditions.append(entry - low)
        elif high.is_finite:
            conditions.append(high - entry)
    object.__setattr__(statement, "box", box)
    object.__setattr__(statement, "conditions", tuple(conditions))


def _check_bounded(entry: object, where: Mapping[Entry, sp.Expr]) -> None:
    if isinstance(entry, Quantity):
        raise ValueError(
            f"a box bounds entries, and {entry} is a named quantity: put its bounds into the "
            f"conditions, ({entry} - low, high - {entry})"
        )
    if not isinstance(entry, Entry):
        raise TypeError(f"a box bounds entries, such as Entry('x'); {entry!r} is none")
    if entry in where:
        raise ValueError(
            f"where puts {where[entry]} in the place of {entry}, which leaves its box without a "
            f"meaning: put the bounds of {where[entry]} into the conditions"
        )


def _ends(entry: Entry, ends: Any) -> tuple[sp.Expr, sp.Expr]:
    try:
        exact = [_exact(sp.sympify(end)) for end in ends if not isinstance(ends, set | frozenset)]
        low, high = exact if len(exact) == 2 else (sp.nan, sp.nan)
        numbers = all(end.is_number and end.is_extended_real for end in (low, high))
        ordered = numbers and bool(low <= high) and low != sp.oo and high != -sp.oo
    except (TypeError, AttributeError, sp.SympifyError):
        ordered = False
    if not ordered:
        raise ValueError(
            f"the box of {entry} must be (low, high), two numbers in this order, not {ends}"
        )
    return low, high


def _check_sizes(statement: Bounded, axes: list[Axis]) -> None:
    """Give every axis of a statement its length; one size symbol is one length."""
    if statement.sizes is None:
        return
    given = statement.sizes
    told = list(given) if isinstance(given, tuple | list) else [given]
    if not told:
        raise ValueError("sizes is empty: leave it out for every length, or give one, ({rows: 2},)")
    object.__setattr__(statement, "sizes", tuple(_lengths(each, axes) for each in told))


def _lengths(given: Any, axes: list[Axis]) -> dict[Axis, int]:
    if not isinstance(given, Mapping):
        raise TypeError(
            f"sizes must be a tuple of lengths of axes, such as ({{rows: 2}},), not {given!r}"
        )
    known = ", ".join(f"{axis} of length {axis.size}" for axis in axes) or "none"
    lengths: dict[sp.Symbol, int] = {}
    for axis, length in given.items():
        size = axis.size if isinstance(axis, Axis) else axis
        if size not in {each.size for each in axes}:
            raise ValueError(f"sizes: {axis} is no axis of the statement, which has {known}")
        if isinstance(length, bool) or not sp.sympify(length).is_Integer or length < 1:
            raise ValueError(f"sizes must be whole numbers of at least 1, not {axis}: {length}")
        if lengths.setdefault(size, int(length)) != length:
            msg = f"sizes: {size} is the length of all its axes, and cannot be both"
            msg += f" {lengths[size]} and {length}"
            raise ValueError(msg)
    if missing := [axis for axis in axes if axis.size not in lengths]:
        raise ValueError(f"sizes say nothing about {missing[0]}: the statement has {known}")
    return {axis: lengths[axis.size] for axis in axes}


# --- names ----------------------------------------------------------------------------------


def _check_names(formulas: list[sp.Expr]) -> None:
    """Refuse plain symbols, and two different things with one name."""
    named: dict[str, tuple[sp.Basic, Callable[[], str]]] = {}
    axes: dict[str, Axis] = {}
    for axis in axes_in(*formulas):
        other = axes.setdefault(axis.name, axis)
        if other != axis:
            msg = f"two axes are called {axis}, of length {other.size} and {axis.size}: name one"
            raise ValueError(f"{msg} otherwise")
        named.setdefault(axis.size.name, (axis.size, partial("the length of {}".format, axis)))
    for symbol in _symbols(formulas):
        if not (isinstance(symbol, Entry) or is_length(symbol)):
            raise ValueError(_plain(symbol))
        told = partial(_told, symbol)  # put into words, which takes a while, where it is asked for
        other, other_told = named.setdefault(symbol.name, (symbol, told))
        if _identity(other) != _identity(symbol) and expand_names(other) != expand_names(symbol):
            raise ValueError(
                f"two things are called {symbol}: {other_told()}, and {told()}; name one otherwise"
            )


def _identity(symbol: sp.Basic) -> object:
    """Return what two occurrences of one array share, and nothing else does."""
    is_array = isinstance(symbol, Entry) and not isinstance(symbol, Quantity)
    return symbol.array if is_array else symbol


def _symbols(formulas: list[sp.Expr]) -> list[sp.Symbol]:
    """Return what the formulas are made of, in a fixed order: entries, quantities, parameters."""
    found: set[sp.Symbol] = set()
    for formula in formulas:
        quantities = quantities_of(formula)
        for part in (formula, *(quantity.definition for quantity in quantities)):
            found |= part.atoms(sp.Symbol)
        # what is called by its definition, as the facts of a certificate are, has no name
        unnamed = (q for q in quantities if q.name.startswith("("))
        found -= {q for q in unnamed if q.name == f"({q.definition})"}
    symbols = [s for s in found if not isinstance(s, Axis)]
    names = Counter(symbol.name for symbol in symbols)
    return sorted(symbols, key=lambda s: (s.name, _told(s) if names[s.name] > 1 else ""))


def _told(symbol: sp.Symbol) -> str:
    """Say what kind of thing a symbol is."""
    if isinstance(symbol, Quantity):
        return f"the quantity {symbol} = {symbol.definition}"
    if isinstance(symbol, Entry):
        if isinstance(symbol, Parameter):
            return f"the parameter {symbol} = {symbol.default}"
        over = f" over {', '.join(axis.name for axis in symbol.axes)}" if symbol.axes else ""
        return f"the {'positive ' if symbol.is_positive else ''}entry {symbol}{over}"
    return f"the {'length' if is_length(symbol) else 'plain symbol'} {symbol}"


def _plain(symbol: sp.Symbol) -> str:
    if symbol.is_positive:
        better = f"Entry({symbol.name!r}, positive=True)"
    elif symbol.is_nonnegative or symbol.is_negative or symbol.is_nonpositive:
        sign = "" if symbol.is_nonnegative else "-"
        better = f"Entry({symbol.name!r}), with the condition {sign}{symbol}"
    else:
        better = f"Entry({symbol.name!r}) for a real number, rows.size for the number of rows"
    return f"{symbol} is a plain symbol, which no statement is about: write {better}"
