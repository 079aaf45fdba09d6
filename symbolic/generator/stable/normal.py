"""How are 1 + erf(x), its logarithm and quotients by it written in the tail where it is near 0?

Where x is negative, 1 + erf(x) = exp(-x^2) / (sqrt(pi) (h - x)) with h = mills_rest(-x) > 0: so
logarithms are sums, and of quotients such as exp(-x^2) / (1 + erf(x)), the slopes of a probit,
polynomials in h and x are left, whose terms then cancel in symbols, not in numbers.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import axes_of
from symbolic.generator.stable.heads import erf_complement, log_one_plus, mills_rest, two_sided


class _Tail(sp.Function):
    """1 + erf(x)."""


def in_tails(expr: sp.Expr) -> sp.Expr | None:
    """Write a formula so that it keeps its digits in both tails; None where it has none."""
    tails = expr.xreplace(dict(filter(None, map(_tail, expr.atoms(sp.Add)))))
    x = next((each.args[0] for each in sorted(tails.atoms(_Tail), key=sp.default_sort_key)), None)
    if x is None:
        return None
    x = -x if x.could_extract_minus_sign() else x
    if any(_divides(node) for node in tails.atoms(sp.Pow, sp.log)):
        found = two_sided(x, _side(tails, x), _side(tails, -x))
    else:
        found = tails
    return found.replace(_Tail, lambda y: erf_complement(-y))


def _tail(node: sp.Add) -> tuple[sp.Expr, sp.Expr] | None:
    """Return a sum that has terms a + a erf(x), and what it is with what stands for 1 + erf(x)."""
    for term in node.args:
        a, head = term.as_independent(sp.erf, as_Add=False)
        if isinstance(head, sp.erf):
            for sign in (1, -1) if not axes_of(a) else ():
                if sign * a in node.args:
                    rest = sp.Add(*(each for each in node.args if each not in (term, sign * a)))
                    return node, sign * a * _Tail(sign * head.args[0]) + rest
    return None


def _divides(node: sp.Expr) -> bool:
    inside = node.base if node.is_Pow and node.exp.is_negative else sp.Integer(0)
    return bool(inside.has(_Tail) or (isinstance(node, sp.log) and node.has(_Tail)))


def _side(expr: sp.Expr, x: sp.Expr) -> sp.Expr:
    """Write a formula where x is positive."""
    ratio = x + mills_rest(x)
    logs = {
        _Tail(x): sp.log(2) + log_one_plus(-erf_complement(x) / 2),
        _Tail(-x): -(x**2) - sp.log(sp.sqrt(sp.pi)) - sp.log(ratio),
    }
    for node in expr.atoms(sp.log):
        apart = sp.expand_log(node, force=True)
        expr = expr.xreplace({node: apart.xreplace({sp.log(t): v for t, v in logs.items()})})
    small = sp.exp(-(x**2)) / (sp.sqrt(sp.pi) * ratio)
    return _cancelled(expr.xreplace({_Tail(-x): small}))


def _cancelled(expr: sp.Expr) -> sp.Expr:
    """Expand a formula, but for sums that stand in it as factors, such as 1 - b."""
    names: dict[sp.Expr, sp.Dummy] = {}

    def named(node: sp.Expr) -> sp.Expr:
        if node.is_Add and not node.has(mills_rest, erf_complement):
            sign = -1 if node.could_extract_minus_sign() else 1  # b - z and z - b have one name
            return sign * names.setdefault(sign * node, sp.Dummy())
        return node.func(*map(named, node.args)) if node.args else node

    found = sp.expand(named(expr), log=False)
    return found.xreplace({name: node for node, name in names.items()})
