"""How is a sum of powers of one quantity written that is small to second order where it is 1?

So read Tweedie's deviances and other divergences: b^(2-p)/((1-p)(2-p)) - b m^(1-p)/(1-p) +
m^(2-p)/(2-p), m/b + b/m - 2, (sqrt(m) - sqrt(b))^2 multiplied out.  With x = log(m / b) each is
sum a_k exp(k x) times a factor, where the a_k and the k a_k add up to 0: so it is
sum a_k (exp(k x) - 1 - k x), whose terms do not cancel near x = 0.
"""

from __future__ import annotations

from itertools import combinations

import sympy as sp

from symbolic.calculus import axes_of
from symbolic.generator.stable.heads import exp_remainder, log_one_plus

#: A sum of more terms is none of these.
_TERMS = 4


def of_powers(expr: sp.Expr) -> tuple[sp.Expr, sp.Expr] | None:
    """Return x, and a formula of remainders, where a sum is one of powers of exp(x)."""
    terms = sp.Add.make_args(expr)
    if not 2 < len(terms) <= _TERMS or expr.has(sp.log):
        return None
    if not expr.has(sp.exp) and not all(node.exp.is_Integer for node in expr.atoms(sp.Pow)):
        return None  # only a logarithm of what is known to be positive makes such powers one
    split = [_apart(term) for term in terms]
    if any(each is None for each in split):
        return None
    numbers, logs = zip(*split, strict=True)
    ways = [sp.expand(one - other) for one, other in combinations(logs, 2)]
    x = min((way for way in ways if axes_of(way)), key=sp.count_ops, default=None)
    if x is None:
        return None
    powers = [sp.cancel(sp.expand(each - logs[0]) / x) for each in logs]
    if any(axes_of(power) for power in powers):
        return None
    slopes = sp.Add(*(a * k for a, k in zip(numbers, powers, strict=True)))
    if any(sp.cancel(sp.together(each)) != 0 for each in (sp.Add(*numbers), slopes)):
        return None
    exact = _argument(x)
    parts = (a * exp_remainder(k * exact) for a, k in zip(numbers, powers, strict=True) if k != 0)
    return exact, sp.exp(logs[0]) * sp.Add(*parts)


def _apart(term: sp.Expr) -> tuple[sp.Expr, sp.Expr] | None:
    """Return a factor that does not vary, and the logarithm of what does, if it is a product."""
    number, log = sp.Integer(1), sp.Integer(0)
    for factor in sp.Mul.make_args(term):
        base, power = factor.as_base_exp()
        if not axes_of(factor):
            number *= factor
        elif isinstance(factor, sp.exp):
            log += factor.args[0]
        elif base.is_Symbol and not axes_of(power):
            log += power * sp.log(base)
        else:
            return None
    return number, sp.expand(log)


def _argument(x: sp.Expr) -> sp.Expr:
    """Write k (log(m) - log(b)) by how far m is from b."""
    logs = [term.as_independent(sp.log, as_Add=False) for term in sp.Add.make_args(x)]
    if len(logs) == 2 and all(isinstance(head, sp.log) for _, head in logs):
        (k, one), (j, other) = logs
        if k == -j:
            m, c = one.args[0], other.args[0]
            return k * log_one_plus((m - c) / c)
    return x
