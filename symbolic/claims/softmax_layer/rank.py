"""What is the kernel of the Hessian, and its rank? rank H = (C - 1) rank X, the same at every W."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Identity, Semidefinite
from symbolic.claims.softmax_layer.minors import (
    grounded,
    minors,
    probabilities,
    product_of,
    samples_of,
)
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
    u,
    x,
    y,
)
from symbolic.facts import part_bound
from symbolic.loss import exp

CLAIMS = Collection("softmax-layer")
H = along_w(L, V, V)
mean, middle = each(Y * Vx), each(Vx) / C
#: sum_n ||V x_n - its mean over the classes||^2, which does not depend on W.
spread = total((Vx - middle) ** 2)

# --- every N, D and C -----------------------------------------------------------------------

m = Entry("m", (), positive=True)  # no larger than any y_nc
CLAIMS.add(
    "kernel-below",
    Identity(
        H - m * spread,
        total((Y - m) * (Vx - mean) ** 2) + m * C * over(samples, (mean - middle) ** 2),
    ),
    "A8",
    conditions="targets that sum to one",
    note="not negative where all y_nc >= m: V^T H V >= m spread (below, for h = V x), which "
    "is 0 only where every V x_n is a multiple of 1_C",
)
CLAIMS.add(
    "kernel-above",
    Identity(spread - H, total((1 - Y) * (Vx - middle) ** 2) + over(samples, (mean - middle) ** 2)),
    "A8",
    conditions="targets that sum to one",
    note="not negative: V^T H V <= spread (above, for h = V x), so that H has at every W the "
    "kernel of (X X^T) kron (I - 1 1^T / C), whose rank is (C - 1) rank X",
)
mean_u, middle_u = each(y * h), each(h) / C
CLAIMS.add(
    "above",
    Semidefinite(
        total((h - middle_u) ** 2) - along_u(L_u, h, h),
        h,
        certificate=total(part_bound(exp(u), classes) / each(exp(u)) * (h - middle_u) ** 2)
        + over(samples, (mean_u - middle_u) ** 2),
    ),
    "A8",
    conditions="targets that sum to one",
    note="Q(y) <= I - 1 1^T / C, at every y",
)
CLAIMS.add(
    "kernel",
    Identity(Vx - middle, over(inputs, (V - each(V) / C) * x)),
    "A8",
    note="so the kernel is {1 a^T} + {Z : Z X = 0}: V = 1 a^T + Z, a the mean over the classes",
)

# --- exact ranks at small sizes -------------------------------------------------------------

# The rows and columns of the last class are left out: q-ones restores them, at the same rank.

X = samples_of(2, 3)  # its columns are samples
a = Entry("a")
SQUARE, TURNED = X[:, :2], X[:, 0].row_join(a * X[:, 0])
X_12, X_13, X_23 = X[:, [0, 1]].det(), X[:, [0, 2]].det(), X[:, [1, 2]].det()
# the products of the probabilities of a sample, of two classes and of three
P_1, P_2, P_3 = product_of(2, 1), product_of(2, 2), product_of(2, 3)
Q_1, Q_2 = product_of(3, 1), product_of(3, 2)
# the weights of the edges between three classes, for the samples x and a x
y_11, y_12, y_13 = probabilities(3, 1)
y_21, y_22, y_23 = probabilities(3, 2)
e_12 = y_11 * y_12 + a**2 * y_21 * y_22
e_13 = y_11 * y_13 + a**2 * y_21 * y_23
e_23 = y_12 * y_13 + a**2 * y_22 * y_23
CLAIMS.add(
    "rank-two-classes",
    Identity(
        minors(grounded(X, 2), 2),
        X_12**2 * P_1 * P_2 + X_13**2 * P_1 * P_3 + X_23**2 * P_2 * P_3,
    ),
    "A8",
    conditions="D = 2, C = 2, N = 3, any X; y_nc > 0 sum to one over c",
    note="rank H = 2 just where two samples are independent",
)
CLAIMS.add(
    "rank-three-classes",
    Identity(minors(grounded(SQUARE, 3), 4), X_12**4 * Q_1 * Q_2),
    "A8",
    conditions="D = 2, C = 3, N = 2, any X; y_nc > 0 sum to one over c",
    note="rank H = 4 just where X has rank 2",
)
CLAIMS.add(
    "rank-dependent",
    Identity(
        minors(grounded(TURNED, 3), 2),
        (X[0, 0] ** 2 + X[1, 0] ** 2) ** 2 * (e_12 * e_13 + e_12 * e_23 + e_13 * e_23),
    ),
    "A8",
    conditions="D = 2, C = 3, N = 2, x_2 = a x_1; y_nc > 0 sum to one over c",
    note="rank H >= 2 where X has rank 1: a sum over spanning trees, which is positive",
)
CLAIMS.add(
    "rank-dependent-above",
    Identity(minors(grounded(TURNED, 3), 3), sp.Integer(0)),
    "A8",
    conditions="D = 2, C = 3, N = 2, x_2 = a x_1; y_nc > 0 sum to one over c",
    note="rank H <= 2 where X has rank 1",
)
