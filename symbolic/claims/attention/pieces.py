"""How large are the pieces of the printed Hessian, and how fast do they change? F.2, E.7 to E.15.

The pieces are those of the B of Lemma D.3, which is misprinted; the bounds hold nonetheless.  F.2
bounds its four parts in the order of D.3, and its nine products are the G_k of E.7 to E.15.  For
the Lipschitz bounds A = R I with d = n is the extreme case: ||G(A x) - G(A y)|| <= M ||x - y|| for
all ||A||, ||x||, ||y|| <= R is the same as ||G(z) - G(y)|| <= (M / R) ||z - y|| for all z and y
of norm <= R^2.  R stays in [4, 9/2], so that the constants are floating-point numbers, n is 2, and
the points are at least 1/1000 apart, so that their difference is more than rounding.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import evaluate, expand_names
from symbolic.claim import Collection, Inequality, Provenance, Semidefinite, Verdict
from symbolic.claims.attention.bounds import VALUES, b_below, b_in_ball, in_ball, length, v_in_ball
from symbolic.claims.attention.notation import R, c, dot, f, gamma, h, n, norm, v, y
from symbolic.loss import exp, rows, total, z

CLAIMS = Collection("attention")
PRINTED = Provenance.SIBLING
WORDS = "||v|| <= R^2, |b0| <= R, R >= 4"
BOX = {R: (sp.Integer(4), sp.Rational(9, 2))}
PAIR = ({rows: 2},)
fv = f * v
along_f, along_fv = dot(f, h), dot(fv, h)

# --- how large ------------------------------------------------------------------------------

B1_diag = (1 - gamma) * c * total(fv * h**2)
B1_rank = -2 * (2 * gamma + c) * along_fv * along_f
B2_rank = (2 * gamma * c + gamma**2) * along_f**2
SIZES = {
    "B1-diag": (B1_diag, 8 * R**6),
    "B1-rank": (B1_rank, 16 * R**8),
    "B2-rank": (B2_rank, 8 * R**4),
    "B3-rank": (along_fv**2, 8 * R**4),
}
for name, (piece, size) in SIZES.items():
    for side, sign in (("below", 1), ("above", -1)):
        positive = name == "B3-rank" and sign < 0
        CLAIMS.add(
            f"{name}-{side}",
            Semidefinite(
                piece if positive else size * length - sign * piece,
                h,
                box=BOX,
                conditions=VALUES[:-1],
                sizes=PAIR,
                constant=None if positive else size,
            ),
            "Lemma F.2",
            PRINTED,
            Verdict.PROVED if positive else Verdict.SUPPORTED,
            conditions=WORDS,
            note=f"{'-' * (sign < 0)}{name} <= {0 if positive else size} I",
        )

# --- how fast -------------------------------------------------------------------------------

y_in_ball = R**4 - total(y**2)
distance = norm(z - y)
apart = distance**2 - sp.Rational(1, 10**6)
REGION = (in_ball, y_in_ball, apart, v_in_ball, b_in_ball, b_below)
R0 = n ** sp.Rational(3, 2) * exp(10 * R**2)


def change(formula: sp.Expr) -> sp.Expr:
    """Return G(z) - G(y) for a formula G of z."""
    at_z = expand_names(evaluate(formula))
    return at_z - at_z.xreplace({z: y})


STEPS = (
    (c * total(fv * h**2), "c diag(f o v)"),
    (gamma * c * total(fv * h**2), "gamma c diag(f o v)"),
    (gamma * along_fv * along_f, "gamma (f o v) f^T and its transpose, which is as large"),
    (c * along_fv * along_f, "c (f o v) f^T and its transpose, which is as large"),
    (gamma * c * along_f**2, "gamma c f f^T"),
    (gamma**2 * along_f**2, "gamma^2 f f^T"),
    (along_fv**2, "(f o v)(f o v)^T"),
)
for number, (piece, words) in enumerate(STEPS, 1):
    CLAIMS.add(
        f"lipschitz-piece-{number}",
        Inequality(
            change(piece) / (distance * length),
            10 * R**3 * R0,
            box=BOX,
            conditions=REGION,
            sizes=PAIR,
        ),
        "Lemmas E.7 to E.15",
        PRINTED,
        Verdict.SUPPORTED,
        conditions=f"||A||, ||x||, ||y|| <= R, {WORDS}",
        note=f"{words}: 10 R^4 n^1.5 e^(10 R^2); n = 2",
    )
CLAIMS.add(
    "lipschitz-pieces-largest",
    Inequality(10 * R**4 * exp(10 * R**2), exp(20 * R**2), box=BOX),
    "Lemma E.2",
    PRINTED,
    note="10 R^4 R0 <= n^1.5 e^(20 R^2): the largest of the pieces; n^1.5 stands on both sides",
)
CLAIMS.add(
    "lipschitz-pieces-sum",
    Inequality(9 * R**2 * 10 * R**4 * exp(10 * R**2), exp(30 * R**2), box=BOX),
    "Lemma E.1",
    PRINTED,
    note="nine pieces and A^T, A add up to no more than n^1.5 e^(30 R^2)",
)
