"""How is a formula written so that exp does not overflow where the value exists?

Two rewritings, both proved afterwards on the emitted text.  *Scaling*: where the loss does not
change when u is multiplied by a positive factor (degree-0 homogeneity, proved by the calculus),
u and its derivatives are computed times exp(-m), with m the largest exponent.  *Two sides*: a
quotient of polynomials in exp(x) is written with exp(-|x|), one form for each sign of x.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import lcm
from typing import Any

import sympy as sp

from symbolic.calculus import (
    AxisSum,
    Entry,
    Quantity,
    axes_of,
    expand_names,
    is_zero,
    logistic,
    softplus,
)
from symbolic.declare.loss import Loss
from symbolic.generator.digits import logarithm, with_limit, without_cancelling
from symbolic.generator.exponents import GROWING, Exponents
from symbolic.generator.heads import by_sides, decay, decay_minus_one, log_one_plus, two_sided

M_SYMBOL = Entry("m")
SCALE = Entry("scale")
_EXPONENTIAL = (sp.exp, sp.sinh, sp.cosh, sp.tanh, sp.sech, logistic)


@dataclass(frozen=True)
class Scaling:
    """The quantities to scale and the exponents, row formulas, that m must cover."""

    quantities: tuple[Quantity, ...]
    exponents: tuple[sp.Expr, ...]
    argument: Entry

    def apply(self, definition: sp.Expr) -> sp.Expr:
        """Return ``definition`` times exp(-m), every exponential shifted by itself."""
        total = sp.Integer(0)
        for coefficient, head, x in _growing_terms(expand_names(definition), self.argument) or ():
            shifted = {
                None: SCALE,
                sp.exp: sp.exp(x - M_SYMBOL),
                sp.cosh: (sp.exp(x - M_SYMBOL) + sp.exp(-x - M_SYMBOL)) / 2,
                sp.sinh: _scaled_sinh(x),
            }[head]
            total += coefficient * shifted
        return total


def find_scaling(loss: Loss, formula: sp.Expr | None = None) -> Scaling | None:
    """Return the scaling under which ``formula`` is proved not to change, if any is needed.

    The formula is the loss itself unless another one, such as the prediction, is given.
    """
    formula = loss.value if formula is None else formula
    local = {
        quantity: definition
        for quantity in loss.quantities
        if not (definition := expand_names(quantity)).has(AxisSum)
        and definition.has(*GROWING)
        and _growing_terms(definition, loss.argument) is not None
    }
    inner = {q for outer in local for q in outer.definition.atoms(Quantity)}
    grown = tuple(quantity for quantity in local if quantity not in inner)
    if not grown or not _is_homogeneous(loss, formula, grown):
        return None
    exponents: dict[sp.Expr, None] = {}
    for quantity in grown:
        for _, head, x in _growing_terms(local[quantity], loss.argument) or ():
            exponents.setdefault(sp.Abs(x) if head in (sp.sinh, sp.cosh) else x)
    ordered = sorted(exponents, key=sp.default_sort_key, reverse=True)
    return Scaling(grown, tuple(ordered), loss.argument)


def _is_homogeneous(loss: Loss, formula: sp.Expr, quantities: tuple[Quantity, ...]) -> bool:
    """Prove that ``formula`` stays the same when ``quantities`` are multiplied by a factor."""
    factor = Entry("lambda", (), positive=True)
    value = formula
    for quantity in reversed(loss.quantities):
        definition = quantity.definition
        times = factor * definition if quantity in quantities else definition
        value = value.xreplace({quantity: times})
    return is_zero(value - expand_names(formula))


def _growing_terms(
    definition: sp.Expr, argument: Entry
) -> list[tuple[sp.Expr, type[sp.Function] | None, sp.Expr]] | None:
    """Split into coefficient * head(x), x made of the argument; None where it is not so."""
    found = []
    for term in sp.Add.make_args(sp.expand_mul(definition)):
        heads = [factor for factor in sp.Mul.make_args(term) if isinstance(factor, GROWING)]
        coefficient = term / sp.Mul(*heads)
        if len(heads) > 1 or coefficient.has(*_EXPONENTIAL, softplus):
            return None
        x = heads[0].args[0] if heads else sp.Integer(0)
        if x.has(*_EXPONENTIAL, softplus) or (heads and not x.has(argument)):
            return None
        found.append((coefficient, type(heads[0]) if heads else None, x))
    return found


def _scaled_sinh(x: sp.Expr) -> sp.Expr:
    """Return sinh(x) exp(-m) with full relative accuracy near x = 0."""
    size = -decay_minus_one(2 * x) * sp.exp(sp.Abs(x) - M_SYMBOL) / 2
    return two_sided(x, size, -size)


def stable(expr: sp.Expr, whole: bool = True) -> sp.Expr:
    """Write a row formula so that no intermediate overflows where the value exists.

    A formula of several exponentials is, as a ``whole``, split into exp(p) * rest once.
    """
    if expr.has(sp.Max, sp.Min, sp.sign):
        return stable(by_sides(expr), whole)
    if isinstance(expr, sp.log):
        return _stable_log(expr, whole)
    if isinstance(expr, Entry | AxisSum) or not expr.args or isinstance(expr, two_sided):
        return expr
    if isinstance(expr, sp.Add | sp.Mul):
        pure, others = _pure_parts(expr)
        joined = expr.func(*pure)
        if _is_risky(joined) and (rewritten := _by_sides(joined)) is not None:
            return expr.func(rewritten, *(stable(part, whole) for part in others))
    elif _is_risky(expr) and (rewritten := _by_sides(expr)) is not None:
        return rewritten
    if whole and _is_risky(expr):
        return stable(Exponents().gathered(expr), False)
    if (rewritten := without_cancelling(expr)) is not None:
        return stable(rewritten, whole)
    if isinstance(expr, sp.Mul):
        expr = with_limit(expr)
    return expr.func(*(stable(arg, whole) for arg in expr.args))


def _pure_parts(expr: sp.Expr) -> tuple[list[sp.Expr], list[sp.Expr]]:
    """Part the terms or factors that are functions of one exponential and of numbers alone.

    All is one part where the others grow: then only the whole is sure not to overflow.
    """
    parts = list(expr.args)
    exponential = [part for part in parts if part.has(*_EXPONENTIAL)]
    found = _argument(sp.Add(*exponential)) if exponential else None
    if found is None:
        return parts, []
    constants = found[0].free_symbols
    pure = [
        part
        for part in parts
        if part.has(*_EXPONENTIAL)
        and not part.has(sp.log, softplus, two_sided)
        and all(not axes_of(symbol) or symbol in constants for symbol in part.free_symbols)
        and _without_exponentials(part).free_symbols.isdisjoint(constants)
    ]
    if isinstance(expr, sp.Add):
        pure += [part for part in parts if part.is_number]
    others = [part for part in parts if part not in pure]
    return (parts, []) if any(map(_may_grow, others)) else (pure, others)


def _may_grow(part: sp.Expr) -> bool:
    powers = (node for node in part.atoms(sp.Pow) if node.exp.is_negative)
    return part.has(*GROWING) or any(node.base.has(*_EXPONENTIAL) for node in powers)


def _without_exponentials(expr: sp.Expr) -> sp.Expr:
    return expr.replace(lambda node: isinstance(node, _EXPONENTIAL), lambda _: sp.Dummy())


def _is_risky(expr: sp.Expr) -> bool:
    """Say whether evaluating as written can give inf/inf, or lose all digits for large x."""
    if not expr.has(*_EXPONENTIAL) or isinstance(expr, sp.exp | sp.sinh | sp.cosh | sp.tanh):
        return False
    if expr.has(logistic, sp.sech):
        return True
    for node in sp.preorder_traversal(expr):
        varying = [term for term in node.args if axes_of(term)] if node.is_Add else []
        if node.has(sp.tanh) and varying and all(term.has(*_EXPONENTIAL) for term in varying):
            return True
        if isinstance(node, sp.Pow) and node.exp.is_negative and node.base.has(*_EXPONENTIAL):
            return True
    return False


def _argument(expr: sp.Expr) -> tuple[sp.Expr, int] | None:
    """Return x and q such that every exponential in ``expr`` is of a multiple of x / q."""
    arguments = [node.args[0] for node in expr.atoms(*_EXPONENTIAL)]
    if not arguments or any(argument.has(*_EXPONENTIAL) for argument in arguments):
        return None
    x = min(arguments, key=sp.default_sort_key).primitive()[1]
    ratios = [sp.cancel(argument / x) for argument in arguments]
    if not all(ratio.is_Rational for ratio in ratios):
        return None
    return x, lcm(*(int(ratio.q) for ratio in ratios))


def _by_sides(expr: sp.Expr) -> sp.Expr | None:
    """Write a quotient of polynomials in exp(x) with exp(-|x|) for each sign of x."""
    found = _argument(expr)
    if found is None:
        return None
    x, q = found
    base = sp.Symbol("_E", positive=True)
    rational = _in_base(expr, x / q, base)
    if rational is None:
        return None
    e = decay(x / q)
    roots = (node for node in rational.atoms(sp.Pow, sp.NumberSymbol) if node.is_number)
    plain = {node: sp.Dummy(positive=True) for node in sorted(roots, key=sp.default_sort_key)}
    back = {name: node for node, name in plain.items()}
    rational = rational.xreplace(plain)  # factors over the rational numbers are found fast
    sides = [
        _factored(rational.xreplace({base: b}), base, e, x / q).xreplace(back)
        for b in (1 / base, base)
    ]
    if sides[0] == sides[1]:
        return sides[0]
    return two_sided(x, *sides)


def _in_base(expr: sp.Expr, x: sp.Expr, base: sp.Symbol) -> sp.Expr | None:
    """Write all exponentials of multiples of x as powers of ``base``."""

    def power(argument: sp.Expr) -> sp.Expr:
        return base ** sp.cancel(argument / x)

    rules: dict[Any, Any] = {
        sp.exp: power,
        sp.sinh: lambda a: (power(a) - 1 / power(a)) / 2,
        sp.cosh: lambda a: (power(a) + 1 / power(a)) / 2,
        sp.tanh: lambda a: (power(a) ** 2 - 1) / (power(a) ** 2 + 1),
        sp.sech: lambda a: 2 / (power(a) + 1 / power(a)),
        logistic: lambda a: power(a) / (1 + power(a)),
    }
    for head, rule in rules.items():
        expr = expr.replace(head, rule)
    return expr if expr.is_rational_function(base) else None


def _factored(expr: sp.Expr, base: sp.Symbol, e: sp.Expr, x: sp.Expr) -> sp.Expr:
    numerator, denominator = sp.fraction(sp.cancel(sp.together(expr), base))
    return _product(numerator, base, e, x) / _product(denominator, base, e, x)


def _product(polynomial: sp.Expr, base: sp.Symbol, e: sp.Expr, x: sp.Expr) -> sp.Expr:
    numbers = {number: sp.Dummy(positive=True) for number in _irrational(polynomial)}
    coefficient, factors = sp.factor_list(polynomial.xreplace(numbers))
    back = {stand_in: number for number, stand_in in numbers.items()}
    factors = [(factor.xreplace(back), power) for factor, power in factors]
    result = coefficient
    for factor, power in factors:
        if factor == base - 1:
            result *= decay_minus_one(x) ** power
        else:
            result *= factor.xreplace({base: e}) ** power
    return result


def _irrational(expr: sp.Expr) -> list[sp.Expr]:
    """Return the numbers in a formula that SymPy cannot factor beside symbols, such as pi."""
    found = expr.atoms(sp.Pow, sp.NumberSymbol)
    numbers = {each for each in found if each.is_positive and each.is_number}
    return sorted((each for each in numbers if not each.is_Rational), key=sp.default_sort_key)


def _stable_log(expr: sp.log, whole: bool) -> sp.Expr:
    """Write log of a polynomial in exp(x), positive, as k |x| + log(1 + small)."""
    argument = expr.args[0]
    if isinstance(argument, two_sided):
        return sp.log(two_sided(argument.args[0], stable(argument.args[1]), argument.args[2]))
    if not argument.has(*_EXPONENTIAL) or isinstance(argument, sp.exp):
        return _plain_log(argument)
    found = _argument(argument)
    base = sp.Symbol("_E", positive=True)
    rational = None if found is None else _in_base(argument, found[0] / found[1], base)
    if found is None or rational is None:
        if not whole:
            return _plain_log(argument)
        return stable(Exponents().split(expr)[1], False)
    x = found[0] / found[1]
    sides = []
    for substitute in (1 / base, base):
        side = sp.cancel(sp.together(rational.xreplace({base: substitute})), base)
        numerator, denominator = (sp.Poly(part, base) for part in sp.fraction(side))
        low = numerator.monoms()[-1][0] - denominator.monoms()[-1][0]
        rest = sp.cancel(side / base**low)
        lead = sp.cancel(rest.subs(base, 0))
        if lead.is_positive:
            small = sp.factor_terms(sp.cancel(rest / lead - 1)).xreplace({base: decay(x)})
            sides.append(-low * sp.Abs(x) + sp.log(lead) + log_one_plus(small))
        else:  # of a sign that is not known: no logarithm of it alone
            sides.append(-low * sp.Abs(x) + sp.log(rest.xreplace({base: decay(x)})))
    far = sides[0] if sides[0] == sides[1] else two_sided(found[0], *sides)
    if sp.cancel(rational.xreplace({base: sp.Integer(1)}) - 1) != 0:
        return far
    # the value is 0 at x = 0, where the terms far from it would cancel
    near = _by_sides(argument - 1)
    return far if near is None else two_sided(1 - sp.Abs(x), log_one_plus(near), far)


def _plain_log(argument: sp.Expr) -> sp.Expr:
    found = logarithm(argument)
    return found.func(*(stable(arg) for arg in found.args)) if found.args else found
