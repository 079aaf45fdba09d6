"""How far do the printed constants lie above the truth, as R grows? Three pictures, n = 2 or 3."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import evaluate, expand_names
from symbolic.claim import D, Inequality, Semidefinite
from symbolic.claims.attention.bounds import UNIT, UNIT_BOX, in_ball, length, unit_hessian
from symbolic.claims.attention.notation import R, f, h, y
from symbolic.claims.attention.pieces import change, y_in_ball
from symbolic.curve import Curve
from symbolic.loss import b, exp, total, z
from symbolic.losses import load

VALUES = tuple(map(sp.Rational, ("1/2", 1, 2, 3, 4, 5)))
one = sp.Integer(1)
distance_squared = total((z - y) ** 2)


def times(bound: sp.Expr, length_: int) -> sp.Expr:
    """Return n^1.5 times a bound."""
    return length_ ** sp.Rational(3, 2) * bound


softmax = expand_names(evaluate(D(load("softmax").value, h, h)))
CURVES = [
    Curve(
        "How fast does softmax change? ||f(z) - f(y)|| <= c ||z - y||, ||z||, ||y|| <= R^2, n = 3",
        R,
        VALUES,
        {
            "claimed for R >= 4 (E.5 of 2309.07418): n^1.5 R e^(6 R^2), over R": times(
                exp(6 * R**2), 3
            ),
            "derived here: 1/2": sp.Rational(1, 2) + 0 * R,
        },
        Inequality(total(change(f) ** 2), distance_squared, conditions=(in_ball, y_in_ball)),
        power=0.5,
    ),
    Curve(
        "How fast does the softmax loss's Hessian change? z-space, ||b|| <= 1, n = 2",
        R,
        VALUES,
        {
            "claimed for attention, R >= 4 (E.2 of 2309.07418): n^1.5 e^(20 R^2), over R^3": times(
                exp(20 * R**2) / R**3, 2
            ),
            "derived here: 22": sp.Integer(22),
        },
        Semidefinite(
            length - change(softmax) / sp.sqrt(distance_squared),
            h,
            conditions=(in_ball, y_in_ball, 1 - total(b**2)),
            constant=one,
        ),
        rows=2,
    ),
    Curve(
        "How large is the Hessian of an attention entry? B <= C I, ||v|| <= R^2, |b0| <= R, n = 3",
        R,
        VALUES[1:],
        {
            "claimed for R >= 4 (F.1 of 2309.07418): 30 R^8": 30 * R**8,
            "derived here: 5 R^4": 5 * R**4,
            "derived here: 2 R^4": 2 * R**4,
        },
        Semidefinite(
            length - unit_hessian,
            h,
            box=UNIT_BOX,
            conditions=UNIT,
            constant=one,
        ),
    ),
]
