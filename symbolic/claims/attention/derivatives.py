"""Are the gradient and the Hessian of one attention entry as printed? For every n and d.

A_i is a column of A_j0, the direction of x_i.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry, Quantity
from symbolic.claim import Collection, D, Identity, Provenance, Verdict
from symbolic.claims.attention.notation import (
    A_i,
    A_l,
    L,
    alpha,
    b0,
    c,
    dot,
    f,
    form,
    gamma,
    h,
    k,
    u,
    v,
)
from symbolic.loss import rows

CLAIMS = Collection("attention")
PRINTED, DERIVED = Provenance.SIBLING, Provenance.DERIVED

# --- first derivatives ----------------------------------------------------------------------

CLAIMS.add("du", Identity(D(u, A_i), u * A_i), "Lemma B.1 (1)", provenance=PRINTED)
CLAIMS.add("dalpha", Identity(D(alpha, A_i), dot(u, A_i)), "Lemma B.1 (2)", provenance=PRINTED)
CLAIMS.add(
    "df", Identity(D(f, A_i), f * A_i - f * dot(f, A_i)), "Lemma B.1 (3)", provenance=PRINTED
)
slope = dot(f * A_i, v) - gamma * dot(f, A_i)
CLAIMS.add("dgamma", Identity(D(gamma, A_i), slope), "Lemma B.1 (4)", provenance=PRINTED)
CLAIMS.add("dc", Identity(D(c, A_i), slope), "Lemma B.1 (5)", provenance=PRINTED)
CLAIMS.add("dL", Identity(D(L, A_i), c * slope), "Lemma B.1 (6)", provenance=PRINTED)
fv = f * v
CLAIMS.add(
    "dfv-same",
    Identity(D(dot(f * A_i, v), A_i), dot(fv, A_i**2) - dot(fv, A_i) * dot(f, A_i)),
    "Lemma B.1 (7)",
    provenance=PRINTED,
)
CLAIMS.add(
    "dfv-printed",
    Identity(D(dot(f * A_i, v), A_l), dot(fv, A_i * A_l) - dot(fv, A_l) * dot(f, A_i)),
    "Lemma B.1 (8)",
    provenance=PRINTED,
    expected=Verdict.REFUTED,
    note="the statement swaps the two column indices; its proof does not",
)
CLAIMS.add(
    "dfv",
    Identity(D(dot(f * A_i, v), A_l), dot(fv, A_i * A_l) - dot(fv, A_i) * dot(f, A_l)),
    "Lemma B.1 (8)",
    note="the corrected form",
)
CLAIMS.add(
    "dfA-same",
    Identity(D(dot(f, A_i), A_i), dot(f, A_i**2) - dot(f, A_i) ** 2),
    "Lemma B.1 (9)",
    provenance=PRINTED,
)
CLAIMS.add(
    "dfA",
    Identity(D(dot(f, A_i), A_l), dot(f, A_i * A_l) - dot(f, A_i) * dot(f, A_l)),
    "Lemma B.1 (10)",
    provenance=PRINTED,
)

# --- the Hessian in x -----------------------------------------------------------------------


def printed_hessian(p: sp.Expr, q: sp.Expr) -> sp.Expr:
    """p^T B q with B as in Lemma D.3."""
    return (
        (1 - gamma) * c * dot(fv, p * q)
        - (2 * gamma + c) * (dot(fv, p) * dot(f, q) + dot(f, p) * dot(fv, q))
        + (2 * gamma * c + gamma**2) * dot(f, p) * dot(f, q)
        + dot(fv, p) * dot(fv, q)
    )


def true_hessian(p: sp.Expr, q: sp.Expr) -> sp.Expr:
    """p^T B q with B = c (diag(f o v) - gamma diag(f)) - (gamma + c) ((f o v) f^T + ...) + ..."""
    return (
        c * (dot(fv, p * q) - gamma * dot(f, p * q))
        - (gamma + c) * (dot(fv, p) * dot(f, q) + dot(f, p) * dot(fv, q))
        + (2 * gamma * c + gamma**2) * dot(f, p) * dot(f, q)
        + dot(fv, p) * dot(fv, q)
    )


CLAIMS.add(
    "d2L-printed",
    Identity(D(L, A_i, A_l), printed_hessian(A_i, A_l)),
    "Lemma D.1",
    provenance=PRINTED,
    expected=Verdict.REFUTED,
    note="<f o A_i o A_l, v> (1 - gamma) stands for <f o A_i o A_l, v> - gamma <f, A_i o "
    "A_l>, and -(2 gamma + c) for -(gamma + c)",
)
CLAIMS.add(
    "d2L", Identity(D(L, A_i, A_l), true_hessian(A_i, A_l)), "Lemma D.1", note="the corrected form"
)
CLAIMS.add(
    "quadratic-fv",
    Identity(dot(f * A_i * A_l, v), dot(A_i, fv * A_l)),
    "Lemma D.2",
    provenance=PRINTED,
    note="each part is A_i^T (...) A_l",
)
CLAIMS.add(
    "quadratic-f",
    Identity(dot(f, A_i * A_l), dot(A_i, f * A_l)),
    "Lemma D.2",
    provenance=PRINTED,
    note="each part is A_i^T (...) A_l",
)
CLAIMS.add(
    "quadratic-fv-f",
    Identity(dot(f * A_i, v) * dot(f, A_l), dot(A_i, fv * dot(f, A_l))),
    "Lemma D.2",
    provenance=PRINTED,
    note="each part is A_i^T (...) A_l",
)
CLAIMS.add(
    "quadratic-fv-fv",
    Identity(dot(f * A_i, v) * dot(f * A_l, v), dot(A_i, fv * dot(fv, A_l))),
    "Lemma D.2",
    provenance=PRINTED,
    note="each part is A_i^T (...) A_l",
)
CLAIMS.add(
    "quadratic-f-f",
    Identity(dot(f, A_i) * dot(f, A_l), dot(A_i, f * dot(f, A_l))),
    "Lemma D.2",
    provenance=PRINTED,
    note="each part is A_i^T (...) A_l",
)
CLAIMS.add(
    "hessian-printed",
    Identity(D(L, h, k), printed_hessian(h, k)),
    "Definition D.3, Lemma D.4",
    provenance=PRINTED,
    expected=Verdict.REFUTED,
    note="H = A^T B A, and the printed B inherits both slips of D.1",
)
CLAIMS.add(
    "hessian",
    Identity(D(L, h, k), true_hessian(h, k)),
    "Definition D.3, Lemma D.4",
    note="the corrected form",
)

# --- the blocks with y: v becomes A3 y ------------------------------------------------------

hh = Entry("hh", [rows])
gamma_y = Quantity("gamma", dot(f, hh))
c_y = Quantity("c", gamma_y - b0)
L_y = Quantity("L", c_y**2 / 2)
CLAIMS.add(
    "hessian-y",
    Identity(Along(Along(L_y, hh, h), hh, k), dot(f, h) * dot(f, k)),
    "Lemma G.2",
    provenance=PRINTED,
    note="the Y-block is A3^T f f^T A3; hh = A3 y",
)
mixed = [(sp.Integer(1), f * hh, f), (-gamma_y, f, f)]
CLAIMS.add(
    "hessian-mixed-printed",
    Identity(Along(D(L_y, h), hh, k), form(-c_y * f, [*mixed, (c_y, f, f)])),
    "Lemma H.3",
    provenance=PRINTED,
    expected=Verdict.REFUTED,
    note="the signs of c diag(f) and of c f f^T are swapped; hh = A3 y, the block is A^T B A3",
)
CLAIMS.add(
    "hessian-mixed",
    Identity(Along(D(L_y, h), hh, k), form(c_y * f, [*mixed, (-c_y, f, f)])),
    "Lemma H.3",
    note="the corrected form",
)
