"""How large can B(x) be on a ball, where alpha keeps its distance from 0? B <= 16 K^4."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry, Quantity
from symbolic.claim import Collection, D, Inequality, Semidefinite
from symbolic.claims.unified.lemmas import CAUCHY_SCHWARZ, p, q
from symbolic.claims.unified.notation import dot, h
from symbolic.claims.unified.slacks import product_below, within
from symbolic.facts import absolute_bound, by, exponential_bound, given, part_bound
from symbolic.loss import b, exp, rows, total, w, z

CLAIMS = Collection("unified")
UNIFORM = "bounds of B(x) on a ball"
WORDS = (
    "||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= beta > 0, "
    "K >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2)"
)

# the abstract's loss itself, t = 1
u1 = Quantity("u1", exp(z))
u = Quantity("u", u1 + z)
v = Quantity("v", u1 + 1)
alpha = Quantity("alpha", total(u))
f = Quantity("f", u / alpha)
c = Quantity("c", f - b)
kappa = Quantity("kappa", total(c * f))
psi, phi = Quantity("psi", v / alpha), Quantity("phi", u1 / alpha)
eta = Quantity("eta", 2 * f - b)
s = Quantity("s", total((3 * f - 2 * b) * f))
L = Quantity("L", total(c**2) / 2)

R = Entry("R", (), positive=True)
beta = Entry("beta", (), positive=True)
K = Entry("K", (), positive=True)
E = exp(R**2)
n = rows.size
in_ball = R**4 - total(z**2)
away = alpha**2 - beta**2
short = 1 - total(b**2)
wide = K - 2 * sp.sqrt(n) * E / beta
BALL = (in_ball, away, short, K - 1, wide)

to_R2 = ((R**2 - z) ** 2 + given(in_ball) + part_bound(z**2, rows)) / (2 * R**2)
to_minus_R2 = ((R**2 + z) ** 2 + given(in_ball) + part_bound(z**2, rows)) / (2 * R**2)
Z_BELOW = CLAIMS.add(
    "uniform-z",
    Inequality(z, R**2, conditions=BALL, certificate=to_R2),
    UNIFORM,
    conditions=WORDS,
    note="z <= R^2",
)
Z_ABOVE = CLAIMS.add(
    "uniform-z-below",
    Inequality(-(R**2), z, conditions=BALL, certificate=to_minus_R2),
    UNIFORM,
    conditions=WORDS,
    note="z >= -R^2",
)
EXP_BELOW = CLAIMS.add(
    "uniform-u1",
    Inequality(
        exp(z), E, conditions=BALL, certificate=exp(z) * (exponential_bound(R**2 - z) + by(Z_BELOW))
    ),
    UNIFORM,
    conditions=WORDS,
)
to_E = by(EXP_BELOW)
over_1 = exponential_bound(R**2) + R**2  # E - 1


def _over_alpha(inside: sp.Expr, factor: int) -> sp.Expr:
    """Return K^2 - |y / alpha|^2 for |y_k| <= factor E, from ``inside`` = (factor E)^2 - y_k^2."""
    widest = 2 * sp.sqrt(n) * E / beta
    part = sp.Rational(factor**2, 4)
    return (
        part * (given(wide) * (K + widest) + widest**2 * given(away) / alpha**2)
        + total(inside) / alpha**2
    )


PSI = CLAIMS.add(
    "uniform-psi",
    Inequality(
        total(psi**2),
        K**2,
        conditions=BALL,
        certificate=_over_alpha((to_E + over_1) * (2 * E + v), 2),
    ),
    UNIFORM,
    conditions=WORDS,
    note="||psi|| <= K",
)
PHI = CLAIMS.add(
    "uniform-phi",
    Inequality(
        total(phi**2), K**2 / 4, conditions=BALL, certificate=_over_alpha(to_E * (E + u1), 1)
    ),
    UNIFORM,
    conditions=WORDS,
    note="||phi|| <= K/2",
)
F = CLAIMS.add(
    "uniform-f",
    Inequality(
        total(f**2),
        K**2,
        conditions=BALL,
        certificate=_over_alpha(
            (to_E + by(Z_BELOW) + exponential_bound(R**2) + 1)
            * (exp(z) + by(Z_ABOVE) + E + exponential_bound(R**2) + 1),
            2,
        ),
    ),
    UNIFORM,
    conditions=WORDS,
    note="||f|| <= K",
)
known = within(f, by(F), given(short) + given(K - 1) * (K + 1), K)

S = CLAIMS.add(
    "uniform-s",
    Inequality(
        sp.Abs(s),
        5 * K**2,
        conditions=BALL,
        certificate=(known["s"][0] * known["s"][1] + (5 * K**2 - sp.Abs(s)) ** 2)
        / (2 * (5 * K**2)),
    ),
    UNIFORM,
    conditions=WORDS,
    note="|s| <= 5 K^2",
)
KAPPA = CLAIMS.add(
    "uniform-kappa",
    Inequality(
        sp.Abs(kappa),
        2 * K**2,
        conditions=BALL,
        certificate=(known["kappa"][0] * known["kappa"][1] + (2 * K**2 - sp.Abs(kappa)) ** 2)
        / (2 * (2 * K**2)),
    ),
    UNIFORM,
    conditions=WORDS,
    note="|<c, f>| <= 2 K^2",
)
C = CLAIMS.add(
    "uniform-c",
    Inequality(
        sp.Abs(c),
        2 * K,
        conditions=BALL,
        certificate=(known["c"][0] * known["c"][1] + (2 * K - sp.Abs(c)) ** 2) / (2 * (2 * K)),
    ),
    UNIFORM,
    conditions=WORDS,
    note="|c_k| <= 2 K",
)
ETA = CLAIMS.add(
    "uniform-eta",
    Inequality(total(eta**2), 9 * K**2, conditions=BALL, certificate=known["eta"][0]),
    UNIFORM,
    conditions=WORDS,
    note="||eta|| <= 3 K",
)

# --- B --------------------------------------------------------------------------------------

hessian, length = D(L, h, h), total(h**2)


def _certificate(sign: int) -> sp.Expr:
    """Return 16 K^4 |h|^2 - sign h^T B h by what is not negative."""
    psi_part = by(PSI) + part_bound(psi**2, rows)  # K^2 - psi_k^2
    phi_part = by(PHI) + part_bound(phi**2, rows)
    to_phi = (((K / 2 - phi) ** 2 + phi_part) / K, ((K / 2 + phi) ** 2 + phi_part) / K)
    to_c = (
        by(C) + absolute_bound(c) + by(KAPPA) + absolute_bound(-kappa),
        by(C) + absolute_bound(-c) + by(KAPPA) + absolute_bound(kappa),
    )
    along_psi = by(PSI) * length + by(CAUCHY_SCHWARZ, {p: psi, q: h})
    along_both = (total(psi_part * eta**2) + K**2 * by(ETA)) * length
    along_both += by(CAUCHY_SCHWARZ, {p: psi * eta, q: h})
    crossed = dot(psi, h) + sign * dot(psi * eta, h) / (3 * K)
    rest = 7 * K**3 * given(K - 1) + 2 * K**2 * given(K - 1) * (K + 1) + 2 * K**4
    return (
        total((psi_part if sign > 0 else K**2 + psi**2) * h**2)
        + total(product_below(to_phi, to_c, sign) * h**2)
        + (by(S) + absolute_bound(sign * s)) * dot(psi, h) ** 2
        + (5 * K**2 + 3 * K) * along_psi
        + along_both / (3 * K)
        + 3 * K * crossed**2
        + rest * length
    )


CLAIMS.add(
    "norm-uniform",
    Semidefinite(
        16 * K**4 * length - hessian,
        h,
        conditions=BALL,
        certificate=_certificate(1),
        constant=16 * K**4,
    ),
    UNIFORM,
    conditions=WORDS,
    note="B <= 16 K^4 I",
)
BELOW = CLAIMS.add(
    "norm-uniform-below",
    Semidefinite(
        16 * K**4 * length + hessian,
        h,
        conditions=BALL,
        certificate=_certificate(-1),
        constant=16 * K**4,
    ),
    UNIFORM,
    conditions=WORDS,
    note="B >= -16 K^4 I",
)
ell = Entry("l", (), positive=True)
CLAIMS.add(
    "definite-uniform",
    Semidefinite(
        hessian + total(w**2 * h**2) - ell * length,
        h,
        conditions=(*BALL, w**2 - 16 * K**4 - ell),
        certificate=total(given(w**2 - 16 * K**4 - ell) * h**2) + by(BELOW),
    ),
    UNIFORM,
    conditions="||Ax|| <= R^2 (so it is for ||A||, ||x|| <= R), ||b|| <= 1, |alpha(x)| >= "
    "beta > 0, K >= 1, K >= 2 sqrt(n) E / beta with E = exp(R^2); w_k^2 >= 16 K^4 "
    "+ l for all k",
    note="B + W^2 >= l I",
)
