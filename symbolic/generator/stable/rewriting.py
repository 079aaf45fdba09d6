"""How is a formula written so that exp does not overflow where the value exists?

Two rewritings, both proved afterwards on the emitted text.  *Scaling*: where the loss does not
change when u is multiplied by a positive factor (degree-0 homogeneity, proved by the calculus),
u and its derivatives are computed times exp(-m), with m the largest exponent.  *Two sides*: a
quotient of polynomials in exp(x) is written with exp(-|x|), one form for each sign of x.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

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
from symbolic.generator.stable.digits import logarithm, with_limit, without_cancelling
from symbolic.generator.stable.exponents import GROWING, Exponents
from symbolic.generator.stable.heads import by_signs, decay_minus_one, exp_remainder, two_sided
from symbolic.generator.stable.normal import in_tails
from symbolic.generator.stable.remainders import near_zero
from symbolic.generator.stable.series import by_series
from symbolic.generator.stable.sides import (
    EXPONENTIAL,
    by_sides,
    exponent,
    grows_both_ways,
    one_logarithm,
)

M_SYMBOL = Entry("m")
SCALE = Entry("scale")


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
        if len(heads) > 1 or coefficient.has(*EXPONENTIAL):
            return None
        x = heads[0].args[0] if heads else sp.Integer(0)
        if x.has(*EXPONENTIAL) or (heads and not x.has(argument)):
            return None
        found.append((coefficient, type(heads[0]) if heads else None, x))
    return found


def _scaled_sinh(x: sp.Expr) -> sp.Expr:
    """Return sinh(x) exp(-m) with full relative accuracy near x = 0."""
    size = -decay_minus_one(2 * x) * sp.exp(sp.Abs(x) - M_SYMBOL) / 2
    return two_sided(x, size, -size)


@dataclass(frozen=True)
class _Manner:
    """How formulas are written: of several exponentials split once as a whole, and by series."""

    whole: bool = True
    by_series: bool = True


_EVERY = _Manner()


def stable(expr: sp.Expr, manner: _Manner = _EVERY) -> sp.Expr:
    """Write a row formula so that no intermediate overflows where the value exists."""
    if manner.by_series and (expr.is_Add or (expr.is_Mul and expr.has(*EXPONENTIAL))):
        found = by_series(expr, lambda each: _written(each, replace(manner, by_series=False)))
        if found is not None:
            return found
    return _written(expr, manner)


def _written(expr: sp.Expr, manner: _Manner) -> sp.Expr:
    """Write a formula that is not small near a place by all of its terms together."""
    if expr.has(sp.Max, sp.Min, sp.sign):
        return stable(by_signs(expr), manner)
    if isinstance(expr, Entry | AxisSum) or not expr.args or isinstance(expr, two_sided):
        return expr
    if expr.has(sp.erf) and (found := in_tails(expr)) is not None:
        return found
    if (found := near_zero(expr)) is not None:
        inside, near = found
        near = near.func(
            *(each if each.has(exp_remainder) else stable(each, manner) for each in near.args)
        )
        return two_sided(inside, near, _elsewhere(expr, manner))
    return _elsewhere(expr, manner)


def _elsewhere(expr: sp.Expr, manner: _Manner) -> sp.Expr:
    """Write a formula where it is not near 0."""
    if (found := _in_groups(expr, manner)) is not None:
        return found
    if manner.whole and _is_risky(expr):
        return stable(Exponents().gathered(expr), replace(manner, whole=False))
    if isinstance(expr, sp.log):
        return _logarithm(expr.args[0], manner)
    if (rewritten := without_cancelling(expr)) is not None:
        return stable(rewritten, manner)
    if isinstance(expr, sp.Mul):
        expr = with_limit(expr)
    return expr.func(*(stable(arg, manner) for arg in expr.args))


def _in_groups(expr: sp.Expr, manner: _Manner) -> sp.Expr | None:
    """Write terms or factors of one exponential together, those of a common cofactor."""
    if not isinstance(expr, sp.Add | sp.Mul):
        return by_sides(expr) if _is_risky(expr) else None
    if expr.is_Add:
        for join in (one_logarithm, _by_exponentials):
            if (joined := join(expr)) != expr:
                return stable(joined, manner)
    groups: dict[tuple[sp.Expr | None, sp.Expr], list[sp.Expr]] = {}
    for part in expr.args:
        core, cofactor = _parted(part) if expr.is_Add else (part, sp.Integer(1))
        groups.setdefault((exponent(core), cofactor), []).append(core)
    key = next((key for key in groups if key[0] is not None and key[1] == 1), None)
    if expr.is_Add and key is not None:
        plain = groups.pop((None, sp.Integer(1)), [])
        groups[key] += [core for core in plain if core.is_number]
        groups[None, sp.Integer(1)] = [core for core in plain if not core.is_number]
    elif expr.is_Add:
        _share_number(groups)
    parts = [(cofactor, expr.func(*cores), y) for (y, cofactor), cores in groups.items() if cores]
    found = [by_sides(part) if y is not None and _is_risky(part) else None for _, part, y in parts]
    if all(new is None for new in found):
        return None
    pairs = [
        (cofactor, stable(part, replace(manner, whole=True)) if new is None else new)
        for (cofactor, part, _), new in zip(parts, found, strict=True)
    ]
    return expr.func(*(with_limit(cofactor * new) for cofactor, new in pairs))


def _share_number(groups: dict[tuple[sp.Expr | None, sp.Expr], list[sp.Expr]]) -> None:
    """Take a number into what b and 1 - b multiply: 1 is b + (1 - b)."""
    plain = groups.get((None, sp.Integer(1)), [])
    number = sp.Add(*(core for core in plain if core.is_number))
    of = {cofactor: (y, cofactor) for y, cofactor in groups if y is not None}
    pair = next((c for c in of if number != 0 and 1 - c in of and c.is_Symbol), None)
    if pair is not None:
        groups[None, sp.Integer(1)] = [core for core in plain if not core.is_number]
        for cofactor in (pair, 1 - pair):
            groups[of[cofactor]].append(number)


def _by_exponentials(expr: sp.Add) -> sp.Expr:
    """Add up what one exponential is multiplied by: exp(z) + b (exp(-z) - exp(z))."""
    coefficients: dict[sp.Expr, sp.Expr] = {}
    terms = sp.Add.make_args(sp.expand_mul(expr))
    for term in terms:
        factor, head = term.as_independent(sp.exp, as_Add=False)
        if not isinstance(head, sp.exp) or factor.has(*EXPONENTIAL):
            return expr
        coefficients[head] = coefficients.get(head, sp.Integer(0)) + factor
    if len(coefficients) in (1, len(terms)):
        return expr
    return sp.Add(*(factor * head for head, factor in coefficients.items()))


def _parted(term: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """Part a term into what holds exponentials or is a number, and its other factors."""
    plain = [f for f in sp.Mul.make_args(term) if not (f.has(*EXPONENTIAL) or f.is_number)]
    if not term.has(*EXPONENTIAL):
        return term, sp.Integer(1)
    return sp.Mul(*(f for f in sp.Mul.make_args(term) if f not in plain)), sp.Mul(*plain)


def _is_risky(expr: sp.Expr) -> bool:
    """Say whether evaluating as written can give inf/inf, or lose all digits for large x."""
    if isinstance(expr, EXPONENTIAL) or not expr.has(*EXPONENTIAL):
        return isinstance(expr, sp.sech | logistic)
    nodes = (node for node in sp.preorder_traversal(expr) if not isinstance(node, sp.exp))
    return any(map(_loses, nodes))


def _loses(node: sp.Expr) -> bool:
    inside = [arg for arg in node.args if arg.has(*EXPONENTIAL)]
    if node.is_Mul:
        return len(inside) > 1 and (node.has(sp.log, softplus) or grows_both_ways(node))
    if node.is_Add:
        varying = [term for term in node.args if axes_of(term)]
        return node.has(sp.tanh) and bool(varying) and all(term in inside for term in varying)
    if node.is_Pow:
        return bool(inside) and not (node.exp.is_Integer and node.exp.is_positive)
    outer = isinstance(node, sp.log) and not isinstance(node.args[0], sp.exp)
    return isinstance(node, logistic | sp.sech) or (outer and bool(inside))


def _logarithm(argument: sp.Expr, manner: _Manner) -> sp.Expr:
    """Write a logarithm that holds no exponential, or several."""
    if isinstance(argument, two_sided):
        x, positive, negative = argument.args
        return sp.log(two_sided(x, stable(positive, manner), negative))
    found = logarithm(argument)
    return found.func(*(stable(arg, manner) for arg in found.args)) if found.args else found
