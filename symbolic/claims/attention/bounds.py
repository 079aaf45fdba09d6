"""How large are the helpers and the Hessian of one attention entry? The constants of E.3 to G.1.

The regions are ||z|| <= R^2 (so it is for z = A x with ||A||, ||x|| <= R), ||v|| <= R^2 and
|b0| <= R with R >= 4; a bound holds for A^T B A with R^2 times the constant of B.
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.calculus import evaluate, expand_names
from symbolic.claim import (
    Box,
    Claim,
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
SHORT = {(in_ball,): "||A||, ||x|| <= R", (v_in_ball,): "||v|| <= R^2", (): "", VALUES: WORDS}


def _bound(
    name: str,
    left: sp.Expr,
    right: sp.Expr,
    conditions: tuple[sp.Expr, ...],
    certificate: sp.Expr,
    place: str,
    note: str,
    provenance: Provenance = PRINTED,
) -> Claim:
    statement = Inequality(left, right, conditions=conditions, certificate=certificate)
    return CLAIMS.add(name, statement, place, provenance, conditions=SHORT[conditions], note=note)


# --- the helpers ----------------------------------------------------------------------------

room = given(in_ball) + part_bound(z**2, rows)
below, above = (((R**2 - e * z) ** 2 + room) / (2 * R**2) for e in (1, -1))
U_ABOVE = _bound(
    "u-above",
    exp(-(R**2)),
    u,
    (in_ball,),
    exp(-(R**2)) * (exponential_bound(z + R**2) + above),
    "Lemma E.3",
    "u_k >= e^{-R^2}",
    DERIVED,
)
U_BELOW = _bound(
    "u-below",
    u,
    E,
    (in_ball,),
    exp(z) * (exponential_bound(R**2 - z) + below),
    "Lemma E.4",
    "u_k <= e^{R^2}",
    DERIVED,
)
ALPHA_ABOVE = _bound(
    "alpha-above",
    exp(-(R**2)),
    alpha,
    (in_ball,),
    total(part_bound(exp(z), rows) + by(U_ABOVE)) / n,
    "Lemma E.3",
    "alpha >= e^{-R^2}",
)
_bound(
    "alpha-above-sharper",
    n * exp(-(R**2)),
    alpha,
    (in_ball,),
    total(by(U_ABOVE)),
    "Lemma E.3",
    "alpha >= n e^{-R^2}",
    DERIVED,
)
E4 = "Lemma E.4"
_bound(
    "u-norm",
    total(u**2),
    n * E**2,
    (in_ball,),
    total(by(U_BELOW) * (E + u)),
    E4,
    "||u|| <= sqrt(n) e^{R^2}, squared",
)
_bound("alpha-below", alpha, n * E, (in_ball,), total(by(U_BELOW)), E4, "alpha <= n e^{R^2}")
_bound(
    "alpha-inverse",
    1 / alpha,
    E,
    (in_ball,),
    E * by(ALPHA_ABOVE) / alpha,
    E4,
    "1 / alpha <= e^{R^2}",
)
rest = part_bound(exp(z), rows) / alpha  # 1 - f_k
F_NORM = _bound(
    "f-norm", total(f**2), sp.Integer(1), (), total(f * rest), E4, "||f|| <= 1, squared"
)
gamma_square = by(CAUCHY_SCHWARZ, {p: f, q: v}) + by(F_NORM) * total(v**2) + given(v_in_ball)
GAMMA = [
    _bound(
        f"gamma-{side}",
        sign * gamma,
        R**2,
        (v_in_ball,),
        ((R**2 - sign * gamma) ** 2 + gamma_square) / (2 * R**2),
        E4,
        "|gamma| <= R^2",
    )
    for side, sign in (("below", 1), ("above", -1))
]
to_2R2 = (given(R_large) + 3) * R
C = [
    _bound(
        f"c-{side}",
        sign * c,
        2 * R**2,
        VALUES,
        by(GAMMA[index]) + given(end) + to_2R2,
        E4,
        "|c| <= 2 R^2",
    )
    for index, (side, sign, end) in enumerate((("below", 1, b_below), ("above", -1, b_in_ball)))
]

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
to_v = tuple(((R**2 - e * v) ** 2 + v_room) / (2 * R**2) for e in (1, -1))
to_s = (to_v[0] + by(GAMMA[1]), to_v[1] + by(GAMMA[0]))  # 2 R^2 - s, 2 R^2 + s
to_c = (by(C[0]), by(C[1]))


def _certificate(sign: int) -> sp.Expr:
    """Return 5 R^4 |h|^2 - sign h^T B h by what is not negative."""
    first, second = to_s if sign < 0 else to_s[::-1]
    products = (to_c[0] * first + to_c[1] * second) / 2  # 4 R^4 - sign c s
    h_room = total(rest * h**2) + dot(f, h) ** 2  # |h|^2 - Var(h)
    out = total(f * apart**2 * products) + 4 * R**4 * h_room
    if sign < 0:
        return out + R**4 * length + dot(f * s, h) ** 2
    s_room = total(rest * v**2 + f * rest * s**2) + gamma**2  # ||v||^2 - ||f o s||^2
    return out + by(CAUCHY_SCHWARZ, {p: f * s, q: h}) + length * (given(v_in_ball) + s_room)


def quadratic(
    name: str,
    form: sp.Expr,
    place: str,
    note: str,
    *,
    provenance: Provenance = PRINTED,
    expected: Verdict = Verdict.PROVED,
    words: str = WORDS,
    **region: Any,
) -> Claim:
    """Return the claim that a quadratic form in h is >= 0; ``region`` as of `Semidefinite`."""
    statement = Semidefinite(form, h, **region)
    where = {"conditions": words, "note": note}
    return Claim(f"attention/{name}", statement, place, provenance, expected, **where)


F1 = "Lemma F.1"
wide = 30 * R**8
to_1 = given(R_large) + 3  # R - 1
slack = 30 * R**4 * to_1 * (1 + R) * (1 + R**2) + 25 * R**4  # 30 R^8 - 5 R^4
in_units = {v: R**2 * v, b0: R * b0}
unit_hessian = expand_names(evaluate(hessian)).xreplace(in_units)
UNIT = (1 - total(v**2),)
UNIT_BOX: Box = {v: (sp.Integer(-1), sp.Integer(1)), b0: (sp.Integer(-1), sp.Integer(1))}
B_BELOW: dict[int, Claim] = {}
for sign, side in ((1, "below"), (-1, "above")):
    signed = "B" if sign > 0 else "-B"
    sharp = quadratic(
        f"norm-sharper-{side}",
        5 * R**4 * length - sign * hessian,
        F1,
        f"{signed} <= 5 R^4 I",
        provenance=DERIVED,
        conditions=VALUES,
        certificate=_certificate(sign),
        constant=5 * R**4,
    )
    B_BELOW[sign] = quadratic(
        f"norm-{side}",
        wide * length - sign * hessian,
        F1,
        f"{signed} <= 30 R^8 I",
        conditions=VALUES,
        certificate=by(sharp) + slack * length,
        constant=wide,
    )
    sharpest = quadratic(
        f"norm-sharpest-{side}",
        2 * R**4 * length - sign * unit_hessian,
        F1,
        f"{signed} <= 2 R^4 I: s spans sqrt(2) ||v||, a variance is at most 1/2; "
        "v and b0 in units of R^2 and R, n <= 3, R <= 9/2",
        provenance=DERIVED,
        expected=Verdict.SUPPORTED,
        box={**UNIT_BOX, R: (sp.Integer(4), sp.Rational(9, 2))},
        conditions=UNIT,
        sizes=({rows: 2}, {rows: 3}),
        constant=2 * R**4,
    )
    CLAIMS += [sharp, B_BELOW[sign], sharpest]
