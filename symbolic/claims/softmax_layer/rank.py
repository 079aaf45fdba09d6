"""What is the kernel of the Hessian, and its rank? rank H = (C - 1) rank X, the same at every W."""

from __future__ import annotations

from itertools import combinations

import sympy as sp

from symbolic.calculus import Entry, Quantity
from symbolic.claim import Claim, Collection, Identity, Semidefinite, Statement
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


def _add(name: str, statement: Statement, words: str = "", note: str = "") -> Claim:
    return CLAIMS.add(name, statement, "A8", conditions=words, note=note)


# --- every N, D and C -----------------------------------------------------------------------

m = Entry("m", (), positive=True)  # no larger than any y_nc
_add(
    "kernel-below",
    Identity(
        H - m * spread,
        total((Y - m) * (Vx - mean) ** 2) + m * C * over(samples, (mean - middle) ** 2),
    ),
    "targets that sum to one",
    "not negative where all y_nc >= m: V^T H V >= m spread (below, for h = V x), which is 0 only"
    " where every V x_n is a multiple of 1_C",
)
_add(
    "kernel-above",
    Identity(
        spread - H,
        total((1 - Y) * (Vx - middle) ** 2) + over(samples, (mean - middle) ** 2),
    ),
    "targets that sum to one",
    "not negative: V^T H V <= spread (above, for h = V x), so that H has at every W the kernel of"
    " (X X^T) kron (I - 1 1^T / C), whose rank is (C - 1) rank X",
)
mean_u, middle_u = each(y * h), each(h) / C
_add(
    "above",
    Semidefinite(
        total((h - middle_u) ** 2) - along_u(L_u, h, h),
        h,
        certificate=total(part_bound(exp(u), classes) / each(exp(u)) * (h - middle_u) ** 2)
        + over(samples, (mean_u - middle_u) ** 2),
    ),
    "targets that sum to one",
    "Q(y) <= I - 1 1^T / C, at every y",
)
_add(
    "kernel",
    Identity(Vx - middle, over(inputs, (V - each(V) / C) * x)),
    note="so the kernel is {1 a^T} + {Z : Z X = 0}: V = 1 a^T + Z, a the mean over the classes",
)

# --- exact ranks at small sizes -------------------------------------------------------------

# The rows and columns of the last class are left out: q-ones restores them, at the same rank.


def probabilities(count: int, n: int) -> list[sp.Expr]:
    """Return numbers that sum to one, the last told by the others."""
    free = [Entry(f"y_{n}{c}") for c in range(1, count)]
    return [*free, 1 - sum(free)]


def block(prob: list[sp.Expr]) -> sp.Matrix:
    """Return Q(y) = diag(y) - y y^T."""
    return sp.diag(*prob) - sp.Matrix(prob) * sp.Matrix(prob).T


def grounded(X: sp.Matrix, count: int) -> sp.Matrix:
    """Return sum_n (x_n x_n^T) kron Q(y_n) for so many classes, without the last of them."""
    whole = sp.zeros(X.rows * (count - 1))
    for n in range(X.cols):
        short = block(probabilities(count, n + 1))[:-1, :-1]
        whole += sp.kronecker_product(X[:, n] * X[:, n].T, short)
    return whole


def minors(matrix: sp.Matrix, order: int, letter: str = "h") -> sp.Expr:
    """Add the principal minors of a symmetric matrix up, in names for its entries.

    Of a semidefinite matrix the sum is 0 for orders above the rank, and positive up to it.
    """

    def name(i: int, j: int) -> sp.Expr:
        i, j = sorted((i, j))
        return Quantity(f"{letter}_{i + 1}{j + 1}", matrix[i, j])

    chosen = combinations(range(matrix.rows), order)
    parts = (sp.Matrix([[name(i, j) for j in rows] for i in rows]) for rows in chosen)
    return sp.Add(*(part.det(method="berkowitz") for part in parts))


def rank_at(X: sp.Matrix, count: int, order: int, value: sp.Expr) -> Identity:
    """State the sum of the principal minors of H, the last class left out."""
    return Identity(minors(grounded(X, count), order), value)


_rows = [[Entry(f"x_{d}{n}") for n in (1, 2, 3)] for d in (1, 2)]
WIDE, a = sp.Matrix(_rows), Entry("a")
SQUARE, TURNED = WIDE[:, :2], WIDE[:, 0].row_join(a * WIDE[:, 0])


def product_of(count: int, n: int) -> sp.Expr:
    """Return the product of the probabilities of one sample."""
    return sp.prod(probabilities(count, n))


def _trees() -> sp.Expr:
    """Add up, over the spanning trees of three classes, the products of their edges' weights."""
    one, two = probabilities(3, 1), probabilities(3, 2)
    edges = [one[i] * one[j] + a**2 * two[i] * two[j] for i, j in combinations(range(3), 2)]
    return sp.Add(*(edge * other for edge, other in combinations(edges, 2)))


def _rank(name: str, statement: Identity, words: str, note: str) -> None:
    _add(name, statement, f"D = 2, {words}; y_nc > 0 sum to one over c", note)


_rank(
    "rank-two-classes",
    rank_at(
        WIDE,
        2,
        2,
        sp.Add(
            *(
                WIDE[:, [i, j]].det() ** 2 * product_of(2, i + 1) * product_of(2, j + 1)
                for i, j in combinations(range(3), 2)
            )
        ),
    ),
    "C = 2, N = 3, any X",
    "rank H = 2 just where two samples are independent",
)
_rank(
    "rank-three-classes",
    rank_at(SQUARE, 3, 4, SQUARE.det() ** 4 * product_of(3, 1) * product_of(3, 2)),
    "C = 3, N = 2, any X",
    "rank H = 4 just where X has rank 2",
)
_rank(
    "rank-dependent",
    rank_at(TURNED, 3, 2, (WIDE[0, 0] ** 2 + WIDE[1, 0] ** 2) ** 2 * _trees()),
    "C = 3, N = 2, x_2 = a x_1",
    "rank H >= 2 where X has rank 1: a sum over spanning trees, which is positive",
)
_rank(
    "rank-dependent-above",
    rank_at(TURNED, 3, 3, sp.Integer(0)),
    "C = 3, N = 2, x_2 = a x_1",
    "rank H <= 2 where X has rank 1",
)
