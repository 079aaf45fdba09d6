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
from math import lcm

import sympy as sp

from symbolic.calculus import AxisSum, logistic, softplus
from symbolic.generator.digits import without_cancelling
from symbolic.generator.heads import decay, decay_minus_one, log_one_plus, two_sided

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
    """Return y such that every exponential in ``expr`` is of an integer times y."""
    heads = expr.atoms(*EXPONENTIAL)
    arguments = [x.args[0] * (2 if isinstance(x, sp.tanh) else 1) for x in heads]
    nested = expr.has(AxisSum) or any(argument.has(*EXPONENTIAL) for argument in arguments)
    if not arguments or nested:
        return None
    x = min(arguments, key=sp.default_sort_key).primitive()[1]
    x = -x if x.could_extract_minus_sign() else x
    ratios = [sp.cancel(argument / x) for argument in arguments]
    if not all(ratio.is_Rational for ratio in ratios):
        return None
    return x / lcm(*(int(ratio.q) for ratio in ratios))


def by_sides(expr: sp.Expr) -> sp.Expr | None:
    """Write a formula of one exponential for each sign of its exponent."""
    y = exponent(expr)
    if y is None:
        return None
    positive, negative = (_Side(y, sign).whole(expr) for sign in (1, -1))
    if positive.xreplace({sp.Abs(y): y}) == negative.xreplace({sp.Abs(y): -y}):
        return positive.xreplace({sp.Abs(y): y})
    return positive if positive == negative else two_sided(y.primitive()[1], positive, negative)


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
    for straight in (slope, sp.Integer(0)):
        powers = [sp.cancel(k / steep) for k, _ in joined]
        if not all(power.is_Integer for power in powers):
            return total
        arguments = (
            1 + sp.exp(head.args[0]) if isinstance(head, softplus) else head.args[0]
            for _, head in joined
        )
        argument = sp.exp(sp.expand(straight * y) / steep)
        argument *= sp.Mul(*(u**power for u, power in zip(arguments, powers, strict=True)))
        rest = total - sp.expand(straight * y) - sp.Add(*(k * head for k, head in joined))
        if (
            len(joined) + bool(straight) > 1
            and exponent(argument) == y
            and _Side(y, 1).rational(argument).subs(_E, 1) == 1
        ):
            return rest + steep * sp.log(argument)
    return total


