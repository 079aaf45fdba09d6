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
B3_rank = along_fv**2
POINT = VALUES[:-1]  # R is in the box
CLAIMS.add(
    "B1-diag-below",
    Semidefinite(
        8 * R**6 * length - B1_diag, h, box=BOX, conditions=POINT, sizes=PAIR, constant=8 * R**6
    ),
    "Lemma F.2",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="B1-diag <= 8*R**6 I",
)
CLAIMS.add(
    "B1-diag-above",
    Semidefinite(
        8 * R**6 * length + B1_diag, h, box=BOX, conditions=POINT, sizes=PAIR, constant=8 * R**6
    ),
    "Lemma F.2",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="-B1-diag <= 8*R**6 I",
)
CLAIMS.add(
    "B1-rank-below",
    Semidefinite(
        16 * R**8 * length - B1_rank, h, box=BOX, conditions=POINT, sizes=PAIR, constant=16 * R**8
    ),
    "Lemma F.2",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="B1-rank <= 16*R**8 I",
)
CLAIMS.add(
    "B1-rank-above",
    Semidefinite(
        16 * R**8 * length + B1_rank, h, box=BOX, conditions=POINT, sizes=PAIR, constant=16 * R**8
    ),
    "Lemma F.2",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="-B1-rank <= 16*R**8 I",
)
CLAIMS.add(
    "B2-rank-below",
    Semidefinite(
        8 * R**4 * length - B2_rank, h, box=BOX, conditions=POINT, sizes=PAIR, constant=8 * R**4
    ),
    "Lemma F.2",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="B2-rank <= 8*R**4 I",
)
CLAIMS.add(
    "B2-rank-above",
    Semidefinite(
        8 * R**4 * length + B2_rank, h, box=BOX, conditions=POINT, sizes=PAIR, constant=8 * R**4
    ),
    "Lemma F.2",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="-B2-rank <= 8*R**4 I",
)
CLAIMS.add(
    "B3-rank-below",
    Semidefinite(
        8 * R**4 * length - B3_rank, h, box=BOX, conditions=POINT, sizes=PAIR, constant=8 * R**4
    ),
    "Lemma F.2",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="B3-rank <= 8*R**4 I",
)
CLAIMS.add(
    "B3-rank-above",
    Semidefinite(B3_rank, h, box=BOX, conditions=POINT, sizes=PAIR),
    "Lemma F.2",
    provenance=PRINTED,
    conditions=WORDS,
    note="-B3-rank <= 0 I",
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


CLAIMS.add(
    "lipschitz-piece-1",
    Inequality(
        change(c * total(fv * h**2)) / (distance * length),
        10 * R**3 * R0,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemmas E.7 to E.15",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, ||v|| <= R^2, |b0| <= R, R >= 4",
    note="c diag(f o v): 10 R^4 n^1.5 e^(10 R^2); n = 2",
)
CLAIMS.add(
    "lipschitz-piece-2",
    Inequality(
        change(gamma * c * total(fv * h**2)) / (distance * length),
        10 * R**3 * R0,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemmas E.7 to E.15",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, ||v|| <= R^2, |b0| <= R, R >= 4",
    note="gamma c diag(f o v): 10 R^4 n^1.5 e^(10 R^2); n = 2",
)
CLAIMS.add(
    "lipschitz-piece-3",
    Inequality(
        change(gamma * along_fv * along_f) / (distance * length),
        10 * R**3 * R0,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemmas E.7 to E.15",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, ||v|| <= R^2, |b0| <= R, R >= 4",
    note="gamma (f o v) f^T and its transpose, which is as large: 10 R^4 n^1.5 e^(10 R^2); n = 2",
)
CLAIMS.add(
    "lipschitz-piece-4",
    Inequality(
        change(c * along_fv * along_f) / (distance * length),
        10 * R**3 * R0,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemmas E.7 to E.15",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, ||v|| <= R^2, |b0| <= R, R >= 4",
    note="c (f o v) f^T and its transpose, which is as large: 10 R^4 n^1.5 e^(10 R^2); n = 2",
)
CLAIMS.add(
    "lipschitz-piece-5",
    Inequality(
        change(gamma * c * along_f**2) / (distance * length),
        10 * R**3 * R0,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemmas E.7 to E.15",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, ||v|| <= R^2, |b0| <= R, R >= 4",
    note="gamma c f f^T: 10 R^4 n^1.5 e^(10 R^2); n = 2",
)
CLAIMS.add(
    "lipschitz-piece-6",
    Inequality(
        change(gamma**2 * along_f**2) / (distance * length),
        10 * R**3 * R0,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemmas E.7 to E.15",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, ||v|| <= R^2, |b0| <= R, R >= 4",
    note="gamma^2 f f^T: 10 R^4 n^1.5 e^(10 R^2); n = 2",
)
CLAIMS.add(
    "lipschitz-piece-7",
    Inequality(
        change(along_fv**2) / (distance * length),
        10 * R**3 * R0,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemmas E.7 to E.15",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, ||v|| <= R^2, |b0| <= R, R >= 4",
    note="(f o v)(f o v)^T: 10 R^4 n^1.5 e^(10 R^2); n = 2",
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
