"""How fast does weight normalisation change, and its derivative? For every w and every length N.

J is symmetric with the eigenvalues 1 / s, N - 1 times, and eps / s^3, along w.  The norm of the
second derivative is 3 eps ||w|| / s^5 where ||w||^2 <= eps / 2, and 2 / (sqrt(3) s^2) elsewhere.
"""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Entry
from symbolic.claim import Collection, Identity, Inequality, Semidefinite, Verdict
from symbolic.claims.skip_normalisation.notation import along, dot, eps, g, h, k, norm2, s, w, wn
from symbolic.facts import by, given
from symbolic.loss import sqrt

CLAIMS = Collection("skip-normalisation")
FIRST, SECOND = "C4, weight normalisation", "C5, its second derivative"
ZERO = sp.Integer(0)
Jh, Jk = along(wn, w, h), along(wn, w, k)

# --- the Jacobian ---------------------------------------------------------------------------

CLAIMS.add(
    "wn-jacobian",
    Identity(Jh, (h - w * dot(w, h) / s**2) / s),
    FIRST,
    note="J = (I - w w^T / s^2) / s",
)
CLAIMS.add("wn-symmetric", Identity(dot(k, Jh), dot(h, Jk)), FIRST)
CLAIMS.add(
    "wn-along-w",
    Identity(along(wn, w, k), eps * w / s**3, where={k: w}),
    FIRST,
    note="J w = (eps / s^3) w",
)
CLAIMS.add(
    "wn-across-w",
    Identity(Jh, h / s, where={h: h - w * dot(w, h) / norm2(w)}),
    FIRST,
    note="J h = h / s for the part of any h across w: N - 1 times the singular value 1 / s",
)
CAUCHY = CLAIMS.add(
    "cauchy-schwarz",
    Inequality(
        dot(h, k) ** 2,
        norm2(h) * norm2(k),
        certificate=norm2(h) * norm2(k - h * dot(h, k) / norm2(h)),
    ),
    "used below",
)
CLAIMS.add(
    "wn-norm-below",
    Semidefinite(
        norm2(Jh) - eps**2 / s**6 * norm2(h),
        h,
        certificate=by(CAUCHY, {h: w, k: h}) * (s**2 + eps) / s**6,
    ),
    FIRST,
    note="the smallest singular value is eps / s^3",
)
CLAIMS.add(
    "wn-norm-everywhere",
    Semidefinite(
        norm2(h) / eps - norm2(Jh),
        h,
        certificate=norm2(w) * norm2(h) / (eps * s**2) + dot(w, h) ** 2 * (s**2 + eps) / s**6,
        constant=1 / eps,
    ),
    FIRST,
    note="||J|| <= 1 / sqrt(eps) at every w",
)
CLAIMS.add(
    "wn-norm-attained",
    Identity(Jh, h / sqrt(eps), where={w: ZERO}),
    FIRST,
    note="at w = 0",
)

# --- the second derivative ------------------------------------------------------------------

