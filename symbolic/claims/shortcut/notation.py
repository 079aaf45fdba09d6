"""What do the letters of the paper mean? Shared by the files of its claims.

A network f(Z) = sum_j a_j relu(<v, Z_j> / ||v||) of k patches with p independent standard normal
numbers each, beside its teacher with v_star and a_star; L is half the mean of its squared error,
derived from that definition.  With a shortcut the filter is v = e + w, where e = 1_p / sqrt(p):
another start, the same loss.  phi is the angle between v and v_star.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry, Quantity, arc_kernel
from symbolic.declare.gaussian import Expect, relu
from symbolic.loss import Axis, acos, sqrt, sum_over

numbers, patches = Axis("i", "p"), Axis("j", "k")
k = patches.size
pi = sp.pi
v, v_star = Entry("v", [numbers]), Entry("v_star", [numbers])
a, a_star = Entry("a", [patches]), Entry("a_star", [patches])
Z = Entry("Z", [numbers, patches])
h, e = Entry("h", [numbers]), Entry("e", [patches])  # directions of v and a


def dot(p: sp.Expr, q: sp.Expr) -> sp.Expr:
    """<p, q> of two filters."""
    return sum_over(numbers, p * q)


def over(summand: sp.Expr) -> sp.Expr:
    """Sum over the patches."""
    return sum_over(patches, summand)


def network(filters: sp.Expr, weights: sp.Expr) -> sp.Expr:
    """f(Z) for a filter that is divided by its norm."""
    return over(weights * relu(dot(filters, Z) / sqrt(dot(filters, filters))))


def loss(filters: sp.Expr, weights: sp.Expr, teacher: sp.Expr) -> sp.Expr:
    """Half the mean of the squared error."""
    return Expect((network(filters, weights) - teacher) ** 2, Z) / 2


def along_v(formula: sp.Expr, *directions: sp.Expr) -> sp.Expr:
    """Differentiate for v along one direction after another."""
    for direction in directions:
        formula = Along(formula, v, direction)
    return formula


def along_a(formula: sp.Expr, *directions: sp.Expr) -> sp.Expr:
    """Differentiate for a along one direction after another."""
    for direction in directions:
        formula = Along(formula, a, direction)
    return formula


L = loss(v, a, network(v_star, a_star))

norm, norm_star = (
    Quantity("norm", sqrt(dot(v, v))),
    Quantity("norm_star", sqrt(dot(v_star, v_star))),
)
unit, unit_star = v / norm, v_star / norm_star
c = Quantity("c", dot(v, v_star) / (norm * norm_star))  # cos(phi)
phi = Quantity("phi", acos(c))
g = Quantity("g", arc_kernel(c))
s, s_star = Quantity("s", over(a)), Quantity("s_star", over(a_star))
r = Quantity("r", over(a * a_star))
N, N_star = Quantity("N", over(a**2)), Quantity("N_star", over(a_star**2))
q = unit_star - c * unit  # the part of the teacher's unit filter across v

G = Entry("G")  # any number in the place of g(phi), on which alone of v the loss depends


def at_kernel(kernel: sp.Expr, weights: sp.Expr = a) -> sp.Expr:
    """Return the loss where g(phi) has that value."""
    squares, alike, total = over(weights**2), over(weights * a_star), over(weights)
    parts = (pi - 1) * (N_star + squares) - 2 * (kernel - 1) * alike
    return (parts + s_star**2 + total**2 - 2 * total * s_star) / (4 * pi)
