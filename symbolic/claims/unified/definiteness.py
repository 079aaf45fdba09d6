"""Is the Hessian of the unified loss positive semidefinite, and what makes it so?"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Axis, AxisMax, AxisSum, Entry
from symbolic.claim import (
    Claim,
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


def _form(
    name: str,
    form: sp.Expr,
    expected: Verdict = Verdict.PROVED,
    place: str = THRESHOLD,
    words: str = "",
    note: str = "",
    **more: object,
) -> Claim:
    statement = Semidefinite(form, h, **more)  # type: ignore[arg-type]
    return CLAIMS.add(name, statement, place, expected=expected, conditions=words, note=note)


# --- no constant is enough ------------------------------------------------------------------

for _w2 in (4, 100):
    _form(
        f"threshold-{_w2}",
        hessian + _w2 * length,
        REFUTED,
        conditions=(at_one(u), 1 - total(b**2)),
        words="f a probability vector, ||b|| <= 1",
        note=f"w_k^2 = {_w2} does not suffice; derived here: no constant does, because B grows "
        "like alpha^-2",
    )
signed = AxisMax(phi, rows) * (norm_inf(c) + sp.Abs(kappa))
_form(
    "norm-pointwise-signed",
    at_one((C_PSI + signed + C_RANK + C_CROSS) * length) - hessian,
    REFUTED,
    "bounds of B(x) at one point",
    conditions=(1 - total(b**2),),
    words="alpha(x) != 0, ||b|| <= 1",
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
_form(
    "fit-not-strongly-convex",
    hessian - length / 100,
    REFUTED,
    EXACT,
    where={b: at_one(f)},
    sizes=pair,
    words="b = f(x), d = n",
    note="B (u / v) = 0 at a perfect fit: never strongly convex there without the regulariser",
)
_form(
    "fit-positive-semidefinite",
    D(L, h, h),
    place=EXACT,
    where={b: f},
    certificate=total(D(f, h) ** 2),
    words="b = f(x)",
    note="B = J^T J at a perfect fit",
)

# --- losses without a denominator -----------------------------------------------------------

_plain = {name: D(load(name).value, h, h) + ridge for name in ("exp", "cosh", "sinh")}
_form(
    "plain-exp-threshold",
    _plain["exp"],
    place=SPECIAL,
    conditions=(w**2 - b**2 / 8,),
    certificate=total((2 * (exp(z) - b / 4) ** 2 + given(w**2 - b**2 / 8)) * h**2),
    words="w_k^2 >= b_k^2 / 8 for all k",
    note="2 u^2 - b u >= -b^2 / 8",
)
_form(
    "plain-exp-threshold-sharp",
    _plain["exp"],
    REFUTED,
    SPECIAL,
    conditions=(w**2 - b**2 / 9,),
    words="w_k^2 >= b_k^2 / 9 for all k",
    note="b_k^2 / 8 is the smallest multiple",
)
_half = given(w**2 - b**2 / 2)
_squares = {
    "cosh": (cosh(z) - b / 2) ** 2 + sinh(z) ** 2 + b**2 / 4,
    "sinh": (sinh(z) - b / 2) ** 2 + cosh(z) ** 2 + b**2 / 4,
}
for _name, _square in _squares.items():
    _form(
        f"plain-{_name}-threshold",
        _plain[_name],
        place=SPECIAL,
        conditions=(w**2 - b**2 / 2,),
        certificate=total((_square + _half) * h**2),
        words="w_k^2 >= b_k^2 / 2 for all k",
    )
