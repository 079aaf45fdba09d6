"""Which functions does only emitted text have? Each is exact where its meaning loses digits."""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp


class decay(sp.Function):
    """exp(-|x|), which is at most 1."""


class decay_minus_one(sp.Function):
    """exp(-|x|) - 1 without cancellation near x = 0."""


class shrunk(sp.Function):
    """exp(x) of an x that is at most 0, one thing in products: not joined with other powers."""


class exp_minus_one(sp.Function):
    """exp(x) - 1 without cancellation near x = 0."""


class log_one_plus(sp.Function):
    """log(1 + x) without cancellation near x = 0."""


class exp_remainder(sp.Function):
    """exp(x) - 1 - x without cancellation near x = 0."""


class erf_complement(sp.Function):
    """1 - erf(x) without cancellation; SymPy turns its own erfc(-x) into 2 - erfc(x)."""


class mills_rest(sp.Function):
    """exp(-x^2) / (sqrt(pi) (1 - erf(x))) - x, of the size 1 / (2 x) for large x.

    So 1 - erf(x) = exp(-x^2) / (sqrt(pi) (x + mills_rest(x))), the inverse of Mills' ratio.
    """


class two_sided(sp.Function):
    """Its second argument where the first is positive, its third elsewhere."""


class Series(sp.Function):
    """A function of one number that is taken by its series near 0: each has a class of its own."""

    #: the function as it is written elsewhere, of x
    told: sp.Expr


class angle(sp.Function):
    """angle(y, x): of the point (x, y) from the positive x-axis, with the sign of y.

    It has all digits at 0 and at pi, where the arc cosine has half of them.
    """


#: What functions of one number mean, by those that every library has.
MEANINGS: dict[type[sp.Expr], Callable[[sp.Expr], sp.Expr]] = {
    exp_minus_one: lambda x: sp.exp(x) - 1,
    exp_remainder: lambda x: sp.exp(x) - 1 - x,
    log_one_plus: lambda x: sp.log(1 + x),
    erf_complement: lambda x: 1 - sp.erf(x),
    mills_rest: lambda x: sp.exp(-(x**2)) / (sp.sqrt(sp.pi) * (1 - sp.erf(x))) - x,
    decay: lambda x: sp.exp(-sp.Abs(x)),
    decay_minus_one: lambda x: sp.exp(-sp.Abs(x)) - 1,
    shrunk: sp.exp,
}


def by_signs(expr: sp.Expr) -> sp.Expr:
    """Write what jumps or has a kink, but |x|, by conditions that every target can spell.

    Where a number is not one (NaN), what depends on most is taken, so that it is not lost.
    """
    for head, sign in ((sp.Max, 1), (sp.Min, -1)):
        expr = expr.replace(head, lambda *args, sign=sign: _chosen(args, sign))
    return expr.replace(sp.sign, lambda x: two_sided(x, 1, two_sided(-x, -1, 0)))


def _chosen(args: tuple[sp.Expr, ...], sign: int) -> sp.Expr:
    first, *others = sorted(args, key=lambda each: (len(each.free_symbols), str(each)))
    rest = _chosen(tuple(others), sign) if len(others) > 1 else others[0]
    return two_sided(sp.expand(sign * (first - rest)), first, rest)
