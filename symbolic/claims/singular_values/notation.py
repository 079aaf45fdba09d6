"""What do the letters mean? Shared by the files of the claims.

A layer z -> phi(W z + b) + rho z of n numbers; inside a region phi(W z + b) = D (W z + b) with the
slopes D.  M is the product of the later layers' matrices, or any matrix.  rho is the fraction of
the identity, the weight of the skip connection.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.loss import Axis, sqrt, sum_over

i = Axis("i", "n")
j = i.twin()
k = j.twin()
samples, outputs = Axis("g", "G"), Axis("o", "m")
n, G = i.size, samples.size

M = Entry("M", [i, j])  # square, where it stands for a layer's matrix
rho = Entry("rho")
h = Entry("h", [i])  # any vector
d = Entry("d", [i])  # slopes

s, t = Entry("s", [i]), Entry("t", [i])  # s_i of M, and of the matrix that it becomes
s_1, s_n, t_1, t_n = Entry("s_1"), Entry("s_n"), Entry("t_1"), Entry("t_n")


def along(formula: sp.Expr, entry: Entry, *directions: sp.Expr) -> sp.Expr:
    """Differentiate for an entry along one direction after another."""
    for direction in directions:
        formula = Along(formula, entry, direction)
    return formula


def dot(p: sp.Expr, q: sp.Expr) -> sp.Expr:
    """<p, q>."""
    return sum_over(i, p * q)


def square(p: sp.Expr) -> sp.Expr:
    """||p||^2."""
    return sum_over(i, p**2)


def norm(p: sp.Expr) -> sp.Expr:
    """||p||."""
    return sqrt(square(p))


def times(matrix: Entry, vector: Entry) -> sp.Expr:
    """Return a square matrix times a vector."""
    return sum_over(j, matrix[i, j] * vector[j])


def turned(matrix: Entry, vector: Entry) -> sp.Expr:
    """Return the transpose of a square matrix times a vector."""
    return sum_over(j, matrix[j, i] * vector[j])


Mh = times(M, h)
Ah = Mh + rho * h  # A = M + rho I