@dataclass
class _Side:
    """Formulas where y has a known sign, as rational functions of e, |y| and named factors."""

    y: sp.Expr
    sign: int
    #: what a symbol stands for: a formula to print
    names: dict[sp.Symbol, sp.Expr] = field(default_factory=dict)
    #: a symbol for log(1 + s) / e^k, with s and its lowest power k of e
    logarithms: dict[sp.Symbol, tuple[sp.Expr, int]] = field(default_factory=dict)

    def whole(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula on this side."""
        return self.product(self.rational(expr))

    def rational(self, expr: sp.Expr) -> sp.Expr:
        """Write a formula as a reduced quotient of polynomials in symbols."""
        return sp.cancel(sp.together(self.written(expr)))

    def written(self, expr: sp.Expr) -> sp.Expr:
        """Put symbols in place of what is no polynomial in exp(y) and in entries."""
        if expr.is_Symbol or expr.is_Rational:
            return expr
        if isinstance(expr, sp.exp):
            return _E ** (-self.sign * sp.cancel(expr.args[0] / self.y))
        if type(expr) in _MEANINGS:
            return self.written(_MEANINGS[type(expr)](expr.args[0]))
        if isinstance(expr, sp.log) and expr.has(*EXPONENTIAL):
            return self.logarithm(expr.args[0])
        if isinstance(expr, sp.Add | sp.Mul) or (expr.is_Pow and expr.exp.is_Integer):
            return expr.func(*map(self.written, expr.args))
        if expr.is_Pow and expr.base.has(*EXPONENTIAL):
            low, rest, _ = self.leading(self.rational(expr.base))
            outside = self.named(_E ** (low * expr.exp)) if low else sp.Integer(1)
            over, under = sp.fraction(rest)
            if all(term.is_positive for term in sp.Add.make_args(under)):
                outside *= self.named(self.product(under) ** -expr.exp)
                rest = over
            return outside * self.named(self.product(rest) ** expr.exp)
        return self.named(expr.func(*(self.whole(arg) for arg in expr.args)) if expr.args else expr)

    def named(self, meaning: sp.Expr) -> sp.Expr:
        """Return the symbol for a formula, or what needs none."""
        if meaning.is_Symbol or meaning.is_Rational:
            return meaning
        name = next((name for name, known in self.names.items() if known == meaning), None)
        if name is None:
            count = f"_s{len(self.names)}"
            name = sp.Symbol(count, real=True, positive=True if meaning.is_positive else None)
            self.names[name] = meaning
        return name

    def leading(self, quotient: sp.Expr) -> tuple[int, sp.Expr, sp.Expr]:
        """Return k, rest and its value at e = 0, with quotient = e^k rest."""
        numerator, denominator = map(_lowest, sp.fraction(quotient))
        rest = sp.cancel(quotient / _E ** (numerator - denominator))
        return numerator - denominator, rest, sp.cancel(rest.subs(_E, 0))

    def logarithm(self, argument: sp.Expr) -> sp.Expr:
        """Write log as k |y| + log(lead) + e^k symbol, where the lead is positive."""
        base, power = argument.as_base_exp()
        if power != 1 and not power.is_even:
            return power * self.logarithm(base)
        quotient = self.rational(argument)
        at_zero = sp.cancel(quotient.subs(_E, 1)) if not quotient.has(_A) else None
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
        """Add up the logarithms of a quotient's factors, all of the unknown sign in one."""
        total, unknown = sp.Integer(0), sp.Integer(1)
        for part, sign in zip(sp.fraction(quotient), (1, -1), strict=True):
            coefficient, factors = sp.factor_list(part)
            for factor, power in [(coefficient, 1), *factors]:
                low, rest, lead = self.leading(factor)
                if lead.is_positive:
                    total += sign * power * (self.logarithm_of(rest, lead) - low * _A)
                else:
                    total -= sign * power * low * _A
                    unknown *= rest ** (sign * power)
        return total if unknown == 1 else total + self.named(sp.log(self.product(unknown)))

    def logarithm_of(self, rest: sp.Expr, lead: sp.Expr) -> sp.Expr:
        """Return log(lead) + log(1 + small), this one as e^k times a symbol."""
        small = sp.cancel(rest / lead - 1)
        found = sp.Integer(0) if lead == 1 else self.named(sp.log(self.product(lead)))
        if small == 0:
            return found
        k, _, _ = self.leading(small)
        name = next((s for s, known in self.logarithms.items() if known == (small, k)), None)
        if name is None:
            certain = all(term.is_positive for term in sp.Add.make_args(sp.expand(small)))
            count = f"_l{len(self.logarithms)}"
            name = sp.Symbol(count, real=True, positive=True if certain else None)
            self.logarithms[name] = (small, k)
        return found + _E**k * name

    def product(self, quotient: sp.Expr) -> sp.Expr:
        """Print a quotient in factors, so that each keeps its digits."""
        powers: Counter[sp.Expr] = Counter()
        number = sp.Integer(1)
        for part, sign in zip(sp.fraction(sp.cancel(sp.together(quotient))), (1, -1), strict=True):
            coefficient, factors = sp.factor_list(part)
            number *= coefficient**sign
            for factor, power in factors:
                powers[factor] += sign * power
        sums = {factor: powers.pop(factor) for factor in list(powers) if factor.is_Add}
        result = self.monomial(powers)
        for factor, power in sums.items():
            result *= self.sum(factor) ** power
        return number * result

    def sum(self, polynomial: sp.Expr) -> sp.Expr:
        """Print an irreducible factor; 1 - e by the exponential less 1."""
        if polynomial in (_E - 1, 1 - _E):
            return decay_minus_one(self.y) * (1 if polynomial == _E - 1 else -1)
        terms = []
        for term in sp.Add.make_args(polynomial):
            coefficient, powers = term.as_coeff_Mul()
            bases = (factor.as_base_exp() for factor in sp.Mul.make_args(powers))
            terms.append(coefficient * self.monomial(Counter({b: int(p) for b, p in bases})))
        total = sp.Add(*terms)
        return without_cancelling(total) or total

    def monomial(self, powers: Counter[sp.Expr]) -> sp.Expr:
        """Print a product of powers of symbols, log(1 + s) without a division where that does."""
        left = powers.pop(_E, 0)
        result, odd = sp.Integer(1), sp.Integer(0)
        for symbol, power in powers.items():
            if symbol in self.logarithms:
                small, k = self.logarithms[symbol]
                whole = abs(left) >= k * abs(power) and left * power > 0
                left -= k * power if whole else 0
                result *= self.small(small, k, whole) ** power
            elif self.names.get(symbol, symbol).has(_E):
                odd += power * self.names[symbol].exp
            else:
                result *= (
                    self.names.get(symbol, sp.Abs(self.y) if symbol == _A else symbol) ** power
                )
        if odd != 0:  # e^g by itself, which may be more than 0 where e underflows
            return result * sp.exp(-sp.Abs(self.y) * (odd + left))
        return result * decay(self.y) ** left

    def small(self, small: sp.Expr, k: int, whole: bool) -> sp.Expr:
        """Print log(1 + small), or its quotient by e^k, which has a value where e underflows."""
        value = log_one_plus(self.product(small))
        if whole:
            return value
        limit = self.product(self.leading(small)[2])
        return two_sided(decay(self.y) ** k, value / decay(self.y) ** k, limit)


def _lowest(polynomial: sp.Expr) -> int:
    return min(monomial[0] for monomial in sp.Poly(polynomial, _E).monoms())
