"""How does gradient descent move? Three numbers do not need the others: phi, s and r.

s = 1^T a, r = a . a_star; with ||v|| = 1 after each step.  A flow runs in units of the step eta of
a; that of v is eta times a ratio.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along, Entry
from symbolic.claim import Collection, Identity, Inequality
from symbolic.claims.shortcut.kernel import SIN_ABOVE, SIN_BELOW, x
from symbolic.claims.shortcut.network import in_a, in_v
from symbolic.claims.shortcut.notation import (
    L,
    N_star,
    a,
    a_star,
    c,
    dot,
    g,
    k,
    loss,
    network,
    norm,
    over,
    phi,
    pi,
    r,
    s,
    s_star,
    unit_star,
    v,
    v_star,
)
from symbolic.facts import by, given
from symbolic.loss import sin, sqrt

CLAIMS = Collection("shortcut")
FLOW, STEP, RATE = "the flow", "a step", "rates"
ONE, ZERO = sp.Integer(1), sp.Integer(0)
eta, scale, t = Entry("eta", (), positive=True), Entry("lambda"), Entry("t")
angle = Entry("phi")

# --- the flow -------------------------------------------------------------------------------

CLAIMS.add(
    "flow-phi",
    Identity(Along(phi, v, -in_v), -r * (pi - phi) * sqrt(1 - c**2) / (2 * pi * norm**2)),
    FLOW,
    conditions="0 < phi < pi",
    note="phi' = -(r / 2 pi) (pi - phi) sin(phi): the angle falls just where r > 0",
)


def change_of_s(s: sp.Expr, s_star: sp.Expr, g: sp.Expr) -> sp.Expr:
    """s' of the flow."""
    return -((k + pi - 1) * s - (k + g - 1) * s_star) / (2 * pi)


def change_of_r(s: sp.Expr, r: sp.Expr, s_star: sp.Expr, N_star: sp.Expr, g: sp.Expr) -> sp.Expr:
    """r' of the flow."""
    return -(s * s_star + (pi - 1) * r - s_star**2 - (g - 1) * N_star) / (2 * pi)


ds, dr = change_of_s(s, s_star, g), change_of_r(s, r, s_star, N_star, g)
CLAIMS.add("flow-s", Identity(Along(s, a, -in_a), ds), FLOW)
CLAIMS.add("flow-r", Identity(Along(r, a, -in_a), dr), FLOW, note="so that phi, s, r are closed")
CLAIMS.add(
    "scaling",
    Identity(loss(v, scale * a, network(v_star, scale * a_star)), scale**2 * L),
    FLOW,
    note="a = ||a_star|| b: the flow of b has no norm in it, that of phi the factor ||a_star||^2, "
    "so that eta_w ||a_star||^2 / eta_a alone counts",
)

# --- a step ---------------------------------------------------------------------------------

after = v - eta * in_v
tangent = eta * r * (pi - phi) * sqrt(1 - c**2) / (2 * pi * norm**2)
CLAIMS.add(
    "step-across",
    Identity(dot(after, unit_star), norm * (c + tangent * sqrt(1 - c**2))),
    STEP,
    conditions="0 < phi < pi",
)
CLAIMS.add(
    "step-length",
    Identity(dot(after, after), norm**2 * (1 + tangent**2)),
    STEP,
    conditions="0 < phi < pi",
    note="with step-across the new cosine is (cos(phi) + t sin(phi)) / sqrt(1 + t^2): a step turns "
    "v by exactly arctan(t), t = eta (r / 2 pi) (pi - phi) sin(phi) where ||v|| = 1",
)
moved = a - eta * in_a
CLAIMS.add("step-s", Identity(over(moved), s + eta * ds), STEP)
CLAIMS.add("step-r", Identity(over(moved * a_star), r + eta * dr), STEP)

# --- rates ----------------------------------------------------------------------------------

speed = (pi - angle) * sin(angle) / (2 * pi)  # -phi' / r
CLAIMS.add(
    "rate-teacher",
    Inequality(
        speed,
        angle / 2,
        conditions=(angle, pi - angle),
        certificate=(given(pi - angle) * by(SIN_BELOW, {x: angle}) + angle**2) / (2 * pi),
    ),
    RATE,
    conditions="0 <= phi <= pi",
    note="phi falls no faster than exp(-(r / 2) t), with r = N_star at the teacher",
)
CLAIMS.add(
    "rate-teacher-below",
    Inequality(
        angle / 2 - angle**2 / (2 * pi) - (pi - angle) * angle**3 / (12 * pi),
        speed,
        conditions=(angle, pi - angle),
        certificate=given(pi - angle) * by(SIN_ABOVE, {x: angle}) / (2 * pi),
    ),
    RATE,
    conditions="0 <= phi <= pi",
    note="and about as fast: the rate is N_star / 2",
)
CLAIMS.add(
    "rate-spurious",
    Inequality(
        x * sin(x) / (2 * pi),
        x**2 / (2 * pi),
        conditions=(x,),
        certificate=given(x) * by(SIN_BELOW) / (2 * pi),
    ),
    RATE,
    conditions="x = pi - phi >= 0",
    note="x' = -|r| x sin(x) / (2 pi) >= -|r| x^2 / (2 pi)",
)
size = Entry("r", (), positive=True)
time = Entry("t", (), positive=True)
CLAIMS.add(
    "rate-spurious-comparison",
    Identity(
        Along(2 * pi / (size * time), time, ONE), -size / (2 * pi) * (2 * pi / (size * time)) ** 2
    ),
    RATE,
    note="so the spurious point is reached like 2 pi / (|a_s . a_star| t) at best",
)
