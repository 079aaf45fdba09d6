"""What do the letters of the unified paper mean? Shared by the files of its claims."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import AxisMax, Entry, Quantity, expand_names
from symbolic.loss import b, rows, total, w, z
from symbolic.losses import load

LOSS = load("unified")
L = LOSS.value
u, alpha, f, c = LOSS.quantities
(t,) = LOSS.parameters

u1 = Quantity("u1", sp.exp(z))
u2 = Quantity("u2", z)
v = Quantity("v", u1 + t)
q = u1
A_i, A_j = Entry("A_i", [rows]), Entry("A_j", [rows])
h, k = Entry("h", [rows]), Entry("k", [rows])
kappa = Quantity("kappa", total(c * f))
psi, phi = Quantity("psi", v / alpha), Quantity("phi", q / alpha)
eta = Quantity("eta", 2 * f - b)
s = Quantity("s", total((3 * f - 2 * b) * f))
regulariser = total((w * z) ** 2) / 2


def dot(p: sp.Expr, q_: sp.Expr) -> sp.Expr:
    """Return <p, q>."""
    return total(p * q_)


def norm(p: sp.Expr) -> sp.Expr:
    """Return the 2-norm of a vector over rows."""
    return sp.sqrt(total(p**2))


def norm_inf(p: sp.Expr) -> sp.Expr:
    """Return the infinity norm of a vector over rows."""
    return AxisMax(sp.Abs(p), rows)


def at_one(formula: sp.Expr) -> sp.Expr:
    """Put t = 1: the abstract's loss itself."""
    return expand_names(formula).xreplace({t: sp.Integer(1)})


def form(D_: sp.Expr, pairs: list[tuple[sp.Expr, sp.Expr, sp.Expr]]) -> sp.Expr:
    """h^T (diag(D) + sum m p q^T) k."""
    return total(D_ * h * k) + sum(m * total(p * h) * total(q_ * k) for m, p, q_ in pairs)
