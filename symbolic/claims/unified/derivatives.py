"""Gradient, Hessian and exact identities of the unified loss, for every n and d.

A_i is a column of A, the direction of x_i; the formulas are derived from the abstract's loss.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Axis, AxisSum, Entry, expand_names
from symbolic.claim import Collection, D, Identity, Provenance
from symbolic.claims.unified.notation import (
    A_i,
    A_j,
    L,
    alpha,
    c,
    eta,
    f,
    form,
    h,
    k,
    kappa,
    phi,
    psi,
    q,
    regulariser,
    s,
    u,
    u1,
    u2,
    v,
)
from symbolic.loss import b, rows, total, w, z
from symbolic.losses import load

B_diag = psi**2 + phi * (c - kappa)
CLAIMS = Collection("unified")

B_rank = [(s, psi, psi), (-1, psi, psi * eta), (-1, psi * eta, psi)]

# --- first derivatives ----------------------------------------------------------------------

FIRST = "first derivatives"
CLAIMS.add("du1", Identity(D(u1, A_i), u1 * A_i), FIRST)
CLAIMS.add("du2", Identity(D(u2, A_i), A_i), FIRST)
CLAIMS.add("du", Identity(D(u, A_i), v * A_i), FIRST)
CLAIMS.add("dv", Identity(D(v, A_i), u1 * A_i), FIRST)
CLAIMS.add("dalpha", Identity(D(alpha, A_i), total(v * A_i)), FIRST)
CLAIMS.add("dalpha-inverse", Identity(D(1 / alpha, A_i), -total(v * A_i) / alpha**2), FIRST)
df = v * A_i / alpha - total(v * A_i) * f / alpha
CLAIMS.add("df", Identity(D(f, A_i), df), FIRST)
CLAIMS.add("dc", Identity(D(c, A_i), df), FIRST)
CLAIMS.add(
    "dfc",
    Identity(
        D(total(f * c), A_i),
        (total(v * A_i * (f + c)) - total(v * A_i) * total(f * (f + c))) / alpha,
    ),
    FIRST,
)
CLAIMS.add("f-plus-c", Identity(f + c, eta), FIRST)
CLAIMS.add(
    "gradient-coordinate",
    Identity(D(L, A_i), (total(c * v * A_i) - total(v * A_i) * total(c * f)) / alpha),
    FIRST,
)
CLAIMS.add("gradient", Identity(D(L, h), total(psi * (c - kappa) * h)), FIRST)
CLAIMS.add(
    "gradient-jacobian",
    Identity(D(L, h), total(psi * h * c) - total(f * c) * total(psi * h)),
    FIRST,
    note="A^T J^T c with J = diag(psi) - f psi^T",
)
columns = Axis("columns", "d")
A, x, dx = Entry("A", [rows, columns]), Entry("x", [columns]), Entry("dx", [columns])
Ax = AxisSum(A * x, columns)


def at_Ax(expr: sp.Expr) -> sp.Expr:
    """Put z = A x, written with the entries of A and x."""
    return expand_names(expr).xreplace({z: Ax})


gradient_in_x = AxisSum(total(A * at_Ax(v * (c - kappa) / alpha)) * dx, columns)
CLAIMS.add(
    "gradient-in-x",
    Identity(Along(at_Ax(L), x, dx), gradient_in_x),
    FIRST,
    note="grad L = alpha^-1 A^T (v o (c - <c,f> 1)), entries of A and x written out",
)
CLAIMS.add("gradient-regulariser", Identity(D(regulariser, h), total(w**2 * z * h)), FIRST)
CLAIMS.add(
    "gradient-regularised",
    Identity(D(L + regulariser, h), total((psi * (c - kappa) + w**2 * z) * h)),
    FIRST,
)

# --- second derivatives ---------------------------------------------------------------------

SECOND = "second derivatives"
CLAIMS.add("d2u", Identity(D(u, A_i, A_j), q * A_i * A_j), SECOND)
CLAIMS.add("d2alpha", Identity(D(alpha, A_i, A_j), total(q * A_i * A_j)), SECOND)
CLAIMS.add(
    "d2alpha-inverse",
    Identity(
        D(1 / alpha, A_i, A_j),
        -total(q * A_i * A_j) / alpha**2 + 2 * total(v * A_i) * total(v * A_j) / alpha**3,
    ),
    SECOND,
)
d2f = (
    q * A_i * A_j / alpha
    - (total(v * A_j) * v * A_i + total(v * A_i) * v * A_j) / alpha**2
    - total(q * A_i * A_j) * f / alpha
    + 2 * total(v * A_i) * total(v * A_j) * f / alpha**2
)
CLAIMS.add("d2f", Identity(D(f, A_i, A_j), d2f), SECOND)
CLAIMS.add(
    "d2f-same",
    Identity(
        D(f, A_i, A_i),
        q * A_i**2 / alpha
        - 2 * total(v * A_i) * v * A_i / alpha**2
        - total(q * A_i**2) * f / alpha
        + 2 * total(v * A_i) ** 2 * f / alpha**2,
    ),
    SECOND,
)
d2L = (
    total(v**2 * A_i * A_j)
    - total(v * A_i) * total(f * v * A_j)
    - total(v * A_j) * total(f * v * A_i)
    + total(f**2) * total(v * A_i) * total(v * A_j)
) / alpha**2 + (
    total(c * q * A_i * A_j) / alpha
    - (total(v * A_j) * total(c * v * A_i) + total(v * A_i) * total(c * v * A_j)) / alpha**2
    - total(c * f) * total(q * A_i * A_j) / alpha
    + 2 * total(c * f) * total(v * A_i) * total(v * A_j) / alpha**2
)
CLAIMS.add("d2L", Identity(D(L, A_i, A_j), d2L), SECOND)
CLAIMS.add(
    "d2L-same",
    Identity(
        D(L, A_i, A_i),
        (
            total((v * A_i) ** 2)
            - 2 * total(v * A_i) * total(v * eta * A_i)
            + s * total(v * A_i) ** 2
        )
        / alpha**2
        + total(q * (c - kappa) * A_i**2) / alpha,
    ),
    SECOND,
)

# --- the Hessian A^T B A --------------------------------------------------------------------

HESSIAN = "the Hessian A^T B(x) A"
hessian = D(L, h, k)
CLAIMS.add(
    "hessian",
    Identity(
        hessian,
        form(
            v**2 / alpha**2 + q * (c - kappa) / alpha,
            [
                (s / alpha**2, v, v),
                (-1 / alpha**2, v, v * (2 * f - b)),
                (-1 / alpha**2, v * (2 * f - b), v),
            ],
        ),
    ),
    "abstract (low rank plus diagonal); B_diag and B_rank derived here",
    provenance=Provenance.PAPER,
    note="B = B_diag + B_rank, the rank of B_rank at most 2",
)
CLAIMS.add("hessian-psi-phi", Identity(hessian, form(B_diag, B_rank)), HESSIAN)
CLAIMS.add("hessian-symmetric", Identity(hessian, D(L, k, h)), HESSIAN)
CLAIMS.add(
    "hessian-regularised", Identity(D(L + regulariser, h, k), form(B_diag + w**2, B_rank)), HESSIAN
)
gauss_newton = form(
    psi**2,
    [(-1, psi, psi * f), (-1, psi * f, psi), (total(f**2), psi, psi)],
)
curvature = form(phi * (c - kappa), [(-1, psi, psi * c), (-1, psi * c, psi), (2 * kappa, psi, psi)])
CLAIMS.add(
    "gauss-newton", Identity(total(D(f, h) * D(f, k)), gauss_newton), HESSIAN, note="B_GN = J^T J"
)
CLAIMS.add("second-order-part", Identity(total(c * D(f, h, k)), curvature), HESSIAN, note="B_cur")
CLAIMS.add(
    "hessian-split", Identity(hessian, gauss_newton + curvature), HESSIAN, note="B = B_GN + B_cur"
)
# for any vectors p1, p2 and scalar m: the form M = [[m, -1], [-1, 0]] on span(p1, p2)
p1, p2, m = Entry("p1", [rows]), Entry("p2", [rows]), Entry("m")
T = m * total(p1**2) - 2 * total(p1 * p2)
gram = total(p1**2) * total(p2**2) - total(p1 * p2) ** 2
root = sp.sqrt(T**2 + 4 * gram)
CLAIMS.add(
    "rank-part-trace",
    Identity(total(m * p1**2 - 2 * p1 * p2), (T + root) / 2 + (T - root) / 2),
    HESSIAN,
    note="the eigenvalues (T +- root)/2 of m p1 p1^T - p1 p2^T - p2 p1^T add up to its trace",
)
CLAIMS.add(
    "rank-part-determinant",
    Identity(-gram, (T + root) / 2 * (T - root) / 2),
    HESSIAN,
    note="their product is det(M) det(Gram) <= 0: one eigenvalue of B_rank is negative",
)

# --- exact identities -----------------------------------------------------------------------

EXACT = "exact identities"
CLAIMS.add("ones-J", Identity(total(D(f, h)), sp.Integer(0)), EXACT, note="1^T J = 0")
CLAIMS.add("J-kernel", Identity(D(f, u / v), sp.Integer(0)), EXACT, note="J (u/v) = 0")
CLAIMS.add(
    "gradient-kernel", Identity(D(L, u / v), sp.Integer(0)), EXACT, note="<grad_z L, u/v> = 0"
)
CLAIMS.add(
    "hessian-kernel-form",
    Identity(D(L, h, k), total(q * (u / v) ** 2 * (c - kappa)) / alpha, where={h: u / v, k: u / v}),
    EXACT,
    note="(u/v)^T B (u/v)",
)
CLAIMS.add(
    "hessian-kernel-fit",
    Identity(D(L, h, u / v), sp.Integer(0), where={b: f}),
    EXACT,
    conditions="c = 0",
    note="B (u/v) = 0 at a perfect fit",
)

# --- the siblings' special cases ------------------------------------------------------------

SPECIAL = "special cases"
softmax = load("softmax")
_, _, softmax_f, _ = softmax.quantities
softmax_c = softmax_f - b
softmax_eta = 2 * softmax_f - b
softmax_kappa = total(softmax_f * softmax_c)
CLAIMS.add(
    "softmax-gradient",
    Identity(D(softmax.value, h), total((softmax_f * softmax_c - softmax_kappa * softmax_f) * h)),
    SPECIAL,
)
CLAIMS.add(
    "softmax-hessian",
    Identity(
        D(softmax.value, h, k),
        form(
            softmax_eta * softmax_f - softmax_kappa * softmax_f,
            [
                (total((3 * softmax_f - 2 * b) * softmax_f), softmax_f, softmax_f),
                (-1, softmax_eta * softmax_f, softmax_f),
                (-1, softmax_f, softmax_eta * softmax_f),
            ],
        ),
    ),
    SPECIAL,
)
rescaled = load("unified_rescaled")
rescaled_c = u - alpha * b
CLAIMS.add(
    "rescaled-gradient",
    Identity(D(rescaled.value, h), total(v * (rescaled_c - total(rescaled_c * b)) * h)),
    SPECIAL,
)
CLAIMS.add(
    "rescaled-hessian",
    Identity(
        D(rescaled.value, h, k),
        form(
            v**2 + q * (rescaled_c - total(rescaled_c * b)),
            [(-1, v, v * b), (-1, v * b, v), (total(b**2), v, v)],
        ),
    ),
    SPECIAL,
)
plain = load("unified_plain")
CLAIMS.add("plain-gradient", Identity(D(plain.value, h), total(v * (u - b) * h)), SPECIAL)
CLAIMS.add(
    "plain-hessian", Identity(D(plain.value, h, k), total((v**2 + q * (u - b)) * h * k)), SPECIAL
)
