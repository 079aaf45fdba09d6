"""Do equal steps do for v and a, from the shortcut's start? Not for a teacher with large weights.

A setting that can be followed by hand: k = 2, any p >= 2, a_star = (20, -10), a_0 = (-5, -5) on
the ball's edge, phi_0 = pi / 3, both steps 3/25.  The first step turns v by pi / 3, away from the
teacher, as arctan(sqrt(3)) = pi / 3; from there a region is entered that no step leaves.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Convergence, Inequality, Verdict
from symbolic.claims.shortcut import experiment
from symbolic.claims.shortcut.dynamics import eta
from symbolic.claims.shortcut.kernel import x
from symbolic.claims.shortcut.notation import pi
from symbolic.claims.shortcut.starts import G, N_star, after_r, inside, outside, r, s_star, slow_r
from symbolic.facts import given
from symbolic.loss import cos, sin, sqrt

CLAIMS = Collection("shortcut")
SUPPORTED, REFUTED = Verdict.SUPPORTED, Verdict.REFUTED
EQUAL, TRAP, RATIO = "equal steps", "a trap that no step leaves", "the ratio of the steps"
SETTING = "k = 2, a_star = (20, -10), a_0 = (-5, -5), phi_0 = pi / 3, both steps 3/25"
ZERO = sp.Integer(0)

# --- the first step -------------------------------------------------------------------------

size = Entry("lambda", (), positive=True)
step = sp.Rational(3, 25)
alignment = -(size**2) / 2  # a_0 . a_star for a_star = lambda (2, -1), a_0 = -lambda (1, 1) / 2
turn = step * alignment * (pi - pi / 3) * sqrt(3) / 2 / (2 * pi)
cosine = (sp.Rational(1, 2) + turn * sqrt(3) / 2) / sqrt(1 + turn**2)
CLAIMS.add(
    "equal-steps",
    Inequality(cos(5 * pi / 12), cosine),
    EQUAL,
    expected=REFUTED,
    conditions="a_star = lambda (2, -1), a_0 = -lambda (1, 1) / 2, phi_0 = pi / 3, both steps 3/25",
    note="phi_1 <= 5 pi / 12 for every lambda = ||a_star|| / sqrt(5): it is 2 pi / 3 for 10",
)
CLAIMS.add(
    "equal-steps-small",
    Inequality(cos(5 * pi / 12), cosine, box={size: (0, 3)}),
    EQUAL,
    conditions="the same, lambda <= 3",
    note="so it is the teacher's size that matters",
)
CLAIMS.add(
    "equal-steps-angle",
    Inequality(cosine.xreplace({size: sp.Integer(10)}), -sp.Rational(1, 2)),
    EQUAL,
    conditions=SETTING,
    note="phi_1 = 2 pi / 3",
)
first_r = -50 - step * (-100 + (pi - 1) * -50 - 100 - (pi / 3 + sqrt(3) / 2 - 1) * 500) / (2 * pi)
CLAIMS.add(
    "equal-steps-alignment",
    Inequality(first_r, ZERO),
    EQUAL,
    conditions=SETTING,
    note="a_1 . a_star < 0, with |1^T a_1| <= 10 (stays-s, stays-s-below): in the trap",
)

# --- the trap: phi >= pi - 11/10, r <= 0, |s| <= |s_star| -----------------------------------

enough = (1 - G) * N_star - 2 * s_star**2
CLAIMS.add(
    "trap-r",
    Inequality(
        after_r,
        ZERO,
        conditions=(-r, outside, enough, slow_r),
        certificate=(given(slow_r) * given(-r) + eta * (given(outside) + given(enough))) / (2 * pi),
    ),
    TRAP,
    conditions="r <= 0, s s_star >= -s_star^2, (1 - g) N_star >= 2 s_star^2, "
    "eta <= 2 pi / (pi - 1)",
)
least = N_star / (pi - 1)
CLAIMS.add(
    "trap-r-below",
    Inequality(
        -after_r,
        least,
        conditions=(least + r, inside, slow_r, G),
        certificate=(given(slow_r) * given(least + r) + eta * (given(inside) + given(G) * N_star))
        / (2 * pi),
    ),
    TRAP,
    conditions="r >= -N_star / (pi - 1), s s_star <= s_star^2, eta <= 2 pi / (pi - 1)",
    note="|r| <= N_star / (pi - 1) from then on",
)
K = Entry("K")
turned = K * x * sin(x)  # the tangent of the turn, x = pi - phi
edge = sp.Rational(11, 10)
CLAIMS.add(
    "trap-phi",
    Inequality(
        cos(edge) * sqrt(1 + turned**2),
        cos(x) + turned * sin(x),
        box={x: (0, 1), K: (0, sp.Rational(9, 2))},
    ),
    TRAP,
    conditions="x = pi - phi <= 1, K = eta_w |r| / (2 pi) <= 9/2",
    note="cos(x - arctan(K x sin(x))) >= cos(11/10): v may turn past -v_star, but stays near it",
)
t = Entry("t")
steep = sin(x) ** 2 - cos(x) ** 2
CLAIMS.add(
    "trap-phi-edge",
    Inequality(
        cos(x) ** 2 * (1 + t**2),
        (cos(x) + t * sin(x)) ** 2,
        conditions=(t, sin(x), cos(x), steep),
        certificate=2 * given(t) * given(sin(x)) * given(cos(x)) + t**2 * given(steep),
    ),
    TRAP,
    conditions="pi / 4 <= x = pi - phi <= pi / 2, as for 1 <= x <= 11/10",
    note="a turn by arctan(t) towards -v_star leaves v no farther from it",
)
CLAIMS.add(
    "trap-start",
    Inequality(pi / 3, edge),
    TRAP,
    conditions=SETTING,
    note="pi - phi_1 = pi / 3 <= 11/10",
)
CLAIMS.add(
    "trap-kernel",
    Inequality(2 * sp.Integer(10) ** 2, (1 - (sin(edge) - edge * cos(edge))) * 500),
    TRAP,
    conditions=SETTING,
    note="(1 - g) N_star >= 2 s_star^2 in the trap: trap-r holds there",
)
CLAIMS.add(
    "trap-turn",
    Inequality(step * 500 / (pi - 1) / (2 * pi), sp.Rational(9, 2)),
    TRAP,
    conditions=SETTING,
    note="K <= 9/2 with |r| <= N_star / (pi - 1): the teacher is never found, whatever p >= 2",
)

# --- experiments in phi, s and r ------------------------------------------------------------

CLAIMS.add(
    "equal-steps-end",
    Convergence(
        experiment.trapped,
        (sp.Rational(11, 20),) * 3,
        "k = 16, rho = 1, phi_0 = pi / 3, a_0 opposite to a_star on the ball's edge, "
        "||a_star|| = 10, both steps 1/100; pi - phi after 1000, 2000, 4000, 8000 steps",
    ),
    RATIO,
    expected=SUPPORTED,
    note="it ends at the spurious point, and pi - phi is halved as the time is doubled",
)
CLAIMS.add(
    "scaled-steps-end",
    Convergence(
        experiment.freed,
        (sp.Rational(1, 2),) * 4,
        "the same, but the step of v is 1/100 / ||a_star||^2; phi after 1000, 2000, ... steps",
    ),
    RATIO,
    expected=SUPPORTED,
    note="with eta_w ||a_star||^2 / eta_a = 1 it ends at the teacher",
)
CLAIMS.add(
    "ratio-one",
    Convergence(
        experiment.largest_angles,
        (sp.Integer(1),) * 3,
        "5 pi / 12, then the largest phi ever met from phi_0 = pi / 3 and 24 points a_0 of the "
        "ball's edge in the plane of 1 and a_star, k = 4, rho = 4, 1, 1/4; eta_a = 1/20, R = 1",
    ),
    RATIO,
    expected=SUPPORTED,
    note="with R = eta_w ||a_star||^2 / eta_a <= 1 the angle stays below 5 pi / 12",
)
