"""What is the loss of the network, and what are its derivatives? For every k and p."""

from __future__ import annotations

import sympy as sp

from symbolic.calculus import Along
from symbolic.claim import Collection, Identity, Inequality
from symbolic.claims.shortcut.notation import (
    G,
    L,
    N,
    N_star,
    Z,
    a,
    a_star,
    along_a,
    along_v,
    at_kernel,
    c,
    dot,
    e,
    g,
    h,
    loss,
    norm,
    norm_star,
    over,
    phi,
    pi,
    q,
    r,
    s,
    s_star,
    unit,
    v,
    v_star,
)
from symbolic.declare.gaussian import relu
from symbolic.facts import given
from symbolic.loss import sqrt
from symbolic.losses import load

CLAIMS = Collection("shortcut")
LOSS, GRADIENT, HESSIAN = "the loss", "the gradient", "the Hessian"
ZERO = sp.Integer(0)

# --- the loss -------------------------------------------------------------------------------

CLAIMS.add(
    "loss",
    Identity(L, at_kernel(g)),
    LOSS,
    note="the same patch twice gives second moments, two patches products of means",
)
CLAIMS.add(
    "loss-any-teacher",
    Identity(
        loss(v, a, over(a_star * relu(dot(v_star, Z)))),
        (
            (pi - 1) * (norm_star**2 * N_star + N)
            - 2 * (g - 1) * norm_star * r
            + (s - norm_star * s_star) ** 2
        )
        / (4 * pi),
    ),
    LOSS,
    conditions="a teacher whose filter is not divided by its norm",
    note="a_star becomes ||v_star|| a_star",
)
CLAIMS.add("loss-file", Identity(L, load("shortcut").value), LOSS, note="symbolic/losses/shortcut")
CLAIMS.add(
    "loss-at-teacher", Identity(L, ZERO, where={v: v_star, a: a_star}), LOSS, note="the minimum"
)
CLAIMS.add(
    "loss-positive",
    Inequality(
        ZERO,
        at_kernel(G),
        conditions=(G, pi - G),
        certificate=(
            (s - s_star) ** 2
            + given(G) / pi * (pi - 1) * over((a - a_star) ** 2)
            + given(pi - G) / pi * ((pi - 2) * over(a**2 + a_star**2) + over((a + a_star) ** 2))
        )
        / (4 * pi),
    ),
    LOSS,
    conditions="0 <= g <= pi, as kernel-positive and kernel-at-most show",
    note="as a mean of squares must be",
)

# --- first derivatives ----------------------------------------------------------------------

in_a = (s + (pi - 1) * a - s_star - (g - 1) * a_star) / (2 * pi)
in_v = -(pi - phi) * r * q / (2 * pi * norm)
CLAIMS.add(
    "gradient-a",
    Identity(along_a(L, e), over(in_a * e)),
    GRADIENT,
    note="[(11^T + (pi - 1) I) a - (11^T + (g - 1) I) a_star] / (2 pi)",
)
CLAIMS.add(
    "gradient-v",
    Identity(along_v(L, h), dot(in_v, h)),
    GRADIENT,
    note="-(1 / 2 pi ||v||) (pi - phi) (a . a_star) (I - v v^T / ||v||^2) v_star, ||v_star|| = 1",
)
CLAIMS.add(
    "gradient-v-across",
    Identity(dot(in_v, v), ZERO),
    GRADIENT,
    note="L does not change with the length of v",
)
CLAIMS.add(
    "gradient-v-norm",
    Identity(dot(in_v, in_v), (pi - phi) ** 2 * r**2 * (1 - c**2) / (4 * pi**2 * norm**2)),
    GRADIENT,
    note="so it vanishes just where a . a_star = 0, phi = 0 or phi = pi",
)

# --- second derivatives, by pairs -----------------------------------------------------------

CLAIMS.add(
    "hessian-aa",
    Identity(along_a(at_kernel(G), e, e), (over(e) ** 2 + (pi - 1) * over(e**2)) / (2 * pi)),
    HESSIAN,
    note="(11^T + (pi - 1) I) / (2 pi), the same everywhere",
)
CLAIMS.add(
    "hessian-av",
    Identity(
        Along(along_a(L, e), v, h), -(pi - phi) * over(a_star * e) * dot(q, h) / (2 * pi * norm)
    ),
    HESSIAN,
)
across = dot(h, h) - dot(unit, h) ** 2  # h^T P h
CLAIMS.add(
    "hessian-vv",
    Identity(
        along_v(L, h, h),
        -r
        / (2 * pi * norm**2)
        * (
            dot(q, h) ** 2 / sqrt(1 - c**2)
            - (pi - phi) * (2 * dot(unit, h) * dot(q, h) + c * across)
        ),
    ),
    HESSIAN,
    conditions="0 < phi < pi",
    note="-(a . a_star / 2 pi) [q q^T / sin(phi) - (pi - phi) (v q^T + q v^T + c P)], ||v|| = 1",
)
