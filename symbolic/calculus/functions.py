"""How are functions told by fewer ones, so that equal values get equal forms?"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus.entries import logistic, softplus

#: Functions that may appear as they are; their values become free symbols.
FREE_FUNCTIONS = (sp.log, sp.sin, sp.cos, sp.tan, sp.tanh, sp.atan, sp.asinh, sp.erf, sp.Abs)
#: An angle is taken apart into no more terms, none of a larger multiple.
_TERMS, _MULTIPLE = 4, 6


def in_exponentials(expr: sp.Expr) -> sp.Expr:
    """Write hyperbolic and logistic functions with exp, unless tanh stands alone.

    The derivatives of tanh are polynomials in tanh, which is then a free symbol.
    """
    if not expr.has(sp.exp, *(head for head in _EXPONENTIAL if head is not sp.tanh)):
        return expr
    for head, meaning in _EXPONENTIAL.items():
        expr = expr.replace(head, meaning)
    return expr


_EXPONENTIAL = {
    softplus: lambda x: sp.log(1 + sp.exp(x)),
    logistic: lambda x: sp.exp(x) / (1 + sp.exp(x)),
    sp.sinh: lambda x: (sp.exp(x) - sp.exp(-x)) / 2,
    sp.cosh: lambda x: (sp.exp(x) + sp.exp(-x)) / 2,
    sp.tanh: lambda x: (sp.exp(2 * x) - 1) / (sp.exp(2 * x) + 1),
    sp.sech: lambda x: 2 / (sp.exp(x) + sp.exp(-x)),
    sp.csch: lambda x: 2 / (sp.exp(x) - sp.exp(-x)),
    sp.coth: lambda x: (sp.exp(2 * x) + 1) / (sp.exp(2 * x) - 1),
}


def positive(expr: sp.Expr) -> bool:
    """Say whether an expanded polynomial in symbols is surely positive."""
    terms = sp.Add.make_args(sp.expand(expr))
    return all(term.is_positive for term in terms)


def without_squares(argument: sp.Expr) -> tuple[list[tuple[sp.Expr, int]], sp.Expr]:
    """Write a rational formula as product(|base|**power)**2 * rest."""
    rest = sp.Integer(1)
    bases: list[tuple[sp.Expr, int]] = []
    for part, sign in zip(sp.fraction(argument), (1, -1), strict=True):
        coefficient, found = sp.sqf_list(part)
        rest *= coefficient**sign
        for base, power in found:
            bases += [(base, sign * (power // 2))] if power > 1 else []
            rest *= base ** (sign * (power % 2))
    return bases, rest


def addition(head: type[sp.Function], multiples: list[tuple[int, sp.Symbol]]) -> sp.Expr | None:
    """Expand sin or cos of a sum of multiples of angles; None where that would be too long."""
    if len(multiples) > _TERMS or any(abs(multiple) > _MULTIPLE for multiple, _ in multiples):
        return None
    return sp.expand_trig(head(sp.Add(*(multiple * angle for multiple, angle in multiples))))
