"""What do the letters of the attention paper mean? Shared by the files of its claims.

One entry (j0, i0) of the attention matrix: z = A_j0 x, f = softmax(z), a fixed vector v, and the
residual c = <f, v> - b0, all over the n rows; the loss is L = c^2 / 2.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry, Quantity
from symbolic.loss import rows, total, w, z

n = rows.size
v = Entry("v", [rows])
y = Entry("y", [rows])
h = Entry("h", [rows])
k = Entry("k", [rows])
A_i, A_l = Entry("A_i", [rows]), Entry("A_l", [rows])
b0 = Entry("b0")
R = Entry("R", (), positive=True)

u = Quantity("u", sp.exp(z))
alpha = Quantity("alpha", total(u))
f = Quantity("f", u / alpha)
gamma = Quantity("gamma", total(f * v))
c = Quantity("c", gamma - b0)
L = Quantity("L", c**2 / 2)
ridge = total(w**2 * h**2)


def dot(p: sp.Expr, q: sp.Expr) -> sp.Expr:
    """Return <p, q>."""
    return total(p * q)


def norm(p: sp.Expr) -> sp.Expr:
    """Return the 2-norm of a vector over rows."""
    return sp.sqrt(total(p**2))


def form(diagonal: sp.Expr, pairs: list[tuple[sp.Expr, sp.Expr, sp.Expr]]) -> sp.Expr:
    """h^T (diag(diagonal) + sum m p q^T) k."""
    return total(diagonal * h * k) + sum(m * dot(p, h) * dot(q, k) for m, p, q in pairs)
