"""Where do the eigenvalues of Q(y) = diag(y) - y y^T lie? They interlace with the sorted y."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import Collection, Identity, Inequality
from symbolic.claims.softmax_layer.minors import block, minors, probabilities
from symbolic.claims.softmax_layer.notation import L_u, along_u, each, h, over, samples, total, y

CLAIMS = Collection("softmax-layer")
level = Entry("l")

# --- every C --------------------------------------------------------------------------------

CLAIMS.add(
    "rank-one-update",
    Identity(along_u(L_u, h, h), total(y * h**2) - over(samples, each(y * h) ** 2)),
    "A9",
    conditions="targets that sum to one",
    note="Q(y) = diag(y) less one square: by Weyl y_(c-1) <= l_c <= y_(c), the y_c sorted",
)
resolvent = y / (y - level)
CLAIMS.add(
    "secular",
    Identity(
        y * (resolvent - each(y * resolvent)) - level * resolvent, -level * y * each(resolvent)
    ),
    "A9",
    conditions="l is no y_c",
    note="(Q(y) - l) v = -l g(l) y for v_c = y_c / (y_c - l), g(l) = sum_c v_c: the "
    "eigenvalues between the y_c are the zeros of g",
)
CLAIMS.add(
    "secular-rises",
    Inequality(
        sp.Integer(0),
        Along(each(resolvent), level, sp.Integer(1)),
        certificate=each(y / (y - level) ** 2),
    ),
    "A9",
    conditions="l is no y_c",
    note="so g has one zero between each y_c and the next, where it goes from -oo to oo",
)

# --- three and four classes -----------------------------------------------------------------


# y any numbers that sum to one, for two, three and four classes
two, three, four = probabilities(2, 1), probabilities(3, 1), probabilities(4, 1)
y1, y2, y3, y4 = four
z1, z2, z3 = three
x1, x2 = two
CLAIMS.add(
    "interlacing-three",
    Identity(
        minors(block(three) - z1 * sp.eye(3), 3, "s"),
        -(z1**2) * (z2 - z1) * (z3 - z1),
    ),
    "A9",
    conditions="C = 3, y any numbers that sum to one",
    note="det(Q(y) - y_c I) has the sign of -prod_j (y_j - y_c), which alternates: an "
    "eigenvalue between any two neighbours",
)
CLAIMS.add(
    "interlacing-four",
    Identity(
        minors(block(four) - y1 * sp.eye(4), 4, "s"),
        -(y1**2) * (y2 - y1) * (y3 - y1) * (y4 - y1),
    ),
    "A9",
    conditions="C = 4, y any numbers that sum to one",
    note="det(Q(y) - y_c I) has the sign of -prod_j (y_j - y_c), which alternates: an "
    "eigenvalue between any two neighbours",
)
CLAIMS.add(
    "product-two",
    Identity(minors(block(two), 1, "q"), 2 * x1 * x2),
    "A9",
    conditions="C = 2, y any numbers that sum to one",
    note="the nonzero eigenvalues multiply to C prod_c y_c",
)
CLAIMS.add(
    "product-three",
    Identity(minors(block(three), 2, "q"), 3 * z1 * z2 * z3),
    "A9",
    conditions="C = 3, y any numbers that sum to one",
    note="the nonzero eigenvalues multiply to C prod_c y_c",
)
CLAIMS.add(
    "product-four",
    Identity(minors(block(four), 3, "q"), 4 * y1 * y2 * y3 * y4),
    "A9",
    conditions="C = 4, y any numbers that sum to one",
    note="the nonzero eigenvalues multiply to C prod_c y_c",
)
