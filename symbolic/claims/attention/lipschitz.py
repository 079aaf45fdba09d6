"""How fast do the helpers and the Hessian of one attention entry change? E.1, E.2, E.5, I.1.

A = R I with d = n is the extreme case: ||g(A x) - g(A y)|| <= M ||x - y|| for all ||A||, ||x||,
||y|| <= R is the same as ||g(z) - g(y)|| <= (M / R) ||z - y|| for all z and y of norm <= R^2; and
the Hessian A^T B A is M-Lipschitz where B is (M / R^3)-Lipschitz in z.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along
from symbolic.claim import (
    Collection,
    D,
    Inequality,
    Provenance,
    Semidefinite,
    Verdict,
)
from symbolic.claims.attention.bounds import (
    U_BELOW,
    b_below,
    b_in_ball,
    hessian,
    in_ball,
    length,
    v_in_ball,
)
from symbolic.claims.attention.derivatives import L_y, hh
from symbolic.claims.attention.notation import R, alpha, f, gamma, h, k, n, norm, u, y
from symbolic.claims.attention.pieces import (
    BOX,
    PAIR,
    REGION,
    apart,
    change,
    distance,
    y_in_ball,
)
from symbolic.facts import absolute_bound, by, exponential_bound, part_bound
from symbolic.loss import exp, rows, total, z

CLAIMS = Collection("attention")
PRINTED, DERIVED = Provenance.SIBLING, Provenance.DERIVED
POINTS = "||A||, ||x||, ||y|| <= R, R >= 4"
BALL = (in_ball, y_in_ball, apart)
FEW = ({rows: 1}, {rows: 2}, {rows: 3})
three_halves = sp.Rational(3, 2)

# --- exp, for every n -----------------------------------------------------------------------

E = exp(R**2)
STEP = CLAIMS.add(
    "lipschitz-u-step",
    Inequality(
        change(u),
        E * sp.Abs(z - y),
        conditions=(in_ball,),
        certificate=by(U_BELOW) * sp.Abs(z - y)
        + exp(z) * (absolute_bound(z - y) + exponential_bound(y - z)),
    ),
    "Lemma E.5",
    conditions="||A||, ||x||, ||y|| <= R",
    note="e^a - e^b <= e^a (a - b), since e^(b - a) >= 1 + b - a",
)
U = CLAIMS.add(
    "lipschitz-u-sharper",
    Inequality(
        total(change(u) ** 2),
        E**2 * distance**2,
        conditions=BALL,
        certificate=total(by(STEP) * by(STEP, {z: y, y: z})),
    ),
    "Lemma E.5",
    conditions="||A||, ||x||, ||y|| <= R",
    note="R e^(R^2), squared",
)
over_R = exponential_bound(R**2) * (E + 1 + R**2) + 1 + R**2 + R**4  # E^2 - R^2
CLAIMS.add(
    "lipschitz-u",
    Inequality(
        total(change(u) ** 2),
        n * E**4 / R**2 * distance**2,
        conditions=BALL,
        certificate=by(U)
        + E**2 / R**2 * (E**2 * total(part_bound((z - y) ** 2, rows)) + over_R * distance**2),
    ),
    "Lemma E.5",
    provenance=PRINTED,
    conditions="||A||, ||x||, ||y|| <= R",
    note="sqrt(n) e^(2 R^2), squared",
)

# --- the other helpers ----------------------------------------------------------------------

half = sp.Rational(1, 2)
root_n = sp.sqrt(n)
CLAIMS.add(
    "lipschitz-alpha-inverse",
    Inequality(
        sp.Abs(change(1 / alpha)) / distance,
        n * exp(4 * R**2) / R,
        box=BOX,
        conditions=BALL,
        sizes=FEW,
    ),
    "Lemma E.5",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=POINTS,
    note="n e^(4 R^2); n <= 3, R in [4, 9/2]",
)
CLAIMS.add(
    "lipschitz-alpha-inverse-derived",
    Inequality(
        sp.Abs(change(1 / alpha)) / distance,
        exp(R**2) / root_n,
        box=BOX,
        conditions=BALL,
        sizes=FEW,
    ),
    "Lemma E.5",
    expected=Verdict.SUPPORTED,
    conditions=POINTS,
    note="R e^(R^2) / sqrt(n); n <= 3, R in [4, 9/2]",
)
CLAIMS.add(
    "lipschitz-f",
    Inequality(
        norm(change(f)) / distance,
        n**three_halves * R * exp(6 * R**2) / R,
        box=BOX,
        conditions=BALL,
        sizes=FEW,
    ),
    "Lemma E.5",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=POINTS,
    note="n^1.5 R e^(6 R^2), as stated; n <= 3, R in [4, 9/2]",
)
CLAIMS.add(
    "lipschitz-f-derived",
    Inequality(norm(change(f)) / distance, half, box=BOX, conditions=BALL, sizes=FEW),
    "Lemma E.5",
    expected=Verdict.SUPPORTED,
    conditions=POINTS,
    note="R / 2: softmax is 1/2-Lipschitz; n <= 3, R in [4, 9/2]",
)
CLAIMS.add(
    "lipschitz-f-proof",
    Inequality(
        norm(change(f)) / distance,
        n**three_halves * exp(6 * R**2) / R,
        box=BOX,
        conditions=BALL,
        sizes=FEW,
    ),
    "Lemma E.5",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=POINTS,
    note="n^1.5 e^(6 R^2), as its proof ends; n <= 3, R in [4, 9/2]",
)
CLAIMS.add(
    "lipschitz-gamma",
    Inequality(
        sp.Abs(change(gamma)) / distance,
        n**three_halves * exp(7 * R**2) / R,
        box=BOX,
        conditions=(*BALL, v_in_ball),
        sizes=FEW,
    ),
    "Lemma E.5",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, R >= 4, ||v|| <= R^2",
    note="n^1.5 e^(7 R^2); n <= 3, R in [4, 9/2]",
)
CLAIMS.add(
    "lipschitz-gamma-derived",
    Inequality(
        sp.Abs(change(gamma)) / distance,
        R**2 / 2,
        box=BOX,
        conditions=(*BALL, v_in_ball),
        sizes=FEW,
    ),
    "Lemma E.5",
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, R >= 4, ||v|| <= R^2",
    note="R^3 / 2; n <= 3, R in [4, 9/2]",
)

# --- the Hessian ----------------------------------------------------------------------------

CLAIMS.add(
    "lipschitz-hessian-20",
    Inequality(
        change(hessian) / length / distance,
        n**three_halves * exp(20 * R**2) / R**3,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemma E.2",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, R >= 4, ||v|| <= R^2",
    note="n^1.5 e^(20 R^2) for the Hessian of one entry; n <= 2, R in [4, 9/2]",
)
CLAIMS.add(
    "lipschitz-hessian",
    Inequality(
        change(hessian) / length / distance,
        n**three_halves * exp(30 * R**2) / R**3,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
    ),
    "Lemma E.1",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, R >= 4, ||v|| <= R^2",
    note="n^1.5 e^(30 R^2) for the Hessian of one entry; n <= 2, R in [4, 9/2]",
)
CLAIMS.add(
    "lipschitz-hessian-derived",
    Semidefinite(
        5 * R**4 * length - change(hessian) / distance,
        h,
        box=BOX,
        conditions=REGION,
        sizes=PAIR,
        constant=5 * R**4,
    ),
    "Lemma E.1",
    DERIVED,
    Verdict.SUPPORTED,
    conditions="||A||, ||x||, ||y|| <= R, R >= 4, ||v|| <= R^2, |b0| <= R, R >= 4",
    note="5 R^7: |c| |third derivative of gamma| + 3 |gradient| |Hessian| <= 5 R^4; n = 2",
)
mixed = Along(D(L_y, h), hh, k)
CLAIMS.add(
    "lipschitz-mixed",
    Inequality(
        change(mixed) / (norm(h) * norm(k)) / distance,
        n**three_halves * exp(20 * R**2) / R**3,
        box=BOX,
        conditions=(*BALL, R**4 - total(hh**2), b_in_ball, b_below),
        sizes=PAIR,
    ),
    "Lemma I.1",
    provenance=PRINTED,
    expected=Verdict.SUPPORTED,
    conditions=POINTS,
    note="n^1.5 e^(20 R^2) for the mixed block, where x moves and hh = A3 y stays; n <= 2, R "
    "in [4, 9/2]",
)
