"""How are sums of exponentials, and quotients of them, written so that none overflows?

A formula is split into exp(p) * rest, where rest has a moderate size: the p of a product add up,
the largest p of a sum is taken out, log(exp(p) * rest) is p + log(rest), and of a sum over the rows
the largest exponent m is taken out.  So log(sum exp(z)) reads m + log(sum exp(z - m)), and its
derivative exp(z - m) / sum exp(z - m).  Any m is right; the proof of the text takes it for a free
symbol.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, reduce
from typing import Any

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity, axes_of, expand_names, logistic
from symbolic.declare.loss import Loss
from symbolic.generator.stable.heads import decay, decay_minus_one, two_sided

GROWING = (sp.exp, sp.sinh, sp.cosh)
Split = tuple[sp.Expr, sp.Expr]


class Largest(Entry):
    """The largest of some exponents, along the segment where they vary."""

    covered: tuple[sp.Expr, ...]

    @classmethod
    def of(cls, entry: Entry, covered: tuple[sp.Expr, ...]) -> Largest:
        """Return what stands for a line that is that largest value."""
        found = cls(entry.name, entry.axes)
        found.covered = covered
        return found

    def _hashable_content(self) -> tuple[Any, ...]:
        return (*super()._hashable_content(), getattr(self, "covered", ()))


def is_never_positive(difference: sp.Expr, tops: Mapping[sp.Expr, tuple[sp.Expr, ...]]) -> bool:
    """Say whether a difference of exponents is known not to be positive.

    ``tops``: formulas that are the largest of some exponents.
    """
    difference = sp.expand(difference)
    known = {m: m.covered for m in difference.free_symbols if isinstance(m, Largest)} | {**tops}
    shift = next((m for m in known if difference.has(m)), None)
    if shift is None:
        return bool(difference.is_nonpositive)
    coefficient = difference.coeff(shift)
    rest = difference - coefficient * shift
    return bool(coefficient.is_negative) and any(
        is_never_positive(rest + coefficient * x, tops) for x in known[shift]
    )


def needs_shifts(loss: Loss) -> bool:
    """Say whether a sum of exponentials may overflow although the loss exists.

    That is so where it stands in a function, a quotient or beside another exponential.
    """
    return not loss.is_shifted() and _has_bent_sum(loss.expanded())


@cache
def _has_bent_sum(value: sp.Expr) -> bool:
    def bent(node: sp.Basic, inside: bool) -> bool:
        if isinstance(node, AxisSum):
            return (inside and node.summand.has(*GROWING)) or bent(node.summand, inside)
        if isinstance(node, sp.Mul):
            growing = [arg for arg in node.args if arg.has(*GROWING)]
            inside = inside or len(growing) > 1
        elif isinstance(node, sp.Pow):
            inside = inside or not (node.exp.is_Integer and node.exp.is_positive)
        return any(bent(arg, inside or isinstance(node, sp.Function)) for arg in node.args)

    return bent(value, False)


def opened(expr: sp.Expr) -> sp.Expr:
    """Put in the definitions of quantities that hold exponentials."""
    inner = {q: opened(q.definition) for q in expr.atoms(Quantity) if _is_opened(expand_names(q))}
    return expr.xreplace(inner)


def _is_opened(definition: sp.Expr) -> bool:
    return bool(definition.has(*GROWING, sp.tanh, logistic))


def opened_where_it_cancels(expr: sp.Expr) -> sp.Expr:
    """Put in what is named where numbers of it lose digits: in log(p), 1 / p, 1 - p.

    There p is a quantity of one row that holds exponentials; in 1 - p it is a bounded one, and may
    be 1 but for what a double cannot hold.
    """
    named = {q for q in expr.atoms(Quantity) if not expand_names(q).has(AxisSum)}
    inner = {node.args[0] for node in expr.atoms(sp.log)}
    inner |= {node.base for node in expr.atoms(sp.Pow) if not node.exp.is_positive}
    held = {q for node in inner for q in node.atoms(Quantity) if expand_names(q).has(*GROWING)}
    sums = [node for node in expr.atoms(sp.Add) if any(term.is_number for term in node.args)]
    held |= {q for node in sums for q in node.atoms(Quantity) if _is_bounded(expand_names(q))}
    return opened(expr) if held & named else expr


def _is_bounded(definition: sp.Expr) -> bool:
    quotients = (node.base for node in definition.atoms(sp.Pow) if node.exp.is_negative)
    nested = (node.args[0] for node in definition.atoms(sp.exp))
    return any(node.has(*GROWING) for node in (*quotients, *nested)) or definition.has(
        sp.tanh, logistic
    )


@dataclass
class Exponents:
    """Splits formulas, knowing for each shift the exponents that it covers."""

    #: makes a scalar that is no less than some exponents
    cover: Callable[[tuple[sp.Expr, ...]], Entry] | None = None
    bounds: dict[sp.Expr, tuple[sp.Expr, ...]] = field(default_factory=dict)
    #: the largest of some exponents in each row
    tops: dict[sp.Expr, tuple[sp.Expr, ...]] = field(default_factory=dict)

    def gathered(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula with one exponential a product."""
        exponent, rest = self.split(expr)
        return sp.exp(exponent) * rest

    def summed(self, summand: sp.Expr) -> list[Split]:
        """Take a summand apart into its exponents, and what each of them multiplies."""
        if isinstance(summand, sp.Mul):
            summand = sp.expand_mul(summand)
        return self._joined(self.split(term) for term in sp.Add.make_args(summand))

    def split(self, expr: sp.Expr, inside: bool = False) -> Split:
        """Return p and rest with expr = exp(p) rest; ``inside``: of a logarithm or a power."""
        if not expr.has(*GROWING) or isinstance(expr, Entry | AxisSum):
            return sp.Integer(0), expr
        if isinstance(expr, GROWING):
            return self._function(expr)
        if isinstance(expr, sp.Mul):
            return self._product(expr, inside)
        if isinstance(expr, sp.Pow):
            p, rest = self.split(expr.base, True)
            return p * expr.exp, rest**expr.exp
        if isinstance(expr, sp.Add):
            return self._sum(expr, inside)
        if isinstance(expr, sp.log):
            p, rest = self.split(expr.args[0], True)
            return sp.Integer(0), p + sp.log(rest)
        return sp.Integer(0), expr.func(*(self.gathered(arg) for arg in expr.args))

    def _function(self, expr: sp.Expr) -> Split:
        x = expr.args[0]
        if x.has(*GROWING):
            return sp.Integer(0), expr.func(self.gathered(x))
        if isinstance(expr, sp.exp):
            return x, sp.Integer(1)
        if isinstance(expr, sp.cosh):
            return sp.Abs(x), (1 + decay(2 * x)) / 2
        half = -decay_minus_one(2 * x) / 2
        return sp.Abs(x), two_sided(x, half, -half)

    def _product(self, expr: sp.Mul, inside: bool) -> Split:
        """Split the factors; a sum whose largest term is not known takes what the others leave."""
        exponent, product = sp.Integer(0), sp.Integer(1)
        unknown: list[tuple[list[Split], sp.Expr]] = []
        for factor in expr.args:
            base, power = factor.as_base_exp()
            parts = self._terms(base, inside) if isinstance(base, sp.Add) else []
            if parts and power.is_Integer and power > 0 and self._top(parts) is None:
                unknown.append((parts, power))
                continue
            p, rest = self.split(factor, inside)
            exponent, product = exponent + p, product * rest
        for parts, power in unknown:
            top = self._shift_under(exponent, parts, power)
            if top is None and power == 1:
                top = -exponent
            top = sp.Integer(0) if top is None else top
            exponent += power * top
            product *= sp.Add(*(rest * sp.exp(p - top) for p, rest in parts)) ** power
        return exponent, product

    def _shift_under(
        self, exponent: sp.Expr, parts: list[Split], power: sp.Integer
    ) -> sp.Expr | None:
        """Return a shift that covers the terms of a sum and stands below it."""
        exponents = [p for p, _ in parts]
        factors = {sp.Integer(1), *(p.primitive()[0] for p in exponents if p != 0)}
        for m in self.bounds:
            below = -sp.expand(exponent).coeff(m)
            for factor in sorted(factors):
                if below >= power * factor and self._covers(factor * m, exponents):
                    return factor * m
        return None

    def _terms(self, expr: sp.Add, inside: bool) -> list[Split]:
        return self._joined(self.split(term, inside) for term in expr.args)

    def _top(self, parts: list[Split]) -> sp.Expr | None:
        """Return the exponent that is known to be the largest one."""
        exponents = [p for p, _ in parts]
        return next((p for p in exponents if self._covers(p, exponents)), None)

    def _sum(self, expr: sp.Add, inside: bool) -> Split:
        parts = self._terms(expr, inside)
        exponents = [p for p, _ in parts]
        top = self._top(parts)
        if top is None and inside and self.cover and not any(axes_of(p) for p in exponents):
            top = self.cover(tuple(exponents))
        elif top is None and inside and (len(exponents) > 2 or not _is_of_one(exponents)):
            top = reduce(lambda p, q: two_sided(p - q, p, q), exponents)
            self.tops[top] = tuple(exponents)
        if top is None:
            top = sp.Integer(0)
        return top, sp.Add(*(rest * sp.exp(p - top) for p, rest in parts))

    @staticmethod
    def _joined(parts: Iterable[Split]) -> list[Split]:
        """Add up what equal exponents multiply."""
        found: list[Split] = []
        for p, rest in parts:
            same = next((k for k, (q, _) in enumerate(found) if sp.expand(p - q) == 0), None)
            if same is None:
                found.append((p, rest))
            else:
                found[same] = (found[same][0], found[same][1] + rest)
        return found

    def _covers(self, top: sp.Expr, exponents: list[sp.Expr]) -> bool:
        return all(self.is_covered(p - top) for p in exponents)

    def is_covered(self, difference: sp.Expr) -> bool:
        """Say whether a difference of exponents is known not to be positive."""
        return is_never_positive(difference, self.tops)


def _is_of_one(exponents: list[sp.Expr]) -> bool:
    """Say whether exponents are multiples of one: then both of its signs are looked at."""
    varying = [p for p in exponents if p != 0]
    return all((p / varying[0]).cancel().is_Rational for p in varying)


def unit(exponents: tuple[sp.Expr, ...]) -> tuple[sp.Rational, tuple[sp.Expr, ...]]:
    """Take the largest common factor out of exponents: 2 z of exp(2 z) is twice z."""
    factor = reduce(sp.gcd, (p.primitive()[0] for p in exponents if p != 0))
    return factor, tuple(sorted((p / factor for p in exponents), key=sp.default_sort_key))
