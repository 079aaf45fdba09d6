"""Between which bounds does the Hessian of the cross-entropy lie, and when is it definite?"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Semidefinite, Verdict
from symbolic.claims.softmax_layer.notation import (
    C,
    L,
    L_u,
    V,
    Vx,
    Y,
    along_u,
    along_w,
    classes,
    each,
    h,
    inputs,
    over,
    samples,
    total,
    y,
)
from symbolic.facts import given

CLAIMS = Collection("softmax-layer")
REFUTED, SUPPORTED = Verdict.REFUTED, Verdict.SUPPORTED
ANY = "targets that sum to one"
H_u, H = along_u(L_u, h, h), along_w(L, V, V)
entries = over(classes, over(inputs, V**2))
mean, middle = each(y * h), each(h) / C

# --- semidefinite, and where definite -------------------------------------------------------

CLAIMS.add(
    "semidefinite-u",
    Semidefinite(H_u, h, certificate=total(y * (h - mean) ** 2)),
    "A6",
    conditions=ANY,
    note="the curvature along h is the variance of h under y, added up over the samples",
)
CLAIMS.add(
    "semidefinite",
    Semidefinite(H, V, certificate=over(samples, each(Y * (Vx - each(Y * Vx)) ** 2))),
    "abstract (ii), the sign of the second derivative",
    conditions=ANY,
    note="semidefinite at every W",
)
least = Entry("l", (), positive=True)
CLAIMS.add(
    "definite",
    Semidefinite(H - least * entries, V),
    "abstract (ii), the sign of the second derivative",
    expected=REFUTED,
    conditions=ANY,
    note="never definite: 1 a^T lies in the kernel",
)
CLAIMS.add(
    "definite-u",
    Semidefinite(H_u - least * total(h**2), h),
    "A6",
    expected=REFUTED,
    conditions=ANY,
    note="no curvature along 1_C, in any sample",
)

# --- bounds of one sample's block -----------------------------------------------------------

m = Entry("m", (), positive=True)  # no larger than any y_nc
CLAIMS.add(
    "below",
    Semidefinite(
        H_u - m * total((h - middle) ** 2),
        h,
        certificate=total(given(y - m) * (h - mean) ** 2)
        + m * over(samples, C * (mean - middle) ** 2),
        conditions=(y - m,),
    ),
    "A11",
    conditions="y_nc >= m > 0",
    note="definite on the complement of 1_C, by the least probability",
)
half = sp.Rational(1, 2)
CLAIMS.add(
    "boehning",
    Semidefinite(half * total((h - middle) ** 2) - H_u, h),
    "A10",
    expected=SUPPORTED,
    conditions=ANY,
    note="Q(y) <= (I - 1 1^T / C) / 2",
)
CLAIMS.add(
    "largest",
    Semidefinite(half * total(h**2) - H_u, h),
    "A9",
    expected=SUPPORTED,
    conditions=ANY,
    note="no eigenvalue of Q(y) is above 1/2",
)
CLAIMS.add(
    "diagonal",
    Semidefinite(total(y * h**2) - H_u, h, certificate=over(samples, mean**2)),
    "A9",
    conditions=ANY,
    note="Q(y) <= diag(y), so that l_c <= y_(c)",
)

# --- two classes ----------------------------------------------------------------------------

CLAIMS.add(
    "boehning-two",
    Semidefinite(half * total((h - middle) ** 2) - H_u, h, sizes=({classes: 2, samples: 1},)),
    "A10, A12",
    expected=SUPPORTED,
    conditions="C = 2, one sample",
)
