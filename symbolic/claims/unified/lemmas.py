"""Which inequalities between vectors do the bounds rest on? Proved for every n, then used.

p and q stand for any vectors over the rows and m for any number: a certificate puts the
quantities of the loss in their place.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Claim, Collection, Inequality, Semidefinite
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


def _lemma(
    name: str,
    left: sp.Expr,
    right: sp.Expr,
    certificate: sp.Expr,
    conditions: tuple[sp.Expr, ...] = (),
    note: str = "",
) -> Claim:
    statement = Inequality(left, right, conditions=conditions, certificate=certificate)
    return CLAIMS.add(name, statement, LEMMAS, note=note)


CAUCHY_SCHWARZ = _lemma(
    "cauchy-schwarz",
    dot(p, q) ** 2,
    total(p**2) * total(q**2),
    total((p * total(q**2) - q * dot(p, q)) ** 2) / total(q**2),
)
_product = norm(p) * norm(q)
CAUCHY_SCHWARZ_ROOT = _lemma(
    "cauchy-schwarz-root",
    dot(p, q),
    _product,
    ((_product - dot(p, q)) ** 2 + by(CAUCHY_SCHWARZ)) / (2 * _product),
)
CAUCHY_SCHWARZ_ABS = _lemma(
    "cauchy-schwarz-absolute",
    sp.Abs(dot(p, q)),
    _product,
    ((_product - sp.Abs(dot(p, q))) ** 2 + by(CAUCHY_SCHWARZ)) / (2 * _product),
)
PRODUCT_ABS = _lemma(
    "absolute-product",
    p * q,
    sp.Abs(p) * sp.Abs(q),
    absolute_bound(p) * absolute_bound(-q) / 2 + absolute_bound(-p) * absolute_bound(q) / 2,
)
SQUARE_BELOW_LARGEST = _lemma(
    "square-below-infinity-norm",
    p**2,
    norm_inf(p) ** 2,
    largest_bound(sp.Abs(p), rows) * (norm_inf(p) + sp.Abs(p)),
)
COMPONENT_BELOW_NORM = _lemma(
    "component-below-norm",
    sp.Abs(p),
    norm(p),
    ((norm(p) - sp.Abs(p)) ** 2 + part_bound(p**2, rows)) / (2 * norm(p)),
)
_products = norm_inf(p) * norm(q)
NORM_OF_PRODUCT = _lemma(
    "norm-of-product",
    total((p * q) ** 2),
    norm_inf(p) ** 2 * total(q**2),
    total(by(SQUARE_BELOW_LARGEST) * q**2),
    note="||p o q|| <= ||p||_inf ||q||, squared",
)
NORM_OF_PRODUCT_ROOT = _lemma(
    "norm-of-product-root",
    norm(p * q),
    _products,
    ((_products - norm(p * q)) ** 2 + by(NORM_OF_PRODUCT)) / (2 * _products),
)
TRIANGLE = _lemma(
    "triangle",
    total((p + q) ** 2),
    (norm(p) + norm(q)) ** 2,
    2 * by(CAUCHY_SCHWARZ_ROOT),
    note="||p + q|| <= ||p|| + ||q||, squared",
)
EXP_MONOTONE = _lemma(
    "exp-monotone",
    sp.exp(p),
    sp.exp(q),
    sp.exp(p) * (exponential_bound(q - p) + given(q - p)),
    conditions=(q - p,),
)

# --- quadratic forms ------------------------------------------------------------------------


def _form(name: str, form: sp.Expr, certificate: sp.Expr, note: str) -> Claim:
    return CLAIMS.add(name, Semidefinite(form, h, certificate=certificate), LEMMAS, note=note)


RANK_ONE = _form(
    "rank-one-bound",
    sp.Abs(m) * total(p**2) * total(h**2) - m * dot(p, h) ** 2,
    absolute_bound(m) * dot(p, h) ** 2 + sp.Abs(m) * by(CAUCHY_SCHWARZ, {q: h}),
    note="m p p^T <= |m| ||p||^2 I",
)
_a, _b = dot(p, h), dot(q, h)
CROSS = _form(
    "cross-bound",
    2 * norm(p) * norm(q) * total(h**2) - 2 * _a * _b,
    norm(q) / norm(p) * by(CAUCHY_SCHWARZ, {q: h})
    + norm(p) / norm(q) * by(CAUCHY_SCHWARZ, {p: q, q: h})
    + norm(p) * norm(q) * (_a / norm(p) - _b / norm(q)) ** 2,
    note="p q^T + q p^T <= 2 ||p|| ||q|| I",
)
CROSS_PRODUCT = _form(
    "cross-bound-product",
    2 * norm(p) * norm_inf(p) * norm(q) * total(h**2) - 2 * _a * dot(p * q, h),
    2 * norm(p) * by(NORM_OF_PRODUCT_ROOT) * total(h**2) + by(CROSS, {q: p * q}),
    note="p (p o q)^T + (p o q) p^T <= 2 ||p|| ||p||_inf ||q|| I",
)
