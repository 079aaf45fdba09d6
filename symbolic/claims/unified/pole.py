"""Where does the unified loss have poles, and what happens there? alpha may vanish.

Omega = W(1) = 0.567... is the number with exp(-Omega) = Omega: t -> e^t + t vanishes at -Omega,
and exp(-Omega) >= Om says that Om is not above it.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Identity, Inequality, Verdict
from symbolic.claims.unified.notation import alpha, at_one, f, u
from symbolic.facts import absolute_bound, by, exponential_bound, given, part_bound
from symbolic.loss import b, exp, rows, total, z

CLAIMS = Collection("unified")
PLACE = "where alpha vanishes"
REMOVABLE = "the removable pole"
ZERO, QUARTER = sp.Integer(0), sp.Rational(1, 4)

R, Om = Entry("R", (), positive=True), Entry("Om", (), positive=True)
u_, alpha_, f_ = at_one(u), at_one(alpha), at_one(f)
in_ball = R**4 - total(z**2)
below = exp(-Om) - Om
above = Om - exp(-Om)
n = rows.size

# --- alpha has no lower bound ---------------------------------------------------------------

CLAIMS.add(
    "alpha-positive",
    Inequality(ZERO, alpha_, conditions=(in_ball,)),
    PLACE,
    expected=Verdict.REFUTED,
    conditions="||A||, ||x|| <= R, so ||z|| <= R^2",
    note="it holds on the ball where n is large enough: alpha-positive-many-rows",
)
tangent = exp(-Om) * total(exponential_bound(z + Om)) + n * given(below)
room = (total((z + Om) ** 2) + given(in_ball) + given(n * Om**2 - R**4)) / (2 * Om)
CLAIMS.add(
    "alpha-positive-many-rows",
    Inequality(
        ZERO,
        alpha_,
        conditions=(in_ball, n * Om**2 - R**4, below),
        certificate=tangent + (1 + exp(-Om)) * room,
    ),
    PLACE,
    conditions="||z|| <= R^2 and n >= R^4 / Om^2, Om <= Omega: n >= 3.10896 R^4",
    note="for fewer rows z = -Omega 1_n is a zero of alpha within the ball",
)
CLAIMS.add(
    "alpha-lower",
    Inequality(exp(-(R**2)), alpha_, conditions=(in_ball,)),
    PLACE,
    expected=Verdict.REFUTED,
    conditions="||A||, ||x|| <= R, so ||z|| <= R^2",
    note="the softmax's beta >= e^{-R^2} does not carry over; what holds is alpha-jensen",
)
mean = total(z) / n
CLAIMS.add(
    "alpha-jensen",
    Inequality(
        n * (exp(mean) + mean),
        alpha_,
        certificate=total(exp(mean) * exponential_bound(z - mean)),
    ),
    PLACE,
    note="sharp: both sides are equal where z is constant; so alpha > 0 for a mean above -Omega",
)

# --- f in the simplex -----------------------------------------------------------------------

u_positive = CLAIMS.add(
    "u-positive",
    Inequality(
        ZERO,
        u_,
        conditions=(z + Om, below),
        certificate=exp(z + Om) * given(below)
        + Om * exponential_bound(z + Om)
        + (1 + Om) * given(z + Om),
    ),
    PLACE,
    conditions="z_k >= -Om for all k, Om <= Omega",
)
CLAIMS.add(
    "f-norm",
    Inequality(total(f_**2), sp.Integer(1)),
    PLACE,
    expected=Verdict.REFUTED,
    note="||f|| <= ||f||_1 = 1 needs u >= 0: f-norm-positive",
)
CLAIMS.add(
    "f-norm-positive",
    Inequality(
        total(f_**2),
        sp.Integer(1),
        conditions=(z + Om, below),
        certificate=total(by(u_positive) * part_bound(by(u_positive), rows)) / alpha_**2,
    ),
    PLACE,
    conditions="z_k >= -Om for all k, Om <= Omega, alpha != 0",
    note="f is a probability vector there: f-sum and f-positive",
)
CLAIMS.add("f-sum", Identity(total(f_), sp.Integer(1)), PLACE, conditions="alpha != 0")
u_negative = CLAIMS.add(
    "u-negative",
    Inequality(
        u_,
        ZERO,
        conditions=(-z - Om, above),
        certificate=given(above)
        + given(-z - Om)
        + exp(z) * (exponential_bound(-z - Om) + given(-z - Om)),
    ),
    PLACE,
    conditions="z_k <= -Om for all k, Om >= Omega",
)
CLAIMS.add(
    "f-positive",
    Inequality(
        ZERO,
        f_,
        conditions=(z + Om, below),
        certificate=by(u_positive) * total(by(u_positive)) / alpha_**2,
    ),
    PLACE,
    conditions="z_k >= -Om for all k, Om <= Omega, alpha != 0",
    note="with <f,1> = 1 (f-sum) f lies in the simplex",
)
CLAIMS.add(
    "f-positive-other-side",
    Inequality(
        ZERO,
        f_,
        conditions=(-z - Om, above),
        certificate=by(u_negative) * total(by(u_negative)) / alpha_**2,
    ),
    PLACE,
    conditions="z_k <= -Om for all k, Om >= Omega, alpha != 0",
    note="alpha < 0 is a model too: f_k is proportional to -z_k - e^{z_k}, a concave link",
)

# --- the removable pole ---------------------------------------------------------------------

# At z = -Omega 1_n + y, exp(z) = Omega e^y: u and alpha vanish together as y -> 0.
x, y, m = Entry("x"), Entry("y", [rows]), Entry("m", (), positive=True)
remainder = exp(y) - 1 - y
AT_POLE = "z = -Omega 1_n + y, all y_k <= 1; any Om > 0 in the place of Omega"
linear, rest = (1 + Om) * y, Om * remainder
CLAIMS.add("pole-u", Identity(Om * exp(y) - Om + y, linear + rest), REMOVABLE, conditions=AT_POLE)

half_step = exponential_bound(-y / 2)
loose = CLAIMS.add(
    "pole-remainder",
    Inequality(
        remainder,
        2 * y**2,
        conditions=(1 - y,),
        certificate=exp(y)
        * (
            half_step
            * (half_step + 1 + given(1 - y))
            * (sp.Rational(7, 8) + 2 * (y + QUARTER) ** 2)
            + y**2 * given(1 - y) * (3 * QUARTER + given(1 - y) / 2)
        ),
    ),
    REMOVABLE,
    conditions="y_k <= 1",
    note="e^{y/2} <= 1 / (1 - y/2): the remainder of u is at most 2 Om y^2, and it is not negative",
)

CLAIMS.add(
    "pole-remainder-half",
    Inequality(exp(x) - 1 - x, x**2 / 2, box={x: (-1, 1)}),
    REMOVABLE,
    expected=Verdict.REFUTED,
    conditions="|x| <= 1",
    note="the second-order term alone is too small for x > 0; pole-remainder-near is what holds",
)
CLAIMS.add(
    "pole-remainder-near",
    Inequality(exp(x) - 1 - x, x**2, box={x: (-1, 1)}),
    REMOVABLE,
    conditions="|x| <= 1",
    note="by interval arithmetic",
)

u_near = Om * exp(y) - Om + y
sigma = total(y)
turned = u_near * sigma - y * total(u_near)
small = 2 * Om * (y**2 * sp.Abs(sigma) + sp.Abs(y) * total(y**2))
CLAIMS.add(
    "pole-limit",
    Inequality(
        turned,
        small,
        conditions=(1 - y,),
        certificate=Om * sp.Abs(sigma) * by(loose)
        + Om * exponential_bound(y) * absolute_bound(sigma)
        + Om * sp.Abs(y) * total(by(loose))
        + Om * total(exponential_bound(y)) * absolute_bound(-y),
    ),
    REMOVABLE,
    conditions=AT_POLE,
    note="(f_k - y_k / <y,1>) <y,1> alpha is of third order in y, <y,1> alpha of second: f "
    "-> A d / <A d,1> along y = s A d, s -> 0, from either side: the linear share model",
)
CLAIMS.add(
    "pole-limit-below",
    Inequality(
        -turned,
        small,
        conditions=(1 - y,),
        certificate=Om * sp.Abs(sigma) * by(loose)
        + Om * exponential_bound(y) * absolute_bound(-sigma)
        + Om * sp.Abs(y) * total(by(loose))
        + Om * total(exponential_bound(y)) * absolute_bound(y),
    ),
    REMOVABLE,
    conditions=AT_POLE,
    note="(f_k - y_k / <y,1>) <y,1> alpha is of third order in y, <y,1> alpha of second: f "
    "-> A d / <A d,1> along y = s A d, s -> 0, from either side: the linear share model",
)

# The limit of the share model is reached from afar as well: z = -y with all y_k large.
u_far = exp(-y) - y
turned_far = u_far * sigma - y * total(u_far)
tail = CLAIMS.add(
    "far-tail",
    Inequality(
        exp(-y),
        exp(-m),
        conditions=(y - m,),
        certificate=exp(-y) * (exponential_bound(y - m) + given(y - m)),
    ),
    REMOVABLE,
    conditions="y_k >= m > 0 for all k",
)
known = given(y - m) + m
FAR = "z = -y, y_k >= m > 0 for all k: x = s d with A d < 0"
CLAIMS.add(
    "share-far-away",
    Inequality(
        turned_far,
        sigma * exp(-m),
        conditions=(y - m,),
        certificate=total(known) * by(tail) + known * total(exp(-y)),
    ),
    REMOVABLE,
    conditions=FAR,
    note="(f_k - y_k / <y,1>) <y,1> (-alpha), and -alpha >= <y,1> - n e^{-m}: f -> A d / <A "
    "d,1> as s -> infinity",
)
CLAIMS.add(
    "share-far-away-below",
    Inequality(
        -turned_far,
        n * y * exp(-m),
        conditions=(y - m,),
        certificate=known * total(by(tail)) + exp(-y) * total(known),
    ),
    REMOVABLE,
    conditions=FAR,
    note="(f_k - y_k / <y,1>) <y,1> (-alpha), and -alpha >= <y,1> - n e^{-m}: f -> A d / <A "
    "d,1> as s -> infinity",
)

# --- so the infimum -------------------------------------------------------------------------

d, step = Entry("d", [rows]), Entry("s")
p = d / total(d)
f_near = (Om * exp(step * p) - Om + step * p) / total(Om * exp(step * p) - Om + step * p)
length, misfit = sp.sqrt(total(p**2)), sp.sqrt(total((p - b) ** 2))
drift = Om * sp.Abs(step) * length**2 * (1 + length)
Om_box = {Om: (sp.Rational(1, 2), sp.Rational(3, 5))}
CLAIMS.add(
    "pole-infimum",
    Inequality(
        total((f_near - b) ** 2) / 2,
        (misfit + drift) ** 2 / 2,
        Om_box,
        (1 - step**2, 1 - sp.Abs(step) * total(p**2), step**2 - sp.Rational(1, 10000)),
        sizes=({rows: 2},),
    ),
    REMOVABLE,
    expected=Verdict.SUPPORTED,
    conditions="z = -Omega 1_n + s p, p = A d / <A d,1>; 1/100 <= |s| <= min(1, 1 / ||p||^2);"
    " any Om in [1/2, 3/5]; n = 2",
    note="for s -> 0 (pole-limit): inf L <= 1/2 ||A d / <A d,1> - b||^2 for every d, the loss of"
    " the linear share model; the infimum need not be attained",
)
