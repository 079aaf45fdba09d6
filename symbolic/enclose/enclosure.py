"""In which interval does a formula's value surely lie, and where is it defined?

Two arithmetics answer, both with outward rounding: python-flint's balls at an exact point, many
bits and fast; mpmath's intervals over a box, whose end points are kept as they are.

A formula is defined where all its parts are: sign(sqrt(x)) has no value for x < 0.  An interval
holds the values wherever there is one, and the `Domain` beside it says whether that is everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from symbolic.enclose.domains import RULES, Domain, Ends, Rule, Undefined, nonnegative, nonzero

Number = Any  # a ball or an interval: neither library ships types


class NotCovered(ValueError):
    """A formula has a function without an enclosure; the message names it."""


@dataclass(frozen=True)
class Arithmetic:
    """What a formula's parts mean in one kind of enclosing numbers.

    A root of what may be negative, a logarithm of what may be 0, ... are those of the rest.
    """

    number: Callable[[sp.Rational], Number]
    ends: Callable[[Number], Ends]
    whole_power: Callable[[Number, int], Number]
    power: Callable[[Number, Number], Number]
    root: Callable[[Number, int], Number]
    functions: Mapping[type[sp.Function], Callable[..., Number]]
    constants: Mapping[sp.Expr, Callable[[], Number]]
    #: whether a value that is not bounded says that there is none
    bounded: bool


@dataclass(frozen=True)
class _Step:
    """One operation on values at ``places``; ``rule`` says where it is defined."""

    function: Callable[..., Number]
    parts: Sequence[sp.Expr]
    rule: Rule | None = None
    places: tuple[int, ...] = ()


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
        self._symbols = tuple(symbols)
        self._steps: list[_Step] = []
        self._results = [self._place(formula) for formula in formulas]

    def __call__(self, values: Sequence[Number]) -> list[Number]:
        """Return enclosures of the formulas wherever ``values`` enclose the symbols.

        Raises:
            Undefined: one of them may have no value there.
        """
        found, domain = self.at(values)
        if domain is not Domain.EVERYWHERE:
            msg = "a formula is not defined everywhere"
            raise Undefined(msg)
        return found

    def at(
        self, values: Sequence[Number], point: Sequence[sp.Rational] | None = None
    ) -> tuple[list[Number], Domain]:
        """Return enclosures of the formulas, and where on ``values`` all of them are defined.

        At an exact ``point`` what is a fraction there is known to be 0 where it is.

        Raises:
            Undefined: they have no value at any point.
        """
        found, whole = list(values), Domain.EVERYWHERE
        for step in self._steps:
            parts = [found[k] for k in step.places]
            whole = max(whole, self._domain(step, parts, point))
            if whole is Domain.NOWHERE:
                msg = "a formula is not defined"
                raise Undefined(msg)
            found.append(step.function(*parts))
            if self._arithmetic.bounded and not found[-1].is_finite():
                msg = "a formula has no bounded value"
                raise Undefined(msg)
        return [found[k] for k in self._results], whole

    def _domain(
        self, step: _Step, parts: Sequence[Number], point: Sequence[sp.Rational] | None
    ) -> Domain:
        if step.rule is None:
            return Domain.EVERYWHERE
        domain = step.rule(self._arithmetic.ends(parts[0]))
        if point is not None and domain is not Domain.EVERYWHERE:
            exact = step.parts[0].xreplace(dict(zip(self._symbols, point, strict=True)))
            domain = step.rule((exact, exact)) if exact.is_Rational else domain
        return domain

    def _place(self, expr: sp.Expr) -> int:
        """Return where the value of ``expr`` stands, after adding the steps towards it."""
        if expr not in self._index:
            step = self._step(expr)
            places = tuple(self._place(part) for part in step.parts)
            self._steps.append(replace(step, places=places))
            self._index[expr] = self._arity + len(self._steps) - 1
        return self._index[expr]

    def _step(self, expr: sp.Expr) -> _Step:
        how = self._arithmetic
        if expr.is_Rational:
            return _Step(lambda: how.number(expr), ())
        if expr in how.constants:
            return _Step(how.constants[expr], ())
        if isinstance(expr, sp.Add):
            return _Step(_sum, expr.args)
        if isinstance(expr, sp.Mul):
            return _Step(_product, expr.args)
        if isinstance(expr, sp.Pow):
            return self._power(expr.base, expr.exp)
        if isinstance(expr, sp.Function | sp.Max | sp.Min) and expr.func in how.functions:
            return _Step(how.functions[expr.func], expr.args, RULES.get(expr.func))
        msg = f"interval arithmetic has no {expr.func.__name__}: {expr}"
        raise NotCovered(msg)

    def _power(self, base: sp.Expr, exponent: sp.Expr) -> _Step:
        how = self._arithmetic
        if exponent.is_Integer:
            rule = nonzero if exponent < 0 else None
            return _Step(lambda x: how.whole_power(x, int(exponent)), (base,), rule)
        if exponent.is_Rational and exponent.p == 1:
            return _Step(lambda x: how.root(x, int(exponent.q)), (base,), nonnegative)
        if exponent.is_Rational:
            root = sp.Pow(base, sp.Rational(1, exponent.q), evaluate=False)
            return self._power(root, sp.Integer(exponent.p))
        return _Step(how.power, (base, exponent))


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
