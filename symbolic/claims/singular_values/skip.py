"""What does a fraction of the identity do to singular values? D4 to D8."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import (
    Collection,
    Compared,
    HoffmanWielandt,
    Identity,
    Matrix,
    Mirsky,
    Perturbation,
    Place,
    SingularValue,
    Trace,
)
from symbolic.claims.singular_values.lemmas import CAUCHY_SCHWARZ_ROOT, p, q
from symbolic.claims.singular_values.notation import (
    Ah,
    M,
    Mh,
    dot,
    h,
    i,
    j,
    k,
    n,
    rho,
    s,
    s_1,
    square,
    t,
    t_1,
    t_n,
    times,
    turned,
)
from symbolic.facts import by, given
from symbolic.loss import sum_over

CLAIMS = Collection("singular-values")
PLAIN, SKIP = Matrix(h, (Mh,)), Matrix(h, (Ah,))
BOTH = "s_i of M, t_i of M + rho I, rho >= 0"
ZERO = sp.Integer(0)
w = Entry("w")  # ||M + M^T||, the spectral norm
SYMMETRIC = Matrix(h, (times(M, h) + turned(M, h),))
EACH = {s: SingularValue(PLAIN), t: SingularValue(SKIP)}
FIRST = {s_1: SingularValue(PLAIN, Place.FIRST), t: SingularValue(SKIP)}

# --- D4: identities -------------------------------------------------------------------------

CLAIMS.add(
    "gram",
    Identity(
        square(Ah),
        dot(h, sum_over(j, sum_over(k, M[k, i] * M[k, j]) * h[j]))
        + rho * dot(h, times(M, h) + turned(M, h))
        + rho**2 * square(h),
    ),
    "D4",
    note="s_i(M + rho I)^2 are the eigenvalues of M^T M + rho (M + M^T) + rho^2 I",
)
gram = sum_over(k, M[k, i] * M[k, j])
trace_M = sum_over(i, sum_over(k, M[k, i] ** 2))
diagonal = sum_over(i, M[i, i])
trace_A = trace_M + 2 * rho * diagonal + n * rho**2
sum_s, sum_t = sum_over(i, s**2), sum_over(i, t**2)
TRACES = (Trace(s, gram), Trace(t, gram + rho * (M + M[j, i]), rho**2))
CLAIMS.add(
    "sum-of-squares",
    Perturbation(
        sum_t,
        sum_s + 2 * rho * diagonal + n * rho**2,
        EACH,
        lemmas=TRACES,
        certificate=given(trace_A - sum_t) + given(sum_s - trace_M),
    ),
    "D4",
    conditions="s_i of M, t_i of M + rho I, any rho",
    note="sum_i t_i^2 = sum_i s_i^2 + 2 rho tr M + n rho^2, with sum-of-squares-below",
)
CLAIMS.add(
    "sum-of-squares-below",
    Perturbation(
        sum_s + 2 * rho * diagonal + n * rho**2,
        sum_t,
        EACH,
        lemmas=TRACES,
        certificate=given(sum_t - trace_A) + given(trace_M - sum_s),
    ),
    "D4",
    conditions="s_i of M, t_i of M + rho I, any rho",
)

# --- D5: Weyl -------------------------------------------------------------------------------

CLAIMS.add(
    "weyl-above",
    Perturbation(
        t,
        s + rho,
        EACH,
        conditions=(rho,),
        lemmas=(Compared(t, s + rho, 2 * given(rho) * by(CAUCHY_SCHWARZ_ROOT, {p: Mh, q: h})),),
        certificate=given(s + rho - t),
    ),
    "D5",
    conditions=BOTH,
)
CLAIMS.add(
    "weyl-below",
    Perturbation(
        s - rho,
        t,
        EACH,
        conditions=(rho,),
        lemmas=(Compared(s, t + rho, 2 * given(rho) * by(CAUCHY_SCHWARZ_ROOT, {p: Ah, q: -h})),),
        certificate=given(t + rho - s),
    ),
    "D5",
    conditions=BOTH,
)
CLAIMS.add(
    "weyl-identity-above",
    Perturbation(
        t,
        rho + s_1,
        FIRST,
        conditions=(rho,),
        lemmas=(Compared(t, s_1 + rho, 2 * given(rho) * by(CAUCHY_SCHWARZ_ROOT, {p: Mh, q: h})),),
        certificate=given(s_1 + rho - t),
    ),
    "D5",
    conditions=BOTH,
)
CLAIMS.add(
    "weyl-identity-below",
    Perturbation(
        rho - s_1,
        t,
        FIRST,
        conditions=(rho,),
        lemmas=(Compared(rho, t + s_1, 2 * by(CAUCHY_SCHWARZ_ROOT, {p: Ah, q: -Mh})),),
        certificate=given(t + s_1 - rho),
    ),
    "D5",
    conditions=BOTH,
)

# --- D6: the condition number ---------------------------------------------------------------

CLAIMS.add(
    "condition-number",
    Perturbation(
        t_1 / t_n,
        (rho + s_1) / (rho - s_1),
        {
            s_1: SingularValue(PLAIN, Place.FIRST),
            t_1: SingularValue(SKIP, Place.FIRST),
            t_n: SingularValue(SKIP, Place.LAST),
        },
        conditions=(rho, rho - s_1),
        lemmas=(
            Compared(t_1, s_1 + rho, 2 * given(rho) * by(CAUCHY_SCHWARZ_ROOT, {p: Mh, q: h})),
            Compared(rho, t_n + s_1, 2 * by(CAUCHY_SCHWARZ_ROOT, {p: Ah, q: -Mh})),
        ),
        certificate=(
            given(rho - s_1) * given(s_1 + rho - t_1)
            + (given(rho) + given(s_1)) * given(t_n + s_1 - rho)
        )
        / (given(t_n) * given(rho - s_1)),
    ),
    "D6",
    conditions="s_1(M) < rho",
    note="kappa(M + rho I) <= (rho + s_1) / (rho - s_1): it excludes each counterexample below",
)

# --- D7: Weyl for the squares ---------------------------------------------------------------

BENT = times(M, h) + turned(M, h)
WITH_SYMMETRIC = {**EACH, w: SingularValue(SYMMETRIC, Place.FIRST)}
CLAIMS.add(
    "squares-above",
    Perturbation(
        t**2 - s**2 - rho**2,
        rho * w,
        WITH_SYMMETRIC,
        conditions=(rho,),
        lemmas=(
            Compared(
                t**2,
                s**2 + rho**2 + rho * w,
                given(rho) * by(CAUCHY_SCHWARZ_ROOT, {p: BENT, q: h}),
            ),
        ),
        certificate=given(s**2 + rho**2 + rho * w - t**2),
    ),
    "D7",
    conditions="s_i of M, t_i of M + rho I, w = ||M + M^T||_2, rho >= 0",
)
CLAIMS.add(
    "squares-below",
    Perturbation(
        s**2 + rho**2 - t**2,
        rho * w,
        WITH_SYMMETRIC,
        conditions=(rho,),
        lemmas=(
            Compared(
                s**2 + rho**2,
                t**2 + rho * w,
                given(rho) * by(CAUCHY_SCHWARZ_ROOT, {p: BENT, q: -h}),
            ),
        ),
        certificate=given(t**2 + rho * w - s**2 - rho**2),
    ),
    "D7",
    conditions="the same",
)

# --- D8: sums -------------------------------------------------------------------------------

bent = rho * (M + M[j, i])
squared = sum_over(i, (t**2 - s**2 - rho**2) ** 2)
CLAIMS.add(
    "sum-of-changes-of-squares",
    Perturbation(
        squared,
        rho**2 * sum_over(i, sum_over(j, (M + M[j, i]) ** 2)),
        EACH,
        lemmas=(HoffmanWielandt(t**2, s**2 + rho**2, bent),),
        certificate=given(sum_over(i, sum_over(j, bent**2)) - squared),
    ),
    "D8",
    conditions="s_i of M, t_i of M + rho I, any rho",
    note="at most rho^2 ||M + M^T||_F^2",
)
moved = sum_over(i, (t - rho) ** 2)
CLAIMS.add(
    "sum-of-changes",
    Perturbation(
        moved,
        sum_over(i, sum_over(j, M**2)),
        {t: SingularValue(SKIP)},
        conditions=(rho,),
        lemmas=(Mirsky(t, rho, M),),
        certificate=given(sum_over(i, sum_over(j, M**2)) - moved),
    ),
    "D8",
    conditions="t_i of M + rho I, rho >= 0",
    note="sum_i (t_i - rho)^2 <= ||M||_F^2",
)
