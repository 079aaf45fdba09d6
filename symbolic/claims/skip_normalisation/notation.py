"""What do the letters mean? Shared by the files of the claims on skips and normalisation.

Weight normalisation is wn(w) = w / sqrt(eps + ||w||^2) of a vector of N numbers, batch
normalisation bn(v) = (v - mean v) / sqrt(eps + var v) of one feature in a batch of N; J is a map's
Jacobian, and bounds of norms are written with their squares.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry, Quantity
from symbolic.loss import Axis, sqrt, sum_over

numbers = Axis("n", "N")
N = numbers.size
eps = Entry("eps", positive=True)
w, v = Entry("w", [numbers]), Entry("v", [numbers])
h, k, g = Entry("h", [numbers]), Entry("k", [numbers]), Entry("g", [numbers])  # directions


def over(summand: sp.Expr) -> sp.Expr:
    """Sum over the numbers of a vector."""
    return sum_over(numbers, summand)


def dot(one: sp.Expr, other: sp.Expr) -> sp.Expr:
    """<one, other>."""
    return over(one * other)


def norm2(one: sp.Expr) -> sp.Expr:
    """||one||^2."""
    return dot(one, one)


def along(formula: sp.Expr, entry: Entry, *directions: sp.Expr) -> sp.Expr:
    """Differentiate for an entry along one direction after another."""
    for direction in directions:
        formula = Along(formula, entry, direction)
    return formula


# --- weight normalisation -------------------------------------------------------------------

s = Quantity("s", sqrt(eps + norm2(w)))
wn = w / s

# --- batch normalisation --------------------------------------------------------------------


def centred(vector: sp.Expr) -> sp.Expr:
    """P vector, where P = I - 1 1^T / N takes the mean away."""
    return vector - over(vector) / N


s_v = Quantity("s", sqrt(eps + norm2(centred(v)) / N))
bn = centred(v) / s_v
