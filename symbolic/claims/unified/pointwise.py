"""How large is B(x) at one point? -C(x) I <= B(x) <= C(x) I, and what w makes B + W^2 definite."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, D, Semidefinite
from symbolic.claims.unified.lemmas import (
    CAUCHY_SCHWARZ,
    CROSS,
    CROSS_PRODUCT,
    PRODUCT_ABS,
    RANK_ONE,
    SQUARE_BELOW_LARGEST,
    m,
    p,
    q,
)
from symbolic.claims.unified.notation import (
    L,
    c,
    dot,
    eta,
    f,
    h,
    kappa,
    norm,
    norm_inf,
    phi,
    psi,
    s,
    u,
)
from symbolic.claims.unified.slacks import product_below, within
from symbolic.facts import absolute_bound, by, given, largest_bound, part_bound
from symbolic.loss import b, rows, total, w

CLAIMS = Collection("unified")
BOUND = "bounds of B(x) at one point"
hessian = D(L, h, h)
length = total(h**2)

#: The parts of C(x), one for each part of B(x).
C_PSI = norm_inf(psi) ** 2
C_PHI = norm_inf(phi) * (norm_inf(c) + sp.Abs(kappa))
C_RANK = sp.Abs(s) * total(psi**2)
C_CROSS = 2 * norm(psi) * norm(psi * eta)
C = C_PSI + C_PHI + C_RANK + C_CROSS


def diagonal_slack(sign: int) -> sp.Expr:
    """Return ||phi||_inf (||c||_inf + |kappa|) - sign phi (c - kappa), by what is >= 0."""
    return (
        by(PRODUCT_ABS, {p: sign * phi, q: c})
        + by(PRODUCT_ABS, {p: -sign * phi, q: kappa})
        + largest_bound(sp.Abs(phi), rows) * (norm_inf(c) + sp.Abs(kappa))
        + sp.Abs(phi) * largest_bound(sp.Abs(c), rows)
    )


def rank_slack(sign: int) -> sp.Expr:
    """Return the slack of B_rank's three terms."""
    return by(RANK_ONE, {m: sign * s, p: psi}) + by(CROSS, {p: -sign * psi, q: psi * eta})


UPPER = CLAIMS.add(
    "norm-pointwise",
    Semidefinite(
        C * length - hessian,
        h,
        certificate=total(by(SQUARE_BELOW_LARGEST, {p: psi}) * h**2)
        + total(diagonal_slack(1) * h**2)
        + rank_slack(1),
        constant=C,
    ),
    BOUND,
    conditions="alpha(x) != 0",
    note="B(x) <= C(x) I, C = ||psi||_inf^2 + ||phi||_inf (||c||_inf + |<c,f>|) + |s| "
    "||psi||^2 + 2 ||psi|| ||psi o eta||",
)
LOWER = CLAIMS.add(
    "norm-pointwise-below",
    Semidefinite(
        C * length + hessian,
        h,
        certificate=total((C_PSI + psi**2) * h**2)
        + total(diagonal_slack(-1) * h**2)
        + rank_slack(-1),
        constant=C,
    ),
    BOUND,
    conditions="alpha(x) != 0",
    note="B(x) >= -C(x) I",
)

# --- what w must be -----------------------------------------------------------------------

THRESHOLD = "bounds on w"
ell = Entry("l", (), positive=True)
ridge = total(w**2 * h**2)
CLAIMS.add(
    "definite",
    Semidefinite(
        hessian + ridge - ell * length,
        h,
        conditions=(w**2 - C - ell,),
        certificate=total(given(w**2 - C - ell) * h**2) + by(LOWER),
    ),
    THRESHOLD,
    conditions="w_k^2 >= C(x) + l for all k, alpha(x) != 0; for A^T (B + W^2) A >= l I put l "
    "/ sigma_min(A)^2 in the place of l: sigma_min(A) > 0",
    note="B(x) + W^2 >= l I",
)
hundred, eleven = given(w**2 - 100 * C), given(w**2 - 11 * C)
CLAIMS.add(
    "sandwich-below",
    Semidefinite(
        hessian + ridge / 100,
        h,
        conditions=(w**2 - 100 * C,),
        certificate=total(hundred * h**2) / 100 + by(LOWER),
    ),
    THRESHOLD,
    conditions="w_k^2 >= 100 C(x) for all k, alpha(x) != 0",
    note="0.99 W^2 <= B + W^2",
)
CLAIMS.add(
    "sandwich-above",
    Semidefinite(
        ridge / 100 - hessian,
        h,
        conditions=(w**2 - 100 * C,),
        certificate=total(hundred * h**2) / 100 + by(UPPER),
    ),
    THRESHOLD,
    conditions="w_k^2 >= 100 C(x) for all k, alpha(x) != 0",
    note="B + W^2 <= 1.01 W^2",
)
CLAIMS.add(
    "sandwich-tenth-below",
    Semidefinite(
        (ridge - 9 * hessian) / 10,
        h,
        conditions=(w**2 - 11 * C,),
        certificate=total((eleven + 2 * C) * h**2) / 10 + 9 * by(UPPER) / 10,
    ),
    THRESHOLD,
    conditions="w_k^2 >= 11 C(x) for all k, alpha(x) != 0",
    note="0.9 (B + W^2) <= W^2",
)
CLAIMS.add(
    "sandwich-tenth-above",
    Semidefinite(
        (ridge + 11 * hessian) / 10,
        h,
        conditions=(w**2 - 11 * C,),
        certificate=total(eleven * h**2) / 10 + 11 * by(LOWER) / 10,
    ),
    THRESHOLD,
    conditions="w_k^2 >= 11 C(x) for all k, alpha(x) != 0",
    note="W^2 <= 1.1 (B + W^2)",
)

