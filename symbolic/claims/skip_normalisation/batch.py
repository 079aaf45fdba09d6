"""How fast does batch normalisation change, and what does it lose? For every batch of N.

bn is weight normalisation of the centred batch, with N eps for eps: its Jacobian has the
eigenvalues 1 / s, N - 2 times, eps / s^3, along P v, and 0, along 1.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Identity, Inequality, Semidefinite, Verdict
from symbolic.claims.skip_normalisation.notation import (
    N,
    along,
    batch,
    bn,
    centred,
    eps,
    over,
    v,
)
from symbolic.claims.skip_normalisation.notation import s_v as s
from symbolic.facts import by
from symbolic.loss import sqrt

CLAIMS = Collection("skip-normalisation")
JACOBIAN, RELATION = "C6, batch normalisation", "C7, batch and weight normalisation"
ZERO, ONE = sp.Integer(0), sp.Integer(1)
h, k, g = Entry("h", [batch]), Entry("k", [batch]), Entry("g", [batch])
Pv, Ph, Pk = centred(v), centred(h), centred(k)
Jh = along(bn, v, h)

# --- the Jacobian ---------------------------------------------------------------------------

CLAIMS.add(
    "bn-jacobian",
    Identity(Jh, (Ph - Pv * over(Pv * h) / (N * s**2)) / s),
    JACOBIAN,
    note="J = (P - (P v)(P v)^T / (N s^2)) / s: diagonal plus rank 2",
)
CLAIMS.add("bn-symmetric", Identity(over(k * Jh), over(h * along(bn, v, k))), JACOBIAN)
CLAIMS.add("bn-along-one", Identity(along(bn, v, ONE), ZERO), JACOBIAN, note="J 1 = 0")
CLAIMS.add(
    "bn-along-v",
    Identity(Jh, eps * Pv / s**3, where={h: Pv}),
    JACOBIAN,
    note="J P v = (eps / s^3) P v, which is 0 in the limit eps -> 0",
)
CLAIMS.add(
    "bn-across-v",
    Identity(Jh, Ph / s, where={h: Ph - Pv * over(Pv * h) / over(Pv**2)}),
    JACOBIAN,
    note="J h = h / s across 1 and P v: N - 2 times the singular value 1 / s",
)
CAUCHY = CLAIMS.add(
    "cauchy-schwarz-batch",
    Inequality(
        over(h * k) ** 2,
        over(h**2) * over(k**2),
        certificate=over(h**2) * over((k - h * over(h * k) / over(h**2)) ** 2),
    ),
    "used below",
)
CLAIMS.add(
    "bn-norm",
    Semidefinite(
        over(h**2) / s**2 - over(Jh**2),
        h,
        certificate=over(h) ** 2 / (N * s**2) + over(Pv * h) ** 2 * (s**2 + eps) / (N * s**6),
        constant=1 / s**2,
    ),
    JACOBIAN,
)
CLAIMS.add(
    "bn-norm-below",
    Semidefinite(
        over(Jh**2) - eps**2 / s**6 * over(Ph**2),
        h,
        certificate=by(CAUCHY, {h: Pv, k: Ph}) * (s**2 + eps) / (N * s**6),
    ),
    JACOBIAN,
    note="eps / s^3 at least across 1: the rank is N - 1",
)
CLAIMS.add(
    "bn-full-rank",
    Semidefinite(over(Jh**2) - over(h**2) / 100, h, where={eps: ONE}),
    "section 5, 2",
    expected=Verdict.REFUTED,
    conditions="eps = 1",
    note="no lower bound of lambda(DF) goes through bn: J 1 = 0 at every v",
)
CLAIMS.add(
    "bn-with-skip",
    Semidefinite(
        over((h + Jh) ** 2) - over(h**2),
        h,
        certificate=over(Jh**2) + 2 / s * (by(CAUCHY, {h: Pv, k: Ph}) + N * eps * over(Ph**2)) / (N * s**2),
    ),
    "section 5, 2",
    note="with a path around it: s_min(I + J) >= 1, as J is semidefinite",
)

# --- weight normalisation of the centred batch ----------------------------------------------

scaled = Entry("v", [batch])
wn = v / sqrt(N * eps + over(v**2))
CLAIMS.add(
    "bn-by-wn",
    Identity(bn, sqrt(N) * wn.xreplace({v: Pv})),
    RELATION,
    note="bn(v) = sqrt(N) wn(P v), with N eps for eps",
)
