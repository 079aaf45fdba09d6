"""How fast does the Hessian change? The unified loss, and the softmax beside it.

Notation and conditions are those of `lipschitz`: two points z and y of norm <= R^2.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import evaluate
from symbolic.claim import Collection, D, Inequality, Semidefinite, Verdict
from symbolic.claims.unified.derivatives import B_diag
from symbolic.claims.unified.lipschitz import (
    ALL,
    ALL_WORDS,
    PLACE,
    E,
    K,
    R,
    alpha,
    at_y,
    change,
    distance,
    eta,
    in_ball,
    psi,
    s,
    y_in_ball,
)
from symbolic.claims.unified.notation import at_one, dot, h
from symbolic.curve import Curve
from symbolic.loss import b, exp, rows, total, z
from symbolic.losses import load

CLAIMS = Collection("unified")
delta, length = sp.sqrt(distance), total(h**2)
B = total(at_one(B_diag) * h**2) + s * dot(psi, h) ** 2 - 2 * dot(psi, h) * dot(psi * eta, h)

CLAIMS.add(
    "lipschitz-hessian",
    Semidefinite(
        72 * K**5 * delta * length - change(B),
        h,
        conditions=ALL,
        sizes=({rows: 2},),
        constant=72 * K**5 * delta,
    ),
    PLACE,
    expected=Verdict.SUPPORTED,
    conditions=ALL_WORDS,
    note="B(z) - B(y) <= 72 K^5 ||z - y|| I, and >= with z and y exchanged; so the Hessian of L,"
    " and of L + L_reg, is M-Lipschitz with M = 72 R^3 K^5",
)

# --- the softmax ----------------------------------------------------------------------------

softmax = load("softmax")
share = exp(z) / total(exp(z))
CLAIMS.add(
    "lipschitz-softmax-third",
    Inequality(total(change(share) ** 2), distance / 9),
    PLACE,
    expected=Verdict.REFUTED,
    note="1/3 is too small a constant; lipschitz-softmax is what holds",
)
CLAIMS.add(
    "lipschitz-softmax",
    Inequality(total(change(share) ** 2), distance / 4, sizes=({rows: 2}, {rows: 3})),
    PLACE,
    expected=Verdict.SUPPORTED,
    note="1/2: for the softmax alone neither n nor an exponential is needed",
)
unit = 1 - total(b**2)
softmax_B = evaluate(D(softmax.expanded(), h, h))
CLAIMS.add(
    "lipschitz-softmax-hessian",
    Semidefinite(
        22 * delta * length - change(softmax_B),
        h,
        conditions=(unit,),
        sizes=({rows: 2},),
        constant=22 * delta,
    ),
    PLACE,
    expected=Verdict.SUPPORTED,
    conditions="||b|| <= 1",
    note="M = 22 R^3 for the softmax, without n and without an exponential",
)

# --- how far above the truth? ---------------------------------------------------------------

#: beta at 1, so that K = 2 sqrt(n) e^{R^2}; at two rows.
BETA_1 = 2 * sp.sqrt(2) * E
off_pole = (alpha**2 - 1, at_y(alpha) ** 2 - 1)
CURVES = [
    Curve(
        "Lipschitz constant of the unified Hessian in z, n = 2, beta = 1",
        R,
        (sp.Rational(1, 2), sp.Rational(3, 4), sp.Integer(1), sp.Rational(5, 4), sp.Rational(3, 2)),
        {"derived: 72 K^5": 72 * BETA_1**5},
        Semidefinite(
            length - change(B) / delta,
            h,
            conditions=(in_ball, y_in_ball, unit, *off_pole),
            constant=sp.Integer(1),
        ),
        rows=2,
    ),
]
