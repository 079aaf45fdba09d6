"""How is a formula of one exponential written on either side of exp(y) = 1, so that none overflows?

With e = exp(-|y|), which is at most 1, exp(y) is e or 1/e.  A logarithm splits off what grows,
log(1 + 1/e) = |y| + log(1 + e), and the rest is e^k times a factor of moderate size.  So the
formula is a rational function of e, |y| and such factors, in which what cancels does so before any
number is rounded, whatever the spelling.  Nothing here is trusted: the emitted text is proved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from math import lcm
from typing import Any

import sympy as sp
from sympy.polys.fields import FracField
from sympy.polys.polyerrors import BasePolynomialError

from symbolic.calculus import AxisSum, axes_of, logistic, softplus
from symbolic.generator.stable.digits import without_cancelling
from symbolic.generator.stable.exponents import is_never_positive
from symbolic.generator.stable.heads import (
    decay,
    decay_minus_one,
    exp_minus_one,
    log_one_plus,
    shrunk,
    two_sided,
)
from symbolic.generator.stable.series import by_series

_MEANINGS: dict[type[sp.Expr], Callable[[sp.Expr], sp.Expr]] = {
    sp.sinh: lambda x: (sp.exp(x) - sp.exp(-x)) / 2,
    sp.cosh: lambda x: (sp.exp(x) + sp.exp(-x)) / 2,
    sp.tanh: lambda x: (sp.exp(2 * x) - 1) / (sp.exp(2 * x) + 1),
    sp.sech: lambda x: 2 / (sp.exp(x) + sp.exp(-x)),
    logistic: lambda x: 1 / (1 + sp.exp(-x)),
    softplus: lambda x: sp.log(1 + sp.exp(x)),
}
EXPONENTIAL = (sp.exp, *_MEANINGS)
_E = sp.Symbol("_e", positive=True)
_A = sp.Symbol("_a", nonnegative=True)


def exponent(expr: sp.Expr) -> sp.Expr | None:
    """Return y such that every exponential in ``expr`` is of an integer times y, or of those."""
    slopes = [] if expr.has(AxisSum) else _slopes(expr)
    if not slopes:
        return None
    x = min(slopes, key=sp.default_sort_key).primitive()[1]
    x = -x if x.could_extract_minus_sign() else x
    ratios = [sp.cancel(slope / x) for slope in slopes]
    if not all(ratio.is_Rational for ratio in ratios):
        return None
    return x / lcm(*(int(ratio.q) for ratio in ratios))


def _slopes(expr: sp.Expr) -> list[sp.Expr]:
    """Return what stands in exponentials; of exp(z - 2 exp(z)) that is z, twice."""
    found = []
    for node in expr.atoms(*EXPONENTIAL):
        terms = sp.Add.make_args(node.args[0])
        straight = sp.Add(*(term for term in terms if not term.has(*EXPONENTIAL)))
        found += [straight * (2 if isinstance(node, sp.tanh) else 1)] if straight != 0 else []
    return found


def grows_both_ways(expr: sp.Expr) -> bool:
    """Say whether a formula of one exponential holds powers of it that grow on either side."""
    y = exponent(expr)
    heads = expr.atoms(*EXPONENTIAL) if y is not None else ()
    found = [sp.cancel(x / y).is_positive for x in _slopes(expr)] if y is not None else []
    return len(set(found)) > 1 or any(head.args[0].has(*EXPONENTIAL) for head in heads)


@cache
def by_sides(expr: sp.Expr) -> sp.Expr | None:
    """Write a formula of one exponential for each sign of its exponent; None where it is not so.

    Where data such as b = 0 leave nothing of b + e as e underflows, it has a form for that b.
    """
    y = exponent(expr)
    if y is None:
        return None
    sides = [sign for sign in (1, -1) if is_never_positive(-sign * y, {})][:1] or [1, -1]
    try:
        found = _on_sides(expr, y, sides)
        special = sorted(_vanishing(expr, y, sides), key=str)
    except BasePolynomialError:  # no quotient of polynomials: it is written as it stands
        return None
    for data, number in special:
        there = expr.xreplace({data: number})
        written = there if there.has(sp.nan, sp.zoo, sp.oo) else by_sides(there) or there
        if not written.has(sp.nan, sp.zoo, sp.oo, sp.I):
            found = two_sided(sp.Abs(data - number), found, written)
    return found


def _on_sides(expr: sp.Expr, y: sp.Expr, sides: list[int]) -> sp.Expr:
    """Write a formula for the signs that y may have."""
    written = [_Side(y, sign).whole(expr) for sign in sides]
    if len(written) == 1:
        (found,) = written
        for head, told in ((decay, shrunk), (decay_minus_one, exp_minus_one)):
            found = found.replace(head, lambda x, told=told: told(-sp.Abs(x)))
        return found.xreplace({sp.Abs(y): sides[0] * y})
    positive, negative = written
    if positive.xreplace({sp.Abs(y): y}) == negative.xreplace({sp.Abs(y): -y}):
        return positive.xreplace({sp.Abs(y): y})
    return positive if positive == negative else two_sided(y.primitive()[1], positive, negative)


def _vanishing(expr: sp.Expr, y: sp.Expr, sides: list[int]) -> set[tuple[sp.Symbol, sp.Integer]]:
    """Return data, and their value, for which a divisor or what a logarithm is of vanishes far out.

    Those are labels: 0 and 1.
    """
    found = set[tuple[sp.Symbol, sp.Integer]]()
    inner = {node.args[0] for node in expr.atoms(sp.log)}
    inner |= {node.base for node in expr.atoms(sp.Pow) if not node.exp.is_positive}
    others = expr.free_symbols - y.free_symbols
    data = {s for s in others if axes_of(s) and axes_of(s) >= axes_of(y)}
    inner = {node for node in inner if node.has(*EXPONENTIAL) and node.free_symbols & data}
    for node, sign in product(inner, sides):
        side = _Side(y, sign)
        for part in sp.fraction(side.rational(node)):
            for factor, _ in factors_of(part)[1]:
                lead = side.leading(factor)[2]
                held = factor.free_symbols & data if factor.has(_E, *side.exponents) else ()
                found |= {
                    (each, number)
                    for each in held
                    for number in map(sp.Integer, (0, 1))
                    if lead.xreplace({each: number}) == 0
                }
    return found


def one_logarithm(total: sp.Expr) -> sp.Expr:
    """Join logarithms of one exponential, and its exponent, where together they are 0 at y = 0."""
    logs = [term.as_independent(sp.log, softplus, as_Add=False) for term in total.args]
    logs = [(k, head) for k, head in logs if isinstance(head, sp.log | softplus)]
    steep, y = next(((k, y) for k, head in logs if (y := exponent(head)) is not None), (0, None))
    if y is None:
        return total
    joined = [(k, head) for k, head in logs if exponent(head) in (None, y)]
    first = y.as_ordered_terms()[0].as_coeff_Mul()[1]
    slope = total.coeff(first) / y.coeff(first)
    powers = [sp.cancel(k / steep) for k, _ in joined]
    if not all(power.is_Integer for power in powers):
        return total
    insides = (_inside(head) ** power for power, (_, head) in zip(powers, joined, strict=True))
    inside, apart = sp.Mul(*insides), sp.Add(*(k * head for k, head in joined))
    for straight in (sp.expand(slope * y), sp.Integer(0)):
        argument = sp.exp(straight / steep) * inside
        several = len(joined) + (straight != 0) > 1
        if several and exponent(argument) == y and _Side(y, 1).at_zero(argument) == 1:
            return total - straight - apart + steep * sp.log(argument)
    return total


def _inside(head: sp.Expr) -> sp.Expr:
    return 1 + sp.exp(head.args[0]) if isinstance(head, softplus) else head.args[0]


@dataclass
class _Side:
    """Formulas where y has a known sign, as rational functions of e, |y| and named factors."""

    y: sp.Expr
    sign: int
    #: what a symbol stands for: a formula to print
    names: dict[sp.Symbol, sp.Expr] = field(default_factory=dict)
    #: a symbol for f(e) / e^k, such as log(1 + e) / e: k, f(e) and the quotient at e = 0
    quotients: dict[sp.Symbol, tuple[int, sp.Expr, sp.Expr]] = field(default_factory=dict)
    #: a symbol for an exponential, and minus its exponent
    exponents: dict[sp.Symbol, sp.Expr] = field(default_factory=dict)
    #: a sum that is an exponential of an exponential: 1 - x q with q = (1 - exp(-x)) / x
    doubles: dict[sp.Expr, sp.Expr] = field(default_factory=dict)

    def whole(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula on this side."""
        return self.product(self.rational(expr))

    def rational(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula as a reduced quotient of polynomials in symbols."""
        return reduced(self.written(expr))

    def at_zero(self, expr: sp.Expr) -> sp.Expr | None:
        """Return the value at y = 0, where it is known."""
        quotient = self.rational(expr)
        return None if quotient.has(_A) else sp.cancel(quotient.xreplace({_E: sp.Integer(1)}))

    def written(self, expr: sp.Expr) -> sp.Expr:
        """Put symbols in place of what is no polynomial in exp(y) and in entries."""
        if expr.is_Symbol or expr.is_Rational:
            return expr
        if isinstance(expr, sp.exp):
            terms = sp.Add.make_args(expr.args[0])
            nested = [term for term in terms if term.has(*EXPONENTIAL)]
            straight = sp.Add(*(term for term in terms if term not in nested))
            return self.power(straight) * sp.Mul(*map(self.double, nested))
        if type(expr) in _MEANINGS:
            return self.written(_MEANINGS[type(expr)](expr.args[0]))
        if isinstance(expr, sp.log) and expr.has(*EXPONENTIAL):
            return self.logarithm(expr.args[0])
        if isinstance(expr, sp.Add | sp.Mul) or (expr.is_Pow and expr.exp.is_Integer):
            return expr.func(*map(self.written, expr.args))
        if expr.is_Pow and expr.base.has(*EXPONENTIAL):
            low, rest, _ = self.leading(self.rational(expr.base))
            outside = sp.Integer(1)
            if low:
                outside = self.known(self.exponents, "t", low * expr.exp * sp.Abs(self.y))
            over, under = sp.fraction(rest)
            if _is_sum_of_positive(under):
                outside *= self.named(self.product(under) ** -expr.exp)
                rest = over
            return outside * self.named(self.product(rest) ** expr.exp)
        return self.named(expr.func(*(self.whole(arg) for arg in expr.args)) if expr.args else expr)

    def power(self, argument: sp.Expr) -> sp.Expr:
        """Write exp of a multiple of y as a power of e."""
        return _E ** (-self.sign * sp.cancel(argument / self.y))

    def double(self, term: sp.Expr) -> sp.Expr:
        """Write exp(k x) of a power x of exp(y): 1 - x q where x is small, or as it is.

        Of a logarithm x it is a power: tanh(softplus(z)) is rational in exp(z).
        """
        k, x = term.as_coeff_Mul()
        if k.is_Integer and isinstance(x, sp.log | softplus):
            return self.written(_inside(x) ** k)
        if not (k.is_Integer and isinstance(x, sp.exp)):
            return self.named(sp.exp(k * self.whole(x)))
        size = self.power(x.args[0])
        order = size.as_base_exp()[1]
        if order.is_negative:
            return self.known(self.exponents, "t", x) ** -k
        value = -exp_minus_one(-(decay(self.y) ** order))
        name = self.known(self.quotients, "q", (int(order), value, sp.Integer(1)))
        self.doubles[size * name - 1] = -sp.exp(-(decay(self.y) ** order))
        return (1 - size * name) ** -k

    @staticmethod
    def known(table: dict[sp.Symbol, Any], letter: str, meaning: Any, positive: bool = True) -> Any:
        """Return the symbol that has a meaning in a table, a new one where there is none."""
        name = next((name for name, known in table.items() if known == meaning), None)
        if name is None:
            count = f"_{letter}{len(table)}"
            name = sp.Symbol(count, real=True, positive=True if positive else None)
            table[name] = meaning
        return name

    def named(self, meaning: sp.Expr) -> sp.Expr:
        """Return the symbol for a formula, or what needs none."""
        if meaning.is_Symbol or meaning.is_Rational:
            return meaning
        return self.known(self.names, "s", meaning, bool(meaning.is_positive))

    def leading(self, quotient: sp.Expr) -> tuple[int, sp.Expr, sp.Expr]:
        """Return k, rest and its value at e = 0, with quotient = e^k rest."""
        numerator, denominator = map(_lowest, sp.fraction(quotient))
        rest = sp.cancel(quotient / _E ** (numerator - denominator))
        vanishing = dict.fromkeys([_E, *self.exponents], 0)
        return numerator - denominator, rest, sp.cancel(rest.xreplace(vanishing))

    def logarithm(self, argument: sp.Expr) -> sp.Expr:
        """Write log as k |y| + log(lead) + e^k symbol, where the lead is positive."""
        base, power = argument.as_base_exp()
        if power != 1 and not power.is_even:
            return power * self.logarithm(base)
        powers = [f for f in sp.Mul.make_args(argument) if not f.as_base_exp()[1].is_number]
        if argument.is_Mul and powers and all(f.as_base_exp()[0].is_positive for f in powers):
            rest = sp.Mul(*(f for f in argument.args if f not in powers))
            return sp.Add(*map(self.logarithm, [rest, *powers]))
        quotient, at_zero = self.rational(argument), self.at_zero(argument)
        far = self.logarithms_of(quotient)
        if at_zero == 1 and len(sp.Add.make_args(far)) > 1:
            # the value is 0 at y = 0, where the terms far from it would cancel
            near = log_one_plus(self.product(sp.cancel(quotient - 1)))
        elif at_zero == 0:
            near = sp.log(self.product(quotient))
        else:
            return far
        return self.named(two_sided(1 - sp.Abs(self.y), near, self.product(far)))

    def logarithms_of(self, quotient: sp.Expr) -> sp.Expr:
        """Add up the logarithms of a quotient's factors, all of the unknown sign in one.

        A factor that may be negative for some parameters is split off only where it is the one
        such, so that it is positive wherever the logarithm is defined.
        """
        total, unknown = sp.Integer(0), sp.Integer(1)
        factors = []
        for part, sign in zip(sp.fraction(quotient), (1, -1), strict=True):
            coefficient, found = factors_of(part)
            turned = [f for f, power in found if power % 2 and self.leading(f)[2].is_negative]
            found = [(-f if f in turned else f, power) for f, power in found]
            coefficient *= (-1) ** len(turned)  # 1 - t, not t - 1, where t is small
            factors += [(factor, sign * power) for factor, power in [(coefficient, 1), *found]]
        uncertain = [f for f, power in factors if not (_is_sum_of_positive(f) or power % 2 == 0)]
        for factor, power in factors:
            low, rest, lead = self.leading(factor)
            total -= power * low * _A
            if lead.is_positive and (len(uncertain) < 2 or factor not in uncertain):
                total += power * self.logarithm_of(rest, lead)
            else:
                unknown *= rest**power
        return total if unknown == 1 else total + self.named(sp.log(self.product(unknown)))

    def logarithm_of(self, rest: sp.Expr, lead: sp.Expr) -> sp.Expr:
        """Return log(lead) + log(1 + small), this one as e^k times a symbol."""
        small = sp.cancel(rest / lead - 1)
        found = sp.Integer(0) if lead == 1 else self.named(sp.log(self.product(lead)))
        if small == 0:
            return found
        k, _, limit = self.leading(small)
        certain = _is_sum_of_positive(sp.expand(small))
        value = log_one_plus(self.product(small))
        name = self.known(self.quotients, "l", (k, value, self.product(limit)), certain)
        return found + _E**k * name

    def product(self, quotient: sp.Expr) -> sp.Expr:
        """Print a quotient in factors, so that each keeps its digits."""
        powers: Counter[sp.Expr] = Counter()
        number = sp.Integer(1)
        for part, sign in zip(sp.fraction(reduced(quotient)), (1, -1), strict=True):
            coefficient, factors = factors_of(part)
            number *= coefficient**sign
            for factor, power in factors:
                powers[factor] += sign * power
        sums = {factor: powers.pop(factor) for factor in list(powers) if factor.is_Add}
        split = [f for f, p in sums.items() if p == 1 and f.has(*self.exponents)]
        alone = split and not any(powers[symbol] > 0 for symbol in self.exponents)
        left = powers.pop(_E, 0) if alone and powers[_E] < 0 else 0
        result = self.monomial(powers)
        for factor, power in sums.items():
            result *= self.sum(factor, left if factor in split[:1] else 0) ** power
        return number * result

    def sum(self, polynomial: sp.Expr, left: int = 0) -> sp.Expr:
        """Print an irreducible factor times e^left; 1 - e by the exponential less 1."""
        for known, meaning in {_E - 1: decay_minus_one(self.y), **self.doubles}.items():
            if polynomial in (known, -known):
                return meaning if polynomial == known else -meaning
        made = [_E, _A, *self.names, *self.quotients, *self.exponents]
        collected: dict[sp.Expr, sp.Expr] = {}
        for term in sp.Add.make_args(polynomial):
            plain, powers = (term * _E**left).as_independent(*made, as_Add=False)
            collected[powers] = collected.get(powers, sp.Integer(0)) + plain
        terms = []
        for powers, plain in collected.items():  # coefficients cancel before they multiply
            bases = (factor.as_base_exp() for factor in sp.Mul.make_args(powers))
            monomial = self.monomial(Counter({b: int(p) for b, p in bases}))
            terms.append((sp.factor_terms(plain), monomial))
        total = sp.Add(*(plain * monomial for plain, monomial in terms))
        return without_cancelling(total) or self.by_series(terms) or total

    def by_series(self, terms: list[tuple[sp.Expr, sp.Expr]]) -> sp.Expr | None:
        """Write by series of exp(-|y|) what each coefficient multiplies; None without."""
        groups: dict[sp.Expr, sp.Expr] = {}
        for plain, monomial in terms:
            several = len([s for s in plain.free_symbols if axes_of(s)]) > 1
            for part in [plain] if several else sp.Add.make_args(sp.expand(plain)):
                number, key = part.as_coeff_Mul()
                groups[key] = groups.get(key, sp.Integer(0)) + number * monomial
        found = {
            key: by_series(each, lambda e: e, decay(self.y))
            for key, each in groups.items()
            if each.is_Add
        }
        if not any(found.values()):
            return None
        return sp.Add(*(key * (found.get(key) or each) for key, each in groups.items()))

    def monomial(self, powers: Counter[sp.Expr]) -> sp.Expr:
        """Print a product of powers of symbols, log(1 + s) without a division where that does."""
        left = powers.pop(_E, 0)
        result, grown = sp.Integer(1), sp.Integer(0)
        for symbol, power in powers.items():
            if symbol in self.quotients:
                k, meaning, limit = self.quotients[symbol]
                if abs(left) >= k * abs(power) and left * power >= 0:
                    left -= k * power
                else:
                    small = decay(self.y) ** k
                    meaning = two_sided(small, meaning / small, limit)
            elif symbol in self.exponents:
                grown += power * self.exponents[symbol]
                continue
            else:
                meaning = self.names.get(symbol, sp.Abs(self.y) if symbol == _A else symbol)
            result *= meaning**power
        if grown != 0:  # e^g by itself, which may be more than 0 where e underflows
            return result * sp.exp(-grown - left * sp.Abs(self.y))
        return result * decay(self.y) ** left


@lru_cache(maxsize=2**12)
def factors_of(polynomial: sp.Expr) -> tuple[sp.Expr, list[tuple[sp.Expr, int]]]:
    """Return a number, and the irreducible factors with their powers."""
    number, factors = sp.factor_list(polynomial)
    return number, factors


@lru_cache(maxsize=2**12)
def reduced(expr: sp.Expr) -> sp.Expr:
    """Write a rational formula of symbols as one quotient of polynomials without common factors."""
    symbols = sorted(expr.free_symbols, key=lambda each: str(each))
    if not symbols or expr.is_Symbol:
        return sp.cancel(expr)
    found = FracField(symbols, sp.QQ, sp.lex).from_expr(expr)
    return sp.cancel(found.as_expr(), *symbols) if found.denom.is_ground else found.as_expr()


def _is_sum_of_positive(expr: sp.Expr) -> bool:
    return all(term.is_positive for term in sp.Add.make_args(expr))


def _lowest(polynomial: sp.Expr) -> int:
    return min(monomial[0] for monomial in sp.Poly(polynomial, _E).monoms())
