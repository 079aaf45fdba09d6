"""Is the Hessian of the unified loss positive semidefinite, and what makes it so?"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry
from symbolic.claim import (
    Collection,
    D,
    Inequality,
    Provenance,
    Semidefinite,
    Verdict,
)
from symbolic.claims.unified.notation import (
    A_i,
    L,
    at_one,
    c,
    f,
    h,
    kappa,
    norm_inf,
    phi,
    u,
)
from symbolic.claims.unified.pointwise import C_CROSS, C_PSI, C_RANK, ridge
from symbolic.facts import given
from symbolic.loss import b, cosh, exp, rows, sinh, total, w, z
from symbolic.losses import load

CLAIMS = Collection("unified")
REFUTED, SUPPORTED = Verdict.REFUTED, Verdict.SUPPORTED
THRESHOLD, SPECIAL = "bounds on w", "special cases"
length = total(h**2)
hessian = at_one(D(L, h, h))
one, zero = sp.Integer(1), sp.Integer(0)
alone, pair = ({rows: 1},), ({rows: 2},)

CLAIMS.add(
    "positive-semidefinite",
    Inequality(zero, D(at_one(L), A_i, A_i), sizes=pair),
    "abstract",
    Provenance.PAPER,
    REFUTED,
    note="false for the abstract's loss alone; with the regulariser it holds for large w",
)

# --- no constant is enough ------------------------------------------------------------------

CLAIMS.add(
    "threshold-4",
    Semidefinite(hessian + 4 * length, h, conditions=(at_one(u), 1 - total(b**2))),
    THRESHOLD,
    expected=REFUTED,
    conditions="f a probability vector, ||b|| <= 1",
    note="w_k^2 = 4 does not suffice; derived here: no constant does, because B grows like "
    "alpha^-2",
)
CLAIMS.add(
    "threshold-100",
    Semidefinite(hessian + 100 * length, h, conditions=(at_one(u), 1 - total(b**2))),
    THRESHOLD,
    expected=REFUTED,
    conditions="f a probability vector, ||b|| <= 1",
    note="w_k^2 = 100 does not suffice; derived here: no constant does, because B grows like "
    "alpha^-2",
)
signed = AxisMax(phi, rows) * (norm_inf(c) + sp.Abs(kappa))
CLAIMS.add(
    "norm-pointwise-signed",
    Semidefinite(
        at_one((C_PSI + signed + C_RANK + C_CROSS) * length) - hessian,
        h,
        conditions=(1 - total(b**2),),
    ),
    "bounds of B(x) at one point",
    expected=REFUTED,
    conditions="alpha(x) != 0, ||b|| <= 1",
    note="C(x) with max_k phi_k in the place of ||phi||_inf: alpha < 0 is a branch of its own",
)
columns = Axis("columns", "d")
ell = Entry("l", (), positive=True)
dx = Entry("dx", [columns])
A = Entry("A", [rows, columns])
B = Entry("B", [rows])
CLAIMS.add(
    "full-column-rank",
    Semidefinite(
        total(B * AxisSum(A * dx, columns) ** 2) - ell * AxisSum(dx**2, columns),
        dx,
        sizes=({rows: 1, columns: 2},),
    ),
    THRESHOLD,
    expected=REFUTED,
    conditions="one row, two columns; B + W^2 as large as may be",
    note="sigma_min(A) > 0 is needed: for A = [1 1] the matrix A^T (B + W^2) A is singular",
)

# --- exact cases ----------------------------------------------------------------------------

EXACT = "exact identities"
CLAIMS.add(
    "one-row",
    Inequality(total(sp.Abs(L - total((1 - b) ** 2) / 2)), zero, sizes=alone),
    EXACT,
    conditions="n = 1, alpha(x) != 0",
    note="f = 1: the loss is constant",
)
CLAIMS.add(
    "fit-not-strongly-convex",
    Semidefinite(hessian - length / 100, h, where={b: at_one(f)}, sizes=pair),
    EXACT,
    expected=REFUTED,
    conditions="b = f(x), d = n",
    note="B (u / v) = 0 at a perfect fit: never strongly convex there without the regulariser",
)
CLAIMS.add(
    "fit-positive-semidefinite",
    Semidefinite(D(L, h, h), h, where={b: f}, certificate=total(D(f, h) ** 2)),
    EXACT,
    conditions="b = f(x)",
    note="B = J^T J at a perfect fit",
)

# --- losses without a denominator -----------------------------------------------------------

plain_exp = D(load("exp").value, h, h) + ridge
plain_cosh = D(load("cosh").value, h, h) + ridge
plain_sinh = D(load("sinh").value, h, h) + ridge
CLAIMS.add(
    "plain-exp-threshold",
    Semidefinite(
        plain_exp,
        h,
        conditions=(w**2 - b**2 / 8,),
        certificate=total((2 * (exp(z) - b / 4) ** 2 + given(w**2 - b**2 / 8)) * h**2),
    ),
    SPECIAL,
    conditions="w_k^2 >= b_k^2 / 8 for all k",
    note="2 u^2 - b u >= -b^2 / 8",
)
CLAIMS.add(
    "plain-exp-threshold-sharp",
    Semidefinite(plain_exp, h, conditions=(w**2 - b**2 / 9,)),
    SPECIAL,
    expected=REFUTED,
    conditions="w_k^2 >= b_k^2 / 9 for all k",
    note="b_k^2 / 8 is the smallest multiple",
)
half = given(w**2 - b**2 / 2)
CLAIMS.add(
    "plain-cosh-threshold",
    Semidefinite(
        plain_cosh,
        h,
        conditions=(w**2 - b**2 / 2,),
        certificate=total(((cosh(z) - b / 2) ** 2 + sinh(z) ** 2 + b**2 / 4 + half) * h**2),
    ),
    SPECIAL,
    conditions="w_k^2 >= b_k^2 / 2 for all k",
)
CLAIMS.add(
    "plain-sinh-threshold",
    Semidefinite(
        plain_sinh,
        h,
        conditions=(w**2 - b**2 / 2,),
        certificate=total(((sinh(z) - b / 2) ** 2 + cosh(z) ** 2 + b**2 / 4 + half) * h**2),
    ),
    SPECIAL,
    conditions="w_k^2 >= b_k^2 / 2 for all k",
)
