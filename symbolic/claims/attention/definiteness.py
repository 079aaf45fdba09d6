"""Does a large w make the Hessian definite, and W^2 a good stand-in for it? F.1, F.2, G.1, C.1.

In z-space sigma_min(A) = 1: H_reg = B + W^2, and the threshold reads w_k >= 30 R^8 + l.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Inequality, Provenance, Semidefinite, Verdict
from symbolic.claims.attention.bounds import (
    B_ABOVE,
    B_BELOW,
    F_NORM,
    VALUES,
    hessian,
    length,
    to_1,
    wide,
)
from symbolic.claims.attention.notation import R, dot, f, h, n, ridge
from symbolic.claims.unified.lemmas import CAUCHY_SCHWARZ, p, q
from symbolic.facts import by, given, part_bound
from symbolic.loss import rows, total, w

CLAIMS = Collection("attention")
PRINTED, DERIVED = Provenance.SIBLING, Provenance.DERIVED
F1 = "Lemma F.1"

# --- H_reg >= l I, and what stands in for what ----------------------------------------------

ell = Entry("l", (), positive=True)
threshold = w - wide - ell
REGULAR = (*VALUES, threshold)
R8_less_1 = to_1 * (1 + R) * (1 + R**2) * (1 + R**4)
least = wide + ell  # w_k is at least that, and at least 1
w_room = given(threshold) ** 2 + 2 * given(threshold) * least + least * (30 * R8_less_1 + 29 + ell)
CLAIMS.add(
    "definite",
    Semidefinite(
        hessian + ridge - ell * length,
        h,
        conditions=REGULAR,
        certificate=by(B_ABOVE) + total(w_room * h**2),
    ),
    F1,
    provenance=PRINTED,
    conditions="||v|| <= R^2, |b0| <= R, R >= 4; w_k >= 30 R^8 + l",
    note="B + W^2 >= l I",
)
square = w**2 - wide - ell
CLAIMS.add(
    "definite-square",
    Semidefinite(
        hessian + ridge - ell * length,
        h,
        conditions=(*VALUES, square),
        certificate=by(B_ABOVE) + total(given(square) * h**2),
    ),
    F1,
    conditions="||v|| <= R^2, |b0| <= R, R >= 4; w_k^2 >= 30 R^8 + l",
    note="the condition on w^2, which is all that is needed",
)
far = w**2 - 100 * wide
SANDWICH = "||v|| <= R^2, |b0| <= R, R >= 4; w_k^2 >= 3000 R^8"
tenth = sp.Rational(1, 10)
CLAIMS.add(
    "sandwich-printed",
    Semidefinite(
        tenth * 11 * hessian - (hessian + ridge), h, conditions=(*VALUES, w - 100 * wide - ell)
    ),
    "Lemma F.1 (4), (6)",
    provenance=PRINTED,
    expected=Verdict.REFUTED,
    conditions="||v|| <= R^2, |b0| <= R, R >= 4; w_k >= 3000 R^8 + l",
    note="1.1 H >= H_reg, false already where B = 0",
)
CLAIMS.add(
    "sandwich-upper",
    Semidefinite(
        tenth * 11 * (hessian + ridge) - ridge,
        h,
        conditions=(*VALUES, far),
        certificate=tenth * 11 * by(B_ABOVE)
        + tenth * total(given(far) * h**2)
        + 267 * R**8 * length,
    ),
    "Lemma F.1 (4), (6)",
    conditions=SANDWICH,
    note="1.1 (B + W^2) >= W^2: what the proof gives, and w^2 is enough",
)
CLAIMS.add(
    "sandwich-lower",
    Semidefinite(
        ridge - tenth * 9 * (hessian + ridge),
        h,
        conditions=(*VALUES, far),
        certificate=tenth * 9 * by(B_BELOW)
        + tenth * total(given(far) * h**2)
        + 273 * R**8 * length,
    ),
    "Lemma F.1 (4), (6)",
    conditions=SANDWICH,
    note="W^2 >= 0.9 (B + W^2)",
)

# --- the Y-block, and two blocks together ---------------------------------------------------

CLAIMS.add(
    "y-block-positive",
    Semidefinite(dot(f, h) ** 2, h),
    "Lemma G.1",
    provenance=PRINTED,
    note="0 <= f f^T",
)
Y_BLOCK = CLAIMS.add(
    "y-block-sharper",
    Semidefinite(
        length - dot(f, h) ** 2,
        h,
        certificate=by(CAUCHY_SCHWARZ, {p: f, q: h}) + by(F_NORM) * length,
        constant=sp.Integer(1),
    ),
    "Lemma G.1",
    note="f f^T <= I",
)
CLAIMS.add(
    "y-block",
    Semidefinite(
        n * length - dot(f, h) ** 2,
        h,
        certificate=by(Y_BLOCK) + total(part_bound(h**2, rows)),
        constant=n,
    ),
    "Lemma G.1",
    provenance=PRINTED,
    note="f f^T <= n I",
)
y_square = w**2 - ell
CLAIMS.add(
    "y-block-definite",
    Semidefinite(
        dot(f, h) ** 2 + ridge - ell * length,
        h,
        conditions=(y_square,),
        certificate=dot(f, h) ** 2 + total(given(y_square) * h**2),
    ),
    "Lemma G.1",
    provenance=PRINTED,
    conditions="w_k^2 >= l",
    note="f f^T + W^2 >= l I",
)
a1 = Entry("a1", (), positive=True)
a2 = Entry("a2", (), positive=True)
a3 = Entry("a3", (), positive=True)
P, Q = Entry("P"), Entry("Q")
least_block = Entry("m")
first, second = a1 - a3 - least_block, a2 - a3 - least_block
CLAIMS.add(
    "blocks",
    Inequality(
        least_block * (P**2 + Q**2),
        a1 * P**2 - 2 * a3 * P * Q + a2 * Q**2,
        conditions=(first, second),
        certificate=given(first) * P**2 + given(second) * Q**2 + a3 * (P - Q) ** 2,
    ),
    "Lemma C.1",
    PRINTED,
    conditions="H_xx >= a1 I, H_yy >= a2 I, ||H_xy|| <= a3; m <= a1 - a3, a2 - a3",
    note="P = ||x||, Q = ||y|| for the two parts of a direction: H >= min(a1 - a3, a2 - a3) I",
)
