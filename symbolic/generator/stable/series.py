"""Where does a formula lose its digits near 0 whatever its spelling, and is taken by its series?

So read what is left of a function when its first terms are taken away: cosh(c) - 1 - c^2 / 2,
c - tanh(c), c^2 / 2 - log(cosh(c)); and slopes of log(1 - exp(-u)) where u = exp(z) is small.  A
formula of one such quantity x is K f(x).  If doubles lose digits of f near 0, the code gets a
function of its own for it: its series there, and f as it is written elsewhere.  Nothing here is
trusted: the proof encloses the difference of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from zlib import crc32

import sympy as sp

from symbolic.calculus import AxisSum, axes_of
from symbolic.generator.stable.heads import Series, decay, shrunk, two_sided
from symbolic.generator.stable.taylor import X, Polynomial, loses_digits, polynomial_of

#: A longer formula, or one of more functions, is none of these.
_LONGEST = 120
#: How the names of functions begin and end.
_SUFFIX = "_near_0"

#: What is known of each class: the function it stands for as one writes it, and its polynomial.
KNOWN: dict[str, tuple[type[Series], sp.Expr, Polynomial]] = {}


@dataclass(frozen=True)
class OfOne:
    """A formula K f(x) of one quantity."""

    factor: sp.Expr
    function: sp.Expr
    quantity: sp.Expr
    both_signs: bool


@cache
def series_of(told: sp.Expr) -> type[Series]:
    """Return the class of a function of x, however often it is asked for."""
    return type("Near0", (Series,), {"told": told, "nargs": 1})


def name_of(told: sp.Expr, function: sp.Expr) -> str:
    """Return what code calls a function: by its heads, and a digest of the whole."""
    heads = sorted({type(node).__name__ for node in function.atoms(sp.Function)})
    return "_" + "_".join([*heads[:2], f"{crc32(str(told).encode()) & 0xFFFF:04x}"]) + _SUFFIX


def is_name(name: str) -> bool:
    """Say whether a function of a text is one of these, by its name."""
    return name.startswith("_") and name.endswith(_SUFFIX)


def by_series(
    expr: sp.Expr, stable: Callable[[sp.Expr], sp.Expr], quantity: sp.Expr | None = None
) -> sp.Expr | None:
    """Write a formula of one quantity by a series near 0; None where it needs none, or has none.

    Args:
        expr: the formula.
        stable: writes a formula as it is elsewhere.
        quantity: what it must be a formula of, if that is known.
    """
    if expr.has(AxisSum, Series) or not expr.has(sp.Function, sp.Pow):
        return None
    for found in of_one(expr) if quantity is None else _as_one(expr, quantity):
        head = _head_of(found.function, found.both_signs, stable)
        if head is not None:
            return found.factor * head(found.quantity)
    return None


def _head_of(
    function: sp.Expr, both: bool, stable: Callable[[sp.Expr], sp.Expr]
) -> type[Series] | None:
    """Return the class of a function, if it needs a series."""
    try:
        plain, told = function, stable(function)
        told = told.replace(
            lambda n: isinstance(n, Series), lambda n: n.told.xreplace({X: n.args[0]})
        )
        if not both:
            plain, told = _on_the_right(plain), _on_the_right(told)
        if not loses_digits(told, plain, both):
            return None
    except (TypeError, ArithmeticError, ValueError):
        return None
    polynomial = polynomial_of(plain)
    if polynomial is None:
        return None
    head = series_of(told)
    KNOWN[name_of(told, plain)] = (head, plain, polynomial)
    head.__name__ = name_of(told, plain)
    return head


def _on_the_right(expr: sp.Expr) -> sp.Expr:
    """Write a formula where x is positive."""
    expr = expr.replace(decay, lambda y: sp.exp(-sp.Abs(y))).xreplace({sp.Abs(X): X})
    return expr.replace(two_sided, _chosen)


def _chosen(condition: sp.Expr, positive: sp.Expr, negative: sp.Expr) -> sp.Expr:
    number, power = condition.as_coeff_Mul()
    if power.as_base_exp()[0] != X:
        return two_sided(condition, positive, negative)
    return positive if number > 0 else negative


# --- formulas of one quantity ---------------------------------------------------------------------


def of_one(expr: sp.Expr) -> Iterator[OfOne]:
    """Yield what a formula is as a constant times a function of one quantity."""
    entries = {s for s in expr.free_symbols if axes_of(s)}
    if not entries or sp.count_ops(expr) > _LONGEST:
        return
    if len(entries) == 1:
        yield from _as_one(expr, next(iter(entries)))
    nodes = {n for n in sp.preorder_traversal(expr) if axes_of(n) and n.args and n != expr}
    for node in sorted(nodes, key=lambda n: (sp.count_ops(n), sp.default_sort_key(n))):
        if isinstance(node, decay | shrunk | sp.Abs) or node.is_Add:
            yield from _as_one(expr, node)


def _as_one(expr: sp.Expr, quantity: sp.Expr) -> Iterator[OfOne]:
    put = _put(expr, quantity)
    if put is None or {s for s in put.free_symbols if axes_of(s)} != {X}:
        return
    whole = sp.factor_terms(put) if put.is_Add else put
    factor, function = whole.as_independent(X, as_Add=False)
    for scale in [sp.Integer(1), *sorted(function.free_symbols - {X}, key=str)]:
        scaled = function.xreplace({X: scale * X})
        more, inner = sp.factor_terms(scaled).as_independent(X, as_Add=False)
        if inner.free_symbols == {X}:
            positive = isinstance(quantity, decay | shrunk | sp.Abs)
            yield OfOne(factor * more, inner, quantity / scale, not positive)
            return


def _put(expr: sp.Expr, quantity: sp.Expr) -> sp.Expr | None:
    """Put x in the place of a quantity, and of the entry that it is linear in."""
    found = expr.xreplace({quantity: X})
    if not quantity.is_Add:
        return found
    for entry in sorted(quantity.free_symbols, key=str):
        slope = quantity.coeff(entry)
        rest = sp.expand(quantity - slope * entry)
        if axes_of(entry) and slope.is_number and slope != 0 and not rest.has(entry):
            moved = found.xreplace({entry: (X - rest) / slope})
            return _expanded(moved)
    return None


def _expanded(expr: sp.Expr) -> sp.Expr:
    """Expand the sums in a formula that hold other entries than x."""
    if not expr.args:
        return expr
    expr = expr.func(*map(_expanded, expr.args))
    others = {s for s in expr.free_symbols if axes_of(s)} - {X}
    return sp.expand_mul(expr) if others and (expr.is_Add or expr.is_Mul) else expr
