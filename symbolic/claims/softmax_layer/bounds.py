"""Between which bounds does the Hessian of the cross-entropy lie, and when is it definite?"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, Collection, Semidefinite, Verdict
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


def _form(name: str, form: sp.Expr, place: str, direction: Entry = h, **more: Any) -> Claim:
    known = ("certificate", "conditions", "sizes", "box")
    of_statement = {key: more.pop(key) for key in known if key in more}
    words = more.pop("words", ANY)
    statement = Semidefinite(form, direction, **of_statement)
    return CLAIMS.add(name, statement, place, conditions=words, **more)


# --- semidefinite, and where definite -------------------------------------------------------

_form(
    "semidefinite-u",
    H_u,
    "A6",
    certificate=total(y * (h - mean) ** 2),
    note="the curvature along h is the variance of h under y, added up over the samples",
)
_form(
    "semidefinite",
    H,
    "abstract (ii), the sign of the second derivative",
    V,
    certificate=over(samples, each(Y * (Vx - each(Y * Vx)) ** 2)),
    note="semidefinite at every W",
)
least = Entry("l", (), positive=True)
_form(
    "definite",
    H - least * entries,
    "abstract (ii), the sign of the second derivative",
    V,
    expected=REFUTED,
    note="never definite: 1 a^T lies in the kernel",
)
_form(
    "definite-u",
    H_u - least * total(h**2),
    "A6",
    expected=REFUTED,
    note="no curvature along 1_C, in any sample",
)

# --- bounds of one sample's block -----------------------------------------------------------

m = Entry("m", (), positive=True)  # no larger than any y_nc
_form(
    "below",
    H_u - m * total((h - middle) ** 2),
    "A11",
    conditions=(y - m,),
    certificate=total(given(y - m) * (h - mean) ** 2) + m * over(samples, C * (mean - middle) ** 2),
    words="y_nc >= m > 0",
    note="definite on the complement of 1_C, by the least probability",
)
half = sp.Rational(1, 2)
_form(
    "boehning",
    half * total((h - middle) ** 2) - H_u,
    "A10",
    expected=SUPPORTED,
    note="Q(y) <= (I - 1 1^T / C) / 2",
)
_form(
    "largest",
    half * total(h**2) - H_u,
    "A9",
    expected=SUPPORTED,
    note="no eigenvalue of Q(y) is above 1/2",
)
_form(
    "diagonal",
    total(y * h**2) - H_u,
    "A9",
    certificate=over(samples, mean**2),
    note="Q(y) <= diag(y), so that l_c <= y_(c)",
)

# --- two classes ----------------------------------------------------------------------------

_form(
    "boehning-two",
    half * total((h - middle) ** 2) - H_u,
    "A10, A12",
    sizes=({classes: 2, samples: 1},),
    words="C = 2, one sample",
    expected=SUPPORTED,
)
