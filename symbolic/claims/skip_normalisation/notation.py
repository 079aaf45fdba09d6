"""What do the letters mean? Shared by the files of the claims on skips and normalisation.

A layer f_l(theta_l, Z) has a derivative Df_l in its parameters and a derivative Jf_l in Z; F is the
composition of L layers, c a cost, and DF DF^T the kernel whose smallest eigenvalue is lambda(DF).
Weight normalisation is wn(w) = w / sqrt(eps + ||w||^2) of a vector of p numbers, batch
normalisation bn(v) = (v - mean v) / sqrt(eps + var v) of one feature in a batch of N.  Bounds of
norms are written with their squares.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry, Quantity
from symbolic.loss import Axis, sqrt, sum_over

weights, batch = Axis("i", "p"), Axis("n", "N")
p, N = weights.size, batch.size
eps = Entry("eps", positive=True)
w = Entry("w", [weights])
v = Entry("v", [batch])


def dot(one: sp.Expr, other: sp.Expr) -> sp.Expr:
    """<one, other> of two vectors of p numbers."""
    return sum_over(weights, one * other)


def norm2(one: sp.Expr) -> sp.Expr:
    """||one||^2 of a vector of p numbers."""
    return dot(one, one)


def over(summand: sp.Expr) -> sp.Expr:
    """Sum over the batch."""
    return sum_over(batch, summand)


def along(formula: sp.Expr, entry: Entry, *directions: sp.Expr) -> sp.Expr:
    """Differentiate for an entry along one direction after another."""
    for direction in directions:
        formula = Along(formula, entry, direction)
    return formula


# --- weight normalisation -------------------------------------------------------------------

s = Quantity("s", sqrt(eps + norm2(w)))
wn = w / s

# --- batch normalisation --------------------------------------------------------------------


def centred(column: sp.Expr) -> sp.Expr:
    """P column, where P = I - 1 1^T / N takes the mean away."""
    return column - over(column) / N


s_v = Quantity("s", sqrt(eps + over(centred(v) ** 2) / N))
bn = centred(v) / s_v
