"""How is t - c - c log(t / c) written, which is small where t is near c, so that its digits stay?

So read deviances, divergences and asymmetric losses of any spelling: exp(x) - x - 1, of counts
b log(b / mu) - b + mu, of rates b / mu - log(b / mu) - 1.  With x = log(t / c) it is
c (exp(x) - 1 - x), which is one function near x = 0; elsewhere the terms stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import sympy as sp

from symbolic.calculus import axes_of, logistic
from symbolic.generator.stable.heads import exp_remainder, log_one_plus
from symbolic.generator.stable.powers import of_powers

#: A sum of more terms is none of these.
_TERMS = 12
_LOGARITHMS = 3
#: Arguments of remainders, and the formula that they stand in.
Found = tuple[list[sp.Expr], sp.Expr]


@cache
def near_zero(expr: sp.Expr) -> tuple[sp.Expr, sp.Expr] | None:
    """Return what is positive near 0, and a formula that keeps its digits there, if there is one.

    Nothing is trusted: the emitted text is proved on both sides.
    """
    if not (expr.is_Add and axes_of(expr)):
        return None
    if (powers := of_powers(expr)) is not None:
        x, near = powers
        return sp.Rational(1, 4) - x**2, near
    if not expr.has(sp.exp, sp.log):
        return None
    found = _of_one(expr) or _of_logarithms(expr)
    if found is None:
        return None
    arguments, near = found
    return sp.Rational(1, 4) - sp.Add(*(x**2 for x in arguments)), near


def _of_one(expr: sp.Expr) -> Found | None:
    """Look for t and c whose remainder leaves the fewest other terms."""
    terms = sp.Add.make_args(_apart(expr))
    if not 1 < len(terms) <= _TERMS:
        return None
    best: Found | None = None
    least = max(len(terms) - 2, 1)
    for t, c in _pairs(expr, terms):
        rest = _apart(sp.Add(*terms) - t + c + c * (_logarithm(t) - _logarithm(c)))
        count = 0 if rest == 0 else len(sp.Add.make_args(rest))
        if count < least:
            x = _argument(t, c, expr)
            best, least = ([x], c * exp_remainder(x) + rest), count
    return best


def _of_logarithms(expr: sp.Expr) -> Found | None:
    """Look for a log(q) + b log(r) + ... whose slopes a (q - 1) + b (r - 1) + ... cancel."""
    split = [term.as_independent(sp.log, as_Add=False) for term in expr.args]
    logs = [(a, head.args[0]) for a, head in split if isinstance(head, sp.log)]
    rest = sp.Add(*(a * head for a, head in split if not isinstance(head, sp.log)))
    if not 1 < len(logs) <= _LOGARITHMS or rest.has(sp.log):
        return None
    at = _numbers(expr)
    turned = [[(sign * a, q**sign) for sign in (1, -1)] for a, q in logs]
    for chosen in product(*turned):
        slopes = sp.Add(rest, *(a * (q - 1) for a, q in chosen)).replace(logistic, _by_exp)
        if _may_vanish(slopes, at) and sp.cancel(sp.together(slopes)) == 0:
            xs = [_argument(q, sp.Integer(1), expr).replace(logistic, _by_exp) for _, q in chosen]
            parts = (a * exp_remainder(x) for (a, _), x in zip(chosen, xs, strict=True))
            return xs, -sp.Add(*parts).replace(logistic, _by_exp)
    return None


def _numbers(expr: sp.Expr) -> dict[sp.Symbol, sp.Float]:
    """Return a number for each symbol of a formula, all of them different."""
    symbols = sorted(expr.free_symbols, key=lambda s: s.name)
    return {s: sp.Float((k + 1) * 0.6180339887498949 % 1 + 0.1) for k, s in enumerate(symbols)}


def _may_vanish(expr: sp.Expr, at: dict[sp.Symbol, sp.Float]) -> bool:
    """Say whether a number does not tell a formula from 0: most are told at once."""
    number = sp.N(expr.xreplace(at))
    return not number.is_Float or bool(abs(number) < 1e-9)


def _by_exp(x: sp.Expr) -> sp.Expr:
    return 1 / (1 + sp.exp(-x))


def _pairs(expr: sp.Expr, terms: tuple[sp.Expr, ...]) -> Iterator[tuple[sp.Expr, sp.Expr]]:
    """Yield what t and c may be: terms, or what logarithms are of and their factors."""
    whole = [term for term in terms if not term.has(sp.log)]
    for t, term in product(whole, whole):
        if axes_of(t) and t != term and not term.has(sp.exp):
            yield t, -term
    for node in expr.atoms(sp.log):
        c = sp.Abs(expr.coeff(node)) if expr.coeff(node).is_number else expr.coeff(node)
        for base, factor in product((node.args[0], 1 / node.args[0]), {c, -c} - {0}):
            if not factor.could_extract_minus_sign():
                yield sp.expand_mul(factor * base), factor


def _apart(expr: sp.Expr) -> sp.Expr:
    """Write products and logarithms of them as sums, whatever signs their factors have."""
    return sp.expand_mul(sp.expand_log(sp.expand_mul(expr), force=True))


def _logarithm(expr: sp.Expr) -> sp.Expr:
    return sp.expand_log(sp.log(expr), force=True)


def _argument(t: sp.Expr, c: sp.Expr, expr: sp.Expr) -> sp.Expr:
    """Write log(t / c): exactly, where t is an exponential, else by how far t is from c."""
    factor, power = t.as_independent(sp.exp, as_Add=False)
    if isinstance(power, sp.exp):
        over, under = sp.fraction(sp.cancel(factor / c))
        return power.args[0] + (-sp.log(under) if over == 1 else sp.log(over / under))
    if any(sp.cancel(node.args[0] * t / c) == 1 for node in expr.atoms(sp.log)):
        return -log_one_plus(_quotient(c - t, t))
    return log_one_plus(_quotient(t - c, c))


def _quotient(over: sp.Expr, under: sp.Expr) -> sp.Expr:
    """Write a quotient over one denominator; powers of sums stay whole."""
    return sp.factor_terms(sp.together(over / under))
