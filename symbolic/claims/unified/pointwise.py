"""How large is B(x) at one point? -C(x) I <= B(x) <= C(x) I, and what w makes B + W^2 definite."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, Collection, D, Semidefinite
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


def bound(
    name: str,
    form: sp.Expr,
    certificate: sp.Expr | None,
    place: str = BOUND,
    words: str = "",
    note: str = "",
    **more: object,
) -> Claim:
    """Add the claim that ``form`` is >= 0 in every direction h."""
    statement = Semidefinite(form, h, certificate=certificate, **more)  # type: ignore[arg-type]
    return CLAIMS.add(name, statement, place, conditions=words, note=note)


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


UPPER = bound(
    "norm-pointwise",
    C * length - hessian,
    total(by(SQUARE_BELOW_LARGEST, {p: psi}) * h**2)
    + total(diagonal_slack(1) * h**2)
    + rank_slack(1),
    constant=C,
    words="alpha(x) != 0",
    note="B(x) <= C(x) I, C = ||psi||_inf^2 + ||phi||_inf (||c||_inf + |<c,f>|) "
    "+ |s| ||psi||^2 + 2 ||psi|| ||psi o eta||",
)
LOWER = bound(
    "norm-pointwise-below",
    C * length + hessian,
    total((C_PSI + psi**2) * h**2) + total(diagonal_slack(-1) * h**2) + rank_slack(-1),
    constant=C,
    words="alpha(x) != 0",
    note="B(x) >= -C(x) I",
)


# --- what w must be -----------------------------------------------------------------------

THRESHOLD = "bounds on w"
ell = Entry("l", (), positive=True)
ridge = total(w**2 * h**2)
bound(
    "definite",
    hessian + ridge - ell * length,
    total(given(w**2 - C - ell) * h**2) + by(LOWER),
    THRESHOLD,
    conditions=(w**2 - C - ell,),
    words="w_k^2 >= C(x) + l for all k, alpha(x) != 0; for A^T (B + W^2) A >= l I put "
    "l / sigma_min(A)^2 in the place of l: sigma_min(A) > 0",
    note="B(x) + W^2 >= l I",
)
_hundred, _eleven = given(w**2 - 100 * C), given(w**2 - 11 * C)
for _name, _form, _certificate, _factor, _note in (
    (
        "sandwich-below",
        hessian + ridge / 100,
        total(_hundred * h**2) / 100 + by(LOWER),
        100,
        "0.99 W^2 <= B + W^2",
    ),
    (
        "sandwich-above",
        ridge / 100 - hessian,
        total(_hundred * h**2) / 100 + by(UPPER),
        100,
        "B + W^2 <= 1.01 W^2",
    ),
    (
        "sandwich-tenth-below",
        (ridge - 9 * hessian) / 10,
        total((_eleven + 2 * C) * h**2) / 10 + 9 * by(UPPER) / 10,
        11,
        "0.9 (B + W^2) <= W^2",
    ),
    (
        "sandwich-tenth-above",
        (ridge + 11 * hessian) / 10,
        total(_eleven * h**2) / 10 + 11 * by(LOWER) / 10,
        11,
        "W^2 <= 1.1 (B + W^2)",
    ),
):
    bound(
        _name,
        _form,
        _certificate,
        THRESHOLD,
        conditions=(w**2 - _factor * C,),
        words=f"w_k^2 >= {_factor} C(x) for all k, alpha(x) != 0",
        note=_note,
    )

# --- near a fit ---------------------------------------------------------------------------

#: max(0, -kappa)
below = (sp.Abs(kappa) - kappa) / 2
C_LOW = norm_inf(phi * (c - kappa)) + 2 * norm(psi) * norm(psi * c) + 2 * below * total(psi**2)
curvature = phi * (c - kappa)
GAUSS_NEWTON = bound(
    "gauss-newton-positive",
    total(D(f, h) ** 2),
    None,
    note="B >= B_cur: the Gauss-Newton part J^T J is positive semidefinite",
)
LOW = bound(
    "norm-pointwise-low",
    C_LOW * length + hessian,
    by(GAUSS_NEWTON)
    + total((largest_bound(sp.Abs(curvature), rows) + absolute_bound(-curvature)) * h**2)
    + by(CROSS, {p: psi, q: psi * c})
    + absolute_bound(-kappa) * dot(psi, h) ** 2
    + absolute_bound(kappa) * by(CAUCHY_SCHWARZ, {p: psi, q: h}),
    words="alpha(x) != 0",
    note="B(x) >= -C_low(x) I, C_low = ||phi o (c - <c,f> 1)||_inf + 2 ||psi|| ||psi o c|| "
    "+ 2 max(0, -<c,f>) ||psi||^2, which tends to 0 as c does",
)
bound(
    "definite-low",
    hessian + ridge - ell * length,
    total(given(w**2 - C_LOW - ell) * h**2) + by(LOW),
    THRESHOLD,
    conditions=(w**2 - C_LOW - ell,),
    words="w_k^2 >= C_low(x) + l for all k, alpha(x) != 0",
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
    to_phi = tuple(largest_bound(sp.Abs(phi), rows) + absolute_bound(e * phi) for e in (1, -1))
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


for _sign, _name in ((1, "norm-simplex"), (-1, "norm-simplex-below")):
    bound(
        _name,
        C_SIMPLEX * length - _sign * hessian,
        simplex_certificate(_sign),
        conditions=SIMPLEX,
        constant=C_SIMPLEX,
        words="u_k >= 0 for all k, so that f is a probability vector; ||b|| <= 1",
        note="|B(x)| <= ||psi||_inf^2 + 4 ||phi||_inf + 5 ||psi||^2 + 6 ||psi|| ||psi||_inf",
    )