second = along(wn, w, h, k)
R, E = Entry("R"), Entry("E", positive=True)  # R = ||w||^2, E = eps
lipschitz = sp.Rational(48, 25) / sqrt(5) / eps
CLAIMS.add(
    "wn-second",
    Identity(
        s**3 * second,
        3 * dot(w, h) * dot(w, k) * w / s**2 - (dot(w, k) * h + dot(w, h) * k + dot(h, k) * w),
    ),
    SECOND,
)
CLAIMS.add(
    "wn-second-along-w",
    Identity(second, -3 * eps * norm2(w) * w / s**5, where={h: w, k: w}),
    SECOND,
    note="for h = k = w / ||w||: a norm of 3 eps ||w|| / s^5",
)
CLAIMS.add(
    "wn-second-along-w-largest",
    Inequality(norm2(second), 9 * eps**2 * norm2(w) / s**10 * norm2(h) * norm2(k)),
    SECOND,
    expected=Verdict.REFUTED,
    note="that is the largest norm for ||w||^2 <= eps / 2 alone",
)
GRAM = CLAIMS.add(
    "gram",
    Inequality(
        dot(h, h) * dot(w, k) ** 2 + dot(k, k) * dot(w, h) ** 2 + norm2(w) * dot(h, k) ** 2,
        norm2(w) * norm2(h) * norm2(k) + 2 * dot(h, k) * dot(w, h) * dot(w, k),
        certificate=norm2(w)
        * by(
            CAUCHY,
            {h: h - w * dot(w, h) / norm2(w), k: k - w * dot(w, k) / norm2(w)},
        ),
    ),
    "used below",
    note="the Gram determinant of w, h, k is not negative",
)
CLAIMS.add(
    "wn-second-across",
    Inequality(
        norm2(second),
        sp.Rational(4, 3) / s**4 * norm2(h) * norm2(k),
        certificate=(
            by(GRAM)
            + (4 * eps + norm2(w))
            / 3
            * (by(CAUCHY) + (dot(h, k) - 3 * dot(w, h) * dot(w, k) / s**2) ** 2)
        )
        / s**6,
    ),
    SECOND,
    note="||D^2 wn|| <= 2 / (sqrt(3) s^2) at every w, which is its norm for ||w||^2 >= eps / 2",
)
S = E + R
LEFT = CLAIMS.add(
    "wn-second-slack",
    Inequality(
        sp.Rational(4, 3) / S**2,
        sp.Rational(48, 25) ** 2 / (5 * E**2) + E * (4 * E + R) * (3 * E - 8 * R) / (12 * S**5),
        conditions=(R,),
        certificate=(4 * R - E) ** 2
        * (1728 * given(R) ** 3 + 9504 * E * R**2 + 18799 * E**2 * given(R) + 15148 * E**3)
        / (37500 * E**2 * (E + given(R)) ** 5),
    ),
    "used below",
    conditions="R = ||w||^2, E = eps",
)
a, b, c = dot(w, h), dot(w, k), dot(h, k)
THREE = CLAIMS.add(
    "three-products",
    Inequality(
        2 * a * b * c,
        norm2(w) * (norm2(h) * norm2(k) + c**2),
        certificate=norm2(w) * (c - a * b / norm2(w)) ** 2
        + norm2(h) * by(CAUCHY, {h: w})
        + b**2 / norm2(w) * by(CAUCHY, {k: w}),
    ),
    "used below",
    conditions="a = <w, h>, b = <w, k>, c = <h, k>",
)
tau = eps / (2 * s**2)
BEND = CLAIMS.add(
    "wn-second-norm",
    Inequality(
        norm2(second),
        lipschitz**2 * norm2(h) * norm2(k),
        certificate=by(LEFT, {R: norm2(w), E: eps}) * norm2(h) * norm2(k)
        + (
            by(GRAM)
            + (4 * eps + norm2(w))
            / 3
            * (
                ((1 - tau) * c - 3 * a * b / s**2) ** 2
                + ((1 - tau) ** 2 + 3 * tau * norm2(w) / s**2) * by(CAUCHY)
                + 3 * tau / s**2 * by(THREE)
            )
        )
        / s**6,
    ),
    SECOND,
    note="||D^2 wn|| <= 48 / (25 sqrt(5) eps): J is Lipschitz with this constant",
)
small = eps - 2 * norm2(w)
CLAIMS.add(
    "wn-second-along-w-small",
    Inequality(
        norm2(second),
        9 * eps**2 * norm2(w) / s**10 * norm2(h) * norm2(k),
        conditions=(small,),
        certificate=(
            by(GRAM)
            + (4 * eps + norm2(w))
            / s**2
            * (
                norm2(w) * by(CAUCHY)
                + given(small) / s**2 * by(THREE)
                + 3 / s**2 * (norm2(w) * c - a * b) ** 2
            )
        )
        / s**6,
    ),
    SECOND,
    conditions="||w||^2 <= eps / 2",
    note="3 eps ||w|| / s^5 is the norm of D^2 wn there, attained along w (wn-second-along-w)",
)
unit = g / sqrt(norm2(g))
CLAIMS.add(
    "wn-second-attained",
    Identity(norm2(second), lipschitz**2, where={w: sqrt(eps) / 2 * unit, h: unit, k: unit}),
    SECOND,
    note="at ||w||^2 = eps / 4, along w: no smaller constant will do",
)
