"""How is a formula taken apart into products, and tidied, without losing what it says?

Sums stay whole on the way: they are symbols while what stands around them is worked on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from math import lcm

import sympy as sp
from sympy.polys.matrices import DomainMatrix

from symbolic.calculus import Axis
from symbolic.calculus.entries import outermost_sums
from symbolic.calculus.products import distributed, split


def tidy(expr: sp.Expr) -> sp.Expr:
    """Take common factors out; nothing is multiplied out, which could lose digits in code."""
    return with_sums_as_symbols(expr, lambda outer: _signs_once(sp.factor_terms(outer)))


def _signs_once(expr: sp.Expr) -> sp.Expr:
    """Write sign(x)^2 as 1, (1 + sign(x))^2 as 2 (1 + sign(x)): on a kink these are the mean."""
    found = expr.replace(lambda e: e.is_Pow and e.has(sp.sign), _without_square)
    return expr if found == expr else sp.factor_terms(found)


def _without_square(power: sp.Pow) -> sp.Expr:
    base, exponent = power.as_base_exp()
    if not (exponent.is_Integer and exponent > 1):
        return power
    if isinstance(base, sp.sign):
        return base ** (exponent % 2)
    one, side = base.as_coeff_Add()
    if one**2 == 1 and any(isinstance(each, sp.sign) for each in (side, -side)):
        return (2 * one) ** (exponent - 1) * base
    return power


def with_sums_as_symbols(expr: sp.Expr, action: object) -> sp.Expr:
    """Act on an expression in which every sum is a symbol, and put the sums back."""
    sums = {s: sp.Symbol(f"_s{k}", real=True) for k, s in enumerate(outermost_sums(expr))}
    result = action(expr.xreplace(sums))  # type: ignore[operator]
    return result.xreplace({stand_in: s for s, stand_in in sums.items()})


def coordinates(expr: sp.Expr, axes: tuple[Axis, ...]) -> dict[sp.Expr, sp.Expr]:
    """Write a function along axes as a combination of products, with coefficients beside."""
    found: dict[sp.Expr, sp.Expr] = defaultdict(lambda: sp.Integer(0))
    for term in sp.Add.make_args(distributed(expr)):
        constant, varying = split(term, *axes)
        found[varying] += constant
    return dict(found)


def simplicity(expr: sp.Expr) -> tuple[int, str]:
    """Return by what formulas are sorted, the simple ones first."""
    return int(sp.count_ops(expr)), str(expr)


def echelon(form: sp.Matrix) -> tuple[sp.Matrix, tuple[int, ...]]:
    """Reduce the rows of a matrix, over the rational functions of what its entries are made of."""
    pivots: tuple[int, ...] = ()

    def reduce(entries: sp.Matrix) -> sp.Matrix:
        nonlocal pivots
        parts = entries.atoms(sp.Function, sp.NumberSymbol)
        parts |= {power for power in entries.atoms(sp.Pow) if not power.exp.is_Integer}
        names = {part: sp.Dummy() for part in sorted(parts, key=sp.default_sort_key)}
        matrix = DomainMatrix.from_Matrix(entries.xreplace(names)).to_field()
        echelon, pivots = matrix.rref()
        return echelon.to_Matrix().as_immutable().xreplace({d: p for p, d in names.items()})

    fixed = form.as_immutable()
    return with_sums_as_symbols(fixed, lambda outer: _without_roots(outer, reduce)), pivots


def reduced(expr: sp.Expr) -> sp.Expr:
    """Cancel, as rational functions of what stands outside of sums."""
    return with_sums_as_symbols(expr, lambda outer: _without_roots(outer, sp.cancel))


def _without_roots(expr: sp.Expr, action: Callable[[sp.Expr], sp.Expr]) -> sp.Expr:
    """Act on ``expr`` as a rational function: with s for sqrt(x + c), x is s^2 - c.

    Roots of what is linear in no symbol stay as they are.
    """
    orders: dict[sp.Expr, int] = {}
    for power in sorted(expr.atoms(sp.Pow), key=sp.default_sort_key):
        if power.exp.is_Rational and not power.exp.is_Integer:
            orders[power.base] = lcm(orders.get(power.base, 1), int(power.exp.q))
    meant: dict[sp.Expr, sp.Expr] = {}
    back: dict[sp.Expr, sp.Expr] = {}
    for base, order in orders.items():
        root = sp.Dummy(f"root{len(back)}", positive=True)
        if (found := _solved(base.xreplace(meant), root**order)) is not None:
            meant = {x: value.xreplace(found) for x, value in meant.items()} | found
            back[root] = base ** sp.Rational(1, order)
    expr = expr.xreplace(meant)
    return action(expr).xreplace(back)


def _solved(base: sp.Expr, value: sp.Expr) -> dict[sp.Expr, sp.Expr] | None:
    """Return the symbol that makes ``base`` that value, where it is linear in one."""
    for x in sorted(base.free_symbols, key=sp.default_sort_key):
        slope = sp.diff(base, x)
        if not isinstance(x, sp.Dummy) and not slope.has(x):
            found = {x: (value - base.xreplace({x: sp.S.Zero})) / slope}
            if base.xreplace(found) == value:
                return found
    return None
