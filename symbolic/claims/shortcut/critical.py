"""Where are the critical points, and what is their inertia? For every k, p and teacher.

At phi = 0, a = a_star the loss is 0. At phi = pi, a = a_s there is another one; between them the
saddles, where a . a_star = 0. In a the loss is a parabola, so that all others follow from a(phi).
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Identity, Inequality, Semidefinite
from symbolic.claims.shortcut.notation import (
    G,
    L,
    N_star,
    a,
    a_star,
    along_a,
    at_kernel,
    e,
    g,
    k,
    loss,
    network,
    over,
    pi,
    s_star,
    v,
    v_star,
)

CLAIMS = Collection("shortcut")
BEST, SPURIOUS, SADDLE = "the best second layer", "the spurious point", "the saddles"
ZERO = sp.Integer(0)


def applied(weights: sp.Expr) -> sp.Expr:
    """(11^T + (pi - 1) I) times weights: 2 pi times the Hessian in a."""
    return over(weights) + (pi - 1) * weights


def solved(weights: sp.Expr) -> sp.Expr:
    """(11^T + (pi - 1) I)^{-1} times weights, by Sherman and Morrison."""
    return (weights - over(weights) / (k + pi - 1)) / (pi - 1)


def best(kernel: sp.Expr) -> sp.Expr:
    """a(phi), where the kernel has that value."""
    return ((kernel - 1) * a_star + (pi - kernel) * s_star / (k + pi - 1)) / (pi - 1)


a_phi, a_s = best(g), best(ZERO)
whole = (k + pi - 1) * N_star
kappa = (whole - s_star**2) / ((pi - 1) * (k + pi - 1))  # a_star^T (11^T + (pi - 1) I)^{-1} a_star
spread = k * over((a_star - s_star / k) ** 2)  # k N_star - s_star^2
r_s = (pi * s_star**2 - whole) / ((pi - 1) * (k + pi - 1))
L_s = (pi - 2) / (4 * (pi - 1)) * (N_star - s_star**2 / k) + (2 * k + pi - 2) / (
    4 * (k + pi - 1)
) * s_star**2 / k

# --- the best second layer ------------------------------------------------------------------

CLAIMS.add("sherman-morrison", Identity(applied(solved(e)), e), BEST)
CLAIMS.add(
    "best-a",
    Identity(a_phi, solved(over(a_star) + (g - 1) * a_star)),
    BEST,
    note="a(phi) = (11^T + (pi - 1) I)^{-1} (11^T + (g - 1) I) a_star",
)
CLAIMS.add(
    "best-a-critical",
    Identity(along_a(at_kernel(G), e), ZERO, where={a: best(G)}),
    BEST,
)
apart = a - best(G)
above_best = ((pi - 1) * over(apart**2) + over(apart) ** 2) / (4 * pi)
CLAIMS.add(
    "best-a-minimum",
    Inequality(at_kernel(G, best(G)), at_kernel(G), certificate=above_best),
    BEST,
    conditions="any number G in the place of g(phi)",
    note="no other a is as good for this phi",
)
CLAIMS.add(
    "strongly-convex-a",
    Semidefinite(
        along_a(at_kernel(G), e, e) - (pi - 1) / (2 * pi) * over(e**2),
        e,
        certificate=over(e) ** 2 / (2 * pi),
    ),
    BEST,
    note="so that a is found at the rate (pi - 1) / (2 pi) for a fixed phi",
)
CLAIMS.add(
    "best-a-alignment",
    Identity(over(a_phi * a_star), r_s + g * kappa),
    BEST,
    note="a(phi) . a_star is linear in g, so that it vanishes for one g at most",
)
CLAIMS.add(
    "curvature",
    Inequality(N_star / (k + pi - 1), kappa, certificate=spread / ((pi - 1) * (k + pi - 1))),
    BEST,
    note="kappa = a_star^T (11^T + (pi - 1) I)^{-1} a_star > 0",
)

# --- phi = pi -------------------------------------------------------------------------------

AT = {v: -v_star, a: a_s}
CLAIMS.add("spurious-gradient-a", Identity(along_a(L, e), ZERO, where=AT), SPURIOUS)
CLAIMS.add(
    "spurious-a",
    Identity(a_s, solved(over(a_star) - a_star)),
    SPURIOUS,
    note="a_s = (11^T + (pi - 1) I)^{-1} (11^T - I) a_star",
)
CLAIMS.add(
    "spurious-alignment",
    Identity(over(a_s * a_star), (pi * s_star**2 / (k + pi - 1) - N_star) / (pi - 1)),
    SPURIOUS,
    note="a_s . a_star",
)
CLAIMS.add("spurious-loss", Identity(L, L_s, where=AT), SPURIOUS)
CLAIMS.add(
    "spurious-loss-positive",
    Inequality(
        (pi - 2) / (4 * (pi - 1)) * N_star,
        L_s,
        certificate=pi * s_star**2 / (4 * (pi - 1) * (k + pi - 1)),
    ),
    SPURIOUS,
    note="it is not the minimum, where a_star is not 0",
)

# --- between them ---------------------------------------------------------------------------

below = whole - s_star**2
g_s = (whole - pi * s_star**2) / below
CLAIMS.add(
    "saddle-angle",
    Identity(over(best(g_s) * a_star), ZERO),
    SADDLE,
    note="g(phi_s) = (k + pi - 1 - pi rho) / (k + pi - 1 - rho), rho = s_star^2 / N_star: with "
    "a = a(phi_s) the gradient in v vanishes too (gradient-v)",
)
CLAIMS.add(
    "saddle-angle-obtuse",
    Inequality(
        g_s,
        sp.Integer(1),
        certificate=(pi - 1) * s_star**2 * ((pi - 1) * N_star + spread) / below**2,
    ),
    SADDLE,
    note="g(phi_s) <= 1: phi_s >= pi / 2, and it is pi / 2 where s_star = 0",
)
turned = Entry("T")  # (pi - phi) <q, h> / ||v||
squared = e - turned * solved(a_star)
CLAIMS.add(
    "saddle-inertia",
    Identity(
        over(e) ** 2 + (pi - 1) * over(e**2) - 2 * turned * over(a_star * e),
        (pi - 1) * over(squared**2) + over(squared) ** 2 - kappa * turned**2,
    ),
    SADDLE,
    conditions="T = (pi - phi) <q, h> / ||v||",
    note="2 pi times the Hessian at a saddle, by hessian-aa and hessian-av; that in v is 0 "
    "(hessian-vv with a . a_star = 0): k squares with +, one with -, along q, and p - 1 directions "
    "of v without curvature",
)
CLAIMS.add(
    "spurious-flat",
    Identity(loss(v, a_s, network(v_star, a_star)), L_s - g * r_s / (2 * pi)),
    SPURIOUS,
    note="with g of third order (kernel-cubic): no curvature in any of the p directions of v, k "
    "squares with + in a (hessian-aa), and gradient-a has g alone",
)
CLAIMS.add(
    "teacher-curvature",
    Identity(loss(v, a_star, network(v_star, a_star)), (pi - g) * N_star / (2 * pi)),
    "the global minimum",
    note="N_star phi^2 / 4 (kernel-quadratic): p - 1 directions of v with the curvature N_star / 2,"
    " k of a, and the length of v without",
)
