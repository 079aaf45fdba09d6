"""Where does a formula lose its digits near 0 whatever its spelling, and is taken by its series?

So read what is left of a function when its first terms are taken away: cosh(c) - 1 - c^2 / 2,
c - tanh(c), c^2 / 2 - log(cosh(c)); and slopes of log(1 - exp(-u)) where u = exp(z) is small.  A
formula of one such quantity x is K f(x).  If doubles lose digits of f near 0, the code gets a
function of its own for it: its series there, and f as it is written elsewhere.  Nothing here is
trusted: the proof encloses the difference of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from zlib import crc32

import sympy as sp

from symbolic.calculus import AxisSum, axes_of
from symbolic.generator.stable.heads import MEANINGS, Series, decay, shrunk, two_sided
from symbolic.generator.stable.taylor import Polynomial, X, loses_digits, polynomial_of

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
    #: what stands for other entries where the quantity is x
    numbers: Mapping[sp.Expr, sp.Expr]

    def put(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula with x in the quantity's place, and numbers for constants."""
        return expr.xreplace(dict(self.numbers))


@cache
def series_of(told: sp.Expr) -> type[Series]:
    """Return the class of a function of x, however often it is asked for."""
    return type("Near0", (Series,), {"told": told, "nargs": 1})


def name_of(told: sp.Expr, function: sp.Expr) -> str:
    """Return what code calls a function: by its heads, and a digest of the whole."""
    heads = sorted({type(node).__name__ for node in function.atoms(sp.Function)})
    return "_" + "_".join([*heads[:2], f"{crc32(str(told).encode()):08x}"]) + _SUFFIX


def is_name(name: str) -> bool:
    """Say whether a function of a text is one of these, by its name."""
    return name.startswith("_") and name.endswith(_SUFFIX)


def by_series(
    expr: sp.Expr, stable: Callable[[sp.Expr], sp.Expr], quantity: sp.Expr | None = None
) -> sp.Expr | None:
    """Write a formula of one quantity so that it keeps its digits where that is near 0.

    It is as ``stable`` writes it, if that does; else as that writes the function of the quantity;
    else by a series.  None where it is of no one quantity, or nothing helps.

    Args:
        expr: the formula.
        stable: writes a formula as it is elsewhere.
        quantity: what it must be a formula of, if that is known.
    """
    if expr.has(AxisSum, Series) or not expr.has(sp.Function, sp.Pow):
        return None
    candidates = of_one(expr) if quantity is None else _as_one(expr, quantity)
    found = next(candidates, None)
    if found is None:
        return None
    try:
        if quantity is None:
            written = stable(expr)
            if not loses_digits(found.put(written), found.put(expr), found.both_signs):
                return written
        return _of_quantity(found, stable(found.function))
    except (TypeError, ArithmeticError, ValueError):  # no numbers
        return None


def _of_quantity(found: OfOne, told: sp.Expr) -> sp.Expr | None:
    """Write a formula by a function of its quantity, by its series if it needs one."""
    plain = found.function
    if not found.both_signs:
        plain, told = _on_the_right(plain), _on_the_right(told)
    if not loses_digits(told, plain, found.both_signs):
        return found.factor * told.xreplace({X: found.quantity}) if found.both_signs else None
    for meant_head, meant in MEANINGS.items():
        plain = plain.replace(meant_head, meant)
    polynomial = polynomial_of(plain)
    if polynomial is None:
        return None
    head, name = series_of(told), name_of(told, plain)
    KNOWN[name] = (head, plain, polynomial)
    head.__name__ = name
    return found.factor * head(found.quantity)


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
    nodes = {
        node
        for node in expr.atoms(decay, shrunk, sp.Abs, sp.Add)
        if node != expr and entries <= node.free_symbols
    }
    for node in sorted(nodes, key=lambda n: (sp.count_ops(n), sp.default_sort_key(n))):
        yield from _as_one(expr, node)


def _as_one(expr: sp.Expr, quantity: sp.Expr) -> Iterator[OfOne]:
    moved = _moved(expr, quantity)
    put = None if moved is None else _expanded(expr.xreplace({quantity: X}).xreplace(moved))
    if moved is None or put is None or {s for s in put.free_symbols if axes_of(s)} != {X}:
        return
    whole = sp.factor_terms(put) if put.is_Add else put
    factor, function = whole.as_independent(X, as_Add=False)
    for scale in [sp.Integer(1), *sorted(function.free_symbols - {X}, key=str)]:
        scaled = function.xreplace({X: scale * X})
        more, inner = sp.factor_terms(scaled).as_independent(X, as_Add=False)
        if inner.free_symbols == {X}:
            positive = isinstance(quantity, decay | shrunk | sp.Abs)
            constants = {s for s in expr.free_symbols | scale.free_symbols if not axes_of(s)}
            numbers = dict.fromkeys(constants, sp.Integer(1))
            others = {s: sp.Integer(0) for s in expr.free_symbols if axes_of(s)}
            zero = {s: x.xreplace({**others, **numbers}) for s, x in moved.items()}
            yield OfOne(
                factor * more, inner, quantity / scale, not positive, {**others, **numbers, **zero}
            )
            return


def _moved(expr: sp.Expr, quantity: sp.Expr) -> dict[sp.Expr, sp.Expr] | None:
    """Return what the entry is in x that a quantity is linear in; nothing, where it has no such."""
    if not quantity.is_Add:
        return {quantity: X}
    for entry in sorted(quantity.free_symbols, key=str):
        slope = quantity.coeff(entry)
        rest = sp.expand(quantity - slope * entry)
        if axes_of(entry) and slope.is_number and slope != 0 and not rest.has(entry):
            return {entry: (X - rest) / slope}
    return None


def _expanded(expr: sp.Expr) -> sp.Expr:
    """Expand the sums in a formula that hold other entries than x."""
    if not expr.args:
        return expr
    expr = expr.func(*map(_expanded, expr.args))
    others = {s for s in expr.free_symbols if axes_of(s)} - {X}
    return sp.expand_mul(expr) if others and (expr.is_Add or expr.is_Mul) else expr