# --- near a fit ---------------------------------------------------------------------------

#: max(0, -kappa)
below = (sp.Abs(kappa) - kappa) / 2
C_LOW = norm_inf(phi * (c - kappa)) + 2 * norm(psi) * norm(psi * c) + 2 * below * total(psi**2)
curvature = phi * (c - kappa)
GAUSS_NEWTON = CLAIMS.add(
    "gauss-newton-positive",
    Semidefinite(total(D(f, h) ** 2), h),
    BOUND,
    note="B >= B_cur: the Gauss-Newton part J^T J is positive semidefinite",
)
LOW = CLAIMS.add(
    "norm-pointwise-low",
    Semidefinite(
        C_LOW * length + hessian,
        h,
        certificate=by(GAUSS_NEWTON)
        + total((largest_bound(sp.Abs(curvature), rows) + absolute_bound(-curvature)) * h**2)
        + by(CROSS, {p: psi, q: psi * c})
        + absolute_bound(-kappa) * dot(psi, h) ** 2
        + absolute_bound(kappa) * by(CAUCHY_SCHWARZ, {p: psi, q: h}),
    ),
    BOUND,
    conditions="alpha(x) != 0",
    note="B(x) >= -C_low(x) I, C_low = ||phi o (c - <c,f> 1)||_inf + 2 ||psi|| ||psi o c|| + "
    "2 max(0, -<c,f>) ||psi||^2, which tends to 0 as c does",
)
CLAIMS.add(
    "definite-low",
    Semidefinite(
        hessian + ridge - ell * length,
        h,
        conditions=(w**2 - C_LOW - ell,),
        certificate=total(given(w**2 - C_LOW - ell) * h**2) + by(LOW),
    ),
    THRESHOLD,
    conditions="w_k^2 >= C_low(x) + l for all k, alpha(x) != 0",
    note="B(x) + W^2 >= l I",
)

# --- f a probability vector ---------------------------------------------------------------

one_b = given(1 - total(b**2))
one_f = total(given(u) * part_bound(given(u), rows)) / total(given(u)) ** 2
SIMPLEX = (u, 1 - total(b**2))
C_SIMPLEX = C_PSI + 4 * norm_inf(phi) + 5 * total(psi**2) + 6 * norm(psi) * norm_inf(psi)


def simplex_certificate(sign: int) -> sp.Expr:
    """Return C_SIMPLEX |h|^2 - sign h^T B h by what is not negative."""
    known = within(f, one_f, one_b, sp.Integer(1))
    largest = largest_bound(sp.Abs(phi), rows)
    to_phi = (largest + absolute_bound(phi), largest + absolute_bound(-phi))
    to_c = (known["c"][0] + known["kappa"][1], known["c"][1] + known["kappa"][0])
    to_s = known["s"][0 if sign > 0 else 1]
    to_eta = ((3 - norm(eta)) ** 2 + known["eta"][0]) / 6
    psi_part = by(SQUARE_BELOW_LARGEST, {p: psi}) if sign > 0 else C_PSI + psi**2
    return (
        total((psi_part + product_below(to_phi, to_c, sign)) * h**2)
        + to_s * dot(psi, h) ** 2
        + 5 * by(CAUCHY_SCHWARZ, {p: psi, q: h})
        + 2 * norm(psi) * norm_inf(psi) * to_eta * length
        + by(CROSS_PRODUCT, {p: psi, q: -sign * eta})
    )


CLAIMS.add(
    "norm-simplex",
    Semidefinite(
        C_SIMPLEX * length - hessian,
        h,
        conditions=SIMPLEX,
        certificate=simplex_certificate(1),
        constant=C_SIMPLEX,
    ),
    BOUND,
    conditions="u_k >= 0 for all k, so that f is a probability vector; ||b|| <= 1",
    note="|B(x)| <= ||psi||_inf^2 + 4 ||phi||_inf + 5 ||psi||^2 + 6 ||psi|| ||psi||_inf",
)
CLAIMS.add(
    "norm-simplex-below",
    Semidefinite(
        C_SIMPLEX * length + hessian,
        h,
        conditions=SIMPLEX,
        certificate=simplex_certificate(-1),
        constant=C_SIMPLEX,
    ),
    BOUND,
    conditions="u_k >= 0 for all k, so that f is a probability vector; ||b|| <= 1",
    note="|B(x)| <= ||psi||_inf^2 + 4 ||phi||_inf + 5 ||psi||^2 + 6 ||psi|| ||psi||_inf",
)
