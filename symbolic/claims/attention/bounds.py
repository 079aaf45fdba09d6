"""How large are the helpers and the Hessian of one attention entry? The constants of E.3 to G.1.

The regions are ||z|| <= R^2 (so it is for z = A x with ||A||, ||x|| <= R), ||v|| <= R^2 and
|b0| <= R with R >= 4; a bound holds for A^T B A with R^2 times the constant of B.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import evaluate, expand_names
from symbolic.claim import (
    Box,
    Collection,
    D,
    Identity,
    Inequality,
    Provenance,
    Semidefinite,
    Verdict,
)
from symbolic.claims.attention.notation import (
    L,
    R,
    alpha,
    b0,
    c,
    dot,
    f,
    gamma,
    h,
    n,
    u,
    v,
)
from symbolic.claims.unified.lemmas import CAUCHY_SCHWARZ, p, q
from symbolic.facts import by, exponential_bound, given, part_bound
from symbolic.loss import exp, rows, total, z

CLAIMS = Collection("attention")
PRINTED, DERIVED = Provenance.SIBLING, Provenance.DERIVED
E = exp(R**2)
in_ball, v_in_ball, b_in_ball, R_large = R**4 - total(z**2), R**4 - total(v**2), R - b0, R - 4
b_below = R + b0
VALUES = (v_in_ball, b_in_ball, b_below, R_large)
WORDS = "||v|| <= R^2, |b0| <= R, R >= 4"
E4 = "Lemma E.4"

# --- the helpers ----------------------------------------------------------------------------

room = given(in_ball) + part_bound(z**2, rows)
below = ((R**2 - z) ** 2 + room) / (2 * R**2)
above = ((R**2 + z) ** 2 + room) / (2 * R**2)
U_ABOVE = CLAIMS.add(
    "u-above",
    Inequality(
        exp(-(R**2)),
        u,
        conditions=(in_ball,),
        certificate=exp(-(R**2)) * (exponential_bound(z + R**2) + above),
    ),
    "Lemma E.3",
    conditions="||A||, ||x|| <= R",
    note="u_k >= e^{-R^2}",
)
U_BELOW = CLAIMS.add(
    "u-below",
    Inequality(
        u, E, conditions=(in_ball,), certificate=exp(z) * (exponential_bound(R**2 - z) + below)
    ),
    E4,
    conditions="||A||, ||x|| <= R",
    note="u_k <= e^{R^2}",
)
ALPHA_ABOVE = CLAIMS.add(
    "alpha-above",
    Inequality(
        exp(-(R**2)),
        alpha,
        conditions=(in_ball,),
        certificate=total(part_bound(exp(z), rows) + by(U_ABOVE)) / n,
    ),
    "Lemma E.3",
    provenance=PRINTED,
    conditions="||A||, ||x|| <= R",
    note="alpha >= e^{-R^2}",
)
CLAIMS.add(
    "alpha-above-sharper",
    Inequality(n * exp(-(R**2)), alpha, conditions=(in_ball,), certificate=total(by(U_ABOVE))),
    "Lemma E.3",
    conditions="||A||, ||x|| <= R",
    note="alpha >= n e^{-R^2}",
)
CLAIMS.add(
    "u-norm",
    Inequality(
        total(u**2), n * E**2, conditions=(in_ball,), certificate=total(by(U_BELOW) * (E + u))
    ),
    E4,
    provenance=PRINTED,
    conditions="||A||, ||x|| <= R",
    note="||u|| <= sqrt(n) e^{R^2}, squared",
)
CLAIMS.add(
    "alpha-below",
    Inequality(alpha, n * E, conditions=(in_ball,), certificate=total(by(U_BELOW))),
    E4,
    provenance=PRINTED,
    conditions="||A||, ||x|| <= R",
    note="alpha <= n e^{R^2}",
)
CLAIMS.add(
    "alpha-inverse",
    Inequality(1 / alpha, E, conditions=(in_ball,), certificate=E * by(ALPHA_ABOVE) / alpha),
    E4,
    provenance=PRINTED,
    conditions="||A||, ||x|| <= R",
    note="1 / alpha <= e^{R^2}",
)
rest = part_bound(exp(z), rows) / alpha  # 1 - f_k
F_NORM = CLAIMS.add(
    "f-norm",
    Inequality(total(f**2), sp.Integer(1), certificate=total(f * rest)),
    E4,
    provenance=PRINTED,
    note="||f|| <= 1, squared",
)
gamma_square = by(CAUCHY_SCHWARZ, {p: f, q: v}) + by(F_NORM) * total(v**2) + given(v_in_ball)
GAMMA_BELOW = CLAIMS.add(
    "gamma-below",
    Inequality(
        gamma,
        R**2,
        conditions=(v_in_ball,),
        certificate=((R**2 - gamma) ** 2 + gamma_square) / (2 * R**2),
    ),
    E4,
    provenance=PRINTED,
    conditions="||v|| <= R^2",
    note="|gamma| <= R^2",
)
GAMMA_ABOVE = CLAIMS.add(
    "gamma-above",
    Inequality(
        -gamma,
        R**2,
        conditions=(v_in_ball,),
        certificate=((R**2 + gamma) ** 2 + gamma_square) / (2 * R**2),
    ),
    E4,
    provenance=PRINTED,
    conditions="||v|| <= R^2",
    note="|gamma| <= R^2",
)
to_2R2 = (given(R_large) + 3) * R
C_BELOW = CLAIMS.add(
    "c-below",
    Inequality(
        c,
        2 * R**2,
        conditions=VALUES,
        certificate=by(GAMMA_BELOW) + given(b_below) + to_2R2,
    ),
    E4,
    provenance=PRINTED,
    conditions=WORDS,
    note="|c| <= 2 R^2",
)
C_ABOVE = CLAIMS.add(
    "c-above",
    Inequality(
        -c,
        2 * R**2,
        conditions=VALUES,
        certificate=by(GAMMA_ABOVE) + given(b_in_ball) + to_2R2,
    ),
    E4,
    provenance=PRINTED,
    conditions=WORDS,
    note="|c| <= 2 R^2",
)

# --- B --------------------------------------------------------------------------------------

length = total(h**2)
hessian = D(L, h, h)
s = v - gamma
apart = h - dot(f, h)
CLAIMS.add(
    "hessian-centred",
    Identity(hessian, c * total(f * s * apart**2) + dot(f * s, h) ** 2),
    "Lemma D.4",
    DERIVED,
    note="B = c (diag(f o s) - f (f o s)^T - (f o s) f^T) + (f o s)(f o s)^T, s = v - gamma 1",
)
v_room = given(v_in_ball) + part_bound(v**2, rows)
s_below = ((R**2 - v) ** 2 + v_room) / (2 * R**2) + by(GAMMA_ABOVE)  # 2 R^2 - s
s_above = ((R**2 + v) ** 2 + v_room) / (2 * R**2) + by(GAMMA_BELOW)  # 2 R^2 + s


def _certificate(sign: int) -> sp.Expr:
    """Return 5 R^4 |h|^2 - sign h^T B h by what is not negative."""
    first, second = (s_above, s_below) if sign > 0 else (s_below, s_above)
    products = (by(C_BELOW) * first + by(C_ABOVE) * second) / 2  # 4 R^4 - sign c s
    h_room = total(rest * h**2) + dot(f, h) ** 2  # |h|^2 - Var(h)
    out = total(f * apart**2 * products) + 4 * R**4 * h_room
    if sign < 0:
        return out + R**4 * length + dot(f * s, h) ** 2
    s_room = total(rest * v**2 + f * rest * s**2) + gamma**2  # ||v||^2 - ||f o s||^2
    return out + by(CAUCHY_SCHWARZ, {p: f * s, q: h}) + length * (given(v_in_ball) + s_room)


F1 = "Lemma F.1"
wide = 30 * R**8
to_1 = given(R_large) + 3  # R - 1
slack = 30 * R**4 * to_1 * (1 + R) * (1 + R**2) + 25 * R**4  # 30 R^8 - 5 R^4
# B with v and b0 in units of R^2 and R
unit_hessian = expand_names(evaluate(hessian)).xreplace({v: R**2 * v, b0: R * b0})
UNIT = (1 - total(v**2),)
UNIT_BOX: Box = {v: (-1, 1), b0: (-1, 1)}
SHARPER_BELOW = CLAIMS.add(
    "norm-sharper-below",
    Semidefinite(
        5 * R**4 * length - hessian,
        h,
        conditions=VALUES,
        certificate=_certificate(1),
        constant=5 * R**4,
    ),
    F1,
    conditions=WORDS,
    note="B <= 5 R^4 I",
)
B_BELOW = CLAIMS.add(
    "norm-below",
    Semidefinite(
        wide * length - hessian,
        h,
        conditions=VALUES,
        certificate=by(SHARPER_BELOW) + slack * length,
        constant=wide,
    ),
    F1,
    provenance=PRINTED,
    conditions=WORDS,
    note="B <= 30 R^8 I",
)
CLAIMS.add(
    "norm-sharpest-below",
    Semidefinite(
        2 * R**4 * length - unit_hessian,
        h,
        box={v: (-1, 1), b0: (-1, 1), R: (4, sp.Rational(9, 2))},
        conditions=UNIT,
        sizes=({rows: 2}, {rows: 3}),
        constant=2 * R**4,
    ),
    F1,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="B <= 2 R^4 I: s spans sqrt(2) ||v||, a variance is at most 1/2; "
    "v and b0 in units of R^2 and R, n <= 3, R <= 9/2",
)
SHARPER_ABOVE = CLAIMS.add(
    "norm-sharper-above",
    Semidefinite(
        5 * R**4 * length + hessian,
        h,
        conditions=VALUES,
        certificate=_certificate(-1),
        constant=5 * R**4,
    ),
    F1,
    conditions=WORDS,
    note="-B <= 5 R^4 I",
)
B_ABOVE = CLAIMS.add(
    "norm-above",
    Semidefinite(
        wide * length + hessian,
        h,
        conditions=VALUES,
        certificate=by(SHARPER_ABOVE) + slack * length,
        constant=wide,
    ),
    F1,
    provenance=PRINTED,
    conditions=WORDS,
    note="-B <= 30 R^8 I",
)
CLAIMS.add(
    "norm-sharpest-above",
    Semidefinite(
        2 * R**4 * length + unit_hessian,
        h,
        box={v: (-1, 1), b0: (-1, 1), R: (4, sp.Rational(9, 2))},
        conditions=UNIT,
        sizes=({rows: 2}, {rows: 3}),
        constant=2 * R**4,
    ),
    F1,
    expected=Verdict.SUPPORTED,
    conditions=WORDS,
    note="-B <= 2 R^4 I: s spans sqrt(2) ||v||, a variance is at most 1/2; "
    "v and b0 in units of R^2 and R, n <= 3, R <= 9/2",
)
