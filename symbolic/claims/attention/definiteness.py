"""Does a large w make the Hessian definite, and W^2 a good stand-in for it? F.1, F.2, G.1, C.1.

In z-space sigma_min(A) = 1: H_reg = B + W^2, and the threshold reads w_k >= 30 R^8 + l.
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, Collection, Inequality, Provenance, Verdict
from symbolic.claims.attention.bounds import (
    B_BELOW,
    F_NORM,
    VALUES,
    WORDS,
    hessian,
    length,
    quadratic,
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


def _form(name: str, form: sp.Expr, place: str, note: str, **more: Any) -> Claim:
    claim = quadratic(name, form, place, note, **more)
    CLAIMS.append(claim)
    return claim


# --- H_reg >= l I, and what stands in for what ----------------------------------------------

ell = Entry("l", (), positive=True)
threshold = w - wide - ell
REGULAR = (*VALUES, threshold)
R8_less_1 = to_1 * (1 + R) * (1 + R**2) * (1 + R**4)
least = wide + ell  # w_k is at least that, and at least 1
w_room = given(threshold) ** 2 + 2 * given(threshold) * least + least * (30 * R8_less_1 + 29 + ell)
_form(
    "definite",
    hessian + ridge - ell * length,
    F1,
    "B + W^2 >= l I",
    certificate=by(B_BELOW[-1]) + total(w_room * h**2),
    conditions=REGULAR,
    words=f"{WORDS}; w_k >= 30 R^8 + l",
)
square = w**2 - wide - ell
_form(
    "definite-square",
    hessian + ridge - ell * length,
    F1,
    "the condition on w^2, which is all that is needed",
    certificate=by(B_BELOW[-1]) + total(given(square) * h**2),
    conditions=(*VALUES, square),
    provenance=DERIVED,
    words=f"{WORDS}; w_k^2 >= 30 R^8 + l",
)
far = w**2 - 100 * wide
SANDWICH = f"{WORDS}; w_k^2 >= 3000 R^8"
tenth = sp.Rational(1, 10)
_form(
    "sandwich-printed",
    tenth * 11 * hessian - (hessian + ridge),
    "Lemma F.1 (4), (6)",
    "1.1 H >= H_reg, false already where B = 0",
    conditions=(*VALUES, w - 100 * wide - ell),
    expected=Verdict.REFUTED,
    words=f"{WORDS}; w_k >= 3000 R^8 + l",
)
_form(
    "sandwich-upper",
    tenth * 11 * (hessian + ridge) - ridge,
    "Lemma F.1 (4), (6)",
    "1.1 (B + W^2) >= W^2: what the proof gives, and w^2 is enough",
    certificate=tenth * 11 * by(B_BELOW[-1])
    + tenth * total(given(far) * h**2)
    + 267 * R**8 * length,
    conditions=(*VALUES, far),
    provenance=DERIVED,
    words=SANDWICH,
)
_form(
    "sandwich-lower",
    ridge - tenth * 9 * (hessian + ridge),
    "Lemma F.1 (4), (6)",
    "W^2 >= 0.9 (B + W^2)",
    certificate=tenth * 9 * by(B_BELOW[1]) + tenth * total(given(far) * h**2) + 273 * R**8 * length,
    conditions=(*VALUES, far),
    provenance=DERIVED,
    words=SANDWICH,
)

# --- the Y-block, and two blocks together ---------------------------------------------------

_form("y-block-positive", dot(f, h) ** 2, "Lemma G.1", "0 <= f f^T", conditions=(), words="")
Y_BLOCK = _form(
    "y-block-sharper",
    length - dot(f, h) ** 2,
    "Lemma G.1",
    "f f^T <= I",
    certificate=by(CAUCHY_SCHWARZ, {p: f, q: h}) + by(F_NORM) * length,
    conditions=(),
    provenance=DERIVED,
    constant=sp.Integer(1),
    words="",
)
_form(
    "y-block",
    n * length - dot(f, h) ** 2,
    "Lemma G.1",
    "f f^T <= n I",
    certificate=by(Y_BLOCK) + total(part_bound(h**2, rows)),
    conditions=(),
    constant=n,
    words="",
)
y_square = w**2 - ell
_form(
    "y-block-definite",
    dot(f, h) ** 2 + ridge - ell * length,
    "Lemma G.1",
    "f f^T + W^2 >= l I",
    certificate=dot(f, h) ** 2 + total(given(y_square) * h**2),
    conditions=(y_square,),
    words="w_k^2 >= l",
)
a1, a2, a3 = (Entry(name, (), positive=True) for name in ("a1", "a2", "a3"))
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
