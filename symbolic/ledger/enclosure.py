"""In which interval does a formula's value surely lie?

Two arithmetics answer, both with outward rounding: python-flint's balls at an exact point, many
bits and fast; mpmath's intervals over a box, whose end points are kept as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

Number = Any  # a ball or an interval: neither library ships types


class NotCovered(ValueError):
    """A formula has a function without an enclosure; the message names it."""


@dataclass(frozen=True)
class Arithmetic:
    """What a formula's parts mean in one kind of enclosing numbers."""

    number: Callable[[sp.Rational], Number]
    whole_power: Callable[[Number, int], Number]
    power: Callable[[Number, Number], Number]
    root: Callable[[Number], Number]
    functions: Mapping[type[sp.Function], Callable[..., Number]]
    constants: Mapping[sp.Expr, Callable[[], Number]]


class Enclosure:
    """Formulas as a straight-line programme on enclosing numbers; equal parts run once."""

    def __init__(
        self, symbols: Sequence[sp.Symbol], formulas: Sequence[sp.Expr], arithmetic: Arithmetic
    ) -> None:
        """Translate ``formulas``, whose free symbols are among ``symbols``.

        Raises:
            NotCovered: a function has no enclosure.
        """
        self._arithmetic = arithmetic
        self._index: dict[sp.Expr, int] = {symbol: k for k, symbol in enumerate(symbols)}
        self._arity = len(symbols)
        self._steps: list[tuple[Callable[..., Number], tuple[int, ...]]] = []
        self._results = [self._place(formula) for formula in formulas]

    def __call__(self, values: Sequence[Number]) -> list[Number]:
        """Return enclosures of the formulas wherever ``values`` enclose the symbols."""
        found = list(values)
        for function, places in self._steps:
            found.append(function(*(found[k] for k in places)))
        return [found[k] for k in self._results]

    def _place(self, expr: sp.Expr) -> int:
        """Return where the value of ``expr`` stands, after adding the steps towards it."""
        if expr not in self._index:
            function, parts = self._step(expr)
            places = tuple(self._place(part) for part in parts)
            self._steps.append((function, places))
            self._index[expr] = self._arity + len(self._steps) - 1
        return self._index[expr]

    def _step(self, expr: sp.Expr) -> tuple[Callable[..., Number], Sequence[sp.Expr]]:
        how = self._arithmetic
        if expr.is_Rational:
            return (lambda: how.number(expr)), ()
        if expr in how.constants:
            return how.constants[expr], ()
        if isinstance(expr, sp.Add):
            return _sum, expr.args
        if isinstance(expr, sp.Mul):
            return _product, expr.args
        if isinstance(expr, sp.Pow):
            return self._power(expr.base, expr.exp)
        if isinstance(expr, sp.Function | sp.Max | sp.Min) and expr.func in how.functions:
            return how.functions[expr.func], expr.args
        msg = f"interval arithmetic has no {expr.func.__name__}: {expr}"
        raise NotCovered(msg)

    def _power(
        self, base: sp.Expr, exponent: sp.Expr
    ) -> tuple[Callable[..., Number], Sequence[sp.Expr]]:
        how = self._arithmetic
        if exponent.is_Integer:
            return (lambda x: how.whole_power(x, int(exponent))), (base,)
        if exponent.is_Rational and exponent.q == 2:
            return (lambda x: how.whole_power(how.root(x), int(exponent.p))), (base,)
        return how.power, (base, exponent)


def _sum(*terms: Number) -> Number:
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total


def _product(*factors: Number) -> Number:
    product = factors[0]
    for factor in factors[1:]:
        product = product * factor
    return product
