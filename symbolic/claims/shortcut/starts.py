"""From which starts does gradient descent find the teacher? A region that no step leaves.

With the shortcut v = e + w, e = 1_p / sqrt(p), the start w = 0 has an angle of at most pi / 3.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Inequality, Verdict
from symbolic.claims.shortcut.dynamics import change_of_r, change_of_s, eta, t
from symbolic.claims.shortcut.kernel import by_angle, x
from symbolic.claims.shortcut.kernel import phi as angle
from symbolic.claims.shortcut.notation import (
    a,
    a_star,
    dot,
    k,
    numbers,
    over,
    pi,
    v_star,
)
from symbolic.facts import given
from symbolic.loss import acos, sqrt

CLAIMS = Collection("shortcut")
PRIOR, REGION = "the shortcut prior", "a region that no step leaves"
ZERO, HALF = sp.Integer(0), sp.Rational(1, 2)
e = Entry("e", [numbers])

# --- where it starts ------------------------------------------------------------------------

prior = 1 - dot(v_star - e, v_star - e)
long_enough = (dot(e, e) - 1, dot(v_star, v_star) - 1)
CLAIMS.add(
    "prior-angle",
    Inequality(
        HALF,
        dot(e, v_star),
        conditions=(prior, *long_enough),
        certificate=(given(prior) + given(dot(e, e) - 1) + given(dot(v_star, v_star) - 1)) / 2,
    ),
    PRIOR,
    conditions="||v_star - e|| <= 1, ||e|| = ||v_star|| = 1",
    note="cos(phi_0) >= 1/2: the start w = 0 is at most pi / 3 away",
)
wider = 2 - dot(v_star - e, v_star - e)
CLAIMS.add(
    "prior-angle-right",
    Inequality(
        ZERO,
        dot(e, v_star),
        conditions=(wider, *long_enough),
        certificate=(given(wider) + given(dot(e, e) - 1) + given(dot(v_star, v_star) - 1)) / 2,
    ),
    PRIOR,
    conditions="||v_star - e|| <= sqrt(2), ||e|| = ||v_star|| = 1",
    note="phi_0 <= pi / 2 already where ||w_star|| <= sqrt(2)",
)
CLAIMS.add(
    "prior-angle-sharper",
    Inequality(sp.Rational(3, 5), x, conditions=(1 - (x - 1) ** 2 - (1 - x**2),)),
    PRIOR,
    expected=Verdict.REFUTED,
    conditions="e = (1, 0), v_star = (x, sqrt(1 - x^2)), ||v_star - e|| <= 1",
    note="no smaller angle than pi / 3 will do",
)
s, s_star = over(a), over(a_star)
ball = s_star**2 / k - over(a**2)
CLAIMS.add(
    "ball",
    Inequality(
        s**2,
        s_star**2,
        conditions=(ball,),
        certificate=k * (given(ball) + over((a - s / k) ** 2)),
    ),
    PRIOR,
    conditions="||a|| <= |s_star| / sqrt(k)",
    note="|1^T a| <= |1^T a_star| in the ball of starts",
)
CLAIMS.add(
    "ball-point",
    Inequality(
        over(a**2),
        ZERO,
        conditions=(ball, -(s_star**2)),
        certificate=given(ball) + given(-(s_star**2)) / k,
    ),
    PRIOR,
    conditions="||a|| <= |s_star| / sqrt(k), s_star = 0",
    note="the ball is then the point 0: 'anywhere in the ball' says nothing",
)

# --- what no step leaves --------------------------------------------------------------------

s, s_star, r, G = Entry("s"), Entry("s_star"), Entry("r"), Entry("G")  # numbers; G is g(phi)
N_star = Entry("N_star", (), positive=True)
after_s = s + eta * change_of_s(s, s_star, G)
after_r = r + eta * change_of_r(s, r, s_star, N_star, G)
slow_s, slow_r = 2 * pi - eta * (k + pi - 1), 2 * pi - eta * (pi - 1)
inside, outside = s_star**2 - s * s_star, s_star**2 + s * s_star
CLAIMS.add(
    "stays-s",
    Inequality(
        after_s * s_star,
        s_star**2,
        conditions=(inside, pi - G, slow_s),
        certificate=(given(slow_s) * given(inside) + eta * given(pi - G) * s_star**2) / (2 * pi),
    ),
    REGION,
    conditions="s s_star <= s_star^2, eta <= 2 pi / (k + pi - 1)",
)
CLAIMS.add(
    "stays-s-below",
    Inequality(
        -after_s * s_star,
        s_star**2,
        conditions=(outside, slow_s, G),
        certificate=(given(slow_s) * given(outside) + eta * (2 * k + pi - 2 + given(G)) * s_star**2)
        / (2 * pi),
    ),
    REGION,
    conditions="s s_star >= -s_star^2, eta <= 2 pi / (k + pi - 1)",
)
CLAIMS.add(
    "stays-r",
    Inequality(
        ZERO,
        after_r,
        conditions=(r, G - 1, inside, slow_r),
        certificate=(given(slow_r) * given(r) + eta * (given(inside) + given(G - 1) * N_star))
        / (2 * pi),
    ),
    REGION,
    conditions="r >= 0, phi <= pi / 2, s s_star <= s_star^2, eta <= 2 pi / (pi - 1)",
    note="from a = 0, or any a of the ball with a . a_star >= 0, r stays so",
)
CLAIMS.add(
    "grows-r",
    Inequality(
        r + eta * ((G - 1) * N_star - (pi - 1) * r) / (2 * pi),
        after_r,
        conditions=(inside,),
        certificate=eta * given(inside) / (2 * pi),
    ),
    REGION,
    conditions="s s_star <= s_star^2",
    note="r goes to (g - 1) N_star / (pi - 1) at least, which is > 0 where phi < pi / 2",
)
CLAIMS.add(
    "stays-phi",
    Inequality(
        x**2 * (1 + t**2),
        (x + t * sqrt(1 - x**2)) ** 2,
        conditions=(t, 1 - x**2, 2 * x * sqrt(1 - x**2) - t),
        certificate=given(t) * given(2 * x * sqrt(1 - x**2) - t) + 2 * t**2 * given(1 - x**2),
    ),
    REGION,
    conditions="x = cos(phi) >= 0; 0 <= t <= sin(2 phi)",
    note="a turn by arctan(t) to the teacher (step-across, step-length) does not raise the angle",
)
slow_v = 4 * x - eta * r
sine = sqrt(1 - x**2)
CLAIMS.add(
    "turns-little",
    Inequality(
        eta * r * (pi - acos(x)) * sine / (2 * pi),
        2 * x * sine,
        conditions=(slow_v, r),
        certificate=sine * given(slow_v) / 2 + eta * given(r) * acos(x) * sine / (2 * pi),
    ),
    REGION,
    conditions="x = cos(phi); r >= 0, eta r <= 4 x, for the step eta of v",
    note="then t <= sin(2 phi), as stays-phi asks for",
)
CLAIMS.add(
    "five-twelfths",
    Inequality(sp.Rational(36, 25), by_angle.xreplace({angle: 5 * pi / 12})),
    REGION,
    note="g(5 pi / 12) > 1: a(phi) . a_star >= (g - 1) N_star / (pi - 1) > 0 up to there",
)
