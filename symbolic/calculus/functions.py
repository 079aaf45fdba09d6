"""What is known of each function, and how is it told by fewer ones? A function is a row of a table.

Equal values get equal forms: a function with a meaning is written by that, and the values of the
others become free symbols.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce

import sympy as sp

from symbolic.calculus.arc import arc_kernel, by_angle
from symbolic.calculus.entries import logistic, softplus

Meaning = Callable[..., sp.Expr]

#: An angle is taken apart into no more terms, none of a larger multiple.
_TERMS, _MULTIPLE = 4, 6


@dataclass(frozen=True)
class Row:
    """What is known of a function of real numbers, wherever formulas are decided.

    Its values and domain stand in `symbolic.enclose.functions`, its spelling in code in
    `symbolic.generator.text.spelling`, and the independent engine has its own; a test compares that
    none of these tables lacks a row.
    """

    head: type[sp.Basic]
    #: the same function by fewer ones, so that equal values get equal forms
    meaning: Meaning | None = None
    #: its word in the text of statements, where it is not SymPy's
    word: str = ""
    in_losses: bool = True

    @property
    def name(self) -> str:
        """Its word in the text of statements."""
        return self.word or str(self.head.__name__)


def by_modulus(*values: sp.Expr) -> sp.Expr:
    """Write a largest value by absolute values."""
    return reduce(lambda one, other: (one + other + sp.Abs(one - other)) / 2, values)


TABLE = (
    Row(sp.exp),
    Row(sp.log),
    Row(sp.sin),
    Row(sp.cos),
    Row(sp.tan),
    Row(sp.asin),
    Row(sp.acos, lambda x: sp.pi / 2 - sp.asin(x)),
    Row(sp.atan),
    Row(sp.asinh),
    Row(sp.erf),
    Row(sp.sinh, lambda x: (sp.exp(x) - sp.exp(-x)) / 2),
    Row(sp.cosh, lambda x: (sp.exp(x) + sp.exp(-x)) / 2),
    Row(sp.tanh, lambda x: (sp.exp(2 * x) - 1) / (sp.exp(2 * x) + 1)),
    Row(sp.sech, lambda x: 2 / (sp.exp(x) + sp.exp(-x))),
    Row(sp.csch, lambda x: 2 / (sp.exp(x) - sp.exp(-x)), in_losses=False),
    Row(
        sp.coth,
        lambda x: (sp.exp(2 * x) + 1) / (sp.exp(2 * x) - 1),
        in_losses=False,
    ),
    Row(softplus, lambda x: sp.log(1 + sp.exp(x))),
    Row(logistic, lambda x: sp.exp(x) / (1 + sp.exp(x))),
    Row(arc_kernel, by_angle),
    Row(sp.Abs, word="abs"),
    Row(sp.Max, by_modulus, word="largest"),
    Row(sp.Min, lambda *x: -by_modulus(*(-y for y in x)), word="least"),
    Row(sp.sign, in_losses=False),
    Row(sp.LambertW, in_losses=False),
)


_BY_EXP = {
    row.head: row.meaning
    for row in TABLE
    if row.meaning is not None and row.meaning(sp.Dummy()).has(sp.exp)
}
_BY_OTHERS = {row.head: row.meaning for row in TABLE if row.meaning and row.head not in _BY_EXP}
_OWN = (row.head for row in TABLE if row.meaning is None and row.head is not sp.exp)
#: Functions that may appear as they are; their values become free symbols.
FREE_FUNCTIONS = (sp.tanh, *_OWN)


def by_fewer(expr: sp.Expr) -> sp.Expr:
    """Write functions by those that have no meaning of their own, unless tanh stands alone.

    The derivatives of tanh are polynomials in tanh, which is then a free symbol.
    """
    for head, meaning in _BY_OTHERS.items():
        expr = expr.replace(head, meaning)
    if expr.has(sp.exp, *(head for head in _BY_EXP if head is not sp.tanh)):
        for head, meaning in _BY_EXP.items():
            expr = expr.replace(head, meaning)
    return expr


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
