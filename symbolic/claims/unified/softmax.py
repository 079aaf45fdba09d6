"""How large is B(x) for the softmax loss? -16 I <= B <= 16 I, without R or n."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Quantity
from symbolic.claim import Collection, D, Semidefinite, Verdict
from symbolic.claims.unified.lemmas import CAUCHY_SCHWARZ, p, q
from symbolic.claims.unified.notation import dot, h
from symbolic.claims.unified.slacks import product_below, within
from symbolic.facts import by, given, part_bound
from symbolic.loss import b, exp, rows, total, z
from symbolic.losses import load

CLAIMS = Collection("unified")
REFUTED, SUPPORTED = Verdict.REFUTED, Verdict.SUPPORTED
SPECIAL = "special cases"
length = total(h**2)
share = exp(p) / total(exp(p))

u = Quantity("u", exp(z))
f = Quantity("f", u / total(u))
eta = Quantity("eta", 2 * f - b)
short = 1 - total(b**2)
hessian = D(load("softmax").value, h, h)


def _certificate(sign: int) -> sp.Expr:
    """Return 16 |h|^2 - sign h^T B h by what is not negative; here psi = phi = f."""
    to_one = part_bound(exp(z), rows) / total(exp(z))  # 1 - f_k
    one_f = total(f * to_one)  # 1 - ||f||^2
    known = within(f, one_f, given(short), sp.Integer(1))
    to_c = (known["c"][0] + known["kappa"][1], known["c"][1] + known["kappa"][0])
    along_f = one_f * length + by(CAUCHY_SCHWARZ, {p: f, q: h})
    along_both = (total(to_one * (1 + f) * eta**2) + known["eta"][0]) * length
    along_both += by(CAUCHY_SCHWARZ, {p: f * eta, q: h})
    crossed = dot(f, h) + sign * dot(f * eta, h) / 3
    return (
        total((to_one * (1 + f) if sign > 0 else 1 + f**2) * h**2)
        + total(product_below((to_one, 1 + f), to_c, sign) * h**2)
        + known["s"][0 if sign > 0 else 1] * dot(f, h) ** 2
        + 8 * along_f
        + along_both / 3
        + 3 * crossed**2
    )


CLAIMS.add(
    "softmax-norm",
    Semidefinite(
        16 * length - hessian,
        h,
        conditions=(short,),
        certificate=_certificate(1),
        constant=sp.Integer(16),
    ),
    SPECIAL,
    conditions="||b|| <= 1",
    note="||B|| <= 16, without R or n",
)
CLAIMS.add(
    "softmax-norm-below",
    Semidefinite(
        16 * length + hessian,
        h,
        conditions=(short,),
        certificate=_certificate(-1),
        constant=sp.Integer(16),
    ),
    SPECIAL,
    conditions="||b|| <= 1",
    note="||B|| <= 16, without R or n",
)
CLAIMS.add(
    "softmax-simplex-below",
    Semidefinite(hessian + length / 4, h, where={b: share}),
    SPECIAL,
    expected=SUPPORTED,
    conditions="b a probability vector",
    note="B >= -I / 4; for n = 2 the least eigenvalue is the minimum of 4 x^2 (2 - 3 x) (1 - x)",
)
CLAIMS.add(
    "softmax-simplex-sharp",
    Semidefinite(hessian + sp.Rational(24, 100) * length, h, where={b: share}),
    SPECIAL,
    expected=REFUTED,
    conditions="b a probability vector",
    note="the spectrum of B does not stay above -0.24: for n = 2 it reaches -0.2404",
)
CLAIMS.add(
    "softmax-simplex-above",
    Semidefinite(sp.Rational(31, 100) * length - hessian, h, where={b: share}),
    SPECIAL,
    expected=SUPPORTED,
    conditions="b a probability vector",
    note="B <= 0.31 I",
)
