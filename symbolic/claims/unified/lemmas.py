"""Which inequalities between vectors do the bounds rest on? Proved for every n, then used.

p and q stand for any vectors over the rows and m for any number: a certificate puts the
quantities of the loss in their place.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Inequality, Semidefinite
from symbolic.claims.unified.notation import dot, h, norm, norm_inf
from symbolic.facts import (
    absolute_bound,
    by,
    exponential_bound,
    given,
    largest_bound,
    part_bound,
)
from symbolic.loss import rows, total

CLAIMS = Collection("unified")
LEMMAS = "inequalities between vectors"

p, q = Entry("p", [rows]), Entry("q", [rows])
m = Entry("m")

CAUCHY_SCHWARZ = CLAIMS.add(
    "cauchy-schwarz",
    Inequality(
        dot(p, q) ** 2,
        total(p**2) * total(q**2),
        certificate=total((p * total(q**2) - q * dot(p, q)) ** 2) / total(q**2),
    ),
    LEMMAS,
)
product = norm(p) * norm(q)
CAUCHY_SCHWARZ_ROOT = CLAIMS.add(
    "cauchy-schwarz-root",
    Inequality(
        dot(p, q),
        product,
        certificate=((product - dot(p, q)) ** 2 + by(CAUCHY_SCHWARZ)) / (2 * product),
    ),
    LEMMAS,
)
CAUCHY_SCHWARZ_ABS = CLAIMS.add(
    "cauchy-schwarz-absolute",
    Inequality(
        sp.Abs(dot(p, q)),
        product,
        certificate=((product - sp.Abs(dot(p, q))) ** 2 + by(CAUCHY_SCHWARZ)) / (2 * product),
    ),
    LEMMAS,
)
PRODUCT_ABS = CLAIMS.add(
    "absolute-product",
    Inequality(
        p * q,
        sp.Abs(p) * sp.Abs(q),
        certificate=absolute_bound(p) * absolute_bound(-q) / 2
        + absolute_bound(-p) * absolute_bound(q) / 2,
    ),
    LEMMAS,
)
SQUARE_BELOW_LARGEST = CLAIMS.add(
    "square-below-infinity-norm",
    Inequality(
        p**2,
        norm_inf(p) ** 2,
        certificate=largest_bound(sp.Abs(p), rows) * (norm_inf(p) + sp.Abs(p)),
    ),
    LEMMAS,
)
COMPONENT_BELOW_NORM = CLAIMS.add(
    "component-below-norm",
    Inequality(
        sp.Abs(p),
        norm(p),
        certificate=((norm(p) - sp.Abs(p)) ** 2 + part_bound(p**2, rows)) / (2 * norm(p)),
    ),
    LEMMAS,
)
products = norm_inf(p) * norm(q)
NORM_OF_PRODUCT = CLAIMS.add(
    "norm-of-product",
    Inequality(
        total((p * q) ** 2),
        norm_inf(p) ** 2 * total(q**2),
        certificate=total(by(SQUARE_BELOW_LARGEST) * q**2),
    ),
    LEMMAS,
    note="||p o q|| <= ||p||_inf ||q||, squared",
)
NORM_OF_PRODUCT_ROOT = CLAIMS.add(
    "norm-of-product-root",
    Inequality(
        norm(p * q),
        products,
        certificate=((products - norm(p * q)) ** 2 + by(NORM_OF_PRODUCT)) / (2 * products),
    ),
    LEMMAS,
)
TRIANGLE = CLAIMS.add(
    "triangle",
    Inequality(
        total((p + q) ** 2), (norm(p) + norm(q)) ** 2, certificate=2 * by(CAUCHY_SCHWARZ_ROOT)
    ),
    LEMMAS,
    note="||p + q|| <= ||p|| + ||q||, squared",
)
EXP_MONOTONE = CLAIMS.add(
    "exp-monotone",
    Inequality(
        sp.exp(p),
        sp.exp(q),
        conditions=(q - p,),
        certificate=sp.exp(p) * (exponential_bound(q - p) + given(q - p)),
    ),
    LEMMAS,
)

# --- quadratic forms ------------------------------------------------------------------------

RANK_ONE = CLAIMS.add(
    "rank-one-bound",
    Semidefinite(
        sp.Abs(m) * total(p**2) * total(h**2) - m * dot(p, h) ** 2,
        h,
        certificate=absolute_bound(m) * dot(p, h) ** 2 + sp.Abs(m) * by(CAUCHY_SCHWARZ, {q: h}),
    ),
    LEMMAS,
    note="m p p^T <= |m| ||p||^2 I",
)
along_p, along_q = dot(p, h), dot(q, h)
CROSS = CLAIMS.add(
    "cross-bound",
    Semidefinite(
        2 * norm(p) * norm(q) * total(h**2) - 2 * along_p * along_q,
        h,
        certificate=norm(q) / norm(p) * by(CAUCHY_SCHWARZ, {q: h})
        + norm(p) / norm(q) * by(CAUCHY_SCHWARZ, {p: q, q: h})
        + norm(p) * norm(q) * (along_p / norm(p) - along_q / norm(q)) ** 2,
    ),
    LEMMAS,
    note="p q^T + q p^T <= 2 ||p|| ||q|| I",
)
CROSS_PRODUCT = CLAIMS.add(
    "cross-bound-product",
    Semidefinite(
        2 * norm(p) * norm_inf(p) * norm(q) * total(h**2) - 2 * along_p * dot(p * q, h),
        h,
        certificate=2 * norm(p) * by(NORM_OF_PRODUCT_ROOT) * total(h**2) + by(CROSS, {q: p * q}),
    ),
    LEMMAS,
    note="p (p o q)^T + (p o q) p^T <= 2 ||p|| ||p||_inf ||q|| I",
)
