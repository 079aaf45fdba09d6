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
    bn,
    centred,
    dot,
    eps,
    g,
    h,
    k,
    norm2,
    over,
    v,
    w,
)
from symbolic.claims.skip_normalisation.notation import s_v as s
from symbolic.claims.skip_normalisation.weights import BEND, CAUCHY, lipschitz
from symbolic.facts import by
from symbolic.loss import sqrt

CLAIMS = Collection("skip-normalisation")
JACOBIAN, RELATION = "C6, batch normalisation", "C7, batch and weight normalisation"
ONE = sp.Integer(1)
Pv, Ph, Pk = centred(v), centred(h), centred(k)
Jh, t = along(bn, v, h), Entry("t")

# --- the Jacobian ---------------------------------------------------------------------------

CLAIMS.add(
    "bn-jacobian",
    Identity(Jh, (Ph - Pv * dot(Pv, h) / (N * s**2)) / s),
    JACOBIAN,
    note="J = (P - (P v)(P v)^T / (N s^2)) / s: diagonal plus rank 2",
)
CLAIMS.add("bn-symmetric", Identity(dot(k, Jh), dot(h, along(bn, v, k))), JACOBIAN)
CLAIMS.add(
    "bn-along-one",
    Identity(along(bn, v, h + t), Jh),
    JACOBIAN,
    note="J (h + t 1) = J h for every number t: J 1 = 0",
)
CLAIMS.add(
    "bn-along-v",
    Identity(Jh, eps * Pv / s**3, where={h: Pv}),
    JACOBIAN,
    note="J P v = (eps / s^3) P v, which is 0 in the limit eps -> 0",
)
CLAIMS.add(
    "bn-across-v",
    Identity(Jh, Ph / s, where={h: Ph - Pv * dot(Pv, h) / norm2(Pv)}),
    JACOBIAN,
    note="J h = h / s across 1 and P v: N - 2 times the singular value 1 / s",
)
CLAIMS.add(
    "bn-norm-below",
    Semidefinite(
        norm2(Jh) - eps**2 / s**6 * norm2(Ph),
        h,
        certificate=by(CAUCHY, {h: Pv, k: Ph}) * (s**2 + eps) / (N * s**6),
    ),
    JACOBIAN,
    note="eps / s^3 at least across 1: the rank is N - 1",
)
CLAIMS.add(
    "bn-full-rank",
    Semidefinite(norm2(Jh) - norm2(h) / 100, h, where={eps: ONE}),
    "section 5, 2",
    expected=Verdict.REFUTED,
    conditions="eps = 1",
    note="no lower bound of lambda(DF) goes through bn: J 1 = 0 at every v",
)
CLAIMS.add(
    "bn-semidefinite",
    Semidefinite(
        dot(h, Jh),
        h,
        certificate=(by(CAUCHY, {h: Pv, k: Ph}) + N * eps * norm2(Ph)) / (N * s**3),
    ),
    "section 5, 2",
    note="J is semidefinite: with a path around it ||(I + J) h|| >= ||h||, so s_min(I + J) >= 1",
)

# --- weight normalisation of the centred batch ----------------------------------------------

CLAIMS.add(
    "bn-by-wn",
    Identity(bn, sqrt(N) * Pv / sqrt(N * eps + norm2(Pv))),
    RELATION,
    note="bn(v) = sqrt(N) wn(P v), with N eps for eps",
)
lifted = {eps: N * eps, w: Pv, h: Ph, k: Pk}
CLAIMS.add(
    "bn-norm-everywhere",
    Semidefinite(
        norm2(h) / eps - norm2(Jh),
        h,
        certificate=over(h) ** 2 / (N * eps)
        + norm2(Pv) * norm2(Ph) / (N * eps * s**2)
        + dot(Pv, h) ** 2 * (s**2 + eps) / (N * s**6),
        constant=1 / eps,
    ),
    RELATION,
    note="||J|| <= 1 / sqrt(eps) at every v, by bn-across-v no less as var v goes to 0, if N > 2",
)
second = along(bn, v, h, k)
CLAIMS.add(
    "bn-second-norm",
    Inequality(
        norm2(second),
        lipschitz**2 / N * norm2(h) * norm2(k),
        certificate=N * by(BEND, lifted)
        + lipschitz**2 / N * (over(h) ** 2 / N * norm2(k) + norm2(Ph) * over(k) ** 2 / N),
    ),
    RELATION,
    note="||D^2 bn|| <= 48 / (25 sqrt(5) eps sqrt(N)): J is Lipschitz with this constant",
)
unit = centred(g) / sqrt(norm2(centred(g)))
CLAIMS.add(
    "bn-second-attained",
    Identity(
        norm2(second), lipschitz**2 / N, where={v: sqrt(N * eps) / 2 * unit, h: unit, k: unit}
    ),
    RELATION,
    conditions="N >= 2, so that there is a g with P g other than 0",
    note="at var v = eps / 4, along P v: no smaller constant will do",
)
