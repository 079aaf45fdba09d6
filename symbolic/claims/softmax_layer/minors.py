"""What are the principal minors of Q(y) and of the Hessian, written out at small sizes?"""

from __future__ import annotations

from itertools import combinations

import sympy as sp

from symbolic.calculus import Entry, Quantity


def samples_of(inputs: int, count: int) -> sp.Matrix:
    """Return X, whose columns are so many samples of so many inputs."""
    return sp.Matrix(inputs, count, lambda d, n: Entry(f"x_{d + 1}{n + 1}"))


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


def product_of(count: int, n: int) -> sp.Expr:
    """Return the product of the probabilities of one sample."""
    return sp.prod(probabilities(count, n))
